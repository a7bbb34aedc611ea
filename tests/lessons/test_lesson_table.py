"""The table of lessons in the README and in lesson 00: made from the lessons' own heads."""

from __future__ import annotations

import json

import pytest
from class_of import ROOT
from meaningunits import build, numbering

HEAD = """\
# %% [markdown]
# # 04 Themes
#
# *RADICAL: Read. [[minutes]].*
#
# **Afterwards you can** build a [[theme]] from units;
# and say why.
#
# More text.
"""


@pytest.fixture
def checkout(tmp_path):
    (tmp_path / "course").mkdir()
    (tmp_path / "course" / "04_themes.py").write_text(HEAD, encoding="utf-8")
    return tmp_path


def test_a_head_says_number_title_minutes_and_what_one_can_do(checkout):
    (head,) = build.heads(checkout / "course")
    assert (head.number, head.title, head.minutes) == ("04", "Themes", "5")
    assert head.afterwards == "build a theme from units; and say why."


@pytest.mark.parametrize("missing", ["# # 04 Themes", "[[minutes]]", "**Afterwards you can**"])
def test_a_lesson_without_a_whole_head_is_refused(checkout, missing):
    source = checkout / "course" / "04_themes.py"
    source.write_text(HEAD.replace(missing, ""), encoding="utf-8")
    with pytest.raises(build.BuildError, match=r"04_themes\.py needs"):
        build.heads(checkout / "course")


def test_only_what_stands_between_the_marks_is_written(checkout):
    start, end = "<!-- lessons: written by meaningunits build -->", "<!-- /lessons -->"
    (checkout / "README.md").write_text(f"before\n{start}\nold\n{end}\nafter\n", encoding="utf-8")
    ((name, text),) = build.readme(checkout)
    assert name == "README.md"
    assert text.startswith(f"before\n{start}\n| | lesson | minutes |")
    assert "| 04 | [Themes](course/04_themes.ipynb) | 5 | build a theme from units" in text
    assert "old" not in text
    assert text.endswith(f"\n{end}\nafter\n")


@pytest.mark.parametrize("text", ["no marks", "<!-- /lessons -->"])
def test_a_readme_without_a_place_for_it_is_left_alone(checkout, text):
    (checkout / "README.md").write_text(text, encoding="utf-8")
    assert list(build.readme(checkout)) == [("README.md", text)]


def test_without_a_readme_there_is_nothing_to_write(checkout):
    assert list(build.readme(checkout)) == []


def test_every_lesson_is_in_the_readme_and_on_the_map():
    readme = (ROOT / "README.md").read_text(encoding="utf-8")
    start = json.loads((ROOT / "course" / "00_start_here.ipynb").read_text(encoding="utf-8"))
    text = "\n".join("".join(cell["source"]) for cell in start["cells"])
    for path in numbering.lessons(ROOT / "course", ".py"):
        assert f"(course/{path.stem}.ipynb)" in readme
        assert f"({path.stem}.ipynb)" in text


@pytest.mark.parametrize(
    ("address", "where"),
    [
        ("https://github.com/someone/meaning-units", "gh/someone/meaning-units"),
        ("https://github.com/someone/meaning-units.git", "gh/someone/meaning-units"),
        ("https://gitlab.com/someone/course/", "gl/someone%2Fcourse"),
    ],
)
def test_the_badge_opens_the_start_page_of_the_repository(tmp_path, address, where):
    (tmp_path / "pyproject.toml").write_text(
        f'[project]\nname = "x"\n[project.urls]\nRepository = "{address}"\n', encoding="utf-8"
    )
    badge = build.badge(tmp_path)
    link = f"https://mybinder.org/v2/{where}/HEAD?urlpath=lab/tree/00_start_here.ipynb"
    assert badge.endswith(f"[![Open the course on Binder](docs/images/binder.svg)]({link})")
    assert (ROOT / "docs" / "images" / "binder.svg").is_file()


def test_an_address_that_binder_does_not_take_is_refused(tmp_path):
    (tmp_path / "pyproject.toml").write_text(
        '[project]\nname = "x"\n[project.urls]\nRepository = "file:///tmp/x"\n', encoding="utf-8"
    )
    with pytest.raises(build.BuildError, match="OWNER/REPOSITORY"):
        build.badge(tmp_path)


def test_the_readme_has_a_place_for_the_badge():
    text = (ROOT / "README.md").read_text(encoding="utf-8")
    assert build.badge(ROOT) in text
