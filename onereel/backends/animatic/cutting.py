"""How the editor cuts: the sound mixed, mastered and encoded, then joined with the clips' packets."""

from __future__ import annotations

import tempfile
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import cv2

from onereel.crew import Bench
from onereel.media import audio, loudness, mix, video
from onereel.media.join import join, lengths
from onereel.media.loudness import SILENCE_LUFS
from onereel.media.mix import CEILING_DBTP, FILM_LUFS, ShotSound
from onereel.orders import Cut

PEAK_DBTP = -1.0
"""What the encoded film may reach."""
TOLERANCE_LU = 0.7


def cut(order: Cut, out: Path, bench: Bench) -> None:
    """The reel of an order. Raises CannotMake for a file that is damaged."""
    cv2.setNumThreads(1)
    clips = [bench.path(clip) for clip in order.clips]
    with ThreadPoolExecutor(1) as hand:
        heard = hand.submit(audio.read, bench.path(order.score)) if order.score else None
        shots = _shots(order, clips, bench)
        score = heard.result() if heard else None
    bench.tick(0.2)
    stems = mix.stems(shots, score, diegetic=order.diegetic, lead=order.lead)
    bench.tick(0.35)
    with tempfile.TemporaryDirectory(dir=out.parent) as folder:
        soundtrack = Path(folder) / "mix.m4a"
        _encode(stems.together(), soundtrack, bench)
        picture = Path(folder) / "reel.mp4"
        size = {"width": order.width, "height": order.height}
        join(clips, soundtrack, picture, tick=lambda done: bench.tick(0.8 + 0.2 * done), **size)
        picture.replace(out)


def _shots(order: Cut, clips: list[Path], bench: Bench) -> list[ShotSound]:
    facts = [video.probe(clip) for clip in clips]
    with ThreadPoolExecutor(2) as hands:
        sounds = hands.map(
            lambda at: audio.read(at[0]) if at[1].sound else None, zip(clips, facts, strict=True)
        )
        lines = hands.map(lambda line: audio.read(bench.path(line)) if line else None, order.lines)
        bench.tick(0.0)
        return [
            ShotSound(length=length, production=sound, line=line)
            for length, sound, line in zip(lengths(facts), sounds, lines, strict=True)
        ]


def _encode(together: audio.Sound, soundtrack: Path, bench: Bench) -> None:
    """Master and encode; again where the encoder took loudness away or lifted a peak over the promise."""
    lufs, ceiling = FILM_LUFS, CEILING_DBTP
    for _ in range(3):
        sound = mix.mastered(together, lufs=lufs, ceiling_dbtp=ceiling)
        audio.write(soundtrack, sound, tick=lambda done: bench.tick(0.4 + 0.3 * done))
        heard = loudness.of_file(soundtrack)
        missing = FILM_LUFS - heard.lufs if heard.lufs > SILENCE_LUFS else 0.0
        over = max(0.0, heard.peak_dbtp - PEAK_DBTP)
        if abs(missing) < TOLERANCE_LU and not over:
            return
        lufs += missing
        ceiling -= over + 0.2 * (over > 0)
