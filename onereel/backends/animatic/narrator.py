"""The animatic's narrator: a scratch voice by eSpeak NG, in nine languages, as pleasant as it can be made."""

from __future__ import annotations

import json
import re
import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from pydantic import Field

from onereel.backends.animatic import espeak
from onereel.backends.animatic.edition import SPEAKING
from onereel.backends.edition import edition
from onereel.crew import Bench, Placement
from onereel.errors import BadInput, CannotMake, LineTooLong
from onereel.orders import Line
from onereel.planfile import Language, Value, Voice, foreign_letters, outside_kana

if TYPE_CHECKING:
    from onereel.backends.animatic.speech import Sound

_LANGUAGES: dict[Language, str] = {
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
_PACES: dict[Language, float] = {Language.FR: 0.92, Language.JA: 1.06, Language.PT_BR: 1.04, Language.ZH: 1.2}
"""eSpeak counts a word differently in each language; with these a line of the phrasebook lasts 3 s in all."""

_PITCHES: dict[Language, int] = {Language.ZH: 62}
_PITCH = 46
"""0–100. With it she speaks around 185 Hz and he around 100; Mandarin lies 25 Hz lower in eSpeak."""


def _formants(hertz: str, height: str, width: int) -> str:
    """Nine formants of a voice file, in percent of the language's own."""
    pairs = zip(hertz.split(), height.split(), strict=True)
    return "".join(f"formant {n} {at} {high} {width}\n" for n, (at, high) in enumerate(pairs))


# Auditioned on six lines in each language, against all of eSpeak's variants in English and the forty best in
# nine languages. Harmonics over noise, and deviation from the spectrum of natural speech (Byrne 1994):
#     hers 11.7 dB, 3.3 dB      the library's best compromise, f2: 9.8, 4.5      the usual f3: 9.2, 5.1
#     his   8.4 dB, 3.1 dB      m7: 7.8, 3.2                                     m3: 6.9, 5.1
# The gain is from no roughness and no echo (a tinny slap; the room comes later) and from wider, lower upper
# formants, which ring less. A little flutter stays: without it the pitch is a machine's.
_TIMBRES: dict[Voice, str] = {
    Voice.FEMALE: "gender female\npitch 142 220\nflutter 2\nroughness 0\nbreath 0 1 2 2 2 2 2 2\n"
    + _formants("104 115 118 114 114 114 110 110 110", "100 78 62 58 50 56 60 60 60", 160),
    Voice.MALE: "gender male\npitch 78 122\nflutter 2\nroughness 0\nvoicing 130\n"
    + _formants("100 98 98 97 97 97 100 100 100", "120 88 72 60 60 56 56 56 56", 125),
}
# eSpeak's Japanese ends statements like questions (intonation 4: 155 up to 183 Hz; with 1, 185 down to 133).
_ACCENTS: dict[Language, str] = {Language.JA: "intonation 1\n"}

_TAIL = 0.5  # seconds the room may ring on, where there is time for it
_LEAST_TAIL = 0.02
_WAIT = 0.1  # seconds between two looks at the bench while the child speaks
_TIMEOUT = 60  # seconds; a line takes some 0.1


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
        s, spoken = self.settings, edition(__package__, *SPEAKING)
        return f"animatic.narrator@{spoken} espeak-ng calm={s.calm} fastest={s.fastest} lively={s.liveliness}"

    def make(self, order: Line, out: Path, bench: Bench) -> None:
        """Speak the line. Raises LineTooLong, BadInput for a text this voice cannot read."""
        from onereel.backends.animatic import speech
        from onereel.media import audio

        text = _readable(order)
        pace, room = _PACES.get(order.language, 1.0), order.seconds - _LEAST_TAIL
        rate, fastest = round(self.settings.calm * pace), round(self.settings.fastest * pace)
        spoken, seconds = self._spoken(order, text, rate, bench)
        while seconds > room:
            if rate >= fastest:
                raise LineTooLong(order.text, seconds=seconds, room=order.seconds)
            rate = min(fastest, round(rate * seconds / room * 1.02) + 1)
            spoken, seconds = self._spoken(order, text, rate, bench)
        tail = min(_TAIL, order.seconds - seconds)
        audio.write(out, speech.polished(spoken, order.voice, tail=tail))

    def _spoken(self, order: Line, text: str, rate: int, bench: Bench) -> tuple[Sound, float]:
        """The line at this rate without silence around it, and how long it lasts."""
        import espeakng_loader
        import numpy as np

        from onereel.backends.animatic import speech
        from onereel.media import audio

        utterance = espeak.Utterance(
            library=str(espeakng_loader.get_library_path()),
            data=str(espeakng_loader.get_data_path()),
            language=_LANGUAGES[order.language],
            timbre=_TIMBRES[order.voice] + _ACCENTS.get(order.language, ""),
            text=text,
            rate=rate,
            pitch=_PITCHES.get(order.language, _PITCH),
            range=self.settings.liveliness,
        )
        answer = _child(json.dumps(utterance).encode(), bench)
        hertz = int.from_bytes(answer[:4], "little")
        samples = np.frombuffer(answer[4:], "<i2").astype(np.float32) / 32768
        voice = speech.trimmed(audio.resample(samples, hertz)[:, 0])
        if not len(voice):
            raise CannotMake(f"eSpeak NG had nothing to say for “{order.text}”: word the line otherwise.")
        return voice, len(voice) / speech.RATE


def _readable(order: Line) -> str:
    """What the voice is given: the kana for Japanese, whose kanji it would read as “Chinese letter”."""
    japanese = order.language is Language.JA
    text = order.reading if japanese else order.text
    if not text.strip():
        raise BadInput("There is nothing to say: a line needs words, and a Japanese one its reading.")
    if wrong := outside_kana(text) if japanese else foreign_letters(text, order.language):
        raise BadInput(f"“{wrong[0]}” in “{text}” cannot be read aloud in {order.language.value}.")
    return as_it_sounds(text) if japanese else text


# Not after の, と, て or で, where a word often begins with う or い: そのうち, とうたう, ている.
_LONG = re.compile(r"(?<=[おこごそぞどほぼぽもよろょうくぐすずつづぬふぶむゆるゅ])う|(?<=[えけげせぜめれ])い")
_PARTICLE = re.compile(r"(?<=[^\sは])[はへ](?=[\s、。]|$)")


def as_it_sounds(kana: str) -> str:
    """Kana as they are said: long vowels, and the particles は and へ where a phrase ends with them.

    eSpeak reads きょう as kyo-u and うみは as u-mi-ha. A reading written as it sounds is left as it is.
    """
    return _PARTICLE.sub(lambda found: "わ" if found[0] == "は" else "え", _LONG.sub("ー", kana))


def _child(question: bytes, bench: Bench) -> bytes:
    """Ask a fresh process; stop it when the work is cancelled."""
    command = [sys.executable, "-I", "-S", espeak.__file__]
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
