"""The sources that draw, write, play or speak: what a digest in a credit is over."""

from __future__ import annotations

DRAWING = (
    "breakdown.py", "castsheet.py", "clothing.py", "data", "figures", "lexicon", "meaning.py", "mending.py",
    "notes.py", "picture", "places.py", "playing.py", "sets", "stage.py", "extras.py", "focus.py",
)  # fmt: skip
"""From a shot's words to its pixels."""
DRAWN_WITH = ("onereel.backends.animatic.breakdown", "onereel.backends.animatic.picture.shot")
"""The modules a worker draws with."""
DIRECTING = (
    "arcs.py", "breakdown.py", "clothing.py", "data", "director.py", "lexicon", "meaning.py", "mending.py",
    "phrasebook", "places.py", "reading", "stage.py", "writing",
)  # fmt: skip
"""From a sentence to its plan."""
COMPOSING = ("composer.py", "score")
SPEAKING = ("espeak.py", "narrator.py", "speech.py")
