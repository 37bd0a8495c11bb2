"""The narrator: Kokoro-82M; nine languages, a voice for each by gender where the model has one."""

from __future__ import annotations

import importlib.metadata
import importlib.util
import sys
import threading
from collections.abc import Callable, Collection
from pathlib import Path
from typing import Any

import numpy as np
from pydantic import Field

from onereel.backends import tensors
from onereel.backends.gpu import TorchGuest, card
from onereel.crew import Bench, Placement
from onereel.errors import CannotMake, LineTooLong, Missing, OneReelError
from onereel.media import audio
from onereel.orders import Line
from onereel.planfile import Language, Value, Voice, foreign_letters

RATE = 24_000
EDGE_SECONDS = 0.03
"""Left before the first sound and after the last one: consonants begin below the threshold."""

QUIET = 10 ** (-45 / 20)
"""Silence, against the loudest sample."""

PEAK = 0.97  # the model does not limit itself
TRIES = 4  # durations are whole frames of 25 ms, so a speed only nearly fits
WORK_ROOM = 2**29

VOICES: dict[Language, tuple[str, str, str]] = {
    Language.EN_US: ("a", "af_heart", "am_michael"),
    Language.EN_GB: ("b", "bf_emma", "bm_george"),
    Language.ES: ("e", "ef_dora", "em_alex"),
    Language.FR: ("f", "ff_siwis", "ff_siwis"),  # the model has no man who speaks French
    Language.HI: ("h", "hf_alpha", "hm_omega"),
    Language.IT: ("i", "if_sara", "im_nicola"),
    Language.JA: ("j", "jf_alpha", "jm_kumo"),
    Language.PT_BR: ("p", "pf_dora", "pm_alex"),
    Language.ZH: ("z", "zf_xiaobei", "zm_yunjian"),
}
"""Language → Kokoro's code for it, its woman and its man."""

_ALL = ("kokoro", "misaki", "espeakng_loader", "phonemizer")
_PACKAGES: dict[str, tuple[str, ...]] = {
    **dict.fromkeys("ab", (*_ALL, "spacy", "en_core_web_sm")),
    **dict.fromkeys("efhip", _ALL),
    "j": (*_ALL, "fugashi", "jaconv", "mojimoji", "pyopenjtalk"),
    "z": (*_ALL, "jieba", "cn2an", "pypinyin", "pypinyin_dict"),
}
"""Kokoro's code for a language → what must be importable to speak it."""

_STUDIO, _JAPANESE = "pip install 'onereel[studio]'", "pip install 'onereel[japanese]'"
_COMMANDS = {
    "en_core_web_sm": "python -m spacy download en_core_web_sm",  # on GitHub, not on PyPI
    **dict.fromkeys(("fugashi", "jaconv", "mojimoji", "pyopenjtalk"), _JAPANESE),
}
"""What brings a package; the others come with the studio extra."""


class Narrator:
    """One spoken line: mono, 24 kHz, no silence around it, at most as long as ordered.

    A line that is too long is spoken faster, up to `fastest`; then LineTooLong is raised. Equal orders give
    equal bytes. Raises Missing where a language needs a package that is not installed.
    """

    class Settings(Value):
        repo: str = "hexgrad/Kokoro-82M"
        revision: str = "f3ff3571791e39611d31c381e3a41a3af07b4987"
        path: str = Field(default="", description="A local folder with the weights and voices.")
        speed: float = Field(default=1.0, ge=0.8, le=1.3, description="How fast a line is spoken that fits.")
        fastest: float = Field(default=1.3, ge=0.8, le=1.3)

    own_process = False
    suffix = ".wav"
    licence = (
        "Kokoro-82M and misaki, Apache-2.0; eSpeak NG and phonemizer, GPL-3.0-or-later (run-time libraries)"
    )

    def __init__(self, settings: Settings, placement: Placement) -> None:
        self._settings, self._device = settings, placement.device
        voices = ",".join(f"{lang.value}:{woman}/{man}" for lang, (_, woman, man) in VOICES.items())
        self.credit = f"{tensors.credit('kokoro@1', settings)} voices={voices}"
        self._loading = threading.Lock()
        self._guest: TorchGuest | None = None
        self._place = Path()
        self._readers: dict[str, Any] = {}

    @staticmethod
    def problems(
        settings: Settings, placement: Placement, languages: Collection[Language] = ()
    ) -> list[OneReelError]:
        """The languages that cannot be spoken here, and what would help."""
        found: list[OneReelError] = []
        for language in languages:
            try:
                check_packages(VOICES[language][0], language)
            except Missing as error:
                found.append(error)
        return found

    def make(self, order: Line, out: Path, bench: Bench) -> None:
        bench.tick(0.0)
        text = " ".join((order.reading or order.text).split())
        check_line(text, order.language)
        code, woman, man = VOICES[order.language]
        check_packages(code, order.language)
        voice = woman if order.voice is Voice.FEMALE else man
        guest = self._weights()
        here = card(self._device)
        with here.hold(guest, room=WORK_ROOM, tick=lambda: bench.tick(0.0)):
            reader = self._reader(code, guest)
            file = self._place / "voices" / f"{voice}.pt"
            with tensors.loading(file):
                reader.load_voice(str(file))

            def speak(speed: float) -> Any:
                bench.tick(0.5)

                def say() -> Any:
                    return self._spoken(reader, text, file, speed, order.seed)

                return here.with_room(say, say, "Speak on the processor: narrator.device=cpu.")

            samples = self._fitted(order, speak)
        audio.write(out, samples, RATE)
        bench.tick(1.0)

    def leave(self) -> None:
        if self._guest:
            card(self._device).dismiss(self._guest)
        self._guest = None
        self._readers.clear()

    def _fitted(self, order: Line, speak: Callable[[float], Any]) -> Any:
        """The line at the profile's speed, or as much faster as its room asks for."""
        speed, fastest = self._settings.speed, max(self._settings.speed, self._settings.fastest)
        for _ in range(TRIES):
            samples = speak(speed)
            seconds = len(samples) / RATE
            if seconds <= order.seconds:
                return samples
            if speed >= fastest:
                break
            speed = min(fastest, speed * seconds / order.seconds * 1.01)
        raise LineTooLong(order.text, seconds=seconds, room=order.seconds)

    def _spoken(self, reader: Any, text: str, voice: Path, speed: float, seed: int) -> Any:
        """Samples (n,), trimmed. The voice's noise comes from torch's global generators, seeded here."""
        torch = tensors.torch()
        cards = [torch.device(self._device)] if self._device.startswith("cuda") else []
        with torch.random.fork_rng(cards):
            torch.manual_seed(seed)
            parts = [part.audio.numpy() for part in reader(text, voice=str(voice), speed=speed)]
        if not parts:
            raise CannotMake(f"There is nothing to say in “{text}”: write words.")
        samples = np.concatenate(parts)
        tensors.check_sound(samples, "line")
        return trimmed(samples * min(1.0, PEAK / float(np.abs(samples).max())))

    def _reader(self, code: str, guest: TorchGuest) -> Any:
        """Kokoro's pipeline for a language, around the one model."""
        if code not in self._readers:
            if code == "z":
                tensors.require("jieba").setLogLevel("ERROR")
            with tensors.quietly():
                pipeline = tensors.require("kokoro").KPipeline
                self._readers[code] = pipeline(code, repo_id=self._settings.repo, model=False)
        reader = self._readers[code]
        reader.model = guest.modules["model"]
        return reader

    def _weights(self) -> TorchGuest:
        with self._loading:
            if self._guest is None:
                settings = self._settings
                self._place = tensors.weights(settings.repo, settings.revision, settings.path)
                size = tensors.bytes_on_disk(self._place)
                self._guest = TorchGuest("Kokoro", self._device, self._load, estimate=size)
            return self._guest

    def _load(self) -> dict[str, Any]:
        files = sorted(self._place.glob("kokoro-*.pth"))
        if not files:
            raise Missing(f"There is no kokoro-….pth in {self._place}: run `onereel models pull`.")
        kokoro = tensors.require("kokoro")
        with tensors.quietly(), tensors.loading(self._place), tensors.torch().random.fork_rng([]):
            config = str(self._place / "config.json")
            model = kokoro.KModel(repo_id=self._settings.repo, config=config, model=str(files[0])).eval()
        tensors.fold_weight_norm(model)
        return {"model": model}


def check_line(text: str, language: Language) -> None:
    """Raise CannotMake for a line that the language's voice would misread without a word."""
    if wrong := foreign_letters(text, language):
        raise CannotMake(f"“{wrong[0]}” in “{text}” is not a letter of {language.value}: mend the line.")


def check_packages(code: str, language: Language) -> None:
    """Raise Missing, with the command that helps, where a language's packages are not installed."""
    for package in _PACKAGES[code]:
        if not _is_here(package):
            command = _COMMANDS.get(package, _STUDIO)
            old = "" if sys.version_info < (3, 13) else " in Python 3.11 or 3.12"
            raise Missing(f"To speak {language.value}, {package} is needed: run `{command}`{old}.")
    if code == "j":
        _check_dictionary()


def _is_here(package: str) -> bool:
    if package != "en_core_web_sm":
        return importlib.util.find_spec(package) is not None
    try:  # as spaCy looks: where it finds none, Kokoro's reader would go and download one
        importlib.metadata.distribution(package)
    except importlib.metadata.PackageNotFoundError:
        return False
    return True


def trimmed(samples: Any) -> Any:
    """Samples without the silence around them."""
    loud = np.flatnonzero(np.abs(samples) > QUIET * np.abs(samples).max())
    edge = round(EDGE_SECONDS * RATE)
    return samples[max(0, loud[0] - edge) : loud[-1] + 1 + edge]


def _check_dictionary() -> None:
    """Raise Missing without a Japanese dictionary; an empty `unidic` hides a good `unidic-lite`."""
    unidic = importlib.util.find_spec("unidic")
    if unidic is not None and unidic.origin is not None:
        if not (Path(unidic.origin).parent / "dicdir" / "mecabrc").is_file():
            raise Missing(
                "The package unidic has no dictionary: run `pip uninstall unidic` (unidic-lite has one)."
            )
    elif importlib.util.find_spec("unidic_lite") is None:
        raise Missing(f"To speak ja, unidic-lite is needed: run `{_JAPANESE}`.")
