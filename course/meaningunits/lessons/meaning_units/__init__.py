"""What the lesson “meaning units” and its exercise ask."""
