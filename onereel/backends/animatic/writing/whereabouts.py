"""How a plan names the place it plays in: sets in a few words, usual haunts, “in”, “on”, “at” and “by”."""

from __future__ import annotations

from onereel.backends.animatic.lexicon.bags import bag
from onereel.backends.animatic.stage import SetKind

_ON = frozenset({SetKind.ROOFTOP, SetKind.BEACH, SetKind.SEA, SetKind.MOON, SetKind.STAGE, SetKind.ROAD})

_ON_NOUNS = bag("""
bridge hill hills hilltop summit peak pier deck quay jetty platform island balcony terrace train bus tram
mountain farm glacier ice cliff plain shore airfield dunes pasture savanna lane
""")

_AT_NOUNS = bag("window station counter crossroads airport bar desk fountain lighthouse") | {
    "bus stop",
    "petrol station",
}

_BY_NOUNS = bag("river bank lake pond stream canal riverbank waterfall well riverside") | {
    "river bank",
    "coral reef",
}

_IN_NOUNS = bag("cave car taxi tunnel ballroom cinema circus theatre gym opera hall") | {
    "great hall",
    "open sea",
    "boxing ring",
    "concert hall",
    "opera house",
}


def at_place(place: str, kind: SetKind) -> str:
    """“the harbour” → “in the harbour”, “the beach” → “on the beach”."""
    noun = place.removeprefix("the ")
    if noun in _AT_NOUNS:
        return f"at {place}"
    if noun in _BY_NOUNS:
        return f"by {place}"
    on_the_way = place.rsplit(maxsplit=1)[-1] in ("road", "path", "pass", "trail")
    return (
        f"on {place}"
        if on_the_way or (kind in _ON and noun not in _IN_NOUNS) or noun in _ON_NOUNS
        else f"in {place}"
    )


SETTINGS = {
    SetKind.STREET: "a narrow city street",
    SetKind.OLD_TOWN: "an old town square",
    SetKind.ROOFTOP: "a flat rooftop above the city",
    SetKind.HARBOUR: "a stone harbour",
    SetKind.BEACH: "a wide beach",
    SetKind.SEA: "a cliff above the open sea",
    SetKind.RIVER: "a quiet river bank",
    SetKind.FOREST: "a deep forest",
    SetKind.MOUNTAINS: "a bare mountain pass",
    SetKind.DESERT: "a desert of high dunes",
    SetKind.FIELD: "an open field",
    SetKind.SNOWFIELD: "a white snowfield",
    SetKind.VILLAGE: "a small village",
    SetKind.MARKET: "a busy market",
    SetKind.STATION: "an old railway station",
    SetKind.TRAIN: "a railway carriage",
    SetKind.ROAD: "an empty country road",
    SetKind.PARK: "a quiet park",
    SetKind.KITCHEN: "a small kitchen",
    SetKind.BEDROOM: "a plain bedroom",
    SetKind.STUDY: "a study full of books",
    SetKind.CAFE: "a small café",
    SetKind.WORKSHOP: "a cluttered workshop",
    SetKind.STAGE: "a dark stage",
    SetKind.TEMPLE: "a temple with stone lanterns",
    SetKind.CHURCH: "a tall church nave",
    SetKind.HOSPITAL: "a hospital ward",
    SetKind.LABORATORY: "a white laboratory",
    SetKind.SPACE_STATION: "the inside of a space station",
    SetKind.MOON: "the grey dust of the moon",
    SetKind.UNDERWATER: "a coral reef on the seabed",
    SetKind.SKY: "the open sky above the clouds",
}

HAUNTS = {
    "coast": "a harbour below a lighthouse",
    "harbour": "a fishing harbour",
    "sea": "the deck of a ship at sea",
    "canal": "a canal in the old town",
    "underwater": "a coral reef on the seabed",
    "beach": "a wide beach",
    "space": "the inside of a space station",
    "moon": "the grey dust of the moon",
    "laboratory": "a white laboratory",
    "workshop": "a cluttered workshop",
    "hill": "a bare hilltop",
    "hospital": "a hospital ward",
    "kitchen": "a restaurant kitchen",
    "café": "a small café",
    "market": "a busy market",
    "field": "an open field",
    "garden": "a walled garden",
    "desert": "a desert of high dunes",
    "castle": "the gate of a castle",
    "temple": "a temple with stone lanterns",
    "roof": "a flat rooftop above the city",
    "ruins": "a square among ruins",
    "palace": "the court of a palace",
    "old town": "an old town lane",
    "stage": "a dark stage",
    "forest": "a deep forest",
    "room": "a plain bedroom",
    "old house": "an old house in the village",
    "snow": "a white snowfield",
    "sky": "the open sky above the clouds",
    "church": "a tall church nave",
    "studio": "a painter's studio",
    "library": "a library full of books",
    "study": "a study full of books",
    "mine": "a mine in the mountains",
    "mountains": "a bare mountain pass",
    "wild": "a bare mountain pass",
    "road": "an empty country road",
    "aeroplane": "an airport departure hall",
    "airfield": "a grass airfield",
    "station": "an old railway station",
    "village": "a small village",
    "shop": "a barber shop",
    "gym": "a boxing ring",
    "ring": "a boxing ring",
    "cave": "a cave in the mountains",
    "hall": "a great hall",
    "street": "a narrow city street",
}
"""Where such people are found when nobody has said."""

NOWHERE = {
    SetKind.SPACE_STATION: "low Earth orbit",
    SetKind.MOON: "far from Earth",
    SetKind.UNDERWATER: "far below the surface",
    SetKind.SKY: "high above the ground",
    SetKind.SEA: "an unnamed coast",
    SetKind.HARBOUR: "an unnamed coast",
    SetKind.BEACH: "an unnamed coast",
    SetKind.DESERT: "an unnamed desert",
    SetKind.SNOWFIELD: "the far north",
    SetKind.FOREST: "an unnamed country",
    SetKind.MOUNTAINS: "an unnamed country",
    SetKind.FIELD: "an unnamed country",
    SetKind.VILLAGE: "an unnamed country",
}
