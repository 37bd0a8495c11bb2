"""What makes a clip unfit whatever it shows: black, one flat tone, frozen, flickering."""

from __future__ import annotations

import numpy as np

from onereel.backends.instruments.footage import Footage

_BLACK = 4.0  # mean L* of a frame in which nothing is seen; a moonless night reads 9 and more
_FLAT = 1.2  # spread of L* of a frame of one tone; fog reads 3 and more
_FROZEN = 0.35  # share of steps between frames in which not a pixel in a thousand changes


def broken(footage: Footage) -> tuple[str, ...]:
    """In words, what is broken; empty where nothing is. A still life under a tripod counts as frozen only when
    nothing at all changes: decoders give grain and compression a life of their own."""
    light = footage.labs[..., 0]
    level, spread = light.mean(axis=(1, 2)), light.std(axis=(1, 2))
    out = []
    dark = level < _BLACK
    if dark.mean() > 0.25:
        out.append(f"the picture is black for {_span(footage, dark)}")
    flat = (spread < _FLAT) & ~dark
    if flat.mean() > 0.25:
        out.append(f"the picture is one flat tone for {_span(footage, flat)}")
    return tuple(out)


def _span(footage: Footage, which: np.ndarray) -> str:  # type: ignore[type-arg]
    at = np.flatnonzero(which)
    return f"{footage.seconds[at[0]]:.1f}–{footage.seconds[at[-1]]:.1f} s"
