"""The studio crew with random weights: true sizes for the card, tiny ones for a test on the CPU."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import Any

from onereel.backends import tensors
from onereel.backends.acestep import Composer, Turbo
from onereel.backends.flux2 import Painter
from onereel.backends.gpu import TorchGuest
from onereel.backends.wan22 import Animator, _Crew
from onereel.backends.wan22_expert import Expert
from onereel.crew import Placement

Config = dict[str, Any]


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Scale:
    """How large the models are, and what they make."""

    dtype: str
    still: tuple[int, int]
    clips: tuple[tuple[int, int], ...]
    frames: int
    words: int
    cue_seconds: float
    small_budget: int
    klein: Config
    klein_vae: Config
    qwen: Config
    expert: Config
    wan_vae: Config
    umt5: Config
    ace: Config
    ace_conditions: Config
    ace_vae: Config
    ace_text: Config


_HEADS: Config = {"num_attention_heads": 16, "num_key_value_heads": 8, "head_dim": 128}
FULL = Scale(
    dtype="bfloat16",
    still=(1280, 720),
    clips=((832, 480), (1280, 704)),
    frames=81,
    words=512,
    cue_seconds=30.375,
    small_budget=22 * 10**9,
    klein={
        "patch_size": 1,
        "in_channels": 128,
        "num_layers": 5,
        "num_single_layers": 20,
        "attention_head_dim": 128,
        "num_attention_heads": 24,
        "joint_attention_dim": 7680,
        "timestep_guidance_channels": 256,
        "mlp_ratio": 3.0,
        "axes_dims_rope": (32, 32, 32, 32),
        "rope_theta": 2000,
        "guidance_embeds": False,
    },
    klein_vae={},
    qwen={
        "vocab_size": 151_936,
        "hidden_size": 2560,
        "intermediate_size": 9728,
        "num_hidden_layers": 36,
        "num_attention_heads": 32,
        "num_key_value_heads": 8,
        "head_dim": 128,
        "tie_word_embeddings": True,
    },
    expert={
        "patch_size": (1, 2, 2),
        "num_attention_heads": 40,
        "attention_head_dim": 128,
        "in_channels": 36,
        "out_channels": 16,
        "text_dim": 4096,
        "freq_dim": 256,
        "ffn_dim": 13_824,
        "num_layers": 40,
        "cross_attn_norm": True,
        "qk_norm": "rms_norm_across_heads",
    },
    wan_vae={},
    umt5={
        "vocab_size": 256_384,
        "d_model": 4096,
        "d_kv": 64,
        "d_ff": 10_240,
        "num_layers": 24,
        "num_heads": 64,
        "feed_forward_proj": "gated-gelu",
    },
    ace={
        "hidden_size": 2560,
        "intermediate_size": 9728,
        "num_hidden_layers": 32,
        "num_attention_heads": 32,
        "num_key_value_heads": 8,
        "encoder_hidden_size": 2048,
        "is_turbo": True,
        "model_version": "turbo",
    },
    ace_conditions={},
    ace_vae={
        "encoder_hidden_size": 128,
        "downsampling_ratios": [2, 4, 4, 6, 10],
        "channel_multiples": [1, 2, 4, 8, 16],
        "decoder_channels": 128,
        "decoder_input_channels": 64,
        "audio_channels": 2,
        "sampling_rate": 48_000,
    },
    ace_text={
        "vocab_size": 151_669,
        "hidden_size": 1024,
        "intermediate_size": 3072,
        "num_hidden_layers": 28,
        **_HEADS,
    },
)
_SMALL: Config = {
    "hidden_size": 32,
    "intermediate_size": 64,
    "num_attention_heads": 4,
    "num_key_value_heads": 2,
    "head_dim": 8,
}
TINY = Scale(
    dtype="float32",
    still=(96, 64),
    clips=((64, 64), (96, 64)),
    frames=9,
    words=16,
    cue_seconds=2.375,
    small_budget=250_000,
    klein={
        "patch_size": 1,
        "in_channels": 16,
        "num_layers": 1,
        "num_single_layers": 1,
        "attention_head_dim": 16,
        "num_attention_heads": 2,
        "joint_attention_dim": 48,
        "timestep_guidance_channels": 256,
        "axes_dims_rope": (4, 4, 4, 4),
        "guidance_embeds": False,
    },
    klein_vae={
        "block_out_channels": (8, 8, 8, 8),
        "layers_per_block": 1,
        "latent_channels": 4,
        "norm_num_groups": 4,
    },
    qwen={
        "vocab_size": 300,
        "hidden_size": 16,
        "intermediate_size": 16,
        "num_hidden_layers": 28,
        "num_attention_heads": 2,
        "num_key_value_heads": 2,
        "head_dim": 8,
    },
    expert={
        "num_attention_heads": 2,
        "attention_head_dim": 12,
        "in_channels": 36,
        "out_channels": 16,
        "text_dim": 32,
        "ffn_dim": 32,
        "num_layers": 3,
        "cross_attn_norm": True,
        "rope_max_seq_len": 32,
    },
    wan_vae={
        "base_dim": 3,
        "dim_mult": [1, 1, 1, 1],
        "num_res_blocks": 1,
        "temperal_downsample": [False, True, True],
    },
    umt5={"vocab_size": 300, "d_model": 32, "d_kv": 8, "d_ff": 64, "num_layers": 2, "num_heads": 4},
    ace={
        "num_hidden_layers": 2,
        "in_channels": 24,
        "audio_acoustic_hidden_dim": 8,
        "patch_size": 2,
        "is_turbo": True,
        "model_version": "turbo",
        "sliding_window": 16,
        **_SMALL,
    },
    ace_conditions={
        "text_hidden_dim": 32,
        "timbre_hidden_dim": 8,
        "num_lyric_encoder_hidden_layers": 2,
        "num_timbre_encoder_hidden_layers": 2,
        "sliding_window": 16,
        **_SMALL,
    },
    ace_vae={
        "encoder_hidden_size": 6,
        "downsampling_ratios": [2, 4, 4, 6],
        "channel_multiples": [1, 2, 2, 2],
        "decoder_channels": 3,
        "decoder_input_channels": 8,
        "audio_channels": 2,
        "sampling_rate": 4800,
    },
    ace_text={"vocab_size": 300, "num_hidden_layers": 2, **_SMALL},
)


@lru_cache(maxsize=1)
def hire_painter(scale: Scale, device: str) -> Painter:
    """A painter whose weights are made, not loaded."""
    diffusers, transformers = tensors.diffusers(), tensors.require("transformers")
    painter = Painter(Painter.Settings(dtype=scale.dtype, megapixels=0), Placement(device=device))

    def text() -> dict[str, Any]:
        encoder = _made(
            scale, device, lambda: transformers.Qwen3ForCausalLM(transformers.Qwen3Config(**scale.qwen))
        )
        painter._text_pipe = pipeline(text_encoder=encoder, tokenizer=_tokenizer(chat=True))
        return {"text_encoder": encoder}

    def model() -> dict[str, Any]:
        transformer = _made(scale, device, lambda: diffusers.Flux2Transformer2DModel(**scale.klein))
        vae = _made(scale, device, lambda: diffusers.AutoencoderKLFlux2(**scale.klein_vae))
        painter._pipe = pipeline(transformer=transformer, vae=vae)
        painter._pipe.set_progress_bar_config(disable=True)
        return {"transformer": transformer, "vae": vae}

    def pipeline(**parts: Any) -> Any:
        names = ("vae", "text_encoder", "tokenizer", "transformer")
        scheduler = diffusers.FlowMatchEulerDiscreteScheduler(
            use_dynamic_shifting=True, shift=3.0, time_shift_type="exponential"
        )
        everything = {**dict.fromkeys(names), "scheduler": scheduler, "is_distilled": True, **parts}
        return diffusers.Flux2KleinPipeline(**everything)

    painter._text = TorchGuest("FLUX.2 text", device, text, estimate=8 * 10**9 if scale is FULL else 0)
    painter._model = TorchGuest("FLUX.2", device, model, estimate=8 * 10**9 if scale is FULL else 0)
    return painter


def hire_animator(scale: Scale, device: str, settings: dict[str, Any]) -> Animator:
    """An animator whose weights are made, not loaded."""
    given = {"dtype": scale.dtype, "words": scale.words, **settings}
    animator = Animator(Animator.Settings(**given), Placement(device=device))
    animator._crew = _MadeCrew(scale, animator._settings, device)
    return animator


class _MadeExpert(Expert):
    def __init__(self, which: Any, settings: Any, device: str, scale: Scale) -> None:
        super().__init__(which, settings, device, Path("/nowhere"))
        estimate = (15 if settings.fp8 else 29) * 10**9 if scale is FULL else 0
        self.guest = TorchGuest(f"Wan2.2 {which}", device, self._load, estimate=estimate)
        self._scale = scale

    def _load(self) -> dict[str, Any]:
        build = tensors.diffusers().WanTransformer3DModel
        model = _made(self._scale, self._device, lambda: build(**self._scale.expert))
        for name, module in model.named_modules():  # what from_pretrained keeps in fp32
            if name and any(part in name.split(".") for part in build._keep_in_fp32_modules):
                module.float()
        for block in (model, *model.blocks):
            block.scale_shift_table.data = block.scale_shift_table.data.float()
        self.finish(model)
        return {"transformer": model}


class _MadeCrew(_Crew):
    def __init__(self, scale: Scale, settings: Animator.Settings, device: str) -> None:
        self._scale, self._settings, self._device = scale, settings, device
        self.text = TorchGuest("umT5", device, self._load_text, estimate=12 * 10**9 if scale is FULL else 0)
        self.vae = TorchGuest("Wan2.2 VAE", device, self._load_vae)
        self.experts = (
            _MadeExpert("high", settings, device, scale),
            _MadeExpert("low", settings, device, scale),
        )
        self.scheduler = tensors.diffusers().UniPCMultistepScheduler(
            prediction_type="flow_prediction", use_flow_sigmas=True, num_train_timesteps=1000, flow_shift=3.0
        )
        self.text_pipe = None

    def _load_text(self) -> dict[str, Any]:
        transformers = tensors.require("transformers")
        config = transformers.UMT5Config(dropout_rate=0.0, **self._scale.umt5)
        encoder = _made(self._scale, self._device, lambda: transformers.UMT5EncoderModel(config))
        self.text_pipe = self._pipeline(text_encoder=encoder, tokenizer=_tokenizer(chat=False))
        return {"text_encoder": encoder}

    def _load_vae(self) -> dict[str, Any]:
        vae = tensors.diffusers().AutoencoderKLWan
        return {
            "vae": _made(
                self._scale, self._device, lambda: vae(**self._scale.wan_vae), self._settings.vae_dtype
            )
        }


@lru_cache(maxsize=1)
def hire_composer(scale: Scale, device: str) -> Composer:
    """A composer whose weights are made, not loaded."""
    diffusers, transformers = tensors.diffusers(), tensors.require("transformers")
    conditions = tensors.require("diffusers.pipelines.ace_step").AceStepConditionEncoder
    composer = Composer(Composer.Settings(dtype=scale.dtype), Placement(device=device))
    player = Turbo(composer._settings, Path("/nowhere"))

    def load() -> dict[str, Any]:
        text = transformers.Qwen3Config(**scale.ace_text)
        with tensors.quietly():
            modules = {
                "vae": _made(scale, device, lambda: diffusers.AutoencoderOobleck(**scale.ace_vae)),
                "text_encoder": _made(scale, device, lambda: transformers.Qwen3Model(text)),
                "transformer": _made(scale, device, lambda: diffusers.AceStepTransformer1DModel(**scale.ace)),
                "condition_encoder": _made(scale, device, lambda: conditions(**scale.ace_conditions)),
            }
        tensors.fold_weight_norm(modules["vae"])
        scheduler = diffusers.FlowMatchEulerDiscreteScheduler(num_train_timesteps=1, shift=1.0)
        player._pipe = diffusers.AceStepPipeline(
            **modules, tokenizer=_tokenizer(chat=True), scheduler=scheduler
        )
        player._pipe.set_progress_bar_config(disable=True)
        player.rate = player._pipe.sample_rate
        return modules

    guest = TorchGuest("ACE-Step", device, load, estimate=12 * 10**9 if scale is FULL else 0)
    composer._hired = (player, guest)
    return composer


def _made(scale: Scale, device: str, build: Callable[[], Any], dtype: str = "") -> Any:
    """A module with random weights, made where it will work: not on `meta`, its tables would stay empty."""
    torch = tensors.torch()
    with _defaults(getattr(torch, dtype or scale.dtype)), torch.device(device), torch.random.fork_rng():
        torch.manual_seed(0)
        return build().eval().requires_grad_(False)


@contextmanager
def _defaults(dtype: Any) -> Iterator[None]:
    torch = tensors.torch()
    before = torch.get_default_dtype()
    torch.set_default_dtype(dtype)
    try:
        yield
    finally:
        torch.set_default_dtype(before)


def _tokenizer(*, chat: bool) -> Any:
    """A tokenizer of single bytes, with no file behind it."""
    parts = tensors.require("tokenizers")
    pieces = ["<pad>", "</s>", "<unk>", *sorted(parts.pre_tokenizers.ByteLevel.alphabet())]
    vocabulary = {piece: n for n, piece in enumerate(pieces)}
    tokenizer = parts.Tokenizer(parts.models.BPE(vocab=vocabulary, merges=[], unk_token="<unk>"))
    tokenizer.pre_tokenizer = parts.pre_tokenizers.ByteLevel(add_prefix_space=False)
    made = tensors.require("transformers").PreTrainedTokenizerFast(
        tokenizer_object=tokenizer,
        pad_token="<pad>",
        eos_token="</s>",
        unk_token="<unk>",
        model_max_length=512,
    )
    if chat:
        made.chat_template = "{% for m in messages %}{{ m['content'] }}{% endfor %}"
    return made
