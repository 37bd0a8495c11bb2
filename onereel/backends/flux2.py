"""The painter: FLUX.2 [klein] 4B, four steps; portraits and plates from words, keyframes from references."""

from __future__ import annotations

import threading
from collections import OrderedDict
from pathlib import Path
from typing import Any, Literal

import numpy as np
from pydantic import Field

from onereel.backends import tensors
from onereel.backends.gpu import Tick, TorchGuest, card
from onereel.crew import Bench, Placement
from onereel.errors import CannotMake
from onereel.media import frames
from onereel.orders import Media, Still, View
from onereel.planfile import Value

REFERENCES_AT_MOST = 4  # what FLUX.2's API documents for klein 4B
REFERENCE_PIXELS = 1024 * 1024  # diffusers shrinks a larger one, then crops it
SIDE_AT_LEAST = 64  # a smaller reference is refused by diffusers
PROMPTS_KEPT = 64  # embeddings of 512 × 7680 bf16, 8 MB each
WORK_ROOM = 3 * 2**30
"""Bytes beside the weights: one megapixel with four references is 512 + 5 × 4096 tokens."""


class Painter:
    """One picture of exactly the ordered size.

    A View is painted by reference editing, with every reference of its order; the prompt then says which
    picture shows whom. Raises CannotMake for more than four references.
    """

    class Settings(Value):
        repo: str = "black-forest-labs/FLUX.2-klein-4B"
        revision: str = "e7b7dc27f91deacad38e78976d1f2b499d76a294"
        path: str = Field(default="", description="A local folder with the weights.")
        steps: int = Field(default=4, ge=1, le=100)
        guidance: float = Field(default=1.0, ge=1, description="Above 1 only for a model not distilled.")
        megapixels: float = Field(
            default=0.92, ge=0, le=4, description="Area to paint at before shrinking; 0 is the ordered size."
        )
        dtype: Literal["bfloat16", "float16", "float32"] = "bfloat16"

    own_process = False
    suffix = ".png"
    licence = "FLUX.2 [klein] 4B, Apache-2.0; diffusers and transformers, Apache-2.0"

    def __init__(self, settings: Settings, placement: Placement) -> None:
        self._settings, self._device = settings, placement.device
        self.credit = tensors.credit("flux2@2", settings)
        self._pipe: Any = None
        self._text_pipe: Any = None
        self._words: OrderedDict[str, Any] = OrderedDict()
        self._loading = threading.Lock()
        self._text: TorchGuest | None = None
        self._model: TorchGuest | None = None

    def make(self, order: Still, out: Path, bench: Bench) -> None:
        if (count := len(order.references)) > REFERENCES_AT_MOST:
            raise CannotMake(f"FLUX.2 klein takes {REFERENCES_AT_MOST} references at most, not {count}.")
        bench.tick(0.0)
        references = [reference(frames.read(bench.path(media))) for media in order.references]
        text, model = self._guests()
        words = {"prompt_embeds": self._encoded(reference_prompt(order), text, lambda: bench.tick(0.0))}
        if self._settings.guidance > 1:
            words["negative_prompt_embeds"] = self._encoded("", text, lambda: bench.tick(0.0))
        with card(self._device).hold(model, room=WORK_ROOM, tick=lambda: bench.tick(0.02)):
            picture = card(self._device).with_room(
                lambda: self._paint(order, words, references, bench, tiled=False),
                lambda: self._paint(order, words, references, bench, tiled=True),
                "Set painter.megapixels lower.",
            )
        picture = frames.fit(picture, order.width, order.height)
        tensors.check_picture(picture)
        frames.write_png(out, picture)
        bench.tick(1.0)

    def leave(self) -> None:
        if self._text and self._model:
            card(self._device).dismiss(self._text, self._model)
        self._text = self._model = self._text_pipe = self._pipe = None

    def _guests(self) -> tuple[TorchGuest, TorchGuest]:
        """The text encoder, and the picture model with its VAE: they come and go apart."""
        with self._loading:
            if self._text is None or self._model is None:
                place = tensors.weights(self._settings.repo, self._settings.revision, self._settings.path)
                self._text = TorchGuest(
                    "FLUX.2 text",
                    self._device,
                    lambda: self._load_text(place),
                    estimate=tensors.bytes_on_disk(place / "text_encoder"),
                )
                self._model = TorchGuest(
                    "FLUX.2",
                    self._device,
                    lambda: self._load_model(place),
                    estimate=tensors.bytes_on_disk(place / "transformer"),
                )
            return self._text, self._model

    def _load_text(self, place: Path) -> dict[str, Any]:
        self._text_pipe = self._load(place, transformer=None, vae=None)
        return {"text_encoder": self._text_pipe.text_encoder}

    def _load_model(self, place: Path) -> dict[str, Any]:
        self._pipe = self._load(place, text_encoder=None, tokenizer=None)
        return {"transformer": self._pipe.transformer, "vae": self._pipe.vae}

    def _load(self, place: Path, **without: None) -> Any:
        torch, diffusers = tensors.torch(), tensors.diffusers()
        dtype = getattr(torch, self._settings.dtype)
        with tensors.loading(place):
            pipe = diffusers.Flux2KleinPipeline.from_pretrained(place, dtype=dtype, **without)
        pipe.set_progress_bar_config(disable=True)
        return pipe

    def _encoded(self, prompt: str, text: TorchGuest, tick: Tick) -> Any:
        """The embeddings of a prompt, kept on the CPU."""
        if (kept := self._words.get(prompt)) is not None:
            return kept
        with card(self._device).hold(text, tick=tick), tensors.torch().no_grad():
            words = self._text_pipe.encode_prompt(prompt=prompt)[0].cpu()
            self._words[prompt] = words
            while len(self._words) > PROMPTS_KEPT:
                self._words.popitem(last=False)
        return words

    def _paint(
        self, order: Still, words: dict[str, Any], references: list[Any], bench: Bench, *, tiled: bool
    ) -> frames.Picture:
        settings, pipe = self._settings, self._pipe
        (pipe.vae.enable_tiling if tiled else pipe.vae.disable_tiling)()
        width, height = render_size(order.width, order.height, settings.megapixels)

        def after_step(_: Any, step: int, __: Any, values: dict[str, Any]) -> dict[str, Any]:
            tensors.settle(self._device, lambda: bench.tick(0.05 + 0.85 * (step + 1) / settings.steps))
            return values

        made = pipe(
            image=references or None,
            **{name: value.to(self._device) for name, value in words.items()},
            width=width,
            height=height,
            num_inference_steps=settings.steps,
            guidance_scale=settings.guidance,
            generator=tensors.torch().Generator("cpu").manual_seed(order.seed),
            callback_on_step_end=after_step,
            output_type="pt",
        ).images[0]
        tensors.check_finite(made, "picture")
        pixels = (made.float().clamp(0, 1) * 255).round().byte().permute(1, 2, 0)
        return np.ascontiguousarray(pixels.cpu().numpy())


def render_size(width: int, height: int, megapixels: float) -> tuple[int, int]:
    """The size to paint at: the ordered one, or its shape at `megapixels` if that is more; sides in 16s."""
    scale = max(1.0, (megapixels * 1e6 / (width * height)) ** 0.5)
    return round(width * scale / 16) * 16, round(height * scale / 16) * 16


def reference(picture: frames.Picture) -> Any:
    """A picture as klein takes it: RGB, both sides multiples of 16 and at least 64, within one megapixel."""
    rows, columns = picture.shape[:2]
    scale = min(1.0, (REFERENCE_PIXELS / (rows * columns)) ** 0.5)
    width, height = (max(SIDE_AT_LEAST, int(side * scale) // 16 * 16) for side in (columns, rows))
    return tensors.require("PIL.Image").fromarray(frames.fit(picture, width, height))


def reference_prompt(order: Still) -> str:
    """The order's prompt; with references, which picture shows whom, and what stays as in the last one."""
    if not isinstance(order.scene, View) or not order.references:
        return order.prompt
    cast = order.scene.cast[: len(order.references)]
    portraits = order.references[: len(cast)]
    told = [
        f"{who.name} is the person in {_images(order.references, portrait)}, same face and clothes"
        for who, portrait in zip(cast, portraits, strict=True)
    ]
    if places := [media for media in order.references if media not in portraits]:
        told.append(f"the place and its light are those of {_images(order.references, places[0])}")
    return f"{order.prompt} {'; '.join(told)}."


def _images(references: tuple[Media, ...], media: Media) -> str:
    """Where a picture stands among the references: “image 1”, “images 1 and 3” when it comes again."""
    at = [str(number) for number, other in enumerate(references, 1) if other == media]
    return f"image{'s' if len(at) > 1 else ''} {' and '.join(at)}"
