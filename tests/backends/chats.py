"""What the tests of director and critic by chat have in common."""

from __future__ import annotations

import json
from typing import Any

from onereel import faults
from onereel.backends.chat import Critic, Director
from onereel.crew import Placement
from onereel.faults import sought
from onereel.orders import Brief, Review, Verdict
from onereel.planfile import Aspect, Plan, Style
from tests import plans
from tests.backends.test_flux2 import VIEW
from tests.benches import Bench
from tests.servers.chat_server import ChatServer

FAULTS = sought(faults.load())
BRIEF = Brief(
    sentence="A keeper carries light.",
    language=None,
    shots=6,
    style=Style.POEM,
    aspect=Aspect.TALL,
    seed=11,
)
VERDICT = {
    "ratings": {"character_match": 8, "scene_match": 6.5, "composition": 3, "artifact_free": None},
    "notes": [
        {
            "fault": "CAMERA_IGNORED",
            "detail": "It stands still in all frames.",
            "where": None,
            "when": {"start": 0.0, "end": 5.0},
            "confidence": 0.9,
        }
    ],
    "remark": "A fine picture that does not move.",
}


def answer(shots: int = 6, **changes: Any) -> dict[str, Any]:
    """A plan as a director answers it."""
    tree = plans.tree(shots) | changes
    return {key: value for key, value in tree.items() if key not in ("schema", "style", "aspect", "seed")}


GOOD = json.dumps(answer(), ensure_ascii=False)


def director(server: ChatServer, **settings: Any) -> Director:
    return Director(Director.Settings(url=server.url, model="tiny", **settings), Placement())


def directed(maker: Director, bench: Bench, brief: Brief = BRIEF) -> Plan:
    out = bench.folder / "plan.json"
    maker.make(brief, out, bench)
    return Plan.model_validate_json(out.read_text("utf-8"))


def judged(server: ChatServer, bench: Bench) -> Verdict:
    settings = Critic.Settings(url=server.url, model="tiny", side=64, frames=2, instruments=False)
    out = bench.folder / "verdict.json"
    Critic(settings, Placement()).make(review(bench, 9), out, bench)
    return Verdict.parse(out.read_bytes())


def review(bench: Bench, count: int) -> Review:
    return Review(
        take=bench.clip(count, 96, 64),
        keyframe=bench.picture(1, 1280, 720),
        portraits=(bench.picture(2, 400, 600),),
        view=VIEW,
        prompt="A wide shot of the keeper.",
        faults=FAULTS,
    )
