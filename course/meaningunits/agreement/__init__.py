"""Agreement between coders: pure functions on plain sequences, each with its source.

Masses are lengths of consecutive segments; ratings are coders × units with None for missing;
units are ``(start, end, code)``. Nothing here needs numpy; a class of hundreds is compared with
it where it is installed.
"""

from __future__ import annotations

from importlib import import_module
from typing import Any

# Where each public name lives; a module is loaded when one of its names is first used.
_HOMES = {
    "alpha": ("krippendorff_alpha",),
    "coders": ("CoderSummary", "pairwise_matrix", "summarise_coders"),
    "compare": ("CAUTION", "Explanation", "explain", "explain_segmentations"),
    "intervals": ("Interval", "bootstrap_interval"),
    "masses": ("boundaries_from_masses", "masses_from_boundaries"),
    "reliability": (
        "brennan_prediger",
        "chance_agreement",
        "cohen_kappa",
        "fleiss_kappa",
        "gwet_ac1",
        "percent_agreement",
        "scott_pi",
    ),
    "saturation": (
        "Frequency",
        "Run",
        "Saturation",
        "co_occurrence",
        "code_frequency",
        "guest_saturation",
        "new_codes_per_interview",
    ),
    "segmentation": (
        "BoundaryEdits",
        "BoundaryMatch",
        "boundary_edits",
        "boundary_precision_recall",
        "boundary_similarity",
        "boundary_similarity_matrix",
        "segmentation_similarity",
    ),
    "sentences": ("Measured",),
    "sets": ("masi_distance", "set_alpha"),
    "unitizing": ("unitizing_alpha", "unitizing_alpha_binary", "unitizing_alpha_coding"),
    "windows": ("pk", "window_diff"),
}
_HOME = {name: module for module, names in _HOMES.items() for name in names}

__all__ = sorted(_HOME)


def __getattr__(name: str) -> Any:
    if name not in _HOME:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    value = getattr(import_module(f".{_HOME[name]}", __name__), name)
    globals()[name] = value
    return value


def __dir__() -> list[str]:
    return sorted([*globals(), *__all__])
