"""Studies of invented transcripts, and the work that somebody does on them."""

from __future__ import annotations

import random
import re
from pathlib import Path

import files
from meaningunits import trail
from meaningunits.material.corpus import load
from meaningunits.own_study import tasks
from meaningunits.own_study.opening import Opened
from meaningunits.own_study.shown import study as mu_study
from meaningunits.own_study.study import Study

ENDINGS = (".txt", ".docx", ".odt", ".pdf", ".vtt", ".srt", ".csv", ".md")
TALK = {
    "en": (
        "I stayed late that evening. Nobody had asked me to. Dr. Lane said nothing, and then he "
        "left. What was I to do? I thought of the boy, i.e. of his mother. It took a long time.",
        "What happened then?",
    ),
    "sv": (
        "Jag stannade kvar den kvällen. Ingen hade bett mig. Dr. Berg sa inget, dvs. han gick. Vad "
        "skulle jag göra? Jag tänkte på pojken, bl.a. Det tog lång tid.",
        "Vad hände sedan?",
    ),
    "de": (
        "Ich blieb an dem Abend länger. Niemand hatte mich gebeten. Dr. Lang sagte nichts, d. h. "
        "er ging. Was sollte ich tun? Ich dachte an den Jungen, z. B. Es dauerte lange.",
        "Was geschah dann?",
    ),
    "fr": (
        "Je suis restée tard ce soir-là. Personne ne me l'avait demandé. M. Lang n'a rien dit. Que "
        "faire ? J'ai pensé au garçon et à sa mère. Cela a duré longtemps.",
        "Et ensuite ?",
    ),
}
STRANGE = "\U0001f469\u200d\u2695\ufe0f Ja e\u0301ta\u0301, \u202bشكرا لك\u202c!"


def talk(n: int, words: int) -> tuple[str, files.Turns]:
    """An invented interview of so many words, in one of four languages."""
    language = ("en", "sv", "de", "fr")[n % 4]
    said, asked = TALK[language]
    luck, turns, so_far = random.Random(n), [], 0
    parts = re.split(r"(?<=[.?!])\s(?=[A-ZÀ-Þ])", said)
    while so_far < words:
        answer = " ".join(luck.choice(parts) for _ in range(luck.randint(3, 9)))
        turns += [("Interviewer", asked), (f"Person{n}", f"{answer} Nr {len(turns)}.")]
        so_far += len(answer.split()) + 6
    return language, turns


def small(folder: Path, *names: str) -> Opened:
    """A study of short transcripts, with two turns of the interviewer each."""
    for name in names:
        turns = [
            ("Interviewer", "How was it? Tell me."),
            (
                name.capitalize(),
                f"{name} one two. Three four five. Six seven {STRANGE} Eight nine.",
            ),
            ("Interviewer", "And then?"),
            (name.capitalize(), f"Then {name} went home. It was late. Nobody came. I slept."),
        ]
        (folder / f"{name}.txt").write_bytes(files.plain(turns, end="\r\n"))
    return mu_study(folder)


def worked(study: Study, log=None, cut: int = 4) -> None:
    """Divide, condense, code and relate, as an answer in code does it."""
    record = (log or trail.here()).record
    names = [i.name for i in study.interviews]
    record(tasks.slug("statement"), "write", "I work there myself. I expect tiredness.")
    record(tasks.slug("question"), "write", "How do people tell of a late evening?")
    units = {}
    for name in names:
        last = len(load(name).sentences)
        memo = {"from": [3, 1], "to": [3, 2], "text": "Numbers instead of a story: why?"}
        record(tasks.slug("read", name), "memo", [memo])
        record(tasks.slug("divide", name), "cut", [cut, last - 2])
        key = f"{cut + 1}–{last - 2}"
        record(tasks.slug("condense", name), "condense", {key: "Someone goes home alone, late."})
        units |= {f"{name} {key}": ["n1"], f"{name} 1–{cut}": ["n2"]}
    board = {
        "themes": {"T1": {"name": "Alone"}, "T2": {"name": '=HYPERLINK("x")'}},
        "codes": {
            "n1": {"name": "Going home", "theme": "T1", "memo": "Every leaving that is told of."},
            "n2": {"name": "+Counting", "theme": "T2", "memo": "-1 number or more in place of it"},
        },
        "units": units,
        "against": {f"{names[0]} 1–{cut}": ["n2"]},
    }
    record(tasks.slug("board"), "assign", board)
    carried = list(units)[:2]
    relation = {"from": "T1", "to": "T2", "name": "follows", "units": carried, "memo": "In time."}
    record(
        tasks.slug("structure"),
        "relate",
        {
            "themes": {"T1": {"name": "Alone", "codes": ["n1"]}, "T2": {"name": "Counting",
                                                                       "codes": ["n2"]}},
            "relations": {"r1": relation},
            "units": units,
            "codes": {"n1": "Going home", "n2": "Counting"},
            "against": {carried[0]: "Here somebody stays on purpose, and says so twice."},
        },
    )  # fmt: skip
    study.enter()
    finding = "T1"
    quote = load(names[0]).sentence(3).text
    record(
        tasks.slug("convergence"),
        "record",
        {f"{finding}/{names[0]}": {"meaning": "match", "examples": "differ", "code": "partial "
                                   "agreement", "quote": quote, "at": [3, 3]}},
    )  # fmt: skip
    record(tasks.slug("appraisal"), "judge", {
        "study": {"reason": "My own study, 2026, not yet published anywhere."},
        "4a": {"judgement": "some concerns", "reason": "I asked only those who had stayed on.",
               "evidence": [{"place": "transcript", "at": f"{names[0]} 3", "quote": "one two",
                             "speaks": "concern"}]},
    })  # fmt: skip
