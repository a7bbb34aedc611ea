"""What the lesson “selection” and its exercise ask."""
