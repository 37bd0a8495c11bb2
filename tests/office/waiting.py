"""A queue in memory, for tests that need no worker."""

from __future__ import annotations

from onereel.events import Stage
from onereel.office.queue import QueueDown, Run, film_of


class WaitingRoom:
    """What `office.queue.Queue` promises, without a database."""

    url = "sqlite://"

    def __init__(self) -> None:
        self.waiting: dict[str, int] = {}
        self.running: str | None = None
        self.down = False

    def submit(self, run: str, until: Stage, priority: int) -> None:
        self._check()
        self.waiting.setdefault(run, priority)

    def active(self) -> list[Run]:
        self._check()
        at_work = [self._run(self.running, 0)] if self.running else []
        inline = sorted(self.waiting, key=lambda run: self.waiting[run])
        return [*at_work, *(self._run(run, place) for place, run in enumerate(inline, 1))]

    def cancel(self, run: str) -> None:
        self._check()
        self.waiting.pop(run, None)

    def knows(self, run: str) -> bool:
        return run in self.waiting

    def take(self) -> str:
        """As a worker does."""
        self.running = min(self.waiting, key=lambda run: self.waiting[run])
        del self.waiting[self.running]
        return self.running

    def close(self) -> None: ...

    def _check(self) -> None:
        if self.down:
            raise QueueDown("The queue's database does not answer: look after it.")

    def _run(self, run: str, position: int) -> Run:
        worker = "host:0" if position == 0 else None
        return Run(id=run, film=film_of(run), running=position == 0, worker=worker, position=position)
