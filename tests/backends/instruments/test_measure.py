"""The whole report: from a file, on real codecs."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from fractions import Fraction
from pathlib import Path

import numpy as np
import pytest

from onereel.backends.animatic.critic import Critic, CriticSettings
from onereel.backends.instruments import measure
from onereel.crew import Placement
from onereel.errors import Cancelled, CannotMake, Rejected
from onereel.faults import load, sought
from onereel.media import frames, video
from onereel.orders import Outcome, Review, Verdict
from onereel.planfile import Move
from tests.backends.instruments.scenery import ANA, BLUE, COUNT, Bytes, Figure, portrait, shoot, view
from tests.benches import Bench

WALK = Figure(at=lambda i: (0.2 + 0.5 * i / (COUNT - 1), 0.95), strides=0.25)


def clip_of(pictures: Bytes, path: Path) -> Path:
    height, width = pictures.shape[1:3]
    with video.ClipWriter(path, width, height, Fraction(4), crf=20) as clip:
        for picture in pictures:
            clip.write(np.ascontiguousarray(picture))
    return path


def review(tmp_path: Path, move: Move, pictures: Bytes) -> tuple[Review, Bench]:
    bench = Bench(tmp_path)
    frames.write_png(tmp_path / "key.png", np.ascontiguousarray(pictures[0]))
    frames.write_png(tmp_path / "ana.png", portrait(WALK))
    order = Review(
        take=bench.put(clip_of(pictures, tmp_path / "take.mp4").read_bytes(), ".mp4"),
        keyframe=bench.put((tmp_path / "key.png").read_bytes(), ".png"),
        portraits=(bench.put((tmp_path / "ana.png").read_bytes(), ".png"),),
        view=view(move, cast=[ANA], action="Ana walks on."),
        prompt="",
        faults=sought(load()),
    )
    return order, bench


def watched(order: Review, bench: Bench) -> Verdict:
    out = bench.folder / "verdict.json"
    Critic(CriticSettings(), Placement()).make(order, out, bench)
    return Verdict.parse(out.read_bytes())


def test_a_clean_take_passes_and_what_was_not_measured_is_said(tmp_path: Path) -> None:
    verdict = watched(*review(tmp_path, Move.STATIC, shoot(WALK).frames))
    assert verdict.outcome(7) is Outcome.PASSED
    assert verdict.notes == ()
    assert "HAND_FINGER_ARTIFACT" in verdict.abstained
    assert "CAMERA_IGNORED" not in verdict.abstained


def test_an_ignored_camera_fails_and_the_note_says_what_was_measured(tmp_path: Path) -> None:
    verdict = watched(*review(tmp_path, Move.PAN_LEFT, shoot(WALK).frames))
    assert verdict.outcome(7) is Outcome.FAILED
    assert [note.fault for note in verdict.notes] == ["CAMERA_IGNORED"]
    assert "stands still" in verdict.notes[0].measured


def black(pictures: Bytes) -> Bytes:
    return np.zeros_like(pictures)


def frozen(pictures: Bytes) -> Bytes:
    return np.repeat(pictures[:1], len(pictures), axis=0)


def flickering(pictures: Bytes) -> Bytes:
    return np.stack([p // (3 if i % 2 else 1) for i, p in enumerate(pictures)]).astype(np.uint8)


@pytest.mark.parametrize(("spoil", "word"), [(black, "black"), (frozen, "frozen"), (flickering, "flickers")])
def test_what_is_unfit_is_rejected(tmp_path: Path, spoil: Callable[[Bytes], Bytes], word: str) -> None:
    order, bench = review(tmp_path, Move.STATIC, spoil(shoot(WALK, grain=0).frames))
    with pytest.raises(Rejected, match=word):
        watched(order, bench)


def test_the_report_in_words_names_every_fault(tmp_path: Path) -> None:
    clip = clip_of(shoot(WALK).frames, tmp_path / "take.mp4")
    report = measure(clip, view(Move.DOLLY_IN))
    words = report.words()
    assert "CAMERA_IGNORED: the camera stands still; asked: dolly in (a fault" in words
    assert "HAND_FINGER_ARTIFACT: not measured" in words
    assert {f.slug for f in sought(load())} == {f.fault for f in report.findings} | set(report.abstained)


def test_a_damaged_clip_is_an_error_and_a_cancelled_review_stops(tmp_path: Path) -> None:
    order, bench = review(tmp_path, Move.STATIC, shoot(WALK).frames)

    def stop(done: float) -> None:
        raise Cancelled("enough")

    bench.on_tick = stop
    with pytest.raises(Cancelled):
        watched(order, bench)
    broken = tmp_path / "broken.mp4"
    broken.write_bytes((tmp_path / "take.mp4").read_bytes()[:2000])
    with pytest.raises(CannotMake):
        measure(broken, view())


def test_a_fault_that_is_there_from_the_first_picture_on_is_told_by_the_keyframe(tmp_path: Path) -> None:
    blue = replace(WALK, coat=lambda i: BLUE)
    order, bench = review(tmp_path, Move.STATIC, shoot(blue).frames)
    frames.write_png(tmp_path / "meant.png", np.ascontiguousarray(shoot(WALK).frames[0]))
    meant = order.model_copy(update={"keyframe": bench.put((tmp_path / "meant.png").read_bytes(), ".png")})
    assert "WARDROBE_DRIFT" not in [note.fault for note in watched(order, bench).notes]
    assert "WARDROBE_DRIFT" in [note.fault for note in watched(meant, bench).notes]


def test_a_take_that_begins_elsewhere_than_on_its_keyframe_matches_its_scene_less(tmp_path: Path) -> None:
    order, bench = review(tmp_path, Move.STATIC, shoot(WALK).frames)
    frames.write_png(tmp_path / "other.png", np.ascontiguousarray(shoot(WALK, seed=9).frames[0]))
    other = order.model_copy(update={"keyframe": bench.put((tmp_path / "other.png").read_bytes(), ".png")})
    verdict = watched(other, bench)
    assert verdict.ratings.scene_match is not None
    assert verdict.ratings.scene_match < 4
    assert verdict.outcome(7) is Outcome.FAILED
    assert "its keyframe" in verdict.remark
