"""Would it work here? The transfer worksheet, and the action that one plans from it.

The factors, their groups and what is open are ``appraisal.transfer``'s; nothing is added up.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from ...appraisal.transfer import TRANSFER_GROUPS, Judgement, transfer_profile
from ...tasks.diagnosis import Table, message
from ...tasks.feedback import Message
from ...tasks.kind import Context, listed
from .sheet import EMPTY, SAID, Entry, Row, Sheet, Verdict, words

TRANSFERRING = Table(__file__, "transferring")

VERDICTS = (
    Verdict("fits", "✓", "good"),
    Verdict("needs adapting", "◆", "look"),
    Verdict("does not fit", "✗", "mend"),
    Verdict("unknown", "?", "open"),
)
SETTING = "setting"

ROWS = (
    Row(
        SETTING,
        "Your setting",
        "Which place do you mean? Who works there, and how many people are they? What would you "
        "use there from the study?",
        judged=False,
    ),
    *(
        Row(factor.slug, factor.slug.capitalize(), factor.question, group=group.name)
        for group in TRANSFER_GROUPS
        for factor in group.factors
    ),
)

#: What makes an intention an action; the study's last two questions, turned towards oneself.
PLAN_ROWS = (
    Row("what", "What", "What will you do? One thing, small enough to begin.", judged=False),
    Row("who", "Who", "Who does it, with whom, and who has to agree?", judged=False),
    Row("when", "By when", "Which day? And until when do you try it?", judged=False),
    Row(
        "know",
        "How will I know",
        "What will you see or hear if it does what you hope? Some people will not tell you unless "
        "you ask: which of them will you ask?",
        judged=False,
    ),
    Row("stop", "What would make me stop", "Which sign would make you end it?", judged=False),
)

_DATE = re.compile(
    r"\d|\b(?-i:May)\b|\b(?:mon|tues|wednes|thurs|fri|satur|sun)day"  # not "may", nor "Maybe"
    r"|\b(?:january|february|march|april|june|"
    r"july|august|september|october|november|december|today|tomorrow|week|month|spring|summer|"
    r"autumn|winter|easter|christmas)",
    re.IGNORECASE,
)


@dataclass(frozen=True)
class Transferring(Sheet):
    """Judge, factor by factor, whether something fits a setting of one's own, and say why."""

    diagnoses = TRANSFERRING

    rows: tuple[Row, ...] = ROWS
    verdicts: tuple[Verdict, ...] = VERDICTS

    def judged(self, read: dict[str, Entry], context: Context) -> tuple[float, list[Message]]:
        told = []
        if words(read.get(SETTING, EMPTY).reason) < SAID:
            told.append(message(TRANSFERRING, "no-setting", place=(1, 1)))
        judged = [
            Judgement(key, entry.judgement, entry.reason if words(entry.reason) >= SAID else "")
            for key, entry in read.items()
            if entry.judgement
        ]
        verdicts = {each.verdict for each in judged}
        if len(judged) > 4 and len(verdicts) == 1:
            name = "all-unknown" if verdicts == {"unknown"} else "all-alike"
            told.append(message(TRANSFERRING, name, verdict=judged[0].verdict))
        for profile in transfer_profile(judged):
            rows = [n for n, row in enumerate(self.rows, start=1) if row.group == profile.group]
            about = {"group": profile.group}
            said = []
            if profile.unjudged:
                said.append(("group-open", about | {"left": listed(profile.unjudged)}))
            if profile.without_reason:
                said.append(("without-reason", about | {"left": listed(profile.without_reason)}))
            if profile.complete:
                said.append(("group-done", about | {"found": _found(profile.judged)}))
            place = (rows[0], rows[-1])
            told += [message(TRANSFERRING, name, given, place=place) for name, given in said]
        done = sum(bool(each.reason) for each in judged)
        return done / (len(self.rows) - 1), told


@dataclass(frozen=True)
class Planning(Sheet):
    """Plan one action: who does what by when, how one will know, and what would make one stop."""

    diagnoses = TRANSFERRING

    rows: tuple[Row, ...] = PLAN_ROWS

    def judged_blank(self, context: Context) -> tuple[float, list[Message]]:
        return 0.0, [self.say("no-plan-yet", context)]

    def judged(self, read: dict[str, Entry], context: Context) -> tuple[float, list[Message]]:
        texts = {row.key: read.get(row.key, EMPTY).reason for row in self.rows}
        left = [row.title for row in self.rows if not texts[row.key]]
        told, lost = [], len(left)
        if left:
            told.append(message(TRANSFERRING, "plan-open", left=listed(left)))
        if texts["when"] and not _DATE.search(texts["when"]):
            lost += 1
            told.append(message(TRANSFERRING, "no-date", place=(3, 3)))
        if texts["stop"] and texts["stop"].lower() == texts["know"].lower():
            lost += 1
            told.append(message(TRANSFERRING, "stop-is-know", place=(5, 5)))
        if not told:
            told.append(message(TRANSFERRING, "plan-whole"))
        return max(1 - lost / len(self.rows), 0.0), told


def _found(judged: dict[str, tuple[str, ...]]) -> str:
    parts = [f"{verdict}: {listed(slugs)}" for verdict, slugs in judged.items() if slugs]
    return "; ".join(parts)
