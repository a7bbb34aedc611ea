"""The page's side of every widget, and how a notebook shows a task."""
