"""Instruments that are bowed, blown or otherwise held."""

from __future__ import annotations

from dataclasses import replace

from onereel.backends.animatic.score.players import Instrument
from onereel.backends.animatic.score.synth import Formant, Held

_STRINGS = ((420.0, 1.2, 0.9), (1100.0, 0.9, 0.7), (2800.0, 0.7, 0.6))
_AH = ((720.0, 2.6, 0.35), (1150.0, 1.8, 0.3), (2800.0, 0.8, 0.35))


def _nose(hertz: float, strength: float) -> tuple[Formant, ...]:
    """The one place where a wind instrument sings most."""
    return ((hertz, strength, 0.6),)


_BOWED = Held(slope=1.15, formants=_STRINGS, vibrato=14, breath=0.012, attack=0.09, release=0.22, open=5500)
_BLOWN = Held(slope=1.6, formants=_nose(1000, 0.8), vibrato=9, vibrato_rate=5, breath=0.03, release=0.12)


def _bowed(name: str, words: str, low: int, high: int, seat: float, sound: Held) -> Instrument:
    return Instrument(
        name=name, words=words, sound=sound, role="tune", low=low, high=high, seat=seat, room=0.4
    )


def _wind(
    name: str, words: str, low: int, high: int, sound: Held, seat: float = -0.2, gain: float = 0.0
) -> Instrument:
    return Instrument(
        name=name, words=words, sound=sound, role="tune", low=low, high=high, gain=gain, seat=seat, room=0.35
    )


HELD: tuple[Instrument, ...] = (
    Instrument(
        name="strings",
        words="strings|string section|string quartet|string orchestra|orchestra|orchestral|violins|"
        "cellos|symphonic",
        sound=Held(
            slope=1.15,
            formants=_STRINGS,
            voices=4,
            detune=8,
            vibrato=9,
            attack=0.22,
            release=0.45,
            breath=0.01,
            open=5500,
        ),
        role="chords",
        low=43,
        high=91,
        chords=True,
        room=0.45,
    ),
    _bowed("violin", "violin|fiddle|viola|solo violin", 57, 93, -0.35, replace(_BOWED)),
    _bowed("cello", "cello|violoncello|viola da gamba", 38, 74, 0.3, replace(_BOWED, open=3800)),
    _bowed(
        "erhu", "erhu|kokyu|rebab|sarangi|morin khuur", 57, 86, -0.25, replace(_BOWED, breath=0.03, open=4200)
    ),
    _wind(
        "flute",
        "flute|flutes|piccolo|recorder",
        60,
        96,
        replace(_BLOWN, slope=2.0, breath=0.03, formants=_nose(1000, 0.3)),
    ),
    _wind(
        "bamboo flute",
        "shakuhachi|bamboo flute|bansuri|dizi|ney|nay|xiao|kaval",
        55,
        91,
        replace(_BLOWN, slope=1.9, breath=0.08, vibrato=16, attack=0.1, formants=_nose(1000, 0.4)),
    ),
    _wind(
        "whistle",
        "whistle|tin whistle|penny whistle|ocarina|whistling|fife",
        67,
        98,
        replace(_BLOWN, slope=2.4, breath=0.03),
    ),
    _wind(
        "pan flute",
        "pan flute|panpipes|pan pipes|zampona|quena|siku",
        60,
        91,
        replace(_BLOWN, slope=2.3, breath=0.1),
    ),
    _wind(
        "clarinet",
        "clarinet|clarinets|bass clarinet",
        50,
        88,
        replace(_BLOWN, slope=1.2, even=0.12, vibrato=3, breath=0.012, open=4500, formants=_nose(1500, 0.8)),
        seat=0.2,
    ),
    _wind(
        "oboe",
        "oboe|english horn|cor anglais|shawm|bassoon",
        52,
        86,
        replace(_BLOWN, slope=0.9, breath=0.008, open=5000, formants=_nose(1200, 1.8)),
    ),
    _wind(
        "duduk",
        "duduk|zurna|hulusi|balaban",
        50,
        79,
        replace(_BLOWN, slope=1.3, even=0.45, vibrato=18, breath=0.03, attack=0.12, formants=_nose(700, 1.6)),
    ),
    _wind(
        "saxophone",
        "saxophone|sax|alto sax|tenor sax",
        49,
        82,
        replace(_BLOWN, slope=0.95, vibrato=16, breath=0.035, open=4500, formants=_nose(900, 1.5)),
        seat=0.25,
    ),
    _wind(
        "trumpet",
        "trumpet|cornet|bugle|flugelhorn|trumpets",
        55,
        86,
        replace(
            _BLOWN, slope=0.75, vibrato=8, breath=0.006, attack=0.05, open=6500, formants=_nose(1500, 1.2)
        ),
        seat=0.3,
        gain=-1.5,
    ),
    _wind(
        "horn",
        "horn|horns|french horn|trombone|tuba|euphonium|alphorn",
        41,
        77,
        replace(
            _BLOWN, slope=1.35, vibrato=3, breath=0.006, attack=0.09, open=3200, formants=_nose(450, 1.4)
        ),
        seat=-0.35,
    ),
    _wind(
        "brass",
        "brass|brass section|brass band|fanfare|big band",
        43,
        84,
        replace(
            _BLOWN,
            slope=0.95,
            vibrato=4,
            breath=0.005,
            voices=3,
            detune=6,
            attack=0.07,
            open=5200,
            formants=_nose(900, 1.0),
        ),
        seat=0.15,
        gain=-1.0,
    ),
    _wind(
        "harmonica",
        "harmonica|mouth organ|melodica|sheng|sho",
        55,
        88,
        replace(
            _BLOWN,
            slope=0.7,
            voices=2,
            detune=5,
            tremolo=0.25,
            vibrato=6,
            breath=0.02,
            open=4500,
            formants=_nose(1800, 1.2),
        ),
    ),
    _wind(
        "theremin",
        "theremin|ondes martenot|musical saw|saw",
        60,
        91,
        replace(_BLOWN, slope=2.2, vibrato=35, breath=0.004, attack=0.15),
    ),
    _wind(
        "bagpipe",
        "bagpipe|bagpipes|uilleann|uilleann pipes|gaita",
        57,
        84,
        replace(_BLOWN, slope=0.65, vibrato=2, breath=0.004, attack=0.03, formants=_nose(1600, 1.0)),
        gain=-2.0,
    ),
    Instrument(
        name="accordion",
        words="accordion|musette|concertina|squeezebox|bandoneon|bandoneón|harmonium",
        sound=Held(
            slope=0.85,
            voices=3,
            detune=9,
            formants=((900.0, 0.8, 0.8),),
            attack=0.05,
            release=0.1,
            breath=0.006,
            swell=0.15,
            open=4200,
        ),
        role="tune",
        low=48,
        high=88,
        chords=True,
        seat=-0.25,
        gain=-1.0,
    ),
    Instrument(
        name="organ",
        words="organ|pipe organ|church organ|hammond|reed organ",
        sound=Held(slope=1.0, even=0.9, voices=2, detune=3, attack=0.08, release=0.3, swell=0.05, open=4500),
        role="chords",
        low=36,
        high=88,
        chords=True,
        room=0.6,
        gain=-2.0,
    ),
    Instrument(
        name="choir",
        words="choir|chorus|voices|voice|vocal|vocals|humming|wordless|chant|chanting|singing|soprano",
        sound=Held(
            slope=1.25,
            formants=_AH,
            voices=5,
            detune=14,
            vibrato=16,
            attack=0.3,
            release=0.5,
            breath=0.02,
            open=4200,
        ),
        role="chords",
        low=45,
        high=84,
        chords=True,
        room=0.55,
    ),
    Instrument(
        name="pad",
        words="pad|pads|drone|drones|ambient|atmosphere|atmospheric|ambience|warm synth|texture|textures",
        sound=Held(slope=1.3, voices=4, detune=11, attack=0.7, release=1.1, swell=0.35, open=3800),
        role="chords",
        low=45,
        high=88,
        chords=True,
        room=0.5,
        gain=-2.0,
    ),
)
