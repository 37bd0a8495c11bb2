"""Where orders become finished things: looked up in the store, or made once by the right maker.

Makers that are pure CPU work run in worker processes, the others in threads; each takes as many orders
at once as its placement says. Two equal orders in flight are made once.
"""

from __future__ import annotations

import threading
import time
from collections.abc import Callable, Iterable, Iterator, Mapping
from concurrent.futures import Future, ThreadPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from contextlib import contextmanager
from pathlib import Path
from typing import Any, Protocol, TypeVar

from onereel.company import Company
from onereel.crew import Heeds, Maker, key_of
from onereel.errors import Cancelled, CannotMake, OneReelError, Rejected, of_disk
from onereel.events import Event, Job, Kind, StoreDamaged, WorkBegan, WorkDone, WorkFailed, WorkTicked
from onereel.meter import Meter
from onereel.orders import ROLE_OF, Media, Order, Verdict, View
from onereel.profile import ROLES, Post, Profile, hire, maker_class
from onereel.store import Damaged, Slip, Store
from onereel.workers import Workers

T = TypeVar("T")


class Studio(Protocol):
    """What the departments see: somewhere to order things from, and to read results back."""

    profile: Profile

    def make(self, kind: Kind, label: str, order: Order) -> Media: ...

    def has(self, order: Order) -> bool: ...

    def aside(self, work: Callable[[], T]) -> Future[T]: ...

    def unheeded(self, view: View) -> tuple[str, ...]:
        """The words of a view's note that the animator can do nothing with."""
        ...

    def verdict(self, media: Media) -> Verdict | None: ...

    def path(self, media: Media) -> Path: ...

    def emit(self, event: Event) -> None: ...

    def spent(self) -> float:
        """What the film's pictures cost so far, in seconds; see `Meter`."""
        ...

    def price(self, jobs: Iterable[Job]) -> float:
        """What more of them would cost, in seconds."""
        ...


class _Bench:
    """The bench of a maker that works in this process."""

    def __init__(self, store: Store, cancel: threading.Event, tell: Callable[[float], None]) -> None:
        self._store, self._cancel, self._tell = store, cancel, tell

    def path(self, media: Media) -> Path:
        return self._store.path(media)

    def tick(self, done: float) -> None:
        if self._cancel.is_set():
            raise Cancelled("Stopped.")
        self._tell(done)


class Floor:
    """The working studio: a crew, a store, and the people and processes that do the work.

    `emit` may be called from any thread. Close it when the film is done: `with Floor(…) as floor`. The
    company stays.
    """

    def __init__(
        self,
        profile: Profile,
        store: Store,
        emit: Callable[[Event], None],
        cancel: threading.Event,
        company: Company,
    ) -> None:
        self.profile, self._store, self.emit, self._cancel = profile, store, emit, cancel
        self._company = company
        self._claiming = threading.Lock()
        self._lanes = {
            role: threading.BoundedSemaphore(post.placement.workers) for role, post in profile.posts.items()
        }
        self._claims: dict[str, threading.Lock] = {}
        self._threads = ThreadPoolExecutor(64, thread_name_prefix="onereel")
        self._workers = Workers(store, cancel, _tools(profile, ROLES))
        self._meter = Meter(profile)

    def __enter__(self) -> Floor:
        return self

    def __exit__(self, *_: object) -> None:
        self._threads.shutdown(wait=True, cancel_futures=True)
        self._workers.close()

    def call_in(self, *roles: str) -> None:
        """Have the worker processes come in, who load what these roles work with before it is ordered."""
        if tools := _tools(self.profile, roles):
            self._threads.submit(self._workers.begin, tools)

    def maker(self, role: str) -> Maker[Any]:
        """The maker who fills a role."""
        return self._company.maker(role, self.profile.posts[role])

    def path(self, media: Media) -> Path:
        return self._store.path(media)

    def verdict(self, media: Media) -> Verdict | None:
        return Verdict.parse(self._store.path(media).read_bytes())

    def make(self, kind: Kind, label: str, order: Order) -> Media:
        """The result of an order, from the store or made now. Blocks."""
        role = ROLE_OF[type(order)]
        maker = self.maker(role)
        key = key_of(order, maker)
        with self._claimed(key):
            if slip := self._found(kind, label, key):
                self._meter.note((kind, label, order), key, slip.seconds)
                self.emit(WorkDone(kind=kind, label=label, key=key, reused=True, seconds=slip.seconds))
                return slip.media
            if known := self._store.rejection(key):
                self._meter.note((kind, label, order), key, known.seconds)
                self.emit(WorkFailed(kind=kind, label=label, error=known.reason))
                raise Rejected(known.reason)
            with self._lanes[role]:
                return self._make(kind, label, order, key, maker, self.profile.posts[role])

    def has(self, order: Order) -> bool:
        """Whether an order is done already."""
        return self._store.has(key_of(order, self.maker(ROLE_OF[type(order)])))

    def unheeded(self, view: View) -> tuple[str, ...]:
        animator = self.maker("animator")
        return animator.unheeded(view) if view.note and isinstance(animator, Heeds) else ()

    def spent(self) -> float:
        return self._meter.spent()

    def price(self, jobs: Iterable[Job]) -> float:
        return self._meter.price(jobs)

    def aside(self, work: Callable[[], T]) -> Future[T]:
        """Begin some work beside the present one."""
        return self._threads.submit(work)

    @contextmanager
    def _claimed(self, key: str) -> Iterator[None]:
        with self._claiming:
            claim = self._claims.setdefault(key, threading.Lock())
        with claim:
            yield

    def _found(self, kind: Kind, label: str, key: str) -> Slip | None:
        try:
            return self._store.find(key)
        except Damaged as damage:
            self.emit(StoreDamaged(kind=kind, label=label, detail=str(damage)))
            return None

    def _make(self, kind: Kind, label: str, order: Order, key: str, maker: Maker[Any], post: Post) -> Media:
        if self._cancel.is_set():
            raise Cancelled("Stopped.")
        self.emit(WorkBegan(kind=kind, label=label))
        began = time.monotonic()

        def tell(done: float) -> None:
            self.emit(WorkTicked(kind=kind, label=label, done=done))

        try:
            with self._store.draft(maker.suffix) as draft:
                if getattr(maker, "own_process", False):
                    self._workers.make(ROLE_OF[type(order)], post, order, draft, tell)
                else:
                    maker.make(order, draft, _Bench(self._store, self._cancel, tell))
                seconds = time.monotonic() - began
                media = self._store.publish(key, order, maker.credit, draft, seconds)
        except Cancelled:
            raise
        except OSError as error:
            raise of_disk(error) from error
        except BrokenProcessPool as error:
            if self._cancel.is_set():
                raise Cancelled("Stopped.") from error
            message = f"A worker process died while making {kind.value} “{label}”: is the memory used up?"
            self.emit(WorkFailed(kind=kind, label=label, error=message))
            raise CannotMake(message) from error
        except OneReelError as error:
            if isinstance(error, Rejected):
                seconds = time.monotonic() - began
                self._store.reject(key, order, maker.credit, str(error), seconds)
                self._meter.note((kind, label, order), key, seconds)
            self.emit(WorkFailed(kind=kind, label=label, error=str(error)))
            raise
        self._meter.note((kind, label, order), key, round(seconds, 3))
        self.emit(WorkDone(kind=kind, label=label, key=key, reused=False, seconds=round(seconds, 3)))
        return media


def _tools(profile: Profile, roles: Iterable[str]) -> list[str]:
    """The modules that the makers in these roles work with in worker processes."""
    classes = [maker_class(role, profile.posts[role].maker) for role in roles]
    return list(dict.fromkeys(t for c in classes if c.own_process for t in getattr(c, "tools", ())))


class NotMade(Exception):
    """A quote cannot tell more: what comes next depends on something that is not made yet."""


class Quote:
    """A studio that makes nothing and only writes down what it is asked for, one thing after the other."""

    def __init__(self, profile: Profile) -> None:
        self.profile = profile
        self.jobs: list[Job] = []

    def make(self, kind: Kind, label: str, order: Order) -> Media:
        self.jobs.append((kind, label, order))
        return Media(digest=order.key(""), suffix=".pending")

    def has(self, order: Order) -> bool:
        return False

    def aside(self, work: Callable[[], T]) -> Future[T]:
        future: Future[T] = Future()
        try:
            future.set_result(work())
        except NotMade as error:
            future.set_exception(error)
        return future

    def verdict(self, media: Media) -> Verdict | None:
        return None

    def path(self, media: Media) -> Path:
        raise NotMade(media.digest)

    def unheeded(self, view: View) -> tuple[str, ...]:
        """Nobody shoots: there is nothing to tell."""
        return ()

    def emit(self, event: Event) -> None:
        """Nobody is watching."""

    def spent(self) -> float:
        return 0.0

    def price(self, jobs: Iterable[Job]) -> float:
        return 0.0


class Survey(Quote):
    """A quote that looks into the store: after a run through the departments, `jobs` holds what an edit has
    made stale or was never made."""

    def __init__(self, profile: Profile, store: Store) -> None:
        super().__init__(profile)
        self._store = store
        self._makers: Mapping[str, Maker[Any]] = {
            role: hire(role, post) for role, post in profile.posts.items()
        }
        self._unmade: set[str] = set()
        self._meter = Meter(profile)

    def path(self, media: Media) -> Path:
        if media.digest in self._unmade:
            raise NotMade(media.digest)
        return self._store.path(media)

    def knows(self, media: Media) -> bool:
        """Whether a result is really there."""
        return media.digest not in self._unmade

    def verdict(self, media: Media) -> Verdict | None:
        return None if media.digest in self._unmade else Verdict.parse(self.path(media).read_bytes())

    def make(self, kind: Kind, label: str, order: Order) -> Media:
        key = key_of(order, self._makers[ROLE_OF[type(order)]])
        try:
            slip = self._store.find(key)
        except Damaged:
            slip = None
        if slip:
            self._meter.note((kind, label, order), key, slip.seconds)
            return slip.media
        if known := self._store.rejection(key):
            self._meter.note((kind, label, order), key, known.seconds)
            raise Rejected(known.reason)
        self.jobs.append((kind, label, order))
        self._meter.note((kind, label, order), key, None)
        self._unmade.add(key)
        return Media(digest=key, suffix=".pending")

    def has(self, order: Order) -> bool:
        return self._store.has(key_of(order, self._makers[ROLE_OF[type(order)]]))

    def spent(self) -> float:
        return self._meter.spent()

    def price(self, jobs: Iterable[Job]) -> float:
        return self._meter.price(jobs)
