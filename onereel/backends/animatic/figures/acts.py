"""What bodies do: a pose for every act at every time."""

from __future__ import annotations

import math
from collections.abc import Callable
from dataclasses import dataclass, replace

from onereel.backends.animatic.figures.gait import Gait, moving
from onereel.backends.animatic.figures.pose import Build, Pose, chance
from onereel.backends.animatic.stage import Act, Person

TAU = 2 * math.pi


@dataclass(frozen=True, slots=True, kw_only=True)
class Role:
    """A person about to be posed: `own` is a phase 0..1 that sets this person apart from others,
    `item` what is played, read, looked through or carried in the act."""

    person: Person
    build: Build
    gait: Gait
    seed: int
    own: float
    item: str = ""

    def beat(self, t: float, seconds: float, shift: float = 0.0) -> float:
        """An angle that goes round once in `seconds`."""
        return TAU * (t / seconds + self.own + shift)


def role_of(person: Person, build: Build, gait: Gait, seed: int, item: str) -> Role:
    return Role(person=person, build=build, gait=gait, seed=seed, own=chance(seed, person.key, "own"), item=item)


def smooth(x: float) -> float:
    x = min(max(x, 0.0), 1.0)
    return x * x * (3 - 2 * x)


def _hang(b: Build) -> float:
    return -(b.upper + b.fore) * 0.988 - 0.030


def stand(r: Role, t: float) -> Pose:
    """Weight shifts from leg to leg, the chest breathes, the head looks about a little."""
    b = r.build
    breath, shift = math.sin(r.beat(t, 3.6)), math.sin(r.beat(t, 8.5))
    look = math.sin(r.beat(t, 6.1, 0.3))
    down = _hang(b)
    return Pose(
        yaw=0.40,
        hip_x=0.008 * shift,
        hip_y=0.0015 - 0.001 * abs(shift),
        lean=0.006 * breath,
        sway=-0.010 * shift,
        near_x=-b.across * 0.70 - 0.030,
        near_y=down + 0.004 * breath,
        far_x=b.across * 0.70 + 0.018,
        far_y=down + 0.006 + 0.004 * breath,
        near_foot_x=-0.048,
        far_foot_x=0.046,
        far_foot_y=0.002,
        head_yaw=0.40 + 0.05 * look,
        nod=0.02 * breath,
        tilt=0.05 * math.sin(r.beat(t, 7.3)),
        gaze=0.3 * look,
        cloth=0.004 * shift,
        stream=0.05,
        flutter=r.beat(t, 4.0),
        phase=r.beat(t, 3.6),
    )


def walk(r: Role, t: float) -> Pose:
    return moving(r.gait, r.build, r.person, t)


def carry(r: Role, t: float) -> Pose:
    """Walking with a load in both arms, leaning back a little against it."""
    a = r.gait.phase(t, 0) * 2 * TAU
    return replace(
        walk(r, t),
        lean=-0.03,
        near_x=0.155,
        near_y=-0.205 + 0.006 * math.sin(a),
        far_x=0.185,
        far_y=-0.205 + 0.006 * math.sin(a),
        near_grip=0.8,
        far_grip=0.8,
    )


def sit(r: Role, t: float) -> Pose:
    b = r.build
    breath, look = math.sin(r.beat(t, 3.8)), math.sin(r.beat(t, 6.5))
    hip = b.shin + b.ankle + 0.028
    return Pose(
        yaw=0.55,
        hip_y=hip - b.hip,
        lean=-0.03 + 0.008 * breath,
        bend=0.05,
        near_x=0.115,
        near_y=-0.225 + 0.003 * breath,
        far_x=0.175,
        far_y=-0.232 + 0.003 * breath,
        far_bend=1.0,
        near_foot_x=b.thigh * 0.86,
        far_foot_x=b.thigh * 1.02,
        far_foot_y=0.003,
        head_yaw=0.52 + 0.08 * look,
        nod=0.03 + 0.02 * breath,
        tilt=0.04 * look,
        gaze=0.3 * look,
        stream=0.05,
        flutter=r.beat(t, 4.0),
        phase=r.beat(t, 3.8),
        seated=1.0,
    )


def dance(r: Role, t: float) -> Pose:
    """A phrase of three figures: arms opening overhead, one arm high in a turn, a low swing with steps."""
    b = r.build
    beat = 0.62
    a = math.pi * t / beat + TAU * r.own  # half a round a beat
    part = (t / (beat * 4) + r.own * 3) % 3
    figure, into = int(part), smooth((part % 1) * 2.2)
    here, before = _figure(figure, a), _figure((figure - 1) % 3, a)
    pose = before.towards(here, into)
    down = abs(math.sin(a))
    side = math.cos(a)
    step = 0.085 + 0.02 * math.sin(a / 2)
    return replace(
        pose,
        hip_x=0.034 * side,
        hip_y=-0.030 + 0.026 * down - 0.012 * (1 - down) ** 2,
        sway=pose.sway - 0.030 * side,
        lean=pose.lean + 0.045 * math.sin(a / 2),
        near_foot_x=-step,
        near_foot_y=0.075 * max(0.0, side) ** 1.4 * down,
        near_pitch=-0.5 * max(0.0, side) * down,
        far_foot_x=step,
        far_foot_y=0.075 * max(0.0, -side) ** 1.4 * down + 0.002,
        far_pitch=-0.5 * max(0.0, -side) * down,
        near_y=pose.near_y * (b.upper + b.fore) / 0.314,
        far_y=pose.far_y * (b.upper + b.fore) / 0.314,
        tilt=0.16 * math.sin(a - 0.6),
        nod=-0.05 + 0.06 * math.cos(a * 2),
        smile=0.9,
        mouth=0.10,
        cloth=-0.050 * math.cos(a - 0.9),
        stream=0.25 + 0.2 * down,
        flutter=a * 2,
        phase=a,
        squash=0.0,
        near_grip=0.1,
        far_grip=0.1,
        far_front=0.0,
    )


def _figure(k: int, a: float) -> Pose:
    late = math.sin(a - 0.7)
    if k == 0:
        return Pose(
            yaw=0.28 + 0.18 * math.sin(a / 2),
            head_yaw=0.35 + 0.2 * math.sin(a / 2),
            near_x=-0.17 - 0.05 * late,
            near_y=0.19 + 0.04 * math.cos(a),
            near_bend=-1.0,
            far_x=0.17 - 0.05 * late,
            far_y=0.19 - 0.04 * math.cos(a),
            far_bend=1.0,
        )
    if k == 1:
        return Pose(
            yaw=0.55 + 0.35 * math.sin(a / 2),
            head_yaw=0.55 + 0.4 * math.sin(a / 2 + 0.3),
            near_x=-0.20,
            near_y=-0.12 + 0.05 * late,
            far_x=0.12 + 0.03 * late,
            far_y=0.255,
            far_bend=1.0,
            lean=-0.05,
        )
    return Pose(
        yaw=0.35,
        head_yaw=0.40 + 0.25 * math.sin(a),
        near_x=-0.13 - 0.12 * late,
        near_y=-0.20 + 0.06 * abs(late),
        far_x=0.13 - 0.12 * late,
        far_y=-0.20 + 0.06 * abs(late),
        sway=0.02 * late,
    )


def sing(r: Role, t: float) -> Pose:
    base = stand(r, t)
    phrase = 0.5 + 0.5 * math.sin(r.beat(t, 4.4))
    mouth = 0.30 + 0.45 * abs(math.sin(t * 3.1 + r.own * 9)) * (0.4 + 0.6 * abs(math.sin(t * 1.3)))
    return replace(
        base,
        far_x=0.19 + 0.03 * phrase,
        far_y=-0.13 + 0.10 * phrase,
        far_front=1.0,
        far_bend=1.0,
        far_grip=0.0,
        far_hand=0.5,
        near_x=0.02,
        near_y=-0.10 + 0.01 * phrase,
        near_grip=0.1,
        nod=-0.06 - 0.08 * phrase,
        tilt=0.06 * math.sin(r.beat(t, 5.1)),
        mouth=mouth,
        lids=0.75 - 0.35 * phrase,
        brow=0.6 * phrase,
        lean=base.lean - 0.02 * phrase,
    )


def wave(r: Role, t: float) -> Pose:
    base = stand(r, t)
    s = math.sin(t * 7.2 + r.own * TAU)
    return replace(
        base,
        far_x=0.185 + 0.035 * s,
        far_y=0.185 - 0.012 * abs(s),
        far_bend=1.0,
        far_front=1.0,
        far_grip=0.0,
        far_hand=0.22 * math.sin(t * 7.2 + r.own * TAU - 0.7),
        sway=base.sway - 0.012,
        smile=0.9,
        mouth=0.12,
        brow=0.5,
        tilt=0.07 + 0.02 * s,
    )


def embrace(r: Role, t: float) -> Pose:
    """Close, one arm round the back and one round the shoulder of someone in front."""
    breath = math.sin(r.beat(t, 4.0))
    sway = math.sin(t * 1.1)
    return Pose(
        yaw=0.80,
        hip_x=-0.012 + 0.006 * sway,
        hip_y=-0.004,
        lean=0.085,
        bend=0.06,
        near_x=0.185,
        near_y=-0.085 + 0.004 * breath,
        near_grip=0.05,
        near_hand=0.25,
        far_x=0.195,
        far_y=-0.17,
        far_bend=1.0,
        far_grip=0.05,
        near_foot_x=-0.035,
        far_foot_x=0.030,
        far_foot_y=0.003,
        head_yaw=0.80,
        nod=0.16,
        tilt=-0.10,
        smile=0.9,
        lids=0.12,
        stream=0.05,
        flutter=r.beat(t, 4.0),
        phase=r.beat(t, 4.0),
    )


def read(r: Role, t: float) -> Pose:
    seated = r.item in {"book", "newspaper", "map"}
    base = sit(r, t) if seated else stand(r, t)
    scan = (t * 0.45 + r.own) % 1.0
    return replace(
        base,
        yaw=0.50,
        near_x=0.075,
        near_y=-0.150,
        far_x=0.205,
        far_y=-0.145,
        far_bend=1.0,
        far_front=1.0,
        near_grip=0.7,
        far_grip=0.7,
        head_yaw=0.58,
        nod=0.26,
        gaze=-0.7 + 1.4 * scan,
        lids=0.62,
        bend=base.bend + 0.05,
    )


def work(r: Role, t: float) -> Pose:
    """At a bench: one hand holds, the other works, the head bent over it."""
    base = stand(r, t)
    s, slow = math.sin(t * 5.6 + r.own * TAU), math.sin(t * 0.9 + r.own * 5)
    return replace(
        base,
        yaw=0.58,
        lean=0.14,
        bend=0.08,
        hip_x=-0.02,
        near_x=0.150 + 0.024 * s,
        near_y=-0.222 + 0.016 * math.cos(t * 5.6 + r.own * TAU),
        near_grip=0.9,
        far_x=0.245 + 0.012 * slow,
        far_y=-0.235,
        far_bend=1.0,
        far_front=1.0,
        far_grip=0.5,
        head_yaw=0.60 + 0.05 * slow,
        nod=0.30 + 0.02 * s,
        lids=0.65,
        smile=0.1,
    )


def look(r: Role, t: float) -> Pose:
    """Far off: a hand to the brow, the head moving slowly along the horizon; or an eye to a glass."""
    base = stand(r, t)
    pan = math.sin(r.beat(t, 7.0))
    if r.item in {"telescope", "camera"}:
        reach = 0.22 if r.item == "telescope" else 0.13
        return replace(
            base,
            yaw=0.62,
            near_x=0.105,
            near_y=0.085,
            far_x=reach,
            far_y=0.075,
            far_bend=1.0,
            far_front=1.0,
            near_grip=0.9,
            far_grip=0.9,
            head_yaw=0.85,
            lean=-0.02,
            nod=0.02 * pan,
        )
    return replace(
        base,
        yaw=0.50,
        near_x=-0.008 + 0.010 * pan,
        near_y=0.172,
        near_bend=-1.0,
        near_grip=0.0,
        near_hand=-0.62,
        head_yaw=0.62 + 0.14 * pan,
        nod=-0.04,
        lean=0.03,
        lids=0.8,
        smile=0.15,
        brow=0.3,
    )


def ride(r: Role, t: float) -> Pose:
    """Astride, reins or handlebars in hand; the mount adds its own motion."""
    b = r.build
    bicycle = r.item in {"bicycle", "motorbike"}
    base = sit(r, t)
    if bicycle:
        return replace(
            base, yaw=0.86, lean=0.30, bend=0.10, near_x=0.225, near_y=-0.185, far_x=0.235, far_y=-0.180, far_bend=1.0,
            near_grip=1.0, far_grip=1.0, head_yaw=0.84, nod=-0.12, stream=0.75, seated=0.0, flutter=t * 6,
        )
    return replace(
        base, yaw=0.84, lean=0.02 + 0.02 * math.sin(t * 5), near_x=0.20, near_y=-0.20 + 0.008 * math.sin(t * 5), far_x=0.21, far_y=-0.195,
        far_bend=1.0, near_grip=1.0, far_grip=1.0, near_foot_x=b.thigh * 0.50, far_foot_x=b.thigh * 0.62, head_yaw=0.84, nod=0.0,
        stream=0.6, flutter=t * 5,
    )


def sleep(r: Role, t: float) -> Pose:
    """On the back, breathing slowly."""
    b = r.build
    breath = math.sin(TAU * t / 4.6 + r.own)
    return Pose(
        yaw=0.86, head_yaw=0.72, lids=0.0, smile=0.45, near_x=0.045, near_y=-0.20 + 0.004 * breath, far_x=0.06, far_y=_hang(b), far_bend=1.0,
        near_foot_x=0.0, far_foot_x=0.02, near_pitch=0.3, far_pitch=0.3, nod=-0.05, roll=math.pi / 2, lift=0.245, phase=breath, tilt=0.05,
    )


def swim(r: Role, t: float) -> Pose:
    """Crawl: the arms go round, the legs kick, the body rolls a little to breathe."""
    a = TAU * t / 1.7 + TAU * r.own
    reach = (r.build.upper + r.build.fore) * 0.93
    kick = 0.045 * math.sin(a * 3)
    return Pose(
        yaw=0.82, lean=0.0, bend=-0.10, near_x=reach * math.sin(a), near_y=-0.03 + reach * math.cos(a), near_bend=1.0 if math.sin(a) > 0 else -1.0,
        far_x=-reach * math.sin(a), far_y=-0.03 - reach * math.cos(a), far_bend=-1.0 if math.sin(a) > 0 else 1.0,
        near_foot_x=kick - 0.03, far_foot_x=-kick - 0.03, near_pitch=-1.0, far_pitch=-1.0, near_foot_y=0.03, far_foot_y=0.03,
        head_yaw=0.80, nod=-0.55, mouth=0.15, stream=0.5, near_grip=0.0, far_grip=0.0,
        roll=-math.pi / 2 + 0.14 + 0.03 * math.sin(a), lift=-0.02, phase=a, flutter=a,
    )


def fly(r: Role, t: float) -> Pose:
    """Through the air, arms wide, one before the other, rising and sinking."""
    a = r.beat(t, 3.2)
    return Pose(
        yaw=0.74, bend=-0.22, near_x=-0.13, near_y=0.18 + 0.03 * math.sin(a), near_bend=-1.0, far_x=0.14, far_y=0.24 + 0.02 * math.sin(a + 1), far_bend=1.0,
        near_foot_x=-0.10 + 0.02 * math.sin(a * 2), near_foot_y=0.05, far_foot_x=-0.02 - 0.02 * math.sin(a * 2), near_pitch=-1.0, far_pitch=-1.0,
        head_yaw=0.80, nod=-0.45, smile=0.9, mouth=0.15, stream=1.0, near_grip=0.0, far_grip=0.0, cloth=-0.02,
        roll=-1.05 + 0.06 * math.sin(a + 0.8), lift=0.62 + 0.035 * math.sin(a), flutter=a * 3, phase=a,
    )


def play(r: Role, t: float) -> Pose:
    return PLAYING.get(r.item, _strum)(r, t)


def _bow(t: float, rate: float = 2.3) -> float:
    """−1..1 along the bow: long strokes with a quick turn now and then."""
    return math.sin(t * rate + 0.5 * math.sin(t * rate * 0.5))


def _violin(r: Role, t: float) -> Pose:
    s = 0.5 + 0.5 * _bow(t)
    base = stand(r, t)
    return replace(
        base, yaw=0.42, sway=0.014 * math.sin(t * 1.15), lean=0.02 * math.sin(t * 1.15 + 0.4),
        near_x=0.105 - 0.8 * (0.07 + 0.12 * s), near_y=0.020 - 0.6 * (0.07 + 0.12 * s), near_bend=1.0, near_grip=0.8,
        far_x=0.275, far_y=-0.010 + 0.004 * math.sin(t * 11), far_bend=1.0, far_front=1.0, far_grip=0.9,
        head_yaw=0.62, nod=0.16, tilt=-0.20 + 0.03 * math.sin(t * 1.15), lids=0.35, smile=0.4, phase=s, stream=0.1,
    )


def _strum(r: Role, t: float) -> Pose:
    s = math.sin(t * 9.5) * (0.6 + 0.4 * math.sin(t * 2.4))
    return replace(
        stand(r, t), yaw=0.36, near_x=0.000, near_y=-0.205 + 0.026 * s, near_bend=1.0, near_grip=0.6, near_hand=0.3,
        far_x=0.235, far_y=-0.105 + 0.004 * math.sin(t * 3), far_bend=1.0, far_front=1.0, far_grip=0.9,
        hip_x=0.012 * math.sin(t * 2.4), tilt=0.09 * math.sin(t * 2.4), nod=0.14 + 0.03 * math.sin(t * 4.8), head_yaw=0.50, smile=0.6, phase=s,
    )


def _cello(r: Role, t: float) -> Pose:
    s = _bow(t, 1.7)
    return replace(
        sit(r, t), yaw=0.40, lean=0.06, near_x=-0.02 + 0.075 * s, near_y=-0.225 + 0.006 * s, near_bend=1.0, near_grip=0.8,
        far_x=0.165, far_y=-0.005 + 0.012 * math.sin(t * 1.3), far_bend=1.0, far_front=1.0, far_grip=0.9, near_foot_x=0.06, far_foot_x=0.30,
        head_yaw=0.55, nod=0.18 + 0.03 * s, tilt=0.08 * math.sin(t * 0.9), lids=0.4, phase=s,
    )


def _wind(near: tuple[float, float], far: tuple[float, float], nod: float, yaw: float) -> Callable[[Role, float], Pose]:
    def pose(r: Role, t: float) -> Pose:
        blow = math.sin(t * 2.2)
        return replace(
            stand(r, t), yaw=yaw, lean=-0.03 + 0.025 * blow, near_x=near[0], near_y=near[1] + 0.004 * math.sin(t * 9), near_grip=0.75,
            far_x=far[0], far_y=far[1] + 0.004 * math.sin(t * 9 + 2), far_bend=1.0, far_front=1.0, far_grip=0.75,
            head_yaw=0.80, nod=nod + 0.03 * blow, lids=0.5, smile=0.0, hip_x=0.012 * math.sin(t * 1.1), phase=blow,
        )

    return pose


def _squeeze(r: Role, t: float) -> Pose:
    pull = math.sin(t * 2.2)
    return replace(
        stand(r, t), yaw=0.30, near_x=-0.150, near_y=-0.185, near_grip=0.8, far_x=0.165 + 0.045 * pull, far_y=-0.185, far_bend=-1.0, far_front=1.0,
        far_grip=0.8, sway=0.016 * math.sin(t * 2.2), hip_x=-0.012 * math.sin(t * 2.2), tilt=0.08 * math.sin(t * 1.1), smile=0.8, phase=pull,
    )


def _drumming(r: Role, t: float) -> Pose:
    a, b = max(0.0, math.sin(t * 9)), max(0.0, -math.sin(t * 9))
    return replace(
        stand(r, t), yaw=0.40, near_x=0.010, near_y=-0.215 + 0.060 * a, near_grip=1.0, far_x=0.165, far_y=-0.215 + 0.060 * b, far_bend=1.0,
        far_front=1.0, far_grip=1.0, hip_y=-0.006 - 0.006 * abs(math.sin(t * 4.5)), nod=0.10 + 0.05 * math.cos(t * 9), smile=0.6, phase=a - b,
    )


def _keys(r: Role, t: float) -> Pose:
    run = math.sin(t * 0.9)
    return replace(
        sit(r, t), yaw=0.78, lean=0.09 + 0.03 * math.sin(t * 1.1), near_x=0.215 + 0.03 * run, near_y=-0.180 + 0.012 * math.sin(t * 10), near_grip=0.3,
        far_x=0.245 - 0.02 * run, far_y=-0.178 + 0.012 * math.sin(t * 8.3 + 1), far_bend=1.0, far_grip=0.3, near_hand=-0.3, far_hand=-0.3,
        head_yaw=0.72, nod=0.14 + 0.04 * math.sin(t * 2.2), tilt=0.05 * math.sin(t * 1.1), lids=0.6, phase=run,
    )


PLAYING: dict[str, Callable[[Role, float], Pose]] = {
    "violin": _violin,
    "guitar": _strum,
    "cello": _cello,
    "trumpet": _wind((0.135, 0.030), (0.175, 0.020), 0.0, 0.60),
    "flute": _wind((0.125, 0.055), (0.235, 0.045), 0.06, 0.50),
    "saxophone": _wind((0.115, -0.110), (0.135, -0.215), 0.10, 0.52),
    "accordion": _squeeze,
    "drum": _drumming,
    "piano": _keys,
}

POSES: dict[Act, Callable[[Role, float], Pose]] = {
    Act.STAND: stand,
    Act.WALK: walk,
    Act.RUN: walk,
    Act.SIT: sit,
    Act.DANCE: dance,
    Act.PLAY: play,
    Act.SING: sing,
    Act.WAVE: wave,
    Act.EMBRACE: embrace,
    Act.READ: read,
    Act.WORK: work,
    Act.LOOK: look,
    Act.CARRY: carry,
    Act.RIDE: ride,
    Act.SLEEP: sleep,
    Act.SWIM: swim,
    Act.FLY: fly,
}


def pose_at(role: Role, act: Act, t: float) -> Pose:
    return POSES[act](role, t)
