"""The light, the air and the music of a film: look, ambient motion, boundaries, moods, instruments."""

from __future__ import annotations

from onereel.backends.animatic.clothing import draw, pick
from onereel.backends.animatic.reading.slots import Slots
from onereel.backends.animatic.stage import INDOORS, Act, Region, SetKind
from onereel.planfile import Mood, Style, TimeOfDay, Weather

LIGHT = {
    TimeOfDay.DAWN: "Pale gold first light over cool blue shadows",
    TimeOfDay.MORNING: "Clear low morning light, long soft shadows",
    TimeOfDay.NOON: "Hard white overhead light, short dark shadows",
    TimeOfDay.AFTERNOON: "Warm slanting afternoon light, honeyed edges",
    TimeOfDay.SUNSET: "Low orange sun, long violet shadows, glowing edges",
    TimeOfDay.DUSK: "Deep blue dusk with the first warm windows",
    TimeOfDay.NIGHT: "Dark blue night with small pools of amber light",
}
AIR = {
    Weather.CLEAR: "clean air, crisp depth",
    Weather.CLOUDY: "soft grey sky, gentle contrast",
    Weather.RAIN: "wet surfaces full of broken reflections",
    Weather.STORM: "heavy cloud, sudden white flashes",
    Weather.SNOW: "pale snow glow, hushed muted colour",
    Weather.FOG: "milky haze swallowing the distance",
    Weather.WIND: "moving cloud shadows, dust in the light",
}
PALETTES = {
    Mood.JOYFUL: "a bright warm palette",
    Mood.TENDER: "a palette of rose, cream and soft brown",
    Mood.SERENE: "a calm palette of grey, sage and cream",
    Mood.PLAYFUL: "a lively palette of red, teal and yellow",
    Mood.WISTFUL: "a faded palette of amber and slate blue",
    Mood.SAD: "a drained palette of grey and cold blue",
    Mood.MYSTERIOUS: "a palette of deep green and violet",
    Mood.TENSE: "a steely palette with one hard red",
    Mood.DARK: "a near-black palette with embers of rust",
    Mood.TRIUMPHANT: "a rich palette of gold and deep blue",
}
STYLES = {
    Style.NARRATIVE: "",
    Style.DOCUMENTARY: "handheld honesty, natural colour",
    Style.TRAILER: "high contrast, strong rim light",
    Style.POEM: "soft focus falling into shadow",
}


def look_of(time: TimeOfDay, weather: Weather, mood: Mood, style: Style) -> str:
    """Light and palette in one sentence of some fifteen words."""
    return ", ".join(part for part in (LIGHT[time], AIR[weather], STYLES[style] or PALETTES[mood]) if part)


AMBIENT = {
    Weather.CLEAR: (
        "Small clouds drift slowly far away",
        "Light shimmers in the warm air",
        "A few leaves stir and settle",
    ),
    Weather.CLOUDY: (
        "Grey clouds slide slowly overhead",
        "A soft breeze moves loose paper and cloth",
        "Leaves turn over and rest",
    ),
    Weather.RAIN: (
        "Rain falls steadily, rings spreading in puddles",
        "Rain runs in threads from every edge",
        "Drops shiver and slide down",
    ),
    Weather.STORM: (
        "Rain lashes sideways under flickering lightning",
        "Clouds boil and race overhead",
        "Everything loose whips in the gale",
    ),
    Weather.SNOW: (
        "Snow drifts down in slow soft flakes",
        "Snow gathers quietly on every ledge",
        "Loose flakes swirl low over the ground",
    ),
    Weather.FOG: (
        "Fog rolls slowly past in pale banks",
        "Mist curls low along the ground",
        "The haze thins and thickens again",
    ),
    Weather.WIND: (
        "The wind comes in long slow gusts",
        "Dust and leaves race along the ground",
        "Loose things flap and rattle in gusts",
    ),
}
INDOORS_AMBIENT = (
    "Dust drifts slowly through the light",
    "A curtain breathes in and out",
    "Reflections wander slowly across the wall",
    "Steam and dust curl in the lamplight",
)
PLACES_AMBIENT = {
    SetKind.SPACE_STATION: (
        "Small lights blink along the panels",
        "Loose objects turn slowly in mid-air",
        "The planet's glow slides along the wall",
    ),
    SetKind.MOON: (
        "Fine dust hangs and slowly sinks",
        "Stars burn without a flicker",
        "Thin dust streams low along the ground",
    ),
    SetKind.UNDERWATER: (
        "Bubbles rise and light ripples from above",
        "Weeds sway slowly in the current",
        "Specks drift through slanting light",
    ),
    SetKind.SKY: (
        "Clouds slide slowly past below",
        "Thin veils of cloud tear and close",
        "Light moves across the cloud tops",
    ),
    SetKind.TRAIN: (
        "The landscape streams past the windows",
        "The carriage rocks and light flickers through",
        "Straps and curtains swing together",
    ),
    SetKind.STAGE: (
        "Dust turns slowly in the spotlight",
        "The curtain stirs at its hem",
        "Light flickers along the edge of the stage",
    ),
    SetKind.CAFE: (
        "Steam curls from cups along the counter",
        "Smoke and lamplight drift together",
        "Shadows pass behind the window",
    ),
    SetKind.SEA: (
        "Waves roll in, rise and break",
        "Spray lifts and falls in the light",
        "Gulls hang and slide on the wind",
    ),
    SetKind.BEACH: (
        "Waves slide in and draw back",
        "Foam hisses and sinks into the sand",
        "Gulls wheel slowly far out",
    ),
    SetKind.HARBOUR: (
        "Moored boats rise and dip gently",
        "Water slaps softly and ropes creak",
        "Gulls wheel slowly over the water",
    ),
    SetKind.STREET: (
        "Distant traffic slides past in the light",
        "Signs and windows flicker in the distance",
        "A scrap of paper tumbles along",
    ),
    SetKind.FOREST: (
        "Leaves shift and light trembles through them",
        "A few leaves spin slowly down",
        "Ferns nod as something passes",
    ),
    SetKind.FIELD: (
        "Tall grass bends in slow waves",
        "Seeds drift through the light",
        "Cloud shadows slide across the field",
    ),
    SetKind.DESERT: (
        "Sand smokes from the crests of dunes",
        "Heat shimmers along the horizon",
        "Thin sand snakes along the ground",
    ),
    SetKind.STATION: (
        "Steam and dust hang under the roof",
        "The clock ticks on",
        "Figures pass behind the pillars",
    ),
    SetKind.ROOFTOP: (
        "Washing stirs on distant lines",
        "The city glitters below",
        "Smoke rises slowly from chimneys",
    ),
    SetKind.OLD_TOWN: (
        "Shutters stir and pigeons settle",
        "Washing sways over the lane",
        "A curtain breathes",
    ),
    SetKind.VILLAGE: (
        "Smoke rises from the chimneys",
        "Hens pick along the wall",
        "Washing sways behind a fence",
    ),
    SetKind.PARK: (
        "Branches sway and light moves below",
        "A swing creaks and stills",
        "Leaves skip along the path",
    ),
    SetKind.RIVER: (
        "Water slides past in slow folds",
        "Reeds bend and straighten",
        "Rings widen on the water",
    ),
    SetKind.MOUNTAINS: (
        "Clouds pour slowly over the ridge",
        "A hawk circles far out",
        "Loose stones trickle",
    ),
    SetKind.SNOWFIELD: (
        "Powder streams low over the snow",
        "Ice glitters and dims",
        "Thin snow smokes from drifts",
    ),
    SetKind.ROAD: (
        "Dust trails along the verge",
        "Wires hum and sway slightly",
        "Grass nods along the ditch",
    ),
    SetKind.KITCHEN: (
        "Steam rises from the pots",
        "A hanging spoon swings and stills",
        "Light trembles on tiles",
    ),
    SetKind.WORKSHOP: (
        "Shavings drift through the light",
        "A hanging lamp sways gently",
        "Small wheels tick",
    ),
    SetKind.CHURCH: (
        "Candle flames lean and straighten",
        "Coloured light creeps on",
        "Dust sinks through the light",
    ),
    SetKind.TEMPLE: ("Incense curls up and thins away", "Paper strips flutter", "A bell rope sways slightly"),
    SetKind.STUDY: ("Pages stir in the draught", "Dust turns in the lamplight", "Shadows of leaves move"),
    SetKind.MARKET: (
        "Awnings sway and steam rises behind",
        "Coloured cloth stirs over the stalls",
        "Lamps swing gently over the stalls",
    ),
}


def ambient_of(set_kind: SetKind, weather: Weather, seed: int) -> tuple[str, ...]:
    """What else moves, several sentences in an order of their own: weather and place by turns.

    Quiet weather lends one sentence only: not every place has leaves or loose paper.
    """
    sheltered = set_kind in INDOORS or set_kind in (SetKind.MOON, SetKind.UNDERWATER)
    own: tuple[str, ...] = PLACES_AMBIENT.get(set_kind, INDOORS_AMBIENT if set_kind in INDOORS else ())
    outside: tuple[str, ...] = () if sheltered else AMBIENT[weather]
    if own and weather in (Weather.CLEAR, Weather.CLOUDY, Weather.WIND):
        outside = outside[:1]
    turn = seed % 3
    own = own[turn:] + own[:turn]
    woven = [text for pair in zip(own, outside, strict=False) for text in pair]
    return tuple(dict.fromkeys([*woven, *own, *outside])) or INDOORS_AMBIENT


BOUNDARIES = (
    "The {where} and the light stay the same",
    "The background of the {where} does not change",
    "Light, {where} and clothing stay as they are",
)
THING_BOUNDARIES = (
    "The {where} and the light stay the same, nobody comes in",
    "Everything else {at} keeps perfectly still",
)


BPM = {
    Mood.JOYFUL: 116,
    Mood.TENDER: 72,
    Mood.SERENE: 62,
    Mood.PLAYFUL: 124,
    Mood.WISTFUL: 76,
    Mood.SAD: 60,
    Mood.MYSTERIOUS: 84,
    Mood.TENSE: 132,
    Mood.DARK: 68,
    Mood.TRIUMPHANT: 104,
}
PACE = {Style.NARRATIVE: 1.0, Style.DOCUMENTARY: 0.94, Style.TRAILER: 1.14, Style.POEM: 0.86}

BANDS: dict[Mood, tuple[tuple[str, ...], ...]] = {
    Mood.JOYFUL: (("guitar", "percussion", "bass"), ("piano", "strings", "percussion")),
    Mood.TENDER: (("piano", "strings"), ("guitar", "strings")),
    Mood.SERENE: (("pad", "piano"), ("guitar", "pad"), ("bells", "pad")),
    Mood.PLAYFUL: (("guitar", "bells", "percussion"), ("piano", "bass", "bells")),
    Mood.WISTFUL: (("piano", "strings"), ("guitar", "pad"), ("piano", "pad", "bells")),
    Mood.SAD: (("piano", "strings"), ("strings", "pad")),
    Mood.MYSTERIOUS: (("pad", "bells", "synth"), ("strings", "pad", "bells")),
    Mood.TENSE: (("synth", "percussion", "bass"), ("strings", "percussion", "bass")),
    Mood.DARK: (("pad", "bass", "strings"), ("synth", "bass", "pad")),
    Mood.TRIUMPHANT: (("strings", "percussion", "piano"), ("strings", "bells", "percussion")),
}
LOCAL: dict[Region, str] = {
    Region.FRANCE: "accordion",
    Region.MEDITERRANEAN: "guitar",
    Region.VENICE: "strings",
    Region.LATIN_AMERICA: "guitar",
    Region.BRAZIL: "guitar",
    Region.INDIA: "bells",
    Region.JAPAN: "flute",
    Region.CHINA: "flute",
    Region.MAGHREB: "percussion",
    Region.AFRICA: "percussion",
    Region.BRITAIN: "strings",
    Region.EAST_EUROPE: "violin",
    Region.SOUTHEAST_ASIA: "bells",
}


def band(mood: Mood, region: Region, future: bool, lead: str, *seed: object) -> tuple[str, ...]:
    """Instruments: what the scene plays first, then the mood's; one of the place's in two films of three."""
    players = BANDS[mood][draw(len(BANDS[mood]), "band", *seed)]
    local = LOCAL.get(region, "") if pick(("yes", "yes", "no"), "local", *seed) == "yes" else ""
    chosen = [lead, "synth" if future else local, *players]
    return tuple(dict.fromkeys(name for name in chosen if name))[:4]


MOODS_BY_WEATHER = {
    Weather.STORM: Mood.TENSE,
    Weather.FOG: Mood.MYSTERIOUS,
    Weather.RAIN: Mood.WISTFUL,
    Weather.SNOW: Mood.SERENE,
}


_M = Mood
MOODS_BY_STYLE = {Style.TRAILER: (_M.TENSE, _M.TRIUMPHANT, _M.MYSTERIOUS)}
MOODS_BY_ACT: dict[Act | None, tuple[Mood, ...]] = {
    Act.DANCE: (_M.JOYFUL, _M.TENDER),
    Act.RUN: (_M.PLAYFUL, _M.TRIUMPHANT, _M.TENSE),
    Act.RIDE: (_M.JOYFUL, _M.PLAYFUL),
    Act.FLY: (_M.JOYFUL, _M.TRIUMPHANT),
    Act.EMBRACE: (_M.TENDER,),
    Act.PLAY: (_M.TENDER, _M.WISTFUL),
    Act.SING: (_M.TENDER, _M.WISTFUL),
    Act.WORK: (_M.SERENE, _M.TENDER),
    Act.SIT: (_M.WISTFUL, _M.SERENE),
    Act.SLEEP: (_M.SERENE,),
    Act.LOOK: (_M.WISTFUL, _M.MYSTERIOUS),
    Act.SWIM: (_M.SERENE, _M.JOYFUL),
}
GENTLE = (_M.WISTFUL, _M.TENDER, _M.SERENE, _M.PLAYFUL)


def mood_for(slots: Slots, style: Style, seed: int) -> Mood:
    """A mood where the sentence has none: the style's, the weather's, what is done, or any gentle one."""
    done = next((deed.act for deed in slots.deeds if deed.who and deed.act in MOODS_BY_ACT), None)
    options: tuple[Mood, ...] = MOODS_BY_STYLE.get(style) or MOODS_BY_ACT.get(done) or GENTLE
    lively = done in (Act.RUN, Act.DANCE, Act.RIDE)
    if slots.weather in MOODS_BY_WEATHER and not lively and style is not Style.TRAILER:
        options = (MOODS_BY_WEATHER[slots.weather],)
    young = style is not Style.TRAILER and any(being.age == "child" for being in slots.beings)
    if young and done in (Act.RUN, Act.WORK, Act.LOOK):
        options = (_M.PLAYFUL, _M.TENDER)
    return Mood(pick([mood.value for mood in options], "mood", seed))
