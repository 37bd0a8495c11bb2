"""What the plan dresses people in is what the film shows: every strong colour, found on screen by its hue."""

from __future__ import annotations

import cv2
import numpy as np
import pytest
from numpy.typing import NDArray

from onereel.backends.animatic.breakdown import break_down, cast_sheet
from onereel.backends.animatic.director import direct
from onereel.backends.animatic.figures import swatches
from onereel.backends.animatic.picture.shot import Shot
from onereel.backends.animatic.stage import RGB
from onereel.departments.views import views_of
from onereel.orders import Brief
from onereel.planfile import Aspect, Plan, Size, Style

W, H = 320, 176
SENTENCES = (
    "A lighthouse keeper in Lisbon dances alone in the rain at dawn",
    "Amir and Leila meet at a market in Marrakesh at noon",
    "A nurse walks home through the snow in Moscow at night",
    "A farmer and her granddaughter harvest wheat at sunset",
)


def plan_of(sentence: str) -> Plan:
    return direct(
        Brief(sentence=sentence, language=None, shots=6, style=Style.NARRATIVE, aspect=Aspect.WIDE, seed=0)
    )


def strong(colours: tuple[RGB, ...]) -> list[RGB]:
    """Black, white and grey take the light's own colour: there is no hue to look for."""
    return [c for c in colours if max(c) - min(c) > 0.25]


def share(pictures: list[NDArray[np.uint8]], colour: RGB) -> float:
    """The largest part of a picture that has this hue, in whatever light."""
    rgb = np.array([[[round(255 * c) for c in colour]]], np.uint8)
    hue = int(cv2.cvtColor(rgb, cv2.COLOR_RGB2HSV)[0, 0, 0])
    best = 0.0
    for picture in pictures:
        hsv = cv2.cvtColor(picture, cv2.COLOR_RGB2HSV).astype(np.int16)
        apart = np.abs((hsv[..., 0] - hue + 90) % 180 - 90)
        best = max(best, float(((apart < 14) & (hsv[..., 1] > 60) & (hsv[..., 2] > 36)).mean()))
    return best


@pytest.mark.parametrize("sentence", SENTENCES)
def test_every_colour_of_the_wardrobe_is_found_on_screen(sentence: str) -> None:
    plan = plan_of(sentence)
    shown: dict[str, list[NDArray[np.uint8]]] = {who.key: [] for who in plan.characters}
    for shot, view in zip(plan.shots, views_of(plan).values(), strict=True):
        if view.size is not Size.INSERT and view.cast:
            picture = Shot(break_down(view), W, H).picture(40)
            for key in shot.cast:
                shown[key].append(picture)
    for who in plan.characters:
        for colour in strong(swatches(cast_sheet(who))):
            assert share(shown[who.key], colour) > 0.0012, (who.portrait, colour)
