"""What a crew lacks is said before it works, and only of those who will have to."""

from __future__ import annotations

import importlib.metadata
import json
from pathlib import Path
from typing import Any

import pytest

from onereel import api, machine, readiness
from onereel.errors import BadInput, Missing, Unreachable
from onereel.events import Event, WorkBegan
from onereel.planfile import Language
from onereel.profile import load
from tests.backends import tiny
from tests.conftest import FAKE
from tests.servers.chat_server import ChatServer, Say


@pytest.fixture(autouse=True)
def bare(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """No weights, no card."""
    monkeypatch.setenv("HF_HUB_CACHE", str(tmp_path / "hub"))
    monkeypatch.setattr(machine, "gpus", lambda: [])


def told(profile: str, role: str, *sets: str, quality: str = "fast", languages: Any = ()) -> str:
    return " ".join(map(str, readiness.lacks(load(profile, quality, sets), role, languages)))


def test_weights_are_named_with_the_command_that_fetches_them() -> None:
    said = told("h100", "animator", quality="draft")
    assert "Wan-AI/Wan2.2-I2V-A14B-Diffusers is not on this machine" in said
    assert "lightx2v/Wan2.2-Distill-Loras is not on this machine" in said
    assert "`onereel models pull --profile h100 --quality draft`" in said
    assert "There is no folder /gone" in told("h100", "painter", "painter.path=/gone")


def test_cards_are_counted(monkeypatch: pytest.MonkeyPatch) -> None:
    assert "no card cuda:0, the driver knows of none" in told("h100", "painter")
    card = machine.Gpu(name="H100", total_bytes=80 * 10**9, free_bytes=80 * 10**9, maker="nvidia")
    monkeypatch.setattr(machine, "gpus", lambda: [card])
    assert "card" not in told("h100", "painter")
    assert "no card cuda:1, the driver knows of 1" in told("h100", "painter", "painter.device=cuda:1")


def test_settings_that_cannot_work_are_told_before_anything_is_painted(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    tiny.need("diffusers")
    old = machine.Gpu(name="A100", total_bytes=80, free_bytes=80, maker="nvidia", compute=8.0)
    monkeypatch.setattr(machine, "gpus", lambda: [old])
    said = told("h100", "animator", "animator.attention=sage")
    assert "FP8 needs an RTX 40, L4, H100 or newer card, not A100: set animator.fp8=false." in said
    assert "The attention “sage” cannot be used here" in said
    assert "No attention called “fastest”" in told("h100", "animator", "animator.attention=fastest")
    with pytest.raises(BadInput, match="device: String should match pattern"):
        load("h100", sets=["animator.device=gpu"])


def test_packages_are_compared_with_what_the_extras_ask_for(monkeypatch: pytest.MonkeyPatch) -> None:
    here, version = {"diffusers": "0.30.0"}, importlib.metadata.version

    def old(name: str) -> str:
        if name == "torch":
            raise importlib.metadata.PackageNotFoundError
        return here.get(name) or version(name)

    monkeypatch.setattr(importlib.metadata, "version", old)
    said = told("h100", "painter")
    assert "Not installed: diffusers <0.43,>=0.42.1 (here is 0.30.0), torch. Run" in said
    assert 'pip install "onereel[studio]"' in said
    assert "torch" not in told("animatic", "painter")


def test_every_crew_of_ours_is_looked_through() -> None:
    assert [told("animatic", role) for role in load("animatic").posts] == [""] * 7
    assert told("remote", "painter") == ""


def test_languages_of_the_narrator(monkeypatch: pytest.MonkeyPatch) -> None:
    tiny.need("kokoro")
    monkeypatch.setattr("importlib.util.find_spec", lambda name: None if name == "jieba" else object())
    assert "jieba" not in told("h100", "narrator", languages=(Language.ES,))
    said = told("h100", "narrator", languages=(Language.ES, Language.ZH))
    assert "To speak zh, jieba is needed: run `pip install 'onereel[studio]'`." in said


STUDIO = ("narrator.maker=kokoro", "painter.maker=flux2")


def test_a_run_that_cannot_end_does_not_begin(tmp_path: Path) -> None:
    tiny.need("kokoro")
    events: list[Event] = []
    with pytest.raises(Missing, match=r"The narrator cannot[\s\S]*The painter cannot work here\. .*pull"):
        api.make("Light.", tmp_path / "film", profile=FAKE, shots=1, sets=STUDIO, listen=events.append)
    assert [event.kind for event in events if isinstance(event, WorkBegan)] == ["plan"]
    board = api.make("Light.", tmp_path / "b", profile=FAKE, shots=1, sets=STUDIO[:1], until="storyboard")
    assert board.stage == "storyboard", "the narrator is not needed for a board"


def test_those_whose_work_is_done_are_not_asked(tmp_path: Path) -> None:
    film = tmp_path / "film"
    api.make("Light.", film, profile=FAKE, shots=1)
    plan = json.loads((film / "plan.json").read_text("utf-8"))
    # Another maker's line, and nothing else, is to be made: its lacks are told, no one else's asked.
    with pytest.raises(Missing, match=r"^The narrator cannot work here\. [^\n]*$"):
        api.resume(film, sets=("narrator.maker=kokoro",))
    assert json.loads((film / "plan.json").read_text("utf-8")) == plan
    assert api.resume(film, sets=("narrator.maker=tests.fakes:Narrator",)).reel is not None


def test_a_critic_that_is_silent_is_let_be_and_one_without_the_model_is_not(tmp_path: Path) -> None:
    tiny.need("httpx")
    chat = ("critic.maker=chat", "critic.instruments=false", "critic.url=http://127.0.0.1:9")
    (problem,) = readiness.lacks(load(FAKE, sets=chat), "critic")
    assert isinstance(problem, Unreachable)
    film = api.make("Light.", tmp_path / "film", profile=FAKE, shots=1, sets=chat)
    assert any("could not be assessed" in remark for remark in film.remarks)
    with ChatServer([Say(text="{}")], models=[f"model-{n}" for n in range(40)]) as server:
        sets = ("critic.maker=chat", f"critic.url={server.url}", "critic.model=vast")
        with pytest.raises(BadInput, match=r"no model “vast”. It has: model-0, .*model-11, …"):
            api.make("Light.", tmp_path / "other", profile=FAKE, shots=1, sets=sets)
        assert server.requests == []
