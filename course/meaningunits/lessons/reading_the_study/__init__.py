"""What the lesson “reading the study” and its exercise ask."""
