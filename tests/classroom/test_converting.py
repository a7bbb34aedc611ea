"""A page whose tags fit needs no parser, and any other goes through it, as in nbconvert.

That whole reports are nbgrader's own is tried in ``test_feedback.py``, where there is a class.
"""

from __future__ import annotations

import pytest
from bs4 import BeautifulSoup
from meaningunits.classroom import rendered


def parsed(text):
    """As nbconvert writes a page after its template."""
    soup = BeautifulSoup(text, "html.parser")
    for image in soup.select("img:not([alt])"):
        image.attrs["alt"] = rendered.NO_WORDS
    return str(soup)


@pytest.mark.parametrize(
    "text",
    [
        "<p>one &amp; two</p><br><hr/>",
        '<img src="a.png"><img alt="x" src="b">',
        '<p><img src="a>b.png" title=\'no alt = "here"\'/></p>',
        "<img data-alt='x'>",
        "<!DOCTYPE html><html><head><style>p > a {}</style><script>if (a < b) "
        "{}</script></head></html>",
        "<!-- <p> --><p>x</p>",
        "<P CLASS='x'>y</p>",
        "<svg><path d='M0'></path></svg>",
    ],
)
def test_a_page_whose_tags_fit_needs_no_parser(text):
    made = rendered.described(text)
    assert made is not None
    assert str(BeautifulSoup(made, "html.parser")) == parsed(text)


@pytest.mark.parametrize(
    "text",
    ["<p>one", "one</p>", "<b><i>x</b></i>", "</br>", "a < b", "<p>a<b", "<p <b>x</b></p>",
     '<div class="jp-Notebook">x</div>', "<p>x</p", "<!-- open <p></p>", '<a title="x>y</a>'],
)  # fmt: skip
def test_a_page_whose_tags_do_not_goes_through_the_parser(text):
    assert rendered.described(text) is None
    assert str(rendered.Page(text)) == str(BeautifulSoup(text, "html.parser"))
