"""The editor: clips, lines and score become the reel. No picture is encoded twice for nothing."""

from __future__ import annotations

from pathlib import Path

from onereel.crew import Bench, Placement
from onereel.orders import Cut
from onereel.planfile import Value


class EditorSettings(Value):
    """Nothing to set: every film is cut to the same delivery."""


class Editor:
    """Cut → reel."""

    Settings = EditorSettings
    own_process = False  # FFmpeg and numpy do the work: a process of its own would cost 0.7 s to begin
    credit = "animatic.editor@2"
    suffix = ".mp4"
    licence = "onereel, Apache-2.0; FFmpeg with x264, GPL-2.0-or-later (run-time library in PyAV's wheel)"

    def __init__(self, settings: EditorSettings, placement: Placement) -> None:
        self.settings = settings

    def make(self, order: Cut, out: Path, bench: Bench) -> None:
        """Mix and join. Raises CannotMake for a file that is damaged."""
        from onereel.backends.animatic.cutting import cut

        cut(order, out, bench)
