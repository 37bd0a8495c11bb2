"""The crew of fakes at a pace that can be watched, and some that die of their work or get stuck in it."""

from __future__ import annotations

import os
import signal
import time
from pathlib import Path
from typing import Any

from onereel.crew import Bench, Placement
from onereel.orders import Order
from onereel.planfile import Value
from tests import fakes


class Pace(Value):
    seconds: float = 0.25
    kills: bool = False
    sticks: bool = False
    full: str = ""
    """While there is a file of this name, the disk is full."""


class Slow:
    """Before it works it takes its time, ticking."""

    Settings = Pace

    def __init__(self, settings: Pace, placement: Placement) -> None:
        fake: type[Any] = type(self).__mro__[2]
        super().__init__(fake.Settings(), placement)  # type: ignore[call-arg]
        self._pace = settings

    def make(self, order: Order, out: Path, bench: Bench) -> None:
        if self._pace.kills:
            os.kill(os.getpid(), signal.SIGKILL)
        while self._pace.sticks:
            time.sleep(0.1)
        if self._pace.full and Path(self._pace.full).exists():
            Path("/dev/full").write_bytes(b"x" * 100_000)
        for part in range(10):
            bench.tick(part / 10)
            time.sleep(self._pace.seconds / 10)
        super().make(order, out, bench)  # type: ignore[misc]


class Director(Slow, fakes.Director): ...


class Painter(Slow, fakes.Painter): ...


class Animator(Slow, fakes.Animator): ...


class Critic(Slow, fakes.Critic): ...


class Composer(Slow, fakes.Composer): ...


class Narrator(Slow, fakes.Narrator): ...


class Editor(Slow, fakes.Editor): ...
