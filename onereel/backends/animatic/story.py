"""Slots and a brief made into a plan: who is cast, where it plays, what each shot shows."""

from __future__ import annotations

from dataclasses import dataclass, replace

from onereel.backends.animatic import arcs, lexicon, tone, wording
from onereel.backends.animatic.arcs import Setup
from onereel.backends.animatic.breakdown import scenes_in
from onereel.backends.animatic.clothing import pick
from onereel.backends.animatic.lexicon.forms import fold
from onereel.backends.animatic.lexicon.names import NAMES
from onereel.backends.animatic.meaning import INSTRUMENTS
from onereel.backends.animatic.parsing import WEAK_SCENES
from onereel.backends.animatic.portraits import Sitter, held_by, portrait, role_of
from onereel.backends.animatic.scripting import Script
from onereel.backends.animatic.slots import Being, Slots
from onereel.backends.animatic.stage import Act, Region, SetKind
from onereel.orders import Brief
from onereel.planfile import (
    Character,
    Language,
    Mood,
    Plan,
    ScoreBrief,
    Shot,
    Size,
    TimeOfDay,
    Voice,
    Weather,
)

MOST_WORDS = 110
"""What a model is given for a shot, in all."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Ground:
    """Where and when a film plays, everything settled."""

    place: str
    setting: str
    kind: SetKind
    region: Region
    time: TimeOfDay
    weather: Weather
    mood: Mood
    language: Language


def write_plan(slots: Slots, brief: Brief) -> Plan:
    """A valid plan for any slots; equal slots and briefs give equal plans."""
    seed = _seed(slots, brief)
    ground = _ground(slots, brief, seed)
    cast = _cast(slots, ground, seed)
    fits = _fits(cast, slots)
    setups = arcs.lay_out(arcs.choose(fits, brief.style, seed), brief.shots, seed, shoulders=fits == "two")
    place = _noun_of(ground)
    at = tone.at_place(place, ground.kind)
    script = Script(slots=slots, cast=cast, place=place, at=at, kind=ground.kind, mood=ground.mood, seed=seed)
    shots = [_shot(setup, script, number, ground, seed) for number, setup in enumerate(setups)]
    lines = _lines(setups, slots, cast, ground, brief)
    shots = [
        shot.model_copy(update={"line": line, "reading": kana})
        for shot, (line, kana) in zip(shots, lines, strict=True)
    ]
    used = {key for shot in shots for key in shot.cast}
    seen = [being for being in cast if being.key in used]
    characters = _characters(seen, shots, slots, ground, seed)
    hero = cast[0] if cast else None
    return Plan(
        schema=1,
        title=wording.title_of(slots, hero, script.thing_words, ground.time, ground.weather, seed),
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


def _seed(slots: Slots, brief: Brief) -> int:
    return int(pick([str(n) for n in range(9973)], "film", brief.seed, brief.sentence, brief.style.value))


# ---------------------------------------------------------------------- the ground


def _ground(slots: Slots, brief: Brief, seed: int) -> Ground:
    kind, setting = _set(slots, seed)
    region = slots.place.region if slots.place else Region.NOWHERE
    place = wording.clean(slots.place.words) if slots.place else tone.NOWHERE.get(kind, "an unnamed town")
    weather = slots.weather or _weather(slots, kind, seed)
    mood = slots.mood or tone.mood_for((), slots.weather, seed)
    return Ground(
        place=place,
        setting=setting,
        kind=kind,
        region=region,
        time=slots.time or _time(slots, mood, seed),
        weather=weather,
        mood=mood,
        language=brief.language or slots.language,
    )


def _set(slots: Slots, seed: int) -> tuple[SetKind, str]:
    if slots.scene is not None:
        kind, text = slots.scene.kind, wording.clean(slots.setting)
        named = scenes_in(text)
        weak = slots.scene.noun in WEAK_SCENES or len(text.split()) < 2
        if not named or named[0].kind is not kind or weak:
            text = tone.SETTINGS[kind]
    else:
        text = _usual_setting(slots, seed)
        kind = scenes_in(text)[0].kind
    sight = next((name for name in slots.landmarks if name in _VISIBLE and name not in text), "")
    return kind, f"{text} below the {sight}" if sight and len(text.split()) < 7 else text


_VISIBLE = frozenset(
    {
        "eiffel tower",
        "lighthouse",
        "windmill",
        "castle",
        "volcano",
        "pyramid",
        "clock tower",
        "statue",
        "minaret",
    }
)


def _usual_setting(slots: Slots, seed: int) -> str:
    for being in slots.people:
        role = role_of(being)
        if role and role.haunt in tone.HAUNTS and role.wears:
            haunt = "street" if role.haunt == "road" and slots.place else role.haunt
            return tone.HAUNTS[haunt]
    for deed in slots.deeds:
        for word in deed.phrase.split():
            if word in _BY_WORD:
                return _BY_WORD[word]
    for being in (*slots.vehicles, *slots.animals):
        sort = lexicon.vehicles().get(being.noun) or lexicon.animals().get(being.noun)
        if sort and sort.kind in _BY_SORT:
            return _BY_SORT[sort.kind]
    for deed in slots.deeds:
        if deed.act in _BY_ACT:
            return _BY_ACT[deed.act]
    kinds = (SetKind.STREET, SetKind.STREET, SetKind.OLD_TOWN, SetKind.PARK, SetKind.ROOFTOP) if slots.place else (
        SetKind.STREET, SetKind.ROAD, SetKind.VILLAGE, SetKind.PARK, SetKind.RIVER,
    )  # fmt: skip
    return tone.SETTINGS[SetKind(pick([k.value for k in kinds], "set", seed))]


_BY_WORD = {
    "bake": "a small bakery", "cook": "a small kitchen", "swim": "a cliff above the open sea", "sail": "a cliff above the open sea",
    "bread": "a small bakery", "ferry": "a ferry landing on the harbour", "train": "an old railway station", "bus": "a bus stop on a narrow street",
    "meditate": "the courtyard of a temple", "pray": "a tall church nave", "raft": "a quiet river bank", "soup": "a small kitchen",
    "tea": "a small tea house", "clock": "a cluttered workshop", "sew": "a cluttered workshop", "repair": "a cluttered workshop",
    "piano": "a dark stage", "waltz": "an empty ballroom", "tango": "an old dance hall", "chess": "a quiet park", "fish": "a quiet river bank",
    "boat": "a quiet river bank", "kite": "an open field", "spaceship": "the inside of a space station", "waves": "a wide beach",
    "tide": "a wide beach", "letter": "a study full of books", "book": "a library full of books", "chase": "a narrow city street",
    "harvest": "an open field", "plant": "a walled garden", "paint": "a painter's studio", "telescope": "an observatory full of books", "snowman": "a white snowfield",
}  # fmt: skip
_BY_SORT = {
    "train": "an old railway station", "tram": "a narrow city street", "boat": "a quiet river bank", "ship": "a cliff above the open sea",
    "spaceship": "the inside of a space station", "aeroplane": "the open sky above the clouds", "balloon": "the open sky above the clouds",
    "submarine": "a coral reef on the seabed", "rover": "the red dust of mars", "car": "an empty country road", "taxi": "a narrow city street",
    "truck": "an empty country road", "bus": "a narrow city street", "cart": "an empty country road", "motorbike": "an empty country road",
    "whale": "a cliff above the open sea", "fish": "a coral reef on the seabed", "elephant": "an open savanna", "lion": "an open savanna",
    "horse": "an open field", "cow": "a green pasture", "sheep": "a green hillside", "fox": "a deep forest", "bear": "a deep forest",
    "deer": "a deep forest", "rabbit": "an open meadow", "cat": "an old town lane", "dog": "a narrow city street", "bird": "a flat rooftop above the city",
}  # fmt: skip
_BY_ACT = {
    Act.SWIM: "a cliff above the open sea", Act.FLY: "the open sky above the clouds", Act.SLEEP: "a plain bedroom",
    Act.READ: "a study full of books", Act.PLAY: "an old town square", Act.DANCE: "an old town square", Act.SING: "an old town square",
}  # fmt: skip


def _weather(slots: Slots, kind: SetKind, seed: int) -> Weather:
    if kind in (SetKind.MOON, SetKind.SPACE_STATION, SetKind.UNDERWATER, SetKind.DESERT):
        return Weather.CLEAR
    if kind is SetKind.SNOWFIELD or (slots.season is not None and slots.season.value == "winter"):
        return Weather(pick(("snow", "snow", "clear", "cloudy"), "weather", seed))
    return Weather(pick(("clear", "clear", "clear", "cloudy", "wind", "rain", "fog"), "weather", seed))


def _time(slots: Slots, mood: Mood, seed: int) -> TimeOfDay:
    late = mood in (Mood.DARK, Mood.MYSTERIOUS, Mood.TENSE)
    options = (
        ("night", "dusk", "dawn") if late else ("dawn", "morning", "afternoon", "sunset", "dusk", "night")
    )
    return TimeOfDay(pick(options, "time", seed))


def _noun_of(ground: Ground) -> str:
    """The place in a word or two, with its article: “the harbour”."""
    noun = scenes_in(ground.setting)[0].noun
    odd = (
        noun in ("under water", "outside", "in the air", "among the stars", "home", "zero gravity")
        or len(noun.split()) > 2
    )
    return f"the {scenes_in(tone.SETTINGS[ground.kind])[0].noun if odd else noun}"


# ---------------------------------------------------------------------- the cast

MOST_CAST = 4


def _cast(slots: Slots, ground: Ground, seed: int) -> list[Being]:
    """Who is in the film, the one it is about first; several of a kind get names to be told apart."""
    beings = [*slots.people, *slots.animals]
    if not beings and slots.vehicles:
        beings = [replace(slots.vehicles[0], number=1)]
    if not beings and not _speaks_of_a_place(slots):
        beings = [_stranger(seed)]
    beings = [_gendered(being, seed) for being in _hero_first(beings, slots)]
    several = [
        being
        for being in beings
        if being.number > 1 or sum(b.noun == being.noun and not b.name for b in beings) > 1
    ]
    named: list[Being] = []
    for being in beings:
        if being in several and being.sort == "person":
            named += _members(being, ground.language, seed, named)
        else:
            named.append(replace(being, number=1))
    found = [_gendered(being, seed) for being in slots.sought if being.sort != "vehicle"]
    return (named[: MOST_CAST - len(found[:1])] + found[:1]) if found else named[:MOST_CAST]


def _speaks_of_a_place(slots: Slots) -> bool:
    sight = slots.place is not None and slots.place.scene is not None
    return bool(
        slots.nobody
        or slots.scene
        or sight
        or slots.props
        or any(d.thing for d in slots.deeds)
        or _only_air(slots)
    )


def _only_air(slots: Slots) -> bool:
    return bool((slots.time or slots.weather) and slots.place and not slots.deeds)


def _stranger(seed: int) -> Being:
    gender = pick(("female", "male"), "stranger", seed)
    noun = {"female": "woman", "male": "man"}[gender]
    return Being(
        key="stranger",
        sort="person",
        noun=noun,
        gender=gender,
        age=pick(("young", "adult", "old"), "age", seed),
    )


def _hero_first(beings: list[Being], slots: Slots) -> list[Being]:
    first = next((deed.who for deed in slots.deeds if deed.who), ())
    heroes = [being for being in beings if being.key in first]
    return [*heroes, *(being for being in beings if being not in heroes)]


def _gendered(being: Being, seed: int) -> Being:
    if being.gender or being.sort != "person":
        return being
    role = role_of(being)
    gender = role.gender if role and role.gender else pick(("female", "male"), "gender", seed, being.key)
    return replace(being, gender=gender, age=being.age or "adult")


def _members(being: Being, language: Language, seed: int, before: list[Being]) -> list[Being]:
    """Two or three out of several of a kind, each with a name of the place."""
    if being.name:
        return [being]
    count = 1 if being.number == 1 else min(being.number, 2 if before else 3)
    role = role_of(being)
    made: list[Being] = []
    for n in range(count):
        fixed = role.gender if role else ""
        gender = fixed or ("female", "male")[(n + seed) % 2] if being.number > 1 else being.gender
        names = NAMES[language][0 if gender == "female" else 1].split()
        taken = {b.name for b in (*before, *made)}
        free = [name for name in names if name not in taken]
        name = pick(free, "name", seed, being.key, n)
        key = fold(name)
        made.append(replace(being, key=key, name=name, gender=gender, number=being.number if n == 0 else 1))
    return made


def _fits(cast: list[Being], slots: Slots) -> str:
    if not cast:
        return "nobody"
    folk = [being for being in cast if being.sort != "vehicle"]
    if not folk:
        return "machine"
    if slots.sought and len(cast) > 1:
        return "search"
    if len(folk) == 1:
        return "one" if folk[0].sort == "person" else "beast"
    mixed = any(being.sort == "animal" for being in folk)
    return ("mixed" if mixed else "two") if len(folk) == 2 else "many"


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
        period=slots.period,
        carries=held,
        seed=seed,
    )
    name = wording.clean(being.name) or wording.capital(f"the {wording.clean(being.noun) or 'stranger'}")
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


def _lines(
    setups: list[Setup], slots: Slots, cast: list[Being], ground: Ground, brief: Brief
) -> tuple[tuple[str, str], ...]:
    from onereel.backends.animatic import phrasebook

    return phrasebook.narration(
        beats=tuple(setup.beat.beat for setup in setups),
        language=ground.language,
        mood=ground.mood,
        time=ground.time,
        weather=ground.weather,
        set_kind=ground.kind,
        cast=_told_as(cast),
        seed=brief.seed,
    )


def _told_as(cast: list[Being]) -> str:
    """How the narration speaks of the cast: “woman”, “pair”, “animal”, …"""
    folk = [being for being in cast if being.sort == "person"]
    match len(folk):
        case 0:
            return "animal" if any(being.sort == "animal" for being in cast) else "none"
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
    sway = int(pick([str(n) for n in range(-5, 6)], "bpm", seed))
    return ScoreBrief(
        mood=ground.mood,
        bpm=round(min(180, max(48, tone.BPM[ground.mood] * tone.PACE[brief.style] + sway))),
        instruments=tone.band(ground.mood, ground.region, slots.period == "the future", lead, seed),
        diegetic=bool(live),
        source=f"a {live}" if live and live != "voice" else "a singing voice" if live else "",
        rise=round((climax + 0.5) / len(setups), 2),
    )


def _instrument(slots: Slots, cast: list[Being]) -> str:
    words = " ".join([*(deed.phrase for deed in slots.deeds), *(p.noun for p in slots.props)]).lower().split()
    for being in cast:
        role = role_of(being)
        words += (role.wears if role else "").replace(",", " ").split()
    found = (lexicon.carried().get(word) for word in words)
    return next((sort.kind for sort in found if sort and sort.kind in INSTRUMENTS), "")
