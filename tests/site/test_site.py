"""The site as files: what it is made of, what it says of itself, and where its links lead."""

from __future__ import annotations

import gzip
import hashlib
import json
import re
import zipfile
from html.parser import HTMLParser
from io import BytesIO
from urllib.parse import unquote, urlsplit

import pytest
import site_cells
from meaningunits import cli
from meaningunits.course_mode.page import pages
from meaningunits.site import building, ingredients, live, opening, reading, wheels
from meaningunits.site.locked import locked
from meaningunits.site.problem import SiteError

# Without a build.


def test_a_part_that_is_not_the_one_the_course_was_tried_with_is_refused(tmp_path):
    part = locked().packages[0]
    (tmp_path / part.file).write_bytes(b"something else")
    with pytest.raises(SiteError) as told:
        ingredients.read(tmp_path, part)
    found = hashlib.sha256(b"something else").hexdigest()
    assert str(told.value) == (
        f"{tmp_path / part.file} is not the {part.file} that the course was tried with: its "
        f"SHA-256 is {found}, and {part.sha256} is expected. Delete it, and build again."
    )


def test_without_node_it_is_said_what_to_install(monkeypatch):
    monkeypatch.setattr(ingredients.shutil, "which", lambda _: None)
    with pytest.raises(SiteError, match=r"Install version 20 or newer \(Debian and Ubuntu: apt"):
        ingredients.node()


def test_a_folder_that_is_no_site_is_left_alone(tmp_path, capsys):
    (tmp_path / "thesis.txt").write_text("mine")
    assert cli.main(["site", str(tmp_path)]) == 1
    assert capsys.readouterr().err == (
        f"{tmp_path} is there already and holds no site. Name another folder, or an empty one.\n"
    )
    assert [path.name for path in tmp_path.iterdir()] == ["thesis.txt"]


def test_what_stops_a_build_leaves_the_site_before_it_as_it_was(tmp_path, monkeypatch):
    folder = tmp_path / "site"
    folder.mkdir()
    (folder / building.LISTED).write_text("{}")

    def fails(_):
        raise SiteError("no network")

    monkeypatch.setattr(ingredients, "gathered", fails)
    with pytest.raises(SiteError, match="no network"):
        building.build(folder)
    assert [path.name for path in tmp_path.rglob("*")] == ["site", building.LISTED]


@pytest.mark.parametrize(
    ("link", "leads"),
    [
        ("00_start_here.ipynb#cell-id=term-memo", "00_start_here.html#term-memo"),
        ("02_meaning_units.ipynb", "02_meaning_units.html"),
        ("data_card.md", "data_card.html"),
        ("https://doi.org/10.1370/afm.813", "https://doi.org/10.1370/afm.813"),
        ("#what-goes-in", "#what-goes-in"),
        (
            "exercises/02_meaning_units/02_meaning_units.ipynb",
            "live/lab/index.html?path=exercises/02_meaning_units/02_meaning_units.ipynb",
        ),
    ],
)
def test_a_link_of_a_notebook_leads_to_the_page_of_the_site(link, leads):
    assert reading.led(link) == leads


def test_our_wheel_holds_what_a_learner_needs_and_no_classroom_and_no_solutions():
    name, content = wheels.ours()
    with zipfile.ZipFile(BytesIO(content)) as wheel:
        names = wheel.namelist()
        words = b"".join(wheel.read(one) for one in names)
    assert not [one for one in names if one.split("/")[1] in wheels.LEFT_OUT]
    assert "meaningunits/data/workspace/lessons/02_meaning_units.ipynb" in names
    assert b"### BEGIN " + b"SOLUTION" not in words.replace(b'SOLUTION = "### BEGIN SOLUTION"', b"")
    assert re.fullmatch(r"meaningunits-[\d.]+-0[0-9a-f]{8}-py3-none-any\.whl", name)


def test_another_content_gives_our_wheel_another_name(monkeypatch, tmp_path):
    before, _ = wheels.ours()
    changed = tmp_path / "00_start_here.ipynb"
    changed.write_text("{}")
    monkeypatch.setattr(wheels.workspace, "material", lambda: iter([(changed.name, changed)]))
    assert wheels.ours()[0] != before


@pytest.mark.parametrize(
    ("change", "says"),
    [
        (lambda f: live._telling_errors(f / "service-worker.js"),
         "service-worker.js of JupyterLite is another one: its answer is not found."),
        (opening.made, "index.html of JupyterLite is another one: <html> is not in it."),
    ],
)  # fmt: skip
def test_another_jupyterlite_than_the_one_that_was_tried_is_refused(change, says, tmp_path):
    for name in ("service-worker.js", "index.html"):
        (tmp_path / name).write_text("something else")
    with pytest.raises(SiteError) as told:
        change(tmp_path)
    assert str(told.value) == says


# As built.


@pytest.mark.slow
def test_every_file_is_as_listed_and_all_of_it_compressed_is_under_25_megabytes(site):
    listed = json.loads((site / building.LISTED).read_text("utf-8"))["files"]
    there = {p.relative_to(site).as_posix(): p for p in site.rglob("*") if p.is_file()}
    del there[building.LISTED]
    assert {n: hashlib.sha256(p.read_bytes()).hexdigest() for n, p in there.items()} == listed
    assert sum(len(gzip.compress(p.read_bytes(), 6)) for p in there.values()) < 25e6


def _live(site):
    (python,) = (site / "live").glob("python-*")
    return site / "live", f"./{python.name}", python


@pytest.mark.slow
def test_the_settings_are_in_what_was_built_and_a_missing_one_is_noticed(site, tmp_path):
    home, runtime, python = _live(site)
    packages = sorted(json.loads((python / "pyodide-lock.json").read_text("utf-8"))["packages"])
    live.proved(home, runtime, packages)
    told = json.loads((home / "jupyter-lite.json").read_text("utf-8"))
    del told["jupyter-config-data"]["litePluginSettings"][live.KERNEL]["pyodideUrl"]
    (tmp_path / "jupyter-lite.json").write_text(json.dumps(told))
    with pytest.raises(SiteError, match=r"the runtime's place is None and not '\./python-"):
        live.proved(tmp_path, runtime, packages)


@pytest.mark.slow
def test_a_page_to_work_on_has_a_name_a_language_and_words_for_where_it_cannot_run(site):
    home = site / "live"
    seen = 0
    for page in home.rglob("index.html"):
        text = page.read_text("utf-8")
        assert '<html lang="en">' in text
        assert "JupyterLite</title>" not in text
        (script,) = re.findall(r'<script src="([./]*opening\.js)">', text)
        assert (page.parent / script).resolve() == (home / opening.SCRIPT).resolve()
        (link,) = re.findall(r'<noscript>.*<a href="([^"]+)">', text)
        assert (page.parent / link).resolve() == (site / "index.html").resolve()
        seen += 1
    assert seen


@pytest.mark.slow
def test_python_for_the_browser_is_all_there_by_its_hash_and_has_no_numpy(site):
    _, _, python = _live(site)
    packages = json.loads((python / "pyodide-lock.json").read_text("utf-8"))["packages"]
    for entry in packages.values():
        content = (python / entry["file_name"]).read_bytes()
        assert hashlib.sha256(content).hexdigest() == entry["sha256"]
        assert entry["depends"] == []
    assert not {"numpy", "pandas", "plotly"} & set(packages)
    assert len(packages) == len([*python.glob("*.whl")])
    for wheel in python.glob("*.whl"):
        with zipfile.ZipFile(wheel) as file:
            assert not [n for n in file.namelist() if file.getinfo(n).date_time[0] != 1980]


@pytest.mark.slow
def test_the_pages_to_read_are_the_same_when_made_again(site, tmp_path):
    reading.made(tmp_path)
    made = {path.name: path.read_bytes() for path in tmp_path.iterdir()}
    assert {name: (site / name).read_bytes() for name in made} == made


class Links(HTMLParser):
    """What a page loads, where its links lead, and the marks in it."""

    def __init__(self, text):
        super().__init__()
        self.loads, self.leads, self.marks = [], [], set()
        self.feed(text)

    def handle_starttag(self, tag, attrs):
        given = dict(attrs)
        if "id" in given:
            assert given["id"] not in self.marks, given["id"]
            self.marks.add(given["id"])
        if tag == "a" and given.get("href"):
            self.leads.append(given["href"])
        elif tag != "a":
            self.loads += [given[name] for name in ("src", "href", "srcset") if given.get(name)]


@pytest.fixture(scope="module")
def shown(site):
    return {path.name: Links(path.read_text("utf-8")) for path in sorted(site.glob("*.html"))}


@pytest.mark.slow
def test_no_page_loads_anything_from_another_host(shown, site):
    loads = {load for page in shown.values() for load in page.loads}
    assert {load for load in loads if not load.startswith("data:")} == {"site.css", "site.js"}
    assert "url(http" not in (site / "site.css").read_text("utf-8")


@pytest.mark.slow
def test_no_link_is_dead(shown, site):
    dead = []
    for name, page in shown.items():
        for link in page.leads:
            parts = urlsplit(link)
            if parts.scheme:
                continue
            path = parts.path or name
            if parts.query.startswith("path="):
                path = f"live/files/{unquote(parts.query.removeprefix('path='))}"
            there = (site / path).is_file()
            marked = not parts.fragment or parts.fragment in shown[path].marks if there else False
            if not marked:
                dead.append((name, link))
    assert dead == []


@pytest.mark.slow
def test_every_lesson_has_its_page_with_every_task_and_ways_to_work_on_it(shown, site):
    for page in pages().values():
        if page.exercise:
            assert any(page.name in link for one in shown.values() for link in one.leads)
            continue
        text = (site / f"{page.stem}.html").read_text("utf-8")
        marks = shown[f"{page.stem}.html"].marks
        assert {slug.replace("/", "--") for slug in page.tasks} <= marks
        assert f"live/lab/index.html?path={page.name}" in text
        assert "mu.ask(" not in text


@pytest.mark.slow
def test_what_can_be_found_leads_to_a_mark_that_is_there(shown, site):
    text = (site / "found.js").read_text("utf-8")
    for name, mark, _label, heading, words in json.loads(
        text[text.index("[") : text.rindex("]") + 1]
    ):
        assert not mark or mark in shown[name].marks
        assert heading
        assert words


@pytest.mark.slow
def test_every_cell_of_every_lesson_and_exercise_runs_in_the_sites_own_python(site):
    told = site_cells.run(site)
    assert told.pop("loaded") == []
    assert set(told) == {page.name for page in pages().values()}
    assert {name: problems for name, (_, problems) in told.items() if problems} == {}
    assert all(count >= 5 for count, _ in told.values())
