"""Graphing: causal graphs, their paths, and sets to adjust for."""
