"""Batch grading: what a submission earns, worked out from plain data outside its reach.

``submission`` grades one, bytes in and plain data out; ``sanitizing`` and ``scoring`` are
nbgrader's rules on plain data, ``outside`` computes our own points anew, ``flags`` compares
students; ``gradebook``, ``filing`` and ``journal`` write; ``command`` is the command.
"""
