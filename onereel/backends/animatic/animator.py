"""The animatic's animator: a take of a shot, drawn and encoded on one core."""

from __future__ import annotations

from pathlib import Path

from pydantic import Field

from onereel.backends.animatic.edition import DRAWING, DRAWN_WITH
from onereel.backends.edition import edition
from onereel.crew import Bench, Placement
from onereel.orders import FPS, Motion, View
from onereel.planfile import Value

_EVERY = 4  # pictures between two ticks: a quarter of a second of work


class AnimatorSettings(Value):
    """How a clip is encoded; what it shows follows from the order alone."""

    crf: int = Field(default=22, ge=0, le=51, description="x264 quality: lower is better and larger.")
    preset: str = Field(default="ultrafast", description="x264 preset.")


class Animator:
    """Motion → clip. It draws its own first picture: the one the animatic's painter paints as keyframe."""

    Settings = AnimatorSettings
    own_process = True
    from_words = True
    tools = (*DRAWN_WITH, "onereel.backends.animatic.ambience", "onereel.media.video")
    suffix = ".mp4"
    licence = "onereel, Apache-2.0; OpenCV, Apache-2.0; x264, GPL-2.0-or-later (run-time library)"

    def __init__(self, settings: AnimatorSettings, placement: Placement) -> None:
        self.settings, self.placement = settings, placement

    @property
    def credit(self) -> str:
        drawing = edition(__package__, "animator.py", "ambience", *DRAWING)
        return f"animatic.animator@{drawing} crf={self.settings.crf} preset={self.settings.preset}"

    def reads(self, order: Motion) -> str:
        """The stage it is drawn from, and the clip's length and size."""
        from onereel.backends.animatic.breakdown import break_down, spelled

        return spelled(break_down(order.view), order.frames, order.width, order.height)

    def unheeded(self, view: View) -> tuple[str, ...]:
        """The words of the view's note that change nothing here."""
        from onereel.backends.animatic.heeding import unheeded

        return unheeded(view)

    def make(self, order: Motion, out: Path, bench: Bench) -> None:
        """Shoot the take. Raises Cancelled within a quarter of a second of being asked to stop."""
        import cv2

        from onereel.backends.animatic.ambience import ambience
        from onereel.backends.animatic.breakdown import break_down
        from onereel.backends.animatic.picture.shot import Shot
        from onereel.backends.animatic.picture.staging import footfalls
        from onereel.media.video import ClipWriter

        cv2.setNumThreads(1)
        bench.tick(0.0)
        scene = break_down(order.view)
        shot = Shot(scene, order.width, order.height)
        bench.tick(0.0)
        seconds = float(order.frames / FPS)
        sound = ambience(scene, seconds, steps=footfalls(shot.staged, seconds))
        how = self.settings
        size = (order.width, order.height)
        with ClipWriter(out, *size, FPS, crf=how.crf, preset=how.preset, audio=True) as clip:
            for index in range(order.frames):
                if index % _EVERY == 0:
                    bench.tick(index / order.frames)
                clip.write(shot.picture(index))
            clip.write_audio(sound)
        bench.tick(1.0)
