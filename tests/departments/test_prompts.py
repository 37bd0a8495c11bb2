from __future__ import annotations

from onereel.departments.prompts import LENS, motion_prompt, plate_prompt, portrait_prompt, still_prompt
from onereel.departments.views import views_of, world_of
from onereel.orders import Plate, Sitting
from onereel.planfile import Move
from tests import plans

PLAN = plans.plan()
VIEWS = views_of(PLAN)


def test_camera_first_portrait_whole_lens_last_and_the_right_length():
    for shot in PLAN.shots:
        prompt = motion_prompt(VIEWS[shot.id])
        assert prompt.split()[0] in ("A", "An")
        assert prompt.endswith(LENS)
        if shot.cast:
            assert PLAN.characters[0].portrait in prompt
            assert 70 <= len(prompt.split()) <= 110, prompt
        for words in (shot.ambient, shot.boundary, PLAN.place):
            assert words in prompt


def test_every_move_is_told_and_only_one():
    view = VIEWS["shot-1"]
    prompts = {move: motion_prompt(view.model_copy(update={"move": move})) for move in Move}
    assert len(set(prompts.values())) == len(Move)


def test_a_still_has_an_angle_but_no_motion():
    view = VIEWS["shot-1"].model_copy(update={"move": Move.LOW_ANGLE})
    assert "from a low angle" in still_prompt(view)
    assert "camera" not in still_prompt(view)


def test_words_that_spoil_a_picture_are_left_out():
    view = VIEWS["shot-1"].model_copy(
        update={"action": "a cinematic dance of exactly two people, cinematically lit"}
    )
    assert "cinematic" not in motion_prompt(view).lower()
    assert "exactly" not in motion_prompt(view)
    assert "two people" in motion_prompt(view)


def test_a_wish_is_passed_on():
    assert "She smiles." in motion_prompt(VIEWS["shot-1"].model_copy(update={"note": "She smiles"}))


def test_portraits_and_the_plate():
    who = PLAN.characters[0]
    assert who.portrait in portrait_prompt(Sitting(character=who, world=world_of(PLAN))).replace(
        "A woman", "a woman"
    )
    assert "No people" in plate_prompt(Plate(world=world_of(PLAN)))
