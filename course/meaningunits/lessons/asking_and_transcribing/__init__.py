"""Side room E: a guide, an interview of one's own, what transcripts and translations lose."""
