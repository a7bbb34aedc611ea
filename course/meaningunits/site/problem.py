"""What stops a site from being built, in words that say what to do."""


class SiteError(Exception):
    """The site cannot be built; the text says why and what to do."""
