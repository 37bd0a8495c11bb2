"""The first ACE-Step (3.5B), by its own package, which is not on PyPI: github.com/ace-step/ACE-Step."""

from __future__ import annotations

import importlib
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING, Any

from onereel.backends import tensors
from onereel.backends.gpu import Tick
from onereel.errors import Missing
from onereel.media.audio import RATE
from onereel.planfile import ScoreBrief

if TYPE_CHECKING:
    from onereel.backends.acestep import Composer

_PARTS = ("ace_step_transformer", "music_dcae", "text_encoder_model")


class First:
    """Its pipeline, loaded on the CPU and moved by the card, its samples taken before it saves them."""

    rate = RATE

    def __init__(self, settings: Composer.Settings, place: Path, device: str) -> None:
        self._settings, self._place, self._device = settings, place, device
        self._pipe: Any = None

    def load(self) -> dict[str, Any]:
        try:
            package = importlib.import_module("acestep.pipeline_ace_step")
        except ModuleNotFoundError as error:
            message = (
                f"composer.version=1 needs {error.name}: clone ace-step/ACE-Step from GitHub, and "
                "`pip install --no-deps` it with the packages it names; or set composer.version=1.5."
            )
            raise Missing(message) from error
        torch = tensors.torch()
        pipe = package.ACEStepPipeline(checkpoint_dir=str(self._place), dtype=self._settings.dtype)
        pipe.device = torch.device("cpu")  # where it loads; the card brings its modules
        with tensors.quietly(), tensors.loading(self._place):
            pipe.load_checkpoint(str(self._place))
        pipe.device = torch.device(self._device)
        self._pipe = pipe
        return {name: getattr(pipe, name) for name in _PARTS}

    def play(self, brief: ScoreBrief, prompt: str, seconds: int, seed: int, tick: Tick) -> Any:
        """Samples (2, n)."""
        pipe, transformer = self._pipe, self._pipe.ace_step_transformer
        decode = transformer.decode
        heard: list[Any] = []

        def ticking(*args: Any, **kwargs: Any) -> Any:
            tick()
            return decode(*args, **kwargs)

        with tempfile.TemporaryDirectory() as folder:

            def keep(samples: Any, *_: Any, **__: Any) -> str:
                heard.append(samples)
                return f"{folder}/cue.wav"  # it writes its parameters beside this

            # torchaudio.save would need torchcodec: the samples are taken instead.
            transformer.decode, pipe.save_wav_file = ticking, keep
            try:
                pipe(
                    prompt=f"{prompt}, {brief.bpm} bpm",
                    lyrics="[instrumental]",
                    audio_duration=float(seconds),
                    infer_step=self._settings.steps,
                    guidance_scale=self._settings.guidance,
                    manual_seeds=[seed],
                    save_path=f"{folder}/cue.wav",
                )
            finally:
                transformer.decode = decode
        return heard[0]
