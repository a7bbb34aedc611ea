"""What stops a build: said in words, with what to do."""

from __future__ import annotations


class BuildError(Exception):
    """The sources cannot be built as they stand; the text says why and what to do."""
