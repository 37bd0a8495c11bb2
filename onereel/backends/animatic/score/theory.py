"""Scales, chords and voice leading. Pitches are MIDI numbers (69 is A at 440 Hz), intervals semitones."""

from __future__ import annotations

import itertools
import re
from dataclasses import dataclass

SCALES: dict[str, tuple[int, ...]] = {
    "major": (0, 2, 4, 5, 7, 9, 11),
    "lydian": (0, 2, 4, 6, 7, 9, 11),
    "mixolydian": (0, 2, 4, 5, 7, 9, 10),
    "minor": (0, 2, 3, 5, 7, 8, 10),
    "dorian": (0, 2, 3, 5, 7, 9, 10),
    "phrygian": (0, 1, 3, 5, 7, 8, 10),
    "harmonic minor": (0, 2, 3, 5, 7, 8, 11),
    "hijaz": (0, 1, 4, 5, 7, 8, 10),
    "double harmonic": (0, 1, 4, 5, 7, 8, 11),
    "pentatonic": (0, 2, 4, 7, 9),
    "minor pentatonic": (0, 3, 5, 7, 10),
    "yo": (0, 2, 5, 7, 9),
    "in": (0, 1, 5, 7, 8),
    "bhairav": (0, 1, 4, 5, 7, 8, 11),
    "yaman": (0, 2, 4, 6, 7, 9, 11),
    "kafi": (0, 2, 3, 5, 7, 9, 10),
    "bhairavi": (0, 1, 3, 5, 7, 8, 10),
}

_QUALITIES: dict[str, tuple[int, ...]] = {
    "": (0, 4, 7),
    "m": (0, 3, 7),
    "5": (0, 7, 12),
    "dim": (0, 3, 6),
    "aug": (0, 4, 8),
    "sus2": (0, 2, 7),
    "sus4": (0, 5, 7),
    "7": (0, 4, 7, 10),
    "maj7": (0, 4, 7, 11),
    "m7": (0, 3, 7, 10),
    "m6": (0, 3, 7, 9),
    "6": (0, 4, 7, 9),
    "add9": (0, 4, 7, 14),
    "madd9": (0, 3, 7, 14),
    "m7b5": (0, 3, 6, 10),
    "dim7": (0, 3, 6, 9),
    "7sus4": (0, 5, 7, 10),
}
_DEGREES = {"I": 0, "II": 2, "III": 4, "IV": 5, "V": 7, "VI": 9, "VII": 11}
_ROMAN = re.compile(r"^(b|#)?(VII|VI|IV|V|III|II|I|vii|vi|iv|v|iii|ii|i)(.*)$")


@dataclass(frozen=True, slots=True, kw_only=True)
class Chord:
    """`root` above the tonic, 0–11; `tones` above the root, the root first."""

    root: int
    tones: tuple[int, ...]

    @property
    def classes(self) -> frozenset[int]:
        """Its notes as distances from the tonic, 0–11."""
        return frozenset((self.root + tone) % 12 for tone in self.tones)


def chord(numeral: str) -> Chord:
    """“bVImaj7”, “iv”, “V7sus4”: degrees of the major scale, small letters for minor."""
    match = _ROMAN.match(numeral)
    if match is None:
        raise ValueError(f"no chord is written “{numeral}”")
    accidental, degree, quality = match.groups()
    root = _DEGREES[degree.upper()] + {"b": -1, "#": 1, None: 0}[accidental]
    if degree.islower() and quality not in {"dim", "dim7"}:
        quality = "m" + quality
    return Chord(root=root % 12, tones=_QUALITIES[quality])


def progression(numerals: str) -> tuple[Chord, ...]:
    """Chords with spaces between them."""
    return tuple(chord(numeral) for numeral in numerals.split())


def hertz(pitch: float) -> float:
    return float(440.0 * 2 ** ((pitch - 69) / 12))


def adapted(scale: tuple[int, ...], sounding: Chord) -> tuple[int, ...]:
    """The scale over a chord: a foreign chord tone takes the place of its neighbours, never the tonic's."""
    foreign = sounding.classes - set(scale)
    kept = {n for n in scale if n == 0 or not any((n - tone) % 12 in (1, 11) for tone in foreign)}
    return tuple(sorted(kept | foreign))


def nearest(pitch: float, classes: frozenset[int] | tuple[int, ...], tonic: int) -> int:
    """The pitch nearest to `pitch` whose distance from the tonic is one of `classes` (the lower if even)."""
    around = range(round(pitch) - 7, round(pitch) + 8)
    fitting = [p for p in around if (p - tonic) % 12 in classes]
    return min(fitting, key=lambda p: (abs(p - pitch), p))


def stepped(pitch: int, steps: int, scale: tuple[int, ...], tonic: int) -> int:
    """So many steps of the scale up or down from a pitch, which is first moved into the scale."""
    start = nearest(pitch, scale, tonic)
    octave, rest = divmod(start - tonic, 12)
    octaves, degree = divmod(scale.index(rest) + steps, len(scale))
    return tonic + 12 * (octave + octaves) + scale[degree]


_VOICES = 4


def voiced(
    sounding: Chord, tonic: int, before: tuple[int, ...] | None, *, low: int, high: int
) -> tuple[int, ...]:
    """The chord in four different pitches within low…high, moved as little as can be from the one before.

    What is doubled is the root; of a chord of five tones the last one is left out.
    """
    wanted = [(tonic + sounding.root + tone) % 12 for tone in dict.fromkeys(t % 12 for t in sounding.tones)]
    wanted = (wanted + [wanted[0]] * _VOICES)[:_VOICES]
    places = [[p for p in range(low, high + 1) if p % 12 == note] for note in wanted]
    options = {tuple(sorted(option)) for option in itertools.product(*places)}
    fitting = sorted(option for option in options if _is_open(option))
    middle = (low + high) / 2

    def effort(option: tuple[int, ...]) -> tuple[float, tuple[int, ...]]:
        centre = abs(sum(option) / len(option) - middle)
        if before is None or len(before) != len(option):
            return centre, option
        moved = sum(abs(a - b) for a, b in zip(option, before, strict=True))
        parallel = sum(a - b == option[0] - before[0] != 0 for a, b in zip(option, before, strict=True)) - 1
        return moved + 0.4 * centre + 0.5 * max(0, parallel), option

    return min(fitting or sorted(options), key=effort)


def _is_open(option: tuple[int, ...]) -> bool:
    """No unisons, no cluster of two semitones in a row, nothing muddy low down."""
    gaps = [b - a for a, b in itertools.pairwise(option)]
    return all(gap > 0 for gap in gaps) and gaps.count(1) <= 1 and (not gaps or max(gaps) <= 12)
