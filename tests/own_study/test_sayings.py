"""In somebody's own study nothing is said that is only the course's: no panel, no quota."""

from __future__ import annotations

import re

import pytest
from meaningunits.activities.relating.start import start
from meaningunits.own_study import kinds, kinds_of_two, sayings
from meaningunits.tasks import catalogue
from meaningunits.tasks.diagnosis import message
from meaningunits.tasks.kind import Kind
from meaningunits.trail import here
from studies import small

#: Words of a course that has readers before one, numbers that it wants, and points.
OF_THE_COURSE = re.compile(
    r"\bpanel|reader of|most readers|three readers|another reader|fewer readers|reader A\b|"
    r"nine (interviews|people)|all nine|codebook's|the study's|the study has|"
    r"asks for|asked for|at least|\d or more|"
    r"(no|earns|full|get) points|points begin|counts? half|doctors|tenth|"
    r"the course|\blesson\b|exercise|Tomas",
    re.IGNORECASE,
)
#: Said by kinds that say everything in words of their own, and nothing else of their tables.
ONLY = {
    kinds.OwnDividing: {"out-of-range", "counted-anew", "nothing-yet", "unreadable"},
    kinds.OwnTurns: {"nothing-yet", "unreadable"},
}
OWN = [
    kind
    for module in (kinds, kinds_of_two)
    for kind in vars(module).values()
    if isinstance(kind, type) and issubclass(kind, kinds.Own) and issubclass(kind, Kind)
]


@pytest.mark.parametrize("kind", OWN, ids=lambda kind: kind.__name__)
def test_nothing_that_a_kind_can_say_in_ones_own_study_is_only_the_courses(kind):
    names = ONLY.get(kind, kind.diagnoses)
    whole = [message(kind.diagnoses, name, _filled(kind, name)) for name in names]
    assert whole
    for m in kind.in_own_words(whole):
        text = f"{m.what} {m.why} {m.look}"
        assert not OF_THE_COURSE.search(text), (m.name, OF_THE_COURSE.findall(text), text)


def _filled(kind, name):
    row = kind.diagnoses[name]
    found = re.findall(r"\{(\w+)\}", f"{row.what} {row.why} {row.look} {row.code}")
    return dict.fromkeys(found, "3")


def test_every_sentence_that_is_said_otherwise_here_still_stands_in_the_course():
    whole = "\n".join(
        f"{row.what} {row.why} {row.look}"
        for kind in OWN
        for row in map(kind.diagnoses.__getitem__, kind.diagnoses)
    )
    elsewhere = {", or look at the readers' coding of all nine."}
    for course in sayings._INSTEAD:
        assert course in whole or course in elsewhere, course
    for activity, names in sayings.NOT_HERE.items():
        (table,) = {
            kind.diagnoses.path: kind.diagnoses
            for kind in OWN
            if kind.__mro__[2].__module__.split(".")[2] == activity
        }.values()
        assert names <= set(table), (activity, names - set(table))


def test_a_code_in_no_theme_is_no_theme_of_ones_own_study(home):
    small(home, "anna", "bo")
    units = {"anna 1–4": ["n1", "n3"], "anna 5–9": ["n2"], "bo 1–4": ["n1"]}
    for name in ("anna", "bo"):
        here().record(f"my-study/divide-{name}", "cut", [4])
    codes = {
        "n1": {"name": "Going", "theme": "T1"},
        "n2": {"name": "Staying", "theme": "T2"},
        "n3": {"name": "A dog", "theme": ""},
    }
    themes = {"T1": {"name": "Away"}, "T2": {"name": "Here"}}
    here().record("my-study/board", "assign", {"themes": themes, "codes": codes, "units": units})
    begun = start(catalogue.find("my-study/structure").kind, here().log())
    assert [theme.key for theme in begun.material.themes] == ["T1", "T2"]
    assert begun.material.loose == ("n3",)
