"""Condensing: what a unit says, briefly and in one's own words."""
