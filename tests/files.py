"""Transcripts as files of every format, made here: nothing binary lies in the repository."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Iterable

Turns = list[tuple[str, str]]

W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
O = "urn:oasis:names:tc:opendocument:xmlns"  # noqa: E741


def escaped(text: str) -> str:
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")


def zipped(parts: dict[str, str | bytes]) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in parts.items():
            archive.writestr(name, content)
    return out.getvalue()


def docx(paragraphs: Iterable[str], body: str = "", **parts: str) -> bytes:
    """A Word file of plain paragraphs; ``body`` is more of its XML."""
    text = "".join(f"<w:p><w:r><w:t>{escaped(p)}</w:t></w:r></w:p>" for p in paragraphs)
    xml = (
        f'<?xml version="1.0"?><w:document xmlns:w="{W}"><w:body>{text}{body}</w:body></w:document>'
    )
    return zipped({"[Content_Types].xml": "<Types/>", "word/document.xml": xml, **parts})


def odt(paragraphs: Iterable[str], body: str = "") -> bytes:
    text = "".join(f"<t:p>{escaped(p)}</t:p>" for p in paragraphs)
    xml = (
        f'<?xml version="1.0"?><o:document-content xmlns:o="{O}:office:1.0" xmlns:t="{O}:text:1.0">'
        f"<o:body><o:text>{text}{body}</o:text></o:body></o:document-content>"
    )
    return zipped({"mimetype": "application/vnd.oasis.opendocument.text", "content.xml": xml})


def pdf(lines: list[str], on_a_page: int = 48) -> bytes:
    """A PDF of lines in Helvetica, Western European letters."""
    pages = [lines[i : i + on_a_page] for i in range(0, len(lines), on_a_page)] or [[]]
    objects: list[bytes] = []
    kids = " ".join(f"{4 + 2 * n} 0 R" for n in range(len(pages)))
    objects.append(b"<< /Type /Catalog /Pages 2 0 R >>")
    objects.append(f"<< /Type /Pages /Kids [{kids}] /Count {len(pages)} >>".encode())
    objects.append(
        b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>"
    )
    for n, page in enumerate(pages):
        said = [b"BT /F1 11 Tf 14 TL 50 800 Td"]
        for line in page:
            raw = line.encode("cp1252", "replace")
            for sign in (b"\\", b"(", b")"):
                raw = raw.replace(sign, b"\\" + sign)
            said.append(b"(" + raw + b") Tj T*")
        stream = b"\n".join([*said, b"ET"])
        objects.append(
            f"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents {5 + 2 * n} 0 R "
            "/Resources << /Font << /F1 3 0 R >> >> >>".encode()
        )
        objects.append(f"<< /Length {len(stream)} >>\nstream\n".encode() + stream + b"\nendstream")
    out, places = bytearray(b"%PDF-1.4\n"), []
    for n, body in enumerate(objects, start=1):
        places.append(len(out))
        out += f"{n} 0 obj\n".encode() + body + b"\nendobj\n"
    start = len(out)
    out += f"xref\n0 {len(objects) + 1}\n0000000000 65535 f \n".encode()
    out += b"".join(f"{place:010d} 00000 n \n".encode() for place in places)
    size = len(objects) + 1
    out += f"trailer << /Size {size} /Root 1 0 R >>\nstartxref\n{start}\n%%EOF\n".encode()
    return bytes(out)


def wrapped(text: str, width: int = 80) -> list[str]:
    """A text in lines as on paper."""
    lines, line = [], ""
    for word in text.split():
        if len(line) + len(word) + 1 > width:
            lines.append(line)
            line = word
        else:
            line = f"{line} {word}".strip()
    return [*lines, line]


def vtt(turns: Turns) -> bytes:
    cues = [
        f"{n}\n00:{n // 60:02d}:{n % 60:02d}.000 --> 00:{n // 60:02d}:{n % 60:02d}.900\n"
        f"<v {who}>{escaped(said)}</v>"
        for n, (who, said) in enumerate(turns, start=1)
    ]
    return ("WEBVTT\n\n" + "\n\n".join(cues) + "\n").encode()


def srt(turns: Turns) -> bytes:
    cues = [
        f"{n}\n00:00:{n % 60:02d},000 --> 00:00:{n % 60:02d},900\n{who}: {said}"
        for n, (who, said) in enumerate(turns, start=1)
    ]
    return ("\n\n".join(cues) + "\n").encode()


def table(turns: Turns, sign: str = ",") -> bytes:
    rows = [f'{who}{sign}"{said.replace(chr(34), chr(34) * 2)}"' for who, said in turns]
    return "\n".join([f"speaker{sign}text", *rows]).encode()


def plain(turns: Turns, end: str = "\n", encoding: str = "utf-8") -> bytes:
    return f"{end}{end}".join(f"{who}: {said}" for who, said in turns).encode(encoding)


def made(ending: str, turns: Turns) -> bytes:
    """The same talk in any format."""
    lines = [f"{who}: {said}" for who, said in turns]
    return {
        ".txt": lambda: plain(turns),
        ".md": lambda: "\n\n".join(f"**{who}:** {said}" for who, said in turns).encode(),
        ".docx": lambda: docx(lines),
        ".odt": lambda: odt(lines),
        ".pdf": lambda: pdf([part for line in lines for part in wrapped(line)]),
        ".vtt": lambda: vtt(turns),
        ".srt": lambda: srt(turns),
        ".csv": lambda: table(turns),
    }[ending]()
