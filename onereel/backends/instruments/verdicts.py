"""From measures to findings and ratings."""

from __future__ import annotations

from collections.abc import Sequence

from onereel.backends.instruments import technical
from onereel.backends.instruments.report import Abstains, Finding, Reading, Report
from onereel.backends.instruments.study import Study

LIMITS: dict[str, float] = {
    # the amount from which a fault is there; chosen by benchmarks/critic.py on one half of its takes
    "camera_ignored": 0.5,
    "extras_invade_frame": 0.17,
}
_STEEP = 3.0

AXES: dict[str, tuple[str, ...]] = {
    "character_match": ("character_drift", "wardrobe_drift"),
    "scene_match": ("neon_glow_leak", "stylized_ai_look"),
    "composition": ("camera_ignored", "walking_backwards", "extras_invade_frame", "random_intimacy"),
    "artifact_free": ("object_morphing", "hand_finger_artifact"),
}
"""Which faults lower which rating."""


def confidence(fault: str, amount: float) -> float:
    """How sure a fault is there, 0 … 1: a half at its limit."""
    if amount <= 0:
        return 0.0
    return float(1 / (1 + (LIMITS[fault] / amount) ** _STEEP))


def concluded(study: Study, readings: Sequence[Reading | Abstains]) -> Report:
    """The report: findings, the axes they lower, and what could not be judged."""
    findings = tuple(_finding(r) for r in readings if isinstance(r, Reading))
    silent = [r for r in readings if isinstance(r, Abstains)]
    broken = technical.broken(study.footage)
    axes = {axis: _rating(faults, findings) for axis, faults in AXES.items()}
    if broken:
        axes["artifact_free"] = 1.0
    return Report(
        findings=findings,
        axes=axes,
        abstained=tuple(r.fault for r in silent),
        why=tuple(r.why for r in silent),
        broken=broken,
    )


def _finding(reading: Reading) -> Finding:
    sure = confidence(reading.fault, reading.amount)
    return Finding(
        fault=reading.fault,
        present=sure >= 0.5,
        confidence=round(sure, 3),
        figure=reading.words,
        where=reading.where,
        when=reading.when,
    )


def _rating(faults: tuple[str, ...], findings: tuple[Finding, ...]) -> float | None:
    """9.5 where nothing speaks against it, 6 at a fault's limit, 2 where it is certain; None: not judged."""
    sure = [f.confidence for f in findings if f.fault in faults]
    if not sure:
        return None
    worst = max(sure)
    return round(9.5 - 7 * worst if worst < 0.5 else 6 - 8 * (worst - 0.5), 1)
