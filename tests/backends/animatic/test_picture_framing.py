"""Heads and feet inside, eyes on the upper third, at every size, move and picture shape."""

from __future__ import annotations

import itertools
from dataclasses import replace

import pytest

from onereel.backends.animatic.picture.camera import Lens
from onereel.backends.animatic.picture.players import SECONDS, crown, girth
from onereel.backends.animatic.picture.staging import Staged, staged
from onereel.backends.animatic.stage import Act, Actor, Animal, Light, SetKind, Thing, Vehicle
from onereel.planfile import Move, Size
from tests.backends.animatic.scenes import scene

SHAPES = (Lens(width=960, height=528), Lens(width=528, height=960), Lens(width=720, height=720))
ACTS = (Act.STAND, Act.WALK, Act.RUN)


def boxes(shot: Staged, lens: Lens) -> list[tuple[float, float, float, float, float]]:
    """(left, right, head, eyes, feet) of the players at start, middle and end: parts of the picture."""
    out = []
    for t in (0.0, SECONDS / 2, SECONDS):
        pose = shot.path.at(t)
        for p in shot.players:
            k = lens.scale(pose, p.z) * girth(p) / 2
            x, feet = lens.place(pose, p.at(t), p.y, p.z)
            top = p.y + p.puppet.height if shot.scene.size is Size.WIDE else crown(p)
            head = lens.place(pose, 0.0, top, p.z)[1]
            eyes = lens.place(pose, 0.0, p.y + p.puppet.eye_height, p.z)[1]
            w, h = lens.width, lens.height
            out.append(((x - k) / w, (x + k) / w, head / h, eyes / h, feet / h))
    return out


@pytest.mark.parametrize("move", sorted(Move))
def test_a_wide_shot_holds_heads_and_feet(move: Move) -> None:
    for lens, act, people in itertools.product(SHAPES, ACTS, (1, 2)):
        for left, right, head, _, feet in boxes(staged(scene(act, people, move=move), lens), lens):
            assert head > 0, (lens, act, people)
            assert feet < 1, (lens, act, people)
            assert left > -0.04, (lens, act, people)
            assert right < 1.04, (lens, act, people)


@pytest.mark.parametrize("size", [Size.CLOSE_UP, Size.MEDIUM, Size.TWO_SHOT, Size.OVER_THE_SHOULDER])
def test_nearer_shots_hold_the_head_and_keep_the_eyes_high(size: Size) -> None:
    for lens, move, act in itertools.product(SHAPES, Move, ACTS):
        shot = staged(scene(act, 2, move=move, size=size), lens)
        for *_, head, eyes, _ in boxes(shot, lens):
            assert head > -0.02, (lens, move, act)
            assert 0.08 < eyes < 0.70, (lens, move, act)


def test_the_eyes_lie_on_the_upper_third_of_a_still_close_up() -> None:
    for lens in SHAPES:
        shot = staged(scene(size=Size.CLOSE_UP), lens)
        assert all(0.30 < eyes < 0.45 for *_, eyes, _ in boxes(shot, lens))


@pytest.mark.parametrize(
    "kind", ["dog", "cat", "horse", "elephant", "bird", "fish", "whale", "rabbit", "deer"]
)
def test_a_close_up_of_an_animal_looks_it_in_the_eye(kind: str) -> None:
    for lens, act in itertools.product(SHAPES, (Act.STAND, Act.WALK)):
        actor = Actor(figure=Animal(key="it", kind=kind, colour=(0.5, 0.4, 0.3)), act=act)
        shot = staged(scene(size=Size.CLOSE_UP, actors=(actor,)), lens)
        (it,) = shot.players
        assert it.puppet.face is not None
        fx, fy, head = it.puppet.face
        for t in (0.0, SECONDS):
            pose = shot.path.at(t)
            x, y = lens.place(pose, it.at(t) + it.puppet.facing * fx, it.y + fy, it.z)
            assert 0.15 < x / lens.width < 0.85, (lens, act, t)
            assert 0.25 < y / lens.height < 0.55, (lens, act, t)
            assert 0.3 < head * lens.scale(pose, it.z) / lens.height < 0.9


def test_who_walks_away_grows_smaller_and_stays_in_the_frame() -> None:
    for lens, kind in itertools.product(SHAPES, (SetKind.BEACH, SetKind.STUDY, SetKind.STREET)):
        for move in (Move.STATIC, Move.CRANE_UP, Move.DOLLY_OUT):
            (actor,) = scene(Act.WALK).actors
            shot = staged(scene(move=move, set_kind=kind, actors=(replace(actor, away=True),)), lens)
            (p,) = shot.players
            sizes = []
            for t in (0.0, SECONDS):
                pose, z = shot.path.at(t), p.depth_at(t)
                sizes.append(lens.scale(pose, z))
                assert lens.place(pose, p.at(t), p.y, z)[1] < lens.height
                assert lens.place(pose, p.at(t), crown(p), z)[1] > 0
            assert p.pace == 0
            assert sizes[1] < 0.97 * sizes[0]


def test_there_is_room_where_the_subject_looks() -> None:
    lens = SHAPES[0]
    for seed in range(5):
        shot = staged(scene(size=Size.MEDIUM, seed=seed), lens)
        left, right, *_ = boxes(shot, lens)[0]
        middle, looks = (left + right) / 2, shot.players[0].puppet.facing
        assert (middle - 0.5) * looks < -0.02


def test_an_insert_shows_the_object_large_and_shallow() -> None:
    lens = SHAPES[0]
    wanted = Thing(key="letter", kind="letter", colour=(0.9, 0.85, 0.7))
    shot = staged(scene(size=Size.INSERT, focus=wanted), lens)
    (thing,) = shot.players
    assert thing.puppet.actor.figure == wanted
    assert shot.table is not None
    high = thing.puppet.height * lens.scale(shot.path.at(0), thing.z) / lens.height
    wide = thing.puppet.width * lens.scale(shot.path.at(0), thing.z) / lens.width
    assert max(high, wide) > 0.33


def test_a_runner_never_slides_over_the_ground() -> None:
    shot = staged(scene(Act.RUN), SHAPES[0])
    (runner,) = shot.players
    assert runner.pace == pytest.approx(runner.puppet.facing * runner.puppet.speed * runner.rate)


@pytest.mark.parametrize("size", [Size.WIDE, Size.MEDIUM, Size.CLOSE_UP])
def test_a_whale_is_filmed_from_the_water_not_through_the_land(size: Size) -> None:
    whale = Actor(figure=Animal(key="it", kind="whale", colour=(0.3, 0.4, 0.6)), act=Act.SWIM)
    shot = staged(scene(size=size, set_kind=SetKind.SEA, actors=(whale,)), SHAPES[0])
    land = max(g.far for g in shot.place.grounds if g.mirror < 0.4)
    assert shot.players[0].y < -1
    assert min(shot.path.at(t).z for t in (0.0, SECONDS)) > land


def test_an_empty_place_is_seen_nearer_in_nearer_sizes() -> None:
    lens = SHAPES[0]
    focal = [
        staged(scene(people=0, size=size), lens).path.at(0).focal
        for size in (Size.WIDE, Size.MEDIUM, Size.CLOSE_UP)
    ]
    assert focal[0] < 0.8 * focal[1] < 0.7 * focal[2]


def test_an_uncut_shot_of_another_size_comes_to_it_unless_the_camera_holds_still() -> None:
    lens = SHAPES[0]
    first = scene(size=Size.WIDE, move=Move.STATIC)
    sizes = {}
    for move in (Move.DOLLY_IN, Move.STATIC):
        shot = staged(scene(size=Size.CLOSE_UP, move=move, continues=first), lens)
        who = shot.players[0]
        sizes[move] = lens.scale(shot.path.at(SECONDS), who.z) / lens.scale(shot.path.at(0.0), who.z)
    fresh = staged(scene(size=Size.CLOSE_UP, move=Move.STATIC), lens)
    wide = staged(first, lens)
    apart = lens.scale(fresh.path.start, fresh.players[0].z) / lens.scale(wide.path.end, wide.players[0].z)
    assert sizes[Move.STATIC] == pytest.approx(1.0)
    assert sizes[Move.DOLLY_IN] == pytest.approx(apart, rel=0.25)
    assert apart > 2


def test_whoever_is_new_in_an_uncut_shot_walks_in() -> None:
    lens = SHAPES[0]
    shot = staged(scene(Act.STAND, 2, continues=scene(Act.STAND, 1)), lens)
    assert [p.puppet.actor.figure.key for p in shot.players] == ["ana", "bo"]
    x = [lens.place(shot.path.at(t), shot.players[1].at(t), 0.0, 0.0)[0] for t in (0.0, SECONDS)]
    assert not 0 < x[0] < lens.width
    assert 0 < x[1] < lens.width


def test_a_herd_stands_behind_the_one_that_is_framed() -> None:
    lens = SHAPES[0]
    one = Animal(key="wolf", kind="dog", colour=(0.4, 0.4, 0.4))
    alone = staged(scene(actors=(Actor(figure=one),)), lens)
    pack = staged(scene(actors=(Actor(figure=replace(one, number=6)),)), lens)
    assert pack.path == alone.path
    assert len(pack.players) == 6
    assert all(p.z > pack.players[0].z for p in pack.players[1:])


def test_who_turns_away_does_it_in_the_course_of_the_shot() -> None:
    who = scene().actors[0]
    (p,) = staged(scene(actors=(replace(who, away=True, turning=True),)), SHAPES[0]).players
    facing, over = (p.blend_at(t) for t in (0.0, SECONDS))
    assert facing is not None
    assert (facing[0].actor.away, facing[1], over) == (False, 1.0, None)
    widths = [p.puppet.pile(t, 100.0, Light(), p.blend_at(t)).bounds() for t in (0.5, p.turns + 0.35, 3.0)]
    side, edge, back = (right - left for left, _, right, _ in widths)
    assert 0.4 * min(side, back) < edge < 0.6 * min(side, back), "narrow, and no stick"


def test_a_large_vehicle_stands_behind_whom_the_shot_is_about() -> None:
    bus = Actor(figure=Vehicle(key="bus", kind="bus", colour=(0.7, 0.1, 0.1)))
    driver = scene().actors[0]
    lens = SHAPES[0]
    alone, both = (staged(scene(actors=a), lens) for a in ((driver,), (driver, bus)))
    assert both.path == alone.path
    assert both.players[1].z > both.players[0].z + 0.4
