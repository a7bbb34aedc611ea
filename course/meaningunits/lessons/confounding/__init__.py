"""What the lesson “confounding” and its exercise ask."""
