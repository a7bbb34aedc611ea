"""An answer to each lesson task of which nothing is right, in the form that the task takes."""

from __future__ import annotations

from typing import Any

#: Slug → answer; dots stand where one's own words belong.
WRITTEN: dict[str, Any] = {
    "a-whole-hour/read-nils": [{"from": [79, 1], "to": [82, 2], "text": "…"}],
    "a-whole-hour/sift-nils": [{"from": [139, 1], "to": [159, 2], "text": "…"}],
    "a-whole-hour/loose-nils": [{"from": [164, 1], "to": [164, 4], "text": "366: four days"}],
    "a-whole-hour/turns-ewa": {"45": ["closed"], "93": ["leading", "closed"]},
    "a-whole-hour/divide-iron": [205, 216, 234, 241],
    "a-whole-hour/divide-ewa": [6, 17, 22, 47, 69, 126],
    "a-whole-hour/code-ewa": {"82–83": ["C1"], "84–92": ["C5"]},
    "condensing/condense-farida": {"64–72": "The doctor …", "85–88": "…", "89–91": "…"},
    "condensing/condense-leif": {"53–58": "The doctor …"},
    "confounding/calculator": {"predicted": 3, "with exposure": 2, "with outcome": 3},
    "general-structure/map": {
        "relations": {
            "r1": {
                "from": "T1",
                "to": "T3",
                "name": "can open one's eyes for",
                "units": ["farida 81–83"],
            }
        },
        "against": {"farida 84–88": "…"},
        "alone": {"T5": "…"},
        "memo": "…",
    },
    "information/turns-leif": {"59": ["closed"], "71": ["interrupting"]},
    "information/turns-farida": {"1": ["sound"], "15": ["closed"]},
    "information/lab": {"predicted": 0.6},
    "information/how-much": {"predicted": 20, "sensitivity members": 50},
    "information/back-again": {"predicted": 0.2, "specificity members": 90},
    "information/cut-off": {"predicted": 1, "from": 7},
    "machine-as-coder/rows": {
        "a": {"looked": True, "found": "sound", "at": [27, 27]},
        "d": {"found": "no such words"},
    },
    "journal-club/board": {
        "4a": {
            "judgement": "some concerns",
            "reason": "because … , therefore …",
            "evidence": [{"place": "abstract", "at": "Methods", "quote": "", "speaks": "concern"}],
        }
    },
    "journal-club/worksheet": {
        "setting": "…",
        "need": {"judgement": "fits", "reason": "…"},
        "wish": {"judgement": "unknown", "reason": "…"},
    },
    "journal-club/plan": {"what": "…", "who": "…", "when": "…", "know": "…", "stop": "…"},
    "journal-club/letter": {"title": "…", "text": "…", "name": "…", "rows": ["4a"]},
    "journal-club/second-round": {
        "study": "authors, title, journal, year",
        "1": {
            "judgement": "…",
            "reason": "…",
            "evidence": [{"place": "abstract", "at": "…", "quote": "…", "speaks": "reassures"}],
        },
    },
    "meaning-units/read-tomas": [
        {"from": [12, 1], "to": [14, 6], "text": "I laughed, then felt caught."}
    ],
    "meaning-units/divide-farida": [34, 39, 59],
    "meaning-units/divide-leif": [47, 60, 90],
    "second-coder/compare": {
        "sides": ["a", "b"],
        "interview": "tomas",
        "decisions": {"a|b": {"tomas 9–15": {"decision": "open", "reason": "…"}}},
    },
    "second-coder/curve": {"predicted": 6, "order": ["leif", "solveig"]},
    "second-coder/matrix": {"cell": ["E", "leif"]},
    "selection/lab": {"predicted": 4},
    "selection/fair-invitation": {
        "predicted": 3,
        "invite helped": 30,
        "invite neither": 40,
        "invite harmed": 50,
    },
    "themes/code-farida": {"64–72": ["S2"], "73–80": []},
    "themes/board": {
        "codes": {"n1": {"name": "…", "theme": "T1", "memo": "What goes in: … What stays out: …"}},
        "themes": {"T1": {"name": "…"}},
        "units": {"leif 53–58": ["n1"], "tomas 116–119": ["n1"], "leif 41–44": []},
    },
    "triangulation/lab": {"predicted": 3},
    "triangulation/members": {
        "leaving/leader": {
            "meaning": "match",
            "examples": "differ",
            "code": "partial agreement",
            "quote": "That leaves eleven swabs",
        }
    },
    "triangulation/published": {
        "harm/leaders-2010": {
            "meaning": "match",
            "examples": "match",
            "code": "agreement",
            "quote": "Some members left",
        }
    },
}
