"""Fewer layers to lay in every frame: neighbours made one, sparse ones cut into what they hold."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import Any

import cv2
import numpy as np
from numpy.typing import NDArray

from onereel.backends.animatic.picture.camera import Lens, Pose
from onereel.backends.animatic.picture.layer import Box, Layer, Window, through, travel

Floats = NDArray[np.float32]
_GAP = 8  # empty samples between two pieces: each is laid with a margin of two
_CALL = 4000  # samples that are laid in the time it takes to begin a piece


def _drift_apart(lens: Lens, a: Layer, b: Layer, ref: Pose, poses: Sequence[Pose]) -> float:
    """How far (pixels) two layers slide against each other over the poses."""
    w, h = lens.width, lens.height
    points = np.array([(0, 0), (w, 0), (w, h), (0, h), (w / 2, h / 2)], np.float64)
    worst = 0.0
    for pose in poses:
        pa = through(travel(lens, a.plane, ref, pose), points)
        pb = through(travel(lens, b.plane, ref, pose), points)
        worst = max(worst, float(np.abs(pa - pb).max()))
    return worst


def melted(
    layers: list[Layer], lens: Lens, ref: Pose, poses: Sequence[Pose], tolerance: float, most: int
) -> list[Layer]:
    """Neighbours in depth that do not slide against each other made one; at most about `most` are left."""
    while True:
        out: list[Layer] = []
        for layer in layers:
            if (
                out
                and layer.still
                and out[-1].still
                and _drift_apart(lens, out[-1], layer, ref, poses) < tolerance
            ):
                out[-1] = _joined(out[-1], layer)
            else:
                out.append(layer)
        if len(out) <= most or tolerance > 12:
            return out
        layers, tolerance = out, tolerance * 2


def parted(layer: Layer) -> list[Layer]:
    """A sparse layer cut into the pieces that hold something, where that saves work every frame."""
    if layer.solid:
        return [layer]
    boxes = _boxes(_filled(layer.rgba))
    return [layer] if boxes is None else [_piece(layer, *box) for box in boxes]


def _filled(rgba: Floats) -> NDArray[np.bool_]:
    """Where a canvas holds anything."""
    most = cv2.max(cv2.extractChannel(rgba, 3), cv2.extractChannel(rgba, 0))
    most = cv2.max(most, cv2.max(cv2.extractChannel(rgba, 1), cv2.extractChannel(rgba, 2)))
    return np.asarray(most) > 0.002


def _boxes(filled: NDArray[np.bool_], x: int = 0, y: int = 0) -> list[Box] | None:
    """What is filled in boxes with nothing between them: along the gaps of columns and rows by turns.

    Of the ways to cut, the one with the least area; None where nothing is worth a call of its own.
    """
    columns, rows = filled.any(axis=0), filled.any(axis=1)
    best, least = None, 0.9 * filled.size
    for axis, line in enumerate((columns, rows)):
        found: list[Box] = []
        for a, b in _runs(line):
            part = filled[:, a:b] if axis == 0 else filled[a:b]
            at = (x + a, y) if axis == 0 else (x, y + a)
            whole = (*at, at[0] + part.shape[1], at[1] + part.shape[0])
            found += [whole] if part.shape == filled.shape else _boxes(part, *at) or [whole]
        area = sum((x1 - x0) * (y1 - y0) for x0, y0, x1, y1 in found) + _CALL * (len(found) - 1)
        if area < least:
            best, least = found, area
    return best


def _runs(line: Any) -> list[tuple[int, int]]:
    """From–to of the runs of True, those closer than a gap taken together."""
    at = np.flatnonzero(line)
    if at.size == 0:
        return []
    breaks = np.flatnonzero(np.diff(at) > _GAP)
    starts, ends = [int(at[0]), *at[breaks + 1].tolist()], [*at[breaks].tolist(), int(at[-1])]
    return [(a, b + 1) for a, b in zip(starts, ends, strict=True)]


def _piece(layer: Layer, x0: int, y0: int, x1: int, y1: int) -> Layer:
    w = layer.window
    x0, x1, y0, y1 = max(0, x0 - 2), min(w.width, x1 + 2), max(0, y0 - 2), min(w.height, y1 + 2)
    window = Window(x0=w.x0 + x0 * w.step, y0=w.y0 + y0 * w.step, width=x1 - x0, height=y1 - y0, step=w.step)
    return replace(layer, window=window, rgba=np.ascontiguousarray(layer.rgba[y0:y1, x0:x1]), mirror=None)


def _joined(back: Layer, front: Layer) -> Layer:
    """Two layers as one, on the plane of the back one."""
    a, b = back.window, front.window
    step = min(a.step, b.step)
    x0, y0 = min(a.x0, b.x0), min(a.y0, b.y0)
    if back.solid:
        x0, y0 = a.x0, a.y0
        x1, y1 = a.x0 + a.width * a.step, a.y0 + a.height * a.step
    else:
        x1 = max(a.x0 + a.width * a.step, b.x0 + b.width * b.step)
        y1 = max(a.y0 + a.height * a.step, b.y0 + b.height * b.step)
    window = Window(
        x0=x0, y0=y0, width=max(2, round((x1 - x0) / step)), height=max(2, round((y1 - y0) / step)), step=step
    )
    rgba = _put(None, back.rgba, a, window)
    rgba = _put(rgba, front.rgba, b, window)
    return replace(back, window=window, rgba=rgba, mirror=None, soft=min(back.soft, front.soft))


def _put(under: Floats | None, rgba: Floats, window: Window, on: Window) -> Floats:
    """A canvas laid onto another window, over what is there."""
    if under is None and window == on:
        return rgba
    m = np.linalg.inv(on.onto()) @ window.onto()
    border = cv2.BORDER_CONSTANT
    moved = cv2.warpAffine(rgba, m[:2], (on.width, on.height), flags=cv2.INTER_LINEAR, borderMode=border)
    if under is None:
        return np.asarray(moved, np.float32)
    clear = np.float32(1) - cv2.extractChannel(moved, 3)
    out = cv2.multiply(under, cv2.merge([clear, clear, clear, clear]))
    return np.asarray(cv2.add(out, moved), np.float32)
