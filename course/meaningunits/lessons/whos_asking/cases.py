"""What side room A asks: predictions from statements, two ideas, and sentences from reports.

Every sentence from a report is invented for this course.
"""

from __future__ import annotations

from ...activities.quizzing.kind import Quiz
from ...activities.quizzing.questions import Multiple, Option, Single
from ...activities.sorting.kind import Case, Sorting, Trap

MORE, FEWER, SILENT = "more", "fewer", "does not say"

_SAID = (
    ("a", "B: the code S4, Secrecy, frames, structure", MORE,
     "B is quick to hear rules and who may say what to whom, and names S4 itself."),
    ("b", "B: the code C1, Difficult emotions", FEWER,
     "B is slow with feeling that is not said. And B writes that another reader may find its C1 "
     "“thin”, that is, given too rarely."),
    ("c", "B: the code P4, Lasting change is slow", SILENT,
     "Nothing in the statement is about time or about change in patients."),
    ("d", "B: units without any code", MORE,
     "Where a doctor breaks off or only sits still, B “mostly left the passage uncoded”."),
    ("e", "C: units without any code", MORE,
     "Where a code would rest on tone alone, C “mostly left it out”."),
    ("f", "C: the code S3, Open and honest talk, also where a doctor keeps something back", FEWER,
     "C is slow to hear things left unsaid. S3 is also given, with the mark “against”, where "
     "somebody keeps something back. C may miss such places."),
    ("g", "C: the code E1, Good times, a rest", SILENT,
     "The statement speaks of what was done, of care, of irony and of things left unsaid. It "
     "does not speak of good times."),
    ("h", "C: the code I4, Same boat, gentler on colleagues", SILENT,
     "Nothing in the statement is about colleagues: it does not say that the “small acts of "
     "care” are between colleagues. (B's statement names I4.)"),
)  # fmt: skip

EXPECTED = Sorting(
    task=(
        "Use only the two statements. Each line begins with a reader, B or C. From this reader's "
        "statement, do you expect that this reader gave the code more often than the other two "
        "readers, or less often? Or does the statement not say? (For units without any code, ask "
        "in the same way whether there are more or fewer.)"
    ),
    labels={
        MORE: "the statement makes us expect that this reader has more of this than the other two",
        FEWER: "the statement makes us expect that this reader has less of this than the other two",
        SILENT: "no sentence of the statement is about this",
    },
    cases=tuple(
        Case(key, text, label, why, "Look for the sentence of this reader's statement.")
        for key, text, label, why in _SAID
    ),
    well_done=(
        "This is what one can expect from the statements. Did it come true? The counts are below."
    ),
    traps=(
        Trap(
            "never-silent",
            {key: MORE if label == SILENT else label for key, _, label, _ in _SAID},
            "You found a prediction in almost every line.",
            "A statement says something about a few codes. About most codes it says nothing, and "
            "then one can expect nothing from it.",
            "For each line ask: which words of the statement speak of it?",
        ),
    ),
    lesson="A: Half done",
)

TWICE = Quiz(
    task=(
        "The panel coded twice. The two tables above show both rounds: the same statements, word "
        "for word, and the same units."
    ),
    questions=(
        Single(
            "shows",
            "What can one say from the two tables?",
            (
                Option(
                    "a",
                    "A statement changes how one codes.",
                    "In the first round the three statements were the same, and the readers "
                    "coded nearly alike. So a statement alone did not make the readers differ.",
                    name="statement-acts",
                ),
                Option(
                    "b",
                    "The statements alone did not make the difference.",
                    "They were the same both times. So there is another reason as well: what was "
                    "changed between the rounds (together with the statements or without them), "
                    "or chance.",
                    True,
                ),
                Option(
                    "c",
                    "The readers did not take their statements seriously the first time.",
                    "Counts cannot show whether somebody was serious, and these readers are "
                    "machines.",
                    name="reads-minds",
                ),
                Option(
                    "d",
                    "The second coding is the right one, because now the three readers differ.",
                    "A difference is no sign of truth, and agreement is no sign of it either. "
                    "Both rounds are readings.",
                    name="difference-is-truth",
                ),
            ),
        ),
        Single(
            "why",
            "Between the rounds the readers' instructions changed: before coding an interview, "
            "each reader wrote down what the interview was about for a reader with this stance. "
            "The codebook's examples changed as well. What follows?",
            (
                Option(
                    "a",
                    "Using the stance, on purpose, made the difference this time.",
                    "That is possible. But the examples changed at the same time, and they may "
                    "have made the difference too.",
                    name="one-of-two",
                ),
                Option(
                    "b",
                    "The new examples made the difference.",
                    "That is possible. But the instructions changed at the same time.",
                    name="other-of-two",
                ),
                Option(
                    "c",
                    "One of the two, both together, or partly chance. One cannot tell.",
                    "Two things changed at once. And each round was done only once, with small "
                    "counts. To know more, one would have to code several times, with one change "
                    "at a time.",
                    True,
                ),
                Option(
                    "d",
                    "Nothing: no two codings by anybody are ever the same.",
                    "Something follows. Each round was done only once, and the counts are small, "
                    "so chance is one possible reason. But you were told of two changes, and each "
                    "of them is a possible reason too.",
                    name="chance-only",
                ),
            ),
        ),
    ),
    lesson="A: Disclosing is not using",
)

TWO_IDEAS = Quiz(
    task="Bracketing and reflexivity. Four questions.",
    questions=(
        Single(
            "bracket",
            "A researcher works as Giorgi describes, and she knows much about burnout. She "
            "brackets what she knows before she reads an interview. What does she try to do?",
            (
                Option(
                    "a",
                    "See first how the thing appears to the person who tells of it.",
                    "She holds back her theory and her beliefs, and describes how the thing "
                    "appears.",
                    True,
                ),
                Option(
                    "b",
                    "Forget what she knows about burnout for the whole time of the analysis.",
                    "Nobody can decide to forget, and nobody asks for it. She still knows it.",
                    name="forgets",
                ),
                Option(
                    "c",
                    "Become so neutral that every other reader would find the same.",
                    "Agreement between readers is another idea. Bracketing asks one to attend to "
                    "what appears. It does not ask that another reader finds the same.",
                    name="instrument",
                ),
                Option(
                    "d",
                    "Leave it out of the report.",
                    "What is left out of a report is only hidden. Bracketing is something that one "
                    "does while reading.",
                    name="hides",
                ),
            ),
        ),
        Single(
            "reflexive",
            "An analyst works as Braun and Clarke describe. She has been a GP for twenty years. "
            "What does she do with this experience?",
            (
                Option(
                    "a",
                    "She lets a second coder correct what comes from it.",
                    "That treats her experience as an error that somebody else can take out. In "
                    "this tradition it is a way of seeing.",
                    name="corrects",
                ),
                Option(
                    "b",
                    "She names it in a paragraph and then analyses the texts as anybody would.",
                    "Then she discloses it and does not use it. And nobody can analyse “as "
                    "anybody would”.",
                    name="names-and-goes-on",
                ),
                Option(
                    "c",
                    "She sets it aside until the themes are there.",
                    "That is closer to bracketing. In reflexive analysis there is no reading "
                    "without a reader.",
                    name="brackets",
                ),
                Option(
                    "d",
                    "She reads with it, and keeps asking what it lets her see and miss.",
                    "Her experience helps her to see, and she keeps asking what it does to her "
                    "reading. The report shows both.",
                    True,
                ),
            ),
        ),
        Multiple(
            "both",
            "What do both ideas ask of a researcher?",
            (
                Option(
                    "a",
                    "To find out what one brings.",
                    "Nobody can hold back, or use, what she has not noticed.",
                    True,
                ),
                Option(
                    "b",
                    "To come back to it during the whole analysis.",
                    "One paragraph at the beginning is not enough for either of them.",
                    True,
                ),
                Option(
                    "c",
                    "To report how well two coders agreed.",
                    "Neither asks for it. Agreement belongs to codebooks that many people use.",
                    name="asks-agreement",
                ),
                Option(
                    "d",
                    "To show that the reader had no influence.",
                    "Neither promises that. One idea holds the influence back, the other works "
                    "with it.",
                    name="no-influence",
                ),
            ),
        ),
        Single(
            "mixed",
            "A report says: “We bracketed our preconceptions. Our long experience as group members "
            "helped us to understand the interviews.” (invented) What should a reader ask?",
            (
                Option(
                    "a",
                    "Nothing. Both are good practice.",
                    "Each is good practice in its own tradition, and one can do both in turn. "
                    "Here one sentence holds the experience back and the next one uses it. "
                    "Neither sentence says when.",
                    name="both-good",
                ),
                Option(
                    "b",
                    "Which of the two they did, and at which step.",
                    "One can do both at different steps. The report has to say which and where.",
                    True,
                ),
                Option(
                    "c",
                    "Why people who are group members were allowed to do this study at all.",
                    "It is no fault to be close to a field. It helps one to see some things, and "
                    "it hides others.",
                    name="bars-insiders",
                ),
            ),
        ),
    ),
    lesson="A: Two ideas of what to do with oneself",
)

TOLD, USED, CLAIMED = "discloses", "uses", "only claims"

DISCLOSED = Sorting(
    task=(
        "Sentences from invented reports. Which of three things does each of them do? It says "
        "who the researchers are. Or it tells what they did because of that. Or it only claims "
        "that all is well."
    ),
    labels={
        TOLD: "it says who they are or what they expected, and no more",
        USED: "it says what was done because of it, and what result this had in the analysis",
        CLAIMED: "it says that there was no influence, or that something was done about it, but "
                 "not how",
    },
    cases=(
        Case("a", "Both authors are GPs. The first has been in a Balint group since 2004.", TOLD,
             "You know who they are. You do not know what they did with it.",
             "Does the sentence have a verb for something that they did in the analysis?"),
        Case("b", "As a member, the first author expected praise. She therefore coded the two "
             "interviews with most complaints first, and rewrote two codes that had only praise in "
             "them.", USED,
             "It tells what she expected, what she did because of it, and what this changed.",
             "Look for what changed."),
        Case("c", "We bracketed (put aside) our preconceptions throughout.", CLAIMED,
             "Which preconceptions, and how? One cannot follow it.",
             "Could you repeat what they did?"),
        Case("d", "The interviewer was the informants' former course leader, and all of them knew "
             "that.", TOLD,
             "That is important to know, and the sentence stops before it says what was done.",
             "Does it tell of something that was done? And does it claim that there was no "
             "influence, or does it only say who he is?"),
        Case("e", "Because informants might not want to hurt their former course leader, a "
             "stranger interviewed three of them again. Two of these three told of leaving a "
             "group. In the other interviews nobody told of it.", USED,
             "Because of who the interviewer was, something was done. And it had a result: two "
             "people told of leaving.",
             "Look for the result of what was done."),
        Case("f", "Two coders worked independently, so that the result is free of personal bias.",
             CLAIMED,
             "Two coders may miss the same things. “Free of” is a claim, and the sentence does "
             "not show that it is true.",
             "What would have to be true before one could write “free of”?"),
        Case("g", "Each week we looked for the word “help” in our memos. Where we had written it "
             "and no informant had said it, we read the unit again; we rewrote five notes.", USED,
             "It tells what could go wrong, how they checked it, and what the check changed.",
             "Look for the number."),
        Case("h", "The authors have reflected on their role and its potential influence.", CLAIMED,
             "It says that something was done, but not what the result was.",
             "What would be different in the report without this sentence?"),
    ),
    well_done="To say who one is, a sentence is enough. To use it, one has to do something and "
              "tell the result.",
    traps=(
        Trap(
            "long-is-used",
            {"a": TOLD, "c": CLAIMED, **dict.fromkeys("bdefgh", USED)},
            "You sorted by how much a sentence tells.",
            "A long sentence can tell of nothing that was done. And a report can name a "
            "procedure (two coders) without a result.",
            "Ask of each sentence: what did they do, why, and what was the result?",
        ),
    ),
    lesson="A: Disclosing is not using",
)  # fmt: skip
