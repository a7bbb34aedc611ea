"""What ``mu.study`` gives back: the study with everything one does with it in a notebook.

Whatever goes wrong here is said in a sentence; a notebook never shows a traceback for it.
"""

from __future__ import annotations

import json
import os
from collections.abc import Callable, Mapping
from functools import wraps
from pathlib import Path
from typing import Any, ParamSpec

from ..club.document import Document, to_html, to_markdown
from ..club.files import Files
from ..tasks.catalogue import MY_STUDY, Said, find, of
from ..tasks.kind import is_nothing
from ..trail import Trail, clock
from ..transcripts import TranscriptError
from . import folder as places
from . import packing, pages, private, quoting, rename, tables, tasks, writing
from . import report as reports
from .folder import OUT, StudyError
from .study import Study, who_speaks
from .table import as_html
from .tabled import Table

P = ParamSpec("P")

#: A paper's three files, and the list by which one knows that nobody has written in them.
ENDS = (".docx", ".md", ".html")
WRITTEN = ".written.json"


def _said(deed: Callable[P, Any]) -> Callable[P, Any]:
    """A deed whose troubles are told as a sentence."""

    @wraps(deed)
    def done(*args: P.args, **kwargs: P.kwargs) -> Any:
        try:
            return deed(*args, **kwargs)
        except (StudyError, TranscriptError, LookupError) as problem:
            return Said(str(problem))

    return done


def _taken_in(deed: Callable[P, Any]) -> Callable[P, Any]:
    """A way in that says what came in and what was done to it, or why it cannot."""

    @_said
    @wraps(deed)
    def done(*args: P.args, **kwargs: P.kwargs) -> Said:
        entry, study = deed(*args, **kwargs), args[0]
        assert isinstance(study, Study)
        return Said("\n".join([study.came_in(entry), *pages.missing(study)]))

    return done


class Opened(Study):
    """A study in a notebook."""

    #: Where files are dropped, in a notebook.
    drop: Any = None

    # In, and out again: as a study does it, told in a sentence.

    add = _taken_in(Study.add)
    paste = _taken_in(Study.paste)
    bring_back = _taken_in(Study.bring_back)

    @_said
    def call(self, name: str, speakers: Mapping[str, str]) -> Said:
        """Say who speaks: ``study.call("anna", {"P1": "Anna", "R": "interviewer"})``."""
        entry = super().call(name, speakers)
        again = "Run the cells that show this transcript again."
        return Said(f"{entry.title}: {who_speaks(entry)}. {again}")

    @_said
    def leave_out(self, name: str) -> Said:
        """Take a transcript out again; nothing that was done on it is lost."""
        return Said(super().leave_out(name))

    @_said
    def rename(self, name: str, to: str) -> Said:
        """Call a transcript something else everywhere: ``study.rename("anna", "P1")``."""
        return Said("\n".join([rename.rename(self, name, to), *pages.missing(self)]))

    @_said
    def merge(self, file: str | os.PathLike[str], name: str = "") -> Said:
        """Lay another coder's work beside one's own; nobody's is overwritten."""
        return Said(super().merge(file, name))

    # Work.

    @_said
    def ask(self, what: str, name: str = "") -> Any:
        """Show a task of the study: ``study.ask("divide", "anna")``, ``study.ask("board")``.

        ``study.ask("quotes")`` shows one for every theme that has enough to choose from.
        """
        from ..page.show import ask

        if what != tasks.QUOTES or name:
            return ask(tasks.slug(what, name))
        slugs = [slug for slug in of(MY_STUDY) if slug.startswith(tasks.slug(tasks.QUOTES, "T"))]
        told = [str(said) for slug in slugs if (said := ask(slug)) is not None]
        return Said("\n\n".join(told)) if told else None if slugs else Said(quoting.NEEDS)

    @_said
    def current(self, what: str, name: str = "") -> Any:
        """Your present answer to a task, to add to: ``study.current("read", "anna")``.

        A copy: nothing changes until it is given to ``mu.answer``. None where there is none.
        """
        value = self._trail.current(_slug(what, name))
        return None if is_nothing(value) else value

    @_said
    def undo(self, what: str, name: str = "") -> Said:
        """Take your last answer to a task back: ``study.undo("read", "anna")``."""
        slug = _slug(what, name)
        if not self._trail.undo(slug):
            return Said(f"There is no answer to {slug} to take back.")
        answers = self.log().state(slug).answers
        if not answers:
            return Said(f"{slug} has no answer now. study.redo({what!r}) brings it back.")
        return Said(f"The answer of {clock(answers[-1].at)} stands again.")

    @_said
    def redo(self, what: str, name: str = "") -> Said:
        """Bring back what was last undone of a task."""
        slug = _slug(what, name)
        if not self._trail.redo(slug):
            return Said(f"Nothing was undone of {slug}.")
        return Said(f"The answer of {clock(self.log().state(slug).answers[-1].at)} stands again.")

    @property
    def _trail(self) -> Trail:
        """The trail that one's own work is kept in."""
        return self.trails()[0]

    @_said
    def pseudonyms(self, name: str, decided: Mapping[str, str | None] | None = None) -> Said:
        """Names, places, dates and numbers that may tell who is meant, and pseudonyms for them.

        Parameters
        ----------
        name : str
            The transcript.
        decided : mapping, optional
            As it was said → pseudonym: put in place in all transcripts. Without it, what the rules
            find is listed and nothing is changed. None takes an entry off the list.
        """
        if decided:
            return Said(private.put(self, decided))
        found = private.proposed(self, name)
        rows = [f"  {one.kind}: “{one.text}”, {one.many}; {one.context}" for one in found]
        how = (
            f'Nothing was changed. To put some in place: study.pseudonyms("{name}", {{"…": "…"}}), '
        )
        how += f'or one by one: study.one_by_one("{name}").'
        return Said("\n".join([*(rows or ["The rules found nothing."]), how, private.NO_GUARANTEE]))

    @_said
    def one_by_one(self, name: str) -> Said:
        """Propose one likely name after another with its context, and ask for a pseudonym."""
        return Said(private.one_by_one(self, name))

    # Out.

    def tables(self) -> tuple[Table, ...]:
        """Everything that was made, as tables; each has ``.to_frame()``."""
        return tables.every(self.log(), self.coders)

    @_said
    def table(self, name: str) -> Table:
        """One table by its name, such as "units", "codes", "memos", "agreement", "differences"."""
        return tables.named(self.tables(), name)

    def to_frame(self, name: str = "units") -> Any:
        """One table for pandas; ``table`` says which there are."""
        return tables.named(self.tables(), name).to_frame()

    @_said
    def export(self, folder: str | os.PathLike[str] | None = None) -> Files:
        """Write every table as CSV, all of them as one workbook, and a codebook for Taguette.

        What is there under these names is written anew. The list of pseudonyms is in none of them.
        """
        place = Path(folder).expanduser() if folder is not None else self.folder / OUT
        made = self.tables()
        names = writing.csv_files(made, place)
        codes = tables.named(made, "codes")
        places.written(place / "taguette-codebook.csv", writing.taguette(codes))
        names.append("taguette-codebook.csv")
        try:
            notes = writing.workbook(made, place / "study.xlsx")
            names.insert(0, "study.xlsx")
        except StudyError as problem:  # the tables are there all the same
            notes = [str(problem)]
        notes += [table.note for table in made if table.note and not table.rows]
        return Files("Your study as tables.", place, tuple(names), tuple(dict.fromkeys(notes)))

    @_said
    def pack(self, *, private: bool = False) -> Files:
        """Put the whole study into one file, to keep or to take along: texts, pages and work.

        Parameters
        ----------
        private : bool
            Whether the list of pseudonyms goes along.
        """
        name = f"{self.folder.name}.zip"
        try:
            (self.folder / OUT).mkdir(exist_ok=True)
            raw = packing.packed(self.folder, private=private)
            (self.folder / OUT / name).write_bytes(raw)
        except OSError as problem:
            raise StudyError(f"{name} could not be written: {problem.strerror}.") from None
        told = "Unpack it anywhere, and open the study there. It holds what people said: give it "
        told += "to nobody who may not read the transcripts."
        if any(
            entry.file and (self.folder / entry.file).is_file() for entry in self.manifest.entries
        ):
            told += " The original files are in it, with the names that pseudonyms stand for."
        left = () if private else ("The list of pseudonyms is not in it: pack(private=True).",)
        return Files(f"The whole study in one file. {told}", self.folder / OUT, (name,), left)

    @_said
    def report(self, folder: str | os.PathLike[str] | None = None) -> Files:
        """Write the report, and the papers beside it: each as Word, HTML and Markdown.

        Beside it stand a journal club's handout, and the appraisal, worksheet, plan and letter
        where they are written.

        A report that is there already and differs is left: somebody may have written in it.
        """
        place = Path(folder).expanduser() if folder is not None else self.folder / OUT
        papers = {
            "report": reports.report(self),
            "journal-club": reports.kit(self),
            **reports.sheets(self),
        }
        if (letter := reports.letter(self.log())) is not None:
            papers["letter"] = letter
        names: list[str] = []
        for stem, document in papers.items():
            names += _paper(place, stem, document)
        return Files("Your report, and papers for a journal club on it.", place, tuple(names))

    # Shown.

    @property
    def rows(self) -> list[tuple[str, str, int, int, str, str]]:
        """Each transcript in a row: title, short name, sentences, words, speakers, language."""
        found = []
        for entry, one in zip(self.manifest.entries, self.interviews, strict=True):
            words = sum(len(s.text.split()) for s in one.sentences)
            numbers = (len(one.sentences), words)
            found.append((entry.title, entry.name, *numbers, who_speaks(entry), entry.language))
        return found

    @property
    def notes(self) -> list[str]:
        """What is told below the transcripts: those that are left out, and what happened."""
        out = ", ".join(entry.name for entry in self.manifest.left_out)
        first = f'Left out: {out}. To have one back: study.bring_back("…").' if out else ""
        return [*filter(None, [first]), *self.told]

    def __repr__(self) -> str:
        rows = [
            f"  {t} ({n}): {s} sentence{'s' * (s != '1')}, {w} word{'s' * (w != '1')}; {who}"
            for t, n, s, w, who, _ in self.rows
        ]
        none = "No transcript is in it yet. Put files into the folder and run this again."
        return "\n".join([f"{self.manifest.title} ({self.folder})", *(rows or [none]), *self.notes])

    def _repr_html_(self) -> str:
        return as_html(self.manifest.title, self.rows, self.notes, self.folder)

    def _ipython_display_(self) -> None:
        from IPython.display import display

        display({"text/plain": repr(self), "text/html": self._repr_html_()}, raw=True)
        if self.drop is not None:
            display(self.drop)


def _slug(what: str, name: str) -> str:
    """The slug of a task that there is; raises LookupError where there is none."""
    return find(tasks.slug(what, name)).slug


def _paper(place: Path, stem: str, document: Document) -> list[str]:
    """Write a document three times over: anew where it is as we wrote it, else beside."""
    listed = place / WRITTEN
    known = json.loads(listed.read_text(encoding="utf-8")) if listed.is_file() else {}
    name, n = stem, 1
    while any(_is_somebodys(place / f"{name}{end}", known) for end in ENDS):
        n, name = n + 1, f"{stem}-{n + 1}"
    places.written(place / f"{name}.md", to_markdown(document))
    places.written(place / f"{name}.html", to_html(document))
    try:
        from ..club.word import save

        save(document, place / f"{name}.docx")
    except ImportError:
        pass
    except OSError as problem:
        raise StudyError(
            f"{name}.docx could not be written: {problem.strerror or problem}. Is it open in Word? "
            "Close it there, and try again."
        ) from None
    made = [f"{name}{end}" for end in ENDS if (place / f"{name}{end}").is_file()]
    known |= {one: places.sha256((place / one).read_bytes()) for one in made}
    places.written(listed, json.dumps(known, indent=1) + "\n")
    return made


def _is_somebodys(path: Path, known: Mapping[str, str]) -> bool:
    """Whether a file is there and is not as it was written here: somebody worked in it."""
    return path.is_file() and places.sha256(path.read_bytes()) != known.get(path.name)
