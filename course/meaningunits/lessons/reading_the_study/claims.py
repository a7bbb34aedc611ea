"""Statements about the study to be sorted, in lesson 01 and in exercise 01.

They quote short phrases of the study's page (Table 1, Table 2, article in brief, title) and of its
abstract to the letter, or paraphrase them, and say where they stand; those that stand nowhere are
invented and say so.
"""

from __future__ import annotations

from ...activities.sorting.kind import Case, Sorting

FINDING, READING, BEYOND = "finding", "interpretation", "beyond"

#: The three groups of the claim sorter.
GROUPS = {
    FINDING: "what those interviewed told, as the authors gathered it",
    READING: "how the authors understand it: how they connect it, explain it, or advise",
    BEYOND: "what interviews like these cannot show, whoever says it",
}

HINT = (
    "Ask three things of a statement. Whom is it about? Does it tell a description or an effect? "
    "And would one need a comparison, or a count, to know?"
)

HALF_DONE = Sorting(
    lesson="01: Worked",
    task=(
        "Four statements, quoted or paraphrased. Two sound nearly the same and belong in "
        "different groups. Where does each belong?"
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
            "It speaks of every GP, and it gives this as a fact. Nine members described it in "
            "this way.",
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
    well_done="The same words change group when “described” becomes “is”.",
    hint=HINT,
)

SORT = Sorting(
    lesson="01: Three kinds of sentence",
    task="Eight statements about the study, quoted or paraphrased. Put each where it belongs.",
    labels=GROUPS,
    cases=(
        Case(
            "a",
            "Four GPs in five would gain from a group.",
            BEYOND,
            "This is a share of all GPs. Nine doctors who are already in groups cannot give it.",
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
            "This is a relation between themes (step 5). It is about those interviewed, and the "
            "authors drew it.",
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
            "To increase means to be higher than before, or higher than without the group. Nobody "
            "measured either.",
            "Ask what it would have been without the group.",
            where="Title",
        ),
    ),
    well_done=(
        "Look where the three statements beyond the data are printed: in the title, in the "
        "background, and nowhere. Print alone does not show what supports a sentence."
    ),
    hint=HINT,
)

# Graded.

CLAIMS = Sorting(
    lesson="01: Three kinds of sentence",
    task="Nine other statements, paraphrased. Put each where it belongs.",
    labels=GROUPS,
    cases=(
        Case(
            "a",
            "Balint groups are a means to prevent burnout.",
            BEYOND,
            "To prevent is to change what would have happened.",
            where="Title",
        ),
        Case(
            "b",
            "For those interviewed the group is something their working life cannot do without.",
            FINDING,
            "They describe it as essential.",
            where="Article in brief, What this study found",
        ),
        Case(
            "c",
            "Being in a group makes doctors better listeners than their colleagues.",
            BEYOND,
            "It compares with colleagues whom nobody asked.",
            where="Nowhere on the page. Invented: from a speech",
        ),
        Case(
            "d",
            "Those interviewed mirror themselves in what the others tell.",
            FINDING,
            "A subtheme of identity.",
            where="Table 2, Professional identity",
        ),
        Case(
            "e",
            "The more years in a group, the more secure the doctor.",
            BEYOND,
            "It sounds like a subtheme, and is a dose and a response.",
            where="Nowhere on the page. Compare Table 2, Sense of security",
        ),
        Case(
            "f",
            "To be proactive in consultations is among what those interviewed gained.",
            FINDING,
            "A subtheme of competence.",
            where="Table 2, Competence",
        ),
        Case(
            "g",
            "Other ways to less stress should be offered beside the groups.",
            READING,
            "A conclusion that the authors draw for us from what they heard.",
            where="Article in brief, Implications",
        ),
        Case(
            "h",
            "A health service that pays for groups will have fewer doctors off sick.",
            BEYOND,
            "A forecast of an effect, in numbers, elsewhere.",
            where="Nowhere on the page. Invented: from a manager's memo",
        ),
        Case(
            "i",
            "The themes are not a list: they are related to one another.",
            READING,
            "Relating themes is the authors' work, step 5.",
            where="Abstract",
        ),
    ),
    well_done="For each statement you can point to what supports it.",
    apart={
        ("finding", "interpretation"): (
            "Both speak of those interviewed. Did somebody interviewed tell it, or do the "
            "authors connect it, explain it, or advise?"
        ),
        ("finding", "beyond"): (
            "Could one of those interviewed have told it, of themselves? What compares, "
            "forecasts or measures is told by nobody interviewed."
        ),
        ("interpretation", "beyond"): (
            "Authors may order what they heard, and draw a conclusion with care. An effect on "
            "others, now or later, takes more than interviews."
        ),
    },
    hint=HINT,
)

PLACES = Sorting(
    lesson="01: The study at a glance",
    task="Where on the study's page can you read it, if anywhere?",
    labels={
        "Table 1": "steps of the analysis",
        "Table 2": "themes and subthemes",
        "in brief": "the article in brief",
        "nowhere": "not on the page: look in the article, or do without",
    },
    cases=(
        Case("a", "Confidentiality, frames and a firm structure.", "Table 2", "Security."),
        Case("b", "How often the groups met.", "nowhere", "Not told."),
        Case("c", "To change how one behaves takes time.", "Table 2", "Parallel process."),
        Case("d", "The doctors were drawn at random from a register.", "nowhere", "Not told."),
        Case("e", "Groups might not be for all GPs.", "in brief", "Implications."),
        Case("f", "The informant's language became the researcher's.", "Table 1", "Step 3."),
        Case("g", "What the study wanted to explore.", "in brief", "Background."),
        Case(
            "h", "Each unit was condensed to what mattered for the question.", "Table 1", "Step 3."
        ),
    ),
    well_done=(
        "Something may be true although the page does not say it. But then you do not know it."
    ),
    apart={
        ("Table 1", "Table 2"): (
            "One table tells what the authors did, step by step; the other what they found, "
            "theme by theme."
        ),
        ("Table 1", "in brief"): (
            "The table tells the steps of the analysis; the article in brief begins with why and "
            "ends with what follows."
        ),
        ("Table 1", "nowhere"): (
            "Go through the steps of the analysis once more: is it said of a step, or have you "
            "filled it in?"
        ),
        ("Table 2", "in brief"): (
            "Is it a name of what was found, or what the authors set out to do or conclude?"
        ),
        ("Table 2", "nowhere"): (
            "Go through the subthemes one by one: is it among them, or have you filled it in?"
        ),
        ("in brief", "nowhere"): (
            "Put your finger on the line. What one expects of a study is easily read into its page."
        ),
    },
    hint="Open the page beside this notebook and put a finger on the line before you decide.",
)

FITS = Sorting(
    lesson="01: Three kinds of sentence",
    task="Six questions about Balint groups. What would it take to answer each?",
    labels={
        "interviews": "people telling how it is, in their own words",
        "a count": "many people, chosen so that they stand for all",
        "a comparison": "the same with and without, or before and after",
    },
    cases=(
        Case("a", "Does a year of meetings lower exhaustion?", "a comparison", "Lower."),
        Case(
            "b",
            "In which ways does a doctor come to see a difficult patient otherwise?",
            "interviews",
            "In which ways.",
        ),
        Case("c", "How common is exhaustion among GPs over sixty?", "a count", "How common."),
        Case("d", "What is it like to bring one's own mistake to a group?", "interviews", "How."),
        Case(
            "e",
            "Do GPs who join stay in practice longer than they would have otherwise?",
            "a comparison",
            "Otherwise.",
        ),
        Case("f", "What share of a county's GPs go to a group?", "a count", "A share."),
    ),
    well_done="None of the three is the better design. Each answers another kind of question.",
    apart={
        ("interviews", "a count"): ("Does it ask in which way, or how many?"),
        ("interviews", "a comparison"): (
            "Does it ask how something is lived, or what would be otherwise without it?"
        ),
        ("a count", "a comparison"): (
            "How many there are is one number. What makes a difference takes two, with and without."
        ),
    },
    hint=(
        "Listen to how the question is put: in which ways, how many, or what difference it makes."
    ),
)
