"""A critic that measures: it knows nothing of beauty, but sees a camera that does not move, clothes that are
not in the plan's colours, and rejects what is black, frozen or flickers. Works on any crew's clips."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import cv2
import numpy as np
import numpy.typing as npt

from onereel.backends.animatic.motion import Travel, travel
from onereel.crew import Bench, Placement
from onereel.errors import Rejected
from onereel.media import video
from onereel.orders import CLIP_FRAMES, Axis, Note, Ratings, Review, Verdict, View, Witness
from onereel.planfile import Character, Move, Size, TimeOfDay, Value, Weather

Frames = npt.NDArray[np.uint8]
"""N × H × W × 3, RGB."""

EVERY = 8
"""Every so manyeth frame is looked at: eleven of 81, first and last included."""
WIDTH = 240
JUDGES = ("CAMERA_IGNORED", "NEON_GLOW_LEAK", "WARDROBE_DRIFT")
"""The faults it can see; the others it leaves to those with eyes."""


class CriticSettings(Value):
    """Nothing to set: the measure is the same for everyone."""


@dataclass(frozen=True, slots=True)
class _Finding:
    rating: float
    fault: str = ""
    measured: str = ""
    confidence: float = 0.9


class Critic:
    """Review → verdict, from measurements."""

    Settings = CriticSettings
    own_process = True
    credit = "animatic.critic@2"
    suffix = ".json"
    licence = "onereel, Apache-2.0"

    def __init__(self, settings: CriticSettings, placement: Placement) -> None:
        self.settings = settings

    def make(self, order: Review, out: Path, bench: Bench) -> None:
        """Watch the take. Raises Rejected for one that is black, flat, frozen or flickers."""
        frames = np.stack(list(_watched(bench.path(order.take), bench)))
        _reject_unfit(frames, order.view)
        moved = travel(frames)
        findings = {
            Axis.CHARACTER_MATCH: _character(frames, order.view),
            Axis.SCENE_MATCH: _scene(frames, order.view),
            Axis.COMPOSITION: _camera(moved, order.view.move),
            Axis.ARTIFACT_FREE: _artifacts(frames),
        }
        asked = {fault.slug for fault in order.faults}
        verdict = Verdict(
            ratings=Ratings(**{axis.value: f.rating for axis, f in findings.items() if f}),
            notes=tuple(
                Note(
                    fault=f.fault,
                    measured=f.measured,
                    confidence=f.confidence,
                    seen_by=(Witness.INSTRUMENTS,),
                )
                for f in findings.values()
                if f and f.fault in asked
            ),
            abstained=tuple(fault.slug for fault in order.faults if fault.slug not in JUDGES),
            remark=f"The picture moved {moved.x:+.1%} across, {moved.y:+.1%} down, ×{moved.zoom:.2f}.",
        )
        out.write_text(verdict.model_dump_json(indent=1), "utf-8")


def _watched(clip: Path, bench: Bench) -> Iterator[npt.NDArray[np.uint8]]:
    wanted = range(0, CLIP_FRAMES, EVERY)
    for number, frame in zip(wanted, video.frames(clip, only=wanted), strict=False):
        bench.tick(number / CLIP_FRAMES)
        height = round(WIDTH * frame.shape[0] / frame.shape[1])
        yield cv2.resize(frame, (WIDTH, height), interpolation=cv2.INTER_AREA).astype(np.uint8)


_EXPECTED: dict[Move, tuple[str, float]] = {
    # The picture moves against the camera: panning left, things travel right.
    Move.PAN_LEFT: ("x", 0.05),
    Move.PAN_RIGHT: ("x", -0.05),
    Move.TILT_UP: ("y", 0.05),
    Move.TILT_DOWN: ("y", -0.05),
    Move.DOLLY_IN: ("zoom", 0.04),
    Move.DOLLY_OUT: ("zoom", -0.04),
    Move.CRANE_UP: ("y", 0.03),
}
"""Which way a move takes the picture, and from how much on it is plainly seen (parts of its size)."""


def _camera(moved: Travel, move: Move) -> _Finding:
    if move is Move.STATIC:
        drift = max(abs(moved.x), abs(moved.y), abs(moved.zoom - 1))
        return _Finding(10) if drift < 0.03 else _Finding(4, "CAMERA_IGNORED", f"it drifts by {drift:.0%}")
    if move not in _EXPECTED:
        return _Finding(9)  # tracking and the three angles leave no single trace a measure could ask for
    axis, least = _EXPECTED[move]
    seen = {"x": moved.x, "y": moved.y, "zoom": moved.zoom - 1}[axis]
    if seen * least > 0 and abs(seen) >= abs(least):
        return _Finding(10)
    if seen * least > 0 and abs(seen) >= abs(least) / 3:
        return _Finding(7, "CAMERA_IGNORED", f"the {move.value} is faint ({seen:+.1%})")
    return _Finding(3, "CAMERA_IGNORED", f"no {move.value} is seen ({seen:+.1%})")


def _reject_unfit(frames: Frames, view: View) -> None:
    luma = frames.astype(np.float32).mean(axis=3)
    level = luma.mean(axis=(1, 2))
    if level.mean() < 2:
        raise Rejected("The take is black: another seed may help.")
    if luma.std(axis=(1, 2)).mean() < 1.5:
        raise Rejected("The take is one flat tone: another seed may help.")
    if float(np.abs(np.diff(frames.astype(np.float32), axis=0)).mean()) < 0.02:
        raise Rejected("The take is frozen, nothing in it moves: another seed may help.")
    if view.world.weather is not Weather.STORM and np.abs(np.diff(level, 2)).max() > 40:
        raise Rejected("The take flickers, its light jumps: another seed may help.")


def _scene(frames: Frames, view: View) -> _Finding | None:
    """Only nights can be judged by their level; None elsewhere."""
    if view.world.time_of_day is not TimeOfDay.NIGHT:
        return None
    bright = float(frames.mean()) > 150
    return _Finding(5, "NEON_GLOW_LEAK", "it is too bright for a night", 0.6) if bright else _Finding(9)


def _artifacts(frames: Frames) -> _Finding:
    luma = frames.astype(np.float32).mean(axis=3)
    sharp = np.mean([cv2.Laplacian(frame, cv2.CV_32F).var() for frame in luma])
    return _Finding(9) if sharp > 8 else _Finding(5)


def _character(frames: Frames, view: View) -> _Finding | None:
    """None where nobody's clothes are to be seen."""
    if view.size is Size.INSERT or not view.cast:
        return None
    missing = [who.name for who in view.cast if not _wears(frames, who)]
    if missing:
        return _Finding(5, "WARDROBE_DRIFT", f"the colours of {', '.join(missing)} are not found", 0.7)
    return _Finding(9)


def _wears(frames: Frames, who: Character) -> bool:
    """Whether at least one strong wardrobe colour of a character is in the take by hue, in any light."""
    from onereel.backends.animatic.breakdown import cast_sheet
    from onereel.backends.animatic.figures import swatches

    wanted = [colour for colour in swatches(cast_sheet(who)) if max(colour) - min(colour) > 0.25]
    if not wanted:
        return True  # black, white and grey clothes take the light's own colour: nothing to look for
    hsv = cv2.cvtColor(frames.reshape(-1, frames.shape[2], 3), cv2.COLOR_RGB2HSV)
    hues = hsv[..., 0][(hsv[..., 1] > 70) & (hsv[..., 2] > 40)].astype(np.int16)
    for colour in wanted:
        pixel = np.array([[[round(c * 255) for c in colour]]], np.uint8)
        hue = int(cv2.cvtColor(pixel, cv2.COLOR_RGB2HSV)[0, 0, 0])
        apart = np.abs((hues - hue + 90) % 180 - 90)
        if (apart < 14).sum() > 0.0004 * hsv.shape[0] * hsv.shape[1]:
            return True
    return False
