"""A database for the queue: SQLite, and PostgreSQL where it is installed."""

from __future__ import annotations

import os
import shutil
import socket
import subprocess
import tempfile
from collections.abc import Iterator
from pathlib import Path

import pytest

BIN = sorted(Path("/usr/lib/postgresql").glob("*/bin"))


class Postgres:
    """A PostgreSQL server of the tests' own; where they run as root, it runs as its own user."""

    def __init__(self, folder: Path) -> None:
        self._folder, self._port = folder, _free_port()
        self._become: list[str] = []
        if os.geteuid() == 0:
            self._become = ["setpriv", "--reuid=postgres", "--regid=postgres", "--clear-groups"]
            shutil.chown(folder, "postgres", "postgres")
        self.url = f"postgresql://onereel@127.0.0.1:{self._port}"
        self._run("initdb", "-D", str(folder / "data"), "-U", "onereel", "--auth=trust", "--no-sync")
        self.start()

    def start(self) -> None:
        options = f"-c listen_addresses=127.0.0.1 -c port={self._port}"
        options += f" -c unix_socket_directories={self._folder} -c fsync=off"
        self._control("-w", "-l", str(self._folder / "log"), "-o", options, "start")

    def stop(self) -> None:
        self._control("-m", "immediate", "stop")

    def _control(self, *arguments: str) -> None:
        self._run("pg_ctl", "-D", str(self._folder / "data"), *arguments)

    def _run(self, program: str, *arguments: str) -> None:
        command = [*self._become, str(BIN[-1] / program), *arguments]
        subprocess.run(command, check=True, stdout=subprocess.DEVNULL, cwd=self._folder)


@pytest.fixture(scope="session")
def postgres() -> Iterator[Postgres]:
    """A PostgreSQL server.

    Skips with a word where PostgreSQL is not installed.
    """
    if not BIN:
        pytest.skip("no PostgreSQL here: apt-get install postgresql")
    # Not below pytest's own folder: nobody but who runs the tests may enter that.
    with tempfile.TemporaryDirectory(prefix="onereel-postgres-") as folder:
        server = Postgres(Path(folder))
        yield server
        server.stop()


@pytest.fixture(params=["sqlite", "postgres"])
def database(request: pytest.FixtureRequest, tmp_path: Path) -> str:
    """The URL of an empty database."""
    if request.param == "sqlite":
        return f"sqlite:///{tmp_path / 'queue.db'}"
    return f"{request.getfixturevalue('postgres').url}/q_{abs(hash(tmp_path))}"


def _free_port() -> int:
    with socket.create_server(("127.0.0.1", 0)) as server:
        port: int = server.getsockname()[1]
    return port
