"""How long lessons take: a stated reckoning, one table, and no sitting that is too long."""

from __future__ import annotations

import pytest
from class_of import ROOT
from meaningunits import numbering
from meaningunits.build import minutes
from meaningunits.tasks import catalogue

LESSONS = numbering.lessons(ROOT / "course", ".py")
ROOMS = [path for path in LESSONS if numbering.is_room(numbering.number(path.stem))]


def prose(words: int) -> str:
    return "# %% [markdown]\n# # 04 Themes\n#\n# " + " ".join(["word"] * words) + "\n"


ASKED = '\n# %%\nmu.ask("themes/guess-same-codes")\n'  # a guess: one minute
MEMO = '\n# %% [markdown]\n# ## Memo\n\n# %%\nmu.ask("themes/looking-back")\n'  # three minutes


@pytest.mark.parametrize(
    ("source", "expected"),
    [
        (prose(900), (5,)),
        (prose(1100), (10,)),
        (prose(790) + ASKED, (5,)),
        (prose(850) + ASKED, (10,)),
        (prose(350) + MEMO, (5,)),
        (prose(450) + MEMO, (10,)),
        (prose(900) + "\n# %% [markdown]\n# [[break]]\n" + prose(1500), (5, 10)),
    ],
)
def test_words_are_read_at_one_pace_and_tasks_take_what_the_table_says(source, expected):
    assert minutes.sittings(source) == expected


@pytest.mark.parametrize(
    "optional",
    [
        MEMO + "\n# %% [markdown]\n# ## If you like\n#\n" + prose(5000) + ASKED,
        f"\n# <details><summary>If you like: how</summary>\n#\n{prose(5000)}# </details>\n",
        "\n# %% [markdown]\n# [[in code]]\n" + prose(5000),
    ],
)
def test_what_is_optional_is_not_reckoned(optional):
    assert minutes.sittings(prose(300) + optional) == (5,)


def test_an_answer_that_is_folded_is_read():
    folded = f"\n# <details><summary>What is a unit?</summary>\n#\n{prose(2000)}# </details>\n"
    assert minutes.sittings(prose(100) + folded) == (15,)


def test_every_task_of_every_lesson_has_a_row_in_the_table():
    for lesson in catalogue.lessons():
        for item in catalogue.of(lesson).values():
            if item.host == "lesson":
                longest = 180 if item.slug in minutes.AT_FULL_SIZE else minutes.LONGEST
                assert 0 < minutes.of_task(item.kind) < longest, item.slug


def test_a_task_of_several_days_is_off_the_main_path_and_its_page_says_how_long_it_takes():
    for slug in minutes.AT_FULL_SIZE:
        (path,) = (p for p in LESSONS if f'mu.ask("{slug}")' in p.read_text(encoding="utf-8"))
        source = path.read_text(encoding="utf-8")
        assert f'mu.ask("{slug}")' not in minutes.main_path(source)
        before = source.partition(f'mu.ask("{slug}")')[0].rpartition("\n# ## If you like")[2]
        assert "**two and a half hours**" in before.replace("\n# ", " ")
        assert 150 <= minutes.of_task(catalogue.find(slug).kind) < 180


def test_a_head_names_each_sitting():
    source = prose(900) + "\n# %% [markdown]\n# [[break]]\n" + prose(1500)
    assert minutes.filled_in("*[[minutes]].*", source) == (
        "*About 15 minutes, in two sittings: 5 and 10.*"
    )
    assert "ends here: 5 minutes" in minutes.filled_in("[[break]]", source)
    source += "\n# %% [markdown]\n# [[break]]\n" + prose(500)
    assert minutes.in_words(source) == "About 20 minutes, in three sittings: 5, 10 and 5"
    told = minutes.filled_in("[[break]]", source, before=1)
    assert "The second sitting ends here: 10 minutes." in told
    assert "The third sitting takes 5 minutes." in told
    assert minutes.filled_in("*[[minutes]].*", prose(900)) == "*About 5 minutes.*"


@pytest.mark.parametrize("path", LESSONS, ids=lambda path: path.stem)
def test_no_sitting_is_longer_than_an_hour_and_few_have_more_than_one(path):
    found = minutes.sittings(path.read_text(encoding="utf-8"))
    assert max(found) <= minutes.LONGEST, found
    # The side room with the two long interviews is for several days.
    assert len(found) == {"04": 2, "07": 2, "08": 2, "H_": 5}.get(path.stem[:2], 1)


@pytest.mark.parametrize("path", ROOMS, ids=lambda path: path.stem)
def test_a_sitting_in_a_side_room_takes_20_to_45_minutes(path):
    found = minutes.sittings(path.read_text(encoding="utf-8"))
    assert all(20 <= sitting <= 45 for sitting in found), found
