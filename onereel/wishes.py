"""A wish's plain words for framing, camera, hour and weather, as a change of the view: “closer”, “at night”.

They are read before anybody shoots, so that every crew is asked for the same shot and the critic judges it
by what was wished for. Whatever else a wish says is the animator's.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from onereel.orders import View
from onereel.planfile import Move, Size, TimeOfDay, Weather

_TO_THE_CAMERA = (
    r"(?:(?:please|make|it|the|a|an|this|shot|take|frame|framing|picture|camera|lens|much|bit|little|lot|even|"
    r"still|slightly|far|go|get|move|come|be|is|should|bring|us|in|more|with|from)\s+)*"
)
_OF_IT = r"(?:\s+(?:in|up|out|back|away|please|shot|framing|(?:on|from|at|with)\s.+|to\s.+|of\s.+))*"


def _framing(words: str) -> re.Pattern[str]:
    """A clause that speaks of the frame alone: “a bit closer to her face”, not “they walk closer”."""
    return re.compile(rf"{_TO_THE_CAMERA}(?:{words}){_OF_IT}", re.IGNORECASE)


_NEARER, _FARTHER = _framing("closer|nearer|tighter"), _framing("wider|farther|further|looser")
_STEPS = (Size.WIDE, Size.MEDIUM, Size.CLOSE_UP)
"""From far to near."""
_SIZES: dict[Size, re.Pattern[str]] = {
    Size.CLOSE_UP: _framing(r"close[- ]?ups?"),
    Size.MEDIUM: _framing(r"medium(?:\s+shot)?|mid[- ]shot|waist[- ]up"),
    Size.WIDE: _framing(r"wide(?:\s+shot)?|long\s+shot|full\s+figure|head\s+to\s+toe"),
}
_CAMERA = r"^(?:(?:the|a|camera|slow|slowly|please)\s+)*"
_MOVES: dict[Move, str] = {
    Move.PAN_LEFT: r"pan\w*\s+(?:\w+\s+){0,3}left",
    Move.PAN_RIGHT: r"pan\w*\s+(?:\w+\s+){0,3}right",
    Move.TILT_UP: r"tilt\w*\s+(?:\w+\s+)?up",
    Move.TILT_DOWN: r"tilt\w*\s+(?:\w+\s+)?down",
    Move.DOLLY_IN: rf"doll(?:y|ies)\s+in|{_CAMERA}(?:push(?:es)?|zooms?|moves?)\s+in|camera\s+\w+\s+closer",
    Move.DOLLY_OUT: (
        rf"doll(?:y|ies)\s+out|{_CAMERA}(?:pulls?|zooms?)\s+(?:out|back)|camera\s+\w+\s+(?:back|away)"
    ),
    Move.TRACKING: r"tracking(?:\s+shot)?|track\s+(?:with\s+)?(?:her|him|them|it)|camera\s+follows",
    Move.CRANE_UP: r"crane\s+shot|cranes?\s+up|camera\s+rises",
    Move.LOW_ANGLE: r"low\s+angle|(?:seen|shot|filmed|^)\s*from\s+(?:far\s+)?below",
    Move.HIGH_ANGLE: r"high\s+angle|(?:seen|shot|filmed|^)\s*from\s+(?:high\s+)?above",
    Move.STATIC: (
        r"static|locked\s+off|hold\s+the\s+camera|still\s+camera|camera\s+(?:\w+\s+){0,2}still|"
        r"no\s+camera\s+move\w*|do(?:\s+not|n[’']t)\s+move\s+the\s+camera"
    ),
}
_TIMES: dict[TimeOfDay, str] = {
    TimeOfDay.DAWN: r"at\s+(?:dawn|daybreak|sunrise)",
    TimeOfDay.MORNING: r"in\s+the\s+morning|morning\s+light",
    TimeOfDay.NOON: r"at\s+(?:noon|midday)",
    TimeOfDay.AFTERNOON: r"in\s+the\s+afternoon|afternoon\s+light",
    TimeOfDay.SUNSET: r"at\s+sunset|golden\s+hour",
    TimeOfDay.DUSK: r"at\s+(?:dusk|twilight|nightfall)|in\s+the\s+evening|blue\s+hour",
    TimeOfDay.NIGHT: r"(?:at|by)\s+(?:night|midnight)|in\s+the\s+dark|night\s*time|moonlight",
}
_WEATHERS: dict[Weather, str] = {
    Weather.CLEAR: (
        r"(?:no|without(?:\s+the)?|stop\s+the|less)\s+(?:rain|snow|fog|mist|clouds?|wind|storm)|"
        r"sunny|sunshine|clear\s+sk(?:y|ies)|clear\s+weather"
    ),
    Weather.STORM: r"stormy|(?:in|add|with)\s+(?:a|the)\s+(?:\w+\s+)?(?:thunder)?storm|thunder|lightning",
    Weather.RAIN: r"(?:in|add|more|with|under)\s+(?:the\s+)?(?:\w+\s+)?rain|rain(?:ing|y|s)|let\s+it\s+rain",
    Weather.SNOW: r"(?:in|add|more|with)\s+(?:\w+\s+)?snow|snow(?:ing|y|s)|let\s+it\s+snow",
    Weather.FOG: r"(?:in|add|more|with)\s+(?:\w+\s+)?(?:fog|mist)|fogg(?:y|ier)|mist(?:y|ier)",
    Weather.WIND: r"(?:in|add|more|with|against)\s+(?:\w+\s+)?wind|wind(?:y|ier)|wind\s+blows?(?:\s+harder)?",
    Weather.CLOUDY: r"cloud(?:y|ier)|overcast|gr[ea]y\s+sk(?:y|ies)",
}


def clauses(note: str) -> Iterator[str]:
    """The parts of a wish, between marks and joining words."""
    parts = re.split(r"[.,;:!?\n]+|\s[-–—]\s|\b(?:and|but|then|while)\b", note)
    return (part.strip() for part in parts if part.strip())


def unread(view: View) -> list[str]:
    """What a view's note says beside framing, camera, hour and weather, clause by clause."""
    rest = [_cut(clause, world=view.continues is None) for clause in clauses(view.note)]
    return [clause for clause in rest if clause]


def _cut(clause: str, *, world: bool) -> str:
    """A clause without what is read here."""
    if any(words.fullmatch(clause) for words in (_NEARER, _FARTHER, *_SIZES.values())):
        return ""
    tables = (_MOVES, _TIMES, _WEATHERS) if world else (_MOVES,)
    for words in (words for table in tables for words in table.values()):
        clause = re.sub(rf"\b(?:{words})\b", " ", clause, flags=re.IGNORECASE)
    return " ".join(clause.split())


def wished(view: View) -> View:
    """The view as its note wants it seen. An uncut shot keeps the hour and weather of the one before."""
    for clause in clauses(view.note):
        view = _heeded(view, clause)
    return view


def _heeded(view: View, clause: str) -> View:
    """The view changed by what one clause says; the same where it says nothing of these things."""
    size = _sized(view.size, clause)
    move = next((one for one, words in _MOVES.items() if _said(words, clause)), view.move)
    world = view.world
    if view.continues is None:
        time = next((one for one, words in _TIMES.items() if _said(words, clause)), world.time_of_day)
        weather = next((one for one, words in _WEATHERS.items() if _said(words, clause)), world.weather)
        world = world.model_copy(update={"time_of_day": time, "weather": weather})
    return view.model_copy(update={"size": size, "move": move, "world": world})


def _said(words: str, clause: str) -> bool:
    return re.search(rf"\b(?:{words})\b", clause, re.IGNORECASE) is not None


def _sized(size: Size, clause: str) -> Size:
    for named, words in _SIZES.items():
        if words.fullmatch(clause):
            return named
    step = 1 if _NEARER.fullmatch(clause) else -1 if _FARTHER.fullmatch(clause) else 0
    if size is Size.TWO_SHOT and step:
        return Size.MEDIUM if step > 0 else Size.WIDE
    if size not in _STEPS:
        return size
    return _STEPS[min(max(_STEPS.index(size) + step, 0), len(_STEPS) - 1)]
