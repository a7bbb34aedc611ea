"""What the warm process does once so that no submission has to: first times are slow.

A first traceback reads and parses the source of every file on its way, a first table or figure
loads how it is shown. These few cells are our own; no submission's and no assignment's ever run
here, and nothing that they make is left behind.
"""

from __future__ import annotations

import contextlib
import sys
import tempfile
from typing import Any

ALWAYS = ("1 / 0", "nobody", "assert 1 == 2", "raise NotImplementedError()", "x = = 1", "'shown'")
#: By the module that must be loaded already.
WITH = {
    "pandas": (
        "import io, pandas\n"
        "t = pandas.read_csv(io.StringIO('a,b,c\\nx,1,2.5\\ny,2,\\n'))\n"
        "t['d'] = t['b'] / t['c']\nt.groupby('a').b.sum(), t.round(1), t.describe()\nt",
        "import pandas\npandas.DataFrame({'a': [1]})['b']",
        "import pandas\npandas.DataFrame({'a': [1]}).b",
    ),
    "plotly": (
        "import plotly.graph_objects as go\nf = go.Figure(go.Bar(x=['a'], y=[1]))\n"
        "f.update_layout(title='t', xaxis_title='x')\n"
        "f.add_trace(go.Scatter(x=[1], y=[2]))\nf",
    ),
}
_LAST = ("last_type", "last_value", "last_traceback", "last_exc")


def practise(shell: Any) -> None:
    """Run the cells in a shell that sends nothing yet, and leave it as it was.

    Parameters
    ----------
    shell : shell.Shell
        Before ``open``.
    """
    ip = shell.ip
    before = dict(ip.user_ns)
    cells = [*ALWAYS, *(c for name, more in WITH.items() if name in sys.modules for c in more)]
    for source in cells:
        with contextlib.suppress(Exception):
            ip.run_cell(source, store_history=False)
    ip.user_ns.clear()
    ip.user_ns.update(before)
    for name in _LAST:
        with contextlib.suppress(AttributeError):
            delattr(sys, name)
    ip._last_traceback = None  # noqa: SLF001 - IPython has no public name for it
    tempfile.tempdir = None  # it was looked for here; each submission has its own
