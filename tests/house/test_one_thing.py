"""'1 things' is said nowhere: every number before a noun that is counted, in each text of the code.

A noun is counted where some code says both '1 step' and '2 steps' of it (``plural``, ``counted``).
What is said of an answer has a test of its own (``test_diagnoses.py``). A number that stands
before its plural all the same is never 1, and ``NEVER_ONE`` says why.
"""

from __future__ import annotations

import ast
import re
from pathlib import Path

import meaningunits

ROOM = Path(meaningunits.__file__).parent
#: What is written for a lesson has its numbers in it.
WRITTEN = ("lessons",)
BOTH = {"plural", "many", "counted"}

#: The numbers that are never 1 where the text is said, by module, and why.
SAID_APART, LIMIT, ASKED = (
    "1 has a text of its own",
    "a limit, or above one",
    "what a task asks for",
)
NO_NUMBER, SEVERAL = "a word, and no number", "where there is one only, this is not said"
NEVER_ONE = {
    "activities/coding/building.py": {"count": SAID_APART, "what": NO_NUMBER},
    "activities/coding/card.js": {"units.length": SAID_APART},
    "activities/labs/independence/widget.js": {"most": LIMIT},
    "activities/labs/saturation/kind.py": {
        "f' to {last}' if last > base else ''": "a base of three or more",
        "found.reached": "a base of three or more",
        "len(curve.order)": "base and run together",
        "outcome['reached']": "a base of three or more",
    },
    "activities/letter/widget.js": {"this.task.most": LIMIT},
    "activities/letter/widget.py": {"kind.most": LIMIT},
    "activities/relating/start.py": {"count": "three units at least"},
    "activities/relating/widget.py": {
        "count": "three units at least",
        "themes": "two themes at least",
        "wanted": "one each way between two themes",
    },
    "activities/writing/kind.py": {"self.most": LIMIT},
    "agreement/saturation.py": {"len(counts)": SAID_APART},
    "agreement/sentences.py": {"2 * coded": "even"},
    "appraisal/information.py": {"what": NO_NUMBER},
    "appraisal/triangulation.py": {"k": SEVERAL},
    "classroom/grading/traces.py": {"len(tasks)": LIMIT},
    "classroom/lms/downloads.py": {"len(files)": LIMIT},
    "classroom/preflight/matching.py": {"len(names)": SAID_APART},
    "classroom/preflight/shape.py": {"len(cells)": LIMIT, "n": SAID_APART},
    "classroom/preflight/trails.py": {"most": LIMIT},
    "classroom/report/term_page.py": {"len(there)": SEVERAL},
    "course_mode/telling.py": {"how.count": SAID_APART},
    "doctor/__init__.py": {"wrong": SAID_APART},
    "interchange/package.py": {"len(members)": LIMIT},
    "my_work/archive.py": {"len(infos)": LIMIT, "len(members)": LIMIT},
    "own_study/deidentifying.py": {"count": SAID_APART},
    "own_study/kinds_of_two.py": {"one": NO_NUMBER},
    "transcripts/archive.py": {"len(members)": LIMIT},
    "transcripts/pdf.py": {"len(pages)": SEVERAL, "said['pages']": LIMIT},
    "transcripts/reading.py": {"draft.sentences": LIMIT},
}

IN_JS = re.compile(r'counted\([^"]*?"([a-z ]+)"(?:, "([a-z ]+)")?\)')
#: A number in a text, and the two words after it: '3 coded units', '3 units'.
WORDS = r" ([a-z-]+)(?: ([a-z]+))?\b"
IN_TEMPLATE = re.compile(r"\$\{([^{}]*)\}" + WORDS)


def trees():
    return {
        path: ast.parse(path.read_text(encoding="utf-8"))
        for path in sorted(ROOM.rglob("*.py"))
        if path.relative_to(ROOM).parts[0] not in WRITTEN
    }


def nouns(modules):
    """Each noun that is counted somewhere, for several."""
    found = set()
    for tree in modules.values():
        for node in ast.walk(tree):
            if isinstance(node, ast.Call) and getattr(node.func, "id", "") in BOTH:
                said = [a.value for a in node.args[1:] if isinstance(a, ast.Constant)]
                found |= {plural_of(*said)} if said else set()
    for path in ROOM.rglob("*.js"):
        for one, more in IN_JS.findall(path.read_text(encoding="utf-8")):
            found.add(plural_of(one, more))
    return found


def plural_of(one, more=""):
    return (more or f"{one}s").split()[-1]


def in_python(tree, counted):
    """Numbers before a plural in f-strings, as they stand in the code."""
    for node in ast.walk(tree):
        if not isinstance(node, ast.JoinedStr):
            continue
        for number, after in zip(node.values, node.values[1:], strict=False):
            if not isinstance(number, ast.FormattedValue) or not isinstance(after, ast.Constant):
                continue
            read = re.match(WORDS, after.value)
            if not read or not counted & {*read.groups()}:
                continue
            code = ast.unparse(number.value)
            is_constant = re.fullmatch(r"(?:[\w.]+\.)?[A-Z][A-Z_]+", code)
            is_word = code.startswith(("plural(", "many("))
            if not is_constant and not is_word:
                yield code


def test_no_number_that_can_be_one_stands_before_a_plural():
    modules = trees()
    counted = nouns(modules)
    assert {"units", "words", "people", "entries"} <= counted
    found = {path: set(in_python(tree, counted)) for path, tree in modules.items()}
    for path in ROOM.rglob("*.js"):
        texts = IN_TEMPLATE.findall(path.read_text(encoding="utf-8"))
        found[path] = {
            number
            for number, *words in texts
            if counted & {*words} and not number.startswith("counted(")
        }
    said = {(str(path.relative_to(ROOM)), n) for path, numbers in found.items() for n in numbers}
    known = {(path, n) for path, reasons in NEVER_ONE.items() for n in reasons}
    assert said - known == set(), "say it with plural() or counted(), or why it is never 1"
    assert known - said == set(), "NEVER_ONE names what is not said any more"
