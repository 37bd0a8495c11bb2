"""Clips written and read back."""

from __future__ import annotations

import os
import subprocess
import sys
from fractions import Fraction
from pathlib import Path

import cv2
import numpy as np
import pytest
from numpy.typing import NDArray

from onereel.errors import CannotMake
from onereel.media import frames, video

SIZE = (96, 64)
FPS = Fraction(16)


def pictures(count: int = 12) -> list[NDArray[np.uint8]]:
    ramp = np.linspace(20, 220, SIZE[0], dtype=np.float32)
    out = []
    for i in range(count):
        one = np.zeros((SIZE[1], SIZE[0], 3), np.uint8)
        one[..., 0], one[..., 1], one[..., 2] = np.roll(ramp, 4 * i), 90, 220 - 4 * i
        out.append(one)
    return out


def written(path: Path, count: int = 12, **how: bool) -> Path:
    with video.ClipWriter(path, *SIZE, FPS, crf=12, preset="ultrafast", **how) as clip:
        for picture in pictures(count):
            clip.write(picture)
        if how.get("audio"):
            clip.write_audio(np.zeros((48_000 * count // 16, 2), np.float32))
    return path


def test_what_is_written_is_read_back(tmp_path: Path) -> None:
    seen = list(video.frames(written(tmp_path / "a.mp4")))
    assert len(seen) == 12
    for was, wanted in zip(seen, pictures(), strict=True):
        assert np.abs(was.astype(int)[4:-4, 12:-12] - wanted.astype(int)[4:-4, 12:-12]).mean() < 6


def test_probe_says_length_and_size(tmp_path: Path) -> None:
    facts = video.probe(written(tmp_path / "a.mp4", audio=True))
    assert (facts.frames, facts.width, facts.height, facts.fps) == (12, *SIZE, FPS)
    assert facts.seconds == pytest.approx(12 / 16)
    assert facts.sound


def test_equal_pictures_give_equal_bytes(tmp_path: Path) -> None:
    one, two = (written(tmp_path / name, audio=True).read_bytes() for name in ("a.mp4", "b.mp4"))
    assert one == two


DIRTY = """
import hashlib, pathlib, sys
import numpy as np
from onereel.media import video
from tests.media.test_video import FPS
noise = np.random.default_rng(1)
with video.ClipWriter(pathlib.Path(sys.argv[1]), 320, 176, FPS) as clip:
    for number in range(8):
        clip.write(noise.integers(90, 160, (176, 320, 3), np.uint8) + np.uint8(number))
print(hashlib.sha256(pathlib.Path(sys.argv[1]).read_bytes()).hexdigest())
"""


def test_memory_that_nobody_has_written_changes_no_byte(tmp_path: Path) -> None:
    said = set()
    for pattern in ("0", "85", "170"):  # what glibc fills new memory with
        env = os.environ | {"MALLOC_PERTURB_": pattern, "PYTHONPATH": str(Path(__file__).parents[2])}
        command = [sys.executable, "-c", DIRTY, str(tmp_path / "clip.mp4")]
        said.add(subprocess.check_output(command, env=env, text=True))
    assert len(said) == 1


def test_the_index_lies_before_the_pictures(tmp_path: Path) -> None:
    data = written(tmp_path / "a.mp4").read_bytes()
    assert data.index(b"moov") < data.index(b"mdat")


def test_a_truncated_clip_is_an_error_that_says_so(tmp_path: Path) -> None:
    path = written(tmp_path / "a.mp4", 40)
    data = path.read_bytes()
    for part in (len(data) // 3, 2 * len(data) // 3):
        path.write_bytes(data[:part])
        with pytest.raises(CannotMake, match=r"a\.mp4"):
            list(video.frames(path))


def test_near_gives_the_pictures_that_others_depend_on_at_the_size_wanted(tmp_path: Path) -> None:
    path = written(tmp_path / "a.mp4", 40)
    every = list(video.frames(path))
    moments = [0.0, 0.5, 1.0, 39 / 16]
    shown = list(video.near(path, moments, 48, 32))
    assert len(shown) == len(moments)
    for moment, (second, picture) in zip(moments, shown, strict=True):
        assert abs(second - moment) <= 0.13
        wanted = frames.fit(every[round(second * 16)], 48, 32).astype(int)
        assert np.abs(picture.astype(int) - wanted).mean() < 3
    path.write_bytes(path.read_bytes()[:-400])
    with pytest.raises(CannotMake, match=r"a\.mp4"):
        list(video.near(path, moments, 48, 32))


def test_what_is_no_clip_at_all_is_an_error(tmp_path: Path) -> None:
    path = tmp_path / "a.mp4"
    path.write_bytes(b"not a clip")
    with pytest.raises(CannotMake, match="whole clip"):
        video.probe(path)


def test_some_pictures_are_had_by_their_numbers(tmp_path: Path) -> None:
    path = written(tmp_path / "a.mp4")
    every = list(video.frames(path))
    first, last = video.frames(path, only=(3, len(every) - 1))
    assert np.array_equal(first, every[3])
    assert np.array_equal(last, every[-1])


def test_a_picture_of_another_size_is_refused(tmp_path: Path) -> None:
    with (
        pytest.raises(ValueError, match="96×64"),
        video.ClipWriter(tmp_path / "a.mp4", *SIZE, FPS) as clip,
    ):
        clip.write(np.zeros((10, 10, 3), np.uint8))


def test_png_keeps_every_pixel_and_fit_covers(tmp_path: Path) -> None:
    picture = pictures(1)[0]
    frames.write_png(tmp_path / "a.png", picture)
    assert np.array_equal(frames.read(tmp_path / "a.png"), picture)
    assert frames.fit(picture, 40, 40).shape == (40, 40, 3)
    (tmp_path / "b.png").write_bytes((tmp_path / "a.png").read_bytes()[:40])
    with pytest.raises(CannotMake, match=r"b\.png"):
        frames.read(tmp_path / "b.png")


def test_fit_crops_and_never_stretches() -> None:
    picture = np.zeros((400, 600, 3), np.uint8)
    cv2.circle(picture, (300, 200), 100, (255, 255, 255), -1)
    for width, height in ((832, 480), (480, 832), (96, 96)):
        cut = frames.fit(picture, width, height)
        assert cut.shape == (height, width, 3)
        white = cut[:, :, 0] > 128
        across, down = white.any(axis=0).sum(), white.any(axis=1).sum()
        assert abs(int(across) - int(down)) <= 2


def test_what_is_enlarged_for_the_reel_is_enlarged_with_lanczos() -> None:
    picture = np.random.default_rng(3).integers(0, 256, (60, 104, 3), np.uint8)
    large = cv2.resize(picture, (160, 92), interpolation=cv2.INTER_LANCZOS4)
    assert np.array_equal(frames.fit(picture, 160, 88), large[2:90])
