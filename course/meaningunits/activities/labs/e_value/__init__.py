"""The E-value lab: how strong something unmeasured would have to be."""
