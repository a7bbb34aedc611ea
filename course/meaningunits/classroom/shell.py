"""IPython as a notebook knows it, without a kernel: cells in, notebook messages out."""

from __future__ import annotations

import asyncio
import builtins
import inspect
import io
import json
import os
import struct
import sys
import threading
from types import MethodType
from typing import Any, NoReturn

import comm
from ipykernel.compiler import XCachingCompiler, get_file_name
from ipykernel.displayhook import ZMQShellDisplayHook
from ipykernel.ipkernel import IPythonKernel
from ipykernel.zmqshell import ZMQDisplayPublisher, ZMQInteractiveShell
from jupyter_client.session import Session
from traitlets.config import Config

from . import handed

FULL = 1 << 16  # a stream's buffer is passed on at this size, so that a flood fills no memory


class Channel:
    """Writes messages, each a length and JSON, to a descriptor; safe between threads."""

    def __init__(self, descriptor: int) -> None:
        self.descriptor = descriptor
        self.lock = threading.Lock()

    def send(self, kind: str, content: Any) -> None:
        raw = json.dumps([kind, content], default=repr).encode()
        data = struct.pack(">I", len(raw)) + raw
        with self.lock:
            while data:
                data = data[os.write(self.descriptor, data) :]


class Messages(Session):
    """Stands where a kernel's session stands, and hands every message to the channel."""

    channel: Channel | None = None

    def send(
        self,
        stream: object,  # noqa: ARG002 - the name is the session's
        msg_or_type: dict[str, Any] | str,
        content: Any = None,
        *_: Any,
        **__: Any,
    ) -> dict[str, Any]:
        """Hand a message on; whom it is for and what it answers is known on the other side."""
        if isinstance(msg_or_type, dict):
            content, kind = msg_or_type["content"], msg_or_type["header"]["msg_type"]
        else:
            kind = msg_or_type
        if self.channel is not None:
            self.channel.send(kind, content)
        return {}

    def msg(
        self, msg_type: str, content: Any = None, *_: Any, metadata: Any = None, **__: Any
    ) -> dict[str, Any]:
        """A message as far as the channel needs it."""
        return {"header": {"msg_type": msg_type}, "msg_type": msg_type, "content": content or {},
                "metadata": metadata or {}, "parent_header": {}}  # fmt: skip


class Stream(io.TextIOBase):
    """``sys.stdout`` or ``sys.stderr`` of a notebook."""

    encoding = "utf-8"
    errors = "replace"

    def __init__(self, name: str, messages: Messages, descriptor: int) -> None:
        super().__init__()
        self.name = name
        self.messages = messages
        self.descriptor = descriptor
        self.parts: list[str] = []
        self.size = 0
        self.guard = threading.RLock()

    def write(self, text: str) -> int:
        if not isinstance(text, str):
            raise TypeError(f"write() argument must be str, not {type(text)}")
        with self.guard:
            self.parts.append(text)
            self.size += len(text)
            if self.size > FULL:
                self.flush()
        return len(text)

    def flush(self) -> None:
        with self.guard:
            text, self.parts, self.size = "".join(self.parts), [], 0
            if text:
                self.messages.send(None, "stream", {"name": self.name, "text": text})

    def close(self) -> None:
        """Nothing: what is printed after it is still to be seen."""

    def writable(self) -> bool:
        return True

    def isatty(self) -> bool:
        return False

    def fileno(self) -> int:
        return self.descriptor


class NoKernel:
    """Stands where a kernel would be: whoever needs one is told, and the notebook runs in one."""

    def __init__(self, messages: Messages) -> None:
        object.__setattr__(self, "_messages", messages)

    def __getattr__(self, name: str) -> Any:
        _needs_kernel(self._messages, f"it uses the kernel's {name}")

    def __setattr__(self, name: str, value: Any) -> None:
        _needs_kernel(self._messages, f"it sets the kernel's {name}")


def _needs_kernel(messages: Messages, why: str) -> NoReturn:
    """Say that only a real kernel can run this notebook, and end."""
    if messages.channel is None:  # nothing runs yet
        raise AttributeError(why)
    messages.channel.send("kernel", why)
    os._exit(0)


class Shell:
    """A shell made before the fork, empty, and used after it for one notebook."""

    def __init__(self) -> None:
        config = Config()
        config.HistoryManager.enabled = False  # a history database costs more than a submission
        config.HistoryManager.hist_file = ":memory:"
        self.messages = Messages(key=b"")
        self.ip = ZMQInteractiveShell.instance(config=config, compiler_class=XCachingCompiler)
        hook, publisher = self.ip.displayhook, self.ip.display_pub
        assert isinstance(hook, ZMQShellDisplayHook)
        assert isinstance(publisher, ZMQDisplayPublisher)
        hook.session = self.messages
        hook.topic = b"execute_result"  # type: ignore[assignment] # declared as None in ipykernel
        publisher.session = self.messages
        self.ip.kernel = NoKernel(self.messages)
        # What `%matplotlib inline` and plotly look for is what a kernel sets.
        os.environ.setdefault("MPLBACKEND", "module://matplotlib_inline.backend_inline")
        os.environ.setdefault("JPY_PARENT_PID", "1")

    def open(self, descriptor: int) -> None:
        """Begin to send, in the process that runs the notebook."""
        self.messages.channel = Channel(descriptor)
        sys.stdout = Stream("stdout", self.messages, 1)
        sys.stderr = Stream("stderr", self.messages, 2)
        self.streams = (sys.stdout, sys.stderr)  # a cell may put others in their place
        builtins.input = MethodType(IPythonKernel.raw_input, _NoInput())
        comm.create_comm = self._no_comm
        numpy = sys.modules.get("numpy")
        if numpy is not None:  # else every submission would draw the same numbers
            numpy.random.seed()
        self.loop = asyncio.new_event_loop()
        asyncio.set_event_loop(self.loop)

    def _no_comm(self, *_: Any, **__: Any) -> NoReturn:
        _needs_kernel(self.messages, "it shows live widgets")

    def run(self, source: str) -> dict[str, Any]:
        """Run one cell; returns what a kernel's reply says."""
        # IPython has no public names for what it showed of the last error.
        self.ip._last_traceback_during_displayhook = False  # noqa: SLF001
        # For a traceback, inspect would look through all modules for the cell's file, each time
        # anew and in vain; a name that no module has gives it the same answer at once.
        inspect.modulesbyfile[get_file_name(source)] = "<a cell>"
        result = self.loop.run_until_complete(self._run(source))
        for stream in self.streams:
            stream.flush()
        error = result.error_before_exec or result.error_in_exec
        reply: dict[str, Any] = {"execution_count": self.ip.execution_count - 1, "error": None}
        # A value that could not be shown counts as an error, for ipykernel too, without a name.
        if error is not None or self.ip._last_traceback_during_displayhook:  # noqa: SLF001
            reply["error"] = {
                "ename": type(error).__name__,
                "evalue": str(error),
                "traceback": self.ip._last_traceback or [],  # noqa: SLF001
            }
        return reply

    def outcomes(self, slug: str, functions: dict[str, str]) -> Any:
        """What functions of the notebook give; see ``handed``."""
        try:
            return handed.outcomes(slug, functions, self.ip.user_ns)
        finally:
            for stream in self.streams:
                stream.flush()

    async def _run(self, source: str) -> Any:
        # As ipykernel does: inside a running loop, and only awaiting cells as coroutines.
        ip, trouble = self.ip, None
        try:
            transformed = ip.transform_cell(source)
        except Exception:  # noqa: BLE001 - whatever a student's own transformer raises, as ipykernel
            transformed, trouble = source, sys.exc_info()
        ready = {"transformed_cell": transformed, "preprocessing_exc_tuple": trouble}
        if not ip.should_run_async(source, **ready):
            return ip.run_cell(source, store_history=True)
        ip._last_traceback = None  # noqa: SLF001 - as ipykernel does it
        result = None
        try:
            result = await ip.run_cell_async(source, store_history=True, **ready)
        finally:
            ip.events.trigger("post_execute")
            ip.events.trigger("post_run_cell", result)
        return result


class _NoInput:
    """What a kernel is to ``input`` when nobody can answer: the kernel's own code then says so."""

    _allow_stdin = False


def language() -> dict[str, Any]:
    """What a kernel says about its language; it goes into the notebook's metadata."""
    return dict(IPythonKernel.language_info)
