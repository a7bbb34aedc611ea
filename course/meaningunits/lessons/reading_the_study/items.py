"""Items of lesson 01 and exercise 01: what a study asked, of whom, how, found, and claims.

What is told of the studies comes from the journal's page and the abstracts.
"""

from __future__ import annotations

from ...activities.guessing.kind import Prediction
from ...activities.quizzing.kind import Multiple, Option, Quiz, Single
from ...activities.writing.kind import Writing
from ...tasks.item import Item
from . import around
from .at_work import AT_WORK
from .citing import CITING
from .claims import HALF_DONE, SORT
from .graded import CLAIMS, FITS, PLACES

#: Four places on the study's page speak of burnout: the title, the article in brief twice
#: (background, implications), and Table 2. Only the last is a finding.
BURNOUT = Prediction(
    question=(
        "If one leaves out the journal-club questions, the study's page speaks of burnout in four "
        "places. In how many of these four places does the page report what the doctors told in "
        "the interviews?"
    ),
    least=0,
    most=4,
    outcome=1,
    told=(
        "The title, the background and the implications say what groups can do. Only Table 2 "
        "reports what the doctors told in the interviews, and there one subtheme of twenty-six "
        "speaks of burnout."
    ),
)

# Exercise 01.

DESIGN = Quiz(
    lesson="01: The study at a glance",
    task="What was asked, of whom, how, and what came out? Answer from the study's page.",
    questions=(
        Single(
            "asked",
            "What did the study set out to explore?",
            (
                Option(
                    "a",
                    "Whether groups lower the rate of burnout among the GPs who take part in them.",
                    "The title makes one think so. But to know a rate one must count, and to know "
                    "that it is lower one must compare. Look for the sentence that states the "
                    "aim.",
                    name="title-for-aim",
                ),
                Option(
                    "b",
                    "How common burnout is among GPs.",
                    "Burnout is the background. Nobody was counted.",
                    name="background-for-aim",
                ),
                Option(
                    "c",
                    "How GPs experience being in a group, and its influence on their work life.",
                    "The article in brief states this aim. Note the word “influence”: interviews "
                    "show it only as the doctors perceive it.",
                    True,
                ),
                Option(
                    "d",
                    "How a group should be led.",
                    "Leaders are asked in another study by the same authors.",
                    name="the-other-study",
                ),
            ),
        ),
        Single(
            "whom",
            "Who was interviewed?",
            (
                Option(
                    "a",
                    "Nine GPs with 3 to 15 years in a group.",
                    "There are nine of them, and each had been in a group for at least three "
                    "years. Remember this for lesson 06.",
                    True,
                ),
                Option(
                    "b",
                    "GPs in a group, and for comparison GPs outside one.",
                    "A comparison would make other claims possible. Read again whom the abstract "
                    "names.",
                    name="sees-a-comparison",
                ),
                Option(
                    "c",
                    "GPs with 3 to 15 years in practice.",
                    "The number of years is right. But these are not years in practice.",
                    name="years-of-what",
                ),
                Option(
                    "d",
                    "GPs who were about to join a group.",
                    "They could tell of expectations, not of what the study asks about.",
                    name="before-joining",
                ),
            ),
        ),
        Multiple(
            "how",
            "Which of these belong to how the study was done?",
            (
                Option(
                    "a",
                    "The doctors were interviewed.",
                    "The abstract says so.",
                    True,
                    needs="How did the authors learn what the doctors think? This step is missing.",
                ),
                Option(
                    "b",
                    "The same doctors were observed from their first year in a group to their "
                    "fifteenth.",
                    "Up to fifteen years is how long they had been in a group.",
                    name="years-for-follow-up",
                    needs="You marked an answer in which the same doctors were observed for "
                    "years. The years on the page are years in a group: the study observed "
                    "nobody over time.",
                ),
                Option(
                    "c",
                    "The texts were divided where the content of meaning shifts.",
                    "Step 2.",
                    True,
                    needs="A step between the interviews and the themes is missing: what happens "
                    "to the text before anything is put together?",
                ),
                Option(
                    "d",
                    "A questionnaire was filled in before and after.",
                    "There was none.",
                    name="sees-a-questionnaire",
                    needs="You marked a measurement. An interview study of this kind measures "
                    "nothing before or after. People tell something, and the authors work on "
                    "what they told.",
                ),
                Option(
                    "e",
                    "Themes were related to one another in a structure.",
                    "Step 5.",
                    True,
                    needs="The last step is missing: what do the authors do when they have their "
                    "themes?",
                ),
            ),
            hint=(
                "In an interview study people tell what they have experienced. Such a study "
                "measures nothing before or after, and it observes nobody over time. The authors "
                "then work in steps on what people told. Think of each step, up to the last."
            ),
        ),
        Single(
            "came-out",
            "What came out, in a sentence?",
            (
                Option(
                    "a",
                    "Nine of nine doctors were protected from burnout, all of them by what "
                    "their group gave them.",
                    "Nobody measured burnout. And “nine of nine” is a count, but this study did "
                    "not count.",
                    name="counts-heads",
                ),
                Option(
                    "b",
                    "Themes of what the group has meant to these doctors, related to one another.",
                    "Five themes and the relations between them: a structure of an experience.",
                    True,
                ),
                Option(
                    "c",
                    "A list of what a good group does, in order of importance.",
                    "Nobody was asked for advice: the study tells what the groups have meant to "
                    "these doctors, not what a good group should do. And nothing says that the "
                    "order in Table 2 is one of importance.",
                    name="order-for-rank",
                ),
                Option(
                    "d",
                    "Five types of doctor.",
                    "A theme is something that doctors speak about. One doctor may speak about "
                    "all five.",
                    name="themes-for-people",
                ),
            ),
        ),
    ),
)

SECOND_READER = Quiz(
    lesson="01: In plain words",
    task=(
        "An abstract, invented: “Eleven district nurses were interviewed after a course in "
        "listening. They described calmer visits and more courage to be silent. Conclusion: the "
        "course improves visits and should be given to all nurses.”"
    ),
    questions=(
        Multiple(
            "may-stay",
            "You write its article in brief, in plain words. Which of these may you write in it "
            "as what was found?",
            (
                Option(
                    "a",
                    "The nurses interviewed told of calmer visits.",
                    "It says that the nurses told it. It claims no more.",
                    True,
                    needs="You may write what the nurses told, if the sentence says that they "
                    "told it.",
                ),
                Option(
                    "b",
                    "Visits became calmer.",
                    "Nobody looked at visits, before the course or after it.",
                    name="account-for-effect",
                    needs="The nurses told this, but the sentence that you marked says it as a "
                    "fact. Nobody looked at any visit.",
                ),
                Option(
                    "c",
                    "Some nurses spoke of finding the courage to be silent.",
                    "“Spoke of” says that it was told.",
                    True,
                    needs="You may also write what only a few nurses told, if the sentence says "
                    "“some”.",
                ),
                Option(
                    "d",
                    "All nurses would gain from the course.",
                    "Eleven nurses took the course. They cannot speak for all nurses.",
                    name="beyond-the-data",
                    needs="You marked a sentence about people who were never asked. Such a "
                    "sentence is a conclusion. It was not found in the interviews.",
                ),
            ),
            hint="Underline the verb of each sentence. Does the sentence say that somebody told "
            "it, or does it state a fact?",
        ),
        Single(
            "one-word",
            "Which one change makes a conclusion that these interviews can support?",
            (
                Option(
                    "a",
                    "“should be given to many nurses”",
                    "“Many” is fewer than “all”. But the sentence is still advice, and the "
                    "reason for it is an effect that was not shown.",
                    name="fewer-for-weaker",
                ),
                Option(
                    "b",
                    "“can be experienced as something that improves visits”",
                    "It says how people can experience the course. It does not say how often, or "
                    "whether the course has this effect.",
                    True,
                ),
                Option(
                    "c",
                    "“significantly improves visits”",
                    "“Significantly” sounds like a statistical test, and nobody made one.",
                    name="borrowed-test",
                ),
                Option(
                    "d",
                    "“certainly improves these nurses' visits”",
                    "This is better. But it still says something about the visits, and not about "
                    "what the nurses told.",
                    name="account-for-effect",
                ),
            ),
        ),
    ),
)

#: The lesson's memo, in its own words.
LOOKING_BACK = Writing(
    task=(
        "Two sentences, for yourself. Think of a sentence that you often say about your work and "
        "that goes beyond what you know. Which sentence is it? Would you still say it at a "
        "meeting?"
    )
)

#: The exercise's last part: a person reads and marks it.
MARKED = Writing(
    task=(
        "Write the article in brief for a patient's daughter who wants to know about the study. "
        "Above you can read what the text has to say and how it is marked."
    ),
    least=100,
    most=150,
    marked=4,
)

ITEMS = (
    # Lesson 01.
    Item("reading-the-study/guess-burnout", "A guess", BURNOUT, 0, "lesson"),
    Item("reading-the-study/companion", "Another study, half told", around.COMPANION, 3, "lesson"),
    Item("reading-the-study/half-done", "Four statements", HALF_DONE, 2, "lesson"),
    Item("reading-the-study/sort-claims", "Eight statements", SORT, 4, "lesson"),
    Item("reading-the-study/claim-by-claim", "Claim by claim", around.CLAIM_BY_CLAIM, 3, "lesson"),
    Item(
        "reading-the-study/two-accounts", "An article and a talk", around.TWO_ACCOUNTS, 2, "lesson"
    ),
    Item(
        "reading-the-study/references", "Five references", around.REFERENCES_AS_SOURCES, 2, "lesson"
    ),
    Item("reading-the-study/citing", "Twenty-nine titles", CITING, 3, "lesson"),
    Item(
        "reading-the-study/our-question", "A question of our own", around.OUR_QUESTION, 1, "lesson"
    ),
    Item("reading-the-study/looking-back", "Looking back", LOOKING_BACK, 0, "lesson"),
    # Exercise 01.
    Item("reading-the-study/design", "What was done", DESIGN, 3, "exercise"),
    Item("reading-the-study/steps-at-work", "A log in disorder", AT_WORK, 2, "exercise"),
    Item("reading-the-study/claims", "Nine statements", CLAIMS, 4, "exercise"),
    Item("reading-the-study/where-it-stands", "Where it stands", PLACES, 3, "exercise"),
    Item("reading-the-study/fits-the-question", "Which kind of study?", FITS, 2, "exercise"),
    Item("reading-the-study/second-reader", "An abstract to correct", SECOND_READER, 2, "exercise"),
    Item("reading-the-study/in-brief", "An article in brief", MARKED, 0, "exercise"),
)
