"""The texts, what coders made of them, and reading them. No task is known here."""
