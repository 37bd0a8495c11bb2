"""Wan2.2's denoising: the solver's steps, and which expert takes them."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, Literal

import numpy as np

from onereel.backends import tensors
from onereel.backends.gpu import Card
from onereel.backends.wan22_expert import Expert

ROOM_PER_TOKEN = 170_000
"""Bytes a forward takes beside the weights: 4.0 GB for 32,760 tokens, 8.7 for 73,920, and the cache's."""

ADVICE = "Use a smaller format.clip, or animator.fp8=true."


@dataclass(frozen=True, slots=True, kw_only=True)
class Phase:
    """The steps that one expert takes."""

    expert: Expert
    timesteps: list[Any]
    guidance: float

    @property
    def forwards(self) -> int:
        return len(self.timesteps) * (2 if self.guidance > 1 else 1)


@dataclass(frozen=True, slots=True, kw_only=True)
class Words:
    """The embeddings (1, 512, 4096) of what to show, and of what not to."""

    show: Any
    avoid: Any


def solver(base: Any, kind: Literal["unipc", "euler"], steps: int, shift: float, device: str) -> Any:
    """A fresh scheduler for one clip. Its state lives through both experts: UniPC looks back two steps.

    “euler” takes `steps` equal steps before the shift: 4 steps at shift 5 are 1000, 937.5, 833.3 and 625,
    those the distilled weights were trained on.
    """
    diffusers = tensors.diffusers()
    if kind == "unipc":
        made = diffusers.UniPCMultistepScheduler.from_config(base.config, flow_shift=shift)
        made.set_timesteps(steps, device=device)
    else:
        made = diffusers.FlowMatchEulerDiscreteScheduler(shift=shift)
        made.set_timesteps(sigmas=np.linspace(1, 1 / steps, steps).tolist(), device=device)
    return made


def phases(
    timesteps: Any, boundary: float, experts: tuple[Expert, Expert], guidance: tuple[float, float]
) -> list[Phase]:
    """Who takes which steps: the high-noise expert those from `boundary` (a part of 1000) on upwards."""
    high = [t for t in timesteps if t >= boundary * 1000]
    parts = (high, list(timesteps[len(high) :]))
    made = zip(experts, parts, guidance, strict=True)
    return [Phase(expert=e, timesteps=steps, guidance=g) for e, steps, g in made if steps]


def denoise(
    card: Card,
    scheduler: Any,
    work: list[Phase],
    latents: Any,
    condition: Any,
    words: Words,
    tick: Callable[[float], None],
) -> Any:
    """The finished latents (1, 16, f, h, w) out of noise. Ticks 0…1, after every forward."""
    total, done = sum(phase.forwards for phase in work), 0
    room = ROOM_PER_TOKEN * latents[0, 0, :, ::2, ::2].numel()

    def forward(phase: Phase, embeddings: Any, timestep: Any, context: str) -> Any:
        """The predicted noise in fp32: guidance multiplies the rounding of 16 bits."""
        nonlocal done
        expert = phase.expert
        given = tensors.torch().cat([latents, condition], dim=1).to(expert.dtype)

        def again() -> Any:
            expert.forget()
            return expert.predict(given, timestep.expand(1), embeddings, context)

        def first() -> Any:
            return expert.predict(given, timestep.expand(1), embeddings, context)

        made = card.with_room(first, again, ADVICE)
        done += 1
        tensors.settle(card.device, lambda: tick(done / total))
        return made.float()

    for phase in work:
        with (
            card.hold(phase.expert.guest, room=room, tick=lambda: tick(done / total)),
            phase.expert.ready(len(phase.timesteps)),
        ):
            for timestep in phase.timesteps:
                noise = forward(phase, words.show, timestep, "cond")
                if phase.guidance > 1:
                    without = forward(phase, words.avoid, timestep, "uncond")
                    noise = without + phase.guidance * (noise - without)
                latents = scheduler.step(noise, timestep, latents, return_dict=False)[0]
    return latents
