"""The exit quiz: the entry quiz's ten aims once more, with other questions."""

from __future__ import annotations

from ...activities.quizzing.kind import Multiple, Numeric, Option, Ordering, Quiz, Single
from ...activities.quizzing.questions import Slip

EXIT = Quiz(
    task=(
        "Ten questions, one for each aim that the entry quiz asked about. What is told in them is "
        "invented. Your first checked answers count for the comparison below."
    ),
    questions=(
        Single(
            "headline",
            "Eight midwives say in interviews that a monthly supper with colleagues keeps them in "
            "the job. Which headline says what was found, and no more?",
            (
                Option(
                    "a",
                    "Suppers keep midwives in the job.",
                    "The sentence no longer names the people who said it, and it turns what they "
                    "told into a fact.",
                    name="account-for-effect",
                ),
                Option(
                    "b",
                    "Eight midwives say that a monthly supper helps them stay.",
                    "Who, how many, and that they say it: the interviews can show this, and no "
                    "more.",
                    True,
                ),
                Option(
                    "c",
                    "Most midwives want to eat together.",
                    "“Most” is a count, and of people who were not asked.",
                    name="counts-heads",
                ),
                Option(
                    "d",
                    "Suppers with colleagues may keep midwives in the job, study finds.",
                    "“May” makes the sentence softer. It is still about suppers and midwives at "
                    "large, and about an effect.",
                    name="softer-for-found",
                    keeps=0.5,
                ),
            ),
            objective="finding-or-claim",
        ),
        Single(
            "shift",
            "“(1) The bleep goes and I'm annoyed before I've read it. (2) It's always the same "
            "ward. (3) My mother was a nurse, she never spoke ill of a ward. (4) I think of that "
            "in the lift.” Where is a new meaning unit easiest to defend?",
            (
                Option(
                    "a",
                    "After 1.",
                    "The ward is why she is annoyed; the same thing is still meant.",
                ),
                Option(
                    "b",
                    "After 2.",
                    "From her annoyance with a ward to whom she measures it by: here the content "
                    "of meaning shifts.",
                    True,
                ),
                Option(
                    "c",
                    "After 3.",
                    "“That” points back to the mother. One can hear a return to the lift and to "
                    "work, but the meaning is carried over.",
                    keeps=0.5,
                ),
                Option(
                    "d",
                    "After each sentence.",
                    "Then the full stops decide, and nobody has read.",
                    name="stops-for-units",
                ),
            ),
            objective="meaning-units",
        ),
        Single(
            "sentence",
            "“They said I could ring any time. I have the number in my phone. I've never rung it.” "
            "Which condensation neither adds nor loses?",
            (
                Option(
                    "a",
                    "She does not trust her colleagues enough to ring them on the phone.",
                    "Why she never rang is not told. It may be that having the number was enough.",
                    name="adds",
                ),
                Option(
                    "b",
                    "She is supported by colleagues at any time.",
                    "The last sentence is gone, and with it half of what she said.",
                    name="loses",
                ),
                Option(
                    "c",
                    "They said I could ring, and I've never rung.",
                    "Her own words, shorter. What you understood by them has not been said yet.",
                    name="only-copied",
                ),
                Option(
                    "d",
                    "She has an open offer of help at hand, and has not used it.",
                    "The offer, its nearness, the not using; the reason is left open, as she left "
                    "it.",
                    True,
                ),
            ),
            objective="condensing",
        ),
        Numeric(
            "beyond-chance",
            "Two coders agree on 90 of 100 units. From how often each coder uses each code, they "
            "would agree on 80 by chance alone. Of all the agreement that was possible beyond "
            "chance, how many per cent did they reach?",
            50,
            "20 were possible beyond chance, and they reached 10 of them. That is how κ is made, "
            "and why 90 and 50 can describe the same coding. Neither says that the coding is true.",
            slips=(
                Slip(
                    "raw-agreement",
                    90,
                    "That is how often they agreed, chance included.",
                    "How many would be alike by chance, and how many are left?",
                ),
                Slip(
                    "difference-for-share",
                    10,
                    "That is how many they reached beyond chance. The question asks for a per "
                    "cent of those that were possible.",
                    "Compare it with what was possible beyond chance.",
                ),
            ),
            objective="agreement",
            hint="First: how many of the hundred are left, after those alike by chance?",
        ),
        Ordering(
            "walk-back",
            "A reader doubts your structure. Put the five texts in order for her. Begin with the "
            "text that is furthest from the informant's words, and end with the words themselves.",
            (
                Option(
                    "k",
                    "Because somebody stands in for them, they dare to say what went wrong.",
                    "It relates themes to one another: the structure.",
                ),
                Option("m", "Being supported", "A name for several kinds of the same: a theme."),
                Option(
                    "r",
                    "Somebody takes over for a moment",
                    "It gathers condensations: a subtheme.",
                ),
                Option(
                    "p",
                    "She is relieved when a colleague takes a call from her.",
                    "One unit in a reader's words: its condensation.",
                ),
                Option(
                    "z",
                    "“Kari just took the phone out of my hand.”",
                    "Her own words: a unit.",
                ),
            ),
            objective="structure",
            hint="Each step back must be one that she could have watched you take.",
            offered=("r", "z", "k", "p", "m"),
        ),
        Numeric(
            "finished",
            "Thirty begin a year of mentoring, twenty finish, and eighteen of the twenty call it "
            "worth while. The ten who stopped were not asked. What is the smallest possible "
            "percentage of the thirty who find it worth while?",
            60,
            "18 of 30, if none of the ten does. At the most it is 28 of 30. Eighteen of twenty, "
            "the 90 per cent that one would print, are about those who stayed.",
            slips=(
                Slip(
                    "all-who-were-asked",
                    90,
                    "That is 18 of the 20 who finished.",
                    "The question is about the thirty: what is the least the ten can add?",
                ),
                Slip(
                    "the-other-end",
                    93,
                    "That is the most it can be: all ten content.",
                    "And if none of them were?",
                ),
            ),
            objective="selection",
            hint="Let the ten who stopped answer as badly as they can.",
        ),
        Multiple(
            "one-question",
            "“Did the course make you calmer and better with your patients?” What is wrong with "
            "this question? More than one answer can be right.",
            (
                Option(
                    "a",
                    "It asks two things and can take one answer.",
                    "Calmer, and better: a yes could be to either.",
                    True,
                ),
                Option(
                    "b",
                    "It asks about feelings.",
                    "One may; feelings can be told about.",
                    name="feelings-are-bad",
                ),
                Option(
                    "c",
                    "It says what the course did, and expects a yes.",
                    "“Make you” is the interviewer's.",
                    True,
                ),
                Option(
                    "d",
                    "It is too open.",
                    "Yes and no are enough to answer it: it could hardly be more closed.",
                    name="closed-for-open",
                ),
            ),
            objective="information",
            hint="Try to answer with “yes”. What would have been said, and in whose words?",
        ),
        Single(
            "hold-alike",
            "Wards with good leadership start reflection groups more often, and have less sick "
            "leave, with or without groups. You compare wards with and without groups. What "
            "should be alike in those you compare?",
            (
                Option(
                    "a",
                    "How well they were led before the groups began.",
                    "It came first and leads to both: what is left of the difference is no longer "
                    "leadership's.",
                    True,
                ),
                Option(
                    "b",
                    "How safe people feel after a year of reflection groups.",
                    "If groups work by making people feel safe, you would take away what you want "
                    "to see.",
                    name="adjusts-the-way",
                ),
                Option(
                    "c",
                    "Who is still employed there at the end.",
                    "Both the groups and the strain may decide who stays; to look only at those "
                    "can make a difference, or hide one.",
                    name="adjusts-a-collider",
                ),
                Option(
                    "d",
                    "As much as can be measured.",
                    "What comes before both helps; what comes after can harm. More is not safer.",
                    name="adjusts-everything",
                ),
            ),
            objective="confounding",
        ),
        Single(
            "fifth",
            "Four interview studies with people who stayed in their groups all find praise. Which "
            "fifth source would add most?",
            (
                Option(
                    "a",
                    "A fifth interview study of the same kind.",
                    "It could be wrong in the same way as the four.",
                    name="more-of-the-same",
                ),
                Option(
                    "b",
                    "The four put together into one review.",
                    "The same material once more, in one cover.",
                    name="counts-twice",
                ),
                Option(
                    "c",
                    "A staff register: who left the job, with a group and without.",
                    "It has faults too, but different ones. If sources with different faults "
                    "agree, that tells us something.",
                    True,
                ),
                Option(
                    "d",
                    "The same people once more, in a discussion round with each other.",
                    "Another method, yes; the same people, and the same who are missing.",
                    name="method-only",
                    keeps=0.5,
                ),
            ),
            objective="triangulation",
        ),
        Single(
            "on-monday",
            "A talk after each night shift helped a team. In this team, the two shifts overlap by "
            "half an hour for the handover. Your shifts overlap by five minutes. What do you ask "
            "first?",
            (
                Option(
                    "a",
                    "How large the effect was.",
                    "Worth knowing. But it was measured where there was half an hour.",
                    name="size-first",
                    keeps=0.5,
                ),
                Option(
                    "b",
                    "Whether the shared half hour has the effect, and if so how we could get one.",
                    "What the effect depends on, and whether you have it: this decides if it can "
                    "be transferred.",
                    True,
                ),
                Option(
                    "c",
                    "Nothing: it works, so we start.",
                    "It worked there. What made it work may not be in the five minutes.",
                    name="works-is-works",
                ),
                Option(
                    "d",
                    "Nothing: our ward is different.",
                    "Every ward is. The question is whether in something that matters.",
                    name="all-is-different",
                ),
            ),
            objective="transfer",
        ),
    ),
)
