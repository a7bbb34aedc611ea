"""Exercise 01: statements to be sorted by what supports them, where they stand, what they take."""

from __future__ import annotations

from ...activities.sorting.kind import Case, Sorting
from .claims import BEYOND, FINDING, GROUPS, HINT, READING

CLAIMS = Sorting(
    lesson="01: Three kinds of sentence",
    task="Here are nine other statements, paraphrased. Put each into the group to which it "
    "belongs.",
    labels=GROUPS,
    cases=(
        Case(
            "a",
            "Balint groups are a means to prevent burnout.",
            BEYOND,
            "To prevent something means to change what would have happened. These interviews "
            "cannot show this.",
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
            "It sounds like a subtheme, but it says that more years give more security. Nobody "
            "compared years.",
            where="Nowhere on the page. Compare Table 2, Sense of security",
        ),
        Case(
            "f",
            "To be proactive in consultations is one of the things that those interviewed gained.",
            FINDING,
            "A subtheme of competence.",
            where="Table 2, Competence",
        ),
        Case(
            "g",
            "Other ways to less stress should be offered beside the groups.",
            READING,
            "The authors conclude this from what the doctors told.",
            where="Article in brief, Implications",
        ),
        Case(
            "h",
            "A health service that pays for groups will have fewer doctors off sick.",
            BEYOND,
            "It forecasts an effect on the number of sick doctors in other places.",
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
    everywhere={
        FINDING: (
            "You call everything a finding. But some statements compare, or say what would happen "
            "elsewhere, and some are what the authors conclude. The page reports neither as told "
            "by the doctors."
        ),
        READING: (
            "You call everything an interpretation. But some statements only say what those "
            "interviewed told of themselves, and some claim an effect, which no interpretation "
            "can show."
        ),
        BEYOND: (
            "You call everything beyond the data. But interviews do show something: what the "
            "people who were asked told of themselves. Look for the statements that say only this."
        ),
    },
    apart={
        ("finding", "interpretation"): (
            "Both speak of those interviewed. Did somebody interviewed tell it, or do the "
            "authors connect it, explain it, or advise?"
        ),
        ("finding", "beyond"): (
            "Could one of the doctors have told it about himself or herself? In an interview no "
            "doctor can tell a comparison, a forecast or a measurement."
        ),
        ("interpretation", "beyond"): (
            "Authors may arrange what they heard, and draw a conclusion with care. To show an "
            "effect on other people, now or later, one needs more than interviews."
        ),
    },
    towards={
        ("finding", "interpretation"): (
            "You think that the doctors told this, but the authors thought it. The authors say "
            "that themes are connected, or that something should be offered. The doctors did not "
            "have to say so. It is the authors' own step, and it may be a good one."
        ),
        ("interpretation", "finding"): (
            "You think that the authors thought this, but the doctors told it. The authors chose "
            "the name of a subtheme. Its content is what the doctors told, and it says something "
            "about these nine doctors only."
        ),
        ("finding", "beyond"): (
            "It sounds like something that a doctor told, or it is printed. This does not make "
            "it a finding. “The more years, the more”, “better than others”, “prevent” and "
            "“fewer” are comparisons, and nobody compared anything."
        ),
        ("beyond", "finding"): (
            "You are too strict. The statement only says what the doctors tell about themselves. "
            "It does not say that other people are the same. Interviews are enough to support it."
        ),
        ("interpretation", "beyond"): (
            "Authors may explain and advise with care. But an effect, a forecast or a comparison "
            "with people who were not asked is no interpretation of the interviews. It does not "
            "matter who says it."
        ),
        ("beyond", "interpretation"): (
            "You are too strict. An interpretation may relate themes, or give careful advice "
            "from what the doctors told. The statement claims no effect."
        ),
    },
    hint=HINT,
)

PLACES = Sorting(
    lesson="01: The study at a glance",
    task="Here are eight things. Where on the study's page can you read each of them? Or is it not "
    "there?",
    labels={
        "Table 1": "steps of the analysis",
        "Table 2": "themes and subthemes",
        "in brief": "the article in brief",
        "nowhere": "not on the page: one would have to look in the article",
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
    everywhere={
        "Table 1": (
            "You put everything into Table 1. It tells what the authors did, step by step. "
            "What they found, and what the article says in brief, is in other places. And "
            "some of the eight are not on the page."
        ),
        "Table 2": (
            "You put everything into Table 2. It tells what the authors found, theme by "
            "theme. What they did, and what the article says in brief, is in other places. "
            "And some of the eight are not on the page."
        ),
        "in brief": (
            "You put everything into the article in brief. What the authors did step by step, "
            "and what they found theme by theme, is in the tables. And some of the eight are "
            "not on the page."
        ),
        "nowhere": (
            "You found nothing on the page. But some of the eight are there, and the page uses "
            "other words for them. Take the most important word of each, and look for it in both "
            "tables and in the article in brief."
        ),
    },
    apart={
        ("Table 1", "Table 2"): (
            "One table tells what the authors did, step by step. The other table tells what they "
            "found, theme by theme."
        ),
        ("Table 1", "in brief"): (
            "The table tells the steps of the analysis. The article in brief first says why the "
            "study was made, and in the end what follows from it."
        ),
        ("Table 1", "nowhere"): (
            "Go through the steps of the analysis once more. Does one of the steps say it, or "
            "did you add it yourself?"
        ),
        ("Table 2", "in brief"): (
            "Does it name something that was found? Or does it say what the authors wanted to "
            "know, or what they conclude?"
        ),
        ("Table 2", "nowhere"): (
            "Go through the subthemes one by one. Is it among them, or did you add it yourself?"
        ),
        ("in brief", "nowhere"): (
            "Put your finger on the line. It is easy to believe that a page says something only "
            "because one expects it."
        ),
    },
    towards={
        ("nowhere", "in brief"): (
            "It is on the page, but the page uses other words. Read the article in brief to its "
            "end. It also says what the authors wanted to know, what they advise, and for whom a "
            "group might not be right."
        ),
        ("nowhere", "Table 1"): (
            "It is on the page, but the page uses other words. Go through the steps of the "
            "analysis, and say for each step what is done to the text."
        ),
        ("nowhere", "Table 2"): (
            "It is on the page, but the page uses other words. Go through the subthemes one by one."
        ),
        ("Table 1", "nowhere"): (
            "That table tells what was done with the interviews after they had been made. Who was "
            "asked, how these people were found and how often a group met are not steps of an "
            "analysis."
        ),
        ("Table 2", "nowhere"): (
            "One would expect to find this in Table 2. Look for a subtheme that says it, in these "
            "words or in others. If you find no such line, the page does not tell it."
        ),
        ("Table 1", "Table 2"): (
            "The doctors told it about their groups or their work. It is not something that "
            "the authors did with a text. So it belongs to a theme and not to a step."
        ),
        ("Table 2", "Table 1"): (
            "The authors did it with the texts. The doctors did not tell it. So it belongs to a "
            "step and not to a theme."
        ),
        ("in brief", "Table 2"): (
            "The article in brief is a summary. A single thing that the doctors told is printed "
            "under its theme."
        ),
        ("in brief", "Table 1"): (
            "The article in brief says why the study was made and what it is for. Another place "
            "tells step by step how the authors worked on the texts."
        ),
        ("Table 1", "in brief"): (
            "The first step begins when the interviews have been made. The article in brief "
            "tells what the study was for and what follows from it."
        ),
        ("Table 2", "in brief"): (
            "Table 2 does not name it as something that the doctors told. The authors say it about "
            "their aim or about what follows from the study."
        ),
    },
    hint="Open the page beside this notebook. Before you decide, find the line and put your "
    "finger on it.",
)

FITS = Sorting(
    lesson="01: Three kinds of sentence",
    task="Here are six questions about Balint groups. What would one need to answer each of them?",
    labels={
        "interviews": "people tell what it is like, in their own words",
        "a count": "one looks at many people, chosen so that they represent all",
        "a comparison": "one compares people with it and without it, or before it and after it",
    },
    cases=(
        Case("a", "Does a year of meetings lower exhaustion?", "a comparison", "Lower."),
        Case(
            "b",
            "In which ways does a doctor come to see a difficult patient differently?",
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
    well_done="None of the three is the best design. Each answers another kind of question.",
    everywhere={
        "interviews": (
            "You would ask people about everything. People can tell what something is like. "
            "They cannot tell how many such people there are, or what would happen without a group."
        ),
        "a count": (
            "You would count everything. A number does not tell what something is like. And "
            "one number does not show what a group changes: for this you need two numbers "
            "to compare."
        ),
        "a comparison": (
            "You would compare everything. A comparison shows what difference something "
            "makes. It does not tell what something is like. And to know how common a thing is, "
            "one needs only one number."
        ),
    },
    apart={
        ("interviews", "a count"): ("Does it ask in which way, or how many?"),
        ("interviews", "a comparison"): (
            "Does it ask how people experience something, or what would be different without it?"
        ),
        ("a count", "a comparison"): (
            "“How many” asks for one number. To know what makes a difference one needs two "
            "numbers, with it and without it."
        ),
    },
    towards={
        ("interviews", "a comparison"): (
            "People can tell how it seems to them. They cannot know whether something is lower, or "
            "longer, than it would have been. To know this, one also needs people who are not in a "
            "group."
        ),
        ("interviews", "a count"): (
            "A few people cannot tell how common a thing is. To know this, one needs many people, "
            "chosen so that they represent all."
        ),
        ("a count", "interviews"): (
            "It asks in which way, or what something is like. A number would not answer it. "
            "People's own words answer it."
        ),
        ("a comparison", "interviews"): (
            "A person can tell that he or she sees something in a new way. The question asks in "
            "which ways this happens. It does not ask how large the difference is."
        ),
        ("a count", "a comparison"): (
            "One number is not enough. “Lower” and “longer” need a second number to compare with: "
            "the number without the group, or before it."
        ),
        ("a comparison", "a count"): (
            "It asks for one number about one set of people. This number does not have to be "
            "compared with another."
        ),
    },
    hint=(
        "Look at how the question begins. Does it ask in which ways, how many, or what "
        "difference something makes?"
    ),
)
