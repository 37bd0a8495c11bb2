"""The look of the picture against the take's own first frame: light that leaks, texture that is gone."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

import cv2
import numpy as np
import numpy.typing as npt

from onereel.backends.instruments.aligned import Aligned
from onereel.backends.instruments.footage import Bytes, Floats, grey
from onereel.backends.instruments.report import Abstains, Reading

if TYPE_CHECKING:
    from onereel.backends.instruments.study import Study

Doubles = npt.NDArray[np.float64]

GLOW, STYLE = "NEON_GLOW_LEAK", "STYLIZED_AI_LOOK"
_LIGHTER, _COLOURED = 1.0, 6.0  # L* and CIE76 chroma by which a glowing place differs from what it was
_SOFT = 0.03  # of the width: how far a mean about a pixel reaches
_FOLLOWED = 0.45  # part of the first frame that must be found again
_SETTLED = 0.3  # of the take: what is compared with the beginning comes after it
_LIT = slice(24, 248)  # the levels compared: in the dark and the white of any picture a few hold nearly all
_SEEN = 0.1  # of the picture: with less between them there is no histogram to speak of
_EVEN = 45  # levels: a picture of fewer (32 at night) is wiped and combed by its encoder too
_COMBED = 0.15  # how much combed a histogram is that shows few levels of colour
_FAINT = 0.5  # L*: detail below it is what an encoder leaves or takes, from picture to picture
_ENCODED = 0.08  # how much of a keyframe an encoder makes flat: 0.00 to 0.08 over 120 takes at 16 a second
_WIPED = 0.08  # how much more of the picture is flat where texture was wiped away; clean: up to 0.06


def glow(study: Study) -> Reading | Abstains:
    """NEON_GLOW_LEAK: the part of the first frame that has since become lighter and, smoothly, more of one
    colour."""
    if study.lit is None:
        return Abstains(fault=GLOW, why="too little of the first frame is found again under this camera")
    part, index = study.lit
    return Reading(
        fault=GLOW,
        amount=part,
        words=f"{part:.0%} of the picture has become lighter and more coloured than at first",
        when=study.span(index, len(study.footage.frames) - 1),
    )


def lit(before: Floats, looks: Sequence[Aligned]) -> tuple[float, int] | None:
    """(part of the picture that has taken on light of one colour, frame) at the middling one of the looks.

    Light that leaks spreads softly and has one colour; rain, grain and things that pass are neither, and go
    under in the mean about each pixel. None where too little is found again in any look.
    """
    parts = []
    for look in looks:
        if look.seen.mean() < _FOLLOWED:
            continue
        seen = look.seen.astype(np.float32)
        side = max(3, round(_SOFT * seen.shape[1]))
        share = np.maximum(cv2.blur(seen, (side, side)), 0.2)
        change = cv2.blur((look.lab - before) * seen[..., None], (side, side)) / share[..., None]
        change = change[look.seen]
        turned = change[(change[:, 0] > -1) & (np.hypot(change[:, 1], change[:, 2]) > 2), 1:].sum(axis=0)
        hue = turned / max(float(np.linalg.norm(turned)), 1e-6)
        glowing = (change[:, 1:] @ hue > _COLOURED) & (change[:, 0] > _LIGHTER)
        parts.append((float(np.mean(glowing)), look.index))
    return sorted(parts)[len(parts) // 2] if parts else None


def style(study: Study) -> Reading | Abstains:
    """STYLIZED_AI_LOOK: 1 for a picture that has become plainly posterised or flat since the beginning."""
    footage = study.footage
    later = range(max(1, round(_SETTLED * len(footage.frames))), len(footage.frames), 3)
    if not later:
        return Abstains(fault=STYLE, why="the take is too short")
    begun = footage.greys[0] if study.meant is None else grey(study.meant)
    if spread(begun) < _EVEN:
        return Abstains(fault=STYLE, why="the picture is too dark or too even to lose anything plainly")
    first, whole = flat(footage.labs[0][..., 0]), comb(footage.greys[0])
    if study.meant is not None:  # a keyframe is sharper than what an encoder leaves of it
        first = min(first, flat(study.first[..., 0]) + _ENCODED)
        whole = min(whole, comb(begun))
    if whole == 0:
        return Abstains(fault=STYLE, why="the take begins black or white: there is nothing to lose")
    combed = float(np.median([comb(footage.greys[i]) for i in later])) / whole - 1
    wiped = float(np.median([flat(footage.labs[i][..., 0]) for i in later])) - first
    if study.view.continues is not None:
        wiped = 0.0  # it may come nearer, or go, to its own size: no texture is as large as it was
    told = [
        f"levels of colour are missing ({combed:.0%} combed)" if combed > 0.5 * _COMBED else "",
        f"{wiped:.0%} more of the picture is flat" if wiped > 0.5 * _WIPED else "",
    ]
    words = ", ".join(t for t in told if t) or "the texture is that of the beginning"
    return Reading(fault=STYLE, amount=max(combed / _COMBED, wiped / _WIPED, 0.0), words=words)


def comb(picture: Bytes) -> float:
    """How uneven neighbouring levels of a grey picture's histogram are: 1 where it is smooth, more where
    levels are missing, as in a posterised picture."""
    levels, smooth = _histogram(picture)
    return float((levels * levels).sum() / max((smooth * smooth).sum(), 1e-9))


def spread(picture: Bytes) -> float:
    """How many levels carry a grey picture; 0 where there are nearly none between the dark and the white."""
    levels, smooth = _histogram(picture)
    return float(levels.sum() ** 2 / (smooth * smooth).sum()) if levels.sum() > _SEEN else 0.0


def _histogram(picture: Bytes) -> tuple[Doubles, Doubles]:
    levels = np.bincount(picture.ravel(), minlength=256)[_LIT] / picture.size
    return levels, np.convolve(levels, np.ones(9) / 9, "same")


def flat(light: Floats) -> float:
    """The part of a picture (L*, H × W) with no texture to speak of."""
    detail = np.abs(light - cv2.GaussianBlur(light, (0, 0), 1.5))
    return float(np.mean(detail < _FAINT))
