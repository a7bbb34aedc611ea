"""Meaning Units: take interviews apart in five steps, and ask what such a study can show.

A notebook needs four calls, ``import meaningunits as mu`` and then:

- ``mu.ask(slug)`` shows a task; what is done in it goes to the trail beside the notebook.
- ``mu.answer(slug, value)`` records a plain value as the answer.
- ``mu.check(slug)`` says at once what is right, what is off and why.
- ``mu.grade(slug)`` gives the points; it stands in the locked cells of the exercises.

A fifth, ``mu.audit()``, looks back: how did I get from these words to this theme? ``mu.map()`` says
where one is in the course, and ``mu.work()`` shows what is done, with all of it as one file to
download and to bring back. ``mu.study_map()`` and ``mu.quartet()`` show what lessons talk about,
``mu.passage(name, first, last)`` an interview to read.
``mu.to_qda(file)`` and ``mu.from_qda(file)`` are the way to other programs that code texts, and
back; ``mu.cite(key)`` gives a reference of the course's bibliography in any format.
Lesson 10 adds three: ``mu.gain()`` sets the entry quiz beside the exit quiz, ``mu.kit()`` and
``mu.letter()`` write a journal club's papers. Side room A adds ``mu.mirror()``: what one wrote of
oneself, beside what one coded.

``mu.study(folder)`` opens a study of one's own: every task above, on one's own transcripts.

Everything resolves on first use, so that importing stays light.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from .bibliography import bibliography, cite
    from .club import kit, letter
    from .course_mode.map import map
    from .figures.drawings import Quartet as quartet
    from .figures.weighting import Weighting as weighting
    from .interchange.shown import from_qda, to_qda
    from .material.corpus import load as interview
    from .material.study_map import study_map
    from .my_work.show import work
    from .own_study.shown import study
    from .page.show import ask
    from .review.gain import gain
    from .review.mirror import mirror
    from .review.show import audit
    from .tasks.catalogue import answer, check, grade
    from .tasks.to_read import passage

__version__ = "0.1.0"

_HOMES = {
    "answer": ("tasks.catalogue", "answer"),
    "ask": ("page.show", "ask"),
    "audit": ("review.show", "audit"),
    "bibliography": ("bibliography", "bibliography"),
    "check": ("tasks.catalogue", "check"),
    "cite": ("bibliography", "cite"),
    "from_qda": ("interchange.shown", "from_qda"),
    "gain": ("review.gain", "gain"),
    "grade": ("tasks.catalogue", "grade"),
    "interview": ("material.corpus", "load"),
    "kit": ("club", "kit"),
    "letter": ("club", "letter"),
    "map": ("course_mode.map", "map"),
    "mirror": ("review.mirror", "mirror"),
    "passage": ("tasks.to_read", "passage"),
    "quartet": ("figures.drawings", "Quartet"),
    "study": ("own_study.shown", "study"),
    "study_map": ("material.study_map", "study_map"),
    "to_qda": ("interchange.shown", "to_qda"),
    "weighting": ("figures.weighting", "Weighting"),
    "work": ("my_work.show", "work"),
}

__all__ = [
    "answer",
    "ask",
    "audit",
    "bibliography",
    "check",
    "cite",
    "from_qda",
    "gain",
    "grade",
    "interview",
    "kit",
    "letter",
    "map",
    "mirror",
    "passage",
    "quartet",
    "study",
    "study_map",
    "to_qda",
    "weighting",
    "work",
]


def __getattr__(name: str) -> Any:
    if name in _HOMES:
        module, attribute = _HOMES[name]
        value = getattr(import_module(f".{module}", __name__), attribute)
        globals()[name] = value
        return value
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")


def __dir__() -> list[str]:
    return sorted([*globals(), *__all__])
