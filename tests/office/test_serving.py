"""`onereel serve` and `onereel --server` as people use them, over SQLite and over PostgreSQL."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator

import pytest
from typer.testing import CliRunner

from onereel.client import Client, Refused
from onereel.doors.cli import app
from onereel.events import Kind
from onereel.wire import State
from tests.office.conftest import BIN
from tests.office.gated import Gates, profile
from tests.office.running import FAKE, Service, began, serving

pytestmark = pytest.mark.xdist_group("postgres")  # one server and one service

TOKEN = "a-token-of-forty-characters-for-the-tests"


def onereel(*arguments: str) -> tuple[int, str, str]:
    said = CliRunner().invoke(app, [*arguments], env={"ONEREEL_TOKEN": TOKEN})
    return said.exit_code, said.stdout, said.stderr


@pytest.fixture(scope="module")
def database(request: pytest.FixtureRequest) -> str | None:
    """PostgreSQL, where it is installed; the other tests are over SQLite."""
    return f"{request.getfixturevalue('postgres').url}/serving" if BIN else None


@pytest.fixture(scope="module")
def gates(tmp_path_factory: pytest.TempPathFactory) -> Gates:
    return Gates(tmp_path_factory.mktemp("serving") / "gates")


@pytest.fixture(scope="module")
def service(gates: Gates, database: str | None) -> Iterator[Service]:
    """One that wants a token."""
    folder = gates.folder.parent
    (folder / "token").write_text(TOKEN + "\n")
    options = ["--token-file", str(folder / "token"), *(["--database", database] if database else [])]
    with serving(folder / "films", *options, profiles=(FAKE, profile(gates))) as service:
        yield service


def test_a_film_by_the_command_line_from_a_service(service, database, tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    at = ("--server", service.url)
    code, out, err = onereel(
        *at, "make", "A keeper carries light.", "--shots", "1", "-o", "here", "--takes", "1"
    )
    assert (code, err) == (0, "")
    assert "“The Lamp”, 5.062 s, en-US" in out
    assert "editing: 1 done" in out
    assert {path.name for path in (tmp_path / "here").iterdir()} >= {"reel.mp4", "report.html", "plan.json"}
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
    log = service.log.read_text()
    assert TOKEN not in log
    assert not database or database.partition("@")[2] not in log


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        (("serve", "--host", "0.0.0.0"), "give a token"),
        (("serve", "--allow-host", "films.example"), "give a token"),
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


def test_a_database_that_restarts_under_a_film(service, gates, postgres):
    """Who works goes on; who asks is told to wait; afterwards everything is as before."""
    gates.hold(Kind.KEYFRAME)
    crew = profile(gates)
    with service.client(TOKEN) as client:
        ahead = client.create("A keeper carries light.", shots=1, until="storyboard", profile=crew).id
        behind = client.create("A keeper carries light.", shots=1, until="plan", profile=crew).id
        began(service, ahead, Kind.KEYFRAME)
        postgres.stop()
        try:
            with pytest.raises(Refused, match="does not answer") as refused:
                client.create("A keeper carries light.", shots=1)
        finally:
            postgres.start()
        assert refused.value.status == 503
        gates.open()
        assert client.wait(ahead).state is State.PAUSED
        assert client.wait(behind).state is State.PAUSED
