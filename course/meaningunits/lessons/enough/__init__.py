"""Side room F: whom to ask, how much they can tell, and what it means to stop."""
