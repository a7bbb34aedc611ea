"""What the lesson “triangulation” and its exercise ask."""
