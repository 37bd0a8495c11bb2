"""What a crew's work costs a card, from measured figures: seconds for each department, memory at least.

The figures and where they are from are in data/costs.toml. No forward is counted as skipped: what a step
cache saves depends on the pictures.
"""

from __future__ import annotations

import itertools
import tomllib
from collections import Counter
from collections.abc import Callable, Iterable, Mapping
from functools import lru_cache
from importlib import resources
from typing import Any, Literal, NamedTuple, Protocol

from onereel.backends import weights
from onereel.crew import Placement
from onereel.events import STAGE_OF, Job, Stage
from onereel.orders import ROLE_OF, Brief, Cue, Line, Motion, Order, Review, Still
from onereel.planfile import Value

_BASE = (832 * 480, 1280 * 704)
_TOKENS = (32_760, 73_920)  # of 81 frames at these two sizes


class Post(weights.Post, Protocol):
    """What is looked at of a profile's post."""

    @property
    def placement(self) -> Placement: ...


class Cost(Value):
    """What one role does in one department.

    `seconds` are those of a card, or of a server elsewhere; None where nobody has measured it (the embedded
    crew works on the processor). `bytes` is the memory of the card it needs at least.
    """

    stage: Stage
    role: str
    maker: str
    orders: int
    where: Literal["card", "server", "cpu"]
    seconds: float | None = None
    bytes: int = 0
    source: str = ""


class Estimate(Value):
    """What is to be done for a film, in the order of its departments."""

    card: str
    card_source: str
    costs: tuple[Cost, ...]

    @property
    def seconds(self) -> float:
        """Seconds of the card."""
        return sum(cost.seconds or 0.0 for cost in self.costs if cost.where == "card")

    @property
    def bytes(self) -> int:
        """Memory of a card that the greediest department needs at least: 0 without a card."""
        return max((cost.bytes for cost in self.costs), default=0)


class _Bill(NamedTuple):
    """Seconds of one order, bytes at least; seconds to bring the model onto its card, and to compile it."""

    seconds: float
    bytes: int
    load: float
    source: str
    compile: float = 0.0


@lru_cache(maxsize=1)
def figures() -> dict[str, Any]:
    """The measured figures, as data/costs.toml has them."""
    return tomllib.loads((resources.files("onereel.backends.data") / "costs.toml").read_text("utf-8"))


def card_of(profile: str) -> str:
    """The card whose speed is counted with: the profile's namesake, else the one that was measured."""
    return profile if profile in figures()["cards"] else "h100"


def estimate(jobs: Iterable[Job], posts: Mapping[str, Post], card: str) -> Estimate:
    """What these jobs cost on one of the known cards, in the order in which they are done.

    A model is loaded whenever another one was on its card before it, and compiled once.
    """
    grouped: dict[tuple[Stage, str], list[Order]] = {}
    loads: Counter[tuple[Stage, str]] = Counter()
    on: dict[str, str] = {}
    for kind, _, order in jobs:
        stage, role = STAGE_OF[kind], ROLE_OF[type(order)]
        grouped.setdefault((stage, role), []).append(order)
        post = posts[role]
        if on_card(post) and on.get(post.placement.device) != role:
            loads[stage, role] += 1
            on[post.placement.device] = role
    about = figures()["cards"][card]
    order_of = list(Stage)
    costs = (
        _cost(stage, role, orders, loads[stage, role], posts[role], about["factor"])
        for (stage, role), orders in sorted(grouped.items(), key=lambda item: order_of.index(item[0][0]))
    )
    return Estimate(card=card, card_source=about["source"], costs=tuple(costs))


class Host(NamedTuple):
    """Bytes of host memory: what loading the largest part takes, and what all parts take while they wait."""

    load: int
    home: int


def host(posts: Mapping[str, Post]) -> Host:
    """What a crew's models take of the host's memory; a server's sleeping weights are among them."""
    table, load, homes = figures()["host"], 0, dict[tuple[str, str], int]()
    for post in posts.values():
        settings = post.settings.model_dump()
        if post.maker == "chat" and settings["serve"]:
            size = weights.language_model_bytes(settings["model"], settings["quantization"])
            homes[post.maker, settings["model"]] = size
        elif post.maker in table:
            about = table[post.maker]
            homes[post.maker, ""] = about["home_fp8" if settings.get("fp8") else "home"]
            load = max(load, about["load"])
    return Host(load, sum(homes.values()))


def on_card(post: Post) -> bool:
    """Whether a post works on a card whose cost is known."""
    return _where(post) == "card"


def forward_seconds(width: int, height: int, frames: int, *, fp8: bool, compiled: bool) -> float:
    """Seconds of one forward of one Wan expert on the card that was measured."""
    one, two = (
        float(seconds) / tokens
        for seconds, tokens in zip(_forward(fp8, compiled)["seconds"], _TOKENS, strict=True)
    )
    square = (two - one) / (_TOKENS[1] - _TOKENS[0])
    tokens = _tokens(width, height, frames)
    return tokens * (one + square * (tokens - _TOKENS[0]))


def high_steps(steps: int, shift: float, boundary: float) -> int:
    """How many of a clip's steps are the high-noise expert's (UniPC and Euler on shifted flow sigmas)."""
    sigmas = (1 - i / steps for i in range(steps))
    return sum(shift * s / (1 + (shift - 1) * s) >= boundary - 1e-9 for s in sigmas)


def _cost(stage: Stage, role: str, orders: list[Order], loads: int, post: Post, factor: float) -> Cost:
    bill, where = _BILLS.get(post.maker), _where(post)
    cost = Cost(stage=stage, role=role, maker=post.maker, orders=len(orders), where=where)
    if bill is None or where == "cpu":
        return cost
    bills = [bill(order, post.settings.model_dump()) for order in orders]
    work = sum(one.seconds for one in bills) * (factor if where == "card" else 1.0)
    once = max(loads * one.load + one.compile for one in bills) if where == "card" else 0.0
    least = max(one.bytes for one in bills) if where == "card" else 0
    return cost.model_copy(
        update={"seconds": round(work + once, 1), "bytes": least, "source": bills[0].source}
    )


def _where(post: Post) -> Literal["card", "server", "cpu"]:
    if post.maker == "chat" and not post.settings.model_dump()["serve"]:
        return "server"
    return "card" if post.maker in _BILLS and post.placement.device.startswith("cuda") else "cpu"


def _painted(order: Order, settings: dict[str, Any]) -> _Bill:
    from onereel.backends.flux2 import render_size  # numpy and OpenCV: not before a price is asked for

    assert isinstance(order, Still)
    table = figures()["flux2"]
    width, height = render_size(order.width, order.height, settings["megapixels"])
    area = width * height / (1280 * 720)
    count = len(order.references)
    step, rest = (
        _between(table["references"], table[name], count) for name in ("step_seconds", "rest_seconds")
    )
    passes = 2 if settings["guidance"] > 1 else 1
    seconds = (settings["steps"] * passes * step + rest) * area
    return _Bill(seconds, table["bytes"], table["bytes"] / _bus(), table["source"])


def _animated(order: Order, settings: dict[str, Any]) -> _Bill:
    assert isinstance(order, Motion)
    fp8, compiled = settings["fp8"], settings["compile"]
    table, rest = _forward(fp8, compiled), figures()["wan22"]["rest"]
    steps, shift = settings["steps"], settings["shift"]
    if order.hero:
        steps, shift = settings["hero_steps"], settings["hero_shift"]
    steps, shift = max(1, round(steps * order.tuning.steps)), shift * order.tuning.shift
    high = high_steps(steps, shift, settings["boundary"])
    passes = high * _passes(settings["guidance_high"]) + (steps - high) * _passes(settings["guidance_low"])
    area = order.width * order.height * order.frames / (_BASE[0] * 81)
    vae = figures()["wan22"]["vae"][settings["vae_dtype"]]
    ends = 2 if order.last else 1
    seconds = passes * forward_seconds(order.width, order.height, order.frames, fp8=fp8, compiled=compiled)
    seconds += area * (vae["encode_seconds"] * ends + vae["decode_seconds"])
    work = _between(_TOKENS, table["work"], _tokens(order.width, order.height, order.frames))
    least = max(table["bytes"] + int(work), int(vae["decode_bytes"] * area), rest["words_bytes"])
    load = (2 * table["bytes"] + rest["words_bytes"]) / _bus()
    return _Bill(seconds, least, load, table["source"], rest["compile_seconds"] * compiled)


def _composed(order: Order, settings: dict[str, Any]) -> _Bill:
    assert isinstance(order, Cue)
    table = figures()["acestep"]
    passes = settings["steps"] * (2 if settings["guidance"] > 1 else 1) / table["steps"]
    seconds = table["seconds"] * max(order.seconds, 10) / table["music_seconds"] * passes
    return _Bill(seconds, table["bytes"], table["bytes"] / _bus(), table["source"])


def _spoken(order: Order, settings: dict[str, Any]) -> _Bill:
    assert isinstance(order, Line)
    table = figures()["kokoro"]
    return _Bill(table["seconds"], table["bytes"], 0.0, table["source"])


def _said(order: Order, settings: dict[str, Any]) -> _Bill:
    assert isinstance(order, Brief | Review)
    table = figures()["chat"]
    size = weights.language_model_bytes(settings["model"], settings["quantization"])
    seconds = table["plan_seconds"] if isinstance(order, Brief) else table["verdict_seconds"]
    return _Bill(seconds, size, table["sleep_wake_seconds"], table["source"])


_BILLS: dict[str, Callable[[Order, dict[str, Any]], _Bill]] = {
    "chat": _said,
    "flux2": _painted,
    "wan22": _animated,
    "acestep": _composed,
    "kokoro": _spoken,
}


def _forward(fp8: bool, compiled: bool) -> dict[str, Any]:
    rows: list[dict[str, Any]] = figures()["wan22"]["forward"]
    return next(row for row in rows if (row["fp8"], row["compile"]) == (fp8, compiled))


def _tokens(width: int, height: int, frames: int) -> int:
    """Patches of 2×2 latents, each of 8×8 pixels; four frames are one latent after the first."""
    return (width // 16) * (height // 16) * ((frames - 1) // 4 + 1)


def _passes(guidance: float) -> int:
    return 2 if guidance > 1 else 1


def _bus() -> float:
    return float(figures()["bus"]["bytes_a_second"])


def _between(at: Iterable[float], values: Iterable[float], where: float) -> float:
    """A straight line through the nearest two known points, beyond them too, never below zero."""
    points = sorted(zip(at, values, strict=True))
    pairs = list(itertools.pairwise(points))
    (x0, y0), (x1, y1) = next((pair for pair in pairs if where <= pair[1][0]), pairs[-1])
    return max(0.0, y0 + (y1 - y0) * (where - x0) / (x1 - x0))
