"""The course as a folder of static files for any web host: to read, and to work on in the browser.

``building`` makes it: ``ingredients`` (what is fetched, by hash), ``wheels`` and ``runtime``
(Python for the browser), ``live`` (JupyterLite and its settings), ``reading`` (pages to read).
"""
