"""Sets of words."""

from __future__ import annotations


def bag(words: str) -> frozenset[str]:
    """Words between blanks, as a set."""
    return frozenset(words.split())
