"""The handout: the study on one side, a board, a worksheet and an action on the other."""

from __future__ import annotations

from ..activities.appraising.transfer import PLAN_ROWS
from ..appraisal.transfer import TRANSFER_GROUPS
from ..lessons.journal_club.rows import ETHICS, NO_TOTAL, QUESTIONS
from ..material import study
from .document import Bullets, Document, Heading, Lines, PageBreak, Table, Text
from .guide import FOOT, LINK

#: A box and its light stay together where the line breaks.
LIGHTS = " ".join(f"☐\N{NO-BREAK SPACE}{symbol}" for symbol in "✓◆✗?")


def document() -> Document:
    """Two pages and a bit: read the first before the hour, write on the others."""
    brief = study.ARTICLE_IN_BRIEF
    themes = tuple((theme.short, theme.name) for theme in study.THEMES)
    groups = tuple((group.name.capitalize(), " ".join(f.question for f in group.factors), "")
                   for group in TRANSFER_GROUPS)  # fmt: skip
    return Document(
        "Journal club handout: Balint groups and burnout",
        (
            Text(f"{study.CITATION} {LINK}"),
            Heading("The study in brief"),
            Text(f"**Background.** {brief['background']}"),
            Text(
                "**How.** Nine GPs were interviewed, with three to fifteen years in a group; the "
                "interviews were analysed in five steps, from the whole to units of meaning, to "
                "themes, to a structure. (Abstract; Table 1)"
            ),
            Text(f"**What was found.** {brief['found']}"),
            Text(f"**What the authors draw from it.** {' '.join(brief['implications'])}"),
            Text("All told in our words; underline what was found, and leave out what is advised."),
            Heading("The five themes", 3),
            Table(("Theme", "As printed in Table 2"), themes, (1, 4)),
            Heading("What the journal's page does not tell", 3),
            Text(
                "How the nine were found, how many declined, what they were asked, who asked. **It "
                "may stand in the article: look there**, and write down section and paragraph."
            ),
            Lines(2),
            PageBreak(),
            Heading("The board"),
            Text(
                "✓ no concerns · ◆ some concerns · ✗ serious concerns · ? cannot tell (you looked, "
                "and it is not told)"
            ),
            Table(
                ("Question", "Asks", "Light", "Where it stands, and why"),
                tuple((f"{r.key} {r.title}", r.asks, LIGHTS, "") for r in QUESTIONS),
                (4, 7, 3, 6),
                tall=True,
            ),
            Text(NO_TOTAL, quiet=True),
            Text(
                f"After the journal's eight questions, in our words. {ETHICS} Have you looked?",
                quiet=True,
            ),
            PageBreak(),
            Heading("Would it work here?"),
            Table(("Group", "Questions", "Here"), groups, (4, 9, 7), tall=True),
            Heading("One action"),
            Table(
                ("Part", "Asks", "We"),
                tuple((r.title, r.asks, "") for r in PLAN_ROWS),
                (4, 9, 7),
                tall=True,
            ),
            Heading("What I still want to know"),
            Lines(3),
            Heading("To read on", 3),
            Bullets(
                (
                    "Stange KC, Miller WL, McLellan LA, et al. Annals journal club: it's "
                    "time to get "
                    "RADICAL. Ann Fam Med 2006;4:196–197.",
                    "The four groups of “Would it work here?”: Schloemer T, Schröder-Bäck P. "
                    "Implement Sci 2018;13:88, doi:10.1186/s13012-018-0751-8. The "
                    "questions are ours.",
                )
            ),
        ),
        FOOT,
    )
