"""One of Wan2.2's two experts, made faster: attention, compile, FP8, step cache; each can be left out."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any, Literal

from pydantic import Field

from onereel.backends import tensors
from onereel.backends.gpu import TorchGuest
from onereel.backends.wan22_fp8 import check_card, to_fp8
from onereel.backends.wan22_lora import melt
from onereel.errors import BadInput, Missing
from onereel.planfile import Value

COMPILER: str | Callable[..., Any] = "inductor"


class ExpertSettings(Value):
    """What changes the experts, and how they are made faster."""

    repo: str = "Wan-AI/Wan2.2-I2V-A14B-Diffusers"
    revision: str = "596658fd9ca6b7b71d5057529bbf319ecbc61d74"
    path: str = Field(default="", description="A local folder with the weights.")
    dtype: Literal["bfloat16", "float16", "float32"] = "bfloat16"
    attention: str = Field(default="native", description="One of diffusers' attention backends.")
    compile: bool = Field(default=False, description="Compile each block: a minute once, then faster.")
    fp8: bool = Field(default=False, description="FP8 linears: half the memory of an expert, and faster.")
    cache: Literal["off", "first_block", "mag"] = "off"
    cache_threshold: float = Field(default=0.05, ge=0, description="How much change a skipped step may miss.")
    cache_skips: int = Field(default=3, ge=1, description="MagCache: steps skipped in a row at most.")
    cache_keep: float = Field(default=0.2, ge=0, le=1, description="MagCache: first part never skipped.")
    mag_high: tuple[float, ...] = Field(default=(), description="MagCache's ratios of the high-noise expert.")
    mag_low: tuple[float, ...] = Field(default=(), description="MagCache's ratios of the low-noise expert.")
    lora_repo: str = ""
    lora_revision: str = "570044187a5219776ef30a5c60c6f76428a3a10a"
    lora_path: str = Field(default="", description="A local folder with the LoRA files.")
    lora_high: str = Field(default="", description="The high-noise expert's LoRA, a .safetensors file there.")
    lora_low: str = Field(default="", description="The low-noise expert's LoRA.")
    lora_strength: float = 1.0


class Expert:
    """A Wan transformer that is loaded, made faster and counted.

    `calls` forwards were asked for since the last `ready`, of which `full` ran through every block: the
    others were answered by the step cache.
    """

    def __init__(self, which: Literal["high", "low"], settings: ExpertSettings, device: str, place: Path):
        self._which, self._settings, self._device = which, settings, device
        self._folder = place / {"high": "transformer", "low": "transformer_2"}[which]
        estimate = tensors.bytes_on_disk(self._folder) // (2 if settings.fp8 else 1)
        self.guest = TorchGuest(f"Wan2.2 {which}", device, self._load, estimate=estimate)
        self._cached_steps = 0
        self.calls = self.full = 0

    @contextmanager
    def ready(self, steps: int) -> Iterator[None]:
        """Fit for `steps` steps of one clip: cache empty at the beginning, and at the end however it ends."""
        model = self._model
        self._set_cache(steps)
        model._reset_stateful_cache()
        self.calls = self.full = 0
        try:
            yield
        finally:
            model._reset_stateful_cache()

    def predict(self, latents: Any, timestep: Any, words: Any, context: str) -> Any:
        """The noise in `latents` (1, 36, f, h, w); `context` keeps guided and unguided passes apart."""
        self.calls += 1
        with self._model.cache_context(context):
            return self._model(
                hidden_states=latents, timestep=timestep, encoder_hidden_states=words, return_dict=False
            )[0]

    def forget(self) -> None:
        """Empty the step cache: after a forward that broke off."""
        self._model._reset_stateful_cache()

    @property
    def dtype(self) -> Any:
        return getattr(tensors.torch(), self._settings.dtype)

    @property
    def _model(self) -> Any:
        return self.guest.modules["transformer"]

    def _load(self) -> dict[str, Any]:
        settings = self._settings
        build = tensors.diffusers().WanTransformer3DModel
        with tensors.loading(self._folder):
            model = build.from_pretrained(self._folder, dtype=self.dtype)
        model.eval().requires_grad_(False)
        if lora := {"high": settings.lora_high, "low": settings.lora_low}[self._which]:
            melt(model, _lora_file(settings, lora), settings.lora_strength)
        self.finish(model)
        return {"transformer": model}

    def finish(self, model: Any) -> None:
        """Make a loaded transformer faster, as the settings say. The order matters: the cache comes last."""
        settings = self._settings
        if settings.fp8:
            check_card(self._device)
            to_fp8(model, self._device)
        set_attention(model, settings.attention)
        if settings.compile:
            torch = tensors.torch()
            for block in model.blocks:
                block.forward = torch.compile(block.forward, fullgraph=True, dynamic=False, backend=COMPILER)
        model.blocks[-1].forward = self._counted(model.blocks[-1].forward)
        self._cached_steps = 0

    def _counted(self, forward: Callable[..., Any]) -> Callable[..., Any]:
        def counted(*args: Any, **kwargs: Any) -> Any:
            self.full += 1
            return forward(*args, **kwargs)

        return counted

    def _set_cache(self, steps: int) -> None:
        settings, model = self._settings, self._model
        if settings.cache == "off" or self._cached_steps == steps:
            return
        diffusers = tensors.diffusers()
        if model.is_cache_enabled:
            model.disable_cache()
        if settings.cache == "first_block":
            config = diffusers.FirstBlockCacheConfig(threshold=settings.cache_threshold)
        else:
            config = diffusers.hooks.MagCacheConfig(
                threshold=settings.cache_threshold,
                max_skip_steps=settings.cache_skips,
                retention_ratio=settings.cache_keep,
                num_inference_steps=steps,  # of this expert alone: with the clip's count it never fires
                mag_ratios=list({"high": settings.mag_high, "low": settings.mag_low}[self._which]),
            )
        model.enable_cache(config)
        self._cached_steps = steps


def check_cache(settings: ExpertSettings) -> None:
    """Raise BadInput for a step cache that cannot work."""
    if settings.cache == "mag" and not (settings.mag_high and settings.mag_low):
        raise BadInput("animator.cache=mag needs mag_high and mag_low: measure them, or use first_block.")


def find_attention(name: str) -> Any:
    """diffusers' attention backend of that name.

    Raises BadInput for an unknown name, Missing where its package is not installed.
    """
    tensors.diffusers()
    dispatch = tensors.require("diffusers.models.attention_dispatch")
    known = {backend.value: backend for backend in dispatch.AttentionBackendName}
    if name not in known:
        raise BadInput(f"No attention called “{name}”. Known: {', '.join(sorted(known))}.")
    try:
        dispatch._check_attention_backend_requirements(known[name])
        dispatch._maybe_download_kernel_for_backend(known[name])
    except RuntimeError as error:
        raise Missing(f"The attention “{name}” cannot be used here: {error}") from error
    return known[name]


def set_attention(model: Any, name: str) -> int:
    """Choose the attention of one transformer; how many layers took it.

    diffusers' own `set_attention_backend` also changes the default of every other model in the process.
    Raises what `find_attention` raises.
    """
    backend, count = find_attention(name), 0
    for module in model.modules():
        processor: Any = getattr(module, "processor", None)
        if hasattr(processor, "_attention_backend"):
            processor._attention_backend = backend
            count += 1
    return count


def _lora_file(settings: ExpertSettings, name: str) -> Path:
    file = tensors.weights(settings.lora_repo, settings.lora_revision, settings.lora_path) / name
    if not file.is_file():
        raise Missing(f"There is no {name} in {file.parent}: run `onereel models pull` with your profile.")
    return file
