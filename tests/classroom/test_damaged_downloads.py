"""A platform's archive that was damaged on its way is told, wherever the damage is."""

from __future__ import annotations

import io
import random
import zipfile

import pytest
from meaningunits.classroom.lms.downloads import opened
from meaningunits.classroom.telling import Stop
from mutated import mutated


@pytest.mark.parametrize("packing", [zipfile.ZIP_DEFLATED, zipfile.ZIP_LZMA, zipfile.ZIP_BZIP2])
def test_a_damaged_download_is_read_or_refused_in_a_sentence(packing, tmp_path):
    whole = io.BytesIO()
    with zipfile.ZipFile(whole, "w", packing) as archive:
        archive.writestr("team_a_41231_900001_my_work.ipynb", "{} Some words of a notebook. " * 40)
    path = tmp_path / "s.zip"
    refused = []
    for n in range(80):
        path.write_bytes(mutated(whole.getvalue(), random.Random(n)))
        try:
            for file in opened(path).files:
                file.read()
        except Stop as problem:
            refused.append(str(problem))
    assert len(refused) > 20
    assert all(said.endswith(".") for said in refused)
