"""The trunk in its garments: one sheet with its hem, then what is sewn on."""

from __future__ import annotations

from onereel.backends.animatic.figures.fronts import FRONTS, draw_apron, draw_back
from onereel.backends.animatic.figures.shapes import (
    bone,
    curve,
    mix,
    ribbon,
)
from onereel.backends.animatic.figures.trunk import hem_outline, leg_at, on_trunk, short_hem, trunk_outline
from onereel.backends.animatic.figures.wearer import Wearer
from onereel.backends.animatic.stage import RGB


def draw_trunk(w: Wearer) -> None:
    """Trunk and hem as one sheet, then what is sewn on."""
    o, p = w.outfit, w.paper
    sheets = [trunk_outline(w)]
    if o.skirt and o.cut.hem < o.skirt_hem:
        p.cut(o.skirt, hem_outline(w, o.skirt_hem, o.skirt_flare), bulge=0.12)
        _folds(w, o.skirt_hem, o.skirt)
    if o.cut.hem > 0.1:
        sheets.append(hem_outline(w, o.cut.hem, o.cut.flare))
    elif o.cut.hem:
        sheets.append(short_hem(w))
    p.cut(o.colour, *sheets, bulge=0.13, rim=0.9)
    if o.cut.hem > 0.3:
        _folds(w, o.cut.hem, o.colour)
    _creases(w)
    if w.pose.behind > 0.5:
        draw_back(w)
        return
    FRONTS[o.cut.opening](w)
    if o.apron and o.main != "apron":
        draw_apron(w, o.apron)


def _creases(w: Wearer) -> None:
    """Soft shadow where arm meets trunk and under the chest."""
    for across in (-0.72, 0.72) if w.front > 0.4 else (-0.1,):
        a, b = on_trunk(w, 0.82, across), on_trunk(w, 0.5, across * 0.95)
        w.paper.tone(0.86, bone(a, b, 0.02 * w.h, 0.008 * w.h), soft=0.02, fine=60)


def _folds(w: Wearer, hem: float, colour: RGB) -> None:
    """Hanging folds of a skirt or coat's tail."""
    if w.pose.seated > 0.5:
        return
    for k, across in enumerate((-0.55, -0.1, 0.4, 0.75)):
        top = on_trunk(w, 0.12, across * 0.8)
        a, b = leg_at(w.joints.near_leg, hem), leg_at(w.joints.far_leg, hem)
        mid = mix(a, b, (across + 1) / 2)
        low = (mid[0] + across * 0.05 * w.h + w.pose.cloth * w.h, mid[1] + 0.012 * w.h)
        sway = 0.008 * w.h * w.wave(2.0, k * 1.3)
        path = curve([top, mix(top, low, 0.55), (low[0] + sway, low[1])], 4)
        w.paper.tone(0.80, ribbon(path, 0.002 * w.h, 0.024 * w.h), soft=0.009, fine=70)
