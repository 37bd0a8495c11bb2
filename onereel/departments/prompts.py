"""The words a model is given for a shot, out of the plan's fields: every crew gets the same ones.

Camera first, then one sentence a character with the exact portrait, then what happens, what else moves,
what stays, and the lens. 70–110 words for a cast of one; each further portrait adds its own.
"""

from __future__ import annotations

import re

from onereel.orders import Plate, Sitting, View, World
from onereel.planfile import Move, Size, TimeOfDay, Weather

LENS = "Shot on Arri Alexa, anamorphic, 35mm film grain, photorealistic."

WORDS_AT_MOST = 110

_SIZES = {
    Size.WIDE: "A wide shot",
    Size.MEDIUM: "A medium shot",
    Size.CLOSE_UP: "A close-up",
    Size.TWO_SHOT: "A two-shot",
    Size.INSERT: "A tight insert",
    Size.OVER_THE_SHOULDER: "An over-the-shoulder shot",
}
_MOVES = {
    Move.STATIC: "the camera holds perfectly still",
    Move.TRACKING: "the camera tracks sideways with the subject",
    Move.DOLLY_IN: "the camera slowly dollies in",
    Move.DOLLY_OUT: "the camera slowly dollies out",
    Move.PAN_LEFT: "the camera pans left",
    Move.PAN_RIGHT: "the camera pans right",
    Move.TILT_UP: "the camera tilts up",
    Move.TILT_DOWN: "the camera tilts down",
    Move.LOW_ANGLE: "the camera looks up from a low angle",
    Move.HIGH_ANGLE: "the camera looks down from a high angle",
    Move.OVER_THE_SHOULDER: "the camera looks past a dark shoulder",
    Move.CRANE_UP: "the camera cranes up",
}
_PLAIN = {
    Move.STATIC: "The camera does not move",
    Move.TRACKING: "The camera tracks sideways",
    Move.DOLLY_IN: "The camera dollies in",
    Move.DOLLY_OUT: "The camera dollies out",
    Move.PAN_LEFT: "The camera pans left",
    Move.PAN_RIGHT: "The camera pans right",
    Move.TILT_UP: "The camera tilts up",
    Move.TILT_DOWN: "The camera tilts down",
    Move.LOW_ANGLE: "The camera stays low and looks up",
    Move.HIGH_ANGLE: "The camera stays high and looks down",
    Move.OVER_THE_SHOULDER: "The camera stays behind a dark shoulder",
    Move.CRANE_UP: "The camera rises",
}
_ENDS = {
    Move.STATIC: "from the same place",
    Move.TRACKING: "farther along the way",
    Move.DOLLY_IN: "seen from closer",
    Move.DOLLY_OUT: "seen from farther away",
    Move.PAN_LEFT: "seen farther to the left",
    Move.PAN_RIGHT: "seen farther to the right",
    Move.TILT_UP: "seen farther up",
    Move.TILT_DOWN: "seen farther down",
    Move.LOW_ANGLE: "from the same place",
    Move.HIGH_ANGLE: "from the same place",
    Move.OVER_THE_SHOULDER: "from the same place",
    Move.CRANE_UP: "seen from higher up",
}
"""Where the camera is at the end of its move."""
_ANGLES = {
    Move.LOW_ANGLE: " from a low angle",
    Move.HIGH_ANGLE: " from a high angle",
    Move.OVER_THE_SHOULDER: " past a dark shoulder",
}
_TIMES = {
    TimeOfDay.DAWN: "at dawn",
    TimeOfDay.MORNING: "in the morning",
    TimeOfDay.NOON: "at noon",
    TimeOfDay.AFTERNOON: "in the afternoon",
    TimeOfDay.SUNSET: "at sunset",
    TimeOfDay.DUSK: "at dusk",
    TimeOfDay.NIGHT: "at night",
}
_WEATHERS = {
    Weather.CLEAR: "in clear weather",
    Weather.CLOUDY: "under a cloudy sky",
    Weather.RAIN: "in the rain",
    Weather.STORM: "in a storm",
    Weather.SNOW: "in falling snow",
    Weather.FOG: "in fog",
    Weather.WIND: "in the wind",
}


def motion_prompt(view: View, *, camera_first: bool = False) -> str:
    """For animator and critic: the shot as it unfolds; `camera_first`: its move alone, plainly, first."""
    if camera_first:
        return _shot_prompt(view, f"{_PLAIN[view.move]}. {_SIZES[view.size]} of {view.subject}")
    return _shot_prompt(view, f"{_SIZES[view.size]} of {view.subject}: {_MOVES[view.move]}")


def still_prompt(view: View) -> str:
    """For the painter: the shot's first picture."""
    return _shot_prompt(view, f"{_SIZES[view.size]} of {view.subject}{_ANGLES.get(view.move, '')}")


def end_prompt(view: View) -> str:
    """For the painter: the shot's last picture, after the camera's move and what happens."""
    camera = f"{_SIZES[view.size]} of {view.subject}{_ANGLES.get(view.move, '')}"
    return _shot_prompt(view, f"{camera}, a few seconds later, {_ENDS[view.move]}")


def portrait_prompt(sitting: Sitting) -> str:
    """For the painter: one character to be recognised by."""
    who = sitting.character
    return _joined(
        f"A portrait of {who.name}, head to knee, facing the camera, alone against a plain grey ground",
        who.portrait,
        "Soft even light, neutral face, hands visible",
        LENS,
    )


def plate_prompt(plate: Plate) -> str:
    """For the painter: the empty place."""
    return _joined("A wide shot of an empty place", _where(plate.world), plate.world.look, "No people", LENS)


def _shot_prompt(view: View, camera: str) -> str:
    cast = [f"{who.name}, {who.portrait}" for who in view.cast]
    parts = [camera, *cast, view.action, _where(view.world), view.ambient, view.note, view.direction]
    whole = _joined(*parts, view.world.look, view.boundary, LENS)
    return whole if len(whole.split()) <= WORDS_AT_MOST else _joined(*parts, view.boundary, LENS)


def _where(world: World) -> str:
    setting = world.setting[:1].upper() + world.setting[1:]
    return f"{setting}, {world.place}, {_TIMES[world.time_of_day]}, {_WEATHERS[world.weather]}"


def _joined(*sentences: str) -> str:
    whole = " ".join(_sentence(s) for s in sentences if s.strip())
    whole = re.sub(r"\bexactly (\w+) (people|persons)\b", r"\1 \2", whole, flags=re.I)
    return " ".join(re.sub(r"\bcinematic(ally)?\b", "", whole, flags=re.I).split())


def _sentence(words: str) -> str:
    words = words.strip()
    words = words[:1].upper() + words[1:]
    return words if words.endswith((".", "!", "?")) else words + "."
