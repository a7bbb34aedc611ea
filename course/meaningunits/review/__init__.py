"""Looking back: a trail as a story, traced to the words, as a report; what was gained."""
