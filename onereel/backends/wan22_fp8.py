"""Linear layers with 8-bit floating-point weights: half the bytes, and the card's faster matrix units."""

from __future__ import annotations

from functools import lru_cache
from typing import Any

from onereel import machine
from onereel.backends import tensors
from onereel.errors import Missing

FP8_COMPUTE = 8.9
"""The compute capability from which NVIDIA's cards multiply in FP8."""


def to_fp8(transformer: Any, device: str) -> int:
    """Turn the linears of a Wan transformer's inner blocks to FP8 in place; how many there were.

    One scale a weight row and one an activation row. Embedders, norms, `proj_out` and the first and last
    block stay as they are. `device` is where the weights are rounded (14 billion of them).
    """
    count = 0
    for block in transformer.blocks[1:-1]:
        for name, linear in [(n, m) for n, m in block.named_modules() if _is_linear(m)]:
            parent, _, leaf = name.rpartition(".")
            setattr(block.get_submodule(parent), leaf, float8_linear()(linear, device))
            count += 1
    return count


def check_card(device: str) -> None:
    """Raise Missing on a card without FP8 matrix units. The CPU plays one, slowly."""
    number, cards = int(device.partition(":")[2] or 0), machine.gpus()
    if device.startswith("cuda") and number < len(cards) and 0 < cards[number].compute < FP8_COMPUTE:
        raise Missing(
            f"FP8 needs an RTX 40, L4, H100 or newer card, not {cards[number].name}: set animator.fp8=false."
        )


def _is_linear(module: Any) -> bool:
    return type(module) is tensors.torch().nn.Linear


@lru_cache(maxsize=1)
def fp8_type() -> Any:
    """The 8-bit type of this machine's cards: MI300X has its own."""
    torch = tensors.torch()
    if torch.version.hip and "gfx94" in torch.cuda.get_device_properties(0).gcnArchName:
        return torch.float8_e4m3fnuz
    return torch.float8_e4m3fn


@lru_cache(maxsize=1)
def float8_linear() -> Any:
    """The class of the layers: made from a `torch.nn.Linear`, and where to round its weights."""
    torch = tensors.torch()
    dtype = fp8_type()
    largest = torch.finfo(dtype).max

    def rounded(values: Any) -> tuple[Any, Any]:
        """The rows of a matrix in FP8, and each row's scale; one copy in fp32 is all it needs."""
        scale = values.abs().amax(1, keepdim=True).float().clamp(min=1e-12) / largest
        copy = values.to(torch.float32, copy=True)
        return copy.div_(scale).clamp_(-largest, largest).to(dtype), scale

    class Float8Linear(torch.nn.Module):  # type: ignore[misc, name-defined]
        def __init__(self, linear: Any, device: str) -> None:
            super().__init__()
            weight, scale = rounded(linear.weight.detach().to(device))
            self.register_buffer("weight", weight.to(linear.weight.device))
            self.register_buffer("scale", scale.t().contiguous().to(linear.weight.device))
            self.bias = linear.bias

        def forward(self, x: Any) -> Any:
            rows = x.reshape(-1, x.shape[-1])
            values, scale = rounded(rows)
            if x.is_cuda:
                made = torch._scaled_mm(
                    values,
                    self.weight.t(),
                    scale_a=scale,
                    scale_b=self.scale,
                    out_dtype=torch.bfloat16,
                    use_fast_accum=True,
                )
            else:
                made = (values.float() * scale) @ (self.weight.t().float() * self.scale)
            made = made.to(x.dtype)
            if self.bias is not None:
                made = made + self.bias
            return made.reshape(*x.shape[:-1], -1)

    return Float8Linear
