"""Side room A: who reads, what they bring, and what is done about it."""
