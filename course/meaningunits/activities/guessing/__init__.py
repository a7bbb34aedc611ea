"""Guessing: a number to commit to before anything is shown."""
