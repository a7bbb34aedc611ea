"""JupyterLab on Binder: rooted at the workspace, quiet, and open at its first lesson.

The same options as `meaningunits start` gives, as settings, because a hub has a command of its own.
"""

from pathlib import Path

from meaningunits import workspace
from traitlets.config.loader import KVCommandLineConfigLoader

c = get_config()
options = workspace.lab_options(Path.home() / "meaning-units")
c.merge(KVCommandLineConfigLoader(options).load_config())
c.ServerApp.default_url = c.LabApp.default_url  # for a hub's own command, which is not Lab's
