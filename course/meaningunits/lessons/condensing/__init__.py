"""What the lesson “condensing” and its exercise ask."""
