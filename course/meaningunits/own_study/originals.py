"""The files that transcripts came from: which could come in, and which changed since."""

from __future__ import annotations

from pathlib import Path

from ..transcripts import ENDINGS
from .folder import MANIFEST, Manifest, sha256


def candidates(folder: Path) -> list[Path]:
    """Files at the top of a folder that could be transcripts, by name."""
    ours = {MANIFEST}
    return sorted(
        path
        for path in folder.iterdir()
        if path.is_file()
        and path.suffix.lower() in ENDINGS
        and path.name not in ours
        and not path.name.startswith((".", "~$"))
        and path.stem.casefold() not in ("readme", "license")
    )


def changed(folder: Path, manifest: Manifest) -> list[str]:
    """What is to be told of originals that are not as they were when they came in."""
    told = []
    for entry in manifest.entries:
        path = folder / entry.file
        if not entry.file or not path.is_file():
            continue
        if sha256(path.read_bytes()) != entry.sha256:
            told.append(
                f"{entry.file} was changed since it came in as {entry.name!r}. The frozen text "
                "stands, and your work on it. To take the changed file in as well, save it under "
                "another name."
            )
    return told
