"""Who walks on four legs: the measures, head and tail of each, and how one moves at a moment."""

from __future__ import annotations

from dataclasses import dataclass, replace


@dataclass(frozen=True, slots=True, kw_only=True)
class Beast:
    """Measures in parts of the height at the withers, `height` in metres; `speed` metres a second walking."""

    height: float
    length: float = 1.05
    chest: float = 0.46
    loin: float = 0.36
    leg: float = 0.085  # radius at the top
    paw: float = 0.045
    neck: float = 0.34
    neck_up: float = 0.95  # radians above level
    neck_wide: float = 0.26
    head: str = "dog"
    head_size: float = 0.36
    tail: str = "dog"
    hoof: bool = False
    mane: str = ""
    speed: float = 1.1
    stride: float = 1.0  # of the height
    pattern: str = ""
    back: float = 0.0  # a hump (> 0) or a dip


@dataclass(frozen=True, slots=True, kw_only=True)
class Motion:
    """How the animal moves at a moment: `phase` of the cycle of its gait, `lying` and `sitting` 0 … 1,
    `lively` how much it frisks; `back`, `raised` and `lowered` 0 … 1 are where its head is turned."""

    phase: float = 0.0
    moving: bool = False
    run: bool = False
    lying: float = 0.0
    asleep: bool = False
    sitting: float = 0.0
    lively: float = 0.0
    back: float = 0.0
    raised: float = 0.0
    lowered: float = 0.0
    t: float = 0.0
    wind: float = 0.2


BEASTS: dict[str, Beast] = {
    "horse": Beast(
        height=1.55,
        length=1.02,
        chest=0.40,
        loin=0.33,
        leg=0.088,
        paw=0.036,
        neck=0.46,
        neck_up=0.98,
        neck_wide=0.27,
        head="horse",
        head_size=0.40,
        tail="horse",
        hoof=True,
        mane="horse",
        speed=1.7,
        stride=1.12,
    ),
    "dog": Beast(height=0.56, head="dog", head_size=0.42, tail="dog", neck=0.26, speed=1.15, stride=1.35),
    "cat": Beast(
        height=0.29,
        length=1.25,
        chest=0.44,
        loin=0.40,
        head="cat",
        head_size=0.46,
        tail="cat",
        neck=0.16,
        neck_up=0.7,
        speed=0.62,
        stride=1.5,
    ),
    "elephant": Beast(
        height=2.7,
        length=1.02,
        chest=0.58,
        loin=0.54,
        leg=0.145,
        paw=0.105,
        neck=0.16,
        neck_up=0.35,
        neck_wide=0.46,
        head="elephant",
        head_size=0.52,
        tail="cow",
        speed=1.3,
        stride=0.72,
        back=0.05,
    ),
    "cow": Beast(
        height=1.35,
        length=1.16,
        chest=0.50,
        loin=0.46,
        leg=0.09,
        paw=0.045,
        neck=0.26,
        neck_up=0.5,
        neck_wide=0.32,
        head="cow",
        head_size=0.38,
        tail="cow",
        hoof=True,
        speed=0.95,
        stride=0.95,
        pattern="patches",
    ),
    "sheep": Beast(
        height=0.78,
        length=1.02,
        chest=0.56,
        loin=0.54,
        leg=0.06,
        paw=0.04,
        neck=0.16,
        neck_up=0.75,
        neck_wide=0.22,
        head="sheep",
        head_size=0.34,
        tail="sheep",
        hoof=True,
        speed=0.75,
        stride=0.9,
        pattern="wool",
    ),
    "fox": Beast(
        height=0.40,
        length=1.22,
        chest=0.42,
        loin=0.36,
        leg=0.075,
        paw=0.04,
        head="fox",
        head_size=0.46,
        tail="fox",
        neck=0.24,
        neck_up=0.8,
        speed=1.0,
        stride=1.45,
        pattern="socks",
    ),
    "bear": Beast(
        height=1.05,
        length=1.20,
        chest=0.60,
        loin=0.58,
        leg=0.145,
        paw=0.10,
        neck=0.22,
        neck_up=0.35,
        neck_wide=0.42,
        head="bear",
        head_size=0.42,
        tail="bear",
        speed=1.15,
        stride=1.0,
        back=0.06,
    ),
    "lion": Beast(
        height=1.0,
        length=1.22,
        chest=0.46,
        loin=0.40,
        leg=0.095,
        paw=0.065,
        neck=0.24,
        neck_up=0.75,
        neck_wide=0.30,
        head="lion",
        head_size=0.40,
        tail="lion",
        mane="lion",
        speed=1.2,
        stride=1.15,
    ),
    "deer": Beast(
        height=1.05,
        length=1.0,
        chest=0.38,
        loin=0.32,
        leg=0.075,
        paw=0.028,
        neck=0.44,
        neck_up=1.12,
        neck_wide=0.18,
        head="deer",
        head_size=0.32,
        tail="sheep",
        hoof=True,
        speed=1.25,
        stride=1.15,
        pattern="spots",
    ),
    "dragon": Beast(
        height=2.1,
        length=1.25,
        chest=0.46,
        loin=0.38,
        leg=0.105,
        paw=0.07,
        neck=0.56,
        neck_up=1.0,
        neck_wide=0.30,
        head="dragon",
        head_size=0.44,
        tail="dragon",
        mane="wings",
        speed=1.3,
        stride=1.0,
    ),
    "animal": Beast(
        height=0.75, length=1.1, head="dog", head_size=0.38, tail="cat", neck=0.28, speed=1.1, stride=1.2
    ),
}
BEASTS["unicorn"] = replace(BEASTS["horse"], head="unicorn")
BEASTS["panda"] = replace(BEASTS["bear"], head="panda", pattern="panda")
