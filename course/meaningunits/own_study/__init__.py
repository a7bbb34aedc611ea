"""Somebody's own study: transcripts in, every activity on them, work out; nothing leaves here."""
