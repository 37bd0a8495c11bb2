"""What an instrument is."""

from __future__ import annotations

from dataclasses import dataclass

from onereel.backends.animatic.score.synth import Held, Struck


@dataclass(frozen=True, slots=True, kw_only=True)
class Instrument:
    """`role` is what it does best: tune, chords, bass, drums; `chords`: it can play several at once.

    `low`…`high` is its good range (MIDI), `gain` in dB, `seat` −1 left … 1 right, `room` its share of hall.
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
