"""A folder to work on a study in."""

from __future__ import annotations

import pytest
from meaningunits import trail
from meaningunits.material import own
from meaningunits.tasks import catalogue


@pytest.fixture
def home(tmp_path, monkeypatch):
    """A folder to work in, with its own trail; what was entered is taken out again."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv(trail.VARIABLE, str(tmp_path / "trail.jsonl"))
    yield tmp_path
    own.enter(())
    catalogue.enter(())
