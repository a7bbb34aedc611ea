"""Tables that a platform or a spreadsheet wrote, in whatever letters and with what between.

Both systems, and Excel, write commas, semicolons or tabs by the language of whoever downloads, with
a byte order mark or in UTF-16; headings come in that language, too.
"""

from __future__ import annotations

import csv
import io
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from ..doing import Stop
from .names import key

BETWEEN = (",", ";", "\t")

#: What a column is, by what Moodle calls it in some languages; ``key`` of the heading is looked up.
HEADINGS = {
    "first": ("first name", "given name", "vorname", "prénom", "nombre", "förnamn", "voornaam"),
    "last": ("last name", "surname", "nachname", "nom", "nom de famille", "apellido(s)",
             "efternamn", "achternaam"),
    "full": ("full name", "vollständiger name", "nom complet", "nombre completo",
             "fullständigt namn"),
    "number": ("id number", "id-nummer", "matrikelnummer", "numéro d'identification",
               "número de id"),
    "user": ("username", "anmeldename", "benutzername", "nom d'utilisateur", "nombre de usuario"),
    "email": ("email address", "email", "e-mail-adresse", "adresse de courriel", "adresse e-mail",
              "dirección de correo", "dirección email", "e-postadress"),
    "participant": ("identifier", "id", "identifikator", "identifiant", "identificador"),
    "grade": ("grade", "bewertung", "note", "calificación", "betyg"),
    "came": ("last modified (submission)", "zuletzt geändert (abgabe)",
             "dernière modification (travail remis)", "última modificación (entrega)"),
}  # fmt: skip


class TableError(Stop):
    """A table cannot be used; the message says what is wrong with it and what to do."""


@dataclass(frozen=True)
class Table:
    """A table as it was read: its headings, its rows, and what stands between its cells."""

    head: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    between: str
    marked: bool = False

    def column(self, *names: str) -> int | None:
        """The first column whose heading is one of some; None if there is none."""
        wanted = {key(name) for name in names}
        return next((i for i, name in enumerate(self.head) if key(name) in wanted), None)

    def known(self, what: str) -> int | None:
        """The column that ``HEADINGS`` calls so."""
        return self.column(*HEADINGS[what])


def read(path: Path) -> Table:
    """Read a table.

    Raises
    ------
    TableError
        If it is none.
    OSError
    """
    raw = path.read_bytes()
    text = decoded(raw)
    first = text.lstrip("\r\n").partition("\n")[0]
    between = max(BETWEEN, key=first.count)
    if not first.count(between):
        raise TableError(
            f"{path} holds no table: nothing in its first line is parted by a comma, a "
            "semicolon or a tab. Save it as CSV where it comes from, and name that file."
        )
    try:
        rows = [row for row in csv.reader(io.StringIO(text), delimiter=between) if any(row)]
    except csv.Error as problem:
        raise TableError(f"{path} could not be read as CSV: {problem}. Export it again.") from None
    width = len(rows[0])
    even = (tuple((*row, *[""] * (width - len(row)))[:width]) for row in rows[1:])
    head = tuple(name.strip() for name in rows[0])
    return Table(head, tuple(even), between, raw.startswith(b"\xef\xbb\xbf"))


def decoded(raw: bytes) -> str:
    """The text of a table, whatever program wrote it."""
    if raw.startswith((b"\xff\xfe", b"\xfe\xff")):
        return raw.decode("utf-16", "replace")
    try:
        return raw.decode("utf-8-sig")
    except UnicodeDecodeError:
        return raw.decode("cp1252", "replace")


def written(
    head: Sequence[str], rows: Sequence[Sequence[str]], between: str = ",", *, marked: bool = False
) -> bytes:
    """A table's bytes, as it was read."""
    made = io.StringIO(newline="")
    writer = csv.writer(made, delimiter=between, lineterminator="\r\n")
    writer.writerows([head, *rows])
    return made.getvalue().encode("utf-8-sig" if marked else "utf-8")
