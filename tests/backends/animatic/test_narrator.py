from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest

from onereel.backends.animatic import speech
from onereel.backends.animatic.narrator import Narrator, NarratorSettings
from onereel.crew import Placement
from onereel.errors import BadInput, Cancelled, CannotMake, LineTooLong
from onereel.media import audio
from onereel.orders import Line, Media
from onereel.planfile import Language, Voice

LINES = {
    Language.EN_US: "The lamp burns for every ship at sea.",
    Language.EN_GB: "The lamp burns for every ship at sea.",
    Language.ES: "La lámpara arde por cada barco en el mar.",
    Language.FR: "La lampe brûle pour chaque bateau en mer.",
    Language.HI: "दीपक हर जहाज़ के लिए जलता है।",
    Language.IT: "La lampada arde per ogni nave in mare.",
    Language.JA: "灯りは、海の舟のためにともる。",
    Language.PT_BR: "A lâmpada arde por cada barco no mar.",
    Language.ZH: "灯为海上的每一条船亮着。",
}
READING = "あかりは、うみのふねのためにともる。"


class Bench:
    def path(self, media: Media) -> Path:
        raise AssertionError("a line has no inputs")

    def tick(self, done: float) -> None:
        pass


class Stopped(Bench):
    def tick(self, done: float) -> None:
        raise Cancelled("Stopped.")


def order(language: Language, voice: Voice = Voice.FEMALE, **changes: object) -> Line:
    line = Line(text=LINES[language], language=language, voice=voice, seconds=4.3, seed=1)
    reading = READING if language is Language.JA else ""
    return line.model_copy(update={"reading": reading, **changes})


def spoken(tmp_path: Path, line: Line, name: str = "line.wav") -> bytes:
    Narrator(NarratorSettings(), Placement()).make(line, tmp_path / name, Bench())
    return (tmp_path / name).read_bytes()


@pytest.mark.parametrize("voice", Voice)
@pytest.mark.parametrize("language", Language)
def test_every_language_speaks_and_fits_and_repeats_itself(tmp_path, language, voice):
    first = spoken(tmp_path, order(language, voice))
    samples = audio.read(tmp_path / "line.wav")
    assert 1.0 < len(samples) / 48_000 <= 4.3
    assert np.sqrt(np.mean(samples**2)) > 0.02
    assert np.abs(samples).max() <= 1.0
    assert np.abs(samples[: 48 * 60]).max() > 0.004, "it does not begin with silence"
    assert spoken(tmp_path, order(language, voice), "again.wav") == first


def test_languages_and_voices_differ(tmp_path):
    files = {
        spoken(tmp_path, order(language, voice), f"{language}{voice}.wav")
        for language in Language
        for voice in Voice
    }
    assert len(files) == 18


def test_a_long_line_is_spoken_faster_then_refused(tmp_path):
    spoken(tmp_path, order(Language.EN_US))
    calm = len(audio.read(tmp_path / "line.wav"))
    spoken(tmp_path, order(Language.EN_US, seconds=2.2), "quick.wav")
    assert len(audio.read(tmp_path / "quick.wav")) <= 2.2 * 48_000 < calm
    with pytest.raises(LineTooLong) as caught:
        spoken(tmp_path, order(Language.EN_US, seconds=1.0), "long.wav")
    assert caught.value.seconds > 1.0
    assert not (tmp_path / "long.wav").exists()


def test_what_cannot_be_read_is_refused(tmp_path):
    with pytest.raises(BadInput, match="nothing to say"):
        spoken(tmp_path, order(Language.EN_US, text="  "))
    with pytest.raises(BadInput, match="nothing to say"):
        spoken(tmp_path, order(Language.JA, reading=""))
    with pytest.raises(BadInput, match="not a letter of fr"):
        spoken(tmp_path, order(Language.FR, text="海が見える"))
    with pytest.raises(CannotMake, match="nothing to say"):
        spoken(tmp_path, order(Language.EN_US, text="…"))


def test_a_cancelled_line_stops(tmp_path):
    with pytest.raises(Cancelled):
        Narrator(NarratorSettings(), Placement()).make(order(Language.IT), tmp_path / "l.wav", Stopped())


def test_polishing_keeps_length_and_level():
    rng = np.random.default_rng(1)
    dry = (rng.standard_normal(48_000) * np.hanning(48_000)).astype(np.float32) * 0.3
    dry = np.concatenate([np.zeros(9_000, np.float32), dry, np.zeros(9_000, np.float32)])
    wet = speech.polished(dry, tail=0.3)
    assert 48_000 * 0.8 < len(wet) <= 48_000 * 1.35
    assert np.abs(wet).max() <= 0.98
    assert abs(wet[-1]) < 1e-3
    assert len(speech.polished(np.zeros(100, np.float32), tail=0.1)) == 0
