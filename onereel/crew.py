"""The one seam: what every maker promises, and what it may ask of the house."""

from __future__ import annotations

from collections.abc import Collection, Hashable
from pathlib import Path
from typing import Any, Protocol, TypeVar, runtime_checkable

from pydantic import Field

from onereel.errors import OneReelError
from onereel.orders import Brief, Media, Order, View
from onereel.planfile import Language, Value

OrderT = TypeVar("OrderT", bound=Order, contravariant=True)


class Bench(Protocol):
    """What a maker finds on its work bench."""

    def path(self, media: Media) -> Path:
        """Where to read an ordered input. The file is there and whole."""
        ...

    def tick(self, done: float) -> None:
        """Tell how much is done, 0 to 1. Raises Cancelled: call it at least every second or so."""
        ...


class Maker(Protocol[OrderT]):
    """A backend in one role.

    `credit` names everything of the maker's own that changes a result ("wan22@1 steps=24 shift=8");
    `suffix` is the kind of file it makes; `licence` says in one line under what its parts may be used,
    for the film's credits. `make` fills `out`, which does not exist yet and is published only if
    `make` returns; it may be called from any thread, by `workers` of its placement at once.
    """

    @property
    def credit(self) -> str: ...

    @property
    def suffix(self) -> str: ...

    @property
    def licence(self) -> str: ...

    def make(self, order: OrderT, out: Path, bench: Bench) -> None: ...


@runtime_checkable
class Explains(Protocol):
    """A director that can tell what it understood of a sentence."""

    def understood(self, order: Brief) -> list[tuple[str, str]]:
        """(slot, value) for everything read out of it."""
        ...


@runtime_checkable
class Reads(Protocol):
    """A maker to whom orders that differ can be one and the same piece of work."""

    def reads(self, order: Any) -> str:
        """Everything of an order that its result depends on. What reads alike is made once."""
        ...


def key_of(order: Order, maker: Maker[Any]) -> str:
    """The name of an order's result when this maker makes it (64 hex digits)."""
    return order.key(maker.credit, maker.reads(order) if isinstance(maker, Reads) else None)


@runtime_checkable
class Heeds(Protocol):
    """An animator that knows only some words of a note, and can tell which it could do nothing with."""

    def unheeded(self, view: View) -> tuple[str, ...]:
        """Those words, as they are written; what the plan's own fields say of the note is not among them."""
        ...


@runtime_checkable
class Keeps(Protocol):
    """A maker behind whom a server lives on, perhaps shared, until the process ends."""

    @property
    def server(self) -> Hashable | None:
        """What tells that server from others; None: it starts none."""
        ...


@runtime_checkable
class Checks(Protocol):
    """A maker whose class can tell beforehand what it would fail on, beside packages, weights and a card."""

    @staticmethod
    def problems(settings: Any, placement: Placement, languages: Collection[Language]) -> list[OneReelError]:
        """What is wrong, each as the error it would be. `languages` are those of the lines to come."""
        ...


@runtime_checkable
class Leaves(Protocol):
    """A maker with models of its own, who can be let go before the process ends."""

    def leave(self) -> None:
        """Give back what the models take, on the card and on the host. No order is at work."""
        ...


class Placement(Value):
    """Where a maker works; never part of a key."""

    device: str = Field(
        default="cpu", pattern=r"^(cpu|cuda(:\d+)?)$", description="“cpu”, “cuda:0”, … (ROCm’s cards too)."
    )
    workers: int = Field(default=1, ge=1, le=64, description="How many orders it takes at once.")
