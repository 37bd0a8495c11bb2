"""What a place does to a score: its scales, chords, rhythm and a colour of its own.

A tint is a hint, not ethnomusicology: scale and rhythm names are the common ones of each tradition.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from onereel.planfile import Mood

BRIGHT = frozenset({Mood.JOYFUL, Mood.TENDER, Mood.SERENE, Mood.PLAYFUL, Mood.TRIUMPHANT})


@dataclass(frozen=True, slots=True, kw_only=True)
class Tint:
    """`tune` and `chords` are (bright moods, dark moods); empty keeps the mood's own.

    `ornament` is what singers and players of the place do to a long note; `drone` holds tonic and fifth.
    `waltz` is how likely three beats are; `kin` is what a plain instrument is there (a flute: of bamboo).
    """

    words: str = ""
    scale: tuple[str, str] = ("", "")
    quiet: tuple[str, str] = ("", "")
    full: tuple[str, str] = ("", "")
    cadence: tuple[str, str] = ("", "")
    pulse: str = ""
    figure: str = ""
    waltz: float | None = None
    drone: bool = False
    ornament: str = ""
    kin: tuple[tuple[str, str], ...] = ()
    colours: tuple[str, ...] = ()


NOWHERE = Tint()

TINTS: tuple[Tint, ...] = (
    Tint(
        words="japan japanese tokyo kyoto osaka hokkaido okinawa nara edo sapporo hiroshima fuji",
        scale=("yo", "in"),
        quiet=("Isus2 IVsus2 Vsus4 Isus2", "Isus4 bvii Isus4 bII5"),
        full=("IV5 Vsus4 vi Isus2", "IV5 bII5 bVII5 Isus4"),
        cadence=("IVsus2 Vsus4 I5", "bII5 bVII5 I5"),
        ornament="grace",
        pulse="taiko",
        waltz=0.0,
        kin=(("flute", "shakuhachi"), ("guitar", "koto"), ("bells", "temple bell")),
        colours=("koto", "shakuhachi"),
    ),
    Tint(
        words="china chinese beijing shanghai suzhou guangzhou chengdu hong taiwan taipei xian "
        "hangzhou yunnan",
        scale=("pentatonic", "minor pentatonic"),
        quiet=("Isus2 vi V5 Isus2", "i bVII IV5 i"),
        full=("I ii vi V", "i bIII IV5 bVII"),
        cadence=("ii V I5", "bVII v i"),
        ornament="slide",
        waltz=0.0,
        kin=(("flute", "bamboo flute"), ("guitar", "pipa")),
        colours=("guzheng", "bamboo flute"),
    ),
    Tint(
        words="india indian mumbai bombay delhi kolkata calcutta varanasi jaipur kerala goa chennai "
        "bangalore "
        "rajasthan nepal kathmandu pakistan lahore karachi bangladesh dhaka sri lanka colombo ganges",
        scale=("yaman", "bhairav"),
        quiet=("I5 I5 II I5", "I5 bII I5 I5"),
        full=("I5 II Isus2 I5", "I5 bII iv I5"),
        cadence=("II I5 I5", "bII I5 I5"),
        pulse="tabla",
        drone=True,
        ornament="meend",
        waltz=0.0,
        kin=(("flute", "bamboo flute"), ("guitar", "sitar")),
        colours=("tanpura", "sitar"),
    ),
    Tint(
        words="morocco marrakesh marrakech fez fes casablanca tangier algeria algiers tunisia tunis "
        "libya egypt "
        "cairo alexandria sahara berber arabia arabian jordan petra lebanon beirut syria "
        "damascus iraq baghdad "
        "iran tehran isfahan dubai oman yemen jerusalem palestine",
        scale=("double harmonic", "hijaz"),
        quiet=("I bII I bvii", "I bII bvii I"),
        full=("I iv bII I", "I bII iv bvii"),
        cadence=("bII bvii I5", "bvii bII I5"),
        pulse="maqsum",
        drone=True,
        ornament="turn",
        waltz=0.0,
        kin=(("flute", "ney"), ("guitar", "oud")),
        colours=("oud", "ney"),
    ),
    Tint(
        words="turkey turkish istanbul ankara anatolia cappadocia armenia yerevan georgia tbilisi "
        "azerbaijan baku",
        scale=("hijaz", "hijaz"),
        quiet=("I bII I bvii", "I iv bII I"),
        full=("I iv bvii I", "iv bIII bII I"),
        cadence=("bII bvii I5", "bvii bII I5"),
        pulse="maqsum",
        ornament="turn",
        colours=("oud", "duduk"),
    ),
    Tint(
        words="spain spanish seville sevilla madrid barcelona granada andalusia andalucia cordoba valencia "
        "toledo malaga cadiz flamenco",
        scale=("mixolydian", "hijaz"),
        quiet=("I IV I V", "iv bIII bII I"),
        full=("I bVII bVI V", "iv bIII bII I"),
        cadence=("bVI bVII I", "bIII bII I"),
        pulse="palmas",
        figure="rasgueado",
        ornament="turn",
        kin=(("guitar", "nylon guitar"),),
        colours=("nylon guitar",),
    ),
    Tint(
        words="brazil brazilian rio janeiro bahia salvador copacabana ipanema recife amazon "
        "amazonas sao paulo",
        quiet=("Imaj7 VI7 ii7 V7", "i7 iv7 bVIImaj7 bIII6"),
        full=("IVmaj7 iv6 iii7 VI7", "iv7 bVII7 bIIImaj7 bVImaj7"),
        cadence=("ii7 V7 I6", "iv7 V7 i6"),
        pulse="bossa",
        figure="bossa",
        waltz=0.0,
        kin=(("guitar", "nylon guitar"),),
        colours=("nylon guitar", "flute"),
    ),
    Tint(
        words="cuba cuban havana caribbean jamaica kingston trinidad puerto dominican santiago "
        "mexico mexican "
        "oaxaca guadalajara colombia bogota cartagena venezuela caracas panama costa guatemala",
        quiet=("I IV V IV", "i iv V7 i"),
        full=("I IV ii V", "i bVII bVI V"),
        cadence=("IV V7 I", "iv V7 i"),
        pulse="son",
        figure="montuno",
        waltz=0.1,
        colours=("guitar", "marimba"),
    ),
    Tint(
        words="argentina argentine buenos aires uruguay montevideo patagonia tango",
        scale=("", "harmonic minor"),
        quiet=("I VI7 ii V7", "i iv V7 i"),
        full=("ii V7 I VI7", "iv bVII7 bIII V7"),
        cadence=("ii V7 I", "iv V7 i"),
        pulse="tango",
        figure="tango",
        waltz=0.15,
        colours=("bandoneon", "violin"),
    ),
    Tint(
        words="peru peruvian lima cusco andes andean bolivia chile ecuador quito titicaca machu",
        scale=("pentatonic", "minor pentatonic"),
        quiet=("I vi IV I", "i bIII bVII i"),
        full=("IV I V vi", "bVI bIII bVII i"),
        cadence=("IV V I", "bVII bIII i"),
        pulse="huayno",
        ornament="grace",
        kin=(("flute", "pan flute"), ("guitar", "charango")),
        colours=("pan flute", "charango"),
    ),
    Tint(
        words="france french paris parisian montmartre lyon marseille provence normandy brittany "
        "bordeaux nice",
        quiet=("Imaj7 vi ii7 V7", "i iv7 V7 i6"),
        full=("I III7 vi II7", "iv7 bVII7 bIIImaj7 V7"),
        cadence=("ii7 V7 I6", "iv V7 i"),
        waltz=0.75,
        colours=("accordion",),
    ),
    Tint(
        words="italy italian rome venice florence naples sicily tuscany milan venetian amalfi capri "
        "greece greek "
        "athens santorini crete malta portugal portuguese lisbon porto fado",
        scale=("", "harmonic minor"),
        quiet=("I vi ii V7", "i iv V7 i"),
        full=("IV I V7 I", "iv bVII bIII V7"),
        cadence=("ii V7 I", "iv V7 i"),
        ornament="tremolo",
        waltz=0.4,
        colours=("mandolin",),
    ),
    Tint(
        words="ireland irish dublin galway scotland scottish edinburgh glasgow highlands hebrides "
        "wales welsh "
        "celtic skye cornwall",
        scale=("mixolydian", "dorian"),
        quiet=("I bVII IV I", "i bVII i IV"),
        full=("I IV bVII I", "i bIII bVII IV"),
        cadence=("IV bVII I5", "bVII v i"),
        pulse="bodhran",
        ornament="grace",
        drone=True,
        waltz=0.4,
        kin=(("flute", "whistle"),),
        colours=("whistle", "harp"),
    ),
    Tint(
        words="russia russian moscow petersburg siberia ukraine kyiv odessa poland warsaw krakow "
        "hungary budapest "
        "romania bucharest transylvania bulgaria sofia serbia belgrade balkan gypsy prague czech slovakia",
        scale=("", "harmonic minor"),
        quiet=("I V vi iii", "i V7 i iv"),
        full=("IV V III7 vi", "iv bVII bIII V7"),
        cadence=("IV V7 I", "iv V7 i"),
        ornament="turn",
        waltz=0.35,
        colours=("violin", "balalaika"),
    ),
    Tint(
        words="kenya nairobi tanzania zanzibar serengeti savanna savannah nigeria lagos ghana accra "
        "senegal dakar "
        "mali timbuktu ethiopia africa african congo kinshasa cape johannesburg zimbabwe uganda madagascar "
        "namibia botswana rwanda cameroon angola mozambique",
        scale=("pentatonic", "minor pentatonic"),
        quiet=("I IV V IV", "i bVII IV i"),
        full=("I V IV V", "i IV bVII i"),
        cadence=("IV V I", "bVII IV i"),
        pulse="cross",
        figure="kalimba",
        kin=(("bells", "kalimba"),),
        colours=("kalimba", "marimba"),
    ),
    Tint(
        words="indonesia bali java jakarta thailand bangkok vietnam hanoi saigon cambodia angkor "
        "laos myanmar "
        "burma philippines manila malaysia singapore",
        scale=("pentatonic", "in"),
        quiet=("Isus2 V5 Isus2 IV5", "I5 bII5 I5 bVI5"),
        full=("I vi V5 Isus2", "I5 bVI5 bII5 I5"),
        cadence=("V5 IV5 I5", "bII5 I5 I5"),
        figure="kalimba",
        ornament="grace",
        waltz=0.0,
        kin=(("bells", "gamelan"), ("flute", "bamboo flute")),
        colours=("gamelan", "bamboo flute"),
    ),
    Tint(
        words="texas nashville tennessee montana wyoming arizona prairie wild west kentucky "
        "appalachian oklahoma "
        "kansas nebraska cowboy rodeo nevada",
        scale=("mixolydian", "dorian"),
        quiet=("I IV I V", "i bVII IV i"),
        full=("I V IV I", "i bIII bVII IV"),
        cadence=("IV V I", "bVII IV i"),
        figure="travis",
        colours=("guitar", "harmonica"),
    ),
    Tint(
        words="orleans louisiana chicago harlem manhattan york brooklyn memphis mississippi jazz",
        quiet=("Imaj7 vi7 ii7 V7", "i7 iv7 i7 V7"),
        full=("ii7 V7 Imaj7 VI7", "iv7 bVII7 bIIImaj7 V7"),
        cadence=("ii7 V7 I6", "bVI7 V7 i6"),
        pulse="swing",
        waltz=0.05,
        colours=("upright bass",),
    ),
    Tint(
        words="norway norwegian oslo bergen sweden stockholm finland helsinki iceland reykjavik "
        "denmark lapland "
        "greenland arctic antarctica antarctic nordic fjord svalbard",
        scale=("lydian", "dorian"),
        quiet=("Isus2 IVmaj7 Isus2 V5", "I5 bVIImaj7 bVI5 i"),
        full=("I II vi IVmaj7", "i IV bVII v"),
        cadence=("IVmaj7 Vsus4 I5", "bVII v I5"),
        drone=True,
        ornament="grace",
        colours=("fiddle", "bells"),
    ),
    Tint(
        words="austria vienna viennese salzburg alps alpine tyrol switzerland swiss bavaria bavarian zurich",
        quiet=("I V7 I V7", "i V7 i iv"),
        full=("IV I V7 I", "iv i V7 i"),
        cadence=("ii V7 I", "iv V7 i"),
        waltz=0.85,
        colours=("strings",),
    ),
    Tint(
        words="hawaii hawaiian honolulu polynesia tahiti samoa fiji maui",
        quiet=("I6 IV6 I6 V7", "i6 IV7 i6 V7"),
        full=("IVmaj7 I6 II7 V7", "iv7 bVII7 i6 V7"),
        cadence=("II7 V7 I6", "iv7 V7 i6"),
        figure="strum",
        waltz=0.0,
        colours=("ukulele",),
    ),
    Tint(
        words="space orbit moon mars station galaxy planet asteroid jupiter saturn venus spaceship "
        "nebula cosmos",
        scale=("lydian", "dorian"),
        quiet=("Imaj7 II Imaj7 biii", "i bVImaj7 iii bIII"),
        full=("I bVI bIII bVII", "i bVI bIII #iv"),
        cadence=("bVI bVII Iadd9", "bVI bii I5"),
        drone=True,
        waltz=0.0,
        colours=("synth", "pad"),
    ),
)


def tint(place: str) -> Tint:
    """The tint of a place in words (“Kyoto, Japan”); a plain one where none is known.

    The later word wins: the country is said after the town, so “Paris, Texas” is in Texas.
    """
    found = NOWHERE
    for word in re.findall(r"[a-z]+", place.lower()):
        for each in TINTS:
            if word in each.words.split():
                found = each
    return found
