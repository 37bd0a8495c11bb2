"""The loop of dailies over real pictures: an animator whose takes have faults drawn into them, the embedded
critic's own verdicts, routed remedies against retries with another seed alone.

    python benchmarks/dailies_filmed.py [--films 4] [--shelf DIR] [--json FILE]

HALF SIMULATED. The clips are the animatic's, faults are injected into them as for benchmarks/critic.py at
medium strength, and the critic is the real one: what it misses passes; what it raises falsely is shot again.
Whether a fault is still there in the next take is chance, under the assumptions at the head of
benchmarks/dailies.py, with one fault a shot: half of the first takes have one of those that the critic judges
and that can be drawn into the shot. Takes are kept in a folder: a second run is quick.
"""

from __future__ import annotations

import argparse
import json
import random
import tempfile
from collections.abc import Iterable
from pathlib import Path

import cv2
from critic_faults import INJURIES
from critic_shots import SENTENCES, plan_of
from critic_takes import SIZE, Take, film
from dailies import Imagined, Odds, policies, worth

from onereel.backends.animatic import breakdown
from onereel.backends.animatic.critic import Critic, CriticSettings
from onereel.backends.animatic.picture.camera import Lens
from onereel.backends.animatic.picture.staging import staged
from onereel.backends.instruments.verdicts import LIMITS
from onereel.crew import Placement
from onereel.departments.views import views_of
from onereel.orders import Media, Motion, Review, Verdict, View

JUDGED = tuple(fault for fault in LIMITS if fault in INJURIES)
"""The faults that the instruments say they judge."""
MEDIUM = 1


class Shelf:
    """Takes as files: the bench of a critic that is shown one of them."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self._critic = Critic(CriticSettings(), Placement())
        self._paths: dict[Media, Path] = {}

    def path(self, media: Media) -> Path:
        return self._paths[media]

    def tick(self, done: float) -> None:
        """Nobody waits for it."""

    def verdict(self, number: int, shot: str, fault: str | None, order: Motion, review: Review) -> Verdict:
        """What the critic says of a take of this order with this fault in it."""
        # What a remedy draws is left out: takes are filmed once, and cured by chance.
        bare = order.view.model_copy(update={"direction": "", "boundary": ""})
        take = Take(film=number, scene=shot, fault=fault, strength=MEDIUM, view=bare)
        known = take.folder(self.folder) / "verdict.json"
        if not (take.folder(self.folder) / "label.json").exists():
            film(take, self.folder)
            known.unlink(missing_ok=True)
        if not known.exists():
            shown = review.model_copy(update={"view": bare})
            self._paths = {review.take: take.clip(self.folder), review.keyframe: take.keyframe(self.folder)}
            self._paths |= dict(zip(review.portraits, take.portraits(self.folder), strict=True))
            self._critic.make(shown, known, self)
        return Verdict.parse(known.read_bytes())


class Filmed(Imagined):
    """A studio whose takes are filmed, and watched by the embedded critic."""

    shelf: Shelf

    def _leans(self, shot: str) -> set[str]:
        """One of the faults that can be drawn into this shot."""
        chance, view = random.Random(f"{self.number} {shot}"), views_of(self.plan)[shot]
        able = [fault for fault in self.odds.faults if drawable(fault, view, self.number)]
        return {chance.choice(able)} if able and chance.random() < self.odds.leaning else set()

    def _happens(self, label: str, order: Motion) -> set[str]:
        able = {fault for fault in super()._happens(label, order) if drawable(fault, order.view, self.number)}
        return set(sorted(able)[:1])

    def _seen(self, label: str) -> Verdict:
        motion = next(o for _, name, o in self.jobs if name == label and isinstance(o, Motion))
        review = next(o for _, name, o in self.jobs if name == label and isinstance(o, Review))
        fault = next(iter(self.faults[label]), None)
        return self.shelf.verdict(self.number, label.partition(" take ")[0], fault, motion, review)


def drawable(fault: str, view: View, turn: int) -> bool:
    """Whether the fault can be drawn into a take of this view."""
    lens = Lens(width=SIZE[0], height=SIZE[1])
    return INJURIES[fault][1](staged(breakdown.break_down(view), lens), lens, MEDIUM, turn) is not None


def main(words: Iterable[str] | None = None) -> None:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--films", type=int, default=4, help=f"of six shots each, at most {len(SENTENCES)}")
    parser.add_argument("--shelf", type=Path, help="where takes are kept")
    parser.add_argument("--json", type=Path)
    said = parser.parse_args(list(words) if words is not None else None)
    cv2.setNumThreads(1)
    Filmed.shelf = Shelf(said.shelf or Path(tempfile.mkdtemp(prefix="onereel-dailies-")))
    odds = Odds(seed=0.25, cure=0.6, leaning=0.5, stray=0.05, faults=JUDGED)
    plans = [plan_of(film) for film in range(said.films)]
    print(f"HALF SIMULATED: real pictures and critic, cures by chance ({', '.join(JUDGED)}).\n")
    print("| retakes | pass | truly clean | takes a shot |\n|---|---|---|---|")
    rows = []
    for name, profile in policies().items():
        got = worth(profile, odds, plans, Filmed)
        rows.append({"policy": name, **got})
        print(f"| {name} | {got['passing']:.0%} | {got['clean']:.0%} | {got['takes']:.2f} |", flush=True)
    if said.json:
        said.json.write_text(json.dumps({"half_simulated": True, "rows": rows}, indent=1) + "\n", "utf-8")


if __name__ == "__main__":
    main()
