"""Cases of the information tasks: which way an error pushes, and how a question can be mended."""

from __future__ import annotations

from ...activities.quizzing.kind import Quiz
from ...activities.quizzing.questions import Option, Single
from ...activities.sorting.kind import Case

HINT = (
    "Ask of each: does it touch both groups alike? If only one of them: do more of its people say "
    "yes because of it, or fewer?"
)

LABELS = {
    "more alike": "members and others look more like each other than they are",
    "better": "members look better off than they are, beside the others",
    "worse": "members look worse off than they are, beside the others",
}

#: Who looks how, in other words: the one group is held against the other.
ALSO = {
    **dict.fromkeys(("others worse", "others look worse", "others worse off"), "better"),
    **dict.fromkeys(("others better", "others look better", "others better off"), "worse"),
}

LESSON = (
    Case(
        "a",
        "A machine reads the sheets. It reads one box in ten wrongly, either way, no matter who "
        "filled it in.",
        "more alike",
        "It errs in both groups alike, so it blurs both.",
    ),
    Case(
        "b",
        "The others are asked by the employer, who is known to look for posts to cut; members are "
        "asked by a university.",
        "worse",
        "Some of the others who have it deny it. Then members seem to have it more often than the "
        "others.",
    ),
    Case(
        "c",
        "All are asked how much less tired they are than five years ago. Those who believe in "
        "their group remember the time before as darker.",
        "better",
        "What people believe today changes what they remember. If the time before seems darker, "
        "the same state today looks like a larger gain.",
    ),
    Case(
        "d",
        "Members have learned in their group to say “tiredness”. The others call the same thing "
        "“a long week”.",
        "worse",
        "They say it more readily, and are counted more readily. People who admit more look worse "
        "off.",
    ),
    Case(
        "e",
        "All are asked whether they ever had a very bad month in the last ten years. Many have "
        "forgotten one, and some count one that was longer ago. This is the same for members and "
        "others.",
        "more alike",
        "False noes and false yeses, in both groups alike: they hide a difference, and make none. "
        "(With forgetting alone the ratio would stay, and only the difference would shrink.)",
    ),
    Case(
        "f",
        "Members fill in the sheet after the meeting and hand it to their leader; the others post "
        "theirs without a name.",
        "better",
        "Few will hand their leader a sheet that says they are worse off. The others have nobody "
        "to please.",
    ),
)

EXERCISE = (
    Case(
        "a",
        "The others are asked by the company that insures their income, members by a student.",
        "worse",
        "The others have a reason to deny, so members seem to have it more often.",
    ),
    Case(
        "b",
        "One in six of those who are exhausted overlooks the second page of the sheet, members and "
        "others alike.",
        "more alike",
        "The error is the same in both: the difference shrinks, even where the ratio stays.",
    ),
    Case(
        "c",
        "Members were told that the study looks for harm that groups do, and look for it in "
        "themselves; the others, that it is about well-being.",
        "worse",
        "Members go looking for what is wrong, and report it.",
    ),
    Case(
        "d",
        "A clerk who does not know who is a member types the answers, and slips at one in twenty.",
        "more alike",
        "He cannot favour anybody: his slips fall on both.",
    ),
    Case(
        "e",
        "The interviewer knows who is in a group, and asks members: “And you will have become "
        "calmer?” The others she asks: “How are you?”",
        "better",
        "She offers members an answer that she does not offer the others.",
    ),
    Case(
        "f",
        "To save paper, both groups get a short form, which calls many exhausted who are merely "
        "tired.",
        "more alike",
        "People without it are counted, in both groups alike.",
    ),
    Case(
        "g",
        "Members answer in June; the others in the second week of the influenza season, about the "
        "last fortnight.",
        "better",
        "The others' fortnight is worse than their year.",
    ),
    Case(
        "h",
        "Members have kept a diary of their working days for a year; the others answer from "
        "memory, and have forgotten some of the bad ones.",
        "worse",
        "Whoever wrote the bad days down still has them.",
    ),
    Case(
        "i",
        "Members sit side by side while they fill in the sheet, and compare at the coffee "
        "afterwards; the others are alone.",
        "better",
        "Beside a colleague who seems well, one is well.",
    ),
)

REWRITES = Quiz(
    task=(
        "Here are three of her turns with Leif, and what she might have said instead. Each "
        "proposal is somebody's honest attempt. Which one corrects the fault, and brings no new "
        "one?"
    ),
    questions=(
        Single(
            "protected",
            "“And since then the group has protected you from ending up there again.”",
            (
                Option(
                    "a",
                    "“Would you say, looking back at all these years, that the group has "
                    "protected you from ending up there again?”",
                    "Now it has a question mark. ‘Protected’ is still her word, and still the "
                    "only answer that is offered; and yes or no is enough.",
                    name="only-a-question-mark",
                ),
                Option(
                    "b",
                    "“Why do you think the group has protected you?”",
                    "It asks for the reason of something that he has not said.",
                    name="takes-it-for-granted",
                ),
                Option(
                    "c",
                    "“When you think about that time and the years since, what do you see as "
                    "having mattered?”",
                    "The group may come up, and so may Ines, and the doors. It does not say that "
                    "anything got better.",
                    right=True,
                ),
                Option(
                    "d",
                    "“Has the group protected you, or do you think that it was rather something "
                    "else?”",
                    "Two ready answers, both in her words. If his answer is neither of them, he "
                    "has no place for it.",
                    name="two-ready-answers",
                ),
            ),
        ),
        Single(
            "stay-and-hard",
            "“And would you stay on in the group, and what do you find hard about it?”",
            (
                Option(
                    "a",
                    "“What is hard about being in the group?”",
                    "One question, and the more difficult one. She can ask later whether he would "
                    "stay, and this answer will already say something about it.",
                    right=True,
                ),
                Option(
                    "b",
                    "“What is good and what is hard about being in the group?”",
                    "Still two, and the pleasant one first. The answer may be to the pleasant one.",
                    name="still-two",
                ),
                Option(
                    "c",
                    "“Is it hard to be in the group?”",
                    "One question now, and closed: Leif would say “The chairs”, and laugh.",
                    name="mended-into-closed",
                ),
                Option(
                    "d",
                    "“Many find something hard about it, and I suppose that you do too?”",
                    "It wants to give him permission, but it gives him the answer.",
                    name="mended-into-leading",
                ),
            ),
        ),
        Single(
            "tiler",
            "“But the next time he was in I looked at him and I –” “Sorry, just so that I get the "
            "order right …”",
            (
                Option(
                    "a",
                    "“You looked at him, and you felt sorry for him?”",
                    "It finishes his sentence for him. Whatever he was about to say, it is gone.",
                    name="finishes-the-sentence",
                ),
                Option(
                    "b",
                    "Nothing. She waits, and asks about the order when the story is told.",
                    "It is the simplest of all interviewing techniques, and the hardest.",
                    right=True,
                ),
                Option(
                    "c",
                    "“Go on, I am listening.”",
                    "Kind, and it adds nothing of hers. But he was going on; a nod would have "
                    "been enough.",
                    keeps=0.5,
                    name="a-nod-would-do",
                ),
                Option(
                    "d",
                    "“Before you go on, so that I do not lose the thread: which year are we "
                    "in, and where?”",
                    "A shorter question, and the same interruption.",
                    name="still-breaks-in",
                ),
            ),
        ),
    ),
)
