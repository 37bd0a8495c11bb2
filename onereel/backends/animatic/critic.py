"""A critic that measures: the instruments alone. It knows no beauty, and says what it cannot judge."""

from __future__ import annotations

from pathlib import Path

from onereel.backends.edition import MEASURING, edition
from onereel.crew import Bench, Placement
from onereel.orders import Axis, Ratings, Review, Verdict
from onereel.planfile import Value


class CriticSettings(Value):
    """Nothing to set: the measure is the same for everyone."""


class Critic:
    """Review → verdict, from measurements, of any crew's clips."""

    Settings = CriticSettings
    own_process = True
    tools = ("onereel.backends.instruments", "onereel.backends.weighing")
    suffix = ".json"
    licence = "onereel, Apache-2.0; OpenCV, Apache-2.0"

    def __init__(self, settings: CriticSettings, placement: Placement) -> None:
        self.settings = settings

    @property
    def credit(self) -> str:
        sources = edition("onereel.backends", *MEASURING)
        return f"animatic.critic@4 sources={sources}"

    def make(self, order: Review, out: Path, bench: Bench) -> None:
        """Watch the take. Raises Rejected for one that is black, flat, frozen or flickers."""
        import cv2

        from onereel.backends.instruments import rated, reviewed
        from onereel.backends.weighing import measured_note

        cv2.setNumThreads(1)
        report = reviewed(order, bench, bench.tick)
        axes = {fault.slug: fault.axis.value for fault in order.faults}
        findings = [finding for finding in report.findings if finding.fault in axes]
        measured = {finding.fault for finding in findings}
        verdict = Verdict(
            ratings=Ratings(**rated(findings, axes, [axis.value for axis in Axis], report.begins)),
            notes=tuple(measured_note(finding) for finding in findings if finding.present),
            abstained=tuple(slug for slug in axes if slug not in measured),
            remark=f"I{begins.figure[1:]}." if (begins := report.begins) and begins.present else "",
        )
        out.write_text(verdict.model_dump_json(indent=1), "utf-8")
        bench.tick(1.0)
