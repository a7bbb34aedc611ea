"""For instructors: what grading a class needs beyond a single notebook."""
