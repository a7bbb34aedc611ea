"""The information lab: what wrong answers do to two groups and their ratio."""
