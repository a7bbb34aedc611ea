"""Tasks made up for tests: an invented interview, a panel of three, and a very long transcript.

``install()`` puts them in the place of the course's own, in a test or in a notebook's kernel.
"""

from __future__ import annotations

from functools import cache

from meaningunits.activities.coding.building import Building, Source
from meaningunits.activities.dividing import kind as dividing
from meaningunits.activities.dividing.kind import Dividing
from meaningunits.activities.reading import kind as reading
from meaningunits.activities.reading.kind import Reading
from meaningunits.activities.writing.kind import Writing
from meaningunits.material import corpus
from meaningunits.material.coding import Coding, MeaningUnit, Panel
from meaningunits.material.corpus import Interview, parse
from meaningunits.tasks import catalogue
from meaningunits.tasks.item import Item

#: What a transcript made for a test begins with.
HEAD = """\
pseudonym: Testa
years in the group: 7
setting: a town made for tests
about: an invented doctor who exists in tests only.
status: invented for teaching; no such person exists
"""

TEXT = """\
pseudonym: Testa
years in the group: 7
setting: a town made for tests
about: 50, an invented doctor who exists in tests only.
status: invented for teaching; no such person exists

I: You said you nearly left.

GP: Mm.
Twice, actually.
The first time was the autumn the other two went on sick leave, and I had their lists on top of mine.
I remember driving to the group thinking I cannot sit in a circle tonight, I have forty results to sign.
And then Anders told his case, and it was nothing, a man with a sore shoulder who came back and came back.
And nobody laughed. (pause)
That's what I remember.

I: So the group made you feel safe.

GP: Safe … I don't know about safe.
I signed the results at midnight.
But I'd stopped grinding my teeth.
My dentist noticed it before I did; he held the mirror so that I could see for myself.
He said "whatever it is, go on with it", and sent the bill.

I: And the second time?

GP: That was the leader's illness.
We sat there without her for a spring.
Somebody had to begin, and nobody wanted to be the one who began.
So for three evenings we talked about the parking.
I have views on the parking now that I never asked for.
Then one of the young ones said that she missed being asked what the patient saw.
It was quiet.
I thought, so do I.

I: What does the patient see?

GP: My back, mostly.
I type with my back to them, the room is built that way.
I moved the desk after that spring.
It took a Saturday and my brother's van.
One old man stopped in the door and said he had come to the wrong room.
I told him it was the right room and the wrong doctor had moved out.
He laughed, and then he told me about his wife, which he had not done in eleven years.
I don't say the group moved the desk.
But I would not have known that it stood in the way.

I: Would you go again, if you began today?

GP: On a Thursday, yes.
"""  # noqa: E501 - each sentence is one line

#: Where the three readers end their units.
READERS = {
    "Reader Ea": (8, 14, 15, 23, 26, 33),
    "Reader Bo": (8, 15, 23, 26, 29),
    "Reader Liv": (9, 15, 23),
}


@cache
def short() -> Interview:
    return parse(TEXT, "testa")


@cache
def long() -> Interview:
    """The same talk again and again: more than 10,000 words."""
    head, _, body = TEXT.partition("\n\n")
    times = 10_000 // sum(len(s.text.split()) for s in short().sentences) + 1
    return parse("\n\n".join([head.replace("Testa", "Longa"), *[body.strip()] * times]), "longa")


def load(name: str) -> Interview:
    return {"testa": short, "longa": long}[name]()


@cache
def panel(name: str) -> Panel:
    interview = load(name)
    size = len(short().sentences)
    codings = []
    for coder, ends in READERS.items():
        last = len(interview.sentences)
        every = [r * size + e for r in range(last // size) for e in (*ends, size)]
        starts = [1, *(e + 1 for e in every[:-1])]
        units = [
            MeaningUnit(a, b, f"turns from what was said before {a} to what it did to her")
            for a, b in zip(starts, every, strict=True)
        ]
        codings.append(Coding(coder, name, tuple(units)))
    return Panel(interview, tuple(codings))


def many_units() -> Building:
    """The whole corpus cut every third sentence: some 400 units on one board."""
    cut = []
    for name in corpus.names():
        last = len(corpus.load(name).sentences)
        cut.append(Source(name, tuple((a, min(a + 2, last)) for a in range(1, last + 1, 3))))
    return Building(tuple(cut), wanted=400, with_codebook=True)


ITEMS = (
    Item("sample/board-long", "A long board", many_units(), 5, "lesson"),
    Item("sample/divide", "Testa, the whole of it", Dividing("testa"), 5, "lesson"),
    Item("sample/divide-graded", "Testa, graded", Dividing("testa", 9, 33), 4, "exercise"),
    Item("sample/read", "Testa, a first reading", Reading("testa"), 3, "lesson"),
    Item("sample/divide-long", "A long transcript", Dividing("longa"), 5, "lesson"),
    Item("sample/write", "A text", Writing("What stays with you?", 8, 20), 0, "lesson"),
    Item("sample/read-long", "A long transcript to read", Reading("longa"), 3, "lesson"),
)


def install(patch=setattr) -> None:
    """Put the sample in place; ``patch`` is ``monkeypatch.setattr`` where it must be undone."""
    of = catalogue.of

    def with_sample(module: str):
        return {i.slug: i for i in ITEMS} if module == "sample" else of(module)

    patch(catalogue, "of", with_sample)
    patch(dividing, "load", load)
    patch(dividing, "panel", panel)
    patch(reading, "load", load)
