from __future__ import annotations

import importlib.metadata
import importlib.util
import re
import sys
from collections.abc import Iterator
from importlib.machinery import ModuleSpec
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from onereel.backends import kokoro
from onereel.backends.kokoro import RATE, Narrator, trimmed
from onereel.crew import Placement
from onereel.errors import CannotMake, LineTooLong, Missing, Rejected
from onereel.media import audio
from onereel.orders import Line
from onereel.planfile import Language, Voice
from tests.backends import tiny
from tests.benches import Bench

LINES = {
    Language.EN_US: "The light comes back.",
    Language.EN_GB: "The light comes back.",
    Language.ES: "La luz vuelve.",
    Language.FR: "La lumière revient.",
    Language.HI: "रोशनी लौट आती है।",
    Language.IT: "La luce ritorna.",
    Language.JA: "灯台の光。",
    Language.PT_BR: "A luz volta.",
    Language.ZH: "灯光回来。",
}
SOUNDS = {
    Language.EN_US: "lˈIt",
    Language.EN_GB: "lˈIt",
    Language.ES: "lˈuθ",
    Language.FR: "lymjˈɛʁ",
    Language.HI: "ɾˈoːʃnˌi",
    Language.IT: "lˈuʧe",
    Language.JA: "toːdai",
    Language.PT_BR: "lˈuz",
    Language.ZH: "xwei↗lai↗",
}
"""A word of each line as its language says it, in Kokoro's letters."""


@pytest.fixture(scope="module")
def narrator(tmp_path_factory: pytest.TempPathFactory) -> Narrator:
    folder = tmp_path_factory.mktemp("kokoro")
    return Narrator(Narrator.Settings(path=str(tiny.save_kokoro(folder))), Placement(device="cpu"))


def _line(language: Language, voice: Voice = Voice.FEMALE, seconds: float = 20, seed: int = 1) -> Line:
    return Line(text=LINES[language], language=language, voice=voice, seconds=seconds, seed=seed)


def _spoken(narrator: Narrator, line: Line, bench: Bench) -> np.ndarray:
    out = bench.folder / "out.wav"
    narrator.make(line, out, bench)
    return audio.read(out)


@pytest.fixture(scope="module")
def english(tmp_path_factory: pytest.TempPathFactory) -> Iterator[None]:
    """The spaCy model that English needs and PyPI has not; a stand-in where it is not installed."""
    with pytest.MonkeyPatch.context() as patch:
        if not kokoro._is_here("en_core_web_sm"):
            patch.syspath_prepend(str(tiny.save_english(tmp_path_factory.mktemp("english"))))
        yield
    sys.modules.pop("en_core_web_sm", None)


@pytest.mark.parametrize("language", Language)
def test_every_language_is_spoken_in_its_own_sounds(
    narrator: Narrator,
    bench: Bench,
    monkeypatch: pytest.MonkeyPatch,
    request: pytest.FixtureRequest,
    language: Language,
) -> None:
    if language in (Language.EN_US, Language.EN_GB):
        request.getfixturevalue("english")
    if language is Language.JA:
        pytest.importorskip("pyopenjtalk")  # compiled from source: not everywhere
        pytest.importorskip("unidic_lite")
    heard: list[str] = []
    say = tiny.need("kokoro").KPipeline.infer

    def infer(model: Any, phonemes: str, *args: Any) -> Any:
        heard.append(phonemes)
        return say(model, phonemes, *args)

    monkeypatch.setattr(tiny.need("kokoro").KPipeline, "infer", staticmethod(infer))
    reading = "とうだいのひかり" if language is Language.JA else ""
    samples = _spoken(narrator, _line(language).model_copy(update={"reading": reading}), bench)
    assert SOUNDS[language] in "".join(heard)
    assert 0.1 < len(samples) / 48_000 < 5
    assert 0.001 < np.abs(samples).max() < 1.2  # resampled here, so a little over


def test_speaking_leaves_torch_s_own_chance_alone(narrator: Narrator, bench: Bench) -> None:
    torch = tiny.need("torch")
    torch.manual_seed(9)
    _spoken(narrator, _line(Language.ES), bench)
    drawn = torch.rand(1)
    torch.manual_seed(9)
    assert torch.equal(torch.rand(1), drawn)


def test_a_voice_by_gender_where_there_is_one(narrator: Narrator, bench: Bench) -> None:
    woman, man = (_spoken(narrator, _line(Language.ES, voice), bench) for voice in Voice)
    assert woman.shape != man.shape or not np.array_equal(woman, man)
    assert kokoro.VOICES[Language.FR][1] == kokoro.VOICES[Language.FR][2]
    assert "fr:ff_siwis/ff_siwis" in narrator.credit


@pytest.mark.parametrize(("room", "speed"), [(3.0, 1.0), (1.9, 1.06), (1.55, 1.3)])
def test_speaks_faster_to_fit(room: float, speed: float) -> None:
    speeds: list[float] = []

    def speak(speed: float) -> np.ndarray:
        speeds.append(speed)
        return np.zeros(round(2.0 * RATE / speed))

    narrator = Narrator(Narrator.Settings(), Placement())
    assert len(narrator._fitted(_line(Language.ES, seconds=room), speak)) / RATE <= room
    assert speeds[0] == 1.0
    assert speeds[-1] == pytest.approx(speed, abs=0.02)


def test_says_when_a_line_does_not_fit(bench: Bench) -> None:
    narrator = Narrator(Narrator.Settings(), Placement())
    with pytest.raises(LineTooLong) as raised:
        narrator._fitted(_line(Language.ES, seconds=1.0), lambda speed: np.zeros(round(2.6 * RATE / speed)))
    assert (raised.value.seconds, raised.value.room) == (pytest.approx(2.0), 1.0)


def test_the_wrong_script_is_refused(narrator: Narrator, bench: Bench) -> None:
    line = _line(Language.ES).model_copy(update={"text": "灯光 vuelve."})
    with pytest.raises(CannotMake, match="灯"):
        _spoken(narrator, line, bench)
    with pytest.raises(CannotMake, match="nothing to say"):
        _spoken(narrator, line.model_copy(update={"text": "   "}), bench)


@pytest.mark.parametrize(
    ("language", "lacking", "help"),
    [
        (Language.EN_US, "en_core_web_sm", "python -m spacy download en_core_web_sm"),
        (Language.EN_GB, "spacy", "pip install 'onereel[studio]'"),
        (Language.JA, "fugashi", "pip install 'onereel[japanese]'"),
        (Language.JA, "unidic_lite", "pip install 'onereel[japanese]'"),
        (Language.ZH, "jieba", "pip install 'onereel[studio]'"),
        *((language, "kokoro", "pip install 'onereel[studio]'") for language in Language),
    ],
)
def test_missing_packages_are_named(
    monkeypatch: pytest.MonkeyPatch, language: Language, lacking: str, help: str
) -> None:
    def find(name: str) -> ModuleSpec | None:
        return None if name in (lacking, "unidic") else ModuleSpec(name, None)

    def distribution(name: str) -> None:
        if name == lacking:
            raise importlib.metadata.PackageNotFoundError

    monkeypatch.setattr(importlib.util, "find_spec", find)
    monkeypatch.setattr(importlib.metadata, "distribution", distribution)
    words = f"To speak {language.value}, {lacking.replace('_lite', '-lite')} is needed: run `{help}`"
    with pytest.raises(Missing, match=re.escape(words)):
        kokoro.check_packages(kokoro.VOICES[language][0], language)


def test_a_dictionary_that_is_none_is_told(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    def find(name: str) -> ModuleSpec:
        return ModuleSpec(name, None, origin=str(tmp_path / "__init__.py"))

    monkeypatch.setattr(importlib.util, "find_spec", find)
    with pytest.raises(Missing, match="pip uninstall unidic"):
        kokoro.check_packages("j", Language.JA)
    (tmp_path / "dicdir").mkdir()
    (tmp_path / "dicdir" / "mecabrc").touch()
    kokoro.check_packages("j", Language.JA)


def test_a_missing_voice_is_named(narrator: Narrator, bench: Bench) -> None:
    with pytest.raises(Missing, match="pm_alex"):
        narrator.make(_line(Language.PT_BR, Voice.MALE), bench.folder / "out.wav", bench)


def test_every_language_has_its_voices() -> None:
    assert set(kokoro.VOICES) == set(Language)
    for code, woman, man in kokoro.VOICES.values():
        assert woman[0] == man[0] == code
        assert woman[1] == "f"


def test_trims_silence_but_keeps_the_edges() -> None:
    samples = np.zeros(RATE, np.float32)
    samples[6000:12_000] = 0.5
    cut = trimmed(samples)
    assert len(cut) == 6000 + 2 * 720
    assert cut[0] == cut[-1] == 0


@pytest.mark.parametrize(("value", "word"), [(0.0, "silent"), (float("nan"), "NaN")])
def test_silence_is_rejected(
    tmp_path_factory: pytest.TempPathFactory, bench: Bench, value: float, word: str
) -> None:
    folder = tiny.save_kokoro(tmp_path_factory.mktemp("mute"))
    mute = Narrator(Narrator.Settings(path=str(folder)), Placement())
    torch, spoken = tiny.need("torch"), tiny.need("kokoro").KModel.Output
    with pytest.MonkeyPatch.context() as patch:
        audio_of = torch.full((24_000,), value)
        patch.setattr(tiny.need("kokoro").KModel, "forward", lambda *_, **__: spoken(audio=audio_of))
        with pytest.raises(Rejected, match=word):
            mute.make(_line(Language.ES), bench.folder / "out.wav", bench)
    assert not (bench.folder / "out.wav").exists()


def test_memory_that_runs_out_is_tried_once_more_with_the_card_to_itself(
    narrator: Narrator, bench: Bench, monkeypatch: pytest.MonkeyPatch
) -> None:
    torch, spoken, fails = tiny.need("torch"), narrator._spoken, [1]

    def short(*args: Any) -> Any:
        if fails:
            fails.pop()
            raise torch.OutOfMemoryError("no")
        return spoken(*args)

    monkeypatch.setattr(narrator, "_spoken", short)
    assert len(_spoken(narrator, _line(Language.ES), bench))
