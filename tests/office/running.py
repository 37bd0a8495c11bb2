"""A real `onereel serve` for tests, which may be killed."""

from __future__ import annotations

import contextlib
import os
import re
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import TypeVar

from onereel.client import Client
from onereel.events import Event

T = TypeVar("T")
ROOT = Path(__file__).parents[2]
FAKE = str(ROOT / "tests" / "fake.toml")


def crew(name: str) -> str:
    """The profile of a crew of slow.py's."""
    return str(ROOT / "tests" / "office" / f"{name}.toml")


class Service:
    """One service over a folder of films; started, killed and started again at will."""

    def __init__(self, films: Path, *options: str, profiles: tuple[str, ...] = (FAKE,)) -> None:
        self.films, self._options, self._profiles = films, options, profiles
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
                env=os.environ | {"PYTHONPATH": str(ROOT)},
                stdout=log,
                stderr=log,
            )
        self.url = until(lambda: self._address(begin), 30, self._told)

    def _address(self, begin: int) -> str:
        assert self.process is not None
        assert self.process.poll() is None, self._told()
        found = re.search(r"INFO onereel: (http://\S+?),", self.log.read_text()[begin:])
        return found[1] if found else ""

    def _told(self) -> str:
        return self.log.read_text()[-4000:]

    def client(self, token: str | None = None) -> Client:
        client = Client(self.url, token)
        self._clients.append(client)
        return client

    def kill(self, number: int = signal.SIGKILL) -> int:
        assert self.process is not None
        self.process.send_signal(number)
        return self.process.wait(20)

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
def serving(films: Path, *options: str, profiles: tuple[str, ...] = (FAKE,)) -> Iterator[Service]:
    """A service that is over when the block is."""
    service = Service(films, *options, profiles=profiles)
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


def until(look: Callable[[], T], seconds: float = 20, told: Callable[[], str] = str) -> T:
    """What `look` says as soon as it is true."""
    end = time.monotonic() + seconds
    while time.monotonic() < end:
        if found := look():
            return found
        time.sleep(0.03)
    raise AssertionError(f"not within {seconds} s; {told()}")


def names(client: Client, film_id: str) -> list[str]:
    """The names of a film's events so far."""
    count = client.film(film_id).last_event
    seen: list[str] = []
    with contextlib.closing(client.events(film_id)) as events:
        for happening in events:
            seen += [type(happening.event).__name__] if happening.number else []
            if happening.number == count:
                break
    return seen


def wait_for(client: Client, film_id: str, wanted: Callable[[Event], bool], after: int = 0) -> int:
    """The number of the first event that is wanted."""
    with contextlib.closing(client.events(film_id, after)) as events:
        for happening in events:
            if happening.number is not None and wanted(happening.event):
                return happening.number
    raise AssertionError("a stream has no end")
