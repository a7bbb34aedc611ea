"""Statements about the study to be sorted, in lesson 01.

They quote short phrases of the study's page (Table 1, Table 2, article in brief, title) and of its
abstract to the letter, or paraphrase them, and say where they stand; those that stand nowhere are
invented and say so.
"""

from __future__ import annotations

from ...activities.sorting.kind import Case, Sorting

FINDING, READING, BEYOND = "finding", "interpretation", "beyond"

#: The three groups of the claim sorter.
GROUPS = {
    FINDING: "what those interviewed told; the authors only put it together",
    READING: "how the authors understand it: how they connect it, explain it, or advise",
    BEYOND: "what interviews like these cannot show, whoever says it",
}

HINT = (
    "Ask three things of a statement. Whom is it about? Does it describe something, or does it say "
    "that something has an effect? And does one need a comparison, or a count, to know it?"
)

HALF_DONE = Sorting(
    lesson="01: Worked",
    task=(
        "Four statements, quoted or paraphrased. Two sound nearly the same, but they belong in "
        "different groups. Into which group does each statement belong?"
    ),
    labels=GROUPS,
    cases=(
        Case(
            "a",
            "The GPs “described their Balint group participation as beneficial and essential to "
            "their work life”.",
            FINDING,
            "“Described” says who said it. The statement stays with those who were interviewed.",
            where="Abstract, Conclusions",
        ),
        Case(
            "b",
            "For a GP, taking part in a Balint group is beneficial and essential.",
            BEYOND,
            "It speaks of every GP, and it gives this as a fact. Nine GPs described it in this "
            "way.",
            where="Nowhere on the page. Invented: said over coffee",
        ),
        Case(
            "c",
            "“These groups might not suit all GPs”.",
            READING,
            "The authors conclude this from what they heard, and say “might”. It is careful "
            "advice. It is not something that a doctor told.",
            where="Abstract, Conclusions",
        ),
        Case(
            "d",
            "Under the theme “sense of security” the authors gathered what the doctors told about "
            "a “long relationship with the other group members”.",
            FINDING,
            "It is a subtheme: the authors gathered under a name what those interviewed told.",
            where="Table 2, Sense of security",
        ),
    ),
    well_done="If “described” becomes “is”, the same words belong to another group.",
    hint=HINT,
)

SORT = Sorting(
    lesson="01: Three kinds of sentence",
    task="Eight statements about the study, quoted or paraphrased. Put each into its group.",
    labels=GROUPS,
    cases=(
        Case(
            "a",
            "Four GPs in five would gain from a group.",
            BEYOND,
            "This is a share of all GPs. Nine doctors who have been in groups for years cannot "
            "show such a share.",
            "Ask who would have to be counted.",
            where="Nowhere on the page. Invented: from a leaflet",
        ),
        Case(
            "b",
            "The doctors told about “naming, tracing, and handling difficult emotions”. This "
            "belongs to the theme of competence.",
            FINDING,
            "This is a subtheme: the doctors told about it, and the authors named it.",
            where="Table 2, Competence",
        ),
        Case(
            "c",
            "“Doctors can reduce or avoid burnout by joining groups”.",
            BEYOND,
            "It speaks of doctors in general and of the effect of joining. The authors give it as "
            "background, before they interviewed anyone.",
            "Ask who these doctors are, and with whom they were compared.",
            where="Article in brief, Background",
        ),
        Case(
            "d",
            "“The GPs perceived that their Balint group participation influenced their work life.”",
            FINDING,
            "“Perceived” says whose view it is.",
            where="Abstract, Results",
        ),
        Case(
            "e",
            "The three themes create “a base of endurance and satisfaction, thus enabling the GPs "
            "to rediscover the joy of being a physician”.",
            READING,
            "The authors relate the themes (step 5), and it is about those interviewed. One can "
            "also choose another group: step 5 is a result, and “enabling” sounds like an effect. "
            "The border between the groups is the course's own.",
            where="Abstract, Results",
        ),
        Case(
            "f",
            "Those interviewed told about “having good times together, breathing space”.",
            FINDING,
            "A subtheme of endurance and satisfaction.",
            where="Table 2, Endurance and satisfaction",
        ),
        Case(
            "g",
            "Competence, professional identity and a sense of security “increased through parallel "
            "processes”.",
            READING,
            "Perhaps none of those interviewed said this. The authors explain in this way how the "
            "themes are connected.",
            where="Abstract, Results",
        ),
        Case(
            "h",
            "Balint groups are “a means to increase job satisfaction”.",
            BEYOND,
            "“To increase” means that satisfaction is higher than before, or higher than without "
            "the group. Nobody measured how it was before, or how it is without a group.",
            "Ask what it would have been without the group.",
            where="Title",
        ),
    ),
    well_done=(
        "Look where the three statements beyond the data are printed: in the title, in the "
        "background, and nowhere. A sentence is not supported only because it is "
        "printed."
    ),
    hint=HINT,
)
