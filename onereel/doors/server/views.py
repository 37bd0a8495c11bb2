"""A film as the API tells it: what the desk knows, what lies in the folder, what the worker last said."""

from __future__ import annotations

import threading
import time
from collections.abc import Sequence
from dataclasses import dataclass, field
from functools import lru_cache

from onereel.errors import OneReelError
from onereel.events import Kind
from onereel.film import Booking
from onereel.making import staffed, stand
from onereel.office import artifacts
from onereel.office.desk import Desk, version_of
from onereel.office.folding import Standing
from onereel.office.telling import Evidence, card, tell
from onereel.planfile import Plan
from onereel.wire import FilmCard, FilmView, Piece


@dataclass(slots=True)
class Views:
    """Tells films. Keeps what is dear to find out for as long as it holds."""

    desk: Desk
    _stale: dict[str, tuple[object, tuple[Piece, ...]]] = field(default_factory=dict)
    _lock: threading.Lock = field(default_factory=threading.Lock)

    def card(self, film_id: str) -> FilmCard:
        """A film on the wall."""
        film, standing = self.desk.film(film_id), self.desk.standing(film_id)
        seen = Evidence(files=self._files(film_id))
        return card(film_id, film.booking(), self._plan(film_id), standing, seen, time.time())

    def film(self, film_id: str) -> FilmView:
        """The whole film."""
        film, standing = self.desk.film(film_id), self.desk.standing(film_id)
        booking, plan = film.booking(), self._plan(film_id)
        items = artifacts.in_store(film, standing)
        position = next((run.position for run in self.desk.queue.active() if run.film == film_id), None)
        seen = Evidence(
            things={thing: (item.name, item.version) for thing, item in items.items()},
            verdicts=artifacts.verdicts(items),
            lines=artifacts.line_seconds(items),
            files=self._files(film_id),
            stale=self.stale(film_id, booking, plan, standing) if plan and not standing.at_work else (),
            lead=_lead(booking),
            queue_position=position if standing.at_work else None,
        )
        return tell(film_id, booking, plan, standing, seen, time.time())

    def stale(self, film_id: str, booking: Booking, plan: Plan, standing: Standing) -> tuple[Piece, ...]:
        """What the next run would make, found by looking through the store; kept until something changes."""
        film = self.desk.film(film_id)
        mark = (version_of(film), booking, standing.last_event)
        with self._lock:
            known = self._stale.get(film_id)
        if known and known[0] == mark:
            return known[1]
        pieces = pieces_of(stand(film, plan, booking).stale)
        with self._lock:
            self._stale[film_id] = (mark, pieces)
        return pieces

    def _files(self, film_id: str) -> dict[str, tuple[int, str]]:
        found = artifacts.in_folder(self.desk.film(film_id))
        return {name: (item.bytes, item.version) for name, item in found.items()}

    def _plan(self, film_id: str) -> Plan | None:
        """The plan, if it can be read: one that somebody broke by hand must not hide the film."""
        try:
            return self.desk.film(film_id).plan()
        except OneReelError:
            return None


@lru_cache(maxsize=256)
def _lead(booking: Booking) -> float:
    """Seconds from a cut to its line. Reading a profile takes 10 ms, and a film is looked at often."""
    return staffed(booking).format.lead


def pieces_of(stale: Sequence[tuple[Kind, str]]) -> tuple[Piece, ...]:
    """Things that are to be made, for the wire."""
    return tuple(Piece(kind=kind.value, label=label) for kind, label in stale)
