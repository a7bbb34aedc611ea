"""Runs the cells of lessons and exercises in the site's own Python, under Node.

    meaningunits site /tmp/site && python tests/site_cells.py /tmp/site

What the browser has is here, too, but for the browser: Pyodide,
the packages, and nothing else. Where a cell stumbles, or anything of numpy, pandas or plotly is
loaded, it is told and the exit status is 1. Cells of an exercise that nobody has written yet may
say so (NotImplementedError).
"""

from __future__ import annotations

import json
import shutil
import sys
import tempfile
from collections.abc import Sequence
from pathlib import Path

from meaningunits.site import runtime

INSIDE = Path(__file__).with_name("site_cells_inside.py")


def run(site: Path, names: Sequence[str] = ()) -> dict[str, list]:
    """Run notebooks of a site's lessons; all if none is named. Page → [cells run, what went wrong].

    Under the name ``loaded`` stands what was loaded of the packages that no lesson needs.
    """
    live = site / "live"
    (python,) = live.glob("python-*")
    lock = json.loads((python / "pyodide-lock.json").read_text(encoding="utf-8"))
    with tempfile.TemporaryDirectory() as scratch:
        work = Path(scratch, "work")
        shutil.copytree(live / "files", work / "course")
        (work / "names.json").write_text(json.dumps(list(names)), encoding="utf-8")
        runtime.run(python, INSIDE, work, packages=tuple(lock["packages"]))
        return json.loads((work / "told.json").read_text(encoding="utf-8"))


def main() -> int:
    told = run(Path(sys.argv[1]), sys.argv[2:])
    loaded = told.pop("loaded")
    for name, (count, problems) in told.items():
        print(f"{name}: {count} cells, {len(problems)} problems")
        for problem in problems:
            print(f"  {problem}")
    print(f"loaded and not needed: {', '.join(loaded) or 'nothing'}")
    return int(bool(loaded) or any(problems for _, problems in told.values()))


if __name__ == "__main__":
    sys.exit(main())
