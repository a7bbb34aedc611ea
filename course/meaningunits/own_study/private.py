"""Pseudonyms in a study: decided one by one, the same everywhere, their list kept apart."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from typing import Any

from ..tasks.catalogue import MY_STUDY
from . import folder as places
from .deidentifying import NO_GUARANTEE, Proposal, proposals, replaced
from .folder import LIST, PRIVATE, Entry, StudyError, pseudonyms
from .rename import on_pages
from .study import Study


def proposed(study: Study, name: str) -> list[Proposal]:
    """What may tell who is meant in a transcript and has no pseudonym yet."""
    known = set(pseudonyms(study.folder).values())
    labels = study.manifest.entry(name).speakers
    found = proposals(
        ((s.number, s.text) for s in study.interview(name).sentences),
        dict.fromkeys([*labels, *labels.values()]),
    )
    return [one for one in found if one.text not in known]


def put(study: Study, decided: Mapping[str, str]) -> str:
    """Put pseudonyms in place in every transcript, and keep the list apart.

    Those that are left out are not passed over: they can come back.

    Parameters
    ----------
    study : Study
    decided : mapping
        As it was said → pseudonym.

    Returns
    -------
    str
        What was changed, and what stood nowhere.

    Raises
    ------
    StudyError
        If a pseudonym says something else already, or places of work would move.
    """
    known = pseudonyms(study.folder)
    decided = {str(k): " ".join(str(v).split()) for k, v in decided.items()}
    _refuse(decided, known)
    manifest = study.fresh()
    worked = {item for item in study.log().items if study.log().state(item).answers}
    changed = [
        (_Changed.of(study, entry, decided, out=out), out)
        for out, entries in ((False, manifest.entries), (True, manifest.left_out))
        for entry in entries
    ]
    for one, _ in changed:
        begun = any(item.startswith(f"{MY_STUDY}/") and item.endswith(f"-{one.entry.name}")
                    for item in worked)  # fmt: skip
        if begun and one.moves:
            raise StudyError(
                f"There is work on {one.entry.title} already, and a pseudonym has another number "
                "of words than what it stands for, so that places inside sentences would move. Use "
                "one with as many words."
            )
    for one, out in changed:
        if one.count:
            places.write_turns(places.path_of(study.folder, one.entry, out=out), one.turns)
    places.keep_private(study.folder, LIST, {**known, **decided})
    study.manifest = replace(
        manifest,
        entries=tuple(one.entry for one, out in changed if not out),
        left_out=tuple(one.entry for one, out in changed if out),
    )
    places.write_manifest(study.folder, study.manifest)
    before = (*manifest.entries, *manifest.left_out)
    after = (*study.manifest.entries, *study.manifest.left_out)
    titles = {a.title: b.title for a, b in zip(before, after, strict=True) if a.title != b.title}
    left = on_pages(study.folder, {}, titles) if titles else []
    study.enter()
    told = [f"{one.entry.title}: {one.count}" for one, _ in changed if one.count]
    new = set(decided.values()) - set(known.values()) - set(decided)
    there = sorted(new & set().union(*(one.pseudonyms for one, _ in changed)))
    nowhere = [said for said in decided if not any(said in one.met for one, _ in changed)]
    return " ".join(
        [
            f"Sentences changed: {', '.join(told)}." if told else "No sentence was changed.",
            *_told_of(nowhere),
            *_told_of_doubles(there),
            *left,
            f"The list is kept in {PRIVATE}/{LIST} and goes into no export. The original files "
            "still hold the names, and so do pages that were saved before: run their cells again "
            f"and save them. {NO_GUARANTEE}",
        ]
    )


def _told_of(nowhere: list[str]) -> list[str]:
    """What is told of names that stand in no transcript."""
    if not nowhere:
        return []
    words = ", ".join(f"“{said}”" for said in nowhere)
    return [
        f"In no transcript: {words}. Is it written so there, with these letters and capitals? It "
        "is kept in the list for transcripts to come."
    ]


def _told_of_doubles(there: list[str]) -> list[str]:
    """What is told of pseudonyms that somebody in the transcripts bears as their name."""
    if not there:
        return []
    words = ", ".join(f"“{pseudonym}”" for pseudonym in there)
    return [f"Stood in the transcripts before it was a pseudonym: {words}. Are two people one now?"]


def _refuse(decided: Mapping[str, str], known: Mapping[str, str]) -> None:
    """Refuse two pseudonyms for one name, and one for two people."""
    for said, pseudonym in decided.items():
        if not said.strip() or not pseudonym:
            raise StudyError('Say what stands for what: {"Karin": "Eva"}.')
        if known.get(said, pseudonym) != pseudonym:
            raise StudyError(
                f"“{said}” is called “{known[said]}” in this study already. One name has one "
                "pseudonym; use that."
            )
        if said in known.values() and said not in known:
            raise StudyError(
                f"“{said}” is a pseudonym in this study already. Whoever it stands for would "
                "change names with them. Nothing was changed."
            )
        both = {**known, **decided}.items()
        others = [k for k, v in both if v == pseudonym and not _are_alike(k, said)]
        if others:
            raise StudyError(
                f"“{pseudonym}” stands for somebody else already: for “{others[0]}”, and now for "
                f"“{said}”. Two people under one name cannot be told apart; choose another. "
                "Nothing was changed."
            )


def _are_alike(one: str, other: str) -> bool:
    """Whether two names may be one person's: "Karin" and "Karin Berg"."""
    a, b = one.casefold(), other.casefold()
    return a in b or b in a


@dataclass(frozen=True)
class _Changed:
    """A transcript with pseudonyms in place.

    How many sentences changed, which names it had, and which of the pseudonyms stood in it before.
    """

    entry: Entry
    turns: list[Any]
    count: int
    moves: bool
    met: frozenset[str]
    pseudonyms: frozenset[str]

    @classmethod
    def of(cls, study: Study, entry: Entry, decided: Mapping[str, str], *, out: bool) -> _Changed:
        said = dict(decided)
        turns = places.turns_of(study.folder, entry, out=out)
        made, count = _turns(turns, said)
        words = "\n".join([entry.title, *entry.speakers, *entry.speakers.values()])
        words += "".join(f"\n{label}\n" + "\n".join(sentences) for label, sentences in turns)
        met = frozenset(name for name in said if replaced(words, {name: ""}) != words)
        there = frozenset(p for p in said.values() if replaced(words, {p: ""}) != words)
        if not met:
            return cls(entry, turns, 0, moves=False, met=met, pseudonyms=there)
        speakers = {replaced(k, said): replaced(v, said) for k, v in entry.speakers.items()}
        title = replaced(entry.title, said)
        note = [f"{count} sentence(s) with pseudonyms put in place."] if count else []
        done = (*(replaced(text, said) for text in entry.done), *note)
        text = places.as_interview(entry.name, title, made, speakers).fingerprint
        new = replace(entry, title=title, speakers=speakers, fingerprint=text, done=done)
        return cls(new, made, count, _moves(turns, made), met, there)


def _turns(turns: list, decided: Mapping[str, str]) -> tuple[list, int]:
    """Turns with pseudonyms, and how many sentences changed."""
    made, count = [], 0
    for label, said in turns:
        new = [replaced(text, dict(decided)) for text in said]
        count += sum(a != b for a, b in zip(said, new, strict=True))
        made.append([replaced(label, dict(decided)), new])
        count += made[-1][0] != label
    return made, count


def _moves(before: list, after: list) -> bool:
    """Whether any sentence has another number of words now."""
    return any(
        len(a.split()) != len(b.split())
        for (_, said), (_, new) in zip(before, after, strict=True)
        for a, b in zip(said, new, strict=True)
    )


def one_by_one(study: Study, name: str, ask: Callable[[str], str] = input) -> str:
    """Propose one after another with its context, and put in place what was decided.

    Parameters
    ----------
    study : Study
    name : str
        The transcript.
    ask : callable
        Shows a question and gives back what was written: nothing leaves it as it is, ``q`` and the
        end of what is typed end it.
    """
    found = proposed(study, name)
    known = pseudonyms(study.folder)
    decided: dict[str, str] = {}
    for n, one in enumerate(found, start=1):
        hint = f", so far “{known[one.text]}”" if one.text in known else ""
        question = (
            f"{n} of {len(found)}. {one.kind}: “{one.text}” ({one.many}{hint})\n  {one.context}\n"
            "Pseudonym (nothing: leave it; q: stop): "
        )
        try:
            said = ask(question).strip()
        except (EOFError, KeyboardInterrupt):
            break
        if said.casefold() == "q":
            break
        if said:
            decided[one.text] = said
    if not decided:
        return f"Nothing was changed. {NO_GUARANTEE}"
    return put(study, decided)
