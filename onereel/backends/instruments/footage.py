"""A take as the instruments look at it: a few small frames, and how each moves into the next."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import pairwise
from pathlib import Path

import cv2
import numpy as np
import numpy.typing as npt

from onereel.media import video

Bytes = npt.NDArray[np.uint8]
Floats = npt.NDArray[np.float32]

RATE = 4.0
"""Frames looked at a second: 21 of a take's 81, first and last included."""
_NEAR = 0.35
"""How far from its moment (in parts of their distance) a picture may be before all are decoded."""
AREA = 320 * 180
"""Pixels of a frame as it is looked at. A figure that fills two fifths of the height is 70 pixels tall;
grain and compression of the whole size are averaged away."""


@dataclass(frozen=True)
class Footage:
    """`frames` is N × H × W × 3 RGB, `seconds` when each is shown."""

    frames: Bytes
    seconds: tuple[float, ...]

    @property
    def height(self) -> int:
        return int(self.frames.shape[1])

    @property
    def width(self) -> int:
        return int(self.frames.shape[2])

    @cached_property
    def greys(self) -> Bytes:
        """N × H × W."""
        return np.stack([grey(f) for f in self.frames])

    @cached_property
    def labs(self) -> Floats:
        """N × H × W × 3: CIE L*a*b*, L 0 … 100."""
        return np.stack([lab(f) for f in self.frames])

    @cached_property
    def bytelabs(self) -> Bytes:
        """The same in bytes: L · 255/100, a + 128, b + 128."""
        return np.stack([cv2.cvtColor(f, cv2.COLOR_RGB2LAB) for f in self.frames]).astype(np.uint8)

    @cached_property
    def flows(self) -> Floats:
        """(N − 1) × H × W × 2: where each pixel of a frame is in the next, in pixels right and down."""
        return np.stack([flow(a, b) for a, b in pairwise(self.greys)])


def grey(picture: Bytes) -> Bytes:
    """An RGB picture without its colours (H × W)."""
    return np.asarray(cv2.cvtColor(picture, cv2.COLOR_RGB2GRAY), np.uint8)


def lab(picture: Bytes) -> Floats:
    """CIE L*a*b* of an RGB picture, L 0 … 100, a and b about −100 … 100."""
    return np.asarray(cv2.cvtColor(picture.astype(np.float32) / 255, cv2.COLOR_RGB2LAB), np.float32)


def flow(before: Bytes, after: Bytes, guess: Floats | None = None) -> Floats:
    """Dense optical flow between two grey pictures (DIS, Kroeger et al. 2016), H × W × 2."""
    dis = cv2.DISOpticalFlow.create(cv2.DISOPTICAL_FLOW_PRESET_FAST)
    dis.setUseSpatialPropagation(True)
    start = np.zeros((*before.shape, 2), np.float32) if guess is None else guess.copy()
    return np.asarray(dis.calc(before, after, start), np.float32)


def watch(clip: Path, tick: Callable[[float], None]) -> Footage:
    """Decode a take for the instruments. Raises CannotMake when it is damaged."""
    about = video.probe(clip)
    fps = float(about.fps) or 16.0
    wanted = sampled(about.frames, fps)
    moments = [number / fps for number in wanted]
    seen: list[tuple[float, Bytes]] = []
    if fps >= 3 * RATE:
        for shown in video.near(clip, moments, *looked_at(about.width, about.height)):
            seen.append(shown)
            tick(0.5 * len(seen) / len(wanted))
    if not seen or max(abs(s - m) for (s, _), m in zip(seen, moments, strict=True)) > _NEAR / RATE:
        pictures = video.frames(clip, only=wanted)
        seen = [(moment, shrunk(frame)) for moment, frame in zip(moments, pictures, strict=False)]
    tick(0.5)
    return footage([frame for _, frame in seen], [second for second, _ in seen])


def sampled(count: int, fps: float) -> list[int]:
    """The numbers of the frames to look at, of `count` at `fps`."""
    step = max(fps / RATE, 1.0)
    return [round(i * step) for i in range(int((count - 1) / step) + 1)]


def footage(frames: Sequence[Bytes], seconds: Sequence[float]) -> Footage:
    return Footage(frames=np.stack(frames), seconds=tuple(seconds))


def looked_at(width: int, height: int) -> tuple[int, int]:
    """The size a picture is measured at, its sides even."""
    k = (AREA / (height * width)) ** 0.5
    return 2 * round(width * k / 2), 2 * round(height * k / 2)


def shrunk(picture: Bytes) -> Bytes:
    """The picture at the size it is measured at."""
    height, width = picture.shape[:2]
    size = looked_at(width, height)
    how = cv2.INTER_AREA if size[0] < width else cv2.INTER_LINEAR
    return np.asarray(cv2.resize(picture, size, interpolation=how), np.uint8)
