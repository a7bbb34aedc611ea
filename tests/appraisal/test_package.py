"""The appraisal package as a whole: light to import, every name there, every function explained."""

import inspect
import subprocess
import sys

import pytest
from meaningunits import appraisal

PUBLIC_FUNCTIONS = [
    name for name in appraisal.__all__ if inspect.isfunction(getattr(appraisal, name))
]


def test_importing_the_package_and_its_modules_loads_neither_numpy_nor_networkx_nor_pandas():
    modules = ", ".join(f"meaningunits.appraisal.{name}" for name in appraisal._HOMES)
    code = f"import sys, {modules}; print({{'numpy', 'networkx', 'pandas'}} & set(sys.modules))"
    run = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert run.stdout.strip() == "set()"


def test_every_public_name_resolves_and_is_listed():
    for name in appraisal.__all__:
        assert getattr(appraisal, name) is not None
        assert name in dir(appraisal)


def test_an_unknown_name_is_an_attribute_error():
    with pytest.raises(AttributeError, match="nonsense"):
        _ = appraisal.nonsense


@pytest.mark.parametrize("name", PUBLIC_FUNCTIONS)
def test_a_public_function_says_what_it_takes_and_returns(name):
    doc = inspect.getdoc(getattr(appraisal, name))
    summary, blank, *_ = doc.splitlines()
    assert summary[-1] in ".?"
    assert not blank
    assert "Parameters\n-------" in doc
    assert "Returns\n-------" in doc
