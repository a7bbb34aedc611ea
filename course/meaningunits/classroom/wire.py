"""How the classroom's processes talk: a length, then JSON. Nothing else is ever believed."""

from __future__ import annotations

import json
import socket
import struct
from typing import Any

LARGEST = 512 << 20


class Lost(ConnectionError):
    """The other side ended before it had said everything."""


def pack(message: Any) -> bytes:
    """A message as bytes."""
    raw = json.dumps(message).encode()
    return struct.pack(">I", len(raw)) + raw


def take(buffer: bytearray, largest: int = LARGEST) -> Any:
    """Take one message from the front of a buffer; None when it is not complete yet.

    Raises
    ------
    ValueError
        If it is no message.
    """
    if len(buffer) < 4:
        return None
    (length,) = struct.unpack(">I", buffer[:4])
    if length > largest:
        raise ValueError("too long for a message")
    if len(buffer) < 4 + length:
        return None
    raw = bytes(buffer[4 : 4 + length])
    del buffer[: 4 + length]
    try:
        return json.loads(raw)
    except RecursionError:
        raise ValueError("nested too deeply for a message") from None


def send(conn: socket.socket, message: Any) -> None:
    """Send one message on a socket."""
    conn.sendall(pack(message))


def receive(conn: socket.socket) -> Any:
    """Receive one message from a socket.

    Raises
    ------
    Lost
        If the other side ends first.
    ValueError
        If it is no message.
    """
    buffer = bytearray()
    while True:
        message = take(buffer)
        if message is not None:
            return message
        data = conn.recv(1 << 20)
        if not data:
            raise Lost("the other side ended")
        buffer += data
