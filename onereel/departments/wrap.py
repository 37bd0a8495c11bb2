"""What there is of a film at the end of a run, or on the way."""

from __future__ import annotations

from dataclasses import dataclass, field

from onereel.departments.casting import Faces
from onereel.departments.shooting import Rushes
from onereel.departments.sound import Tracks
from onereel.departments.storyboard import Board
from onereel.orders import Media
from onereel.planfile import Plan


@dataclass(slots=True, kw_only=True)
class Production:
    """The departments' work, filled in stage by stage."""

    plan: Plan
    faces: Faces | None = None
    board: Board | None = None
    rushes: Rushes = field(default_factory=Rushes)
    tracks: Tracks | None = None
    reel: Media | None = None
