"""`transformers serve` with a tiny random Qwen3.5-MoE that sees pictures: `python serve_tiny.py FOLDER PORT`.

The model is built into FOLDER first. It needs torchvision; where the installed torch is a CPU build and
torchvision's own library is not, the two operators its Python code insists on are declared (nobody here
calls them) and OpenCV reads the pictures. TORCHVISION may name a folder that holds torchvision apart from
the environment.
"""

from __future__ import annotations

import json
import os
import sys
from pathlib import Path
from typing import Any

SPECIAL = [
    "<|endoftext|>",
    "<|im_start|>",
    "<|im_end|>",
    "<|vision_start|>",
    "<|vision_end|>",
    "<|image_pad|>",
    "<|video_pad|>",
    "<think>",
    "</think>",
]
TEMPLATE = (
    "{% for m in messages %}<|im_start|>{{ m.role }}\n"
    "{% if m.content is string %}{{ m.content }}{% else %}{% for part in m.content %}"
    "{% if part.type == 'text' %}{{ part.text }}"
    "{% else %}<|vision_start|><|image_pad|><|vision_end|>{% endif %}"
    "{% endfor %}{% endif %}<|im_end|>\n{% endfor %}"
    "{% if add_generation_prompt %}<|im_start|>assistant\n"
    "{% if enable_thinking is defined and not enable_thinking %}<think>\n\n</think>\n\n"
    "{% else %}<think>\n{% endif %}{% endif %}"
)


def bring_torchvision() -> None:
    """Make `import torchvision` work."""
    if place := os.environ.get("TORCHVISION"):
        sys.path.insert(0, place)
    import torch

    if torch.version.cuda is None:
        library = torch.library.Library("torchvision", "DEF")
        for name in ("nms", "qnms"):
            library.define(f"{name}(Tensor dets, Tensor scores, float iou_threshold) -> Tensor")
        globals()["_kept"] = library  # its operators live as long as it does
        import torchvision.io

        torchvision.io.decode_image = _decoded


def _decoded(data: Any, *_: object, **__: object) -> Any:
    import cv2
    import torch

    picture = cv2.cvtColor(cv2.imdecode(data.numpy(), cv2.IMREAD_COLOR), cv2.COLOR_BGR2RGB)
    return torch.from_numpy(picture).permute(2, 0, 1).contiguous()


def tokenizer() -> Any:
    """A byte-level BPE trained on the prompts, so that they take a few thousand tokens."""
    from tokenizers import ByteLevelBPETokenizer
    from transformers import Qwen2Tokenizer

    from onereel import faults
    from onereel.backends import chat_prompts

    trained = ByteLevelBPETokenizer()
    texts = [chat_prompts.director(), chat_prompts.critic(faults.sought(faults.load()))]
    trained.train_from_iterator(texts, vocab_size=1500, special_tokens=SPECIAL, show_progress=False)
    model = json.loads(trained.to_str())["model"]
    made = Qwen2Tokenizer(
        vocab=model["vocab"],
        merges=[tuple(merge) for merge in model["merges"]],
        pad_token=SPECIAL[0],
        eos_token=SPECIAL[2],
        unk_token=SPECIAL[0],
        extra_special_tokens=SPECIAL[3:],
    )
    made.chat_template = TEMPLATE
    return made


def build(folder: Path) -> None:
    """Save the model and its processor."""
    import torch
    from transformers import (
        Qwen2VLImageProcessor,
        Qwen3_5MoeConfig,
        Qwen3_5MoeForConditionalGeneration,
        Qwen3VLProcessor,
        Qwen3VLVideoProcessor,
    )

    words = tokenizer()
    ids = {token: words.convert_tokens_to_ids(token) for token in SPECIAL}
    rope = {
        "rope_type": "default",
        "rope_theta": 1e7,
        "partial_rotary_factor": 0.25,
        "mrope_section": [2, 1, 1],
        "mrope_interleaved": True,
    }
    text = {
        "vocab_size": len(words) + 8,
        "hidden_size": 64,
        "num_hidden_layers": 4,
        "num_attention_heads": 2,
        "num_key_value_heads": 1,
        "head_dim": 32,
        "linear_num_key_heads": 2,
        "linear_num_value_heads": 2,
        "linear_key_head_dim": 16,
        "linear_value_head_dim": 16,
        "moe_intermediate_size": 32,
        "shared_expert_intermediate_size": 32,
        "num_experts": 4,
        "num_experts_per_tok": 2,
        "rope_parameters": rope,
        "eos_token_id": ids["<|im_end|>"],
        "pad_token_id": ids["<|endoftext|>"],
    }
    vision = {
        "depth": 1,
        "hidden_size": 32,
        "intermediate_size": 32,
        "num_heads": 2,
        "out_hidden_size": 64,
        "num_position_embeddings": 64,
    }
    torch.manual_seed(5)
    model = Qwen3_5MoeForConditionalGeneration(
        Qwen3_5MoeConfig(
            text_config=text,
            vision_config=vision,
            image_token_id=ids["<|image_pad|>"],
            video_token_id=ids["<|video_pad|>"],
            vision_start_token_id=ids["<|vision_start|>"],
            vision_end_token_id=ids["<|vision_end|>"],
        )
    )
    size = {"shortest_edge": 1024, "longest_edge": 4096}
    pictures = Qwen2VLImageProcessor(patch_size=16, merge_size=2, temporal_patch_size=2, size=size)
    films = Qwen3VLVideoProcessor(patch_size=16, merge_size=2, temporal_patch_size=2, size=size)
    processor = Qwen3VLProcessor(
        image_processor=pictures, tokenizer=words, video_processor=films, chat_template=TEMPLATE
    )
    model.eval().save_pretrained(folder)
    processor.save_pretrained(folder)


def main(folder: Path, port: str) -> None:
    bring_torchvision()
    build(folder)
    from transformers.cli.transformers import main as transformers

    sys.argv = [
        "transformers",
        "serve",
        str(folder),
        "--port",
        port,
        "--host",
        "127.0.0.1",
        "--device",
        "cpu",
    ]
    transformers()


if __name__ == "__main__":
    main(Path(sys.argv[1]), sys.argv[2])
