"""What the verb of a relation claims: nothing yet, or more than interviews can show."""

from __future__ import annotations

import re

#: Verbs that say that two themes are related, and not how.
_EMPTY = re.compile(
    r"(?:(?:is|are|be|being|can be|may be)\s+)?(?:(?:closely|somehow|also)\s+)?"
    r"(?:linked|related|connected|associated|tied|joined)\s+(?:to|with)"
    r"|relates?\s+to|connects?\s+(?:to|with)|links?\s+(?:to|with)"
    r"|goes\s+with|belongs?\s+to(?:gether\s+with)?"
    r"|(?:has|have|having)\s+(?:something\s+)?to\s+do\s+with|correlates?\s+with|interacts?\s+with"
)
#: Verbs that claim a cause.
_CAUSE = re.compile(
    r"(?:directly\s+|always\s+)?(?:causes?|brings?\s+about|leads?\s+to|results?\s+in|produces?"
    r"|creates?|determines?|guarantees?|prevents?)(?:\s+(?:more|less|better))?"
)


def says_nothing(verb: str) -> bool:
    """Whether a verb only says that there is a relation."""
    return _EMPTY.fullmatch(_plain(verb)) is not None


def claims_a_cause(verb: str) -> bool:
    """Whether a verb says that the one brings about the other, without a "can" or "may"."""
    return _CAUSE.fullmatch(_plain(verb)) is not None


def _plain(verb: str) -> str:
    return " ".join(verb.casefold().strip(" .…→-").split())


#: Words with which somebody says what a unit does to a structure, by their beginnings.
_OF_A_STRUCTURE = (
    *("structur", "theme", "arrow", "relation", "link", "line", "limit", "exception", "condition"),
    *("only", "always", "never", "enough", "unless", "therefore", "thus", "hence", "hold", "mean"),
    *("show", "contradict", "against", "depend", "except", "weaken", "revers", "turn", "add"),
    *("remov", "need", "not", "no", "without", "although", "though", "but", "so", "still"),
    *("even", "however", "despite", "instead", "rather", "also", "yet", "must", "should", "can"),
)


def only_retells(text: str) -> bool:
    """Whether a note has no word with which one says what something does to a structure.

    Its form only: what such a word says, a person reads.
    """
    said = re.findall(r"[^\W\d_]+?(?:n['’]t)?(?![^\W\d_])", text.casefold())
    whole = ("not", "no", "but", "so", "can", "add", "even", "also", "yet", "line", "turn")
    return not any(
        word.endswith(("n't", "n’t"))
        or any(word == each if each in whole else word.startswith(each) for each in _OF_A_STRUCTURE)
        for word in said
    )
