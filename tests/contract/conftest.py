from __future__ import annotations

import hashlib
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

from onereel.crew import Maker
from onereel.orders import Media, Order
from tests.benches import Bench
from tests.contract.crew import MEMBERS, Member, Stock


@pytest.fixture(scope="session")
def stock(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Stock]:
    made = Stock(tmp_path_factory.mktemp("stock"))
    yield made
    made.close()


@pytest.fixture(scope="module", params=MEMBERS, ids=str)
def member(request: pytest.FixtureRequest) -> Member:
    found: Member = request.param
    return found


@dataclass(frozen=True, kw_only=True)
class Made:
    """One order made once, and everything seen while it was."""

    maker: Maker[Any]
    order: Order
    bench: Bench
    out: Path
    inputs: dict[Path, str]

    @property
    def data(self) -> bytes:
        return self.out.read_bytes()


@pytest.fixture(scope="module")
def made(member: Member, stock: Stock, tmp_path_factory: pytest.TempPathFactory) -> Made:
    """The member's order, made once for all tests that only look at it."""
    bench = Bench(tmp_path_factory.mktemp("bench"))
    maker, order = member.hired(stock), member.order(bench)
    inputs = {file: hashlib.sha256(file.read_bytes()).hexdigest() for file in bench.folder.iterdir()}
    out = tmp_path_factory.mktemp("out") / f"draft{maker.suffix}"
    maker.make(order, out, bench)
    return Made(maker=maker, order=order, bench=bench, out=out, inputs=inputs)


def media_of(order: Order) -> set[Media]:
    """Every input that an order names."""

    def walk(value: object) -> Iterator[Media]:
        if isinstance(value, Media):
            yield value
        elif isinstance(value, tuple):
            for part in value:
                yield from walk(part)

    return {media for name in type(order).model_fields for media in walk(getattr(order, name))}
