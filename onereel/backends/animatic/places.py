"""Where a sentence plays: towns, countries, demonyms and sights, read from the words around them.

Towns and countries are from GeoNames (CC BY 4.0), see data/places.txt; sights and regions from the lexicon.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from importlib import resources

from onereel.backends.animatic.lexicon.forms import fold
from onereel.backends.animatic.stage import Region
from onereel.planfile import Language


@dataclass(frozen=True, slots=True, kw_only=True)
class Country:
    code: str
    name: str
    language: Language
    region: Region


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


def region_of(place: str) -> Region:
    """Whose architecture a plan's place has: “Lisbon, Portugal” → Mediterranean."""
    parts = [fold(part).strip() for part in place.split(",")]
    if parts[0] in ("venice", "venezia", "murano", "burano"):
        return Region.VENICE
    by_name = {fold(country.name): country.region for country in countries().values()}
    for part in reversed(parts):
        if part in by_name:
            return by_name[part]
    for part in parts:
        if found := town(part):
            return countries()[found[1]].region
    return Region.NOWHERE
