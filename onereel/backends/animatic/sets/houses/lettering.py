"""Painted words: a stroke alphabet, and what is written over the doors of a Latin-script region."""

from __future__ import annotations

import numpy as np

from onereel.backends.animatic.sets.script import Script
from onereel.backends.animatic.sets.sheet import Sheet
from onereel.backends.animatic.stage import RGB, Region

_ROUND = [(0.9, 0.15), (0.7, 0.0), (0.3, 0.0), (0.08, 0.2), (0.08, 0.8), (0.3, 1.0), (0.7, 1.0), (0.9, 0.85)]
_LETTERS: dict[str, list[list[tuple[float, float]]]] = {
    "A": [[(0.05, 0), (0.5, 1), (0.95, 0)], [(0.22, 0.36), (0.78, 0.36)]],
    "B": [[(0.1, 0), (0.1, 1), (0.7, 1), (0.85, 0.85), (0.85, 0.66), (0.7, 0.53), (0.1, 0.53)],
          [(0.7, 0.53), (0.92, 0.36), (0.92, 0.16), (0.7, 0), (0.1, 0)]],
    "C": [_ROUND],
    "D": [[(0.1, 0), (0.1, 1), (0.6, 1), (0.92, 0.7), (0.92, 0.3), (0.6, 0), (0.1, 0)]],
    "E": [[(0.88, 0), (0.1, 0), (0.1, 1), (0.88, 1)], [(0.1, 0.52), (0.72, 0.52)]],
    "F": [[(0.1, 0), (0.1, 1), (0.88, 1)], [(0.1, 0.52), (0.72, 0.52)]],
    "G": [[*_ROUND, (0.9, 0.85)][::-1], [(0.9, 0.15), (0.9, 0.46), (0.58, 0.46)]],
    "H": [[(0.1, 0), (0.1, 1)], [(0.9, 0), (0.9, 1)], [(0.1, 0.52), (0.9, 0.52)]],
    "I": [[(0.5, 0), (0.5, 1)]],
    "K": [[(0.1, 0), (0.1, 1)], [(0.9, 1), (0.14, 0.45), (0.92, 0)]],
    "L": [[(0.1, 1), (0.1, 0), (0.85, 0)]],
    "M": [[(0.06, 0), (0.1, 1), (0.5, 0.35), (0.9, 1), (0.94, 0)]],
    "N": [[(0.1, 0), (0.1, 1), (0.9, 0), (0.9, 1)]],
    "O": [[(0.3, 0), (0.08, 0.2), (0.08, 0.8), (0.3, 1), (0.7, 1), (0.92, 0.8), (0.92, 0.2), (0.7, 0),
    (0.3, 0)]],
    "P": [[(0.1, 0), (0.1, 1), (0.7, 1), (0.9, 0.84), (0.9, 0.62), (0.7, 0.46), (0.1, 0.46)]],
    "R": [[(0.1, 0), (0.1, 1), (0.7, 1), (0.9, 0.84), (0.9, 0.62), (0.7, 0.48), (0.1, 0.48)],
    [(0.5, 0.48), (0.92, 0)]],
    "S": [[(0.88, 0.86), (0.7, 1), (0.3, 1), (0.1, 0.84), (0.1, 0.66), (0.3, 0.53), (0.7, 0.48), (0.9, 0.34),
           (0.9, 0.16), (0.7, 0), (0.3, 0), (0.1, 0.14)]],
    "T": [[(0.5, 0), (0.5, 1)], [(0.05, 1), (0.95, 1)]],
    "U": [[(0.1, 1), (0.1, 0.2), (0.3, 0), (0.7, 0), (0.9, 0.2), (0.9, 1)]],
    "V": [[(0.05, 1), (0.5, 0), (0.95, 1)]],
    "X": [[(0.08, 0), (0.92, 1)], [(0.08, 1), (0.92, 0)]],
    "Y": [[(0.5, 0), (0.5, 0.48), (0.06, 1)], [(0.5, 0.48), (0.94, 1)]],
    "Z": [[(0.08, 1), (0.92, 1), (0.08, 0), (0.92, 0)]],
}  # fmt: skip

_WORDS: dict[Region, tuple[str, ...]] = {
    Region.NORTH_AMERICA: ("DINER", "BOOKS", "COFFEE", "DELI", "BAKERY", "RECORDS"),
    Region.BRITAIN: ("TEA ROOM", "BOOKS", "BAKER", "FLORIST", "ALES", "CHEMIST"),
    Region.FRANCE: ("CAFE", "TABAC", "LIBRAIRIE", "FLEURS", "PAIN", "BISTRO"),
    Region.NORTH_EUROPE: ("BAGERI", "KAFE", "BOKER", "BLOMST", "BAKKER", "HOTELL"),
    Region.MEDITERRANEAN: ("CAFE", "PANE", "LIBROS", "FLORES", "TABERNA", "VINO"),
    Region.VENICE: ("OSTERIA", "CAFFE", "LIBRI", "VETRO", "MASCHERE", "PANE"),
    Region.EAST_EUROPE: ("KAVARNA", "CHLEB", "KNIHY", "PIVO", "HOTEL", "CUKRARNA"),
    Region.AFRICA: ("SALON", "PHONE", "CAFE", "TAILOR", "FRUIT", "RADIO"),
    Region.LATIN_AMERICA: ("PANADERIA", "CAFE", "LIBROS", "HOTEL", "FLORES", "CANTINA"),
    Region.BRAZIL: ("PADARIA", "CAFE", "LIVROS", "SUCOS", "FLORES", "BAR"),
    Region.NOWHERE: ("INN", "BREAD", "BOOKS", "CLOCKS", "TOYS", "TEA"),
}
_LETTERS["Q"] = [*_LETTERS["O"], [(0.6, 0.25), (0.95, -0.05)]]
_LETTERS["J"] = [[(0.8, 1), (0.8, 0.2), (0.6, 0), (0.3, 0), (0.12, 0.2)]]
_LETTERS["W"] = [[(0.04, 1), (0.26, 0), (0.5, 0.65), (0.74, 0), (0.96, 1)]]


_HALTS: dict[Region, str] = {
    Region.NORTH_AMERICA: "UNION STATION", Region.BRITAIN: "KINGS END", Region.FRANCE: "GARE DU LAC",
    Region.NORTH_EUROPE: "NORDBY", Region.MEDITERRANEAN: "SAN MARTINO", Region.VENICE: "SANTA LUCIA",
    Region.EAST_EUROPE: "STARE MESTO", Region.AFRICA: "CENTRAL", Region.LATIN_AMERICA: "SAN MIGUEL",
    Region.BRAZIL: "SANTA CRUZ", Region.NOWHERE: "FAR END",
}  # fmt: skip


def written(
    s: Sheet, x: float, y: float, w: float, h: float, region: Region, script: Script, colour: RGB,
    rng: np.random.Generator, *, neon: float = 0.0, halt: bool = False,
) -> None:  # fmt: skip
    """What stands on a sign there: a word where Latin letters are written, else signs in the manner of the
    script. `halt` asks for the name of a station."""
    if words := _WORDS.get(region):
        text = _HALTS[region] if halt else words[int(rng.integers(len(words)))]
        lettering(s, x, y, w, h, text, colour, neon=neon)
        return
    size = min(h, w * 0.2)
    length = min(w, size * 6)
    s.glyphs(x + (w - length) / 2, y + (h - size) / 2, length, size, colour, rng, script=script, neon=neon)


def lettering(
    s: Sheet, x: float, y: float, w: float, h: float, text: str, colour: RGB, *, neon: float
) -> None:
    """Write a word centred in w × h, as large as fits; `neon` > 0 makes it shine that strongly."""
    wide = sum(0.45 if c in " I" else 0.92 for c in text)
    k = min(h, w / max(wide, 1.0) / 0.78)
    at, base = x + (w - wide * k * 0.78) / 2, y + (h - k) / 2
    for c in text:
        advance = (0.45 if c in " I" else 0.92) * k * 0.78
        for stroke in _LETTERS.get(c, []):
            shift = -0.27 if c == "I" else 0.0
            p = [(at + (u * 0.82 + 0.05 + shift) * k * 0.78, base + v * k) for u, v in stroke]
            if neon > 0:
                s.neon(p, colour, k * 0.09, power=neon)
            else:
                s.line(p, k * 0.13, colour)
        at += advance
