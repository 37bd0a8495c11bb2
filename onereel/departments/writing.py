"""Brief → plan."""

from __future__ import annotations

from onereel.departments import stage
from onereel.events import Kind, Stage
from onereel.orders import Brief
from onereel.planfile import Plan
from onereel.planreading import read_plan
from onereel.studio import Studio


def write(brief: Brief, studio: Studio) -> Plan:
    """The plan the director makes of a sentence."""
    with stage(studio, Stage.WRITING, 1):
        media = studio.make(Kind.PLAN, "plan", brief)
        return read_plan(studio.path(media).read_text("utf-8"))
