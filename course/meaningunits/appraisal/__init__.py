"""What a study can and cannot show: exact functions on selection, information and confounding.

Every name resolves on first use: importing this package loads no numpy and no networkx.
"""

from __future__ import annotations

from importlib import import_module
from typing import Any

# Where each public name lives; a module is loaded when one of its names is first used.
_HOMES = {
    "bias_analysis": (
        "TwoByTwo",
        "correct_exposure",
        "correct_outcome",
        "correct_selection",
    ),
    "confounding": (
        "AdjustmentCheck",
        "Independence",
        "adjustment_sets",
        "describe_sets",
        "implied_independences",
        "is_valid_adjustment",
    ),
    "information": (
        "Granularity",
        "Risks",
        "apparent_prevalence",
        "apparent_risks",
        "granularity",
        "sensitivity_to_fake",
        "specificity_to_fake",
        "true_prevalence",
        "true_risks",
    ),
    "paths": ("Route", "part_of", "routes"),
    "quartet": ("QuartetSet", "causal_quartet", "exact_sample"),
    "selection": (
        "StagedSelection",
        "nonresponse_bounds",
        "p_k_of_n",
        "report_distribution",
    ),
    "sem": ("LinearModel",),
    "sensitivity": (
        "EValue",
        "adjust_for_confounder",
        "bounding_factor",
        "confounder_array",
        "e_value",
        "risk_ratio_from",
        "selection_e_value",
        "tipping_confounder",
    ),
    "transfer": (
        "TRANSFER_GROUPS",
        "VERDICTS",
        "GroupProfile",
        "Judgement",
        "TransferFactor",
        "TransferGroup",
        "transfer_profile",
    ),
    "triangulation": (
        "CONVERGENCE_CODES",
        "DIRECTIONS",
        "TRIANGULATION_TYPES",
        "SourcePair",
        "bracket",
        "compare_biases",
        "convergence_code",
        "effective_sources",
    ),
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
