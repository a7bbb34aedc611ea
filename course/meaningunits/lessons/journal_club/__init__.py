"""What the lesson “journal club” and its exercise ask."""
