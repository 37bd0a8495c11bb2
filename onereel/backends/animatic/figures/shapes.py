"""Outlines to cut from paper: splines, bones and ribbons as (n, 2) arrays in metres, x right, y up."""

from __future__ import annotations

import math
from functools import lru_cache

import numpy as np
from numpy.typing import NDArray

Points = NDArray[np.float64]
XY = tuple[float, float]


@lru_cache(maxsize=32)
def _catmull(n: int) -> NDArray[np.float64]:
    u = np.linspace(0.0, 1.0, n, endpoint=False)
    return np.stack(
        [
            -0.5 * u + u**2 - 0.5 * u**3,
            1 - 2.5 * u**2 + 1.5 * u**3,
            0.5 * u + 2 * u**2 - 1.5 * u**3,
            -0.5 * u**2 + 0.5 * u**3,
        ],
        axis=1,
    )


def points(*xy: XY) -> Points:
    return np.array(xy, dtype=np.float64)


def blob(outline: Points | list[XY], n: int = 6) -> Points:
    """A closed smooth outline through the given points, n per span."""
    p = np.asarray(outline, dtype=np.float64)
    k = np.arange(len(p))
    windows = p[(k[:, None] + np.array([-1, 0, 1, 2])) % len(p)]
    smooth: Points = np.einsum("nj,mjc->mnc", _catmull(n), windows).reshape(-1, 2)
    return smooth


def curve(path: Points | list[XY], n: int = 6) -> Points:
    """An open smooth line through the given points, both ends kept."""
    p = np.asarray(path, dtype=np.float64)
    q = np.vstack([2 * p[0] - p[1], p, 2 * p[-1] - p[-2]])
    k = np.arange(len(p) - 1)
    windows = q[k[:, None] + np.array([0, 1, 2, 3])]
    smooth = np.einsum("nj,mjc->mnc", _catmull(n), windows).reshape(-1, 2)
    return np.vstack([smooth, p[-1:]])


def ellipse(cx: float, cy: float, rx: float, ry: float, turn: float = 0.0, n: int = 26) -> Points:
    a = np.linspace(0, 2 * math.pi, n, endpoint=False)
    x, y = rx * np.cos(a), ry * np.sin(a)
    c, s = math.cos(turn), math.sin(turn)
    return np.stack([cx + x * c - y * s, cy + x * s + y * c], axis=1)


def arc(cx: float, cy: float, rx: float, ry: float, start: float, stop: float, n: int = 14) -> Points:
    """Points of an ellipse's arc, angles in radians, counter-clockwise from +x."""
    a = np.linspace(start, stop, n)
    return np.stack([cx + rx * np.cos(a), cy + ry * np.sin(a)], axis=1)


def box(x0: float, y0: float, x1: float, y1: float) -> Points:
    return points((x0, y0), (x1, y0), (x1, y1), (x0, y1))


def pad(x0: float, y0: float, x1: float, y1: float, r: float) -> Points:
    """A box with round corners of radius r."""
    r = min(r, abs(x1 - x0) / 2, abs(y1 - y0) / 2)
    q = math.pi / 2
    corners = ((x1 - r, y1 - r), (x0 + r, y1 - r), (x0 + r, y0 + r), (x1 - r, y0 + r))
    return np.vstack([arc(cx, cy, r, r, i * q, (i + 1) * q, 5) for i, (cx, cy) in enumerate(corners)])


def bone(p: XY, q: XY, r0: float, r1: float, belly: float = 0.0) -> Points:
    """A limb from p to q with round ends; `belly` is added to the radius in the middle (a calf, a thigh)."""
    dx, dy = q[0] - p[0], q[1] - p[1]
    length = math.hypot(dx, dy) or 1e-9
    a = math.atan2(dy, dx)
    first = arc(p[0], p[1], r0, r0, a + math.pi / 2, a + 3 * math.pi / 2, 8)
    last = arc(q[0], q[1], r1, r1, a - math.pi / 2, a + math.pi / 2, 8)
    if not belly:
        return np.vstack([first, last])
    nx, ny = -dy / length, dx / length
    f = np.array([0.2, 0.4, 0.6, 0.8])
    r = r0 + (r1 - r0) * f + belly * np.sin(math.pi * f)
    mid = np.stack([p[0] + dx * f, p[1] + dy * f], axis=1)
    side = np.stack([nx * r, ny * r], axis=1)
    return np.vstack([first, mid - side, last, (mid + side)[::-1]])


def ribbon(path: Points | list[XY], w0: float, w1: float, middle: float | None = None) -> Points:
    """A band along a path, w0 wide at its start, w1 at its end and `middle` half-way."""
    p = np.asarray(path, dtype=np.float64)
    d = np.gradient(p, axis=0)
    d /= np.maximum(np.hypot(d[:, 0], d[:, 1]), 1e-9)[:, None]
    mid = (w0 + w1) / 2 if middle is None else middle
    w = np.interp(np.linspace(0, 1, len(p)), [0, 0.5, 1], [w0, mid, w1]) / 2
    normal = np.stack([-d[:, 1] * w, d[:, 0] * w], axis=1)
    return np.vstack([p + normal, (p - normal)[::-1]])


def stroke(a: XY, b: XY, width: float) -> Points:
    return ribbon([a, b], width, width)


def place(outline: Points, at: XY = (0.0, 0.0), turn: float = 0.0, size: float = 1.0) -> Points:
    """Scaled, turned (radians, counter-clockwise) and moved to `at`."""
    c, s = math.cos(turn) * size, math.sin(turn) * size
    return outline @ np.array([[c, s], [-s, c]]) + np.asarray(at)


def flip(outline: Points) -> Points:
    return outline * np.array([-1.0, 1.0])


def turned(x: float, y: float, a: float) -> XY:
    c, s = math.cos(a), math.sin(a)
    return (x * c - y * s, x * s + y * c)


def mix(a: XY, b: XY, w: float) -> XY:
    return (a[0] + (b[0] - a[0]) * w, a[1] + (b[1] - a[1]) * w)


def reach(root: XY, goal: XY, first: float, second: float, bend: float) -> tuple[XY, XY]:
    """Two-bone inverse kinematics: (joint, end). The joint goes left of root→goal where bend > 0;
    an end out of reach is drawn back onto the circle that can be reached."""
    dx, dy = goal[0] - root[0], goal[1] - root[1]
    far = math.hypot(dx, dy) or 1e-9
    d = min(max(far, abs(first - second) + 1e-4), (first + second) * 0.9995)
    ux, uy = dx / far, dy / far
    end = (root[0] + ux * d, root[1] + uy * d)
    along = (first**2 - second**2 + d**2) / (2 * d)
    out = math.sqrt(max(first**2 - along**2, 0.0)) * (1 if bend >= 0 else -1)
    return (root[0] + ux * along - uy * out, root[1] + uy * along + ux * out), end
