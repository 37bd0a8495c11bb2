from __future__ import annotations

import subprocess
import sys
import time
from pathlib import Path

import numpy as np
import pytest

from onereel.backends.animatic import espeak, narrator
from onereel.backends.animatic.director import direct
from onereel.backends.animatic.narrator import Narrator, NarratorSettings, as_it_sounds
from onereel.crew import Placement
from onereel.departments.sound import TAIL_SECONDS
from onereel.errors import BadInput, Cancelled, CannotMake, LineTooLong
from onereel.media import audio
from onereel.orders import CLIP_SECONDS, Aspect, Brief, Line
from onereel.planfile import Language, Style, Voice
from tests.benches import Bench

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
FILMS = (
    "A lighthouse keeper in Lisbon dances alone in the rain at dawn",
    "Two sisters search for their lost dog in a forest in the snow",
    "A stray cat waits at a train station at night",
    "Waves crash on an empty beach at sunset",
)
READING = "あかりは、うみのふねのためにともる。"


def order(language: Language, voice: Voice = Voice.FEMALE, **changes: object) -> Line:
    line = Line(text=LINES[language], language=language, voice=voice, seconds=4.3, seed=1)
    reading = READING if language is Language.JA else ""
    return line.model_copy(update={"reading": reading, **changes})


def spoken(tmp_path: Path, line: Line, name: str = "line.wav") -> bytes:
    bench = Bench(tmp_path)
    Narrator(NarratorSettings(), Placement()).make(line, tmp_path / name, bench)
    assert bench.asked == [], "a line has no inputs"
    return (tmp_path / name).read_bytes()


@pytest.mark.parametrize("voice", Voice)
@pytest.mark.parametrize("language", Language)
def test_every_language_speaks_and_fits_and_repeats_itself(tmp_path, language, voice):
    first = spoken(tmp_path, order(language, voice))
    samples = audio.read(tmp_path / "line.wav")
    assert samples.shape[1] == 1
    assert 1.0 < len(samples) / 48_000 <= 4.3
    heard = samples[np.abs(samples) > 0.01]
    assert 0.05 < np.sqrt(np.mean(samples**2)) < 0.13
    assert np.abs(heard).max() < 0.9
    assert np.abs(samples[: 48 * 30]).max() > 0.02, "it begins at once"
    assert np.abs(samples[-48:]).max() < 0.002, "and ends in silence"
    assert spoken(tmp_path, order(language, voice), "again.wav") == first


@pytest.mark.parametrize("language", Language)
def test_every_line_of_a_film_is_longer_than_a_second_and_inside_its_shot(tmp_path, language):
    number = list(Language).index(language)
    brief = Brief(
        sentence=FILMS[number % len(FILMS)], language=language, shots=6, style=Style.NARRATIVE,
        aspect=Aspect.WIDE, seed=number,
    )  # fmt: skip
    plan, room = direct(brief), CLIP_SECONDS - 0.35 - TAIL_SECONDS
    for shot in plan.shots:
        line = Line(
            text=shot.line, reading=shot.reading, language=language, voice=plan.narrator, seconds=room, seed=1
        )
        spoken(tmp_path, line)
        assert 1.0 < len(audio.read(tmp_path / "line.wav")) / 48_000 <= room, shot.line


def test_languages_and_voices_differ(tmp_path):
    languages = (Language.EN_US, Language.EN_GB, Language.ES, Language.FR, Language.IT, Language.PT_BR)
    lines = [order(language, text=LINES[Language.FR]) for language in languages]
    lines.append(order(Language.FR, Voice.MALE))
    assert len({spoken(tmp_path, line, f"{n}.wav") for n, line in enumerate(lines)}) == 7


def test_another_process_speaks_the_same(tmp_path):
    program = """if True:
        import sys
        from pathlib import Path
        from onereel.backends.animatic.narrator import Narrator, NarratorSettings
        from onereel.crew import Placement
        from onereel.orders import Line

        class Bench:
            def tick(self, done): ...

        line = Line.model_validate_json(sys.argv[1])
        Narrator(NarratorSettings(), Placement()).make(line, Path(sys.argv[2]), Bench())
    """
    line = order(Language.HI)
    subprocess.run(
        [sys.executable, "-c", program, line.model_dump_json(), tmp_path / "there.wav"], check=True
    )
    assert spoken(tmp_path, line) == (tmp_path / "there.wav").read_bytes()


def test_the_seed_of_an_order_and_the_text_of_a_japanese_one_change_nothing(tmp_path):
    assert spoken(tmp_path, order(Language.ES, seed=2)) == spoken(tmp_path, order(Language.ES))
    line = order(Language.JA)
    assert spoken(tmp_path, line) == spoken(tmp_path, line.model_copy(update={"text": "別の漢字。"}))


def test_a_long_line_is_spoken_faster_then_refused(tmp_path):
    spoken(tmp_path, order(Language.EN_US))
    calm = len(audio.read(tmp_path / "line.wav"))
    spoken(tmp_path, order(Language.EN_US, seconds=2.2), "quick.wav")
    assert len(audio.read(tmp_path / "quick.wav")) <= 2.2 * 48_000 < calm
    with pytest.raises(LineTooLong) as caught:
        spoken(tmp_path, order(Language.EN_US, seconds=1.0), "long.wav")
    assert caught.value.seconds > 1.0 == caught.value.room
    assert not (tmp_path / "long.wav").exists()


@pytest.mark.parametrize("seconds", [1.75, 2.0, 2.3, 2.6, 2.9, 3.2])
def test_whatever_the_room_the_line_keeps_inside_it_and_ends_without_a_click(tmp_path, seconds):
    spoken(tmp_path, order(Language.FR, Voice.MALE, seconds=seconds))
    samples = audio.read(tmp_path / "line.wav")
    assert len(samples) / 48_000 <= seconds
    assert np.abs(samples[-24:]).max() < 0.002


def test_the_room_rings_on_only_where_there_is_time(tmp_path):
    lengths = [
        len(spoken(tmp_path, order(Language.IT, seconds=seconds), f"{seconds}.wav")) / 96_000
        for seconds in (4.0, 10.0)
    ]
    assert lengths[0] <= 4.0
    assert lengths[1] - lengths[0] <= 0.5


def test_what_cannot_be_read_is_refused(tmp_path):
    with pytest.raises(BadInput, match="nothing to say"):
        spoken(tmp_path, order(Language.EN_US, text="  "))
    with pytest.raises(BadInput, match="nothing to say"):
        spoken(tmp_path, order(Language.JA, reading=""))
    with pytest.raises(BadInput, match="“海” in “海が見える” cannot be read aloud in fr"):
        spoken(tmp_path, order(Language.FR, text="海が見える"))
    with pytest.raises(BadInput, match="“海”"):
        spoken(tmp_path, order(Language.JA, reading="海がみえる。"))
    with pytest.raises(CannotMake, match="nothing to say"):
        spoken(tmp_path, order(Language.EN_US, text="…"))


def test_an_unknown_language_is_an_error_and_never_another_language(tmp_path, monkeypatch):
    monkeypatch.setitem(narrator._LANGUAGES, Language.ES, "roa/nowhere")
    with pytest.raises(CannotMake, match="nowhere"):
        spoken(tmp_path, order(Language.ES))


def test_a_cancelled_line_stops_and_its_child_with_it(tmp_path, monkeypatch, bench):
    looks = 1

    def look(done: float) -> None:
        nonlocal looks
        looks -= 1
        if not looks:
            raise Cancelled("Stopped.")

    bench.on_tick = look
    with pytest.raises(Cancelled):
        Narrator(NarratorSettings(), Placement()).make(order(Language.IT), tmp_path / "l.wav", bench)
    sleeper = tmp_path / "sleeper.py"
    sleeper.write_text("import time; time.sleep(60)")
    monkeypatch.setattr(espeak, "__file__", str(sleeper))
    started, looks = time.monotonic(), 4
    with pytest.raises(Cancelled):
        Narrator(NarratorSettings(), Placement()).make(order(Language.IT), tmp_path / "l.wav", bench)
    assert time.monotonic() - started < 55, "the child was not waited for"
    assert not (tmp_path / "l.wav").exists()


SOUNDS = {
    "うみは、しずかだ。": "うみわ、しずかだ。",
    "うみへ いく。": "うみえ いく。",
    "きょうは はれ": "きょーわ はれ",
    "せいかつ": "せーかつ",
    "とけいは": "とけーわ",
    "ここでは ない": "ここでわ ない",
    "まっている": "まっている",
    "そのうち": "そのうち",
    "はは、ちち": "はは、ちち",
    "うみわ なにも いわず。": "うみわ なにも いわず。",
}


@pytest.mark.parametrize(("written", "said"), SOUNDS.items())
def test_kana_as_they_sound(written, said):
    assert as_it_sounds(written) == said
    assert as_it_sounds(said) == said
