"""What a task is: kinds, items, feedback, diagnoses, variants, and finding them by slug."""
