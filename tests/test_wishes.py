from __future__ import annotations

import pytest

from onereel.departments.remedies import asked_for
from onereel.departments.views import views_of
from onereel.planfile import Move, Retake, Size, TimeOfDay, Weather
from onereel.wishes import unread, wished
from tests import plans

PLAN = plans.of(plans.shot(1, size="medium", move="static"), plans.shot(2, size="medium", cut=False))
VIEW, UNCUT = (views_of(PLAN)[shot.id] for shot in PLAN.shots)

WISHES: dict[str, dict[str, object]] = {
    "a bit closer, please": {"size": Size.CLOSE_UP},
    "closer to her face": {"size": Size.CLOSE_UP},
    "they walk closer": {},
    "Make it wider. Pan slowly to the left!": {"size": Size.WIDE, "move": Move.PAN_LEFT},
    "wide shot from above": {"size": Size.WIDE, "move": Move.HIGH_ANGLE},
    "zoom in": {"move": Move.DOLLY_IN},
    "she pulls back the curtain": {},
    "keep the camera still": {"move": Move.STATIC},
    "at night, in heavy snow": {"time_of_day": TimeOfDay.NIGHT, "weather": Weather.SNOW},
    "no rain": {"weather": Weather.CLEAR},
    "she storms out": {},
}


@pytest.mark.parametrize("note", WISHES)
def test_plain_words_for_camera_and_air_change_the_view(note: str):
    plain = VIEW.model_copy(update={"note": note})
    seen = wished(plain)
    wants = WISHES[note]
    world = {k: wants[k] for k in ("time_of_day", "weather") if k in wants}
    shot = {k: v for k, v in wants.items() if k not in world}
    assert seen == plain.model_copy(update={**shot, "world": plain.world.model_copy(update=world)})


def test_what_is_read_here_is_not_the_animators():
    noted = VIEW.model_copy(update={"note": "Closer, at night, and she looks back in the rain."})
    assert unread(noted) == ["she looks back"]


def test_an_uncut_shot_keeps_its_hour_and_says_so():
    noted = UNCUT.model_copy(update={"note": "closer, at night"})
    assert wished(noted).world == UNCUT.world
    assert wished(noted).size is Size.CLOSE_UP
    assert unread(noted) == ["at night"]


def test_a_retake_and_a_note_of_the_plan_are_both_read():
    plan = plans.of(plans.shot(1, size="wide", note="closer"))
    view = views_of(plan)["shot-1"]
    again = asked_for(Retake(take=2, note="closer, from below", seed=1), first_fixed=False).applied_to(view)
    assert (view.size, again.size, again.move) == (Size.MEDIUM, Size.CLOSE_UP, Move.LOW_ANGLE)
    assert again.note == "closer. closer, from below"
