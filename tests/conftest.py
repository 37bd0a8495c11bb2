from __future__ import annotations

import sys
from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path

import hypothesis
import pytest

from onereel import api
from onereel.making import Summary

# Nothing is timed: a busy machine is no bug.
hypothesis.settings.register_profile(
    "untimed", deadline=None, suppress_health_check=[hypothesis.HealthCheck.too_slow]
)
hypothesis.settings.load_profile("untimed")

FAKE = str(Path(__file__).parent / "fake.toml")


@pytest.fixture(autouse=True)
def nobody_stays_on_the_card() -> Iterator[None]:
    """The processor, as a card, keeps every model that does not leave: 0.5 GB for each Kokoro of a test."""
    yield
    if gpu := sys.modules.get("onereel.backends.gpu"):
        gpu.card("cpu").clear()


@pytest.fixture
def make_fake(tmp_path: Path) -> Callable[..., Summary]:
    """`api.make` with the fake crew, into tmp_path/film."""
    return partial(api.make, "A keeper carries light.", tmp_path / "film", profile=FAKE)


@pytest.fixture
def again(tmp_path: Path) -> Callable[..., Summary]:
    """`api.resume` of the film in tmp_path/film."""
    return partial(api.resume, tmp_path / "film")
