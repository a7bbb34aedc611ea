"""Sorting: cases into groups, one word for each."""
