"""Side room B: consent, what leads to a person, and quoting without betraying."""
