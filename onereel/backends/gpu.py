"""Who is on the card, and who waits in the host's memory.

Every model states its bytes as a `Guest`. `with card("cuda:0").hold(guest):` brings it, sending away the
least recently used of the others first. A guest's one master copy lies in page-locked host memory and is
only ever read, so leaving the card is a drop, never a copy back.
"""

from __future__ import annotations

import importlib.util
import os
import sys
import threading
from collections import OrderedDict
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from typing import Any, Protocol, TypeVar, runtime_checkable

from onereel.backends.arena import Arena
from onereel.errors import BadInput, OutOfMemory

Tick = Callable[[], None]
"""Called now and then during a wait; raises Cancelled."""

T = TypeVar("T")

HOST_RESERVE = 8 * 2**30
"""Bytes of host memory that page-locked copies leave to everybody else."""

CARD_RESERVE = 0.1
"""The part of a card that guests leave free while somebody can be sent away: libraries take workspaces that
nobody states, memory is split into pieces, and another process may wake. Without it a film peaked at 83.5 of
85.5 GB; sending a model away and back costs 0.3 to 1 s."""

LOCK_SECONDS = 0.2
"""How long a wait for the card goes on before the next tick."""


class Guest(Protocol):
    """Somebody who takes room on a card: a model, or a server that can sleep.

    `bytes` is the room it takes while it is there. `arrive` blocks until it can work and leaves nothing
    behind when it raises; `leave` gives the room back. Both are called under the card's lock.
    """

    @property
    def name(self) -> str: ...

    @property
    def bytes(self) -> int: ...

    def arrive(self, tick: Tick) -> None: ...

    def leave(self) -> None: ...


@runtime_checkable
class Engine(Protocol):
    """A guest that is a process of its own, and may die while nobody looks."""

    @property
    def name(self) -> str: ...

    @property
    def alive(self) -> bool: ...


class Card:
    """One accelerator (or the CPU, playing one): one piece of work at a time.

    `budget` bytes for all guests together; None asks the driver what is free. On the CPU without a budget
    everybody has room.
    """

    def __init__(self, device: str, budget: int | None = None) -> None:
        self.device, self.budget = device, budget
        self._lock = threading.RLock()
        self._present: OrderedDict[int, Guest] = OrderedDict()
        self._held: dict[int, int] = {}

    @property
    def present(self) -> tuple[str, ...]:
        """The names of those on the card, the one used longest ago first."""
        return tuple(guest.name for guest in self.guests)

    @property
    def guests(self) -> tuple[Guest, ...]:
        """Those on the card, in the same order."""
        return tuple(self._present.values())

    @contextmanager
    def hold(self, guest: Guest, *, room: int = 0, tick: Tick = lambda: None) -> Iterator[None]:
        """Have `guest` on the card, with `room` more bytes free beside it to work in.

        Waits for others in other threads; may be nested. Those held further out are never sent away.
        Raises OutOfMemory when the guest alone is larger than the card, or when the work within runs out of
        memory; and what `tick` raises.
        """
        while not self._lock.acquire(timeout=LOCK_SECONDS):
            tick()
        try:
            with self._kept(id(guest)):
                self._bring(guest, room, tick)
                yield
        except RuntimeError as error:
            if not is_out_of_memory(error):
                raise
            raise OutOfMemory(f"{self.device} ran out of memory with {guest.name} on it.") from error
        finally:
            self._lock.release()

    def with_room(self, attempt: Callable[[], T], smaller: Callable[[], T], advice: str) -> T:
        """What `attempt` returns; if memory runs out, what `smaller` returns with everybody idle sent away.

        `advice` ends the message of the OutOfMemory raised when that fails too. Call it while holding.
        """
        with self._lock:
            if (made := _unless_out_of_memory(attempt)) is not None:
                return made[0]
            self.clear()
            if (made := _unless_out_of_memory(smaller)) is not None:
                return made[0]
            raise OutOfMemory(f"{self.device} ran out of memory twice, at the smaller setting too. {advice}")

    def clear(self) -> None:
        """Send away everybody who is not held."""
        with self._lock:
            for key in [key for key in self._present if key not in self._held]:
                self._send_away(key)
            _empty_cache(self.device)

    def free(self) -> float:
        """Bytes that can still be taken; infinite where nobody counts."""
        if self.budget is not None:
            return self.budget - sum(guest.bytes for guest in self._present.values())
        return _driver_memory(self.device)[0]

    def dismiss(self, *guests: Guest) -> None:
        """Send guests away now, those that are there and not held."""
        with self._lock:
            for guest in guests:
                if id(guest) in self._present and id(guest) not in self._held:
                    self._send_away(id(guest))

    @contextmanager
    def _kept(self, key: int) -> Iterator[None]:
        self._held[key] = self._held.get(key, 0) + 1
        try:
            yield
        finally:
            self._held[key] -= 1
            if not self._held[key]:
                del self._held[key]

    def _bring(self, guest: Guest, room: int, tick: Tick) -> None:
        key = id(guest)
        if key in self._present:
            self._present.move_to_end(key)
            self._make_room(room)
            return
        self._make_room(guest.bytes + room)
        if (free := self.free()) < guest.bytes:
            raise OutOfMemory(
                f"{guest.name} needs {guest.bytes / 1e9:.1f} GB, {self.device} has {free / 1e9:.1f} GB free: "
                "use a profile for a smaller card, or stop what else runs on it."
            )
        advice = f"{guest.name} does not fit: use a profile for a smaller card."
        self.with_room(lambda: guest.arrive(tick), lambda: guest.arrive(tick), advice)
        self._present[key] = guest

    def _make_room(self, need: int) -> None:
        reserve = CARD_RESERVE * _driver_memory(self.device)[1] if self.budget is None else 0
        while self.free() - reserve < need:
            idle = next((key for key in self._present if key not in self._held), None)
            if idle is None:
                return
            self._send_away(idle)
            _empty_cache(self.device)

    def _send_away(self, key: int) -> None:
        self._present[key].leave()
        del self._present[key]


_cards: dict[str, Card] = {}
_cards_lock = threading.Lock()


def card(device: str) -> Card:
    """The one card of that name in this process: “cpu”, “cuda:0” (also written “cuda”)."""
    name = "cuda:0" if device == "cuda" else device
    with _cards_lock:
        return _cards.setdefault(name, Card(name))


def dead_engines() -> list[str]:
    """The names of the servers that are on this process's cards and have died there."""
    with _cards_lock:
        guests = [guest for one in _cards.values() for guest in one.guests]
    return [guest.name for guest in guests if isinstance(guest, Engine) and not guest.alive]


class TorchGuest:
    """A few torch modules that come and go together.

    `load` builds them on the CPU; it runs at the first arrival, and again after every departure when the
    host has no room for a master copy. Until then `estimate` stands for their bytes. Use `modules` only
    while holding: on leaving, their tensors point back at the master copy, or they are gone.
    """

    def __init__(
        self, name: str, device: str, load: Callable[[], Mapping[str, Any]], *, estimate: int = 0
    ) -> None:
        self.name, self._device, self._load, self._estimate = name, device, load, estimate
        self._modules: dict[str, Any] = {}
        self._arena: Arena | None = None

    @property
    def bytes(self) -> int:
        if self._arena is not None:
            return self._arena.bytes
        return sum(_bytes_of(module) for module in self._modules.values()) or self._estimate

    @property
    def modules(self) -> dict[str, Any]:
        """The modules by name; on the card while held."""
        return self._modules

    def arrive(self, tick: Tick) -> None:
        try:
            if not self._modules:
                keep = host_free() >= self._estimate + HOST_RESERVE
                self._modules = dict(self._load())
                if keep:
                    self._arena = Arena(self._modules.values(), pinned=self._device.startswith("cuda"))
            if self._arena is not None:
                self._arena.show(self._device, tick)
            else:
                for module in self._modules.values():
                    tick()
                    module.to(self._device)
        except BaseException:
            self.leave()
            raise

    def leave(self) -> None:
        if self._arena is not None:
            self._arena.hide()
        else:
            for module in self._modules.values():
                module.to("meta")  # frees the memory even where a pipeline still refers to the module
            self._modules = {}


def prepare_environment(env: Mapping[str, str]) -> None:
    """Set the environment variables of a profile that torch reads once, when it is imported.

    Raises BadInput when torch is already imported with other values.
    """
    if late := too_late(env):
        raise BadInput(
            f"{late[0]} must be “{env[late[0]]}” before torch is imported: start a new process with it set."
        )
    os.environ.update(env)


def too_late(env: Mapping[str, str]) -> list[str]:
    """The variables that torch, imported already, has read with other values."""
    return [key for key in env if os.environ.get(key) != env[key]] if "torch" in sys.modules else []


def host_free() -> int:
    """Bytes of host memory this process may still take, its container's limit included."""
    with open("/proc/meminfo", encoding="ascii") as lines:
        sizes = dict(line.split(":", 1) for line in lines)
    free = int(sizes["MemAvailable"].split()[0]) * 1024
    limit = _number("/sys/fs/cgroup/memory.max")
    used = _number("/sys/fs/cgroup/memory.current")
    return free if limit is None or used is None else min(free, limit - used)


def is_out_of_memory(error: BaseException) -> bool:
    """Whether torch says that an accelerator's memory is used up."""
    if "torch" not in sys.modules:
        return False
    import torch

    words = ("out of memory", "CUBLAS_STATUS_ALLOC_FAILED", "HIPBLAS_STATUS_ALLOC_FAILED")
    return isinstance(error, torch.OutOfMemoryError) or (
        isinstance(error, RuntimeError) and any(word in str(error) for word in words)
    )


def _unless_out_of_memory(work: Callable[[], T]) -> tuple[T] | None:
    # Nothing is retried inside the except block: the traceback keeps the failed attempt's tensors alive.
    try:
        return (work(),)
    except RuntimeError as error:
        if not is_out_of_memory(error):
            raise
    return None


def _number(path: str) -> int | None:
    try:
        with open(path, encoding="ascii") as file:
            text = file.read().strip()
    except OSError:
        return None
    return int(text) if text.isdecimal() else None


def _bytes_of(module: Any) -> int:
    tensors = [*module.parameters(), *module.buffers()]
    return sum(t.numel() * t.element_size() for t in tensors)


def _driver_memory(device: str) -> tuple[float, float]:
    """Bytes of a card that this process can still take, and all of them; the CPU has as many as asked for."""
    if not device.startswith("cuda") or importlib.util.find_spec("torch") is None:
        return float("inf"), 0.0
    import torch

    free, total = torch.cuda.mem_get_info(device)
    unused = torch.cuda.memory_reserved(device) - torch.cuda.memory_allocated(device)
    return float(free + unused), float(total)


def _empty_cache(device: str) -> None:
    if device.startswith("cuda") and "torch" in sys.modules:
        import torch

        torch.cuda.empty_cache()
