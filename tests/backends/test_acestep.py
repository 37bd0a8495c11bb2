from __future__ import annotations

import sys
import types
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from onereel.backends.acestep import Composer, score_prompt
from onereel.crew import Placement
from onereel.errors import Missing, Rejected
from onereel.media import audio
from onereel.orders import Cue
from onereel.planfile import Mood, ScoreBrief, Style
from tests.backends import tiny
from tests.benches import Bench

BRIEF = ScoreBrief(mood=Mood.WISTFUL, bpm=76, instruments=("solo piano", "cello"))


@pytest.fixture(scope="module")
def weights(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tiny.save_ace_step(tmp_path_factory.mktemp("ace"))


@pytest.fixture
def composer(weights: Path) -> Composer:
    return Composer(Composer.Settings(path=str(weights), dtype="float32", steps=3), Placement())


def _cue(seconds: float = 2.375, seed: int = 4) -> Cue:
    return Cue(brief=BRIEF, style=Style.NARRATIVE, place="Lisbon, Portugal", seconds=seconds, seed=seed)


def test_the_end_is_faded_and_every_step_is_told(composer: Composer, bench: Bench, tmp_path: Path) -> None:
    composer.make(_cue(), tmp_path / "a.wav", bench)
    samples = audio.read(tmp_path / "a.wav")
    assert np.abs(samples[-200:]).max() < 0.01 < np.abs(samples[:100_000]).max() < 0.9
    assert len({tick for tick in bench.ticks if 0 < tick < 1}) == 3


@pytest.mark.parametrize("seconds", [2.2, 4.4, 11.5])
def test_lengths_that_diffusers_cannot_play(
    composer: Composer, bench: Bench, tmp_path: Path, seconds: float
) -> None:
    composer.make(_cue(seconds), tmp_path / "out.wav", bench)
    assert len(audio.read(tmp_path / "out.wav")) == round(seconds * 48_000)


@pytest.mark.parametrize(("value", "word"), [(0.0, "silent"), (float("nan"), "NaN")])
def test_silence_is_rejected(
    composer: Composer, bench: Bench, tmp_path: Path, value: float, word: str
) -> None:
    composer.make(_cue(), tmp_path / "out.wav", bench)
    for tensor in composer._hired[1].modules["vae"].decoder.parameters():  # type: ignore[index]
        tensor.data.fill_(value)
    with pytest.raises(Rejected, match=word):
        composer.make(_cue(), tmp_path / "bad.wav", bench)
    assert not (tmp_path / "bad.wav").exists()


def test_the_prompt_says_what_to_play() -> None:
    assert score_prompt(_cue()) == (
        "instrumental film score, wistful, nostalgic, bittersweet, solo piano, cello, 76 bpm, "
        "begins sparsely, rises in the middle, then comes to rest, a scene in Lisbon, Portugal, no vocals"
    )
    radio = BRIEF.model_copy(update={"diegetic": True, "source": "kitchen radio"})
    assert score_prompt(_cue().model_copy(update={"brief": radio})).startswith("music from a kitchen radio")


def test_version_one_needs_its_package(tmp_path: Path, bench: Bench) -> None:
    tiny.need("torch")
    composer = Composer(Composer.Settings(version="1", path=str(tmp_path)), Placement())
    with pytest.raises(Missing, match=r"ace-step/ACE-Step"):
        composer.make(_cue(), tmp_path / "out.wav", bench)


def test_version_one_plays_through_its_package(
    tmp_path: Path, bench: Bench, monkeypatch: pytest.MonkeyPatch
) -> None:
    torch = tiny.need("torch")

    class Transformer(torch.nn.Linear):  # type: ignore[misc, name-defined]
        def decode(self, x: Any) -> Any:
            return self(x)

    class Pipeline:
        """The call protocol of acestep.pipeline_ace_step.ACEStepPipeline at d612523."""

        def __init__(self, checkpoint_dir: str, dtype: str) -> None:
            self.device: Any = None

        def load_checkpoint(self, folder: str) -> None:
            torch.manual_seed(0)
            self.ace_step_transformer = Transformer(2, 2)
            self.music_dcae, self.text_encoder_model = torch.nn.Linear(1, 1), torch.nn.Linear(1, 1)

        def save_wav_file(self, wav: Any, idx: int, **_: Any) -> str:
            raise AssertionError("needs torchcodec")

        def __call__(self, **asked: Any) -> None:
            x = torch.randn(
                2, int(asked["audio_duration"]) * 48_000, generator=torch.Generator().manual_seed(1)
            )
            for _ in range(asked["infer_step"]):
                x = self.ace_step_transformer.decode(x.T).T * 0.5
            path = self.save_wav_file(x, 0, save_path=asked["save_path"], sample_rate=48_000, format="wav")
            Path(path.replace(".wav", "_input_params.json")).write_text("{}")

    module = types.ModuleType("acestep.pipeline_ace_step")
    module.ACEStepPipeline = Pipeline  # type: ignore[attr-defined]
    monkeypatch.setitem(sys.modules, "acestep", types.ModuleType("acestep"))
    monkeypatch.setitem(sys.modules, "acestep.pipeline_ace_step", module)
    composer = Composer(Composer.Settings(version="1", path=str(tmp_path), steps=3), Placement())
    composer.make(_cue(), tmp_path / "out.wav", bench)
    assert len(audio.read(tmp_path / "out.wav")) == 114_000
    assert len({tick for tick in bench.ticks if 0 < tick < 1}) == 3
