"""Comparing: two coders' codes on the same units, and what they decide together."""
