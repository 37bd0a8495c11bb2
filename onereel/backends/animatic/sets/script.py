"""Invented writing: strokes in the manner of a script, so that a street looks like its own country."""

from __future__ import annotations

from typing import Literal

import numpy as np

Script = Literal["latin", "kanji", "arabic", "devanagari"]


def strokes(script: Script, rng: np.random.Generator) -> list[list[tuple[float, float]]]:
    """The strokes of one invented letter in the unit square."""
    if script == "kanji":
        out = [[(0.05, y), (0.95, y)] for y in rng.permutation([0.12, 0.38, 0.62, 0.9])[: rng.integers(2, 4)]]
        out += [
            [(x, 0.05), (x, rng.uniform(0.7, 1.0))]
            for x in rng.permutation([0.2, 0.5, 0.8])[: rng.integers(1, 3)]
        ]
        if rng.random() < 0.5:
            out.append([(0.5, 0.55), (rng.choice([0.08, 0.92]), 0.04)])
        return [[(float(u), float(v)) for u, v in s] for s in out]
    if script == "devanagari":
        x = rng.uniform(0.45, 0.75)
        bow = [(x, 0.62), (0.25, 0.75), (0.15, 0.5), (0.35, 0.35), (x, 0.42)]
        return [[(0.0, 0.9), (1.0, 0.9)], [(x, 0.9), (x, 0.05)], bow[: rng.integers(3, 6)]]
    if script == "arabic":
        d = rng.uniform(0.1, 0.6)
        return [
            [(0.0, 0.3), (0.3, 0.22), (0.5, 0.3 + d), (0.7, 0.25), (1.0, 0.3)],
            [(0.5, 0.05), (0.55, 0.06)],
        ]
    x, y = rng.uniform(0.05, 0.3), rng.choice([0.0, 0.45])
    letter = [[(x, 0.0), (x, 1.0)], [(x, 1.0), (0.8, 0.9), (0.8, 0.55), (x, 0.5)], [(x, y), (0.85, y)]]
    return letter[: rng.integers(2, 4)]
