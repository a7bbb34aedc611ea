"""Turn coding: what each turn of the interviewer does."""
