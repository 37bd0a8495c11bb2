"""What the package imports is what it says it needs: another package's needs may go away."""

from __future__ import annotations

import ast
import re
import sys
import tomllib
from importlib.metadata import packages_distributions
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]


def named(needs: list[str]) -> set[str]:
    return {_plain(re.split(r"[\[<>=!~; ]", need, maxsplit=1)[0]) for need in needs}


def _plain(name: str) -> str:
    return re.sub(r"[-_.]+", "-", name).lower()


def imported(path: Path) -> set[str]:
    """Top-level names of the packages a module imports, wherever in it."""
    found = set()
    for node in ast.walk(ast.parse(path.read_text("utf-8"))):
        if isinstance(node, ast.Import):
            found |= {alias.name.partition(".")[0] for alias in node.names}
        elif isinstance(node, ast.ImportFrom) and node.module and not node.level:
            found.add(node.module.partition(".")[0])
    return found - set(sys.stdlib_module_names) - {"onereel"}


@pytest.mark.parametrize("path", sorted((ROOT / "onereel").rglob("*.py")), ids=lambda path: path.stem)
def test_every_import_is_a_declared_need(path: Path) -> None:
    needs = named(PROJECT["dependencies"])
    needs |= {name for extra in PROJECT["optional-dependencies"].values() for name in named(extra)}
    known = packages_distributions()
    for module in imported(path):
        if providers := known.get(module):
            assert needs & {_plain(name) for name in providers}, f"{module} is in no list of pyproject.toml"
