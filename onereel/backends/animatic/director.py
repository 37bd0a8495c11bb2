"""The director without a language model: reads a sentence, finds a story's shape for it, writes the plan."""

from __future__ import annotations

from pathlib import Path

from onereel.backends.animatic.edition import DIRECTING
from onereel.backends.edition import edition
from onereel.crew import Bench, Placement
from onereel.orders import Brief
from onereel.planfile import Plan, Value


class DirectorSettings(Value):
    """Nothing to set: the brief says it all."""


class Director:
    """Brief → plan, by rules. Any text gives a valid plan; equal briefs give equal plans."""

    Settings = DirectorSettings
    own_process = False
    suffix = ".json"
    licence = "onereel, Apache-2.0; place names from GeoNames, CC BY 4.0"

    def __init__(self, settings: DirectorSettings, placement: Placement) -> None:
        self.settings = settings

    @property
    def credit(self) -> str:
        return f"animatic.director@{edition(__package__, *DIRECTING)}"

    def make(self, order: Brief, out: Path, bench: Bench) -> None:
        """Write the plan as JSON. Raises what the bench raises when the work is cancelled."""
        bench.tick(0.0)
        plan = direct(order)
        bench.tick(0.9)
        out.write_text(plan.model_dump_json(indent=2, by_alias=True), "utf-8")
        bench.tick(1.0)

    def understood(self, order: Brief) -> list[tuple[str, str]]:
        """What was read out of the sentence, slot by slot, for a person to correct."""
        from onereel.backends.animatic.reading.parsing import read_sentence

        return read_sentence(order.sentence).table()


def direct(brief: Brief) -> Plan:
    """The plan of a brief."""
    from onereel.backends.animatic.reading.parsing import read_sentence
    from onereel.backends.animatic.writing.story import write_plan

    return write_plan(read_sentence(brief.sentence), brief)
