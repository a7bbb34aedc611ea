"""Builds the package with hatchling; an older Python is told so before anything is downloaded."""

import sys

if sys.version_info < (3, 11):
    sys.exit(
        "\n    Meaning Units needs Python 3.11 or newer; this is Python %d.%d.\n"
        "    Nothing was downloaded. README.md says how to get a newer one.\n"
        % sys.version_info[:2]
    )

from hatchling.build import *  # noqa: F403
