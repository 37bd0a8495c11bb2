"""The outlines of the trunk and of what hangs from it round the legs."""

from __future__ import annotations

import math

import numpy as np

from onereel.backends.animatic.figures.pose import Limb
from onereel.backends.animatic.figures.shapes import (
    XY,
    Points,
    blob,
    curve,
    mix,
    points,
)
from onereel.backends.animatic.figures.wearer import Wearer


def on_trunk(w: Wearer, v: float, across: float) -> XY:
    """A point of the trunk's surface in metres: v 0 hips … 1 shoulders, across −1 left edge … 1 right."""
    return w.form.at(v, across)


_ROWS = (-0.12, 0.02, 0.18, 0.36, 0.62, 0.80, 0.90, 0.975, 1.06)


def trunk_outline(w: Wearer) -> Points:
    """The outline of the clothed trunk."""
    left = [w.form.at(v, -1) for v in _ROWS]
    right = [w.form.at(v, 1) for v in _ROWS]
    return blob(left + right[::-1], 4)


def leg_at(leg: Limb, drop: float) -> XY:
    """A point of a leg, `drop` 0 at the hip … 1 at the ankle."""
    return mix(leg.root, leg.joint, drop / 0.5) if drop < 0.5 else mix(leg.joint, leg.end, drop / 0.5 - 1)


def hem_outline(w: Wearer, hem: float, flare: float) -> Points:
    """Cloth hanging from the waist round both legs down to `hem` (0 hips … 1 ankles)."""
    if w.pose.seated > 0.5:
        return _seated_hem(w, hem, flare)
    h, j = w.h, w.joints
    stout = w.build.girth
    rows = np.array([0.25, 0.55, 0.8, 1.0]) * hem
    back: list[XY] = []
    fore: list[XY] = []
    for drop in rows:
        a, b = leg_at(j.near_leg, float(drop)), leg_at(j.far_leg, float(drop))
        r = h * (0.052 - 0.022 * float(drop)) * stout + h * w.outfit.cut.loose
        out = h * flare * float(drop / hem) ** 1.3
        swing = h * w.pose.cloth * float(drop / hem) ** 1.5
        y = (a[1] + b[1]) / 2
        gust = h * (0.02 + 0.05 * w.wind) * w.pose.stream * float(drop / hem) ** 2
        back.append((min(a[0], b[0]) - r - out + swing - gust * 1.5, y))
        fore.append((max(a[0], b[0]) + r + out * 0.7 + swing - gust * 0.3, y))
    ripple = h * 0.012 * (0.4 + w.wind) * w.wave(2.4)
    low = min(back[-1][1], fore[-1][1])
    back[-1] = (back[-1][0] + ripple, low + 0.004 * h)
    fore[-1] = (fore[-1][0] + ripple * 0.6, low + 0.006 * h)
    hips_l, hips_r = on_trunk(w, 0.02, -1), on_trunk(w, 0.02, 1)
    waist_l, waist_r = on_trunk(w, 0.36, -1), on_trunk(w, 0.36, 1)
    left_side = curve([waist_l, hips_l, *back], 5)
    right_side = curve([waist_r, hips_r, *fore], 5)
    n = 9
    f = np.linspace(0, 1, n)[1:-1]
    dip = -0.012 * h * np.sin(f * math.pi)
    wavy = 0.006 * h * (1 + hem) * np.sin(f * 9 + w.pose.flutter * 0.5 + w.t * 2 * w.wind)
    bottom = np.stack(
        [
            back[-1][0] + (fore[-1][0] - back[-1][0]) * f,
            back[-1][1] + (fore[-1][1] - back[-1][1]) * f + dip + wavy * flare * 12,
        ],
        axis=1,
    )
    return np.vstack([left_side, bottom, right_side[::-1]])


def _seated_hem(w: Wearer, hem: float, flare: float) -> Points:
    j, h = w.joints, w.h
    knee = max(j.near_leg.joint[0], j.far_leg.joint[0])
    top = max(j.near_leg.joint[1], j.far_leg.joint[1])
    left, right = on_trunk(w, 0.36, -1), on_trunk(w, 0.36, 1)
    back = on_trunk(w, -0.02, -1)
    r = 0.05 * h * w.build.girth
    over = min(1.0, hem / 0.5)
    edge = back[0] + (knee - back[0]) * over
    drop = max(0.0, hem - 0.42) * 0.46 * h
    low_leg = mix(j.near_leg.joint, j.near_leg.end, 0.9 * max(0.0, hem - 0.42) / 0.58)
    low_x = low_leg[0] if hem > 0.42 else edge
    outline = [
        left,
        (back[0] - 0.012 * h, back[1] + 0.02 * h),
        (back[0] + 0.01 * h, j.hip[1] - r * 1.05),
        (mix(j.hip, j.near_leg.joint, 0.5)[0], mix(j.hip, j.near_leg.joint, 0.5)[1] - r * 1.0),
        (min(low_x, edge) - r * 1.0 - flare * h * 0.4, top - r - drop * 0.98),
        (low_x + r * 0.75 + flare * h * 0.5, top - r - drop),
        (edge + r * 0.75, top - r * 0.1),
        (edge + r * 0.1, top + r * 0.85),
        (mix(j.hip, j.near_leg.joint, 0.45)[0], mix(j.hip, j.near_leg.joint, 0.45)[1] + r * 1.25),
        right,
    ]
    return blob(outline, 4)


def short_hem(w: Wearer) -> Points:
    v = -0.10 - w.outfit.cut.hem
    return points(*(on_trunk(w, a, s) for a, s in ((0.2, -1), (v, -1.04), (v, 1.04), (0.2, 1))))
