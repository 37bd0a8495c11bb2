"""Instruments that are struck or plucked and ring."""

from __future__ import annotations

from dataclasses import replace

from onereel.backends.animatic.score.players import Instrument
from onereel.backends.animatic.score.synth import Struck

_PLUCKED = Struck(slope=1.2, pluck=0.2, ring=3.0, partial_ring=0.16, noise=0.06, open=3600, stretch=4e-5)
_BAR = Struck(ring=3.0, partial_ring=0.6, noise=0.04, open=7000, damped=False, release=0.2)

_GLASS = ((1.0, 1.0), (2.76, 0.35), (5.4, 0.16), (8.93, 0.06))
_TUBE = (
    (0.5, 0.3),
    (1.0, 1.0),
    (1.19, 0.5),
    (1.5, 0.35),
    (2.0, 0.6),
    (2.74, 0.3),
    (3.76, 0.2),
    (5.0, 0.1),
)


def _string(name: str, words: str, low: int, high: int, seat: float, sound: Struck) -> Instrument:
    return Instrument(
        name=name, words=words, sound=sound, role="chords", low=low, high=high, chords=True, seat=seat
    )


def _mallet(
    name: str, words: str, low: int, high: int, sound: Struck, gain: float = -2.0, room: float = 0.45
) -> Instrument:
    return Instrument(
        name=name,
        words=words,
        sound=sound,
        role="chords",
        low=low,
        high=high,
        chords=True,
        seat=0.35,
        gain=gain,
        room=room,
    )


STRUCK: tuple[Instrument, ...] = (
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
    _string(
        "pizzicato",
        "pizzicato|pizz|plucked strings",
        43,
        88,
        -0.3,
        replace(_PLUCKED, ring=0.7, slope=1.3, noise=0.12),
    ),
    _string(
        "guitar",
        "guitar|guitars|acoustic guitar|steel guitar|lute|guitarra",
        40,
        79,
        0.28,
        replace(_PLUCKED, ring=3.0, slope=1.1),
    ),
    _string(
        "nylon guitar",
        "nylon guitar|classical guitar|spanish guitar|flamenco guitar|viola caipira",
        40,
        79,
        0.28,
        replace(_PLUCKED, ring=2.4, slope=1.35, pluck=0.26, open=3000),
    ),
    _string(
        "electric guitar",
        "electric guitar|slide guitar|lap steel",
        40,
        84,
        0.3,
        replace(_PLUCKED, ring=5.0, slope=1.3, pluck=0.15),
    ),
    _string("ukulele", "ukulele|uke|cavaquinho", 55, 81, 0.3, replace(_PLUCKED, ring=1.4, slope=1.4)),
    _string(
        "charango",
        "charango|cuatro|bouzouki|cimbalom|hammered dulcimer|dulcimer|santur|zither|kantele|psaltery",
        52,
        88,
        0.3,
        replace(_PLUCKED, ring=2.2, slope=1.0, damped=False),
    ),
    _string(
        "mandolin",
        "mandolin|balalaika|domra|portuguese guitar|guitarra portuguesa",
        55,
        91,
        0.32,
        replace(_PLUCKED, ring=1.1, slope=1.0),
    ),
    _string(
        "banjo",
        "banjo|shamisen|sanshin|pipa|ngoni",
        48,
        86,
        0.3,
        replace(_PLUCKED, ring=0.8, slope=0.9, noise=0.25, pluck=0.1),
    ),
    _string(
        "harp",
        "harp|celtic harp|kora|lyre",
        36,
        96,
        0.4,
        replace(_PLUCKED, ring=4.5, slope=1.5, pluck=0.4, damped=False),
    ),
    _string(
        "koto",
        "koto|guzheng|guqin|gayageum|zheng",
        45,
        88,
        0.25,
        replace(_PLUCKED, ring=3.2, slope=1.0, pluck=0.11, noise=0.12, damped=False),
    ),
    _string(
        "sitar",
        "sitar|sarod|veena|sarangi strings|swarmandal",
        48,
        84,
        0.2,
        replace(_PLUCKED, ring=4.0, slope=0.75, pluck=0.09, rise=0.09, noise=0.1, damped=False, open=4500),
    ),
    _string(
        "tanpura",
        "tanpura|tambura",
        36,
        67,
        0.0,
        replace(_PLUCKED, ring=8.0, slope=0.7, rise=0.35, noise=0.02, damped=False, open=4200),
    ),
    _string(
        "oud",
        "oud|saz|baglama|theorbo|setar|tar",
        40,
        76,
        0.25,
        replace(_PLUCKED, ring=1.9, slope=1.25, pluck=0.14, noise=0.14),
    ),
    _string(
        "harpsichord",
        "harpsichord|clavichord|spinet",
        40,
        88,
        0.0,
        replace(_PLUCKED, ring=3.0, slope=0.7, pluck=0.12, noise=0.12),
    ),
    _mallet(
        "bells",
        "bells|bell|chimes|wind chimes|glass|crotales|singing bowl|singing bowls|handbells",
        60,
        100,
        replace(_BAR, ratios=_GLASS, ring=6.0, partial_ring=0.25),
    ),
    _mallet(
        "glockenspiel",
        "glockenspiel|glock|triangle",
        67,
        103,
        replace(_BAR, ratios=_GLASS, ring=2.8, partial_ring=0.3),
    ),
    _mallet(
        "celesta",
        "celesta|celeste|toy box",
        60,
        100,
        replace(_BAR, ratios=((1, 1.0), (2, 0.12), (4, 0.25), (6.2, 0.08)), ring=2.6),
    ),
    _mallet(
        "music box",
        "music box|musical box",
        65,
        100,
        replace(_BAR, ratios=((1, 1.0), (3.0, 0.3), (6.3, 0.25), (11, 0.08)), ring=2.2, noise=0.08),
    ),
    _mallet(
        "vibraphone",
        "vibraphone|vibes|hang|handpan|steel pan|steel drum|steelpan",
        53,
        89,
        replace(_BAR, ratios=((1, 1.0), (2.0, 0.2), (4.0, 0.22), (10, 0.03)), ring=4.5),
    ),
    _mallet(
        "marimba",
        "marimba|xylophone|balafon|wood",
        48,
        91,
        replace(_BAR, ratios=((1, 1.0), (3.9, 0.25), (9.2, 0.08)), ring=0.9, noise=0.12),
        room=0.3,
    ),
    _mallet(
        "kalimba",
        "kalimba|mbira|thumb piano",
        55,
        91,
        replace(_BAR, ratios=((1, 1.0), (2.0, 0.06), (5.9, 0.2), (8.1, 0.05)), ring=1.6, noise=0.1),
        room=0.3,
    ),
    _mallet(
        "gamelan",
        "gamelan|gong|gongs|temple bell|bonang",
        50,
        91,
        replace(
            _BAR,
            ratios=((1, 1.0), (1.006, 0.7), (1.52, 0.4), (2.66, 0.4), (3.9, 0.2)),
            ring=4.0,
            partial_ring=0.3,
        ),
    ),
    _mallet(
        "tubular bells",
        "tubular bells|church bell|church bells|carillon|bell tower",
        48,
        84,
        replace(_BAR, ratios=_TUBE, ring=7.0, partial_ring=0.3),
        gain=-4.0,
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
)
