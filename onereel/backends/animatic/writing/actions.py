"""What happens in a shot, in few words: unfolding processes for every beat and every kind of deed.

[verb] takes the form of its subject; {A} is who acts, {B} the other one, {T} the object, {their} and {them}
belong to A, {place} is where it is.
"""

from __future__ import annotations

import re

from onereel.backends.animatic.lexicon.forms import third
from onereel.backends.animatic.stage import Act
from onereel.planfile import Weather

OPENINGS: dict[Act, tuple[str, ...]] = {
    Act.WALK: ("{A} [walk] slowly into view, small {at}", "{A} slowly [cross] {place}, looking ahead"),
    Act.RUN: ("{A} [run] into view and [cross] {place}", "{A} [run] past, breath coming fast"),
    Act.SIT: ("{A} [sit] very still, small {at}", "{A} slowly [sit] down and [look] around {place}"),
    Act.DANCE: (
        "{A} [dance] a first slow step, small {at}",
        "{A} slowly [dance] alone, arms beginning to lift",
    ),
    Act.PLAY: ("{A} [play] the first slow notes, alone {at}", "{A} [play] quietly, swaying a little"),
    Act.SING: (
        "{A} softly [sing] a first line into {place}",
        "{A} quietly [sing], looking into the distance",
    ),
    Act.WAVE: (
        "{A} [wave] slowly towards something far away",
        "{A} [wave] once and [wait], small {at}",
    ),
    Act.EMBRACE: (
        "{A} [walk] slowly across {place}, looking for a face",
        "{A} slowly [walk] closer through {place}",
    ),
    Act.READ: (
        "{A} [walk] slowly across {place}, then slower still",
        "{A} [walk] slowly through {place}, lost in thought",
    ),
    Act.WORK: ("{A} [work] quietly, small {at}", "{A} [work] with slow sure hands, alone {at}"),
    Act.LOOK: (
        "{A} [look] out over {place}, hardly moving",
        "{A} [walk] slowly into view and [look] around {place}",
    ),
    Act.CARRY: (
        "{A} [walk] slowly through {place}, holding on tight",
        "{A} [carry] a heavy load across {place}",
    ),
    Act.RIDE: ("{A} [ride] slowly into view across {place}", "{A} [ride] past, steady and small {at}"),
    Act.SLEEP: ("{A} [sleep] peacefully, breath rising and falling", "{A} [sleep] on, small {at}"),
    Act.SWIM: ("{A} [swim] slowly into view, long calm strokes", "{A} [swim] on through {place}, unhurried"),
    Act.FLY: (
        "{A} [fly] slowly into view high over {place}",
        "{A} [fly] on through {place}, small and steady",
    ),
    Act.STAND: ("{A} [stand] still {at}", "{A} [stand] waiting, small {at}"),
}

STEERING = frozenset({"drive", "row", "sail", "steer", "pilot", "paddle", "cycle"})
SINGING = frozenset({"sing", "hum", "chant", "croon", "yodel", "rap", "whistle"})

CLIMAXES: dict[Act, tuple[str, ...]] = {
    Act.WALK: ("{A} [walk] faster and faster, head up", "{A} [walk] straight on, never looking back"),
    Act.RUN: ("{A} [run] as fast as {their} legs will go", "{A} [run] harder, arms pumping, eyes ahead"),
    Act.SIT: (
        "{A} [sit] upright and slowly [lift] {their} head",
        "{A} [sit] quite still while everything moves",
    ),
    Act.DANCE: (
        "{A} [dance] wildly now, spinning, arms flung wide",
        "{A} [dance] and [turn], faster with every step",
    ),
    Act.PLAY: ("{A} [play] with {their} whole body, eyes closed", "{A} [play] louder and faster, leaning in"),
    Act.SING: ("{A} [sing] out with a full voice, arms opening", "{A} [sing] louder, head thrown back"),
    Act.WAVE: ("{A} [wave] with both arms, higher and higher", "{A} [wave] and [wave], calling out"),
    Act.EMBRACE: (
        "{A} [hug] {B} tightly, rocking gently",
        "{A} and {B} [embrace], holding on for a long time",
    ),
    Act.READ: (
        "{A} [read] on, lips moving, hands beginning to tremble",
        "{A} [read] the last line again, slowly",
    ),
    Act.WORK: (
        "{A} [work] faster, hands sure, breath held",
        "{A} [work] on and [finish] the last small piece",
    ),
    Act.LOOK: ("{A} [look] straight at it, eyes widening", "{A} [gaze] up, slowly lifting {their} face"),
    Act.CARRY: ("{A} [carry] it the last few steps, leaning forward", "{A} [carry] on, holding tighter"),
    Act.RIDE: ("{A} [ride] faster, leaning into the wind", "{A} [ride] on at full speed, head low"),
    Act.SLEEP: ("{A} [sleep], turning slowly as if dreaming", "{A} [sleep] on, smiling faintly"),
    Act.SWIM: ("{A} [swim] upwards towards the light", "{A} [swim] harder, turning in a wide arc"),
    Act.FLY: ("{A} [fly] higher, banking into the light", "{A} [fly] in a wide rising turn"),
    Act.STAND: (
        "{A} [stand] firm and slowly [raise] {their} head",
        "{A} [stand] still as everything else moves",
    ),
}

_Beats = dict[str, tuple[str, ...]]
_SEEKING: _Beats = {
    "opening": (
        "{A} [walk] slowly into view, eyes on the ground",
        "{A} slowly [cross] {place}, looking at every corner",
    ),
    "setup": ("{A} [crouch] down and slowly [look] closer", "{A} [walk] on slowly, searching, one hand out"),
}
_AWAITING: _Beats = {
    "opening": ("{A} [walk] slowly into view, alone {at}", "{A} [stand] waiting, small {at}"),
    "setup": ("{A} [look] around slowly, hoping for a face", "{A} [walk] on, looking from side to side"),
}
_COMING: _Beats = {
    "opening": ("{A} [walk] slowly into view from far away", "{A} slowly [cross] {place}, tired but upright"),
    "setup": ("{A} [stop] and [look] around, as if counting what is left",),
}
_GOING: _Beats = {
    "opening": ("{A} [look] slowly around {place}, taking it in", "{A} [stand] quite still {at}"),
    "setup": ("{A} slowly [turn] towards the light and [wait]", "{A} [look] at it all, breathing slowly"),
}
_AT_STAKE: _Beats = {
    "opening": ("{A} [sit] very still, thinking, small {at}",),
    "setup": ("{A} [sit] leaning forward, hardly breathing",),
}
SUDDEN: dict[str, _Beats] = (
    dict.fromkeys(("find", "discover", "spot", "glimpse", "notice", "unearth", "steal"), _SEEKING)
    | dict.fromkeys(("meet", "reunite", "marry", "recognise", "recognize", "rescue", "receive"), _AWAITING)
    | dict.fromkeys(("come", "return", "arrive", "appear", "enter"), _COMING)
    | dict.fromkeys(("leave", "depart", "disappear", "vanish", "escape"), _GOING)
    | dict.fromkeys(("win", "lose"), _AT_STAKE)
)
"""Deeds that take a moment: what leads up to them, by beat; the deed itself is the climax."""

OBSTACLES: dict[Weather, tuple[str, ...]] = {
    Weather.WIND: ("{A} [walk] against the wind, step by slow step", "{A} [lean] into the wind and [stop]"),
    Weather.STORM: ("{A} [walk] against the storm, step by slow step", "{A} [crouch] low as the storm rises"),
    Weather.RAIN: ("{A} [stop] in the rain and slowly [lower] {their} head",),
    Weather.SNOW: ("{A} [walk] on through the snow, slower and slower",),
    Weather.FOG: ("{A} [stop], looking slowly around, quite lost",),
}

CLOSING_WITH: tuple[str, ...] = (
    "{A} [walk] away slowly, still holding {C}",
    "{A} [stand] small {at}, {C} still in one hand",
)

GIVING: dict[str, tuple[str, ...]] = {
    "setup": ("{A} [look] down at {T}, turning it slowly",),
    "climax": ("{A} [give] {T} to {B}, slowly letting go",),
    "release": ("{A} and {B} [look] at {T} together",),
}
"""What two people do where the film is about a thing that is handed on."""

ONCE = frozenset(
    [
        "fall",
        "sink",
        "land",
        "arrive",
        "close",
        "open",
        "collapse",
        "explode",
        "hatch",
        "stop",
        "break",
        "depart",
        "vanish",
        "disappear",
    ]
)
"""What a thing does only once."""

UNMANNED: dict[str, tuple[str, ...]] = {
    "setup": ("slowly, again and again", "slowly, as it always has", "quietly, unseen"),
    "climax": ("stronger and stronger", "until nothing else is left", "filling everything"),
    "release": ("more and more quietly", "slower and slower"),
}
"""How a thing does what it does where nobody is."""

BEATS: dict[str, tuple[str, ...]] = {
    "want": (
        "{A} [look] up slowly, leaning towards something out of sight",
        "{A} [look] towards the light, one hand slowly lifting",
        "{A} slowly [look] around, as if someone had called",
    ),
    "obstacle": (
        "{A} [stop] and slowly [lower] {their} head, breathing hard",
        "{A} [turn] away and slowly [walk] a few steps back",
        "{A} [stand] quite still, shoulders slowly sinking",
    ),
    "turn": (
        "{A} [stop], then slowly [look] round, listening",
        "{A} [look] up suddenly, and everything seems to wait",
        "{A} [stand] still, slowly turning towards the light",
    ),
    "face": (
        "{A} [look] ahead, breathing slowly, eyes catching the light",
        "{A} slowly [look] up, a thought crossing {their} face",
        "{A} [look] past us, eyes bright, hardly blinking",
        "{A} [look] down, then up, almost smiling",
    ),
    "release": (
        "{A} [look] up with a long breath and slowly [smile]",
        "{A} [stand] easy now, shoulders loosening, slowly smiling",
        "{A} [wave] gently, slowly letting go",
    ),
    "closing": (
        "{A} [walk] away slowly, growing smaller {at}",
        "{A} [stand] small {at}, slowly turning away",
        "{A} [walk] on without hurry, into the distance",
        "{A} [look] out over {place}, quite still now",
    ),
    "pair": (
        "{A} and {B} [look] at each other, slowly drawing closer",
        "{A} and {B} [walk] side by side, slowly falling into step",
        "{A} and {B} [stand] together, leaning in to listen",
    ),
    "answer": (
        "{A} [look] back at {B}, slowly beginning to smile",
        "{A} slowly [look] over at {B} and [nod]",
        "{A} [look] towards {B}, waiting for an answer",
    ),
    "meet": (
        "{A} and {B} [embrace], holding on for a long time",
        "{A} [hug] {B}, rocking gently from side to side",
    ),
}

BEASTS: dict[str, tuple[str, ...]] = {
    "opening": (
        "{A} [walk] slowly into view, small {at}",
        "{A} slowly [cross] {place}, stopping to sniff the air",
    ),
    "setup": ("{A} [walk] on, ears turning at every sound", "{A} [stop] and [look] around, quite still"),
    "want": ("{A} [look] up, leaning slowly forward", "{A} [look] ahead, suddenly alert"),
    "obstacle": ("{A} [stop] short and slowly [step] back", "{A} [stand] low, quite still, listening"),
    "turn": ("{A} slowly [look] round, listening", "{A} [look] up as something moves nearby"),
    "climax": ("{A} [run] flat out across {place}", "{A} [leap] forward and [run], faster and faster"),
    "face": (
        "{A} [look] straight ahead, breathing, eyes catching the light",
        "{A} slowly [look] up, blinking once",
    ),
    "release": ("{A} [walk] slowly now, calm again", "{A} [sit] down and slowly [look] around"),
    "closing": (
        "{A} [walk] away, growing smaller {at}",
        "{A} [sit] quite still, looking out over {place}",
    ),
}

FLYERS: dict[str, tuple[str, ...]] = {
    "opening": ("{A} [fly] slowly into view over {place}",),
    "climax": ("{A} [fly] higher, turning in a wide arc", "{A} [soar] up into the light"),
    "closing": ("{A} [fly] away, growing smaller over {place}",),
}
SWIMMERS: dict[str, tuple[str, ...]] = {
    "opening": ("{A} [swim] slowly into view through {place}",),
    "climax": (
        "{A} [swim] up towards the light, turning slowly",
        "{A} [swim] faster, sweeping past in a wide arc",
    ),
    "closing": ("{A} [swim] away, growing smaller {at}",),
    "obstacle": ("{A} [swim] in a slow circle, turning back",),
    "release": ("{A} [swim] slowly now, calm again",),
}

MACHINES: dict[str, tuple[str, ...]] = {
    "opening": ("{A} slowly [come] into view across {place}", "{A} [wait] {at}, perfectly still"),
    "setup": ("{A} [move] on steadily through {place}", "{A} slowly [begin] to move"),
    "want": ("{A} [pick] up speed, leaving {place} behind",),
    "obstacle": ("{A} [slow] down, shaking and rattling", "{A} [come] to a stop, engine ticking"),
    "turn": ("{A} slowly [turn] into a wide bend",),
    "climax": ("{A} [rush] past at full speed", "{A} [move] faster and faster through {place}"),
    "face": ("{A} [wait], light sliding slowly along its side",),
    "release": ("{A} [slow] down gently and [come] to rest",),
    "closing": ("{A} [move] away, growing smaller {at}",),
}

STILLS: dict[str, tuple[str, ...]] = {
    "opening": (
        "{place_} opens up, wide and empty, light slowly changing",
        "Nothing moves {at} but the light",
    ),
    "setup": ("The light slowly travels across {place}", "Shadows slowly lengthen across {place}"),
    "want": ("Something far away begins slowly to glow", "The far edge of {place} slowly brightens"),
    "obstacle": ("A shadow slowly crosses {place}", "The air thickens and the far side slowly fades"),
    "turn": ("For a moment everything holds its breath", "The light breaks through, slowly widening"),
    "climax": ("Light floods {place}, brighter and brighter", "All of {place} seems to move at once"),
    "face": ("One small patch of light trembles and holds", "The nearest things slowly come into focus"),
    "release": ("Everything slowly settles back into place", "The light softens and spreads"),
    "closing": (
        "{place_} lies open and empty again, light slowly fading",
        "Slowly, {place} is left to itself",
    ),
}

DETAILS: tuple[str, ...] = (
    "Light slides slowly across {T} as everything around it blurs",
    "{T_} [tremble] slightly, then [lie] still, catching the light",
    "A slow gleam travels along {T} and fades",
    "{T_} [wait] in the light while shadows slowly pass",
)
HANDS: tuple[str, ...] = (
    "Two hands slowly close around {T}, then open again",
    "Fingers slowly trace the edge of {T}, almost trembling",
)
BARE_HANDS: tuple[str, ...] = (
    "Two hands slowly close, then open, fingers trembling a little",
    "Fingers move slowly, sure of themselves, then rest",
)


def conjugate(text: str, many: bool) -> str:
    """[walk] → “walks”, or “walk” for several."""
    return re.sub(r"\[(\w+)\]", lambda m: m[1] if many else third(m[1]), text)
