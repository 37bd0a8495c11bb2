"""Instruments by name: which words name them, how they sound, what they are good for, where they sit."""

from __future__ import annotations

import re
from dataclasses import dataclass

from onereel.backends.animatic.score.synth import Held, Struck


@dataclass(frozen=True, slots=True, kw_only=True)
class Instrument:
    """`role` is what it does best: tune, chords, bass, drums; `chords`: it can play several at once.

    `low`…`high` is its comfortable range (MIDI), `gain` in dB, `seat` −1 left … 1 right, `room` how much hall.
    """

    name: str
    words: str
    sound: Struck | Held | None
    role: str
    low: int
    high: int
    chords: bool = False
    gain: float = 0.0
    seat: float = 0.0
    room: float = 0.3


def _bar(*ratios: tuple[float, float]) -> tuple[tuple[float, float], ...]:
    return ratios


_STRINGS = ((420.0, 1.2, 0.9), (1100.0, 0.9, 0.7), (2800.0, 0.7, 0.6))
_AH = ((720.0, 2.6, 0.35), (1150.0, 1.8, 0.3), (2800.0, 0.8, 0.35))
_GLASS = _bar((1.0, 1.0), (2.76, 0.35), (5.4, 0.16), (8.93, 0.06))
_TUBE = _bar(
    (0.5, 0.3), (1.0, 1.0), (1.19, 0.5), (1.5, 0.35), (2.0, 0.6), (2.74, 0.3), (3.76, 0.2), (5.0, 0.1)
)


def _strings(name: str, words: str, low: int, high: int, seat: float, **more: float) -> Instrument:
    sound = Held(
        slope=1.15,
        formants=_STRINGS,
        vibrato=14,
        breath=more.get("bow", 0.012),
        attack=0.09,
        release=0.22,
        open=more.get("open", 5500.0),
    )
    return Instrument(
        name=name, words=words, sound=sound, role="tune", low=low, high=high, seat=seat, room=0.4
    )


def _wind(
    name: str, words: str, low: int, high: int, *, seat: float = -0.2, gain: float = 0.0, **how: float
) -> Instrument:
    sound = Held(
        slope=how.get("slope", 1.6),
        even=how.get("even", 1.0),
        formants=((how.get("nose", 1000.0), how.get("nasal", 0.8), 0.6),),
        vibrato=how.get("vibrato", 9.0),
        vibrato_rate=how.get("rate", 5.0),
        breath=how.get("breath", 0.03),
        attack=how.get("attack", 0.06),
        release=0.12,
        open=how.get("open", 6000.0),
        voices=round(how.get("voices", 1)),
        detune=how.get("detune", 0.0),
        tremolo=how.get("tremolo", 0.0),
    )
    return Instrument(
        name=name, words=words, sound=sound, role="tune", low=low, high=high, gain=gain, seat=seat, room=0.35
    )


def _string(name: str, words: str, low: int, high: int, seat: float, **how: float) -> Instrument:
    sound = Struck(
        slope=how.get("slope", 1.2),
        pluck=how.get("pluck", 0.2),
        ring=how.get("ring", 3.0),
        partial_ring=how.get("dull", 0.16),
        noise=how.get("noise", 0.06),
        rise=how.get("rise", 0.0),
        open=how.get("open", 3600.0),
        stretch=how.get("stretch", 4e-5),
        damped=how.get("damped", 1.0) > 0,
        release=how.get("release", 0.12),
    )
    return Instrument(
        name=name, words=words, sound=sound, role="chords", low=low, high=high, chords=True, seat=seat
    )


def _mallet(
    name: str, words: str, low: int, high: int, ratios: tuple[tuple[float, float], ...], **how: float
) -> Instrument:
    sound = Struck(
        ratios=ratios,
        ring=how.get("ring", 3.0),
        partial_ring=how.get("dull", 0.6),
        noise=how.get("noise", 0.04),
        open=how.get("open", 7000.0),
        damped=False,
        release=0.2,
    )
    return Instrument(
        name=name,
        words=words,
        sound=sound,
        role="chords",
        low=low,
        high=high,
        chords=True,
        seat=how.get("seat", 0.35),
        gain=how.get("gain", -2.0),
        room=how.get("room", 0.45),
    )


def _drums(name: str, words: str) -> Instrument:
    return Instrument(name=name, words=words, sound=None, role="drums", low=0, high=127)


BAND: tuple[Instrument, ...] = (
    Instrument(
        name="piano",
        words="piano|pianos|keys|keyboard|pianoforte",
        sound=Struck(
            slope=1.15, stretch=3.5e-4, ring=7.5, partial_ring=0.22, pluck=0.12, noise=0.03, open=2300
        ),
        role="chords",
        low=36,
        high=92,
        chords=True,
        room=0.28,
    ),
    Instrument(
        name="felt piano",
        words="felt piano|soft piano|upright piano|prepared piano|toy piano",
        sound=Struck(slope=1.4, stretch=3e-4, ring=6.0, partial_ring=0.35, pluck=0.12, noise=0.1, open=1500),
        role="chords",
        low=36,
        high=88,
        chords=True,
    ),
    Instrument(
        name="electric piano",
        words="electric piano|rhodes|wurlitzer|e-piano",
        sound=Struck(
            ratios=((1, 1.0), (2, 0.25), (3, 0.12), (7.1, 0.1), (14.2, 0.04)), ring=5.0, open=3500, noise=0.01
        ),
        role="chords",
        low=40,
        high=88,
        chords=True,
    ),
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
    _strings("violin", "violin|fiddle|viola|solo violin", 57, 93, -0.35),
    _strings("cello", "cello|violoncello|viola da gamba", 38, 74, 0.3, open=3800),
    _strings("erhu", "erhu|kokyu|rebab|sarangi|morin khuur", 57, 86, -0.25, bow=0.03, open=4200),
    _string("pizzicato", "pizzicato|pizz|plucked strings", 43, 88, -0.3, ring=0.7, slope=1.3, noise=0.12),
    _string(
        "guitar",
        "guitar|guitars|acoustic guitar|steel guitar|lute|guitarra",
        40,
        79,
        0.28,
        ring=3.0,
        slope=1.1,
    ),
    _string(
        "nylon guitar",
        "nylon guitar|classical guitar|spanish guitar|flamenco guitar|viola caipira",
        40,
        79,
        0.28,
        ring=2.4,
        slope=1.35,
        pluck=0.26,
        open=3000,
    ),
    _string(
        "electric guitar",
        "electric guitar|slide guitar|lap steel",
        40,
        84,
        0.3,
        ring=5.0,
        slope=1.3,
        pluck=0.15,
    ),
    _string("ukulele", "ukulele|uke|cavaquinho", 55, 81, 0.3, ring=1.4, slope=1.4),
    _string(
        "charango",
        "charango|cuatro|bouzouki|cimbalom|hammered dulcimer|dulcimer|santur|zither|kantele|psaltery",
        52,
        88,
        0.3,
        ring=2.2,
        slope=1.0,
        damped=0.0,
    ),
    _string(
        "mandolin",
        "mandolin|balalaika|domra|portuguese guitar|guitarra portuguesa",
        55,
        91,
        0.32,
        ring=1.1,
        slope=1.0,
    ),
    _string(
        "banjo", "banjo|shamisen|sanshin|pipa|ngoni", 48, 86, 0.3, ring=0.8, slope=0.9, noise=0.25, pluck=0.1
    ),
    _string("harp", "harp|celtic harp|kora|lyre", 36, 96, 0.4, ring=4.5, slope=1.5, pluck=0.4, damped=0.0),
    _string(
        "koto",
        "koto|guzheng|guqin|gayageum|zheng",
        45,
        88,
        0.25,
        ring=3.2,
        slope=1.0,
        pluck=0.11,
        noise=0.12,
        damped=0.0,
    ),
    _string(
        "sitar",
        "sitar|sarod|veena|sarangi strings|swarmandal",
        48,
        84,
        0.2,
        ring=4.0,
        slope=0.75,
        pluck=0.09,
        rise=0.09,
        noise=0.1,
        damped=0.0,
        open=4500,
    ),
    _string(
        "tanpura",
        "tanpura|tambura",
        36,
        67,
        0.0,
        ring=8.0,
        slope=0.7,
        rise=0.35,
        noise=0.02,
        damped=0.0,
        open=4200,
    ),
    _string(
        "oud", "oud|saz|baglama|theorbo|setar|tar", 40, 76, 0.25, ring=1.9, slope=1.25, pluck=0.14, noise=0.14
    ),
    _string(
        "harpsichord",
        "harpsichord|clavichord|spinet",
        40,
        88,
        0.0,
        ring=3.0,
        slope=0.7,
        pluck=0.12,
        noise=0.12,
    ),
    _mallet(
        "bells",
        "bells|bell|chimes|wind chimes|glass|crotales|singing bowl|singing bowls|handbells",
        60,
        100,
        _GLASS,
        ring=6.0,
        dull=0.25,
    ),
    _mallet("glockenspiel", "glockenspiel|glock|triangle", 67, 103, _GLASS, ring=2.8, dull=0.3),
    _mallet(
        "celesta",
        "celesta|celeste|toy box",
        60,
        100,
        _bar((1, 1.0), (2, 0.12), (4, 0.25), (6.2, 0.08)),
        ring=2.6,
    ),
    _mallet(
        "music box",
        "music box|musical box",
        65,
        100,
        _bar((1, 1.0), (3.0, 0.3), (6.3, 0.25), (11, 0.08)),
        ring=2.2,
        noise=0.08,
    ),
    _mallet(
        "vibraphone",
        "vibraphone|vibes|hang|handpan|steel pan|steel drum|steelpan",
        53,
        89,
        _bar((1, 1.0), (2.0, 0.2), (4.0, 0.22), (10, 0.03)),
        ring=4.5,
    ),
    _mallet(
        "marimba",
        "marimba|xylophone|balafon|wood",
        48,
        91,
        _bar((1, 1.0), (3.9, 0.25), (9.2, 0.08)),
        ring=0.9,
        noise=0.12,
        room=0.3,
    ),
    _mallet(
        "kalimba",
        "kalimba|mbira|thumb piano",
        55,
        91,
        _bar((1, 1.0), (2.0, 0.06), (5.9, 0.2), (8.1, 0.05)),
        ring=1.6,
        noise=0.1,
        room=0.3,
    ),
    _mallet(
        "gamelan",
        "gamelan|gong|gongs|temple bell|bonang",
        50,
        91,
        _bar((1, 1.0), (1.006, 0.7), (1.52, 0.4), (2.66, 0.4), (3.9, 0.2)),
        ring=4.0,
        dull=0.3,
    ),
    _mallet(
        "tubular bells",
        "tubular bells|church bell|church bells|carillon|bell tower",
        48,
        84,
        _TUBE,
        ring=7.0,
        dull=0.3,
        gain=-4.0,
    ),
    _wind("flute", "flute|flutes|piccolo|recorder", 60, 96, slope=2.0, breath=0.05, nasal=0.3),
    _wind(
        "bamboo flute",
        "shakuhachi|bamboo flute|bansuri|dizi|ney|nay|xiao|kaval",
        55,
        91,
        slope=1.9,
        breath=0.13,
        vibrato=16,
        attack=0.1,
        nasal=0.4,
    ),
    _wind(
        "whistle", "whistle|tin whistle|penny whistle|ocarina|whistling|fife", 67, 98, slope=2.4, breath=0.05
    ),
    _wind("pan flute", "pan flute|panpipes|pan pipes|zampona|quena|siku", 60, 91, slope=2.3, breath=0.16),
    _wind(
        "clarinet",
        "clarinet|clarinets|bass clarinet",
        50,
        88,
        seat=0.2,
        slope=1.2,
        even=0.12,
        vibrato=3,
        breath=0.012,
        nose=1500,
        open=4500,
    ),
    _wind(
        "oboe",
        "oboe|english horn|cor anglais|shawm|bassoon",
        52,
        86,
        slope=0.9,
        nose=1200,
        nasal=1.8,
        breath=0.008,
        open=5000,
    ),
    _wind(
        "duduk",
        "duduk|zurna|hulusi|balaban",
        50,
        79,
        slope=1.3,
        even=0.45,
        nose=700,
        nasal=1.6,
        vibrato=18,
        breath=0.03,
        attack=0.12,
    ),
    _wind(
        "saxophone",
        "saxophone|sax|alto sax|tenor sax",
        49,
        82,
        seat=0.25,
        slope=0.95,
        nose=900,
        nasal=1.5,
        vibrato=16,
        breath=0.035,
        open=4500,
    ),
    _wind(
        "trumpet",
        "trumpet|cornet|bugle|flugelhorn|trumpets",
        55,
        86,
        seat=0.3,
        slope=0.75,
        nose=1500,
        nasal=1.2,
        vibrato=8,
        breath=0.006,
        attack=0.05,
        open=6500,
        gain=-1.5,
    ),
    _wind(
        "horn",
        "horn|horns|french horn|trombone|tuba|euphonium|alphorn",
        41,
        77,
        seat=-0.35,
        slope=1.35,
        nose=450,
        nasal=1.4,
        vibrato=3,
        breath=0.006,
        attack=0.09,
        open=3200,
    ),
    _wind(
        "brass",
        "brass|brass section|brass band|fanfare|big band",
        43,
        84,
        seat=0.15,
        slope=0.95,
        nose=900,
        nasal=1.0,
        vibrato=4,
        breath=0.005,
        voices=3,
        detune=6,
        attack=0.07,
        open=5200,
        gain=-1.0,
    ),
    _wind(
        "harmonica",
        "harmonica|mouth organ|melodica|sheng|sho",
        55,
        88,
        slope=0.7,
        nose=1800,
        nasal=1.2,
        voices=2,
        detune=5,
        tremolo=0.25,
        vibrato=6,
        breath=0.02,
        open=4500,
    ),
    _wind(
        "theremin",
        "theremin|ondes martenot|musical saw|saw",
        60,
        91,
        slope=2.2,
        vibrato=35,
        breath=0.004,
        attack=0.15,
    ),
    _wind(
        "bagpipe",
        "bagpipe|bagpipes|uilleann|uilleann pipes|gaita",
        57,
        84,
        slope=0.65,
        nose=1600,
        nasal=1.0,
        vibrato=2,
        breath=0.004,
        attack=0.03,
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
    Instrument(
        name="synth",
        words="synth|synths|synthesizer|synthesiser|arpeggiator|electronic|electronica|sequencer|"
        "moog|chiptune",
        sound=Struck(
            slope=0.95, ring=1.2, partial_ring=0.1, pitch_ring=4.0, noise=0.0, open=3800, release=0.15
        ),
        role="chords",
        low=40,
        high=91,
        chords=True,
        seat=0.2,
        room=0.4,
    ),
    Instrument(
        name="bass",
        words="bass|double bass|upright bass|contrabass|bass guitar|electric bass|synth bass|"
        "acoustic bass|basses",
        sound=Struck(slope=1.05, ring=1.5, pluck=0.2, partial_ring=0.12, noise=0.05, open=1500),
        role="bass",
        low=31,
        high=57,
        room=0.08,
        gain=-1.0,
    ),
    _drums(
        "drums",
        "drums|drum|drum kit|percussion|beat|beats|kick|snare|cajon|cajón|hand percussion|claps|hand claps",
    ),
    _drums("brushes", "brushes|brushed drums|brushed snare|jazz drums|soft percussion|light percussion"),
    _drums("taiko", "taiko|war drums|toms|tom-toms|big drums|tribal drums"),
    _drums("timpani", "timpani|snare roll|military drums|marching drums|cymbals|cymbal"),
    _drums("tabla", "tabla|mridangam|dholak|dhol"),
    _drums(
        "frame drum", "frame drum|darbuka|doumbek|bendir|riq|daf|bodhran|bodhrán|tambourine|castanets|palmas"
    ),
    _drums(
        "djembe", "djembe|bongos|bongo|congas|conga|shaker|shakers|maracas|african drums|surdo|pandeiro|samba"
    ),
)

BY_NAME: dict[str, Instrument] = {instrument.name: instrument for instrument in BAND}
_BY_WORD: dict[str, Instrument] = {word: player for player in BAND for word in player.words.split("|")}
_ANY_WORD = re.compile(
    r"\b(" + "|".join(re.escape(w) for w in sorted(_BY_WORD, key=len, reverse=True)) + r")\b", re.IGNORECASE
)


def named(words: tuple[str, ...]) -> list[Instrument]:
    """The instruments that a brief's words name, in their order, each once; none may be known."""
    found = [_BY_WORD[m.group(1).lower()] for text in words for m in _ANY_WORD.finditer(text)]
    return list(dict.fromkeys(found))


def by_name(name: str) -> Instrument:
    """An instrument by one of its words. Raises KeyError for a word that names none."""
    return _BY_WORD[name]
