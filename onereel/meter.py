"""What a film's pictures cost so far, and what more of them would.

Where a role works on a card, the figures are those of the cost table (`backends/costs`): what a card would
need, loading included, whatever this one really took. Without a card they are the seconds that makers took.
Both are the same when a film is made in one go or in several, so a budget cuts at the same take.
"""

from __future__ import annotations

import threading
from collections import defaultdict
from collections.abc import Iterable
from statistics import fmean

from onereel.backends import costs
from onereel.events import Job, Kind
from onereel.profile import Profile

PICTURES = (Kind.PORTRAIT, Kind.PLATE, Kind.KEYFRAME, Kind.TAKE, Kind.VERDICT)
"""What is counted. The plan and the sound are made once, whatever happens to the takes."""


class Meter:
    """Counts a film's pictures as they are made or found. Any thread may call it."""

    def __init__(self, profile: Profile) -> None:
        self._profile, self._lock = profile, threading.Lock()
        self._on_card = any(costs.on_card(post) for post in profile.posts.values())
        self._card = costs.card_of(profile.name)
        self._jobs: dict[str, Job] = {}
        self._took: dict[str, float] = {}

    def note(self, job: Job, key: str, seconds: float | None) -> None:
        """One thing is there that took so many seconds, or will have been made (None); counted once, however
        often it is asked for."""
        if job[0] in PICTURES:
            with self._lock:
                self._jobs.setdefault(key, job)
                if seconds is not None:
                    self._took.setdefault(key, seconds)

    def spent(self) -> float:
        """Seconds of everything so far."""
        with self._lock:
            if self._on_card:
                return self._priced(self._jobs.values())
            coming = (job for key, job in self._jobs.items() if key not in self._took)
            return sum(self._took.values()) + self._as_others(coming)

    def price(self, jobs: Iterable[Job]) -> float:
        """Seconds that these, done in this order, would add to what is spent.

        Without a card: as long as others of their kind took; 0 for the first.
        """
        with self._lock:
            if self._on_card:
                done = list(self._jobs.values())
                return self._priced([*done, *jobs]) - self._priced(done)
            return self._as_others(jobs)

    def _as_others(self, jobs: Iterable[Job]) -> float:
        """As long as others of their kind took."""
        took = defaultdict(list)
        for key, seconds in self._took.items():
            took[self._jobs[key][0]].append(seconds)
        return sum(fmean(took[kind]) for kind, _, _ in jobs if took[kind])

    def _priced(self, jobs: Iterable[Job]) -> float:
        """By the table."""
        return costs.estimate(jobs, self._profile.posts, self._card).seconds


def minutes(seconds: float) -> str:
    """Seconds as people are told them: “61 s”, “12.3 min”."""
    return f"{seconds:.0f} s" if seconds < 90 else f"{seconds / 60:.1f} min"
