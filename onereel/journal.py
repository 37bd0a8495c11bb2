"""A film's own diary: every event, numbered, in SQLite (WAL). Survives kill −9; many may read along."""

from __future__ import annotations

import sqlite3
import threading
import time
from collections.abc import Iterator
from pathlib import Path

from onereel.errors import BadInput
from onereel.events import Event, parse


class Journal:
    """Append and read back. One writer at a time (the film's lock); any thread may append."""

    def __init__(self, path: Path) -> None:
        self._lock = threading.Lock()
        self._db = sqlite3.connect(path, check_same_thread=False, isolation_level=None, timeout=10)
        try:
            self._db.execute("pragma journal_mode=wal")
            self._db.execute("pragma synchronous=normal")
            self._db.execute(
                "create table if not exists events"
                " (id integer primary key, at real not null, name text not null, body text not null)"
            )
        except sqlite3.DatabaseError as error:
            self._db.close()
            raise BadInput(f"{path} is not a journal ({error}): delete it to go on without it.") from error

    def append(self, event: Event) -> int:
        """Write one event down; its number."""
        row = (time.time(), type(event).__name__, event.model_dump_json())
        with self._lock:
            cursor = self._db.execute("insert into events (at, name, body) values (?, ?, ?)", row)
        assert cursor.lastrowid is not None
        return cursor.lastrowid

    def read(self, after: int = 0) -> Iterator[tuple[int, float, Event]]:
        """Every event with a number above `after`: (number, time in seconds since 1970, event)."""
        with self._lock:
            rows = self._db.execute(
                "select id, at, name, body from events where id > ? order by id", (after,)
            ).fetchall()
        for number, at, name, body in rows:
            yield number, at, parse(name, body)

    def lines(self, after: int = 0) -> list[tuple[int, str, str]]:
        """Every event above `after` as it is written: (number, name, JSON)."""
        with self._lock:
            return self._db.execute(
                "select id, name, body from events where id > ? order by id", (after,)
            ).fetchall()

    def last(self, cls: type[Event]) -> Event | None:
        """The newest event of one type."""
        with self._lock:
            row = self._db.execute(
                "select name, body from events where name = ? order by id desc limit 1", (cls.__name__,)
            ).fetchone()
        return parse(*row) if row else None

    def close(self) -> None:
        self._db.close()
