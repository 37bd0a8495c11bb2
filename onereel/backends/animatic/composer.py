"""The composer: a score that follows its brief, composed by rule and played by numpy."""

from __future__ import annotations

from pathlib import Path

from onereel.backends.animatic.edition import COMPOSING
from onereel.backends.edition import edition
from onereel.crew import Bench, Placement
from onereel.orders import Cue
from onereel.planfile import Value


class ComposerSettings(Value):
    """Nothing to set: the brief says it all."""


class Composer:
    """Cue → score."""

    Settings = ComposerSettings
    own_process = True
    tools = ("onereel.backends.animatic.score.arrange", "onereel.backends.animatic.score.hall")
    suffix = ".flac"
    licence = "onereel, Apache-2.0 (composed and synthesised; no samples)"

    def __init__(self, settings: ComposerSettings, placement: Placement) -> None:
        self.settings = settings

    @property
    def credit(self) -> str:
        return f"animatic.composer@{edition(__package__, *COMPOSING)}"

    def make(self, order: Cue, out: Path, bench: Bench) -> None:
        """Compose and play. An instrument nobody here knows is replaced by one that suits the mood."""
        import cv2
        import numpy as np

        from onereel.backends.animatic.score.arrange import arranged
        from onereel.backends.animatic.score.hall import played
        from onereel.media import audio

        cv2.setNumThreads(1)
        piece = arranged(order)
        bench.tick(0.05)
        rng = np.random.default_rng([order.seed & 0xFFFFFFFF, 6])
        sound = played(piece, rng, lambda done: bench.tick(0.05 + 0.9 * done))
        audio.write(out, audio.fitted(sound, round(order.seconds * audio.RATE)))
