"""Labs: a guess, sliders, and what comes of them; each lab in a folder of its own."""
