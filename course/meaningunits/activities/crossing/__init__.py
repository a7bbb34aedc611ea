"""Crossing: themes by interviews, and the units in a cell."""
