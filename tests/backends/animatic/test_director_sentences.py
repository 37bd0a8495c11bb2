"""What the reader must get right in sentences of many kinds: only what a sentence plainly says."""

from __future__ import annotations

from typing import Any

import pytest

from onereel.backends.animatic.reading.parsing import read_sentence
from onereel.backends.animatic.stage import Act, SetKind
from onereel.planfile import Language, Season, TimeOfDay, Weather

T, W, S, A, L = TimeOfDay, Weather, SetKind, Act, Language

SENTENCES: list[tuple[str, dict[str, Any]]] = [
    (
        "A lighthouse keeper in Lisbon dances alone in the rain at dawn",
        {"people": ["lighthouse keeper"], "place": "Lisbon, Portugal", "language": L.PT_BR, "time": T.DAWN,
         "weather": W.RAIN, "acts": [A.DANCE]},
    ),
    ("A widow repairs the clock that her dead father left her",
     {"people": ["widow"], "absent": ["dead father"], "props": ["clock"], "acts": [A.WORK]}),
    ("The cat watches from the window while an old watchmaker repairs watches",
     {"people": ["watchmaker"], "animals": ["cat"], "acts": [A.LOOK, A.WORK]}),
    ("Maria, a baker in Naples, searches for her lost dog in the snow",
     {"people": ["Maria"], "place": "Naples, Italy", "weather": W.SNOW, "sought": ["dog"], "animals": []}),
    ("Three children build a raft and sail down the river",
     {"people": ["child"], "kind": S.RIVER, "vehicles": ["raft"], "number": 3}),
    ("An old fisherman and his granddaughter wait for the ferry in Bergen",
     {"people": ["fisherman", "granddaughter"], "absent": ["ferry"], "place": "Bergen, Norway"}),
    ("A robot who cannot swim learns to dive in the sea",
     {"people": ["robot"], "acts": [A.SWIM], "deeds": 1, "kind": S.SEA}),
    ("Waves crash on an empty beach at night", {"people": [], "kind": S.BEACH, "time": T.NIGHT,
    "nobody": True}),
    ("A boy in a red coat and a green hat flies a kite on the beach",
     {"people": ["boy"], "wears": "red coat, green hat", "props": ["kite"], "acts": [A.LOOK]}),
    ("A young nun rides a bicycle through the streets of Rome at sunset",
     {"people": ["nun"], "acts": [A.RIDE], "place": "Rome, Italy", "time": T.SUNSET, "kind": S.STREET}),
    ("Tomas and Elena waltz in the ballroom of an abandoned hotel",
     {"people": ["Tomas", "Elena"], "kind": S.STAGE, "acts": [A.DANCE]}),
    ("A girl named Yuki follows a fox into a bamboo forest near Kyoto",
     {"people": ["Yuki"], "animals": ["fox"], "place": "Kyoto, Japan", "language": L.JA, "kind": S.FOREST}),
    ("The last train leaves the station without her", {"people": [], "vehicles": ["train"],
    "kind": S.STATION}),
    ("A knight whose horse has died walks home through the fog",
     {"people": ["knight"], "animals": [], "absent": ["horse"], "weather": W.FOG, "acts": [A.WALK]}),
    ("In 1920, a jazz trumpeter plays on a rooftop in Harlem",
     {"people": ["trumpeter"], "kind": S.ROOFTOP, "place": "New York, USA", "period": "1920",
      "acts": [A.PLAY]}),
    ("An astronaut writes a letter to her daughter from the moon",
     {"people": ["astronaut"], "absent": ["daughter"], "kind": S.MOON, "props": ["letter"]}),
    ("A taxi driver in Mumbai sings to his passengers during the monsoon",
     {"language": L.HI, "weather": W.RAIN, "acts": [A.SING]}),
    ("Two sisters quarrel over a red umbrella in the rain in Paris",
     {"people": ["sister"], "number": 2, "props": ["umbrella"], "place": "Paris, France", "weather": W.RAIN}),
    ("The tide rises slowly around an abandoned piano on the beach",
     {"people": [], "props": ["tide", "piano"], "kind": S.BEACH}),
    ("Rain over Tokyo at night", {"people": [], "place": "Tokyo, Japan", "weather": W.RAIN, "time": T.NIGHT}),
    ("A woman with a yellow umbrella waits at a bus stop in the rain",
     {"people": ["woman"], "carries": "a yellow umbrella", "vehicles": [], "kind": S.STREET}),
    ("My grandmother dances with a broom in her kitchen",
     {"people": ["grandmother"], "kind": S.KITCHEN, "props": ["broom"], "acts": [A.DANCE]}),
    ("An elephant and a mouse share an umbrella", {"people": [], "animals": ["elephant", "mouse"]}),
    ("A ballerina and a boxer meet on a rooftop in Havana",
     {"people": ["ballerina", "boxer"], "language": L.ES, "kind": S.ROOFTOP}),
    ("A detective follows a trail of feathers through foggy London",
     {"people": ["detective"], "weather": W.FOG, "language": L.EN_GB, "place": "London, United Kingdom"}),
    ("A young couple kisses under the Eiffel Tower while it snows",
     {"people": ["man", "woman"], "landmark": "eiffel tower", "place": "Paris, France"}),
    ("Sunrise over the Himalayas", {"people": [], "kind": S.MOUNTAINS, "time": T.DAWN}),
    ("A grandfather teaches his grandson to fish on a quiet lake",
     {"people": ["grandfather", "grandson"], "kind": S.RIVER, "deeds": 2}),
    ("Captain Nemo's submarine sinks", {"people": [], "vehicles": ["submarine"]}),
    ("A violinist plays for an empty concert hall", {"people": ["violinist"], "kind": S.STAGE,
    "acts": [A.PLAY]}),
    ("A medieval monk copies a manuscript by candlelight",
     {"people": ["monk"], "period": "the middle ages", "time": T.NIGHT, "props": ["manuscript"]}),
    ("A beekeeper in Provence teaches her daughter to hum",
     {"people": ["beekeeper", "daughter"], "language": L.FR, "genders": ["female", "female"]}),
    ("An old woman in a blue scarf feeds pigeons in a park",
     {"people": ["old woman"], "animals": ["pigeon"], "wears": "blue scarf", "kind": S.PARK}),
    ("Two monks carry a bell up a snowy mountain", {"number": 2, "acts": [A.CARRY], "kind": S.MOUNTAINS}),
    ("A detective waits under a broken neon sign in Hong Kong", {"language": L.ZH, "time": T.NIGHT}),
    ("The ocean at midnight", {"people": [], "kind": S.SEA, "time": T.NIGHT}),
    ("A paper boat drifts down a flooded street in Kolkata",
     {"people": [], "props": ["paper boat"], "kind": S.STREET, "language": L.HI}),
    ("A boxer trains alone in an empty gym before sunrise", {"people": ["boxer"], "kind": S.STAGE,
    "time": T.DAWN}),
    ("A child loses a red balloon in a crowded market in Marrakesh",
     {"people": ["child"], "kind": S.MARKET, "props": ["balloon"], "language": L.FR}),
    ("Anna misses her brother", {"people": ["Anna"], "absent": ["brother"]}),
    ("A wolf follows a boy through the snow", {"people": ["boy"], "animals": ["wolf"], "weather": W.SNOW}),
    ("A samurai crosses a bridge in autumn rain",
     {"people": ["samurai"], "landmark": "bridge", "season": Season.AUTUMN, "weather": W.RAIN}),
    ("A mermaid finds a mirror at the bottom of the sea", {"kind": S.UNDERWATER, "props": ["mirror"]}),
    ("Jack and Rose dance on the deck of a ship", {"people": ["Jack", "Rose"], "kind": S.SEA}),
    ("A soldier comes home in 1945", {"people": ["soldier"], "period": "1945", "acts": [A.WALK]}),
    ("Sofia, a cellist, plays on a bridge in Budapest at dusk",
     {"people": ["Sofia"], "place": "Budapest, Hungary", "time": T.DUSK, "landmark": "bridge"}),
    ("A man in a black suit and a woman in a red dress tango on a rooftop in Buenos Aires",
     {"people": ["man", "woman"], "language": L.ES, "kind": S.ROOFTOP, "acts": [A.DANCE],
      "wears": "black suit"}),
    ("Nobody lives in the lighthouse any more", {"people": [], "nobody": True, "landmark": "lighthouse"}),
    ("A spaceship lands in a wheat field in Kansas",
     {"people": [], "vehicles": ["spaceship"], "kind": S.FIELD, "place": "Kansas, USA"}),
    ("A geisha with a red umbrella crosses a snowy bridge in Kyoto",
     {"carries": "a red umbrella", "weather": W.SNOW, "landmark": "bridge"}),
    ("A street musician plays the accordion under a bridge in Paris",
     {"people": ["street musician"], "acts": [A.PLAY], "props": ["accordion"]}),
    ("The moon rises over Machu Picchu", {"people": [], "place": "Machu Picchu, Peru", "language": L.ES}),
    ("A shepherd counts his sheep in the Scottish Highlands at dawn",
     {"people": ["shepherd"], "animals": ["sheep"], "language": L.EN_GB, "kind": S.MOUNTAINS}),
    ("Five nuns play football on a beach in Brazil",
     {"number": 5, "acts": [A.RUN], "language": L.PT_BR, "kind": S.BEACH}),
    ("A mechanic named Otto builds a robot dog in his garage in Detroit",
     {"people": ["Otto"], "animals": ["dog"], "kind": S.WORKSHOP, "place": "Detroit, USA"}),
    ("Her grandfather's watch stops at noon", {"people": [], "absent": ["grandfather"], "time": T.NOON}),
    ("A girl who talks to birds leaves her village", {"people": ["girl"], "kind": S.VILLAGE, "deeds": 2}),
    ("A man walks his dog in the fog in London", {"people": ["man"], "animals": ["dog"], "weather": W.FOG}),
    ("A jazz singer hums in a smoky bar in New Orleans", {"kind": S.CAFE, "place": "New Orleans, USA"}),
    ("An astronaut plants a flower on Mars", {"kind": S.MOON, "props": ["flower"], "acts": [A.WORK]}),
    ("A blind painter paints the sea from memory", {"people": ["painter"], "kind": None}),
    ("A surgeon removes her gloves and cries", {"people": ["surgeon"], "genders": ["female"]}),
    ("In a small café in Rome, a waiter falls in love with a stranger",
     {"people": ["waiter", "stranger"], "kind": S.CAFE, "language": L.IT}),
    ("A marathon runner crosses the finish line in Tokyo", {"people": ["marathon runner"], "language": L.JA}),
    ("Children chase fireflies on a summer night", {"number": 3, "season": Season.SUMMER, "time": T.NIGHT}),
    ("A beggar shares his bread with a stray dog", {"people": ["beggar"], "animals": ["stray dog"]}),
    ("A widow who repairs clocks finds a letter", {"people": ["widow"], "deeds": 2, "props": ["clocks",
    "letter"]}),
    ("A gruffalo flurbles over the hill", {"people": ["gruffalo"], "kind": S.MOUNTAINS}),
    ("He never came back", {"people": ["man"], "deeds": 0}),
    ("My cat thinks she is a tiger", {"people": [], "animals": ["cat"]}),
    ("The boy who never spoke sings to the sea", {"people": ["boy"], "acts": [A.SING], "kind": S.SEA}),
    ("A woman who lost her memory finds a key that opens every door in Venice",
     {"people": ["woman"], "props": ["key"], "deeds": 2, "language": L.IT}),
    ("A widow dances with her late husband's coat", {"absent": ["late husband"], "props": ["coat"],
     "wears": "", "carries": ""}),
    ("Three sisters carry their mother's piano up a hill", {"number": 3, "carries": "", "props": ["piano"]}),
    ("She leaves him a letter on the kitchen table and walks to the station",
     {"kind": S.KITCHEN, "onward": "the station", "deeds": 2}),
    ("A pocket watch is passed from a father to his son in a railway station in Vienna",
     {"people": ["father", "son"], "deeds": 1, "props": ["pocket watch"]}),
    ("The whale sings to a ship that does not answer", {"animals": ["whale"], "absent": []}),
    ("In 1912, a telegraph operator hears the last call of a ship", {"people": ["telegraph operator"]}),
    ("A zeppelin welder waits", {"people": ["welder"]}),
    ("A qwerty operator waits for the ferry", {"people": ["operator"], "absent": ["ferry"]}),
    ("A potter in Oaxaca shapes clay the way her grandmother did",
     {"people": ["potter"], "absent": ["grandmother"]}),
    ("A girl with a slingshot stands against an army of machines",
     {"people": ["girl"], "props": ["slingshot", "machines"]}),
    ("A pilot flies into the storm to bring her brother home", {"people": ["pilot"], "sought": ["brother"]}),
    ("A heron stands in the river and the evening goes through it", {"animals": ["heron"], "deeds": 2}),
    ("runs through night the boy, a lantern his only friend", {"acts": [A.RUN], "props": ["lantern"]}),
    ("A bride from Jaipur takes the night train to Delhi to marry a stranger",
     {"people": ["bride"], "sought": ["stranger"], "vehicles": ["night train"]}),
    ("Children fly kites over the rooftops of Kabul while their grandfather watches",
     {"people": ["child", "grandfather"], "props": ["kites"]}),
    ("A band of musicians plays on while the ship sinks", {"people": ["musician"], "vehicles": ["ship"]}),
    ("A chess grandmaster in Beijing loses to a ten-year-old girl and smiles",
     {"people": ["chess grandmaster", "girl"], "language": L.ZH}),
    ("A tea seller in Mumbai runs through the monsoon with a red umbrella",
     {"carries": "a red umbrella", "acts": [A.RUN]}),
    ("Grandma teaches the neighbour's boy to ride a bicycle", {"people": ["grandma", "boy"], "deeds": 2}),
    ("Two strangers share an umbrella at a tram stop in Hong Kong",
     {"people": ["stranger", "stranger"], "deeds": 1, "kind": S.STREET}),
    ("My sister and I build a raft from old doors", {"people": ["sister", "person"], "acts": [A.WORK]}),
    ("A thief returns what he stole", {"people": ["thief"], "deeds": 1, "props": []}),
    ("A blind man describes the sunset to his dog", {"animals": ["dog"], "absent": [], "time": T.SUNSET}),
    ("A general feeds the birds the morning before the battle", {"people": ["general"], "time": T.MORNING}),
    ("Through the window of a night train a boy counts the lights", {"vehicles": ["night train"]}),
    ("Three wolves cross a frozen lake at dawn", {"animals": ["wolf"], "number": 3, "acts": [A.WALK]}),
    ("Sisyphus takes a day off", {"people": ["Sisyphus"], "acts": [A.SIT]}),
    # Nouns that are something else beside some words.
    ("He stands in the rain, palms up, and laughs", {"people": ["man"], "without": ["palm"]}),
    ("A man fishes on the bank of the river", {"people": ["man"], "kind": S.RIVER}),
    ("A bat flies out of the cave at dusk", {"animals": ["bat"], "kind": S.MOUNTAINS, "time": T.DUSK}),
    ("A crane lifts a piano onto a roof in Hamburg", {"animals": [], "kind": S.ROOFTOP}),
    ("He ducks under the fence and runs", {"people": ["man"], "animals": [], "acts": [A.SIT, A.RUN]}),
    ("He can't bear the cold any longer", {"people": ["man"], "animals": []}),
    ("A mouse nibbles a cheese beside a computer mouse", {"animals": ["mouse"]}),
    ("A girl flies a kite in the fall", {"people": ["girl"], "season": Season.AUTUMN}),
    ("A bear waits by the spring", {"animals": ["bear"], "season": None}),
    ("who stole the mayor's bicycle?", {"without": ["stole"], "vehicles": ["bicycle"]}),
    # As strangers type them.
    ("Please create a short movie where two robots fall in love in a scrapyard",
     {"people": ["robot"], "acts": [A.EMBRACE]}),
    ("Film a storm rolling in over the wheat fields of Saskatchewan", {"acts": [], "kind": S.FIELD}),
    ("In 1969 a family in Ohio watched the moon landing on TV", {"people": ["mother", "father", "child"]}),
    ("Aroha and her uncle paddle a waka across Lake Taupo", {"people": ["Aroha", "uncle"]}),
    ("My neighbour plays the saxophone badly, every Sunday, and I have started to love it.",
     {"people": ["neighbour", "person"], "acts": [A.PLAY], "carries": "a saxophone"}),
    ("the tailor of Dakar sews a suit for a bridegroom who never comes", {"people": ["tailor"]}),
    ("Several tourists photograph a sleeping lion in the Serengeti",
     {"people": ["tourist"] * 3, "animals": ["lion"]}),
    ("A mother elephant and her calf walk past a sleeping village in Sri Lanka",
     {"animals": ["elephant", "elephant calf"]}),
    ("A family of ducks crosses a busy street in Chicago while a policeman stops the cars",
     {"animals": ["duck"], "people": ["policeman"], "without": ["cross"], "deeds": 2}),
    ("Wolves surround a cabin where a woman reads aloud to her children", {"kind": S.FOREST}),
    ("A herd of sheep blocks a bus on a mountain road in Wales", {"animals": ["sheep"], "number": 6}),
    ("A nurse looks up at the stars after her shift", {"people": ["nurse"], "kind": None}),
    ("a teenage girl in Seoul practises her dance alone in an empty subway station after midnight",
     {"people": ["teenage girl"], "acts": [A.DANCE]}),
]  # fmt: skip


def name_of(being: Any) -> str:
    return being.name or being.noun


@pytest.mark.parametrize(("sentence", "expected"), SENTENCES, ids=[s for s, _ in SENTENCES])
def test_slots(sentence: str, expected: dict[str, Any]):
    slots = read_sentence(sentence)
    found: dict[str, Any] = {
        "people": [name_of(b) for b in slots.people],
        "animals": [name_of(b) for b in slots.animals],
        "vehicles": [name_of(b) for b in slots.vehicles],
        "sought": [name_of(b) for b in slots.sought],
        "place": slots.place.words if slots.place else None,
        "language": slots.language,
        "kind": slots.scene.kind if slots.scene else None,
        "time": slots.time,
        "weather": slots.weather,
        "season": slots.season,
        "onward": slots.onward,
        "period": slots.period,
        "nobody": slots.nobody,
        "deeds": len(slots.deeds),
        "number": slots.beings[0].number if slots.beings else 0,
        "wears": slots.beings[0].wears if slots.beings else "",
        "carries": slots.beings[0].carries if slots.beings else "",
        "genders": [b.gender for b in slots.people],
    }
    for slot, value in expected.items():
        match slot:
            case "acts":
                assert [d.act for d in slots.deeds] == value
            case "absent":
                assert set(value) <= set(slots.absent)
            case "props":
                assert set(value) <= {p.noun for p in slots.props} | {p.words for p in slots.props}
            case "without":
                assert not set(value) & {p.noun for p in slots.props}
            case "landmark":
                assert value in slots.landmarks
            case _:
                assert found[slot] == value, slot


def test_the_table_shows_what_was_understood_and_what_was_not():
    table = dict(read_sentence("Maria, a baker in Naples, zibbles her lost dog at dawn").table())
    assert table["people"].startswith("Maria (baker)")
    assert table["place"] == "Naples, Italy"
    assert table["time of day"] == "dawn"
    assert table["action"] == "zibble her lost dog"
    assert table["not understood"] == "zibbles"


@pytest.mark.parametrize(
    ("sentence", "language"),
    [
        ("老人と海", L.JA),
        ("一个女孩在河边跳舞", L.ZH),
        ("एक लड़की बारिश में नाचती है", L.HI),
        ("Una mujer baila con su perro en la playa", L.ES),
        ("Une femme danse avec son chien sur la plage", L.FR),
        ("Una donna balla con il suo cane nella pioggia", L.IT),
        ("Uma mulher dança na praia com seu cachorro", L.PT_BR),
        ("A woman dances with her dog on the beach", L.EN_US),
    ],
)
def test_a_sentence_in_another_language_is_told_in_it(sentence: str, language: Language):
    assert read_sentence(sentence).language is language
