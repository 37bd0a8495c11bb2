"""The story and the sound of many films without their pictures: plans, lines, score, ambience and mix.

    python benchmarks/stories.py [--sentences FILE] [--every 1] [--seed 1] [--language auto] [--json FILE]
        [--plans] [--spectrograms DIR]

Every film is directed, spoken, scored, given its ambience with the real footfalls, and cut by the real
editor over black pictures of 64 × 64: so its loudness is that of the film. Prints a table and writes JSON.
`--plans` prints what the director understood and planned, for reading; alone with `--no-sound` it takes a
second. Sentences: one a line, a style before a bar where one is asked for (benchmarks/stories.txt).
"""

from __future__ import annotations

import argparse
import hashlib
import json
import tempfile
import time
from dataclasses import dataclass, field
from pathlib import Path
from statistics import median

import cv2
import numpy as np
import sounding

from onereel.backends.animatic.ambience import ambience
from onereel.backends.animatic.breakdown import break_down
from onereel.backends.animatic.composer import Composer, ComposerSettings
from onereel.backends.animatic.director import Director, DirectorSettings, direct
from onereel.backends.animatic.editor import Editor, EditorSettings
from onereel.backends.animatic.narrator import Narrator, NarratorSettings
from onereel.backends.animatic.picture.camera import Lens
from onereel.backends.animatic.picture.staging import footfalls, staged
from onereel.crew import Placement
from onereel.departments.sound import TAIL_SECONDS, shorter
from onereel.departments.views import views_of
from onereel.errors import LineTooLong
from onereel.media import audio, loudness, mix
from onereel.media.mix import ShotSound
from onereel.media.video import ClipWriter
from onereel.orders import CLIP_FRAMES, CLIP_SECONDS, FPS, Aspect, Brief, Cue, Cut, Line, Media, View
from onereel.planfile import Language, Plan, Style

LEAD = 0.35  # seconds into its shot that a line begins; the profiles' own value
SIZE = 64  # pixels of a black picture


@dataclass
class Desk:
    """A bench that keeps files by their content."""

    folder: Path
    ticks: int = field(default=0)

    def put(self, path: Path) -> Media:
        media = Media(digest=hashlib.sha256(path.read_bytes()).hexdigest(), suffix=path.suffix)
        path.replace(self.path(media))
        return media

    def path(self, media: Media) -> Path:
        return self.folder / (media.digest + media.suffix)

    def tick(self, done: float) -> None:
        self.ticks += 1


@dataclass(frozen=True)
class Heard:
    """What was measured of one film."""

    figures: dict[str, float]
    changed: int
    reel: audio.Sound


def sentences(path: Path) -> list[tuple[Style, str]]:
    """(style, sentence) of every line that is no comment."""
    rows = [line.strip() for line in path.read_text("utf-8").splitlines()]
    parts = [row.rpartition(" | ") for row in rows if row and not row.startswith("#")]
    return [(Style(style or "narrative"), sentence) for style, _, sentence in parts]


def spoken(plan: Plan, desk: Desk) -> tuple[list[Media | None], int]:
    """Every line as the film would speak it, and how many had to be shortened."""
    narrator = Narrator(NarratorSettings(), Placement())
    lines: list[Media | None] = []
    changed = 0
    for shot in plan.shots:
        out = desk.folder / "line.wav"
        for text, reading in shorter(shot.line, shot.reading):
            order = Line(
                text=text,
                reading=reading,
                language=plan.language,
                voice=plan.narrator,
                seconds=CLIP_SECONDS - LEAD - TAIL_SECONDS,
                seed=1,
            )
            try:
                narrator.make(order, out, desk)
            except LineTooLong:
                changed += 1
                continue
            lines.append(desk.put(out))
            break
        else:
            lines.append(None)
    return lines, changed


def clip(view: View, desk: Desk) -> tuple[Media, float]:
    """A black clip with the shot's production sound, and the CPU seconds of that sound."""
    scene = break_down(view)
    steps = footfalls(staged(scene, Lens(width=SIZE, height=SIZE)), CLIP_SECONDS)
    began = time.process_time()
    sound = ambience(scene, CLIP_SECONDS, steps=steps)
    took = time.process_time() - began
    out = desk.folder / "clip.mp4"
    black = np.zeros((SIZE, SIZE, 3), np.uint8)
    with ClipWriter(out, SIZE, SIZE, FPS, audio=True) as writer:
        for _ in range(CLIP_FRAMES):
            writer.write(black)
        writer.write_audio(sound)
    return desk.put(out), took


def heard(plan: Plan, desk: Desk) -> Heard:
    """Make all the sound of a plan and measure it."""
    lines, changed = spoken(plan, desk)
    clips = [clip(view, desk) for view in views_of(plan).values()]
    began = time.process_time()
    cue = Cue(
        brief=plan.score,
        style=plan.style,
        place=plan.place,
        seconds=CLIP_SECONDS * len(plan.shots),
        seed=plan.seed,
    )
    out = desk.folder / "score.flac"
    Composer(ComposerSettings(), Placement()).make(cue, out, desk)
    score_took = time.process_time() - began
    score = desk.put(out)
    cut = Cut(
        clips=tuple(media for media, _ in clips),
        lines=tuple(lines),
        score=score,
        diegetic=plan.score.diegetic,
        lead=LEAD,
        width=SIZE,
        height=SIZE,
    )
    reel = desk.folder / "reel.mp4"
    began = time.process_time()
    Editor(EditorSettings(), Placement()).make(cut, reel, desk)
    mix_took = time.process_time() - began
    whole = loudness.of_file(reel)
    lengths = [len(audio.read(desk.path(line))) / audio.RATE for line in lines if line]
    return Heard(
        figures={
            "lufs": whole.lufs,
            "dbtp": whole.peak_dbtp,
            "shortest line s": min(lengths, default=0.0),
            "longest line s": max(lengths, default=0.0),
            **_balance(plan, desk, clips, lines, audio.read(desk.path(score))),
            "score CPU s": score_took,
            "ambience CPU s": sum(took for _, took in clips),
            "mix CPU s": mix_took,
        },
        changed=changed,
        reel=audio.read(reel),
    )


def _balance(
    plan: Plan,
    desk: Desk,
    clips: list[tuple[Media, float]],
    lines: list[Media | None],
    score: audio.Sound,
) -> dict[str, float]:
    """How far the voice stands over the score and over the place while somebody speaks, in LU."""
    shots = [
        ShotSound(
            length=round(CLIP_SECONDS * audio.RATE),
            production=audio.read(desk.path(media)),
            line=audio.read(desk.path(line)) if line else None,
        )
        for (media, _), line in zip(clips, lines, strict=True)
    ]
    stems = mix.stems(shots, score, diegetic=plan.score.diegetic, lead=LEAD)
    voice = loudness.powers(stems.voice)
    speaking = voice > 1e-5

    def over(stem: audio.Sound) -> float:
        under = loudness.powers(stem)[speaking].mean() if speaking.any() else 1.0
        return float(10 * np.log10(voice[speaking].mean() / max(under, 1e-9))) if speaking.any() else 0.0

    return {"over score": over(stems.score), "over place": over(stems.production)}


def told(plan: Plan, understood: list[tuple[str, str]]) -> str:
    """A plan for reading."""
    head = f"“{plan.title}” {plan.logline}\n  " + "; ".join(f"{slot}: {value}" for slot, value in understood)
    score = plan.score
    world = (
        f"  {plan.place}; {plan.setting}; {plan.time_of_day.value}, {plan.weather.value};"
        f" {plan.language.value}"
        f"\n  score: {score.mood.value}, {score.bpm}, {', '.join(score.instruments)}"
    )
    cast = [f"  {who.name}: {who.portrait}" for who in plan.characters]
    shots = [
        f"  {shot.size.value:9} {shot.move.value:12} {'' if shot.cut else '(uncut) '}{shot.action}"
        f"{f' [{shot.setting}]' if shot.setting else ''}\n{'':25}{shot.line}"
        for shot in plan.shots
    ]
    return "\n".join([head, world, *cast, *shots, ""])


def main() -> None:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--sentences", type=Path, default=Path(__file__).with_name("stories.txt"))
    parser.add_argument("--every", type=int, default=1, help="only every so many-th sentence")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--language", default="auto")
    parser.add_argument("--plans", action="store_true")
    parser.add_argument("--no-sound", action="store_true")
    parser.add_argument("--spectrograms", type=Path, metavar="DIR")
    parser.add_argument("--json", type=Path, metavar="FILE")
    said = parser.parse_args()
    language = None if said.language == "auto" else Language(said.language)
    director = Director(DirectorSettings(), Placement())
    rows = []
    for style, sentence in sentences(said.sentences)[:: said.every]:
        brief = Brief(
            sentence=sentence, language=language, shots=6, style=style, aspect=Aspect.WIDE, seed=said.seed
        )
        plan = direct(brief)
        row: dict[str, object] = {"sentence": sentence, "title": plan.title, "language": plan.language.value}
        if said.plans:
            print(f"{sentence}\n{told(plan, director.understood(brief))}")
        if not said.no_sound:
            with tempfile.TemporaryDirectory() as folder:
                film = heard(plan, Desk(Path(folder)))
            row |= {"mood": plan.score.mood.value, "lines shortened": film.changed, **film.figures}
            print(_line(row, film.figures, first=not rows), flush=True)
            if said.spectrograms:
                said.spectrograms.mkdir(parents=True, exist_ok=True)
                picture = sounding.spectrogram(film.reel, f"{plan.title} ({plan.language.value})", width=900)
                cv2.imwrite(str(said.spectrograms / f"{len(rows) + 1:02}.png"), picture)
        rows.append(row)
    if not said.no_sound:
        _sum_up(rows)
    if said.json:
        said.json.write_text(
            json.dumps({"seed": said.seed, "films": rows}, indent=2, ensure_ascii=False), "utf-8"
        )


def _line(row: dict[str, object], figures: dict[str, float], *, first: bool) -> str:
    head = f"{'':34}{'':6}{'':11}" + "".join(f"{name:>16}" for name in figures) + "\n" if first else ""
    text = f"{str(row['title'])[:33]:34}{row['language']:6}{row['mood']:11}"
    return head + text + "".join(f"{value:16.2f}" for value in figures.values())


def _sum_up(rows: list[dict[str, object]]) -> None:
    lufs = [float(str(row["lufs"])) for row in rows]
    peaks = [float(str(row["dbtp"])) for row in rows]
    short = [float(str(row["shortest line s"])) for row in rows]
    inside = sum(-17 <= value <= -14 for value in lufs)
    print(
        f"\n{inside} of {len(rows)} films within −17 and −14 LUFS ({min(lufs):.2f} to {max(lufs):.2f}, median"
        f" {median(lufs):.2f}); highest peak {max(peaks):.2f} dBTP; shortest line {min(short):.2f} s;"
        f" {sum(int(str(row['lines shortened'])) for row in rows)} lines shortened"
    )


if __name__ == "__main__":
    main()
