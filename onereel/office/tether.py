"""A process that ends when the one that started it does, even by kill −9."""

from __future__ import annotations

import ctypes
import os
import signal
import sys
import threading
import time

_PR_SET_PDEATHSIG = 1


def tie_to(parent: int) -> None:
    """End this process, at once where the system can do that, when its parent `parent` is gone.

    The kernel's own way (Linux) is bound to the thread that started us: start workers from one that stays.
    Elsewhere, and for a parent that was gone before we asked, the parent's id is watched.
    """
    if sys.platform == "linux":
        ctypes.CDLL(None).prctl(_PR_SET_PDEATHSIG, signal.SIGKILL)
    threading.Thread(target=_watch, args=(parent,), daemon=True).start()


def _watch(parent: int) -> None:
    while os.getppid() == parent:
        time.sleep(0.2)
    os.kill(os.getpid(), signal.SIGKILL)
