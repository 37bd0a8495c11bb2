"""Every figure in every act: what is drawn, where its feet are, and that it moves as it says."""

from __future__ import annotations

import math
from dataclasses import replace
from itertools import pairwise

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from onereel.backends.animatic.figures import Puppet, Sprite, puppet, step_times, swatches
from onereel.backends.animatic.figures.animals import DUTY, habit_of
from onereel.backends.animatic.figures.animals.quadruped import hoof_at, stride_of
from onereel.backends.animatic.figures.gait import BALL, HEEL
from onereel.backends.animatic.figures.player import Player
from onereel.backends.animatic.figures.pose import Build, joints
from onereel.backends.animatic.figures.things import THINGS, known, thing
from onereel.backends.animatic.figures.vehicles import VEHICLES
from onereel.backends.animatic.figures.wardrobe import UPPER
from onereel.backends.animatic.stage import (
    RGB,
    Act,
    Actor,
    Animal,
    Figure,
    Garment,
    Light,
    Person,
    Thing,
    Vehicle,
)


def _words(text: str) -> list[str]:
    return text.split(", ")


LIGHT = Light()
FLAT = Light(key=(1.0, 1.0, 1.0), ambient=(0.44, 0.44, 0.44), rim=(0.0, 0.0, 0.0))
ANA = Person(
    key="ana",
    hair="bob",
    garments=(
        Garment(kind="coat", colour=(0.8, 0.16, 0.18)),
        Garment(kind="boots", colour=(0.25, 0.16, 0.12)),
    ),
)
BEN = Person(
    key="ben",
    gender="male",
    age="old",
    beard=True,
    glasses=True,
    skin=(0.45, 0.30, 0.22),
    garments=(Garment(kind="suit", colour=(0.2, 0.28, 0.5)),),
    headwear="hat",
    headwear_colour=(0.35, 0.2, 0.12),
)
CAT = Person(
    key="cat", age="child", hair="braid", garments=(Garment(kind="dress", colour=(0.95, 0.75, 0.2)),)
)
HORSE = Animal(key="horse", kind="horse", colour=(0.35, 0.2, 0.13))
BIKE = Vehicle(key="bike", kind="bicycle", colour=(0.2, 0.5, 0.45))
ANIMALS = _words(
    "dog, cat, horse, bird, fish, elephant, cow, sheep, fox, bear, lion, rabbit, deer, whale, animal"
)
GARMENTS = _words(
    "coat, raincoat, jacket, dress, sari, kimono, robe, shirt, sweater, vest, uniform, suit, apron, "
    "cloak, skirt, trousers, shorts, boots, shoes, scarf, gloves, spacesuit, swimsuit, overalls"
)
HATS = ["hat", "cap", "beret", "helmet", "headscarf", "turban", "crown", "hood", "straw hat", "top hat"]
CARRIED = _words(
    "umbrella, lantern, violin, guitar, cello, trumpet, accordion, drum, flute, piano, saxophone, bag, "
    "suitcase, bicycle, book, letter, flowers, camera, cane, basket, kite, balloon, broom, brush, "
    "telescope, phone, cup"
)
HAIR = ["short", "long", "bun", "bald", "curly", "braid", "ponytail", "bob"]


def acting(figure: Figure, act: Act = Act.STAND, with_: Figure | None = None, **more: int) -> Puppet:
    actor = Actor(figure=figure, act=act, with_key=with_.key if with_ else "")
    return puppet(actor, (with_,) if with_ else (), **more)


def check(sprite: Sprite) -> None:
    h, w = sprite.rgba.shape[:2]
    assert sprite.rgba.dtype == np.float32
    assert np.isfinite(sprite.rgba).all()
    assert sprite.rgba[..., 3].max() > 0.9
    assert sprite.rgba[..., 3].min() >= 0
    assert sprite.rgba[..., 3].max() <= 1.0
    assert -1 <= sprite.anchor[0] <= w
    assert -1 <= sprite.anchor[1] <= h
    if sprite.glow is not None:
        assert sprite.glow.shape == (h, w, 3)
        assert np.isfinite(sprite.glow).all()


def lowest(sprite: Sprite) -> float:
    """Rows from the anchor down to the lowest opaque pixel."""
    rows = np.flatnonzero((sprite.rgba[..., 3] > 0.3).any(axis=1))
    return float(rows[-1] + 1 - sprite.anchor[1])


GROUNDED = [a for a in Act if a not in {Act.SWIM, Act.FLY}]


@pytest.mark.parametrize("act", list(Act))
@pytest.mark.parametrize("person", [ANA, BEN, CAT], ids=lambda p: p.key)
def test_every_act_is_drawn_with_the_feet_on_the_ground(person: Person, act: Act) -> None:
    made = acting(person, act)
    assert made.height > 0.4
    assert 0 < made.eye_height < made.height + 0.02
    for t in (0.0, 0.73):
        sprite = made.draw(t, 60, LIGHT)
        check(sprite)
        if act in GROUNDED:
            air = 0.16 if act is Act.RUN else 0.06
            assert -air * 60 <= lowest(sprite) <= 0.06 * 60


@pytest.mark.parametrize("kind", ANIMALS)
def test_every_animal_stands_walks_and_sleeps(kind: str) -> None:
    animal = Animal(key="a", kind=kind, colour=(0.5, 0.35, 0.2))
    for act in (Act.STAND, Act.WALK, Act.RUN, Act.SLEEP, Act.PLAY):
        made = acting(animal, act)
        sprite = made.draw(0.4, 120 / made.height, LIGHT)
        check(sprite)
        if kind not in {"bird", "fish", "whale"} and act is not Act.RUN:
            assert abs(lowest(sprite)) <= 0.12 * 120
    assert acting(animal, Act.WALK).speed > 0
    assert acting(animal, Act.STAND).speed == 0
    young = replace(animal, young=True)
    assert acting(young).height < acting(animal).height


@pytest.mark.parametrize("kind", list(VEHICLES))
def test_every_vehicle_is_drawn_and_goes(kind: str) -> None:
    made = acting(Vehicle(key="v", kind=kind, colour=(0.7, 0.2, 0.2)), Act.WALK)
    check(made.draw(0.5, 150 / made.height, LIGHT))
    assert made.speed > 0
    assert acting(made.actor.figure).speed == 0


@pytest.mark.parametrize("kind", [*(kind for kind in THINGS if kind != "hands"), "a thing nobody knows"])
def test_every_thing_is_drawn_standing_on_its_anchor(kind: str) -> None:
    made = acting(Thing(key="t", kind=kind, colour=(0.7, 0.3, 0.2)))
    sprite = made.draw(0.5, 100 / made.height, LIGHT)
    check(sprite)
    assert -8 <= lowest(sprite) <= 20


def test_the_nouns_of_insert_shots_are_known() -> None:
    asked = _words(
        "letter, clock, pocket watch, key, ring, photograph, book, candle, lantern, cup, teapot, "
        "flower, rose, apple, bread, fish, knife, compass, map, telescope, camera, phone, radio, "
        "record player, piano keys, violin, guitar, drum, shoe, ballet shoes, hat, glove, "
        "umbrella, suitcase, bag, coin, bottle, message in a bottle, feather, egg, shell, stone, "
        "star, leaf, seed, plant pot, paintbrush, canvas, chess piece, dice, doll, toy boat, "
        "toy train, kite, balloon, bell, mirror, lamp, telephone, typewriter, sewing machine, "
        "helmet, robot hand, microscope, flask, mask, crown, sword, bowl, chopsticks, noodles, cake"
    )
    assert [noun for noun in asked if known(noun) == "small box"] == []
    assert known("old letters") == "letter"


@pytest.mark.parametrize(
    ("noun", "drawn"),
    [("shawl", "cloth"), ("sketchbooks", "book"), ("spectrometer", "device"), ("scraper", "implement")],
)
def test_a_noun_nobody_drew_is_drawn_as_its_kind(noun: str, drawn: str) -> None:
    assert known(noun) in (drawn, "closed book")


@given(st.text(max_size=24))
def test_every_noun_is_drawn(noun: str) -> None:
    assert thing(noun, (0.5, 0.4, 0.3), 0.4).ops


@pytest.mark.parametrize("kind", CARRIED)
def test_everything_that_is_carried_is_drawn(kind: str) -> None:
    person = replace(ANA, carries=((kind, (0.6, 0.35, 0.2)),))
    for act in (Act.STAND, Act.WALK, Act.PLAY, Act.READ, Act.LOOK, Act.RIDE, Act.CARRY):
        check(acting(person, act).draw(0.3, 50, LIGHT))


@pytest.mark.parametrize("hair", HAIR)
@pytest.mark.parametrize("headwear", ["", *HATS])
def test_every_head_is_drawn(hair: str, headwear: str) -> None:
    person = replace(ANA, hair=hair, headwear=headwear, age="old" if hair == "bald" else "adult")
    made = acting(person)
    y = round(made.eye_height * 300)
    check_clip = made.draw(0.3, 300, LIGHT, clip=(-60, -y - 60, 60, -y + 60))
    assert check_clip.rgba[..., 3].mean() > 0.2


def _found(sprite: Sprite, colour: RGB, near: float = 0.14) -> int:
    """Pixels whose colour is like this one, light or shaded a little."""
    rgb, alpha = sprite.rgba[..., :3], sprite.rgba[..., 3]
    apart = np.sqrt(((rgb - np.asarray(colour, np.float32)) ** 2).sum(axis=2))
    return int(((apart < near) & (alpha > 0.95)).sum())


@pytest.mark.parametrize("kind", GARMENTS)
@pytest.mark.parametrize("act", [Act.STAND, Act.WALK, Act.SIT])
def test_wardrobe_colours_are_found_on_screen(kind: str, act: Act) -> None:
    colour = (0.20, 0.45, 0.62)
    person = replace(ANA, garments=(Garment(kind=kind, colour=colour),))
    sprite = acting(person, act).draw(0.3, 120, FLAT)
    if kind not in {"boots", "shoes", "gloves"}:
        assert colour in swatches(person)
    assert _found(sprite, colour) > 25
    if kind in UPPER and kind not in {"apron", "cloak"}:
        assert _found(sprite, colour) > (350 if kind in {"vest", "swimsuit"} else 900)


def test_an_outfit_of_several_garments_shows_all_its_swatches() -> None:
    person = replace(
        ANA,
        garments=(
            Garment(kind="coat", colour=(0.15, 0.42, 0.35)),
            Garment(kind="trousers", colour=(0.55, 0.40, 0.20)),
            Garment(kind="scarf", colour=(0.85, 0.65, 0.15)),
        ),
        headwear="beret",
        headwear_colour=(0.60, 0.10, 0.35),
    )
    sprite = acting(person).draw(0.3, 120, FLAT)
    assert len(swatches(person)) == 4
    for colour in swatches(person):
        assert _found(sprite, colour) > 40, colour


def test_mean_colour_of_a_coat_stays_close_under_neutral_light() -> None:
    colour = np.array([0.20, 0.45, 0.62])
    person = replace(ANA, garments=(Garment(kind="robe", colour=tuple(colour)),))
    sprite = acting(person).draw(0.3, 120, FLAT)
    height = sprite.rgba.shape[0]
    middle = sprite.rgba[height // 2 : height * 3 // 4]
    inside = middle[middle[..., 3] > 0.99][:, :3]
    assert np.abs(inside.mean(axis=0) - colour).max() < 0.09


def contact(build: Build, x: float, y: float, pitch: float) -> tuple[float, float]:
    """Where the sole of a foot touches the ground (parts of the height), given its ankle's place."""
    about = HEEL if pitch > 0 else BALL
    c, s = math.cos(pitch), math.sin(pitch)
    rx, ry = about, -build.ankle
    return (x + rx * c - ry * s, y + build.ankle + rx * s + ry * c)


@pytest.mark.parametrize("act", [Act.WALK, Act.RUN, Act.CARRY])
@pytest.mark.parametrize("person", [ANA, BEN, CAT], ids=lambda p: p.key)
def test_a_planted_foot_stays_where_it_stands(person: Person, act: Act) -> None:
    made = acting(person, act)
    body = made.body
    assert isinstance(body, Player)
    gait, build = body.role.gait, body.role.build
    for foot in (0, 1):
        planted: dict[int, list[float]] = {}
        for t in np.arange(0.0, 2.5, 0.02):
            if gait.phase(t, foot) >= gait.stance:
                continue
            pose = body.pose(t)
            j = joints(build, pose)
            end = (j.near_leg, j.far_leg)[foot].end
            pitch = (pose.near_pitch, pose.far_pitch)[foot]
            x, y = contact(build, end[0] / build.height, end[1] / build.height - build.ankle, pitch)
            step = math.floor(t / gait.period + gait.offset + 0.5 * foot)
            about = HEEL if pitch > 0 else BALL
            planted.setdefault(step, []).append((x - about) * build.height + made.speed * t)
            assert abs(y) * build.height < 0.035
        assert len(planted) >= 2
        assert all(max(xs) - min(xs) < 0.03 for xs in planted.values())


def test_step_times_are_the_heel_strikes_of_the_gait() -> None:
    for act in (Act.WALK, Act.RUN):
        actor = Actor(figure=ANA, act=act)
        times = step_times(actor, 1.0, 4.0, seed=5)
        body = puppet(actor, seed=5).body
        assert isinstance(body, Player)
        gait = body.role.gait
        assert len(times) == pytest.approx(4.0 / (gait.period / 2), abs=1)
        assert all(1.0 <= t < 5.0 for t in times)
        for t in times:
            assert min(min(gait.phase(t, k), 1 - gait.phase(t, k)) for k in (0, 1)) < 1e-6
    assert step_times(Actor(figure=ANA), 0.0, 5.0) == ()
    assert len(step_times(Actor(figure=HORSE, act=Act.WALK), 0.0, 3.0)) > 4


def test_hooves_go_back_at_the_speed_of_the_ground() -> None:
    habit = habit_of(HORSE, Act.WALK, 0)
    assert habit.beast is not None
    stride = stride_of(habit.beast, run=False)
    a, b = (hoof_at(stride, f * DUTY, run=False)[0] for f in (0.1, 0.9))
    ground = habit.speed * habit.period * 0.8 * DUTY / habit.beast.height
    assert a - b == pytest.approx(ground, rel=1e-6)


@pytest.mark.parametrize("ppm", [60, 300])
@pytest.mark.parametrize("act", [Act.STAND, Act.DANCE])
def test_a_clipped_drawing_is_the_crop_of_the_whole(act: Act, ppm: float) -> None:
    made = acting(replace(BEN, carries=(("lantern", (0.3, 0.3, 0.3)),)), act)
    whole = made.draw(0.6, ppm, LIGHT)
    y = round(made.eye_height * ppm)
    clip = (-31, -y - 20, 40, -y + 33)
    part = made.draw(0.6, ppm, LIGHT, clip=clip)
    x0, y0 = round(whole.anchor[0] - part.anchor[0]), round(whole.anchor[1] - part.anchor[1])
    h, w = part.rgba.shape[:2]
    crop = whole.rgba[y0 : y0 + h, x0 : x0 + w]
    assert crop.shape == part.rgba.shape
    apart = np.abs(crop - part.rgba)
    assert apart.mean() < 0.004
    assert (apart > 0.1).mean() < 0.005


def test_an_empty_clip_gives_a_transparent_sprite() -> None:
    sprite = acting(ANA).draw(0.0, 100, LIGHT, clip=(5000, 5000, 5010, 5010))
    assert sprite.rgba[..., 3].max() == 0


def test_equal_orders_give_equal_bytes() -> None:
    for act in (Act.WALK, Act.DANCE, Act.PLAY):
        a, b = acting(ANA, act, seed=3), acting(ANA, act, seed=3)
        assert a.draw(1.1, 90, LIGHT).rgba.tobytes() == b.draw(1.1, 90, LIGHT).rgba.tobytes()


def test_a_blend_begins_and_ends_with_the_pure_poses_and_goes_through_without_a_jump() -> None:
    a, b = acting(ANA, Act.STAND), acting(ANA, Act.WAVE)
    at = {"t": 0.4, "ppm": 80.0, "light": LIGHT}
    pure = [p.draw(**at).rgba.tobytes() for p in (a, b)]
    ends = [a.draw(**at, blend=(b, w)).rgba.tobytes() for w in (0.0, 1.0)]
    assert ends == pure
    window = (-60, -160, 80, 10)

    def frame(w: float) -> np.ndarray:
        sprite = a.draw(**at, blend=(b, w), clip=window)
        full = np.zeros((170, 140, 4), np.float32)
        x, y = round(60 - sprite.anchor[0]), round(160 - sprite.anchor[1])
        h, wide = sprite.rgba.shape[:2]
        full[y : y + h, x : x + wide] = sprite.rgba
        return full

    frames = [frame(w) for w in np.linspace(0, 1, 21)]
    whole = np.abs(frames[-1] - frames[0]).mean()
    assert max(np.abs(q - p).mean() for p, q in pairwise(frames)) < 0.5 * whole


def test_facing_left_is_the_mirror_of_facing_right() -> None:
    for figure in (ANA, HORSE, BIKE):
        right, left = acting(figure, Act.WALK), acting(figure, Act.WALK, facing=-1)
        even = Light(rim_from=(0.0, -1.0))
        a, b = right.draw(0.3, 60, even), left.draw(0.3, 60, even)
        assert b.anchor[0] == pytest.approx(a.rgba.shape[1] - a.anchor[0], abs=2)
        assert b.rgba[..., 3].sum() == pytest.approx(a.rgba[..., 3].sum(), rel=0.02)


def test_the_rim_lies_on_the_side_the_light_comes_from() -> None:
    for side in (-1.0, 1.0):
        light = Light(
            key=(0.2, 0.2, 0.2), ambient=(0.1, 0.1, 0.1), rim=(1.0, 1.0, 1.0), rim_from=(side, -0.3)
        )
        rgba = acting(ANA).draw(0.0, 100, light).rgba
        row = rgba[rgba.shape[0] // 2]
        solid = np.flatnonzero(row[:, 3] > 0.9)
        edge = row[:, :3].sum(axis=1)
        left, right = edge[solid[:4]].max(), edge[solid[-4:]].max()
        assert (left > right) == (side < 0)


def test_a_lantern_glows_and_lights() -> None:
    for facing in (1, -1):
        made = acting(replace(ANA, carries=(("lantern", (0.3, 0.3, 0.3)),)), facing=facing)
        sprite = made.draw(0.2, 80, LIGHT)
        assert sprite.glow is not None
        assert sprite.glow.max() > 1.0
        assert len(sprite.lamps) == 1
        lamp = sprite.lamps[0]
        bright = np.unravel_index(sprite.glow.sum(axis=2).argmax(), sprite.glow.shape[:2])
        assert (bright[1] - sprite.anchor[0]) / 80 == pytest.approx(lamp.x, abs=0.15)
        assert (sprite.anchor[1] - bright[0]) / 80 == pytest.approx(lamp.y, abs=0.2)
    assert acting(ANA).draw(0.2, 80, LIGHT).glow is None


def test_riding_and_reading_include_the_other_figure() -> None:
    ridden = acting(ANA, Act.RIDE, HORSE)
    assert ridden.includes == ("horse",)
    assert ridden.speed == acting(HORSE, Act.RIDE).speed > 0
    assert ridden.height > acting(HORSE).height
    check(ridden.draw(0.4, 60, LIGHT))
    assert acting(ANA, Act.RIDE, BIKE).speed == VEHICLES["bicycle"].speed
    assert acting(ANA, Act.WALK).includes == ()
    read = acting(ANA, Act.READ, Thing(key="note", kind="letter", colour=(0.9, 0.85, 0.7)))
    assert read.includes == ("note",)
    for vehicle in VEHICLES:
        check(
            acting(ANA, Act.RIDE, Vehicle(key="v", kind=vehicle, colour=(0.7, 0.2, 0.2))).draw(0.4, 20, LIGHT)
        )


def test_one_stoops_to_embrace_a_child() -> None:
    level, low = acting(ANA, Act.EMBRACE, BEN), acting(ANA, Act.EMBRACE, CAT)
    assert level.includes == low.includes == ()
    assert low.eye_height < level.eye_height - 0.03
    check(low.draw(0.5, 80, LIGHT))


def test_a_fraction_of_a_pixel_moves_the_picture_smoothly() -> None:
    made = acting(ANA)
    centres = []
    for x in (0.0, 0.25, 0.5, 0.75):
        sprite = made.draw(0.0, 60, LIGHT, at=(x, 0.0))
        alpha = sprite.rgba[..., 3]
        middle = (alpha.sum(axis=0) * (np.arange(alpha.shape[1]) + 0.5)).sum() / alpha.sum()
        centres.append(middle - math.floor(sprite.anchor[0] - x + 1e-6))
    assert np.allclose(np.diff(centres), 0.25, atol=0.04)


def test_old_people_walk_slower_and_children_are_small() -> None:
    assert acting(BEN, Act.WALK).speed < acting(ANA, Act.WALK).speed < acting(ANA, Act.RUN).speed
    assert acting(CAT).height < 0.8 * acting(ANA).height


@pytest.mark.parametrize("hair", HAIR)
def test_from_behind_there_is_no_face(hair: str) -> None:
    """Eyes are white; the back of the head of somebody dark in dark clothes has nothing white."""
    dark = replace(
        ANA, hair=hair, hair_colour=(0.2, 0.1, 0.05), skin=(0.4, 0.28, 0.2), garments=(), headwear=""
    )
    looks = [puppet(Actor(figure=dark, act=Act.STAND, away=away)) for away in (False, True)]
    faces = [look.body.pile(0.4, 400.0, 0.1) for look in looks]
    white = [sum(1 for op in paper.ops if min(getattr(op, "colour", (0,))) > 0.9) for paper in faces]
    assert white[0] >= 2
    assert white[1] == 0


def test_who_walks_away_goes_nowhere_but_into_the_picture() -> None:
    walker = puppet(Actor(figure=ANA, act=Act.WALK, away=True))
    assert walker.speed == 0
    assert walker.recede > 0.5
