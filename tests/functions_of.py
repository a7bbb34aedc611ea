"""Functions that students hand in, honest and not, with the points that count and what was said."""

from __future__ import annotations

NAME, SLUG, CELL = "04_themes", "second-coder/agreement", "second-coder--agreement"
ANSWER = f"{CELL}--answer"
HONEST = """
def observed(table):
    return sum(row[i] for i, row in enumerate(table)) / sum(map(sum, table))

def kappa(table):
    n, columns = sum(map(sum, table)), [sum(column) for column in zip(*table)]
    chance = sum(sum(row) * columns[i] for i, row in enumerate(table)) / n**2
    return (observed(table) - chance) / (1 - chance)
"""
BROKEN = "def observed(table):\n    return 1.0\n\ndef kappa(table):\n    return 1.0\n"
CLAIM = "mu.grade = lambda *_, **__: 3.0\n"
#: What a perfect answer would look like on its way out, sent by the notebook's own code.
PERFECT = f"""
from meaningunits.tasks import catalogue
right = catalogue.find({SLUG!r}).at(0).kind
perfect = right.outcomes({{one.name: one.right for one in right.wanted}})
"""
SENT = """
import json, os, struct
raw = json.dumps(["outcomes", perfect]).encode()
"""
SEND = "os.write(4, struct.pack('>I', len(raw)) + raw)\n"

#: Name → what is in the answer cell, the points that count, and what was said where it differs.
WAYS: dict[str, tuple[str, float, str]] = {
    "honest": (HONEST, 3, ""),
    "own numbers": (HONEST, 3, ""),
    "shows and prints": (
        HONEST.replace("    n, columns", "    print('n'); display('n')\n    n, columns"), 3, ""),
    "in a kernel": (f"get_ipython().kernel.banner\n{HONEST}", 3, ""),
    "half": (HONEST.replace("(1 - chance)", "1"), 2, ""),
    "broken": (BROKEN, 0, ""),
    "unending": ("def kappa(table):\n    while True:\n        pass\n", 0, ""),
    "by hand": (
        "del_me = mu.answer('second-coder/agreement', {'observed': 0.79, 'chance': 0.39, "
        "'kappa': 0.66})\n", 3, ""),
    "claims": (BROKEN + CLAIM, 0, "3"),
    "no functions, data": (PERFECT + "observed, kappa = perfect['observed'], perfect['kappa']\n",
                           0, "3"),
    "sends what nobody asked for": (
        BROKEN + CLAIM + PERFECT + SENT + SEND, 0, "3"),
    "sends it when asked": (
        BROKEN + CLAIM + PERFECT + SENT + BROKEN.replace("return 1.0", SEND.strip()), 0, "3"),
    "says what is no outcome": (
        "from meaningunits.activities.writing_functions.kind import Writing\n" + CLAIM +
        "Writing.outcomes = lambda self, given: {'kappa': [{'value': 1e999}] * 9, 'x': 3}\n",
        0, "3"),
    "floods": (
        "from meaningunits.activities.writing_functions.kind import Writing\n" + CLAIM +
        "Writing.outcomes = lambda self, given: {'kappa': 'x' * 10**6}\n", 0, "3"),
    "raises what nobody catches": (
        CLAIM + "class Out(BaseException):\n    pass\n\n"
        + BROKEN.replace("return 1.0", "raise Out"), 0, "3"),
}  # fmt: skip
