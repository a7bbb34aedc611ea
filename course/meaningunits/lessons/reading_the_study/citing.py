"""The 29 titles that the journal's page lists as citing the study, and what a title can tell."""

from __future__ import annotations

from ...activities.quizzing.kind import Multiple, Option, Quiz, Single
from ...material.study import CITING_TITLES


def _titles(*rows: tuple[int, str, bool]) -> tuple[Option, ...]:
    """Options from titles by their number in the journal's list: number, what is told, right."""
    return tuple(
        Option(key, CITING_TITLES[number - 1], told, right, name="" if right else "title-misread")
        for key, (number, told, right) in zip("abcdefg", rows, strict=False)
    )


_ASKED = "The title announces that people were asked, or that studies were gathered."
_THEME = "The title names a theme. It does not say that anybody was asked."

CITING = Quiz(
    task=(
        "The journal's page lists 29 titles that cite the study. Here are all of them, in five "
        "parts. Judge by the title alone."
    ),
    questions=(
        Multiple(
            "gps",
            "These titles are about GPs and their work. Which titles say that the authors made a "
            "new study?",
            _titles(
                (2, _ASKED, True),
                (8, _THEME, False),
                (11, _ASKED, True),
                (20, _THEME, False),
                (9, _ASKED, True),
                (25, "This sounds like advice.", False),
            ),
            hint="Look for a design in the title: “a qualitative study”, “mixed methods”.",
        ),
        Multiple(
            "elsewhere",
            "These titles are about other places and jobs. Which titles say that the authors made "
            "a new study?",
            _titles(
                (15, _THEME, False),
                (1, _ASKED, True),
                (26, _THEME, False),
                (4, _ASKED, True),
                (7, "“And its effectiveness”: the authors looked at an effect.", True),
                (5, _ASKED, True),
            ),
            hint="Look for a design in the title, or for a word such as “effectiveness”.",
        ),
        Multiple(
            "encounters",
            "These titles are about encounters with patients. Which titles say that people were "
            "asked, or that studies were gathered?",
            _titles(
                (14, _THEME, False),
                (6, "“Patients perspectives”: patients were asked, it seems.", True),
                (10, "The title announces a theory, not a study.", False),
                (12, "A metasynthesis gathers studies.", True),
                (22, "A paper about a paper.", False),
                (3, _THEME, False),
            ),
            hint="“Perspectives” and “metasynthesis” tell you what was done. “Theory” does not.",
        ),
        Multiple(
            "own",
            "Which titles are not independent voices, because they come from the journal's own "
            "series or from the same two authors?",
            _titles(
                (21, "“In This Issue” is the journal's own series.", True),
                (27, "Nothing in the title says that the journal wrote it.", False),
                (29, "“Annals Journal Club” is the journal's own series.", True),
                (24, "By Kjeldmand and Holmström (lessons 06 and 09).", True),
                (13, "Nothing in the title says that the journal wrote it.", False),
                (23, "“Annals Journal Club” is the journal's own series.", True),
                (28, "“In This Issue” is the journal's own series.", True),
            ),
            hint="Four titles begin with the name of a series. One is by the same two authors.",
        ),
        Multiple(
            "twice",
            "Two titles seem to be translations of other titles in this list. Which two?",
            _titles(
                (16, "This is the English one of a pair.", False),
                (18, "“Aire de repos” is “Rest area” in French.", True),
                (17, "This is the English one of a pair.", False),
                (19, "It is “Balint groups: A tool …” in French.", True),
            ),
            hint="Read the French titles aloud and look for their twins.",
        ),
        Single(
            "takes",
            "An author cites the study of 2008 for one sentence. Which sentence can the study "
            "support?",
            (
                Option(
                    "a",
                    "Balint groups prevent burnout among GPs (ref.).",
                    "The study compared nobody. A citation does not make the claim stronger.",
                    name="beyond-the-data",
                ),
                Option(
                    "b",
                    "GPs who had been in a group for years described it as essential to their work "
                    "life (ref.).",
                    "It says who described what. Nine interviews can support this.",
                    True,
                ),
                Option(
                    "c",
                    "Most GPs feel more secure in a group (ref.).",
                    "“Most” is a count. Nine GPs were interviewed.",
                    name="counts-heads",
                ),
            ),
        ),
    ),
    lesson="01: Before it and after it",
)
