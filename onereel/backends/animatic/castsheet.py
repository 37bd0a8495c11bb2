"""A character's portrait read into a figure: who, how old, how built, what hair, every garment's colour."""

from __future__ import annotations

import re
from collections.abc import Sequence

from onereel.backends.animatic import lexicon
from onereel.backends.animatic.clothing import clothes_of, pick, usual_clothes
from onereel.backends.animatic.lexicon import Role, Sort, people, wear
from onereel.backends.animatic.lexicon.bags import bag
from onereel.backends.animatic.lexicon.forms import tokens
from onereel.backends.animatic.stage import RGB, Animal, Figure, Person, Thing, Vehicle
from onereel.planfile import Character


def cast_sheet(character: Character) -> Figure:
    """The figure a character is drawn as, from the words of its portrait (and its name, where those fail)."""
    words = [token.low for token in tokens(character.portrait)]
    being = _being(words) or _being([t.low for t in tokens(character.name)])
    match being:
        case Sort() if being.noun in lexicon.vehicles():
            return Vehicle(key=character.key, kind=being.kind, colour=body_colour(words, being))
        case Sort() if being.noun in lexicon.animals():
            young = any(w in _YOUNG or w in ("young", "baby", "newborn") for w in words[:12])
            return Animal(
                key=character.key,
                kind=being.kind,
                colour=body_colour(words, being),
                young=young,
                number=herd_of(words, being),
            )
        case Sort():
            return Thing(key=character.key, kind=being.noun, colour=body_colour(words, being))
    role = being if isinstance(being, Role) else None
    return _person(character, words, role)


_HERDS = bag("group herd flock pack school swarm shoal colony pride several many some hundreds thousands")
_COUNTS = {"two": 2, "both": 2, "pair": 2, "three": 3, "four": 4, "five": 5, "six": 6}
MOST_OF_A_KIND = 6


def herd_of(words: Sequence[str], being: Sort) -> int:
    """How many of a kind some words speak of: “three brown dogs”, “a herd of elephants”, “wolves”."""
    for at in range(min(len(words), 24)):
        hit = lexicon.longest(words, at, lexicon.animals())
        if hit is None or hit[0].noun != being.noun:
            continue
        before = words[max(0, at - 4) : at + hit[1]]
        number = counted(before, MOST_OF_A_KIND)
        many = MOST_OF_A_KIND if _HERDS & set(before) else 3 if hit[2] else 1
        return (number or many) if hit[2] or number or _HERDS & set(before) else 1
    return 1


def counted(words: Sequence[str], most: int) -> int:
    """The first number that some words say, of those up to `most`; 0 where they say none."""
    return next((_COUNTS[word] for word in words if _COUNTS.get(word, most + 1) <= most), 0)


_YOUNG = bag(
    """
    puppy pup kitten cub foal calf lamb chick duckling gosling cygnet fawn piglet owlet
    """
)


def _being(words: Sequence[str]) -> Role | Sort | None:
    """The first person, animal, vehicle or thing named; a longer name goes before a shorter one."""
    for at in range(min(len(words), 24)):
        people_, animal = (
            lexicon.longest(words, at, lexicon.roles()),
            lexicon.longest(words, at, lexicon.animals()),
        )
        vehicle = lexicon.longest(words, at, lexicon.vehicles())
        found = [hit for hit in (people_, animal, vehicle) if hit and not _only_part(words, at + hit[1])]
        if found:
            return max(found, key=lambda hit: hit[1])[0]
    for at in range(min(len(words), 8)):
        thing = lexicon.longest(words, at, lexicon.objects())
        if thing and not any(lexicon.longest(words, i, lexicon.clothes()) for i in range(at + 1)):
            return thing[0]
    return None


def _only_part(words: Sequence[str], after: int) -> bool:
    """Whether what was found only describes the next word: “fur”, “horse hair”, “fox face”."""
    return after < len(words) and words[after] in (
        "hair",
        "fur",
        "mask",
        "brooch",
        "tattoo",
        "print",
        "pattern",
        "pendant",
    )


def body_colour(words: Sequence[str], being: Sort) -> RGB:
    """The first colour named, or the being's own."""
    for at in range(len(words)):
        if (found := lexicon.colour_at(words, at)) and words[at - 1 if at else 0] not in ("with", "and"):
            return found[0]
    return lexicon.rgb(being.colour)


def _person(character: Character, words: list[str], role: Role | None) -> Person:
    key = character.key
    worn = clothes_of(words, key)
    gender = _gender(words, role, character)
    age = _age(words, role)
    if not worn.garments:
        usual = clothes_of([t.low for t in tokens(usual_clothes(role, gender, age, key))], key)
        worn.garments = usual.garments
        worn.headwear = worn.headwear or usual.headwear
        worn.carries = worn.carries or usual.carries
    made_of = _SUBSTANCES.get(role.noun, "") if role else ""
    hair, hair_colour = _hair(words, gender, age, key, character)
    hat = worn.headwear or ("", (0.2, 0.2, 0.25))
    return Person(
        key=key,
        age=age,
        build=next((people.BUILD_WORDS[w] for w in words if w in people.BUILD_WORDS), "average"),
        stature=_stature(words, role),
        being=_BEINGS.get(role.noun, "") if role else "",
        gender=gender,
        skin=people.SKIN[made_of] if made_of else _skin(words, key),
        hair="bald" if made_of and role and role.noun in _HAIRLESS else hair,
        hair_colour=wear.COLOURS["white"] if made_of == "snow" else hair_colour,
        beard=any(
            w.startswith(("beard", "moustache", "mustache", "goatee", "whisker", "stubble")) for w in words
        ),
        glasses=any(
            w in ("glasses", "spectacles", "goggles", "monocle", "bespectacled", "sunglasses") for w in words
        ),
        garments=tuple(worn.garments),
        headwear=hat[0],
        headwear_colour=hat[1],
        carries=tuple(dict.fromkeys(worn.carries))[:3],
    )


_STATURES = {"tall": 1.06, "petite": 0.93, "towering": 1.12, "gigantic": 2.4, "tiny": 0.85}
_GIANTS = bag("giant giantess ogre titan cyclops")
_SMALL_FOLK = {"fairy": 0.62, "pixie": 0.5, "sprite": 0.5, "elf": 0.8, "gnome": 0.62, "dwarf": 0.72}


_BEINGS = (
    {"mermaid": "mermaid", "angel": "angel", "clown": "clown"}
    | dict.fromkeys(bag("fairy pixie sprite nymph"), "fairy")
    | dict.fromkeys(bag("ghost phantom spirit spectre"), "ghost")
    | dict.fromkeys(bag("pirate buccaneer corsair"), "pirate")
)
"""The figures of stories that have a mark of their own, by their nouns."""


def _stature(words: Sequence[str], role: Role | None) -> float:
    """The height that words and the being itself speak of, as a part of the usual one."""
    if role and (role.noun in _GIANTS or role.noun in _SMALL_FOLK):
        return _SMALL_FOLK.get(role.noun, 2.4)
    small = role is not None and role.age == "child" and "small" in words[:4]
    return next((_STATURES[word] for word in words[:6] if word in _STATURES), 0.93 if small else 1.0)


_SUBSTANCES = (
    dict.fromkeys(bag("robot android droid automaton cyborg") | {"tin man"}, "steel")
    | dict.fromkeys(bag("ghost phantom spirit spectre") | {"snowman", "snow man"}, "snow")
    | dict.fromkeys(bag("alien martian extraterrestrial goblin zombie troll ogre"), "green")
)
"""What those are of who are not of flesh."""
_HAIRLESS = bag("robot android droid automaton cyborg snowman alien martian extraterrestrial goblin") | {
    "tin man", "snow man",
}  # fmt: skip


_SHE = bag(
    """
    she her hers woman girl lady female mother grandmother wife daughter sister queen
    """
)
_HE = bag(
    """
    he his him man boy gentleman male father grandfather husband son brother king beard bearded
    moustache
    """
)


def _gender(words: Sequence[str], role: Role | None, character: Character) -> str:
    for word in words:
        if word in _SHE:
            return "female"
        if word in _HE:
            return "male"
    if role and role.gender:
        return role.gender
    names = lexicon.given_names()
    named = next((names[t.low] for t in tokens(character.name) if t.low in names), "")
    return named or pick(("female", "male"), character.key, "gender")


_ONES = """
five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen
"""
_TENS = "twenty thirty forty fifty sixty seventy eighty ninety"
_NUMBERS = (
    {word: 5 + n for n, word in enumerate(_ONES.split())}
    | {word: 20 + 10 * n for n, word in enumerate(_TENS.split())}
    | {word[:-1] + "ies": 25 + 10 * n for n, word in enumerate(_TENS.split())}
)


def _age(words: Sequence[str], role: Role | None) -> str:
    for at, word in enumerate(words):
        digits = re.fullmatch(r"(?:mid-|early-|late-)?(\d{1,3})(?:s|-year-old|ish)?", word)
        spelled = _NUMBERS.get(word.split("-")[0])
        near = {
            "aged",
            "about",
            "around",
            "age",
            "her",
            "his",
            "their",
            "mid",
            "early",
            "late",
            "of",
            "nearly",
            "almost",
            ",",
        }
        if digits and (at == 0 or words[at - 1] in near or "-" in word or words[at - 1] in ("a", "an")):
            return _age_of(int(digits[1]))
        if (
            spelled
            and at
            and (words[at - 1] in near or word.endswith(("-year-old", "ies", "-one", "-two", "-five")))
        ):
            return _age_of(spelled)
        if (
            word
            in ("old", "elderly", "aged", "ancient", "middle-aged", "young", "teenage", "aging", "ageing")
            and at < 8
        ):
            if role and role.age == "child" and word == "young":
                return "child"
            if not (word == "old" and at and words[at - 1] in ("year", "years")):
                return people.AGE_WORDS[word]
    return role.age if role else "adult"


def _age_of(years: int) -> str:
    return "child" if years < 13 else "young" if years < 30 else "adult" if years < 58 else "old"


def _skin(words: Sequence[str], key: str) -> RGB:
    for at, word in enumerate(words):
        if word.endswith("-skinned") or word.endswith("-faced"):
            tone = word.rsplit("-", 1)[0]
            if tone in people.SKIN:
                return people.SKIN[tone]
        if word in ("skin", "face", "complexion", "cheeks") or (
            word in ("woman", "man", "girl", "boy") and words[at - 1] == "black"
        ):
            before = words[max(0, at - 3) : at]
            joined = "-".join(before[-2:])
            tones = [joined] if joined in people.SKIN else [w for w in reversed(before) if w in people.SKIN]
            if tones:
                return people.SKIN[tones[0]]
    return people.SKIN[pick(("fair", "olive", "tanned", "light", "brown", "honey"), key, "skin")]


_HAIR_RANK = ("bald", "bun", "braid", "ponytail", "curly", "bob", "long", "short")


def _hair(words: Sequence[str], gender: str, age: str, key: str, character: Character) -> tuple[str, RGB]:
    styles, colour = [], None
    for at, word in enumerate(words):
        if word in ("bald", "balding", "bald-headed", "hairless") or (
            word == "shaved" and "head" in words[at : at + 2]
        ):
            styles.append("bald")
        if word == "hair" or word in (
            "bun",
            "braid",
            "braids",
            "ponytail",
            "curls",
            "plaits",
            "afro",
            "dreadlocks",
            "pigtails",
            "locks",
        ):
            phrase = _phrase(words, at)
            styles += [people.HAIR[w] for w in phrase if w in people.HAIR]
            colour = colour or _first_colour(phrase)
        if word.endswith("-haired"):
            tone = word.split("-")[0]
            styles += [people.HAIR[tone]] if tone in people.HAIR else []
            colour = colour or wear.COLOURS.get(tone)
        if word in ("blonde", "blond", "brunette", "redhead", "ginger") and colour is None:
            colour = {"brunette": wear.COLOURS["brown"], "redhead": wear.COLOURS["auburn"]}.get(
                word, wear.COLOURS["blond"]
            )
    style = next((s for s in _HAIR_RANK if s in styles), "")
    if not style:
        style = pick(
            ("short", "short", "curly") if gender == "male" else ("bob", "long", "bun", "ponytail"),
            key,
            "hair",
        )
    if colour is None:
        colour = wear.COLOURS[
            "ash"
            if age == "old"
            else pick(("black", "brown", "chestnut", "auburn", "raven"), key, "hair colour")
        ]
    return style, _AS_HAIR.get(colour, colour)


_AS_HAIR = {wear.COLOURS["red"]: (0.60, 0.25, 0.11), wear.COLOURS["orange"]: (0.70, 0.36, 0.14)}
"""Red hair is not red."""


def _phrase(words: Sequence[str], at: int) -> Sequence[str]:
    """The words around one, between commas, not beyond five before it."""
    start = at
    while start > 0 and words[start - 1] not in (",", ";", ".", "with", "wearing", "in") and at - start < 5:
        start -= 1
    end = at + 1
    while end < len(words) and words[end] not in (",", ";", ".", "and", "with", "wearing") and end - at < 6:
        end += 1
    return words[start:end]


def _first_colour(words: Sequence[str]) -> RGB | None:
    return next((hit[0] for at in range(len(words)) if (hit := lexicon.colour_at(words, at))), None)
