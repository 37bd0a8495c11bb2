"""Clips joined into a film."""

from __future__ import annotations

import threading
from fractions import Fraction
from pathlib import Path

import av
import numpy as np
import pytest

from onereel.errors import Cancelled, CannotMake
from onereel.media import audio, video
from onereel.media.audio import RATE
from onereel.media.join import join, lengths
from tests.media.tones import noise

FPS = Fraction(16)
WIDTH, HEIGHT = 96, 64


def clip(
    path: Path, colour: int, *, frames: int = 9, size: tuple[int, int] = (WIDTH, HEIGHT), **how: int
) -> Path:
    """A clip of one colour that brightens, so that every picture can be told from the next."""
    width, height = size
    with video.ClipWriter(path, width, height, FPS, crf=how.get("crf", 16), audio=False) as writer:
        for number in range(frames):
            writer.write(np.full((height, width, 3), (colour + 3 * number) % 256, np.uint8))
    return path


def joined(tmp_path: Path, clips: list[Path], name: str = "film.mp4") -> Path:
    count = sum(lengths([video.probe(path) for path in clips]))
    soundtrack = tmp_path / "mix.m4a"
    audio.write(soundtrack, audio.fitted(noise(20, 0.05), count))
    out = tmp_path / name
    join(clips, soundtrack, out, width=WIDTH, height=HEIGHT, tick=lambda done: None)
    return out


def packets(path: Path) -> list[bytes]:
    with av.open(str(path)) as file:
        return [bytes(p) for p in file.demux(file.streams.video[0]) if p.dts is not None]


def levels(path: Path) -> list[float]:
    return [float(picture.mean()) for picture in video.frames(path)]


@pytest.fixture
def clips(tmp_path: Path) -> list[Path]:
    return [clip(tmp_path / f"{i}.mp4", 40 * i + 30, frames=9 - i) for i in range(3)]


def test_equal_clips_are_passed_on_packet_by_packet(tmp_path: Path, clips: list[Path]) -> None:
    film = joined(tmp_path, clips)
    assert packets(film) == [data for path in clips for data in packets(path)]


def test_every_picture_is_there_in_order(tmp_path: Path, clips: list[Path]) -> None:
    film = joined(tmp_path, clips)
    wanted = [level for path in clips for level in levels(path)]
    assert levels(film) == pytest.approx(wanted, abs=0.01)


def test_a_keyframe_at_each_cut_and_an_even_clock(tmp_path: Path, clips: list[Path]) -> None:
    with av.open(str(joined(tmp_path, clips))) as file:
        stream = file.streams.video[0]
        shown = sorted(
            (round(float(p.pts * p.time_base * FPS), 6), p.is_keyframe)
            for p in file.demux(stream)
            if p.pts is not None
        )
    assert [time for time, _ in shown] == list(range(24))
    assert [time for time, key in shown if key] == [0, 9, 17]


def test_picture_and_sound_last_equally_long(tmp_path: Path, clips: list[Path]) -> None:
    film = joined(tmp_path, clips)
    with av.open(str(film)) as file:
        spans = [float(s.duration * s.time_base) for s in file.streams]
        assert [s.start_time for s in file.streams] == [0, 0]
        assert spans == pytest.approx([1.5, 1.5], abs=1e-4)
        context = file.streams.video[0].codec_context
        assert (context.name, context.pix_fmt, context.colorspace) == ("h264", "yuv420p", 1)
        sound = file.streams.audio[0].codec_context
        assert (sound.name, sound.sample_rate, sound.layout.name) == ("aac", 48_000, "stereo")
    assert len(audio.read(film)) == 1.5 * RATE


def test_the_index_comes_first(tmp_path: Path, clips: list[Path]) -> None:
    data = joined(tmp_path, clips).read_bytes()
    assert data.index(b"moov") < data.index(b"mdat")


@pytest.mark.parametrize("mixed", [False, True], ids=["alike", "encoded again"])
def test_equal_clips_give_equal_bytes(tmp_path: Path, clips: list[Path], mixed: bool) -> None:
    if mixed:
        clips = [*clips, clip(tmp_path / "small.mp4", 80, size=(64, 48))]
    first, second = joined(tmp_path, clips, "a.mp4"), joined(tmp_path, clips, "b.mp4")
    assert first.read_bytes() == second.read_bytes()


@pytest.mark.parametrize(("size", "crf"), [((64, 48), 16), ((192, 128), 16), ((128, 64), 16), ((96, 64), 40)])
def test_clips_of_another_kind_are_encoded_once(tmp_path: Path, size: tuple[int, int], crf: int) -> None:
    parts = [clip(tmp_path / "a.mp4", 60), clip(tmp_path / "b.mp4", 120, size=size, crf=crf)]
    film = joined(tmp_path, parts)
    facts = video.probe(film)
    assert (facts.width, facts.height, facts.frames) == (WIDTH, HEIGHT, 18)
    wanted = [level for path in parts for level in levels(path)]
    assert levels(film) == pytest.approx(wanted, abs=2.5)


def test_stopping_ends_the_encoding_of_all_clips(tmp_path: Path) -> None:
    parts = [clip(tmp_path / f"{i}.mp4", 40 * i, frames=400, size=(192, 128)) for i in range(3)]
    soundtrack = tmp_path / "mix.m4a"
    audio.write(soundtrack, audio.fitted(noise(20, 0.05), sum(lengths([video.probe(p) for p in parts]))))

    def stop(done: float) -> None:
        raise Cancelled("Stopped.")

    before = set(threading.enumerate())
    with pytest.raises(Cancelled):
        join(parts, soundtrack, tmp_path / "film.mp4", width=WIDTH, height=HEIGHT, tick=stop)
    assert not (tmp_path / "film.mp4").exists()
    assert set(threading.enumerate()) <= before


def test_one_clip_is_a_film(tmp_path: Path) -> None:
    film = joined(tmp_path, [clip(tmp_path / "a.mp4", 60, frames=81)])
    assert video.probe(film).frames == 81
    assert len(audio.read(film)) == 243_000


def test_lengths_do_not_drift() -> None:
    facts = video.Probe(frames=7, width=96, height=64, fps=Fraction(13), seconds=7 / 13, sound=False)
    counts = lengths([facts] * 13)
    assert sum(counts) == 7 * RATE
    assert max(counts) - min(counts) <= 1


def test_a_clip_cut_short_is_told(tmp_path: Path, clips: list[Path]) -> None:
    whole = clips[1].read_bytes()
    soundtrack = joined(tmp_path, clips).parent / "mix.m4a"
    clips[1].write_bytes(whole[: len(whole) - 400])
    with pytest.raises(CannotMake, match=r"1\.mp4"):
        join(clips, soundtrack, tmp_path / "x.mp4", width=WIDTH, height=HEIGHT, tick=lambda done: None)


def test_clips_of_two_frame_rates_are_refused(tmp_path: Path) -> None:
    first = clip(tmp_path / "a.mp4", 60)
    with video.ClipWriter(tmp_path / "b.mp4", 64, 48, Fraction(24)) as writer:
        for _ in range(6):
            writer.write(np.zeros((48, 64, 3), np.uint8))
    with pytest.raises(CannotMake, match="pictures a second"):
        joined(tmp_path, [first, tmp_path / "b.mp4"])
