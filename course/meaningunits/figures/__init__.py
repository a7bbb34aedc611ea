"""Figures that are looked at and reported."""
