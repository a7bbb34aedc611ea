"""Side room C: research questions, and the method that was made for each."""

from __future__ import annotations

from ...activities.sorting.kind import Case, Sorting, Taken
from .analyses import FRAMEWORK, GROUNDED, PHENOMENOLOGY, REFLEXIVE

NONE = "none of the four"

QUESTIONS = Sorting(
    task="Six questions (all invented). Which method was made for each?",
    labels={
        PHENOMENOLOGY: "what something is, for the people who experience it",
        GROUNDED: "how something happens, step by step, and on what it depends",
        FRAMEWORK: "what each of many people says on several topics; some of the topics are "
        "fixed beforehand",
        REFLEXIVE: "what something means in several accounts, as one reader with her own "
        "background understands it",
        NONE: "interviews cannot answer it",
    },
    cases=(
        Case(
            "a",
            "A health authority has five questions about its groups. A team of two doctors, a "
            "nurse and a patient has four months and 24 interviews.",
            FRAMEWORK,
            "Fixed questions, many cases, a mixed team, a date: framework charts are made for "
            "this.",
            look="Who fixed the five questions, and before which interview?",
            instead={
                PHENOMENOLOGY: Taken(
                    "fixed-questions-bracketed",
                    (
                        "Five questions that somebody else has fixed leave little room for one "
                        "experience and what belongs to it. Which method begins with a list?"
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
                        "Teams do reflexive analyses too. But they do not divide the interviews "
                        "among people who must all understand the headings in the same way. Five "
                        "fixed questions and a date ask for something else."
                    ),
                ),
                NONE: Taken(
                    "talk-taken-for-count",
                    (
                        "The authority does not ask how many or how much. It asks what people "
                        "say on five topics, and interviews can tell that."
                    ),
                ),
            },
        ),
        Case(
            "b",
            "What is it to be silent in a group while a case like one's own is being told?",
            PHENOMENOLOGY,
            "It asks what the experience is, for everybody who has it.",
            look="Does it ask what this silence is, or how one comes to it, or what it means to "
            "one reader?",
            instead={
                GROUNDED: Taken(
                    "process-for-experience",
                    (
                        "“How does one come to be silent, and when does one speak?” would be a "
                        "process. This question asks what it is to be silent."
                    ),
                ),
                FRAMEWORK: Taken(
                    "experience-cut-up",
                    (
                        "One experience would be cut up under headings. The question is not what "
                        "each person says on several topics."
                    ),
                ),
                REFLEXIVE: Taken(
                    "patterns-for-experience",
                    (
                        "This method is close: both ask for meaning. But the question asks what "
                        "belongs to this experience, for everybody who has it. A reflexive theme "
                        "says what one reader sees in several accounts."
                    ),
                ),
                NONE: Taken(
                    "told-is-not-counted",
                    "People who have experienced it can tell it in an interview.",
                ),
            },
        ),
        Case(
            "c",
            "By how much do such groups lower exhaustion in the year after joining?",
            NONE,
            "“By how much” needs a comparison of people who joined with people who did not.",
            look="“By how much”: what would have to be compared with what?",
            instead={
                PHENOMENOLOGY: Taken(
                    "experience-for-effect",
                    (
                        "A description of how people experience exhaustion does not say by how "
                        "much a group lowers it."
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
                        "say, and everybody in it has joined."
                    ),
                ),
                REFLEXIVE: Taken(
                    "themes-for-effect",
                    (
                        "Themes about exhaustion say what people mean by it. They do not give an "
                        "amount, and there is nobody to compare with."
                    ),
                ),
            },
        ),
        Case(
            "d",
            "How does it happen that members who were hurt in a group stay or leave, and on what "
            "does this depend?",
            GROUNDED,
            "A process with conditions, for which one has to find contrasting cases.",
            look="“On what does it depend”: which row of the table above has these words?",
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
            "Which meanings does “safe” have when doctors speak of their groups? The researcher "
            "leads a group herself, and wants to use this experience.",
            REFLEXIVE,
            "It asks for meanings in several accounts, and the reader uses what she brings and "
            "says so.",
            look="She “wants to use this experience”: what does each method do with what a "
            "reader brings?",
            instead={
                PHENOMENOLOGY: Taken(
                    "uses-what-would-be-set-aside",
                    (
                        "In the descriptive branch she would have to set aside what she knows as "
                        "a leader. She wants to use it. (In the interpretive branch she could. "
                        "But there she would ask what one experience means to a person, and here "
                        "one follows a word through several accounts.)"
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
                        "What a word means to people is a question for talk. Here it is no fault "
                        "that the researcher has a part in it, but she has to show which part."
                    ),
                ),
            },
        ),
        Case(
            "f",
            "By which steps does a new member become somebody who brings cases, and what stops it?",
            GROUNDED,
            "Steps, and what stops them: again a process.",
            look="“By which steps, and what stops it”: what has to be compared to find that out?",
            instead={
                PHENOMENOLOGY: Taken(
                    "first-time-for-steps",
                    (
                        "One could describe how a member experiences bringing a case for the "
                        "first time. This question asks for steps, and for what stops them."
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
        "Interviews cannot answer the question in c. In e the researcher's own part decides "
        "which method fits."
    ),
    hint="Does it ask what something is, how it happens, what each person says on given topics, "
    "what it means, or by how much?",
    lesson="C: What each method asks",
    also={
        "none": NONE,
        "none of them": NONE,
        "rta": REFLEXIVE,
        "gt": GROUNDED,
        "epp": PHENOMENOLOGY,
    },
)
