from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from onereel.orders import Cue, Line
from onereel.planfile import Language, ScoreBrief, Voice
from onereel.store import Damaged, Store

LINE = Line(text="Rain.", language=Language.EN_US, voice=Voice.FEMALE, seconds=4, seed=1)


def publish(store: Store, content: bytes = b"sound", key: str = "a" * 64) -> Path:
    with store.draft(".wav") as draft:
        draft.write_bytes(content)
        return store.path(store.publish(key, LINE, "fake@1", draft, 0.5))


def test_what_is_published_is_found_with_its_provenance(tmp_path):
    store = Store(tmp_path)
    assert store.find("a" * 64) is None
    path = publish(store)
    slip = store.find("a" * 64)
    assert slip is not None
    assert path.read_bytes() == b"sound"
    assert (slip.order_type, slip.credit, slip.order["text"]) == ("Line", "fake@1", "Rain.")
    assert not list((tmp_path / "drafts").iterdir())


@pytest.mark.parametrize("harm", ["flip", "truncate", "remove", "slip"])
def test_harm_is_noticed_once_and_then_it_is_not_made(tmp_path, harm):
    store = Store(tmp_path)
    path = publish(store)
    match harm:
        case "flip":
            path.write_bytes(b"sOund")
        case "truncate":
            path.write_bytes(b"so")
        case "remove":
            path.unlink()
        case "slip":
            next((tmp_path / "slips").iterdir()).write_text("{")
    with pytest.raises(Damaged):
        store.find("a" * 64)
    assert store.find("a" * 64) is None
    publish(store)
    assert store.find("a" * 64) is not None


def test_a_rejection_is_remembered_and_is_no_result(tmp_path):
    store = Store(tmp_path)
    assert store.rejection("a" * 64) is None
    store.reject("a" * 64, LINE, "fake@1", "It came out silent.", 2.5)
    known = Store(tmp_path).rejection("a" * 64)
    assert known is not None
    assert (known.reason, known.seconds, known.order["text"]) == ("It came out silent.", 2.5, "Rain.")
    assert store.find("a" * 64) is None
    assert not list((tmp_path / "drafts").iterdir())


def test_drafts_are_thrown_away_and_those_of_the_killed_swept(tmp_path):
    store = Store(tmp_path)
    with store.draft(".png") as draft:
        draft.write_bytes(b"half")
    assert not list((tmp_path / "drafts").iterdir())
    (tmp_path / "drafts" / "of a killed run").mkdir()
    store.sweep()
    assert not list((tmp_path / "drafts").iterdir())


@given(st.text(max_size=40), st.integers(0, 2**31 - 1), st.text(max_size=20))
def test_keys_tell_orders_and_credits_apart(text, seed, credit):
    order = LINE.model_copy(update={"text": text, "seed": seed})
    assert order.key(credit) == order.model_copy().key(credit)
    assert order.key(credit) != order.key(credit + "x")
    assert order.key(credit) != order.model_copy(update={"seed": seed + 1}).key(credit)


def test_orders_of_two_roles_never_share_a_key():
    brief = ScoreBrief(mood="sad", bpm=60, instruments=("piano",))
    cue = Cue(brief=brief, style="poem", place="x", seconds=4, seed=1)
    assert cue.key("c") != LINE.key("c")


WRITER = """
import sys
from pathlib import Path
from onereel.store import Store
from tests.test_store import publish
store = Store(Path(sys.argv[1]))
for number in range(100000):
    publish(store, bytes([number % 251]) * 200_000, f"{number:064x}")
"""


def test_kill_9_leaves_whole_results_or_none(tmp_path):
    for round_ in range(3):
        writer = subprocess.Popen([sys.executable, "-c", WRITER, str(tmp_path)])
        while not len(list(tmp_path.glob("slips/*"))) > 3 + 4 * round_:
            time.sleep(0.01)
            assert writer.poll() is None
        os.kill(writer.pid, signal.SIGKILL)
        writer.wait()
        store = Store(tmp_path)
        for slip in tmp_path.glob("slips/*.json"):
            assert store.find(slip.stem) is not None
