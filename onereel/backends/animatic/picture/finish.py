"""The laboratory: HDR light to a printed picture. Bloom, streak, vignette, tone curve, grain."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache

import cv2
import numpy as np
from numpy.typing import NDArray

from onereel.backends.animatic.picture.layer import enlarged

Floats = NDArray[np.float32]
Bytes = NDArray[np.uint8]

_STEPS = 13_000.0  # LUT steps for a light of 1.0: the table ends at 5.04
_GRAINS = 32
_ROWS = 24  # printed at a time: they stay in the second cache, and nothing is written out between


@lru_cache(maxsize=2)
def tone_curve() -> Bytes:
    """65,536 entries: a straight middle with a little contrast, a long soft shoulder."""
    v = np.arange(65536, dtype=np.float64) / _STEPS
    knee = 0.62
    over = np.maximum(v - knee, 0)
    y = np.where(v < knee, v, knee + (1 - knee) * (1 - np.exp(-over / (1 - knee) * 0.82)))
    y = y + 0.045 * np.sin((np.clip(y, 0, 1) - 0.5) * 2 * np.pi)  # contrast about the middle
    y = 0.012 + 0.988 * y  # blacks of paper, not of night
    return np.asarray(np.clip(np.rint(y * 255), 0, 255), np.uint8)


@lru_cache(maxsize=4)
def _vignette(width: int, height: int, strength: float, exposure: float) -> Floats:
    """(height, width), grey."""
    x = np.linspace(-1, 1, width, dtype=np.float32)[None, :]
    y = np.linspace(-1, 1, height, dtype=np.float32)[:, None]
    r = x * x * 0.62 + y * y * 0.5
    return np.asarray(exposure * (1 - strength * np.clip(r, 0, 1.2) ** 1.3), np.float32)


@lru_cache(maxsize=2)
def _grain(width: int, height: int, strength: int) -> Bytes:
    """Noise to add (then `strength` to subtract), the same in all three colours."""
    rng = np.random.default_rng(20)
    n = rng.normal(0, 1, (height + _GRAINS, width + _GRAINS)).astype(np.float32)
    n = n * 0.8 + cv2.blur(n, (2, 2)) * 0.5
    g = np.clip(np.rint(strength + n * strength * 0.42), 0, 2 * strength).astype(np.uint8)
    return np.asarray(cv2.merge([g, g, g]), np.uint8)


@dataclass(frozen=True, slots=True)
class Finish:
    """Prints the pictures of one shot, whose sides are multiples of four.

    `bloom` is how strongly bright things shine over their edges, `streak` the anamorphic line through the
    brightest, `threshold` where shining begins; `muted` is how much of the colour is taken out.
    """

    width: int
    height: int
    bloom: float = 0.85
    streak: float = 0.14
    threshold: float = 0.86
    vignette: float = 0.30
    exposure: float = 1.0
    grain: int = 5
    muted: float = 0.0

    def shine(self, light: Floats) -> Floats | None:
        """The bloom and streak of an HDR picture, at a quarter of its size; None where there is none."""
        w, h = self.width, self.height
        small = cv2.resize(light, (w // 4, h // 4), interpolation=cv2.INTER_AREA)
        hot = np.clip(np.asarray(small, np.float32) - np.float32(self.threshold), 0, 5)
        if not hot.any():
            return None
        tight = cv2.GaussianBlur(hot, (0, 0), 1.9)
        tiny = cv2.resize(hot, (w // 16, h // 16), interpolation=cv2.INTER_AREA)
        wide = cv2.resize(cv2.GaussianBlur(tiny, (0, 0), 2.6), (w // 4, h // 4))
        glow = cv2.addWeighted(tight, 0.24 * self.bloom, wide, 0.52 * self.bloom, 0)
        brightest = cv2.threshold(hot, 0.8, 0, cv2.THRESH_TOZERO)[1]
        if brightest.any():
            k = max(9, (w // 8) | 1)
            line = cv2.blur(cv2.blur(brightest, (k, 1)), (k // 2, 1))
            cv2.scaleAdd(line, self.streak, glow, dst=glow)
        return np.asarray(glow, np.float32)

    def print(self, light: Floats, index: int) -> Bytes:
        """The HDR picture as RGB bytes; `index` chooses the grain."""
        glow = self.shine(light)
        lens = _vignette(self.width, self.height, self.vignette, self.exposure * _STEPS)
        grain = self._grain_of(index)
        less = np.full((_ROWS, self.width, 3), self.grain, np.uint8)
        out: Bytes = np.empty((self.height, self.width, 3), np.uint8)
        for y in range(0, self.height, _ROWS):
            rows = slice(y, min(y + _ROWS, self.height))
            part, lit = out[rows], light[rows]
            if glow is not None:
                lit = cv2.add(lit, enlarged(glow, 4, rows))  # type: ignore[assignment]
            dim = cv2.cvtColor(lens[rows], cv2.COLOR_GRAY2RGB)
            cv2.LUT(cv2.multiply(lit, dim, dtype=cv2.CV_16U), tone_curve(), dst=part)
            if self.muted:
                grey = cv2.cvtColor(cv2.cvtColor(part, cv2.COLOR_RGB2GRAY), cv2.COLOR_GRAY2RGB)
                cv2.addWeighted(part, 1 - self.muted, grey, self.muted, 0, dst=part)
            cv2.add(part, grain[rows], dst=part)
            cv2.subtract(part, less[: len(part)], dst=part)
        return out

    def _grain_of(self, index: int) -> Bytes:
        dx, dy = (index * 13) % _GRAINS, (index * 23) % _GRAINS
        return _grain(self.width, self.height, self.grain)[dy : dy + self.height, dx : dx + self.width]
