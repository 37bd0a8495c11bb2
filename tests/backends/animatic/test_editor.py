"""The editor: orders of all kinds become films that keep their promises."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest

from onereel.backends.animatic.editor import Editor
from onereel.crew import Placement
from onereel.media import audio, loudness, video
from onereel.media.audio import Sound
from onereel.media.video import ClipWriter
from onereel.orders import FPS, Cut, Media
from tests.benches import Bench
from tests.media.tones import noise, silence, speech, tone

FRAMES = 32
SECONDS = 2.0


def editor() -> Editor:
    return Editor(Editor.Settings(), Placement())


def clip(bench: Bench, colour: int, sound: Sound | None, size: tuple[int, int] = (96, 64)) -> Media:
    path = bench.folder / "clip.mp4"
    with ClipWriter(path, *size, FPS, audio=sound is not None) as writer:
        for number in range(FRAMES):
            writer.write(np.full((size[1], size[0], 3), colour + number, np.uint8))
        if sound is not None:
            writer.write_audio(sound)
    return bench.put(path.read_bytes(), path.suffix)


def wav(bench: Bench, sound: Sound, rate: int = 48_000) -> Media:
    path = bench.folder / "sound.wav"
    audio.write(path, sound, rate)
    return bench.put(path.read_bytes(), path.suffix)


def order(clips: list[Media], lines: list[Media | None], score: Media | None, diegetic: bool = False) -> Cut:
    return Cut(
        clips=tuple(clips), lines=tuple(lines), score=score, diegetic=diegetic, lead=0.4, width=96, height=64
    )


@pytest.fixture
def bench(tmp_path: Path) -> Bench:
    return Bench(tmp_path)


@pytest.fixture
def full(bench: Bench) -> Cut:
    clips = [clip(bench, 40, noise(SECONDS, 0.05)), clip(bench, 120, noise(SECONDS, 0.01, seed=2))]
    score = wav(bench, tone(330, 2 * SECONDS) + tone(660, 2 * SECONDS, 0.1))
    return order(clips, [wav(bench, speech(1.2), 48_000), None], score)


def test_a_full_film(bench: Bench, full: Cut, tmp_path: Path) -> None:
    editor().make(full, tmp_path / "reel.mp4", bench)
    facts = video.probe(tmp_path / "reel.mp4")
    assert (facts.frames, facts.width, facts.height, facts.seconds) == (64, 96, 64, 4.0)
    assert len(list(video.frames(tmp_path / "reel.mp4"))) == 64
    assert len(audio.read(tmp_path / "reel.mp4")) == 4 * 48_000
    measured = loudness.of_file(tmp_path / "reel.mp4")
    assert -17 <= measured.lufs <= -14
    assert measured.peak_dbtp <= -1
    assert bench.ticks[-1] == 1.0
    assert sorted(p.name for p in tmp_path.iterdir() if p.is_dir()) == []


def test_equal_orders_give_equal_bytes(bench: Bench, full: Cut, tmp_path: Path) -> None:
    for name in ("a.mp4", "b.mp4"):
        editor().make(full, tmp_path / name, bench)
    assert (tmp_path / "a.mp4").read_bytes() == (tmp_path / "b.mp4").read_bytes()


@pytest.mark.parametrize(
    ("production", "line", "score", "diegetic"),
    [
        (None, None, tone(330, 2), False),
        (None, None, tone(330, 2), True),
        (None, speech(1.3), None, False),
        (noise(2, 0.02), None, None, False),
        (noise(2, 0.5), speech(0.3, 0.9), noise(2, 0.9), False),
    ],
    ids=["score", "radio", "voice", "ambience", "loud"],
)
def test_loudness_with_what_there_is(
    bench: Bench,
    tmp_path: Path,
    production: Sound | None,
    line: Sound | None,
    score: Sound | None,
    diegetic: bool,
) -> None:
    cut = order(
        [clip(bench, 60, production)],
        [wav(bench, line) if line is not None else None],
        wav(bench, score) if score is not None else None,
        diegetic,
    )
    editor().make(cut, tmp_path / "reel.mp4", bench)
    measured = loudness.of_file(tmp_path / "reel.mp4")
    assert -17 <= measured.lufs <= -14
    assert measured.peak_dbtp <= -1


@pytest.mark.parametrize("sound", [None, silence(2)], ids=["no track", "silent track"])
def test_a_silent_film_stays_silent(bench: Bench, tmp_path: Path, sound: Sound | None) -> None:
    editor().make(order([clip(bench, 60, sound)], [None], None), tmp_path / "reel.mp4", bench)
    assert np.abs(audio.read(tmp_path / "reel.mp4")).max() < 1e-3


def test_clips_of_another_size_are_fitted(bench: Bench, tmp_path: Path) -> None:
    clips = [clip(bench, 60, None), clip(bench, 90, noise(2), size=(64, 64))]
    editor().make(order(clips, [None, None], None), tmp_path / "reel.mp4", bench)
    facts = video.probe(tmp_path / "reel.mp4")
    assert (facts.frames, facts.width, facts.height) == (64, 96, 64)
