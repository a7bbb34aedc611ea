"""``classroom grade``: damage and attacks among honest submissions, and whatever stops a run."""

from __future__ import annotations

import json
import os
import shutil
import socket
import sqlite3
from contextlib import closing
from pathlib import Path
from types import SimpleNamespace

import attacks
import classes
import pytest
from class_of import half, nbgrader
from conftest import SANDBOXED
from damage import HOPELESS, REPAIRABLE, dump, mark
from handins import (
    PLAIN,
    put,
    released,
    scores,
    source_notebook,
    student,
    summary,
    worked,
)
from meaningunits import trail
from meaningunits.classroom.isolate import NOBODY
from meaningunits.tasks import catalogue

pytestmark = [pytest.mark.slow, SANDBOXED]
SUMMARY = "grading-summary.csv"
FULL = {"test-prevalence": 2, "test-thirds": 1.5, "why": None, "test-odds": 0, "draw": None}


def name_of(attack: attacks.Attack) -> str:
    return attack.name.replace(" ", "-").replace("'", "")


def notebook_of(place: Path, who: str, name: str) -> str:
    path = place / "autograded" / who / name / f"{name}.ipynb"
    return path.read_text(encoding="utf-8") if path.is_file() else ""


@pytest.fixture(scope="module", params=["oneself", "nobody"] if os.getuid() == 0 else ["oneself"])
def who_grades(request):
    return request.param


@pytest.fixture(scope="module")
def batch(who_grades, released_once, tmp_path_factory):
    """One run over honest submissions, every kind of damage, and every attack; by root and not."""
    damages = [*REPAIRABLE, *HOPELESS]
    place = shutil.copytree(released_once, tmp_path_factory.mktemp("batch") / "course")
    return graded(place, damages, [a for a in attacks.PLAIN if not a.waits], 60, who_grades)


@pytest.fixture(scope="module")
def waiting(who_grades, released_once, tmp_path_factory):
    """Another with the attacks that use up their time, which is short here."""
    place = shutil.copytree(released_once, tmp_path_factory.mktemp("waiting") / "course")
    return graded(place, [], [a for a in attacks.PLAIN if a.waits], 2, who_grades)


@pytest.fixture(scope="module")
def released_once(tmp_path_factory):
    """The course, with nobody in it."""
    place = tmp_path_factory.mktemp("released")
    (place / "nbgrader_config.py").write_text("c = get_config()\n", encoding="utf-8")
    put(place / "source" / PLAIN, {f"{PLAIN}.ipynb": dump(source_notebook())})
    nbgrader(place, "generate_assignment", PLAIN)
    return place


def graded(
    place: Path, damages: list, attacking: list[attacks.Attack], limit: int, who_grades: str
) -> SimpleNamespace:
    """Have honest students, damage and attacks graded in one run, with ``limit`` seconds a cell."""
    with (place / "nbgrader_config.py").open("a", encoding="utf-8") as file:
        file.write(f"c.Execute.timeout = {limit}\n")
    release = released(place / "release", PLAIN)
    book = worked(release, PLAIN)
    top = place / "submitted"
    for n in range(4):
        put(top / f"honest{n}" / PLAIN, {f"{PLAIN}.ipynb": dump(book)})
    put(top / "honest-blank" / PLAIN, {f"{PLAIN}.ipynb": dump(release)})
    for damage in damages:
        put(top / student(damage) / PLAIN, damage.make(book, PLAIN))
    (top / "linked" / PLAIN).mkdir(parents=True)
    (top / "linked" / PLAIN / f"{PLAIN}.ipynb").symlink_to(place / "gradebook.db")
    put(top / "elsewhere", {"notes.txt": b"of another assignment"})
    server = socket.create_server(("127.0.0.1", 0))
    server.settimeout(0.01)
    for attack in attacking:
        source = attack.source.replace("COURSE", str(place))
        source = source.replace("PORT", str(server.getsockname()[1]))
        mean = json.loads(dump(book))
        for cell in mean["cells"]:
            if mark(cell).get("grade_id") == "prevalence":
                cell["source"] = source
        put(top / name_of(attack) / PLAIN, {f"{PLAIN}.ipynb": dump(mean)})
    installed = _installation()
    os.environ["A_SECRET_OF_THE_GRADER"] = attacks.SECRET
    try:
        # More at a time than cores: an attack may do nothing but wait.
        nobody = who_grades == "nobody"
        run = classes.grade(place, PLAIN, "--workers", "6", check=False, nobody=nobody)
    finally:
        del os.environ["A_SECRET_OF_THE_GRADER"]
    if nobody:
        assert (place / "grading-summary.csv").stat().st_uid == NOBODY
    called = True
    try:
        server.accept()
    except TimeoutError:
        called = False
    server.close()
    return SimpleNamespace(
        place=place, run=run, rows=summary(place), scores=scores(place), called=called,
        untouched=installed == _installation(),
    )  # fmt: skip


def _installation() -> list[tuple]:
    import site

    import meaningunits

    tops = [Path(meaningunits.__file__).parent / "classroom", Path(site.getsitepackages()[0])]
    return [
        (p.name, p.stat().st_size) for top in tops for p in sorted(top.iterdir()) if p.is_file()
    ]


def test_every_honest_submission_is_graded_right_whatever_stands_beside_it(batch, waiting):
    for run in (batch, waiting):
        for n in range(4):
            assert run.scores[f"honest{n}"] == FULL
            assert run.rows[f"honest{n}"]["status"] == "needs-marking"
            assert run.rows[f"honest{n}"]["score"] == "3.5"
        assert not any(run.scores["honest-blank"].values())


def test_nobody_is_absent_and_the_exit_status_says_that_some_failed(batch):
    everybody = {p.name for p in (batch.place / "submitted").iterdir() if p.name[0] != "."}
    assert everybody - set(batch.rows) == {"elsewhere"}
    assert "nothing was handed in by elsewhere" in batch.run.stderr
    assert batch.run.returncode == 1
    printed = batch.run.stdout.splitlines()
    for row in batch.rows.values():
        assert (row["score"] == "") == (row["status"] == "failed") == bool(row["reason"])
        assert any(line.startswith(row["student"][:70]) for line in printed)


def test_each_damage_gets_its_repair_or_its_verdict(batch):
    assert len(REPAIRABLE) + len(HOPELESS) >= 30
    for damage in REPAIRABLE:
        row = batch.rows[student(damage)]
        assert row["status"] == "needs-marking", damage.name
        assert batch.scores[student(damage)] == FULL, damage.name
        assert damage.says in row["repairs"], damage.name
    for damage in [*HOPELESS, SimpleNamespace(name="linked", says="link")]:
        row = batch.rows[student(damage)]
        assert row["status"] == "failed", damage.name
        assert damage.says in row["reason"], damage.name
        assert not any(batch.scores[student(damage)].values()), damage.name


@pytest.mark.parametrize("attack", attacks.PLAIN, ids=lambda a: a.name)
def test_an_attack_is_contained(batch, waiting, attack):
    who, batch = name_of(attack), waiting if attack.waits else batch
    row, text = batch.rows[who], notebook_of(batch.place, who, PLAIN)
    assert attack.says in text + row["reason"], row
    assert attack.fails in (None, row["status"] == "failed"), row
    assert attacks.SECRET not in text
    assert "FOUND" not in text.replace("'FOUND'", "")
    for secret in ("return cases / people\\n", "update grade"):
        assert secret not in text.replace(attack.source, "") or secret in attack.source
    # One cell was given away for the attack; what the others earn is as nbgrader counts it.
    assert batch.scores[who].get("test-prevalence") in (0, None, 2)


def test_attacks_reach_nothing_outside(batch):
    assert len(attacks.PLAIN) + len(attacks.OURS) >= 25
    assert not batch.called
    assert batch.untouched
    with closing(sqlite3.connect(batch.place / "gradebook.db")) as db, db:
        assert db.execute("select max(auto_score) from grade").fetchone()[0] <= 3
    kept = {p.name for p in (batch.place / "autograded").rglob("*")}
    assert "kept.txt" in kept
    assert not {"link", "pipe", "late", "evil.pth"} & kept
    assert all(name.isprintable() for name in kept)
    assert "\x1b" not in batch.run.stdout + batch.run.stderr
    commands = [p.read_bytes() for p in Path("/proc").glob("[0-9]*/cmdline") if _alive(p)]
    assert not [c for c in commands if b"98765" in c]


def _alive(path: Path) -> bool:
    try:
        return bool(path.read_bytes())
    except OSError:
        return False


# Our own exercises: scores are computed outside


def half_and_own(value):
    """Half of an answer; of a division, with cuts of one's own two sentences on."""
    kept = half(value)
    return sorted({*kept, *(cut + 2 for cut in kept)}) if isinstance(kept, list) else kept


@pytest.fixture(scope="module")
def ours(tmp_path_factory):
    """Our exercise: honest ones, ones who attack the grader, and ones who copied."""
    place = classes.our_course(tmp_path_factory.mktemp("ours"))
    made = classes.Ours(place)
    made.writer("honest")
    made.clicker("half", half_and_own)
    cell = "meaning-units--shift-or-not--answer"
    for attack in attacks.OURS:
        made.put(name_of(attack), made.written({cell: attack.source}))
    folder = made.put("copied")
    shutil.copy(place / "submitted" / "half" / made.name / trail.FILENAME, folder)
    kind = catalogue.find("meaning-units/divide-marek").kind
    own = trail.Trail(made.put("coder") / trail.FILENAME)
    own.record("meaning-units/divide-marek", "cut", sorted(kind.benchmark.coders[1]))
    future = made.put("future") / trail.FILENAME
    entry = own.log().entries[0]
    future.write_text(entry.line().replace(entry.id, "f" * 32).replace("2026-", "2090-") + "\n")
    for who in ("twin-one", "twin-two"):
        log = trail.Trail(made.put(who) / trail.FILENAME)
        log.event("selection/weights", "variant", {"number": 777})
    return SimpleNamespace(place=place, run=classes.grade(place), rows=summary(place))


@pytest.mark.parametrize("attack", attacks.OURS, ids=lambda a: a.name)
def test_no_attack_earns_a_point_that_the_trail_does_not_hold(ours, attack):
    who = name_of(attack)
    row = ours.rows[who]
    text = notebook_of(ours.place, who, classes.OURS)
    assert attack.says in row["flags"] + text
    assert row["score"] == "0"
    assert "A_SECRET" not in text
    if "score-differs" in attack.says:  # the report shows the points that count
        assert "2.0" not in text.split(attack.source)[-1][-3000:]


def test_what_counts_is_shown_in_the_notebook_that_the_student_gets_back(ours):
    book = json.loads(notebook_of(ours.place, "replaces-the-grader", classes.OURS))
    wanted = "meaning-units--divide-marek"
    cell = next(c for c in book["cells"] if mark(c).get("grade_id") == wanted)
    assert "0 of 1 point" in "".join(cell["outputs"][0]["text"])
    assert cell["outputs"][1]["data"]["text/plain"] == ["0.0"]


@pytest.mark.parametrize(
    ("who", "says"),
    [
        ("copied", "same-trail: the trail has entries that are also in the trail of half."),
        ("half", "same-trail: the trail has entries that are also in the trail of copied."),
        (
            "half",
            "same-answers: of the answers that are not simply right, nearly all are as by copied,",
        ),
        ("half", "times: 9 tasks were answered in widgets within 0 seconds."),
        ("coder", "coder: meaning-units/divide-marek is divided exactly as by one reader"),
        ("future", "times: the trail has entries from the future."),
        ("twin-one", "shared-variant: selection/weights has the same numbers as for twin-two."),
    ],
)
def test_what_is_odd_is_flagged(ours, who, says):
    assert says in ours.rows[who]["flags"]


def test_an_honest_one_is_right_and_not_said_to_differ(ours):
    row = ours.rows["honest"]
    assert (row["status"], row["score"]) == ("needs-marking", "16")
    assert "score-differs" not in row["flags"]
    assert "same-" not in row["flags"]
