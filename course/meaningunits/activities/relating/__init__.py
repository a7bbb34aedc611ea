"""Relating: themes joined into a structure, each relation carried by units."""
