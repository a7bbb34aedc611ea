"""The one file: a zip archive with a list of what is in it, read with suspicion. Bytes in and out.

A work file may come from anywhere, so nothing of it is used before all of it was looked at: only
names that a workspace can have, plain files, within limits, and each as the list says.
"""

from __future__ import annotations

import hashlib
import io
import json
import re
import stat
import zipfile
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any

from ..archives import DAMAGED

#: The list of what is in the file; by it a work file is known.
MANIFEST = "meaning-units-work.json"
FORMAT, VERSION = "meaning-units work", 1

LARGEST = 50_000_000  # bytes of the file itself
ROOM = 300_000_000  # bytes of all that is in it, unpacked
MOST_FILES = 2_000
#: Times that a large member may have been packed together; a trail repeats itself and comes to 50.
RATIO, LARGE = 300, 5_000_000
LONGEST_NAME = 150

AGAIN = "Download it again from where it was made, and bring that one back."

#: What a workspace can hold of somebody's work.
_STEM = r"[^/\\:*?\"<>|\x00-\x1f]{1,120}"
_NAME = re.compile(
    rf"(?:exercises/{_STEM}/)?(?:trail[^/\\:]{{0,60}}\.jsonl|drafts/{_STEM}\.json|{_STEM}\.ipynb)"
)
#: Names that are devices on Windows, whatever follows their dot.
_DEVICE = re.compile(r"(?i)(con|prn|aux|nul|com[0-9]|lpt[0-9])(\..*)?")


class WorkError(Exception):
    """A work file cannot be written or used; the text says what, where, and what to do."""


@dataclass(frozen=True)
class Archive:
    """A work file that can be relied on: when it was saved, by which course, and its files."""

    saved: datetime
    course: str
    files: Mapping[str, bytes]


def written(files: Mapping[str, bytes], course: str, saved: datetime) -> bytes:
    """A work file's bytes.

    Raises
    ------
    WorkError
        If a file has a name, or there is more, than a work file may have.
    """
    for name in files:
        if not is_name(name):
            raise WorkError(
                f"“{printable(name)}” has a name that not every machine can keep. Rename it "
                "(letters, digits, spaces, dots), and save again."
            )
    if len({name.casefold() for name in files}) < len(files):
        raise WorkError(
            "Two notebooks here have names that differ in capital letters only, which not every "
            "machine can keep apart. Rename one, and save again."
        )
    if len(files) > MOST_FILES or sum(map(len, files.values())) > ROOM:
        raise WorkError(
            f"There is more here than a work file may hold ({MOST_FILES} files, "
            f"{ROOM // 1_000_000} MB). Clear the outputs of large notebooks, and save again."
        )
    listed = {
        name: {"sha256": hashlib.sha256(content).hexdigest(), "bytes": len(content)}
        for name, content in sorted(files.items())
    }
    manifest = {
        "format": FORMAT,
        "version": VERSION,
        "course": course,
        "saved": saved.isoformat(timespec="seconds"),
        "files": listed,
    }
    made = io.BytesIO()
    at = saved.astimezone(UTC).timetuple()[:6]
    with zipfile.ZipFile(made, "w") as archive:
        texts = {MANIFEST: json.dumps(manifest, indent=1).encode(), **dict(sorted(files.items()))}
        for name, content in texts.items():
            info = zipfile.ZipInfo(name, at)
            info.external_attr = (stat.S_IFREG | 0o644) << 16
            archive.writestr(info, content, zipfile.ZIP_DEFLATED)
    if made.tell() > LARGEST:
        raise WorkError(
            f"The file would be larger than {LARGEST // 1_000_000} MB. Clear the outputs of large "
            "notebooks, and save again."
        )
    return made.getvalue()


def is_ours(raw: bytes) -> bool:
    """Whether bytes are a work file, sound or not; nothing in it is unpacked."""
    if not raw.startswith(b"PK"):
        return False
    try:
        with zipfile.ZipFile(io.BytesIO(raw)) as archive:
            return any(
                n.rpartition("/")[2] == MANIFEST for n in archive.namelist()[: 2 * MOST_FILES]
            )
    except DAMAGED:
        return False


def opened(raw: bytes, called: str) -> Archive:
    """Read a work file.

    Parameters
    ----------
    raw : bytes
    called : str
        The file's name, for what is said of it.

    Raises
    ------
    WorkError
        If it is damaged, not ours, or holds anything that a work file cannot hold.
    """
    name = f"“{printable(called)}”"
    if len(raw) > LARGEST:
        raise WorkError(
            f"{name} is {len(raw) // 1_000_000} MB, and no work file is larger than "
            f"{LARGEST // 1_000_000}. Choose the file that “Download my work” made."
        )
    if not raw.startswith(b"PK"):
        raise WorkError(
            f"{name} is no work file of this course. Choose the file that “Download my work” made; "
            "its name ends in .zip."
        )
    try:
        with zipfile.ZipFile(io.BytesIO(raw)) as archive:
            members = _members(archive, name)
            manifest = _manifest(archive, members, name)
            files = _files(archive, members, manifest, name)
    except DAMAGED:
        raise WorkError(
            f"{name} is damaged: it was cut short or changed on its way. {AGAIN}"
        ) from None
    return Archive(manifest["saved"], manifest["course"], files)


def is_name(name: str) -> bool:
    """Whether a workspace's work can have a file of this name, on any machine."""
    parts = name.split("/")
    return (
        len(name) <= LONGEST_NAME
        and _NAME.fullmatch(name) is not None
        and not any(
            part in ("", ".", "..")
            or part[-1] in ". "
            or part[0] in ". "
            or _DEVICE.fullmatch(part)
            for part in parts
        )
    )


def printable(text: str) -> str:
    """A name from elsewhere, fit for a line: no control characters, not endless."""
    plain = "".join(c if c.isprintable() else "�" for c in text)
    return plain if len(plain) <= 80 else f"{plain[:77]}…"


def _members(archive: zipfile.ZipFile, name: str) -> dict[str, zipfile.ZipInfo]:
    """Name in the workspace → member, all of them allowed; nothing is unpacked yet."""
    infos = archive.infolist()
    if len(infos) > 2 * MOST_FILES:
        raise WorkError(f"{name} holds {len(infos)} files, more than any work. It was not opened.")
    infos = [info for info in infos if not _is_clutter(info)]
    above = _folder_of(infos, name)
    members: dict[str, zipfile.ZipInfo] = {}
    room = ROOM
    for info in infos:
        inside = info.orig_filename
        within = inside[len(above) :] if inside.startswith(above) else ""
        if within != MANIFEST and not is_name(within):
            raise WorkError(
                f"{name} holds “{printable(inside)}”, which no work of this course can hold. "
                f"Nothing of it was used. {AGAIN}"
            )
        if stat.S_IFMT(info.external_attr >> 16) not in (0, stat.S_IFREG):
            raise WorkError(
                f"{name} holds “{printable(inside)}”, which is a link or a device and no file. "
                f"Nothing of it was used. {AGAIN}"
            )
        if info.flag_bits & 1:
            raise WorkError(f"{name} is locked with a password. {AGAIN}")
        room -= info.file_size
        swollen = info.file_size > LARGE and info.file_size > RATIO * max(info.compress_size, 1)
        if room < 0 or swollen:
            raise WorkError(
                f"{name} would unpack to something enormous (“{printable(inside)}”). Nothing of it "
                f"was used. {AGAIN}"
            )
        if within.casefold() in {known.casefold() for known in members}:
            raise WorkError(
                f"{name} holds “{printable(inside)}” twice. Nothing of it was used. {AGAIN}"
            )
        members[within] = info
    if len(members) > MOST_FILES + 1:
        raise WorkError(
            f"{name} holds {len(members)} files, more than any work. It was not opened."
        )
    return members


def _is_clutter(info: zipfile.ZipInfo) -> bool:
    """What a Mac adds when somebody packs the unpacked file again; left out, not used."""
    parts = info.orig_filename.split("/")
    return info.is_dir() or "__MACOSX" in parts or parts[-1] == ".DS_Store"


def _folder_of(infos: list[zipfile.ZipInfo], name: str) -> str:
    """The folder that everything lies in, where somebody packed it again; else nothing."""
    lists = [i.orig_filename for i in infos if i.orig_filename.rpartition("/")[2] == MANIFEST]
    if len(lists) != 1 or lists[0].count("/") > 1:
        raise WorkError(
            f"{name} is no work file of this course: the list of what is in it ({MANIFEST}) is not "
            "there. Choose the file that “Download my work” made."
        )
    return lists[0].removesuffix(MANIFEST)


def _read(archive: zipfile.ZipFile, info: zipfile.ZipInfo) -> bytes:
    """A member, no more of it than was announced; raises what zipfile raises."""
    with archive.open(info) as file:
        content = file.read(info.file_size + 1)
        if len(content) != info.file_size:
            raise zipfile.BadZipFile("not as long as announced")
        file.read(1)  # at its end the checksum is looked at
    return content


def _manifest(
    archive: zipfile.ZipFile, members: Mapping[str, zipfile.ZipInfo], name: str
) -> dict[str, Any]:
    try:
        found = json.loads(_read(archive, members[MANIFEST]))
        version, files = found["version"], found["files"]
        if found["format"] != FORMAT or not isinstance(version, int):
            raise ValueError("not ours")
        if version > VERSION:
            raise WorkError(
                f"{name} was made by a newer version of this course. Bring the course up to date "
                "(get its folder again, and run the first command again), then bring this back."
            )
        saved = datetime.fromisoformat(found["saved"])
        known = {key: one["sha256"] for key, one in files.items()}
        saved = saved if saved.tzinfo else saved.replace(tzinfo=UTC)
        return {"saved": saved, "course": printable(str(found["course"])), "files": known}
    except (ValueError, TypeError, KeyError, AttributeError, RecursionError):
        raise WorkError(
            f"{name} is damaged: the list of what is in it ({MANIFEST}) cannot be read. {AGAIN}"
        ) from None


def _files(
    archive: zipfile.ZipFile,
    members: Mapping[str, zipfile.ZipInfo],
    manifest: Mapping[str, Any],
    name: str,
) -> dict[str, bytes]:
    """Every file as the list has it, or none."""
    listed = manifest["files"]
    if odd := sorted(members.keys() - listed.keys() - {MANIFEST}):
        raise WorkError(
            f"{name} holds “{printable(odd[0])}”, which its own list does not name. Nothing of it "
            f"was used. {AGAIN}"
        )
    if gone := sorted(listed.keys() - members.keys()):
        raise WorkError(f"{name} is damaged: “{printable(gone[0])}” is missing in it. {AGAIN}")
    files = {}
    for inside, wanted in listed.items():
        content = _read(archive, members[inside])
        if hashlib.sha256(content).hexdigest() != wanted:
            raise WorkError(
                f"{name} is damaged: “{printable(inside)}” is not as it was saved. {AGAIN}"
            )
        files[inside] = content
    return files
