"""Faults put into clean takes on purpose: staged in the animatic's scene before it is drawn, or done to the
finished picture and so to any footage. Strength is 0 (weak), 1 (medium) or 2 (strong)."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from math import pi
from typing import Any

import cv2
import numpy as np
import numpy.typing as npt

from onereel.backends.animatic.figures import puppet
from onereel.backends.animatic.figures.press import Sprite, Window
from onereel.backends.animatic.figures.puppet import Puppet
from onereel.backends.animatic.picture.camera import Lens, moved
from onereel.backends.animatic.picture.players import SECONDS, Player, seed_of
from onereel.backends.animatic.picture.staging import Staged
from onereel.backends.animatic.stage import Act, Actor, Garment, Light, Person
from onereel.planfile import Move, Size

Bytes = npt.NDArray[np.uint8]
Floats = npt.NDArray[np.float32]
STRENGTHS = ("weak", "medium", "strong")


@dataclass(frozen=True, kw_only=True)
class Injured:
    """A shot with something wrong: the stage that is built, what stands on it at each moment, what is done to
    the picture, and the second from which it is wrong."""

    stage: Staged
    at: Callable[[float], Staged]
    print: Callable[[Bytes, float], Bytes] = lambda picture, t: picture
    since: float = 0.0


Injury = Callable[[Staged, Lens, int, int], Injured | None]
"""Puts a fault into a blocked shot at a strength; None where this shot cannot have it."""


def _ramp(t: float, start: float, length: float = 1.0) -> float:
    return min(max((t - start) / length, 0.0), 1.0)


_WRONG = {
    Move.PAN_LEFT: Move.PAN_RIGHT,
    Move.PAN_RIGHT: Move.PAN_LEFT,
    Move.TILT_UP: Move.TILT_DOWN,
    Move.TILT_DOWN: Move.TILT_UP,
    Move.DOLLY_IN: Move.DOLLY_OUT,
    Move.DOLLY_OUT: Move.DOLLY_IN,
    Move.CRANE_UP: Move.TILT_DOWN,
}


def camera(staged: Staged, lens: Lens, strength: int, turn: int) -> Injured | None:
    """Weak: a quarter of the move is made. Medium: none of it. Strong: the opposite one (where there is one).
    A tripod shot drifts, pans or pushes in instead."""
    move, path = staged.scene.move, staged.path
    if move in (Move.LOW_ANGLE, Move.HIGH_ANGLE, Move.OVER_THE_SHOULDER):
        return None
    if move is Move.STATIC:
        other = (Move.PAN_LEFT, Move.DOLLY_IN, Move.TILT_UP, Move.DOLLY_OUT, Move.PAN_RIGHT)[turn % 5]
        start, end = moved(path.start, other, staged.focus)
        whole = path.start.shifted(start, end)
        path = replace(path, end=path.start.towards(whole, (0.25, 0.6, 1.0)[strength]))
    elif strength == 2 and move in _WRONG:
        middle = path.start.towards(path.end, 0.5)
        start, end = moved(middle, _WRONG[move], staged.focus)
        path = replace(path, start=start, end=end)
    else:
        path = replace(path, end=path.start.towards(path.end, 0.25 if strength == 0 else 0.0))
    wrong = replace(staged, path=path)
    return Injured(stage=wrong, at=lambda t: wrong)


def backwards(staged: Staged, lens: Lens, strength: int, turn: int) -> Injured | None:
    """The first one walks the way it does not face, at 45, 70 or 100 % of its pace."""
    p = staged.players[0] if staged.players else None
    if p is None or not p.pace or not isinstance(p.puppet.actor.figure, Person):
        return None
    part = (0.45, 0.70, 1.0)[strength]
    path = staged.path
    tracking = staged.scene.move is Move.TRACKING
    x = p.at(SECONDS) if not tracking else p.x
    back = replace(p, x=x, pace=-p.pace * part, rate=-p.rate * part)
    if tracking:
        middle = path.start.x + (path.end.x - path.start.x) / 2
        back = replace(back, x=middle + (p.pace * part * SECONDS) / 2)
        half = (path.end.x - path.start.x) / 2 * part
        path = replace(
            path, start=replace(path.start, x=middle + half), end=replace(path.end, x=middle - half)
        )
    wrong = replace(staged, players=(back, *staged.players[1:]), path=path)
    return Injured(stage=wrong, at=lambda t: wrong)


def _with_first(staged: Staged, person: Person, seed: int) -> Staged:
    p = staged.players[0]
    actor = replace(p.puppet.actor, figure=person)
    cast = tuple(person if a.figure.key == person.key else a.figure for a in staged.scene.actors)
    made = puppet(actor, cast, seed=seed, facing=p.puppet.facing)
    return replace(staged, players=(replace(p, puppet=made), *staged.players[1:]))


def _becoming(staged: Staged, other: Callable[[Person, float], Person], start: float) -> Injured | None:
    p = staged.players[0] if staged.players else None
    if p is None or not isinstance(p.puppet.actor.figure, Person):
        return None
    person = p.puppet.actor.figure
    seed = seed_of(staged.scene, person.key)
    steps = [_with_first(staged, other(person, k / 8), seed) for k in range(9)]
    return Injured(stage=staged, at=lambda t: steps[round(8 * _ramp(t, start, 1.5))], since=start)


RGB = tuple[float, float, float]


def _towards(a: RGB, b: RGB, w: float) -> RGB:
    return (a[0] + (b[0] - a[0]) * w, a[1] + (b[1] - a[1]) * w, a[2] + (b[2] - a[2]) * w)


def _far_from(colour: RGB) -> RGB:
    """A clothes colour that nobody takes for this one."""
    wheel: tuple[RGB, ...] = (
        (0.80, 0.12, 0.14),
        (0.10, 0.24, 0.70),
        (0.10, 0.52, 0.26),
        (0.92, 0.74, 0.12),
        (0.58, 0.16, 0.60),
    )
    return max(wheel, key=lambda c: sum((x - y) ** 2 for x, y in zip(c, colour, strict=True)))


def wardrobe(staged: Staged, lens: Lens, strength: int, turn: int) -> Injured | None:
    """Clothes take another colour: weak, a third of the way; medium, all the way; strong, and at once the
    whole outfit."""
    part = (0.35, 0.8, 1.0)[strength]

    def other(person: Person, w: float) -> Person:
        garments = tuple(
            replace(g, colour=_towards(g.colour, _far_from(g.colour), w * part))
            if i == 0 or strength > 0
            else g
            for i, g in enumerate(person.garments)
        )
        return replace(person, garments=garments)

    return _becoming(staged, other, (2.0, 1.5, 1.0)[turn % 3])


def character(staged: Staged, lens: Lens, strength: int, turn: int) -> Injured | None:
    """Somebody else by and by: weak, the hair's colour; medium, hair and skin; strong, build, age and cut
    too."""
    hair: tuple[RGB, ...] = ((0.86, 0.70, 0.36), (0.62, 0.20, 0.08), (0.05, 0.04, 0.04))
    skins: tuple[RGB, ...] = ((0.93, 0.76, 0.66), (0.36, 0.23, 0.16))

    def other(person: Person, w: float) -> Person:
        to = max(hair, key=lambda c: sum(abs(x - y) for x, y in zip(c, person.hair_colour, strict=True)))
        skin = max(skins, key=lambda c: sum(abs(x - y) for x, y in zip(c, person.skin, strict=True)))
        made = replace(person, hair_colour=_towards(person.hair_colour, to, w))
        if strength >= 1:
            made = replace(made, skin=_towards(person.skin, skin, w * (0.75 if strength == 1 else 1.0)))
            if w > 0.5:
                made = replace(made, hair="curly" if person.hair != "curly" else "bob")
        if strength >= 2 and w > 0.5:
            made = replace(
                made,
                build="stout" if person.build != "stout" else "slim",
                beard=person.gender == "male" and not person.beard,
                headwear="" if person.headwear else "hat",
            )
        return made

    return _becoming(staged, other, (2.0, 1.5, 1.0)[turn % 3])


_COATS: tuple[RGB, ...] = (
    (0.34, 0.30, 0.26),
    (0.62, 0.20, 0.18),
    (0.20, 0.34, 0.44),
    (0.70, 0.66, 0.58),
)


def extras(staged: Staged, lens: Lens, strength: int, turn: int) -> Injured | None:
    """A stranger crosses: weak, well behind the subject; medium, beside it; strong, two of them, nearer."""
    if staged.scene.size in (Size.INSERT,):
        return None
    z = staged.players[0].z if staged.players else 0.0
    away = z - staged.path.start.z
    near = (1.8, 1.12, 0.86)[strength]
    start, side = (0.8, 1.2, 1.6)[turn % 3], 1 if turn % 2 else -1
    pose, goes = staged.path.at(start), staged.path.end.x - staged.path.start.x
    if abs(goes) > 0.5:  # a camera that goes along is met, not overtaken
        side = -1 if goes > 0 else 1
    more = []
    for i in range(2 if strength == 2 else 1):
        depth = staged.path.start.z + away * (near - 0.12 * i)
        coat = ((0.34, 0.30, 0.26), (0.62, 0.20, 0.18), (0.20, 0.34, 0.44), (0.70, 0.66, 0.58))[
            (turn + i) % 4
        ]
        who = Person(
            key=f"stranger{i}",
            gender="male" if (turn + i) % 2 else "female",
            garments=(Garment(kind="coat", colour=coat), Garment(kind="trousers", colour=(0.2, 0.2, 0.24))),
        )
        made = puppet(Actor(figure=who, act=Act.WALK), seed=turn * 7 + i, facing=side)
        metre = lens.scale(pose, depth)
        edge = pose.x + (lens.width * (1 - pose.ox) if side < 0 else -lens.width * pose.ox) / metre
        x = edge - side * (0.5 + 1.0 * i) - side * made.speed * start
        more.append(Player(puppet=made, x=x, z=depth, pace=side * made.speed, clock=0.3 * i))
    wrong = replace(staged, players=(*staged.players, *more))
    # the set is dressed for the shot as planned: it does not make room for strangers
    return Injured(stage=staged, at=lambda t: wrong if t >= start else staged, since=start)


def intimacy(staged: Staged, lens: Lens, strength: int, turn: int) -> Injured | None:
    """Two who stand apart drift together: weak, to half their distance; medium, until they overlap; strong,
    into each other's arms."""
    if len(staged.players) < 2 or not all(
        isinstance(p.puppet.actor.figure, Person) for p in staged.players[:2]
    ):
        return None
    a, b = staged.players[:2]
    if {p.puppet.actor.act for p in (a, b)} - {Act.STAND, Act.LOOK, Act.SIT}:
        return None  # what they do may bring them near each other
    start, gap = (1.0, 0.6, 1.4)[turn % 3], b.x - a.x
    part = (0.5, 0.15, 0.12)[strength]
    cast = tuple(x.figure for x in staged.scene.actors)
    made = [
        puppet(
            replace(p.puppet.actor, act=Act.EMBRACE, with_key=o.puppet.actor.figure.key),
            cast,
            seed=seed_of(staged.scene, p.puppet.actor.figure.key),
            facing=p.puppet.facing,
        )
        for p, o in ((a, b), (b, a))
    ]

    def at(t: float) -> Staged:
        w = _ramp(t, start, 1.8)
        shift = gap * (1 - part) / 2 * w
        pair = [replace(a, x=a.x + shift), replace(b, x=b.x - shift)]
        if strength == 2 and w > 0.7:
            pair = [replace(p, puppet=q) for p, q in zip(pair, made, strict=True)]
        return replace(staged, players=(*pair, *staged.players[2:]))

    return Injured(stage=staged, at=at, since=start)


@dataclass(frozen=True, slots=True, kw_only=True)
class Spoilt(Puppet):
    """A puppet to whose drawing something is done."""

    def draw(
        self,
        t: float,
        ppm: float,
        light: Light,
        *,
        blend: tuple[Puppet, float] | None = None,
        clip: Window | None = None,
        at: tuple[float, float] = (0.0, 0.0),
    ) -> Sprite:
        sprite = Puppet.draw(self, t, ppm, light, blend=blend, clip=clip, at=at)
        return replace(sprite, rgba=np.asarray(self.spoil(sprite.rgba, ppm), np.float32))

    def spoil(self, rgba: Floats, ppm: float) -> Any:
        """What becomes of the drawing (h × w × 4), `ppm` pixels to the metre."""
        raise NotImplementedError


def _as_it_is(whole: Puppet) -> dict[str, Any]:
    """A puppet's fields, to make a spoilt one of it."""
    return {name: getattr(whole, name) for name in Puppet.__dataclass_fields__}


@dataclass(frozen=True, slots=True, kw_only=True)
class Melting(Spoilt):
    """Bent out of shape: `amount` is the bend in parts of the puppet's own size."""

    amount: float

    def spoil(self, rgba: Floats, ppm: float) -> Any:
        h, w = rgba.shape[:2]
        size = self.height * ppm * self.amount
        y, x = np.mgrid[0:h, 0:w].astype(np.float32)
        u, v = x / max(w, 1) * 2 * pi, y / max(h, 1) * 2 * pi
        return cv2.remap(
            rgba,
            (x + size * np.sin(1.3 * v + 0.7)).astype(np.float32),
            (y + 0.6 * size * np.sin(1.1 * u + 1.9)).astype(np.float32),
            cv2.INTER_LINEAR,
            borderMode=cv2.BORDER_CONSTANT,
        )


def morphing(staged: Staged, lens: Lens, strength: int, turn: int) -> Injured | None:
    """A thing, an animal or a vehicle flows out of its shape, by 4, 10 or 18 % of its size."""
    if not staged.players or isinstance(staged.players[0].puppet.actor.figure, Person):
        return None
    p, start = staged.players[0], (0.8, 1.4, 2.0)[turn % 3]

    def at(t: float) -> Staged:
        amount = (0.04, 0.10, 0.18)[strength] * _ramp(t, start, 2.0)
        if amount == 0:
            return staged
        bent = Melting(**_as_it_is(p.puppet), amount=amount)
        return replace(staged, players=(replace(p, puppet=bent), *staged.players[1:]))

    return Injured(stage=staged, at=at, since=start)


@dataclass(frozen=True, slots=True, kw_only=True)
class Fingered(Spoilt):
    """Hands with fingers too many: they are drawn once more under themselves, `aside` of their width away."""

    aside: float

    def spoil(self, rgba: Floats, ppm: float) -> Any:
        more = np.zeros_like(rgba)
        by = max(1, round(self.aside * rgba.shape[1]))
        more[:, by:] = rgba[:, :-by]
        return rgba + more * (1 - rgba[..., 3:4])


def fingers(staged: Staged, lens: Lens, strength: int, turn: int) -> Injured | None:
    """An insert's hands grow fingers, 5, 9 or 14 % of their width aside."""
    focus = staged.scene.focus
    if staged.scene.size is not Size.INSERT or not staged.players or focus is None or focus.kind != "hands":
        return None
    p, start = staged.players[0], (0.6, 1.0, 1.4)[turn % 3]
    made = Fingered(**_as_it_is(p.puppet), aside=(0.05, 0.09, 0.14)[strength])
    wrong = replace(staged, players=(replace(p, puppet=made), *staged.players[1:]))
    return Injured(stage=staged, at=lambda t: wrong if t >= start else staged, since=start)


def glowing(picture: Bytes, amount: float, turn: int) -> Bytes:
    """Neon leaking from edges and lights, `amount` 0 … 1."""
    if amount <= 0:
        return picture
    tint = np.float32(((1.0, 0.1, 0.8), (0.1, 0.9, 1.0), (0.2, 1.0, 0.35))[turn % 3])
    light = picture.astype(np.float32) / 255
    grey = light.mean(axis=2)
    edge = np.abs(cv2.Laplacian(cv2.GaussianBlur(grey, (0, 0), 1.5), cv2.CV_32F))
    source = np.clip(edge * 14, 0, 1) * 0.7 + np.clip((grey - 0.6) * 2, 0, 1) * 0.6
    k = picture.shape[1] / 400
    halo = cv2.GaussianBlur(source, (0, 0), 3.0 * k) + 0.9 * cv2.GaussianBlur(source, (0, 0), 10 * k)
    out = light + amount * 1.1 * halo[..., None] * tint
    return np.asarray(np.clip(out * 255, 0, 255), np.uint8)


Spoil = Callable[[Bytes, float], Bytes]
"""What is done to a finished picture at a second of the take."""


def glow_leaks(strength: int, turn: int) -> tuple[float, Spoil]:
    """Neon halos grow from edges and lights."""
    start, amount = (0.6, 1.2, 1.8)[turn % 3], (0.15, 0.4, 0.9)[strength]
    return start, lambda picture, t: glowing(picture, amount * _ramp(t, start), turn)


def plastic(picture: Bytes, amount: float, levels: bool) -> Bytes:
    """Texture wiped away between hard edges and, where `levels`, few levels of colour: `amount` 0 … 1."""
    if amount <= 0:
        return picture
    out = picture
    for _ in range(1 + round(2 * amount)):
        out = np.asarray(cv2.bilateralFilter(out, 7, 20 + 40 * amount, 5), np.uint8)
    step = 6 + 30 * amount if levels else 1.0
    flat = np.rint(out.astype(np.float32) / step) * step
    hsv = cv2.cvtColor(np.clip(flat, 0, 255).astype(np.uint8), cv2.COLOR_RGB2HSV).astype(np.float32)
    hsv[..., 1] = np.clip(hsv[..., 1] * (1 + 0.3 * amount), 0, 255)
    return np.asarray(cv2.cvtColor(hsv.astype(np.uint8), cv2.COLOR_HSV2RGB), np.uint8)


def plastic_look(strength: int, turn: int) -> tuple[float, Spoil]:
    """The plastic look, from the first second on; posterised as well in every other film."""
    start, amount = (0.2, 0.6, 1.0)[turn % 3], (0.15, 0.5, 1.0)[strength]

    def spoil(picture: Bytes, t: float) -> Bytes:
        w = _ramp(t, start)
        if w == 0:
            return picture
        flat = plastic(picture, amount, turn % 2 == 0)
        return np.asarray(cv2.addWeighted(flat, w, picture, 1 - w, 0), np.uint8)

    return start, spoil


PRINTED: dict[str, Callable[[int, int], tuple[float, Spoil]]] = {
    # the faults that can be put into any footage
    "NEON_GLOW_LEAK": glow_leaks,
    "STYLIZED_AI_LOOK": plastic_look,
}


def printed(fault: str) -> Injury:
    """A fault of the finished picture as one of a shot."""

    def injure(staged: Staged, lens: Lens, strength: int, turn: int) -> Injured | None:
        since, spoil = PRINTED[fault](strength, turn)
        return Injured(stage=staged, at=lambda t: staged, print=spoil, since=since)

    return injure


LASTING = ("WARDROBE_DRIFT", "CHARACTER_DRIFT", "NEON_GLOW_LEAK", "STYLIZED_AI_LOOK")
"""Faults that can be there from a take's first picture on, so that only its keyframe tells."""

INJURIES: dict[str, tuple[tuple[str, ...], Injury]] = {
    # fault → the scenes it is put into first, by name, and how
    "CAMERA_IGNORED": (("walk", "nobody", "move", "pair"), camera),
    "WALKING_BACKWARDS": (("walk",), backwards),
    "WARDROBE_DRIFT": (("walk", "pair", "move"), wardrobe),
    "CHARACTER_DRIFT": (("pair", "move"), character),
    "EXTRAS_INVADE_FRAME": (("walk", "pair", "nobody", "move"), extras),
    "RANDOM_INTIMACY": (("pair",), intimacy),
    "OBJECT_MORPHING": (("thing",), morphing),
    "HAND_FINGER_ARTIFACT": (("fingers",), fingers),
    "NEON_GLOW_LEAK": (("walk", "pair", "nobody", "move"), printed("NEON_GLOW_LEAK")),
    "STYLIZED_AI_LOOK": (("walk", "pair", "nobody", "move"), printed("STYLIZED_AI_LOOK")),
}
