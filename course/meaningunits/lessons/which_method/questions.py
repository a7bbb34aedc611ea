"""Side room C: research questions and methods, numbers and methods, the study's own question."""

from __future__ import annotations

from ...activities.quizzing.kind import Option, Quiz, Single
from ...activities.sorting.kind import Case, Sorting, Taken
from .analyses import FRAMEWORK, GROUNDED, PHENOMENOLOGY, REFLEXIVE

NONE = "none of the four"

QUESTIONS = Sorting(
    task="Six questions (all invented). Which method was made for each?",
    labels={
        PHENOMENOLOGY: "what something is, as it is lived",
        GROUNDED: "how something goes, and on what it depends",
        FRAMEWORK: "what each of many people says on questions that are fixed beforehand",
        REFLEXIVE: "what something means across accounts, as a situated reader makes sense of it",
        NONE: "interviews cannot answer it",
    },
    cases=(
        Case(
            "a",
            "A health authority has five questions about its groups. A team of two doctors, a "
            "nurse and a patient has four months and 24 interviews.",
            FRAMEWORK,
            "Fixed questions, many cases, a mixed team, a date: a chart was made for this.",
            instead={
                PHENOMENOLOGY: Taken(
                    "fixed-questions-bracketed",
                    (
                        "Five questions that somebody else has fixed leave no room for setting "
                        "aside what one asks about. Which method begins with a list?"
                    ),
                ),
                GROUNDED: Taken(
                    "cases-are-given",
                    (
                        "Here the cases are given, and nobody can go back to the field for a new "
                        "kind of case. Which method works with what is there, column by column?"
                    ),
                ),
                REFLEXIVE: Taken(
                    "team-for-reader",
                    (
                        "A mixed team with a date needs the same headings for everybody. A "
                        "reflexive theme would have to wait for one reader's idea."
                    ),
                ),
                NONE: Taken(
                    "talk-taken-for-count",
                    (
                        "The authority does not ask how many or how much. It asks what people say "
                        "on five matters, and interviews can tell that."
                    ),
                ),
            },
        ),
        Case(
            "b",
            "What is it to be silent in a group while a case like one's own is being told?",
            PHENOMENOLOGY,
            "It asks what the experience is, whoever has it.",
            instead={
                GROUNDED: Taken(
                    "process-for-experience",
                    (
                        "“How does one come to be silent, and when does one speak?” would be a "
                        "process. This question asks what it is to be so."
                    ),
                ),
                FRAMEWORK: Taken(
                    "experience-cut-up",
                    (
                        "One experience would be cut up under headings. The question is not what "
                        "each person says on several matters."
                    ),
                ),
                REFLEXIVE: Taken(
                    "patterns-for-experience",
                    (
                        "It is near: both ask for meaning. But the question asks what belongs to "
                        "this experience at all, and not which patterns one reader sees in many "
                        "accounts."
                    ),
                ),
                NONE: Taken(
                    "told-is-not-counted",
                    "Whoever has lived it can tell it, and an interview can hear it.",
                ),
            },
        ),
        Case(
            "c",
            "By how much do such groups lower exhaustion in the year after joining?",
            NONE,
            "“By how much” needs a comparison of people who joined with people who did not.",
            instead={
                PHENOMENOLOGY: Taken(
                    "experience-for-effect",
                    (
                        "A description of how exhaustion is lived does not say by how much a group "
                        "lowers it."
                    ),
                ),
                GROUNDED: Taken(
                    "theory-for-effect",
                    (
                        "A theory can say how a group might help, and on what it depends. The size "
                        "of an effect needs a comparison group."
                    ),
                ),
                FRAMEWORK: Taken(
                    "chart-for-data",
                    (
                        "A chart of 24 people looks like a table of data. It holds what members "
                        "say, and nobody in it has not joined."
                    ),
                ),
                REFLEXIVE: Taken(
                    "themes-for-effect",
                    (
                        "Themes about exhaustion say what people mean by it. They are no amount, "
                        "and there is nobody to compare with."
                    ),
                ),
            },
        ),
        Case(
            "d",
            "How do members who were hurt in a group come to stay or to leave, and on what does it "
            "depend?",
            GROUNDED,
            "A process with conditions, for which one has to find contrasting cases.",
            instead={
                PHENOMENOLOGY: Taken(
                    "experience-for-process",
                    (
                        "What it is to be hurt would be a question for this method. Here it is "
                        "asked what makes some stay and some leave."
                    ),
                ),
                FRAMEWORK: Taken(
                    "no-column-yet",
                    (
                        "One could chart who stayed. The condition is not known beforehand, so "
                        "there is no column for it yet."
                    ),
                ),
                REFLEXIVE: Taken(
                    "meaning-for-condition",
                    (
                        "A theme says what leaving means. The question wants to know what decides "
                        "between leaving and staying."
                    ),
                ),
                NONE: Taken(
                    "process-for-effect",
                    (
                        "It does not ask for the size of an effect. How people came to go or to "
                        "stay can be told, and accounts of it can be compared."
                    ),
                ),
            },
        ),
        Case(
            "e",
            "Which meanings does “safe” take on when doctors speak of their groups? The researcher "
            "leads a group herself, and means to use that.",
            REFLEXIVE,
            "Meanings across accounts, and a reader who says from where she reads.",
            instead={
                PHENOMENOLOGY: Taken(
                    "uses-what-would-be-set-aside",
                    (
                        "Here she would have to set aside what she knows as a leader. She means to "
                        "use it, and to say how."
                    ),
                ),
                GROUNDED: Taken(
                    "meaning-for-process",
                    (
                        "Nothing is asked about a course of events or its conditions. The question "
                        "is what a word means to those who use it."
                    ),
                ),
                FRAMEWORK: Taken(
                    "use-of-a-word-charted",
                    (
                        "A chart would show who used the word, and in which connection. Which "
                        "meanings there are is not known beforehand, and her part in it has no "
                        "column."
                    ),
                ),
                NONE: Taken(
                    "part-taken-for-fault",
                    (
                        "What a word means to people is a question for talk. That the researcher "
                        "has a part in it is no fault here: she has to show which."
                    ),
                ),
            },
        ),
        Case(
            "f",
            "By which steps does a new member become somebody who brings cases, and what stops it?",
            GROUNDED,
            "Steps, and what stops them: again a process.",
            instead={
                PHENOMENOLOGY: Taken(
                    "first-time-for-steps",
                    (
                        "The first case one brings could be described as it is lived. This "
                        "question asks for steps, and for what stops them."
                    ),
                ),
                FRAMEWORK: Taken(
                    "unknown-columns",
                    (
                        "If the steps were known, they could be columns. They are what one wants "
                        "to find out."
                    ),
                ),
                REFLEXIVE: Taken(
                    "steps-as-theme",
                    (
                        "The steps could be told as a theme, but “what stops it” asks for a "
                        "condition, and for cases in which it stopped."
                    ),
                ),
                NONE: Taken(
                    "steps-for-count",
                    "People can tell how they came to it. It is no question of how many.",
                ),
            },
        ),
    ),
    well_done=(
        "In c the question decides against interviews. In e the researcher's own part decides "
        "which method fits."
    ),
    hint="Read the verb of the question: is, becomes, says on five matters, means, lowers.",
    lesson="C: What each method asks",
)

FITS, NOT, MORE = "it fits", "it does not fit", "only if something is added"


def _number(
    key: str, text: str, right: str, fits: tuple[str, str], no: tuple[str, str], more: tuple
) -> Single:
    """Whether a sentence fits its method; each answer is (name, what is told)."""
    options = zip("abc", (FITS, NOT, MORE), (fits, no, more), strict=True)
    return Single(
        key,
        text,
        tuple(Option(k, says, told, says == right, name) for k, says, (name, told) in options),
    )


NUMBERS = Quiz(
    task=(
        "Five sentences from the methods sections of reports (all invented). Does the sentence fit "
        "the method that the report names?"
    ),
    questions=(
        _number(
            "reflexive",
            "Reflexive thematic analysis: “A second coder coded one fifth of the data. κ was .81, "
            "so the themes are reliable.”",
            NOT,
            (
                "high-is-good",
                "The number is high, and it answers a question that this method does not ask. A "
                "theme here is a reader's idea; two people who were trained alike do not make it "
                "truer.",
            ),
            (
                "",
                "Braun and Clarke (2021) count it among the signs that methods were mixed up. A "
                "colleague may well read along, in order to see more.",
            ),
            (
                "more-coders",
                "Whatever is added, an interval or a third coder, the sentence still takes "
                "agreement for quality. What would have to change is the method, or the sentence.",
            ),
        ),
        _number(
            "chart",
            "Framework analysis: “Two of us indexed the first three interviews apart, compared, "
            "and rewrote three definitions. After that each of us indexed half of the rest.”",
            FITS,
            (
                "",
                "Comparing early, so that several people can use one set of categories, is part of "
                "the method as Gale and colleagues describe it (2013). A coefficient may be added, "
                "and is not the point.",
            ),
            (
                "no-coefficient",
                "You may miss a coefficient, or you may hold that people must never be compared. "
                "This method is for teams: its categories must mean the same to all of them, and "
                "the sentence says how that was reached.",
            ),
            (
                "asks-for-kappa",
                "A number for all 24 interviews would cost weeks. What is reported here is more "
                "useful: what was found unclear, and what was changed.",
            ),
        ),
        _number(
            "stopped",
            "Grounded theory: “We stopped after nine interviews, because the ninth brought no new "
            "code.”",
            MORE,
            (
                "codes-for-categories",
                "Saturation does come from grounded theory, but it meant something else: that a "
                "category has its properties, and that new cases, chosen for it, add none. “No new "
                "code” counts labels.",
            ),
            (
                "saturation-never",
                "To stop at saturation is this method's own rule. What is missing is what was "
                "saturated, and which cases were looked for to test it.",
            ),
            (
                "",
                "Which category is full, by which comparison, and whom did they look for to upset "
                "it? With that it can stand. Saunders and colleagues (2018) tell four uses of the "
                "word apart.",
            ),
        ),
        _number(
            "few",
            "Phenomenology: “Five people described it at length. The structure was tested by "
            "varying it in thought, and against each of the five. No agreement is reported.”",
            FITS,
            (
                "",
                "What is general is reached by variation, and by going back to every description, "
                "not by counting heads. Another reader follows the steps and judges them.",
            ),
            (
                "too-few",
                "Five are too few for a share. They are not too few to find out what belongs to "
                "an experience, if the descriptions are rich. Counting would be another question.",
            ),
            (
                "asks-for-saturation",
                "You may want a word on saturation. It would count what comes up, and the method "
                "asks what cannot be taken away. What helps is how rich the descriptions are.",
            ),
        ),
        _number(
            "book",
            "Codebook with three coders: “α was .78 on a fifth of the data. The eleven places "
            "where we differed, and what we changed there, are in the supplement. One person coded "
            "the rest.”",
            FITS,
            (
                "",
                "If one person is to code on for all, it matters whether the rules can be "
                "followed. The number says how far, and the eleven places say where not (O'Connor "
                "and Joffe 2020).",
            ),
            (
                "numbers-never",
                "That agreement means nothing in a reflexive analysis does not make it worthless "
                "everywhere. Here a codebook is shared, and the number says whether it can be.",
            ),
            (
                "asks-for-eighty",
                "Limits such as .80 are habits. What a reader needs is there: how much was "
                "compared, the number, the places, and what followed.",
            ),
        ),
    ),
    lesson="C: When a number makes sense",
)

STUDY = Quiz(
    task=(
        "The study of 2008 interviewed nine GPs who had been in a group for 3 to 15 years. What "
        "would each method have made of it?"
    ),
    questions=(
        Single(
            "back",
            "As a grounded theory: what would have been missing first?",
            (
                Option(
                    "a",
                    "enough people: nine are too few for a theory",
                    "How many is not the first question. Nine more who stayed would not help.",
                    name="counts-heads",
                ),
                Option(
                    "b",
                    "a second coder, to show that the categories are reliable",
                    "Grounded theory does not rest on that. A category is tested by new cases.",
                    name="agreement-for-theory",
                ),
                Option(
                    "c",
                    "the way back: asking those whom the first categories call for, such as people "
                    "who left",
                    "All nine had stayed for three years or more. Without a case that goes the "
                    "other way one cannot say on what staying depends.",
                    right=True,
                ),
            ),
        ),
        Single(
            "claim",
            "It was done as a phenomenology. Which sentence could it report as its result?",
            (
                Option(
                    "a",
                    "“For these doctors, being in a group is to find competence, identity and "
                    "security bound up with one another.”",
                    "It says what the experience is, how its parts belong together, and whose it "
                    "is.",
                    right=True,
                ),
                Option(
                    "b",
                    "“Groups work because competence leads to security, and security to staying.”",
                    "This is an explanation with causes. A general structure says what belongs "
                    "together in an experience, and leaves open what brings it about.",
                    name="structure-for-cause",
                ),
                Option(
                    "c",
                    "“Seven of nine doctors spoke of competence, and six of security.”",
                    "Counting shows how often a topic came up. The structure is not made of "
                    "frequencies. (These numbers are invented.)",
                    name="counts-for-structure",
                ),
            ),
        ),
    ),
    lesson="C: The study's question under four methods",
)
