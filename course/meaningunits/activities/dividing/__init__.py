"""Dividing: a passage into meaning units."""
