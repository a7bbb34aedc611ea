"""What each lesson asks: a folder for each first part of a slug."""
