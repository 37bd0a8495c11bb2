"""What the words of a remedy change on the stage.

Heeded are those that come with a keyframe painted anew (a test holds `faults.toml` to that): a take begins on
its keyframe, and the animatic draws both from the same words. What a shot's own subject and action ask for
stays, whatever a critic says of it: a crowd, an embrace.
"""

from __future__ import annotations

import re
from dataclasses import replace

from onereel.backends.animatic.focus import crowd_in
from onereel.backends.animatic.stage import Act, Breakdown
from onereel.orders import View, side_said
from onereel.planfile import Size

_ALONE = re.compile(r"\bnobody but\b")
_APART = re.compile(r"\bclearly apart\b")
_FARTHER = re.compile(r"\bwell apart\b")
_STILL = re.compile(r"\bonly small motions\b")
_MUTED = re.compile(r"\bnothing glows of itself\b")

HEEDED = (_ALONE, _APART, _FARTHER, _STILL, _MUTED)
_OF_ONE = (Size.CLOSE_UP, Size.INSERT, Size.OVER_THE_SHOULDER)
_SMALL = 0.5  # of the usual pace


def mended(scene: Breakdown, view: View) -> Breakdown:
    """The stage as a remedy's sentences and boundaries want it: nobody else in it, people apart, small
    motions, no glow. Which way the action goes counts in a first take, too."""
    words = f"{view.direction} {view.boundary}".lower()
    apart = 2 if _FARTHER.search(words) else 1 if _APART.search(words) else 0
    acts = {actor.act for actor in scene.actors}
    if len(scene.actors) < 2 or Act.EMBRACE in acts or view.size in _OF_ONE:
        apart = 0  # or the same picture would be drawn as if it were another one
    alone = _ALONE.search(words) is not None and not crowd_in(view.subject, view.action)
    return replace(
        scene,
        crowd=0 if alone else scene.crowd,
        tempo=scene.tempo * (_SMALL if _STILL.search(words) else 1.0),
        heading=side_said(f"{view.action} {view.direction}"),
        apart=apart,
        muted=_MUTED.search(words) is not None,
    )
