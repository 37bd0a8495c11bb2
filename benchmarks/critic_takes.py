"""Clean and injured takes as files, made once and kept: clip, keyframe, portraits and label."""

from __future__ import annotations

import hashlib
import json
import multiprocessing
from collections.abc import Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from dataclasses import asdict, dataclass, replace
from fractions import Fraction
from functools import lru_cache
from itertools import islice
from pathlib import Path

import critic_faults
import cv2
import numpy as np
from critic_faults import INJURIES, LASTING, PRINTED, STRENGTHS, Injured
from critic_shots import KNOWN, Scene, scenes

from onereel.backends.animatic import breakdown
from onereel.backends.animatic.picture.camera import Lens
from onereel.backends.animatic.picture.portrait import portrait
from onereel.backends.animatic.picture.shot import Shot, Stage
from onereel.backends.animatic.picture.staging import staged
from onereel.backends.edition import edition
from onereel.media import frames, video
from onereel.media.video import ClipWriter
from onereel.orders import CLIP_FRAMES, CLIP_SECONDS, FPS, Sitting, View
from onereel.planfile import Move, Size

SIZE = (400, 224)
RATE = Fraction(4)
"""Pictures a second: those that the instruments look at, made in a quarter of the time."""
_STEP = int(FPS / RATE)


@dataclass(frozen=True, slots=True, kw_only=True)
class Take:
    """A labelled take. `fault` None: clean. `sudden`: the fault is all there from the first picture on, and
    only the keyframe is clean. `source` is the clip it is made of; None: the animatic's own."""

    film: int
    scene: str
    fault: str | None
    strength: int
    view: View
    source: Path | None = None
    sudden: bool = False

    @property
    def name(self) -> str:
        told = "clean" if self.fault is None else f"{self.fault}-{STRENGTHS[self.strength]}"
        told += "-sudden" if self.sudden else ""
        return f"{self.film:02}-{self.scene}-{told}"

    @property
    def is_reported(self) -> bool:
        """Whether figures are taken from it, and thresholds are not: of our own films the fresh ones, of
        other footage every other clip."""
        return self.film >= KNOWN if self.source is None else self.film % 2 == 1

    def folder(self, shelf: Path) -> Path:
        """Where it is kept: another picture engine, injury or view is another folder."""
        told = f"{_sources()} {SIZE} {RATE} {self.source} {self.view.model_dump_json()}"
        return shelf / f"{self.name}-{hashlib.sha256(told.encode()).hexdigest()[:8]}"

    def clip(self, shelf: Path) -> Path:
        return self.folder(shelf) / "take.mp4"

    def keyframe(self, shelf: Path) -> Path:
        return self.folder(shelf) / "keyframe.png"

    def portraits(self, shelf: Path) -> tuple[Path, ...]:
        return tuple(self.folder(shelf) / f"portrait-{i}.png" for i in range(len(self.view.cast)))


@lru_cache(maxsize=1)
def _sources() -> str:
    drawn = edition("onereel.backends.animatic", "picture", "figures", "sets", "breakdown.py")
    return drawn + hashlib.sha256(Path(critic_faults.__file__).read_bytes()).hexdigest()[:8]


def takes_of(footage: Path) -> Iterator[Take]:
    """Takes of anybody's clips (mp4) in a folder, taken to be clean, and the faults that can be put into a
    finished picture; the camera of all is said to hold still."""
    world = next(scenes(0)).view.world
    view = View(
        world=world, size=Size.WIDE, move=Move.STATIC, subject="", action="", ambient="", boundary=""
    )  # fmt: skip
    for number, clip in enumerate(sorted(footage.glob("*.mp4"))):
        take = Take(film=number, scene=clip.stem[:40], fault=None, strength=0, view=view, source=clip)
        yield take
        for fault in PRINTED:
            for strength in range(len(STRENGTHS)):
                yield replace(take, fault=fault, strength=strength)
            yield replace(take, fault=fault, strength=1, sudden=True)


def takes(films: Sequence[int], faults: tuple[str, ...]) -> Iterator[Take]:
    """All clean takes of the films; each fault in one scene of every film in three strengths, at medium
    strength in another scene too, and, where a keyframe tells, from the first picture on."""
    for film in films:
        by_name = {scene.name: scene for scene in scenes(film)}
        for scene in by_name.values():
            yield Take(film=film, scene=scene.name, fault=None, strength=0, view=scene.view)
        for fault in faults:
            for number, found in enumerate(_scenes_for(fault, film, by_name)):
                take = Take(film=film, scene=found.name, fault=fault, strength=1, view=found.view)
                if number == 0:
                    yield from (replace(take, strength=s) for s in range(len(STRENGTHS)))
                else:
                    yield take
                if number == 0 and fault in LASTING:
                    yield replace(take, sudden=True)


def _scenes_for(fault: str, film: int, by_name: dict[str, Scene]) -> Iterator[Scene]:
    """Two scenes of this film the fault is put into, others from film to film; one or none where there are
    no more that can have it."""
    names = INJURIES[fault][0]
    own = [names[(film + step) % len(names)] for step in range(len(names))] if names else []
    rest = sorted(set(by_name) - set(own))
    turned = [rest[(film + step) % len(rest)] for step in range(len(rest))]
    found = (by_name[name] for name in own + turned if name in by_name)
    return islice((scene for scene in found if _can_have(fault, scene, film)), 2)


def _can_have(fault: str, scene: Scene, film: int) -> bool:
    lens = Lens(width=SIZE[0], height=SIZE[1])
    return INJURIES[fault][1](_staged(scene.view), lens, 1, film) is not None


def _staged(view: View):  # type: ignore[no-untyped-def]
    return staged(breakdown.break_down(view), Lens(width=SIZE[0], height=SIZE[1]))


def pool_of(workers: int) -> ProcessPoolExecutor:
    """Processes that inherit no threads: a child forked beside OpenCV's waits for them for ever."""
    return ProcessPoolExecutor(workers, mp_context=multiprocessing.get_context("spawn"))


def film_all(wanted: list[Take], shelf: Path, workers: int) -> None:
    """Make the takes that are not there yet."""
    todo = [take for take in wanted if not (take.folder(shelf) / "label.json").exists()]
    if not todo:
        return
    with pool_of(workers) as pool:
        for done, _ in enumerate(pool.map(film, todo, [shelf] * len(todo), chunksize=2), 1):
            if done % 20 == 0 or done == len(todo):
                print(f"filmed {done} of {len(todo)}", flush=True)


def film(take: Take, shelf: Path) -> None:
    """Draw and encode one take, with its keyframe and portraits."""
    cv2.setNumThreads(1)
    folder = take.folder(shelf)
    folder.mkdir(parents=True, exist_ok=True)
    lens = Lens(width=SIZE[0], height=SIZE[1])
    for path, who in zip(take.portraits(shelf), take.view.cast, strict=True):
        sitting = breakdown.sitting(Sitting(character=who, world=take.view.world))
        frames.write_png(path, portrait(sitting, *SIZE))
    since, pictures = _pictures(take, lens)
    if take.sudden:
        frames.write_png(take.keyframe(shelf), next(_pictures(replace(take, fault=None), lens)[1]))
    with ClipWriter(take.clip(shelf), *SIZE, _rate(take), crf=22, preset="ultrafast") as clip:
        for index, picture in enumerate(pictures):
            if index == 0 and not take.sudden:
                frames.write_png(take.keyframe(shelf), picture)
            clip.write(picture)
    label = asdict(take) | {"view": take.view.model_dump(mode="json"), "since": since, "source": None}
    (folder / "label.json").write_text(json.dumps(label), "utf-8")


def _rate(take: Take) -> Fraction:
    return RATE if take.source is None else video.probe(take.source).fps or FPS


def _pictures(take: Take, lens: Lens) -> tuple[float, Iterator[np.ndarray]]:
    """From when on the fault is there, and the pictures of a take."""
    if take.source is not None:
        clean = (frames.fit(p, *SIZE) for p in video.frames(take.source))
        if take.fault is None:
            return 0.0, clean
        fps = float(video.probe(take.source).fps) or float(FPS)
        since, spoil = PRINTED[take.fault](take.strength, take.film)
        if take.sudden:
            return 0.0, (spoil(picture, CLIP_SECONDS) for picture in clean)
        return since, (spoil(picture, i / fps) for i, picture in enumerate(clean))
    scene = breakdown.break_down(take.view)
    if take.fault is None:
        shot = Shot(scene, *SIZE)
        return 0.0, (shot.picture(i) for i in range(0, CLIP_FRAMES, _STEP))
    wrong = INJURIES[take.fault][1](staged(scene, lens), lens, take.strength, take.film)
    assert wrong is not None
    return (0.0 if take.sudden else wrong.since), _injured(wrong, lens, take.sudden)


def _injured(wrong: Injured, lens: Lens, sudden: bool) -> Iterator[np.ndarray]:
    stage = Stage(wrong.stage, lens)
    for index in range(0, CLIP_FRAMES, _STEP):
        t = float(index / FPS)
        state = CLIP_SECONDS if sudden else t
        yield wrong.print(stage.picture(wrong.at(state), t), state)
