"""Side room C: one passage under four methods, and what each may claim."""
