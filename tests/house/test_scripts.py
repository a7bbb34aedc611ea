"""Every script and every widget, found by itself: no HTML, nothing loaded, ids of its own."""

from __future__ import annotations

import re
import sys
from importlib import import_module
from pathlib import Path

import meaningunits
import pytest
from meaningunits.page import find as widgets
from meaningunits.page.base import Base

PACKAGE = Path(meaningunits.__file__).parent
#: Lab's extension is scripts of its own, which Lab loads; no widget is made of them.
LAB = sorted((PACKAGE / "course_mode" / "labextensions").rglob("*.js"))
#: A page with a server of its own on this machine: its script saves there, and nowhere else.
SERVED = sorted((PACKAGE / "classroom").rglob("*.js"))
SCRIPTS = sorted({*PACKAGE.rglob("*.js")} - {*LAB} - {*SERVED})
SHEETS = sorted(PACKAGE.rglob("*.css"))
#: Every module that exports a widget.
MODULES = sorted(
    path for path in PACKAGE.rglob("*.py") if re.search(r"^WIDGET\b", path.read_text("utf-8"), re.M)
)
#: Those of no activity.
OTHERS = [path for path in MODULES if widgets.ACTIVITIES not in path.parents]

#: What makes HTML or code of a text. A word of it in a comment counts as well: say it otherwise.
FORBIDDEN = {
    "innerHTML": r"innerHTML",
    "outerHTML": r"outerHTML",
    "insertAdjacentHTML": r"insertAdjacentHTML",
    "document.write": r"document\s*\.\s*write",
    "DOMParser": r"DOMParser|parseFromString",
    "createContextualFragment": r"createContextualFragment",
    "setHTML": r"\bsetHTML|parseHTML",
    "srcdoc": r"srcdoc",
    "eval": r"\beval\s*\(|\(\s*0\s*,\s*eval",
    "new Function": r"\bFunction\s*\(",
    "a timer of text": r"\bset(?:Timeout|Interval)\s*\(\s*[\"'`]",
    "javascript:": r"javascript:",
    "an element that loads": r"(?:make|createElement|createElementNS)\s*\([^)]{0,80}?"
    r"[\"'`](?:script|iframe|object|embed|link|img|base)[\"'`]",
    "import": r"^\s*import\b|\bimport\s*\(",
    "require": r"\brequire\s*\(",
    "a box that cuts what is typed": r"\bmax[lL]ength\b",
    "fetch": r"\bfetch\s*\(|XMLHttpRequest|WebSocket|EventSource|sendBeacon",
}
#: What says in a style sheet that something is pressed or chosen.
PRESSED = r"aria-(?:pressed|checked|selected)"
#: The name of the language of drawings, which nobody fetches.
SVG = "http://www.w3.org/2000/svg"

#: A class that a script defines.
DEFINED = re.compile(r"^class (\w+)", re.M)

#: Attributes whose value is the id of an element, or several.
_ARIA = r'"aria-(?:labelledby|describedby|controls|owns|activedescendant|details)"'
_SAID = re.compile(
    rf"""(?:(?<![\w.$"-])(?:id|for|htmlFor|{_ARIA})\s*:\s*(?=\S)       # in an object
        |\.(?:id|htmlFor)\s*=(?!=)\s*                  # set on an element
        |setAttribute\(\s*(?:"id"|"for"|{_ARIA})\s*,\s*
        |\btype(?:\s*:\s*"radio")?\s*,\s*name\s*:\s*)   # of radio buttons that belong together
    """,
    re.VERBOSE,
)
_TEXT = re.compile(r"""`(?P<made>[^`]*)`|"(?P<plain>[^"]*)"|(?P<word>[A-Za-z_$][\w.$]*)""")
#: Where the ids of a widget come from, in base.js.
_DRAWN, _ROOT = "this.view = Math.random()", "this.id = `mu-${this.view}`"


def where(path: Path) -> str:
    return path.relative_to(PACKAGE).as_posix()


def makes_html(script: str) -> list[str]:
    """What of a script makes HTML or code of a text, or loads something."""
    found = [name for name, sign in FORBIDDEN.items() if re.search(sign, script, re.M)]
    addresses = "://" in script.replace(f'"{SVG}"', "")
    return [*found, "an address"] if addresses else found


def loads(sheet: str) -> list[str]:
    """What of a style sheet would be fetched from somewhere."""
    return [sign for sign in ("://", "@import", "url(") if sign in sheet]


def shared_ids(script: str) -> list[str]:
    """Places of a script that set, or point to, an id that two widgets of a page would share."""
    found = []
    script = script.replace(_ROOT, "")
    for said in _SAID.finditer(script):
        for text in _texts(script, said.end()):
            if not _own(text, script, said.start()):
                line = script.count("\n", 0, said.start()) + 1
                found.append(f"{line}: {script[said.start() : text.end()].strip()}")
    return found


def _texts(script: str, at: int) -> list[re.Match[str]]:
    """The text that stands at a place, or the two between which is chosen there.

    Anything else is left to the check of the whole page in a browser.
    """
    text = _TEXT.match(script, at)
    if text is None:
        return []
    after = re.compile(r"\s*\?(?!\.)\s*").match(script, text.end())
    if after is None:
        return [text]
    first = _TEXT.match(script, after.end())
    between = first and re.compile(r"\s*:\s*").match(script, first.end())
    second = between and _TEXT.match(script, between.end())
    return [each for each in (first, second) if each]


def _own(text: re.Match[str], script: str, before: int) -> bool:
    """Whether an id begins with what is this widget's alone."""
    if text["plain"] is not None:
        return text["plain"] == ""
    if text["made"] is not None:
        return all(_begins(part, script, before) for part in _parts(text["made"]))
    return _is_own(text["word"], script, before)


def _parts(made: str) -> list[str]:
    """The ids of a list of ids: what stands between spaces, braces not looked into."""
    return re.findall(r"(?:\$\{[^}]*\}|[^\s$])+", made) or [""]


def _begins(part: str, script: str, before: int) -> bool:
    first = re.match(r"\$\{([A-Za-z_$][\w.$]*)\}", part)
    return bool(first) and _is_own(first[1], script, before)


def _is_own(word: str, script: str, before: int) -> bool:
    """A name is looked up where it was given; a parameter and another's ``id``, where they are."""
    if "." in word:
        return word.endswith(".id")
    if word in ("null", "undefined"):
        return True
    given = [*re.finditer(rf"\b(?:const|let)\s+{re.escape(word)}\s*=\s*", script[:before])]
    text = _TEXT.match(script, given[-1].end()) if given else None
    return text is None or _own(text, script, given[-1].start())


def widget_of(path: Path) -> type:
    dotted = ".".join((PACKAGE.name, *path.relative_to(PACKAGE).with_suffix("").parts))
    return import_module(dotted.removesuffix(".__init__")).WIDGET


def bare_python(source: str) -> list[str]:
    """What of a widget's Python hands the page HTML or a script beside its own."""
    signs = {
        "HTML": r"\bHTML\s*\(|\bHTMLMath\b|text/html",
        "Javascript": r"\bJavascript\s*\(|application/javascript",
        "a tag": r"</?(?:script|iframe|style|div|span|p|b|i|a|img|svg)\b[^<>\n]*>",
    }
    return [name for name, sign in signs.items() if re.search(sign, source)]


def modules_of(widget: type) -> list[Path]:
    """The Python that a widget consists of, its own and what it stands on, but for the base's."""
    above = [each.__module__ for each in widget.__mro__ if issubclass(each, Base) and each != Base]
    return sorted({Path(sys.modules[name].__file__) for name in above})


NAMES = widgets.names()
#: Every widget there is, by the name that finds it or by its module.
WIDGETS = {
    **{name: widgets.find(name) for name in NAMES},
    **{where(path): widget_of(path) for path in OTHERS},
}


# All of them.


def test_there_are_scripts_sheets_and_widgets_to_look_at():
    assert min(len(SCRIPTS), len(SHEETS), len(WIDGETS)) > 20


@pytest.mark.parametrize("path", SCRIPTS, ids=where)
def test_a_script_makes_no_html_and_loads_nothing(path):
    assert makes_html(path.read_text("utf-8")) == []


#: How a script of the extension names what lies beside it, or below the site it came with, and what
#: it made itself.
_BESIDE = re.compile(
    r"""from "\./[\w.]+"|new URL\("\w[\w.]+", (?:HERE|import\.meta\.url)\)"""
    r"""|\bfetch\(new URL\(["`][\w./]+(?:\$\{name\})?["`], ROOT\)"""
    r"""|\.href = URL\.createObjectURL\("""
)


@pytest.mark.parametrize("path", LAB, ids=where)
def test_a_script_of_the_extension_makes_no_html_and_loads_only_what_lies_beside_it(path):
    script = path.read_text("utf-8")
    found = makes_html(script)
    loading = {"import", "fetch", "an element that loads"}
    assert set(found) <= loading
    assert not found or len(_BESIDE.findall(script)) == len(
        re.findall(r"^import\b.* from|\bimport\s*\((?!\.)|\bfetch\s*\(|\.href = ", script, re.M)
    )
    assert shared_ids(script) == []


@pytest.mark.parametrize("path", SERVED, ids=where)
def test_a_script_of_a_served_page_makes_no_html_and_speaks_to_its_own_server_only(path):
    script = path.read_text("utf-8")
    assert set(makes_html(script)) <= {"fetch"}
    assert shared_ids(script) == []
    asked = re.findall(
        r"""\bfetch\s*\(\s*(?:"(/[^"]*)"|(\w+))|\.send\("(/\w+)|\.open\("GET", (\w+)\)""", script
    )
    assert len(asked) == len(re.findall(r"\bfetch\s*\(|\.send\([^)]|\.open\(", script))
    words = {word for _, fetched, _, opened in asked for word in (fetched, opened) if word}
    assert words <= {"where"}  # which ``send`` and ``goTo`` are given, above


@pytest.mark.parametrize("path", SHEETS, ids=where)
def test_a_sheet_loads_nothing(path):
    assert loads(path.read_text("utf-8")) == []


@pytest.mark.parametrize("widget", WIDGETS.values(), ids=WIDGETS)
def test_a_widget_stands_on_the_base_and_shows_nothing_but_its_own_script(widget):
    assert issubclass(widget, Base)
    script = widget._esm
    assert makes_html(script) == []
    assert loads(widget._css) == []
    # Whatever a script is put together from lies in a file, and so is looked at above.
    lines = {line for file in SCRIPTS for line in file.read_text("utf-8").splitlines()}
    name, *rest = script.splitlines()
    assert re.fullmatch(r'const NAME = "\w+";', name)
    assert set(rest) <= lines
    assert script.count("export default") == 1
    assert script.rstrip().splitlines()[-1].startswith("export default Widget.shown(")
    texts = [path.read_text("utf-8") for path in modules_of(widget)]
    assert [found for text in texts for found in bare_python(text)] == []


@pytest.mark.parametrize("widget", WIDGETS.values(), ids=WIDGETS)
def test_a_widgets_script_has_every_class_of_ours_that_it_makes_or_extends(widget):
    ours = {name for path in SCRIPTS for name in DEFINED.findall(path.read_text("utf-8"))}
    used = {*re.findall(r"\b(?:new|extends) ([A-Z]\w*)", widget._esm)}
    assert "Widget" in used & ours
    assert used & ours <= {*DEFINED.findall(widget._esm)}


def test_the_widget_of_every_activity_is_found_by_its_folder():
    for name in NAMES:
        folder = widgets.ACTIVITIES.joinpath(*name.split("."))
        script = folder.joinpath("widget.js").read_text("utf-8")
        assert widgets.find(name)._esm.endswith(f"\n{script}")
        if (own := folder / "widget.py") in MODULES:
            assert widgets.find(name) is widget_of(own)
        assert widgets.find(name) is widgets.find(name)  # made once
    found = {path for name in NAMES for path in modules_of(widgets.find(name))}
    assert {path for path in MODULES if widgets.ACTIVITIES in path.parents} <= found
    assert not widgets.exists("labs")  # it has what labs share, and is none


def test_no_two_widgets_have_one_name():
    """A page keeps the style sheets of widgets apart by the names of their classes."""
    names = [f"{widget.__module__}.{widget.__name__}" for widget in WIDGETS.values()]
    assert len({*names}) == len(names) > 20


@pytest.mark.parametrize("path", SCRIPTS, ids=where)
def test_ids_are_the_widgets_own(path):
    assert shared_ids(path.read_text("utf-8")) == []


def test_the_base_draws_the_id_that_all_others_begin_with():
    texts = [path.read_text("utf-8") for path in SCRIPTS]
    assert sum(_DRAWN in text for text in texts) == sum(_ROOT in text for text in texts) == 1


def taken_twice(script: str) -> list[str]:
    """Names that a widget's one script declares more than once: it would not even load."""
    names = re.findall(
        r"^(?:const|let|class|function|async function)\s+(\w+)", script, re.MULTILINE
    )
    return sorted({name for name in names if names.count(name) > 1})


def overwritten(base: str, own: str) -> list[str]:
    """What the base keeps on ``this`` and a widget's own script puts something else into."""

    def kept(script: str) -> set[str]:
        return set(re.findall(r"\bthis\.(\w+)\s*=(?!=)", script))

    meant = {"trouble", "checking"}  # a widget may say what went wrong
    return sorted((kept(base) & kept(own)) - meant)


@pytest.mark.parametrize("name", NAMES)
def test_the_scripts_that_make_up_a_widget_leave_each_other_their_names(name):
    script = widgets.find(name)._esm
    assert taken_twice(script) == []
    base = (PACKAGE / "page" / "base.js").read_text("utf-8")
    own = script[script.index(base) + len(base) :]
    bases = own[own.rindex("extends Widget") :] if "extends Widget" in own else own
    assert overwritten(base, bases) == []


def test_a_name_that_is_taken_would_be_seen():
    assert taken_twice("const A = 1;\nlet B;\nfunction A() {}") == ["A"]
    assert overwritten("this.drafts = 1; this.x = 2", "this.drafts = new Map(); this.y == 3") == [
        "drafts"
    ]


# And each fault is seen.


@pytest.mark.parametrize(
    ("fault", "name"),
    [
        ("node.innerHTML = text;", "innerHTML"),
        ('node["outerHTML"] = text;', "outerHTML"),
        ('node.insertAdjacentHTML("beforeend", text);', "insertAdjacentHTML"),
        ("document.writeln(text);", "document.write"),
        ('new DOMParser().parseFromString(text, "text/html");', "DOMParser"),
        ("range.createContextualFragment(text);", "createContextualFragment"),
        ("node.setHTMLUnsafe(text);", "setHTML"),
        ('make("div", { srcdoc: text });', "srcdoc"),
        ("eval(text);", "eval"),
        ("(0, eval)(text);", "eval"),
        ('new Function("a", text);', "new Function"),
        ('setTimeout("go()", 5);', "a timer of text"),
        ('make("a", { href: "javascript:go()" });', "javascript:"),
        ('make("iframe", {});', "an element that loads"),
        ('document.createElement("script");', "an element that loads"),
        ('import x from "x";', "import"),
        ('const x = await import("x");', "import"),
        ('require("x");', "require"),
        ('fetch("x");', "fetch"),
        ('const at = "https://example.org";', "an address"),
    ],
)
def test_what_makes_html_or_loads_is_named(fault, name):
    script = 'const SVG = "http://www.w3.org/2000/svg";\nnode.textContent = text;\n'
    assert makes_html(script) == []
    assert name in makes_html(script + fault)


def test_a_sheet_that_loads_is_named():
    assert loads(".mu-x { color: var(--mu-ink); }") == []
    assert loads('@import "x.css";') == ["@import"]
    assert loads(".x { background: url(https://example.org/x.png); }") == ["://", "url("]


@pytest.mark.parametrize(
    ("fault", "name"),
    [
        ("self.out = HTML(text)", "HTML"),
        ("display(Javascript(text))", "Javascript"),
        ('return f"<div class=x>{text}</div>"', "a tag"),
    ],
)
def test_html_from_python_is_named(fault, name):
    assert bare_python("text = 'a < b and b > c'") == []
    assert name in bare_python(fault)


@pytest.mark.parametrize(
    "fault",
    [
        'make("input", { id: "memo" })',
        'make("label", { for: "memo" }, "Memo")',
        'make("p", { id: `memo-${n}` })',
        'const id = `memo-${n}`;\nmake("p", { "aria-labelledby": id })',
        'node.id = "memo";',
        'node.setAttribute("aria-controls", "memo");',
        'make("p", { "aria-describedby": `${this.id}-a memo` })',
        'make("input", { type: "radio", name: `pick-${key}` })',
        'make("label", { for: whole ? null : "memo" })',
    ],
)
def test_an_id_that_two_widgets_would_share_is_named(fault):
    assert len(shared_ids(fault)) == 1


def test_an_id_of_ones_own_is_let_be():
    script = """
    const id = `${this.id}-memo`;
    make("input", { id, "aria-describedby": `${id}-a ${id}-b` });
    make("label", { for: id });
    make("label", { for: this.area.id });
    node.id = `${this.list.id}-${i}`;
    row({ id: "", short: "under no theme yet" });
    const draw = ({ head }) => make("marker", { id: head });
    """
    assert shared_ids(script) == []


@pytest.mark.parametrize("sheet", SHEETS, ids=lambda sheet: sheet.stem)
def test_what_is_pressed_keeps_its_ground_under_the_mouse(sheet: Path) -> None:
    """What is pressed is light on the accent: a hover of the same thing must not take that away."""
    rules = re.findall(r"([^{}]+)\{([^{}]*)\}", sheet.read_text("utf-8"))
    pressed = [said for said, look in rules if "on-accent" in look and re.search(PRESSED, said)]
    for said, look in rules:
        takes = ":hover" in said and "background" in look
        if not takes or re.search(PRESSED, said):
            continue
        hovered = set(re.findall(r"\.[\w-]+", said))
        for other in pressed:
            owner = re.findall(r"\.[\w-]+", other)
            assert not hovered >= set(owner), f"{said.strip()} lies over {other.strip()}"
