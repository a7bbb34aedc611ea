"""Cases of the information tasks: which way an error pushes, and how a question can be mended."""

from __future__ import annotations

from ...activities.quizzing.kind import Quiz
from ...activities.quizzing.questions import Option, Single
from ...activities.sorting.kind import Case

HINT = (
    "Ask of each: is the error the same in both groups? If only one of them has it: do more of its "
    "people say yes because of the error, or fewer?"
)

LABELS = {
    "more alike": "members and others look more like each other than they really are",
    "better": "compared with the others, members look better off than they really are",
    "worse": "compared with the others, members look worse off than they really are",
}

#: Who looks how, in other words: the one group is held against the other.
ALSO = {
    **dict.fromkeys(("others worse", "others look worse", "others worse off"), "better"),
    **dict.fromkeys(("others better", "others look better", "others better off"), "worse"),
}

LESSON = (
    Case(
        "a",
        "A machine reads the sheets. It reads one box in ten wrongly: a yes as a no, or a no as "
        "a yes. It does this no matter who filled the sheet in.",
        "more alike",
        "It makes the same errors in both groups. So the difference between them looks smaller.",
    ),
    Case(
        "b",
        "The others are asked by the employer, who wants to have fewer doctors, and everybody "
        "knows it. Members are asked by a university.",
        "worse",
        "Some of the exhausted others deny it. So there seem to be fewer of them, and the "
        "members look worse beside this low number.",
    ),
    Case(
        "c",
        "All are asked whether they are less tired than five years ago, and by how much. Those "
        "who believe in their group remember the time before as darker.",
        "better",
        "What people believe today changes what they remember. If the time before seems darker, "
        "the same state today looks like a larger gain.",
    ),
    Case(
        "d",
        "Members have learned in their group to say “tiredness”. The others call the same thing "
        "“a long week”.",
        "worse",
        "Members say it more easily, so more of them are counted. A group that admits more seems "
        "to be worse off.",
    ),
    Case(
        "e",
        "All are asked whether they ever had a very bad month in the last ten years. Many have "
        "forgotten one, and some count one that was longer ago. This is the same for members and "
        "others.",
        "more alike",
        "Some say no by mistake and some say yes by mistake, as often in both groups. This can "
        "hide a difference. It cannot create one. (If people only forgot, the ratio would stay, "
        "and only the difference would shrink.)",
    ),
    Case(
        "f",
        "Members fill in the sheet after the meeting and hand it to their leader; the others "
        "send theirs by post without a name.",
        "better",
        "Few members will give their leader a sheet that says they are worse off. The others do "
        "not have to please anybody.",
    ),
)

EXERCISE = (
    Case(
        "a",
        "The others are asked by the company that insures their income, members by a student.",
        "worse",
        "The others have a reason to deny it. So members seem to have it more often.",
    ),
    Case(
        "b",
        "One in six of those who are exhausted overlooks the second page of the sheet, members and "
        "others alike.",
        "more alike",
        "The error is the same in both groups. So the difference shrinks, even if the ratio stays.",
    ),
    Case(
        "c",
        "Members were told that the study looks for harm that groups do, so they look for it in "
        "themselves. The others were told that it is about well-being.",
        "worse",
        "Members look for what is wrong with them, find more of it, and report it.",
    ),
    Case(
        "d",
        "A clerk types the answers, and does not know who is a member. He types one in twenty "
        "wrongly.",
        "more alike",
        "He cannot favour anybody: he makes the same errors in both groups.",
    ),
    Case(
        "e",
        "The interviewer knows who is in a group, and asks members: “And you will have become "
        "calmer?” The others she asks: “How are you?”",
        "better",
        "She suggests a good answer to the members, and no answer to the others.",
    ),
    Case(
        "f",
        "To save paper, both groups get a short form. It counts many people as exhausted who are "
        "only tired.",
        "more alike",
        "In both groups, people who do not have it are counted as well.",
    ),
    Case(
        "g",
        "All are asked about the last two weeks. Members answer in June, the others in the "
        "second week of the influenza season.",
        "better",
        "For the others, these two weeks are worse than the rest of their year.",
    ),
    Case(
        "h",
        "Members have kept a diary of their working days for a year. The others answer from "
        "memory, and have forgotten some of the bad days.",
        "worse",
        "People who wrote down their bad days can still report all of them.",
    ),
    Case(
        "i",
        "Members sit side by side while they fill in the sheet, and afterwards they compare "
        "their answers over coffee. The others are alone.",
        "better",
        "If the colleague beside you seems well, you will hardly write that you are not.",
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
                    "Now it has a question mark. But ‘protected’ is still her word, and still "
                    "the only answer that she offers. And yes or no is enough.",
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
                    "“Tell me about that time, and about what came after it.”",
                    "He may speak of the group, or of Ines, or of the doors. She asks for what "
                    "happened, and does not say that anything got better.",
                    right=True,
                ),
                Option(
                    "d",
                    "“Has the group protected you, or do you think that it was rather something "
                    "else?”",
                    "She offers two ready answers, both in her words. If his answer is neither "
                    "of them, he has no place for it.",
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
                    "“Tell me about an evening in the group that was hard.”",
                    "She asks for one thing that happened, and it is the more difficult half. "
                    "She can ask later whether he would stay, and this answer will already say "
                    "something about it.",
                    right=True,
                ),
                Option(
                    "b",
                    "“What is good and what is hard about being in the group?”",
                    "These are still two questions, and the pleasant one comes first. He may "
                    "answer only the pleasant one.",
                    name="still-two",
                ),
                Option(
                    "c",
                    "“Is it hard to be in the group?”",
                    "Now it is one question, but a closed one: Leif would say “The chairs”, and "
                    "laugh.",
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
                    "This is kind, and it adds nothing of her own. But he was already going on; "
                    "it would have been enough to nod.",
                    keeps=0.5,
                    name="a-nod-would-do",
                ),
                Option(
                    "d",
                    "“Before you go on, so that I do not lose the thread: which year are we "
                    "in, and where?”",
                    "The question is shorter, but it is the same interruption.",
                    name="still-breaks-in",
                ),
            ),
        ),
    ),
)
