"""nbgrader's own report, made faster: what a browser makes of it is what nbgrader's would be."""

from __future__ import annotations

import shutil

import pytest
import taught
from bs4 import BeautifulSoup
from meaningunits.classroom import converting
from meaningunits.classroom import course as courses

NAME = taught.NAME
STUDENTS = ("s0001", "s0002", "s0004")


@pytest.fixture(scope="module")
def place(tmp_path_factory):
    made = taught.course(tmp_path_factory.mktemp("taught"))
    for student in STUDENTS:
        shutil.copytree(made / "submitted" / student / NAME, made / "autograded" / student / NAME)
    return made


def nbgraders(course, student, place):
    """The page as nbgrader makes it, for one student, with nothing of ours."""
    from nbgrader.converters import GenerateFeedback
    from nbgrader.coursedir import CourseDirectory

    directory = CourseDirectory(config=course.config)
    directory.root, directory.assignment_id = str(course.root), NAME
    directory.student_id, directory.feedback_directory = student, "theirs"
    GenerateFeedback(coursedir=directory, config=course.config, force=True).start()
    return (place / "theirs" / student / NAME / f"{NAME}.html").read_text(encoding="utf-8")


def test_each_report_is_nbgraders_to_a_parser_and_each_students_own(place):
    course = courses.find(place)
    converter = converting.Converter(course, NAME)
    assert [converter.make(student) for student in STUDENTS] == ["", "", ""]
    converter.close()
    for student in STUDENTS:
        path = place / "feedback" / student / NAME / f"{NAME}.html"
        ours = str(BeautifulSoup(path.read_text(encoding="utf-8"), "html.parser"))
        assert ours == nbgraders(course, student, place)


def test_a_mark_that_is_changed_between_two_runs_is_in_the_second(place):
    from nbgrader.api import Gradebook

    course = courses.find(place)
    converter = converting.Converter(course, NAME)
    path = place / "feedback" / "s0001" / NAME / f"{NAME}.html"
    converter.make("s0001")
    before = path.read_text(encoding="utf-8")
    with Gradebook(course.db_url, course.course_id) as book:
        book.find_grade(taught.MANUAL, NAME, NAME, "s0001").manual_score = 1.25
        book.db.commit()
    converter.make("s0001")
    converter.close()
    assert "1.25" in path.read_text(encoding="utf-8")
    assert "1.25" not in before


def parsed(text):
    """As nbconvert writes a page after its template."""
    soup = BeautifulSoup(text, "html.parser")
    for image in soup.select("img:not([alt])"):
        image.attrs["alt"] = converting.NO_WORDS
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
    made = converting.described(text)
    assert made is not None
    assert str(BeautifulSoup(made, "html.parser")) == parsed(text)


@pytest.mark.parametrize(
    "text",
    ["<p>one", "one</p>", "<b><i>x</b></i>", "</br>", "a < b", "<p>a<b", "<p <b>x</b></p>",
     '<div class="jp-Notebook">x</div>', "<p>x</p", "<!-- open <p></p>", '<a title="x>y</a>'],
)  # fmt: skip
def test_a_page_whose_tags_do_not_goes_through_the_parser(text):
    assert converting.described(text) is None
    assert str(converting.Page(text)) == str(BeautifulSoup(text, "html.parser"))
