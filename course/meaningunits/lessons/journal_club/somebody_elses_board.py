"""Exercise 10's boards of somebody else's: what stands there, and what contradicts itself."""

from __future__ import annotations

from ...activities.quizzing.kind import Multiple, Option, Quiz, Single
from ...activities.quizzing.questions import lettered
from ...activities.sorting.kind import Case, Sorting
from ...tasks.variants import mixed
from . import porters

# Does it stand there?

#: Sentence → words of it that somebody could quote.
_REAL = {
    3: "for four years to walk round the park in pairs",
    6: "everyone who was asked agreed",
    8: "had been a porter at the hospital for six years",
    9: "what have the walks given you?",
    13: "shown to four of those interviewed, who recognised themselves",
    18: "the walks are why they have stayed in the job",
    19: "evenings when they would rather have gone home",
    20: "took night errands out of the day rota",
    22: "twelve take part today",
    25: "it was made in a single hospital",
}
#: Sentence → what one remembers of it, and what it says instead.
_REMEMBERED = {
    5: "twelve porters were chosen at random",
    7: "lasted between thirty and fifty minutes",
    12: "themes were formed by both authors",
    14: "four themes were formed",
    16: "it is easier to be silent than across a table",
    21: "none of the 12 had a day of sick leave",
    24: "should be considered for porters everywhere",
}
_LABELS = {
    "stands there": "these words stand in the sentence that is named",
    "stands elsewhere": "these words stand in the report, in another sentence",
    "stands nowhere": "these words do not stand in the report",
}


def evidence(variant: int) -> Sorting:
    """Nine quotations from somebody's board: three stand there, three elsewhere, three nowhere."""
    real = mixed(variant, "real", list(_REAL))
    there, elsewhere = real[:3], real[3:6]
    nowhere = mixed(variant, "remembered", list(_REMEMBERED))[:3]
    cases = [
        *((n, _REAL[n], "stands there") for n in there),
        # Two sentences on, or back: where one lands who has lost the line.
        *((n + 2 if n + 2 <= len(porters.LINES) else n - 2, _REAL[n], "stands elsewhere")
          for n in elsewhere),
        *((n, _REMEMBERED[n], "stands nowhere") for n in nowhere),
    ]  # fmt: skip
    keys = "abcdefghi"
    return Sorting(
        task=(
            "A colleague's board names nine places in the porters' report. Go to "
            "each. Do the words "
            f"stand there? {porters.INVENTED}"
        ),
        labels=_LABELS,
        cases=tuple(
            Case(key, f"“{quote}”", label, "Look the sentence up.", where=f"sentence {n}")
            for key, (n, quote, label) in zip(keys, mixed(variant, "order", cases), strict=True)
        ),
        well_done="It takes ten minutes, and an appraisal that has been through it is another one.",
        everywhere={
            "stands there": (
                "You took every place as right. Open the sentence that is named, and compare "
                "word by word: each number, each small word, and who did it."
            ),
            "stands elsewhere": (
                "You found every number wrong. Go first to the sentence that is named: some "
                "of the words are there. Others are in no sentence at all."
            ),
            "stands nowhere": (
                "You found none of the words. A part of a sentence may be quoted, and the "
                "words may stand under another number: search the report for two or three of "
                "them."
            ),
        },
        apart={
            ("stands there", "stands elsewhere"): (
                "The words are in the report. Compare the number in front of the sentence with "
                "the one that is named."
            ),
            ("stands there", "stands nowhere"): (
                "Go through the named sentence word by word: a number, a small word, or who did "
                "it may have been changed."
            ),
            ("stands elsewhere", "stands nowhere"): (
                "Search the whole report for the rarest word of the quotation, and read on from "
                "there word by word."
            ),
        },
        towards={
            ("stands nowhere", "stands there"): (
                "A part of a sentence may be quoted: it stands there if each of its words does, in "
                "this order, whatever the sentence says before or after them."
            ),
            ("stands elsewhere", "stands nowhere"): (
                "That another sentence means about the same is not enough: what is quoted stands "
                "in it word for word. Here one word, or one number, is in no sentence."
            ),
            ("stands there", "stands nowhere"): (
                "That the sentence means about the same is not enough. Go through it word by "
                "word: a number, a small word, or who did it may have been changed."
            ),
        },
        hint=(
            "Read the sentence that is named word for word, then its neighbours; a number or a "
            "small word is enough to make a quotation another one."
        ),
    )


# A board against itself.

#: Row → its title, and (judgement, evidence) that agree; then (judgement, evidence) that do not.
_BOARD = (
    (
        "Question",
        ("no concerns", "+ reassures (Introduction, last paragraph): the aim is one sentence"),
        ("serious concerns", "+ reassures (Introduction, last paragraph): the aim is one sentence"),
    ),
    (
        "Selection",
        ("serious concerns", "! raises a concern (Methods, 2): the trainer chose whom to ask"),
        ("no concerns", "! raises a concern (Methods, 2): the trainer chose whom to ask"),
    ),
    (
        "Information",
        ("cannot tell", "○ not told there (Methods, 3): what was asked, in which words"),
        ("no concerns", "○ not told there (Methods, 3): what was asked, in which words"),
    ),
    (
        "Confounding",
        ("some concerns", "! raises a concern (Setting, 1): a new rota began in the same month"),
        ("cannot tell", "! raises a concern (Setting, 1): a new rota began in the same month"),
    ),
    (
        "Triangulation",
        ("no concerns", "+ reassures (Methods, 5): interviews, diaries and a second reader"),
        ("some concerns", "+ reassures (Methods, 5): interviews, diaries and a second reader"),
    ),
    (
        "Implications",
        ("some concerns", "! raises a concern (Conclusion): “all wards” from one ward"),
        ("no concerns", "! raises a concern (Conclusion): “all wards” from one ward"),
    ),
)
_SYMBOLS = {"no concerns": "✓", "some concerns": "◆", "serious concerns": "✗", "cannot tell": "?"}
#: What a summary says of a row that has each judgement, and what it says when it does not follow.
_SAYS = {
    "no concerns": "{row}: nothing that worries the reader.",
    "some concerns": "{row}: something that worries the reader, and does not settle it.",
    "serious concerns": "{row}: something that could overturn what is concluded.",
    "cannot tell": "{row}: not enough is told to judge it.",
}
_OTHERWISE = {
    "no concerns": "serious concerns",
    "some concerns": "no concerns",
    "serious concerns": "some concerns",
    "cannot tell": "no concerns",
}
#: What is told of a sentence of the summary that was marked and is in order, or passed over.
_IN_ORDER = (
    "Each light has words of its own in the summary: “worries, and does not settle it” are those "
    "of some concerns. A sentence that you marked says what its light says."
)
_SOFTER = (
    "A sentence that you passed over has the words of another light than its row, a brighter or a "
    "darker one."
)


def _weighed(judgement: str, at_odds: bool) -> str:
    """What is told of a row whose light was taken to fit its evidence, or not to."""
    concern = judgement in ("some concerns", "serious concerns")
    if not at_odds:
        return {
            "serious concerns": "A serious light is no contradiction where its evidence raises a "
            "concern. What is marked here is what does not fit, and not what is bad.",
            "some concerns": "How bad a thing is does not count here, only the row: a concern is "
            "raised, and a concern is judged; they go together.",
            "no concerns": "Where something reassures, and nothing worries, “no concerns” follows.",
            "cannot tell": "Where something is not told, “cannot tell” says just that.",
        }[judgement]
    if concern:
        return (
            "A light can also be too dark for its evidence: a concern is judged, and nothing in "
            "the row raises one."
        )
    if judgement == "cannot tell":
        return "Where a concern is raised, it can be judged: “cannot tell” is for what is not told."
    return (
        "A light can be too bright: something in the row is not told, or raises a concern, and "
        "“no concerns” is judged."
    )


def against_itself(variant: int) -> Quiz:
    """A colleague's board: rows that contradict their evidence, a summary that contradicts rows."""
    off = set(mixed(variant, "rows", range(len(_BOARD)))[:3])
    rows, judged = [], []
    for i, (title, at_one, at_odds) in enumerate(_BOARD):
        judgement, found = at_odds if i in off else at_one
        judged.append((title, judgement))
        rows.append(
            Option(
                "abcdef"[i],
                f"{title}: {_SYMBOLS[judgement]} {judgement}. Evidence: {found}.",
                "Its light and its evidence speak against each other."
                if i in off
                else "Light and evidence go together.",
                right=i in off,
                needs=_weighed(judgement, i in off),
            )
        )
    shown = sorted(mixed(variant, "said", range(len(_BOARD)))[:5])
    wrong = set(mixed(variant, "wrong", shown)[:2])
    says = []
    for key, i in zip("abcde", shown, strict=True):
        title, judgement = judged[i]
        word = _OTHERWISE[judgement] if i in wrong else judgement
        told = "The row says something else." if i in wrong else "So the row says."
        needs = _SOFTER if i in wrong else _IN_ORDER
        says.append(Option(key, _SAYS[word].format(row=title), told, right=i in wrong, needs=needs))
    return Quiz(
        task=(
            "A colleague has appraised an interview study (both invented). These are her six rows, "
            "and below what her summary says of them. You were not there and have not read the "
            "study: look only at whether the board is at one with itself."
        ),
        questions=(
            Multiple(
                "rows",
                "In which rows do judgement and evidence speak against each other?",
                tuple(rows),
                hint=(
                    "“No concerns” needs something that reassures and nothing that worries; a "
                    "concern has to stand somewhere; “cannot tell” is for what is not told."
                ),
            ),
            Multiple(
                "summary",
                "Which sentences of her summary say something else than the light in the row?",
                tuple(says),
                hint="Set each sentence beside the light of its row, and leave the evidence aside.",
            ),
            Single(
                "mend",
                "In another row she has: “Selection: ? cannot tell. Evidence: + "
                "reassures (Methods, "
                "1): all eleven nurses of the ward were interviewed.” What mends it?",
                lettered(
                    variant,
                    "mend",
                    Option(
                        "a",
                        "Judge “no concerns”, or add where she looked for something and did "
                        "not find it.",
                        "Either the evidence settles it, or something is missing; then the row "
                        "says what, and where she looked.",
                        right=True,
                    ),
                    Option(
                        "b",
                        "Take the evidence out: it does not fit the judgement.",
                        "Then the board is at one with itself and knows less than before.",
                        name="evidence-to-fit",
                    ),
                    Option(
                        "c",
                        "Judge “some concerns”: that lies in the middle.",
                        "The middle is a judgement too, and nothing in the row raises a concern.",
                        name="middle-as-refuge",
                    ),
                    Option(
                        "d",
                        "Nothing: to leave a judgement open is careful, and in an appraisal to be "
                        "careful is never wrong.",
                        "To leave open what has been told is not careful; it leaves the reader "
                        "without what was found.",
                        name="open-as-careful",
                    ),
                ),
            ),
        ),
        lesson="10: Does the board contradict itself?",
    )
