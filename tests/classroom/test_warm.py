"""What tests stand on: a command that is a fork of a warm process is as one of its own."""

from __future__ import annotations

import os

import pytest
import warm
from nbgrader import api

SAID = """
import os, sys
print(os.getcwd(), os.environ.pop("WHO"), sys.argv[1:], "one" in sys.modules)
import one
sys.exit(int(sys.argv[1]) if sys.argv[1].isdigit() else sys.argv[1])
"""


@pytest.mark.parametrize(("how", "status", "said"), [("0", 0, ""), ("3", 3, ""), ("no", 1, "no\n")])
def test_each_has_its_own_folder_environment_arguments_modules_and_status(
    tmp_path, how, status, said
):
    (tmp_path / "told.py").write_text(SAID, encoding="utf-8")
    (tmp_path / "one.py").write_text("", encoding="utf-8")
    for who in ("ann", "bea"):
        run = warm.run("told", how, "ä", cwd=tmp_path, env={**os.environ, "WHO": who})
        assert run.stdout == f"{tmp_path} {who} {[how, 'ä']} False\n"
        assert (run.returncode, run.stderr) == (status, said)


def test_one_that_breaks_shows_its_traceback_and_one_that_is_killed_is_no_success(tmp_path):
    (tmp_path / "breaks.py").write_text("1 / 0", encoding="utf-8")
    run = warm.run("breaks", cwd=tmp_path, env={**os.environ})
    assert run.returncode == 1
    assert "ZeroDivisionError" in run.stderr
    (tmp_path / "killed.py").write_text("import os; os.kill(os.getpid(), 9)", encoding="utf-8")
    with pytest.raises(AssertionError, match="was killed"):
        warm.run("killed", cwd=tmp_path, env={**os.environ})


def test_a_new_gradebook_still_wants_alembic_on_the_path(monkeypatch):
    warm.heads()
    monkeypatch.setenv("PATH", "/nowhere")
    with pytest.raises(FileNotFoundError):
        api.get_alembic_version()
