"""Where a sentence plays: towns, countries, peoples and sights, believed only in the right company.

Towns and countries are from GeoNames (CC BY 4.0), see data/places.txt; sights and peoples from the lexicon.
“Florence dances” is a person, “in Florence” a town; “Nice” needs a capital and an “in”.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import cache
from importlib import resources

from onereel.backends.animatic import lexicon
from onereel.backends.animatic.lexicon import scenes, world
from onereel.backends.animatic.lexicon.bags import bag
from onereel.backends.animatic.lexicon.forms import Token, fold, tokens
from onereel.backends.animatic.stage import Region, SetKind
from onereel.planfile import Language


@dataclass(frozen=True, slots=True, kw_only=True)
class Country:
    code: str
    name: str
    language: Language
    region: Region


@dataclass(frozen=True, slots=True, kw_only=True)
class Place:
    """A place a sentence names.

    `words` go into the plan (“Lisbon, Portugal”); `scene` and `landmark` are what a sight itself says about
    the set; `people` marks a people's name (“Japanese”); tokens `first`…`last` name it.
    """

    words: str
    language: Language
    region: Region
    trust: float
    first: int
    last: int
    scene: SetKind | None = None
    landmark: str = ""
    people: bool = False


@cache
def countries() -> dict[str, Country]:
    """ISO code → country."""
    rows = [line.split("|") for line in _text().split("\n\n")[0].split("\n") if line and line[0] != "#"]
    return {
        code: Country(code=code, name=name, language=Language(language), region=Region(region))
        for code, name, language, region in rows
    }


@cache
def _text() -> str:
    return (resources.files("onereel.backends.animatic.data") / "places.txt").read_text("utf-8")


def town(name: str) -> tuple[str, str, str] | None:
    """(name as written, country code, size a/b/c) of a town by its folded name."""
    text = _text()
    at = text.find(f"\n{name}|")
    if at < 0:
        return None
    key, code, size, *written = text[at + 1 : text.index("\n", at + 1)].split("|")
    return (written[0] if written else key.title()), code, size


@cache
def _aliases() -> dict[str, tuple[str, str]]:
    return _named_pairs(world.ALIASES)


@cache
def _townsmen() -> dict[str, tuple[str, str]]:
    return _named_pairs(world.CITY_PEOPLES)


def _named_pairs(table: str) -> dict[str, tuple[str, str]]:
    rows = (item.strip().split(":") for item in table.replace("\n", "").split(","))
    return {fold(name): (written, code) for name, written, code in rows}


@cache
def country_names() -> dict[str, str]:
    """Folded name → ISO code."""
    own = {fold(country.name): code for code, country in countries().items()}
    rows = (item.strip().split(":") for item in world.COUNTRY_ALIASES.replace("\n", "").split(","))
    return own | {fold(name): code for name, code in rows}


@cache
def _peoples() -> dict[str, str]:
    rows = (item.strip().split(":") for item in world.DEMONYMS.replace("\n", "").split(","))
    return {fold(word): code for code, words in rows for word in words.split()}


@cache
def _sights() -> dict[str, tuple[str, str, str, str]]:
    """Folded name → (place as written, country code, set, landmark)."""
    found = {}
    for nouns, (where, kind, landmark) in lexicon.rows(scenes.LANDMARKS, "|"):
        written, _, code = where.rpartition(", ")
        for noun in nouns:
            name = written if written != "=" else noun.title().replace(" And ", " and ")
            found[fold(noun)] = (name, code, kind, landmark)
    return found


_FRENCH_CANADA = bag("quebec montreal laval gatineau sherbrooke saguenay gaspe")
_ITALIAN_SWITZERLAND = bag("lugano locarno ascona bellinzona")


def _place(name: str, code: str, trust: float, first: int, last: int, **more: object) -> Place:
    country = countries()[code]
    words = name if fold(name) == fold(country.name) or code == "AQ" else f"{name}, {_short(country)}"
    language = country.language
    if code == "CA" and _FRENCH_CANADA & set(fold(name).replace(",", " ").split()):
        language = Language.FR
    if code == "CH" and fold(name) in _ITALIAN_SWITZERLAND:
        language = Language.IT
    region = (
        Region.VENICE if fold(name) in ("venice", "murano", "burano") and code == "IT" else country.region
    )
    return Place(words=words, language=language, region=region, trust=trust, first=first, last=last, **more)  # type: ignore[arg-type]


def _short(country: Country) -> str:
    return {"US": "USA", "GB": "United Kingdom"}.get(country.code, country.name)


_STRONG = bag(
    """
    in at near across through above around outside inside beyond along within throughout over under
    beneath by between on
    """
)
_FROM_TO = bag(
    """
    from to into toward towards via leaving off past behind visits visit reaches reach leaves
    """
)
_TRAVEL = bag("""
travel travels go goes fly flies train road drive drives sail sails move moves return returns come comes
journey trip bus back way ferry flight walk walks far away home arrives arrive born boat ship ticket
""")  # fmt: skip
BEFORE_NAME = bag(
    """
    the old downtown central ancient medieval rainy sunny snowy foggy modern futuristic misty wartime
    northern southern eastern western beautiful imperial victorian sleepy neon early late
    """
)


class _Finder:
    def __init__(self, text: str) -> None:
        self.words = tokens(text)
        self.lows = [t.bare for t in self.words]
        letters = [t for t in self.words if t.is_word and t.text[0].isalpha()]
        capitals = sum(t.capital for t in letters)
        self.shouts = len(letters) > 2 and capitals > 0.6 * len(letters)

    def all(self) -> list[Place]:
        found: list[Place] = []
        at = 0
        while at < len(self.words):
            place = self._at(at) if self.words[at].is_word else None
            if place:
                found.append(place)
                at = place.last
            at += 1
        return found

    def _at(self, at: int) -> Place | None:
        for count in range(min(4, len(self.words) - at), 0, -1):
            name = " ".join(self.lows[at : at + count])
            if place := self._named(name, at, at + count - 1):
                return self._qualified(place, name, at + count)
        return self._unknown(at)

    def _named(self, name: str, first: int, last: int) -> Place | None:
        return (
            self._sight(name, first, last) or self._people(name, first, last) or self._town(name, first, last)
        )

    def _sight(self, name: str, first: int, last: int) -> Place | None:
        if name in _sights() and self._believed(name, first, last, size="b"):
            written, code, kind, landmark = _sights()[name]
            trust = self._trust(first, last) + 0.3
            return _place(written, code, trust, first, last, scene=SetKind(kind), landmark=landmark)
        if name in _aliases() and self._believed(name, first, last, size="a"):
            return _place(*_aliases()[name], self._trust(first, last), first, last)
        if name in country_names() and self._believed(name, first, last, size="a"):
            code = country_names()[name]
            return _place(countries()[code].name, code, self._trust(first, last) - 0.2, first, last)
        return None

    def _people(self, name: str, first: int, last: int) -> Place | None:
        if name in _townsmen() and self._describes(name, first, last):
            return _place(*_townsmen()[name], 0.6, first, last, people=True)
        if name in _peoples() and self._describes(name, first, last):
            code = _peoples()[name]
            return _place(countries()[code].name, code, 0.5, first, last, people=True)
        return None

    def _town(self, name: str, first: int, last: int) -> Place | None:
        known = town(name) if first <= last and name.replace(" ", "").replace("-", "").isalpha() else None
        if known and self._believed(name, first, last, size=known[2]):
            return _place(known[0], known[1], self._trust(first, last), first, last)
        return None

    def _prepositions(self, first: int) -> str:
        """The word that says “this is where” before a name: past “the old”, or “” if there is none."""
        at = first - 1
        while at >= 0 and self.lows[at] in BEFORE_NAME and first - at < 4:
            at -= 1
        return self.lows[at] if at >= 0 else ""

    def _trust(self, first: int, last: int) -> float:
        before = self._prepositions(first)
        if before in _STRONG or before == "":
            return 3.0
        return 2.0 if before in _FROM_TO else 2.5

    def _believed(self, name: str, first: int, last: int, *, size: str) -> bool:
        before = self._prepositions(first)
        strong = before in _STRONG
        capital = all(
            t.capital for t in self.words[first : last + 1] if t.low not in ("de", "of", "the", "del")
        )
        if name in world.LIKE_WORDS:
            return capital and not self.shouts and (strong or before in ("from", "to")) and first > 0
        person = name in lexicon.given_names()
        if (
            person
            and self.lows[last + 1 : last + 2] == [","]
            and self.lows[last + 2 : last + 3] in (["a"], ["an"])
        ):
            return False  # “Sofia, a cellist, …”
        if person:
            going = bool(_TRAVEL & set(self.lows[max(0, first - 4) : first]))
            return (capital or size == "a") and (
                strong or (before in _FROM_TO and going) or self._apposed(first, last)
            )
        if not capital or self.shouts:
            known = name not in lexicon.settings() and name not in lexicon.objects() and len(name) > 3
            return known and size in "ab" and (strong or before in _FROM_TO or before == "of" or " " in name)
        sight = name in _sights() and first > 0 and self.lows[first - 1] == "the"
        if strong or sight or before in _FROM_TO or before == "of" or self.words[last].possessive:
            return True
        return self._apposed(first, last) or self._attributive(last) or (" " in name and size in "ab")

    def _apposed(self, first: int, last: int) -> bool:
        """Stands between commas or at either end: “Lisbon, 1920.”, “…, Lisbon.”"""
        before = first == 0 or not self.words[first - 1].is_word
        after = (
            last + 1 >= len(self.words)
            or not self.words[last + 1].is_word
            or self.lows[last + 1] in ("at", "in", "by", "under", "after", "before", "during")
        )
        return before and after and (first > 0 or last + 1 < len(self.words))

    def _attributive(self, last: int) -> bool:
        """“a Tokyo taxi driver”, “the Paris rooftops”."""
        return any(
            lexicon.longest(self.lows, last + 1, table)
            for table in (
                lexicon.times(),
                lexicon.settings(),
                lexicon.roles(),
                lexicon.vehicles(),
                lexicon.objects(),
            )
        ) and not (last + 1 < len(self.words) and self.words[last + 1].capital)

    def _describes(self, name: str, first: int, last: int) -> bool:
        """A people's name before a noun: “Japanese garden”; not “speaks French”, not “polish”."""
        before = self.lows[first - 1] if first else ""
        if name in ("polish", "victorian", "edwardian", "roman", "norman") and not self.words[first].capital:
            return False
        if before in (
            "speaks",
            "speak",
            "learns",
            "learn",
            "in",
            "into",
            "study",
            "studies",
            "speaking",
            "teaches",
        ):
            return last + 1 < len(self.words) and self.words[last + 1].is_word and before == "in"
        return self.words[first].capital or name not in lexicon.objects()

    def _qualified(self, place: Place, name: str, after: int) -> Place:
        """“Paris, Texas”: what stands behind the comma says which one."""
        if after + 1 >= len(self.words) or self.lows[after] != "," or not self.words[after + 1].capital:
            return place
        for count in (3, 2, 1):
            over = " ".join(self.lows[after + 1 : after + 1 + count])
            code = country_names().get(over) or (_sights()[over][1] if over in _sights() else "")
            if code:
                own = " ".join(t.text for t in self.words[place.first : after])
                wide = " ".join(t.text for t in self.words[after + 1 : after + 1 + count])
                given = _place(own, code, place.trust + 0.5, place.first, after + count)
                return given if over in country_names() else _reworded(given, f"{own}, {wide}")
        return place

    def _unknown(self, at: int) -> Place | None:
        """A capitalised name nobody knows, behind “in”: a town of its own, or one of a country named next."""
        word = self.words[at]
        if (
            not word.capital
            or self.shouts
            or at == 0
            or self.lows[at - 1] not in ("in", "near", "outside", "at")
        ):
            return None
        if _common(word.low) or word.low in lexicon.given_names() or len(word.text) < 4:
            return None
        last = at
        while (
            last + 1 < len(self.words) and self.words[last + 1].capital and not _common(self.lows[last + 1])
        ):
            last += 1
        name = " ".join(t.text.removesuffix("'s").removesuffix("’s") for t in self.words[at : last + 1])
        place = Place(
            words=name, language=Language.EN_US, region=Region.NOWHERE, trust=1.5, first=at, last=last
        )
        return self._qualified(place, name, last + 1)


def _reworded(place: Place, words: str) -> Place:
    return replace(place, words=words)


def _common(word: str) -> bool:
    tables = (
        lexicon.times(),
        lexicon.seasons(),
        lexicon.roles(),
        lexicon.settings(),
        lexicon.objects(),
        lexicon.animals(),
        lexicon.moods(),
        lexicon.periods(),
    )
    return any(word in table for table in tables) or word in _CALENDAR


_CALENDAR = bag(
    """
    monday tuesday wednesday thursday friday saturday sunday christmas easter god internet english world
    war
    """
)


def find(text: str) -> list[Place]:
    """Every place a sentence names, in order."""
    return _Finder(text).all()


def best(places: Sequence[Place]) -> Place | None:
    """Where it plays: “in” goes before “from”, a town before a people, the first before the second."""
    return max(places, key=lambda place: place.trust, default=None)


def region_of(place: str) -> Region:
    """Whose architecture a plan's place has: “Lisbon, Portugal” → Mediterranean."""
    parts = [fold(part).strip() for part in place.split(",")]
    if parts[0] in ("venice", "venezia", "murano", "burano") and parts[-1] in (parts[0], "italy", "italia"):
        return Region.VENICE
    for part in reversed(parts):
        if part in country_names():
            return countries()[country_names()[part]].region
    for part in reversed(parts):
        if part in _sights():
            return countries()[_sights()[part][1]].region
        if (known := (_aliases().get(part) or (town(part) or (None, None))[:2])) and known[1]:
            return countries()[known[1]].region
    return Region.NOWHERE


__all__ = ["Country", "Place", "Token", "best", "countries", "country_names", "find", "region_of", "town"]
