"""What the instruments say about a take."""

from __future__ import annotations

from dataclasses import dataclass

Box = tuple[float, float, float, float]
"""(left, top, right, bottom) as parts of the picture's width and height."""
Span = tuple[float, float]
"""From and to, in seconds of the take."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Reading:
    """One instrument's measure for one fault: the larger `amount`, the worse. `words` says it to a person;
    `where` and `when` are None where the whole picture or the whole take is meant."""

    fault: str
    amount: float
    words: str
    where: Box | None = None
    when: Span | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Abstains:
    """An instrument that cannot tell, and why."""

    fault: str
    why: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Finding:
    """Whether a fault is in the take. `confidence` 0 … 1 that it is; `present` from 0.5 on. `figure` is the
    measure in a person's words."""

    fault: str
    present: bool
    confidence: float
    figure: str
    where: Box | None = None
    when: Span | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Report:
    """All findings about a take.

    `axes` are ratings 1 … 10 (None: not judged); `abstained` the faults that nothing was measured of, `why`
    in the same order; `broken` what makes the clip unfit to keep whatever it shows (black, frozen), in words;
    `begins` whether it begins elsewhere than on its keyframe (None: not compared).
    """

    findings: tuple[Finding, ...]
    axes: dict[str, float | None]
    abstained: tuple[str, ...]
    why: tuple[str, ...] = ()
    broken: tuple[str, ...] = ()
    begins: Finding | None = None

    def words(self) -> str:
        """The report as text, for a critic with eyes."""
        lines = [f"- {text}" for text in self.broken]
        lines += [f"- {self.begins.figure}"] if self.begins else []
        lines += [f"- {f.fault}: {f.figure} ({_told(f)})" for f in self.findings]
        lines += [
            f"- {fault}: not measured: {why}" for fault, why in zip(self.abstained, self.why, strict=False)
        ]
        return "\n".join(lines)


def _told(finding: Finding) -> str:
    side = "a fault" if finding.present else "no fault"
    sure = finding.confidence if finding.present else 1 - finding.confidence
    parts = [f"{side}, {sure:.0%} sure"]
    if finding.present and finding.when:
        parts.append(f"{finding.when[0]:.1f}–{finding.when[1]:.1f} s")
    if finding.present and finding.where:
        x0, y0, x1, y1 = finding.where
        parts.append(f"at {x0:.2f},{y0:.2f}–{x1:.2f},{y1:.2f}")
    return ", ".join(parts)
