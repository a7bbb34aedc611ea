"""Coding: units with the codes of a codebook, or with codes and themes of one's own."""
