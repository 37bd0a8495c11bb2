"""Progress at a terminal."""

from __future__ import annotations

import io

from rich.console import Console

from onereel.doors.progress import Watcher
from onereel.events import Kind, Stage, StageBegan, StageEnded, WorkDone, WorkTicked


def test_who_joins_late_is_told_the_rest():
    told = io.StringIO()
    with Watcher(Console(file=told, width=80)) as watcher:
        watcher(WorkTicked(kind=Kind.REEL, label="reel", done=0.5))
        watcher(WorkDone(kind=Kind.REEL, label="reel", key="0" * 64, reused=False, seconds=1))
        watcher(StageBegan(stage=Stage.SOUND, total=1))
        watcher(StageEnded(stage=Stage.SOUND, seconds=1))
    assert "sound: 0 done in 1.0 s" in told.getvalue()
