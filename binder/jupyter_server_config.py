"""JupyterLab on Binder: rooted at the workspace, quiet, and open at its first lesson.

The same options as `meaningunits start` gives, as settings, because a hub has a command of its own.
"""

from pathlib import Path

from meaningunits import workspace
from traitlets.config.loader import KVArgParseConfigLoader

c = get_config()
options = workspace.lab_options(Path.home() / "meaning-units")
c.merge(KVArgParseConfigLoader(argv=options).load_config())
# Whatever a hub starts (the bare server, Notebook), JupyterLab is what opens.
c.ServerApp.default_url = c.JupyterNotebookApp.default_url = c.LabApp.default_url
