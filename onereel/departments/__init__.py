"""The departments, in the order a film passes through them. They know orders, never makers."""

from __future__ import annotations

import hashlib
import time
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from functools import partial
from typing import TypeVar

from onereel.events import Job, Stage, StageBegan, StageEnded
from onereel.orders import Media
from onereel.planfile import Plan, Shot
from onereel.studio import Studio

A = TypeVar("A")
B = TypeVar("B")


@contextmanager
def stage(studio: Studio, name: Stage, total: int) -> Iterator[None]:
    """Tell that a department begins with `total` things to make, and when it is through."""
    studio.emit(StageBegan(stage=name, total=total))
    began = time.monotonic()
    yield
    studio.emit(StageEnded(stage=name, seconds=round(time.monotonic() - began, 3)))


def side_by_side(studio: Studio, work: Callable[[A], B], some: Iterable[A]) -> list[B]:
    """The work done on each of some things at once; the results in their order. The first failure is raised,
    and what was not begun is left."""
    futures = [studio.aside(partial(work, one)) for one in some]
    try:
        return [future.result() for future in futures]
    except BaseException:
        for future in futures:
            future.cancel()
        raise


def make_all(studio: Studio, jobs: Iterable[Job]) -> list[Media]:
    """The results of many orders, in their order, made side by side."""
    return side_by_side(studio, lambda job: studio.make(*job), jobs)


def derive(seed: int, *words: object) -> int:
    """A seed for one thing out of the film's seed and the thing's name. 0 ≤ result < 2³¹."""
    text = "/".join(str(word) for word in (seed, *words))
    return int.from_bytes(hashlib.sha256(text.encode()).digest()[:4], "big") & 0x7FFFFFFF


def seed_of(plan: Plan, shot: Shot) -> int:
    """A shot's own seed: what the plan gives it, or the film's seed and the shot's id."""
    return shot.seed if shot.seed is not None else derive(plan.seed, "shot", shot.id)
