"""All the tensors of a model in a few large blocks of host memory, to be shown on a card and hidden again."""

from __future__ import annotations

import weakref
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from typing import Any

BLOCK = 2**30
"""Bytes of a block; one copy to the card each, so that a cancel is seen between two."""

ALIGN = 256
"""What CUDA's own allocator aligns to."""


@dataclass(frozen=True, slots=True)
class _Slot:
    """Where one tensor lies."""

    tensor: Any
    block: int
    start: int
    stop: int
    dtype: Any
    shape: Any

    def point_at(self, blocks: list[Any]) -> None:
        self.tensor.data = blocks[self.block][self.start : self.stop].view(self.dtype).view(self.shape)


class Arena:
    """The master copy of some torch modules, on the host, never written again.

    Takes over the modules: each parameter and buffer now points into the arena. `pinned` locks the
    memory for fast copies to a card. torch's own pinned allocator rounds each tensor up to a power of two,
    141 MB of a Wan layer to 256 MB; blocks of our own waste nothing.
    """

    def __init__(self, modules: Iterable[Any], *, pinned: bool) -> None:
        self._blocks: list[Any] = []
        self._slots: list[_Slot] = []
        for group in _groups(_tensors(modules)):
            self._add(group, pinned)

    @property
    def bytes(self) -> int:
        return sum(block.numel() for block in self._blocks)

    def show(self, device: str, tick: Callable[[], None]) -> None:
        """Copy everything to the card and point the modules there."""
        import torch

        there = []
        for block in self._blocks:
            tick()
            there.append(torch.empty_like(block, device=device).copy_(block, non_blocking=True))
        if device.startswith("cuda"):
            torch.cuda.synchronize(device)
        self._point(there)

    def hide(self) -> None:
        """Point the modules back at the host: what lay on the card is dropped."""
        self._point(self._blocks)

    def _add(self, tensors: list[Any], pinned: bool) -> None:
        import torch

        block = torch.empty(sum(_padded(t) for t in tensors), dtype=torch.uint8)
        if pinned:
            _lock_pages(block)
        self._blocks.append(block)
        start = 0
        for tensor in tensors:
            stop = start + tensor.numel() * tensor.element_size()
            slot = _Slot(tensor, len(self._blocks) - 1, start, stop, tensor.dtype, tensor.shape)
            block[start:stop].view(tensor.dtype).view(tensor.shape).copy_(tensor.detach())
            slot.point_at(self._blocks)
            self._slots.append(slot)
            start += _padded(tensor)

    def _point(self, blocks: list[Any]) -> None:
        for slot in self._slots:
            slot.point_at(blocks)


def _tensors(modules: Iterable[Any]) -> Iterator[Any]:
    """Every parameter and buffer once, also where two modules share it."""
    seen = set()
    for module in modules:
        for tensor in (*module.parameters(), *module.buffers()):
            if id(tensor) not in seen and tensor.numel():
                seen.add(id(tensor))
                tensor.requires_grad_(False)
                yield tensor


def _groups(tensors: Iterable[Any]) -> Iterator[list[Any]]:
    group: list[Any] = []
    size = 0
    for tensor in tensors:
        if group and size + _padded(tensor) > BLOCK:
            yield group
            group, size = [], 0
        group.append(tensor)
        size += _padded(tensor)
    if group:
        yield group


def _padded(tensor: Any) -> int:
    size: int = tensor.numel() * tensor.element_size()
    return -(-size // ALIGN) * ALIGN


def _lock_pages(block: Any) -> None:
    """Page-lock a block for as long as it lives."""
    import torch

    runtime = torch.cuda.cudart()
    torch.cuda.check_error(runtime.cudaHostRegister(block.data_ptr(), block.numel(), 0))
    weakref.finalize(block, runtime.cudaHostUnregister, block.data_ptr()).atexit = False
