"""What every maker promises when it makes, whoever it is: see onereel/crew.py."""

from __future__ import annotations

import hashlib
import pickle
import threading
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from onereel.backends.gpu import card
from onereel.crew import Leaves, Maker, Reads, key_of
from onereel.errors import Cancelled, OneReelError
from onereel.media import audio, frames, video
from onereel.orders import (
    FPS,
    Brief,
    Cue,
    Cut,
    Line,
    Media,
    Motion,
    Order,
    Review,
    Still,
    Verdict,
)
from onereel.planfile import Plan, Size
from onereel.profile import Post
from tests.benches import Bench
from tests.contract.conftest import Made, media_of
from tests.contract.crew import CONTINUED, Member, Stock


def test_it_fills_a_whole_file_of_its_kind(made: Made) -> None:
    out, order = made.out, made.order
    match order:
        case Brief():
            plan = Plan.model_validate_json(out.read_bytes())
            assert (len(plan.shots), plan.style, plan.aspect, plan.seed) == (2, order.style, order.aspect, 11)
        case Still():
            assert frames.read(out).shape == (order.height, order.width, 3)
        case Motion():
            assert len(list(video.frames(out))) == order.frames
            facts = video.probe(out)
            assert (facts.width, facts.height, facts.fps) == (order.width, order.height, FPS)
        case Review():
            assert 1 <= Verdict.parse(out.read_bytes()).rating <= 10
        case Cue():
            assert audio.read(out).shape == (round(order.seconds * audio.RATE), 2)
        case Line():
            samples = audio.read(out)
            assert samples.shape[1] == 1
            assert 0.1 < len(samples) / audio.RATE <= order.seconds
        case Cut():
            facts = video.probe(out)
            assert (len(list(video.frames(out))), facts.sound) == (28, True)
            assert (facts.width, facts.height) == (order.width, order.height)
        case _:
            raise AssertionError(f"no check for {type(order).__name__}")


def test_it_leaves_nothing_beside_it(made: Made) -> None:
    assert list(made.out.parent.iterdir()) == [made.out]


def test_it_tells_how_far_it_is(made: Made) -> None:
    assert made.bench.ticks
    assert made.bench.ticks == sorted(made.bench.ticks)
    assert 0 <= made.bench.ticks[0] <= made.bench.ticks[-1] <= 1


def test_it_reads_what_was_ordered_through_the_bench_and_changes_none_of_it(
    made: Made, member: Member
) -> None:
    asked, ordered = set(made.bench.asked), media_of(made.order)
    assert asked == ordered if member.reads else asked <= ordered
    assert {path: hashlib.sha256(path.read_bytes()).hexdigest() for path in made.inputs} == made.inputs
    assert set(made.bench.folder.iterdir()) == set(made.inputs)


def test_it_says_what_it_is(made: Made, member: Member) -> None:
    assert made.maker.suffix == made.out.suffix
    assert made.maker.licence
    assert "\n" not in made.maker.licence + made.maker.credit
    assert isinstance(member.cls.own_process, bool)


def test_equal_orders_give_equal_bytes_by_another_hand(
    made: Made, member: Member, stock: Stock, tmp_path: Path
) -> None:
    other = member.hired(stock)
    first = _made(other, member.order(Bench(_folder(tmp_path, "one"))), tmp_path / "one")
    assert first == made.data
    if hasattr(made.order, "seed"):
        reseeded = made.order.model_copy(update={"seed": 12})
        assert (_made(other, reseeded, made.bench.folder) != made.data) is member.seeded
        assert _made(other, made.order, made.bench.folder) == made.data, "an order in between changed it"


def test_orders_that_read_alike_have_one_result(made: Made, member: Member) -> None:
    if not isinstance(made.maker, Reads):
        assert member.reads, "it makes nothing of some of its inputs, and does not say so"
        return
    unread = {"prompt": "Something else.", "seed": 12, "hero": True, "avoid": "rain", "references": ()}
    other = made.order.model_copy(update={k: v for k, v in unread.items() if hasattr(made.order, k)})
    assert key_of(other, made.maker) == key_of(made.order, made.maker)
    assert _made(made.maker, other, made.bench.folder) == made.data
    for read in ({"width": 80}, {"height": 80}, {_scene(made.order): CLOSER}):
        changed = made.order.model_copy(update=read)
        assert key_of(changed, made.maker) != key_of(made.order, made.maker), read


CLOSER = CONTINUED.model_copy(update={"size": Size.CLOSE_UP})


def _scene(order: Order) -> str:
    return "view" if isinstance(order, Motion) else "scene"


def test_a_stopped_order_leaves_nothing_and_changes_nothing(
    made: Made, member: Member, stock: Stock, tmp_path: Path
) -> None:
    maker = member.hired(stock)
    for part in (0.0, 0.3, 0.7):
        bench = Bench(made.bench.folder)
        bench.on_tick = _stop_at(part)
        out = _folder(tmp_path, f"stopped-{part}") / f"draft{maker.suffix}"
        try:
            maker.make(made.order, out, bench)
        except Cancelled:
            assert not set(out.parent.iterdir()) - {out}
        else:
            assert max(bench.ticks) < part, "it went on after it was stopped"
    assert _made(maker, made.order, made.bench.folder) == made.data


def test_it_does_nothing_at_all_for_an_order_stopped_before(
    made: Made, member: Member, stock: Stock, tmp_path: Path
) -> None:
    bench, maker = Bench(made.bench.folder), member.hired(stock)
    bench.on_tick = _stop_at(0.0)
    with pytest.raises(Cancelled):
        maker.make(made.order, tmp_path / f"draft{maker.suffix}", bench)
    assert len(bench.ticks) == 1
    assert list(tmp_path.iterdir()) == []


def test_it_works_in_several_threads(made: Made, tmp_path: Path) -> None:
    results: dict[int, bytes] = {}

    def work(number: int) -> None:
        folder = _folder(tmp_path, str(number))
        results[number] = _made(made.maker, made.order, made.bench.folder, folder)

    threads = [threading.Thread(target=work, args=(number,)) for number in range(3)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert list(results.values()) == [made.data] * 3


def test_one_who_leaves_takes_every_model_along_and_can_come_back(
    made: Made, member: Member, stock: Stock
) -> None:
    maker = member.hired(stock)
    if not isinstance(maker, Leaves):
        assert member.weights is None, "models that cannot be let go"
        return
    here, others = card("cpu"), card("cpu").present
    assert _made(maker, made.order, made.bench.folder) == made.data
    assert len(here.present) > len(others)
    maker.leave()
    assert sorted(here.present) == sorted(others)
    assert _made(maker, made.order, made.bench.folder) == made.data


def test_inputs_that_cannot_be_read_are_said_in_the_houses_words(
    made: Made, member: Member, tmp_path: Path
) -> None:
    for media in made.bench.asked:
        bench = Bench(made.bench.folder)
        broken = Bench(tmp_path).put(b"nothing of the kind" * 9, media.suffix)
        with pytest.raises(OneReelError):
            made.maker.make(
                made.order, tmp_path / f"draft{made.maker.suffix}", _Swapped(bench, media, tmp_path, broken)
            )


def test_its_post_can_be_sent_to_another_process(made: Made, member: Member, stock: Stock) -> None:
    settings = member.cls.Settings(**member.settings(stock))
    post = Post(maker=member.maker, settings=settings, placement={}, licence=made.maker.licence)
    again: Post = pickle.loads(pickle.dumps(post))
    assert again == post


class _Swapped(Bench):
    """A bench on which one input is broken."""

    def __init__(self, bench: Bench, media: Media, folder: Path, broken: Media) -> None:
        super().__init__(bench.folder)
        self._media, self._broken = media, folder / (broken.digest + broken.suffix)

    def path(self, media: Media) -> Path:
        return self._broken if media == self._media else super().path(media)


def _stop_at(part: float) -> Callable[[float], None]:
    def stop(done: float) -> None:
        if done >= part:
            raise Cancelled("Stopped.")

    return stop


def _folder(parent: Path, name: str) -> Path:
    folder = parent / name
    folder.mkdir()
    return folder


def _made(maker: Maker[Any], order: Order, inputs: Path, folder: Path | None = None) -> bytes:
    out = (folder or inputs.parent) / f"another{maker.suffix}"
    maker.make(order, out, Bench(inputs))
    data = out.read_bytes()
    out.unlink()
    return data
