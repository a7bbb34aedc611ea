"""Questions of side room F: the 2008 study's information power, and one order of nine interviews.

The numbers follow from the consensus of the panel on the course's nine invented interviews; the
tests of the room work them out anew.
"""

from __future__ import annotations

from ...activities.quizzing.kind import Option, Quiz, Single
from ...activities.quizzing.questions import Slip, numeric_with_slips

#: The interviews in the order of the room's table.
ORDER = (
    "tomas",
    "hanne",
    "oskar",
    "marek",
    "farida",
    "birgitta",
    "leif",
    "solveig",
    "ragnhild",
)
#: The codes that each brings first in this order.
NEW = (11, 3, 6, 1, 0, 1, 2, 2, 0)

NINE = Quiz(
    task=(
        "The study of 2008: nine doctors with 3 to 15 years in a group. What can be said of its "
        "information power from abstract, tables and slides alone? (The article is free to read: "
        "look afterwards.)"
    ),
    questions=(
        Single(
            "specificity",
            "Do the nine know much about the question: what is it like to take part for years?",
            (
                Option(
                    "a",
                    "No. Nine doctors are too few for any kind of answer about a whole profession.",
                    "You count people, and you think of a whole profession. The dimension asks "
                    "how much each of them knows about the question.",
                    name="counts-heads",
                ),
                Option(
                    "b",
                    "Yes. Each has been there for years, so each interview can tell much.",
                    "The question is about taking part for years, and they have done exactly this. "
                    "(The authors call this dense specificity. It is not the specificity of a "
                    "laboratory test.)",
                    right=True,
                ),
                Option(
                    "c",
                    "No. All of them stayed, so they know only one side.",
                    "All of them stayed, and so they may differ little: that would be a reason for "
                    "asking more people. But it does not make the answer “no”. The question is "
                    "about taking part for years, and they know much about that. Those who left "
                    "are missing: that is a question of selection (lesson 06).",
                    name="selection-for-specificity",
                ),
                Option(
                    "d",
                    "This cannot be said: nobody knows how they were found.",
                    "The abstract, tables and slides do not say how they were found. But they say "
                    "how long the nine had taken part, and that is what matters here.",
                    name="recruitment-for-specificity",
                ),
            ),
        ),
        Single(
            "dialogue",
            "And the dialogue: was it strong?",
            (
                Option(
                    "a",
                    "Yes: the interviews were taped and transcribed verbatim.",
                    "This is about how the words were kept. A poor talk can be kept word for word.",
                    name="tape-for-talk",
                ),
                Option(
                    "b",
                    "Yes: nine people spoke about something that they value.",
                    "Praise can be short, and the same each time. If people value a thing, their "
                    "talk about it need not be rich.",
                    name="praise-for-talk",
                ),
                Option(
                    "c",
                    "This cannot be said yet: one would have to read parts of the interviews.",
                    "Quality of dialogue shows in what was asked and answered. Look in the "
                    "article for quotations with their questions, and write down what you find.",
                    right=True,
                ),
                Option(
                    "d",
                    "No: in interviews people say what is expected of them.",
                    "That may be so. It is a suspicion about all such interviews, and nobody has "
                    "looked at these.",
                    name="suspicion-for-finding",
                ),
            ),
        ),
        Single(
            "enough",
            "So were nine enough?",
            (
                Option(
                    "a",
                    "Yes: nine is the usual number in studies of this kind.",
                    "A usual number says what others did, for their questions.",
                    name="usual-number",
                ),
                Option(
                    "b",
                    "Perhaps enough to show what it is like to stay. Not enough to show what "
                    "prevents burnout.",
                    "Enough for what? For some claims nine can be many. For an effect no number "
                    "of such interviews is enough: it needs other people and another design.",
                    right=True,
                ),
                Option(
                    "c",
                    "No: with thirty interviews one could trust the title (“prevent burnout”).",
                    "Thirty of the same people would say the same thing more often. The title "
                    "speaks of an effect.",
                    name="more-of-the-same",
                ),
                Option(
                    "d",
                    "Yes, if the last interviews brought no further theme, because in that case "
                    "the study has missed nothing.",
                    "No further theme among those who were asked. What leavers would say cannot "
                    "come up among people who stayed.",
                    name="saturation-for-selection",
                ),
            ),
        ),
    ),
    lesson="F: How much can they tell?",
)

STOP = Quiz(
    task=(
        "One order of our nine interviews (invented). They bring 11, 3, 6, 1, 0, 1, 2, 2 and 0 new "
        "codes, 26 in all. The rule: a base of four, a run of two, 5 per cent of the base."
    ),
    questions=(
        numeric_with_slips(
            "run",
            "New codes in interviews 5 and 6: what percentage of the base's codes is that?",
            100 * 1 / 21,
            "The base has 11 + 3 + 6 + 1 = 21 codes. The two bring 0 + 1. One of 21 is 4.8 per "
            "cent: the rule is met.",
            "Add up what the first four bring: this is the base. Add up what the fifth and the "
            "sixth bring. Divide.",
            Slip(
                "of-all-codes",
                100 * 1 / 26,
                "You divided by all 26 codes. At that moment nobody knows that there are 26: the "
                "rule takes the base.",
            ),
            Slip(
                "of-codes-so-far",
                100 * 1 / 22,
                "You divided by the codes of all six. The rule takes those of the base, the first "
                "four.",
            ),
            Slip(
                "fourth-in-run",
                100 * 2 / 21,
                "You counted the fourth interview into the run as well. It belongs to the base.",
            ),
            Slip(
                "fourth-out-of-base",
                100 * 2 / 20,
                "Your base has three interviews, and your run the fourth to the sixth.",
            ),
            Slip(
                "three-as-base",
                100 * 1 / 20,
                "If you divided 1 by 20: this base has three interviews, and here it has four. If "
                "you divided 1 by 21 and rounded: give one digit after the point.",
            ),
            Slip(
                "run-of-one",
                0.0,
                "You took the fifth alone. The run is two interviews long.",
            ),
            Slip(
                "next-run",
                100 * 3 / 21,
                "You took the sixth and the seventh interview.",
            ),
            Slip(
                "new-for-share",
                1.0,
                "This is how many new codes there are. What percentage is that of the base's "
                "codes?",
            ),
            tolerance=0.06,
            unit="%",
            places=1,
        ),
        Single(
            "last",
            "A team that talks to people in this order and uses this rule: whom does it hear last?",
            (
                Option(
                    "a",
                    "the fourth: there saturation is reached",
                    "It is reached there, but the team does not know it yet. It needs the run to "
                    "see that hardly anything follows.",
                    name="reached-for-seen",
                ),
                Option(
                    "b",
                    "the fifth: that one brings nothing new",
                    "The rule has a run of two. One interview without a new code is not enough.",
                    name="first-nought",
                ),
                Option(
                    "c",
                    "the sixth: after it the rule is met",
                    "Four for the base, two for the run. Then the team stops.",
                    right=True,
                ),
                Option(
                    "d",
                    "the ninth: only that one shows that nothing more comes",
                    "A team that stops never hears the ninth. You are looking at the table from "
                    "its end.",
                    name="from-the-end",
                ),
            ),
        ),
        numeric_with_slips(
            "unheard",
            "How many of the 26 codes does this team never hear of?",
            4,
            "Leif would have brought two, and Solveig two: 15 per cent of all. Three of the four "
            "are about time (P1, P4, S6). The team began with the newest members, and those "
            "with the most years stood at the end of its list.",
            "By the sixth interview 22 codes are there.",
            Slip(
                "counted-from-reached",
                5,
                "You counted from the fourth interview on. The team still hears the fifth and the "
                "sixth.",
            ),
            Slip("heard-for-unheard", 22, "This is how many codes the team does hear of."),
            Slip(
                "next-one-only",
                2,
                "This is what the seventh would have brought. The eighth would have brought more.",
            ),
            Slip(
                "interviews-for-codes",
                3,
                "Three people are not heard. The question asks how many codes.",
            ),
            Slip(
                "trusts-the-rule",
                0,
                "The rule says that the run brings hardly anything. It says nothing about the "
                "interviews after it.",
            ),
            Slip(
                "per-cent-for-number",
                1,
                "One is what the run brought. Look at what comes after it.",
            ),
            tolerance=0,
        ),
        Single(
            "against",
            "Hanne (second) has code E3. Leif (seventh) has it as well, and is the only one of the "
            "nine who also speaks against it. What does the rule notice when he is left out?",
            (
                Option(
                    "a",
                    "One code is missing: E3 “against” is another code than E3 without this mark.",
                    "One could count in this way. But the rule counts names of codes, and E3 was "
                    "there.",
                    name="sides-as-codes",
                ),
                Option(
                    "b",
                    "That the finding about E3 is less certain.",
                    "No number of the rule looks at what is said about a code.",
                    name="rule-for-certainty",
                ),
                Option(
                    "c",
                    "That Hanne was an exception.",
                    "The rule does not compare people. It notes when a code appears for the first "
                    "time.",
                    name="rule-for-comparison",
                ),
                Option(
                    "d",
                    "Nothing. E3 has been heard, for or against.",
                    "A code counts as soon as it is there. The only person who speaks against it "
                    "may come after the stop.",
                    right=True,
                ),
            ),
        ),
    ),
    lesson="F: Alone",
)
