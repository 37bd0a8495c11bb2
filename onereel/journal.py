"""A film's own diary: every event, numbered, in SQLite (WAL). Survives kill −9; many may read along."""

from __future__ import annotations

import contextlib
import sqlite3
import threading
import time
from collections.abc import Iterator
from pathlib import Path

from onereel.errors import BadInput, CannotMake, DiskFull, OneReelError
from onereel.events import Event, parse


class Journal:
    """Append and read back. One writer at a time (the film's lock); any thread may append."""

    def __init__(self, path: Path) -> None:
        self._lock, self._path = threading.Lock(), path
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
            raise _told(error, path) from error

    def append(self, event: Event) -> int:
        """Write one event down; its number. DiskFull when there is no room for it."""
        row = (time.time(), type(event).__name__, event.model_dump_json())
        with self._lock:
            try:
                cursor = self._db.execute("insert into events (at, name, body) values (?, ?, ?)", row)
            except sqlite3.DatabaseError as error:
                raise _told(error, self._path) from error
        assert cursor.lastrowid is not None
        return cursor.lastrowid

    def read(self, after: int = 0) -> Iterator[tuple[int, float, Event]]:
        """Every event with a number above `after`: (number, time in seconds since 1970, event).

        Those that only a newer version knows are passed over.
        """
        with self._lock:
            rows = self._db.execute(
                "select id, at, name, body from events where id > ? order by id", (after,)
            ).fetchall()
        for number, at, name, body in rows:
            if event := parse(name, body):
                yield number, at, event

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


def began(path: Path) -> float:
    """When a journal's first event was written, in seconds since 1970; 0 when there is none to be read."""
    try:
        with contextlib.closing(sqlite3.connect(path.resolve().as_uri() + "?mode=rw", uri=True)) as db:
            row = db.execute("select at from events order by id limit 1").fetchone()
    except sqlite3.DatabaseError:
        return 0.0  # who looks at this film alone is told why
    return float(row[0]) if row else 0.0


def _told(error: sqlite3.DatabaseError, path: Path) -> OneReelError:
    """What SQLite said, as an error of the house; only a broken file is to be deleted."""
    match getattr(error, "sqlite_errorcode", 0) & 0xFF:
        case sqlite3.SQLITE_FULL:
            return DiskFull()
        case sqlite3.SQLITE_NOTADB | sqlite3.SQLITE_CORRUPT | sqlite3.SQLITE_ERROR:
            return BadInput(f"{path} is not a journal ({error}): delete it to go on without it.")
        case _:
            return CannotMake(
                f"Cannot write {path} ({error}): look after the disk and run the same command again."
            )
