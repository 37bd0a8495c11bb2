"""The older six-shot plan form, read into a plan of ours.

{"characters": {"KEY": "portrait", …}, "music_style": "…", "vo_lang": "a",
 "vo_script_per_shot": ["…", …],
 "shots": [{"prompt": "…", "dominant_subject": "…", "cut": true, "is_hero": true}, …]}
"""

from __future__ import annotations

import re
from typing import Any

from onereel.errors import BadPlan
from onereel.planfile import Language, Mood, Move, Size, TimeOfDay, Weather, outside_kana

LANGUAGE_OF_LETTER = {
    "a": Language.EN_US,
    "b": Language.EN_GB,
    "e": Language.ES,
    "f": Language.FR,
    "h": Language.HI,
    "i": Language.IT,
    "j": Language.JA,
    "p": Language.PT_BR,
    "z": Language.ZH,
}
"""Kokoro's one-letter language codes."""

_MOVE_WORDS: tuple[tuple[str, Move], ...] = (
    (r"over[- ]the[- ]shoulder", Move.OVER_THE_SHOULDER),
    (r"dolly(ing)? out|pull(s|ing)? (back|out)|zoom(s|ing)? out", Move.DOLLY_OUT),
    (r"dolly|push(es|ing)? in|zoom(s|ing)? in", Move.DOLLY_IN),
    (r"pan(s|ning)? (to the )?left", Move.PAN_LEFT),
    (r"\bpan(s|ning)?\b", Move.PAN_RIGHT),
    (r"tilt(s|ing)? down", Move.TILT_DOWN),
    (r"\btilt", Move.TILT_UP),
    (r"crane|rises above", Move.CRANE_UP),
    (r"track(s|ing)|follow(s|ing)", Move.TRACKING),
    (r"low[- ]angle", Move.LOW_ANGLE),
    (r"high[- ]angle|from above|overhead", Move.HIGH_ANGLE),
)
_SIZE_WORDS: tuple[tuple[str, Size], ...] = (
    (r"over[- ]the[- ]shoulder", Size.OVER_THE_SHOULDER),
    (r"insert|macro|detail", Size.INSERT),
    (r"close[- ]?up", Size.CLOSE_UP),
    (r"two[- ]shot", Size.TWO_SHOT),
    (r"medium", Size.MEDIUM),
)
_TIME_WORDS = (
    (r"dawn|sunrise", TimeOfDay.DAWN),
    (r"sunset|golden hour", TimeOfDay.SUNSET),
    (r"dusk|twilight|evening", TimeOfDay.DUSK),
    (r"night|moonlit|neon", TimeOfDay.NIGHT),
    (r"morning", TimeOfDay.MORNING),
    (r"noon|midday", TimeOfDay.NOON),
)
_WEATHER_WORDS = (
    (r"storm|thunder|lightning", Weather.STORM),
    (r"rain|drizzle", Weather.RAIN),
    (r"snow", Weather.SNOW),
    (r"fog|mist", Weather.FOG),
    (r"wind", Weather.WIND),
    (r"overcast|cloud", Weather.CLOUDY),
)
_MOOD_WORDS = (
    (r"melanchol|sad|mourn", Mood.SAD),
    (r"tense|suspense|thrill", Mood.TENSE),
    (r"epic|triumph|heroic", Mood.TRIUMPHANT),
    (r"dark|ominous", Mood.DARK),
    (r"myster", Mood.MYSTERIOUS),
    (r"playful|whims", Mood.PLAYFUL),
    (r"joy|happy|upbeat", Mood.JOYFUL),
    (r"calm|peace|ambient|serene", Mood.SERENE),
    (r"romantic|tender|warm", Mood.TENDER),
)


def is_six_shot(tree: dict[str, Any]) -> bool:
    """Whether a JSON object is in the older form: no schema number, and shots with a prompt."""
    shots = tree.get("shots")
    return (
        "schema" not in tree
        and isinstance(shots, list)
        and any(isinstance(shot, dict) and "prompt" in shot for shot in shots)
    )


def upgrade(tree: dict[str, Any], name: str, *, seed: int) -> dict[str, Any]:
    """The same film as a plan tree of ours. BadPlan when a part it needs is missing."""
    shots, people = tree["shots"], tree.get("characters", {})
    if not isinstance(people, dict) or not all(isinstance(words, str) for words in people.values()):
        raise BadPlan(f"{name}: “characters” is a map from a key to a portrait in words.")
    for number, shot in enumerate(shots, 1):
        if not isinstance(shot, dict) or not str(shot.get("prompt", "")).strip():
            raise BadPlan(f"{name}: shot {number}, prompt: missing; say what the shot shows.")
    language = _language(tree, name)
    prompts = " ".join(str(shot["prompt"]) for shot in shots)
    music = str(tree.get("music_style") or "quiet piano and strings")
    keys = {key: _slug(key) for key in people}
    lines = [str(line) for line in tree.get("vo_script_per_shot") or []]
    readings = [str(line) for line in tree.get("vo_reading_per_shot") or []]
    if language is Language.JA and not readings:
        if any(outside_kana(line) for line in lines):
            raise BadPlan(f"{name}: Japanese lines need “vo_reading_per_shot”, each line again in kana.")
        readings = lines
    return {
        "schema": 1,
        "title": str(tree.get("title") or "Untitled"),
        "logline": str(tree.get("logline") or shots[0]["prompt"])[:600],
        "language": language,
        "place": str(tree.get("place") or tree.get("location") or "somewhere"),
        "setting": str(tree.get("setting") or shots[0]["prompt"])[:600],
        "time_of_day": _first(_TIME_WORDS, prompts, TimeOfDay.AFTERNOON),
        "weather": _first(_WEATHER_WORDS, prompts, Weather.CLEAR),
        "look": str(tree.get("look") or "Natural light, film grain."),
        "seed": seed,
        "score": {"mood": _first(_MOOD_WORDS, music, Mood.WISTFUL), "bpm": 84, "instruments": [music[:600]]},
        "characters": [
            {"key": keys[key], "name": str(key), "portrait": words[:600]} for key, words in people.items()
        ],
        "shots": [
            _shot(number, shot, keys, people)
            | {
                "line": lines[number][:300] if number < len(lines) else "",
                "reading": readings[number][:300] if number < len(readings) else "",
            }
            for number, shot in enumerate(shots)
        ],
    }


def _shot(number: int, shot: dict[str, Any], keys: dict[str, str], people: dict[str, str]) -> dict[str, Any]:
    prompt = " ".join(str(shot["prompt"]).split())
    subject = str(shot.get("dominant_subject") or "the scene")
    cast = [keys[key] for key in people if re.search(rf"\b{re.escape(key)}\b", f"{subject} {prompt}", re.I)]
    move = _first(_MOVE_WORDS, prompt, Move.STATIC)
    return {
        "id": f"shot-{number + 1}",
        "size": _first(_SIZE_WORDS, prompt, Size.WIDE),
        "move": move,
        "cast": cast[:4],
        "subject": subject[:600],
        "action": prompt[:600],
        "ambient": "Small movement in the background.",
        "boundary": "The place and the light stay the same.",
        "cut": number == 0 or bool(shot.get("cut", True)),
        "hero": number == 0 or bool(shot.get("is_hero", False)),
    }


def _language(tree: dict[str, Any], name: str) -> Language:
    letter = str(tree.get("vo_lang") or "a")
    if letter not in LANGUAGE_OF_LETTER:
        raise BadPlan(f"{name}: vo_lang: “{letter}” is none of {', '.join(LANGUAGE_OF_LETTER)}.")
    return LANGUAGE_OF_LETTER[letter]


def _slug(key: str) -> str:
    return re.sub(r"[^a-z0-9]+", "-", key.lower()).strip("-")[:40] or "someone"


def _first(table: Any, text: str, default: Any) -> Any:
    return next((value for pattern, value in table if re.search(pattern, text, re.I)), default)
