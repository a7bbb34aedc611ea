"""What a student gets back: nbgrader's report and a page of their own, no key, no neighbours."""

from __future__ import annotations

import re
import shutil
import subprocess
import sys

import class_of
import nbformat
import pytest
import taught
from bs4 import BeautifulSoup, Comment
from handins import model, words_of
from meaningunits import cli, trail
from meaningunits.classroom import converting, feedback, joining, judgements, results
from meaningunits.classroom import course as courses
from meaningunits.classroom.saved import RESTORED
from meaningunits.material import coding
from meaningunits.tasks import catalogue
from nbgrader.api import Gradebook

ONE, NAME = "s0001", taught.NAME


@pytest.fixture(scope="module")
def place(class_taught, tmp_path_factory):
    made = shutil.copytree(class_taught, tmp_path_factory.mktemp("taught") / "course")
    # What grading leaves for nbgrader's own report; of one student it is damaged.
    for student in (ONE, "s0002", "s0003"):
        shutil.copytree(made / "submitted" / student / NAME, made / "autograded" / student / NAME)
    (made / "autograded" / "s0003" / NAME / f"{NAME}.ipynb").write_text("{", encoding="utf-8")
    with pytest.MonkeyPatch.context() as patch:
        patch.chdir(made)
        made.joinpath("status").write_text(str(cli.main(["classroom", "feedback", NAME])))
    return made


def page(place, student):
    return (place / "feedback" / student / NAME / feedback.PAGE).read_text(encoding="utf-8")


def test_everybody_who_was_graded_has_a_page_and_who_failed_is_told_why(place):
    made = {p.parent.parent.name for p in (place / "feedback").glob(f"*/{NAME}/{feedback.PAGE}")}
    assert made == {f"s{n:04}" for n in range(1, taught.STUDENTS + 1)}
    assert taught.REASON in page(place, taught.FAILED)
    assert "not a mark of 0" in page(place, taught.FAILED)


def test_nbgraders_own_report_is_there_and_one_damaged_notebook_holds_nobody_up(place):
    for student in (ONE, "s0002"):
        report = place / "feedback" / student / NAME / f"{NAME}.html"
        assert "<html" in report.read_text(encoding="utf-8")
        assert report.read_text(encoding="utf-8").count('aria-label="Overview"') == 1
    # Not all of the reports could be made, and the command says so.
    assert place.joinpath("status").read_text() == "1"


def test_a_page_has_points_words_and_the_markers_comment(place):
    text = page(place, ONE)
    assert "Done well" in text
    assert "Look at again" in text
    assert "Where it is taught" in text
    assert "Well argued; &quot;why&quot; is missing" in text
    assert "Åsa Öberg, jr" in text


def test_what_is_not_marked_yet_says_so(place):
    text = page(place, "s0004")
    assert "not marked yet" in text
    assert "so far" in text


def test_a_page_names_the_tasks_whose_answer_was_taken_from_the_notebook(tmp_path):
    item = catalogue.find("meaning-units/divide-marek")
    other = catalogue.find("meaning-units/divide-hanne")
    asked = {each.slug: each for each in (item, other)}
    own = trail.Trail(tmp_path / "trail.jsonl")
    own.record(item.slug, "cut", {"cuts": [5]})
    own.record(other.slug, "cut", {"cuts": [5]})
    assert judgements.from_outputs(own.log(), asked) == []
    own.record(item.slug, RESTORED, {"cuts": [7]})
    own.event(item.slug, "check")
    assert judgements.from_outputs(own.log(), asked) == [item.title]
    row = results.Result(results.Student("ann"), NAME, results.GRADED, {"x": 1.0})
    text = feedback.page("Units", row, (), {}, {}, [item.title])
    assert f"holds an older one: {item.title}." in " ".join(text.split())
    assert "trail.jsonl" not in feedback.page("Units", row, (), {}, {})
    own.record(item.slug, "cut", {"cuts": [8]})
    assert judgements.from_outputs(own.log(), asked) == []


def test_a_page_knows_of_nobody_else(place):
    others = [names[0] for student, names in taught.NAMES.items() if student != ONE]
    text = page(place, ONE)
    for other in others:
        assert other.splitlines()[0] not in text
    assert not re.search(r"s00(?!01)\d\d", text)


def test_a_page_holds_no_key(place):
    """No place where the panel cut stands there, except where the student cut there too."""
    for n in range(1, taught.STUDENTS + 1):
        text = page(place, f"s{n:04}")
        for slug in (item.slug for item in class_of.automatic(NAME).values()):
            kind = catalogue.find(slug).kind
            if not hasattr(kind, "benchmark"):
                continue
            for coder in coding.panel(kind.interview).codings:
                for at in coder.boundaries:
                    assert f"readers cut here at {at}" not in text
                    assert not re.search(rf"(put|cut)[^.]* (at|after) {at}\b", text)


def test_no_page_holds_a_sentence_of_the_full_answer(place):
    sentences = model(NAME)
    for n in range(1, taught.STUDENTS + 1):
        told = words_of(page(place, f"s{n:04}"))
        assert not [s for s in sentences if s in told]
        assert "No response" not in told


def test_one_student_can_be_asked_for_and_an_unknown_one_is_named(place, monkeypatch, capsys):
    monkeypatch.chdir(place)
    only = ["classroom", "feedback", NAME, "--pages-only", "--student", ONE]
    assert cli.main(only) == 0
    assert "1 page →" in capsys.readouterr().out
    assert cli.main([*only[:-1], "nobody"]) == 2
    assert "nobody" in capsys.readouterr().err


def test_a_class_shared_out_over_processes_has_the_same_troubles(place, monkeypatch):
    from meaningunits.classroom import course as courses

    monkeypatch.setattr(feedback, "WORTH_A_PROCESS", {"fork": 1, "spawn": 1})
    course, students = courses.find(place), [ONE, "s0002", "s0003"]
    alone = feedback.reports(course, NAME, students)
    assert set(alone) == {"s0003"}
    assert feedback.reports(course, NAME, students, workers=2) == alone


#: In a process with one thread, as the command is.
COPIES = """
import sys
from pathlib import Path
from meaningunits.classroom import course, feedback
feedback.WORTH_A_PROCESS["fork"] = 1
assert feedback._how() == "fork"
seen = feedback.reports(course.find(Path.cwd()), sys.argv[1], sys.argv[2:], 2, lambda: print("one"))
print(*seen)
"""


@pytest.mark.skipif(sys.platform != "linux", reason="workers begin as copies on Linux")
def test_workers_that_begin_as_copies_make_the_same_reports(place):
    students = [ONE, "s0003", "s0002"]
    assert set(feedback.reports(courses.find(place), NAME, students)) == {"s0003"}
    before = [report(place, student) for student in (ONE, "s0002")]
    shutil.rmtree(place / "feedback" / "s0002" / NAME)
    run = subprocess.run(
        [sys.executable, "-c", COPIES, NAME, *students],
        cwd=place,
        capture_output=True,
        text=True,
        check=False,
    )
    assert (run.returncode, run.stdout.split()) == (0, ["one"] * 3 + ["s0003"]), run.stderr
    assert [report(place, student) for student in (ONE, "s0002")] == before


def test_a_markers_markdown_is_laid_out_and_their_tags_are_shown_as_written():
    written = "**Good**, but:\n\n- see *Marek* 5\n- <script>alert(1)</script>"
    assert feedback._laid_out(written) == (
        "<p><strong>Good</strong>, but:</p>\n<ul>\n<li>see <em>Marek</em> 5</li>\n"
        "<li><p>&lt;script&gt;alert(1)&lt;/script&gt;</p>\n</li>\n</ul>\n"
    )


def test_a_report_that_fails_names_its_cause_and_its_student(place):
    troubles = feedback.reports(courses.find(place), NAME, [ONE, "s0003", "nobody"])
    assert set(troubles) == {"s0003", "nobody"}
    assert "JSON" in troubles["s0003"]
    assert troubles["nobody"].startswith("FileNotFoundError: There is no notebook in ")


def nbgraders(course, student):
    """A report as nbgrader makes it, for one student, with nothing of ours."""
    from nbgrader.converters import GenerateFeedback
    from nbgrader.coursedir import CourseDirectory

    directory = CourseDirectory(config=course.config)
    directory.root, directory.assignment_id = str(course.root), NAME
    directory.student_id, directory.feedback_directory = student, "theirs"
    GenerateFeedback(coursedir=directory, config=course.config, force=True).start()
    return (course.root / "theirs" / student / NAME / f"{NAME}.html").read_text(encoding="utf-8")


def report(place, student):
    path = place / "feedback" / student / NAME / f"{NAME}.html"
    return path.read_text(encoding="utf-8")


def test_each_report_is_nbgraders_to_a_parser_and_each_students_own(place):
    course, students = courses.find(place), (ONE, "s0002")
    assert feedback.reports(course, NAME, students) == {}
    for student in students:
        ours = str(BeautifulSoup(report(place, student), "html.parser"))
        assert ours == nbgraders(course, student)


def shown(kind, content, **more):
    return nbformat.v4.new_output("display_data", {kind: content} | more)


def code(source, *outputs, **metadata):
    return nbformat.v4.new_code_cell(source, outputs=list(outputs), metadata=metadata)


VIEW = "application/vnd.jupyter.widget-view+json"
ODD = [
    code("a = 1", shown("application/javascript", "x()")),
    code("a = 1", shown("application/javascript", "x()")),
    code("<b>", shown("text/html", '<p>x<img src="a.png"></p>')),
    code("<b>", magics_language="html"),
    code("view", shown(VIEW, {"model_id": "m"}, **{"text/plain": "a view"})),
    nbformat.v4.new_markdown_cell("$a<b$ &amp; ![](attachment:a.png)",
                                  attachments={"a.png": {"image/png": "AAAA"}}),
]  # fmt: skip
TAGS = [code("b", shown("text/html", "<p>one<b>two</p>")), code("c", shown("text/html", "</div>"))]
STATE = {"state": {"m": {"model_name": "X"}}, "version_major": 2, "version_minor": 0}


def test_reports_on_cells_that_are_not_plain_or_go_by_what_stands_elsewhere_are_nbgraders(place):
    """What is one cell for two students may be another thing in each one's report."""
    course, drawn = courses.find(place), r"[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f-]{22}"
    widgets = {"application/vnd.jupyter.widget-state+json": STATE}
    for student, cells, more in (("s0004", ODD, {"widgets": widgets}), ("s0005", ODD, {}),
                                 ("s0006", [*ODD, *TAGS], {})):  # fmt: skip
        folder = place / "autograded" / student / NAME
        shutil.copytree(place / "submitted" / student / NAME, folder)
        book = nbformat.read(folder / f"{NAME}.ipynb", as_version=4)
        book.cells += cells
        book.metadata |= more
        nbformat.write(book, folder / f"{NAME}.ipynb")
    assert feedback.reports(course, NAME, ["s0004", "s0005", "s0006"]) == {}
    for student in ("s0004", "s0005", "s0006"):
        ours, theirs = (
            re.sub(drawn, "", str(BeautifulSoup(text, "html.parser")))
            for text in (report(place, student), nbgraders(course, student))
        )
        assert ours == theirs
        ids = re.findall(f'<div [^>]*id="({drawn})"', report(place, student))
        assert len(ids) == len(set(ids)) == 3 - (student != "s0004")


def test_a_page_stands_at_the_head_of_the_report_once_and_leaves_the_report_as_it_is(place):
    course = courses.find(place)
    assert feedback.reports(course, NAME, [ONE]) == {}
    before = report(place, ONE)
    row = results.Result(results.Student("ann"), NAME, results.GRADED, {"x": 1.0})
    folder = place / "feedback" / ONE / NAME
    for title in ("One title", "Another title"):
        joining.into(folder, [NAME], feedback.page(title, row, (), {}, {}))
        soup = BeautifulSoup(report(place, ONE), "html.parser")
        (ours,) = soup.find_all("section", attrs={"aria-label": "Overview"})
        assert ours.h1.text == title
        assert ours.find("h2", string="Points")
        assert "body {" not in soup.body.style.text  # the report's own looks stay
        soup.body.style.decompose()
        ours.decompose()
        for comment in soup.find_all(string=lambda t: isinstance(t, Comment) and "meaningu" in t):
            comment.extract()
        left = " ".join(soup.get_text().split())
        assert left == " ".join(BeautifulSoup(before, "html.parser").get_text().split())
    joining.into(folder / "nobody", [NAME], "x")  # no report, nothing to put it into


def test_a_mark_that_is_changed_between_two_reports_is_in_the_second(place):
    course = courses.find(place)
    converter = converting.Converter(course, NAME)

    def marked(points):
        with Gradebook(course.db_url, course.course_id) as book:
            book.find_grade(taught.MANUAL, NAME, NAME, "s0002").manual_score = points
            book.db.commit()
        assert converter.make("s0002") == ""
        return report(place, "s0002")

    assert "1.25" in marked(1.25)
    assert "1.25" not in marked(3.0)
    converter.close()
