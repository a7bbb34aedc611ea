"""All widgets on one page: none restyles another, and no id is there twice.

The page, in a real Chromium, holds every widget as it is found, with an answer and after a check,
and every sheet as anywidget puts it there. A widget's looks are read with its own sheet alone and
then with all. What the page happens not to show is held too: each rule of a sheet is narrowed.
"""

from __future__ import annotations

import json
import random
import re
from dataclasses import replace
from pathlib import Path

import class_of
import pytest
from meaningunits import look, trail
from meaningunits.my_work.widget import Work
from meaningunits.page import find as widgets
from meaningunits.page import siblings
from meaningunits.page.sources import ASIDE
from meaningunits.review.widget import Audit
from meaningunits.tasks import catalogue
from meaningunits.tasks.item import Item

#: Every widget by the name of its activity, and the two views that belong to none.
WIDGETS = {
    **{name: widgets.find(name) for name in widgets.names()},
    "audit": Audit,
    "my work": Work,
}
#: What is answered where no exercise has an answer; a lab's answer begins with a guess.
ANSWERS = {
    "journal-club/plan": {"what": {"reason": "Ask two colleagues to begin with me."}},
    "journal-club/worksheet": {
        "leadership": {"judgement": "unknown", "reason": "Who would it be?"}
    },
    "meaning-units/guess-agreement": 40,
    "meaning-units/read-tomas": [{"from": [3, 1], "to": [3, 2], "text": "She counts."}],
    "second-coder/compare": {"sides": ["a", "b"], "interview": "tomas", "about": "S1"},
    "second-coder/matrix": {"opened": ["E"], "cell": ["E", "leif"]},
}


def tasks(scratch: Path) -> dict[str, list[tuple[Item, object]]]:
    """Name → items of that widget, one of each kind, with an answer: an exercise's if there is."""
    ideal = dict(ANSWERS)
    for folder in sorted((Path(class_of.ROOT) / "solutions").glob("[0-9]*")):
        ideal |= class_of.ideal_answers(folder.name, scratch)
    found = {name: {} for name in WIDGETS}
    for item in (item for name in catalogue.lessons() for item in catalogue.of(name).values()):
        if item.kind.widget not in WIDGETS:
            continue
        if item.slug not in ideal and (guess := getattr(item.at(0).kind, "guess", None)):
            ideal[item.slug] = {"predicted": guess.least}
        of_kind = found[item.kind.widget].setdefault(type(item.at(0).kind), [])
        # A panel is shown in lessons only.
        of_kind.append((replace(item.at(0), host="lesson"), ideal.get(item.slug)))
    return {
        name: [max(of_kind, key=lambda one: one[1] is not None) for of_kind in kinds.values()]
        for name, kinds in found.items()
    }


def told(widget, what: str, **more) -> None:
    """Let a page say something to a widget."""
    widget._hear(widget, {"do": what, "n": 1, "view": "test", **more}, [])


@pytest.fixture(scope="module")
def shown(tmp_path_factory):
    """Name → its script, its sheet, and the states that a page is sent."""
    return states_of(tmp_path_factory.mktemp("one_page"))


def states_of(folder: Path) -> dict[str, list[dict]]:
    """Each widget as it is found, with slips that were checked, and answered, by its name."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv(trail.VARIABLE, str(folder / "trail.jsonl"))
        made, answers = [], {}
        for name, group in tasks(folder).items():
            kind = WIDGETS[name]
            answers |= {item.slug: answer for item, answer in group if answer is not None}
            made += [(name, kind(item)) for item, _ in group] or [(name, kind())]  # a view
        siblings.LIVE.clear()  # each is told below, once, and not by every other one
        states = {name: [] for name in WIDGETS}

        def keep():
            for name, widget in made:
                states[name].append(json.loads(json.dumps(widget.get_state(), default=str)))

        def write(answers):
            for slug, answer in answers.items():
                trail.here().record(slug, "write", answer)
            for _, widget in made:
                widget.refresh()

        def check():
            for _, widget in made:
                told(widget, "check")
                told(widget, "panel", show=True)
            for _, widget in made:
                widget.refresh()

        keep()  # as found
        luck = random.Random(1)
        write({slug: class_of.less(answer, luck, 0.5) for slug, answer in answers.items()})
        check()
        keep()  # with slips, each with its card, and with the panel
        write(answers)
        keep()  # the same cards over another answer
        check()
        keep()
        for _, widget in made:
            widget.close()
    return states


#: A page without a notebook. `put` shows a widget as anywidget does (its `loadCssText`, `loadEsm`
#: and view), on a model that only says that it heard; `looks` and `amiss` are what is asked of it.
PAGE = """
const POINTERS = ["aria-labelledby", "aria-describedby", "aria-controls", "aria-owns",
  "aria-activedescendant", "for", "list"];
const PARTS = ["::before", "::after", "::placeholder", "::marker"];
const MOST = 20; // differences told of one widget

/** Attributes whose values tell one from the next; no rule asks for them. */
const NAMES = new RegExp(`^(${[
  "id", "for", "title", "href", "style", "d", "value", "[xy].*", "[cr][xy]?", "points", "width",
  "height", "transform", "marker-.*", "data-(n|k|key|card|answered)",
  "aria-(label|labelledby|describedby|controls|activedescendant|value.*)",
].join("|")})$`);

class Model {
  constructor(state) { this.state = state; this.heard = {}; }
  get(name) { return this.state[name]; }
  set(name, value) { this.state[name] = value; }
  save_changes() {}
  on(event, what) { (this.heard[event] ??= new Set()).add(what); }
  off(event, what) { this.heard[event]?.delete(what); }
  send({ n, view }) {
    const reply = { n, view, said: "", stamp: this.state.stamp };
    queueMicrotask(() => this.heard["msg:custom"]?.forEach((what) => what(reply)));
  }
}

function sheet(id, text) {
  const style = Object.assign(document.createElement("style"), { id, type: "text/css" });
  style.append(text);
  document.head.append(style);
}

async function put(name, states) {
  sheet(name, states[0]._css);
  const script = new Blob([states[0]._esm], { type: "text/javascript" });
  const { default: module } = await import(URL.createObjectURL(script));
  for (const state of states) {
    const el = document.createElement("div");
    el.dataset.host = name;
    document.body.append(el);
    await module.render({ model: new Model(state), el });
    el.querySelectorAll("details").forEach((each) => { each.open = true; });
  }
}

/** Every rule of every sheet, those within others too. */
function rules(among = document.styleSheets) {
  return [...among].flatMap(({ cssRules }) => [...cssRules ?? []])
    .flatMap((rule) => [rule, ...rules([rule])]);
}

/** What sheets declare: nothing else can be another widget's doing but as a consequence. */
function declared() {
  const names = rules().flatMap(({ style }) => [...style ?? []]);
  return [...new Set(names)].filter((name) => !name.startsWith("--")); // what it colours is there
}

/** Elements of a widget, one of each sort: what it is and what it stands in, and where there. An
    attribute for others, which no rule asks for, makes no sort. */
function sorts(name) {
  const found = new Map();
  const known = new Map();
  const asked = rules().map(({ selectorText }) => selectorText ?? "").join();
  const told = new Map();
  const tells = (name) => {
    if (!told.has(name)) {
      const forOthers = name === "name" || /^(aria|data)-/.test(name);
      told.set(name, !forOthers || asked.includes(`[${name}`));
    }
    return told.get(name);
  };
  const sort = (node) => {
    if (node.dataset?.host) return "";
    if (known.has(node)) return known.get(node);
    const said = [...node.attributes].filter(({ name }) => tells(name))
      .map(({ name, value }) => `${name}=${NAMES.test(name) ? "" : value}`);
    const place = [!node.previousElementSibling, !node.nextElementSibling];
    const full = `${sort(node.parentElement)} > ${node.localName} ${said.sort()} ${place}`;
    known.set(node, full);
    return full;
  };
  for (const node of document.querySelectorAll(`[data-host="${name}"] *`)) {
    if (!found.has(sort(node))) found.set(sort(node), node);
  }
  return [...found.values()];
}

/** The computed style of an element and of what stands before, after and in it, as far as sheets
    declare it. Computed, not used: no width or place in it is the layout's. */
function looks(node, names) {
  const found = new Map();
  const values = node.computedStyleMap();
  for (const name of names) found.set(name, String(values.getAll(name).join(", ")));
  for (const part of PARTS) {
    const style = getComputedStyle(node, part);
    const isDrawn = part === "::placeholder" ? node.placeholder
      : part === "::marker" ? style.display === "list-item" : style.content !== "none";
    found.set(`${part} drawn`, String(Boolean(isDrawn)));
    if (!isDrawn) continue;
    for (const name of names) found.set(`${part} ${name}`, style.getPropertyValue(name));
  }
  return found;
}

const sheets = () => [...document.head.querySelectorAll("style")];

/** Turn on the sheets of some widgets only; a widget's own comes first, so that each other one has
    the last word. */
function dress(name, others) {
  document.head.prepend(document.getElementById(name));
  for (const style of sheets()) style.disabled = style.id !== name && !others.includes(style.id);
}

/** What differs in a widget between its own sheet alone and all of them. From here on no other one
    is drawn: each turn of a sheet would dress them anew. */
function amiss(name) {
  for (const { dataset, style } of document.querySelectorAll("[data-host]")) {
    style.display = dataset.host === name ? "" : "none";
  }
  const others = sheets().map(({ id }) => id).filter((id) => id !== name);
  const nodes = sorts(name);
  const names = declared();
  dress(name, []);
  const alone = nodes.map((node) => looks(node, names));
  dress(name, others);
  const found = [];
  nodes.forEach((node, i) => {
    for (const [property, value] of looks(node, names)) {
      const own = alone[i].get(property);
      if (value !== own) found.push({ node, property, own, value });
    }
  });
  // Of one sort and one difference, one is enough; then whose sheet it is.
  const told = [...new Map(found.map((each) => [
    [each.node.className, each.property, each.own, each.value].join(), each])).values()];
  const most = told.slice(0, MOST);
  most.forEach((each) => { each.by = []; });
  for (const other of most.length ? others : []) {
    dress(name, [other]);
    for (const each of most) {
      if (looks(each.node, names).get(each.property) !== each.own) each.by.push(other);
    }
  }
  dress(name, others);
  return most.map(({ node, property, own, value, by }) => {
    const what = `${node.localName}.${node.getAttribute("class") ?? ""}`;
    return `${what} in .${node.parentElement.getAttribute("class") ?? ""}: ${property} ` +
      `is ${value} and not ${own}, by ${by.join(", ")}`;
  });
}

/** Ids that are there twice, and what points at no element, or at several. */
function astray() {
  const found = [];
  const all = [...document.querySelectorAll("[data-host] *")];
  const where = (node) => `${node.closest("[data-host]").dataset.host} ` +
    `${node.localName}.${node.getAttribute("class")}`;
  const count = new Map();
  for (const { id } of all) if (id) count.set(id, (count.get(id) ?? 0) + 1);
  const plain = (id) => id.replace(/^mu-[a-z0-9]+/, "mu-…"); // each view draws its own
  for (const node of all) {
    if (count.get(node.id) > 1) found.push(`${where(node)}: another has the id ${plain(node.id)}`);
    for (const { name, value } of node.attributes) {
      const ids = POINTERS.includes(name) ? value.split(/\\s+/).filter(Boolean)
        : [...value.matchAll(/url\\(#([^)]+)\\)/g)].map(([, id]) => id);
      for (const id of ids) {
        const there = count.get(id) ?? 0;
        if (there === 1) continue;
        found.push(`${where(node)}: ${name} means ${plain(id)}, of which there are ${there}`);
      }
    }
  }
  return [...new Set(found)];
}
"""


@pytest.fixture(scope="module")
def page(chromium, shown):
    """The page with all of them, at the width of a notebook, and a still's sheet beside theirs."""
    context = chromium.new_context(viewport={"width": 1000, "height": 900}, reduced_motion="reduce")
    made, stumbles = context.new_page(), []
    made.on("pageerror", lambda error: stumbles.append(error.stack))
    made.set_content("<!doctype html><title>All widgets</title>")
    made.add_script_tag(content=PAGE)
    for name, states in shown.items():
        made.evaluate("([name, states]) => put(name, states)", [name, states])
    made.evaluate("text => sheet('a still', text)", re.sub("</?style>", "", look.STYLE))
    yield made
    context.close()
    assert stumbles == []


@pytest.mark.browser
@pytest.mark.parametrize("name", WIDGETS)
def test_a_widget_looks_on_a_page_with_all_others_as_it_does_alone(page, name):
    assert page.evaluate("name => amiss(name)", name) == []


@pytest.mark.browser
def test_a_sheet_that_means_the_whole_page_would_be_seen(page):
    page.evaluate("sheet('planted', '.mu-chip { color: red; letter-spacing: 3px }')")
    found = page.evaluate("amiss('reading')")
    page.evaluate("document.getElementById('planted').remove()")
    # The reader's own rules for a chip's colour weigh more.
    assert found == [
        "button.mu-chip mu-look in .mu-links: letter-spacing is 3px and not normal, by planted"
    ]


@pytest.mark.browser
def test_every_widget_is_there_with_its_cards(page):
    empty = "name => !document.querySelector(`[data-host='${name}'] .mu-card`)"
    # Whoever looks back at a trail is judged by nothing.
    assert [name for name in WIDGETS if page.evaluate(empty, name)] == ["audit", "my work"]


#: What a message can speak of in each widget: its first such place, by the state that a page has.
PLACES = {
    "appraising": lambda state: [1, 1],
    "checking": lambda state: [1, 1],
    "coding": lambda state: state["cards"][0]["place"],
    "comparing": lambda state: [
        [line["n"] for line in state["work"]["places"][0]["lines"] if line["inside"]][i]
        for i in (0, -1)
    ],
    "condensing": lambda state: state["work"]["units"][0]["place"],
    "converging": lambda state: [1, 1],
    "dividing": lambda state: [state["task"]["text"]["first"]] * 2,
    "graphing": lambda state: state["task"]["story"] and [1, 1],
    "labs.confounding": lambda state: [0, 0],  # the guess; its sliders are numbered from 1
    "labs.cutoff": lambda state: [0, 0],
    "labs.e_value": lambda state: [1, 1],
    "labs.independence": lambda state: [1, 1],
    "labs.information": lambda state: [1, 1],
    "labs.saturation": lambda state: [1, 1],
    "labs.selection": lambda state: [1, 1],
    "quizzing": lambda state: [1, 1],
    "reading": lambda state: [state["work"]["memos"][0]["from"][0]] * 2,
    "relating": lambda state: [1, 1],
    "sorting": lambda state: [1, 1],
    "turn_coding": lambda state: [state["task"]["asked"][0]["first"]] * 2,
}
#: Where a message speaks of the whole, it stands below the work, and why there is nothing else.
WHOLE = {
    "audit": "judges nothing",
    "crossing": "one cell is open, and its units are the last thing there",
    "guessing": "one number",
    "letter": "one text",
    "my work": "judges nothing",
    "writing": "one text",
}


def test_of_every_widget_it_is_said_what_a_message_can_speak_of():
    assert {*PLACES} | {*WHOLE} == {*WIDGETS}
    assert not {*PLACES} & {*WHOLE}
    for name in {*WHOLE} - {"audit", "my work"}:
        folder = Path(look.__file__).parent / "activities" / name
        assert not [path for path in folder.glob("*.py") if "place=" in path.read_text("utf-8")]


def placed(state: dict, place: list[int]) -> dict:
    """A widget's state after a check that said one thing of a place and one of the whole."""
    said = {"verdict": "mend", "symbol": "✗", "word": "Mend", "why": "", "look": "", "see": ""}
    messages = [said | {"what": "here", "place": place}, said | {"what": "all", "place": None}]
    feedback = {"heading": "h", "score": "", "at": "12:00", "messages": messages, "notes": []}
    return state | {"feedback": feedback}


@pytest.mark.browser
def test_a_note_stands_at_the_place_it_speaks_of(chromium, shown):
    page = chromium.new_page()
    page.set_content("<!doctype html><title>Notes</title>")
    page.add_script_tag(content=PAGE)
    at = """name => [...document.querySelectorAll(`[data-host="${name}"] .mu-card`)].map(card =>
      [card.querySelector("strong").textContent, Boolean(card.closest(".mu-work"))])"""
    for name, place in PLACES.items():
        state = next(one for one in reversed(shown[name]) if has_place(place, one))
        page.evaluate("([n, s]) => put(n, [s])", [name, placed(state, place(state))])
        assert page.evaluate(at, name) == [["here", True], ["all", False]], name
        # Its number leads to it, and from there a button to what it speaks of.
        page.locator(f'[data-host="{name}"] .mu-links .mu-chip').first.click()
        assert page.evaluate("document.activeElement.dataset.card") == "1", name
    page.close()


def has_place(place, state: dict) -> bool:
    try:
        return bool(place(state))
    except (IndexError, KeyError):
        return False


@pytest.mark.browser
def test_ids_are_there_once_and_what_points_at_one_finds_it(page):
    assert page.evaluate("astray()") == []


@pytest.mark.browser
def test_an_id_that_is_there_twice_or_not_at_all_would_be_seen(page):
    page.evaluate(
        """() => {
          const host = Object.assign(document.createElement("div"), { id: "planted" });
          host.dataset.host = "planted";
          host.innerHTML = '<p id="a"></p><p id="a"></p><p aria-describedby="b"></p>';
          document.body.append(host);
        }"""
    )
    found = page.evaluate("astray()")
    page.evaluate("document.getElementById('planted').remove()")
    assert found == [
        "planted p.null: another has the id a",
        "planted p.null: aria-describedby means b, of which there are 0",
    ]


# Without a browser: rules for what the page happens not to show.


def test_a_sheet_is_narrowed_rule_by_rule_and_weighs_what_it_weighed():
    sheet = """/* a, b { } */
.a, .b :is(.c, .d:not(.e, .f))::before { content: "x" }
body:not([x="1"]) .a > p:hover { color: red; margin: 0 }
@container (min-width: 46rem) { .a { left: 0 } }
"""
    mine = ":where(.me, .me *)"
    wanted = f"""
.a{mine}, .b :is(.c, .d:not(.e, .f)){mine}::before {{ content: "x" }}
body:not([x="1"]) .a > p:hover{mine} {{ color: red; margin: 0 }}
@container (min-width: 46rem) {{ .a{mine} {{ left: 0 }} }}
"""
    assert look.scoped(sheet, ".me") == wanted


@pytest.mark.parametrize("name", WIDGETS)
def test_each_rule_of_a_widgets_sheet_means_that_widget_only(name):
    widget = WIDGETS[name]
    (name,) = re.findall(r'^const NAME = "(\w+)";$', widget._esm, re.MULTILINE)
    mine = f':where([data-widget="{name}"], [data-widget="{name}"] *)'
    assert widget._css.endswith(ASIDE)  # the one rule about what stands below a widget
    own = widget._css.removesuffix(ASIDE)
    rules = [text.strip() for text in re.findall(r"([^{};]+)\{", own)]
    loose = [text for text in rules if text[0] != "@" and mine not in text]
    assert len(rules) > 50
    assert loose == []
    assert "@keyframes" not in widget._css  # a name for the whole page


def test_no_two_widgets_have_one_name():
    names = [re.search(r'NAME = "(\w+)"', widget._esm)[1] for widget in WIDGETS.values()]
    assert len(set(names)) == len(names)
