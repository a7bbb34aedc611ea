"""The learner's side makes no call that only some systems know: played without them."""

from __future__ import annotations

import os
import subprocess
import sys

import pytest

#: What Windows' Python lacks, or refuses; run before anything of the course is imported.
WINDOWS = """
import builtins, os, sys, types
for name in ("O_NOFOLLOW", "O_NONBLOCK", "O_DIRECTORY", "geteuid", "getuid", "fork", "chown",
             "fchmod", "mkfifo", "getpgid", "setsid", "statvfs"):
    if hasattr(os, name):
        delattr(os, name)
for module in ("pwd", "grp", "fcntl", "resource", "termios"):
    sys.modules[module] = None
def refuses(*_, **__):
    raise OSError(1314, "A required privilege is not held by the client")
os.symlink = os.link = refuses
whole, open_ = os.fsync, os.open
def fsync(handle):
    import stat
    if stat.S_ISDIR(os.fstat(handle).st_mode):
        raise PermissionError(13, "Permission denied")
    return whole(handle)
def opens(path, *rest, **more):
    if os.path.isdir(path):
        raise PermissionError(13, "Permission denied", str(path))
    return open_(path, *rest, **more)
os.fsync, os.open = fsync, opens
"""

PLAY = """
import meaningunits as mu
from meaningunits import cli, my_work, trail, workspace
from meaningunits.trail.drafts import Drafts
from pathlib import Path
here = Path.cwd()
assert cli.main(["start", "a", "--no-lab"]) == 0
assert cli.main(["start", "b", "--no-lab"]) == 0
import os
os.chdir("a")
mu.answer("start-here/first-try", {"ready": "b"})
print(mu.check("start-here/first-try"))
Path("trail.jsonl").write_bytes(Path("trail.jsonl").read_bytes().replace(b"\\n", b"\\r\\n"))
mu.answer("start-here/first-try", {"ready": "a"})
Drafts("trail.jsonl", "start-here/first-try").keep("box", "half")
print(mu.work())
assert cli.main(["work", "save", "../w.zip"]) == 0
os.chdir("../b")
assert cli.main(["work", "restore", "../w.zip"]) == 0
assert cli.main(["work", "restore", "../w.zip"]) == 0
log = trail.Trail("trail.jsonl").log()
assert not log.problems, log.problems
assert log.state("start-here/first-try").value == {"ready": "a"}
assert cli.main(["start", ".", "--no-lab"]) == 0
print("played")
"""


@pytest.mark.skipif(os.name != "posix", reason="here it is the real thing, tried by every test")
def test_a_learners_day_is_played_without_what_windows_lacks(tmp_path):
    place = tmp_path / "C:" / "Users" / "Ann Müller"
    place.mkdir(parents=True)
    environment = {k: v for k, v in os.environ.items() if k != "MEANINGUNITS_TRAIL"}
    run = subprocess.run(
        [sys.executable, "-c", WINDOWS + PLAY],
        cwd=place,
        env=environment,
        capture_output=True,
        text=True,
        check=False,
    )
    assert run.returncode == 0, run.stdout + run.stderr
    assert run.stdout.endswith("played\n")
    assert "Everything in it is here already; nothing changes." in run.stdout
