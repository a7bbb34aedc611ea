"""The command ``meaningunits``: thin; every verb's work is done in a module of its own."""

from __future__ import annotations

import argparse
import os
import sys
from collections.abc import Sequence
from pathlib import Path

from . import __version__
from .classroom import commands
from .own_study.arguments import arguments as study
from .site import command as site

ABOUT = "Meaning Units, a Jupyter course: open a workspace, or build the notebooks."


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one verb; returns the exit status."""
    parser = argparse.ArgumentParser(prog="meaningunits", description=ABOUT)
    parser.add_argument("--version", action="version", version=__version__)
    verbs = parser.add_subparsers(dest="verb", metavar="VERB")

    start = verbs.add_parser(
        "start",
        help="make or update a workspace and open JupyterLab on it",
        usage="%(prog)s [FOLDER] [--no-browser] [--no-lab] [options of JupyterLab]",
        epilog="FOLDER is the workspace around here, or meaning-units, if none is named. "
        "Further options (--port 9000, say) are handed to JupyterLab.",
    )
    start.add_argument("--no-browser", action="store_true", help="print the address only")
    start.add_argument("--no-lab", action="store_true", help="make the workspace and stop")
    start.set_defaults(run=_start)

    build = verbs.add_parser("build", help="build every notebook from its source (for developers)")
    build.add_argument("--check", action="store_true", help="write nothing; fail if any differs")
    build.set_defaults(run=_build)

    work = verbs.add_parser("work", help="all your work in one file: save it, bring it back")
    deeds = work.add_subparsers(dest="deed", required=True, metavar="DEED")
    for deed, about in (
        ("save", "write all work of a workspace into FILE"),
        ("restore", "bring FILE back: nothing that is here is lost"),
    ):
        one = deeds.add_parser(deed, help=about)
        one.add_argument("file", metavar="FILE")
        one.add_argument("folder", nargs="?", default=".", help="the workspace (default: here)")
        one.set_defaults(run=_work)
    one.add_argument("--dry-run", action="store_true", help="say what would change, do nothing")
    one.add_argument("--yes", action="store_true", help="do not ask, do what is said")

    qda = verbs.add_parser("qda", help="to and from other programs that code texts (REFI-QDA)")
    ways = qda.add_subparsers(dest="way", required=True, metavar="WAY")
    out = ways.add_parser("out", help="write your coding work into FILE, .qdpx or .qdc")
    out.add_argument("file", metavar="FILE")
    out.add_argument("folder", nargs="?", default=".", help="the workspace (default: here)")
    out.add_argument("--name", default="Learner", help="what you are called in it")
    out.add_argument("--panel", action="store_true", help="with the panel's readers (lessons only)")
    into = ways.add_parser("in", help="read FILE and say what is in it and what was repaired")
    into.add_argument("file", metavar="FILE")
    into.add_argument("--csv", metavar="TABLE", help="write every selection into this table")
    qda.set_defaults(run=_qda)

    study(verbs)
    site.add(verbs)

    cite = verbs.add_parser("cite", help="the course's references, for your reference manager")
    cite.add_argument("key", nargs="*", help="only these; all if none is named")
    cite.add_argument("--as", dest="style", metavar="FORMAT", default="text", help="text, ris, …")
    cite.add_argument("--output", metavar="FILE", help="write into this file")
    cite.set_defaults(run=_cite)

    doctor = verbs.add_parser(
        "doctor", help="say what is missing or does not fit on this machine, and what mends it"
    )
    doctor.add_argument("folder", nargs="?", default=".", help="where you work (default: here)")
    doctor.set_defaults(run=_doctor)

    classroom = verbs.add_parser("classroom", help="teach with nbgrader (for instructors)")
    tasks = classroom.add_subparsers(dest="task", metavar="TASK")
    check = tasks.add_parser("check", help="repair damaged submissions, or say what is wrong")
    check.add_argument("assignment", nargs="?", help="only this one; all if none is named")
    check.add_argument("--dry-run", action="store_true", help="say what would be done, do nothing")
    check.set_defaults(run=_check)

    grade = tasks.add_parser("grade", help="grade submissions, many at a time, in a sandbox")
    grade.add_argument("assignment", nargs="?", help="only this one; all if none is named")
    grade.add_argument("--workers", type=int, metavar="N", help="at a time (default: the cores)")
    grade.add_argument("--scheduler", metavar="ADDRESS", help="run on this Dask cluster instead")
    grade.add_argument("--student", action="append", default=[], help="only this one (again: more)")
    grade.add_argument("--again", action="store_true", help="also what is graded already")
    grade.add_argument(
        "--no-sandbox", action="store_true", help="let submissions do whatever you may do"
    )
    grade.set_defaults(run=_grade)

    report = tasks.add_parser("report", help="how the class did: one HTML page, and CSV")
    report.add_argument("assignment", nargs="?", help="only this one; all if none is named")
    report.add_argument("--hide-names", action="store_true", help="call everybody Student 7")
    report.set_defaults(run=_report)

    feedback = tasks.add_parser("feedback", help="nbgrader's reports and a page for each student")
    feedback.add_argument("assignment", nargs="?", help="only this one; all if none is named")
    feedback.add_argument(
        "--student", action="append", default=[], help="only this one (again: more)"
    )
    feedback.add_argument("--pages-only", action="store_true", help="leave nbgrader's reports")
    feedback.add_argument(
        "--lessons", metavar="ADDRESS", help="where students open their lessons; kept"
    )
    feedback.set_defaults(run=_feedback)

    export = tasks.add_parser("export", help="marks for a spreadsheet, Canvas or Moodle")
    export.add_argument("assignment", nargs="*", help="only these; all if none is named")
    export.add_argument("--to", choices=("csv", "canvas", "moodle"), default="csv")
    export.add_argument("--output", help="the file; grades-csv.csv and so on if none is named")
    export.add_argument(
        "--so-far", action="store_true", help="points so far where marking is not finished"
    )
    export.set_defaults(run=_export)

    restore = tasks.add_parser("restore", help="bring back a copy of the gradebook, or list them")
    restore.add_argument("assignment", nargs="?", help="only its marks; the whole if none is named")
    restore.add_argument("--copy", help="which: its name, or newest (with marks); listed without")
    restore.set_defaults(run=_restore)

    new = tasks.add_parser("new", help="make a course directory to teach from")
    new.add_argument("folder", help="where; must not exist yet")
    new.add_argument("--from", dest="checkout", help="the checkout that holds solutions/")
    new.add_argument(
        "--db", help="the gradebook's SQLAlchemy URL; a file in the folder if not given"
    )
    new.add_argument("--course-id", default="meaning-units", help="nbgrader's name for the course")
    new.set_defaults(run=_new)
    commands.add(tasks)

    given, rest = parser.parse_known_args(arguments)
    if not hasattr(given, "run"):
        # Whoever names none of the commands does not know which there are.
        (classroom if given.verb else parser).print_help(sys.stderr)
        return 2
    given.lab = rest
    if given.lab and given.verb != "start":
        where = ". Which study is said with --study DIR" if given.verb == "study" else ""
        parser.error(f"unknown: {' '.join(given.lab)}{where}")
    try:
        done = commands.run(given) if given.verb == "classroom" else given.run(given)
        sys.stdout.flush()
    except BrokenPipeError:  # whoever read along ("| head") has read enough
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 0
    return done


def _start(given: argparse.Namespace) -> int:
    from .workspace import starting

    more = [word for word in given.lab if word != "--"]
    named = _folder(more)
    return starting.start(named, more, browser=not given.no_browser, lab=not given.no_lab)


def _folder(rest: list[str]) -> str | None:
    """Take the workspace's folder out of what argparse left over.

    As a positional of argparse's it would swallow the value of an option that only JupyterLab
    knows: ``start --port 9000`` would make a folder 9000.
    """
    for i, word in enumerate(rest):
        is_value = i > 0 and rest[i - 1].startswith("-") and "=" not in rest[i - 1]
        if not word.startswith("-") and not is_value:
            return rest.pop(i)
    return None


def _build(given: argparse.Namespace) -> int:
    from . import build

    try:
        checkout = build.root(Path.cwd())
        changed = build.build(checkout, check=given.check)
    except build.BuildError as problem:
        print(problem, file=sys.stderr)
        return 1
    for name in changed:
        print(f"{'differs' if given.check else 'built'}: {name}")
    if not changed:
        print("Every notebook is as its source says.")
    return 1 if given.check and changed else 0


def _work(given: argparse.Namespace) -> int:
    from . import my_work

    try:
        place = _place(given.folder)
        if given.deed == "save":
            print(f"Saved: {my_work.save(place, given.file)}")
            if apart := my_work.left_out(place):
                print(apart)
            return 0
        told = my_work.look(given.file, place)
        print(told)
        if given.dry_run or not told.changes:
            return 0
        if not given.yes and sys.stdin.isatty() and not _agreed("Bring it back?"):
            print("Nothing was changed.")
            return 0
        my_work.restore(given.file, place)
        print("Done: your work is back. Run the cells of a page again to see it there.")
    except my_work.WorkError as problem:
        print(problem, file=sys.stderr)
        return 1
    return 0


def _agreed(question: str) -> bool:
    """Whether whoever sits at the terminal says yes."""
    try:
        return input(f"{question} [y/N] ").strip().lower() in ("y", "yes")
    except EOFError:
        return False


def _place(folder: str) -> Path:
    """The folder named; the workspace that `start` made in it, where it is none itself."""
    from . import workspace

    return workspace.at(Path(folder).expanduser().absolute())


def _qda(given: argparse.Namespace) -> int:
    from .interchange import command

    return command.run(given)


def _cite(given: argparse.Namespace) -> int:
    from .bibliography import command

    return command.run(given)


def _doctor(given: argparse.Namespace) -> int:
    from . import doctor

    findings = doctor.examine(Path(given.folder).expanduser())
    print(doctor.report(findings))
    return int(any(finding.level == doctor.MEND for finding in findings))


def _check(given: argparse.Namespace) -> int:
    from .classroom.preflight import check

    return check.run(given)


def _grade(given: argparse.Namespace) -> int:
    from .classroom.grading import command

    return command.run(given)


def _report(given: argparse.Namespace) -> int:
    from .classroom.report import command

    return command.run(given)


def _feedback(given: argparse.Namespace) -> int:
    from .classroom import feedback

    return feedback.run(given)


def _export(given: argparse.Namespace) -> int:
    from .classroom import export

    return export.run(given)


def _restore(given: argparse.Namespace) -> int:
    from .classroom import restoring

    return restoring.run(given)


def _new(given: argparse.Namespace) -> int:
    from .classroom import new

    return new.run(given)
