"""The animatic's narrator: a scratch voice by eSpeak NG, in nine languages, as pleasant as it can be made."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import numpy as np
from pydantic import Field

from onereel.backends.animatic import speech
from onereel.backends.animatic.espeak import Utterance
from onereel.crew import Bench, Placement
from onereel.errors import BadInput, CannotMake, LineTooLong
from onereel.media import audio
from onereel.orders import Line
from onereel.planfile import Language, Value, Voice, foreign_letters

_VOICES: dict[Language, str] = {
    Language.EN_US: "gmw/en-US",
    Language.EN_GB: "gmw/en",
    Language.ES: "roa/es",
    Language.FR: "roa/fr",
    Language.HI: "inc/hi",
    Language.IT: "roa/it",
    Language.JA: "jpx/ja",
    Language.PT_BR: "roa/pt-BR",
    Language.ZH: "sit/cmn",
}
_VARIANTS: dict[Voice, tuple[str, int]] = {Voice.FEMALE: ("+f3", 44), Voice.MALE: ("+m3", 38)}
"""Variant and pitch (0–100): a little under eSpeak's own, which is calmer."""

_TAIL = 0.35  # seconds the room may ring on, where there is time for it
_WAIT = 0.1  # seconds between two looks at the bench while the child speaks
_TIMEOUT = 60  # looks: a line takes some 50 ms


class NarratorSettings(Value):
    """How fast it speaks, in words a minute as eSpeak counts them."""

    calm: int = Field(default=145, ge=80, le=300, description="The rate where there is room.")
    fastest: int = Field(default=215, ge=80, le=450, description="The fastest that is understood.")
    liveliness: int = Field(default=58, ge=0, le=100, description="How far the voice rises and falls.")


class Narrator:
    """Line → speech. Fitted to its shot by rate; what does not fit at the fastest is refused."""

    Settings = NarratorSettings
    own_process = False  # it starts a process of its own for every line
    suffix = ".wav"
    licence = "eSpeak NG, GPL-3.0-or-later (run-time library); onereel, Apache-2.0"

    def __init__(self, settings: NarratorSettings, placement: Placement) -> None:
        self.settings = settings

    @property
    def credit(self) -> str:
        s = self.settings
        return f"animatic.narrator@1 espeak-ng calm={s.calm} fastest={s.fastest} lively={s.liveliness}"

    def make(self, order: Line, out: Path, bench: Bench) -> None:
        """Speak the line. Raises LineTooLong, BadInput for a text this voice cannot read."""
        text = _readable(order)
        rate, previous = self.settings.calm, 0
        while True:
            voice = speech.trimmed(self._spoken(order, text, rate, bench))
            seconds = len(voice) / speech.RATE
            if not seconds:
                raise CannotMake(f"eSpeak NG had nothing to say for “{order.text}”: word the line otherwise.")
            if seconds <= order.seconds:
                break
            if rate >= self.settings.fastest:
                raise LineTooLong(order.text, seconds=seconds, room=order.seconds)
            previous, rate = (
                rate,
                min(self.settings.fastest, round(rate * seconds / order.seconds * 1.02) + 1),
            )
            assert rate > previous
        tail = min(_TAIL, order.seconds - seconds)
        polished = speech.polished(voice, tail=tail)[: int(order.seconds * speech.RATE)]
        audio.write(out, polished)

    def _spoken(self, order: Line, text: str, rate: int, bench: Bench) -> speech.Sound:
        variant, pitch = _VARIANTS[order.voice]
        utterance = Utterance(
            text=text,
            voice=_VOICES[order.language] + variant,
            rate=rate,
            pitch=pitch,
            range=self.settings.liveliness,
            wordgap=0,
        )
        answer = _child(json.dumps(utterance).encode(), bench)
        hertz = int.from_bytes(answer[:4], "little")
        samples = np.frombuffer(answer[4:], "<i2").astype(np.float32) / 32768
        return audio.resample(samples, hertz)[:, 0]


def _readable(order: Line) -> str:
    """What the voice is given: the kana for Japanese, whose kanji it would read as “Chinese letter”."""
    text = order.reading if order.language is Language.JA else order.text
    if not text.strip():
        raise BadInput("There is nothing to say: a line needs words, and a Japanese one its reading.")
    if wrong := foreign_letters(text, order.language):
        raise BadInput(f"“{wrong[0]}” in “{order.text}” is not a letter of {order.language.value}.")
    return text


def _child(question: bytes, bench: Bench) -> bytes:
    """Ask a fresh process; stop it when the work is cancelled."""
    command = [sys.executable, "-m", "onereel.backends.animatic.espeak"]
    with subprocess.Popen(
        command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.PIPE
    ) as child:
        try:
            given: bytes | None = question
            for _ in range(round(_TIMEOUT / _WAIT)):
                bench.tick(0.5)
                try:
                    answer, told = child.communicate(given, timeout=_WAIT)
                    break
                except subprocess.TimeoutExpired:
                    given = None
            else:
                raise CannotMake(f"eSpeak NG did not answer within {_TIMEOUT} s.")
        finally:
            child.kill()
    if child.returncode != 0:
        raise CannotMake(told.decode(errors="replace").strip() or "eSpeak NG ended without a word.")
    return answer
