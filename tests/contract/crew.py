"""Every maker there is, with a small order for each role: what the contract is held against."""

from __future__ import annotations

import json
from collections.abc import Callable
from contextlib import ExitStack
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import Any

import numpy as np

from onereel.crew import Maker, Placement
from onereel.media import audio
from onereel.orders import Brief, Cue, Cut, Line, Motion, Order, Review, Still
from onereel.planfile import Aspect, Language, Mood, ScoreBrief, Style, Voice
from onereel.profile import maker_class
from tests.backends import tiny
from tests.backends.chats import FAULTS, VERDICT, answer
from tests.backends.test_flux2 import VIEW
from tests.benches import Bench
from tests.servers.chat_server import ChatServer, Say

CONTINUED = VIEW.model_copy(update={"continues": VIEW, "action": "She opens the door.", "subject": "a door"})


class Stock:
    """Tiny random checkpoints and chat servers, each made when it is first asked for."""

    def __init__(self, folder: Path) -> None:
        self._folder, self._stack = folder, ExitStack()

    def close(self) -> None:
        self._stack.close()

    def weights(self, save: Callable[[Path], Path]) -> Path:
        place = self._folder / save.__name__
        if not place.is_dir():
            place.mkdir()
            save(place)
        return place

    @cached_property
    def director(self) -> ChatServer:
        return self._serving(answer(shots=2))

    @cached_property
    def critic(self) -> ChatServer:
        return self._serving(VERDICT)

    def _serving(self, tree: dict[str, Any]) -> ChatServer:
        tiny.need("httpx")
        return self._stack.enter_context(ChatServer([Say(text=json.dumps(tree, ensure_ascii=False))]))


@dataclass(frozen=True, kw_only=True)
class Member:
    """A maker in its role.

    `reads`: it asks for every input of its order. `seeded`: another seed is another result. `places`: the
    settings that say where it works or how long it may take, and change no result. `weights`: how its
    checkpoint is saved.
    """

    role: str
    maker: str
    settings: Callable[[Stock], dict[str, Any]] = lambda stock: {}
    reads: bool = True
    seeded: bool = True
    places: frozenset[str] = frozenset()
    weights: Callable[[Path], Path] | None = None

    def __str__(self) -> str:
        return f"{self.role}-{self.maker}"

    @property
    def cls(self) -> Any:
        return maker_class(self.role, self.maker)

    def hired(self, stock: Stock, **settings: Any) -> Maker[Any]:
        made: Maker[Any] = self.cls(self.cls.Settings(**self.settings(stock) | settings), Placement())
        return made

    def order(self, bench: Bench, **changes: Any) -> Order:
        made: Order = ORDERS[self.role](bench).model_copy(update=changes)
        return made


def _brief(bench: Bench) -> Brief:
    return Brief(
        sentence="A keeper carries light through the rain.",
        language=None,
        shots=2,
        style=Style.POEM,
        aspect=Aspect.TALL,
        seed=11,
    )


def _still(bench: Bench) -> Still:
    return Still(
        scene=CONTINUED,
        prompt="A keeper opens a door.",
        references=(bench.picture(1, 96, 128), bench.picture(2, 96, 64)),
        width=96,
        height=64,
        seed=3,
    )


def _motion(bench: Bench) -> Motion:
    return Motion(
        view=VIEW,
        prompt="A keeper climbs.",
        avoid="extra people",
        first=bench.picture(3, 96, 80),
        last=bench.picture(4, 64, 64),
        hero=False,
        frames=9,
        width=64,
        height=64,
        seed=5,
    )


def _review(bench: Bench) -> Review:
    return Review(
        take=bench.clip(33, 96, 64),
        keyframe=bench.picture(5, 96, 64),
        portraits=(bench.picture(6, 64, 96),),
        view=VIEW,
        prompt="A wide shot of the keeper.",
        faults=FAULTS,
    )


def _cue(bench: Bench) -> Cue:
    brief = ScoreBrief(mood=Mood.WISTFUL, bpm=76, instruments=("solo piano", "cello"))
    return Cue(brief=brief, style=Style.NARRATIVE, place="Lisbon, Portugal", seconds=2.375, seed=4)


def _line(bench: Bench) -> Line:
    return Line(text="La luz vuelve.", language=Language.ES, voice=Voice.FEMALE, seconds=6, seed=1)


def _cut(bench: Bench) -> Cut:
    at = np.arange(audio.RATE) / audio.RATE
    tone = (0.2 * np.sin(2 * np.pi * 330 * at)).astype(np.float32)
    file = bench.folder / "sound.wav"
    audio.write(file, np.repeat(tone[:, None], 2, axis=1))
    score = bench.put(file.read_bytes(), ".wav")
    audio.write(file, tone[:24_000, None])
    line = bench.put(file.read_bytes(), ".wav")
    file.unlink()
    return Cut(
        clips=(bench.clip(16, 96, 64), bench.clip(12, 96, 64)),
        lines=(line, None),
        score=score,
        diegetic=False,
        lead=0.2,
        width=128,
        height=96,
    )


ORDERS: dict[str, Callable[[Bench], Order]] = {
    "director": _brief,
    "painter": _still,
    "animator": _motion,
    "critic": _review,
    "composer": _cue,
    "narrator": _line,
    "editor": _cut,
}

_CHAT = frozenset(
    {
        "url",
        "timeout_seconds",
        "serve",
        "vllm_path",
        "model_path",
        "vllm_share",
        "vllm_arguments",
        "start_seconds",
    }
)
_WAN = {"steps": 4, "hero_steps": 5, "words": 16, "dtype": "float32"}

MEMBERS = (
    Member(role="director", maker="animatic"),
    Member(role="painter", maker="animatic", reads=False, seeded=False),
    Member(role="animator", maker="animatic", reads=False, seeded=False),
    Member(role="critic", maker="animatic"),
    Member(role="composer", maker="animatic"),
    Member(role="narrator", maker="animatic", seeded=False),
    Member(role="editor", maker="animatic"),
    Member(
        role="director",
        maker="chat",
        settings=lambda stock: {"url": stock.director.url, "model": "tiny"},
        places=_CHAT,
    ),
    Member(
        role="critic",
        maker="chat",
        settings=lambda stock: {"url": stock.critic.url, "model": "tiny", "frames": 3},
        places=_CHAT,
    ),
    Member(
        role="painter",
        maker="flux2",
        settings=lambda stock: {
            "path": str(stock.weights(tiny.save_klein)),
            "megapixels": 0,
            "dtype": "float32",
        },
        places=frozenset({"path"}),
        weights=tiny.save_klein,
    ),
    Member(
        role="animator",
        maker="wan22",
        settings=lambda stock: {"path": str(stock.weights(tiny.save_wan)), **_WAN},
        places=frozenset({"path", "lora_path"}),
        weights=tiny.save_wan,
    ),
    Member(
        role="composer",
        maker="acestep",
        settings=lambda stock: {
            "path": str(stock.weights(tiny.save_ace_step)),
            "steps": 3,
            "dtype": "float32",
        },
        places=frozenset({"path"}),
        weights=tiny.save_ace_step,
    ),
    Member(
        role="narrator",
        maker="kokoro",
        settings=lambda stock: {"path": str(stock.weights(tiny.save_kokoro))},
        places=frozenset({"path"}),
        weights=tiny.save_kokoro,
    ),
)
