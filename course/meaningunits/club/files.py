"""Files that were made for a journal club: where they lie, and a button to download each."""

from __future__ import annotations

from pathlib import Path

from .. import trail
from ..tasks import catalogue


class Files:
    """Files that were written: where they lie, and in a notebook a button to download each."""

    def __init__(
        self, said: str, folder: Path, names: tuple[str, ...], notes: tuple[str, ...] = ()
    ):
        self.said, self.folder, self.names, self.notes = said, folder, names, notes

    def __repr__(self) -> str:
        return "\n".join([self.said, *(f"  {self.folder / n}" for n in self.names), *self.notes])

    def _repr_html_(self) -> str:
        from ..look import saved, template

        home = trail.here().path.parent
        inside = self.folder.is_relative_to(home)
        paths = [self.folder / name for name in self.names]
        places = [path.relative_to(home).as_posix() if inside else str(path) for path in paths]
        shown = template(Path(__file__).parent, "files.html.jinja").render(
            said=self.said, places=places, inside=inside, notes=self.notes
        )
        return saved(shown)

    def _ipython_display_(self) -> None:
        from IPython.display import display

        from ..page.download import Downloads

        display({"text/plain": repr(self), "text/html": self._repr_html_()}, raw=True)
        if not catalogue.being_graded():
            display(Downloads(self.folder, self.names))
