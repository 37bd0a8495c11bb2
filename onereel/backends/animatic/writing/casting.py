"""Who is in a film: the one it is about first, those looked for last, several of a kind by name."""

from __future__ import annotations

from dataclasses import replace

from onereel.backends.animatic import lexicon
from onereel.backends.animatic.clothing import draw, pick
from onereel.backends.animatic.lexicon.bags import bag
from onereel.backends.animatic.lexicon.forms import fold
from onereel.backends.animatic.lexicon.names import NAMES
from onereel.backends.animatic.lexicon.people import BUILD_WORDS
from onereel.backends.animatic.reading.slots import Being, Slots
from onereel.backends.animatic.writing.looks import MACHINES
from onereel.backends.animatic.writing.portraits import role_of
from onereel.planfile import Language

MOST_CAST = 4


def cast_of(slots: Slots, language: Language, seed: int) -> list[Being]:
    """Who is in the film, the one it is about first; several of a kind get names to be told apart."""
    beings = [*slots.people, *slots.animals]
    if not beings and slots.vehicles:
        beings = [replace(slots.vehicles[0], number=1)]
    if not beings and (owner := _owner_of(slots, seed)):
        beings = [owner]
    if not beings and not _speaks_of_a_place(slots):
        beings = [_stranger(seed)]
    beings = [_gendered(being, seed) for being in _hero_first(beings, slots)]
    several = [
        being
        for being in beings
        if being.number > 1 or sum(b.noun == being.noun and not b.name for b in beings) > 1
    ]
    named: list[Being] = []
    shared = any(deed.lemma == "share" for deed in slots.deeds)
    for being in beings:
        if being in several and being.sort == "person":
            members = _members(being, language, seed, named)
            named += [replace(m, carries="") if shared and n else m for n, m in enumerate(members)]
        else:
            named.append(being if being.herd else replace(being, number=1))
    found = [_gendered(being, seed) for being in slots.sought if being.sort != "vehicle"]
    return (named[: MOST_CAST - len(found[:1])] + found[:1]) if found else named[:MOST_CAST]


def _owner_of(slots: Slots, seed: int) -> Being | None:
    """“Her heart is a lighthouse”, “My father's hands smelled of oranges”: whoever says or owns it."""
    words = {word.strip(".,;:!?").lower() for word in slots.sentence.split()}
    gender = "female" if "her" in words else "male" if "his" in words else ""
    if slots.nobody or not (gender or words & {"my", "i", "me"}):
        return None
    someone = _stranger(seed)
    gender = gender or someone.gender
    noun = {"female": "woman", "male": "man"}[gender]
    return replace(someone, key=noun, noun=noun, gender=gender)


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
    noun = {"female": "woman", "male": "man"}[gender] if being.noun == "person" else being.noun
    return replace(being, noun=noun, gender=gender, age=being.age or "adult")


def _members(being: Being, language: Language, seed: int, before: list[Being]) -> list[Being]:
    """Up to four out of several of a kind, each with a name of the place and a look of their own."""
    if being.name:
        return [being]
    count = min(being.number, MOST_CAST - len(before), 2 if before else MOST_CAST)
    nth = sum(one.noun == being.noun for one in before)
    role = role_of(being)
    made: list[Being] = []
    for n in range(count):
        fixed = role.gender if role and being.noun not in _PLAYERS else ""
        gender = fixed or ("female", "male")[(n + seed) % 2] if being.number > 1 else being.gender
        names = NAMES[language][0 if gender == "female" else 1].split()
        taken = {b.name for b in (*before, *made)}
        free = [name for name in names if name not in taken]
        name = pick(free, "name", seed, being.key, n)
        key = fold(name)
        made.append(
            replace(
                being,
                key=key,
                name=name,
                gender=gender,
                carries=being.carries or _instrument_of(being, nth + n),
                wears=being.wears or _own_clothes(being, nth + n, seed),
                said=_said(being, nth + n),
                number=being.number if n == 0 else 1,
            )
        )
    return made


_FRAMES = ((), ("tall",), ("petite",), ("stocky",))
"""How several of a kind differ in height and build."""


def _said(being: Being, nth: int) -> tuple[str, ...]:
    """What is said of the nth of several, with a build of its own where nobody has told one."""
    return being.said if set(being.said) & set(BUILD_WORDS) else (*being.said, *_FRAMES[nth % len(_FRAMES)])


_ALIKE = bag(
    """
    uniform armour habit robe spacesuit wetsuit swimsuit kimono helm cassock tutu
    """
)
"""What several of a kind wear alike."""
_CLOTHS = ("slate", "rust", "teal", "mustard", "plum", "olive", "burgundy", "cobalt", "cream", "sage")


def _own_clothes(being: Being, nth: int, seed: int) -> str:
    """What the nth of several of a trade wears: its clothes in other colours; empty for the first, and for
    those who are dressed alike."""
    role = role_of(being)
    items = [item.strip() for item in (role.wears if role else "").split(",") if item.strip()]
    worn = [item for item in items if item.split()[-1] in lexicon.clothes()]
    if (
        nth == 0
        or not worn
        or being.noun in MACHINES
        or any(word in _ALIKE for item in worn for word in item.split())
    ):
        return ""
    first = draw(len(_CLOTHS), "cloth", seed, being.noun)
    nouns = [" ".join(w for w in item.split() if lexicon.colour_at([w], 0) is None) for item in worn]
    own = [f"{_CLOTHS[(first + 3 * nth + 4 * n) % len(_CLOTHS)]} {noun}" for n, noun in enumerate(nouns)]
    return ", ".join(own[: 2 + nth % 2])


_BAND = ("a honey guitar", "a red accordion", "a gold trumpet", "a chestnut violin", "a red drum")
_PLAYERS = bag("musician busker minstrel mariachi bandsman") | {"street musician", "band member"}


def _instrument_of(being: Being, n: int) -> str:
    """What the nth of several musicians plays, where nobody has said."""
    return _BAND[n % len(_BAND)] if being.noun in _PLAYERS else ""


def fits_of(cast: list[Being], slots: Slots) -> str:
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
