"""Marking together: one question for all students, on a page of our own beside formgrader."""
