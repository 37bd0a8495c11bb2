"""What stands still in a take, once the camera's own motion is taken out, and what moves before it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

import cv2
import numpy as np
import numpy.typing as npt

from onereel.backends.instruments.camera import Step
from onereel.backends.instruments.footage import Bytes, Floats, Footage
from onereel.backends.instruments.report import Box

Matrix = npt.NDArray[np.float64]
Mask = npt.NDArray[np.bool_]

PLAIN = 12.0
"""CIE76 distance from which a pixel is not the background: twice the worst of grain and compression."""
_FAINT = 10.0
"""How far what is joined to a plain thing may be from the background and still be part of it."""
_MOST = 0.5
"""The part of the picture above which it is no thing that has changed."""
LEAST = 0.0012
"""The smallest thing that counts, as a part of the picture: 70 pixels of 320 × 180."""


@dataclass(frozen=True)
class Backdrop:
    """The still part of a take: `off` is N × H × W, how far each pixel of each frame is from it (CIE76);
    `covered` is where the backdrop is known; `unrest` the median part of a frame that differs from it."""

    off: Floats
    covered: Mask
    unrest: float


def backdrop(footage: Footage, steps: Sequence[Step]) -> Backdrop:
    """The median of all frames laid over the middle one by the camera's motion, and what differs from it.

    Holds for a camera that turns or zooms, and for small parallax; `unrest` tells when it does not.
    """
    paths = ways(steps, footage)
    middle = paths[len(paths) // 2]
    size = (footage.width, footage.height)
    still, known = _median(footage, [middle @ np.linalg.inv(way) for way in paths])
    kernel = np.ones((5, 5), np.uint8)
    low, high = cv2.erode(still, kernel), cv2.dilate(still, kernel)
    off, covered = [], []
    for frame, way in zip(footage.bytelabs, paths, strict=True):
        to = way @ np.linalg.inv(middle)
        inside = cv2.warpPerspective(known, to, size, flags=cv2.INTER_NEAREST) > 0
        under = cv2.subtract(cv2.warpPerspective(low, to, size), frame)
        over = cv2.subtract(frame, cv2.warpPerspective(high, to, size))
        apart = cv2.max(under, over).astype(np.float32)
        apart[..., 0] *= 0.7 * 100 / 255  # light changes more readily than colour
        distance = np.asarray(np.sqrt((apart * apart).sum(axis=2)), np.float32)
        distance[~inside] = 0
        off.append(distance)
        covered.append(inside)
    unrest = float(
        np.median([(o > PLAIN).sum() / max(c.sum(), 1) for o, c in zip(off, covered, strict=True)])
    )
    return Backdrop(off=np.stack(off), covered=np.stack(covered), unrest=unrest)


def ways(steps: Sequence[Step], footage: Footage) -> list[Matrix]:
    """From pixels of the first frame to those of each."""
    cx, cy = footage.width / 2, footage.height / 2
    way: Matrix = np.eye(3)
    out = [way]
    for s in steps:
        k = s.zoom
        way = np.array([[k, 0, cx - k * cx + s.x], [0, k, cy - k * cy + s.y], [0, 0, 1.0]]) @ way
        out.append(way)
    return out


def _median(footage: Footage, to_middle: list[Matrix]) -> tuple[Bytes, Bytes]:
    """The median picture (L*a*b* bytes) in the middle frame's place, and where it is known (0 or 1).

    Pixels outside a frame are filled with 0 and 255 by turns, so that they weigh on neither side.
    """
    h, w = footage.height, footage.width
    labs = footage.bytelabs
    picked = range(0, len(labs), 2) if len(labs) > 12 else range(len(labs))
    stack, seen = [], np.zeros((h, w), np.uint8)
    turn = np.zeros((h, w), np.bool_)
    for i in picked:
        frame = cv2.warpPerspective(labs[i], to_middle[i], (w, h))
        inside = cv2.warpPerspective(np.ones((h, w), np.uint8), to_middle[i], (w, h), flags=cv2.INTER_NEAREST)
        out = inside == 0
        frame[out & turn] = 255
        frame[out & ~turn] = 0
        turn ^= out
        seen += np.asarray(inside, np.uint8)
        stack.append(frame)
    middle = np.partition(np.stack(stack), len(stack) // 2, axis=0)[len(stack) // 2]
    return np.ascontiguousarray(middle, np.uint8), (seen >= 3).astype(np.uint8)


@dataclass
class Mover:
    """Something that moves before the backdrop: its frames, and its box (pixels) and area in each."""

    frames: list[int] = field(default_factory=list)
    boxes: list[tuple[int, int, int, int]] = field(default_factory=list)
    areas: list[float] = field(default_factory=list)

    @property
    def first(self) -> int:
        return self.frames[0]

    @property
    def height(self) -> float:
        """Its upright size in pixels, the median over its frames."""
        return float(np.median([y1 - y0 for _, y0, _, y1 in self.boxes]))

    @property
    def breadth(self) -> float:
        return float(np.median([x1 - x0 for x0, _, x1, _ in self.boxes]))

    def middle(self, i: int) -> tuple[float, float]:
        x0, y0, x1, y1 = self.boxes[i]
        return (x0 + x1) / 2, (y0 + y1) / 2

    def box(self, width: int, height: int) -> Box:
        """All it has covered, as parts of the picture."""
        a = np.array(self.boxes, float)
        return (
            float(a[:, 0].min()) / width,
            float(a[:, 1].min()) / height,
            float(a[:, 2].max()) / width,
            float(a[:, 3].max()) / height,
        )


def movers(scene: Backdrop) -> list[Mover]:
    """The things that differ from the backdrop, followed from frame to frame."""
    out: list[Mover] = []
    for index, off in enumerate(scene.off):
        spots = _spots(off)
        alive = [m for m in out if index - m.frames[-1] <= 2]
        wide = off.shape[1]
        pairs = sorted(
            (_apart(m, box, index, wide), a, b)
            for a, m in enumerate(alive)
            for b, (box, _) in enumerate(spots)
        )
        used_m: set[int] = set()
        used_b: set[int] = set()
        for distance, a, b in pairs:
            if distance > 1.0 or a in used_m or b in used_b:
                continue
            used_m.add(a)
            used_b.add(b)
            _add(alive[a], index, *spots[b])
        for b, spot in enumerate(spots):
            if b not in used_b:
                _add(fresh := Mover(), index, *spot)
                out.append(fresh)
    return [m for m in out if len(m.frames) >= 2]


def _add(mover: Mover, index: int, box: tuple[int, int, int, int], area: float) -> None:
    mover.frames.append(index)
    mover.boxes.append(box)
    mover.areas.append(area)


def _apart(mover: Mover, box: tuple[int, int, int, int], index: int, width: int) -> float:
    """How badly a spot goes on from a mover: 0 well … 1 the worst that is believed."""
    x, y = mover.middle(-1)
    if len(mover.frames) > 1:
        px, py = mover.middle(-2)
        steps = mover.frames[-1] - mover.frames[-2]
        ahead = (index - mover.frames[-1]) / steps
        x, y = x + (x - px) * ahead, y + (y - py) * ahead
    x0, y0, x1, y1 = mover.boxes[-1]
    tall, here = max(y1 - y0, 1), box[3] - box[1]
    if x0 <= 2 or x1 >= width - 2:  # still coming in: it grows, and its middle jumps
        tall = max(tall, here)
        edge = box[0] - x0 if x0 <= 2 else box[2] - x1
        return float(max(abs(edge) / (0.8 * tall + 10), abs((box[3] + box[1]) / 2 - y) / (0.6 * tall + 10)))
    away = np.hypot((box[0] + box[2]) / 2 - x, (box[1] + box[3]) / 2 - y) / (0.5 * tall + 10)
    return float(max(away, abs(np.log(here / tall)) / 0.9))


def _spots(off: Floats) -> list[tuple[tuple[int, int, int, int], float]]:
    """Connected places off the backdrop: (box, area) in pixels. Thin things (rain, snow) are left out, and
    what takes most of the picture (lightning)."""
    rough = (off > _FAINT).astype(np.uint8)
    mask = cv2.morphologyEx(rough, cv2.MORPH_OPEN, np.ones((3, 3), np.uint8))
    mask = cv2.morphologyEx(mask, cv2.MORPH_CLOSE, np.ones((9, 5), np.uint8))
    count, labels, stats, _ = cv2.connectedComponentsWithStats(mask)
    plain = np.bincount(labels[off > PLAIN], minlength=count)
    least = LEAST * off.size
    return [
        ((int(x), int(y), int(x + w), int(y + h)), float(area))
        for (x, y, w, h, area), sure in zip(stats[1:count], plain[1:], strict=True)
        if sure >= least and area < _MOST * off.size
    ]
