"""Writing functions of one's own, tried on tables, or the same table by hand."""
