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
from dataclasses import dataclass, field
from pathlib import Path

from onereel.errors import OneReelError
from onereel.events import FilmCancelled, FilmFailed, FilmReleased
from onereel.office.desk import Desk, is_locked, is_to_stop
from onereel.office.worker import BEAT_SECONDS, Beat, beat_path
from onereel.wire import State

WATCH_SECONDS = 0.25
TIDY_SECONDS = 3.0
DEAD_SECONDS = 10 * BEAT_SECONDS
"""A worker whose last beat is older is gone, with its host."""

SLOWEST_RESTART = 30.0

_log = logging.getLogger("onereel.office")


@dataclass(slots=True)
class Hand:
    """One worker as the foreman knows it."""

    name: str
    env: dict[str, str]
    process: subprocess.Popen[bytes] | None = None
    started: float = 0.0
    again: float = 0.0
    falls: int = 0


@dataclass(slots=True)
class Foreman:
    """Runs `count` workers from one thread of its own. `stall_seconds`: a film that does not come forward
    for so long is taken from its worker, which is killed."""

    desk: Desk
    count: int = 1
    stall_seconds: float = 900.0
    cards: int = 0
    _hands: list[Hand] = field(default_factory=list)
    _stop: threading.Event = field(default_factory=threading.Event)
    _thread: threading.Thread | None = None

    def start(self) -> None:
        """Start the workers."""
        host = socket.gethostname().replace(":", "-")
        for number in range(self.count):
            env = {"CUDA_VISIBLE_DEVICES": str(number % self.cards)} if self.cards > 1 else {}
            self._hands.append(Hand(name=f"{host}:{number}", env=env))
        self._thread = threading.Thread(target=self._work, name="foreman", daemon=True)
        self._thread.start()

    def stop(self) -> None:
        """End every worker. What they had in hand goes on when the service is started again."""
        self._stop.set()
        if self._thread is not None:
            self._thread.join()

    @property
    def alive(self) -> int:
        """How many workers are at their place and say so."""
        return sum(self._beat(hand) is not None for hand in self._hands)

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
                if time.monotonic() - tidied > TIDY_SECONDS:
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
            how = f"signal {-code}" if code < 0 else f"exit {code}"
            self._end(hand, f"its process died ({how})", blame=True)
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
            env=os.environ | hand.env,
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
        useful = self._release(hand.name, why, blame) or time.monotonic() - hand.started > 60
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
        for film_id in self.desk.ids():
            if film_id not in in_hand:
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
