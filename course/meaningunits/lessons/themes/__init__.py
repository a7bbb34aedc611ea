"""What the lesson “themes” and its exercise ask."""
