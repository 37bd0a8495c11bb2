"""A real `onereel serve` for tests, which may be killed."""

from __future__ import annotations

import contextlib
import json
import os
import re
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any, TypeVar

from onereel.client import Client
from onereel.events import Kind
from onereel.film import Film

T = TypeVar("T")
ROOT = Path(__file__).parents[2]
FAKE = str(ROOT / "tests" / "fake.toml")


class Service:
    """One service over a folder of films; started, killed and started again at will."""

    def __init__(
        self, films: Path, *options: str, profiles: tuple[str, ...] = (FAKE,), path: Path | None = None
    ) -> None:
        self.films, self._options, self._profiles = films, options, profiles
        self._env = os.environ | {"PYTHONPATH": str(ROOT)}
        if path is not None:  # programs that are found before the machine's
            self._env["PATH"] = f"{path}:{self._env['PATH']}"
        self.log = films.parent / f"{films.name}.log"
        self.process: subprocess.Popen[bytes] | None = None
        self.url = ""
        self._clients: list[Client] = []

    def start(self) -> None:
        """Start it; it listens when this returns."""
        begin = self.log.stat().st_size if self.log.exists() else 0
        profiles = [f"--profile={profile}" for profile in self._profiles]
        with self.log.open("ab") as log:
            self.process = subprocess.Popen(
                [
                    *(sys.executable, "-m", "onereel", "serve", "--films", str(self.films), "--port=0"),
                    *profiles,
                    *self._options,
                ],
                cwd=ROOT,
                env=self._env,
                stdout=log,
                stderr=log,
            )
        self.url = until(lambda: self._address(begin), told=self.told)

    def _address(self, begin: int) -> str:
        assert self.process is not None
        assert self.process.poll() is None, self.told()
        found = re.search(r"INFO onereel: (http://\S+?),", self.log.read_text()[begin:])
        return found[1] if found else ""

    def told(self) -> str:
        return self.log.read_text()[-4000:]

    def client(self, token: str | None = None) -> Client:
        client = Client(self.url, token)
        self._clients.append(client)
        return client

    def kill(self, number: int = signal.SIGKILL) -> int:
        assert self.process is not None
        self.process.send_signal(number)
        return self.process.wait(60)

    def close(self) -> None:
        """End it, if it is still there."""
        for client in self._clients:
            client.close()
        if self.process is not None and self.process.poll() is None:
            self.kill()

    def workers(self) -> list[int]:
        """The workers' process ids."""
        assert self.process is not None
        return children(self.process.pid)


@contextlib.contextmanager
def serving(
    films: Path, *options: str, profiles: tuple[str, ...] = (FAKE,), path: Path | None = None
) -> Iterator[Service]:
    """A service that is over when the block is."""
    service = Service(films, *options, profiles=profiles, path=path)
    service.start()
    try:
        yield service
    finally:
        service.close()


def children(pid: int) -> list[int]:
    """The processes that a process started and that live."""
    said = Path(f"/proc/{pid}/task").glob("*/children")
    return [int(child) for path in said for child in path.read_text().split()]


def alive(pid: int) -> bool:
    """Whether a process is there and no zombie."""
    try:
        return Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()[0] not in "ZX"
    except OSError:
        return False


def until(look: Callable[[], T], seconds: float = 120, told: Callable[[], str] = str) -> T:
    """What `look` says as soon as it is true; the limit is for a machine with too much to do."""
    end = time.monotonic() + seconds
    while time.monotonic() < end:
        if found := look():
            return found
        time.sleep(0.03)
    raise AssertionError(f"not within {seconds} s; {told()}")


def names(service: Service, film_id: str) -> list[str]:
    """The names of a film's events so far."""
    return [name for _, name, _ in rows(service.films, film_id)]


def taken(service: Service, film_id: str, after: int = 0) -> int:
    """The number of the first event above `after` by which a worker took the film in hand."""
    return first(service, film_id, "FilmTaken", after)


def began(service: Service, film_id: str, kind: Kind, after: int = 0) -> int:
    """The number of the first event above `after` by which something of this kind is in hand."""
    return first(service, film_id, "WorkBegan", after, kind=kind)


def first(service: Service, film_id: str, wanted: str, after: int = 0, **more: str | bool) -> int:
    """The number of the first event above `after` of this name that says this."""

    def look() -> int:
        some = rows(service.films, film_id, after)
        return next((n for n, name, said in some if name == wanted and more.items() <= said.items()), 0)

    return until(look, told=lambda: f"{wanted}: {rows(service.films, film_id)[-5:]}\n{service.told()}")


def made(films: Path, film_id: str) -> list[tuple[Kind, str]]:
    """Everything that was finished, each as often as it was."""
    done = [said for _, name, said in rows(films, film_id) if name == "WorkDone" and not said["reused"]]
    return [(Kind(said["kind"]), said["label"]) for said in done]


def rows(films: Path, film_id: str, after: int = 0) -> list[tuple[int, str, dict[str, Any]]]:
    """The events above `after` as they are written: (number, name, what it says)."""
    with contextlib.closing(Film(films / film_id).journal()) as journal:
        return [(number, name, json.loads(body)) for number, name, body in journal.lines(after)]
