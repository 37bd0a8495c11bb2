"""A work bench for trying one maker."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass, field
from pathlib import Path

from onereel.errors import Cancelled
from onereel.orders import Media


@dataclass
class TestBench:
    """Keeps files by content; `cancel_at` is the tick at which the user has had enough."""

    __test__ = False

    folder: Path
    cancel_at: int | None = None
    ticks: list[float] = field(default_factory=list)

    def put(self, path: Path) -> Media:
        """Take a file in and name it by its content."""
        data = path.read_bytes()
        media = Media(digest=hashlib.sha256(data).hexdigest(), suffix=path.suffix)
        self.path(media).write_bytes(data)
        return media

    def path(self, media: Media) -> Path:
        return self.folder / (media.digest + media.suffix)

    def tick(self, done: float) -> None:
        self.ticks.append(done)
        if self.cancel_at is not None and len(self.ticks) >= self.cancel_at:
            raise Cancelled("The user stopped the work.")
