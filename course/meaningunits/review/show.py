"""Show how one got here: the audit view of a notebook's trail, and the same as text."""

from __future__ import annotations

from html import escape
from typing import Any

from .. import trail
from ..look import saved
from ..page.show import cell, shell
from ..tasks import catalogue
from ..tasks.catalogue import Said
from ..tasks.kind import plural
from . import report
from .story import story
from .trace import traces


def audit() -> Any:
    """Show how one got here: everything in the trail, step by step, and back to the words.

    In a notebook this displays a view in which the trail can be replayed, a theme or relation
    followed back to its sentences, and a report written. Elsewhere the report is shown as text.
    """
    here = trail.here()
    log = here.log()
    told, made = story(log), traces(log)
    if shell() is None or catalogue.being_graded():
        return Said(report.markdown(told, made, here.path.name))
    from IPython.display import display

    from .widget import Audit

    display(Audit(cell=cell()))
    text = f"How I got here: {plural(len(told.moments), 'moment')} in {here.path.name}"
    page = report.body(told, made, here.path.name, whole=False)
    page = page.replace("<h1>", "<p><strong>", 1).replace("</h1>", "</strong></p>", 1)
    whole = saved(f'<section class="mu mu-still"><p>{escape(text)}.</p>{page}</section>')
    display({"text/html": whole, "text/plain": text}, raw=True)
    return None
