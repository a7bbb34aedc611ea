"""The glossary: short, linked at first use in every lesson, and no term that nobody uses."""

from __future__ import annotations

import json
import re

import pytest
from class_of import ROOT
from meaningunits import build, glossary, numbering

COURSE = ROOT / "course"
SOURCES = numbering.lessons(COURSE, ".py")
TERMS = glossary.terms()


def prose(source: str) -> str:
    """What is read as running text: no head, headings, code or sources, nothing folded away."""
    cells = re.findall(r"^# %% \[markdown\]\n(.*?)(?=^# %%|\Z)", source, re.MULTILINE | re.DOTALL)
    cells = [re.sub(r"^# ?", "", cell, flags=re.MULTILINE) for cell in cells]
    text = "\n".join(cell for cell in cells if not numbering.HEADING.match(cell))
    text = re.split(r"^## Sources$", text, flags=re.MULTILINE)[0]
    text = re.sub(r"<details>.*?</details>", "", text, flags=re.DOTALL)
    text = re.sub(r"\$\$.*?\$\$|`[^`]*`|\]\([^)]*\)", "", text, flags=re.DOTALL)
    return re.sub(r"^[#>].*$", "", text, flags=re.MULTILINE)  # headings, interviews


def unmarked_first_uses(source: str) -> list[str]:
    """Terms that a lesson uses before, or without, marking them.

    A lesson may use a word on its way to the section that explains it only if it is marked there
    too: the first use is what counts.
    """
    text = prose(source)
    found = []
    marks = {m.start(): (m.end(), m[1]) for m in glossary.MARK.finditer(text)}
    for term in TERMS.values():
        for use in term.words.finditer(text):
            inside = [name for a, (b, name) in marks.items() if a <= use.start() < b]
            if any(TERMS.get(n, TERMS.get(n.lower())) is term for n in inside):
                break
            if inside:
                continue  # part of a longer term's mark
            around = text[max(use.start() - 30, 0) : use.end() + 20].replace("\n", " ")
            found.append(f"{term.name}: …{around}…")
            break
    return found


@pytest.mark.parametrize("path", SOURCES, ids=lambda p: p.stem)
def test_a_term_is_marked_where_a_lesson_first_uses_it(path):
    assert unmarked_first_uses(path.read_text(encoding="utf-8")) == []


def test_the_search_sees_an_unmarked_use_and_lets_a_marked_one_be():
    cell = "# %% [markdown]\n# ## Trail\n# {}\n"
    assert unmarked_first_uses(cell.format("Write a memo. A [[memo]]."))
    assert not unmarked_first_uses(cell.format("Write a [[memo]]. A memo."))
    assert not unmarked_first_uses(cell.format("`memo` is code."))
    assert unmarked_first_uses(cell.format("Two [[memo]]s and a coder."))


@pytest.mark.parametrize("term", TERMS.values(), ids=lambda t: t.name)
def test_a_term_is_short_plain_and_taught_somewhere(term):
    assert 5 <= len(term.means.split()) <= glossary.LONGEST
    assert term.means.endswith(".")
    assert term.lesson in {numbering.number(path.stem) for path in SOURCES}
    assert '"' not in term.means
    assert term.words.search(f"a {term.name}.")


def test_every_term_is_marked_in_some_lesson():
    marked = set()
    for path in SOURCES:
        for mark in glossary.MARK.finditer(path.read_text(encoding="utf-8")):
            marked.add(mark[1].lower())
    assert {t.lower() for t in TERMS} - marked == set()


def test_names_and_forms_are_no_others():
    forms = [form.lower() for t in TERMS.values() for form in {t.name, *t.forms}]
    assert len(forms) == len(set(forms))


def test_a_mark_becomes_a_link_to_the_cell_that_explains_it():
    linked = glossary.linked("[[meaning unit|Units]]")
    assert linked.startswith(
        '[Units](00_start_here.ipynb#cell-id=term-meaning-unit "A piece of text'
    )
    home = json.loads((COURSE / glossary.HOME).read_text(encoding="utf-8"))
    cells = {cell["id"]: "".join(cell["source"]) for cell in home["cells"]}
    for term in TERMS.values():
        assert term.link == f"{glossary.HOME}#cell-id={term.cell}"
        assert cells[term.cell].startswith(f"### {term.heading}\n\n{term.means}")
    headings = [text for text in cells.values() if text.startswith("### ")]
    assert len(headings) == len(TERMS)


def test_no_mark_is_left_in_a_built_lesson():
    for path in numbering.lessons(COURSE, ".ipynb"):
        text = path.read_text(encoding="utf-8")
        assert not re.search(r"\[\[[^\W\d]", text)  # a list of lists is no mark


def test_a_mark_without_a_term_stops_the_build(tmp_path):
    with pytest.raises(glossary.GlossaryError, match="flux"):
        glossary.linked("[[flux]]")
    (tmp_path / "course").mkdir()
    source = tmp_path / "course" / "01_x.py"
    source.write_text("# %% [markdown]\n# [[flux]]\n", encoding="utf-8")
    with pytest.raises(build.BuildError, match="01_x"):
        build.notebook(source)


def test_unmarked_text_keeps_the_words():
    assert glossary.unmarked("a [[memo]], two [[memo|memos]]") == "a memo, two memos"
