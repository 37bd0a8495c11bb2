"""Grounds by formula: patterns over a plane, asked at places (x, z) and as fine as the eye can tell there."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from typing import Any

import cv2
import numpy as np
from numpy.typing import NDArray

from onereel.backends.animatic.stage import RGB

Floats = NDArray[np.float32]


@dataclass(frozen=True, slots=True, kw_only=True)
class Spots:
    """Places on a level surface, one per pixel: `x`, `z` metres, `px` metres one pixel covers (depthwise).

    All are float32 of one shape (h, w). Patterns fade where they become finer than `px`.
    """

    x: Floats
    z: Floats
    px: Floats

    def flat(self, colour: RGB) -> Floats:
        """One colour everywhere, (h, w, 3)."""
        out: Floats = np.empty((*self.x.shape, 3), np.float32)
        out[:] = colour
        return out

    def fade(self, size: float) -> Floats:
        """1 where a feature of this size (metres) can be seen, 0 where it is finer than a pixel."""
        return np.asarray(np.clip(size / np.maximum(self.px, 1e-4) * 0.5 - 0.25, 0.0, 1.0), np.float32)


@lru_cache(maxsize=24)
def tile(seed: int, size: int = 256, octaves: int = 4) -> Floats:
    """Seamless noise, (size, size) float32, mean 0, about ±1."""
    rng = np.random.default_rng(seed)
    out = np.zeros((size, size), np.float32)
    for k in range(octaves):
        n = 8 << k
        grid = rng.standard_normal((n, n)).astype(np.float32)
        wrapped = np.pad(grid, 2, mode="wrap")
        up = cv2.resize(wrapped, None, fx=size / n, fy=size / n, interpolation=cv2.INTER_CUBIC)
        m = 2 * size // n
        out += up[m : m + size, m : m + size] * 0.62**k
    out -= out.mean()
    return np.asarray(out / (out.std() * 1.8), np.float32)


def cloud(s: Spots, scale: float, seed: int = 1, stretch: float = 1.0) -> Floats:
    """Soft noise about ±1 with features of about `scale` metres (`stretch` times longer in x)."""
    k = 32.0 / scale  # a tile is 8 features of its coarsest octave across
    out = wrapped(tile(seed), s.x * np.float32(k / stretch), s.z * np.float32(k))
    return np.asarray(out * s.fade(scale * 0.5), np.float32)


def wrapped(texture: Floats, u: Floats, v: Floats) -> Floats:
    """A seamless texture read at places (u, v) (its own pixels, anywhere; they are broadcast)."""
    size = np.float32(texture.shape[0])
    # np.mod takes twenty times as long as this.
    mu, mv = np.broadcast_arrays(*(x - np.floor(x * (1 / size)) * size for x in (u, v)))
    mu, mv = np.ascontiguousarray(mu, np.float32), np.ascontiguousarray(mv, np.float32)
    out = cv2.remap(texture, mu, mv, cv2.INTER_LINEAR, borderMode=cv2.BORDER_WRAP)
    return np.asarray(out, np.float32)


def shade(base: Floats, by: Floats) -> Floats:
    """A colour field times a grey one: (h, w, 3) × (h, w)."""
    return np.asarray(cv2.multiply(base, cv2.merge([by, by, by])), np.float32)


def blend(a: Floats, b: Floats, w: Floats) -> Floats:
    """`a` where w is 0, `b` where it is 1."""
    w3 = cv2.merge([w, w, w])
    return np.asarray(a + (b - a) * w3, np.float32)


def band(x: NDArray[np.floating[Any]], half: float, px: Floats | float) -> Floats:
    """1 within ±half of 0, smooth by a pixel."""
    soft = np.maximum(px, 1e-4)
    return np.asarray(np.clip((half - np.abs(x)) / soft + 0.5, 0.0, 1.0), np.float32)


def joints(s: Spots, width: float, depth: float, joint: float = 0.02, shift: float = 0.5) -> Floats:
    """1 on the joints of a laid pattern of width × depth metres, each row moved by `shift` of a stone."""
    row = np.floor(s.z / depth)
    u = s.x / width + row * shift
    du = (u - np.floor(u) - 0.5) * width
    dv = (s.z / depth - row - 0.5) * depth
    across = 1 - band(du, width / 2 - joint, s.px * 0.4)
    along = 1 - band(dv, depth / 2 - joint, s.px)
    return np.asarray(np.maximum(across, along) * s.fade(depth), np.float32)


def _each(s: Spots, width: float, depth: float, shift: float, seed: int) -> Floats:
    """A random −1…1 for every stone of a laid pattern."""
    row = np.floor(s.z / depth)
    col = np.floor(s.x / width + row * shift)
    h = np.mod(np.sin(col * 12.9898 + row * 78.233 + seed % 97) * 43758.547, 1.0)
    return np.asarray((h * 2 - 1) * s.fade(depth), np.float32)


def cobbles(s: Spots, colour: RGB, *, size: float, seed: int) -> Floats:
    """Small stones in rows, uneven and worn."""
    by = 1.0 - 0.32 * joints(s, size * 1.25, size, 0.016) + 0.10 * _each(s, size * 1.25, size, 0.5, seed)
    by += 0.10 * cloud(s, 2.5, seed)
    return shade(s.flat(colour), by.astype(np.float32))


def tiles(s: Spots, colour: RGB, other: RGB | None = None, *, size: float = 0.5, seed: int = 5) -> Floats:
    """Square tiles; with `other`, a chequerboard."""
    base = s.flat(colour)
    if other is not None:
        odd = np.mod(np.floor(s.x / size) + np.floor(s.z / size), 2.0).astype(np.float32)
        f = s.fade(size)
        base = blend(base, s.flat(other), (odd * f + 0.5 * (1 - f)).astype(np.float32))
    by = 1.0 - 0.22 * joints(s, size, size, 0.012, 0.0) + 0.05 * _each(s, size, size, 0.0, seed)
    return shade(base, by.astype(np.float32))


def planks(s: Spots, colour: RGB, *, width: float = 0.16, seed: int, away: bool = True) -> Floats:
    """Boards running away from the viewer, or across."""
    t = s if away else Spots(x=s.z, z=s.x, px=s.px)
    col = np.floor(t.x / width)
    h = np.mod(np.sin(col * 12.9898 + seed % 89) * 43758.547, 1.0)
    gap = 1 - band((t.x / width - col - 0.5) * width, width / 2 - 0.008, t.px * 0.4)
    grain = cloud(Spots(x=t.x * 6.0 + (h * 17).astype(np.float32), z=t.z, px=t.px), 1.6, seed)
    by = 0.94 + 0.12 * h + 0.06 * grain - 0.35 * gap * s.fade(width)
    return shade(s.flat(colour), by.astype(np.float32))


def tufts(s: Spots, colour: RGB, other: RGB, *, scale: float = 3.0, seed: int = 9) -> Floats:
    """Earth, sand or meadow: two colours drifting into each other, with a fine grain."""
    w = np.clip(0.5 + 0.5 * cloud(s, scale, seed, 2.0) + 0.2 * cloud(s, scale * 0.3, seed + 1, 1.5), 0, 1)
    base = blend(s.flat(colour), s.flat(other), w.astype(np.float32))
    by = 1.0 + 0.10 * cloud(s, scale * 0.12, seed + 2, 1.6) + 0.06 * cloud(s, scale * 4, seed + 3)
    return shade(base, by.astype(np.float32))
