"""Which cards a process may use, told to each worker by its environment."""

from __future__ import annotations

import pytest

from onereel import machine
from onereel.machine import VISIBLE, Gpu, environments


@pytest.mark.parametrize(
    ("maker", "said", "found"),
    [
        ("nvidia", {}, [{"CUDA_VISIBLE_DEVICES": "0"}, {"CUDA_VISIBLE_DEVICES": "1"}]),
        ("nvidia", {"CUDA_VISIBLE_DEVICES": "3, GPU-8f"},
         [{"CUDA_VISIBLE_DEVICES": "3"}, {"CUDA_VISIBLE_DEVICES": "GPU-8f"}]),
        ("nvidia", {"CUDA_VISIBLE_DEVICES": ""}, []),
        ("amd", {}, [{"HIP_VISIBLE_DEVICES": "0"}, {"HIP_VISIBLE_DEVICES": "1"}]),
        ("amd", {"CUDA_VISIBLE_DEVICES": "1"}, [{"CUDA_VISIBLE_DEVICES": "1", "HIP_VISIBLE_DEVICES": "1"}]),
    ],
)  # fmt: skip
def test_a_worker_sees_one_card_and_never_one_that_was_taken_away(
    monkeypatch: pytest.MonkeyPatch, maker: str, said: dict[str, str], found: list[dict[str, str]]
):
    card = Gpu(name="a card", total_bytes=1, free_bytes=1, maker=maker)
    monkeypatch.setattr(machine, "gpus", lambda: [card, card])
    for name in VISIBLE.values():
        monkeypatch.delenv(name, raising=False)
    for name, value in said.items():
        monkeypatch.setenv(name, value)
    assert environments() == found
