"""In the browser, modules are looked for in the learner's folder last: each look there takes long.

Python begins with this file. Pyodide puts the working folder first among the places of modules, and
Python asks a folder for its time before each import. In a browser such a question goes to the page,
which has much else to do while it opens.
"""

import builtins
import os
import sys
from collections.abc import Sequence
from importlib.machinery import ModuleSpec
from importlib.util import spec_from_file_location

#: Where the files of a browser's storage are.
DRIVE = "/drive"


def on_drive(folder: str) -> bool:
    return folder == DRIVE or folder.startswith(f"{DRIVE}/")


class Nothing:
    """Finds no module in the working folder, and does not look."""

    def find_spec(self, *_: object) -> None:
        return

    def invalidate_caches(self) -> None:
        pass


def not_yet(folder: str) -> Nothing:
    """A hook of Python's: what finds modules in a folder."""
    if on_drive(folder) and folder == os.getcwd():
        return Nothing()
    raise ImportError


class Last:
    """A learner's own module or package, where a cell asks for it and nothing else has its name."""

    @staticmethod
    def find_spec(name: str, path: Sequence[str] | None, *_: object) -> ModuleSpec | None:
        folder = os.getcwd()
        in_a_cell = hasattr(builtins, "get_ipython")
        if path is not None or not in_a_cell or not on_drive(folder):
            return None
        for file in (f"{folder}/{name}.py", f"{folder}/{name}/__init__.py"):
            if os.path.isfile(file):
                return spec_from_file_location(name, file)
        return None


sys.path_hooks.insert(0, not_yet)
sys.meta_path.append(Last)
