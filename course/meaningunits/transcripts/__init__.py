"""Transcripts from files of any common format: read, never run; bounded; every change told."""

from __future__ import annotations

from .model import Draft, TranscriptError, Turn
from .reading import ENDINGS, pasted, read

__all__ = ["ENDINGS", "Draft", "TranscriptError", "Turn", "pasted", "read"]
