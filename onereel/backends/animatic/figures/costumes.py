"""Fronts of whole garments that are a costume of their own: kimono, sari, robe, suits for space and sea."""

from __future__ import annotations

import math

import numpy as np

from onereel.backends.animatic.figures.paper import blend, shade
from onereel.backends.animatic.figures.seams import line, middle, neckline, patch
from onereel.backends.animatic.figures.shapes import (
    ellipse,
    mix,
    ribbon,
    stroke,
)
from onereel.backends.animatic.figures.trunk import hem_outline, leg_at, on_trunk
from onereel.backends.animatic.figures.wearer import Wearer
from onereel.backends.animatic.stage import RGB


def kimono(w: Wearer) -> None:
    o, m = w.outfit, middle(w)
    trim = o.under if o.under_kind else blend(shade(o.colour, 1.7), (0.96, 0.92, 0.84), 0.5)
    neckline(w, 0.17, w.person.skin, 0.22)
    left = [(1.06, m * 0.6 - 0.36), (0.86, m - 0.14), (0.60, min(m + 0.34, 0.95))]
    right = [(1.06, min(m * 0.6 + 0.36, 1.0)), (0.86, min(m + 0.12, 1.0)), (0.60, m - 0.34)]
    w.paper.mark(trim, line(w, *right, width=0.022), inside=True)
    w.paper.mark(trim, line(w, *left, width=0.022), inside=True)
    sash = blend(shade(o.colour, 0.45), (0.72, 0.52, 0.22), 0.55)
    w.paper.cut(
        sash,
        patch(w, (0.60, -1.03), (0.27, -1.04), (0.27, 1.04), (0.60, 1.03)),
        bulge=0.06,
        lift=0.006,
    )
    w.paper.mark(shade(sash, 1.5), line(w, (0.44, -1.03), (0.43, 0), (0.44, 1.03), width=0.009), fine=40)
    _petals(w, trim)


def _petals(w: Wearer, colour: RGB) -> None:
    """A few blossoms printed on the cloth."""
    for k, (drop, side) in enumerate(((0.35, -0.5), (0.58, 0.45), (0.78, -0.2), (0.88, 0.6), (0.5, -0.9))):
        a, b = leg_at(w.joints.near_leg, drop), leg_at(w.joints.far_leg, drop)
        x, y = mix(a, b, (side + 1) / 2)
        r = (0.012 + 0.003 * (k % 2)) * w.h
        leaves = [
            ellipse(x + r * math.cos(q), y + r * math.sin(q), r * 0.62, r * 0.5, q, 8)
            for q in (0.3, 1.56, 2.8, 4.07, 5.3)
        ]
        w.paper.mark(colour, *leaves, alpha=0.8, inside=False, fine=45)


def sari(w: Wearer) -> None:
    o = w.outfit
    gold = (0.90, 0.72, 0.30)
    blouse = o.under if o.under_kind else shade(blend(o.colour, (0.85, 0.35, 0.2), 0.35), 0.75)
    m = middle(w)
    neckline(w, 0.16, w.person.skin, 0.34)
    w.paper.mark(blouse, patch(w, (1.0, 0.25), (0.62, 0.1), (0.56, 1.02), (1.02, 1.02)), inside=True)
    w.paper.mark(w.person.skin, patch(w, (0.56, 0.3), (0.40, 0.35), (0.40, 1.02), (0.56, 1.02)), inside=True)
    neckline(w, 0.14, w.person.skin, 0.30)
    drape = patch(
        w,
        (1.04, -0.72),
        (0.98, -0.95),
        (0.55, -1.04),
        (0.10, -1.04),
        (0.18, 1.02),
        (0.42, 0.95),
        (0.80, m - 0.05),
    )
    w.paper.cut(o.colour, drape, bulge=0.08, lift=0.006)
    w.paper.mark(gold, line(w, (1.04, -0.66), (0.80, m - 0.05), (0.42, 0.95), width=0.012), fine=25)
    _hem_band(w, gold, 0.97, 0.016)
    for k in range(4):
        a = leg_at(w.joints.near_leg, 0.1), leg_at(w.joints.near_leg, 0.94)
        dx = (0.01 + 0.022 * k) * w.h
        w.paper.tone(
            0.80,
            stroke((a[0][0] + dx, a[0][1]), (a[1][0] + dx * 1.5, a[1][1]), 0.01 * w.h),
            soft=0.006,
            fine=60,
        )


def _hem_band(w: Wearer, colour: RGB, hem: float, width: float) -> None:
    edge = hem_outline(w, hem, w.outfit.cut.flare)
    low = edge[edge[:, 1] < edge[:, 1].min() + 0.022 * w.h]
    low = low[np.argsort(low[:, 0])]
    if len(low) > 2:
        w.paper.mark(
            colour, ribbon(low + np.array([0.0, 0.012 * w.h]), width * w.h, width * w.h), inside=True, fine=25
        )


def robe(w: Wearer) -> None:
    o, m = w.outfit, middle(w)
    trim = shade(o.colour, 0.70)
    neckline(w, 0.22, o.under if o.under_kind else w.person.skin, 0.22)
    w.paper.mark(
        trim, line(w, (1.06, m * 0.6 - 0.34), (0.84, m - 0.08), (0.5, m + 0.1), width=0.020), inside=True
    )
    w.paper.mark(
        trim,
        line(w, (1.06, min(1, m * 0.6 + 0.34)), (0.84, min(1, m + 0.14)), (0.6, m), width=0.020),
        inside=True,
    )
    w.paper.mark(
        shade(o.colour, 0.62), line(w, (0.36, -1.02), (0.34, 0), (0.36, 1.02), width=0.018), inside=True
    )
    x, y = on_trunk(w, 0.34, m * 0.9)
    for dx in (-0.012, 0.014):
        end = (x + dx * w.h * 1.6, y - 0.12 * w.h + 0.004 * w.wave(2.0, dx * 90) * w.h)
        w.paper.mark(shade(o.colour, 0.62), stroke((x, y), end, 0.010 * w.h), fine=40)


def spacesuit(w: Wearer) -> None:
    o, m = w.outfit, middle(w)
    w.paper.mark(
        shade(o.colour, 0.72), line(w, (1.02, -0.62), (0.97, m), (1.02, 0.62), width=0.026), inside=True
    )
    w.paper.cut(
        shade(o.colour, 0.86),
        patch(w, (0.80, m - 0.50), (0.50, m - 0.46), (0.50, min(m + 0.42, 1)), (0.80, min(m + 0.46, 1))),
        bulge=0.03,
        lift=0.008,
    )
    for k, c in enumerate(((0.85, 0.25, 0.2), (0.25, 0.6, 0.85), (0.9, 0.75, 0.3))):
        x, y = on_trunk(w, 0.66, m - 0.26 + 0.2 * k)
        w.paper.mark(c, ellipse(x, y, 0.008 * w.h, 0.008 * w.h, n=10), fine=50)
    w.paper.mark(shade(o.colour, 0.6), line(w, (0.30, -1.0), (0.30, 1.0), width=0.020), inside=True)


def wetsuit(w: Wearer) -> None:
    """A zip down the front, panels at the sides."""
    o, m = w.outfit, middle(w)
    w.paper.mark(shade(o.colour, 1.25), line(w, (1.0, m), (0.15, m), width=0.010), fine=30)
    for side in (-0.78, 0.78):
        path = line(w, (0.82, side), (0.40, side * 0.86), (0.05, side), width=0.030)
        w.paper.mark(shade(o.colour, 1.18), path, inside=True, fine=30)
