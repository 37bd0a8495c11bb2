"""The composer: ACE-Step 1.5 through diffusers, or the first ACE-Step where its package is installed."""

from __future__ import annotations

import math
import threading
from pathlib import Path
from typing import Any, Literal, NamedTuple, Protocol

from pydantic import Field

from onereel.backends import tensors
from onereel.backends.gpu import Tick, TorchGuest, card
from onereel.backends.weights import pinned
from onereel.crew import Bench, Placement
from onereel.media import audio
from onereel.orders import Cue
from onereel.planfile import Mood, ScoreBrief, Style, Value

FADE_SECONDS = 0.8
"""The end of the cue, where the whole seconds that the model plays are cut to the film's length."""

SECONDS_AT_LEAST = 10  # what the model was trained on: 10 to 600 s
WORK_ROOM = 4 * 2**30
"""Bytes beside the weights for half a minute: decoding is tiled."""


class Key(NamedTuple):
    words: str
    scale: str


_MOODS: dict[Mood, Key] = {
    Mood.JOYFUL: Key("joyful, bright, dancing", "D major"),
    Mood.TENDER: Key("tender, intimate, warm", "F major"),
    Mood.SERENE: Key("serene, spacious, calm", "G major"),
    Mood.PLAYFUL: Key("playful, light, nimble", "C major"),
    Mood.WISTFUL: Key("wistful, nostalgic, bittersweet", "A minor"),
    Mood.SAD: Key("sad, slow, mournful", "D minor"),
    Mood.MYSTERIOUS: Key("mysterious, hushed, searching", "E minor"),
    Mood.TENSE: Key("tense, driving, restless", "C minor"),
    Mood.DARK: Key("dark, heavy, ominous", "B minor"),
    Mood.TRIUMPHANT: Key("triumphant, soaring, wide", "D major"),
}
_STYLES: dict[Style, str] = {
    Style.NARRATIVE: "instrumental film score",
    Style.DOCUMENTARY: "restrained instrumental documentary score",
    Style.TRAILER: "instrumental trailer music, big percussion hits",
    Style.POEM: "sparse instrumental chamber music",
}


class Player(Protocol):
    """One version of ACE-Step: its modules, and how it plays."""

    rate: int

    def load(self) -> dict[str, Any]: ...

    def play(self, brief: ScoreBrief, prompt: str, seconds: int, seed: int, tick: Tick) -> Any: ...


class Composer:
    """The score: 48 kHz stereo, exactly as long as ordered, without a voice.

    The model plays whole seconds (some others make diffusers 0.42 fail), which are cut and faded out.
    Raises Rejected for silence or NaN.
    """

    class Settings(Value):
        version: Literal["1.5", "1"] = "1.5"
        repo: str = Field(default="", description="Empty: the repository of the version.")
        revision: str = Field(default="", description="Empty: the one of the repository that is known.")
        path: str = Field(default="", description="A local folder with the weights.")
        steps: int = Field(default=8, ge=1, le=200, description="8 for turbo weights, 27 to 60 for others.")
        shift: float = Field(default=3.0, gt=0)
        guidance: float = Field(default=1.0, ge=1, description="1 for turbo, 7 for base, 15 for version 1.")
        dtype: Literal["bfloat16", "float16", "float32"] = "bfloat16"

    own_process = False
    suffix = ".wav"
    licence = "ACE-Step 1.5, MIT (v1: Apache-2.0); diffusers and transformers, Apache-2.0"

    def __init__(self, settings: Settings, placement: Placement) -> None:
        repos = {"1.5": "ACE-Step/acestep-v15-xl-turbo-diffusers", "1": "ACE-Step/ACE-Step-v1-3.5B"}
        repo = settings.repo or repos[settings.version]
        revision = settings.revision or pinned(repo)
        self._settings = settings.model_copy(update={"repo": repo, "revision": revision})
        self._device = placement.device
        self.credit = tensors.credit("acestep@1", self._settings)
        self._loading = threading.Lock()
        self._hired: tuple[Player, TorchGuest] | None = None

    def make(self, order: Cue, out: Path, bench: Bench) -> None:
        bench.tick(0.0)
        player, guest = self._player()
        seconds = max(SECONDS_AT_LEAST, math.ceil(order.seconds))
        prompt, steps = score_prompt(order), 0

        def tick() -> None:
            nonlocal steps
            tensors.settle(
                self._device, lambda: bench.tick(min(0.9, 0.05 + 0.85 * steps / self._settings.steps))
            )
            steps += 1

        here = card(self._device)
        with here.hold(guest, room=WORK_ROOM, tick=lambda: bench.tick(0.0)), tensors.torch().no_grad():

            def play() -> Any:
                return player.play(order.brief, prompt, seconds, order.seed, tick)

            made = here.with_room(play, play, "Compose on another card: composer.device.")
        samples = made.float().cpu().numpy().T
        tensors.check_sound(samples, "score")
        whole = audio.stereo(audio.resample(samples, player.rate))
        cue = audio.fitted(whole, round(order.seconds * audio.RATE))
        audio.write(out, audio.faded(cue, fade_out=min(FADE_SECONDS, order.seconds / 4)))
        bench.tick(1.0)

    def leave(self) -> None:
        if self._hired:
            card(self._device).dismiss(self._hired[1])
        self._hired = None

    def _player(self) -> tuple[Player, TorchGuest]:
        with self._loading:
            if self._hired is None:
                settings = self._settings
                place = tensors.weights(settings.repo, settings.revision, settings.path)
                player: Player = Turbo(settings, place)
                if settings.version == "1":
                    from onereel.backends.acestep_v1 import First

                    player = First(settings, place, self._device)
                size = sum(tensors.bytes_on_disk(folder) for folder in place.iterdir() if folder.is_dir())
                guest = TorchGuest(f"ACE-Step {settings.version}", self._device, player.load, estimate=size)
                self._hired = (player, guest)
            return self._hired


class Turbo:
    """ACE-Step 1.5, turbo, base or SFT, as diffusers loads it."""

    rate = audio.RATE

    def __init__(self, settings: Composer.Settings, place: Path) -> None:
        self._settings, self._place = settings, place
        self._pipe: Any = None

    def load(self) -> dict[str, Any]:
        dtype = getattr(tensors.torch(), self._settings.dtype)
        with tensors.quietly(), tensors.loading(self._place):
            self._pipe = tensors.diffusers().AceStepPipeline.from_pretrained(self._place, dtype=dtype)
        tensors.fold_weight_norm(self._pipe.vae)
        self._pipe.set_progress_bar_config(disable=True)
        self.rate = self._pipe.sample_rate
        modules = self._pipe.components.items()
        return {name: part for name, part in modules if isinstance(part, tensors.torch().nn.Module)}

    def play(self, brief: ScoreBrief, prompt: str, seconds: int, seed: int, tick: Tick) -> Any:
        """Samples (2, n), peak −1 dBFS."""

        def after_step(*_: Any) -> dict[str, Any]:
            tick()
            return {}

        settings = self._settings
        return self._pipe(
            prompt=prompt,
            lyrics="[Instrumental]",
            vocal_language="unknown",
            audio_duration=float(seconds),
            num_inference_steps=settings.steps,
            guidance_scale=settings.guidance,
            shift=settings.shift,
            bpm=brief.bpm,
            keyscale=_MOODS[brief.mood].scale,
            timesignature="4",
            generator=tensors.torch().Generator("cpu").manual_seed(seed),
            callback_on_step_end=after_step,
        ).audios[0]


def score_prompt(order: Cue) -> str:
    """What is to be played, in words: kind, mood, instruments, shape, place."""
    brief = order.brief
    kind = f"music from a {brief.source or 'radio'}" if brief.diegetic else _STYLES[order.style]
    parts = [kind, _MOODS[brief.mood].words, ", ".join(brief.instruments), f"{brief.bpm} bpm"]
    if not brief.diegetic:
        parts.append(f"begins sparsely, {_when(brief.rise)}, then comes to rest")
    return ", ".join([*parts, f"a scene in {order.place}", "no vocals"])


def _when(rise: float) -> str:
    """The point where the music rises, in words: the model does not count."""
    if rise < 0.34:
        return "rises early"
    return "rises in the middle" if rise < 0.67 else "rises late"
