"""Tiny random models of the studio crew's real classes, saved to disk as a checkpoint is."""

from __future__ import annotations

import importlib
import json
import os
import sys
from pathlib import Path
from typing import Any

import pytest

from onereel.backends import tensors
from onereel.backends.kokoro import VOICES


def need(module: str) -> Any:
    """The module; without it the test is skipped, or fails where ONEREEL_TEST_STUDIO=1."""
    if os.environ.get("ONEREEL_TEST_STUDIO") == "1":
        found: Any = importlib.import_module(module)
    else:
        found = pytest.importorskip(module)
    if "torch" in sys.modules:
        sys.modules["torch"].set_num_threads(1)  # tiny tensors: a second thread only spins
    return found


def _byte_vocabulary(special: list[str]) -> dict[str, int]:
    pre = need("tokenizers").pre_tokenizers
    return {token: i for i, token in enumerate([*special, *sorted(pre.ByteLevel.alphabet())])}


def qwen_tokenizer() -> Any:
    special = ["<|endoftext|>", "<|im_start|>", "<|im_end|>"]
    tokenizer = need("transformers").Qwen2Tokenizer(
        vocab=_byte_vocabulary(special),
        merges=[],
        pad_token=special[0],
        eos_token=special[2],
        unk_token=special[0],
    )
    tokenizer.chat_template = (
        "{% for m in messages %}<|im_start|>{{ m['role'] }}\n{{ m['content'] }}<|im_end|>\n{% endfor %}"
        "{% if add_generation_prompt %}<|im_start|>assistant\n{% endif %}"
    )
    return tokenizer


def t5_tokenizer() -> Any:
    parts = need("tokenizers")
    model = parts.models.BPE(vocab=_byte_vocabulary(["<pad>", "</s>", "<unk>"]), merges=[], unk_token="<unk>")
    tokenizer = parts.Tokenizer(model)
    tokenizer.pre_tokenizer = parts.pre_tokenizers.ByteLevel(add_prefix_space=False)
    tokenizer.decoder = parts.decoders.ByteLevel()
    tokenizer.post_processor = parts.processors.TemplateProcessing(
        single="$A </s>", special_tokens=[("</s>", 1)]
    )
    return need("transformers").PreTrainedTokenizerFast(
        tokenizer_object=tokenizer,
        pad_token="<pad>",
        eos_token="</s>",
        unk_token="<unk>",
        model_max_length=512,
    )


def save_klein(folder: Path) -> Path:
    """FLUX.2 klein: 28 text layers, one layer of each kind, the real 8× and 16× geometry."""
    torch, diffusers, transformers = need("torch"), need("diffusers"), need("transformers")
    torch.manual_seed(1)
    tokenizer = qwen_tokenizer()
    config = transformers.Qwen3Config(
        vocab_size=len(tokenizer) + 8,
        hidden_size=16,
        intermediate_size=16,
        num_hidden_layers=28,
        num_attention_heads=2,
        num_key_value_heads=2,
        head_dim=8,
        max_position_embeddings=512,
    )
    vae = diffusers.AutoencoderKLFlux2(
        block_out_channels=(8, 8, 8, 8),
        layers_per_block=1,
        latent_channels=4,
        norm_num_groups=4,
        sample_size=64,
    )
    transformer = diffusers.Flux2Transformer2DModel(
        patch_size=1,
        in_channels=16,
        num_layers=1,
        num_single_layers=1,
        attention_head_dim=16,
        num_attention_heads=2,
        joint_attention_dim=48,
        timestep_guidance_channels=256,
        axes_dims_rope=(4, 4, 4, 4),
        guidance_embeds=False,
    )
    scheduler = diffusers.FlowMatchEulerDiscreteScheduler(
        use_dynamic_shifting=True, shift=3.0, time_shift_type="exponential"
    )
    diffusers.Flux2KleinPipeline(
        scheduler=scheduler,
        vae=vae.eval(),
        text_encoder=transformers.Qwen3ForCausalLM(config).eval(),
        tokenizer=tokenizer,
        transformer=transformer.eval(),
        is_distilled=True,
    ).save_pretrained(folder)
    return folder


WAN_EXPERT: dict[str, Any] = {
    "patch_size": (1, 2, 2),
    "num_attention_heads": 2,
    "attention_head_dim": 12,
    "in_channels": 36,
    "out_channels": 16,
    "text_dim": 32,
    "freq_dim": 256,
    "ffn_dim": 32,
    "num_layers": 3,
    "cross_attn_norm": True,
    "qk_norm": "rms_norm_across_heads",
    "rope_max_seq_len": 32,
}


def save_wan(folder: Path) -> Path:
    """Wan2.2 I2V: two experts of three layers each, a Wan VAE, umT5."""
    torch, diffusers, transformers = need("torch"), need("diffusers"), need("transformers")
    torch.manual_seed(2)
    tokenizer = t5_tokenizer()
    config = transformers.UMT5Config(
        vocab_size=len(tokenizer), d_model=32, d_kv=8, d_ff=64, num_layers=2, num_heads=4, dropout_rate=0.0
    )
    vae = diffusers.AutoencoderKLWan(
        base_dim=3, z_dim=16, dim_mult=[1, 1, 1, 1], num_res_blocks=1, temperal_downsample=[False, True, True]
    )
    scheduler = diffusers.UniPCMultistepScheduler(
        prediction_type="flow_prediction", use_flow_sigmas=True, num_train_timesteps=1000, flow_shift=3.0
    )
    diffusers.WanImageToVideoPipeline(
        tokenizer=tokenizer,
        text_encoder=transformers.UMT5EncoderModel(config).eval(),
        vae=vae.eval(),
        scheduler=scheduler,
        transformer=diffusers.WanTransformer3DModel(**WAN_EXPERT).eval(),
        transformer_2=diffusers.WanTransformer3DModel(**WAN_EXPERT).eval(),
        boundary_ratio=0.9,
    ).save_pretrained(folder)
    return folder


def save_ace_step(folder: Path) -> Path:
    """ACE-Step 1.5 turbo at 4800 Hz, 25 latent frames a second."""
    torch, diffusers, transformers = need("torch"), need("diffusers"), need("transformers")
    torch.manual_seed(3)
    tokenizer = qwen_tokenizer()
    ace = importlib.import_module("diffusers.pipelines.ace_step")
    layers: dict[str, Any] = {
        "hidden_size": 32,
        "intermediate_size": 64,
        "num_attention_heads": 4,
        "num_key_value_heads": 2,
        "head_dim": 8,
        "sliding_window": 16,
    }
    config = transformers.Qwen3Config(
        vocab_size=len(tokenizer) + 8,
        hidden_size=32,
        intermediate_size=64,
        num_hidden_layers=2,
        num_attention_heads=4,
        num_key_value_heads=2,
        head_dim=8,
    )
    with tensors.quietly():
        vae = diffusers.AutoencoderOobleck(
            encoder_hidden_size=6,
            downsampling_ratios=[2, 4, 4, 6],
            channel_multiples=[1, 2, 2, 2],
            decoder_channels=3,
            decoder_input_channels=8,
            audio_channels=2,
            sampling_rate=4800,
        )
    transformer = diffusers.AceStepTransformer1DModel(
        num_hidden_layers=2,
        in_channels=24,
        audio_acoustic_hidden_dim=8,
        patch_size=2,
        is_turbo=True,
        model_version="turbo",
        **layers,
    )
    conditions = ace.AceStepConditionEncoder(
        text_hidden_dim=32,
        timbre_hidden_dim=8,
        num_lyric_encoder_hidden_layers=2,
        num_timbre_encoder_hidden_layers=2,
        **layers,
    )
    diffusers.AceStepPipeline(
        vae=vae.eval(),
        text_encoder=transformers.Qwen3Model(config).eval(),
        tokenizer=tokenizer,
        transformer=transformer.eval(),
        condition_encoder=conditions.eval(),
        scheduler=diffusers.FlowMatchEulerDiscreteScheduler(num_train_timesteps=1, shift=1.0),
    ).save_pretrained(folder)
    return folder


KOKORO: dict[str, Any] = {
    "n_token": 178,
    "hidden_dim": 512,  # the decoder is built for it
    "style_dim": 128,
    "n_layer": 1,
    "n_mels": 80,
    "max_dur": 2,
    "dim_in": 64,
    "dropout": 0.0,
    "text_encoder_kernel_size": 5,
    "istftnet": {
        "upsample_kernel_sizes": [20, 12],
        "upsample_rates": [10, 6],
        "gen_istft_hop_size": 5,
        "gen_istft_n_fft": 20,
        "resblock_dilation_sizes": [[1, 1, 1]],
        "resblock_kernel_sizes": [3],
        "upsample_initial_channel": 512,
    },
    "plbert": {
        "hidden_size": 32,
        "num_attention_heads": 2,
        "intermediate_size": 32,
        "max_position_embeddings": 512,
        "num_hidden_layers": 1,
        "dropout": 0.0,
    },
}


def save_kokoro(folder: Path) -> Path:
    """Kokoro with every phoneme it knows, about 25 ms each, and a woman's voice for every language."""
    torch = need("torch")
    with tensors.quietly():
        kokoro = need("kokoro")
        torch.manual_seed(4)
        letters = " !,.?;:abcdefghijklmnopqrstuvwxyzæðøŋœɐɑɒɔəɛɡɣɥɪɯɲɹɾʁʃʊʌʎʒʔʝβθχˈˌː̃ʤʦʧ↓→↗↘ᵊɨɕʂɳ"
        config = {**KOKORO, "vocab": {letter: n + 1 for n, letter in enumerate(letters)}}
        (folder / "config.json").write_text(json.dumps(config), encoding="utf-8")
        torch.save({}, folder / "empty.pth")
        model = kokoro.KModel(repo_id="tiny", config=config, model=str(folder / "empty.pth"))
    (folder / "empty.pth").unlink()
    parts = ("bert", "bert_encoder", "predictor", "decoder", "text_encoder")
    states = {name: getattr(model.half(), name).state_dict() for name in parts}
    torch.save(states, folder / "kokoro-tiny.pth")
    (folder / "voices").mkdir()
    for voice in ("em_alex", *(woman for _, woman, _ in VOICES.values())):
        torch.save(torch.randn(510, 1, 256) * 0.1, folder / "voices" / f"{voice}.pt")
    return folder


def save_english(folder: Path) -> Path:
    """A package called en_core_web_sm: a spaCy tagger for English that has learnt nothing."""
    with tensors.quietly():
        nlp = need("spacy").blank("en")
        nlp.add_pipe("tagger").add_label("NN")
        nlp.initialize()
    nlp.meta.update({"name": "core_web_sm", "version": "3.8.0"})
    package = folder / "en_core_web_sm"
    package.mkdir()
    nlp.to_disk(package / "en_core_web_sm-3.8.0")
    (package / "meta.json").write_bytes((package / "en_core_web_sm-3.8.0" / "meta.json").read_bytes())
    loads = "from spacy.util import load_model_from_init_py\n\n\ndef load(**how):\n"
    (package / "__init__.py").write_text(f"{loads}    return load_model_from_init_py(__file__, **how)\n")
    about = folder / "en_core_web_sm-3.8.0.dist-info"
    about.mkdir()
    (about / "METADATA").write_text("Metadata-Version: 2.1\nName: en_core_web_sm\nVersion: 3.8.0\n")
    return folder
