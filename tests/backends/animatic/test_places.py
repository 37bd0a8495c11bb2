from __future__ import annotations

import pytest

from onereel.backends.animatic import places
from onereel.backends.animatic.stage import Region, SetKind
from onereel.planfile import Language


def where(text: str) -> str | None:
    found = places.best(places.find(text))
    return found.words if found else None


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Florence dances in the kitchen", None),
        ("Two nuns in Florence share an ice cream", "Florence, Italy"),
        ("A drifter in Paris, Texas waits for a bus", "Paris, Texas"),
        ("In Springfield, Illinois, a boxer trains", "Springfield, Illinois"),
        ("A girl in Mobile, Alabama", "Mobile, Alabama"),
        ("A gondolier in Venice loses his hat", "Venice, Italy"),
        ("A boy flies a kite in Rio", "Rio de Janeiro, Brazil"),
        ("A turkey escapes from a farm in Turkey", "Turkey"),
        ("Turkey dinner goes wrong", None),
        ("Reading in bed, a girl falls asleep", None),
        ("A nice man in Nice", "Nice, France"),
        ("A bath in Bath", "Bath, United Kingdom"),
        ("She takes a bath at dawn", None),
        ("a cat in paris", "Paris, France"),
        ("A LIGHTHOUSE KEEPER IN LISBON DANCES", "Lisbon, Portugal"),
        ("A Tokyo taxi driver", "Tokyo, Japan"),
        ("Lisbon, 1920. A tram climbs the hill", "Lisbon, Portugal"),
        ("A Japanese gardener prunes a pine", "Japan"),
        ("A Parisian baker", "Paris, France"),
        ("A train to Florence", "Florence, Italy"),
        ("A letter to Florence", None),
        ("A robot falls in love in Macondo", "Macondo"),
        ("An old man from Lagos walks through Oslo", "Oslo, Norway"),
        ("Bollywood dancers on a train", "Mumbai, India"),
        ("a violinist under the Eiffel Tower", "Paris, France"),
        ("Children chase a goat in Kathmandu", "Kathmandu, Nepal"),
        ("Sydney walks her dog", None),
        ("Sydney at night", "Sydney, Australia"),
        ("Rome's last cinema closes", "Rome, Italy"),
        ("A girl named Paris", None),
        ("a fox in the snow of Hokkaido", "Hokkaido, Japan"),
        ("A caravan crosses the Sahara", "Sahara, Morocco"),
        ("A man polishes his shoes", None),
        ("A woman who speaks French", None),
        ("A sheepdog in Wales", "Wales, United Kingdom"),
        ("Christmas in Prague", "Prague, Czechia"),
        ("A lamp in the window", None),
    ],
)
def test_where_a_sentence_plays(text: str, words: str | None):
    assert where(text) == words


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("in Zürich", Language.FR),
        ("in Lugano", Language.IT),
        ("in Delhi", Language.HI),
        ("in Montréal", Language.FR),
        ("in Toronto", Language.EN_US),
        ("in Luanda", Language.PT_BR),
        ("in Dakar", Language.FR),
        ("in Taipei", Language.ZH),
        ("in Hong Kong", Language.ZH),
        ("in Nairobi", Language.EN_GB),
        ("in Melbourne", Language.EN_GB),
        ("in Bogotá", Language.ES),
        ("in Berlin", Language.EN_US),
        ("in Osaka", Language.JA),
    ],
)
def test_the_language_of_a_place(text: str, language: Language):
    found = places.best(places.find(f"A woman walks {text}"))
    assert found is not None
    assert found.language is language


@pytest.mark.parametrize(
    ("place", "region"),
    [
        ("Lisbon, Portugal", Region.MEDITERRANEAN),
        ("Venice, Italy", Region.VENICE),
        ("Kyoto", Region.JAPAN),
        ("Chicago, USA", Region.NORTH_AMERICA),
        ("Marrakesh, Morocco", Region.MAGHREB),
        ("Rio de Janeiro, Brazil", Region.BRAZIL),
        ("Paris, Texas", Region.NORTH_AMERICA),
        ("Edinburgh, United Kingdom", Region.BRITAIN),
        ("Patagonia, Argentina", Region.LATIN_AMERICA),
        ("an unnamed town", Region.NOWHERE),
        ("somewhere over the rainbow", Region.NOWHERE),
    ],
)
def test_whose_architecture_a_plans_place_has(place: str, region: Region):
    assert places.region_of(place) is region


def test_a_sight_says_what_stands_there():
    found = places.best(places.find("A dog sleeps under the Brooklyn Bridge"))
    assert found is not None
    assert (found.scene, found.landmark) == (SetKind.RIVER, "bridge")


def test_the_data_is_small_and_says_where_it_is_from():
    from importlib import resources

    data = (resources.files("onereel.backends.animatic.data") / "places.txt").read_bytes()
    assert len(data) <= 300_000
    assert b"GeoNames" in data[:200]
    assert b"CC BY 4.0" in data[:200]


def test_every_sight_and_people_is_of_a_known_country():
    codes = set(places.countries())
    assert {code for _, code, _, _ in places._sights().values()} <= codes
    assert {code for _, code in places._aliases().values()} <= codes
    assert set(places.country_names().values()) <= codes
    assert set(places._peoples().values()) <= codes
