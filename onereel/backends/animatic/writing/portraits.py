"""A character in words: age, build, face, hair, garments with their colours, as far as there is room."""

from __future__ import annotations

from dataclasses import dataclass

from onereel.backends.animatic import lexicon
from onereel.backends.animatic.clothing import draw, pick, usual_clothes
from onereel.backends.animatic.lexicon import Role, people
from onereel.backends.animatic.lexicon.forms import fold, plural
from onereel.backends.animatic.reading.slots import Being
from onereel.backends.animatic.stage import Region
from onereel.backends.animatic.writing import looks


@dataclass(frozen=True, slots=True, kw_only=True)
class Sitter:
    """Who is to be portrayed: `carries` are extra things in hand, `seed` varies what nobody has said."""

    being: Being
    gender: str
    region: Region
    period: str
    carries: str
    seed: int


def role_of(being: Being) -> Role | None:
    """A being's trade, if the lexicon has it."""
    return lexicon.roles().get(fold(being.noun))


def portrait(sitter: Sitter, words: int) -> str:
    """A fluent portrait of at most about `words` words; clothes and their colours are never left out."""
    match sitter.being.sort:
        case "animal":
            return _beast(sitter, words)
        case "vehicle":
            return _vehicle(sitter, words)
    return _machine(sitter, words) if sitter.being.noun in looks.MACHINES else _person(sitter, words)


def _person(sitter: Sitter, words: int) -> str:
    """The fullest of several ways to say it that has no more than `words` words, or the shortest."""
    told = _told(sitter)
    return next((text for text in told if len(text.split()) <= words), told[-1])


def _told(sitter: Sitter) -> list[str]:
    """The same person in fewer and fewer words; the garments go last."""
    head, short_head = _head(sitter), _head(sitter, brief=True)
    clothes, hair, face = _clothes(sitter), _hair(sitter), _face(sitter)
    locks = hair.split(" and ")
    holding = f", carrying {sitter.carries}" if sitter.carries else ""
    wearing = "wearing " + _listed([_article(item) for item in clothes]) + holding
    bare = ", ".join(clothes) + (f", {sitter.carries}" if sitter.carries else "")
    manner = _pick(
        tuple(m for m in looks.MANNERS if not set(m.split()) & set(head.split())), sitter, "manner"
    )
    eyes, hands = _pick(looks.EYES, sitter, "eyes"), _pick(looks.HANDS, sitter, "hands")
    plainer = ", ".join(" ".join(item.split()[-2:]) for item in clothes[:2]) + holding.replace(
        "carrying ", ""
    )
    return [
        f"{head}, {manner}, with {_listed([face, *locks, eyes, hands])}, {wearing}",
        f"{head}, {manner}, with {_listed([face, *locks, eyes])}, {wearing}",
        f"{head}, {manner}, with {_listed([face, *locks])}, {wearing}",
        f"{head} with {_listed([face, *locks])}, {wearing}",
        f"{head} with {hair}, {wearing}",
        f"{head}, {hair}, {bare}",
        f"{short_head}, {hair}, {bare}",
        f"{short_head}, {bare}",
        f"{short_head}, {plainer}",
    ]


def _head(sitter: Sitter, brief: bool = False) -> str:
    being = sitter.being
    age, role = being.age or "adult", role_of(being)
    woman, girl = {"female": ("woman", "girl"), "male": ("man", "boy")}[sitter.gender]
    who = girl if age == "child" else woman
    years = _pick(looks.YEARS[age], sitter, "age")
    if "teenage" in being.noun.split() or "teenage" in being.said:
        who, years = girl, "of about sixteen"
    said = next((w for w in being.said if w in people.BUILD_WORDS), "")
    build = said or _pick(looks.BUILDS[age], sitter, "build")
    strange = role is None and being.noun != "person"  # nobody the lexicon knows: it keeps its name
    plain = not strange and (role is None or not role.wears or bool(role.of) or being.noun in (who, "child"))
    if plain:
        return (
            _a(f"{age} {who}")
            if brief and age in ("old", "young")
            else f"{_a(build)} {who}" + ("" if brief else f" {years}")
        )
    if brief:
        return _a(f"{age} {being.noun}") if age in ("old", "young") else _a(f"{build} {being.noun}")
    sexed = "" if who in being.noun or strange else f", a {who}"
    return f"{_a(build)} {being.noun}{sexed} {years}"


def _face(sitter: Sitter) -> str:
    skin = _skin(sitter)
    return _a(_pick(looks.FACES[sitter.being.age or "adult"], sitter, "face").format(skin))


def _skin(sitter: Sitter) -> str:
    said = " ".join(sitter.being.said).lower().split()
    own = next(
        (
            w
            for w in said
            if w in ("pale", "freckled", "dark-skinned", "black", "tanned", "sunburnt", "weathered")
        ),
        "",
    )
    return own.removesuffix("-skinned") or _pick(looks.SKINS[sitter.region], sitter, "skin")


def _hair(sitter: Sitter) -> str:
    being, age = sitter.being, sitter.being.age or "adult"
    said = next(
        (
            w
            for w in being.said
            if w.endswith("-haired") or w in ("bald", "bearded", "blonde", "blond", "redheaded")
        ),
        "",
    )
    if said.endswith("-haired"):
        return said.replace("-haired", " hair").replace("-", " ")
    if said == "bald" or (being.noun in looks.TONSURED and not said):
        return "a bald head"
    tones = ("white", "grey", "silver") if age == "old" else looks.TONES.get(sitter.region, looks.DARK)
    if _skin(sitter) in ("dark", "deep-brown", "dark-brown"):
        tones = ("grey", "white") if age == "old" else ("black",)
    tone = "blond" if said in ("blonde", "blond") else _pick(tones, sitter, "tone")
    style = (
        "short hair and a full beard"
        if said == "bearded"
        else _pick(looks.STYLES[sitter.gender, age], sitter, "style")
    )
    return style.replace("hair", f"{tone} hair", 1)


def _clothes(sitter: Sitter) -> list[str]:
    """Garments in words, what the sentence says first, then what such a person usually wears with it."""
    being, role = sitter.being, role_of(sitter.being)
    usual = _usual(sitter, role)
    if not being.wears:
        return [_adorn(item, sitter) for item in usual if item not in sitter.carries]
    own = [item.strip() for item in being.wears.split(",") if item.strip()]
    own = [item if _coloured(item) else f"{_own_colour(item, sitter)} {item}".strip() for item in own]
    kinds = {_kind(item) for item in own}
    rest = [item for item in usual if _goes_with(_kind(item), kinds)]
    return [*own, *rest[: max(0, 3 - len(own))]]


def _coloured(item: str) -> bool:
    words = item.lower().split()
    return any(lexicon.colour_at(words, at) for at in range(len(words)))


def _own_colour(item: str, sitter: Sitter) -> str:
    wear = next(
        (
            w
            for at in range(len(item.split()))
            if (w := lexicon.clothes().get(" ".join(item.lower().split()[at:])))
        ),
        None,
    )
    return (wear.colour if wear else "") or _pick(looks.COLOURS, sitter, item)


def _usual(sitter: Sitter, role: Role | None) -> list[str]:
    period = (
        looks.OF_OLD.get(sitter.period, {}).get(sitter.gender, "") if role is None or not role.wears else ""
    )
    if (
        not period
        and sitter.region is Region.INDIA
        and sitter.gender == "female"
        and (role is None or not role.wears)
    ):
        period = (
            f"{_pick(('saffron', 'crimson', 'teal', 'fuchsia'), sitter, 'sari')} sari"
            if sitter.being.age != "child"
            else ""
        )
    text = period or usual_clothes(
        role, sitter.gender, sitter.being.age or "adult", f"{sitter.being.key}{sitter.seed}"
    )
    items = [item.strip() for item in text.split(",") if item.strip()]
    held = lexicon.carried()
    return [item for item in items if item.split()[-1] not in held or _kind(item)]


def held_by(role: Role | None) -> str:
    """What such a person carries, with its article: “a violin”; empty for most."""
    for item in (role.wears if role else "").split(","):
        noun = item.strip()
        if noun and noun.split()[-1] in lexicon.carried() and not _kind(noun):
            thing = lexicon.carried()[noun.split()[-1]]
            return _a(noun if len(noun.split()) > 1 else f"{thing.colour} {noun}")
    return ""


def _kind(item: str) -> str:
    words = item.lower().split()
    for at in range(len(words)):
        if hit := lexicon.longest(words, at, lexicon.clothes()):
            return hit[0].kind
    return ""


def _goes_with(kind: str, worn: set[str]) -> bool:
    if kind in worn or (kind in looks.HATS and worn & looks.HATS):
        return False
    if kind in looks.TOPS:
        return not worn & looks.TOPS
    return not (
        kind in ("trousers", "skirt", "shorts") and worn & (looks.WHOLE | {"trousers", "skirt", "shorts"})
    )


def _adorn(item: str, sitter: Sitter) -> str:
    words = item.split()
    choices = looks.ADORNED.get(words[-1], ())
    if len(words) != 2 or not choices:
        return item
    return f"{_pick(choices, sitter, item)} {item}"


def _machine(sitter: Sitter, words: int) -> str:
    build = _pick(("tall", "small", "stocky", "slim"), sitter, "build")
    text = _a(looks.MACHINES[sitter.being.noun].format(build=build))
    if sitter.being.wears:
        text += ", wearing " + _listed([_article(item.strip()) for item in sitter.being.wears.split(",")])
    if sitter.carries:
        text += f", carrying {sitter.carries}"
    return text


def _beast(sitter: Sitter, words: int) -> str:
    being = sitter.being
    sort = lexicon.animals().get(being.noun)
    colour = next((w for w in being.said if _coloured(w)), "") or (sort.colour if sort else "brown")
    size = next((w for w in being.said if w in looks.SIZES), "") or _pick(looks.BEAST_SIZES, sitter, "size")
    noun = being.noun
    marks: tuple[str, ...] = looks.MARKS.get(sort.kind if sort else "", looks.PLAIN_MARKS)
    turn = draw(4, sitter.seed, being.key)
    marks = (*marks[turn:], *marks[:turn])
    head = f"{size} {colour} {noun}" if colour not in noun.split() else f"{size} {noun}"
    head = f"{looks.COUNTS.get(being.number, 'a group of')} {plural(head)}" if being.herd else _a(head)
    for count in (4, 3, 2, 1):
        text = f"{head} with {_listed(list(marks[:count]))}"
        if len(text.split()) <= words:
            return text
    return head


def _vehicle(sitter: Sitter, words: int) -> str:
    being = sitter.being
    sort = lexicon.vehicles().get(being.noun)
    colour = next((w for w in being.said if _coloured(w)), "") or (sort.colour if sort else "grey")
    size = next(
        (w for w in being.said if w in looks.SIZES or w in ("rusty", "last", "wooden", "rusted", "battered")),
        "old",
    )
    size = "old" if size == "last" else size
    head = _a(f"{size} {colour} {being.noun}")
    marks = dict.fromkeys(_pick(looks.VEHICLE_MARKS, sitter, side) for side in ("front", "side", "back"))
    return f"{head} with {_listed(list(marks))}"


def _pick(options: tuple[str, ...], sitter: Sitter, what: str) -> str:
    return pick(options, sitter.seed, sitter.being.key, what)


def _a(words: str) -> str:
    return f"{'an' if words[:1].lower() in 'aeiou' else 'a'} {words}"


def _article(item: str) -> str:
    last = item.rsplit(maxsplit=1)[-1] if item else ""
    return item if last in looks.PLURALS or (last.endswith("s") and not last.endswith("ss")) else _a(item)


def _listed(items: list[str]) -> str:
    items = [item for item in items if item]
    return " and ".join([", ".join(items[:-1]), items[-1]]) if len(items) > 1 else "".join(items)
