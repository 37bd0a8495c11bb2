"""The camera does what the plan says: measured on the pictures, by optical flow."""

from __future__ import annotations

import numpy as np
import pytest

from onereel.backends.animatic.picture.camera import SEEN, Lens, Pose, eased, facing, level, telling
from onereel.backends.animatic.picture.shot import Shot
from onereel.backends.animatic.stage import SetKind
from onereel.backends.instruments.camera import Travel, steps, travel
from onereel.backends.instruments.footage import footage
from onereel.planfile import Move
from tests.backends.animatic.scenes import scene

WIDTH, HEIGHT = 320, 176
MOVES = sorted(SEEN)


def measured(move: Move, kind: SetKind) -> Travel:
    shot = Shot(scene(move=move, set_kind=kind), WIDTH, HEIGHT)
    seen = footage([shot.picture(i) for i in range(0, 81, 8)], [i / 16 for i in range(0, 81, 8)])
    return travel(seen, steps(seen))


@pytest.mark.parametrize("move", MOVES)
def test_every_move_is_seen_in_the_flow(move: Move) -> None:
    seen = measured(move, SetKind.STUDY)
    assert telling(move, seen.x, seen.y, seen.zoom)[1], seen


@pytest.mark.parametrize(("number", "kind"), list(enumerate(sorted(SetKind))))
def test_a_move_is_seen_in_every_set(number: int, kind: SetKind) -> None:
    """One move a set, all moves in turn; benchmarks/camera.py has all of them in all sets."""
    move = MOVES[(5 * number + 3) % len(MOVES)]
    seen = measured(move, kind)
    assert telling(move, seen.x, seen.y, seen.zoom)[1], (move, seen)


def test_the_angles_set_the_horizon() -> None:
    low, eye, high = (
        Shot(scene(move=m), WIDTH, HEIGHT).staged.path.start.oy
        for m in (Move.LOW_ANGLE, Move.STATIC, Move.HIGH_ANGLE)
    )
    assert high < eye - 0.1 < low - 0.2


def test_moves_start_and_end_softly() -> None:
    steps = np.diff([eased(t) for t in np.linspace(0, 1, 41)])
    assert steps[0] < 0.4 * steps.max()
    assert steps[-1] < 0.4 * steps.max()
    assert steps.sum() == pytest.approx(1.0)


def test_planes_project_as_points_do() -> None:
    lens = Lens(width=WIDTH, height=HEIGHT)
    pose = Pose(x=0.4, y=1.5, z=-7.0, focal=2.1, ox=0.47, oy=0.6)
    for plane, (u, v), point in (
        (facing(3.0), (1.2, 0.7), (1.2, 0.7, 3.0)),
        (level(0.2), (-0.8, 5.0), (-0.8, 0.2, 5.0)),
    ):
        p = plane.matrix(lens.matrix(pose)) @ np.array([u, v, 1.0])
        assert (p[0] / p[2], p[1] / p[2]) == pytest.approx(lens.place(pose, *point))
