"""Worker processes for makers that are pure CPU work: each rebuilds its maker from the profile's post.

On Linux they are forked off a process that has loaded what they work with and does nothing else; it stays
for the next film of this process.

A worker that loses its parent ends itself within a second, so a killed run leaves no orphan. Nothing
shared between the processes has a lock: a worker killed while holding one would stop everybody else
(`multiprocessing.Event.set` waits for ever for a waiter that was killed).
"""

from __future__ import annotations

import atexit
import multiprocessing
import os
import signal
import sys
import tempfile
import threading
import time
from collections.abc import Callable, Iterable
from concurrent.futures import CancelledError, Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from functools import lru_cache
from multiprocessing.connection import Connection
from pathlib import Path
from typing import Any, Protocol

from onereel.crew import Maker
from onereel.errors import Cancelled
from onereel.orders import Media, Order
from onereel.profile import Post, hire
from onereel.store import Store

TICK_SECONDS = 0.1
"""How often a worker tells how far it is; it looks for a cancel at every tick."""


class Flag(Protocol):
    """One shared byte: not 0 means stop."""

    value: int


class Workers:
    """A pool of processes, started on first use, one per core; after one of them died, another pool.

    `tools` are the modules they work with.
    """

    def __init__(self, store: Store, cancel: threading.Event, tools: Iterable[str]) -> None:
        self._store, self._cancel, self._tools = store, cancel, list(tools)
        self._context = multiprocessing.get_context(start_method())
        self._tells: dict[str, Callable[[float], None]] = {}
        self._lock = threading.Lock()
        self._pool: ProcessPoolExecutor | None = None
        self._listener: threading.Thread | None = None

    def begin(self, tools: list[str]) -> None:
        """Have the processes there before there is work for them, with these tools."""
        self._tools = tools
        pool = self._started()
        for _ in range(cores()):
            pool.submit(_ready)

    def make(self, role: str, post: Post, order: Order, draft: Path, tell: Callable[[float], None]) -> None:
        """Fill `draft` in a worker. Blocks; raises what the maker raised, and BrokenProcessPool when a worker
        died, this one or another one."""
        pool = self._started()
        name = str(draft)
        self._tells[name] = tell
        try:
            _submitted(pool, role, post, order, name).result()
        except (BrokenProcessPool, CancelledError) as error:
            with self._lock:
                if self._pool is pool:
                    self._pool = None
            pool.shutdown(wait=True, cancel_futures=True)
            raise BrokenProcessPool("A worker died.") from error
        finally:
            self._tells.pop(name, None)

    def close(self) -> None:
        """Stop every worker; one that is busy is ended."""
        if self._listener is None:
            return
        self._stop.value = 1
        if self._pool is not None:
            self._pool.shutdown(wait=True, cancel_futures=True)
        self._closed.set()
        self._listener.join()

    def _started(self) -> ProcessPoolExecutor:
        with self._lock:
            if self._listener is None:
                # Messages this small are written at once, whole: writers need no lock.
                self._ticks, self._writer = self._context.Pipe(duplex=False)
                self._stop: Flag = self._context.RawValue("b", 0)
                self._closed = threading.Event()
                self._listener = threading.Thread(target=self._listen, daemon=True)
                self._listener.start()
            if self._pool is None:
                # One thread a process: BLAS threads made small products cost up to five times the CPU.
                os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")
                if self._context.get_start_method() == "forkserver":
                    _serve(self._tools)
                self._pool = ProcessPoolExecutor(
                    cores(),
                    mp_context=self._context,
                    initializer=_settle_in,
                    initargs=(self._store, self._stop, self._writer),
                )
            return self._pool

    def _listen(self) -> None:
        while not self._closed.is_set():
            if self._cancel.is_set():
                self._stop.value = 1
            if self._ticks.poll(TICK_SECONDS):
                name, done = self._ticks.recv()
                if tell := self._tells.get(name):
                    tell(done)


def start_method() -> str:
    """How workers are started: “forkserver”, where loading what draws costs 0.5 s of CPU once, or “spawn”."""
    forks = sys.platform == "linux"  # libraries of macOS do not work in a forked process
    # The server's socket has a name of 31 bytes there, and its path may have 107.
    return "forkserver" if forks and len(os.fsencode(tempfile.gettempdir())) <= 76 else "spawn"


def cores() -> int:
    """How many cores this process may use."""
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1


class _Desk:
    """What a worker process keeps between orders."""

    store: Store
    stop: Flag
    ticks: Connection


def _settle_in(store: Store, stop: Flag, ticks: Connection) -> None:
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # the parent decides what Ctrl-C means
    _Desk.store, _Desk.stop, _Desk.ticks = store, stop, ticks
    threading.Thread(target=_leave_in_time, daemon=True).start()


def _leave_in_time() -> None:
    """End this process when its parent is gone, or when work goes on a second after a stop."""
    parent = multiprocessing.parent_process()
    assert parent is not None
    while parent.is_alive() and not _Desk.stop.value:
        parent.join(0.2)
    parent.join(1.0)
    os._exit(1)


def _ready() -> None:
    """Done as soon as there is a worker."""


def _submitted(pool: ProcessPoolExecutor, *order: Any) -> Future[None]:
    try:
        return pool.submit(_make, *order)
    except (EOFError, ConnectionError) as error:
        raise BrokenProcessPool("What forks the workers died.") from error


def _serve(tools: list[str]) -> None:
    """Start the process that loads the tools and forks the workers, unless it is there."""
    from multiprocessing import forkserver, resource_tracker

    forkserver.set_forkserver_preload(tools)
    # Nobody hears Ctrl-C there, not even while it loads: the parent decides what it means.
    resource_tracker.ensure_running()  # it hears Ctrl-C again when it has started
    before = signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGINT})
    forkserver.ensure_running()
    signal.pthread_sigmask(signal.SIG_SETMASK, before)
    # Its workers' CPU time is nobody's unless it is waited for: `time onereel make …` would show a tenth.
    stop = forkserver._forkserver._stop  # type: ignore[attr-defined]
    atexit.unregister(stop)
    atexit.register(stop)


class _WorkerBench:
    def __init__(self, name: str) -> None:
        self._name, self._told = name, 0.0

    def path(self, media: Media) -> Path:
        return _Desk.store.path(media)

    def tick(self, done: float) -> None:
        if _Desk.stop.value:
            raise Cancelled("Stopped.")
        now = time.monotonic()
        if now - self._told >= TICK_SECONDS:
            self._told = now
            _Desk.ticks.send((self._name, done))


@lru_cache(maxsize=32)
def _hired(role: str, post: Post) -> Maker[Any]:
    return hire(role, post)


def _make(role: str, post: Post, order: Order, name: str) -> None:
    if _Desk.stop.value:
        raise Cancelled("Stopped.")
    _hired(role, post).make(order, Path(name), _WorkerBench(name))
