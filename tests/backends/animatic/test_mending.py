"""Remedies at work on the animatic's stage: what each changes, and which change nothing."""

from __future__ import annotations

import cv2
import pytest

from onereel import faults
from onereel.backends.animatic.breakdown import break_down, spelled
from onereel.backends.animatic.mending import HEEDED
from onereel.backends.animatic.picture.camera import Lens
from onereel.backends.animatic.picture.shot import Shot
from onereel.backends.animatic.picture.staging import staged
from onereel.backends.animatic.stage import Breakdown
from onereel.departments.remedies import Prescription
from onereel.orders import View
from onereel.planfile import Move, Size
from tests.backends.animatic.test_breakdown import ANA, KEEPER, view

LENS = Lens(width=320, height=176)
CATALOGUE = faults.load()


def mended(fault: str, times: int, before: View) -> Breakdown:
    """The stage of the take after one with this fault, seen so often."""
    remedy = CATALOGUE[fault].remedy_at(times)
    order = Prescription(say=(remedy.say,), boundary=(remedy.boundary,), framing=remedy.framing)
    return break_down(order.applied_to(before))


def gap(scene: Breakdown) -> float:
    one, other = staged(scene, LENS).players[:2]
    return abs(one.x - other.x)


def test_people_who_came_together_stand_apart_and_farther_apart():
    before = view("Ana and the keeper look at the sea.", ANA, KEEPER, size=Size.TWO_SHOT)
    first = break_down(before)
    once, twice = (mended("RANDOM_INTIMACY", times, before) for times in (1, 2))
    assert gap(first) < 1.2
    assert 1.6 < gap(once) < gap(twice)
    shot = staged(twice, LENS)
    for player in shot.players:
        x, _ = LENS.place(shot.path.at(0.0), player.x, 1.0, player.z)
        assert 0 < x < LENS.width, "both are in the picture"


def test_a_place_that_is_crowded_is_left_by_the_crowd():
    before = view("Ana waits while a postman watches her.", ANA, world={"setting": "a crowded station"})
    assert break_down(before).crowd > 0
    once = mended("EXTRAS_INVADE_FRAME", 1, before)
    assert (once.crowd, once.size, len(once.actors)) == (0, Size.MEDIUM, 2)


def test_what_the_shot_itself_asks_for_stays():
    crowd = view("Ana walks through the crowd.", ANA)
    assert mended("EXTRAS_INVADE_FRAME", 1, crowd).crowd == break_down(crowd).crowd > 0
    embrace = view("Ana and the keeper embrace.", ANA, KEEPER, size=Size.TWO_SHOT)
    for times in (1, 2):
        assert spelled(mended("RANDOM_INTIMACY", times, embrace)) == spelled(break_down(embrace))


@pytest.mark.parametrize("move", [Move.STATIC, Move.TRACKING])
@pytest.mark.parametrize(("words", "way"), [("to the left", -1), ("to the right", 1)])
def test_people_go_where_the_action_says(move: Move, words: str, way: int):
    shot = staged(break_down(view(f"Ana walks {words} along the pier.", ANA, move=move)), LENS)
    player = shot.players[0]
    assert (player.pace * way > 0, player.puppet.facing) == (True, way)


def test_what_morphed_moves_little():
    before = view("Ana lifts a lantern.", ANA)
    assert mended("OBJECT_MORPHING", 2, before).tempo == 0.5


def test_a_glow_is_taken_out():
    before = view("The lamp of the lighthouse burns.", ANA, world={"time_of_day": "night"})
    shown = [
        Shot(scene, 160, 96).picture(0) for scene in (break_down(before), mended("NEON_GLOW_LEAK", 2, before))
    ]
    glowing, plain = (cv2.cvtColor(picture, cv2.COLOR_RGB2HSV)[..., 1].mean() for picture in shown)
    assert plain < 0.85 * glowing


@pytest.mark.parametrize("fault", ["WARDROBE_DRIFT", "CHARACTER_DRIFT", "CAMERA_IGNORED", "STYLIZED_AI_LOOK"])
def test_what_the_animatic_makes_nothing_of_is_read_as_the_take_before(fault: str):
    before = view("Ana walks along the pier.", ANA)
    for times in (1, 2):
        assert spelled(mended(fault, times, before)) == spelled(break_down(before))


def test_every_heeded_word_is_a_remedys_that_has_the_keyframe_painted_anew():
    """Or the take would not begin on its keyframe."""
    levels = [CATALOGUE[slug].remedy_at(times) for slug in CATALOGUE for times in (1, 2)]
    for words in HEEDED:
        having = [r for r in levels if words.search(f"{r.say} {r.boundary}".lower())]
        assert having, words.pattern
        assert all(remedy.paints for remedy in having), words.pattern
