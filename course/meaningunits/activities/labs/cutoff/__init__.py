"""The cut-off lab: two groups' scores, and a line moved through them."""
