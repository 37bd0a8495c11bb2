"""What the director and the critic are told. The texts are in data/*.md; a changed word
is another maker, so their digest is part of the credit."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable, Mapping
from functools import lru_cache
from importlib import resources
from typing import Any

from onereel.orders import Brief, Fault, Ratings, Review, View
from onereel.planfile import Language, Move, Size

LANGUAGES: dict[Language, str] = {
    Language.EN_US: "English as spoken in the United States; also for every place not named below",
    Language.EN_GB: "English as spoken in Britain; for Britain, Ireland, Australia, New Zealand",
    Language.ES: "Spanish; for Spain and Spanish-speaking America",
    Language.FR: "French; for France, francophone Europe, Quebec and francophone Africa",
    Language.HI: "Hindi in Devanagari; for India",
    Language.IT: "Italian; for Italy",
    Language.JA: "Japanese; for Japan",
    Language.PT_BR: "Brazilian Portuguese; for Brazil, Portugal and Portuguese-speaking Africa",
    Language.ZH: "Mandarin in Chinese characters; for China, Taiwan, Singapore",
}

EXAMPLE_SENTENCE = "An old clockmaker in Kyoto mends a child's music box on a snowy night"

_ARCS = {
    1: "one hero shot that holds the whole moment",
    2: "hero; closing",
    3: "hero wide; climax; closing wide",
    4: "hero wide; setup; climax; closing wide",
    5: "hero wide; setup; climax; static close-up of a face; closing wide",
    6: "hero wide; setup; beat or insert; climax; static close-up of a face; closing wide",
}

SIGNS: dict[Move, str] = {
    Move.STATIC: "the background stays at the same place in every frame",
    Move.TRACKING: "the subject stays at its place while the background slides sideways behind it",
    Move.DOLLY_IN: "the subject and everything near grow larger from first to last",
    Move.DOLLY_OUT: "everything grows smaller and more of the place comes into the picture",
    Move.PAN_LEFT: "everything slides to the right and new things enter at the left",
    Move.PAN_RIGHT: "everything slides to the left and new things enter at the right",
    Move.TILT_UP: "everything slides down and what is above comes in",
    Move.TILT_DOWN: "everything slides up and what is below comes in",
    Move.LOW_ANGLE: "the subject is seen from below throughout, tall against what is above it",
    Move.HIGH_ANGLE: "the subject is seen from above throughout, with the ground around it",
    Move.OVER_THE_SHOULDER: "a dark shoulder or head stays at the edge near the camera throughout",
    Move.CRANE_UP: "the view rises: the horizon sinks or the ground opens out below",
}
"""What is seen when the camera does what it should."""


def example() -> dict[str, Any]:
    """The plan of EXAMPLE_SENTENCE as a director answers it: without what the brief decides."""
    tree: dict[str, Any] = json.loads(_data("example_plan.json"))
    return tree


@lru_cache(maxsize=1)
def director() -> str:
    """What the director is told before any sentence."""
    return _filled(
        "director.md",
        arc=_ARCS[6],
        sizes=", ".join(size.value for size in Size),
        moves=", ".join(move.value for move in Move),
        languages=_listed(LANGUAGES),
        sentence=EXAMPLE_SENTENCE,
        example=json.dumps(example(), ensure_ascii=False),
    )


def critic(faults: tuple[Fault, ...]) -> str:
    """What the critic is told before any take, and what to look for."""
    axes = (f"- {name}: {field.description}" for name, field in Ratings.model_fields.items())
    signs = (f'- "{fault.slug}" (lowers {fault.axis.value}): {fault.sign}' for fault in faults)
    return _filled("critic.md", axes="\n".join(axes), faults="\n".join(signs))


def digest(text: str) -> str:
    """Eight hex digits that name a text in a credit."""
    return hashlib.sha256(text.encode()).hexdigest()[:8]


def director_request(brief: Brief, schema: dict[str, Any]) -> str:
    """What the director is asked for one sentence."""
    count = f"{brief.shots} shot{'s' if brief.shots > 1 else ''}"
    arc = _ARCS.get(brief.shots, f"{_ARCS[6]}; with more beats and inserts before the climax")
    if brief.language is None:
        language = "The language is that of the place."
    else:
        language = f'The language is "{brief.language.value}", wherever the place is.'
    return (
        f"The sentence: {brief.sentence}\n\nThe film has {count}: {arc}. Its style is {brief.style.value}, "
        f"its picture {brief.aspect.value}. {language}\n\n"
        f"Answer with one JSON object of this schema:\n{_json(schema)}"
    )


def critic_request(order: Review, schema: dict[str, Any], measured: str) -> tuple[str, str]:
    """What the critic reads before the pictures, and after them; `measured` is the instruments' report."""
    view = order.view
    cast = ", ".join(who.name for who in view.cast) or "nobody"
    before = (
        f"The shot: {order.prompt}\n\nIts cast: {cast}.\nIts action: {view.action}\n"
        f"What else moves: {view.ambient}\nWhat stays: {view.boundary}\n"
        f"Its time and weather: {_weather(view)}.\n"
        f"Its camera: {view.move.value}; rightly done, {SIGNS[view.move]}.\n\nThe pictures:"
    )
    instruments = f"{_MEASURED}\n{measured}\n\n" if measured else ""
    question = f"Judge the take. Answer with one JSON object of this schema:\n{_json(schema)}"
    return before, instruments + question


_MEASURED = (
    "Instruments measured the take. They count pixels: trust them on how far things moved and how colours "
    "changed, and your eyes on what things are. Say what you see even where they say otherwise."
)


def again(flaws: Iterable[str], cut_off: bool) -> str:
    """What is said to an answer that cannot be used."""
    lines = "\n".join(f"- {flaw}" for flaw in flaws)
    short = " It was cut off at the limit of its length: be shorter." if cut_off else ""
    return (
        f"This answer cannot be used.{short} What must change:\n{lines}\n\n"
        "Answer with the whole corrected JSON object alone."
    )


def _listed(meanings: Mapping[Any, str]) -> str:
    return "\n".join(f'- "{word.value}": {meaning}.' for word, meaning in meanings.items())


def _filled(name: str, **values: str) -> str:
    text = _data(name).strip()
    for key, value in values.items():
        text = text.replace("{{" + key + "}}", value)
    return text


def _data(name: str) -> str:
    return (resources.files("onereel.backends.data") / name).read_text("utf-8")


def _weather(view: View) -> str:
    season = f", {view.world.season.value}" if view.world.season else ""
    return f"{view.world.time_of_day.value}, {view.world.weather.value}{season}"


def _json(schema: dict[str, Any]) -> str:
    return json.dumps(schema, ensure_ascii=False, separators=(",", ":"))
