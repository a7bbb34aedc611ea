"""What the lesson “information” and its exercise ask."""
