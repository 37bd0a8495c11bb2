"""The critic by chat: what it is shown, and what is made of its answer."""

from __future__ import annotations

import json
from collections.abc import Callable
from typing import Any

import numpy as np
import pytest

from onereel.backends import chat_prompts
from onereel.backends.chat import Critic, spread
from onereel.backends.chat_answer import Flawed
from onereel.backends.chat_eyes import verdict_of
from onereel.crew import Placement
from onereel.errors import CannotMake, Rejected
from onereel.media.video import ClipWriter
from onereel.orders import FPS, Box, Span, Verdict, Witness
from onereel.planfile import Move
from tests.backends import tiny
from tests.backends.chats import FAULTS, VERDICT, directed, director, judged, review
from tests.backends.test_flux2 import MARA, VIEW
from tests.benches import Bench
from tests.servers.chat_server import ChatServer, Say

tiny.need("httpx")


def test_whatever_a_grammar_lets_through_is_a_verdict_and_no_plan_by_chance(
    serve: Callable[..., ChatServer], bench: Bench
) -> None:
    server = serve(Say(text="Lovely!"), enforces=True)
    for _ in range(20):
        assert len(judged(server, bench).remark) <= 600
    assert len(server.requests) == 20, "none had to be asked for again"
    with pytest.raises(CannotMake, match="no usable answer in 3 tries"):
        directed(director(serve(Say(text="Lovely!"), enforces=True)), bench)


def test_the_critic_sees_frames_keyframe_and_portraits(
    serve: Callable[..., ChatServer], bench: Bench
) -> None:
    server = serve(Say(text=json.dumps(VERDICT)))
    settings = Critic.Settings(url=server.url, model="tiny", side=320, instruments=False)
    critic = Critic(settings, Placement())
    out = bench.folder / "verdict.json"
    critic.make(review(bench, 81), out, bench)
    verdict = Verdict.parse(out.read_bytes())
    assert verdict.rating == 4.4  # midway between 5.83 and 3
    assert verdict.notes[0].fault == "CAMERA_IGNORED"
    assert verdict.notes[0].seen_by == (Witness.EYES,)
    (body,) = server.requests
    assert body["temperature"] == 0
    parts = body["messages"][1]["content"]
    captions = [part["text"] for part in parts if part["type"] == "text"]
    assert captions[1:3] == ["The keyframe:", f"Portrait of {MARA.name}:"]
    assert captions[3] == "The take, frame 1 of 6, 0.0 s:"
    assert captions[8] == "The take, frame 6 of 6, 5.0 s:"
    assert len([part for part in parts if part["type"] == "image_url"]) == 8
    assert "A wide shot of the keeper." in captions[0]
    assert chat_prompts.SIGNS[VIEW.move] in captions[0]


GOOD_TAKE = VERDICT | {
    "ratings": {"character_match": 9, "scene_match": 9, "composition": 9, "artifact_free": 9},
    "notes": [],
}


def test_the_critic_is_told_what_was_measured_and_its_answer_is_weighed_with_it(
    serve: Callable[..., ChatServer], bench: Bench
) -> None:
    server = serve(Say(text=json.dumps(GOOD_TAKE)))
    critic = Critic(Critic.Settings(url=server.url, model="tiny"), Placement())
    still = VIEW.model_copy(update={"move": Move.STATIC})
    order = review(bench, 81).model_copy(update={"take": bench.clip(81, 192, 128), "view": still})
    critic.make(order, bench.folder / "verdict.json", bench)
    parts = server.requests[0]["messages"][1]["content"]
    assert "Instruments measured the take." in parts[-1]["text"]
    assert "- CAMERA_IGNORED: " in parts[-1]["text"]
    verdict = Verdict.parse((bench.folder / "verdict.json").read_bytes())
    (note,) = [note for note in verdict.notes if note.fault == "CAMERA_IGNORED"]
    assert note.seen_by == (Witness.INSTRUMENTS,), "the picture slides, whatever the eyes say"
    assert note.measured
    assert verdict.ratings.composition is not None
    assert verdict.ratings.composition < 7


def test_a_take_that_is_measured_to_be_black_is_rejected_before_any_model_is_asked(
    serve: Callable[..., ChatServer], bench: Bench
) -> None:
    server = serve(Say(text=json.dumps(GOOD_TAKE)))
    critic = Critic(Critic.Settings(url=server.url, model="tiny"), Placement())
    path = bench.folder / "black.mp4"
    with ClipWriter(path, 96, 64, FPS) as writer:
        for _ in range(33):
            writer.write(np.zeros((64, 96, 3), np.uint8))
    order = review(bench, 9).model_copy(update={"take": bench.put(path.read_bytes(), ".mp4")})
    with pytest.raises(Rejected, match="black"):
        critic.make(order, bench.folder / "verdict.json", bench)
    assert server.requests == []


def test_a_verdict_out_of_scale_is_asked_again(serve: Callable[..., ChatServer], bench: Bench) -> None:
    wrong = VERDICT | {
        "ratings": {"character_match": 11, "scene_match": 8, "composition": 8, "artifact_free": 8}
    }
    server = serve(Say(text=json.dumps(wrong)), Say(text=json.dumps(VERDICT)))
    critic = Critic(Critic.Settings(url=server.url, model="tiny"), Placement())
    critic.make(review(bench, 9), bench.folder / "verdict.json", bench)
    told = server.requests[1]["messages"][-1]["content"]
    assert "- ratings.character_match: Input should be less than or equal to 10 (it is 11)" in told


def test_a_box_turned_round_is_understood_and_another_s_fault_is_not() -> None:
    def noted(**changes: Any) -> dict[str, Any]:
        return VERDICT | {"notes": [VERDICT["notes"][0] | changes]}  # type: ignore[index]

    turned = noted(
        where={"left": 0.8, "top": 0.1, "right": 0.2, "bottom": 0.5}, when={"start": 3.0, "end": 1.0}
    )
    (note,) = verdict_of(turned, FAULTS).notes
    assert note.where == Box(left=0.2, top=0.1, right=0.8, bottom=0.5)
    assert note.when == Span(start=1.0, end=3.0)
    flat = noted(where={"left": 0.5, "top": 0.1, "right": 0.5, "bottom": 0.5})
    assert verdict_of(flat, FAULTS).notes[0].where is None
    with pytest.raises(Flawed, match=r"no fault “FROZEN”; known: CHARACTER_DRIFT"):
        verdict_of(noted(fault="FROZEN"), FAULTS)


def test_frames_are_spread_evenly_with_both_ends() -> None:
    assert spread(81, 6) == [0, 16, 32, 48, 64, 80]
    assert spread(81, 2) == [0, 80]
    assert spread(3, 6) == [0, 1, 2]
    assert spread(0, 6) == []
