"""`onereel serve` and `onereel --server` as people use them, over SQLite and over PostgreSQL."""

from __future__ import annotations

import json
import re

import pytest
from typer.testing import CliRunner

from onereel.client import Client, Refused
from onereel.doors.cli import app
from onereel.events import Stage, WorkBegan
from onereel.wire import State
from tests.office.running import crew, serving, until, wait_for

TOKEN = "a-token-of-forty-characters-for-the-tests"


def onereel(*arguments: str) -> tuple[int, str, str]:
    said = CliRunner().invoke(app, [*arguments], env={"ONEREEL_TOKEN": TOKEN})
    return said.exit_code, said.stdout, said.stderr


def test_a_film_by_the_command_line_from_a_service(tmp_path, database, monkeypatch):
    monkeypatch.chdir(tmp_path)
    (tmp_path / "token").write_text(TOKEN + "\n")
    options = ("--token-file", str(tmp_path / "token"), "--database", database)
    with serving(tmp_path / "there", *options) as service:
        at = ("--server", service.url)
        code, out, err = onereel(
            *at, "make", "A keeper carries light.", "--shots", "1", "-o", "here", "--takes", "1"
        )
        assert (code, err) == (0, "")
        assert "“The Lamp”, 5.062 s, en-US" in out
        assert "editing: 1 done" in out
        assert {path.name for path in (tmp_path / "here").iterdir()} >= {
            "reel.mp4",
            "report.html",
            "plan.json",
        }
        film_id = re.search(r"/films/(\S+)", out)[1]  # type: ignore[index]
        code, out, err = onereel(*at, "retake", film_id, "shot-1", "--note", "slower", "--json")
        assert code == 0
        assert json.loads(out)["state"] == "done"
        assert "shooting: 1 done" in err
        assert onereel(*at, "keep", film_id, "shot-1", "1", "--json")[0] == 0
        code, out, _ = onereel(*at, "make", film_id, "--json")
        assert code == 0, out
        assert json.loads(out)["stale"] == []
        wrong = onereel(*at, "make", film_id, "--shots", "2")
        assert wrong[0] == 2
        assert "no effect on a film that is begun" in wrong[2]
        with pytest.raises(Refused, match="token is needed"), Client(service.url, "wrong") as client:
            client.film(film_id)
        assert TOKEN not in service.log.read_text()
        assert database.partition("@")[2] not in service.log.read_text() or database.startswith("sqlite")


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        (("serve", "--host", "0.0.0.0"), "give a token"),
        (("serve", "--token-env", "NO_SUCH_VARIABLE"), "holds no token"),
        (("serve", "--token-file", "/no/such/file"), "Cannot read the token"),
        (("serve", "--profile", "nobody"), "No profile called “nobody”"),
        (("serve", "--films", "/proc/none"), "Cannot write to /proc/none"),
        (("--server", "http://127.0.0.1:9", "make", "A fox."), "is it running?"),
        (("--server", "nonsense", "make", "A fox."), "no address"),
        (("--server", "http://127.0.0.1:9", "show", "x"), "works here"),
        (("--server", "http://127.0.0.1:9", "make", "A fox.", "--set", "a.b=1"), "--set"),
    ],
)
def test_what_cannot_work_is_said_before_anything_starts(arguments: tuple[str, ...], told: str):
    code, _, err = onereel(*arguments)
    assert code != 0
    assert told in " ".join(err.split()).replace("│", "")


def test_a_port_that_is_taken(tmp_path):
    with serving(tmp_path / "films") as service:
        code, _, err = onereel(
            "serve", "--films", str(tmp_path / "other"), "--port", service.url.rpartition(":")[2]
        )
    assert (code, "choose another --port" in err) == (2, True)


def test_a_database_that_restarts_under_a_film(tmp_path, postgres):
    """Who works goes on; who asks is told to wait; afterwards everything is as before."""
    options = ("--database", f"{postgres.url}/restarted")
    with (
        serving(tmp_path / "films", *options, profiles=(crew("slow"),)) as service,
        service.client() as client,
    ):
        first = client.create("A keeper carries light.", shots=2)
        second = client.create("A keeper carries light.", shots=1, until="plan")
        wait_for(client, first.id, lambda event: isinstance(event, WorkBegan) and event.kind == "keyframe")
        postgres.stop()
        postgres.start()
        assert client.wait(first.id).state is State.DONE
        assert until(lambda: client.film(second.id).state is State.PAUSED, 30)


def test_a_film_that_waits_is_made_after_an_upgrade(tmp_path):
    """What waits was ordered by an older version; the queue does not ask which."""
    films = tmp_path / "films"
    with serving(films, profiles=(crew("long"),)) as service:
        client = service.client()
        ahead = client.create("A keeper carries light.", shots=1)
        waiting = client.create("A keeper carries light.", shots=1, until="plan", priority=9)
        wait_for(client, ahead.id, lambda event: isinstance(event, WorkBegan) and event.kind == "take")
        assert client.film(waiting.id).queue_position == 1
    with serving(films, profiles=(crew("long"),)) as service:
        client = service.client()
        client.cancel(ahead.id)
        assert client.wait(waiting.id).state is State.PAUSED
        assert client.film(waiting.id).until.stage is Stage.WRITING
