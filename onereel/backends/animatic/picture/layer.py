"""A layer: paper baked onto the picture plane of one pose, and laid onto every frame by its homography.

Baking does once a shot what is the same in all its frames: light, fog, focus. A frame then only warps.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field, replace
from functools import lru_cache
from math import ceil, floor
from typing import Any

import cv2
import numpy as np
from numpy.typing import NDArray

from onereel.backends.animatic.picture.camera import Lens, Matrix, Plane, Pose
from onereel.backends.animatic.sets.api import Life

Floats = NDArray[np.float32]
HORIZON_ROWS = 8
HALF = np.array([[0.5, 0, -0.25], [0, 0.5, -0.25], [0, 0, 1.0]])
"""Pixels of the picture to those of one of half its size."""
_STRIP = 24_000  # pixels laid at a time: they stay in the second cache through all six passes
Box = tuple[int, int, int, int]


@dataclass(frozen=True, slots=True, kw_only=True)
class Window:
    """Where a canvas lies: its upper left corner (x0, y0) in pixels of the picture at the baking pose, its
    samples (width × height), and the picture pixels to one sample."""

    x0: float
    y0: float
    width: int
    height: int
    step: float = 1.0

    def onto(self) -> Matrix:
        """Canvas samples to picture pixels."""
        s, o = self.step, (self.step - 1) / 2
        return np.array([[s, 0, self.x0 + o], [0, s, self.y0 + o], [0, 0, 1]], np.float64)

    def stepped(self, step: float) -> Window:
        """The same place with another step."""
        w, h = self.width * self.step, self.height * self.step
        return replace(self, width=max(2, round(w / step)), height=max(2, round(h / step)), step=step)


@dataclass(frozen=True, slots=True, kw_only=True)
class Layer:
    """`rgba` (h, w, 4) premultiplied on `window`, of the plane `plane` (depth order `z`). `mirror` is its
    reflection: a layer of the mirrored plane, at a quarter of the size."""

    z: float
    plane: Plane
    window: Window
    rgba: Floats
    life: Life = field(default_factory=Life)
    base: tuple[float, float] = (0.0, 0.0)  # world (u, v) a living layer sways or turns about
    height: float = 1.0
    mirror: Layer | None = None
    solid: bool = False
    soft: float = 0.0  # pixels: the radius to which its sharpest part is out of focus

    @property
    def still(self) -> bool:
        return self.life.still


@lru_cache(maxsize=512)
def home(lens: Lens, plane: Plane, ref: Pose) -> Matrix:
    """Picture pixels at the baking pose to (u, v) on a plane. Not to be written to."""
    back: Matrix = np.linalg.inv(plane.matrix(lens.matrix(ref))).astype(np.float64)
    return back


def travel(lens: Lens, plane: Plane, ref: Pose, pose: Pose) -> Matrix:
    """Picture pixels at the baking pose to picture pixels at another, on a plane."""
    to: Matrix = plane.matrix(lens.matrix(pose)) @ home(lens, plane, ref)
    return to / to[2, 2] if abs(to[2, 2]) > 1e-12 else to


def through(m: NDArray[np.floating[Any]], points: NDArray[np.floating[Any]]) -> NDArray[np.float64]:
    """(n, 2) points through a homography."""
    p = points @ m[:, :2].T + m[:, 2]
    out: NDArray[np.float64] = p[:, :2] / np.where(np.abs(p[:, 2:]) < 1e-9, 1e-9, p[:, 2:])
    return out


def corners(x0: float, y0: float, x1: float, y1: float) -> NDArray[np.float64]:
    """The four corners of a box (4, 2), clockwise from the top left."""
    return np.array([(x0, y0), (x1, y0), (x1, y1), (x0, y1)], np.float64)


def seen(lens: Lens, plane: Plane, ref: Pose, poses: Iterable[Pose], extent: Box | None) -> Window | None:
    """The part of the picture plane at `ref` that any of the poses shows of a plane, cut to `extent`."""
    w, h = lens.width, lens.height
    screen = corners(-2, -2, w + 2, h + 2)
    every = [through(np.linalg.inv(travel(lens, plane, ref, pose)), screen) for pose in poses]
    low, high = np.min(every, axis=(0, 1)), np.max(every, axis=(0, 1))
    x0, y0, x1, y1 = max(low[0], -w), max(low[1], -h), min(high[0], 2 * w), min(high[1], 2 * h)
    if extent is not None:
        x0, y0, x1, y1 = max(x0, extent[0]), max(y0, extent[1]), min(x1, extent[2]), min(y1, extent[3])
    x0, y0 = float(np.floor(x0)), float(np.floor(y0))
    width, height = int(np.ceil(x1 - x0)), int(np.ceil(y1 - y0))
    return Window(x0=x0, y0=y0, width=width, height=height) if width > 1 and height > 1 else None


def restless(life: Life, base: tuple[float, float], height: float, t: float, wind: float) -> Matrix:
    """What a living flat does to its plane at time t: (u, v) to (u, v)."""
    m = np.eye(3)
    ph = life.phase
    bu, bv = base
    if life.sway:
        gust = 0.6 + 0.4 * np.sin(0.7 * t + 6.28 * ph * 3)
        lean = life.sway * wind * (0.35 + gust * np.sin((1.1 + 0.5 * wind) * t * 2 + 6.28 * ph))
        k = lean / max(height, 0.1) * (-1 if life.hang else 1)
        anchor = bv + height if life.hang else bv
        m = np.array([[1, k, -k * anchor], [0, 1, 0], [0, 0, 1.0]]) @ m
    if life.turn:
        a = 2 * np.pi * (life.turn * t + ph)
        c, s = np.cos(a), np.sin(a)
        pu, pv = bu + life.pivot[0], bv + life.pivot[1]
        m = np.array([[c, -s, pu - c * pu + s * pv], [s, c, pv - s * pu - c * pv], [0, 0, 1.0]]) @ m
    du, dv = 0.0, 0.0
    if life.drift:
        du = (life.drift * t + life.lap * ph) % life.lap - life.lap / 2 if life.lap > 0 else life.drift * t
    if life.bob:
        dv = life.bob * np.sin(1.3 * t + 6.28 * ph)
        k = 0.25 * life.bob * np.sin(0.9 * t + 6.28 * ph + 1) / max(height, 0.5)
        m = np.array([[1, k, -k * bv], [0, 1, 0], [0, 0, 1.0]]) @ m
    m[0, 2] += du
    m[1, 2] += dv
    return m


def flicker(life: Life, t: float) -> float:
    """How bright a flickering light is at time t."""
    if not life.flicker:
        return 1.0
    n = np.sin(t * 23.1 + life.phase * 40) * np.sin(t * 7.3 + life.phase * 19) * 0.5 + 0.5
    return float(1 - life.flicker * 0.55 * n**3)


def lay(frame: Floats, rgba: Floats, m: Matrix, *, solid: bool = False, gain: float = 1.0) -> None:
    """Warp a premultiplied canvas through m (canvas samples to frame pixels) over the frame, in place."""
    h, w = rgba.shape[:2]
    box = reach(m, w, h, frame.shape[1], frame.shape[0])
    if box is None:
        return
    x0, y0, x1, y1 = box
    n = np.array([[1, 0, -x0], [0, 1, -y0], [0, 0, 1.0]]) @ m
    flat = abs(n[2, 0]) < 1e-9 and abs(n[2, 1]) < 1e-9
    if flat:
        n = n / n[2, 2]
    y, rows = y0, max(8, _STRIP // (x1 - x0))
    while y < y1:
        horizon = solid and 0 < y == y0  # above the first rows of a ground there is nothing
        size = (x1 - x0, min(HORIZON_ROWS if horizon else rows, y1 - y))
        edge = cv2.BORDER_REPLICATE if solid and not horizon else cv2.BORDER_CONSTANT
        if flat:
            warped = cv2.warpAffine(rgba, n[:2], size, flags=cv2.INTER_LINEAR, borderMode=edge)
        else:
            warped = cv2.warpPerspective(rgba, n, size, flags=cv2.INTER_LINEAR, borderMode=edge)
        part = frame[y : y + size[1], x0:x1]
        over(part, np.asarray(warped, np.float32), solid=solid and not horizon, gain=gain)
        y, n[1] = y + size[1], n[1] - size[1] * n[2]


def enlarged(small: Floats, times: int, rows: slice) -> Floats:
    """These rows of a picture that is kept at a part of its size, as enlarging all of it would make them."""
    low, high = max(rows.start // times - 1, 0), min(-(-rows.stop // times) + 1, len(small))
    size = (times * small.shape[1], times * (high - low))
    big = cv2.resize(small[low:high], size, interpolation=cv2.INTER_LINEAR)
    return np.asarray(big[rows.start - times * low : rows.stop - times * low], np.float32)


def reach(m: Matrix, w: int, h: int, width: int, height: int) -> Box | None:
    """The box of frame pixels a w × h canvas covers through m."""
    (a, b, c), (d, e, f), (g, hh, i) = m.tolist()
    xs, ys = [], []
    for u in (-0.5, w - 0.5):
        for v in (-0.5, h - 0.5):
            k = g * u + hh * v + i
            if k <= 1e-9:
                return (0, 0, width, height)
            xs.append((a * u + b * v + c) / k)
            ys.append((d * u + e * v + f) / k)
    x0, y0 = max(0, floor(min(xs))), max(0, floor(min(ys)))
    x1, y1 = min(width, ceil(max(xs)) + 1), min(height, ceil(max(ys)) + 1)
    return (x0, y0, x1, y1) if x1 > x0 and y1 > y0 else None


def over(part: Floats, rgba: Floats, *, solid: bool = False, gain: float = 1.0) -> None:
    """Premultiplied rgba (h, w, 4) over part (h, w, 3), in place; `gain` brightens it."""
    if solid and gain == 1.0:
        cv2.cvtColor(rgba, cv2.COLOR_RGBA2RGB, dst=part)
        return
    rgb = cv2.cvtColor(rgba, cv2.COLOR_RGBA2RGB)
    if gain != 1.0:
        cv2.addWeighted(rgb, gain, rgb, 0.0, 0.0, dst=rgb)
    clear = np.float32(1.0) - cv2.extractChannel(rgba, 3)
    cv2.multiply(part, cv2.cvtColor(clear, cv2.COLOR_GRAY2RGB), dst=part)
    cv2.add(part, rgb, dst=part)
