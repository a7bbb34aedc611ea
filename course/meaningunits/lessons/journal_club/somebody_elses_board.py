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
    20: "took night work away from those on the day shift",
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
    "stands there": "these words are in the sentence that she names",
    "stands elsewhere": "these words are in the report, but in another sentence",
    "stands nowhere": "these words are not in the report",
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
            "A colleague's board names nine places in the porters' report. Look up each place. "
            f"Are the words there? {porters.INVENTED}"
        ),
        labels=_LABELS,
        cases=tuple(
            Case(key, f"“{quote}”", label, "Look up the sentence.", where=f"sentence {n}")
            for key, (n, quote, label) in zip(keys, mixed(variant, "order", cases), strict=True)
        ),
        well_done="Such a check takes ten minutes, and after it one can rely on the appraisal.",
        everywhere={
            "stands there": (
                "You say that every place is right. Read the sentence that she names, and "
                "compare word by word: each number, each small word, and who did it."
            ),
            "stands elsewhere": (
                "You say that every number is wrong. First read the sentence that she names: "
                "some of the words are there. Other words are in no sentence at all."
            ),
            "stands nowhere": (
                "You say that none of the words are there. But one may quote a part of a "
                "sentence, and the words may be in a sentence with another number. Search the "
                "report for two or three of the words."
            ),
        },
        apart={
            ("stands there", "stands elsewhere"): (
                "The words are in the report. Compare the number in front of the sentence with "
                "the number that she names."
            ),
            ("stands there", "stands nowhere"): (
                "Read the sentence that she names word by word. Perhaps a number or a small word "
                "was changed, or the quotation names a different person."
            ),
            ("stands elsewhere", "stands nowhere"): (
                "Search the whole report for the rarest word of the quotation. Then compare that "
                "sentence word by word."
            ),
        },
        towards={
            ("stands nowhere", "stands there"): (
                "One may quote a part of a sentence. The quotation is there if all its words are "
                "in the sentence, in the same order. The sentence may say more before them or "
                "after them."
            ),
            ("stands elsewhere", "stands nowhere"): (
                "It is not enough that another sentence means nearly the same. A quotation must "
                "be the same word for word. Here one word, or one number, is in no sentence."
            ),
            ("stands there", "stands nowhere"): (
                "It is not enough that the sentence means nearly the same. Read it word by word. "
                "Perhaps a number or a small word was changed, or the quotation names another "
                "person than the report."
            ),
        },
        hint=(
            "Read the sentence that she names word for word, and then the sentences around it. "
            "If one number or one small word is different, the quotation is wrong."
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
        ("some concerns", "! raises a concern (Setting, 1): new shifts began in the same month"),
        ("cannot tell", "! raises a concern (Setting, 1): new shifts began in the same month"),
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
    "no concerns": "{row}: nothing here worries the reader.",
    "some concerns": "{row}: something here worries the reader, but it does not overturn the "
    "conclusion.",
    "serious concerns": "{row}: something here could overturn the conclusion.",
    "cannot tell": "{row}: the study does not tell enough to judge this.",
}
_OTHERWISE = {
    "no concerns": "serious concerns",
    "some concerns": "no concerns",
    "serious concerns": "some concerns",
    "cannot tell": "no concerns",
}
#: What is told of a sentence of the summary that was marked and is in order, or passed over.
_IN_ORDER = (
    "In the summary each judgement has its own words. “Worries the reader, but does not overturn "
    "the conclusion” means “some concerns”. You marked a sentence that says the same as its "
    "judgement."
)
_SOFTER = (
    "You did not mark a sentence of the summary that does not fit its row. The sentence sounds "
    "better or worse than the judgement in the row."
)


def _weighed(judgement: str, at_odds: bool) -> str:
    """What is told of a row whose light was taken to fit its evidence, or not to."""
    concern = judgement in ("some concerns", "serious concerns")
    if not at_odds:
        return {
            "serious concerns": "If the evidence raises a concern, “serious concerns” is no "
            "contradiction. Mark the rows that contradict themselves, not the rows that are bad.",
            "some concerns": "Here it does not matter how bad a thing is. The evidence raises a "
            "concern, and the judgement is a concern. So the two fit together.",
            "no concerns": "If something reassures and nothing raises a concern, “no concerns” "
            "fits.",
            "cannot tell": "If something is not told, “cannot tell” fits.",
        }[judgement]
    if concern:
        return (
            "A judgement can also be too bad for its evidence: it says that there is a concern, "
            "but nothing in the row raises one."
        )
    if judgement == "cannot tell":
        return (
            "If the evidence raises a concern, one can judge it. “Cannot tell” is for something "
            "that is not told."
        )
    return (
        "A judgement can be too good for its evidence: something in the row is not told, or "
        "raises a concern, but the judgement is “no concerns”."
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
                "Its judgement and its evidence contradict each other."
                if i in off
                else "Judgement and evidence fit together.",
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
        told = "The row says something else." if i in wrong else "The row says the same."
        needs = _SOFTER if i in wrong else _IN_ORDER
        says.append(Option(key, _SAYS[word].format(row=title), told, right=i in wrong, needs=needs))
    return Quiz(
        task=(
            "A colleague has appraised an interview study (both invented). Here are her six "
            "rows, and what her summary says about them. You have not read the study. Look only "
            "at one thing: does the board contradict itself?"
        ),
        questions=(
            Multiple(
                "rows",
                "In which rows do judgement and evidence contradict each other?",
                tuple(rows),
                hint=(
                    "“No concerns” needs evidence that reassures, and no evidence that raises a "
                    "concern. A concern needs evidence that raises it. “Cannot tell” is for "
                    "something that is not told."
                ),
            ),
            Multiple(
                "summary",
                "Which sentences of her summary say something else than the judgement in the row?",
                tuple(says),
                hint="Compare each sentence with the judgement in its row. Do not look at the "
                "evidence here.",
            ),
            Single(
                "mend",
                "In another row she has: “Selection: ? cannot tell. Evidence: + reassures "
                "(Methods, 1): all eleven nurses of the ward were interviewed.” How can she "
                "correct this?",
                lettered(
                    variant,
                    "mend",
                    Option(
                        "a",
                        "Judge “no concerns”, or add where she looked for something and did "
                        "not find it.",
                        "Either the evidence is enough for a judgement, or something is missing. "
                        "If something is missing, the row should say what, and where she looked.",
                        right=True,
                    ),
                    Option(
                        "b",
                        "Take the evidence out: it does not fit the judgement.",
                        "Then the board no longer contradicts itself, but it says less than "
                        "before.",
                        name="evidence-to-fit",
                    ),
                    Option(
                        "c",
                        "Judge “some concerns”: this is in the middle.",
                        "The middle is a judgement too, and nothing in the row raises a concern.",
                        name="middle-as-refuge",
                    ),
                    Option(
                        "d",
                        "She does not have to: it is careful to leave a judgement open, and in an "
                        "appraisal it is never wrong to be careful.",
                        "If the study tells what one needs for the judgement, it is not careful to "
                        "leave the judgement open: those who read her board do not learn what she "
                        "found.",
                        name="open-as-careful",
                    ),
                ),
            ),
        ),
        lesson="10: Does the board contradict itself?",
    )
