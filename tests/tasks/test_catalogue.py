"""Tasks are found by their slugs, thousands of times for a class."""

from __future__ import annotations

from pathlib import Path

from meaningunits.tasks import catalogue


def test_finding_a_task_once_more_reads_no_folder(monkeypatch):
    found = catalogue.find("meaning-units/divide-marek")

    def reading(self, *_, **__):
        raise AssertionError(f"{self} is read again")

    for way in ("glob", "rglob", "iterdir"):
        monkeypatch.setattr(Path, way, reading)
    assert catalogue.find("meaning-units/divide-marek") is found
