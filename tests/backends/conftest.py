from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from tests.benches import Bench
from tests.servers.chat_server import ChatServer, Turn


@pytest.fixture
def bench(tmp_path: Path) -> Bench:
    return Bench(tmp_path)


@pytest.fixture
def serve(monkeypatch: pytest.MonkeyPatch) -> Iterator[Callable[..., ChatServer]]:
    monkeypatch.delenv("ONEREEL_API_KEY", raising=False)
    running: list[ChatServer] = []

    def start(*turns: Turn, **how: Any) -> ChatServer:
        running.append(ChatServer(turns, **how).__enter__())
        return running[-1]

    yield start
    for server in running:
        server.__exit__(None, None, None)
        assert server.complaints == []
