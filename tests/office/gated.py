"""The crew of fakes behind gates: a test holds them at any stage, fills their disk, has them die or stick."""

from __future__ import annotations

import os
import signal
import subprocess
import time
from contextlib import AbstractContextManager, nullcontext
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import Any

from onereel.backends.gpu import Tick, card
from onereel.crew import Bench, Placement
from onereel.events import Kind
from onereel.film import replace_text
from onereel.orders import Brief, Cue, Cut, Line, Motion, Order, Plate, Review, Sitting, Still
from onereel.planfile import Value
from tests import fakes

KIND_OF = {
    Brief: Kind.PLAN,
    Motion: Kind.TAKE,
    Review: Kind.VERDICT,
    Line: Kind.LINE,
    Cue: Kind.SCORE,
    Cut: Kind.REEL,
    Sitting: Kind.PORTRAIT,
    Plate: Kind.PLATE,
}


@dataclass(frozen=True, slots=True)
class Gates:
    """One gate a kind of thing, in a folder that test and makers share."""

    folder: Path

    def __post_init__(self) -> None:
        self.folder.mkdir(exist_ok=True)

    def hold(self, *kinds: Kind) -> None:
        """Whoever makes one of these waits, ticking, until the gate is opened."""
        self._set(kinds, "hold")

    def stick(self, *kinds: Kind) -> None:
        """Whoever makes one of these waits and hears nothing."""
        self._set(kinds, "stick")

    def fill_disk(self, *kinds: Kind) -> None:
        """There is no room for these."""
        self._set(kinds, "full")

    def poison(self, *kinds: Kind) -> None:
        """Whoever makes one of these dies of it."""
        self._set(kinds, "die")

    def open(self, *kinds: Kind) -> None:
        """Let them through; without a name, everybody."""
        for kind in kinds or Kind:
            (self.folder / kind.value).unlink(missing_ok=True)
        if not kinds:
            (self.folder / "engine").unlink(missing_ok=True)

    def cards(self) -> set[str]:
        """The cards that makers saw, as their environment said."""
        return {path.read_text() for path in self.folder.glob("card-*")}

    def with_engine(self) -> None:
        """Makers have a server on their card, a process of its own."""
        (self.folder / "engine").touch()

    def engine(self) -> int:
        """Its process id."""
        return int((self.folder / "engine-pid").read_text())

    def _set(self, kinds: tuple[Kind, ...], word: str) -> None:
        for kind in kinds:
            (self.folder / kind.value).write_text(word)

    def pass_through(self, kind: Kind, out: Path, bench: Bench) -> None:
        """As the makers do."""
        (self.folder / f"card-{os.getpid()}").write_text(os.environ.get("CUDA_VISIBLE_DEVICES", "none"))
        while (word := self._word(kind)) in ("hold", "stick"):
            time.sleep(0.02)
            if word == "hold":
                bench.tick(0.5)
        if word == "die":
            os.kill(os.getpid(), signal.SIGKILL)
        if word == "full":
            out.symlink_to("/dev/full")
            if kind is Kind.REEL:  # the editor works beside `out` and then moves there
                out.write_bytes(bytes(100_000))

    def _word(self, kind: Kind) -> str:
        try:
            return (self.folder / kind.value).read_text()
        except FileNotFoundError:
            return ""


class Gated:
    class Settings(Value):
        gates: str

    def __init__(self, settings: Settings, placement: Placement) -> None:
        fake: type[Any] = type(self).__mro__[2]
        super().__init__(fake.Settings(), placement)  # type: ignore[call-arg]
        self._gates = Gates(Path(settings.gates))

    def make(self, order: Order, out: Path, bench: Bench) -> None:
        thing = type(order.scene) if isinstance(order, Still) else type(order)
        with self._engine():
            self._gates.pass_through(KIND_OF.get(thing, Kind.KEYFRAME), out, bench)
        super().make(order, out, bench)  # type: ignore[misc]

    def _engine(self) -> AbstractContextManager[None]:
        if not (self._gates.folder / "engine").exists():
            return nullcontext()
        return card("cpu").hold(_engine(self._gates))


class Engine:
    """A server that does nothing."""

    name, bytes = "vLLM fake", 0

    def __init__(self, gates: Gates) -> None:
        self._gates = gates
        self._process: subprocess.Popen[bytes] | None = None

    @property
    def alive(self) -> bool:
        return self._process is not None and self._process.poll() is None

    def arrive(self, tick: Tick) -> None:
        self._process = subprocess.Popen(["sleep", "600"])
        replace_text(self._gates.folder / "engine-pid", str(self._process.pid))

    def leave(self) -> None:
        assert self._process is not None
        self._process.kill()
        self._process.wait()


@lru_cache(maxsize=1)
def _engine(gates: Gates) -> Engine:
    """The one of this process."""
    return Engine(gates)


class Director(Gated, fakes.Director): ...


class Painter(Gated, fakes.Painter): ...


class Animator(Gated, fakes.Animator): ...


class Critic(Gated, fakes.Critic): ...


class Composer(Gated, fakes.Composer): ...


class Narrator(Gated, fakes.Narrator): ...


class Editor(Gated, fakes.Editor): ...


def profile(gates: Gates, device: str = "cpu") -> str:
    """The profile of this crew, written into its folder."""
    sizes = "".join(f"{name} = [96, 64]\n" for name in ("clip", "still", "reel"))
    text = f'about = "Fakes behind gates."\n[format]\n{sizes}takes = 1\npass_rating = 7.0\n'
    for maker in (Director, Painter, Animator, Critic, Composer, Narrator, Editor):
        name = maker.__name__
        text += f'[{name.lower()}]\nmaker = "{__name__}:{name}"\ngates = "{gates.folder}"\n'
        text += f'device = "{device}"\nworkers = 2\n'
    path = gates.folder / "gated.toml"
    path.write_text(text)
    return str(path)
