"""Every camera move in every set of the animatic, measured on its pictures by optical flow: a table and JSON.

    python benchmarks/camera.py [--sets street,beach] [--moves "pan left"] [--json FILE]

A wide shot with somebody standing is shot at 320 × 176; eleven of its 81 pictures are looked at by the
critic's own instrument. x and y are how far things travelled right and down, in parts of the picture's
width and height; zoom is how much larger they got. Where a move and its measure do not agree, the cell is
in bold and the program exits with 1. About five minutes on one core.
"""

from __future__ import annotations

import argparse
import json
import sys
from pathlib import Path

import cv2

from onereel.backends.animatic.picture.camera import SEEN, telling
from onereel.backends.animatic.picture.shot import Shot
from onereel.backends.animatic.places import region_of
from onereel.backends.animatic.stage import Act, Actor, Breakdown, Garment, Person, SetKind
from onereel.backends.instruments.camera import Travel, steps, travel
from onereel.backends.instruments.footage import footage
from onereel.planfile import Move, Season, Size, TimeOfDay, Weather

WIDTH, HEIGHT = 320, 176
ANA = Person(key="ana", garments=(Garment(kind="coat", colour=(0.85, 0.10, 0.14)),))


ABOARD = {"deck": (SetKind.SEA, "deck"), "on the bridge": (SetKind.RIVER, "on the bridge")}
"""Sets that are another's when it is named: what they are called here, whose they are, the name."""


def measured(name: str, move: Move) -> Travel:
    """The travel of a wide shot with one person standing, in the afternoon."""
    kind, landmark = ABOARD[name] if name in ABOARD else (SetKind(name), "")
    scene = Breakdown(
        set_kind=kind,
        landmarks=frozenset({landmark} - {""}),
        region=region_of("Paris, France"),
        time=TimeOfDay.AFTERNOON,
        weather=Weather.CLEAR,
        season=Season.SUMMER,
        seed=7,
        size=Size.WIDE,
        move=move,
        actors=(Actor(figure=ANA, act=Act.STAND),),
    )
    shot = Shot(scene, WIDTH, HEIGHT)
    seen = footage([shot.picture(i) for i in range(0, 81, 8)], [i / 16 for i in range(0, 81, 8)])
    return travel(seen, steps(seen))


def cell(seen: Travel, move: Move) -> str:
    value, agrees = telling(move, seen.x, seen.y, seen.zoom)
    axis, *_ = SEEN[move]
    text = f"×{value:.2f}" if axis == "zoom" else f"{value:+.1%}" if axis in "xy" else f"{value:.1%}"
    return text if agrees else f"**{text}**"


def main() -> int:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--sets", default=",".join([*SetKind, *ABOARD]), help="which, with commas between")
    parser.add_argument("--moves", default=",".join(Move), help="which, with commas between")
    parser.add_argument("--json", type=Path, metavar="FILE")
    said = parser.parse_args()
    kinds, moves = said.sets.split(","), [Move(x) for x in said.moves.split(",")]
    cv2.setNumThreads(1)
    print("| set |", " | ".join(moves), "|")
    print("|---|" + "---:|" * len(moves))
    rows: dict[str, dict[str, dict[str, float | bool]]] = {}
    missed = 0
    for kind in kinds:
        row = {move: measured(kind, move) for move in moves}
        told = {move: telling(move, seen.x, seen.y, seen.zoom)[1] for move, seen in row.items()}
        missed += sum(not agrees for agrees in told.values())
        print(f"| {kind} |", " | ".join(cell(seen, move) for move, seen in row.items()), "|", flush=True)
        rows[kind] = {
            move: {"x": seen.x, "y": seen.y, "zoom": seen.zoom, "agrees": told[move]}
            for move, seen in row.items()
        }
    print(f"\n{len(kinds) * len(moves) - missed} of {len(kinds) * len(moves)} agree with the plan")
    if said.json:
        said.json.write_text(json.dumps(rows, indent=2))
    return int(missed > 0)


if __name__ == "__main__":
    sys.exit(main())
