"""Speed and memory of the studio makers on this machine's card.

True sizes, random weights: times and memory are those of the real models, the pictures are noise.
`python benchmarks/gpu.py` takes about eight minutes on an H100; `--tiny` runs the same code with tiny
models on the CPU; `--only klein,wan` picks sections. Prints a table and writes JSON (`--json FILE`).
"""

from __future__ import annotations

import argparse
import gc
import itertools
import json
import statistics
import tempfile
import threading
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

import cv2
import gpu_film
import numpy as np
from gpu_models import FULL, TINY, Scale, hire_animator, hire_composer, hire_painter

from onereel.backends import gpu, tensors, wan22_expert
from onereel.backends.gpu import Guest, card
from onereel.company import Company
from onereel.errors import CannotMake
from onereel.events import Event, StageEnded
from onereel.orders import Brief, Cue, Media, Motion, Plate, Still, View, World
from onereel.planfile import Aspect, Character, Mood, Move, ScoreBrief, Size, Style, TimeOfDay, Weather
from onereel.production import produce, write
from onereel.profile import load
from onereel.store import Store
from onereel.studio import Floor

WORLD = World(
    place="Lisbon, Portugal",
    setting="a harbour below a lighthouse",
    time_of_day=TimeOfDay.DUSK,
    weather=Weather.RAIN,
    season=None,
    look="Blue dusk, amber windows.",
    seed=1,
)
MARA = Character(key="mara", name="Mara", portrait="A keeper of sixty in a yellow oilskin coat.")
VIEW = View(
    world=WORLD,
    size=Size.WIDE,
    move=Move.TRACKING,
    cast=(MARA,),
    subject="the keeper",
    action="She climbs the stairs.",
    ambient="Rain falls.",
    boundary="She keeps her coat on.",
)
BEST: dict[str, Any] = {"attention": "_native_cudnn", "compile": True, "fp8": True}


class Bench:
    """A work bench that notes when progress was made."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.times: dict[float, float] = {}

    def path(self, media: Media) -> Path:
        return self.folder / (media.digest + media.suffix)

    def tick(self, done: float) -> None:
        self.times.setdefault(done, time.perf_counter())

    def gaps(self) -> list[float]:
        """Seconds between two ticks with new progress, while the model worked (2 to 95 %)."""
        times = [at for done, at in sorted(self.times.items()) if 0.02 <= done <= 0.951]
        return [b - a for a, b in itertools.pairwise(times)]

    def phases(self) -> dict[str, float]:
        """Seconds of a take's parts that are not denoising."""
        at, worked = self.times, [done for done in self.times if 0.02 < done < 0.96]
        return {
            "words": at[0.01] - at[0.0],
            "encode": at[0.02] - at[0.01],
            "decode": at[0.97] - at[max(worked)],
            "mp4": at[1.0] - at[0.97],
        }

    def picture(self, number: int, size: tuple[int, int]) -> Media:
        media = Media(digest=f"{number:064x}", suffix=".png")
        coarse = np.random.default_rng(number).integers(0, 256, (9, 16, 3), dtype=np.uint8)
        self.path(media).write_bytes(cv2.imencode(".png", cv2.resize(coarse, size))[1].tobytes())
        return media


class Book:
    """The figures, as rows: printed and written as JSON as they come, so that a stop loses none."""

    def __init__(self, scale: Scale, device: str, file: Path | None) -> None:
        self.scale, self.device, self.file = scale, device, file
        self.rows: list[dict[str, Any]] = []

    def add(self, what: str, **figures: float | str) -> None:
        rounded = {name: round(f, 4) if isinstance(f, float) else f for name, f in figures.items()}
        self.rows.append({"what": what, **rounded})
        print(f"{what:<52}", "  ".join(f"{name} {value}" for name, value in rounded.items()), flush=True)
        if self.file:
            self.file.write_text(json.dumps({"random_weights": True, "rows": self.rows}, indent=1))

    def timed(self, what: str, work: Callable[..., object], *given: object) -> None:
        """Time one piece of work, and the most memory the card held in it."""
        more: dict[str, float | str] = {}
        on_card = self.device.startswith("cuda")
        cuda = tensors.torch().cuda
        if on_card:
            cuda.reset_peak_memory_stats(self.device)
        began = time.perf_counter()
        try:
            work(*given)
        except CannotMake as error:  # random weights may make what is unfit to keep
            more["note"] = str(error)
        if on_card:
            cuda.synchronize(self.device)
            more["peak_gb"] = cuda.max_memory_allocated(self.device) / 1e9
        self.add(what, seconds=time.perf_counter() - began, **more)


def ceilings(book: Book) -> None:
    """What the card can do: matrix products, and copies from page-locked memory."""
    torch = tensors.torch()
    if not book.device.startswith("cuda"):
        return book.add("the CPU, tiny models")
    name = torch.cuda.get_device_name(book.device)
    book.add(
        "card",
        name=name,
        torch=torch.__version__,
        diffusers=tensors.diffusers().__version__,
        host_free_gb=gpu.host_free() / 1e9,
    )
    a, b = (torch.randn(8192, 8192, device=book.device, dtype=torch.bfloat16) for _ in range(2))
    seconds = _median(lambda: a @ b, book.device)
    book.add("matrix product 8192³ bf16", tflops=2 * 8192**3 / seconds / 1e12)


def klein(book: Book) -> None:
    """A portrait, and keyframes with one and three references."""
    painter, scale = hire_painter(book.scale, book.device), book.scale
    with tempfile.TemporaryDirectory() as folder:
        bench = Bench(Path(folder))
        media = [bench.picture(n, scale.still) for n in range(3)]
        for references in (0, 0, 1, 3):
            order = Still(
                scene=VIEW if references else Plate(world=WORLD),
                prompt="A keeper in the rain.",
                references=tuple(media[:references]),
                width=scale.still[0],
                height=scale.still[1],
                seed=1,
            )
            bench.times = {}
            size = "×".join(map(str, scale.still))
            first = not any("klein" in row["what"] for row in book.rows)
            what = f"klein {size}, {references} references{', first: building it' if first else ''}"
            book.timed(what, painter.make, order, bench.folder / "out.png", bench)
            if bench.gaps():
                book.add(f"  one step, {references} references", seconds=statistics.median(bench.gaps()))


def cue(book: Book) -> None:
    """The score of a film."""
    composer = hire_composer(book.scale, book.device)
    brief = ScoreBrief(mood=Mood.WISTFUL, bpm=76, instruments=("piano",))
    seconds = book.scale.cue_seconds
    order = Cue(brief=brief, style=Style.NARRATIVE, place="Lisbon", seconds=seconds, seed=1)
    with tempfile.TemporaryDirectory() as folder:
        for note in (", first: building it", ""):
            bench = Bench(Path(folder))
            book.timed(f"ACE-Step, {seconds} s{note}", composer.make, order, Path(folder) / "o.wav", bench)


def wan(book: Book, name: str, settings: dict[str, Any], *, steps: int = 2, sizes: int = 2) -> None:
    """Takes of a few steps, at both clip sizes: each once to warm up, once to time."""
    animator = hire_animator(book.scale, book.device, {**settings, "steps": steps})
    with tempfile.TemporaryDirectory() as folder:
        for width, height in book.scale.clips[:sizes]:
            bench = Bench(Path(folder))
            order = Motion(
                view=VIEW,
                prompt="A keeper climbs.",
                first=bench.picture(1, (width, height)),
                hero=False,
                frames=book.scale.frames,
                width=width,
                height=height,
                seed=1,
            )
            for note in (", first", ""):
                bench.times = {}
                out = bench.folder / "take.mp4"
                what = f"Wan {name} {width}×{height}, {steps} steps{note}"
                book.timed(what, animator.make, order, out, bench)
            gaps = bench.gaps()
            experts = animator._crew.experts
            book.add(
                f"  one forward, {name} {width}×{height}",
                seconds=statistics.median(gaps),
                fastest=min(gaps),
                asked=sum(e.calls for e in experts),
                full=sum(e.full for e in experts),
            )
            if 1.0 in bench.times:
                book.add(f"  the rest of it, {name} {width}×{height}", **bench.phases())
    card(book.device).clear()
    del animator, experts
    tensors.torch()._dynamo.reset()
    gc.collect()  # 57 GB of page-locked memory


def changes(book: Book) -> None:
    """Models changing places on the card, out of page-locked memory."""
    painter, composer = hire_painter(book.scale, book.device), hire_composer(book.scale, book.device)
    animator = hire_animator(book.scale, book.device, {})
    here = card(book.device)
    high, low = (expert.guest for expert in animator._crew.experts)
    parties: dict[str, list[Guest]] = {
        "klein": [painter._text, painter._model],
        "Wan, one expert": [high],
        "Wan, both experts": [high, low],
        "umT5": [animator._crew.text],
        "ACE-Step": [composer._hired[1]],
    }
    for guests in parties.values():
        for guest in guests:
            with here.hold(guest):
                pass
            here.clear()
    for name in (*parties, "klein", "Wan, both experts", "ACE-Step", "Wan, both experts", "klein"):
        guests = parties[name]
        began = time.perf_counter()
        here.clear()
        left = time.perf_counter() - began
        for guest in guests:
            with here.hold(guest):
                pass
        seconds = time.perf_counter() - began
        size = sum(guest.bytes for guest in guests) / 1e9
        book.add(
            f"change to {name}", seconds=seconds, leaving=left, gb=size, gb_per_s=size / (seconds - left)
        )
    here.clear()


def small_card(book: Book) -> None:
    """One take in the memory of a 24 GB card: FP8, one expert at a time."""
    here = card(book.device)
    here.clear()
    here.budget = book.scale.small_budget
    settings = {**BEST, "attention": "native", "vae_dtype": "bfloat16"}
    wan(book, "24 GB", settings)
    here.budget = None


def film(book: Book) -> None:
    """Two films of six shots in the draft quality: the first one loads and compiles, the second does not."""
    company = Company()
    for seed, note in ((1, ", loading and compiling"), (2, "")):
        with tempfile.TemporaryDirectory() as folder:
            book.timed(f"film, draft{note}", draft_film, book, Path(folder), seed, company)
    del company
    gpu_film.dismiss(book.device)


def draft_film(book: Book, folder: Path, seed: int, company: Company) -> None:
    profile = load("h100", "draft", gpu_film.crew(book.scale, book.device))
    brief = Brief(
        sentence="A lighthouse keeper in Lisbon dances alone in the rain at dawn",
        language=None,
        shots=6,
        style=Style.NARRATIVE,
        aspect=Aspect.WIDE,
        seed=seed,
    )
    events: list[Event] = []
    with Floor(profile, Store(folder), events.append, threading.Event(), company) as floor:
        produce(write(brief, floor), floor)
    stages = {e.stage.value: e.seconds for e in events if isinstance(e, StageEnded)}
    book.add("  its stages (sound beside the pictures)", **stages)


def _median(work: Callable[[], object], device: str, times: int = 10) -> float:
    torch, seconds = tensors.torch(), []
    for _ in range(times):
        torch.cuda.synchronize(device)
        began = time.perf_counter()
        work()
        torch.cuda.synchronize(device)
        seconds.append(time.perf_counter() - began)
    return statistics.median(seconds[times // 3 :])


FLAT: dict[str, Any] = {"cache": "mag", "mag_high": (1.0,), "mag_low": (1.0,), "cache_threshold": 0.05}
SECTIONS: dict[str, Callable[[Book], None]] = {
    "ceilings": ceilings,
    "klein": klein,
    "cue": cue,
    "changes": changes,
    "eager": lambda book: wan(book, "eager", {}),
    "compiled": lambda book: wan(book, "compiled", {**BEST, "fp8": False}),
    "fp8": lambda book: wan(book, "FP8", {"fp8": True}),
    "best": lambda book: wan(book, "compiled FP8", BEST),
    "mag": lambda book: wan(book, "FP8, fixed cache", {**BEST, **FLAT}, steps=12, sizes=1),
    "small": small_card,
    "film": film,
}


def main(argv: list[str] | None = None) -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--tiny", action="store_true", help="tiny models on the CPU")
    parser.add_argument("--only", default=",".join(SECTIONS), help="sections, with commas")
    parser.add_argument("--device", default="", help="cuda:0 unless --tiny")
    parser.add_argument("--json", type=Path, help="where to write the figures")
    parser.add_argument("--host-gib", type=int, help="the host's memory, where the kernel tells too little")
    asked = parser.parse_args(argv)
    if asked.host_gib:
        gpu.host_free = lambda: asked.host_gib * 2**30
    if asked.tiny:
        BEST["attention"], wan22_expert.COMPILER = "native", "eager"  # no cuDNN, no compiler needed
    gpu.prepare_environment(load("h100").env)  # torch reads it when it is imported, which is now
    device = asked.device or ("cpu" if asked.tiny else "cuda:0")
    if device.startswith("cuda"):
        tensors.torch().cuda.init()  # the peak memory cannot be reset before
    book = Book(TINY if asked.tiny else FULL, device, asked.json)
    for name in asked.only.split(","):
        began = time.perf_counter()
        SECTIONS[name](book)
        print(f"-- {name}: {time.perf_counter() - began:.0f} s", flush=True)


if __name__ == "__main__":
    main()
