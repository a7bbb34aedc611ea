"""A term: dates, what is excused, marks that a person sets, and exercises that come and go."""
