"""Exercise 01: statements to be sorted by what supports them, where they stand, what they take."""

from __future__ import annotations

from ...activities.sorting.kind import Case, Sorting
from .claims import BEYOND, FINDING, GROUPS, HINT, READING

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
    everywhere={
        FINDING: (
            "You call everything a finding. But some statements compare, or say what would happen "
            "elsewhere, and some are what the authors conclude. Nobody interviewed told those."
        ),
        READING: (
            "You call everything an interpretation. But some statements only say what those "
            "interviewed told of themselves, and some claim an effect, which no reading can give."
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
            "Could one of those interviewed have told it, of themselves? What compares, "
            "forecasts or measures is told by nobody interviewed."
        ),
        ("interpretation", "beyond"): (
            "Authors may order what they heard, and draw a conclusion with care. An effect on "
            "others, now or later, takes more than interviews."
        ),
    },
    towards={
        ("finding", "interpretation"): (
            "You take for told what the authors made of it. That themes hang together, or that "
            "something should be offered, nobody interviewed need have said: it is the authors' "
            "own step, and it may be sound."
        ),
        ("interpretation", "finding"): (
            "You take for the authors' thought what those interviewed told. A subtheme's name is "
            "the authors', its content is what was told to them; it stays with these nine."
        ),
        ("finding", "beyond"): (
            "It sounds like something told, or stands in print; neither makes it a finding. More "
            "years and more of something, better than others, prevented, fewer: each of these "
            "compares, and nobody compared."
        ),
        ("beyond", "finding"): (
            "You ask too much of it: it says what those interviewed tell of themselves, and not "
            "that it is so for anybody else. For that, interviews are enough."
        ),
        ("interpretation", "beyond"): (
            "Authors may explain and advise with care. An effect, a forecast or a comparison with "
            "people who were not asked is no reading of what was heard, whoever says it."
        ),
        ("beyond", "interpretation"): (
            "You ask too much of it: to relate themes, or to advise with care from what was heard, "
            "is what an interpretation is for. It claims no effect."
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
    everywhere={
        "Table 1": (
            "You put everything into Table 1. It tells what the authors did, step by step. "
            "What they found, and what the article says in brief, stands in other places. "
            "Some of it stands in none."
        ),
        "Table 2": (
            "You put everything into Table 2. It tells what the authors found, theme by "
            "theme. What they did, and what the article says in brief, stands in other "
            "places. Some of it stands in none."
        ),
        "in brief": (
            "You put everything into the article in brief. What the authors did step by step, "
            "and what they found theme by theme, stands in the tables. Some of it stands in "
            "none of them."
        ),
        "nowhere": (
            "You found nothing on the page. Some of it is there in other words: take the word "
            "that matters most in each, and look for it in both tables and in the article in "
            "brief."
        ),
    },
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
    towards={
        ("nowhere", "in brief"): (
            "It is on the page, in other words: read the article in brief to its end. What was "
            "wanted and what is advised stands there too, and for whom it might not do."
        ),
        ("nowhere", "Table 1"): (
            "It is on the page, in other words: go through the steps of the analysis, and say for "
            "each what is done to the text."
        ),
        ("nowhere", "Table 2"): (
            "It is on the page, in other words: go through the subthemes, one by one."
        ),
        ("Table 1", "nowhere"): (
            "That table tells what was done with the interviews once they were there. Who was "
            "asked, how they were found, how often somebody met, is no step of an analysis."
        ),
        ("Table 2", "nowhere"): (
            "One would expect it there. Put a finger on the subtheme that says it, in these words "
            "or in others; what there is no line for, the page does not tell."
        ),
        ("Table 1", "Table 2"): (
            "It is something that the doctors told of their groups or their work, and nothing that "
            "the authors did with a text: so it is a theme's, not a step's."
        ),
        ("Table 2", "Table 1"): (
            "It is something that the authors did with the texts, and nothing that the doctors "
            "told: so it is a step's, not a theme's."
        ),
        ("in brief", "Table 2"): (
            "The article in brief sums up; what is told in particular stands under its theme."
        ),
        ("in brief", "Table 1"): (
            "The article in brief says why and to what end. How the texts were worked on stands "
            "step by step elsewhere."
        ),
        ("Table 1", "in brief"): (
            "The steps begin when the interviews are there. What the study was for, and what "
            "follows from it, stands in what comes before and after them."
        ),
        ("Table 2", "in brief"): (
            "It is no theme: nobody interviewed told it. The authors say it, of their aim or of "
            "what follows."
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
    everywhere={
        "interviews": (
            "You would ask people about everything. People can tell what something is like. "
            "How many there are, and whether it would be otherwise without a group, they "
            "cannot tell."
        ),
        "a count": (
            "You would count everything. A number does not tell what something is like. And "
            "one number does not show what a group changes: this takes two numbers to "
            "compare."
        ),
        "a comparison": (
            "You would compare everything. A comparison shows what difference something "
            "makes. It does not tell what something is like, and how common a thing is takes "
            "one number only."
        ),
    },
    apart={
        ("interviews", "a count"): ("Does it ask in which way, or how many?"),
        ("interviews", "a comparison"): (
            "Does it ask how something is lived, or what would be otherwise without it?"
        ),
        ("a count", "a comparison"): (
            "How many there are is one number. What makes a difference takes two, with and without."
        ),
    },
    towards={
        ("interviews", "a comparison"): (
            "People can tell how it seems to them. Whether something is lower, or longer, than it "
            "would have been, they cannot know: it takes those without it."
        ),
        ("interviews", "a count"): (
            "How common a thing is, a few who tell of it cannot say: it takes many, chosen so that "
            "they stand for all."
        ),
        ("a count", "interviews"): (
            "It asks in which way, or what something is like. A number would not answer it, and "
            "somebody's own words do."
        ),
        ("a comparison", "interviews"): (
            "That something is seen otherwise than before can be told by whoever sees it. It asks "
            "how that comes about, and not how much it differs."
        ),
        ("a count", "a comparison"): (
            "One number is not enough: lower or longer than what? It takes the same without the "
            "group, or before it."
        ),
        ("a comparison", "a count"): (
            "It asks for one number, of one set of people. Nothing has to be held against it."
        ),
    },
    hint=(
        "Listen to how the question is put: in which ways, how many, or what difference it makes."
    ),
)
