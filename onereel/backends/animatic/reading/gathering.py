"""What a reader has collected, settled into slots: genders, keys, the place, the set, the mood."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import TYPE_CHECKING

from onereel.backends.animatic import places
from onereel.backends.animatic.lexicon import Scene
from onereel.backends.animatic.lexicon.forms import fold
from onereel.backends.animatic.places import Place
from onereel.backends.animatic.reading import context
from onereel.backends.animatic.reading.slots import Being, Deed, Slots
from onereel.planfile import Language

if TYPE_CHECKING:
    from onereel.backends.animatic.reading.parsing import Reader
    from onereel.backends.animatic.reading.stock import Draft


def gather(reader: Reader) -> Slots:
    """The slots of a sentence that has been walked through."""
    _settle_genders(reader)
    keys = _keys([*reader.drafts, *reader.sought])
    beings = tuple(_being(draft, keys[id(draft)]) for draft in reader.drafts)
    sought = tuple(_being(draft, keys[id(draft)]) for draft in reader.sought)
    heroes = reader.main_subjects or reader.drafts[:1]
    deeds = tuple(
        Deed(
            who=tuple(keys[id(d)] for d in who or (() if deed.thing else heroes) if id(d) in keys),
            lemma=deed.lemma,
            act=deed.act,
            phrase=deed.phrase if who else _before_subject(deed.phrase, heroes),
            thing=deed.thing,
            aside=deed.aside,
        )
        for who, deed in reader.deeds
    )
    place = places.best(reader.places) or _homeland(beings)
    scene, setting = _setting(reader)
    onward = _onward(reader, scene)
    if scene is not None and reader.goal and scene is reader.goal[0] and len(reader.scenes) > 1:
        scene, setting = reader.scenes[0][1:]
        onward = _onward(reader, scene)
    words = [t.bare for t in reader.words]
    written = context.language_of(reader.sentence)
    return Slots(
        sentence=reader.sentence,
        beings=beings,
        absent=tuple(noun for noun in reader.absent if all(noun not in (b.noun, b.name) for b in beings)),
        deeds=deeds,
        sought=sought,
        props=tuple(reader.props),
        place=place,
        language=place.language if place and not (place.people and written) else written or Language.EN_US,
        scene=scene,
        setting=setting,
        onward=onward,
        landmarks=tuple(
            dict.fromkeys(
                [
                    *(s.landmark for _, s, _ in reader.scenes if s.landmark),
                    *(p.landmark for p in reader.places if p.landmark),
                ]
            )
        ),
        time=context.time_of(words),
        weather=context.weather_of(words),
        season=context.season_of(words),
        mood=context.mood_of(words),
        period=context.period_of(reader.sentence, words),
        crowd=reader.crowd,
        nobody=bool(_NOBODY.search(reader.sentence)),
        not_understood=tuple(dict.fromkeys(reader.unknown)),
    )


_NOBODY = re.compile(
    r"\b(nobody|no one|no people|empty|deserted|abandoned|without people|uninhabited|no humans?)\b", re.I
)


_HOMELANDS = {
    "samurai": "Japan", "ronin": "Japan", "shogun": "Japan", "ninja": "Japan", "geisha": "Japan",
    "maiko": "Japan",
    "viking": "Norway", "gondolier": "Venice", "flamenco dancer": "Seville", "matador": "Seville",
    "maharaja": "Jaipur", "cowboy": "Texas", "gaucho": "Argentina", "pharaoh": "Egypt", "gladiator": "Rome",
}  # fmt: skip
"""Where people are at home whose trade is known for one country, when the sentence names no place."""


def _homeland(beings: Sequence[Being]) -> Place | None:
    lands = (_HOMELANDS[being.noun] for being in beings if being.noun in _HOMELANDS)
    return next((places.best(places.find(f"in {land}")) for land in lands), None)


def _settle_genders(reader: Reader) -> None:
    """“his”, “her” say what the first person is who could be meant."""
    lows = [t.low for t in reader.words]
    for words, gender in (
        (("she", "her", "hers", "herself"), "female"),
        (("he", "his", "him", "himself"), "male"),
    ):
        if any(word in lows for word in words):
            folk = [d for d in reader.drafts if d.sort == "person"]
            open_ones = [d for d in folk if not d.gender]
            if open_ones and not (folk and folk[0].gender == gender):
                open_ones[0].gender = gender


def _keys(drafts: list[Draft]) -> dict[int, str]:
    keys: dict[int, str] = {}
    for draft in drafts:
        base = re.sub(r"[^a-z0-9]+", "-", fold(draft.name or draft.noun)).strip("-")[:30] or "someone"
        key, n = base, 2
        while key in keys.values():
            key, n = f"{base}-{n}", n + 1
        keys[id(draft)] = key
    return keys


def _being(draft: Draft, key: str) -> Being:
    return Being(
        key=key,
        sort=draft.sort,
        noun=draft.noun,
        name=draft.name,
        gender=draft.gender,
        age=draft.age,
        said=tuple(draft.said),
        wears=", ".join(draft.wears),
        carries=" and ".join(draft.carries),
        number=draft.number,
    )


def _before_subject(phrase: str, subjects: Sequence[Draft]) -> str:
    """“run through night the boy”: a deed told before who does it."""
    return phrase.partition(f" the {subjects[0].noun}")[0] if subjects else phrase


def _onward(reader: Reader, scene: Scene | None) -> str:
    """Where it goes from there: “leaves a letter in the kitchen and walks to the station”."""
    if scene is None or reader.goal is None or reader.goal[0].kind is scene.kind:
        return ""
    return reader.goal[1]


def _setting(reader: Reader) -> tuple[Scene | None, str]:
    """The place it happens in: the phrase behind the strongest preposition, in the sentence's words."""
    sights = [p for p in reader.places if p.scene is not None]
    if reader.scenes:
        weight, scene, text = max(reader.scenes, key=lambda found: found[0])
        if weight >= 1.0 or (not sights and not reader.drafts):
            return scene, text
    if sights:
        best = max(sights, key=lambda p: p.trust)
        assert best.scene is not None
        return Scene(noun=best.scene.value, kind=best.scene, landmark=best.landmark), best.scene.value
    return None, ""
