"""Checking somebody's coding against its text: do the words stand there, and whose are they?"""
