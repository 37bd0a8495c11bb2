"""Tiny random models of the studio crew's real classes, saved to disk as a checkpoint is."""

from __future__ import annotations

import importlib
import os
from typing import Any

import pytest


def need(module: str) -> Any:
    """The module; without it the test is skipped, or fails where ONEREEL_TEST_STUDIO=1."""
    if os.environ.get("ONEREEL_TEST_STUDIO") == "1":
        return importlib.import_module(module)
    return pytest.importorskip(module)
