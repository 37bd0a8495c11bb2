"""How near two people are to each other."""

from __future__ import annotations

import re

from onereel.backends.instruments.report import Abstains, Reading
from onereel.backends.instruments.study import Study
from onereel.planfile import Size

FAULT = "RANDOM_INTIMACY"
_SURE = 0.42  # how well both portraits must fit
_ASKED = re.compile(
    r"\b(embrac|hug|kiss|cuddl|danc|waltz|hold|held|lean|touch|together|meet|join|shoulder|arm|hand|carr|reunit|"
    r"approach|toward|run|walk|lift|comfort|greet|fight|wrestl|cross|ride|share|close|nearer|side by side)",
    re.IGNORECASE,
)
"""Words of a shot in which people may come near each other."""


def judge(study: Study) -> Reading | Abstains:
    """RANDOM_INTIMACY: the part of their first distance that two people who should stay apart have lost."""
    view = study.view
    if len(view.cast) < 2 or view.size not in (Size.TWO_SHOT, Size.WIDE, Size.MEDIUM):
        return Abstains(fault=FAULT, why="no two people are in this shot")
    if _ASKED.search(f"{view.action} {view.subject} {view.note}"):
        return Abstains(fault=FAULT, why="the shot brings people near each other")
    # trails, not paths: where two become one there is no way back
    sure = {person.index for person in study.cast if person.sure >= _SURE}
    found = [path for who, path in study.trails if who in sure]
    if len(found) < 2:
        return Abstains(fault=FAULT, why="the two are not both recognised")
    a, b = found[:2]
    count = min(len(a), len(b))
    if count < 0.6 * len(study.footage.frames):
        return Abstains(fault=FAULT, why="the two could not both be followed")
    zoom = [study.ways[i][0, 0] for i in range(count)]
    gaps = [abs((b[i][0] + b[i][2] - a[i][0] - a[i][2]) / 2) / zoom[i] for i in range(count)]
    lost = [1 - gap / max(gaps[0], 1.0) for gap in gaps]
    end = sorted(lost[-5:])[2]
    width, height = study.footage.width, study.footage.height
    last = min(count - 1, len(a) - 1)
    box = (
        min(a[last][0], b[last][0]) / width,
        min(a[last][1], b[last][1]) / height,
        max(a[last][2], b[last][2]) / width,
        min(max(a[last][3], b[last][3]) / height, 1.0),
    )
    since = next((i for i, part in enumerate(lost) if part > 0.5 * end), 0)
    return Reading(
        fault=FAULT,
        amount=max(end, 0.0),
        words=f"the two have lost {max(end, 0.0):.0%} of the distance between them",
        where=box,
        when=study.span(since, len(study.footage.frames) - 1),
    )
