"""Who waits for a worker: DBOS's durable queue, behind the few things a film needs of it.

A run is one piece of work for one worker: this film, as far as that. Its name, `<film>.<tag>`, is in the
film's journal before it is here, so that asking twice for the same run is one run.
"""

from __future__ import annotations

import threading
import time
from collections.abc import Callable
from functools import wraps
from pathlib import Path
from typing import Any, ParamSpec, TypeVar

from onereel.errors import Missing, OneReelError
from onereel.events import Stage
from onereel.planfile import Value

try:
    from dbos import DBOS, DBOSClient
    from dbos import error as dbos_errors
    from sqlalchemy.exc import SQLAlchemyError
except ModuleNotFoundError as error:
    raise Missing(f"The service needs {error.name}: pip install 'onereel[serve]'") from error

QUEUE = "films"
WORKFLOW = "film"
APP_VERSION = "1"
"""Pinned: DBOS's own, a digest of the code, would strand whoever waits during an upgrade."""

POLL_SECONDS = 0.2
_FRESH_SECONDS = 0.2

P = ParamSpec("P")
T = TypeVar("T")


class QueueDown(OneReelError):
    """The queue's database cannot be reached or written; nothing finished is lost."""


class Run(Value):
    """One run that waits or is at work."""

    id: str
    film: str
    running: bool
    worker: str | None
    position: int
    """0: at work; 1: next."""


def database_url(films: Path, url: str | None) -> str:
    """The queue's database: `url`, or a SQLite file beside the films."""
    return url or f"sqlite:///{(films / '.office').resolve() / 'queue.db'}"


def film_of(run: str) -> str:
    """The film a run belongs to."""
    return run.rpartition(".")[0]


def _reached(call: Callable[P, T]) -> Callable[P, T]:
    @wraps(call)
    def reached(*args: P.args, **kwargs: P.kwargs) -> T:
        try:
            return call(*args, **kwargs)
        except (SQLAlchemyError, dbos_errors.DBOSException) as error:
            reason = str(error).splitlines()[0]
            raise QueueDown(f"The queue's database does not answer ({reason}): look after it.") from error

    return reached


@_reached
def prepare(url: str) -> None:
    """Make the queue's tables, or bring them up to date."""
    DBOS.migrate(url)


class Queue:
    """The queue as the desk and the foreman see it. Any thread may call it."""

    @_reached
    def __init__(self, url: str) -> None:
        self.url = url
        # Without a database it says so at once: by itself it would wait for one, and every thread with it.
        self._client: Any = DBOSClient(
            system_database_url=url, application_name="onereel", retry_connection_errors=False
        )
        self._client.register_queue(QUEUE, worker_concurrency=1, polling_interval_sec=POLL_SECONDS)
        self._lock = threading.Lock()
        self._seen: tuple[float, list[Run]] = (0.0, [])

    def close(self) -> None:
        self._client.destroy()

    @_reached
    def submit(self, run: str, until: Stage, priority: int) -> None:
        """Let a film wait for a worker. The same run again changes nothing."""
        self._client.enqueue(
            {
                "workflow_name": WORKFLOW,
                "queue_name": QUEUE,
                "workflow_id": run,
                "app_version": APP_VERSION,
                "priority": priority,
            },
            film_of(run),
            run,
            until.value,
        )
        self._forget()

    @_reached
    def active(self) -> list[Run]:
        """Every run at work or waiting, in the order they will be taken; at most 0.2 s old."""
        with self._lock:
            at, runs = self._seen
            if time.monotonic() - at < _FRESH_SECONDS:
                return runs
            rows = self._client.list_workflows(
                status=["PENDING", "ENQUEUED"], name=WORKFLOW, load_input=False, load_output=False
            )
            rows.sort(key=lambda row: (row.status != "PENDING", row.priority or 0, row.created_at))
            waiting = 0
            runs = []
            for row in rows:
                running = row.status == "PENDING"
                waiting += not running
                runs.append(
                    Run(
                        id=row.workflow_id,
                        film=film_of(row.workflow_id),
                        running=running,
                        worker=row.executor_id,
                        position=0 if running else waiting,
                    )
                )
            self._seen = (time.monotonic(), runs)
            return runs

    @_reached
    def cancel(self, run: str) -> None:
        """Take a run that waits out of the queue. A run that is over stays as it is."""
        try:
            self._client.cancel_workflow(run)
        except dbos_errors.DBOSNonExistentWorkflowError:
            return
        finally:
            self._forget()

    @_reached
    def knows(self, run: str) -> bool:
        """Whether a run was ever submitted."""
        return bool(self._client.list_workflows(workflow_ids=[run], load_input=False, load_output=False))

    @_reached
    def give_back(self, run: str) -> None:
        """Let a run whose worker is gone wait again."""
        self._client.resume_workflow(run, queue_name=QUEUE)
        self._forget()

    def _forget(self) -> None:
        with self._lock:
            self._seen = (0.0, [])
