"""Which edition of a crew made something: a digest over the sources that did it."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from functools import lru_cache
from importlib import resources
from importlib.resources.abc import Traversable

MEASURING = ("instruments", "weighing.py")
"""From a take to what is measured of it, beside this file."""


@lru_cache(maxsize=8)
def edition(package: str, *parts: str) -> str:
    """Eight hex digits over these files and folders of a package: other sources are another credit.

    A comment changes it as well: that costs a film half a minute, a forgotten number a wrong picture.
    """
    home = resources.files(package)
    digest = hashlib.sha256()
    for part in parts:
        for name, content in _sources(home / part, part):
            digest.update(f"{name}\0{len(content)}\0".encode() + content)
    return digest.hexdigest()[:8]


def _sources(at: Traversable, name: str) -> Iterator[tuple[str, bytes]]:
    if at.is_file():
        yield name, at.read_bytes()
        return
    for inner in sorted(at.iterdir(), key=lambda entry: entry.name):
        if (inner.is_dir() and inner.name != "__pycache__") or inner.name.endswith((".py", ".toml", ".txt")):
            yield from _sources(inner, f"{name}/{inner.name}")
