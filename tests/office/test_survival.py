"""What the service survives: kills in every stage, of worker and of service; poison; stalls; a stop."""

from __future__ import annotations

import contextlib
import json
import os
import signal
import sqlite3
import subprocess
import sys
import time
from pathlib import Path

import pytest

from onereel.errors import CannotMake, OneReelError
from onereel.events import Kind, Stage, WorkBegan
from onereel.wire import State
from tests.office.running import ROOT, alive, children, crew, names, serving, until, wait_for

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="the tests look into /proc")

STAGES = list(Stage)


def in_stage(stage: Stage):
    kinds = {
        Stage.WRITING: Kind.PLAN,
        Stage.CASTING: Kind.PLATE,
        Stage.STORYBOARD: Kind.KEYFRAME,
        Stage.SHOOTING: Kind.TAKE,
        Stage.DAILIES: Kind.VERDICT,
        Stage.SOUND: Kind.SCORE,
        Stage.EDITING: Kind.REEL,
    }
    return lambda event: isinstance(event, WorkBegan) and event.kind is kinds[stage]


def made_twice(films: Path, film_id: str) -> list[str]:
    """Things that were finished more than once."""
    with sqlite3.connect(films / film_id / ".onereel" / "journal.db") as db:
        rows = db.execute("select body from events where name = 'WorkDone'").fetchall()
    fresh = [json.loads(body)["key"] for (body,) in rows if not json.loads(body)["reused"]]
    return [key for key in set(fresh) if fresh.count(key) > 1]


def test_a_worker_killed_in_every_stage(tmp_path):
    with serving(tmp_path / "films", profiles=(crew("slow"),)) as service, service.client() as client:
        film = client.create("A keeper carries light.", shots=1)
        for stage in (s for s in STAGES if s is not Stage.SOUND):
            wait_for(client, film.id, in_stage(stage), client.film(film.id).last_event - 1)
            (worker,) = service.workers()
            os.kill(worker, signal.SIGKILL)
            until(lambda worker=worker: service.workers() not in ([], [worker]))
        film = client.wait(film.id, after=client.film(film.id).last_event)
        assert film.state is State.DONE
        assert made_twice(service.films, film.id) == []
        assert len(client.read(film.id, "reel.mp4")) > 1000


def test_the_service_killed_in_every_stage_leaves_no_orphan_and_goes_on(tmp_path):
    with serving(tmp_path / "films", profiles=(crew("slow"),)) as service:
        film_id = service.client().create("A keeper carries light.", shots=1).id
        for stage in (Stage.CASTING, Stage.SHOOTING, Stage.EDITING):
            client = service.client()
            wait_for(client, film_id, in_stage(stage), max(0, client.film(film_id).last_event - 1))
            workers = service.workers()
            family = [*workers, *(child for worker in workers for child in children(worker))]
            service.kill()
            until(lambda family=family: not any(map(alive, family)), 2)
            service.start()
        client = service.client()
        film = client.wait(film_id, after=client.film(film_id).last_event)
        assert film.state is State.DONE
        assert made_twice(service.films, film_id) == []
        assert service.kill(signal.SIGTERM) == 0


def test_a_film_that_kills_its_workers_is_parked_and_the_next_one_runs(tmp_path):
    profiles = (crew("poison"), crew("slow"))
    with serving(tmp_path / "films", profiles=profiles) as service, service.client() as client:
        poison = client.create("A keeper carries light.", shots=1)
        good = client.create("A keeper carries light.", shots=1, profile=crew("slow"), until="plan")
        with pytest.raises(CannotMake, match="3 workers in a row"):
            client.wait(poison.id)
        assert client.film(poison.id).state is State.PARKED
        assert client.wait(good.id).state is State.PAUSED
        assert client.retry(poison.id).state is State.QUEUED, "a person may try again"
        assert client.cancel(poison.id).state is State.CANCELLED


def test_a_film_that_is_stuck_is_taken_away_and_tried_again(tmp_path):
    with (
        serving(tmp_path / "films", "--stall=1.5", profiles=(crew("stuck"),)) as service,
        service.client() as client,
    ):
        film = client.create("A keeper carries light.", shots=1)
        until(lambda: names(client, film.id).count("FilmReleased") >= 1, 30)
        assert "no progress for 2 s" in client.film(film.id).remarks[-1]
        before = time.monotonic()
        assert client.cancel(film.id).state is State.CANCELLED, "even one that does not listen"
        assert time.monotonic() - before < 4


def test_a_stop_with_readers_is_quick_and_the_film_goes_on_after_it(tmp_path):
    with serving(tmp_path / "films", profiles=(crew("long"),)) as service, service.client() as client:
        film = client.create("A keeper carries light.", shots=1)
        wait_for(client, film.id, in_stage(Stage.SHOOTING))
        with contextlib.closing(client.events(film.id)) as stream:
            next(stream)
            before = time.monotonic()
            assert service.kill(signal.SIGTERM) == 0
            assert time.monotonic() - before < 5
            with pytest.raises(OneReelError, match="is it running"):
                list(stream)
        service.start()
        again = service.client()
        after = again.film(film.id).last_event
        wait_for(again, film.id, in_stage(Stage.SHOOTING), after - 1)
        assert names(again, film.id).count("FilmReleased") == 1
        before = time.monotonic()
        assert again.cancel(film.id).state is State.CANCELLED
        assert time.monotonic() - before < 3
        assert again.cancel(film.id).state is State.CANCELLED


def test_a_full_disk_and_a_damaged_file(tmp_path):
    """A film that fails for want of room goes on when there is some; what was damaged is made again."""
    full, profile = tmp_path / "full", tmp_path / "room.toml"
    animator = 'maker = "tests.office.slow:Animator"'
    text = Path(crew("slow")).read_text().replace(animator, f'{animator}\nseconds = 0\nfull = "{full}"')
    profile.write_text(text)
    full.touch()
    with serving(tmp_path / "films", profiles=(str(profile),)) as service, service.client() as client:
        film = client.create("A keeper carries light.", shots=1)
        with pytest.raises(CannotMake, match="The disk is full"):
            client.wait(film.id)
        assert client.film(film.id).shots[0].keyframe, "what was made before stays"
        full.unlink()
        client.retry(film.id)
        last = client.film(film.id).last_event
        assert client.wait(film.id, after=last).state is State.DONE
        assert made_twice(service.films, film.id) == []
        store = service.films / film.id / ".onereel" / "store" / "media"
        clip = next(path for path in store.glob("*.mp4") if path.stat().st_size < 20_000)
        content = bytearray(clip.read_bytes())
        content[len(content) // 2] ^= 1
        clip.write_bytes(content)
        last = client.go_on(film.id).last_event
        again = client.wait(film.id, after=last)
        assert again.state is State.DONE
        assert any("was damaged and made again" in remark for remark in again.remarks)
        assert again.stale == ()


def test_two_workers_of_one_name_do_not_start(tmp_path):
    films = tmp_path / "films"
    with serving(films) as service, service.client() as client:
        until(lambda: client.films and list(films.glob(".office/workers/*.json")))
        name = json.loads(next(films.glob(".office/workers/*.json")).read_text())["name"]
        second = subprocess.run(
            [
                *(sys.executable, "-m", "onereel.office.worker", "--films", str(films)),
                *("--name", name, "--parent", str(os.getpid())),
            ],
            input=json.dumps({"database": f"sqlite:///{films / '.office' / 'queue.db'}"}),
            env=os.environ | {"PYTHONPATH": str(ROOT)},
            capture_output=True,
            text=True,
            check=False,
        )
    assert second.returncode == 3
    assert "another worker is called" in second.stderr


def test_a_worker_of_a_host_that_is_gone_loses_its_film_to_another(tmp_path):
    """Two services over one folder and one queue, as two hosts would be; one of them freezes for good."""
    films = tmp_path / "films"
    with serving(films, profiles=(crew("long"),)) as first:
        film = first.client().create("A keeper carries light.", shots=1)
        wait_for(first.client(), film.id, in_stage(Stage.SHOOTING))
        first.kill()
    for beat in films.glob(".office/workers/*.json"):
        beat.rename(beat.with_name("elsewhere-0.json"))
    rename_executor(films, "elsewhere:0")
    with serving(films, profiles=(crew("long"),)) as second, second.client() as client:
        os.utime(films / ".office" / "workers" / "elsewhere-0.json", (0, 0))
        wait_for(client, film.id, in_stage(Stage.SHOOTING), client.film(film.id).last_event)


def rename_executor(films: Path, name: str) -> None:
    with sqlite3.connect(films / ".office" / "queue.db") as db:
        tables = [row[0] for row in db.execute("select name from sqlite_master where type = 'table'")]
        (status,) = [table for table in tables if table.endswith("workflow_status")]
        changed = db.execute(f"update {status} set executor_id = ? where status = 'PENDING'", (name,))
        assert changed.rowcount == 1
