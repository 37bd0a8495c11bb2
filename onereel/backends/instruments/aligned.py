"""Later frames of a take laid over its first, each thing where it was: what is left is change."""

from __future__ import annotations

from dataclasses import dataclass

import cv2
import numpy as np
import numpy.typing as npt

from onereel.backends.instruments.footage import Floats, Footage, flow, lab

Mask = npt.NDArray[np.bool_]
LOOKS = (0.6, 0.8, 1.0)
"""Moments that are laid over the first frame, in parts of the take."""


@dataclass(frozen=True)
class Aligned:
    """One later frame in the first one's place. `lab` is its colour; `seen` is where a thing
    of the first frame was followed there and back (elsewhere the colour means nothing); `path` is
    H × W × 2, how far each thing has come."""

    index: int
    lab: Floats
    seen: Mask
    path: Floats


def aligned(footage: Footage) -> tuple[Aligned, ...]:
    """The take at its LOOKS, by optical flow chained from frame to frame and then refined."""
    last = len(footage.frames) - 1
    wanted = {round(last * part) for part in LOOKS} - {0}
    out, path = [], np.zeros((footage.height, footage.width, 2), np.float32)
    for index in range(1, last + 1):
        path = path + moved_along(footage.flows[index - 1], path)
        if index in wanted:
            path = flow(footage.greys[0], footage.greys[index], path)
            out.append(_laid_over(footage, index, path))
    return tuple(out)


def _laid_over(footage: Footage, index: int, path: Floats) -> Aligned:
    back = flow(footage.greys[index], footage.greys[0], -_spread_back(path))
    there_and_back = np.linalg.norm(path + moved_along(back, path), axis=2)
    x, y = grid(path)
    inside = (x > 1) & (y > 1) & (x < footage.width - 2) & (y < footage.height - 2)
    reach = 1.0 + 0.03 * np.linalg.norm(path, axis=2)
    seen = (there_and_back < reach) & inside
    picture = np.asarray(cv2.remap(footage.frames[index], x, y, cv2.INTER_LINEAR), np.uint8)
    return Aligned(index=index, lab=lab(picture), seen=seen, path=path)


def _spread_back(path: Floats) -> Floats:
    """A guess of the way back: the way there, taken at the place arrived at."""
    x, y = grid(-path)
    return np.asarray(cv2.remap(path, x, y, cv2.INTER_LINEAR, borderMode=cv2.BORDER_REPLICATE), np.float32)


def moved_along(field: Floats, path: Floats) -> Floats:
    """A field of a later frame, read where the path leads."""
    x, y = grid(path)
    return np.asarray(cv2.remap(field, x, y, cv2.INTER_LINEAR, borderMode=cv2.BORDER_REPLICATE), np.float32)


def grid(path: Floats) -> tuple[Floats, Floats]:
    """The places a path leads to, as x and y maps."""
    h, w = path.shape[:2]
    xs, ys = np.meshgrid(np.arange(w, dtype=np.float32), np.arange(h, dtype=np.float32))
    return xs + path[..., 0], ys + path[..., 1]
