"""What Prometheus may ask: requests, open streams, films by state, who waits, workers."""

from __future__ import annotations

from collections import Counter as Counts
from collections.abc import Iterable

from prometheus_client import CollectorRegistry, Counter, Gauge, Histogram, generate_latest
from starlette.types import Scope

from onereel.wire import State

REGISTRY = CollectorRegistry()
_requests = Counter("onereel_requests", "Requests answered.", ["route", "status"], registry=REGISTRY)
_seconds = Histogram(
    "onereel_request_seconds", "How long an answer took.", ["route"], registry=REGISTRY,
    buckets=(0.005, 0.02, 0.1, 0.5, 2, 10),
)  # fmt: skip
streams = Gauge("onereel_streams", "Event streams that are open.", registry=REGISTRY)
_films = Gauge("onereel_films", "Films by how they stand.", ["state"], registry=REGISTRY)
_waiting = Gauge("onereel_queue_waiting", "Films that wait for a worker.", registry=REGISTRY)
_workers = Gauge("onereel_workers", "Workers that can make a film.", registry=REGISTRY)
_free = Gauge("onereel_free_bytes", "Room on the films' disk.", registry=REGISTRY)


def seen(scope: Scope, status: int, seconds: float) -> None:
    """Count one answered request, by its route: never by its path, which anybody may make up."""
    route = getattr(scope.get("route"), "path", "other")
    _requests.labels(route, status).inc()
    if not route.endswith("/events"):
        _seconds.labels(route).observe(seconds)


def page(states: Iterable[State], *, waiting: int, workers: int, free: int) -> bytes:
    """Everything, in Prometheus's text form."""
    counts = Counts(states)
    for state in State:
        _films.labels(state.value).set(counts[state])
    _waiting.set(waiting)
    _workers.set(workers)
    _free.set(free)
    return generate_latest(REGISTRY)
