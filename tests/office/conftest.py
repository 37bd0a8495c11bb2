"""A database for the queue: SQLite, and PostgreSQL where it is installed."""

from __future__ import annotations

import os
import shutil
import socket
import subprocess
from collections.abc import Iterator
from pathlib import Path

import pytest

BIN = sorted(Path("/usr/lib/postgresql").glob("*/bin"))


@pytest.fixture(scope="session")
def postgres(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """A PostgreSQL server of the tests' own, on a socket in a folder; its URL up to the database's name.

    Skips with a word where PostgreSQL is not installed.
    """
    if not BIN:
        pytest.skip("no PostgreSQL here: apt-get install postgresql")
    folder = tmp_path_factory.mktemp("postgres")
    data, port = folder / "data", _free_port()
    become = []
    if os.geteuid() == 0:  # PostgreSQL does not run as root
        become = ["setpriv", "--reuid=postgres", "--regid=postgres", "--clear-groups"]
        for part in (folder, *folder.parents[:2]):
            part.chmod(0o755)
        shutil.chown(folder, "postgres", "postgres")

    def run(program: str, *arguments: str) -> None:
        subprocess.run(
            [*become, str(BIN[-1] / program), *arguments], check=True, stdout=subprocess.DEVNULL, cwd=folder
        )

    run("initdb", "-D", str(data), "-U", "onereel", "--auth=trust", "--no-sync")
    options = f"-c listen_addresses=127.0.0.1 -c port={port} -c unix_socket_directories={folder} -c fsync=off"
    run("pg_ctl", "-D", str(data), "-w", "-l", str(folder / "log"), "-o", options, "start")
    yield f"postgresql://onereel@127.0.0.1:{port}"
    run("pg_ctl", "-D", str(data), "-m", "immediate", "stop")


@pytest.fixture(params=["sqlite", "postgres"])
def database(request: pytest.FixtureRequest, tmp_path: Path) -> str:
    """The URL of an empty database."""
    if request.param == "sqlite":
        return f"sqlite:///{tmp_path / 'queue.db'}"
    server = request.getfixturevalue("postgres")
    return f"{server}/q_{abs(hash(tmp_path))}"


def _free_port() -> int:
    with socket.create_server(("127.0.0.1", 0)) as server:
        port: int = server.getsockname()[1]
    return port
