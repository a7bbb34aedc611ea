"""What the lesson “second coder” and its exercise ask."""
