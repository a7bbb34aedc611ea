"""The selection lab: who joins, stays, and is invited."""
