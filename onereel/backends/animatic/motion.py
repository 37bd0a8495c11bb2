"""How the picture as a whole moves over a clip: shift and zoom, by optical flow."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import pairwise
from typing import Any

import cv2
import numpy as np
import numpy.typing as npt


@dataclass(frozen=True, slots=True)
class Travel:
    """The picture's own motion from first to last frame.

    x and y: how far things travel right and down, as a part of the picture's width and height;
    zoom: how much larger things get; rest: what moves beside that, as a part of the width per frame.
    """

    x: float
    y: float
    zoom: float
    rest: float


def travel(frames: npt.NDArray[np.uint8]) -> Travel:
    """Measured over N × H × W × 3 RGB frames, N ≥ 2: dense flow between neighbours, robustly fitted
    by one shift and zoom, added up."""
    greys = [cv2.cvtColor(frame, cv2.COLOR_RGB2GRAY) for frame in frames]
    height, width = greys[0].shape
    across, down, zoom, rests = 0.0, 0.0, 1.0, []
    for before, after in pairwise(greys):
        x, y, scale, rest = _fit(before, after)
        across, down, zoom = across + x, down + y, zoom * scale
        rests.append(rest)
    return Travel(across / width, down / height, zoom, float(np.mean(rests)) / width)


def _fit(before: npt.NDArray[Any], after: npt.NDArray[Any]) -> tuple[float, float, float, float]:
    flow = np.zeros((*before.shape, 2), np.float32)
    flow = cv2.calcOpticalFlowFarneback(before, after, flow, 0.5, 4, 21, 3, 7, 1.5, 0)
    height, width = before.shape
    texture = cv2.boxFilter(cv2.convertScaleAbs(cv2.Laplacian(before, cv2.CV_16S)), -1, (9, 9))
    ys, xs = np.nonzero(texture > np.percentile(texture, 50))
    moves = flow[ys, xs]
    cx, cy = xs - width / 2, ys - height / 2
    design = np.zeros((2 * len(xs), 3))
    design[: len(xs), 0], design[: len(xs), 2] = 1, cx
    design[len(xs) :, 1], design[len(xs) :, 2] = 1, cy
    target = np.concatenate([moves[:, 0], moves[:, 1]])
    weights = np.ones_like(target)
    answer = np.zeros(3)
    for _ in range(4):  # reweighted least squares: figures walking through do not count as camera
        answer, *_ = np.linalg.lstsq(design * weights[:, None], target * weights, rcond=None)
        error = np.abs(design @ answer - target)
        weights = 1 / np.sqrt(1 + (error / (np.median(error) + 0.05)) ** 2)
    rest = float(np.abs(design @ answer - target).mean())
    return float(answer[0]), float(answer[1]), 1 + float(answer[2]), rest
