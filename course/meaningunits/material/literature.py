"""Published studies to set beside the one of 2008, as cards: who, how, and numbers with a source.

A card holds only what was checked for this course. What is not on it may well be in the article:
the card is a place to begin, and says so.
"""

from __future__ import annotations

from dataclasses import dataclass

from ..bibliography import cite

#: What every card is, in a line; shown wherever one is.
STATUS = (
    "Published work, told in our words; the numbers are the publication's. The card holds only "
    "what was checked for this course. The article may tell more."
)


@dataclass(frozen=True)
class Card:
    """One publication: a key, a short name, its kind, sentences about it, and its reference.

    ``work`` is its key in the bibliography.
    """

    key: str
    name: str
    design: str
    lines: tuple[str, ...]
    work: str

    @property
    def cite(self) -> str:
        """Where it stands: authors, journal, year and DOI."""
        return str(cite(self.work, "brief"))


_CARDS = (
    Card(
        "interviews-2008",
        "2008 interviews",
        "interviews",
        (
            "Nine GPs who had been in a Balint group for three to fifteen years were interviewed.",
            "The interviews were analysed by a phenomenological method in five steps.",
            "Competence, professional identity and a sense of security are described as growing in "
            "the group, by way of parallel processes.",
            "Together they are said to give a base for endurance and satisfaction.",
            "One subtheme is that the group counteracts burnout, another that it enhances "
            "satisfaction with work.",
            "The authors add that such groups might not suit all GPs.",
        ),
        "kjeldmand-2008",
    ),
    Card(
        "survey-2004",
        "2004 survey",
        "survey",
        (
            "Forty-one GPs filled in visual analogue scales.",
            "Twenty had been in a Balint group for more than a year; twenty-one were a reference "
            "group.",
            "Those in the groups reported a better sense of control over their work.",
            "Two of the three authors are those of the interviews of 2008, and the survey belongs "
            "to "
            "the same dissertation (Kjeldmand, Uppsala 2006).",
        ),
        "kjeldmand-2004",
    ),
    Card(
        "leaders-2010",
        "2010 leaders",
        "interviews",
        (
            "Eight leaders of Balint groups from five countries were interviewed about "
            "difficulties.",
            "The interviews were analysed by systematic text condensation.",
            "According to the leaders, some members left because the method is slow and has few "
            "explicit rules.",
            "Among the difficulties from outside, the leaders name groups that doctors are "
            "obliged to attend.",
            "Three kinds of difficulties were found: those of the individual physician (needs, "
            "vulnerabilities, defences), those of the group with its leader (hidden agendas, "
            "rivalries, frames), and those from outside.",
            "These interviews, those of 2008 and the survey of 2004 belong to one dissertation "
            "(Kjeldmand, Uppsala 2006).",
        ),
        "kjeldmand-2010",
    ),
    Card(
        "belgrade-2018",
        "Belgrade 2018",
        "survey",
        (
            "Seventy primary care doctors with Balint training were compared with 140 without.",
            "For each doctor with the training, two without it were chosen at random from the "
            "same centre.",
            "High emotional exhaustion: 7.1 % with the training, 45.0 % without.",
            "High depersonalisation: 4.4 % with the training, 20 % without.",
            "Low personal accomplishment: 7.1 % with the training, 21.4 % without.",
            "Doctors on leave for a month or more, and those who often changed jobs, were "
            "excluded.",
        ),
        "stojanovic-tasic-2018",
    ),
    Card(
        "trial-2024",
        "2024 trial",
        "trial",
        (
            "Eighty head nurses took part in a trial of Balint groups.",
            "Between the arms the p-value for personal accomplishment was .003.",
            "For emotional exhaustion it was .740.",
            "For depersonalisation it was .387.",
            "Sizes of the differences are not on this card; a p-value is not a size.",
        ),
        "shan-2024",
    ),
    Card(
        "review-2025",
        "2025 review",
        "review",
        (
            "Fifty-six studies of Balint groups were gathered; two were at low risk of bias.",
            "Emotional exhaustion, before against after, three studies: standardised mean "
            "difference −1.62, interval −3.21 to −0.03.",
            "The results of the three studies differ a lot from one another: I² is 88 %.",
            "Cynicism, before against after: −0.90, interval −1.91 to 0.10.",
            "“Before against after” means that these numbers have no comparison group without a "
            "Balint group.",
        ),
        "xu-2025",
    ),
    Card(
        "review-2015",
        "2015 review",
        "review",
        (
            "Ninety-four articles on Balint groups were gathered; thirty-five of them are "
            "empirical.",
            "The reviewers call the research often methodologically weak.",
        ),
        "van-roy-2015",
    ),
    Card(
        "israel-2024",
        "Israel 2024",
        "survey",
        (
            "A hundred and forty-two people answered a questionnaire about Balint groups.",
            "Attending for more than five years went together with better outcomes.",
        ),
        "kannai-2024",
    ),
)

CARDS = {card.key: card for card in _CARDS}
