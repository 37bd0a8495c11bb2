"""What the camera does in a take: the motion of the picture as a whole, by flow and a robust fit."""

from __future__ import annotations

from dataclasses import dataclass

import cv2
import numpy as np

from onereel.backends.instruments.footage import Bytes, Floats, Footage
from onereel.backends.instruments.report import Abstains, Reading
from onereel.orders import View
from onereel.planfile import Move, Weather


@dataclass(frozen=True, slots=True)
class Travel:
    """The picture's own motion from the first frame to the last.

    `x` and `y`: how far things travel right and down, as parts of the picture's width and height; `zoom`: how
    much larger they get; `rest`: what moves beside that, as a part of the width a second; `sure`: the part of
    the picture that has texture and moves along with it, 0 … 1; `layers`: how far across its slowest and its
    fastest sixth have gone, for a camera that goes along with something large.
    """

    x: float
    y: float
    zoom: float
    rest: float
    sure: float
    layers: tuple[float, float] = (0.0, 0.0)


@dataclass(frozen=True, slots=True)
class Step:
    """The picture's motion from one frame to the next: a shift in pixels and a zoom about its middle; `rest`
    (pixels), `sure` and `layers` (pixels) as in Travel."""

    x: float
    y: float
    zoom: float
    rest: float
    sure: float
    layers: tuple[float, float] = (0.0, 0.0)


def steps(footage: Footage) -> tuple[Step, ...]:
    """Each frame's flow into the next, fitted by one shift and zoom that most of the picture follows."""
    return tuple(fit(grey, moved) for grey, moved in zip(footage.greys, footage.flows, strict=False))


def travel(footage: Footage, way: tuple[Step, ...]) -> Travel:
    """The steps added up."""
    length = max(footage.seconds[-1] - footage.seconds[0], 1e-6)
    return Travel(
        x=sum(s.x for s in way) / footage.width,
        y=sum(s.y for s in way) / footage.height,
        zoom=float(np.prod([s.zoom for s in way])),
        rest=sum(s.rest for s in way) / footage.width / length,
        sure=float(np.median([s.sure for s in way])),
        layers=(
            sum(s.layers[0] for s in way) / footage.width,
            sum(s.layers[1] for s in way) / footage.width,
        ),
    )


def fit(grey: Bytes, moved: Floats) -> Step:
    """One flow field (H × W × 2, pixels) as a step of the camera."""
    points, flows = textured(grey, moved)
    n = len(points)
    if n < 60:
        return Step(0.0, 0.0, 1.0, 0.0, 0.0)
    cx, cy = points[:, 0] - grey.shape[1] / 2, points[:, 1] - grey.shape[0] / 2
    # begins at the median flow, so that a figure that fills a third of the picture does not pull it over
    x, y, more = float(np.median(flows[:, 0])), float(np.median(flows[:, 1])), 0.0
    off = np.zeros(n)
    for _ in range(8):  # Geman-McClure, reweighted: figures walking through do not count as camera
        off = np.hypot(flows[:, 0] - x - more * cx, flows[:, 1] - y - more * cy)
        scale = max(1.5 * float(np.median(off)), 0.12)
        weight = 1 / (1 + (off / scale) ** 2) ** 2
        x, y, more = _solved(weight, cx, cy, flows)
    reach = max(0.35, 0.2 * float(np.hypot(x, y)))
    believed = min(1.0, n / (0.1 * grey.size / _GRID**2))
    slow, fast = (float(v) for v in np.percentile(flows[:, 0], (16, 84)))
    return Step(x, y, 1 + more, float(off.mean()), float((off < reach).mean()) * believed, (slow, fast))


def _solved(weight: Floats, cx: Floats, cy: Floats, flows: Floats) -> tuple[float, float, float]:
    """Shift and zoom by weighted least squares."""
    w = float(weight.sum())
    wx, wy, wr = float(weight @ cx), float(weight @ cy), float(weight @ (cx * cx + cy * cy))
    fx, fy = float(weight @ flows[:, 0]), float(weight @ flows[:, 1])
    fr = float(weight @ (cx * flows[:, 0] + cy * flows[:, 1]))
    x, y, more = np.linalg.solve([[w, 0, wx], [0, w, wy], [wx, wy, wr]], [fx, fy, fr])
    return float(x), float(y), float(more)


_GRID = 4


def textured(grey: Bytes, moved: Floats) -> tuple[Floats, Floats]:
    """(points, flows), each M × 2: where the picture has enough structure for its flow to be believed."""
    soft = cv2.GaussianBlur(grey, (0, 0), 1.0).astype(np.float32)
    gx, gy = cv2.Sobel(soft, cv2.CV_32F, 1, 0), cv2.Sobel(soft, cv2.CV_32F, 0, 1)
    # the smaller eigenvalue of the structure tensor: both directions are needed, an edge alone slides
    strength = np.asarray(cv2.cornerMinEigenVal(grey, 7), np.float32) * 1e4 + 0.02 * cv2.blur(
        np.sqrt(gx * gx + gy * gy), (7, 7)
    )
    part = strength[_GRID // 2 :: _GRID, _GRID // 2 :: _GRID]
    ys, xs = np.nonzero(part > max(float(np.percentile(part, 45)), 0.12))
    points = np.stack([xs, ys], axis=1) * _GRID + _GRID // 2
    return points.astype(np.float32), moved[points[:, 1], points[:, 0]]


@dataclass(frozen=True, slots=True)
class Trace:
    """The trace a move leaves: which of x, y and zoom, which way, and how much is the move plainly made."""

    axis: str
    sign: int
    plain: float


TRACES: dict[Move, Trace] = {
    # The picture moves against the camera: panning left, things travel right.
    Move.PAN_LEFT: Trace("x", 1, 0.06),
    Move.PAN_RIGHT: Trace("x", -1, 0.06),
    Move.TILT_UP: Trace("y", 1, 0.06),
    Move.TILT_DOWN: Trace("y", -1, 0.06),
    Move.DOLLY_IN: Trace("zoom", 1, 0.05),
    Move.DOLLY_OUT: Trace("zoom", -1, 0.05),
    Move.CRANE_UP: Trace("y", 1, 0.03),
    Move.TRACKING: Trace("x", 0, 0.05),  # either way: the plan does not say where the subject goes
}

FAULT = "CAMERA_IGNORED"
_ANGLES = frozenset({Move.LOW_ANGLE, Move.HIGH_ANGLE, Move.OVER_THE_SHOULDER})
_STILL = 0.05
"""Parts of the picture a tripod shot may drift by; rain and water read as up to 0.03."""
_FREE = 0.14
"""What an angle, which says where the camera stands and not how it moves, may move by."""
_SURE = 0.13
_SURE_OF_DRIFT = 0.25
_SURE_IN_SNOW = 0.40


_FALLS = frozenset({Weather.RAIN, Weather.STORM, Weather.SNOW})


def judge(moved: Travel, view: View) -> Reading | Abstains:
    """CAMERA_IGNORED: 0 for the move asked for, made plainly; 1 for none of it; more for the wrong one."""
    move = view.move
    if moved.y > 0.1 and moved.sure < _SURE_IN_SNOW and view.world.weather in _FALLS:
        return Abstains(fault=FAULT, why="only what falls from the sky is seen moving")
    holds = move is Move.STATIC or move in _ANGLES
    if moved.sure < (_SURE_OF_DRIFT if holds else _SURE):
        return Abstains(fault=FAULT, why="too little in the picture stands still to tell by")
    drift = max(abs(moved.x), abs(moved.y), abs(moved.zoom - 1))
    told = in_words(moved)
    if holds:
        amount = drift / (2 * (_STILL if move is Move.STATIC else _FREE))
        asked = "a camera that holds still" if move is Move.STATIC else f"{move.value}, held still"
        return Reading(fault=FAULT, amount=amount, words=f"{told}; asked: {asked}")
    trace = TRACES[move]
    seen = {"x": moved.x, "y": moved.y, "zoom": moved.zoom - 1}[trace.axis]
    if move is Move.TRACKING:  # the subject fills the middle and stays there: what passes behind it counts
        seen = max(abs(seen), abs(moved.layers[0]), abs(moved.layers[1]))
    made = (seen if trace.sign == 0 else seen * trace.sign) / trace.plain
    return Reading(fault=FAULT, amount=min(max(1 - made, 0.0), 2.0), words=f"{told}; asked: {move.value}")


def in_words(moved: Travel) -> str:
    """What the camera did, for a person."""
    parts = []
    if abs(moved.x) >= 0.02:
        parts.append(
            f"pans or travels {'left' if moved.x > 0 else 'right'} by {abs(moved.x):.0%} of the width"
        )
    if abs(moved.y) >= 0.02:
        parts.append(f"tilts or moves {'up' if moved.y > 0 else 'down'} by {abs(moved.y):.0%} of the height")
    if abs(moved.zoom - 1) >= 0.02:
        parts.append(f"goes {'in' if moved.zoom > 1 else 'out'} by {abs(moved.zoom - 1):.0%}")
    return "the camera " + ", ".join(parts) if parts else "the camera stands still"
