"""Diagnoses: what can be said of a cell of the theme × interview matrix."""

from __future__ import annotations

from .core import Diagnosis

CROSSING = {
    "nothing-yet": Diagnosis(
        "look",
        "You have not looked into a cell yet.",
        "A number in a cell is units, and a unit is somebody's words.",
        "Open one in the table, or write {example}.",
    ),
    "unreadable": Diagnosis(
        "mend",
        "This could not be read: {detail}.",
        "A cell is a theme or code, and an interview.",
        "Write it as in {example}.",
    ),
    "no-cell": Diagnosis(
        "look",
        "You have not looked into a cell yet.",
        "So far you have chosen whose codes to look at.",
        "Open a cell, or write {example}.",
    ),
    "cell": Diagnosis(
        "told",
        "{theme}, {who}: {n} in number.",
        "They are {units}.",
        "Would you have known from the number what is said there?",
    ),
    "against": Diagnosis(
        "look",
        "{theme}, {who}: {n} in number, {against} of them against it.",
        "They are {units}. A count adds what speaks for a theme and what speaks against it, as if "
        "they were the same.",
        "Read those that speak against it first.",
    ),
    "only-against": Diagnosis(
        "look",
        "{theme}, {who}: {n} in number, and every one speaks against it.",
        "They are {units}. Whoever reads the table from afar sees a theme with one voice more.",
        "What would the theme have to say to hold this voice as well?",
    ),
    "closed": Diagnosis(
        "told",
        "{theme}, {who}: {n} in number.",
        "Which they are stays closed here: this interview belongs to an exercise.",
        "Open a cell of Tomas, Oskar, Farida or Leif, or of your own board.",
    ),
    "empty-cell": Diagnosis(
        "look",
        "{theme}, {who}: nothing.",
        "That can mean that it was not so; that it was not asked; that it was said in a way "
        "nobody's code had room for; or that this reader did not hear it.",
        "Look at the same cell in another reader's coding, and then at what the interviewer asked.",
    ),
    "one-voice": Diagnosis(
        "look",
        "Heard in one interview only: {codes}.",
        "A code may have many units and a single source. That is no fault, but the report must not "
        "say “the doctors”.",
        "Open it and ask what this one person is in a position to see.",
    ),
    "objection": Diagnosis(
        "told",
        "Whether one should count at all is disputed.",
        "{objection}",
        lesson="04: When is it enough?",
    ),
}
