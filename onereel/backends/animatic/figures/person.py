"""One moment of a person as a pile of paper, from the back to the front."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace

import numpy as np

from onereel.backends.animatic.figures.dressing import draw_trunk
from onereel.backends.animatic.figures.hair import hair_back, hair_behind, hair_front
from onereel.backends.animatic.figures.head import (
    draw_beard,
    draw_face,
    draw_glasses,
    draw_neck,
    draw_occiput,
)
from onereel.backends.animatic.figures.headwear import air_tank, headwear
from onereel.backends.animatic.figures.limbs import draw_arm, draw_leg
from onereel.backends.animatic.figures.marks import WINGED, face_mark, tail, wings
from onereel.backends.animatic.figures.paper import Paper, shade
from onereel.backends.animatic.figures.shapes import blob, curve, ribbon
from onereel.backends.animatic.figures.trunk import leg_at, on_trunk
from onereel.backends.animatic.figures.wearer import Wearer


@dataclass(slots=True)
class Layers:
    """What else is drawn between a person's own sheets: `astride` between the legs, `lap` before the trunk
    and under the arms, `far` and `near` in the hands."""

    astride: Callable[[], None] | None = None
    lap: Callable[[], None] | None = None
    far: Callable[[], None] | None = None
    near: Callable[[], None] | None = None
    legs: bool = True


def draw_person(w: Wearer, layers: Layers) -> Paper:
    """The whole person from the back to the front."""
    j, pose = w.joints, w.pose
    being = w.person.being
    if being in WINGED and pose.behind < 0.5:
        wings(w)
    if w.outfit.cloak:
        _cloak_back(w)
    diver = w.person.headwear == "mask"
    if diver and pose.behind < 0.5:
        air_tank(w)
    _on_the_head(w, hair_back)
    if pose.far_front < 0.5:
        _run(layers.far)
        draw_arm(w, j.far_arm, pose.far_hand, pose.far_grip, far=True)
    _legs(w, layers)
    draw_neck(w)
    if w.outfit.scarf:
        _scarf_tail(w)
    draw_trunk(w)
    if w.outfit.scarf:
        _scarf(w)
    if diver and pose.behind > 0.5:
        air_tank(w)
    if being in WINGED and pose.behind > 0.5:
        wings(w)
    _on_the_head(w, draw_head)
    if w.outfit.cloak:
        _cloak_front(w)
    _run(layers.lap)
    if pose.far_front >= 0.5:
        _run(layers.far)
        draw_arm(w, j.far_arm, pose.far_hand, pose.far_grip, far=True)
    _run(layers.near)
    draw_arm(w, j.near_arm, pose.near_hand, pose.near_grip, far=False)
    return w.paper


def _legs(w: Wearer, layers: Layers) -> None:
    """Both legs with what is ridden between them, or a tail; a ghost has neither."""
    legs = layers.legs and w.person.being not in {"mermaid", "ghost"}
    if legs:
        draw_leg(w, w.joints.far_leg, w.joints.far_foot, far=True)
    _run(layers.astride)
    if legs:
        draw_leg(w, w.joints.near_leg, w.joints.near_foot, far=False)
    if w.person.being == "mermaid":
        tail(w)


def _on_the_head(w: Wearer, draw: Callable[[Wearer], None]) -> None:
    """Draw something of the head; one that looks back is drawn as if ahead, and mirrored about its middle."""
    if w.pose.head_yaw >= 0:
        draw(w)
        return
    own = replace(w, paper=Paper(ppm=w.ppm), pose=replace(w.pose, head_yaw=-w.pose.head_yaw))
    draw(own)
    w.paper.paste(own.paper, (2 * w.joints.head[0], 0.0), flip=True)


def _run(step: Callable[[], None] | None) -> None:
    if step is not None:
        step()


def draw_head(w: Wearer) -> None:
    if w.pose.behind > 0.5:
        draw_occiput(w)
        hair_behind(w)
        headwear(w)
        return
    draw_face(w)
    if w.person.beard:
        draw_beard(w)
    hair_front(w)
    if w.person.glasses:
        draw_glasses(w)
    face_mark(w)
    headwear(w)


def _scarf_tail(w: Wearer) -> None:
    colour = w.outfit.scarf
    assert colour is not None
    h = w.h
    x, y = on_trunk(w, 1.02, -0.5)
    stream = min(1.0, w.pose.stream + 0.75 * w.wind)
    drop = 0.17 * (1 - stream)
    reach = 0.05 + 0.19 * stream
    path = [(x, y)]
    for k in range(1, 6):
        f = k / 5
        ripple = 0.018 * f * w.wave(3.4, -1.5 * f * 3) * (0.3 + stream)
        path.append((x - reach * f * h, y - (drop * f + 0.05 * f * f * stream - ripple) * h))
    w.paper.cut(colour, ribbon(curve(path, 4), 0.030 * h, 0.042 * h), bulge=0.03, lift=0.008)


def _scarf(w: Wearer) -> None:
    colour = w.outfit.scarf
    assert colour is not None
    h = w.h
    nx, ny = w.joints.neck
    half = (0.052 + 0.006 * w.front) * h * w.build.girth**0.5
    wrap = blob(
        [
            (nx - half, ny + 0.004 * h),
            (nx - half * 0.4, ny + 0.018 * h),
            (nx + half * 0.6, ny + 0.014 * h),
            (nx + half * 1.05, ny - 0.010 * h),
            (nx + half * 0.5, ny - 0.040 * h),
            (nx - half * 0.6, ny - 0.036 * h),
            (nx - half * 1.05, ny - 0.018 * h),
        ],
        4,
    )
    w.paper.cut(colour, wrap, bulge=0.04, lift=0.010)
    for k in range(2):
        fold = curve(
            [
                (nx - half, ny - 0.006 * h - 0.012 * h * k),
                (nx, ny - 0.018 * h - 0.012 * h * k),
                (nx + half, ny - 0.004 * h),
            ],
            4,
        )
        w.paper.mark(shade(colour, 0.75), ribbon(fold, 0.002 * h, 0.002 * h, 0.004 * h), inside=True, fine=60)


def _cloak_back(w: Wearer) -> None:
    """The cloak's far side, behind everything."""
    colour = w.outfit.cloak
    assert colour is not None
    h = w.h
    left, right = on_trunk(w, 1.0, -1.0), on_trunk(w, 1.0, 1.0)
    a, b = leg_at(w.joints.near_leg, 0.84), leg_at(w.joints.far_leg, 0.84)
    low = min(a[1], b[1])
    blow = (0.03 + 0.10 * w.wind + 0.08 * w.pose.stream) * h
    sway = 0.015 * h * w.wave(1.9)
    back, fore = min(a[0], b[0]) - 0.05 * h - blow + sway, max(a[0], b[0]) + 0.03 * h - blow * 0.5
    if w.pose.seated > 0.5:
        low, back, fore = w.joints.hip[1] - 0.12 * h, left[0] - 0.03 * h, right[0]
    mid = (left[1] + low) / 2
    outline = np.array(
        [
            left,
            (left[0] - 0.045 * h - blow * 0.3, mid),
            (back, low + 0.01 * h),
            (fore, low),
            (right[0] + 0.02 * h, mid),
            right,
        ]
    )
    w.paper.cut(shade(colour, 0.68), blob(outline, 5), bulge=0.12)


def _cloak_front(w: Wearer) -> None:
    """The cloak over the near shoulder and down the back."""
    colour = w.outfit.cloak
    assert colour is not None
    h = w.h
    neck_l, neck_r = on_trunk(w, 1.06, -0.75), on_trunk(w, 1.04, 0.45)
    shoulder = on_trunk(w, 0.98, -1.12)
    a = leg_at(w.joints.near_leg, 0.82)
    b = leg_at(w.joints.far_leg, 0.82)
    blow = (0.03 + 0.10 * w.wind + 0.08 * w.pose.stream) * h
    sway = 0.012 * h * w.wave(1.9, 0.4)
    low, back = min(a[1], b[1]), min(a[0], b[0]) - 0.05 * h - blow + sway
    if w.pose.seated > 0.5:
        low, back = w.joints.hip[1] - 0.12 * h, shoulder[0] - 0.03 * h
    mid = on_trunk(w, 0.4, -0.72)
    hem = (on_trunk(w, 0.0, -0.45)[0] - blow * 0.7 + sway, low + 0.02 * h)
    outline = [
        neck_l,
        (shoulder[0], shoulder[1]),
        (shoulder[0] - 0.03 * h - blow * 0.25, (shoulder[1] + low) / 2),
        (back, low),
        hem,
        mid,
        on_trunk(w, 0.84, -0.40),
        on_trunk(w, 0.96, 0.30),
        neck_r,
    ]
    w.paper.cut(colour, blob(outline, 5), bulge=0.10, lift=0.014)
    x, y = on_trunk(w, 0.99, 0.2)
    clasp = blob([(x - 0.012 * h, y), (x, y + 0.012 * h), (x + 0.012 * h, y), (x, y - 0.012 * h)], 3)
    w.paper.mark((0.85, 0.70, 0.35), clasp, fine=40)
    for k in range(3):
        top = on_trunk(w, 0.9, -0.9 + 0.2 * k)
        fold = curve(
            [top, ((top[0] + back) / 2, (top[1] + low) / 2), (back + (0.03 + 0.03 * k) * h, low + 0.03 * h)],
            4,
        )
        w.paper.tone(0.8, ribbon(fold, 0.004 * h, 0.02 * h), soft=0.008, fine=60)
