"""A real kernel behind the same wall, for the notebooks that a forked shell cannot run."""

from __future__ import annotations

import os
from collections.abc import Callable
from queue import Empty
from types import SimpleNamespace
from typing import Any

from . import handed
from .shell import Channel


class Kernel:
    """Has the calls of ``shell.Shell``, and a kernel of its own to hand the cells to."""

    def __init__(self, name: str) -> None:
        self.name = name

    def open(self, descriptor: int) -> None:
        import nbformat
        from jupyter_client.manager import KernelManager
        from nbclient import NotebookClient

        self.messages = SimpleNamespace(channel=Channel(descriptor))
        # Sockets in the private scratch: there is no network, not even to oneself.
        manager = KernelManager(kernel_name=self.name, transport="ipc", ip="/scratch/tmp/k")
        manager.start_kernel(extra_arguments=["--HistoryManager.hist_file=:memory:"])
        self.manager = manager
        self.client = manager.blocking_client()
        self.client.start_channels()
        self.client.wait_for_ready(timeout=60)
        # Live widgets have a browser's side, which nbclient plays for nbgrader, and does here: it
        # keeps their state, and what is printed into one that shows output goes into its state.
        self.browser = NotebookClient(nbformat.v4.new_notebook(), km=manager)
        self.browser.kc = self.client
        self.shown = nbformat.v4.new_code_cell()  # nbclient wants a cell; it is never looked at

    def run(self, source: str) -> dict[str, Any]:
        """Run one cell; an interrupt of this process is passed on to the kernel."""
        identity = self.client.execute(source, allow_stdin=False, stop_on_error=False)
        return self._patiently(self._collect, identity)

    def outcomes(self, slug: str, functions: dict[str, str]) -> Any:
        """What functions of the notebook give; see ``handed``."""
        asked = {"outcomes": handed.expression(slug, functions)}
        identity = self.client.execute("", silent=True, user_expressions=asked, allow_stdin=False)
        return self._patiently(self._worked_out, identity)

    def _patiently(self, collect: Callable[[str], Any], identity: str) -> Any:
        while True:
            try:
                return collect(identity)
            except KeyboardInterrupt:
                self.manager.interrupt_kernel()

    def _worked_out(self, identity: str) -> Any:
        while True:
            try:
                message = self.client.get_shell_msg(timeout=0.5)
            except Empty:
                if not self.manager.is_alive():
                    os._exit(0)
                continue
            if message["parent_header"].get("msg_id") == identity:
                shown = message["content"].get("user_expressions", {}).get("outcomes", {})
                return handed.read(shown.get("data", {}).get("text/plain", ""))

    def _collect(self, identity: str) -> dict[str, Any]:
        error, count = None, None
        while True:
            try:
                message = self.client.get_iopub_msg(timeout=0.5)
            except Empty:
                if not self.manager.is_alive():
                    os._exit(0)  # as if this process were the kernel
                continue
            if message["parent_header"].get("msg_id") != identity:
                continue
            kind, content = message["msg_type"], message["content"]
            count = content.get("execution_count", count)
            if kind == "status" and content["execution_state"] == "idle":
                self._tell_widgets()
                return {"execution_count": count, "error": error}
            if kind in ("status", "execute_input"):
                continue
            if kind.startswith("comm") or self.browser.output_hook_stack.get(identity):
                self.browser.process_message(message, self.shown, 0)
            else:
                self.messages.channel.send(kind, content)

    def _tell_widgets(self) -> None:
        if self.browser.widget_state:
            self.browser.set_widgets_metadata()
            self.messages.channel.send("widgets", self.browser.nb.metadata["widgets"])
