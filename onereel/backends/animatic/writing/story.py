"""Slots and a brief made into a plan: who is cast, where it plays, what each shot shows."""

from __future__ import annotations

from onereel.backends.animatic import arcs, lexicon
from onereel.backends.animatic.arcs import Setup
from onereel.backends.animatic.clothing import draw, pick
from onereel.backends.animatic.meaning import INSTRUMENTS
from onereel.backends.animatic.reading.slots import Being, Slots, several
from onereel.backends.animatic.stage import Act
from onereel.backends.animatic.writing import tone, wording
from onereel.backends.animatic.writing.casting import cast_of, fits_of
from onereel.backends.animatic.writing.ground import Ground, ground_of, onward_of
from onereel.backends.animatic.writing.portraits import Sitter, held_by, portrait, role_of
from onereel.backends.animatic.writing.scripting import Script
from onereel.backends.animatic.writing.themes import themes_of
from onereel.orders import Brief
from onereel.planfile import (
    Character,
    Plan,
    ScoreBrief,
    Shot,
    Size,
    Voice,
)

MOST_WORDS = 110
"""What a model is given for a shot, in all."""


def write_plan(slots: Slots, brief: Brief) -> Plan:
    """A valid plan for any slots; equal slots and briefs give equal plans."""
    seed = _seed(slots, brief)
    ground = ground_of(slots, brief, seed)
    cast = cast_of(slots, ground.language, seed)
    fits = fits_of(cast, slots)
    own = [deed for deed in slots.deeds if deed.who]
    setups = arcs.lay_out(
        arcs.choose(fits, brief.style, seed), brief.shots, seed, shoulders=fits == "two", deeds=len(own)
    )
    grounds = _grounds(slots, ground, setups)
    script = _script(slots, cast, ground, seed)
    shots = [
        _shot(setup, _script(slots, cast, there, seed), number, there, seed)
        for number, (setup, there) in enumerate(zip(setups, grounds, strict=True))
    ]
    shots = [
        shot.model_copy(update={"setting": there.setting if there is not ground else ""})
        for shot, there in zip(shots, grounds, strict=True)
    ]
    driven = [being.noun.split()[-1] for being in slots.vehicles]
    shots = [
        _cut_where_others_come(shot, before, driven)
        for shot, before in zip(shots, [None, *shots], strict=False)
    ]
    lines = _lines(setups, slots, cast, grounds, seed)
    shots = [
        shot.model_copy(update={"line": line, "reading": kana})
        for shot, (line, kana) in zip(shots, lines, strict=True)
    ]
    used = {key for shot in shots for key in shot.cast}
    seen = [being for being in cast if being.key in used]
    characters = _characters(seen, shots, slots, ground, seed)
    return Plan(
        schema=1,
        title=wording.title_of(slots, script.deed, script.thing_words, ground, cast, seed),
        logline=wording.logline_of(
            slots, script.who_indefinite(), script.many, script.deed, ground.place, ground.time, seed
        ),
        language=ground.language,
        place=ground.place,
        setting=ground.setting,
        time_of_day=ground.time,
        weather=ground.weather,
        season=slots.season,
        look=tone.look_of(ground.time, ground.weather, ground.mood, brief.style),
        style=brief.style,
        aspect=brief.aspect,
        seed=brief.seed % 2**31,
        narrator=_narrator(cast, seed),
        score=_score(slots, cast, ground, brief, setups, seed),
        characters=characters,
        shots=tuple(shots),
    )


def _script(slots: Slots, cast: list[Being], ground: Ground, seed: int) -> Script:
    return Script(
        slots=slots,
        cast=cast,
        place=ground.noun,
        at=ground.at,
        kind=ground.kind,
        mood=ground.mood,
        weather=ground.weather,
        seed=seed,
    )


def _grounds(slots: Slots, ground: Ground, setups: list[Setup]) -> list[Ground]:
    """Where each shot plays: from the climax on in the second place, if the sentence goes to one."""
    there = onward_of(slots, ground)
    if there is None:
        return [ground] * len(setups)
    climax = next((n for n, setup in enumerate(setups) if setup.beat.beat == "climax"), len(setups))
    return [ground if n < climax else there for n in range(len(setups))]


def _seed(slots: Slots, brief: Brief) -> int:
    return draw(9973, "film", brief.seed, brief.sentence, brief.style.value)


def _characters(
    seen: list[Being], shots: list[Shot], slots: Slots, ground: Ground, seed: int
) -> tuple[Character, ...]:
    """Portraits as long as the fullest shot has room for."""
    budget = {0: 46, 1: 46, 2: 26}.get(max((len(shot.cast) for shot in shots), default=0), 16)
    while True:
        made = tuple(_character(being, slots, ground, budget, seed) for being in seen)
        by_key = {who.key: len(f"{who.name} {who.portrait}".split()) for who in made}
        longest = max(
            (_words_of(shot, ground) + sum(by_key[key] for key in shot.cast) for shot in shots), default=0
        )
        if longest <= MOST_WORDS or budget <= 10:
            return made
        budget -= 3


_CAMERA_WORDS = 11  # “An over-the-shoulder shot of …: the camera looks down from a high angle”
_LENS_WORDS = 9
_WHEN_WORDS = 6


def _words_of(shot: Shot, ground: Ground) -> int:
    texts = (shot.subject, shot.action, shot.ambient, shot.boundary, ground.setting, ground.place)
    return _CAMERA_WORDS + _LENS_WORDS + _WHEN_WORDS + sum(len(text.split()) for text in texts)


def _character(being: Being, slots: Slots, ground: Ground, budget: int, seed: int) -> Character:
    held = being.carries or (held_by(role_of(being)) if being.sort == "person" else "")
    sitter = Sitter(
        being=being,
        gender=being.gender or "female",
        region=ground.region,
        period=slots.era,
        carries=held,
        seed=seed,
    )
    called = wording.clean(being.call.removeprefix("the ")) or "stranger"
    name = wording.clean(being.name) or wording.capital(f"the {called}")
    return Character(key=being.key, name=name[:80], portrait=wording.clean(portrait(sitter, budget))[:600])


# ---------------------------------------------------------------------- the shots


def _shot(setup: Setup, script: Script, number: int, ground: Ground, seed: int) -> Shot:
    action = wording.clean(script.action(setup))[:400]
    cast = script.with_named(script.cast_for(setup), action, setup)
    ambient = tone.ambient_of(ground.kind, ground.weather, seed)
    where = script.place.removeprefix("the ")
    walls = tone.BOUNDARIES if cast else tone.THING_BOUNDARIES
    return Shot(
        id=setup.id,
        size=setup.size if setup.size is not Size.TWO_SHOT or len(cast) > 1 else Size.MEDIUM,
        move=setup.move,
        cast=tuple(being.key for being in cast),
        subject=wording.clean(script.subject(setup))[:300],
        action=action,
        ambient=f"{ambient[number % len(ambient)]}.",
        boundary=pick(walls, "boundary", seed, number).format(where=where, at=script.at) + ".",
        cut=setup.cut,
        hero=number == 0 or setup.beat.beat == "climax",
    )


def _cut_where_others_come(shot: Shot, before: Shot | None, driven: list[str]) -> Shot:
    """A picture can only go on uncut in the same place with the same people, things and vehicles in it."""
    if before is None or shot.cut:
        return shot
    same = set(shot.cast) == set(before.cast) and (bool(shot.cast) or shot.subject == before.subject)
    arriving = any(noun in shot.action and noun not in before.action for noun in driven)
    if same and shot.setting == before.setting and not arriving:
        return shot
    return shot.model_copy(update={"cut": True})


def _lines(
    setups: list[Setup], slots: Slots, cast: list[Being], grounds: list[Ground], seed: int
) -> tuple[tuple[str, str], ...]:
    from onereel.backends.animatic import phrasebook

    ground = grounds[0]
    return phrasebook.narration(
        beats=tuple(setup.beat.beat for setup in setups),
        language=ground.language,
        mood=ground.mood,
        time=ground.time,
        weather=ground.weather,
        places=tuple(there.kind for there in grounds),
        cast=_told_as(cast),
        themes=themes_of(slots),
        seed=seed,
    )


def _told_as(cast: list[Being]) -> str:
    """How the narration speaks of the cast: “woman”, “pair”, “animal”, …"""
    folk = [being for being in cast if being.sort == "person"]
    match len(folk):
        case 0:
            beasts = [being for being in cast if being.sort == "animal"]
            return "herd" if several(beasts) else "animal" if beasts else "none"
        case 1:
            child = folk[0].age == "child"
            return {("female", True): "girl", ("male", True): "boy", ("female", False): "woman"}.get(
                (folk[0].gender, child), "man"
            )
        case 2:
            return "pair"
    return "group"


# ---------------------------------------------------------------------- voice and music


def _narrator(cast: list[Being], seed: int) -> Voice:
    gender = next((being.gender for being in cast if being.sort == "person"), "")
    return Voice(gender or pick(("female", "male"), "voice", seed))


_SOURCES = (
    "radio",
    "gramophone",
    "jukebox",
    "record player",
    "music box",
    "transistor radio",
    "tape recorder",
    "carousel",
)


def _score(
    slots: Slots, cast: list[Being], ground: Ground, brief: Brief, setups: list[Setup], seed: int
) -> ScoreBrief:
    lead = _instrument(slots, cast)
    source = next((p.noun for p in slots.props if p.noun in _SOURCES), "")
    playing = any(deed.act is Act.PLAY for deed in slots.deeds) and lead
    sings = any(
        deed.act is Act.SING and deed.lemma in ("sing", "hum", "chant", "croon") for deed in slots.deeds
    )
    live = source or (lead if playing else "") or ("voice" if sings else "")
    climax = next((n for n, setup in enumerate(setups) if setup.beat.beat == "climax"), len(setups) - 1)
    sway = draw(11, "bpm", seed) - 5
    return ScoreBrief(
        mood=ground.mood,
        bpm=round(min(180, max(48, tone.BPM[ground.mood] * tone.PACE[brief.style] + sway))),
        instruments=tone.band(ground.mood, ground.region, slots.era == "the future", lead, seed),
        diegetic=bool(live),
        source=_source(live),
        rise=round(climax / len(setups), 3),  # on the cut to the climax
    )


def _source(live: str) -> str:
    """Where music in the scene comes from, with an article; empty for none."""
    name = {"voice": "singing voice"}.get(live, live)
    return name and f"{'an' if name[0] in 'aeiou' else 'a'} {name}"


def _instrument(slots: Slots, cast: list[Being]) -> str:
    words = " ".join([*(deed.phrase for deed in slots.deeds), *(p.noun for p in slots.props)]).lower().split()
    for being in cast:
        role = role_of(being)
        words += (role.wears if role else "").replace(",", " ").split()
    found = (lexicon.carried().get(word) for word in words)
    return next((sort.kind for sort in found if sort and sort.kind in INSTRUMENTS), "")
