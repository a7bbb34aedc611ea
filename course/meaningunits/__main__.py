"""``python -m meaningunits`` does what ``meaningunits`` does."""

import sys

from .cli import main

sys.exit(main())
