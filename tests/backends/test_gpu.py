from __future__ import annotations

import os
import subprocess
import sys
import threading
from collections.abc import Callable
from pathlib import Path

import pytest

from onereel.backends import gpu
from onereel.backends.gpu import Card, Tick, TorchGuest, card, prepare_environment
from onereel.errors import BadInput, Cancelled, OutOfMemory
from tests.backends.tiny import need


class Visitor:
    def __init__(self, name: str, size: int, diary: list[str]) -> None:
        self.name, self.bytes, self._diary = name, size, diary
        self.refuse: Exception | None = None

    def arrive(self, tick: Tick) -> None:
        tick()
        if self.refuse:
            raise self.refuse
        self._diary.append(f"+{self.name}")

    def leave(self) -> None:
        self._diary.append(f"-{self.name}")


def test_the_one_used_longest_ago_leaves_first() -> None:
    diary: list[str] = []
    here = Card("cpu", budget=10)
    a, b, c = (Visitor(name, 4, diary) for name in "abc")
    for guest in (a, b, a, c):
        with here.hold(guest):
            pass
    assert diary == ["+a", "+b", "-b", "+c"]
    assert here.present == ("a", "c")


def test_work_room_counts_and_those_held_stay() -> None:
    diary: list[str] = []
    here = Card("cpu", budget=10)
    a, b, c = Visitor("a", 4, diary), Visitor("b", 3, diary), Visitor("c", 3, diary)
    with here.hold(b), here.hold(a, room=2):
        assert here.free() == 3
        with here.hold(c, room=3):
            assert set(here.present) == {"a", "b", "c"}
    with here.hold(a, room=6):
        assert here.present == ("a",)


def test_a_tenth_of_a_card_is_left_free_while_somebody_can_go(monkeypatch: pytest.MonkeyPatch) -> None:
    diary: list[str] = []
    here = Card("cuda:0")
    monkeypatch.setattr(gpu, "_empty_cache", lambda device: None)
    monkeypatch.setattr(gpu, "_driver_memory", lambda device: (100 - 40 * len(here.present), 100.0))
    a, b, c = (Visitor(name, 40, diary) for name in "abc")
    for guest in (a, b):
        with here.hold(guest):
            pass
    assert here.present == ("a", "b")
    with here.hold(b, room=11):
        assert here.present == ("b",)
    with here.hold(c, room=25):
        assert here.present == ("c",), "held alone, it may use the reserve"


def test_a_guest_larger_than_the_card_is_refused() -> None:
    here = Card("cpu", budget=10)
    with pytest.raises(OutOfMemory, match="giant needs"), here.hold(Visitor("giant", 11, [])):
        pass
    assert here.present == ()


def test_a_failed_arrival_leaves_the_card_usable() -> None:
    diary: list[str] = []
    here = Card("cpu", budget=10)
    guest = Visitor("a", 4, diary)
    guest.refuse = Cancelled("Stopped.")
    with pytest.raises(Cancelled), here.hold(guest):
        pass
    guest.refuse = None
    with pytest.raises(ZeroDivisionError), here.hold(guest), here.hold(guest):
        raise ZeroDivisionError
    here.clear()
    assert diary == ["+a", "-a"]
    assert here.present == ()


def test_two_threads_take_turns_and_a_waiting_one_can_be_cancelled() -> None:
    here, diary = Card("cpu", budget=4), list[str]()
    a, b = Visitor("a", 4, diary), Visitor("b", 4, diary)
    inside, go_on = threading.Event(), threading.Event()

    def first() -> None:
        with here.hold(a):
            inside.set()
            go_on.wait(60)

    thread = threading.Thread(target=first)
    thread.start()
    assert inside.wait(60)

    def cancel() -> None:
        raise Cancelled("Stopped.")

    with pytest.raises(Cancelled), here.hold(b, tick=cancel):
        pass
    assert diary == ["+a"]
    threading.Timer(0.05, go_on.set).start()
    with here.hold(b):
        assert here.present == ("b",)
    thread.join()
    assert diary == ["+a", "-a", "+b"]


def test_dismissed_guests_go_unless_held() -> None:
    diary: list[str] = []
    here, guest = Card("cpu"), Visitor("a", 4, diary)
    with here.hold(guest):
        here.dismiss(guest)
        assert here.present == ("a",)
    here.dismiss(guest)
    here.dismiss(guest)
    assert diary == ["+a", "-a"]


def test_there_is_one_card_per_device() -> None:
    assert card("cuda") is card("cuda:0")
    assert card("cuda:1") is not card("cuda:0")


def test_environment_is_set_before_torch_and_refused_after(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("ONEREEL_TEST_FLAG", "old")
    monkeypatch.delitem(sys.modules, "torch", raising=False)
    prepare_environment({"ONEREEL_TEST_FLAG": "new"})
    assert os.environ["ONEREEL_TEST_FLAG"] == "new"
    monkeypatch.setitem(sys.modules, "torch", sys)
    prepare_environment({"ONEREEL_TEST_FLAG": "new"})
    with pytest.raises(BadInput, match="ONEREEL_TEST_FLAG"):
        prepare_environment({"ONEREEL_TEST_FLAG": "newer"})


LOOKS = """
import os
seen = {name: os.environ.get(name) for name in ("PYTORCH_HIP_ALLOC_CONF", "MIOPEN_FIND_MODE")}
"""
ASKS = """
from onereel import api
from tests.fakes import Painter
def make(self, order, out, bench, whole=Painter.make):
    import torch
    assert torch.seen == {"PYTORCH_HIP_ALLOC_CONF": "expandable_segments:True", "MIOPEN_FIND_MODE": "FAST"}
    whole(self, order, out, bench)
Painter.make = make
crew = ["director", "animator", "critic", "composer", "narrator", "painter"]
sets = [f"{role}.maker=tests.fakes:{role.capitalize()}" for role in crew]
sets += [f"format.{part}=96x64" for part in ("clip", "still", "reel")]
print(api.make("Light.", profile="mi300x", shots=1, sets=tuple(sets), until="storyboard").made)
"""


def test_torch_finds_the_profile_s_environment_set_when_it_is_imported(tmp_path: Path) -> None:
    (tmp_path / "torch.py").write_text(LOOKS)
    root = Path(__file__).parents[2]
    env = {key: value for key, value in os.environ.items() if not key.startswith(("PYTORCH", "MIOPEN"))}
    env |= {"PYTHONPATH": f"{tmp_path}:{root}"}
    done = subprocess.run(
        [sys.executable, "-c", ASKS], cwd=tmp_path, env=env, capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stderr
    assert "KEYFRAME" in done.stdout


def test_importing_the_studio_backends_loads_no_torch() -> None:
    modules = ("gpu", "arena", "tensors", "flux2", "wan22", "acestep", "kokoro")
    script = "".join(f"import onereel.backends.{name}\n" for name in modules)
    script += "import sys; assert not {'torch', 'diffusers', 'transformers', 'kokoro'} & set(sys.modules)"
    subprocess.run([sys.executable, "-c", script], check=True)


def _pair() -> dict[str, object]:
    torch = need("torch")
    torch.manual_seed(0)
    first = torch.nn.Sequential(torch.nn.Linear(5, 7), torch.nn.BatchNorm1d(7)).eval()
    second = torch.nn.Linear(7, 3).to(torch.bfloat16).eval()
    second.register_buffer("table", torch.arange(6).view(2, 3), persistent=False)
    return {"first": first, "second": second}


def _run(guest: TorchGuest) -> object:
    torch = need("torch")
    x = guest.modules["first"](torch.ones(2, 5))
    return guest.modules["second"](x.to(torch.bfloat16))


def test_torch_guests_come_and_go_unchanged(monkeypatch: pytest.MonkeyPatch) -> None:
    torch = need("torch")
    monkeypatch.setattr("onereel.backends.arena.BLOCK", 200)  # several blocks
    plain = _pair()
    want = plain["second"](plain["first"](torch.ones(2, 5)).to(torch.bfloat16))  # type: ignore[operator]
    guest = TorchGuest("pair", "cpu", _pair)  # type: ignore[arg-type]
    here = Card("cpu")
    for _ in range(2):
        with here.hold(guest):
            away = guest.modules["first"][0].weight.data_ptr()
            assert torch.equal(_run(guest), want)
            assert guest.modules["second"].table.tolist() == [[0, 1, 2], [3, 4, 5]]
        here.clear()
        home = guest.modules["first"][0].weight.data_ptr()
        assert home != away
    assert guest.bytes >= 5 * 7 * 4 + 7 * 3 * 2


def test_without_host_memory_guests_are_loaded_again(monkeypatch: pytest.MonkeyPatch) -> None:
    need("torch")
    monkeypatch.setattr("onereel.backends.gpu.host_free", lambda: 0)
    loads: list[int] = []

    def load() -> dict[str, object]:
        loads.append(1)
        return _pair()

    guest, here = TorchGuest("pair", "cpu", load, estimate=100), Card("cpu")  # type: ignore[arg-type]
    for _ in range(2):
        with here.hold(guest):
            _run(guest)
        assert here.present == ("pair",)
        here.clear()
        assert guest.modules == {}
    assert len(loads) == 2
    assert guest.bytes == 100


def test_cancelled_arrival_points_back_at_the_master() -> None:
    need("torch")
    guest, here = TorchGuest("pair", "cpu", _pair), Card("cpu")  # type: ignore[arg-type]
    with here.hold(guest):
        pass
    here.clear()
    home = guest.modules["second"].weight.data_ptr()

    def cancel() -> None:
        raise Cancelled("Stopped.")

    with pytest.raises(Cancelled), here.hold(guest, tick=cancel):
        pass
    assert here.present == ()
    assert guest.modules["second"].weight.data_ptr() == home


@pytest.mark.parametrize("kind", ["torch", "cublas"])
def test_out_of_memory_is_tried_once_smaller(kind: str) -> None:
    torch = need("torch")
    error = torch.OutOfMemoryError("no") if kind == "torch" else RuntimeError("CUBLAS_STATUS_ALLOC_FAILED")
    here, idle = Card("cpu"), Visitor("idle", 1, [])
    with here.hold(idle):
        pass

    def fail() -> str:
        raise error

    assert here.with_room(fail, lambda: "smaller", "Advice.") == "smaller"
    assert here.present == ()
    with pytest.raises(OutOfMemory, match="Advice"):
        here.with_room(fail, fail, "Advice.")


def test_memory_that_runs_out_outside_of_a_retry_is_said_in_the_house_s_words() -> None:
    torch = need("torch")
    here = Card("cpu")
    with (
        pytest.raises(OutOfMemory, match="cpu ran out of memory with a on it"),
        here.hold(Visitor("a", 1, [])),
    ):
        raise torch.OutOfMemoryError("no")
    with pytest.raises(RuntimeError, match="shapes"), here.hold(Visitor("b", 1, [])):
        raise RuntimeError("shapes do not match")
    with here.hold(Visitor("c", 1, [])):
        assert here.present == ("a", "b", "c")


def test_other_errors_are_not_retried() -> None:
    need("torch")
    calls: list[Callable[[], None]] = []

    def fail() -> None:
        calls.append(fail)
        raise RuntimeError("shapes do not match")

    with pytest.raises(RuntimeError, match="shapes"):
        Card("cpu").with_room(fail, fail, "")
    assert len(calls) == 1
