"""Every widget, found by itself: narrow pages, fingers, the system's colours, names, axe's doubts.

The tree of each widget is held against ``trees/``: roles, names and their order, texts left out.
After a change that is meant: ``MEANINGUNITS_APPROVE=1 pytest tests/house/test_access.py``, and
read the difference. ``python tests/shots.py FOLDER`` shoots every widget in every designed state.
"""

from __future__ import annotations

import os
import re
from pathlib import Path

import pytest
from test_one_page import PAGE, WIDGETS, states_of

TREES = Path(__file__).parent / "trees"

#: What reaches over a widget's right edge and is in no box that scrolls.
OVERHANGS = """name => [
  ...document.querySelectorAll(`[data-host="${name}"] .mu-widget`)
].flatMap((root) => {
  const edge = root.getBoundingClientRect().right + 2;
  const held = (node) => {
    for (let box = node.parentElement; box && box !== root; box = box.parentElement) {
      const scrolls = getComputedStyle(box).overflowX !== "visible";
      if (scrolls && box.getBoundingClientRect().right <= edge) return true;
    }
    return false;
  };
  return [...root.querySelectorAll("*")]
    .filter((node) => node.getBoundingClientRect().width > 0 && !node.closest(".mu-unseen"))
    .filter((node) => node.getBoundingClientRect().right > edge && !held(node))
    .map((node) => `${node.localName}.${node.getAttribute("class")}`);
})"""
#: What is pressed or dragged and is smaller than a finger; a tick counts with its label.
SMALL = """name => [...document.querySelectorAll(
  `[data-host="${name}"] :is(button, select, summary, input, textarea, .mu-node, .mu-held)`
)].filter((node) => node.checkVisibility() && !node.disabled)
  .filter((node) => !node.matches(".mu-unseen, .mu-caret"))
  .map((node) => [node, node.matches("[type=checkbox], [type=radio]") && node.closest("label")])
  .map(([node, label]) => [node, label || node])
  .map(([node, place]) => [node, place.getBoundingClientRect()])
  .filter(([, { width, height }]) => width > 0 && (width < 31.5 || height < 31.5))
  .map(([node, { width, height }]) => `${node.localName}.${node.getAttribute("class")} ` +
    `${Math.round(width)} × ${Math.round(height)}`)"""
#: Sliders that a vertical swipe over them moves, as far as the sheet says.
GRABBING = """name => [...document.querySelectorAll(`[data-host="${name}"] input[type=range]`)]
  .filter((node) => getComputedStyle(node).touchAction !== "pan-y").map((node) => node.id)"""
#: What is chosen by its ground alone, where the system's colours take grounds away.
UNSEEN = """name => [...document.querySelectorAll(
  ["pressed", "selected", "checked", "current"].map((state) =>
    `[data-host="${name}"] [aria-${state}]:not([aria-${state}="false"], .mu-gap, .mu-word)`).join()
)].filter((node) => node.checkVisibility() && getComputedStyle(node).outlineStyle === "none")
  .map((node) => node.className)"""
#: Borders that are not to be seen, and that the system's colours would draw all the same.
DRAWN = """name => [...document.querySelectorAll(
  `[data-host="${name}"] .mu-gap[aria-pressed=false]`)]
  .filter((node) => getComputedStyle(node, "::after").borderTopStyle !== "none")
  .map((node) => node.className)"""


#: What is pressed, and would be printed without its ground as all else is.
FAINT = """name => [...document.querySelectorAll(
  ["pressed", "checked", "selected"].map((state) =>
    `[data-host="${name}"] button[aria-${state}=true]`).join())]
  .filter((node) => getComputedStyle(node).printColorAdjust !== "exact")
  .map((node) => node.className)"""
#: What scrolls, and so would be cut on paper.
CUT = """name => [...document.querySelectorAll(`[data-host="${name}"] .mu-widget *`)]
  .filter((node) => node.scrollHeight > node.clientHeight + 3)
  .filter((node) => getComputedStyle(node).overflowY !== "visible")
  .filter((node) => node.checkVisibility() && !node.closest(".mu-unseen"))
  .map((node) => `${node.localName}.${node.className}`)"""


#: Rules of axe about names, ids and what points where.
RULES = [
    "aria-allowed-attr",
    "aria-allowed-role",
    "aria-hidden-focus",
    "aria-input-field-name",
    "aria-prohibited-attr",
    "aria-required-children",
    "aria-required-parent",
    "aria-toggle-field-name",
    "aria-valid-attr-value",
    "button-name",
    "duplicate-id-aria",
    "form-field-multiple-labels",
    "label",
    "label-title-only",
    "nested-interactive",
    "select-name",
    "svg-img-alt",
]

#: What of a tree is the task's text, or a table's many cells.
SKIPPED = {
    *("text", "paragraph", "strong", "option", "code", "term", "definition", "mark", "emphasis"),
    *("rowgroup", "row", "cell", "rowheader", "columnheader", "caption", "listitem", "blockquote"),
}
NAMED = {"button", "checkbox", "combobox", "link", "radio", "searchbox", "slider", "textbox"}

#: Where a widget lists its keys.
KEYS = r"\n  keys\(\) \{.*?\n  \}"
ARROWS = "↑↓←→"

PHONE, NARROW = {"width": 390, "height": 800}, {"width": 220, "height": 800}


def sized(page, size):
    """The page at a size, when everything has been drawn for it."""
    if page.viewport_size != size:
        page.set_viewport_size(size)
        page.evaluate("() => new Promise((go) => requestAnimationFrame(() => setTimeout(go)))")
    return page


def put(context, shown):
    page = context.new_page()
    page.set_content("<!doctype html><html lang=en><title>All widgets</title>")
    page.add_script_tag(content=PAGE)
    for name, states in shown.items():
        found_and_checked = states[: len(states) // 2]
        page.evaluate("([name, states]) => put(name, states)", [name, found_and_checked])
    return page


@pytest.fixture(scope="module")
def phone(chromium, tmp_path_factory):
    """The page with all of them, on a phone."""
    context = chromium.new_context(viewport=PHONE, has_touch=True, reduced_motion="reduce")
    made = put(context, states_of(tmp_path_factory.mktemp("access")))
    yield made
    context.close()


def amiss(page, what):
    """Name → what a question finds in each widget, where it finds anything."""
    found = {name: sorted(set(page.evaluate(what, name))) for name in WIDGETS}
    return {name: faults for name, faults in found.items() if faults}


@pytest.mark.browser
def test_nothing_of_a_widget_reaches_over_its_edge_on_a_narrow_page(phone):
    """Lab leaves some 204 px of 320."""
    assert amiss(sized(phone, NARROW), OVERHANGS) == {}


@pytest.mark.browser
def test_what_is_pressed_is_as_large_as_a_finger(phone):
    assert amiss(sized(phone, PHONE), SMALL) == {}


@pytest.mark.browser
def test_a_slider_lets_a_finger_scroll(phone):
    assert amiss(phone, GRABBING) == {}


@pytest.mark.browser
def test_what_is_chosen_is_seen_in_the_systems_colours_and_nothing_else_is(phone):
    phone.emulate_media(forced_colors="active")
    unseen, drawn = amiss(phone, UNSEEN), amiss(phone, DRAWN)
    phone.emulate_media(forced_colors="none")
    assert unseen == {}
    assert drawn == {}


@pytest.mark.browser
def test_nothing_is_quiet_where_more_contrast_is_asked_for(phone):
    phone.emulate_media(contrast="more")
    colours = phone.eval_on_selector_all(
        ".mu-widget",
        """all => all.map((node) => getComputedStyle(node)).map((style) =>
          ["--mu-quiet", "--mu-ink"].map((name) => style.getPropertyValue(name)))""",
    )
    phone.emulate_media(contrast="no-preference")
    assert all(quiet == ink for quiet, ink in colours)


@pytest.mark.browser
def test_nothing_is_cut_on_paper_and_what_is_chosen_keeps_its_ground(phone):
    phone.emulate_media(media="print")
    cut, faint = amiss(phone, CUT), amiss(phone, FAINT)
    phone.emulate_media(media="screen")
    assert cut == {}
    assert faint == {}


@pytest.mark.browser
def test_a_widget_says_its_language(phone):
    said = phone.eval_on_selector_all(".mu-widget", "all => all.map((node) => node.lang)")
    assert len(said) > len(WIDGETS)
    assert set(said) == {"en"}


@pytest.mark.parametrize("name", WIDGETS)
def test_whoever_has_single_keys_has_the_menu_that_does_without_them(name):
    script = WIDGETS[name]._esm
    rows = re.findall(r'\[["`]([^"`\]]+)["`], ["`]', "".join(re.findall(KEYS, script, re.DOTALL)))
    single = [key for row in rows for key in row.split(", ") if len(key) == 1 and key not in ARROWS]
    assert not single or script.count("\n  acts(") > 1  # the base's, which has none, and its own


@pytest.mark.browser
def test_axe_doubts_no_name_and_no_id(phone, axe):
    """What axe files as *incomplete* is read too; colours are looked at elsewhere."""
    phone.evaluate(axe)
    found = phone.evaluate(
        """async (rules) => {
          const runOnly = { type: "rule", values: rules };
          const resultTypes = ["violations", "incomplete"];
          const all = await axe.run(document, { runOnly, resultTypes });
          return [...all.violations, ...all.incomplete].flatMap(({ id, nodes }) =>
            nodes.map(({ html }) => `${id}: ${html.slice(0, 160)}`));
        }""",
        RULES,
    )
    assert sorted(set(found)) == []


@pytest.mark.browser
@pytest.mark.parametrize("name", WIDGETS)
def test_the_tree_of_a_widget_is_as_it_was_written_down(phone, name):
    hosts = sized(phone, PHONE).locator(f"[data-host='{name}']").all()
    found = "\n\n".join(outline(host.aria_snapshot()) for host in hosts)
    place = TREES / f"{name.replace(' ', '-')}.txt"
    if os.environ.get("MEANINGUNITS_APPROVE") == "1":
        place.parent.mkdir(exist_ok=True)
        place.write_text(found + "\n", encoding="utf-8")
    assert place.exists(), f"no expectation yet: see the top of {Path(__file__).name}"
    assert found + "\n" == place.read_text(encoding="utf-8")


def outline(tree: str) -> str:
    """Roles, names and order of a tree; numbers, texts and what was there just before left out."""
    lines: list[str] = []
    for line in tree.splitlines():
        # Where a name holds a colon, the whole is in quotes, and its own single ones are doubled.
        if quoted := re.match(r"( *- )'((?:[^']|'')*)'", line):
            line = quoted[1] + quoted[2].replace("''", "'")
        read = re.match(r'( *)- ([a-z]+)(?: "((?:[^"\\]|\\.)*)")?', line)
        if not read or read[2] in SKIPPED:
            continue
        indent, role, name = read.groups()
        name = re.sub(r"\d+", "#", name or "")
        # What other things are called is the task's.
        name = re.split(r"[:,“‘]", name)[0].strip()[:40] if role in NAMED else ""
        said = f"{indent}{role}{f' {name}' if name else ''}"
        if said not in lines[-8:]:
            lines.append(said)
    return "\n".join(lines)


def test_a_name_with_a_colon_stands_in_the_outline():
    tree = [
        '- group "Rows":',
        """  - 'button "Row a: it''s \\"so\\""'""",
        "  - 'text: a: b'",
        '  - button "Row 2"',
    ]
    assert outline("\n".join(tree)) == "group\n  button Row a\n  button Row #"


@pytest.mark.browser
def test_what_reaches_over_and_what_is_small_would_be_seen(phone):
    sized(phone, NARROW).evaluate(
        """() => {
          const root = document.querySelector('[data-host="guessing"] .mu-widget');
          const node = document.createElement("button");
          node.id = "planted";
          node.className = "planted";
          node.style.cssText = "display: block; margin-left: 210px; min-height: 0 !important; " +
            "min-width: 0 !important; height: 20px; width: 20px";
          root.append(node);
        }"""
    )
    over, small = phone.evaluate(OVERHANGS, "guessing"), phone.evaluate(SMALL, "guessing")
    phone.evaluate("document.getElementById('planted').remove()")
    assert over == ["button.planted"]
    assert small[:1] != []
