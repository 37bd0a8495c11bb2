"""A person in an act with what belongs to it: what is held, sat on, ridden, embraced, worked at."""

from __future__ import annotations

import math
from dataclasses import dataclass, replace

from onereel.backends.animatic.figures import furniture
from onereel.backends.animatic.figures.acts import pose_at
from onereel.backends.animatic.figures.gait import footfalls, gait_of
from onereel.backends.animatic.figures.head import draw_neck
from onereel.backends.animatic.figures.held import INSTRUMENTS, draw_held, holding
from onereel.backends.animatic.figures.mounts import Mount, mount_of
from onereel.backends.animatic.figures.paper import Paper
from onereel.backends.animatic.figures.person import Layers, draw_head, draw_person
from onereel.backends.animatic.figures.playing import IN_HAND, far_hand, near_hand
from onereel.backends.animatic.figures.pose import Pose, build_of, chance
from onereel.backends.animatic.figures.shapes import XY, stroke, turned
from onereel.backends.animatic.figures.stances import Role, aimed, felt, role_of, turned_away, walking_away
from onereel.backends.animatic.figures.things import height_of, known, thing
from onereel.backends.animatic.figures.wardrobe import outfit
from onereel.backends.animatic.figures.wearer import Wearer, wearer
from onereel.backends.animatic.stage import RGB, Act, Actor, Aim, Figure, Floor, Person, Thing

Held = tuple[str, RGB]
_STEPS = frozenset({Act.WALK, Act.RUN, Act.CARRY})
_BOTH_HANDS = frozenset(
    {Act.PLAY, Act.READ, Act.EMBRACE, Act.WORK, Act.CARRY, Act.SLEEP, Act.SWIM, Act.FLY, Act.RIDE}
)
_ONE_HAND = frozenset({Act.WAVE, Act.SING, Act.DANCE, Act.RUN})
_READABLE = ("book", "letter", "map", "newspaper", "photograph", "closed book", "phone")
_NO_LOAD = frozenset(
    {"umbrella", "bicycle", "bag", "cane", "sword", "broom", "kite", "balloon", "lantern", "piano"}
)
_TOOLS = frozenset({"brush", "book", "letter", "basket", "cup", "flowers"})
_ON_THE_GROUND = 0.085  # how high somebody lies on a mat, in heights
_FROM_THE_SIDE = 0.45  # the width of a body from the side, in parts of that from the front
_UPRIGHT = frozenset({Act.STAND, Act.LOOK, Act.WALK, Act.RUN, Act.WAVE})
_GLASS = ("telescope", "camera")
_FLOATS = frozenset({"umbrella", "balloon", "kite"})
_LYING = frozenset({Act.SLEEP, Act.SWIM, Act.FLY, Act.EMBRACE})
"""Acts in which a head has its own place."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Player:
    """A person and what goes with the act. `item` is what the act is about, with its colour; `partner` is
    who is embraced: its own puppet draws it, a third of a metre away and facing this one."""

    role: Role
    act: Act
    item: Held | None
    near: Held | None
    far: Held | None
    partner: Role | None
    mount: Mount | None
    seed: int
    away: bool = False
    floor: Floor = Floor.ROOM
    aim: Aim = Aim.AHEAD
    feeling: str = ""

    @property
    def recede(self) -> float:
        """Metres a second into the picture."""
        return self.role.gait.speed if self.away and self.act in _STEPS else 0.0

    @property
    def speed(self) -> float:
        if self.away:
            return 0.0
        if self.mount is not None:
            return self.mount.speed
        if self.act in _STEPS:
            return self.role.gait.speed
        return {Act.SWIM: 0.75, Act.FLY: 2.2}.get(self.act, 0.0) * self.role.build.height / 1.7

    def steps(self, t0: float, seconds: float) -> tuple[float, ...]:
        if self.mount is not None:
            return self.mount.steps(t0, seconds)
        return footfalls(self.role.gait, t0, seconds) if self.act in _STEPS else ()

    def pose(self, t: float) -> Pose:
        pose = self._acting(t)
        if self.near:
            pose = holding(pose, self.near[0], far=False)
        if self.far:
            pose = holding(pose, self.far[0], far=True)
        if self.mount is not None and self.mount.whole:
            pose = self.mount.seat(pose, self.role.build, t)
        if self.act is Act.EMBRACE and self.partner is not None:
            pose = _leant_to(pose, self.role, self.partner)
        if self.act is Act.SLEEP and self.floor is not Floor.ROOM:
            pose = replace(pose, lift=_ON_THE_GROUND)
        return pose if self.away else felt(aimed(pose, self.aim), self.feeling)

    def _acting(self, t: float) -> Pose:
        if self.away:
            return (walking_away if self.act in _STEPS else turned_away)(self.role, t)
        return pose_at(self.role, self.act, t)

    def pile(
        self,
        t: float,
        ppm: float,
        wind: float,
        other: Player | None = None,
        w: float = 0.0,
        round_: bool = False,
    ) -> Paper:
        """Facing right, the ground point at the origin; with `other`, its pose a part w of the way there;
        `round_`: that one faces the other way."""
        pose = self.pose(t)
        if other is None or w <= 0:
            return self._drawn(pose, t, ppm, wind)
        if self.away != other.away or round_:
            part = abs(math.cos(math.pi * min(w, 1.0)))
            return (self if w < 0.5 else other)._edge_on(part, t, ppm, wind, flip=round_ and w >= 0.5)
        mixed = other.pose(t) if w >= 1 else pose.towards(other.pose(t), w)
        return (self if w < 0.5 else other)._drawn(mixed, t, ppm, wind)

    def _edge_on(self, part: float, t: float, ppm: float, wind: float, flip: bool) -> Paper:
        """Turning round: narrower, to what somebody is from the side, then the other side of it."""
        paper = Paper(ppm=ppm)
        paper.paste(self._drawn(self.pose(t), t, ppm, wind), wide=max(part, _FROM_THE_SIDE), flip=flip)
        return paper

    def _wearer(self, pose: Pose, t: float, ppm: float, wind: float) -> Wearer:
        person = self.role.person
        return wearer(person, self.role.build, outfit(person), pose, wind, t, self.seed, ppm)

    def _drawn(self, pose: Pose, t: float, ppm: float, wind: float) -> Paper:
        w = self._wearer(pose, t, ppm, wind)
        paper = Paper(ppm=ppm)
        if self.mount is not None and not self.mount.whole:
            return self._passenger(paper, w, t, ppm, wind)
        self._behind(paper, w)
        drawn = draw_person(w, self._layers(w, t, ppm, wind))
        _upright_or_not(paper, drawn, w)
        self._before(paper, w, t)
        return paper

    def _behind(self, paper: Paper, w: Wearer) -> None:
        if self.act is Act.SLEEP:
            (furniture.bed if self.floor is Floor.ROOM else furniture.mat)(paper, w.h)
        elif self.act is Act.SIT:
            (furniture.boulder if self.floor is Floor.WILD else furniture.settle)(paper, w)
        elif w.pose.seated > 0.5 and self.mount is None:
            furniture.chair(paper, w, back=self.act is not Act.PLAY)

    def _before(self, paper: Paper, w: Wearer, t: float) -> None:
        if self.act is Act.SLEEP and self.floor is Floor.ROOM:
            colour = next((g.colour for g in w.person.garments), (0.35, 0.42, 0.60))
            furniture.blanket(paper, w.h, colour, w.pose.phase)
        if self.mount is not None:
            self.mount.before(paper, t)

    def _layers(self, w: Wearer, t: float, ppm: float, wind: float) -> Layers:
        layers = Layers()
        near, far = self.near, self.far
        if near:
            layers.near = lambda: draw_held(w, near[0], near[1], w.joints.near_arm, w.pose.near_hand)
        if far:
            layers.far = lambda: draw_held(w, far[0], far[1], w.joints.far_arm, w.pose.far_hand)
        if self.item is not None or self.act in {Act.CARRY, Act.READ}:
            layers.lap = lambda: self._item(w, t)
        if self.mount is not None:
            mount = self.mount
            layers.astride = lambda: mount.draw(w.paper, t, ppm, wind)
        return layers

    def _item(self, w: Wearer, t: float) -> None:
        kind, colour = self.item or ("", (0.6, 0.45, 0.3))
        if self.act is Act.PLAY:
            IN_HAND[kind](w, colour)
        elif self.act is Act.WORK and self.floor is Floor.ROOM:
            _worked_at(w, kind, colour, t)
        elif self.act is Act.CARRY:
            x, y = near_hand(w)
            size = min(max(height_of(kind), 0.22), 0.42)
            w.paper.paste(thing(kind, colour, t, size), (x + 0.10, y - 0.07))
        else:
            (ax, ay), (bx, by) = near_hand(w), far_hand(w)
            self._between(w, kind, colour, t, ((ax + bx) / 2, (ay + by) / 2))

    def _between(self, w: Wearer, kind: str, colour: RGB, t: float, at: XY) -> None:
        if kind in _GLASS:
            size = 0.26 if kind == "telescope" else 0.13
            w.paper.paste(
                thing(kind, colour, t, size),
                (at[0] + (0.06 if kind == "telescope" else 0.02), at[1] - 0.42 * size),
            )
            return
        size = {"book": 0.21, "phone": 0.15}.get(known(kind), 0.25)
        w.paper.paste(thing(kind, colour, t, size), (at[0], at[1] - 0.30 * size), 0.04)

    def _passenger(self, paper: Paper, w: Wearer, t: float, ppm: float, wind: float) -> Paper:
        """In a closed vehicle: the head at the window."""
        assert self.mount is not None
        self.mount.draw(paper, t, ppm, wind)
        draw_neck(w)
        draw_head(w)
        x, y = self.mount.window(t)
        paper.paste(w.paper, (x - w.joints.head[0], y - w.joints.head[1]))
        return paper

    def eyes(self) -> float:
        """How high the eyes are."""
        w = self._wearer(self.pose(0.0), 0.0, 100.0, 0.0)
        x, y = w.joints.head
        if self.mount is not None and not self.mount.whole:
            return self.mount.window(0.0)[1]
        return _moved((x, y), w)[1]


def _upright_or_not(paper: Paper, drawn: Paper, w: Wearer) -> None:
    """Lay the person down, or on air or water, turned about the hip."""
    if abs(w.pose.roll) < 1e-6 and abs(w.pose.lift) < 1e-6:
        paper.ops += drawn.ops
        paper.lamps += drawn.lamps
        return
    paper.paste(drawn, _moved((0.0, 0.0), w), w.pose.roll)


def _moved(p: XY, w: Wearer) -> XY:
    """Where a point of the upright person comes to lie."""
    if abs(w.pose.roll) < 1e-6 and abs(w.pose.lift) < 1e-6:
        return p
    hx, hy = w.joints.hip
    s = math.sin(min(abs(w.pose.roll), math.pi / 2))
    x, y = turned(p[0] - hx, p[1] - hy, w.pose.roll)
    return (x + hx * (1 - s), y + hy * (1 - s) + w.pose.lift * w.h)


def _leant_to(pose: Pose, role: Role, partner: Role) -> Pose:
    """An embrace between people of different height: the taller one stoops, the smaller one reaches up."""
    rise = (partner.build.height - role.build.height) / role.build.height
    low, up = max(-rise, 0.0), max(rise, 0.0)
    return replace(
        pose,
        lean=pose.lean + 0.55 * low,
        bend=pose.bend + 0.5 * low,
        near_y=min(max(pose.near_y + 0.55 * rise, -0.22), 0.12),
        far_y=min(max(pose.far_y + 0.55 * rise, -0.25), 0.08),
        nod=pose.nod + 0.4 * low - 0.9 * up,
        head_yaw=pose.head_yaw,
    )


def _worked_at(w: Wearer, kind: str, colour: RGB, t: float) -> None:
    top = furniture.bench(w.paper, w)
    x = far_hand(w)[0] + 0.02 * w.h
    name = kind or "bowl"
    size = min(max(height_of(name), 0.10), 0.30)
    w.paper.paste(thing(name, colour, t, size), (x + 0.05 * w.h, top))
    hx, hy = near_hand(w)
    tip = (hx + 0.055 * w.h, max(hy - 0.045 * w.h, top + 0.006))
    w.paper.cut((0.72, 0.74, 0.78), stroke((hx + 0.02 * w.h, hy - 0.012 * w.h), tip, 0.007 * w.h), bulge=0.01)
    w.paper.cut(
        (0.35, 0.22, 0.14),
        stroke((hx - 0.03 * w.h, hy + 0.024 * w.h), (hx + 0.025 * w.h, hy - 0.018 * w.h), 0.013 * w.h),
        bulge=0.02,
        lift=0.006,
    )


def player(actor: Actor, cast: tuple[Figure, ...], seed: int) -> Player:
    """An actor ready to be drawn: build, clothes, gait, what it holds and rides."""
    person = actor.figure
    assert isinstance(person, Person)
    act = actor.act
    other = next((f for f in cast if f.key == actor.with_key and f.key != person.key), None)
    item = _item_of(person, act, other, actor.floor)
    mount = mount_of(person, other, seed) if act is Act.RIDE else None
    build = build_of(person)
    gait = gait_of(person, build, act, chance(seed, person.key, "gait"))
    held = _held(person, act, item)
    partner = None
    if act is Act.EMBRACE and isinstance(other, Person):
        theirs = build_of(other)
        partner = role_of(other, theirs, gait_of(other, theirs, act, 0.0), seed, "")
    about = mount.kind if mount is not None else item[0] if item else ""
    return Player(
        role=role_of(person, build, gait, seed, about),
        act=act,
        item=item,
        near=held[0] if held else None,
        far=held[1] if len(held) > 1 else None,
        partner=partner,
        mount=mount,
        seed=seed,
        away=actor.away and mount is None and act in _UPRIGHT,
        floor=actor.floor,
        aim=actor.aim if act not in _LYING else Aim.AHEAD,
        feeling=actor.feeling,
    )


def _item_of(person: Person, act: Act, other: Figure | None, floor: Floor) -> Held | None:
    """What the act is about: played, read, looked through, worked at or carried."""
    carried = dict(person.carries)
    given = (other.kind, other.colour) if isinstance(other, Thing) else None

    def first(kinds: tuple[str, ...], plain: Held) -> Held:
        if given is not None and known(given[0]) in kinds:
            return (known(given[0]), given[1])
        return next(((k, c) for k, c in carried.items() if k in kinds), plain)

    match act:
        case Act.PLAY:
            guess = ("guitar", "violin", "flute")[int(chance(0, person.key, "plays") * 3)]
            return first(INSTRUMENTS, (guess, (0.62, 0.36, 0.18)))
        case Act.READ:
            return first(_READABLE, ("book", (0.55, 0.20, 0.18)))
        case Act.LOOK:
            found = first(_GLASS, ("", (0.0, 0.0, 0.0)))
            return found if found[0] else None
        case Act.CARRY:
            load = next(((k, c) for k, c in carried.items() if k not in _NO_LOAD), None)
            return given or load or ("parcel", (0.70, 0.52, 0.33))
        case Act.WORK:
            tool = next(((k, c) for k, c in carried.items() if k in _TOOLS), None)
            made = ("bowl", (0.70, 0.46, 0.30)) if floor is Floor.ROOM else tool
            return given or (
                None if "broom" in carried else made
            )  # a broom is held, and no bench stands there
    return None


def _held(person: Person, act: Act, item: Held | None) -> list[Held]:
    """What stays in the hands while the act goes on."""
    if act is Act.WORK and item is None:
        return [held for held in person.carries if held[0] == "broom"]
    if act in _BOTH_HANDS:
        return []
    carried = [
        c
        for c in person.carries
        if (item is None or c[0] != item[0]) and c[0] not in {"bicycle", "piano", "cello"}
    ]
    if act is Act.LOOK and item is not None:
        return []
    carried.sort(key=lambda c: c[0] not in _FLOATS)
    return carried[:1] if act in _ONE_HAND else carried[:2]
