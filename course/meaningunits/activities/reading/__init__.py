"""Reading: the whole of an interview, with memos on its words."""
