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
                    "It names who said it, how many they are, and that they said it. The "
                    "interviews can show this, and no more.",
                    True,
                ),
                Option(
                    "c",
                    "Most midwives want to eat together.",
                    "“Most” needs a count, also among people who were not asked.",
                    name="counts-heads",
                ),
                Option(
                    "d",
                    "Suppers with colleagues may keep midwives in the job, study finds.",
                    "“May” makes the sentence softer. But it is still about suppers and midwives "
                    "in general, and about an effect.",
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
                    "She is annoyed because of the ward. It is still the same meaning.",
                ),
                Option(
                    "b",
                    "After 2.",
                    "First she is annoyed with a ward. Then she compares herself with her "
                    "mother. Here the content of meaning shifts.",
                    True,
                ),
                Option(
                    "c",
                    "After 3.",
                    "“That” points back to the mother. One can hear that she returns to the lift "
                    "and to work. But the meaning goes on.",
                    keeps=0.5,
                ),
                Option(
                    "d",
                    "After each sentence.",
                    "Then the full stops decide, and not the meaning.",
                    name="stops-for-units",
                ),
            ),
            objective="meaning-units",
        ),
        Single(
            "sentence",
            "“They said I could ring any time. I have the number in my phone. I've never rung it.” "
            "Which condensation adds nothing and loses nothing?",
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
                    "The last sentence is missing, and with it half of what she said.",
                    name="loses",
                ),
                Option(
                    "c",
                    "They said I could ring, and I've never rung.",
                    "These are her own words, only shorter. You have not said yet how you "
                    "understood them.",
                    name="only-copied",
                ),
                Option(
                    "d",
                    "She has an open offer of help at hand, and has not used it.",
                    "It has the offer, that it is near, and that she did not use it. It leaves "
                    "the reason open, as she did.",
                    True,
                ),
            ),
            objective="condensing",
        ),
        Numeric(
            "beyond-chance",
            "Two coders agree on 90 of 100 units. If one knows how often each coder uses each "
            "code, one can calculate: they would agree on 80 units by chance alone. So chance "
            "leaves some units on which agreement means more. On how many per cent of these did "
            "they agree?",
            50,
            "Chance leaves 20 units, and they agreed on 10 more than by chance. κ is made in "
            "this way. So 90 and 50 can describe the same coding. Neither says that the coding "
            "is true.",
            slips=(
                Slip(
                    "raw-agreement",
                    90,
                    "This is how often they agreed, with the agreement by chance in it.",
                    "On how many would they agree by chance, and how many units are left?",
                ),
                Slip(
                    "difference-for-share",
                    10,
                    "This is on how many units they agreed more than by chance. The question "
                    "asks for a per cent of the units that chance leaves.",
                    "Divide it by the number of units that chance leaves.",
                ),
            ),
            objective="agreement",
            hint=(
                "First: how many of the hundred units are left if you subtract those on which they "
                "would agree by chance?"
            ),
        ),
        Ordering(
            "walk-back",
            "A reader doubts your structure. Put the five texts in order for her. Begin with the "
            "text that is furthest from the informant's words, and end with the words themselves.",
            (
                Option(
                    "k",
                    "Because somebody does their work for a moment, they dare to say what went "
                    "wrong.",
                    "This sentence relates themes to one another. It is the structure.",
                ),
                Option(
                    "m", "Being supported", ("This is a name for several subthemes. It is a theme.")
                ),
                Option(
                    "r",
                    "Somebody takes over for a moment",
                    "This puts several condensations together. It is a subtheme.",
                ),
                Option(
                    "p",
                    "She is relieved when a colleague takes a call from her.",
                    "This is one unit in a reader's words. It is a condensation.",
                ),
                Option(
                    "z",
                    "“Kari just took the phone out of my hand.”",
                    "These are her own words. It is a unit.",
                ),
            ),
            objective="structure",
            hint="Go back one step after another. Which text did you make from which?",
            offered=("r", "z", "k", "p", "m"),
        ),
        Numeric(
            "finished",
            "Thirty begin a year of mentoring, twenty finish, and eighteen of the twenty call it "
            "worth while. The ten who stopped were not asked. What is the smallest possible "
            "percentage of the thirty who find it worth while?",
            60,
            "It is 18 of 30 if none of the other ten finds it worth while. At most it is 28 of "
            "30. The 90 per cent that one would print, 18 of 20, are only about those who stayed.",
            slips=(
                Slip(
                    "all-who-were-asked",
                    90,
                    "This is 18 of the 20 who finished.",
                    "The question is about all thirty. How many of the ten would find it worth "
                    "while, at least?",
                ),
                Slip(
                    "the-other-end",
                    93,
                    "This is the largest possible per cent: all ten find it worth while.",
                    "And if none of them does?",
                ),
            ),
            objective="selection",
            hint="Suppose that none of the ten who stopped finds it worth while.",
        ),
        Multiple(
            "one-question",
            "“Did the course make you calmer and better with your patients?” What is wrong with "
            "this question? More than one answer can be right.",
            (
                Option(
                    "a",
                    "It asks two things, but gets only one answer.",
                    "It asks about calmer and about better. A yes can answer one or the other.",
                    True,
                ),
                Option(
                    "b",
                    "It asks about feelings.",
                    "It is allowed to ask about feelings: people can tell about them.",
                    name="feelings-are-bad",
                ),
                Option(
                    "c",
                    "It says what the course did, and expects a yes.",
                    "“Make you” is the interviewer's idea.",
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
            hint="Try to answer with “yes”. What have you said then, and in whose words?",
        ),
        Single(
            "hold-alike",
            "Wards with good leadership start reflection groups more often, and have less sick "
            "leave, with or without groups. You compare wards with and without groups. What "
            "should be alike in the wards that you compare?",
            (
                Option(
                    "a",
                    "How well they were led before the groups began.",
                    "Leadership came first and influences both. If it is alike in both groups, "
                    "the rest of the difference does not come from leadership.",
                    True,
                ),
                Option(
                    "b",
                    "How safe people feel after a year of reflection groups.",
                    "If groups work because people feel safe, you would remove the effect that "
                    "you want to see.",
                    name="adjusts-the-way",
                ),
                Option(
                    "c",
                    "Who is still employed there at the end.",
                    "The groups and the strain may both decide who stays. If you look only at "
                    "people who stayed, this can create a difference or hide one.",
                    name="adjusts-a-collider",
                ),
                Option(
                    "d",
                    "As much as can be measured.",
                    "It helps to adjust for what comes before both. It can do harm to adjust for "
                    "what comes after. So more is not safer.",
                    name="adjusts-everything",
                ),
            ),
            objective="confounding",
        ),
        Single(
            "fifth",
            "Four interview studies with people who stayed in their groups all find praise. Which "
            "fifth source would add the most information?",
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
                    "It is the same material once more, in one publication.",
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
                    "It is another method. But the same people speak, and the same people are "
                    "missing.",
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
                    "This is good to know. But it was measured in a place with half an hour.",
                    name="size-first",
                    keeps=0.5,
                ),
                Option(
                    "b",
                    "Whether the shared half hour has the effect, and if so how we could get one.",
                    "You ask what the effect depends on, and whether you have it. This decides "
                    "whether it can be transferred.",
                    True,
                ),
                Option(
                    "c",
                    "Nothing: it works, so we start.",
                    "It worked there. What made it work may not be possible in five minutes.",
                    name="works-is-works",
                ),
                Option(
                    "d",
                    "Nothing: our ward is different.",
                    "Every ward is different. The question is whether it differs in something "
                    "important.",
                    name="all-is-different",
                ),
            ),
            objective="transfer",
        ),
    ),
)
