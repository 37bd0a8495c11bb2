"""Films, journals and a queue that an earlier version wrote: they open and go on.

`films-of-0.1.zip` is the folder of the first version that had a service (commit d0f7443), killed with −9: one
film done, one at work on its take, one waiting. Its journals lack what later ones say, and its names for
what is made are other ones.
"""

from __future__ import annotations

import contextlib
import sqlite3
import zipfile
from pathlib import Path

from onereel.film import Film
from onereel.office.desk import Desk
from onereel.wire import State
from tests.office.running import serving
from tests.office.waiting import WaitingRoom

OLDER = Path(__file__).with_name("films-of-0.1.zip")
DONE, AT_WORK, WAITING = (f"keeper-carries-light-{tag}" for tag in ("cf218d", "a93e9b", "e23745"))


def test_an_older_versions_films_open_and_go_on(tmp_path: Path):
    films = tmp_path / "films"
    with zipfile.ZipFile(OLDER) as older:
        older.extractall(films)
    with serving(films, profiles=("tests/fake.toml",)) as service, service.client() as client:
        film = client.film(DONE)
        assert (film.state, film.shots[0].takes[0].rating) == (State.DONE, 9.0)
        assert client.read(DONE, "reel.mp4") == (films / DONE / "reel.mp4").read_bytes()
        assert client.wait(AT_WORK).state is State.PAUSED
        assert client.wait(WAITING).state is State.PAUSED
        assert client.wait(DONE, after=client.go_on(DONE).last_event).stale == ()


def test_what_a_newer_version_wrote_is_passed_over(tmp_path: Path):
    """After a step back: events nobody here knows, and fields."""
    with zipfile.ZipFile(OLDER) as older:
        older.extractall(tmp_path)
    desk = Desk(tmp_path, WaitingRoom(), profiles=("tests/fake.toml",))  # type: ignore[arg-type]
    before = desk.standing(DONE)
    with contextlib.closing(sqlite3.connect(Film(tmp_path / DONE).journal_path)) as journal, journal:
        journal.execute("insert into events (at, name, body) values (1, 'FilmDubbed', '{\"into\": \"fr\"}')")
        journal.execute(
            "update events set body = json_set(body, '$.mood', 'dark') where name = 'ReelWrapped'"
        )
    after = Desk(tmp_path, WaitingRoom(), profiles=("tests/fake.toml",)).standing(DONE)  # type: ignore[arg-type]
    assert (after.state, after.made) == (State.DONE, before.made)
    assert after.last_event == before.last_event
