from __future__ import annotations

import threading

import pytest

from onereel.errors import BadInput, DiskFull
from onereel.events import FilmCancelled, FilmFailed, FilmOpened, Kind, WorkDone
from onereel.journal import Journal

DONE = WorkDone(kind=Kind.LINE, label="rain", key="k", reused=False, seconds=0.5)
OPENED = FilmOpened(sentence="Rain.", profile="animatic", quality="fast", takes=None, sets=("a.b=1",))


def test_events_come_back_numbered_and_equal(tmp_path):
    journal = Journal(tmp_path / "j.db")
    first, second = journal.append(OPENED), journal.append(DONE)
    assert [(n, e) for n, _, e in journal.read()] == [(first, OPENED), (second, DONE)]
    assert [e for _, _, e in journal.read(after=first)] == [DONE]
    assert journal.last(FilmOpened) == OPENED
    assert journal.last(FilmFailed) is None
    journal.close()
    again = Journal(tmp_path / "j.db")
    assert again.append(DONE) == second + 1
    again.close()


def test_many_threads_write_and_nothing_is_lost(tmp_path):
    journal = Journal(tmp_path / "j.db")
    threads = [threading.Thread(target=lambda: [journal.append(DONE) for _ in range(50)]) for _ in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert [number for number, _, _ in journal.read()] == list(range(1, 201))
    journal.close()


def test_a_file_that_is_no_journal_is_said(tmp_path):
    (tmp_path / "j.db").write_bytes(b"not a database at all" * 100)
    with pytest.raises(BadInput, match="not a journal"):
        Journal(tmp_path / "j.db")


def test_a_full_disk_is_told_as_such(tmp_path):
    journal = Journal(tmp_path / "journal.db")
    journal._db.execute("pragma max_page_count = 4")
    with pytest.raises(DiskFull, match="The disk is full"):
        journal.append(FilmFailed(error="x" * 100_000))
    journal._db.execute("pragma max_page_count = 1000000")
    assert journal.append(FilmCancelled()) == 1, "room was made"
    journal.close()
