"""A whole film by the studio crew through the command line: the real classes on tiny random weights."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from onereel.media import video
from tests import plans
from tests.backends import tiny
from tests.backends.chats import VERDICT
from tests.servers.chat_server import ChatServer, Say

ROOT = Path(__file__).parents[1]
SENTENCE = "A keeper in Cádiz carries light through the rain"
LINES = ("La lámpara arde toda la noche.", "Y el mar la mira en silencio.")
SHOTS = [plans.shot(n, line=LINES[n - 1], cut=n == 1, hero=n == 1, cast=["ana"]) for n in (1, 2)]
PLAN = {
    key: value
    for key, value in (plans.tree(2, language="es", place="Cádiz, Spain") | {"shots": SHOTS}).items()
    if key not in ("schema", "style", "aspect", "seed")
}
GOOD = {"character_match": 8, "scene_match": 8, "composition": 8, "artifact_free": 8}
PROFILE = """
about = "The studio crew in miniature."
[env]
HF_HUB_OFFLINE = "1"
[format]
clip = [64, 64]
still = [96, 64]
reel = [64, 64]
takes = 2
pass_rating = 7.0
[director]
maker = "chat"
url = "{director}"
model = "tiny"
[painter]
maker = "flux2"
path = "{weights}/klein"
dtype = "float32"
megapixels = 0
[animator]
maker = "wan22"
path = "{weights}/wan"
dtype = "float32"
steps = 2
hero_steps = 2
words = 16
cache = "first_block"
[critic]
maker = "chat"
url = "{critic}"
model = "tiny"
frames = 2
instruments = false
[composer]
maker = "acestep"
path = "{weights}/ace"
dtype = "float32"
steps = 4
[narrator]
maker = "kokoro"
path = "{weights}/kokoro"
[editor]
maker = "animatic"
[quality.draft]
format.takes = 1
"""


class Lot:
    """A folder with a studio's weights, profile and servers, and the command line in it."""

    def __init__(self, folder: Path) -> None:
        self.folder, self.film = folder, folder / "film"
        for name in ("klein", "wan", "ace", "kokoro"):
            (folder / "weights" / name).mkdir(parents=True)
        tiny.save_klein(folder / "weights" / "klein")
        tiny.save_wan(folder / "weights" / "wan")
        tiny.save_ace_step(folder / "weights" / "ace")
        tiny.save_kokoro(folder / "weights" / "kokoro")
        self.director = ChatServer([Say(text=json.dumps(PLAN, ensure_ascii=False))])
        # The first take that is watched fails, all later ones pass.
        self.critic = ChatServer(
            [Say(text=json.dumps(one)) for one in (VERDICT, VERDICT | {"ratings": GOOD, "notes": []})]
        )

    def __enter__(self) -> Lot:
        self.director.__enter__()
        self.critic.__enter__()
        text = PROFILE.format(
            weights=self.folder / "weights", director=self.director.url, critic=self.critic.url
        )
        (self.folder / "studio.toml").write_text(text, "utf-8")
        return self

    def __exit__(self, *_: object) -> None:
        for server in (self.director, self.critic):
            server.__exit__(None, None, None)
            assert server.complaints == []

    def begin(self, *words: str) -> subprocess.Popen[str]:
        command = [sys.executable, "-m", "onereel", "make", *words, "--json"]
        env = os.environ | {"PYTHONPATH": str(ROOT), "OMP_NUM_THREADS": "1"}
        return subprocess.Popen(
            command, cwd=self.folder, env=env, text=True, stdout=subprocess.PIPE, stderr=subprocess.PIPE
        )

    def make(self, *words: str) -> dict[str, Any]:
        said, log = (process := self.begin(*words)).communicate()
        assert process.returncode == 0, said + log
        answer: dict[str, Any] = json.loads(said)
        return answer

    def slips(self) -> dict[Path, int]:
        """Every finished thing, and when it was finished."""
        return {slip: slip.stat().st_mtime_ns for slip in self.film.glob(".onereel/store/slips/*.json")}

    def orders(self, kind: str) -> list[dict[str, Any]]:
        trees = (json.loads(slip.read_text("utf-8")) for slip in self.slips())
        return [tree for tree in trees if tree["order_type"] == kind]


@pytest.fixture
def lot(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Lot]:
    for module in ("httpx", "diffusers", "kokoro"):
        tiny.need(module)
    monkeypatch.delenv("ONEREEL_API_KEY", raising=False)
    with Lot(tmp_path) as made:
        yield made


def test_a_film_is_killed_resumed_and_made_by_a_mixed_crew(lot: Lot) -> None:
    new = (SENTENCE, "-o", "film", "--shots", "2", "--profile", "studio.toml", "--set", "painter.steps=2")
    process = lot.begin(*new)
    while not list(lot.film.glob(".onereel/store/media/*.mp4")):
        time.sleep(0.02)
        assert process.poll() is None, process.communicate()
    process.kill()
    process.communicate()
    finished = lot.slips()
    assert len(finished) >= 1 + 2 + 2 + 1, "plan, portrait, plate, two keyframes, a take"

    done = lot.make("film")
    assert done["made"]["plan"] == 0
    assert sum(done["reused"].values()) >= len(finished)
    assert finished.items() <= lot.slips().items(), "nothing finished is made twice"
    assert len(lot.director.requests) == 1
    assert sum(len(shot["takes"]) for shot in done["shots"]) == 3
    assert (done["language"], done["seconds"]) == ("es", 10.125)
    assert len(list(video.frames(lot.film / "reel.mp4"))) == 162
    for name in ("credits.json", "report.html", "reel.srt", "board.jpg", "poster.jpg"):
        assert (lot.film / name).stat().st_size > 50
    crew = json.loads((lot.film / "credits.json").read_text("utf-8"))["crew"]
    assert [crew[role]["maker"] for role in ("director", "painter", "animator", "critic")] == [
        "chat", "flux2", "wan22", "chat",
    ]  # fmt: skip
    told = "".join((lot.film / name).read_text("utf-8") for name in ("credits.json", "report.html"))
    assert str(lot.folder) not in told
    assert "127.0.0.1" not in told
    keyframes = {
        still["media"]["digest"] for still in lot.orders("Still") if "subject" in still["order"]["scene"]
    }
    (joined,) = {
        motion["order"]["last"]["digest"] for motion in lot.orders("Motion") if motion["order"]["last"]
    }
    assert joined in keyframes, "the shot before the uncut one ends on that one's keyframe"

    assert sum(lot.make("film")["made"].values()) == 0
    mixed = lot.make("film", "--set", "painter.maker=animatic", "--quality", "draft")
    assert (mixed["made"]["keyframe"], mixed["made"]["take"], mixed["made"]["verdict"]) == (2, 2, 2)
    assert (mixed["made"]["line"], mixed["made"]["score"], mixed["made"]["plan"]) == (0, 0, 0)
    assert len(list(video.frames(lot.film / "reel.mp4"))) == 162
