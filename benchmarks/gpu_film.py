"""The studio crew with random weights, as makers of a profile: what a whole film takes on a card."""

from __future__ import annotations

import gc
import json
from pathlib import Path

from gpu_models import FULL, TINY, Scale, hire_animator, hire_composer, hire_painter

from onereel.backends import tensors
from onereel.backends.acestep import Composer
from onereel.backends.flux2 import Painter
from onereel.backends.gpu import card
from onereel.backends.wan22 import Animator
from onereel.crew import Bench, Placement
from onereel.orders import Cue, Motion, Still
from onereel.profile import load

SCALES = {"full": FULL, "tiny": TINY}
NOT_HERE = {"lora_repo", "lora_high", "lora_low"}
"""LoRAs change no speed: they are melted into the weights."""


class RandomPainter(Painter):
    class Settings(Painter.Settings):
        scale: str = "full"

    _settings: Settings

    def make(self, order: Still, out: Path, bench: Bench) -> None:
        hire_painter(SCALES[self._settings.scale], self._device).make(order, out, bench)


class RandomAnimator(Animator):
    class Settings(Animator.Settings):
        scale: str = "full"

    _settings: Settings

    def __init__(self, settings: Settings, placement: Placement) -> None:
        super().__init__(settings, placement)
        given = settings.model_dump(mode="json")
        self._random = hire_animator(SCALES[given.pop("scale")], placement.device, given)

    def make(self, order: Motion, out: Path, bench: Bench) -> None:
        self._random.make(order, out, bench)

    def leave(self) -> None:
        self._random.leave()


class RandomComposer(Composer):
    class Settings(Composer.Settings):
        scale: str = "full"

    def make(self, order: Cue, out: Path, bench: Bench) -> None:
        hire_composer(SCALES[self._settings.scale], self._device).make(order, out, bench)


def dismiss(device: str) -> None:
    """Let everybody go: 70 GB of page-locked memory."""
    card(device).clear()
    for hired in (hire_painter, hire_composer):
        hired.cache_clear()
    tensors.torch()._dynamo.reset()
    gc.collect()


def crew(scale: Scale, device: str) -> tuple[str, ...]:
    """The settings that put random weights into the h100 profile's draft; words and voice are animatic."""
    name = "full" if scale is FULL else "tiny"
    animator = load("h100", "draft").posts["animator"].settings
    values = animator.model_dump(mode="json", exclude_defaults=True, exclude=NOT_HERE)
    sets = [f"{role}.maker=animatic" for role in ("director", "critic", "narrator")]
    for role in ("painter", "animator", "composer"):
        sets += [f"{role}.maker=gpu_film:Random{role.capitalize()}", f"{role}.device={device}"]
        sets += [f"{role}.scale={name}"]
    sets += [f"{role}.workers=2" for role in ("painter", "animator", "critic")]
    if scale is TINY:
        values |= {"attention": "native", "dtype": scale.dtype}
        sets += [f"format.{part}=64x64" for part in ("clip", "still", "reel")]
    return (*sets, *(f"animator.{key}={json.dumps(value)}" for key, value in values.items()))
