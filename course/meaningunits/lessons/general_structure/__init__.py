"""What the lesson “general structure” and its exercise ask."""
