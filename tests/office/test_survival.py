"""What the service survives beside kills: poison, stalls, full disks, damage, hosts that are gone, stops."""

from __future__ import annotations

import contextlib
import json
import os
import signal
import sqlite3
import subprocess
import sys
import threading
from collections.abc import Iterator
from functools import partial
from pathlib import Path
from types import ModuleType

import httpx
import pytest
from typer.testing import CliRunner

from onereel.client import Client
from onereel.doors.cli import app
from onereel.errors import CannotMake, OneReelError
from onereel.events import FilmCancelled, Kind, Stage
from onereel.office.desk import Desk, held
from onereel.office.worker import OUTGROWN, Worker
from onereel.wire import NewFilm, Options, State
from tests.office.gated import Gates, profile
from tests.office.running import FAKE, ROOT, Service, began, first, made, names, rows, serving, taken, until
from tests.office.waiting import WaitingRoom

pytestmark = [
    pytest.mark.skipif(sys.platform != "linux", reason="the tests look into /proc"),
    pytest.mark.xdist_group("service"),  # one service for most of them
]

SENTENCE = "A keeper carries light."


@pytest.fixture(scope="module")
def house(tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[Service, Gates]]:
    """A service with one worker, and the gates of its crew."""
    folder = tmp_path_factory.mktemp("house")
    gates = Gates(folder / "gates")
    with serving(folder / "films", profiles=(profile(gates),)) as service:
        yield service, gates


@pytest.fixture
def service(house: tuple[Service, Gates]) -> Service:
    return house[0]


@pytest.fixture
def gates(house: tuple[Service, Gates]) -> Gates:
    """All open."""
    house[1].open()
    return house[1]


@pytest.fixture
def client(house: tuple[Service, Gates]) -> Iterator[Client]:
    with house[0].client() as client:
        yield client


def test_a_film_that_kills_its_workers_is_parked_and_the_next_one_runs(
    service: Service, gates: Gates, client: Client
):
    gates.poison(Kind.TAKE)
    poison = client.create(SENTENCE, shots=1).id
    good = client.create(SENTENCE, shots=1, until="plan").id
    with pytest.raises(CannotMake, match="3 workers in a row"):
        client.wait(poison)
    assert client.film(poison).state is State.PARKED
    assert client.wait(good).state is State.PAUSED
    gates.hold(Kind.TAKE)
    assert client.retry(poison).state is State.QUEUED, "a person may try again"
    assert client.cancel(poison).state is State.CANCELLED
    # The first had made something; how much of the sound the next ones still found to do is chance.
    assert names(service, poison).count("FilmReleased") >= 4


def test_a_full_disk_in_every_stage(service: Service, gates: Gates, client: Client):
    """It fails, says so, and goes on from there when there is room."""
    gates.fill_disk(*Kind)
    film = client.create(SENTENCE, shots=1).id
    last = 0
    for kind in Kind:
        with pytest.raises(CannotMake, match="The disk is full"):
            client.wait(film, after=last)
        assert client.film(film).state is State.FAILED
        gates.open(kind)
        last = client.retry(film).last_event
    assert client.wait(film, after=last).state is State.DONE
    assert sorted(kind for kind, _ in made(service.films, film)) == sorted(Kind), "each once"
    assert names(service, film).count("FilmFailed") == len(Kind)


def test_an_engine_that_died_behind_a_living_worker(service: Service, gates: Gates, client: Client):
    """The service says so at once, and has another worker when the film is over."""
    gates.with_engine()
    gates.hold(Kind.PLAN)
    film = client.create(SENTENCE, shots=1, until="plan").id
    began(service, film, Kind.PLAN)
    until(lambda: ready(service)[0] == 200)
    os.kill(gates.engine(), signal.SIGKILL)
    (worker,) = service.workers()
    until(lambda: ready(service)[0] == 503 and "engine behind it has died: vLLM fake" in ready(service)[1])
    gates.open()
    assert client.wait(film).state is State.PAUSED, "its maker needed the engine no more"
    until(lambda: ready(service)[0] == 200)
    assert service.workers() != [worker]
    until(lambda: "an engine behind it had died" in service.log.read_text())


def ready(service: Service) -> tuple[int, str]:
    answer = httpx.get(f"{service.url}/readyz", timeout=60)
    return answer.status_code, answer.text


def test_a_damaged_file_is_made_again_and_said(service: Service, gates: Gates, client: Client):
    film = client.wait(client.create(SENTENCE, shots=1).id)
    store = service.films / film.id / ".onereel" / "store" / "media"
    clip = next(path for path in store.glob("*.mp4") if path.stat().st_size < 20_000)
    content = bytearray(clip.read_bytes())
    content[len(content) // 2] ^= 1
    clip.write_bytes(content)
    again = client.wait(film.id, after=client.go_on(film.id).last_event)
    assert again.state is State.DONE
    assert any("was damaged and made again" in remark for remark in again.remarks)
    assert again.stale == ()


def test_two_workers_of_one_name_do_not_start(service: Service):
    beats = until(lambda: list(service.films.glob(".office/workers/*.json")))
    name = json.loads(beats[0].read_text())["name"]
    second = subprocess.run(
        [
            *(sys.executable, "-m", "onereel.office.worker", "--films", str(service.films)),
            *("--name", name, "--parent", str(os.getpid())),
        ],
        input=json.dumps({"database": f"sqlite:///{service.films / '.office' / 'queue.db'}"}),
        env=os.environ | {"PYTHONPATH": str(ROOT)},
        capture_output=True,
        text=True,
        check=False,
    )
    assert second.returncode == 3
    assert "another worker is called" in second.stderr


def test_a_worker_of_a_host_that_is_gone_loses_its_film_to_another(
    service: Service, gates: Gates, client: Client
):
    """The hosts share queue and folder: a second one had this film in hand, and is silent."""
    gates.hold(Kind.PLAN)
    ahead = client.create(SENTENCE, shots=1, until="plan").id
    run = taken(service, ahead)
    orphan = client.create(SENTENCE, shots=1, until="plan").id
    beat = service.films / ".office" / "workers" / "elsewhere-0.json"
    beat.write_text("{}")
    os.utime(beat, (0, 0))
    as_if_taken(service.films, orphan, "elsewhere:0")
    began(service, ahead, Kind.PLAN, run)
    gates.open()
    assert client.wait(orphan).state is State.PAUSED
    assert client.wait(ahead).state is State.PAUSED
    until(lambda: "worker elsewhere:0 is gone; it waits again" in service.log.read_text())


def as_if_taken(films: Path, film_id: str, worker: str) -> None:
    with sqlite3.connect(films / ".office" / "queue.db") as db:
        tables = [row[0] for row in db.execute("select name from sqlite_master where type = 'table'")]
        (status,) = [table for table in tables if table.endswith("workflow_status")]
        change = f"update {status} set status = 'PENDING', executor_id = ? where workflow_uuid like ?"
        assert db.execute(change, (worker, f"{film_id}.%")).rowcount == 1


def test_a_port_that_is_taken(service: Service, tmp_path: Path):
    port = service.url.rpartition(":")[2]
    said = CliRunner().invoke(app, ["serve", "--films", str(tmp_path), "--port", port])
    assert (said.exit_code, "choose another --port" in said.stderr) == (2, True)


def test_a_stop_with_readers_and_the_film_goes_on_after_it(service: Service, gates: Gates, client: Client):
    gates.hold(Kind.TAKE)
    film = client.create(SENTENCE, shots=1, until="takes").id
    began(service, film, Kind.TAKE)
    with contextlib.closing(client.events(film)) as stream:
        next(stream)
        assert service.kill(signal.SIGTERM) == 0
        with pytest.raises(OneReelError, match="is it running"):
            list(stream)
    assert names(service, film).count("FilmReleased") == 1
    service.start()
    with service.client() as again:
        run = first(service, film, "FilmTaken", first(service, film, "FilmReleased"))
        began(service, film, Kind.TAKE, run)
        again.cancel(film)
        first(service, film, "FilmCancelled", run)
        assert again.cancel(film).state is State.CANCELLED, "twice is once"
        assert again.film(film).remarks == (), "nobody is to blame for a stop"


def test_a_film_that_is_stuck_is_taken_away_and_tried_again(tmp_path: Path):
    gates = Gates(tmp_path / "gates")
    gates.stick(Kind.PLAN)
    with (
        serving(tmp_path / "films", "--stall=1.5", profiles=(profile(gates),)) as service,
        service.client() as client,
    ):
        film = client.create(SENTENCE, shots=1, until="plan").id
        released = first(service, film, "FilmReleased")
        assert "no progress for 2 s" in client.film(film).remarks[-1]
        taken(service, film, released)
        client.cancel(film)
        first(service, film, "FilmCancelled", released)  # even one that does not listen
        assert client.film(film).state is State.CANCELLED


def test_a_film_is_not_taken_in_hand_after_its_end(tmp_path: Path):
    """A worker was just about to when somebody cancelled: what both look at and write is under one lock."""
    desk = Desk(tmp_path, WaitingRoom(), profiles=(FAKE,))  # type: ignore[arg-type]
    film_id, _ = desk.create(NewFilm(sentence=SENTENCE, options=Options(shots=1)))
    run = desk.standing(film_id).run
    worker = threading.Thread(target=Worker(tmp_path, "here:0").make, args=(film_id, run, Stage.WRITING))
    with held(desk.film(film_id)):
        worker.start()
        worker.join(0.5)
        desk.note(film_id, FilmCancelled())
    worker.join()
    assert [name for _, name, _ in rows(tmp_path, film_id)] == ["FilmQueued", "FilmCancelled"]


def test_a_worker_whose_torch_has_read_another_environment_leaves_before_the_film(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
):
    """It gets the run again as a new process; the film has not been in anybody's hand meanwhile."""
    profile = tmp_path / "other.toml"
    profile.write_text('env = {FLAG_OF_TORCH = "2"}\n' + Path(FAKE).read_text())
    desk = Desk(tmp_path, WaitingRoom(), profiles=(str(profile),))  # type: ignore[arg-type]
    film_id, _ = desk.create(NewFilm(sentence=SENTENCE, options=Options(shots=1)))
    make = partial(Worker(tmp_path, "here:0").make, film_id, desk.standing(film_id).run, Stage.WRITING)
    monkeypatch.setenv("FLAG_OF_TORCH", "1")
    monkeypatch.setattr(os, "_exit", sys.exit)
    with monkeypatch.context() as process:
        process.setitem(sys.modules, "torch", ModuleType("torch"))
        with pytest.raises(SystemExit) as left:
            make()
    assert left.value.code == OUTGROWN
    assert [name for _, name, _ in rows(tmp_path, film_id)] == ["FilmQueued"]
    with monkeypatch.context() as process:
        process.delitem(sys.modules, "torch", raising=False)  # other tests have read it
        make()
    assert [name for _, name, _ in rows(tmp_path, film_id)][-1] == "FilmPaused"
    assert os.environ["FLAG_OF_TORCH"] == "2"


def test_two_cards_make_two_films_side_by_side(tmp_path: Path):
    """A worker a card, each seeing its own; a film is one worker's."""
    (tmp_path / "bin").mkdir()
    driver = tmp_path / "bin" / "nvidia-smi"
    driver.write_text("#!/bin/sh\nfor card in 0 1; do echo 'NVIDIA H100, 81559, 81000, 570.1, 9.0'; done\n")
    driver.chmod(0o755)
    gates = Gates(tmp_path / "gates")
    gates.hold(Kind.PLAN)
    crew = profile(gates, "cuda")
    with (
        serving(tmp_path / "films", profiles=(crew,), path=tmp_path / "bin") as service,
        service.client() as client,
    ):
        films = [client.create(SENTENCE, shots=1, until="plan").id for _ in range(3)]
        began(service, films[0], Kind.PLAN)
        began(service, films[1], Kind.PLAN)
        assert gates.cards() == {"0", "1"}
        assert client.film(films[2]).state is State.QUEUED, "there are two cards"
        gates.open()
        assert [client.wait(film).state for film in films] == [State.PAUSED] * 3
        takers = [
            [said["worker"] for _, name, said in rows(service.films, film) if name == "FilmTaken"]
            for film in films
        ]
        assert [len(some) for some in takers] == [1, 1, 1]
        assert takers[0] != takers[1]
        assert [len(made(service.films, film)) for film in films] == [1, 1, 1]
