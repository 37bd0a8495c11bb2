"""Whether a take begins as its keyframe shows."""

from __future__ import annotations

from dataclasses import dataclass

import cv2
import numpy as np

from onereel.backends.instruments.footage import Bytes, Floats, lab

_SOFT = 0.012  # of the width: what an encoder or a VAE may smear
_UNLIKE, _OFF = 0.35, 10.0  # structure lost (of 1) and colour gone (CIE76) that are plainly another picture
_LIKE = 0.7
"""The structure from which a take begins on its keyframe at all."""


@dataclass(frozen=True, slots=True)
class Beginning:
    """A take's first picture against its keyframe: `structure` is the correlation of their light, −1 … 1;
    `colour` the middling distance of their pixels (CIE76)."""

    structure: float
    colour: float

    @property
    def is_kept(self) -> bool:
        """Whether it is the same picture, so that the keyframe tells how everything in it should look."""
        return self.structure >= _LIKE

    @property
    def amount(self) -> float:
        """1 where it is plainly not the keyframe."""
        return max((1 - self.structure) / _UNLIKE, self.colour / _OFF)

    @property
    def words(self) -> str:
        like, off = max(self.structure, 0.0), self.colour
        return f"it begins {like:.0%} like its keyframe, colours {off:.0f} away (CIE76)"


def beginning(first: Bytes, keyframe: Bytes) -> Beginning:
    """Compare two pictures of one size (RGB)."""
    a, b = _soft(first), _soft(keyframe)
    x, y = a[..., 0] - a[..., 0].mean(), b[..., 0] - b[..., 0].mean()
    spread = float(np.sqrt((x * x).mean() * (y * y).mean()))
    structure = float((x * y).mean()) / spread if spread > 0.5 else 1.0
    return Beginning(structure=structure, colour=float(np.median(np.linalg.norm(a - b, axis=2))))


def _soft(picture: Bytes) -> Floats:
    blurred = cv2.GaussianBlur(picture, (0, 0), _SOFT * picture.shape[1])
    return lab(np.asarray(blurred, np.uint8))
