"""Whole films with director and critic by a chat server, the rest by the fakes."""

from __future__ import annotations

import json
import threading
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from onereel import api
from onereel.errors import Cancelled, CannotMake, Unreachable
from onereel.events import Event, Kind
from onereel.making import Summary
from tests import plans
from tests.backends import tiny
from tests.conftest import FAKE
from tests.servers.chat_server import ChatServer, Refuse, Say, Turn

tiny.need("httpx")

SHOTS = 2
PLAN = {
    key: value for key, value in plans.tree(SHOTS).items() if key not in ("schema", "style", "aspect", "seed")
}
PLANNED = Say(text=json.dumps(PLAN))


def rated(rating: float, *faults: str) -> Say:
    axes = dict.fromkeys(("character_match", "scene_match", "composition", "artifact_free"), rating)
    notes = [{"fault": fault, "detail": "seen in frame 2", "confidence": 0.9} for fault in faults]
    return Say(text=json.dumps({"ratings": axes, "notes": notes, "remark": ""}))


class Crew:
    """A film folder, and servers for its director and its critic."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.servers: list[ChatServer] = []

    def serve(self, *turns: Turn) -> ChatServer:
        self.servers.append(ChatServer(turns).__enter__())
        return self.servers[-1]

    def make(self, director: ChatServer, critic: ChatServer, *sets: str, **more: Any) -> Summary:
        chat = [
            text
            for role, server in (("director", director), ("critic", critic))
            for text in (f"{role}.maker=chat", f'{role}.url="{server.url}"', f'{role}.model="tiny"')
        ]
        return api.make(
            "A keeper carries light.",
            self.folder,
            profile=FAKE,
            shots=SHOTS,
            sets=(*chat, "critic.frames=2", "critic.instruments=false", *sets),
            **more,
        )


@pytest.fixture
def crew(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Crew]:
    monkeypatch.delenv("ONEREEL_API_KEY", raising=False)
    one = Crew(tmp_path / "film")
    yield one
    for server in one.servers:
        server.__exit__(None, None, None)
        assert server.complaints == []


def test_a_film_is_planned_filmed_and_rated(crew: Crew) -> None:
    director, critic = crew.serve(PLANNED), crew.serve(rated(8))
    done = crew.make(director, critic)
    assert (done.reel is not None, done.title) == (True, "The Lamp")
    assert [take.rating for shot in done.shots for take in shot.takes] == [8.0, 8.0]
    assert (len(director.requests), len(critic.requests)) == (1, SHOTS)
    credits = json.loads((crew.folder / "credits.json").read_text("utf-8"))
    assert (credits["crew"]["critic"]["maker"], credits["crew"]["critic"]["settings"]["frames"]) == (
        "chat",
        2,
    )
    published = "".join((crew.folder / name).read_text("utf-8") for name in ("credits.json", "report.html"))
    assert "127.0.0.1" not in published
    again = crew.make(director, critic)
    assert sum(again.made.values()) == 0
    assert (len(director.requests), len(critic.requests)) == (1, SHOTS)


def test_a_failed_take_is_shot_again_with_its_remedy(crew: Crew) -> None:
    bad = rated(3, "CAMERA_IGNORED")
    done = crew.make(crew.serve(PLANNED), critic := crew.serve(bad, bad, rated(9)))
    assert all(len(shot.takes) == 2 for shot in done.shots)
    assert [take.kept for shot in done.shots for take in shot.takes] == [False, True] * SHOTS
    assert done.shots[0].takes[0].told == ("the camera's move was ignored (seen in frame 2)",)
    first, later = (str(critic.requests[n]["messages"]) for n in (0, SHOTS))
    assert first != later


def test_a_critic_that_cannot_be_read_fails_no_film(crew: Crew) -> None:
    done = crew.make(crew.serve(PLANNED), crew.serve(Say(text="Lovely!")))
    assert done.reel is not None
    assert {take.rating for shot in done.shots for take in shot.takes} == {None}
    assert len([remark for remark in done.remarks if "could not be assessed" in remark]) == SHOTS


def test_an_edited_shot_is_the_only_one_watched_again(crew: Crew) -> None:
    director, critic = crew.serve(PLANNED), crew.serve(rated(8))
    crew.make(director, critic)
    plan = json.loads((crew.folder / "plan.json").read_text("utf-8"))
    plan["shots"][1]["action"] = "Ana sets the lamp down and looks out to sea"
    (crew.folder / "plan.json").write_text(json.dumps(plan), "utf-8")
    done = api.resume(crew.folder)
    assert (done.made[Kind.TAKE], done.made[Kind.VERDICT], done.made[Kind.PLAN]) == (1, 1, 0)
    assert (len(director.requests), len(critic.requests)) == (1, SHOTS + 1)
    assert "looks out to sea" in str(critic.requests[-1]["messages"])


def test_a_director_that_fails_says_so_and_the_next_run_goes_on(crew: Crew) -> None:
    broken, critic = crew.serve(Refuse(status=500, body={"error": "out of memory"})), crew.serve(rated(8))
    with pytest.raises(Unreachable, match="answered 500: out of memory"):
        crew.make(broken, critic)
    mute = crew.serve(Say(text="No."))
    with pytest.raises(CannotMake, match="no usable answer in 3 tries"):
        crew.make(mute, critic)
    assert crew.make(crew.serve(PLANNED), critic).reel is not None


@pytest.mark.parametrize("who", ["director", "critic"])
def test_a_hanging_server_does_not_hold_up_a_stop(crew: Crew, who: str) -> None:
    hang = Say(text="{}", hang=60)
    servers = (hang, rated(8)) if who == "director" else (PLANNED, hang)
    cancel, waiting = threading.Event(), threading.Event()
    kind = Kind.PLAN if who == "director" else Kind.VERDICT

    def listen(event: Event) -> None:
        if getattr(event, "kind", None) is kind and type(event).__name__ == "WorkTicked":
            waiting.set()

    timer = threading.Thread(target=lambda: (waiting.wait(20), cancel.set()))
    timer.start()
    with pytest.raises(Cancelled):
        crew.make(crew.serve(servers[0]), crew.serve(servers[1]), listen=listen, cancel=cancel)
    timer.join()
    assert waiting.is_set()


def test_the_places_are_no_part_of_a_key(crew: Crew, again: Callable[..., Summary]) -> None:
    crew.make(crew.serve(PLANNED), crew.serve(rated(8)))
    elsewhere = crew.serve(rated(8))
    done = again(sets=(f'critic.url="{elsewhere.url}"', "critic.timeout_seconds=7"))
    assert sum(done.made.values()) == 0
    assert elsewhere.requests == []
