from __future__ import annotations

import subprocess
import sys

import pytest

import onereel


def test_every_exported_name_is_there():
    for name in onereel.__all__:
        assert getattr(onereel, name) is not None
    with pytest.raises(AttributeError):
        _ = onereel.nothing_of_the_kind


def test_importing_onereel_loads_nothing_heavy():
    heavy = "torch", "cv2", "av", "numpy", "pydantic"
    code = f"import sys, onereel; print([m for m in {heavy} if m in sys.modules])"
    assert subprocess.check_output([sys.executable, "-c", code], text=True).strip() == "[]"


def test_the_doors_and_every_profile_load_no_torch():
    code = (
        "import sys; from onereel.doors import cli; from onereel.profile import load, names;"
        "[load(n) for n in names()];"
        "print([m for m in ('torch', 'diffusers', 'transformers') if m in sys.modules])"
    )
    assert subprocess.check_output([sys.executable, "-c", code], text=True).strip() == "[]"
