"""Sound written, read back, resampled, faded."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest

from onereel.errors import CannotMake
from onereel.media import audio
from onereel.media.audio import RATE
from tests.media.tones import noise, tone


@pytest.mark.parametrize("suffix", [".wav", ".flac"])
@pytest.mark.parametrize("count", [1, 4095, 4096, 30_001])
def test_lossless_files_give_back_every_sample(tmp_path: Path, suffix: str, count: int) -> None:
    sound = noise(1)[:count]
    audio.write(tmp_path / f"a{suffix}", sound)
    heard = audio.read(tmp_path / f"a{suffix}")
    assert heard.shape == (count, 2)
    assert heard.dtype == np.float32
    assert np.abs(heard - sound).max() < 1e-4


@pytest.mark.parametrize("count", [1024, 48_000, 50_001])
def test_aac_keeps_the_exact_length(tmp_path: Path, count: int) -> None:
    sound = tone(440, 2)[:count]
    audio.write(tmp_path / "a.m4a", sound)
    heard = audio.read(tmp_path / "a.m4a")
    assert heard.shape == (count, 2)
    middle = slice(count // 3, count // 2)
    assert np.abs(heard[middle] - sound[middle]).max() < 0.05


@pytest.mark.parametrize("suffix", [".wav", ".flac", ".m4a"])
def test_equal_samples_give_equal_bytes(tmp_path: Path, suffix: str) -> None:
    for name in ("a", "b"):
        audio.write(tmp_path / f"{name}{suffix}", noise(0.4))
    assert (tmp_path / f"a{suffix}").read_bytes() == (tmp_path / f"b{suffix}").read_bytes()


def test_another_rate_is_brought_to_48_khz(tmp_path: Path) -> None:
    at = np.arange(22_050) / 22_050
    audio.write(tmp_path / "a.wav", 0.5 * np.sin(2 * np.pi * 440 * at), 22_050)
    heard = audio.read(tmp_path / "a.wav")
    assert heard.shape == (RATE, 1)
    wanted = tone(440, 1, 0.5, 1)
    assert np.abs(heard - wanted)[1000:-1000].max() < 1e-3


def test_resampling_gives_the_nearest_count() -> None:
    assert audio.resample(np.zeros(24_001, np.float32), 24_000).shape == (48_002, 1)
    assert audio.resample(np.zeros((0, 2), np.float32), 24_000).shape == (0, 2)


def test_too_loud_sound_is_clipped_not_wrapped(tmp_path: Path) -> None:
    audio.write(tmp_path / "a.wav", np.array([[1.7], [-1.7]]))
    assert audio.read(tmp_path / "a.wav")[:, 0] == pytest.approx([1.0, -1.0], abs=1e-4)


def test_nan_is_refused(tmp_path: Path) -> None:
    with pytest.raises(ValueError, match="NaN"):
        audio.write(tmp_path / "a.wav", np.array([np.nan]))


def test_nothing_is_refused(tmp_path: Path) -> None:
    with pytest.raises(ValueError, match="no sound"):
        audio.write(tmp_path / "a.flac", np.zeros((0, 2), np.float32))


def test_an_unknown_suffix_is_refused(tmp_path: Path) -> None:
    with pytest.raises(ValueError, match="mp3"):
        audio.write(tmp_path / "a.mp3", noise(0.1))


def test_damaged_files_are_told(tmp_path: Path) -> None:
    (tmp_path / "a.flac").write_bytes(b"not sound at all")
    with pytest.raises(CannotMake, match=r"a\.flac"):
        audio.read(tmp_path / "a.flac")
    audio.write(tmp_path / "b.wav", noise(1))
    (tmp_path / "b.flac").write_bytes(b"")
    with pytest.raises(CannotMake, match=r"b\.flac"):
        audio.read(tmp_path / "b.flac")


def test_a_file_cut_short_is_told(tmp_path: Path) -> None:
    audio.write(tmp_path / "a.flac", noise(2))
    whole = (tmp_path / "a.flac").read_bytes()
    (tmp_path / "a.flac").write_bytes(whole[: len(whole) // 2])
    with pytest.raises(CannotMake, match=r"a\.flac"):
        audio.read(tmp_path / "a.flac")


def test_fades_leave_the_original_alone() -> None:
    sound = np.ones((RATE, 2), np.float32)
    faded = audio.faded(sound, fade_in=0.1, fade_out=0.2)
    assert sound.min() == 1
    assert faded[0, 0] == 0
    assert faded[-1, 0] == pytest.approx(0, abs=1e-6)
    assert faded[RATE // 2, 0] == 1


def test_fitted_cuts_and_fills() -> None:
    sound = noise(0.1)
    assert audio.fitted(sound, 100).shape == (100, 2)
    longer = audio.fitted(sound, 10_000)
    assert longer.shape == (10_000, 2)
    assert not longer[len(sound) :].any()


@pytest.mark.parametrize("count", [10, 5000, 70_000, 140_000])
def test_convolution_agrees_with_numpy(count: int) -> None:
    sound = noise(3)[:count]
    response = np.random.default_rng(3).standard_normal(300).astype(np.float32)
    got = audio.convolved(sound, response)
    for channel in range(2):
        wanted = np.convolve(sound[:, channel], response)[:count]
        assert np.abs(got[:, channel] - wanted).max() < 1e-4
