"""Pseudonyms in a study: decided one by one, the same everywhere, their list kept apart."""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping
from dataclasses import replace

from ..tasks.catalogue import MY_STUDY
from . import folder as places
from .deidentifying import NO_GUARANTEE, Proposal, proposals, replaced
from .folder import LIST, PRIVATE, StudyError, pseudonyms
from .study import Study


def proposed(study: Study, name: str) -> list[Proposal]:
    """What may tell who is meant in a transcript and has no pseudonym yet."""
    known = set(pseudonyms(study.folder).values())
    found = proposals((s.number, s.text) for s in study.interview(name).sentences)
    return [one for one in found if one.text not in known]


def put(study: Study, decided: Mapping[str, str], name: str = "") -> str:
    """Put pseudonyms in place in one transcript, or in all, and keep the list apart.

    Parameters
    ----------
    study : Study
    decided : mapping
        As it was said → pseudonym.
    name : str
        Only this transcript; all if not given.

    Returns
    -------
    str
        What was changed.

    Raises
    ------
    StudyError
        If a pseudonym says something else already, or places of work would move.
    """
    known = pseudonyms(study.folder)
    decided = {str(k): " ".join(str(v).split()) for k, v in decided.items()}
    for said, pseudonym in decided.items():
        if not said.strip() or not pseudonym:
            raise StudyError('Say what stands for what: {"Karin": "Eva"}.')
        if known.get(said, pseudonym) != pseudonym:
            raise StudyError(
                f"“{said}” is called “{known[said]}” in this study already. One name has one "
                "pseudonym; use that."
            )
        other = next(
            (k for k, v in {**known, **decided}.items() if v == pseudonym and k != said), ""
        )
        if (
            other
            and other.casefold() not in said.casefold()
            and said.casefold() not in other.casefold()
        ):
            raise StudyError(
                f"“{pseudonym}” stands for somebody else already. Two people under one name cannot "
                "be told apart; choose another."
            )
    study.fresh()
    entries, told = [], []
    worked = {item for item in study.log().items if study.log().state(item).answers}
    for entry in study.manifest.entries:
        if name and entry.name != study.manifest.entry(name).name:
            entries.append(entry)
            continue
        path = study.folder / places.FROZEN / f"{entry.name}.json"
        turns = json.loads(path.read_text(encoding="utf-8"))["turns"]
        changed, count = _turns(turns, decided)
        if not count:
            entries.append(entry)
            continue
        begun = any(item.startswith(f"{MY_STUDY}/") and item.endswith(f"-{entry.name}")
                    for item in worked)  # fmt: skip
        if begun and _moves(turns, changed):
            raise StudyError(
                f"There is work on {entry.title} already, and a pseudonym has another number of "
                "words than what it stands for, so that places inside sentences would move. Use "
                "one with as many words."
            )
        speakers = {replaced(k, decided): replaced(v, decided) for k, v in entry.speakers.items()}
        title = replaced(entry.title, decided)
        made = places.as_interview(entry.name, title, changed, speakers)
        places.written(path, json.dumps({"turns": changed}, ensure_ascii=False, indent=1) + "\n")
        note = f"{count} sentence(s) with pseudonyms put in place."
        entries.append(
            replace(
                entry,
                title=title,
                speakers=speakers,
                fingerprint=made.fingerprint,
                done=(*entry.done, note),
            )
        )
        told.append(f"{title}: {count}")
    places.written(
        study.folder / PRIVATE / LIST,
        json.dumps({**known, **decided}, ensure_ascii=False, indent=1) + "\n",
    )
    places.written(study.folder / PRIVATE / ".gitignore", "*\n")
    study.manifest = replace(study.manifest, entries=tuple(entries))
    places.write_manifest(study.folder, study.manifest)
    study.enter()
    where = f"Sentences changed: {', '.join(told)}." if told else "These words stand nowhere here."
    return (
        f"{where} The list is kept in {PRIVATE}/{LIST} and goes into no export. The original files "
        "still hold the names, and so do pages that were saved before: run their cells again and "
        f"save them. {NO_GUARANTEE}"
    )


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
        many = f"{len(one.places)} places" if len(one.places) > 1 else "one place"
        hint = f", so far “{known[one.text]}”" if one.text in known else ""
        question = (
            f"{n} of {len(found)}. {one.kind}: “{one.text}” ({many}{hint})\n  {one.context}\n"
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
