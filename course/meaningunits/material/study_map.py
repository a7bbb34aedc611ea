"""The study at a glance: asked, of whom, how, found, claimed, and where each of it stands."""

from __future__ import annotations

from dataclasses import dataclass
from html import escape

from ..look import saved
from . import study


@dataclass(frozen=True)
class Stop:
    """One stop of the map: its name, what is to be said there, and where that stands."""

    name: str
    lines: tuple[str, ...]
    where: str


#: What is known of the study here; what is not known is left to the article, and said to be.
STOPS = (
    Stop(
        "Asked",
        (
            "How GPs experience taking part in a Balint group, and its influence on their working "
            "life.",
        ),
        "Article in brief, Background",
    ),
    Stop("Of whom", ("Nine GPs who had been in a group for 3 to 15 years.",), "Abstract"),
    Stop(
        "How",
        (
            "Interviews, analysed phenomenologically in five steps:",
            *(f"{step.number}. {step.name}." for step in study.STEPS),
        ),
        "Abstract; Table 1",
    ),
    Stop(
        "Found",
        (
            "Five themes with 26 subthemes:",
            *(f"{t.code} · {t.name} ({len(t.subthemes)})." for t in study.THEMES),
        ),
        "Table 2",
    ),
    Stop(
        "Put together",
        (
            "Competence, professional identity and sense of security affect one another and grow "
            "through parallel processes. Endurance and satisfaction are built on these three. So "
            "the GPs can find joy in being a physician again.",
        ),
        "Abstract",
    ),
    Stop(
        "Claimed",
        (
            "That the groups are a means to more job satisfaction and against burnout (title).",
            "That they “can” (article in brief), or “might” (abstract), help GPs to handle a "
            "demanding working life and to prevent burnout.",
            "That they might not suit all GPs, so that other ways should be offered too.",
        ),
        "Title; article in brief, Implications; abstract",
    ),
    Stop(
        "Told elsewhere",
        (
            "Four women and five men, aged 42–60, from six groups with six leaders in southern "
            "Sweden. Audio-taped, transcribed verbatim, analysed by Gunnar Karlsson's EPP method "
            "(empirical phenomenological psychological). "
            "(Here they had been in a group for 2–14 years; the article says 3–15.)",
        ),
        "Slides of the first author, Danish Balint Society",
    ),
    Stop(
        "Not on the page",
        (
            "How the nine were found and chosen; what they were asked; what the authors themselves "
            "say about the limits of their study.",
        ),
        "Look in the article",
    ),
)


#: The study's general structure in a sentence; ``study.RELATIONS`` has it relation by relation.
STRUCTURE_SAYS = (
    "competence, professional identity and sense of security affect one another, grow through "
    "parallel processes, and make a base for endurance and satisfaction, so that these GPs can "
    "find joy in being a physician again (abstract)."
)

#: What that sentence leaves open, for whoever would lean on it.
STRUCTURE_SILENCE = (
    "It does not say which units carry which relation, or how many of the nine speak of it; look "
    "in the article.",
    "It does not say what came first, or whether it would have come without a group: the nine told "
    "of it afterwards, and nobody outside a group was asked.",
    "It does not say what spoke against it among those interviewed, or what became of that.",
    "It does not say that it holds for GPs who left a group or never joined one.",
)


class StudyMap:
    """The map as a table in a notebook, and as text everywhere else."""

    def __repr__(self) -> str:
        parts = []
        for stop in STOPS:
            lines = "\n".join(f"  {line}" for line in stop.lines)
            parts.append(f"{stop.name} ({stop.where})\n{lines}")
        return "\n".join([*parts, str(study.CITATION)])

    def _repr_html_(self) -> str:
        rows = []
        for stop in STOPS:
            lines = "".join(f"<p>{escape(line)}</p>" for line in stop.lines)
            more = _subthemes() if stop.name == "Found" else ""
            rows.append(
                f'<tr><th scope="row">{escape(stop.name)}</th><td>{lines}{more}</td>'
                f'<td class="mu-note">{escape(stop.where)}</td></tr>'
            )
        columns = ("Part of the study", "In our words", "Where it is written")
        heads = "".join(f'<th scope="col">{column}</th>' for column in columns)
        return saved(
            '<section class="mu mu-map" aria-label="Map of the study">'
            f"<table><thead><tr>{heads}</tr></thead><tbody>{''.join(rows)}</tbody></table>"
            f'<p class="mu-note">{_linked(str(study.CITATION))}</p></section>'
        )


def _linked(citation: str) -> str:
    """A citation whose doi leads to the journal's own page for the study."""
    doi = study.CITATION.doi
    return escape(citation).replace(
        f"doi:{doi}", f'<a href="https://doi.org/{doi}">doi:{doi}</a> (the study\'s own page)'
    )


def study_map() -> StudyMap:
    """The study at a glance.

    Returns
    -------
    StudyMap
        Shown as a table where HTML can be shown, as text elsewhere.

    Source
    ------
    Kjeldmand & Holmström 2008, doi:10.1370/afm.813: tables, article in brief, abstract.
    """
    return StudyMap()


def _subthemes() -> str:
    lists = []
    for theme in study.THEMES:
        names = "".join(f"<li>{escape(f'{s.code} {s.name}')}</li>" for s in theme.subthemes)
        head = escape(f"{theme.code} · {theme.short}")
        lists.append(f"<p><strong>{head}</strong></p><ul>{names}</ul>")
    summary = "<summary>Table 2 with its subthemes, as printed</summary>"
    return f"<details>{summary}{''.join(lists)}</details>"
