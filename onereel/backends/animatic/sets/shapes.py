"""Outlines to cut from paper: lists of (x, y) in metres, y up."""

from __future__ import annotations

from collections.abc import Sequence
from math import cos, pi, sin

import numpy as np
from numpy.typing import NDArray

Points = Sequence[tuple[float, float]] | NDArray[np.float64]


def oval(x: float, y: float, rx: float, ry: float | None = None, *, n: int = 28) -> NDArray[np.float64]:
    """An ellipse about (x, y)."""
    a = np.linspace(0, 2 * pi, n, endpoint=False)
    return np.stack([x + rx * np.cos(a), y + (rx if ry is None else ry) * np.sin(a)], axis=1)


def arch(x: float, y: float, w: float, h: float, *, pointed: float = 0.0, n: int = 14) -> NDArray[np.float64]:
    """A door or window with an arched head: lower left (x, y), w wide, h high to the crown.

    `pointed` 0 is a round head; towards 1 it becomes a Gothic point; below 0 it bellies out like a
    Moorish horseshoe.
    """
    r = w / 2
    a = np.linspace(0, pi, n)
    px, py = np.cos(a), np.sin(a)
    if pointed > 0:
        py = py * (1 + 0.45 * pointed) - 0.25 * pointed * np.abs(px) * py
    if pointed < 0:
        px = px * (1 - 0.28 * pointed * py)
    spring = h - r * float(py.max())
    head = np.stack([x + r + r * px, y + spring + r * py], axis=1)
    return np.concatenate([[[x, y], [x + w, y]], head])


def ridge(
    x0: float,
    x1: float,
    y: float,
    height: float,
    rng: np.random.Generator,
    *,
    rough: float = 0.5,
    n: int = 64,
) -> NDArray[np.float64]:
    """Hills or mountains from x0 to x1 rising up to `height` above y, closed at y.

    `rough` 0 dunes … 1 rocks.
    """
    x = np.linspace(0, 1, n)
    line = np.zeros(n)
    for k in range(1, 7):
        line += (
            np.sin(2 * pi * (x * k * 0.9 + rng.random()))
            * rng.uniform(0.5, 1.0)
            * (0.25 + 0.42 * rough) ** (k - 1)
        )
    if rough > 0.5:
        line += rng.standard_normal(n) * 0.10 * (rough - 0.5)
    line = (line - line.min()) / max(float(np.ptp(line)), 1e-6)
    top = np.stack([x0 + (x1 - x0) * x, y + height * (0.25 + 0.75 * line)], axis=1)
    return np.concatenate([[[x0, y]], top, [[x1, y]]])


def blob(
    x: float, y: float, rx: float, ry: float, rng: np.random.Generator, *, lobes: int = 9, rough: float = 0.16
) -> NDArray[np.float64]:
    """A cloud or leaf clump: an oval with lobes."""
    n = lobes * 6
    a = np.linspace(0, 2 * pi, n, endpoint=False)
    bump = np.abs(np.sin(a * lobes / 2 + rng.random() * pi))
    sway = sum(rng.uniform(-1, 1) * np.cos(k * a + rng.random() * 6) for k in (1, 2, 3)) * 0.35
    r = 1 - rough + rough * bump + rough * sway
    return np.stack([x + rx * r * np.cos(a), y + ry * r * np.sin(a)], axis=1)


def blade(x: float, y: float, length: float, lean: float, width: float) -> NDArray[np.float64]:
    """A blade of grass or leaf from (x, y), its tip `lean` metres aside."""
    t = np.linspace(0, 1, 5)
    cx, cy = x + lean * t**2, y + length * t
    w = width * (1 - t) / 2
    return np.concatenate([np.stack([cx - w, cy], 1), np.stack([cx + w, cy], 1)[::-1]])


def swag(x0: float, y0: float, x1: float, y1: float, sag: float, *, n: int = 18) -> NDArray[np.float64]:
    """A hanging line (wire, garland) from end to end, `sag` metres deep."""
    t = np.linspace(0, 1, n)
    return np.stack([x0 + (x1 - x0) * t, y0 + (y1 - y0) * t - sag * 4 * t * (1 - t)], axis=1)


def turned(points: Points, degrees: float, about: tuple[float, float]) -> NDArray[np.float64]:
    """Rotated counter-clockwise about a point."""
    p = np.asarray(points, np.float64) - about
    c, s = cos(degrees * pi / 180), sin(degrees * pi / 180)
    out: NDArray[np.float64] = p @ np.array([[c, s], [-s, c]]) + about
    return out
