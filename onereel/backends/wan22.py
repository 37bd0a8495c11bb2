"""The animator: Wan2.2-I2V-A14B; a clip from its first picture, and its last where the next shot goes on."""

from __future__ import annotations

import importlib.util
import threading
from collections.abc import Callable, Collection
from pathlib import Path
from typing import Any, Literal, NamedTuple

import numpy as np
from pydantic import Field

from onereel.backends import tensors
from onereel.backends.gpu import Tick, TorchGuest, card
from onereel.backends.wan22_expert import Expert, ExpertSettings, check_cache, find_attention
from onereel.backends.wan22_fp8 import check_card
from onereel.backends.wan22_loop import ADVICE, Words, denoise, phases, solver
from onereel.crew import Bench, Placement
from onereel.errors import BadInput, Missing, OneReelError
from onereel.media import frames
from onereel.media.video import ClipWriter
from onereel.orders import FPS, Motion
from onereel.planfile import Language, Move

NEGATIVE = (
    "色调艳丽，过曝，静态，细节模糊不清，字幕，风格，作品，画作，画面，静止，整体发灰，最差质量，低质量，"
    "JPEG压缩残留，丑陋的，残缺的，多余的手指，画得不好的手部，画得不好的脸部，畸形的，毁容的，"
    "形态畸形的肢体，手指融合，静止不动的画面，杂乱的背景，三条腿，背景人很多，倒着走"
)
"""What the model was trained to avoid (Wan2.2, wan/configs/shared_config.py)."""

_STILL_WORDS = ("静态", "静止")
PROMPTS_KEPT = 64  # embeddings of 512 × 4096 bf16, 4 MB each
DECODE_ROOM = {"float32": 26_000, "bfloat16": 13_000}
"""Bytes a pixel of the frame for the VAE: 10.3 GB at 832×480 in fp32, 22.6 at 1280×704 (measured)."""


class Animator:
    """One clip, exactly `frames` pictures of the ordered size at 16 fps.

    The input pictures are cropped to the size, never stretched. Equal orders give equal bytes on equal
    cards. Raises Rejected for a clip that came out as NaN, black, empty or frozen.
    """

    class Settings(ExpertSettings):
        steps: int = Field(default=24, ge=1, le=100)
        shift: float = Field(default=8.0, gt=0, description="The flow shift: more is more steps on motion.")
        hero_steps: int = Field(default=30, ge=1, le=100)
        hero_shift: float = Field(default=5.0, gt=0)
        guidance_high: float = Field(default=3.5, ge=1, description="1 leaves the unguided pass out.")
        guidance_low: float = Field(default=3.0, ge=1, description="1 leaves the unguided pass out.")
        boundary: float = Field(default=0.9, ge=0, le=1, description="Noise where the experts change over.")
        solver: Literal["unipc", "euler"] = "unipc"
        words: int = Field(default=512, ge=8, le=512, description="Tokens of a prompt that are read.")
        negative: str = NEGATIVE
        vae_dtype: Literal["float32", "bfloat16"] = "float32"

    own_process = False
    suffix = ".mp4"
    licence = "Wan2.2-I2V-A14B, Apache-2.0; diffusers and transformers, Apache-2.0"

    def __init__(self, settings: Settings, placement: Placement) -> None:
        check_cache(settings)
        self._settings, self._device = settings, placement.device
        self.credit = tensors.credit("wan22@2", settings)
        self._loading = threading.Lock()
        self._crew: _Crew | None = None
        self._words: dict[str, Any] = {}

    @staticmethod
    def problems(
        settings: Settings, placement: Placement, languages: Collection[Language] = ()
    ) -> list[OneReelError]:
        """What of the settings cannot work here."""
        found: list[OneReelError] = []
        checks: list[Callable[[], object]] = []
        if settings.fp8:
            checks.append(lambda: check_card(placement.device))
        if settings.attention != "native" and importlib.util.find_spec("diffusers"):
            checks.append(lambda: find_attention(settings.attention))
        for check in checks:
            try:
                check()
            except (Missing, BadInput) as error:
                found.append(error)
        return found

    def make(self, order: Motion, out: Path, bench: Bench) -> None:
        bench.tick(0.0)
        ends = [frames.read(bench.path(media)) for media in (order.first, order.last) if media]
        pictures = [frames.fit(picture, order.width, order.height) for picture in ends]
        crew = self._hired()
        words = Words(
            show=self._encoded(order.prompt, crew, lambda: bench.tick(0.0)),
            avoid=self._encoded(avoided(self._settings.negative, order), crew, lambda: bench.tick(0.0)),
        )
        bench.tick(0.01)
        # The VAE is held throughout: two orders at once take turns by clips, not by steps.
        with card(self._device).hold(crew.vae, tick=lambda: bench.tick(0.01)), tensors.torch().no_grad():
            clip = self._film(order, pictures, words, crew, bench)
        bench.tick(0.97)
        tensors.check_clip(clip)
        with ClipWriter(out, order.width, order.height, FPS) as writer:
            for picture in clip:
                writer.write(picture)
        bench.tick(1.0)

    def _film(self, order: Motion, pictures: list[Any], words: Words, crew: _Crew, bench: Bench) -> Any:
        """The clip's pictures (frames, height, width, 3), uint8."""
        settings, device = self._settings, self._device
        latents, condition = self._begin(order, pictures, crew)
        tensors.settle(device, lambda: bench.tick(0.02))
        sampling = sampled(settings, order)
        scheduler = solver(crew.scheduler, settings.solver, sampling.steps, sampling.shift, device)
        latents = denoise(
            card(device),
            scheduler,
            phases(scheduler.timesteps, settings.boundary, crew.experts, sampling.guidance),
            latents,
            condition,
            Words(show=words.show.to(device), avoid=words.avoid.to(device)),
            lambda done: bench.tick(0.02 + 0.93 * done),
        )
        tensors.check_finite(latents, "clip")
        video = self._with_vae(order, crew, lambda vae: _decoded(vae, latents))
        tensors.check_finite(video, "clip")
        return _pixels(video, order.frames)

    def _begin(self, order: Motion, pictures: list[Any], crew: _Crew) -> tuple[Any, Any]:
        """Noise (1, 16, f, h, w) from the order's seed, and the pictures as experts see them (1, 20, …)."""
        torch = tensors.torch()
        given = [
            torch.from_numpy(picture).permute(2, 0, 1)[None].to(self._device).float() / 127.5 - 1
            for picture in pictures
        ]

        def encode(vae: Any) -> Any:
            return crew.pipe(vae).prepare_latents(
                given[0],
                1,
                vae.config.z_dim,
                order.height,
                order.width,
                _trained_count(order.frames),
                torch.float32,
                self._device,
                torch.Generator("cpu").manual_seed(order.seed),
                None,
                given[1] if len(given) > 1 else None,
            )

        made: tuple[Any, Any] = self._with_vae(order, crew, encode)
        return made

    def _with_vae(self, order: Motion, crew: _Crew, work: Callable[[Any], Any]) -> Any:
        """Work for the VAE, with room for it; in tiles if memory runs out."""
        here = card(self._device)
        room = DECODE_ROOM[self._settings.vae_dtype] * order.width * order.height
        with here.hold(crew.vae, room=room):
            vae = crew.vae.modules["vae"]

            def tiled() -> Any:
                vae.enable_tiling()
                try:
                    return work(vae)
                finally:
                    vae.disable_tiling()

            return here.with_room(lambda: work(vae), tiled, ADVICE)

    def _encoded(self, prompt: str, crew: _Crew, tick: Tick) -> Any:
        """The embeddings of a prompt, kept on the CPU."""
        if (kept := self._words.get(prompt)) is not None:
            return kept
        with card(self._device).hold(crew.text, tick=tick), tensors.torch().no_grad():
            show, _ = crew.text_pipe.encode_prompt(
                prompt, do_classifier_free_guidance=False, max_sequence_length=self._settings.words
            )
            dtype = getattr(tensors.torch(), self._settings.dtype)
            self._words[prompt] = words = show.to("cpu", dtype)
            while len(self._words) > PROMPTS_KEPT:
                self._words.pop(next(iter(self._words)))
        return words

    def leave(self) -> None:
        if crew := self._crew:
            high, low = crew.experts
            card(self._device).dismiss(crew.text, crew.vae, high.guest, low.guest)
        self._crew = None

    def _hired(self) -> _Crew:
        with self._loading:
            if self._crew is None:
                self._crew = _Crew(self._settings, self._device)
            return self._crew


class _Crew:
    """The parts of the model, each a guest of its own: text encoder, two experts, VAE."""

    def __init__(self, settings: Animator.Settings, device: str) -> None:
        self._settings, self._device = settings, device
        self._place = tensors.weights(settings.repo, settings.revision, settings.path)
        text_bytes = tensors.bytes_on_disk(self._place / "text_encoder")
        self.text = TorchGuest("umT5", device, self._load_text, estimate=text_bytes)
        vae_bytes = tensors.bytes_on_disk(self._place / "vae")
        self.vae = TorchGuest("Wan2.2 VAE", device, self._load_vae, estimate=vae_bytes)
        self.experts = (
            Expert("high", settings, device, self._place),
            Expert("low", settings, device, self._place),
        )
        schedulers = tensors.diffusers().UniPCMultistepScheduler
        with tensors.loading(self._place):
            self.scheduler = schedulers.from_pretrained(self._place, subfolder="scheduler")
        self.text_pipe: Any = None

    def pipe(self, vae: Any) -> Any:
        """diffusers' pipeline around the VAE alone, for what it prepares."""
        return self._pipeline(vae=vae)

    def _load_text(self) -> dict[str, Any]:
        tensors.require("ftfy")  # without it the pipeline builds, and fails in the call
        torch, transformers = tensors.torch(), tensors.require("transformers")
        dtype = getattr(torch, self._settings.dtype)
        with tensors.loading(self._place):
            encoder = transformers.UMT5EncoderModel.from_pretrained(self._place / "text_encoder", dtype=dtype)
            tokenizer = transformers.AutoTokenizer.from_pretrained(self._place / "tokenizer")
        self.text_pipe = self._pipeline(text_encoder=encoder.eval(), tokenizer=tokenizer)
        return {"text_encoder": encoder}

    def _load_vae(self) -> dict[str, Any]:
        dtype = getattr(tensors.torch(), self._settings.vae_dtype)
        build = tensors.diffusers().AutoencoderKLWan
        with tensors.loading(self._place):
            vae = build.from_pretrained(self._place, subfolder="vae", dtype=dtype)
        return {"vae": vae.eval()}

    def _pipeline(self, **parts: Any) -> Any:
        names = ("tokenizer", "text_encoder", "vae", "scheduler")
        everything: dict[str, Any] = {**dict.fromkeys(names), **parts}
        return tensors.diffusers().WanImageToVideoPipeline(**everything)


class Sampling(NamedTuple):
    """How one clip is denoised; `guidance` is that of the high-noise expert and of the low-noise one."""

    steps: int
    shift: float
    guidance: tuple[float, float]


def sampled(settings: Animator.Settings, order: Motion) -> Sampling:
    """The settings for an order, turned as its tuning asks.

    Guidance stays above 1, or at 1 where the unguided pass is left out.
    """
    steps, shift = settings.steps, settings.shift
    if order.hero:
        steps, shift = settings.hero_steps, settings.hero_shift
    turned = order.tuning

    def guided(scale: float) -> float:
        return scale if scale == 1 else max(1.05, scale * turned.guidance)

    return Sampling(
        steps=max(1, round(steps * turned.steps)),
        shift=shift * turned.shift,
        guidance=(guided(settings.guidance_high), guided(settings.guidance_low)),
    )


def avoided(negative: str, order: Motion) -> str:
    """The negative prompt of an order: the trained one, without its words against stillness where the
    camera holds still, and what the order wants to avoid."""
    terms = negative.split("，")
    if order.view.move is Move.STATIC:
        terms = [term for term in terms if not any(word in term for word in _STILL_WORDS)]
    return "，".join([*terms, order.avoid] if order.avoid else terms)


def _trained_count(frames: int) -> int:
    """The next count that the VAE knows: 4k + 1, five at least."""
    return max(5, -(-(frames - 1) // 4) * 4 + 1)


def _decoded(vae: Any, latents: Any) -> Any:
    """Latents (1, 16, f, h, w) → the clip (3, frames, height, width), 0 to 1."""
    torch = tensors.torch()
    shape = (1, vae.config.z_dim, 1, 1, 1)
    mean = torch.tensor(vae.config.latents_mean).view(shape).to(latents.device, vae.dtype)
    deviation = 1.0 / torch.tensor(vae.config.latents_std).view(shape).to(latents.device, vae.dtype)
    video = vae.decode(latents.to(vae.dtype) / deviation + mean, return_dict=False)[0]
    return (video[0].float() / 2 + 0.5).clamp(0, 1)


def _pixels(video: Any, count: int) -> Any:
    """(3, made, height, width) 0 to 1 → (count, height, width, 3) uint8: evenly spaced, both ends kept."""
    keep = np.linspace(0, video.shape[1] - 1, count).round().astype(int)
    pixels = (video * 255).round().byte().permute(1, 2, 3, 0).contiguous()
    return pixels.cpu().numpy()[keep]
