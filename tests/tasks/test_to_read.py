"""An interview to read beside a task: all sentences with their numbers, and whose they are."""

from __future__ import annotations

import re
from html import unescape

import meaningunits as mu
import pytest


def words(html):
    return " ".join(unescape(re.sub(r"<[^>]+>", " ", html)).split())


@pytest.mark.parametrize("is_open", [True, False])
def test_every_sentence_stands_there_with_its_number_and_that_it_is_invented(is_open):
    shown = mu.passage("birgitta", 3, 9, open=is_open)
    html = shown._repr_html_()
    for text in (repr(shown), words(html)):
        assert "invented for teaching" in text
        for sentence in mu.interview("birgitta").passage(3, 9):
            assert sentence.text in text
        numbers = [int(n) for n in re.findall(r"(?<![\w“])\d+(?= )", text)]
        assert [n for n in numbers if 3 <= n <= 9][-7:] == [*range(3, 10)]
    assert ("<summary" in html) is not is_open


def test_a_sentence_that_is_not_there_is_told_so():
    with pytest.raises(LookupError):
        mu.passage("birgitta", 1, 100_000)
