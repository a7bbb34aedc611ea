"""Converging: sources set beside each other, finding by finding."""
