"""The animatic's painter: portraits, empty plates and keyframes, by the renderer that shoots the takes."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from pydantic import Field

from onereel.backends.animatic.edition import DRAWING, DRAWN_WITH
from onereel.backends.edition import edition
from onereel.crew import Bench, Placement
from onereel.orders import CLIP_FRAMES, Moment, Plate, Sitting, Still, View
from onereel.planfile import Value

if TYPE_CHECKING:
    from onereel.backends.animatic.stage import Breakdown


class PainterSettings(Value):
    """How a picture is written; what it shows follows from the order alone."""

    png_level: int = Field(default=1, ge=1, le=9, description="1 writes fast, 9 small.")


class Painter:
    """Still → picture: a character to the knee, the empty place, a take's first or last picture exactly."""

    Settings = PainterSettings
    own_process = True
    tools = (*DRAWN_WITH, "onereel.backends.animatic.picture.portrait", "onereel.media.frames")
    suffix = ".png"
    licence = "onereel, Apache-2.0; OpenCV, Apache-2.0"

    def __init__(self, settings: PainterSettings, placement: Placement) -> None:
        self.settings, self.placement = settings, placement

    @property
    def credit(self) -> str:
        drawing = edition(__package__, "painter.py", *DRAWING)
        return f"animatic.painter@{drawing} png={self.settings.png_level}"

    def reads(self, order: Still) -> str:
        """The stage it is drawn from, and which picture of it; prompt and references are for other crews."""
        from onereel.backends.animatic.breakdown import spelled

        kind = type(order.scene).__name__
        return spelled(_scene_of(order), kind, order.moment, order.width, order.height)

    def make(self, order: Still, out: Path, bench: Bench) -> None:
        """Paint the still."""
        import cv2

        from onereel.backends.animatic.picture.portrait import portrait
        from onereel.backends.animatic.picture.shot import Shot
        from onereel.media import frames

        cv2.setNumThreads(1)
        bench.tick(0.0)
        scene, size = _scene_of(order), (order.width, order.height)
        if isinstance(order.scene, Sitting):
            picture = portrait(scene, *size)
        else:
            index = 0 if order.moment is Moment.FIRST else CLIP_FRAMES - 1
            picture = Shot(scene, *size).picture(index)
        bench.tick(0.9)
        frames.write_png(out, picture, level=self.settings.png_level)
        bench.tick(1.0)


def _scene_of(order: Still) -> Breakdown:
    from onereel.backends.animatic.breakdown import break_down, frame_of, sitting

    match order.scene:
        case Sitting() as scene:
            return sitting(scene)
        case Plate() as scene:
            return frame_of(scene)
        case View() as scene:
            return break_down(scene)
