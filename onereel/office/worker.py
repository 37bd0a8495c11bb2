"""One worker: a process that makes one film at a time. The foreman starts it:

python -m onereel.office.worker --films DIR --name HOST:NUMBER --parent PID, the queue's URL on its stdin
(it may hold a password, and arguments can be read by everybody).
"""

from __future__ import annotations

import argparse
import contextlib
import json
import os
import signal
import sys
import threading
import time
from pathlib import Path

import filelock

from onereel.backends.gpu import dead_engines
from onereel.company import Company
from onereel.errors import Busy, DiskFull, Missing, OneReelError
from onereel.events import (
    Event,
    FilmCancelled,
    FilmFailed,
    FilmParked,
    FilmTaken,
    Stage,
    WorkDone,
    WorkFailed,
    WorkTicked,
)
from onereel.film import Film, replace_text
from onereel.making import make_film, staffed
from onereel.office.desk import held, is_to_stop
from onereel.office.folding import fold
from onereel.office.queue import APP_VERSION, WORKFLOW
from onereel.office.tether import tie_to
from onereel.planfile import Value

try:
    from dbos import DBOS
except ModuleNotFoundError as error:
    raise Missing(f"The service needs {error.name}: pip install 'onereel[serve]'") from error

FRUITLESS_AT_MOST = 3
"""A film is parked after so many workers in a row lost it without having made anything."""

BEAT_SECONDS = 1.0
STOP_SECONDS = 0.2
"""How often a worker looks whether its run is to stop."""

PATIENCE_SECONDS = 1.2
"""How long makers may take to stop; then the whole process goes, and the foreman starts another."""

BUSY_SECONDS = 1.0

NAME_TAKEN, ENGINE_DIED, OUTGROWN = 3, 4, 5
"""What a worker exits with, for its foreman."""


class Beat(Value):
    """What a worker says of itself, every second, in a file of its own."""

    pid: int
    name: str
    film: str | None
    run: str | None
    progressed: float
    """When the film last came forward, or when the worker fell idle, in seconds since 1970."""
    ticks: dict[str, float]
    """How far what is in hand is, by “kind label”."""
    dead: tuple[str, ...] = ()
    """The engines (vLLM, …) that died behind this worker."""


def beat_path(films: Path, name: str) -> Path:
    """Where a worker's beat is."""
    return films / ".office" / "workers" / f"{name.replace(':', '-')}.json"


class Worker:
    """The state of this process: what it has in hand, and since when nothing moved."""

    def __init__(self, films: Path, name: str) -> None:
        self._films, self._name = films, name
        self._film: str | None = None
        self._run: str | None = None
        self._progressed = time.time()
        self._ticks: dict[str, float] = {}
        self._company = Company()

    def make(self, film_id: str, run: str, until: Stage) -> None:
        """One run, to whatever end; how it ended is in the film's journal."""
        film = Film(self._films / film_id)
        if not film.exists:
            return  # deleted while it waited
        with contextlib.suppress(OneReelError):  # what is wrong with its booking, making it says
            if self._company.has_outgrown(staffed(film.booking())):
                os._exit(OUTGROWN)  # not taken in hand yet: the next process gets this run again
        self._film, self._run, self._progressed = film_id, run, time.time()
        over, cancel = threading.Event(), threading.Event()
        watcher = threading.Thread(target=self._watch, args=(film, run, cancel, over), daemon=True)
        watcher.start()
        try:
            if self._take(film, run):
                self._make(film, until, cancel)
        finally:
            over.set()
            watcher.join()
            self._film = self._run = None
            self._ticks = {}
            self._progressed = time.time()

    def beat(self) -> Beat:
        """Say how it goes."""
        beat = Beat(
            pid=os.getpid(),
            name=self._name,
            film=self._film,
            run=self._run,
            progressed=self._progressed,
            ticks=dict(self._ticks),
            dead=tuple(dead_engines()),
        )
        replace_text(beat_path(self._films, self._name), beat.model_dump_json())
        return beat

    def _take(self, film: Film, run: str) -> bool:
        """Take a film in hand; False when it is not to be made after all."""
        # Who cancels just now looks and writes within the same lock: a film is not taken after its end.
        with held(film, -1), contextlib.closing(film.journal()) as journal:
            standing = fold(journal.read())
            wanted = {standing.run, standing.next.run if standing.next else None}
            if run not in wanted or not standing.at_work:
                return False  # it ended, or another one took its place
            if is_to_stop(film, run):
                journal.append(FilmCancelled())
                return False
            if standing.fruitless >= FRUITLESS_AT_MOST:
                told = f"{FRUITLESS_AT_MOST} workers in a row lost this film without making anything."
                lost = "".join(f" {last}" for last in standing.taken_away[-1:])
                journal.append(FilmParked(error=f"{told}{lost} Retry when the cause is mended."))
                return False
            journal.append(FilmTaken(worker=self._name, run=run))
        return True

    def _make(self, film: Film, until: Stage, cancel: threading.Event) -> None:
        error: OneReelError | None = None
        while True:
            try:
                make_film(
                    film,
                    film.booking(),
                    until=until,
                    listen=self._listen,
                    cancel=cancel,
                    company=self._company,
                )
                return
            except Busy:
                # A command line, or another host's worker that was slow to die, has it in hand.
                self._progressed = time.time()
                if cancel.wait(BUSY_SECONDS):
                    break
            except OneReelError as failure:
                error = failure
                break
        while True:
            try:
                with contextlib.closing(film.journal()) as journal:
                    if fold(journal.read()).ended is None:
                        journal.append(FilmFailed(error=str(error)) if error else FilmCancelled())
                return
            except DiskFull:
                # No other film could be made now either: the ending is told as soon as there is room.
                self._progressed = time.time()
                cancel.wait(BUSY_SECONDS)

    def _listen(self, event: Event) -> None:
        self._progressed = time.time()
        match event:
            case WorkTicked():
                self._ticks[f"{event.kind.value} {event.label}"] = round(event.done, 3)
            case WorkDone() | WorkFailed():
                self._ticks.pop(f"{event.kind.value} {event.label}", None)

    def _watch(self, film: Film, run: str, cancel: threading.Event, over: threading.Event) -> None:
        while not over.wait(STOP_SECONDS):
            if is_to_stop(film, run):
                cancel.set()
                if not over.wait(PATIENCE_SECONDS):
                    os.killpg(0, signal.SIGKILL)
                return


def main() -> None:
    """The process."""
    parser = argparse.ArgumentParser()
    parser.add_argument("--films", type=Path, required=True)
    parser.add_argument("--name", required=True)
    parser.add_argument("--parent", type=int, required=True)
    said = parser.parse_args()
    tie_to(said.parent)
    url = json.loads(sys.stdin.readline())["database"]
    path = beat_path(said.films, said.name)
    path.parent.mkdir(parents=True, exist_ok=True)
    lock = filelock.FileLock(path.with_suffix(".lock"))
    try:
        lock.acquire(timeout=2)
    except filelock.Timeout:
        sys.stderr.write(f"onereel: another worker is called {said.name}; this one does not start.\n")
        sys.exit(NAME_TAKEN)
    serve(said.films, said.name, url)


def serve(films: Path, name: str, url: str) -> None:
    """Make films until killed, or until an engine has died and no film is in hand: a new process is whole."""
    DBOS(
        config={
            "name": "onereel",
            "system_database_url": url,
            "executor_id": name,
            "application_version": APP_VERSION,
            "log_level": "WARNING",
        }
    )
    worker = Worker(films, name)

    # How often a film may be taken up again is ours to say: DBOS would give it up after a hundred times.
    @DBOS.workflow(name=WORKFLOW, max_recovery_attempts=None)
    def film(film_id: str, run: str, until: str) -> None:
        worker.make(film_id, run, Stage(until))

    DBOS.launch()
    while True:
        try:
            beat = worker.beat()
            if beat.dead and beat.film is None:
                os._exit(ENGINE_DIED)
        except OSError as error:
            # A full disk: the film says so itself, and what is in hand is not lost for it.
            sys.stderr.write(f"onereel: worker {name} cannot say how it goes: {error}\n")
        time.sleep(BEAT_SECONDS)


if __name__ == "__main__":
    main()
