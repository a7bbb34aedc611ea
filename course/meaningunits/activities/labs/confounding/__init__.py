"""The confounding lab: coefficients, and what each adjustment does to an estimate."""
