"""Quizzes: one option, several, a number, an order."""
