"""Reading a choice that somebody wrote: one reader for every option, label, key, set and arrow.

A choice may be written by its key or its words, in any case, with a hyphen, an underscore or
a space, as one or as many, with an article, with the bracket behind its letter. What could be two
of them is asked back.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from difflib import get_close_matches
from functools import lru_cache
from typing import Any

from .kind import listed, shown
from .unreadable import Unreadable, Wordless

_QUOTES = "\"'“”„‘’‚«»‹›`"
_BRACKETS = "()[]{}"
_LETTER = re.compile(r"[(\[]?(\w{1,3})\s*[)\].:]\s*(.*)", re.DOTALL)
_BETWEEN = re.compile(r"[,;/|+&\n]|\band\b|\bund\b", re.IGNORECASE)
_ARROW = re.compile(
    r"\s*(?:[-–—−=]+>|[→⇒⟶➔➝⟹]|\b(?:causes?|leads? to|affects?|to)\b|>)\s*", re.IGNORECASE
)
_AGAINST_IT = re.compile(r"<[-–—−=]*|[←⇐⟵]|\b(?:is )?caused by\b", re.IGNORECASE)
_NOTHING = {
    "",
    "none",
    "none of them",
    "nothing",
    "no one",
    "∅",
    "empty",
    "the empty set",
    "empty set",
}
#: As much of the beginning of some words stands for them.
_ENOUGH = 8
#: What turns a word that it stands beside, or puts a second one there.
_TURNING = {
    *("no", "not", "none", "never", "neither", "nor", "without", "or", "and", "but", "than"),
    *("other", "others", "opposite", "reverse"),
}
_DENIED = re.compile(r"(?:no|not|isn't|is not|is no)\s+(?:an?\s+)?(.+)", re.IGNORECASE)
#: How a word ends that says the same of what was done, is done, or somebody does.
_ENDINGS = (("ied", "y"), ("ing", ""), ("ed", ""), ("ation", ""))
#: So many words has a short label.
_SHORT = 3


def read_choice(said: Any, options: Iterable[str] | Mapping[str, str], what: str = "") -> str:
    """The option that somebody means.

    Parameters
    ----------
    said
        What was written: a text, or a list with one in it.
    options : iterable or mapping of str
        The keys there are; in a mapping each with its words.
    what : str, optional
        What it is the choice of, for the reason.

    Returns
    -------
    str
        The option's key.

    Raises
    ------
    Unreadable
        If it is none of them, or could be two.
    """
    words = options if isinstance(options, Mapping) else {key: key for key in options}
    of = f" ({what})" if what else ""
    if isinstance(said, list | tuple) and len(said) == 1:
        said = said[0]
    if isinstance(said, int) and not isinstance(said, bool):
        said = str(said)
    if not isinstance(said, str):
        raise Wordless(f"{shown(said)} is none of {listed(words, 'or')}{of}")
    found = _meant(said, words)
    if len(found) == 1:
        return found[0]
    if found:
        raise Unreadable(
            f"{shown(said)} can be {listed(map(repr, found), 'or')}: write one of them out{of}"
        )
    raise Wordless(f"{shown(said)} is none of {listed(words, 'or')}{nearest(said, words)}{of}")


def read_choices(
    said: Any, options: Iterable[str] | Mapping[str, str], what: str = ""
) -> list[str]:
    """The options that somebody means, each once, in the options' order.

    ``said`` is a list of them, a mapping of each to true or false, or a text (``"a, c and e"``).

    Raises
    ------
    Unreadable
        If it is neither, or one of them cannot be read.
    """
    words = options if isinstance(options, Mapping) else {key: key for key in options}
    found = {read_choice(part, words, what) for part in parts_of(said, words, what)}
    return [key for key in words if key in found]


def parts_of(said: Any, options: Iterable[str] | Mapping[str, str], what: str = "") -> list[Any]:
    """What stands in a list, a mapping of true and false, or a text of several, in order."""
    words = options if isinstance(options, Mapping) else {key: key for key in options}
    if isinstance(said, dict) and all(isinstance(on, bool) for on in said.values()):
        return [key for key, on in said.items() if on]
    if isinstance(said, list | tuple | set | frozenset):
        return list(said)
    if not isinstance(said, str):
        of = f" ({what})" if what else ""
        raise Unreadable(f"{shown(said)} is not a list of {listed(words, 'or')}{of}")
    text = said.strip()
    if len(_meant(text, words)) == 1:
        return [text]
    text = text.strip(_BRACKETS).strip()
    if text.casefold() in _NOTHING:
        return []
    parts = [part for part in (p.strip() for p in _BETWEEN.split(text)) if part.strip(_QUOTES)]
    if len(parts) > 1:
        return parts
    for apart in (text.split(), list(text)):  # "a c e", "ace"
        if len(apart) > 1 and all(len(_meant(one, words)) == 1 and len(one) < 4 for one in apart):
            return apart
    return [text]


def read_arrow(said: Any) -> tuple[Any, Any]:
    """Both ends of an arrow, cause first: ``["W", "F"]``, ``"W → F"``, ``"W causes F"``.

    Raises
    ------
    Unreadable
        If it is none.
    """
    if isinstance(said, list | tuple) and len(said) == 2:
        return said[0], said[1]
    if isinstance(said, str):
        for mark, turned in ((_AGAINST_IT, True), (_ARROW, False), (re.compile("[,;]"), False)):
            ends = [end.strip(f" {_QUOTES}{_BRACKETS}") for end in mark.split(said)]
            if len(ends) == 2 and all(ends):
                return (ends[1], ends[0]) if turned else (ends[0], ends[1])
    raise Unreadable(f"{shown(said)} is no arrow: give each as [cause, effect], or as 'A → B'")


def read_arrows(said: Any) -> list[tuple[Any, Any]]:
    """Arrows in a list, a mapping of causes to effects, or a text that lists them."""
    if isinstance(said, dict):
        return [
            (a, b)
            for a, ends in said.items()
            for b in (ends if isinstance(ends, list | tuple) else [ends])
        ]
    if isinstance(said, str):
        said = [part for part in re.split(r"[,;\n]|\band\b", said) if part.strip()]
    if not isinstance(said, list | tuple):
        raise Unreadable(f"the arrows are {shown(said)}, not a list of pairs")
    return [read_arrow(each) for each in said]


# The names of what can be chosen are read again and again.
@lru_cache(maxsize=4096)
def fold(text: str) -> str:
    """A text as it is compared: without case, marks, article, doubled letters, plural's s."""
    bare = re.sub(r"[\s_\-‐‑–—/.,:;!?]+", " ", text.strip(f" \n\t{_QUOTES}{_BRACKETS}").casefold())
    words = [word for word in bare.split() if word]
    if len(words) > 1 and words[0] in ("a", "an", "the") and len(words[1]) > 2:  # "a, c" are two
        words = words[1:]
    return re.sub(r"(\w)\1+", r"\1", "".join(map(_one, words)))


def _one(word: str) -> str:
    """A word without its ending: 'findings' as 'find', 'copied' as 'copy', 'quote' as 'quot'."""
    if word in ("quote", "quotes", "quoted"):
        return "quot"
    if len(word) > 4 and word.endswith("ies"):
        return f"{word[:-3]}y"
    word = word[:-1] if len(word) > 3 and word.endswith("s") and not word.endswith("ss") else word
    if word == "kept":
        return "keep"
    for ending, instead in _ENDINGS:
        if len(word) > len(ending) + 2 and word.endswith(ending) and not word.endswith("ss"):
            return f"{word[: -len(ending)]}{instead}"
    return word


def _meant(said: str, words: Mapping[str, str]) -> list[str]:
    """The options that a text may stand for, by the closest way of reading it."""
    text = said.strip().strip(_QUOTES).strip()
    if text in words:
        return [text]
    folded = text.casefold()
    ways = [
        [key for key in words if key.casefold() == folded],
        [key for key, name in words.items() if name.strip().casefold() == folded],
    ]
    bare = fold(text)
    if bare:
        ways.append([key for key, name in words.items() if bare in (fold(key), fold(name))])
    # A title before a colon is the name of what it stands before: "the row Selection".
    named = fold(re.sub(r"^(?:the\s+)?row\s+|\s+row$", "", text, flags=re.IGNORECASE))
    titles = {key: fold(name.partition(":")[0]) for key, name in words.items() if ":" in name}
    ways.append([key for key, title in titles.items() if named and title == named])
    if lettered := _LETTER.fullmatch(text):
        letter, rest = lettered[1].casefold(), lettered[2].strip()
        keyed = [key for key in words if key.casefold() == letter]
        if keyed and rest:
            others = [key for key in _meant(rest, words) if key not in keyed]
            keyed += others if not fold(words[keyed[0]]).startswith(fold(rest)) else []
        ways.append(keyed)
    ways.append(_pasted(text, words))
    if option := re.fullmatch(r"(?:option|answer|case|code|theme|question)\s+(.+)", folded):
        ways.append([key for key in words if key.casefold() == option[1]])
    if numbered := re.fullmatch(r"(?:(?:sentence|after|row|no\.?|nr\.?|s\.?)\s*)?(\d+)", folded):
        ways.append([key for key in words if re.findall(r"\d+", key) == [numbered[1]]])
    # The first word of a short label stands for it, where no other begins so.
    ways.append([key for key in words if _begins(key, text) and len(key.split()) <= _SHORT])
    ending = [key for key in words if _ends(key, text) and len(key.split()) <= _SHORT]
    ways.append(ending if len(ending) == 1 else [])
    ways.append(_at_length(text, words))
    if len(text) == 1 and all(len(key) > 1 for key in words):
        initial = [key for key in words if key.casefold().startswith(folded)]
        ways.append(initial if len(initial) == 1 else [])
    if len(bare) > 3:
        starts = [
            key
            for key, name in words.items()
            if fold(key).startswith(bare) or fold(name).startswith(bare)
        ]
        # A short beginning is no reading of one, but it may be asked back which of two is meant.
        ways.append(starts if len(bare) >= _ENOUGH or len(starts) > 1 else [])
    a_word = all(len(key) > 1 for key in words)  # of labels; of whole sentences it takes more
    if len(bare) >= _ENOUGH - a_word and (a_word or len(text.split()) > 1):
        # A phrase of what one of them means.
        within = [key for key, name in words.items() if bare in fold(name)]
        ways.append(within if len(within) == 1 else [])
    return next((way for way in ways if way), [])


def _pasted(said: str, words: Mapping[str, str]) -> list[str]:
    """The option that somebody copied as it stands there, its letter before its words."""
    letter, _, rest = said.partition(" ")
    begins = fold(rest.rstrip(" .…"))
    return [
        key
        for key, name in words.items()
        if begins and key.casefold() == letter.casefold() and fold(name).startswith(begins)
    ]


def _at_length(said: str, words: Mapping[str, str]) -> list[str]:
    """The option said at more length: 'beyond the data'; of two that it is not one."""
    if (denied := _DENIED.fullmatch(said)) and len(words) == 2:
        meant = _meant(denied[1], words)
        return [key for key in words if key not in meant] if len(meant) == 1 else []
    if _TURNING & set(said.casefold().split()) or len(_BETWEEN.split(said)) > 1:
        return []
    labels = [key for key in words if len(key) > 3]  # a letter may be an article
    found = [key for key in labels if _begins(said, key) or _ends(said, key)]
    single = [*map(_one, said.casefold().split())]
    elsewhere = [key for key in labels if fold(key) in single]
    return found if len(found) == 1 and set(elsewhere) <= set(found) else []


def _begins(label: str, said: str) -> bool:
    """Whether a label begins with these very words, and goes on."""
    whole, first = _parted(label), _parted(said)
    return bool(first) and len(whole) > len(first) and whole[: len(first)] == first


def _ends(label: str, said: str) -> bool:
    """Whether a label ends with these very words, and has one before them."""
    whole, last = _parted(label), _parted(said)
    return bool(last) and len(whole) > len(last) and whole[-len(last) :] == last


@lru_cache(maxsize=4096)
def _parted(text: str) -> tuple[str, ...]:
    """The words of a text, those that a hyphen joins each on its own."""
    return tuple(re.split(r"[\s_\-‐‑]+", text.casefold().strip()))


def nearest(said: str, words: Mapping[str, str]) -> str:
    """'; did you mean …?' where something there is nearly what was said; else nothing."""
    names = {name.casefold(): name for name in words}
    near = get_close_matches(said.strip().casefold(), names, n=1, cutoff=0.75)
    return f"; did you mean {names[near[0]]!r}?" if near and len(near[0]) > 2 else ""


def read_name(
    said: Any, names: Mapping[str, str], what: str, also: Mapping[str, str] | None = None
) -> str:
    """The key that somebody means; ``also`` are other names, each with the key it stands for.

    Raises
    ------
    Unreadable
        If there is no such key.
    """
    word = str(said).strip().rstrip(").:").lstrip("(").strip()
    if also and word not in names and word in also:
        return also[word]
    try:
        return read_choice(str(said), names)
    except Wordless:
        near = nearest(str(said), names)
        raise Unreadable(f"this task has no {what} called {shown(said)}{near}") from None


def read_span(said: Any) -> tuple[int, int] | None:
    """A first and a last whole number: ``[38, 45]``, ``"38–45"``, or one for both."""
    if isinstance(said, int) and not isinstance(said, bool):
        return said, said
    if isinstance(said, str):
        if found := _SPAN.fullmatch(said.strip().strip(f"{_QUOTES}{_BRACKETS}")):
            return int(found[1]), int(found[2] or found[1])
        return None
    if isinstance(said, list | tuple) and len(said) == 2:
        ends = [read_span(end) for end in said]
        if ends[0] and ends[1] and ends[0][0] == ends[0][1] and ends[1][0] == ends[1][1]:
            return ends[0][0], ends[1][0]
    return None


_SPAN = re.compile(r"(\d{1,6})(?:\s*(?:[-–—−…]|\.\.+|to|,)\s*(\d{1,6}))?", re.IGNORECASE)
