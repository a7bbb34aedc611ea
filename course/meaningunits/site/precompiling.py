"""Run in Pyodide: wheels and the standard library are written anew, with what Python makes of them.

Compiled here, by the Python that will run it, a page starts in half the time. Names are sorted and
times left out, so that the bytes are the same wherever this is done.
"""

import importlib.util
import io
import json
import marshal
import zipfile
from fnmatch import fnmatch
from pathlib import Path, PurePosixPath

EPOCH = (1980, 1, 1, 0, 0, 0)
#: Of a compiled file: Python's mark, and that nobody has to look whether the source is newer.
HEAD = importlib.util.MAGIC_NUMBER + (0b01).to_bytes(4, "little")


def compiled(name: str, source: bytes) -> bytes:
    """A module as Python would keep it beside its source."""
    code = compile(source, name, "exec", dont_inherit=True, optimize=0)
    return HEAD + importlib.util.source_hash(source) + marshal.dumps(code)


def rewritten(content: bytes, root: str, drop: list[str]) -> bytes:
    """A wheel or a zip of modules, compiled, without their sources."""
    files = {}
    with zipfile.ZipFile(io.BytesIO(content)) as wheel:
        for name in wheel.namelist():
            if name.endswith("/") or any(fnmatch(name, pattern) for pattern in drop):
                continue
            files[name] = wheel.read(name)
    for name in [name for name in files if name.endswith(".py")]:
        try:
            made = compiled(f"{root}/{name}", files[name])
        except SyntaxError:  # a template, or for another Python: it stays as it is
            continue
        files[str(PurePosixPath(name).with_suffix(".pyc"))] = made
        del files[name]
    for name in [name for name in files if name.endswith(".dist-info/RECORD")]:
        listed = [*(f"{other},," for other in sorted(files) if other != name), f"{name},,"]
        files[name] = "\n".join([*listed, ""]).encode()
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w") as wheel:
        for name in sorted(files):
            info = zipfile.ZipInfo(name, EPOCH)
            info.compress_type = zipfile.ZIP_DEFLATED
            info.external_attr = 0o644 << 16
            wheel.writestr(info, files[name], compresslevel=9)
    return packed.getvalue()


def main() -> None:
    orders = json.loads(Path("/mounted/orders.json").read_text(encoding="utf-8"))
    for name, order in sorted(orders.items()):
        content = Path("/mounted/in", name).read_bytes()
        made = rewritten(content, order["root"], order["drop"])
        Path("/mounted/out", name).write_bytes(made)


if __name__ == "__main__":
    main()
