"""Starts the workers and watches them: dead ones are replaced, stuck ones ended, their films given back."""

from __future__ import annotations

import contextlib
import json
import logging
import os
import signal
import socket
import subprocess
import sys
import threading
import time
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from onereel.errors import OneReelError
from onereel.events import FilmCancelled, FilmFailed, FilmReleased
from onereel.office.desk import Desk, is_locked, is_to_stop
from onereel.office.worker import BEAT_SECONDS, ENGINE_DIED, NAME_TAKEN, OUTGROWN, Beat, beat_path
from onereel.wire import State

WATCH_SECONDS = 0.25
TIDY_SECONDS = 3.0
SETTLE_SECONDS = 0.1
"""How long films are looked through at a time: after a start each has to be folded once, and workers watched
meanwhile."""
DEAD_SECONDS = 10 * BEAT_SECONDS
"""A worker whose last beat is older is gone, with its host."""

STUCK_PART = 1 / 3
"""A worker whose film has not come forward for this part of the stall is said to be in trouble."""

SLOWEST_RESTART = 30.0
EXITS = {
    NAME_TAKEN: "another worker has its name",
    ENGINE_DIED: "an engine behind it had died",
    OUTGROWN: "the next film needs a process of its own",
}

_log = logging.getLogger("onereel.office")


@dataclass(slots=True)
class Hand:
    """One worker as the foreman knows it."""

    name: str
    env: Mapping[str, str]
    process: subprocess.Popen[bytes] | None = None
    started: float = 0.0
    again: float = 0.0
    falls: int = 0


@dataclass(slots=True)
class Foreman:
    """Runs `count` workers from one thread of its own.

    `stall_seconds`: a film that does not come forward for so long is taken from its worker, which is killed.
    `cards`: what a process's environment says to see one card alone, dealt out to the workers one after the
    other; none: the makers need no card.
    """

    desk: Desk
    count: int = 1
    stall_seconds: float = 900.0
    cards: Sequence[Mapping[str, str]] = ()
    _hands: list[Hand] = field(default_factory=list)
    _to_settle: list[str] = field(default_factory=list)
    _stop: threading.Event = field(default_factory=threading.Event)
    _thread: threading.Thread | None = None

    def start(self) -> None:
        """Start the workers."""
        host = socket.gethostname().replace(":", "-")
        for number in range(self.count):
            env = self.cards[number % len(self.cards)] if self.cards else {}
            self._hands.append(Hand(name=f"{host}:{number}", env=env))
        if 0 < len(self.cards) < self.count:
            _log.warning("%d workers share %d cards: memory may not suffice", self.count, len(self.cards))
        self._thread = threading.Thread(target=self._work, name="foreman", daemon=True)
        self._thread.start()

    def stop(self) -> None:
        """End every worker. What they had in hand goes on when the service is started again."""
        self._stop.set()
        if self._thread is not None:
            self._thread.join()

    @property
    def troubles(self) -> dict[str, str]:
        """Every worker by its name, and what keeps it from making a film now; “” where nothing does."""
        return {hand.name: self._trouble(hand) for hand in self._hands}

    def _trouble(self, hand: Hand) -> str:
        beat = self._beat(hand)
        if beat is None:
            return "It is not at its place: it starts, or cannot; the log says why."
        with contextlib.suppress(FileNotFoundError):
            silent = time.time() - beat_path(self.desk.films, hand.name).stat().st_mtime
            if silent > DEAD_SECONDS:
                return f"It has said nothing for {silent:.0f} s: is the disk full, or its process stopped?"
        if beat.dead:
            return f"The engine behind it has died: {', '.join(beat.dead)}. It is replaced after its film."
        stuck = time.time() - beat.progressed
        if beat.film and stuck > self.stall_seconds * STUCK_PART:
            left = self.stall_seconds - stuck
            return f"{beat.film} has not come forward for {stuck:.0f} s; it is taken away in {left:.0f} s."
        return ""

    def beat_of(self, film_id: str) -> Beat | None:
        """What the worker who has a film in hand last said."""
        for path in beat_path(self.desk.films, "x").parent.glob("*.json"):
            beat = read_beat(path)
            if beat and beat.film == film_id:
                return beat
        return None

    def _beat(self, hand: Hand) -> Beat | None:
        if hand.process is None or hand.process.poll() is not None:
            return None
        beat = read_beat(beat_path(self.desk.films, hand.name))
        return beat if beat and beat.pid == hand.process.pid else None

    def _work(self) -> None:
        tidied = 0.0
        while not self._stop.wait(WATCH_SECONDS):
            try:
                for hand in self._hands:
                    self._look_after(hand)
                if self._to_settle or time.monotonic() - tidied > TIDY_SECONDS:
                    tidied = time.monotonic()
                    self._tidy()
            except OneReelError as error:
                _log.warning("the queue: %s", error)
            except Exception:  # noqa: BLE001
                # Whatever it was, the next look may be better; without a foreman nobody looks at all.
                _log.exception("the foreman")
        for hand in self._hands:
            self._end(hand, "the service was stopped", blame=False)

    def _look_after(self, hand: Hand) -> None:
        if hand.process is None:
            if time.monotonic() >= hand.again:
                self._start(hand)
            return
        code = hand.process.poll()
        if code is not None:
            how = f"signal {-code}" if code < 0 else EXITS.get(code, f"exit {code}")
            outgrown = code == OUTGROWN
            self._end(hand, how if outgrown else f"its process died ({how})", blame=not outgrown)
            return
        beat = self._beat(hand)
        if beat and beat.film and time.time() - beat.progressed > self.stall_seconds:
            self._end(hand, f"no progress for {self.stall_seconds:.0f} s", blame=True)

    def _start(self, hand: Hand) -> None:
        """Start a worker, from this thread: it is tied to it."""
        hand.process = subprocess.Popen(
            [
                *(sys.executable, "-m", "onereel.office.worker"),
                *("--films", str(self.desk.films), "--name", hand.name, "--parent", str(os.getpid())),
            ],
            stdin=subprocess.PIPE,
            stdout=subprocess.DEVNULL,
            env={**os.environ, **hand.env},
            start_new_session=True,
        )
        hand.started = time.monotonic()
        assert hand.process.stdin is not None
        with contextlib.suppress(BrokenPipeError), hand.process.stdin as stdin:
            stdin.write(json.dumps({"database": self.desk.queue.url}).encode() + b"\n")
        _log.info("worker %s started, process %d", hand.name, hand.process.pid)

    def _end(self, hand: Hand, why: str, *, blame: bool) -> None:
        """End a worker with all its processes, and write down what it lets go of."""
        process = hand.process
        if process is None:
            return
        with contextlib.suppress(ProcessLookupError):
            os.killpg(process.pid, signal.SIGKILL)
        process.wait()
        _log.log(logging.WARNING if blame else logging.INFO, "worker %s ended: %s", hand.name, why)
        useful = self._release(hand.name, why, blame) or not blame or time.monotonic() - hand.started > 60
        hand.falls = 0 if useful else hand.falls + 1
        hand.again = time.monotonic() + min(SLOWEST_RESTART, 2.0 ** (hand.falls - 2))
        hand.process = None

    def _release(self, name: str, why: str, blame: bool) -> bool:
        """Write down that a worker let go of its film; whether it had made something of it."""
        beat = read_beat(beat_path(self.desk.films, name))
        beat_path(self.desk.films, name).unlink(missing_ok=True)
        film_id = beat.film if beat else None
        try:
            for run in self.desk.queue.active():
                if run.running and run.worker == name:
                    film_id = run.film
            if film_id is None:
                return False
            film, standing = self.desk.film(film_id), self.desk.standing(film_id)
            if standing.state is not State.RUNNING or standing.worker != name:
                return False
            if standing.run and is_to_stop(film, standing.run):
                self.desk.note(film_id, FilmCancelled())
            else:
                self.desk.note(film_id, FilmReleased(worker=name, reason=why, blame=blame))
        except (OneReelError, OSError) as error:
            _log.warning("writing down that %s let go: %s", name, error)
            return False
        return standing.fruitless == 0

    def _tidy(self) -> None:
        """Give back the films of workers that are gone, and end what nobody will end."""
        active = self.desk.queue.active()
        for run in active:
            if run.running and run.worker and not self._is_there(run.worker):
                _log.warning("run %s: worker %s is gone; it waits again", run.id, run.worker)
                self.desk.queue.give_back(run.id)
        in_hand = {run.film for run in active}
        self._to_settle = self._to_settle or self.desk.ids()
        until = time.monotonic() + SETTLE_SECONDS
        while self._to_settle and time.monotonic() < until:
            if (film_id := self._to_settle.pop()) not in in_hand:
                self._settle(film_id)

    def _is_there(self, name: str) -> bool:
        if any(hand.name == name for hand in self._hands):
            return True  # ours: DBOS gives its runs back when it starts again
        try:
            return time.time() - beat_path(self.desk.films, name).stat().st_mtime < DEAD_SECONDS
        except FileNotFoundError:
            return False

    def _settle(self, film_id: str) -> None:
        """A film that looks at work and is in nobody's hands."""
        film, standing = self.desk.film(film_id), self.desk.standing(film_id)
        if not standing.at_work or time.time() - standing.updated < DEAD_SECONDS or is_locked(film):
            return
        run = standing.run
        if run and is_to_stop(film, run):
            self.desk.note(film_id, FilmCancelled())
        elif run and standing.state is State.QUEUED and not self.desk.queue.knows(run):
            self.desk.queue.submit(run, standing.until, standing.priority)
        else:
            told = "Its process ended without a word; retry goes on from where it was."
            self.desk.note(film_id, FilmFailed(error=told))


def read_beat(path: Path) -> Beat | None:
    """A worker's last word; None when it cannot be read."""
    try:
        return Beat.model_validate_json(path.read_bytes())
    except (OSError, ValueError):
        return None
