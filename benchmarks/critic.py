"""What a critic's word is worth: takes with known faults, and what it finds of them.

    python benchmarks/critic.py [--quick] [--films 16] [--out FOLDER] [--clips FOLDER] [--workers 2]
    python benchmarks/critic.py --profile remote --set 'critic.url="http://host:8000/v1"'

With --footage the takes are anybody's clips, taken to be clean, and only faults of light and look are put in.
Without a profile the instruments are tried; with one, its critic, whatever it is. Takes are filmed once and
kept in --clips. Thresholds are chosen on the known films of critic_shots.py and reported on as many fresh
ones, on which nothing was tuned.
Written to --out: critic.md, critic.json, critic.png.
"""

from __future__ import annotations

import argparse
import hashlib
import json
import tempfile
import time
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from functools import partial
from pathlib import Path

import cv2
from critic_faults import INJURIES, PRINTED
from critic_report import drawn, table_of, written
from critic_shots import KNOWN
from critic_takes import Take, film_all, pool_of, takes, takes_of

from onereel.backends.instruments import measure
from onereel.crew import Maker
from onereel.departments.prompts import motion_prompt
from onereel.errors import CannotMake, Rejected
from onereel.faults import load as load_faults
from onereel.faults import sought
from onereel.orders import Media, Review, Verdict
from onereel.profile import hire, load


@dataclass(frozen=True, slots=True, kw_only=True)
class Answer:
    """What a critic said of one take: how sure it is of each fault it judges, and what it left out.

    `failed` says why there is no answer: it is no word about any fault, and no clean take is passed by it.
    """

    take: Take
    sure: dict[str, float]
    abstained: tuple[str, ...]
    cpu_seconds: float
    failed: str = ""


def by_instruments(take: Take, shelf: Path) -> Answer:
    """The instruments' answer."""
    cv2.setNumThreads(1)
    began = time.process_time()
    report = measure(
        take.clip(shelf), take.view, keyframe=take.keyframe(shelf), portraits=take.portraits(shelf)
    )
    return Answer(
        take=take,
        sure={f.fault: f.confidence for f in report.findings},
        abstained=report.abstained,
        cpu_seconds=time.process_time() - began,
    )


class _Bench:
    """What the critic of a profile finds at work: files by their content."""

    def __init__(self) -> None:
        self._files: dict[str, Path] = {}

    def put(self, path: Path) -> Media:
        digest = hashlib.sha256(path.read_bytes()).hexdigest()
        self._files[digest] = path
        return Media(digest=digest, suffix=path.suffix)

    def path(self, media: Media) -> Path:
        return self._files[media.digest]

    def tick(self, done: float) -> None:
        """Nobody is waiting."""


def by_critic(critic: Maker[Review], take: Take, shelf: Path) -> Answer:
    """The answer of a profile's critic, or why there is none."""
    bench = _Bench()
    order = Review(
        take=bench.put(take.clip(shelf)),
        keyframe=bench.put(take.keyframe(shelf)),
        portraits=tuple(bench.put(path) for path in take.portraits(shelf)),
        view=take.view,
        prompt=motion_prompt(take.view),
        faults=sought(load_faults()),
    )
    everything = tuple(f.slug for f in order.faults)
    began, failed, verdict = time.process_time(), "", Verdict(abstained=everything)
    with tempfile.TemporaryDirectory() as folder:
        out = Path(folder) / "verdict.json"
        try:
            critic.make(order, out, bench)
            verdict = Verdict.parse(out.read_bytes())
        except Rejected as error:
            failed = f"rejected as unfit: {error}"
        except CannotMake as error:
            failed = str(error)
    if failed:
        print(f"{take.name}: {failed}", flush=True)
    noted = {note.fault: note.confidence for note in sorted(verdict.notes, key=lambda note: note.confidence)}
    judged = [f.slug for f in order.faults if f.slug not in verdict.abstained]
    return Answer(
        take=take,
        sure={slug: noted.get(slug, 0.0) for slug in judged},
        abstained=verdict.abstained,
        cpu_seconds=time.process_time() - began,
        failed=failed,
    )


def answers(wanted: list[Take], shelf: Path, said: argparse.Namespace) -> Iterator[Answer]:
    """What the critic says of each take."""
    if said.profile is None:
        with pool_of(said.workers) as pool:
            yield from pool.map(by_instruments, wanted, [shelf] * len(wanted), chunksize=4)
        return
    post = load(said.profile, said.quality, tuple(said.set)).posts["critic"]
    ask: Callable[[Take], Answer] = partial(by_critic, hire("critic", post), shelf=shelf)
    with ThreadPoolExecutor(said.workers) as pool:
        yield from pool.map(ask, wanted)


def main() -> None:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--quick", action="store_true", help="four films of each half")
    parser.add_argument("--films", type=int, default=KNOWN, help="how many known and how many fresh films")
    parser.add_argument("--footage", type=Path, help="try it on the mp4 clips of a folder: look and light")
    parser.add_argument("--profile", help="try the critic of this profile instead of the instruments")
    parser.add_argument("--quality", default="fast")
    parser.add_argument("--set", action="append", default=[], metavar="KEY=VALUE")
    parser.add_argument("--faults", nargs="*", default=list(INJURIES), metavar="FAULT")
    parser.add_argument("--clips", type=Path, default=Path.home() / ".cache/onereel/critic-takes")
    parser.add_argument("--out", type=Path, default=Path("critic-benchmark"))
    parser.add_argument("--workers", type=int, default=2)
    said = parser.parse_args()
    if said.footage:
        said.faults, wanted = list(PRINTED), list(takes_of(said.footage))
    else:
        count = 4 if said.quick else min(said.films, KNOWN)
        films = [*range(count), *range(KNOWN, KNOWN + count)]
        wanted = list(takes(films, tuple(said.faults)))
    film_all(wanted, said.clips, said.workers)
    began = time.monotonic()
    heard = list(answers(wanted, said.clips, said))
    table = table_of(heard, tuple(said.faults))
    table["critic"] = said.profile or "instruments"
    table["wall_seconds"] = round(time.monotonic() - began, 1)
    said.out.mkdir(parents=True, exist_ok=True)
    (said.out / "critic.json").write_text(json.dumps(table, indent=1), "utf-8")
    (said.out / "critic.md").write_text(written(table), "utf-8")
    cv2.imwrite(str(said.out / "critic.png"), drawn(table))
    print(written(table))
    print(f"Written to {said.out}: critic.md, critic.json, critic.png")


if __name__ == "__main__":
    main()
