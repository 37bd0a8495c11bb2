"""The durable queue, over SQLite and over PostgreSQL."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from onereel.events import Stage
from onereel.office.queue import Queue, QueueDown, database_url, film_of, prepare


@pytest.fixture
def queue(database: str) -> Iterator[Queue]:
    prepare(database)
    queue = Queue(database)
    yield queue
    queue.close()


def ids(queue: Queue) -> list[str]:
    return [run.id for run in queue.active()]


def test_who_waits_is_taken_by_priority_then_by_age(queue: Queue):
    for name, priority in (("a.1", 5), ("b.1", 1), ("c.1", 5), ("d.1", 9)):
        queue.submit(name, Stage.EDITING, priority)
    assert ids(queue) == ["b.1", "a.1", "c.1", "d.1"]
    assert [run.position for run in queue.active()] == [1, 2, 3, 4]
    assert not any(run.running for run in queue.active())


def test_the_same_run_is_one(queue: Queue):
    for _ in range(3):
        queue.submit("a.1", Stage.EDITING, 5)
    assert ids(queue) == ["a.1"]
    assert queue.knows("a.1")
    assert not queue.knows("a.2")


def test_cancelled_is_out_and_stays_known(queue: Queue):
    queue.submit("a.1", Stage.EDITING, 5)
    queue.cancel("a.1")
    queue.cancel("a.1")
    queue.cancel("never.1")
    assert ids(queue) == []
    queue.submit("a.1", Stage.EDITING, 5)
    assert ids(queue) == [], "a run that is over does not come back"
    assert queue.knows("a.1")


def test_it_is_there_after_a_restart(database: str):
    prepare(database)
    first = Queue(database)
    first.submit("a.1", Stage.WRITING, 5)
    first.close()
    prepare(database)
    second = Queue(database)
    assert ids(second) == ["a.1"]
    second.close()


def test_names():
    assert film_of("lighthouse-keeper-1a2b3c.9f8e7d6c5b4a") == "lighthouse-keeper-1a2b3c"
    assert database_url(Path("films"), None).startswith("sqlite:////")
    assert database_url(Path("films"), "postgresql://h/q") == "postgresql://h/q"


@pytest.mark.parametrize(
    "url", ["postgresql://nobody@127.0.0.1:1/none", "nonsense://x", "sqlite:////proc/none/q.db"]
)
def test_a_database_that_cannot_be_reached(url: str):
    with pytest.raises(QueueDown):
        prepare(url)
