"""The office and the API from one process tree: what `onereel serve` runs."""

from __future__ import annotations

import contextlib
import logging
import os
import signal
import socket
from collections.abc import Iterator
from pathlib import Path
from signal import SIGINT, SIGTERM
from types import FrameType

from onereel.errors import BadInput, Missing
from onereel.machine import environments
from onereel.profile import load

try:
    import uvicorn

    from onereel.doors.server.access import LEAST_TOKEN, Access
    from onereel.doors.server.app import create_app
    from onereel.doors.server.guard import Guard, Rates, is_loopback, names_of
    from onereel.doors.server.house import House
    from onereel.doors.server.stream import Tails
    from onereel.doors.server.views import Views
except ModuleNotFoundError as error:
    raise Missing(f"The service needs {error.name}: pip install 'onereel[serve]'") from error

from onereel.office.desk import Desk
from onereel.office.foreman import Foreman
from onereel.office.queue import Queue, database_url, prepare

REQUESTS_A_SECOND, BURST = 100.0, 1000.0
GRACE_SECONDS = 3
"""How long open answers may last after a SIGTERM."""


def serve(
    films: Path,
    *,
    host: str,
    port: int,
    names: tuple[str, ...],
    token: str | None,
    profiles: tuple[str, ...],
    workers: int | None,
    database: str | None,
    stall_seconds: float,
    most_waiting: int,
) -> None:
    """Serve until SIGTERM or Ctrl-C. BadInput for what cannot work, before anything is started."""
    if token is None and not is_loopback(host):
        raise BadInput(
            f"{host} can be reached from elsewhere: give a token with --token-file or --token-env, or bind"
            " to 127.0.0.1."
        )
    if token is None and names:
        raise BadInput(
            "With --allow-host others can reach the service: give a token with --token-file or --token-env."
        )
    crews = [load(name) for name in profiles]
    wants_card = any(post.placement.device != "cpu" for crew in crews for post in crew.posts.values())
    cards = environments() if wants_card else []
    films = films.resolve()
    url = database_url(films, database)
    try:
        (films / ".office").mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise BadInput(f"Cannot write to {films} ({error.strerror}): choose another with --films.") from error
    with contextlib.closing(_bind(host, port)) as bound:
        logging.basicConfig(level=logging.INFO, format="%(asctime)s %(levelname)s %(name)s: %(message)s")
        for chatty in ("uvicorn.error", "dbos"):
            logging.getLogger(chatty).setLevel(logging.WARNING)
        prepare(url)
        queue = Queue(url)
        desk = Desk(films, queue, profiles=profiles, most_waiting=most_waiting)
        count = workers or max(1, len(cards))
        foreman = Foreman(desk, count=count, stall_seconds=stall_seconds, cards=cards)
        foreman.start()
        try:
            access = Access(token, films / ".office" / "sessions.key")
            _answer(desk, foreman, access, host, names, bound)
        finally:
            foreman.stop()
            queue.close()


def _answer(
    desk: Desk, foreman: Foreman, access: Access, host: str, names: tuple[str, ...], bound: socket.socket
) -> None:
    """Answer whoever asks, until told to stop."""
    house = House(desk=desk, views=Views(desk), foreman=foreman, access=access, tails=Tails(foreman.beat_of))
    config = uvicorn.Config(
        Guard(create_app(house), access, Rates(REQUESTS_A_SECOND, BURST), names_of(host, names)),
        log_config=None,
        access_log=False,
        server_header=False,
        timeout_graceful_shutdown=GRACE_SECONDS,
        timeout_keep_alive=20,
        limit_concurrency=1000,
    )
    where, crews = f"http://{host}:{bound.getsockname()[1]}", ", ".join(desk.profiles)
    logging.getLogger("onereel").info("%s, films in %s, profile %s", where, desk.films, crews)
    _Server(config, house.tails).run(sockets=[bound])


class _Server(uvicorn.Server):
    """Leaves when told, event streams first: they never end by themselves, and would be waited for.

    uvicorn's own raises the signal once more afterwards, before we could tidy up.
    """

    def __init__(self, config: uvicorn.Config, tails: Tails) -> None:
        super().__init__(config)
        self._tails = tails

    def handle_exit(self, sig: int, frame: FrameType | None) -> None:
        self._tails.closing = True
        super().handle_exit(sig, frame)

    @contextlib.contextmanager
    def capture_signals(self) -> Iterator[None]:
        before = {number: signal.signal(number, self.handle_exit) for number in (SIGINT, SIGTERM)}
        try:
            yield
        finally:
            for number, handler in before.items():
                signal.signal(number, handler)


def read_token(variable: str | None, path: Path | None) -> str | None:
    """The token from an environment variable or a file. BadInput when it is missing or too short."""
    if path is not None:
        try:
            token = path.read_text("utf-8").strip()
        except (OSError, UnicodeDecodeError) as error:
            raise BadInput(f"Cannot read the token from {path}: {error}.") from error
    elif variable is not None:
        token = os.environ.get(variable, "").strip()
        if not token:
            raise BadInput(f"The environment variable {variable} holds no token.")
    else:
        return None
    if len(token) < LEAST_TOKEN or not token.isascii():
        raise BadInput(f"A token has at least {LEAST_TOKEN} plain characters: try openssl rand -hex 24.")
    return token


def _bind(host: str, port: int) -> socket.socket:
    family = socket.AF_INET6 if ":" in host else socket.AF_INET
    bound = socket.socket(family, socket.SOCK_STREAM)
    bound.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
    try:
        bound.bind((host, port))
        bound.listen(2048)  # who connects before the server is ready waits for it
    except OSError as error:
        bound.close()
        raise BadInput(
            f"Cannot listen on {host}:{port} ({error.strerror}): choose another --port."
        ) from error
    return bound
