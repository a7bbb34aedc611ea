"""Writing a letter that says what a journal club found."""
