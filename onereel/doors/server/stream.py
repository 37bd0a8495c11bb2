"""A film's events as they happen, to any number of readers: one reader of the journal for all of them."""

from __future__ import annotations

import asyncio
import contextlib
import json
import sqlite3
from bisect import bisect_right
from collections.abc import AsyncIterator, Callable
from dataclasses import dataclass, field
from operator import itemgetter

from fastapi.sse import KEEPALIVE_COMMENT, format_sse_event
from starlette.concurrency import run_in_threadpool

from onereel.doors.server import metrics
from onereel.errors import BadInput
from onereel.film import Film
from onereel.office.worker import Beat

POLL_SECONDS = 0.15
KEEPALIVE_SECONDS = 10.0
TICK_SECONDS = 1.0


@dataclass(slots=True)
class _Tail:
    """The journal of one film, read along while anybody listens."""

    rows: list[tuple[int, bytes]] = field(default_factory=list)
    ticks: bytes = b""
    readers: int = 0
    over: bool = False
    version: int = 0
    changed: asyncio.Condition = field(default_factory=asyncio.Condition)
    task: asyncio.Task[None] | None = None

    async def tell(self) -> None:
        """Wake everybody who listens."""
        async with self.changed:
            self.version += 1
            self.changed.notify_all()


class Tails:
    """Every journal that somebody listens to."""

    def __init__(self, beat_of: Callable[[str], Beat | None]) -> None:
        self._beat_of = beat_of
        self._tails: dict[str, _Tail] = {}
        self.closing = False
        """Set it, and every stream ends within a moment."""

    async def listen(self, film_id: str, film: Film, after: int) -> AsyncIterator[bytes]:
        """Every event above `after`, in order, without end; comments while nothing happens."""
        tail = self._tails.setdefault(film_id, _Tail())
        tail.readers += 1
        metrics.streams.inc()
        if tail.task is None:
            tail.task = asyncio.create_task(self._follow(film_id, film, tail))
        try:
            yield b"retry: 2000\n\n"
            ticks = b""
            while not self.closing:
                seen = tail.version
                for number, line in tail.rows[bisect_right(tail.rows, after, key=itemgetter(0)) :]:
                    after = number
                    yield line
                if tail.ticks != ticks:
                    ticks = tail.ticks
                    yield ticks
                if tail.over:
                    return
                try:
                    async with asyncio.timeout(KEEPALIVE_SECONDS), tail.changed:
                        if tail.version == seen:
                            await tail.changed.wait()
                except TimeoutError:
                    yield KEEPALIVE_COMMENT
        finally:
            metrics.streams.dec()
            tail.readers -= 1
            if not tail.readers:
                self._tails.pop(film_id, None)
                tail.task.cancel()

    async def _follow(self, film_id: str, film: Film, tail: _Tail) -> None:
        last, since = 0, TICK_SECONDS
        try:
            while film.exists and not self.closing:
                rows = await run_in_threadpool(_rows, film, last)
                since += POLL_SECONDS
                ticks = tail.ticks
                if since >= TICK_SECONDS:
                    since = 0.0
                    ticks = await run_in_threadpool(self._ticks, film_id)
                if rows or ticks != tail.ticks:
                    tail.rows += rows
                    tail.ticks = ticks
                    last = rows[-1][0] if rows else last
                    await tail.tell()
                await asyncio.sleep(POLL_SECONDS)
        finally:
            tail.over = True
            await tail.tell()

    def _ticks(self, film_id: str) -> bytes:
        """How far what is in hand is. Without a number: whoever comes back later does not want them."""
        beat = self._beat_of(film_id)
        parts = []
        for thing, done in (beat.ticks if beat else {}).items():
            kind, _, label = thing.partition(" ")
            body = json.dumps({"kind": kind, "label": label, "done": done}, ensure_ascii=False)
            parts.append(format_sse_event(event="WorkTicked", data_str=body))
        return b"".join(parts)


def _rows(film: Film, after: int) -> list[tuple[int, bytes]]:
    """New journal rows, as they go over the wire."""
    try:
        with contextlib.closing(film.journal()) as journal:
            return [
                (number, format_sse_event(event=name, data_str=body, id=str(number)))
                for number, name, body in journal.lines(after)
            ]
    except (sqlite3.DatabaseError, BadInput):
        return []  # locked, or being thrown away: the next look tells
