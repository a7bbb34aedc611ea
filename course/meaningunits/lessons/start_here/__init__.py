"""What the lesson “start here” and its exercise ask."""
