"""From measures to findings and ratings."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from onereel.backends.instruments.beginning import Beginning
from onereel.backends.instruments.report import Abstains, Finding, Reading, Report
from onereel.faults import load, sought
from onereel.orders import Axis

LIMITS: dict[str, float] = {
    # the amount from which a fault is there; chosen by benchmarks/critic.py on one half of its takes
    "CAMERA_IGNORED": 0.4,
    "EXTRAS_INVADE_FRAME": 0.14,
    "WARDROBE_DRIFT": 6.4,
    "CHARACTER_DRIFT": 8.8,
    "NEON_GLOW_LEAK": 0.047,
    "STYLIZED_AI_LOOK": 1.0,
    "OBJECT_MORPHING": 0.02,
    "RANDOM_INTIMACY": 0.36,
    "WALKING_BACKWARDS": 0.4,
}
_STEEP = 3.0

AXES: dict[str, str] = {fault.slug: fault.axis.value for fault in sought(load())}
"""Which rating each fault lowers."""


BEGINS = "BEGINS_ELSEWHERE"
"""Not one of the faults, and without a remedy: a take that does not begin on its keyframe matches its scene
less."""


def confidence(fault: str, amount: float) -> float:
    """How sure a fault is there, 0 … 1: a half at its limit."""
    return _sure(amount, LIMITS[fault])


def _sure(amount: float, limit: float) -> float:
    return float(1 / (1 + (limit / amount) ** _STEEP)) if amount > 0 else 0.0


def concluded(
    readings: Sequence[Reading | Abstains], broken: tuple[str, ...], begins: Beginning | None
) -> Report:
    """The report: findings, the axes they lower, and what could not be judged."""
    findings = tuple(_finding(r) for r in readings if isinstance(r, Reading))
    silent = {r.fault: r.why for r in readings if isinstance(r, Abstains)}
    silent |= {slug: "no instrument for it" for slug in AXES if slug not in {r.fault for r in readings}}
    first = _first(begins) if begins else None
    return Report(
        findings=findings,
        axes=rated(findings, AXES, sorted(set(AXES.values())), first),
        abstained=tuple(silent),
        why=tuple(silent.values()),
        broken=broken,
        begins=first,
    )


def _first(begins: Beginning) -> Finding:
    sure = round(_sure(begins.amount, 1.0), 3)
    return Finding(fault=BEGINS, present=sure >= 0.5, confidence=sure, figure=begins.words)


def rated(
    findings: Sequence[Finding],
    axis_of: Mapping[str, str],
    axes: Sequence[str],
    begins: Finding | None = None,
) -> dict[str, float | None]:
    """A rating 1 … 10 for each axis by the surest finding that lowers it: 9.5 where nothing speaks against
    it, 8 − 6 × confidence from 0.5 on, so that a fault that is there fails the take. None: nothing judged.
    `begins` lowers the scene's."""
    out: dict[str, float | None] = {}
    for axis in axes:
        sure = [f.confidence for f in findings if axis_of.get(f.fault) == axis]
        if begins and axis == Axis.SCENE_MATCH:
            sure.append(begins.confidence)
        worst = max(sure, default=None)
        out[axis] = None if worst is None else round(8 - 6 * worst if worst >= 0.5 else 9.5 - 2 * worst, 1)
    return out


def _finding(reading: Reading) -> Finding:
    sure = round(confidence(reading.fault, reading.amount), 3)
    return Finding(
        fault=reading.fault,
        present=sure >= 0.5,
        confidence=sure,
        figure=reading.words,
        where=reading.where,
        when=reading.when,
    )
