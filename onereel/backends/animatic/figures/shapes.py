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


@lru_cache(maxsize=64)
def _windows(spans: int) -> NDArray[np.intp]:
    rows: NDArray[np.intp] = np.arange(spans)[:, None] + np.array([0, 1, 2, 3])
    return rows


@lru_cache(maxsize=64)
def _round_windows(n: int) -> NDArray[np.intp]:
    rows: NDArray[np.intp] = (np.arange(n)[:, None] + np.array([-1, 0, 1, 2])) % n
    return rows


def points(*xy: XY) -> Points:
    return np.array(xy, dtype=np.float64)


def blob(outline: Points | list[XY], n: int = 6) -> Points:
    """A closed smooth outline through the given points, n per span."""
    p = np.asarray(outline, dtype=np.float64)
    smooth: Points = np.matmul(_catmull(n), p[_round_windows(len(p))]).reshape(-1, 2)
    return smooth


def curve(path: Points | list[XY], n: int = 6) -> Points:
    """An open smooth line through the given points, both ends kept."""
    p = np.asarray(path, dtype=np.float64)
    q = np.empty((len(p) + 2, 2))
    q[1:-1], q[0], q[-1] = p, 2 * p[0] - p[1], 2 * p[-1] - p[-2]
    smooth = np.matmul(_catmull(n), q[_windows(len(p) - 1)]).reshape(-1, 2)
    return np.concatenate([smooth, p[-1:]])


@lru_cache(maxsize=32)
def _circle(n: int) -> Points:
    a = np.linspace(0, 2 * math.pi, n, endpoint=False)
    return np.stack([np.cos(a), np.sin(a)], axis=1)


def ellipse(cx: float, cy: float, rx: float, ry: float, turn: float = 0.0, n: int = 26) -> Points:
    c, s = math.cos(turn), math.sin(turn)
    oval: Points = _circle(n) @ np.array([[rx * c, rx * s], [-ry * s, ry * c]]) + (cx, cy)
    return oval


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


@lru_cache(maxsize=8)
def _half_round(n: int) -> Points:
    """The round end of a limb that runs along +x: from +y over −x to −y."""
    a = np.linspace(math.pi / 2, 3 * math.pi / 2, n)
    return np.stack([np.cos(a), np.sin(a)], axis=1)


_ALONG = np.linspace(0, 1, 9)[1:-1]
_BELLY = np.sin(math.pi * _ALONG)


def bone(p: XY, q: XY, r0: float, r1: float, belly: float = 0.0) -> Points:
    """A limb from p to q with round ends; `belly` is added to the radius in the middle (a calf, a thigh)."""
    dx, dy = q[0] - p[0], q[1] - p[1]
    length = math.hypot(dx, dy) or 1e-9
    end = _half_round(11)
    first = end * r0
    last = end * -r1
    last[:, 0] += length
    if belly:
        r = r0 + (r1 - r0) * _ALONG + belly * _BELLY
        low = np.stack([_ALONG * length, -r], axis=1)
        high = (low * (1.0, -1.0))[::-1]
        outline = np.concatenate([first, low, last, high])
    else:
        outline = np.concatenate([first, last])
    c, s = dx / length, dy / length
    laid: Points = outline @ np.array([[c, s], [-s, c]]) + p
    return laid


@lru_cache(maxsize=64)
def _part(n: int) -> NDArray[np.float64]:
    return np.linspace(0, 1, n)


def ribbon(path: Points | list[XY], w0: float, w1: float, middle: float | None = None) -> Points:
    """A band along a path, w0 wide at its start, w1 at its end and `middle` half-way."""
    p = np.asarray(path, dtype=np.float64)
    d = np.empty_like(p)
    d[1:-1] = p[2:] - p[:-2]
    d[0], d[-1] = p[1] - p[0], p[-1] - p[-2]
    u = _part(len(p))
    if middle is None:
        w = w0 + (w1 - w0) * u
    else:
        w = np.where(u < 0.5, w0 + (middle - w0) * 2 * u, middle + (w1 - middle) * (2 * u - 1))
    k = w / (2 * np.maximum(np.sqrt(d[:, 0] ** 2 + d[:, 1] ** 2), 1e-9))
    out = np.empty((2 * len(p), 2))
    nx, ny = -d[:, 1] * k, d[:, 0] * k
    out[: len(p), 0], out[: len(p), 1] = p[:, 0] + nx, p[:, 1] + ny
    out[len(p) :, 0], out[len(p) :, 1] = (p[:, 0] - nx)[::-1], (p[:, 1] - ny)[::-1]
    return out


def stroke(a: XY, b: XY, width: float) -> Points:
    return ribbon([a, b], width, width)


def place(outline: Points, at: XY = (0.0, 0.0), turn: float = 0.0, size: float = 1.0) -> Points:
    """Scaled, turned (radians, counter-clockwise) and moved to `at`."""
    c, s = math.cos(turn) * size, math.sin(turn) * size
    laid: Points = outline @ np.array([[c, s], [-s, c]]) + at
    return laid


def flip(outline: Points) -> Points:
    mirrored: Points = outline * np.array([-1.0, 1.0])
    return mirrored


def turned(x: float, y: float, a: float) -> XY:
    c, s = math.cos(a), math.sin(a)
    return (x * c - y * s, x * s + y * c)


def mix(a: XY, b: XY, w: float) -> XY:
    return (a[0] + (b[0] - a[0]) * w, a[1] + (b[1] - a[1]) * w)


def reach(root: XY, goal: XY, first: float, second: float, bend: float) -> tuple[XY, XY]:
    """Two-bone inverse kinematics: (joint, end). The joint goes left of root→goal where bend is 1, right
    where −1, and between them it lies foreshortened, so that a change of side passes through smoothly. An
    end out of reach is drawn back onto the circle that can be reached."""
    dx, dy = goal[0] - root[0], goal[1] - root[1]
    far = math.hypot(dx, dy) or 1e-9
    d = min(max(far, abs(first - second) + 1e-4), (first + second) * 0.9995)
    ux, uy = dx / far, dy / far
    end = (root[0] + ux * d, root[1] + uy * d)
    along = (first**2 - second**2 + d**2) / (2 * d)
    out = math.sqrt(max(first**2 - along**2, 0.0)) * min(max(bend, -1.0), 1.0)
    return (root[0] + ux * along - uy * out, root[1] + uy * along + ux * out), end


@lru_cache(maxsize=1024)
def xy(text: str) -> Points:
    """Points written as "x y, x y, …"; the array is shared: never written to."""
    made = np.array([[float(v) for v in pair.split()] for pair in text.split(",")])
    made.flags.writeable = False
    return made
