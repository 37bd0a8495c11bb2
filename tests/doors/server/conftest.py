"""The API over real HTTP, with films in its folder and nobody at work."""

from __future__ import annotations

import contextlib
import shutil
import socket
import threading
from collections.abc import Iterator
from pathlib import Path

import httpx
import pytest
import uvicorn

from onereel import api as making
from onereel.client import Client
from onereel.doors.server.access import Access
from onereel.doors.server.app import create_app
from onereel.doors.server.guard import Guard, Rates, names_of
from onereel.doors.server.house import House
from onereel.doors.server.stream import Tails
from onereel.doors.server.views import Views
from onereel.office.desk import Desk
from onereel.office.foreman import Foreman
from tests.office.running import FAKE
from tests.office.waiting import WaitingRoom

TOKEN = "a-token-of-forty-characters-for-the-tests"


class Api:
    """A service without workers: what waits, waits."""

    def __init__(self, films: Path, token: str | None = TOKEN, *, most_waiting: int = 1000) -> None:
        self.films, self.queue = films, WaitingRoom()
        films.mkdir(exist_ok=True)
        self.desk = Desk(films, self.queue, profiles=(FAKE,), most_waiting=most_waiting)  # type: ignore[arg-type]
        self.foreman = Foreman(self.desk)
        self.tails = Tails(self.foreman.beat_of)
        house = House(
            desk=self.desk,
            views=Views(self.desk),
            foreman=self.foreman,
            access=Access(token, films / ".office" / "sessions.key"),
            tails=self.tails,
        )
        self.app = create_app(house)
        self.guarded = Guard(
            self.app, house.access, Rates(1e6, 1e6), names_of("127.0.0.1", ("films.example",))
        )
        bound = socket.create_server(("127.0.0.1", 0), backlog=512)
        self.url = f"http://127.0.0.1:{bound.getsockname()[1]}"
        config = uvicorn.Config(
            self.guarded, log_config=None, access_log=False, server_header=False, timeout_graceful_shutdown=1
        )
        self.server = uvicorn.Server(config)
        self._thread = threading.Thread(target=self.server.run, kwargs={"sockets": [bound]}, daemon=True)
        self._thread.start()
        self.http = httpx.Client(base_url=self.url, headers={"Authorization": f"Bearer {token}"}, timeout=60)
        self.stranger = httpx.Client(base_url=self.url, timeout=60)
        self.client = Client(self.url, token)

    def close(self) -> None:
        self.http.close()
        self.stranger.close()
        self.client.close()
        self.tails.closing = True
        self.server.should_exit = True
        self._thread.join(60)
        assert not self._thread.is_alive()


@pytest.fixture(scope="session")
def made(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder of a finished film of two shots."""
    folder = tmp_path_factory.mktemp("made") / "film"
    making.make("A keeper carries light.", folder, profile=FAKE, shots=2)
    return folder


@contextlib.contextmanager
def with_lamp(films: Path, made: Path) -> Iterator[Api]:
    """A service with a token and one finished film, called `lamp`."""
    shutil.copytree(made, films / "lamp")
    service = Api(films)
    try:
        yield service
    finally:
        service.close()


@pytest.fixture(scope="session")
def api(tmp_path_factory: pytest.TempPathFactory, made: Path) -> Iterator[Api]:
    """One for all tests, who share a worker."""
    with with_lamp(tmp_path_factory.mktemp("films"), made) as service:
        yield service


@pytest.fixture
def lamp(api: Api, made: Path, tmp_path: Path) -> Iterator[str]:
    """A finished film of a test's own; its id."""
    name = f"lamp-{tmp_path.name.replace('_', '-')}"[:80]
    shutil.copytree(made, api.films / name)
    yield name
    shutil.rmtree(api.films / name, ignore_errors=True)
