"""What each mood asks of a score."""

from __future__ import annotations

from dataclasses import dataclass

from onereel.planfile import Mood

Cell = tuple[float, ...]
"""A rhythm: how long each note of one bar lasts, in beats; negative is a rest."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Feel:
    """The recipe of one mood. Progressions are four bars long and are said in degrees of the major scale.

    `steps` are melodic contours in scale steps; `register` is where the tune lies (MIDI); `rests` is how
    much of the tune is silence; `bright` 0…1 how open the sound is; `pulse` names the rhythm of the drums.
    """

    scale: str
    quiet: tuple[str, ...]
    full: tuple[str, ...]
    cadences: tuple[str, ...]
    cells: tuple[Cell, ...]
    waltz: tuple[Cell, ...]
    steps: tuple[tuple[int, ...], ...]
    figures: tuple[str, ...]
    full_figures: tuple[str, ...]
    basses: tuple[str, ...]
    pulse: str
    register: int
    tonic: int
    bright: float
    loud: float
    swing: float = 0.0
    triple: float = 0.0
    drums_unasked: bool = False
    legato: float = 0.95
    colours: tuple[str, ...] = ()


_LYRICAL = ((2.0, 1.0, 1.0), (1.5, 0.5, 2.0), (1.0, 1.0, 2.0), (3.0, 1.0))
_WALTZ = ((2.0, 1.0), (1.0, 1.0, 1.0), (1.5, 0.5, 1.0), (3.0,))

FEELS: dict[Mood, Feel] = {
    Mood.JOYFUL: Feel(
        scale="major",
        quiet=("I IV I V", "Iadd9 vi IV V", "I V vi IV"),
        full=("I V vi IV", "IV V I vi", "I iii IV V"),
        cadences=("IV V I", "ii V7 I"),
        cells=(
            (0.5, 0.5, 1.0, 0.5, 0.5, 1.0),
            (1.0, 0.5, 0.5, 1.0, 1.0),
            (0.75, 0.25, 1.0, 0.5, 0.5, 1.0),
            (1.5, 0.5, 1.0, 1.0),
        ),
        waltz=((1.0, 0.5, 0.5, 1.0), (1.0, 1.0, 1.0), (0.5, 0.5, 1.0, 1.0)),
        steps=((1, 1, 2, -1, -1), (2, -1, 2, -1, 1), (1, 1, -2, 2, 1)),
        figures=("offbeats", "arpeggio"),
        full_figures=("strum", "offbeats"),
        basses=("root and fifth", "walking roots"),
        pulse="four on the floor",
        register=74,
        tonic=62,
        bright=0.85,
        loud=0.9,
        drums_unasked=True,
        legato=0.8,
        colours=("glockenspiel", "strings", "guitar"),
    ),
    Mood.TENDER: Feel(
        scale="major",
        quiet=("Iadd9 iii IV iv6", "I V vi IV", "Imaj7 iii vi IVmaj7"),
        full=("IVadd9 V iii vi", "I V vi IVadd9", "vi IV Iadd9 V"),
        cadences=("IV iv6 I", "IVmaj7 Vsus4 Iadd9"),
        cells=_LYRICAL,
        waltz=_WALTZ,
        steps=((1, -2, 1), (2, -1, -1), (4, -1, -1), (-1, 2, 1)),
        figures=("broken", "arpeggio"),
        full_figures=("wide arpeggio", "arpeggio"),
        basses=("roots",),
        pulse="brushes",
        register=72,
        tonic=65,
        bright=0.55,
        loud=0.55,
        triple=0.3,
        colours=("strings", "celesta", "harp"),
    ),
    Mood.SERENE: Feel(
        scale="lydian",
        quiet=("Imaj7 II Imaj7 vi", "Iadd9 Isus2 IVmaj7 Iadd9", "Imaj7 iii IVmaj7 Iadd9"),
        full=("IVmaj7 Iadd9 vi7 V6", "Imaj7 II vi7 IVmaj7"),
        cadences=("IVmaj7 V6 Iadd9", "II IVmaj7 Imaj7"),
        cells=((4.0,), (2.0, 2.0), (-1.0, 1.0, 2.0), (3.0, 1.0)),
        waltz=((3.0,), (2.0, 1.0), (-1.0, 2.0)),
        steps=((2, -1), (1, 2), (4, -2), (-1, -1)),
        figures=("held", "slow arpeggio"),
        full_figures=("slow arpeggio", "arpeggio"),
        basses=("pedal", "roots"),
        pulse="none",
        register=76,
        tonic=60,
        bright=0.5,
        loud=0.45,
        legato=1.15,
        colours=("pad", "bells", "harp"),
    ),
    Mood.PLAYFUL: Feel(
        scale="major",
        quiet=("I VI7 ii V7", "I I7 IV V7", "I bVIIdim7 V7 I"),
        full=("I VI7 II7 V7", "IV #ivdim7 I VI7", "I III7 vi II7"),
        cadences=("II7 V7 I", "IV V7 I"),
        cells=(
            (0.5, 0.5, 0.5, 0.5, 1.0, -1.0),
            (0.5, -0.5, 0.5, 0.5, 1.0, 1.0),
            (1.0, 0.5, 0.5, -0.5, 0.5, 1.0),
        ),
        waltz=((0.5, 0.5, 1.0, -1.0), (1.0, 0.5, 0.5, 1.0)),
        steps=((1, 1, 1, -2, 3), (-1, 2, -1, 2, -3), (4, -1, -1, -1, 2), (2, -1, -1, 3, -2)),
        figures=("oom-pah",),
        full_figures=("oom-pah", "offbeats"),
        basses=("root and fifth",),
        pulse="light",
        register=74,
        tonic=60,
        bright=0.8,
        loud=0.7,
        swing=0.12,
        legato=0.5,
        drums_unasked=True,
        colours=("pizzicato", "glockenspiel", "clarinet"),
    ),
    Mood.WISTFUL: Feel(
        scale="dorian",
        quiet=("i7 IV i7 bVII", "vi IV I iii", "i bIIImaj7 IV i"),
        full=("bVImaj7 bVII i7 bIII", "IV bVII bIII i", "i v7 bVImaj7 IV"),
        cadences=("iv bVII i", "bVImaj7 v7 iadd9"),
        cells=((1.5, 0.5, 1.0, 1.0), *_LYRICAL),
        waltz=_WALTZ,
        steps=((1, 1, -3), (-1, 3, -1), (2, -1, -2), (1, -2, -1)),
        figures=("broken", "waltz"),
        full_figures=("wide arpeggio", "broken"),
        basses=("roots",),
        pulse="brushes",
        register=71,
        tonic=62,
        bright=0.55,
        loud=0.55,
        triple=0.45,
        colours=("strings", "clarinet", "piano"),
    ),
    Mood.SAD: Feel(
        scale="minor",
        quiet=("i bVI bIII bVII", "i iv i v7", "iadd9 v bVImaj7 iv"),
        full=("iv bVII bIIImaj7 bVI", "bVI bVII v i", "i V bVI iv"),
        cadences=("iv V7 i", "bVImaj7 iv i"),
        cells=((3.0, 1.0), (2.0, 2.0), (1.0, 3.0), (2.0, 1.0, 1.0)),
        waltz=((3.0,), (2.0, 1.0)),
        steps=((-1, -1, -1), (1, -2, -1), (5, -1, -1), (-1, 1, -2)),
        figures=("held", "broken"),
        full_figures=("arpeggio", "repeated"),
        basses=("roots",),
        pulse="none",
        register=67,
        tonic=57,
        bright=0.38,
        loud=0.5,
        legato=1.05,
        colours=("cello", "piano", "strings"),
    ),
    Mood.MYSTERIOUS: Feel(
        scale="harmonic minor",
        quiet=("i bVI i bv", "i6 biii i #ivdim7", "iadd9 bVI i6 bII"),
        full=("i biii bVI #ivdim7", "i bvi IV bII", "i6 bII bVI V7"),
        cadences=("bII V7 i6", "bVI bII iadd9"),
        cells=((-1.0, 0.5, 0.5, 2.0), (1.5, 1.5, 1.0), (-0.5, 0.5, 1.0, 2.0), (0.75, 0.75, 2.5)),
        waltz=((-1.0, 1.0, 1.0), (1.5, 1.5)),
        steps=((1, 1, -3), (-1, 4, -1), (2, 3, -1), (-2, -1, 4)),
        figures=("ostinato", "slow arpeggio"),
        full_figures=("ostinato", "tremolo"),
        basses=("pedal",),
        pulse="pulse",
        register=76,
        tonic=60,
        bright=0.5,
        loud=0.5,
        triple=0.15,
        colours=("celesta", "choir", "harp"),
    ),
    Mood.TENSE: Feel(
        scale="phrygian",
        quiet=("i i bII i", "I5 bVI I5 bII", "i bvii bVI bVII"),
        full=("i bII bVI V", "i bVI bII V7", "iv bVI bII V"),
        cadences=("bII V I5", "bVI V7 I5"),
        cells=((-2.0, 1.0, 1.0), (1.5, 0.5, 2.0), (-1.0, 0.5, 0.5, 1.0, 1.0), (0.75, 0.75, 2.5)),
        waltz=((-1.0, 1.0, 1.0), (1.5, 1.5)),
        steps=((1, -1, 1), (1, 1, -1), (-1, 2, -1), (3, -1, -1)),
        figures=("ostinato",),
        full_figures=("sixteenths", "repeated"),
        basses=("eighths",),
        pulse="engine",
        register=69,
        tonic=62,
        bright=0.62,
        loud=0.85,
        drums_unasked=True,
        legato=0.7,
        colours=("strings", "brass", "synth"),
    ),
    Mood.DARK: Feel(
        scale="phrygian",
        quiet=("I5 bII I5 bv", "i bVI bv i", "I5 I5 bVI5 bII"),
        full=("i bv bII bVI", "i bII bv V", "bVI bII iv V"),
        cadences=("bII bv I5", "iv V I5"),
        cells=((4.0,), (3.0, 1.0), (-2.0, 2.0), (1.5, 2.5)),
        waltz=((3.0,), (-1.0, 2.0)),
        steps=((1, -1), (-1, -1), (-1, 3), (1, -2)),
        figures=("held", "tremolo"),
        full_figures=("repeated", "tremolo"),
        basses=("pedal", "roots"),
        pulse="toll",
        register=62,
        tonic=57,
        bright=0.3,
        loud=0.7,
        legato=1.1,
        drums_unasked=True,
        colours=("choir", "brass", "tubular bells"),
    ),
    Mood.TRIUMPHANT: Feel(
        scale="mixolydian",
        quiet=("I IV I V", "I bVII IV I", "I vi IV V"),
        full=("I V vi IV", "I bVII IV V", "IV I V vi"),
        cadences=("IV V I", "bVI bVII I"),
        cells=(
            (1.5, 0.5, 2.0),
            (1.0, 0.75, 0.25, 2.0),
            (0.5, 0.5, 1.0, 2.0),
            (2.0, 0.75, 0.25, 1.0),
        ),
        waltz=((1.5, 0.5, 1.0), (2.0, 1.0)),
        steps=((2, 2, 1), (4, -1, 2), (1, 2, 2), (3, 1, -1)),
        figures=("repeated", "arpeggio"),
        full_figures=("strum", "repeated"),
        basses=("eighths", "root and fifth"),
        pulse="march",
        register=72,
        tonic=60,
        bright=0.85,
        loud=1.0,
        drums_unasked=True,
        legato=0.9,
        colours=("brass", "strings", "tubular bells"),
    ),
}
