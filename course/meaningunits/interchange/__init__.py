"""To and from other programs that code texts: REFI-QDA projects (.qdpx) and codebooks (.qdc)."""
