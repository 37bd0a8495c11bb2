"""What the loop of dailies is worth, SIMULATED: routed remedies against retries with another seed alone.

    python benchmarks/dailies.py [--shots 600] [--critic critic.json] [--json FILE]

The loop is the real one: rounds, heeded notes, remedies and their growth, the best take kept, orders as they
go to a maker. What a model would make of an order is not: an imagined animator decides by chance whether a
take has a fault. Its assumptions, all of which can be argued with:

- Half of the shots lean to a fault (`--leaning`), one of the ten, each as likely; one in five of these to a
  second one too. A first take has every fault its shot leans to.
- In a later take such a fault is gone with the chance `seed` whatever was ordered. If the order really holds
  the change that the fault's own remedy promises (looked for in the order: words, framing, pictures painted
  anew, sampling; not by the remedy's name), it is gone with the further chance `cure`; with the stronger
  remedy half of what was left.
- Every take, first ones too, may have a fault that nobody leant to (`--stray`): it is gone with its seed.
- The critic sees a fault with its recall, calls it by another's name in one of ten cases, and sees one that
  is not there with its false alarms. A fault it sees lowers its axis to 4, which fails the take.
- Nothing is known of `seed` and `cure` for any real model: the table shows what follows from several values,
  and from `cure` 0, where the remedies do nothing.
"""

from __future__ import annotations

import argparse
import json
import random
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from pathlib import Path

from onereel.departments import casting, storyboard
from onereel.departments.shooting import shoot
from onereel.events import Kind
from onereel.faults import Catalogue, Entry, Remedy
from onereel.orders import Axis, Media, Motion, Note, Order, Ratings, Verdict, Witness
from onereel.planfile import Plan, Size
from onereel.profile import Profile, load
from onereel.studio import Quote

SECOND, MISNAMED = 0.2, 0.1
CHANCES = [(0.1, 0.6), (0.25, 0.6), (0.25, 0.3), (0.25, 0.0), (0.5, 0.3)]
"""(seed, cure): how often another seed alone, and how often the right remedy, rids a take of a fault."""
OTHER_SEED = Remedy(words="another seed", guidance=1.0001)
"""What changes nothing that an animator would notice."""
SHOTS_A_FILM = 6

Said = Callable[[Motion], bool]
PROMISED: dict[str, tuple[Said, Said]] = {
    "CHARACTER_DRIFT": (lambda o: o.last is not None and "feature by feature" in o.prompt,) * 2,
    "EXTRAS_INVADE_FRAME": (
        lambda o: "Nobody but" in o.view.boundary and o.view.size is not Size.WIDE,
        lambda o: "Nobody but" in o.view.boundary and o.view.size is Size.CLOSE_UP,
    ),
    "CAMERA_IGNORED": (
        lambda o: o.prompt.startswith("The camera "),
        lambda o: o.prompt.startswith("The camera ") and "only large motion" in o.view.boundary,
    ),
    "WALKING_BACKWARDS": (lambda o: "facing" in o.prompt, lambda o: "each step lands ahead" in o.prompt),
    "OBJECT_MORPHING": (
        lambda o: "rigid" in o.prompt and o.last is not None,
        lambda o: "quite still" in o.prompt and o.last is not None,
    ),
    "HAND_FINGER_ARTIFACT": (
        lambda o: o.view.size is Size.CLOSE_UP and "hands" in o.avoid,
        lambda o: o.view.size is Size.CLOSE_UP and "arms" in o.avoid,
    ),
    "WARDROBE_DRIFT": (
        lambda o: "wears" in o.prompt and o.last is not None,
        lambda o: "Not one garment" in o.view.boundary and o.last is not None,
    ),
    "NEON_GLOW_LEAK": (lambda o: "natural" in o.prompt, lambda o: "motivated light" in o.prompt),
    "STYLIZED_AI_LOOK": (lambda o: o.tuning.shift <= 0.8, lambda o: o.tuning.shift <= 0.65),
    "RANDOM_INTIMACY": (lambda o: " apart" in o.view.direction, lambda o: "well apart" in o.prompt),
}
"""What an order must hold for the mild remedy of a fault to be in it, and for the stronger one."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Odds:
    """The imagined animator and critic, in chances."""

    seed: float
    cure: float
    leaning: float
    stray: float
    recall: dict[str, float] = field(default_factory=dict)
    alarms: float = 0.0
    faults: tuple[str, ...] = tuple(PROMISED)


class Imagined(Quote):
    """A studio whose takes have faults by chance, always the same for equal seeds and orders."""

    def __init__(self, profile: Profile, odds: Odds, number: int, plan: Plan) -> None:
        super().__init__(profile)
        self.number, self.plan, self.odds = number, plan, odds
        self.faults: dict[str, set[str]] = {}
        self._verdicts: dict[Media, Verdict] = {}

    def make(self, kind: Kind, label: str, order: Order) -> Media:
        media = super().make(kind, label, order)
        if isinstance(order, Motion):
            self.faults[label] = self._happens(label, order)
        if kind is Kind.VERDICT:
            self._verdicts[media] = self._seen(label)
        return media

    def verdict(self, media: Media) -> Verdict | None:
        return self._verdicts[media]

    def _happens(self, label: str, order: Motion) -> set[str]:
        odds, chance = self.odds, random.Random(f"{self.number} {label}")
        faults = self._leans(label.partition(" take ")[0])
        if not label.endswith(" 1"):
            rid = {fault for fault in sorted(faults) if chance.random() < odds.seed}
            faults -= rid | {fault for fault in sorted(faults) if self._cured(fault, order, chance)}
        if chance.random() < odds.stray:
            faults.add(chance.choice(self.odds.faults))
        return faults

    def _cured(self, fault: str, order: Motion, chance: random.Random) -> bool:
        mild, strong = (said(order) for said in PROMISED[fault])
        cure = self.odds.cure if mild else 0.0
        if strong and cure:
            cure += (1 - cure) / 2
        return chance.random() < cure

    def _leans(self, shot: str) -> set[str]:
        chance = random.Random(f"{self.number} {shot}")
        if chance.random() >= self.odds.leaning:
            return set()
        return set(chance.sample(self.odds.faults, 2 if chance.random() < SECOND else 1))

    def _seen(self, label: str) -> Verdict:
        """What the critic says of a take."""
        odds, chance = self.odds, random.Random(f"critic {self.number} {label}")
        seen = {
            chance.choice(list(PROMISED)) if chance.random() < MISNAMED else fault
            for fault in sorted(self.faults[label])
            if chance.random() < odds.recall.get(fault, 0.0)
        }
        if chance.random() < odds.alarms:
            seen.add(chance.choice(list(PROMISED)))
        axes = dict.fromkeys([axis.value for axis in Axis], 9.0)
        axes |= {self.profile.faults[fault].axis.value: 4.0 for fault in seen}
        notes = tuple(Note(fault=fault, seen_by=(Witness.INSTRUMENTS,)) for fault in sorted(seen))
        return Verdict(ratings=Ratings(**axes), notes=notes)


def seeds_only(catalogue: Catalogue) -> Catalogue:
    """The same faults, with nothing done about them but another seed."""
    return {
        slug: Entry(**dict(entry) | {"remedy": OTHER_SEED, "stronger": OTHER_SEED})
        for slug, entry in catalogue.items()
    }


def policies() -> dict[str, Profile]:
    """Retakes with another seed alone, and with remedies; three takes at most."""
    routed = load("animatic", "fast", ["format.takes=3"])
    return {
        "another seed": routed.model_copy(update={"faults": seeds_only(routed.faults)}),
        "routed": routed,
    }


def worth(
    profile: Profile, odds: Odds, plans: Iterable[Plan], studio_of: type[Imagined] = Imagined
) -> dict[str, float]:
    """Shares of shots, and takes a shot, over these films."""
    shots = takes = passed = clean = 0
    for number, plan in enumerate(plans):
        studio = studio_of(profile, odds, number, plan)
        faces = casting.cast(plan, studio)
        rushes = shoot(plan, faces, storyboard.paint(plan, faces, studio), studio)
        for shot, kept in rushes.kept.items():
            shots += 1
            takes += len(rushes.takes[shot])
            passed += (kept.take.rating or 0) >= profile.format.pass_rating
            clean += not studio.faults[f"{shot} take {kept.take.number}"]
    return {"passing": passed / shots, "clean": clean / shots, "takes": takes / shots}


def quay() -> Plan:
    """Six plain shots of two people: every remedy can be applied to each."""
    people = [
        {
            "key": k,
            "name": k.title(),
            "portrait": f"{k.title()} of forty, brown hair, a {c} coat, black boots",
        }
        for k, c in (("ana", "red"), ("ben", "grey"))
    ]
    shot = {
        "size": "wide", "move": "dolly in", "cast": ["ana", "ben"], "subject": "two people on a quay",
        "action": "Ana and Ben walk along the quay", "ambient": "Gulls.", "boundary": "The quay stays.",
    }  # fmt: skip
    return Plan.model_validate(
        {
            "schema": 1, "title": "Quay", "logline": "Two people walk.", "language": "en-US",
            "place": "Lisbon, Portugal", "setting": "a quay", "time_of_day": "noon", "weather": "clear",
            "look": "Plain daylight.", "seed": 1, "characters": people,
            "score": {"mood": "serene", "bpm": 70, "instruments": ["piano"]},
            "shots": [shot | {"id": f"s{n}", "hero": n == 0} for n in range(SHOTS_A_FILM)],
        }
    )  # fmt: skip


def critics(path: Path | None) -> dict[str, tuple[dict[str, float], float]]:
    """Critics by name: recall by fault, false alarms a take. A perfect one, the goal, and those of a file.

    What a critic of the file does not list, it cannot judge.
    """
    known = {
        name: (dict.fromkeys(PROMISED, recall), alarms)
        for name, recall, alarms in (("perfect", 1.0, 0.0), ("the goal", 0.9, 0.05), ("weak", 0.6, 0.15))
    }
    for name, row in (json.loads(path.read_text("utf-8")) if path else {}).items():
        known[name] = (row["recall"], row["alarms"])
    return known


def main(words: Iterable[str] | None = None) -> None:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--shots", type=int, default=600, help="shots a row")
    parser.add_argument("--leaning", type=float, default=0.5, help="shots whose first take has a fault")
    parser.add_argument("--stray", type=float, default=0.05, help="takes with a fault by their seed")
    parser.add_argument("--critic", type=Path, help='{"name": {"recall": {"FAULT": 0.9}, "alarms": 0.05}}')
    parser.add_argument("--json", type=Path)
    said = parser.parse_args(list(words) if words is not None else None)
    rows = []
    print("SIMULATED: an imagined animator and critic; see the head of benchmarks/dailies.py.\n")
    print("| critic: mean recall, alarms | seed | cure | retakes | pass | truly clean | takes a shot |")
    print("|---|---|---|---|---|---|---|")
    for critic, (recall, alarms) in critics(said.critic).items():
        for seed, cure in CHANCES:
            for policy, profile in policies().items():
                odds = Odds(
                    seed=seed, cure=cure, leaning=said.leaning, stray=said.stray, recall=recall, alarms=alarms
                )
                got = worth(profile, odds, [quay()] * (said.shots // SHOTS_A_FILM))
                rows.append({"critic": critic, "recall": recall, "alarms": alarms, "seed": seed, "cure": cure,
                             "policy": policy, **got})  # fmt: skip
                mean = sum(recall.values()) / len(PROMISED)
                chances = f"{critic}: {mean:.2g}, {alarms:g} | {seed:g} | {cure:g}"
                shares = f"{got['passing']:.0%} | {got['clean']:.0%} | {got['takes']:.2f}"
                print(f"| {chances} | {policy} | {shares} |")
    if said.json:
        said.json.write_text(json.dumps({"simulated": True, "rows": rows}, indent=1) + "\n", "utf-8")


if __name__ == "__main__":
    main()
