"""Side room D: ten rows of the invented machine's coding, what is the matter with each, and why."""

from __future__ import annotations

from ...activities.checking.kind import Checking, Claim, Taken
from ...material import machine
from ...material.coding import codebook

SOUND = "sound"
NOWHERE = "no such words"
VOICES = "two voices in one"
SMOOTHED = "smoothed over"
KEYWORD = "by keyword"

LABELS = {
    SOUND: "the words stand there, and they support the code, for or against",
    NOWHERE: "the quotation does not stand in the interview, or not as it is quoted",
    VOICES: "one person's words (or the interviewer's) are given to another person",
    SMOOTHED: "a doubt, a limit or the opposite stands beside the quotation, and was left out",
    KEYWORD: "a word fits the code's name, but the passage is about something else",
}

#: Where to look again, by what is the matter with the row.
LOOKS = {
    SOUND: "Try to attach a sentence that speaks against the row. If there is none, the row is "
    "sound.",
    VOICES: "Say who speaks the quoted words, and to whom the machine gives them.",
    SMOOTHED: "Read the words right beside the quotation, and compare the machine's sentence.",
    KEYWORD: "Read the rule of the code, and then what happens in the unit.",
}

#: What a label would need, for a row that was given it by mistake and has no words of its own.
NEEDS = {
    SOUND: Taken(
        "taken-on-trust",
        "The words are there. The code, or what the machine says of them, still has to fit the "
        "words around them.",
    ),
    VOICES: Taken(
        "one-voice-only",
        "For this you would have to show that somebody else says the words, or that the story is "
        "somebody else's. Who speaks here, and of whom?",
    ),
    SMOOTHED: Taken(
        "nothing-left-out",
        "For this there would have to be a sentence beside the quotation that says less, or the "
        "opposite. Which one?",
    ),
    KEYWORD: Taken(
        "the-passage-is-about-it",
        "For this the passage would have to be about something else than the code. Read the code's "
        "definition and say what this passage is about.",
    ),
}


def _claim(
    key: str,
    last: int,
    code: str,
    fault: str,
    why: str,
    *places: tuple[int, int],
    **instead: tuple[str, str],
) -> Claim:
    """A row of the machine's first run; ``instead`` is what is told of it, by wrong label."""
    row = machine.claimed()[last]
    if code not in row.codes:
        raise ValueError(f"row {key}: the machine did not give {code}")
    against = ", against" if code in row.against else ""
    labels = {"sound": SOUND, "voices": VOICES, "smoothed": SMOOTHED, "keyword": KEYWORD}
    return Claim(
        key,
        row.place,
        f"{code} {codebook()[code].short}{against}",
        codebook()[code].definition,
        row.quote,
        row.says,
        fault,
        places,
        why,
        {labels[name]: Taken(*taken) for name, taken in instead.items()},
    )


ROWS = Checking(
    task=(
        "Ten rows of a machine's coding of Tomas's interview. Look each quotation up and read "
        "the sentences around it. Say what you found, and attach the sentence that decides it. "
        "If the row is sound, attach the words that support the code. (If the words are not in "
        "the interview, there is nothing to attach.) If “against” stands beside a code, the "
        "passage speaks against the code."
    ),
    interview=machine.INTERVIEW,
    made=machine.status(),
    labels=LABELS,
    sound=SOUND,
    nowhere=NOWHERE,
    claims=(
        _claim(
            "a",
            32,
            "P2",
            KEYWORD,
            "The word “listening” is there, and the code is called patient listening. But Tomas "
            "stands outside a closed door and hears people cough. Nobody tells of a trouble, and "
            "nobody is listened to until the end.",
            (28, 28),
            sound=(
                "word-for-meaning",
                "The words are his, and “listening” is among them. Listening to what? The code "
                "asks for somebody who tells of a trouble and is listened to until the end.",
            ),
            smoothed=(
                "more-than-smoothed",
                "There is no patient listening here from which something was left out. What is "
                "this sentence about?",
            ),
        ),
        _claim(
            "b",
            42,
            "C3",
            SOUND,
            "He plans the words and moves the chair before the man is there: the code asks for "
            "that.",
            (41, 42),
            (38, 40),
            smoothed=(
                "joke-for-limit",
                "The small person in the back makes it funny. But there is no doubt in it: he does "
                "rehearse, and then he moves the chair.",
            ),
            keyword=(
                "more-than-a-word",
                "No word of the code's name is here. He does what the code describes, before the "
                "visit.",
            ),
        ),
        _claim(
            "c",
            49,
            "C7",
            NOWHERE,
            "He says “in my second sentence, I'd decided that, the second, not the ninth” (46). "
            "One word was changed, and this makes him bolder than he was. The code can be "
            "defended, and all three readers gave it.",
        ),
        _claim(
            "d",
            62,
            "I1",
            SOUND,
            "He compares hard talks with difficult operations: both are proper work. “Or it was "
            "the wine” is about why he said it. It does not take back what he said.",
            (56, 57),
            smoothed=(
                "wine-for-doubt",
                "“Or it was the wine” answers another question: whether he would have said it "
                "before he joined. He does not take back that the man with the keys is his "
                "“awful hip”.",
            ),
            keyword=(
                "picture-for-keyword",
                "The word is a picture, and he explains it in the sentence before: you book the "
                "morning, and nobody says bad luck.",
            ),
        ),
        _claim(
            "e",
            72,
            "S2",
            VOICES,
            "The colleague with the earrings told of the steriliser (65). “Ours has got a stool "
            "in it” is said by somebody else (67). One needs both sentences to see how the "
            "others reacted.",
            (67, 67),
            (65, 66),
            sound=(
                "speaker-not-read",
                "Somebody tells of a fault, and the others are kind: the code can be defended. "
                "Now read who says the sentence that is quoted.",
            ),
            keyword=(
                "code-defensible",
                "The passage does tell of a weakness and of how the others reacted. One reader "
                "of three gave S2. Something else is wrong: who says what?",
            ),
        ),
        _claim(
            "f",
            82,
            "P2",
            SMOOTHED,
            "“I took her blood pressure” (81, 82). He began to listen and stopped. The readers "
            "who gave P2 here gave it with the mark “against”.",
            (81, 82),
            (80, 80),
            sound=(
                "retreat-not-read",
                "She does say it, and he does turn the receipt over. Read on for five sentences. "
                "Does he listen to her until the end?",
            ),
            keyword=(
                "code-but-turned",
                "He does not listen until the end, so the rule does not fit: that is true. But "
                "question 3 comes before 4. What is said beside the quotation, and was left out?",
            ),
        ),
        _claim(
            "g",
            91,
            "C6",
            SMOOTHED,
            "He guesses why she comes, and takes half of it back: “well, I don't know, he may be "
            "a perfectly nice man who smokes” (87). The machine writes as if he were certain.",
            (87, 87),
            sound=(
                "doubt-not-read",
                "C6 can be defended: he looks for why she comes. Now read the quoted sentence to "
                "its end, beside what the machine says he understood.",
            ),
            keyword=(
                "code-fits",
                "The passage is about why she comes, and all three readers gave C6. Look at how "
                "sure he is.",
            ),
        ),
        _claim(
            "h",
            103,
            "E1",
            NOWHERE,
            "He is bored, “quite a lot of it” (98). He tells of no gain. Nobody said either half "
            "of the quotation, and the second half turns a complaint into praise.",
        ),
        _claim(
            "i",
            111,
            "E1",
            VOICES,
            "The interviewer says it (108). Tomas answers: “The car does, and the pavement. It's "
            "the bit with the chairs I …” The three readers gave E1 at the end with the mark "
            "“against”.",
            (108, 108),
            (109, 110),
            sound=(
                "interviewer-not-seen",
                "The words are there exactly like this. Look at the letter before them: who says "
                "them, and what does he answer?",
            ),
            smoothed=(
                "first-whose-words",
                "His answer is left out, that is true. But ask the questions in their order: whose "
                "words are quoted as his?",
            ),
        ),
        _claim(
            "j",
            119,
            "S3",
            SOUND,
            "He names the subject of which nobody speaks, and the mark “against” says that "
            "openness is missing. All three readers gave it.",
            (118, 118),
            (116, 117),
            smoothed=(
                "mark-not-seen",
                "The machine has given it the mark “against”. So what is missing in the group is "
                "not smoothed over: it is what the row says.",
            ),
            keyword=(
                "silence-without-the-word",
                "Neither “open” nor “honest” is here. The silence about Pia is told in his own "
                "words.",
            ),
        ),
    ),
    needs=NEEDS,
    looks=LOOKS,
    well_done=(
        "Three rows are sound. The other seven would have gone into a report, and its readers "
        "would have believed them."
    ),
    lesson="D: Four questions to every row",
)
