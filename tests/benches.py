"""A work bench for trying one maker: keeps files by content, notes what was asked of it and every tick."""

from __future__ import annotations

import hashlib
from collections.abc import Callable
from pathlib import Path

import cv2
import numpy as np

from onereel.media import frames
from onereel.media.video import ClipWriter
from onereel.orders import FPS, Media


class Bench:
    """`on_tick` is called at every tick and may raise."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.ticks: list[float] = []
        self.asked: list[Media] = []
        self.on_tick: Callable[[float], None] = lambda done: None

    def path(self, media: Media) -> Path:
        self.asked.append(media)
        return self._place(media)

    def tick(self, done: float) -> None:
        self.ticks.append(done)
        self.on_tick(done)

    def put(self, data: bytes, suffix: str) -> Media:
        """Take a file in and name it by its content."""
        media = Media(digest=hashlib.sha256(data).hexdigest(), suffix=suffix)
        self._place(media).write_bytes(data)
        return media

    def picture(self, seed: int, width: int, height: int) -> Media:
        """A picture of soft noise."""
        coarse = np.random.default_rng(seed).integers(0, 256, (5, 7, 3), dtype=np.uint8)
        picture = cv2.resize(coarse, (width, height), interpolation=cv2.INTER_CUBIC)
        return self.put(cv2.imencode(".png", picture)[1].tobytes(), ".png")

    def clip(self, count: int, width: int, height: int) -> Media:
        """A clip whose picture moves."""
        wide = frames.read(self._place(self.picture(7, width + count, height)))
        path = self.folder / "clip.mp4"
        with ClipWriter(path, width, height, FPS) as writer:
            for number in range(count):
                writer.write(np.ascontiguousarray(wide[:, number : number + width]))
        media = self.put(path.read_bytes(), ".mp4")
        path.unlink()
        return media

    def _place(self, media: Media) -> Path:
        return self.folder / (media.digest + media.suffix)
