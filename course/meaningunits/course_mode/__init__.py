"""Course mode: our pages come alive by themselves, and say where one is and where to go on.

``labextensions/`` holds a JupyterLab extension in plain scripts. It asks ``page`` which cells of a
notebook are ours as they were delivered, and runs those alone; ``progress`` tells how far a learner
has come, and ``map`` shows it.
"""
