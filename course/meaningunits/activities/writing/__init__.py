"""Writing freely: a memo, a reflection, or an answer that a person reads and marks."""
