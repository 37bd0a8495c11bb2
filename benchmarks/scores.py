"""The composer by ear and by figure: a thirty-second score for every mood, measured and drawn.

    python benchmarks/scores.py [--sheet FILE.png] [--json FILE] [--seed 1] [--only sad,tense]

Prints per mood: CPU seconds, spectral centroid, power under 120 Hz, correlation of the ears, loudness range,
how much louder the rise is than the theme and the intro, silence at the end. `--sheet` draws spectrograms.
"""

from __future__ import annotations

import argparse
import json
import time
from pathlib import Path

import cv2
import numpy as np
import sounding

from onereel.backends.animatic.score.arrange import Piece, arranged
from onereel.backends.animatic.score.form import Section
from onereel.backends.animatic.score.hall import played
from onereel.backends.animatic.stage import Region
from onereel.backends.animatic.writing import tone
from onereel.media.audio import Sound
from onereel.orders import CLIP_SECONDS, Cue
from onereel.planfile import Mood, ScoreBrief, Style

RISE = 0.5


def cue_of(mood: Mood, seed: int) -> Cue:
    """What the director asks of the composer for a mood, in a place without a music of its own."""
    return Cue(
        brief=ScoreBrief(
            mood=mood,
            bpm=tone.BPM[mood],
            instruments=tone.band(mood, Region.NOWHERE, False, "", seed),
            rise=RISE,
        ),
        style=Style.NARRATIVE,
        place="an unnamed town",
        seconds=6 * CLIP_SECONDS,
        seed=seed,
    )


def measured(piece: Piece, sound: Sound) -> dict[str, float]:
    form = piece.form

    def heard(section: Section) -> float:
        bars = [bar.number for bar in piece.bars if bar.section is section]
        if not bars:
            return -70.0
        return sounding.level(sound, form.at(bars[0] * form.beats), form.at((bars[-1] + 1) * form.beats))

    rise = heard(Section.RISE)
    return {
        "centroid Hz": sounding.centroid(sound),
        "below 120 Hz": sounding.share_below(sound, 120),
        "ears": sounding.correlation(sound),
        "range LU": sounding.loudness_range(sound),
        "over theme": rise - heard(Section.THEME),
        "over intro": rise - heard(Section.INTRO),
        "rise at s": form.at(form.rise * form.beats),
        "landing s": form.landing,
        "quiet end s": sounding.quiet_end(sound),
    }


def main() -> None:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--only", default="", help="moods, with commas between them")
    parser.add_argument("--sheet", type=Path, metavar="FILE")
    parser.add_argument("--json", type=Path, metavar="FILE")
    said = parser.parse_args()
    wanted = [Mood(name) for name in said.only.split(",") if name] or list(Mood)
    table: dict[str, dict[str, float]] = {}
    pictures = []
    for mood in wanted:
        began = time.process_time()
        cue = cue_of(mood, said.seed)
        piece = arranged(cue)
        sound = played(piece, np.random.default_rng([said.seed, 6]), lambda done: None)
        table[mood.value] = {"CPU s": time.process_time() - began, **measured(piece, sound)}
        players = ", ".join(dict.fromkeys(part.instrument.name for part in piece.parts))
        pictures.append(sounding.spectrogram(sound, f"{mood.value}: {players}"))
    names = list(table[wanted[0].value])
    print(f"{'':12}" + "".join(f"{name:>13}" for name in names))
    for mood_name, row in table.items():
        print(f"{mood_name:12}" + "".join(f"{row[name]:13.2f}" for name in names))
    if said.sheet:
        cv2.imwrite(str(said.sheet), sounding.sheet(pictures))
    if said.json:
        said.json.write_text(json.dumps({"seed": said.seed, "moods": table}, indent=2), "utf-8")


if __name__ == "__main__":
    main()
