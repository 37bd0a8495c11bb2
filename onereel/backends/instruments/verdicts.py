"""From measures to findings and ratings."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from onereel.backends.instruments.report import Abstains, Finding, Reading, Report
from onereel.faults import load, sought

LIMITS: dict[str, float] = {
    # the amount from which a fault is there; chosen by benchmarks/critic.py on one half of its takes
    "CAMERA_IGNORED": 0.4,
    "EXTRAS_INVADE_FRAME": 0.175,
    "WARDROBE_DRIFT": 10.0,
    "CHARACTER_DRIFT": 9.0,
    "NEON_GLOW_LEAK": 0.047,
    "STYLIZED_AI_LOOK": 1.0,
    "OBJECT_MORPHING": 0.027,
    "RANDOM_INTIMACY": 0.3,
    "WALKING_BACKWARDS": 0.4,
}
_STEEP = 3.0

AXES: dict[str, str] = {fault.slug: fault.axis.value for fault in sought(load())}
"""Which rating each fault lowers."""


def confidence(fault: str, amount: float) -> float:
    """How sure a fault is there, 0 … 1: a half at its limit."""
    if amount <= 0:
        return 0.0
    return float(1 / (1 + (LIMITS[fault] / amount) ** _STEEP))


def concluded(readings: Sequence[Reading | Abstains], broken: tuple[str, ...]) -> Report:
    """The report: findings, the axes they lower, and what could not be judged."""
    findings = tuple(_finding(r) for r in readings if isinstance(r, Reading))
    silent = {r.fault: r.why for r in readings if isinstance(r, Abstains)}
    silent |= {slug: "no instrument for it" for slug in AXES if slug not in {r.fault for r in readings}}
    return Report(
        findings=findings,
        axes=rated(findings, AXES, sorted(set(AXES.values()))),
        abstained=tuple(silent),
        why=tuple(silent.values()),
        broken=broken,
    )


def rated(
    findings: Sequence[Finding], axis_of: Mapping[str, str], axes: Sequence[str]
) -> dict[str, float | None]:
    """A rating 1 … 10 for each axis by the surest finding that lowers it: 9.5 where nothing speaks against
    it, 8 − 6 × confidence from 0.5 on, so that a fault that is there fails the take. None: nothing judged."""
    out: dict[str, float | None] = {}
    for axis in axes:
        sure = [f.confidence for f in findings if axis_of.get(f.fault) == axis]
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
