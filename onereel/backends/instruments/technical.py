"""What makes a clip unfit whatever it shows: black, one flat tone, frozen, flickering."""

from __future__ import annotations

import numpy as np
import numpy.typing as npt

from onereel.backends.instruments.footage import Footage
from onereel.orders import View
from onereel.planfile import Weather

_BLACK = 4.0  # mean L* of a frame in which nothing is seen; a moonless night reads 9 and more
_FLAT = 1.2  # spread of L* of a frame of one tone; fog reads 3 and more
_STILL = 0.02  # mean difference (of 255) between frames under which nothing at all moves: not even grain
_JUMP = 16.0  # second difference of mean L*: light that jumps there and back within a quarter of a second


def broken(footage: Footage, view: View) -> tuple[str, ...]:
    """In words, what makes the take unfit; empty where nothing does."""
    light = footage.labs[..., 0]
    level, spread = light.mean(axis=(1, 2)), light.std(axis=(1, 2))
    out = []
    dark = level < _BLACK
    if dark.mean() > 0.25:
        out.append(f"it is black, {_span(footage, dark)}")
    flat = (spread < _FLAT) & ~dark
    if flat.mean() > 0.25:
        out.append(f"it is one flat tone, {_span(footage, flat)}")
    if len(level) > 2 and not out:
        change = np.abs(np.diff(footage.greys.astype(np.int16), axis=0)).mean(axis=(1, 2))
        if change.max() < _STILL:
            out.append("it is frozen, nothing in it moves")
        jumps = np.abs(np.diff(level, 2)) > _JUMP
        if view.world.weather is not Weather.STORM and jumps.sum() >= 3:
            out.append("it flickers, its light jumps")
    return tuple(out)


def _span(footage: Footage, which: npt.NDArray[np.bool_]) -> str:
    at = np.flatnonzero(which)
    return f"{footage.seconds[at[0]]:.1f}–{footage.seconds[at[-1]]:.1f} s"
