from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from onereel.backends import tensors, wan22_expert, wan22_loop
from onereel.backends.gpu import Card, card
from onereel.backends.wan22 import NEGATIVE, Animator, Sampling, avoided, sampled
from onereel.backends.wan22_fp8 import float8_linear
from onereel.crew import Placement
from onereel.errors import BadInput, Cancelled, CannotMake, Missing, Rejected
from onereel.media import frames, video
from onereel.orders import Motion, Tuning
from onereel.planfile import Move
from tests.backends import tiny
from tests.backends.test_flux2 import VIEW
from tests.benches import Bench


@pytest.fixture(scope="module")
def weights(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tiny.save_wan(tmp_path_factory.mktemp("wan"))


@pytest.fixture
def hire(weights: Path) -> Callable[..., Animator]:
    def make(**settings: Any) -> Animator:
        steps = {"steps": 4, "hero_steps": 5, "words": 16, "dtype": "float32", **settings}
        return Animator(Animator.Settings(path=str(weights), **steps), Placement(device="cpu"))

    return make


@pytest.fixture
def order(bench: Bench) -> Motion:
    return Motion(
        view=VIEW,
        prompt="A keeper climbs.",
        first=bench.picture(1, 96, 80),
        hero=False,
        frames=9,
        width=64,
        height=64,
        seed=5,
    )


def _shot(animator: Animator, order: Motion, bench: Bench) -> bytes:
    out = bench.folder / "out.mp4"
    out.unlink(missing_ok=True)
    animator.make(order, out, bench)
    return out.read_bytes()


def _experts(animator: Animator) -> tuple[wan22_expert.Expert, wan22_expert.Expert]:
    assert animator._crew is not None
    return animator._crew.experts


def _stop_at(part: float) -> Callable[[float], None]:
    def stop(done: float) -> None:
        if done > part:
            raise Cancelled("Stopped.")

    return stop


def test_progress_is_told_after_every_forward(
    hire: Callable[..., Animator], order: Motion, bench: Bench
) -> None:
    _shot(hire(), order, bench)
    assert len({tick for tick in bench.ticks if 0.02 < tick < 0.96}) == 8  # 4 steps, two passes each


@pytest.mark.parametrize("hero", [False, True])
@pytest.mark.parametrize("last", [False, True])
def test_equals_the_pipeline(
    hire: Callable[..., Animator],
    weights: Path,
    order: Motion,
    bench: Bench,
    monkeypatch: pytest.MonkeyPatch,
    hero: bool,
    last: bool,
) -> None:
    torch, diffusers = tiny.need("torch"), tiny.need("diffusers")
    pil = tiny.need("PIL.Image")
    order = order.model_copy(update={"hero": hero, "last": bench.picture(2, 64, 64) if last else None})
    filmed: list[Any] = []
    check = tensors.check_clip
    monkeypatch.setattr(tensors, "check_clip", lambda frames: filmed.append(frames) or check(frames))
    animator = hire()
    for _ in range(1 if last else 2):  # the flow shift must not fall back for the second clip
        _shot(animator, order, bench)
        pipe = diffusers.WanImageToVideoPipeline.from_pretrained(weights)
        pipe.set_progress_bar_config(disable=True)
        pipe.scheduler = diffusers.UniPCMultistepScheduler.from_config(
            pipe.scheduler.config, flow_shift=5.0 if hero else 8.0
        )
        ends = [frames.fit(frames.read(bench.path(m)), 64, 64) for m in (order.first, order.last) if m]
        images = [pil.fromarray(picture) for picture in ends]
        want = pipe(
            image=images[0],
            last_image=images[1] if last else None,
            prompt=order.prompt,
            negative_prompt=avoided(NEGATIVE, order),
            width=64,
            height=64,
            num_frames=9,
            num_inference_steps=5 if hero else 4,
            guidance_scale=3.5,
            guidance_scale_2=3.0,
            max_sequence_length=16,
            generator=torch.Generator("cpu").manual_seed(5),
        ).frames[0]
        assert np.abs(filmed[-1] / 255 - want).max() < 0.01


def test_a_guidance_of_one_leaves_passes_out(
    hire: Callable[..., Animator], order: Motion, bench: Bench
) -> None:
    counts = []
    for high, low in ((3.5, 3.0), (3.5, 1.0), (1.0, 1.0)):
        animator = hire(guidance_high=high, guidance_low=low)
        _shot(animator, order, bench)
        counts.append(tuple(expert.calls for expert in _experts(animator)))
    (both_high, both_low), late, none = counts
    assert both_high + both_low == 8
    assert late == (both_high, both_low // 2)
    assert none == (both_high // 2, both_low // 2)


def test_stopped_clips_leave_no_trace(hire: Callable[..., Animator], order: Motion, bench: Bench) -> None:
    fresh = _shot(hire(cache="first_block", cache_threshold=10.0), order, bench)
    animator = hire(cache="first_block", cache_threshold=10.0)
    for part in (0.1, 0.4, 0.8):
        bench.on_tick = _stop_at(part)
        with pytest.raises(Cancelled):
            _shot(animator, order, bench)
        assert not (bench.folder / "out.mp4").exists()
        bench.on_tick = lambda done: None
        assert _shot(animator, order, bench) == fresh


def test_an_error_in_a_block_leaves_no_trace(
    hire: Callable[..., Animator], order: Motion, bench: Bench
) -> None:
    animator = hire(cache="first_block", cache_threshold=10.0)
    fresh = _shot(animator, order, bench)
    torch, block = tiny.need("torch"), _experts(animator)[0]._model.blocks[1]
    forward, fails = block.ffn.forward, [RuntimeError("a kernel failed"), torch.OutOfMemoryError("no")]

    def fail(*args: Any) -> Any:
        if fails:
            raise fails.pop(0)
        return forward(*args)

    block.ffn.forward = fail
    with pytest.raises(RuntimeError, match="kernel"):
        _shot(animator, order, bench)
    assert _shot(animator, order, bench) == fresh  # after the memory ran out once, too
    assert not fails


def test_the_first_block_cache_answers_for_whole_forwards(
    hire: Callable[..., Animator], order: Motion, bench: Bench
) -> None:
    plain = _shot(hire(), order, bench)
    never, always = hire(cache="first_block", cache_threshold=0), hire(cache="first_block", cache_threshold=9)
    assert _shot(never, order, bench) == plain
    assert [(e.calls - e.full) for e in _experts(never)] == [0, 0]
    assert _shot(always, order, bench) != plain
    for expert in _experts(always):
        assert expert.full == 2  # the first step of each pass, then the cache
        assert expert.calls > 2


def test_the_mag_cache_fires_with_each_experts_own_count(
    hire: Callable[..., Animator], order: Motion, bench: Bench
) -> None:
    flat = (1.0,) * 4
    settings = {"cache": "mag", "mag_high": flat, "mag_low": flat, "steps": 12, "hero_steps": 10}
    animator = hire(**settings)
    clip = _shot(animator, order, bench)
    for expert in _experts(animator):
        assert expert.calls == 12  # shift 8: six steps each, two passes
        assert 0 < expert.full < 12
    hero = order.model_copy(update={"hero": True})
    _shot(animator, hero, bench)
    assert all(0 < expert.full < expert.calls for expert in _experts(animator))
    assert _shot(animator, order, bench) == clip
    with pytest.raises(BadInput, match="mag_high"):
        hire(cache="mag")


def test_every_block_is_compiled_and_stays_so_under_the_cache(
    hire: Callable[..., Animator], order: Motion, bench: Bench, monkeypatch: pytest.MonkeyPatch
) -> None:
    torch, graphs, runs = tiny.need("torch"), list[object](), list[int]()

    def count(graph: Any, _: Any) -> Any:
        graphs.append(graph)

        def run(*args: Any) -> Any:
            runs.append(1)
            return graph.forward(*args)

        return run

    monkeypatch.setattr(wan22_expert, "COMPILER", count)
    torch._dynamo.reset()
    plain = _shot(hire(), order, bench)
    animator = hire(compile=True)
    assert _shot(animator, order, bench) == plain
    assert graphs
    assert len(runs) == 8 * 3  # eight forwards through three blocks each
    seen = len(graphs)
    card("cpu").clear()
    assert _shot(animator, order, bench) == plain
    assert len(graphs) == seen  # nothing is compiled twice, also after leaving the card
    runs.clear()
    cached = hire(compile=True, cache="first_block", cache_threshold=9)
    _shot(cached, order, bench)
    assert len(runs) == sum(e.full * 3 + (e.calls - e.full) for e in _experts(cached)) < 24


def test_fp8_takes_the_inner_blocks(hire: Callable[..., Animator], order: Motion, bench: Bench) -> None:
    torch = tiny.need("torch")
    plain, small = hire(), hire(fp8=True)
    assert _shot(plain, order, bench) != _shot(small, order, bench)
    blocks = _experts(small)[0]._model.blocks
    kinds = [{type(m).__name__ for m in block.modules() if hasattr(m, "weight")} for block in blocks]
    assert ["Float8Linear" in names for names in kinds] == [False, True, False]
    assert blocks[1].ffn.net[2].weight.dtype is torch.float8_e4m3fn
    assert _experts(small)[0].guest.bytes < _experts(plain)[0].guest.bytes
    x, linear = torch.randn(3, 5, 32), torch.nn.Linear(32, 7).requires_grad_(False)
    kept = x.clone()
    want, made = linear(x), float8_linear()(linear, "cpu")(x)
    assert torch.equal(x, kept)
    assert made.shape == want.shape
    assert float((made - want).norm() / want.norm()) < 0.05


def test_attention_is_chosen_for_one_transformer_alone(hire: Callable[..., Animator]) -> None:
    diffusers, torch = tiny.need("diffusers"), tiny.need("torch")
    dispatch = tensors.require("diffusers.models.attention_dispatch")
    before = dispatch._AttentionBackendRegistry._active_backend
    torch.manual_seed(0)
    one, other = (diffusers.WanTransformer3DModel(**tiny.WAN_EXPERT) for _ in range(2))
    assert wan22_expert.set_attention(one, "_native_math") == 6
    assert one.blocks[0].attn1.processor._attention_backend is dispatch.AttentionBackendName._NATIVE_MATH
    assert other.blocks[0].attn1.processor._attention_backend is None
    assert dispatch._AttentionBackendRegistry._active_backend is before
    with pytest.raises(BadInput, match=r"Known: .*native"):
        wan22_expert.set_attention(one, "fastest")
    with pytest.raises(Missing, match="sage"):
        wan22_expert.set_attention(one, "sage")


def test_the_draft_takes_the_distilled_steps(
    hire: Callable[..., Animator], order: Motion, bench: Bench
) -> None:
    scheduler = wan22_loop.solver(None, "euler", 4, 5.0, "cpu")
    assert np.allclose(scheduler.timesteps, [1000, 937.5, 833.3333, 625])
    animator = hire(solver="euler", steps=4, shift=5.0, guidance_high=1, guidance_low=1)
    assert _shot(animator, order, bench)
    assert [expert.calls for expert in _experts(animator)] == [2, 2]


def test_loras_are_melted_in_whole(
    hire: Callable[..., Animator], order: Motion, bench: Bench, tmp_path: Path
) -> None:
    torch = tiny.need("torch")
    save = tiny.need("safetensors.torch").save_file
    lora = {
        "diffusion_model.blocks.1.self_attn.q.lora_down.weight": torch.randn(2, 24),
        "diffusion_model.blocks.1.self_attn.q.lora_up.weight": torch.randn(24, 2),
        "diffusion_model.blocks.1.self_attn.q.alpha": torch.tensor(4.0),
        "diffusion_model.blocks.1.self_attn.q.diff_b": torch.randn(24),
        "diffusion_model.blocks.1.ffn.2.diff_b": torch.randn(24),
        "diffusion_model.blocks.1.norm3.diff": torch.randn(24),
        "diffusion_model.blocks.1.diff_m": torch.randn(1, 6, 24),
        "diffusion_model.head.diff_m": torch.randn(1, 2, 24),
        "diffusion_model.head.head.diff": torch.randn(64, 24),
        "diffusion_model.time_projection.1.diff_b": torch.randn(144),
    }
    save(lora, tmp_path / "high.safetensors")
    save(
        {
            "transformer.blocks.0.attn2.to_out.0.lora_A.weight": torch.randn(2, 24),
            "transformer.blocks.0.attn2.to_out.0.lora_B.weight": torch.randn(24, 2),
        },
        tmp_path / "low.safetensors",
    )
    plain, changed = (
        hire(),
        hire(lora_path=str(tmp_path), lora_high="high.safetensors", lora_low="low.safetensors"),
    )
    assert _shot(plain, order, bench) != _shot(changed, order, bench)
    before, after = (dict(_experts(a)[0]._model.named_parameters()) for a in (plain, changed))
    different = {name for name in before if not torch.equal(before[name], after[name])}
    assert different == {
        "blocks.1.attn1.to_q.weight",
        "blocks.1.attn1.to_q.bias",
        "blocks.1.ffn.net.2.bias",
        "blocks.1.norm2.weight",
        "blocks.1.scale_shift_table",
        "scale_shift_table",
        "proj_out.weight",
        "condition_embedder.time_proj.bias",
    }
    down, up = (lora[f"diffusion_model.blocks.1.self_attn.q.lora_{way}.weight"] for way in ("down", "up"))
    moved = after["blocks.1.attn1.to_q.weight"] - before["blocks.1.attn1.to_q.weight"]
    assert torch.allclose(moved, 2.0 * up @ down, atol=1e-5)
    save({"diffusion_model.blocks.7.diff_m": torch.randn(1, 6, 24)}, tmp_path / "high.safetensors")
    with pytest.raises(CannotMake, match=r"blocks\.7"):
        _shot(hire(lora_path=str(tmp_path), lora_high="high.safetensors"), order, bench)
    with pytest.raises(Missing, match="none"):
        _shot(hire(lora_path=str(tmp_path), lora_low="none.safetensors"), order, bench)


def test_a_small_card_takes_one_expert_at_a_time(
    hire: Callable[..., Animator], order: Motion, bench: Bench, monkeypatch: pytest.MonkeyPatch
) -> None:
    fresh = _shot(hire(), order, bench)
    animator = hire()
    monkeypatch.setattr(wan22_loop, "ROOM_PER_TOKEN", 0)
    monkeypatch.setattr("onereel.backends.wan22.DECODE_ROOM", {"float32": 0})
    small = Card("cpu", budget=250_000)
    monkeypatch.setattr("onereel.backends.wan22.card", lambda device: small)
    names: list[tuple[str, ...]] = []
    bench.on_tick = lambda done: names.append(small.present)
    assert _shot(animator, order, bench) == fresh
    assert not any({"Wan2.2 high", "Wan2.2 low"} <= set(present) for present in names)
    assert any("Wan2.2 high" in present for present in names)
    assert any("Wan2.2 low" in present for present in names)


@pytest.mark.parametrize(("fault", "word"), [("nan", "NaN"), ("black", "black"), ("frozen", "frozen")])
def test_unfit_clips_are_rejected(
    hire: Callable[..., Animator],
    order: Motion,
    bench: Bench,
    monkeypatch: pytest.MonkeyPatch,
    fault: str,
    word: str,
) -> None:
    torch = tiny.need("torch")

    def broken(_: Any, latents: Any) -> Any:
        still = torch.rand(3, 1, 64, 64).expand(3, 9, 64, 64)
        return {"nan": still / 0 * 0, "black": still * 0, "frozen": still}[fault]

    monkeypatch.setattr("onereel.backends.wan22._decoded", broken)
    with pytest.raises(Rejected, match=word):
        _shot(hire(), order, bench)
    assert not (bench.folder / "out.mp4").exists()


def test_the_negative_prompt_follows_the_view(order: Motion) -> None:
    still = avoided(NEGATIVE, order)
    assert "静态" not in still
    assert "静止" not in still
    moving = order.model_copy(update={"view": order.view.model_copy(update={"move": Move.PAN_LEFT})})
    assert avoided(NEGATIVE, moving) == NEGATIVE
    told = avoided(NEGATIVE, moving.model_copy(update={"avoid": "extra people"}))
    assert told == f"{NEGATIVE}，extra people"


def test_an_order_s_tuning_turns_steps_shift_and_guidance(
    hire: Callable[..., Animator], order: Motion, bench: Bench
) -> None:
    settings = Animator.Settings(steps=24, shift=8, hero_steps=30, hero_shift=5, guidance_low=1)
    tuned = order.model_copy(update={"tuning": Tuning(steps=1.25, shift=0.75, guidance=0.8)})
    assert sampled(settings, order) == Sampling(24, 8.0, (3.5, 1.0))
    steps, shift, guidance = sampled(settings, tuned)
    assert (steps, shift, guidance) == (30, 6.0, (pytest.approx(2.8), 1.0)), "no pass is brought back"
    hero = sampled(settings, tuned.model_copy(update={"hero": True}))
    assert (hero.steps, hero.shift) == (38, 3.75)
    weak = order.model_copy(update={"tuning": Tuning(guidance=0.25)})
    assert sampled(settings, weak).guidance[0] > 1, "and none is left out"
    _shot(hire(steps=2), order.model_copy(update={"tuning": Tuning(steps=2)}), bench)
    assert len({tick for tick in bench.ticks if 0.02 < tick < 0.96}) == 8, "4 steps of two passes"


def test_odd_counts_keep_both_ends(hire: Callable[..., Animator], order: Motion, bench: Bench) -> None:
    _shot(hire(), order.model_copy(update={"frames": 7, "last": bench.picture(3, 64, 64)}), bench)
    assert video.probe(bench.folder / "out.mp4").frames == 7


def test_the_text_encoder_is_asked_once_for_a_prompt(
    hire: Callable[..., Animator], order: Motion, bench: Bench
) -> None:
    animator = hire()
    _shot(animator, order, bench)
    animator._crew.text_pipe = None  # type: ignore[union-attr]
    card("cpu").clear()
    assert _shot(animator, order, bench)
