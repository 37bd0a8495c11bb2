"""What a critic found, counted: recall, precision, false alarms, ROC, confusion; as text and picture."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, Protocol

import cv2
import numpy as np
import numpy.typing as npt
from critic_faults import STRENGTHS
from critic_takes import Take

Table = dict[str, Any]
ALARMS = 0.05
"""The share of clean takes on which a critic may speak of a fault that is not there."""


class Answer(Protocol):
    @property
    def take(self) -> Take: ...
    @property
    def sure(self) -> dict[str, float]: ...
    @property
    def abstained(self) -> tuple[str, ...]: ...
    @property
    def cpu_seconds(self) -> float: ...
    @property
    def failed(self) -> str: ...


def table_of(heard: Sequence[Answer], faults: tuple[str, ...]) -> Table:
    """All figures. The threshold of each fault is chosen on one half of the takes, and everything else is of
    the other half, the fresh films."""
    known = [a for a in heard if not a.take.is_reported]
    fresh = [a for a in heard if a.take.is_reported]
    chosen = {fault: _threshold(known, fault) for fault in faults}
    return {
        "takes": {"clean": sum(a.take.fault is None for a in heard), "all": len(heard)},
        "without_answer": {a.take.name: a.failed for a in heard if a.failed},
        "cpu_seconds_a_take": round(float(np.median([a.cpu_seconds for a in heard])), 3),
        "known": {fault: _figures(known, fault, chosen[fault]) for fault in faults},
        "faults": {fault: _figures(fresh, fault, chosen[fault]) for fault in faults},
        "confusion": {row: _confusion(fresh, row, chosen) for row in (None, *faults)},
        "clean_takes_with_any_note": _any_note(fresh, chosen),
        "clean_takes_with_any_note_at_half": _any_note(fresh, dict.fromkeys(faults, 0.5)),
        "alarms": [
            f"{a.take.name}: {fault} {a.sure[fault]:.2f}"
            for a in heard
            if a.take.fault is None
            for fault in faults
            if a.sure.get(fault, 0) >= 0.5
        ],
        "missed": [
            f"{a.take.name}: {a.sure[a.take.fault]:.2f}"
            for a in fresh
            if a.take.fault in a.sure and a.take.strength and a.sure[a.take.fault] < chosen[a.take.fault]
        ],
    }


def _sure(
    heard: Sequence[Answer], fault: str, of: str | None, strength: int = 0, sudden: bool = False
) -> list[float]:
    """How sure the critic is of a fault in takes of a kind, those it judges."""
    kind = (of, strength, sudden)
    return [
        a.sure[fault]
        for a in heard
        if (a.take.fault, a.take.strength, a.take.sudden) == kind and fault in a.sure
    ]


def _threshold(heard: Sequence[Answer], fault: str) -> float:
    """The confidence that finds most medium and strong faults with at most ALARMS on clean takes; among
    equals the one farthest from both sides."""
    clean = np.array(_sure(heard, fault, None))
    there = np.array(_sure(heard, fault, fault, 1) + _sure(heard, fault, fault, 2))
    if not len(clean) or not len(there):
        return 0.5
    tries = np.linspace(0.02, 0.98, 97)
    good = [t for t in tries if (clean >= t).mean() <= ALARMS] or [tries[-1]]
    recall = np.array([(there >= t).mean() for t in good])
    best = [t for t, r in zip(good, recall, strict=True) if r >= recall.max() - 1e-9]
    return float(round((best[0] + best[-1]) / 2, 2))


def _figures(heard: Sequence[Answer], fault: str, threshold: float) -> Table:
    clean = _sure(heard, fault, None)
    of_it = [a.take for a in heard if a.take.fault == fault and not a.take.sudden and not a.failed]
    total = {s: sum(take.strength == s for take in of_it) for s in range(3)}
    sudden = _sure(heard, fault, fault, 1, sudden=True)
    there = {s: _sure(heard, fault, fault, s) for s in range(3)}
    found = [x >= threshold for s in (1, 2) for x in there[s]]
    wrong = [a.sure[fault] >= threshold for a in heard if a.take.fault != fault and fault in a.sure]
    return {
        "threshold": threshold,
        "judged": round(sum(map(len, there.values())) / max(sum(total.values()), 1), 3),
        "judged_clean": len(clean),
        "takes": {STRENGTHS[s]: len(there[s]) for s in range(3)},
        "recall_from_the_first_picture": _share([x >= threshold for x in sudden]),
        "takes_from_the_first_picture": len(sudden),
        "recall": {STRENGTHS[s]: _share([x >= threshold for x in there[s]]) for s in range(3)},
        "recall_at_half": {STRENGTHS[s]: _share([x >= 0.5 for x in there[s]]) for s in range(3)},
        "false_alarms": _share([x >= threshold for x in clean]),
        "false_alarms_at_half": _share([x >= 0.5 for x in clean]),
        "precision": _share([True] * sum(found) + [False] * sum(wrong)),
        "roc": {STRENGTHS[s]: _roc(clean, there[s]) for s in range(3)},
    }


def _share(hits: Sequence[bool]) -> float | None:
    return round(sum(hits) / len(hits), 3) if hits else None


def _roc(clean: list[float], there: list[float]) -> Table | None:
    """Points (false alarms, recall) over all thresholds, and the area under them."""
    if not clean or not there:
        return None
    c, t = np.array(clean), np.array(there)
    cuts = np.unique(np.concatenate([c, t, [0.0, 1.01]]))[::-1]
    points = [(round(float((c >= k).mean()), 3), round(float((t >= k).mean()), 3)) for k in cuts]
    area = float(np.mean(t[:, None] > c[None, :]) + 0.5 * np.mean(t[:, None] == c[None, :]))
    return {"area": round(area, 3), "points": points}


def _confusion(heard: Sequence[Answer], row: str | None, chosen: dict[str, float]) -> Table:
    """Of answers about takes with this fault at medium and strong (None: clean), the share that notes it."""
    some = [
        a for a in heard if not a.failed and a.take.fault == row and (row is None or a.take.strength >= 1)
    ]
    return {fault: _share([a.sure.get(fault, 0.0) >= chosen[fault] for a in some]) for fault in chosen}


def _any_note(heard: Sequence[Answer], chosen: dict[str, float]) -> float | None:
    clean = [a for a in heard if a.take.fault is None and not a.failed]
    return _share([any(a.sure.get(f, 0.0) >= t for f, t in chosen.items()) for a in clean])


# -- as text ------------------------------------------------------------


def written(table: Table) -> str:
    """The table as Markdown."""
    lines = [
        f"Critic: {table['critic']}. {table['takes']['all']} takes, {table['takes']['clean']} clean; "
        f"{table['cpu_seconds_a_take']} CPU seconds a take. Thresholds chosen on the known films, "
        "all figures from the fresh ones.",
        *_unanswered(table),
        "",
        "| fault | judged | recall weak | medium (takes) | strong | from the first picture | false alarms "
        "| precision | area weak/medium/strong | threshold | at 0.5: medium, alarms |",
        "|---|---|---|---|---|---|---|---|---|---|---|",
    ]
    for fault, row in table["faults"].items():
        recall, areas = row["recall"], [row["roc"][s] for s in STRENGTHS]
        area = "/".join(f"{a['area']:.2f}" if a else "–" for a in areas)
        half = f"{_told(row['recall_at_half']['medium'])}, {_told(row['false_alarms_at_half'])}"
        lines.append(
            f"| {fault} | {row['judged']:.0%} | {_told(recall['weak'])} "
            f"| {_told(recall['medium'])} ({row['takes']['medium']}) | {_told(recall['strong'])} "
            f"| {_told(row['recall_from_the_first_picture'])} | {_told(row['false_alarms'])} "
            f"| {_told(row['precision'])} | {area} | {row['threshold']} | {half} |"
        )
    lines += ["", "Noted in takes of each kind (medium and strong):", ""]
    faults = list(table["faults"])
    lines += [f"| in the take | {' | '.join(_short(f) for f in faults)} |", "|---" * (len(faults) + 1) + "|"]
    for row, shares in table["confusion"].items():
        told = " | ".join(_told(shares[f]) for f in faults)
        lines.append(f"| {'nothing (clean)' if row is None or row == 'null' else _short(row)} | {told} |")
    lines += [
        "",
        f"Clean takes with any note: {_told(table['clean_takes_with_any_note'])}; "
        f"at 0.5: {_told(table['clean_takes_with_any_note_at_half'])}.",
    ]
    return "\n".join(lines) + "\n"


def _unanswered(table: Table) -> list[str]:
    """How many takes the critic had no answer for: they are judged by nobody, and in no other share."""
    count, all_ = len(table["without_answer"]), table["takes"]["all"]
    return ["", f"**No answer about {count} of {all_} takes.**"] if count else []


def _told(share: float | None) -> str:
    return "–" if share is None else f"{share:.2f}"


def _short(fault: str) -> str:
    return fault.split("_", maxsplit=1)[0].lower()


# -- as a picture ------------------------------------------------------------

_SIDE, _EDGE = 250, 34
_INKS = {"weak": (190, 150, 60), "medium": (60, 140, 230), "strong": (60, 60, 200)}


def drawn(table: Table) -> npt.NDArray[np.uint8]:
    """ROC curves, one panel a fault, for cv2.imwrite (BGR)."""
    panels = [_panel(fault, row) for fault, row in table["faults"].items()]
    while len(panels) % 3:
        panels.append(np.full_like(panels[0], 255))
    rows = [np.hstack(panels[i : i + 3]) for i in range(0, len(panels), 3)]
    return np.asarray(np.vstack(rows), np.uint8)


def _panel(fault: str, row: Table) -> npt.NDArray[np.uint8]:
    whole = _SIDE + 2 * _EDGE
    out = np.full((whole, whole, 3), 255, np.uint8)

    def at(x: float, y: float) -> tuple[int, int]:
        return (round(_EDGE + x * _SIDE), round(_EDGE + (1 - y) * _SIDE))

    cv2.rectangle(out, at(0, 1), at(1, 0), (170, 170, 170), 1)
    cv2.line(out, at(ALARMS, 0), at(ALARMS, 1), (200, 200, 200), 1)
    cv2.line(out, at(0, 0.9), at(1, 0.9), (200, 200, 200), 1)
    _write(out, fault, (_EDGE, 20), 0.42)
    _write(out, "false alarms", (_EDGE + 80, whole - 8), 0.36)
    _write(out, "recall", (_EDGE + 4, _EDGE + 14), 0.36)
    for number, (strength, ink) in enumerate(_INKS.items()):
        roc = row["roc"][strength]
        if roc is None:
            _write(out, f"{strength}: not judged", (_EDGE + 90, _EDGE + 170 + 16 * number), 0.38, ink)
            continue
        line = np.array([at(x, y) for x, y in roc["points"]], np.int32)
        cv2.polylines(out, [line], False, ink, 2, cv2.LINE_AA)
        _write(out, f"{strength} {roc['area']:.2f}", (_EDGE + 140, _EDGE + 170 + 16 * number), 0.38, ink)
    return out


def _write(
    out: npt.NDArray[np.uint8],
    text: str,
    at: tuple[int, int],
    size: float,
    ink: tuple[int, int, int] = (40, 40, 40),
) -> None:
    cv2.putText(out, text, at, cv2.FONT_HERSHEY_SIMPLEX, size, ink, 1, cv2.LINE_AA)
