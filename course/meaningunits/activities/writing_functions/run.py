"""Call a function that a learner wrote, and bring back plain data: a number, or why there is none.

Whatever the function does, nothing of it gets out but what is said here: it works on a copy, what
it prints is swallowed (nbgrader scores a cell 0 at the first word on stderr), and it is stopped
after a number of steps, not of seconds, so that the same function always fares the same. A loop
that runs inside one call of a library cannot be counted; there nbgrader's own time limit holds.
"""

from __future__ import annotations

import copy
import math
import sys
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager, redirect_stderr, redirect_stdout
from dataclasses import asdict, dataclass, fields
from numbers import Real
from types import FrameType
from typing import Any

#: Instructions of the learner's code that one call may run. A κ takes some hundreds.
MOST_STEPS = 500_000
LONGEST_DETAIL = 160
#: Why there is no number.
TROUBLES = (
    "nothing", "unwritten", "no-number", "not-finite", "raised", "endless", "no-function",
)  # fmt: skip


@dataclass(frozen=True)
class Ran:
    """What came of one call.

    ``trouble`` is empty where ``value`` is a number, else one of ``TROUBLES`` (``nothing``: it
    did something and gave nothing back; ``unwritten``: there is nothing in it yet); ``detail`` is
    a word on it. ``changed`` says that it changed the table it was given, ``printed`` that it
    wrote something.
    """

    value: float | None = None
    trouble: str = ""
    detail: str = ""
    changed: bool = False
    printed: bool = False

    def plain(self) -> dict[str, Any]:
        """The outcome as plain data, for a sandbox that hands nothing else out."""
        return asdict(self)


def is_ran(data: Any) -> bool:
    """Whether data that nobody vouches for is, to the letter, what ``Ran.plain`` gives."""
    if not isinstance(data, dict) or set(data) != {field.name for field in fields(Ran)}:
        return False
    value, trouble, detail = data["value"], data["trouble"], data["detail"]
    if trouble == "":
        known = type(value) is float and math.isfinite(value)
    else:
        known = value is None and trouble in TROUBLES
    worded = isinstance(detail, str) and len(detail) <= LONGEST_DETAIL and detail.isprintable()
    return known and worded and type(data["changed"]) is type(data["printed"]) is bool


def read_ran(data: Any) -> Ran:
    """An outcome from plain data that nobody vouches for; what is no outcome is a trouble."""
    if not isinstance(data, dict):
        return Ran(trouble="no-number", detail="no outcome")
    value = data.get("value")
    number = value if isinstance(value, int | float) and not isinstance(value, bool) else None
    if number is not None and math.isfinite(number):
        return Ran(float(number), "", "", data.get("changed") is True, data.get("printed") is True)
    trouble, detail = data.get("trouble"), data.get("detail")
    return Ran(
        trouble=trouble if isinstance(trouble, str) and trouble else "no-number",
        detail=_short(detail) if isinstance(detail, str) else "",
        changed=data.get("changed") is True,
        printed=data.get("printed") is True,
    )


def run(function: Any, argument: Any) -> Ran:
    """Call ``function`` with a copy of ``argument``; never raises, except on an interrupt.

    Parameters
    ----------
    function
        What the learner handed over: a function, if all is well.
    argument
        Plain lists of numbers.
    """
    if not callable(function):
        return Ran(trouble="no-function", detail=type(function).__name__)
    given = copy.deepcopy(argument)
    swallowed = _Swallow()
    try:
        with redirect_stdout(swallowed), redirect_stderr(swallowed), _counted():
            ran = _number(function(given))
            if ran.trouble == "nothing" and not _is_begun(function):
                ran = Ran(trouble="unwritten")
    except _Endless:
        ran = Ran(trouble="endless")
    except NotImplementedError:
        ran = Ran(trouble="unwritten")
    except (Exception, SystemExit) as problem:  # noqa: BLE001 -- whatever it raises is told
        ran = Ran(trouble="raised", detail=_told(problem))
    try:
        changed = bool(given != argument)
    except Exception:  # noqa: BLE001 -- it put something in that will not be compared
        changed = True
    return Ran(ran.value, ran.trouble, ran.detail, changed, swallowed.wrote)


def _is_begun(function: Any) -> bool:
    """Whether a function does anything: calls something, or has a name of its own."""
    code = getattr(function, "__code__", None)
    if code is None:
        return True
    return bool(code.co_names) or code.co_nlocals > code.co_argcount + code.co_kwonlyargcount


def run_all(function: Any, arguments: Sequence[Any]) -> list[Ran]:
    """One call for each argument; what has no end once is not tried again."""
    found: list[Ran] = []
    for argument in arguments:
        endless = bool(found) and found[-1].trouble == "endless"
        found.append(found[-1] if endless else run(function, argument))
    return found


def _number(value: Any) -> Ran:
    if value is None:
        return Ran(trouble="nothing")
    if isinstance(value, bool) or not isinstance(value, Real):
        return Ran(trouble="no-number", detail=_short(type(value).__name__))
    try:
        number = float(value)
    except OverflowError:
        return Ran(trouble="not-finite", detail="too large")
    if not math.isfinite(number):
        return Ran(trouble="not-finite", detail="not a number" if number != number else "infinity")
    return Ran(number)


def _told(problem: BaseException) -> str:
    try:
        text = str(problem)
    except Exception:  # noqa: BLE001 -- an error of the learner's own making may fail at that too
        text = ""
    name = type(problem).__name__
    return _short(f"{name}: {text}" if text else name)


def _short(text: str) -> str:
    text = " ".join("".join(c if c.isprintable() else " " for c in text).split())
    return text if len(text) <= LONGEST_DETAIL else text[: LONGEST_DETAIL - 1] + "…"


class _Endless(BaseException):
    """Too many steps; no ``Exception``, so that a learner's own ``except`` does not catch it."""


class _Swallow:
    """A place to print to that keeps nothing but the fact."""

    wrote = False

    def write(self, text: str) -> int:
        self.wrote = self.wrote or bool(text)
        return len(text)

    def flush(self) -> None:
        pass


@contextmanager
def _counted() -> Iterator[None]:
    """Stop what runs inside after ``MOST_STEPS`` instructions."""
    left = MOST_STEPS

    def step(frame: FrameType, _event: str, _arg: Any) -> Callable[..., Any]:
        nonlocal left
        frame.f_trace_opcodes = True  # a loop on one line is one line, however often it goes round
        left -= 1
        if left < 0:
            raise _Endless
        return step

    before = sys.gettrace()
    sys.settrace(step)
    try:
        yield
    finally:
        sys.settrace(before)
