"""Instruments: a take measured, on the CPU, without a model. Pure functions over frames."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path

from onereel.backends.instruments import (
    camera,
    entering,
    nearness,
    surface,
    technical,
    things,
    walking,
    wardrobe,
)
from onereel.backends.instruments.beginning import beginning
from onereel.backends.instruments.footage import Footage, watch
from onereel.backends.instruments.report import Abstains, Finding, Reading, Report
from onereel.backends.instruments.study import Study
from onereel.backends.instruments.verdicts import concluded, rated
from onereel.crew import Bench
from onereel.errors import Rejected
from onereel.media import frames
from onereel.orders import Review, View

__all__ = ["Abstains", "Finding", "Footage", "Reading", "Report", "measure", "rated", "readings", "reviewed"]


def measure(
    clip: Path,
    view: View,
    *,
    keyframe: Path | None = None,
    portraits: Sequence[Path] = (),
    tick: Callable[[float], None] = lambda done: None,
) -> Report:
    """Everything the instruments can say about a take, in half a second to two seconds.

    `keyframe` is the picture it begins on: what is otherwise in its first picture has changed by then.
    `portraits` are its cast in the view's order. Raises CannotMake when a file is damaged, and what `tick`
    raises.
    """
    footage = watch(clip, tick)
    known = tuple(frames.read(path) for path in portraits)
    broken = technical.broken(footage, view)
    begins, meant = None, None
    if keyframe is not None:
        picture = frames.fit(frames.read(keyframe), footage.width, footage.height)
        begins = beginning(footage.frames[0], picture)
        meant = picture if begins.is_kept else None
    return concluded(readings(Study(footage, view, known, meant), tick), broken, begins)


def reviewed(order: Review, bench: Bench, tick: Callable[[float], None]) -> Report:
    """What the instruments say of a take that a critic was ordered to watch. Raises Rejected when it is unfit
    to keep, and what `tick` raises."""
    report = measure(
        bench.path(order.take),
        order.view,
        keyframe=bench.path(order.keyframe) if order.keyframe else None,
        portraits=[bench.path(portrait) for portrait in order.portraits],
        tick=tick,
    )
    if report.broken:
        raise Rejected(f"The take is unfit: {'; '.join(report.broken)}. Another seed may help.")
    return report


def readings(study: Study, tick: Callable[[float], None] = lambda done: None) -> list[Reading | Abstains]:
    """What each instrument reads."""
    out: list[Reading | Abstains] = []
    for number, instrument in enumerate(_INSTRUMENTS):
        out.append(instrument(study))
        tick(0.5 + 0.5 * (number + 1) / len(_INSTRUMENTS))
    return out


_INSTRUMENTS: tuple[Callable[[Study], Reading | Abstains], ...] = (
    lambda study: camera.judge(study.travel, study.view),
    entering.judge,
    wardrobe.clothes,
    wardrobe.face,
    surface.glow,
    surface.style,
    things.shape,
    nearness.judge,
    walking.judge,
)
