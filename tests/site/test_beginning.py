"""What a browser's Python begins with: a learner's folder is looked into last."""

from __future__ import annotations

import builtins
import importlib
import importlib.util
import json
import sys
from pathlib import Path

import pytest
from meaningunits.site.runtime import BEGINNING, HERE


@pytest.fixture
def drive(monkeypatch, tmp_path):
    """A learner's folder, in which one works: modules of its own, one called like another."""
    monkeypatch.setattr(sys, "path_hooks", [*sys.path_hooks])
    monkeypatch.setattr(sys, "meta_path", [*sys.meta_path])
    monkeypatch.setattr(sys, "path", ["", *sys.path])
    monkeypatch.setattr(sys, "path_importer_cache", {})
    monkeypatch.setattr(sys, "modules", {**sys.modules})
    monkeypatch.delattr(builtins, "get_ipython", raising=False)
    monkeypatch.chdir(tmp_path)
    spec = importlib.util.spec_from_file_location("beginning", HERE / BEGINNING)
    begun = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(begun)
    monkeypatch.setattr(begun, "DRIVE", str(tmp_path))
    (tmp_path / "own_words.py").write_text("SAID = 1\n", encoding="utf-8")
    (tmp_path / "own_rooms").mkdir()
    (tmp_path / "own_rooms" / "__init__.py").write_text("", encoding="utf-8")
    (tmp_path / "own_rooms" / "first.py").write_text("SAID = 2\n", encoding="utf-8")
    (tmp_path / "json.py").write_text("raise ImportError('not this one')\n", encoding="utf-8")
    return tmp_path


def test_while_python_starts_nothing_is_looked_for_in_the_folder(drive, monkeypatch):
    looked = []
    monkeypatch.setattr("os.path.isfile", lambda path: looked.append(path))
    with pytest.raises(ModuleNotFoundError):
        importlib.import_module("own_words")
    assert importlib.import_module("json") is json
    assert looked == []


def test_a_cell_finds_the_learners_own_modules_after_all_others(drive, monkeypatch):
    monkeypatch.setattr(builtins, "get_ipython", lambda: None, raising=False)
    assert importlib.import_module("own_words").SAID == 1
    assert importlib.import_module("own_rooms.first").SAID == 2
    del sys.modules["json"]
    assert Path(importlib.import_module("json").__file__).parent != drive
    with pytest.raises(ModuleNotFoundError):
        importlib.import_module("nobody_s_words")


def test_any_other_folder_is_as_ever(drive, monkeypatch, tmp_path_factory):
    elsewhere = tmp_path_factory.mktemp("elsewhere")
    (elsewhere / "others_words.py").write_text("SAID = 3\n", encoding="utf-8")
    monkeypatch.chdir(elsewhere)
    assert importlib.import_module("others_words").SAID == 3
