"""Runs a server and ends it, with everything it started, when whoever asked for it is gone.

`python vllm_guard.py GRACE COMMAND…`, its standard input a pipe that only the asker holds open. The end of
the pipe (closed, or the asker killed with −9) means: SIGTERM, after GRACE seconds SIGKILL to the whole
process group. A server that ends by itself ends the guard, with its exit code. Standard library only, run
by path: it starts in milliseconds and needs nothing of the package.
"""

from __future__ import annotations

import contextlib
import os
import select
import signal
import subprocess
import sys

POLL_SECONDS = 0.1


def main(grace: float, command: list[str]) -> int:
    """Run `command` until it ends or the pipe does; its exit code."""
    told: list[int] = []
    for number in (signal.SIGTERM, signal.SIGINT, signal.SIGHUP):
        signal.signal(number, lambda n, _: told.append(n))
    server = subprocess.Popen(command, stdin=subprocess.DEVNULL, start_new_session=True)
    while server.poll() is None and not told and not _abandoned():
        pass
    if server.poll() is None:
        server.terminate()
        with contextlib.suppress(subprocess.TimeoutExpired):
            server.wait(grace)
    # What the server started and left behind: an engine process holds the card's memory.
    with contextlib.suppress(ProcessLookupError, PermissionError):
        os.killpg(server.pid, signal.SIGKILL)
    return server.wait()


def _abandoned() -> bool:
    """Whether the pipe has ended; waits a moment for it."""
    ready, _, _ = select.select([0], [], [], POLL_SECONDS)
    return bool(ready) and not os.read(0, 4096)


if __name__ == "__main__":
    sys.exit(main(float(sys.argv[1]), sys.argv[2:]))
