"""A LoRA melted into a Wan transformer's weights, every tensor of it.

diffusers' own loader drops what is no low-rank pair; the distilled Wan2.2 LoRAs also carry whole
differences of norms (`.diff`), biases (`.diff_b`) and modulations (`.diff_m`).
"""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

from onereel.backends import tensors
from onereel.errors import CannotMake

# Names of the original code → names of diffusers, as in its convert_wan_to_diffusers.py.
_RENAMES = (
    (r"^(diffusion_model|transformer|transformer_2)\.", ""),
    (r"\.self_attn\.", ".attn1."),
    (r"\.cross_attn\.", ".attn2."),
    (r"\.(attn[12])\.([qkv])$", r".\1.to_\2"),
    (r"\.(attn[12])\.o$", r".\1.to_out.0"),
    (r"\.norm3$", ".norm2"),
    (r"\.ffn\.0$", ".ffn.net.0.proj"),
    (r"\.ffn\.2$", ".ffn.net.2"),
    (r"^text_embedding\.0$", "condition_embedder.text_embedder.linear_1"),
    (r"^text_embedding\.2$", "condition_embedder.text_embedder.linear_2"),
    (r"^time_embedding\.0$", "condition_embedder.time_embedder.linear_1"),
    (r"^time_embedding\.2$", "condition_embedder.time_embedder.linear_2"),
    (r"^time_projection\.1$", "condition_embedder.time_proj"),
    (r"^head\.head$", "proj_out"),
    (r"^head$", ""),
)
_PARTS = (
    (".lora_down.weight", "down"),
    (".lora_A.weight", "down"),
    (".lora_up.weight", "up"),
    (".lora_B.weight", "up"),
    (".lora_B.bias", "bias"),
    (".alpha", "alpha"),
    (".diff_b", "bias"),
    (".diff_m", "modulation"),
    (".diff", "weight"),
)


def melt(transformer: Any, file: Path, strength: float) -> int:
    """Add the LoRA of a `.safetensors` file to the weights; how many tensors of the model it changed.

    Raises CannotMake for a tensor that has no place in the model.
    """
    with tensors.loading(file):
        from_file = tensors.require("safetensors.torch").load_file(str(file))
    modules: dict[str, dict[str, Any]] = {}
    for key, value in from_file.items():
        module, part = _place(key, file)
        modules.setdefault(module, {})[part] = value
    changed = 0
    with tensors.torch().no_grad():
        for name, parts in modules.items():
            for target, change in _changes(parts):
                full = f"{name}.{target}".strip(".")
                tensor = _find(transformer, full, file)
                tensor.copy_((tensor.float() + strength * change.reshape(tensor.shape)).to(tensor.dtype))
                changed += 1
    return changed


def _place(key: str, file: Path) -> tuple[str, str]:
    """The module of the diffusers model that a tensor belongs to, and what it is there."""
    for suffix, part in _PARTS:
        if key.endswith(suffix):
            module = key.removesuffix(suffix)
            for pattern, replacement in _RENAMES:
                module = re.sub(pattern, replacement, module)
            return module, part
    raise CannotMake(f"{file.name} holds “{key}”, which is no part of a LoRA this maker knows.")


def _changes(parts: dict[str, Any]) -> list[tuple[str, Any]]:
    changes = []
    if "down" in parts:
        down, up = parts["down"].float(), parts["up"].float()
        rank = down.shape[0]
        scale = float(parts["alpha"]) / rank if "alpha" in parts else 1.0
        changes.append(("weight", scale * (up.flatten(1) @ down.flatten(1))))
    names = {"weight": "weight", "bias": "bias", "modulation": "scale_shift_table"}
    changes += [(name, parts[part].float()) for part, name in names.items() if part in parts]
    return changes


def _find(transformer: Any, name: str, file: Path) -> Any:
    module, _, leaf = name.rpartition(".")
    try:
        found = getattr(transformer.get_submodule(module), leaf)
    except AttributeError:
        found = None
    if found is None:
        raise CannotMake(f"{file.name} changes “{name}”, which this model does not have.")
    return found
