"""Which edition of the crew made something: a digest over the sources that drew, wrote, played or spoke."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from functools import lru_cache
from importlib import resources
from importlib.resources.abc import Traversable

DRAWING = (
    "breakdown.py", "castsheet.py", "clothing.py", "data", "figures", "lexicon", "meaning.py", "mending.py",
    "notes.py", "picture", "places.py", "playing.py", "sets", "stage.py", "extras.py", "focus.py",
)  # fmt: skip
"""From a shot's words to its pixels."""
DRAWN_WITH = ("onereel.backends.animatic.breakdown", "onereel.backends.animatic.picture.shot")
"""The modules a worker draws with."""
DIRECTING = (
    "arcs.py", "breakdown.py", "clothing.py", "data", "director.py", "lexicon", "meaning.py", "mending.py",
    "phrasebook", "places.py", "reading", "stage.py", "writing",
)  # fmt: skip
"""From a sentence to its plan."""
COMPOSING = ("composer.py", "score")
SPEAKING = ("espeak.py", "narrator.py", "speech.py")


@lru_cache(maxsize=8)
def edition(*parts: str, package: str = "onereel.backends.animatic") -> str:
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
