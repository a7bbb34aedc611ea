"""What learners do: a folder for each activity, with its kind, its diagnoses and its widget."""
