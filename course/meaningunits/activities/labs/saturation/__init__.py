"""The saturation lab: what each further interview brings."""
