"""Canvas and Moodle: work that comes out of them, and what they take back."""
