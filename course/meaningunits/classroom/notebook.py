"""The process that runs a submission's cells as they are handed to it, and has no way back."""

from __future__ import annotations

import contextlib
import os
import signal
import sys
from typing import Any

from . import wire

#: Compiles a grammar for one rare string format when jsonschema is imported, as plotly does to show
#: a figure: a second. It waits until somebody asks for it, unless it is among what is wanted.
SLOW = "rfc3987_syntax"


def run(job: dict[str, Any], shell: Any, down: int, up: int) -> None:
    """Run cells as they come.

    Parameters
    ----------
    job : dict
        As in ``pool``; the cells are not in it.
    shell : Shell
        Used for a fork; a job for a kernel gets a kernel instead.
    down, up : int
        Descriptors: orders come from one, messages go into the other.
    """
    if job["executor"] == "kernel":
        from .kernel import Kernel

        shell = Kernel(job["kernel"])
    shell.open(up)
    channel = shell.messages.channel
    channel.send("ready", None)
    buffer = bytearray()
    if job.get("modules"):
        sys.modules.setdefault(SLOW, None)  # type: ignore[arg-type] # not to be imported
    while True:
        # A handler that a cell set must not outlive it; so does a kernel.
        signal.signal(signal.SIGINT, signal.SIG_IGN)
        order = None
        while order is None:
            data = os.read(down, 65536)
            if not data:
                return
            buffer += data
            order = wire.take(buffer, wire.LARGEST)
        if order.get("modules"):
            channel.send("modules", sorted(sys.modules))
            continue
        if order.get("fence"):
            channel.send("fence", None)
            continue
        try:
            signal.signal(signal.SIGINT, signal.default_int_handler)
            if "slug" in order:
                reply = shell.outcomes(order["slug"], order["functions"])
            else:
                reply = shell.run(order["source"])
        except KeyboardInterrupt:
            reply = None if "slug" in order else {"execution_count": None, "error": None}
        with contextlib.suppress(KeyboardInterrupt):
            signal.signal(signal.SIGINT, signal.SIG_IGN)
        channel.send("outcomes" if "slug" in order else "done", reply)
