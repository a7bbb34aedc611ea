"""One pair of codings under every measure, and the sentences on why they differ."""

from dataclasses import asdict
from json import dumps

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from meaningunits import agreement
from meaningunits.agreement import explain, explain_segmentations

SETTINGS = settings(deadline=None, derandomize=True)

ALEX = [(0, 7, 1), (7, 13, 2), (30, 32, 5), (32, 37, 6), (37, 44, 6), (44, 60, 7)]
PAUL = [(0, 7, 1), (7, 13, 3), (13, 21, 5), (32, 45, 6)]


def sentence(explanation, name):
    return next(each.sentence for each in explanation.measures if each.name == name)


def reason(explanation, opening):
    return next(each for each in explanation.reasons if each.startswith(opening))


def test_codes_are_shown_under_every_coefficient():
    a, b = "yyyyyyyyny", "yyyyyyyynn"
    found = explain(a, b)
    for name in ("percent_agreement", "cohen_kappa", "scott_pi", "brennan_prediger", "gwet_ac1"):
        assert found.values[name] == getattr(agreement, name)(a, b)
    assert found.values["krippendorff_alpha"] == agreement.krippendorff_alpha([a, b])
    assert list(found.values) == [each.name for each in found.measures]


def test_units_are_shown_under_the_unitizing_and_the_boundary_measures_too():
    found = explain(ALEX, PAUL)
    for name in ("unitizing_alpha", "unitizing_alpha_binary", "unitizing_alpha_coding"):
        assert found.values[name] == getattr(agreement, name)([ALEX, PAUL], 60)
    a, b = [7, 6, 17, 2, 5, 7, 16], [7, 6, 8, 11, 13, 15]
    for name in ("boundary_similarity", "segmentation_similarity", "window_diff", "pk"):
        assert found.values[name] == getattr(agreement, name)(a, b)
    assert found.values["boundary_f1"] == agreement.boundary_precision_recall(a, b).f1
    assert {each.name for each in found.measures if each.penalty} == {"window_diff", "pk"}
    assert found.values["percent_agreement"] == pytest.approx(28 / 60)


def test_sentences_hold_the_numbers_they_speak_of():
    found = explain("yyyyyyyyny", "yyyyyyyynn")
    assert "9 of 10 units" in sentence(found, "percent_agreement")
    assert "74%" in sentence(found, "cohen_kappa")
    assert "26%" in sentence(found, "gwet_ac1")
    assert "adds 0.020" in sentence(found, "krippendorff_alpha")
    assert "'y' makes up 85%" in reason(found, "Prevalence")
    assert "90% of agreement becomes 0.61 to 0.87" in reason(found, "Chance model")

    found = explain(ALEX, PAUL)
    assert "25 of 60 atoms were marked by one coder alone" in sentence(
        found, "unitizing_alpha_binary"
    )
    assert "26 atoms that both marked" in sentence(found, "unitizing_alpha_coding")
    assert "gave the same code to 19" in sentence(found, "unitizing_alpha_coding")
    assert "match: 3; near misses, which count half: 1" in sentence(found, "boundary_similarity")
    assert "differ more about where" in reason(found, "Where or what")
    assert "1 boundary is off by one atom" in reason(found, "Near misses")


def test_different_habits_set_pi_and_kappa_apart():
    assert "unequally often" in sentence(explain("aabbbbbb", "aaaaaabb"), "scott_pi")
    assert "equally often, so" in sentence(explain("aabb", "abab"), "scott_pi")


def test_without_a_dominant_code_prevalence_is_not_to_blame():
    assert "does little" in reason(explain("aabbcc", "abbcca"), "Prevalence")


def test_full_agreement_leaves_nothing_to_explain():
    assert "agree throughout" in reason(explain("abc", "abc"), "Chance model")
    found = explain(ALEX, ALEX)
    assert all(each.value == (0 if each.penalty else 1) for each in found.measures)
    assert "neither place nor code" in reason(found, "Where or what")
    assert "there are none" in reason(found, "Near misses")


def test_an_undefined_measure_says_why():
    found = explain("aaa", "aaa")
    assert found.values["percent_agreement"] == 1
    assert found.values["cohen_kappa"] is None
    assert "0/0 and undefined" in sentence(found, "cohen_kappa")
    assert "no coefficient" in reason(found, "Chance model")

    apart = explain([(0, 4, "a")], [(4, 8, "b")])
    assert apart.values["unitizing_alpha_coding"] is None
    assert "cannot be set side by side" in reason(apart, "Where or what")


def test_codes_of_the_scheme_nobody_used_count_for_s_and_ac1():
    found = explain("aaa", "aaa", categories="ab")
    assert found.values["gwet_ac1"] == found.values["brennan_prediger"] == 1
    units = explain([(0, 3, "a")], [(0, 4, "a")], length=9, categories="ab")
    assert units.values["brennan_prediger"] == pytest.approx((8 / 9 - 1 / 3) / (2 / 3))


def test_a_coder_may_mark_nothing_if_the_length_is_given():
    found = explain([], [(2, 4, "a")], length=6)
    assert found.values["percent_agreement"] == pytest.approx(4 / 6)
    assert explain([], [], length=6).values["boundary_similarity"] == 1


def test_segmentations_alone():
    found = explain_segmentations([2, 3, 6], [2, 2, 7])
    assert found.values["boundary_similarity"] == 0.75
    assert found.values["boundary_f1"] == 0.5
    assert found.reasons == (reason(found, "Near misses"),)


def test_it_is_plain_data_with_a_caution():
    found = explain(ALEX, PAUL)
    assert dumps(asdict(found), ensure_ascii=False)
    assert "Braun & Clarke" in found.caution


CODES = st.sampled_from(["a", "b", "c", None])


@SETTINGS
@given(st.lists(st.tuples(CODES, CODES), max_size=12), st.sampled_from("abc"))
def test_any_two_codings_can_be_explained(pairs, code):
    pairs.append((code, code))  # at least one unit that both coded
    found = explain(*zip(*pairs, strict=True))
    assert all(each.sentence.endswith(".") for each in found.measures)
    assert all(each.endswith(".") for each in found.reasons)


@pytest.mark.parametrize(
    ("call", "says"),
    [
        (lambda: explain("", ""), "ratings are empty"),
        (lambda: explain("ab", "abc"), "Coder 1 has 2 units and coder 2 has 3"),
        (lambda: explain([None, "a"], ["a", None]), "No unit was coded by both"),
        (lambda: explain(ALEX, ["a"]), "Some entries are units"),
        (lambda: explain("ab", "ab", length=2), "A length goes with units"),
        (lambda: explain("ab", "ab", categories="a"), "'b' is used but not among"),
        (lambda: explain(ALEX, PAUL, length=50), "Coder a marked 44 to 60"),
        (lambda: explain(ALEX, [(0, 3, "x"), (2, 4, "x")]), "Coder b marked 2 to 4"),
        (lambda: explain_segmentations([2, 3], [6]), "must divide the same text"),
    ],
)
def test_errors_are_sentences(call, says):
    with pytest.raises(ValueError, match=says):
        call()
