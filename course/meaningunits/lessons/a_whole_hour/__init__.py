"""Side room H: interviews of an hour, with what carries nothing and what does not agree."""
