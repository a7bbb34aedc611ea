"""Appraising: judgements row by row, each with a reason and a place that others can open."""
