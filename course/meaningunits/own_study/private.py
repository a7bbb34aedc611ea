"""Pseudonyms in a study: decided one by one, the same everywhere, their list kept apart."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from functools import partial
from typing import Any

from ..tasks.catalogue import MY_STUDY
from . import folder as places
from .deidentifying import NO_GUARANTEE, Proposal, listed, proposals, replaced
from .fitting import own_words
from .folder import LIST, PRIVATE, Entry, StudyError, pseudonyms
from .rename import on_pages
from .study import Study


def proposed(study: Study, name: str) -> list[Proposal]:
    """What may tell who is meant in a transcript: first every name of the study's list in it."""
    known = pseudonyms(study.folder)
    speakers = study.manifest.entry(name).speakers
    labels = dict.fromkeys([*speakers, *speakers.values()])
    lines = [(s.number, s.text) for s in study.interview(name).sentences]
    away = set(known.values())
    first = listed((said for said in known if said not in away), lines, labels)
    away.update(one.text for one in first)
    found = [*first, *(one for one in proposals(lines, labels) if one.text not in away)]
    return sorted(found, key=partial(_place, [one.text for one in found]))


def _place(names: list[str], one: Proposal) -> tuple[int, int]:
    """Where a name is asked about: a longer one just before the first that stands in it.

    Whoever says what "Rosa" is called would otherwise leave "Lind" of "Rosa Lind" standing.
    """
    inside = (n for n, name in enumerate(names) if replaced(one.text, {name: ""}) != one.text)
    return next(inside, len(names)), -len(one.text)


def put(study: Study, said: Mapping[str, str | None]) -> str:
    """Put pseudonyms in place in every transcript, and keep the list apart.

    Those that are left out are not passed over: they can come back. A longer name on the list goes
    before a shorter one that is decided now: "Margaret Holloway" before "Margaret".

    Parameters
    ----------
    study : Study
    said : mapping
        As it was said → pseudonym; None takes an entry off the list, and changes no text.

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
    off = [str(name) for name, pseudonym in said.items() if pseudonym is None]
    known, forgotten = _without(off, known)
    decided = {str(k): " ".join(str(v).split()) for k, v in said.items() if v is not None}
    _refuse(decided, known)
    if not decided:
        places.keep_private(study.folder, LIST, known)
        return f"{forgotten} No sentence was changed."
    manifest = study.fresh()
    in_place = {**_longer(decided, known), **decided}
    worked = {
        item
        for log in (study.log(), *study.coders.values())
        for item in log.items
        if log.state(item).answers
    }
    changed = [
        (_Changed.of(study, entry, in_place, out=out), out)
        for out, entries in ((False, manifest.entries), (True, manifest.left_out))
        for entry in entries
    ]
    for one, _ in changed:
        begun = any(item.startswith(f"{MY_STUDY}/") and item.endswith(f"-{one.entry.name}")
                    for item in worked)  # fmt: skip
        if begun and one.moves:
            longer = [f"“{k}” → “{v}”" for k, v in decided.items()
                      if k in one.met and len(k.split()) != len(v.split())]  # fmt: skip
            raise StudyError(
                f"There is work on {one.entry.title} already, and a pseudonym has another number "
                "of words than what it stands for, so that places inside sentences would move: "
                f"{', '.join(longer)}. Use one with as many words. Nothing was changed."
            )
    for one, out in changed:
        if one.count:
            places.write_turns(places.path_of(study.folder, one.entry, out=out), one.turns)
    places.keep_private(study.folder, LIST, {**known, **decided})
    _remember(study, [one for one, _ in changed])
    study.manifest = replace(
        manifest,
        entries=tuple(one.entry for one, out in changed if not out),
        left_out=tuple(one.entry for one, out in changed if out),
    )
    places.write_manifest(study.folder, study.manifest)
    before = (*manifest.entries, *manifest.left_out)
    after = (*study.manifest.entries, *study.manifest.left_out)
    titles = {a.title: b.title for a, b in zip(before, after, strict=True) if a.title != b.title}
    study.enter()
    left = on_pages(study.folder, {}, titles) if titles else []
    told = [f"{one.entry.title}: {one.count}" for one, _ in changed if one.count]
    new = {p for p in decided.values() if not is_general(p)} - {*known.values(), *decided}
    there = sorted(new & set().union(*(one.pseudonyms for one, _ in changed)))
    nowhere = [name for name in decided if not any(name in one.met for one, _ in changed)]
    already = [name for name in nowhere if name in known]
    return " ".join(
        [
            *filter(None, [forgotten]),
            f"Sentences changed: {', '.join(told)}." if told else "No sentence was changed.",
            *_told_of(nowhere, already),
            *_told_of_doubles(there),
            *_told_of_own_words(study, decided),
            *left,
            f"The list is kept in {PRIVATE}/{LIST} and goes into no export. The original files "
            "still hold the names, and so do pages that were saved before: run their cells again "
            f"and save them. {NO_GUARANTEE}",
        ]
    )


def _remember(study: Study, changed: list[_Changed]) -> None:
    """Keep what a text's fingerprint was: a copy that another coder has may still have that one."""
    _, earlier = places.put_in(study.folder)
    new = {
        one.before: one.entry.fingerprint
        for one in changed
        if one.before != one.entry.fingerprint and not one.moves
    }
    if new:
        places.keep_private(study.folder, places.EARLIER, {**earlier, **new})


def _told_of(nowhere: list[str], already: list[str]) -> list[str]:
    """What is told of names that stand in no transcript, or in none any more."""
    told = []
    if already:
        words = ", ".join(f"“{said}”" for said in already)
        told.append(f"On the list before, and nowhere in the transcripts any more: {words}.")
    if new := [said for said in nowhere if said not in already]:
        words = ", ".join(f"“{said}”" for said in new)
        told.append(
            f"In no transcript: {words}. Is it written so there, with these letters and capitals? "
            "It is kept in the list for transcripts to come."
        )
    return told


def _told_of_own_words(study: Study, decided: Mapping[str, str]) -> list[str]:
    """What is told of names that stand in what somebody wrote about the transcripts."""
    told = []
    for who, log in {"you": study.log(), **study.coders}.items():
        found = [one.text for one in listed(decided, [(0, own_words(log))])]
        if found:
            words = ", ".join(f"“{name}”" for name in sorted(found))
            told.append(
                f"In what {who} wrote stand: {words}. Answers are left as they are, and go into "
                "tables: change them there."
            )
    return told


def _told_of_doubles(there: list[str]) -> list[str]:
    """What is told of pseudonyms that somebody in the transcripts bears as their name."""
    if not there:
        return []
    words = ", ".join(f"“{pseudonym}”" for pseudonym in there)
    return [f"Stood in the transcripts before it was a pseudonym: {words}. Are two people one now?"]


def _without(off: list[str], known: dict[str, str]) -> tuple[dict[str, str], str]:
    """The list without some entries, and what is told of it."""
    if nowhere := [said for said in off if said not in known]:
        words = ", ".join(f"“{said}”" for said in nowhere)
        raise StudyError(f"Not on the list, so it cannot be taken off: {words}.")
    if not off:
        return known, ""
    words = ", ".join(f"“{said}” (“{known[said]}”)" for said in off)
    told = f"Taken off the list: {words}. Where a pseudonym was put in place, it stays."
    return {said: to for said, to in known.items() if said not in off}, told


def _longer(decided: Mapping[str, str], known: Mapping[str, str]) -> dict[str, str]:
    """Names on the list that hold one that is decided now, and so go before it."""
    taken = set(known.values())
    return {
        said: to
        for said, to in known.items()
        if said not in taken and any(replaced(said, {one: ""}) != said for one in decided)
    }


def is_general(pseudonym: str) -> bool:
    """Whether what stands for a name is no name itself: "[city]", "over 89", "the hospice"."""
    return bool(re.fullmatch(r"\[[^\[\]]+\]", pseudonym)) or pseudonym == pseudonym.casefold()


def _refuse(decided: Mapping[str, str], known: Mapping[str, str]) -> None:
    """Refuse two pseudonyms for one name, and one for two people; all that clash are told."""
    both = {**decided, **known}
    problems = [told for said in decided if (told := _clash(said, decided[said], known, both))]
    if problems:
        raise StudyError(
            f"{' '.join(dict.fromkeys(problems))} Nothing was changed. To take a mistyped entry "
            'off the list: study.pseudonyms("…", {"MISTYPED": None}).'
        )


def _clash(said: str, pseudonym: str, known: Mapping[str, str], both: Mapping[str, str]) -> str:
    """Why something cannot stand for a name; nothing where it can."""
    if not said.strip() or not pseudonym:
        return 'Say what stands for what: {"Karin": "Eva"}.'
    if known.get(said, pseudonym) != pseudonym:
        return (
            f"“{said}” is called “{known[said]}” in this study already. One name has one "
            "pseudonym; use that."
        )
    if said in known.values() and said not in known:
        return (
            f"“{said}” is a pseudonym in this study already. Whoever it stands for would change "
            "names with them."
        )
    others = [k for k, v in both.items() if v == pseudonym and not _are_alike(k, said)]
    if others and not is_general(pseudonym):
        return (
            f"“{pseudonym}” stands for somebody else already: for “{others[0]}”, and now for "
            f"“{said}”. Two people under one name cannot be told apart; choose another, or a word "
            "that is no name, in brackets or small letters: “[city]”, “over 89”."
        )
    return ""


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
    before: str = ""

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
            print_ = entry.fingerprint
            return cls(entry, turns, 0, moves=False, met=met, pseudonyms=there, before=print_)
        speakers = {replaced(k, said): replaced(v, said) for k, v in entry.speakers.items()}
        title = replaced(entry.title, said)
        note = [f"{count} sentence(s) with pseudonyms put in place."] if count else []
        done = (*(replaced(text, said) for text in entry.done), *note)
        text = places.as_interview(entry.name, title, made, speakers).fingerprint
        new = replace(entry, title=title, speakers=speakers, fingerprint=text, done=done)
        return cls(new, made, count, _moves(turns, made), met, there, entry.fingerprint)


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
        Shows a question and gives back what was written: nothing leaves it as it is, or takes the
        pseudonym on the list; ``-`` leaves it; ``q`` and the end of what is typed end it.
    """
    found = proposed(study, name)
    known = pseudonyms(study.folder)
    decided: dict[str, str] = {}
    for n, one in enumerate(found, start=1):
        so_far = known.get(one.text, "")
        how = (
            f"nothing: “{so_far}”; -: leave it; q: stop" if so_far else "nothing: leave it; q: stop"
        )
        question = (
            f"{n} of {len(found)}. {one.kind}: “{one.text}” ({one.many})\n  {one.context}\n"
            f"Pseudonym ({how}): "
        )
        try:
            said = ask(question).strip() or so_far
        except (EOFError, KeyboardInterrupt):
            break
        if said.casefold() == "q":
            break
        if said and said != "-":
            decided[one.text] = said
    if not decided:
        return f"Nothing was changed. {NO_GUARANTEE}"
    return put(study, decided)
