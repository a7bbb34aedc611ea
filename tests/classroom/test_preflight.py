"""The pre-flight: every kind of damage gets its repair or its verdict, and nobody is lost."""

from __future__ import annotations

import copy
import json
import os
import shutil
import subprocess
import sys
from dataclasses import replace
from pathlib import Path
from types import SimpleNamespace

import handins
import pytest
import warm
from class_of import ROOT, nbgrader, nbgraders
from damage import HOPELESS, REPAIRABLE, Notebook, answers, dump, essay, locked_tests, mark, text
from handins import PLAIN, put, released, source_notebook, student, worked
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from meaningunits import trail
from meaningunits.classroom.assignment import AssignmentSpec, from_notebook
from meaningunits.classroom.course import find as find_course
from meaningunits.classroom.preflight import check, folders, inspect
from meaningunits.classroom.preflight.marks import folded
from meaningunits.tasks import catalogue

OURS = "02_meaning_units"


@pytest.fixture(scope="module")
def course(tmp_path_factory) -> Path:
    """A plain nbgrader course directory with its assignment released."""
    place = tmp_path_factory.mktemp("plain")
    (place / "nbgrader_config.py").write_text("c = get_config()\n", encoding="utf-8")
    (place / "source" / PLAIN).mkdir(parents=True)
    (place / "source" / PLAIN / f"{PLAIN}.ipynb").write_bytes(dump(source_notebook()))
    nbgrader(place, "generate_assignment", PLAIN)
    return place


@pytest.fixture(scope="module", params=[PLAIN, OURS])
def case(request) -> tuple[Notebook, AssignmentSpec]:
    """A worked notebook and its assignment: of the plain course, and our own exercise."""
    name = request.param
    place = ROOT / "exercises" if name == OURS else request.getfixturevalue("course") / "release"
    release = released(place, name)
    return worked(release, name), from_notebook(name, name, release)


def substance(book: dict) -> list[tuple]:
    """What nbgrader grades: its cells in order, with mark, type and text."""
    return [
        (mark(c).get("grade_id"), mark(c).get("points"), c["cell_type"], folded(text(c)))
        for c in book["cells"]
        if mark(c).get("grade_id")
    ]


def by_name(damage):
    return damage.name


# Verdicts


def test_an_undamaged_notebook_comes_back_equal_and_without_repairs(case):
    book, spec = case
    for data in (book, dict(spec.release)):
        raw = dump(data)
        verdict = inspect(raw, f"{spec.notebook}.ipynb", spec)
        assert verdict.repairs == ()
        assert verdict.refusal is None
        assert verdict.notebook == json.loads(raw)


def test_cells_of_the_students_own_are_no_damage(case):
    book, spec = case
    book = copy.deepcopy(book)
    extra = {"cell_type": "code", "execution_count": 3, "id": "own", "metadata": {}, "outputs": []}
    book["cells"].insert(4, extra | {"source": "%time\nprint('scratch')"})
    book["cells"].append(extra | {"source": [], "id": "own-2"})
    verdict = inspect(dump(book), f"{spec.notebook}.ipynb", spec)
    assert verdict.repairs == ()
    assert verdict.notebook == book


@pytest.mark.parametrize("damage", REPAIRABLE, ids=by_name)
def test_what_can_be_repaired_is_repaired(damage, case, tmp_path):
    book, spec = case
    put(tmp_path, damage.make(book, spec.notebook))
    found = folders.find(tmp_path, folders.listing(tmp_path), spec)
    assert found.verdict.refusal is None
    assert damage.says in " ".join(found.verdict.repairs)
    repaired = found.verdict.notebook
    kept = substance(repaired)
    assert [k[:3] for k in kept] == [k[:3] for k in substance(book)]
    if "split" not in damage.name and damage.name != "a byte gone bad":
        assert kept == substance(book)
    again = inspect(dump(repaired), f"{spec.notebook}.ipynb", spec)
    assert again.repairs == ()
    assert again.notebook == repaired


@pytest.mark.parametrize("damage", HOPELESS, ids=by_name)
def test_what_cannot_be_repaired_gets_a_verdict_to_act_on(damage, case, tmp_path):
    book, spec = case
    put(tmp_path, damage.make(book, spec.notebook))
    found = folders.find(tmp_path, folders.listing(tmp_path), spec)
    assert found.verdict.notebook is None
    assert damage.says in found.verdict.refusal
    assert any(
        word in found.verdict.refusal for word in ("and in", "hand that in", "Choose", "Unpack")
    )


def test_at_least_thirty_kinds_are_repaired():
    assert len({d.name for d in REPAIRABLE}) >= 45
    assert len({d.name for d in HOPELESS}) >= 15


def test_an_answer_that_could_be_in_several_cells_keeps_them_all(case):
    book, spec = case
    book = copy.deepcopy(book)
    at = essay(book)
    lost = mark(book["cells"][at])["grade_id"]
    for c in book["cells"][at:]:
        c["metadata"] = {}
        c["id"] = f"x{len(text(c))}"
    book["cells"].insert(at, {**copy.deepcopy(book["cells"][at]), "source": "A note", "id": "n"})
    verdict = inspect(dump(book), f"{spec.notebook}.ipynb", spec)
    texts = [text(c) for c in verdict.notebook["cells"]]
    assert "A note" in texts
    assert text(book["cells"][at + 1]) in texts
    marked = next(c for c in verdict.notebook["cells"] if mark(c).get("grade_id") == lost)
    assert "in one of the cells before this one" in text(marked)


def test_a_notebook_that_shares_a_few_cells_is_another_assignment(case):
    book, spec = case
    other = copy.deepcopy(book)
    for c in other["cells"][3:]:
        c["source"] = f"something else {len(text(c))} altogether"
        if mark(c):
            mark(c)["grade_id"] += "-other"
    verdict = inspect(dump(other), f"{spec.notebook}.ipynb", spec)
    assert "none of the cells" in verdict.refusal


def test_a_deleted_answer_is_not_made_up(case):
    book, spec = case
    book = copy.deepcopy(book)
    gone = mark(book["cells"].pop(answers(book)[0]))["grade_id"]
    verdict = inspect(dump(book), f"{spec.notebook}.ipynb", spec)
    assert any(f"{gone} is not to be found" in words for words in verdict.repairs)
    assert gone not in [mark(c).get("grade_id") for c in verdict.notebook["cells"]]


def test_no_hidden_test_is_written_into_a_students_notebook(case):
    book, spec = case
    secret = "assert hidden"
    cells = tuple(
        replace(c, source=f"{c.source}\n{secret}") if c.grade and c.locked else c
        for c in spec.cells
    )
    richer = replace(spec, cells=cells)
    book = copy.deepcopy(book)
    for i in reversed(locked_tests(book)):
        del book["cells"][i]
    verdict = inspect(dump(book), f"{spec.notebook}.ipynb", richer)
    assert secret not in json.dumps(verdict.notebook)


def test_without_the_release_no_text_of_the_gradebook_is_written(course):
    release = released(course / "release", PLAIN)
    full = from_notebook(PLAIN, PLAIN, release)
    bare = replace(full, release=None, cells=tuple(replace(c, released=c.source + "\nassert hidden")
                   for c in full.cells))  # fmt: skip
    book = worked(release, PLAIN)
    assert inspect(dump(book), f"{PLAIN}.ipynb", bare).repairs == ()
    for i in reversed(locked_tests(book)):
        del book["cells"][i]
    verdict = inspect(dump(book), f"{PLAIN}.ipynb", bare)
    assert [mark(c).get("grade_id") for c in verdict.notebook["cells"] if mark(c).get("grade")]
    assert "assert hidden" not in json.dumps(verdict.notebook)


def test_locked_cells_and_tasks_are_put_back_in_their_place(course):
    release = released(course / "release", PLAIN)
    spec = from_notebook(PLAIN, PLAIN, release)
    book = worked(release, PLAIN)
    book["cells"] = [c for c in book["cells"] if mark(c).get("grade_id") not in ("setup", "draw")]
    verdict = inspect(dump(book), f"{PLAIN}.ipynb", spec)
    assert substance(verdict.notebook) == substance(worked(release, PLAIN))


def test_a_widgets_saved_answer_outlives_a_huge_output(case):
    book, spec = case
    book = copy.deepcopy(book)
    answer = {"slug": "a/b", "answer": [1, 2]}
    data = {"application/vnd.meaningunits.answer+json": answer, "text/html": "x" * 3_000_000}
    output = {"output_type": "display_data", "metadata": {}, "data": data}
    book["cells"][answers(book)[0]]["outputs"] = [output]
    verdict = inspect(dump(book), f"{spec.notebook}.ipynb", spec)
    assert "huge" in verdict.repairs[0]
    (kept,) = verdict.notebook["cells"][answers(book)[0]]["outputs"]
    assert kept["data"] == {"application/vnd.meaningunits.answer+json": answer}


def test_a_name_in_another_unicode_form_is_put_right():
    release = source_notebook()
    spec = from_notebook("é", "é", release)
    verdict = inspect(dump(release), "e\u0301.ipynb", spec)
    assert "another Unicode form" in verdict.repairs[0]


# Nothing makes it raise


def plain_spec() -> AssignmentSpec:
    return from_notebook(PLAIN, PLAIN, source_notebook())


SPEC = plain_spec()
RAW = dump(source_notebook())
JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=8),
    lambda inner: (
        st.lists(inner, max_size=3)
        | st.dictionaries(
            st.sampled_from(["cells", "metadata", "source", "nbgrader", "grade_id", "outputs"]),
            inner,
            max_size=3,
        )
    ),
    max_leaves=8,
)
QUIET = settings(derandomize=True, deadline=None, suppress_health_check=list(HealthCheck))


def is_sound(verdict) -> bool:
    """Whether a verdict is one of the two kinds, and its notebook can be written."""
    if verdict.notebook is None:
        return bool(verdict.refusal)
    json.dumps(verdict.notebook, indent=1, ensure_ascii=False).encode()
    return verdict.refusal is None


@QUIET
@given(
    st.binary(max_size=300), st.sampled_from([b"", b"PK\x03\x04", b"{", b"\xff\xfe", b'{"cells":'])
)
def test_random_bytes_never_raise(raw, start):
    assert is_sound(inspect(start + raw, "x.ipynb", SPEC))


@QUIET
@given(
    st.lists(
        st.tuples(st.integers(0, len(RAW)), st.integers(0, 400), st.binary(max_size=12)),
        min_size=1,
        max_size=4,
    )
)
def test_random_cuts_and_splices_never_raise(edits):
    raw = RAW
    for at, length, new in edits:
        raw = raw[:at] + new + raw[at + length :]
    assert is_sound(inspect(raw, "x.ipynb", SPEC))


def paths(value, so_far=()):
    yield so_far
    if isinstance(value, dict | list):
        inner = value.items() if isinstance(value, dict) else enumerate(value)
        for key, item in inner:
            yield from paths(item, (*so_far, key))


def change(place, path, value):
    """Put a value at a path, where the path still leads somewhere."""
    *way, last = path
    try:
        for key in way:
            place = place[key]
        place[last] = value
    except (KeyError, IndexError, TypeError):
        pass


PATHS = [p for p in paths(json.loads(RAW)) if p]


@settings(QUIET, max_examples=400)
@given(st.lists(st.tuples(st.sampled_from(PATHS), JSON), min_size=1, max_size=4))
def test_random_values_in_a_valid_notebook_never_raise(changes):
    book = json.loads(RAW)
    for path, value in changes:
        change(book, path, value)
    verdict = inspect(json.dumps(book).encode(), f"{PLAIN}.ipynb", SPEC)
    assert is_sound(verdict)
    if verdict.notebook is not None:
        again = inspect(dump(verdict.notebook), f"{PLAIN}.ipynb", SPEC)
        assert [
            words for words in again.repairs if "nothing was put in its place" not in words
        ] == []
        assert again.notebook == verdict.notebook


def test_deep_nesting_and_enormous_numbers_never_raise():
    for raw in (b"[" * 100_000, b'{"cells":' * 50_000, b'{"cells": [' + b"9" * 10_000 + b"]}",
                b'{"cells": ' + b"[" * 300 + b"]" * 300 + b"}"):  # fmt: skip
        assert inspect(raw, "x.ipynb", SPEC).refusal


def test_importing_it_is_light():
    code = (
        "import meaningunits.classroom.preflight, sys\n"
        "print([m for m in ('nbformat', 'nbgrader', 'IPython', 'numpy') if m in sys.modules])"
    )
    run = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert run.stdout.strip() == "[]"


# The command, and nbgrader after it


def command(place: Path, *arguments: str) -> subprocess.CompletedProcess:
    return warm.run("meaningunits", "classroom", "check", *arguments, cwd=place, env={**os.environ})


def scores(place: Path) -> dict[str, dict[str, float | None]]:
    """Student → grade id → automatic points; only those with a graded notebook on disk."""
    graded = {path.parent.parent.name for path in place.glob("autograded/*/*/*.ipynb")}
    return {who: points for who, points in handins.scores(place).items() if who in graded}


def cells_of(raw: bytes) -> str:
    """All that grading sees of a notebook, whatever its ids, outputs and counters."""
    book = json.loads(raw)
    cells = [(c["cell_type"], text(c), mark(c)) for c in book["cells"]]
    return json.dumps([cells, book["metadata"]["kernelspec"]["name"]], sort_keys=True)


@pytest.fixture(scope="module")
def batch(course):
    """Honest submissions and one of every kind of damage: checked, then graded by nbgrader.

    Where several repaired notebooks have the same cells, nbgrader grades one of them, to save a
    minute; all of them with MEANINGUNITS_WHOLE=1.
    """
    release = released(course / "release", PLAIN)
    book = worked(release, PLAIN)
    submitted = course / "submitted"
    for name, data in (("honest", book), ("honest-blank", release)):
        put(submitted / name / PLAIN, {f"{PLAIN}.ipynb": dump(data)})
    for damage in [*REPAIRABLE, *HOPELESS]:
        put(submitted / student(damage) / PLAIN, damage.make(book, PLAIN))
    before = files_in(submitted)
    dry = command(course, PLAIN, "--dry-run")
    untouched = files_in(submitted) == before
    checked = command(course, PLAIN)
    after = files_in(submitted)
    again = command(course, PLAIN)
    settled = files_in(submitted) == after
    (course / "spared").mkdir()
    stands_for, first = {}, {}
    for damage in REPAIRABLE:
        name = student(damage)
        same = cells_of((submitted / name / PLAIN / f"{PLAIN}.ipynb").read_bytes())
        stands_for[name] = first.setdefault(same, name)
        if stands_for[name] != name and os.environ.get("MEANINGUNITS_WHOLE") != "1":
            shutil.move(submitted / name, course / "spared" / name)
        else:
            stands_for[name] = name
    graded = nbgraders(course, "autograde", PLAIN)
    return SimpleNamespace(
        course=course, before=before, after=after, dry=dry, untouched=untouched, checked=checked,
        again=again, settled=settled, stands_for=stands_for, graded=graded, scores=scores(course),
    )  # fmt: skip


def files_in(folder: Path) -> dict[str, bytes]:
    return {
        str(p.relative_to(folder)): p.read_bytes()
        for p in folder.rglob("*")
        if p.is_file() and not p.is_symlink()
    }


@pytest.mark.slow
def test_after_the_check_plain_nbgrader_gives_everybody_the_score_from_before_the_damage(batch):
    honest = batch.scores["honest"]
    assert honest == {"test-prevalence": 2, "test-thirds": 1.5, "why": None, "test-odds": 0,
                      "draw": None}  # fmt: skip
    assert not any(batch.scores["honest-blank"].values())
    for name, graded in batch.stands_for.items():
        assert batch.scores[graded] == honest, name
    assert len(set(batch.stands_for.values())) >= 10
    for damage in HOPELESS:  # nbgrader tries some of them; nobody gets points for nothing
        assert not any(batch.scores.get(student(damage), {}).values())


@pytest.mark.slow
def test_nobody_is_absent_from_the_table(batch):
    assert batch.checked.returncode == 1, batch.checked.stderr
    lines = batch.checked.stdout.splitlines()
    verdicts = dict(line.split()[:2] for line in lines if line[:1].strip())
    assert verdicts["honest"] == verdicts["honest-blank"] == "fine"
    assert {verdicts[student(d)] for d in REPAIRABLE} == {"repaired"}
    assert {verdicts[student(d)] for d in HOPELESS} == {"refused"}
    assert f"{len(REPAIRABLE)} repaired, {len(HOPELESS)} refused" in lines[0]


@pytest.mark.slow
def test_a_dry_run_says_the_same_and_changes_nothing(batch):
    assert batch.untouched
    assert batch.dry.returncode == 1
    assert batch.dry.stdout.splitlines()[1:] == batch.checked.stdout.splitlines()[1:]


@pytest.mark.slow
def test_a_second_run_changes_nothing_and_still_tells_what_was_done(batch):
    assert batch.settled
    assert batch.again.stdout == batch.checked.stdout


@pytest.mark.slow
def test_every_original_is_kept_and_every_repair_recorded(batch):
    record = json.loads((batch.course / "repairs.json").read_text(encoding="utf-8"))[PLAIN]
    assert record["honest"][PLAIN] == {"verdict": "fine", "words": [], "trail": []} | {}
    kept = [content for name, content in batch.after.items() if name.startswith(".originals/")]
    for damage in REPAIRABLE:
        row = record[student(damage)][PLAIN]
        assert row["verdict"] == "repaired"
        assert damage.says in " ".join(row["words"])
        for name, content in batch.before.items():
            if name.startswith(f"{student(damage)}/") and batch.after.get(name) != content:
                assert content in kept, name
    for damage in HOPELESS:
        assert damage.says in " ".join(record[student(damage)][PLAIN]["words"])


@pytest.mark.slow
def test_nbgrader_never_sees_the_originals(batch):
    assert (batch.course / "submitted" / ".originals").is_dir()
    assert ".originals" not in batch.scores
    assert not list((batch.course / "autograded").rglob(".originals"))
    assert ".originals" not in batch.graded.stdout + batch.graded.stderr


@pytest.mark.slow
def test_what_lay_beside_a_notebook_in_an_archive_comes_along_and_nothing_gets_out(batch):
    folder = f"zip-of-the-folder/{PLAIN}"
    assert batch.after[f"{folder}/notes.txt"] == b"mine"
    assert batch.after[f"folder-in-a-folder/{PLAIN}/notes.txt"] == b"mine"
    assert not [name for name in batch.after if "outside" in name or "abs.txt" in name]
    assert f"{folder}/timestamp.txt" not in batch.after  # it would say when the work came in
    assert not (batch.course / "outside.txt").exists()


@pytest.mark.slow
def test_our_exercise_keeps_its_score_and_its_trail_through_damage_and_repair(tmp_path):
    for name in ("nbgrader_config.py", "solutions"):
        copy_of = shutil.copytree if (ROOT / name).is_dir() else shutil.copy
        copy_of(ROOT / name, tmp_path / name)
    nbgrader(tmp_path, "generate_assignment", OURS)
    book = worked(released(tmp_path / "exercises", OURS), OURS)
    for i in answers(book):  # the answers are in the trail, as the widgets leave them
        book["cells"][i]["source"] = "# done above"
    kept = trail.Trail(tmp_path / "kept.jsonl")
    for slug in ("divide-hanne", "divide-birgitta"):
        item = catalogue.find(f"meaning-units/{slug}")
        kept.record(item.slug, "cut", sorted(item.kind.benchmark.consensus))
    trailed = {"trail.jsonl": (tmp_path / "kept.jsonl").read_bytes()}
    put(tmp_path / "submitted" / "honest" / OURS, {f"{OURS}.ipynb": dump(book), **trailed})
    wanted = ("all metadata and ids stripped", "all test cells deleted", "folder in a folder")
    for damage in (d for d in REPAIRABLE if d.name in wanted):
        files = damage.make(book, OURS)
        where = {f"{OURS}/trail.jsonl": trailed["trail.jsonl"]}
        files |= where if damage.name == "folder in a folder" else trailed
        put(tmp_path / "submitted" / student(damage) / OURS, files)
    checked = command(tmp_path)
    assert checked.returncode == 0, checked.stdout + checked.stderr
    assert "1 fine, 3 repaired" in checked.stdout
    nbgrader(tmp_path, "autograde", OURS)
    graded = scores(tmp_path)
    assert graded["honest"]["meaning-units--divide-hanne"] == pytest.approx(1, abs=0.1)
    assert graded["honest"]["meaning-units--divide-marek"] == 0
    assert len(graded) == 4
    assert all(score == graded["honest"] for score in graded.values())


# Folders


@pytest.fixture
def little(tmp_path):
    """A course directory with a release and no gradebook, and a way to check it."""
    book = source_notebook()
    put(tmp_path / "release" / PLAIN, {f"{PLAIN}.ipynb": dump(book)})
    put(tmp_path / "release" / "p2", {"p2.ipynb": dump(book)})
    (tmp_path / "submitted").mkdir()

    def run(**how):
        rows = check.check(find_course(tmp_path), PLAIN, **how)
        return {row.student: row for row in rows}

    return SimpleNamespace(
        place=tmp_path, top=tmp_path / "submitted", raw=dump(book), run=run, name=f"{PLAIN}.ipynb"
    )


def test_a_students_missing_folder_is_told_and_is_no_refusal(little):
    put(little.top / "ada" / PLAIN, {little.name: little.raw})
    put(little.top / "ben" / "p2", {"p2.ipynb": little.raw})
    rows = little.run()
    assert (rows["ada"].verdict, rows["ben"].verdict) == ("fine", "missing")
    assert not (little.place / "gradebook.db").exists()


def test_a_notebook_outside_the_assignments_folder_is_found_with_its_trail(little):
    put(little.top / "ada", {little.name: little.raw, "trail.jsonl": b""})
    put(little.top / "ben" / "Downloads" / "week 1", {little.name: little.raw, "data.csv": b"1"})
    rows = little.run()
    assert rows["ada"].verdict == rows["ben"].verdict == "repaired"
    assert (little.top / "ada" / PLAIN / little.name).exists()
    assert (little.top / "ada" / PLAIN / "trail.jsonl").exists()
    assert (little.top / "ben" / PLAIN / "data.csv").read_bytes() == b"1"
    assert (little.top / "ada" / little.name).exists()
    assert little.run()["ada"].verdict == "repaired"


def test_links_and_pipes_are_not_followed(little):
    secret = put(little.place, {"gradebook-of-somebody": b"secret", "s.ipynb": little.raw})
    put(little.top / "ada" / PLAIN, {little.name: little.raw})
    (little.top / "ada" / PLAIN / "trail.jsonl").symlink_to(secret / "gradebook-of-somebody")
    (little.top / "ben" / PLAIN).mkdir(parents=True)
    (little.top / "ben" / PLAIN / little.name).symlink_to(secret / "s.ipynb")
    (little.top / "cia").symlink_to(little.top / "ada")
    (little.top / "dan").mkdir()
    (little.top / "dan" / PLAIN).symlink_to(little.top / "ada" / PLAIN)
    (little.top / "eva" / PLAIN).mkdir(parents=True)
    os.mkfifo(little.top / "eva" / PLAIN / little.name)
    put(little.top / "fay" / PLAIN, {little.name: little.raw})
    (little.top / "fay" / PLAIN / "all").symlink_to(little.place)
    rows = little.run()
    verdicts = {name: row.verdict for name, row in rows.items()}
    assert verdicts == {"ada": "repaired", "ben": "refused", "cia": "refused", "dan": "refused",
                        "eva": "refused", "fay": "repaired"}  # fmt: skip
    assert all("link" in " ".join(rows[name].words) for name in ("ada", "ben", "cia", "dan"))
    assert "no plain file" in " ".join(rows["eva"].words)
    links = [p for p in little.top.rglob("*") if p.is_symlink() and ".originals" not in p.parts]
    assert {p.name for p in links} == {"cia", PLAIN}
    assert little.run()["ada"].verdict == "repaired"  # told again, though the link is gone
    assert (secret / "gradebook-of-somebody").read_bytes() == b"secret"


def test_what_lies_among_the_students_folders_and_is_none_is_told(little):
    put(little.top, {"ada.ipynb": little.raw})
    put(little.top / PLAIN / "ben", {little.name: little.raw})
    rows = little.run()
    assert "in no student's folder" in rows["ada.ipynb"].words[0]
    assert "wrong way round" in rows[PLAIN].words[0]


def test_a_trail_with_trouble_is_reported_and_not_changed(little):
    torn = b'{"v":1,"id"'
    put(little.top / "ada" / PLAIN, {little.name: little.raw, "trail.jsonl": torn})
    rows = little.run()
    assert rows["ada"].verdict == "fine"
    assert "torn" in rows["ada"].trail[0]
    assert (little.top / "ada" / PLAIN / "trail.jsonl").read_bytes() == torn


def test_an_assignment_of_two_notebooks_tells_which_is_which(little):
    other = source_notebook()
    for c in other["cells"]:
        c["source"] += "\n# other"
        if mark(c):
            mark(c)["grade_id"] += "-other"
    put(little.place / "release" / PLAIN, {"q.ipynb": dump(other)})
    put(little.top / "ada" / PLAIN, {little.name: little.raw, "q (2).ipynb": dump(other)})
    put(little.top / "ben" / PLAIN, {little.name: little.raw})
    put(little.top / "cia" / PLAIN, {"a.ipynb": little.raw, "b.ipynb": dump(other)})
    rows = check.check(find_course(little.place), PLAIN)
    verdicts = {(row.student, row.notebook): row.verdict for row in rows}
    assert verdicts == {
        ("ada", PLAIN): "fine", ("ada", "q"): "repaired", ("ben", PLAIN): "fine",
        ("ben", "q"): "missing", ("cia", PLAIN): "repaired", ("cia", "q"): "repaired",
    }  # fmt: skip
    assert {p.name for p in (little.top / "cia" / PLAIN).iterdir()} == {little.name, "q.ipynb"}


def test_a_second_damaged_version_does_not_replace_the_first_original(little):
    put(little.top / "ada" / PLAIN, {little.name: b"\xef\xbb\xbf" + little.raw})
    little.run()
    put(little.top / "ada" / PLAIN, {little.name: little.raw + b"junk"})
    little.run()
    kept = sorted((little.top / ".originals" / "ada" / PLAIN).iterdir())
    assert [p.read_bytes()[-4:] == b"junk" for p in kept] == [False, True]


def test_names_and_texts_of_students_cannot_write_on_the_terminal(little):
    put(little.top / "a\x1b[2Jda" / PLAIN, {"\x1b]0;x\x07.ipynb": little.raw + b"\x1b"})
    printed = check.table(PLAIN, little.run().values())
    assert "\x1b" not in printed
    assert "\x07" not in printed


def test_a_folder_that_cannot_be_written_stops_nobody_else(little):
    damaged = b"\xef\xbb\xbf" + little.raw
    put(little.top / "ada" / PLAIN, {little.name: damaged})
    put(little.top / "ben" / PLAIN, {little.name: little.raw})
    put(little.top, {".originals": b"in the way"})
    rows = little.run()
    assert rows["ada"].verdict == "refused"
    assert "could not be put right" in rows["ada"].words[0]
    assert rows["ben"].verdict == "fine"
    assert (little.top / "ada" / PLAIN / little.name).read_bytes() == damaged


def test_a_gradebook_that_cannot_be_read_is_told_in_a_sentence(little):
    put(little.top / "ada" / PLAIN, {little.name: little.raw})
    put(little.place, {"gradebook.db": b"no database at all, and long enough to be told" * 40})
    run = command(little.place, PLAIN)
    assert run.returncode == 2
    assert f"The gradebook {little.place / 'gradebook.db'} is damaged (file is not a" in run.stderr
    assert "classroom restore` lists the copies that were made before each grading" in run.stderr
    assert "Traceback" not in run.stderr


def test_the_command_says_what_to_do_where_there_is_no_course(tmp_path):
    for arguments in ([], ["p9"]):
        run = command(tmp_path, *arguments)
        assert run.returncode == 2
        assert "nbgrader generate_assignment" in run.stderr
        assert "Traceback" not in run.stderr


def test_a_missing_gradebook_is_named_before_autograding_stumbles_over_it(little):
    put(little.top / "ada" / PLAIN, {little.name: little.raw})
    assert "no gradebook yet" in command(little.place, PLAIN).stdout
