"""Kill −9 in every stage, of worker and of service: the film ends whole, and nothing is made twice."""

from __future__ import annotations

import os
import signal
import sys
from collections import Counter
from pathlib import Path

import pytest

from onereel.events import STAGE_OF, Kind, Stage
from onereel.wire import State
from tests.office.gated import Gates, profile
from tests.office.running import Service, alive, began, children, first, made, serving, taken, until

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="the tests look into /proc")

KINDS = (Kind.PLAN, Kind.PLATE, Kind.KEYFRAME, Kind.TAKE, Kind.VERDICT, Kind.LINE, Kind.REEL)
"""One a stage: portraits are painted beside the plate, the score is played beside the lines."""


def test_killed_in_every_stage(tmp_path: Path):
    """One film through all stages; each holds at its gate until worker and service were killed in it."""
    assert [STAGE_OF[kind] for kind in KINDS] == list(Stage)
    gates = Gates(tmp_path / "gates")
    gates.hold(*KINDS)
    with serving(tmp_path / "films", profiles=(profile(gates),)) as service:
        with service.client() as client:
            film = client.create("A keeper carries light.", shots=1).id
            waiting = client.create("A keeper carries light.", shots=1, until="plan", priority=9).id
        run = taken(service, film)
        for kind in KINDS:
            began(service, film, kind, run)
            kill_worker(service)
            run = taken(service, film, run)
            began(service, film, kind, run)
            kill_service(service)
            run = taken(service, film, run)
            began(service, film, kind, run)
            gates.open(kind)
            first(service, film, "WorkDone", run, kind=kind, reused=False)
        with service.client() as client:
            assert client.wait(film, after=run).state is State.DONE
            assert client.wait(waiting).state is State.PAUSED, "who waited is made after all those starts"
            reel = client.read(film, "reel.mp4")
        assert len(reel) > 1000
        # Killed between a thing and its event, it is found in the store and not told as made.
        assert max(Counter(made(service.films, film)).values()) == 1, "each once"
        assert {kind for kind, _ in made(service.films, film)} >= set(KINDS)
        assert service.kill(signal.SIGTERM) == 0


def kill_worker(service: Service) -> None:
    (worker,) = service.workers()
    os.kill(worker, signal.SIGKILL)


def kill_service(service: Service) -> None:
    """With the worker at work; no process stays behind."""
    workers = service.workers()
    family = [*workers, *(child for worker in workers for child in children(worker))]
    assert family
    service.kill()
    until(lambda: not any(map(alive, family)))
    service.start()
