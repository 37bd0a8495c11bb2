from __future__ import annotations

from pathlib import Path

import cv2
import numpy as np
import pytest

from onereel.backends import tensors
from onereel.backends.flux2 import Painter, reference, reference_prompt, render_size
from onereel.backends.gpu import card
from onereel.crew import Placement
from onereel.errors import Cancelled, CannotMake, Missing, Rejected
from onereel.orders import Plate, Sitting, Still, View, World
from onereel.planfile import Character, Move, Size, TimeOfDay, Weather
from tests.backends import tiny

MARA = Character(key="mara", name="Mara", portrait="A keeper of sixty in a yellow oilskin coat.")
WORLD = World(
    place="Lisbon, Portugal",
    setting="a harbour",
    time_of_day=TimeOfDay.DUSK,
    weather=Weather.RAIN,
    season=None,
    look="Blue and amber.",
    seed=1,
)
VIEW = View(
    world=WORLD,
    size=Size.WIDE,
    move=Move.STATIC,
    cast=(MARA,),
    subject="the keeper",
    action="She climbs.",
    ambient="Rain falls.",
    boundary="She keeps her coat on.",
)


@pytest.fixture(scope="module")
def weights(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tiny.save_klein(tmp_path_factory.mktemp("klein"))


@pytest.fixture
def painter(weights: Path) -> Painter:
    settings = Painter.Settings(path=str(weights), megapixels=0, dtype="float32")
    return Painter(settings, Placement(device="cpu"))


@pytest.fixture
def bench(tmp_path: Path) -> tiny.Bench:
    return tiny.Bench(tmp_path)


def _still(scene: Sitting | Plate | View, **more: object) -> Still:
    return Still(scene=scene, prompt="A keeper in the rain.", width=96, height=64, seed=7, **more)  # type: ignore[arg-type]


@pytest.mark.parametrize("scene", [Sitting(character=MARA, world=WORLD), Plate(world=WORLD)])
def test_paints_from_words_alike_each_time(
    painter: Painter, bench: tiny.Bench, tmp_path: Path, scene: Sitting | Plate
) -> None:
    order = _still(scene)
    painter.make(order, tmp_path / "a.draft", bench)
    card("cpu").clear()
    painter.make(order, tmp_path / "b.draft", bench)
    painter.make(order.model_copy(update={"seed": 8}), tmp_path / "c.draft", bench)
    first, again, other = ((tmp_path / f"{name}.draft").read_bytes() for name in "abc")
    assert first == again != other
    assert tensors.read_rgb(tmp_path / "a.draft").shape == (64, 96, 3)
    assert bench.ticks[-1] == 1.0
    assert len({tick for tick in bench.ticks if 0.05 < tick < 1}) == 4  # one a step


def test_every_reference_counts(painter: Painter, bench: tiny.Bench, tmp_path: Path) -> None:
    media = [bench.picture(n, 96 + 32 * n, 80) for n in range(4)]
    results = set()
    for references in ([], media[:1], media[:2], media[:3], media, media[::-1]):
        painter.make(_still(VIEW, references=tuple(references)), tmp_path / "out.png", bench)
        results.add((tmp_path / "out.png").read_bytes())
    assert len(results) == 6
    five = _still(VIEW, references=(*media, media[0]))
    with pytest.raises(CannotMake, match="4 references at most, not 5"):
        painter.make(five, tmp_path / "five.png", bench)


def test_the_prompt_says_which_picture_shows_whom(bench: tiny.Bench) -> None:
    face, place = bench.picture(1, 64, 64), bench.picture(2, 64, 64)
    assert reference_prompt(_still(VIEW)) == "A keeper in the rain."
    told = reference_prompt(_still(VIEW, references=(face, place)))
    assert "Mara is the person in image 1," in told
    assert "the place and its light are those of image 2" in told
    told = reference_prompt(_still(VIEW, references=(face, place, face)))
    assert "Mara is the person in images 1 and 3," in told
    assert "the place and its light are those of image 2" in told
    assert "the place" not in reference_prompt(_still(VIEW, references=(face, face)))


def test_equals_the_pipeline_itself(
    painter: Painter, weights: Path, bench: tiny.Bench, tmp_path: Path
) -> None:
    torch, diffusers = tiny.need("torch"), tiny.need("diffusers")
    order = _still(Plate(world=WORLD))
    painter.make(order, tmp_path / "out.png", bench)
    pipe = diffusers.Flux2KleinPipeline.from_pretrained(weights)
    pipe.set_progress_bar_config(disable=True)
    want = pipe(
        prompt=order.prompt,
        width=96,
        height=64,
        num_inference_steps=4,
        guidance_scale=1.0,
        generator=torch.Generator("cpu").manual_seed(7),
    ).images[0]
    assert np.array_equal(tensors.read_rgb(tmp_path / "out.png"), np.asarray(want))


def test_stops_between_steps_and_paints_on(painter: Painter, bench: tiny.Bench, tmp_path: Path) -> None:
    def stop(done: float) -> None:
        if done > 0.3:
            raise Cancelled("Stopped.")

    painter.make(_still(VIEW), tmp_path / "whole.png", bench)
    bench.on_tick = stop
    with pytest.raises(Cancelled):
        painter.make(_still(VIEW), tmp_path / "part.png", bench)
    assert not (tmp_path / "part.png").exists()
    bench.on_tick = lambda done: None
    painter.make(_still(VIEW), tmp_path / "again.png", bench)
    assert (tmp_path / "again.png").read_bytes() == (tmp_path / "whole.png").read_bytes()


def test_out_of_memory_is_retried_with_tiles(
    painter: Painter, bench: tiny.Bench, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    torch, paint, tiles = tiny.need("torch"), painter._paint, []

    def short_of_memory(*args: object, tiled: bool) -> object:
        tiles.append(tiled)
        if not tiled:
            raise torch.OutOfMemoryError("no")
        return paint(*args, tiled=tiled)  # type: ignore[arg-type]

    monkeypatch.setattr(painter, "_paint", short_of_memory)
    painter.make(_still(VIEW), tmp_path / "out.png", bench)
    assert tiles == [False, True]


def test_broken_pictures_are_rejected(painter: Painter, bench: tiny.Bench, tmp_path: Path) -> None:
    painter.make(_still(VIEW), tmp_path / "out.png", bench)
    torch = tiny.need("torch")
    painter._pipe.vae.decoder.conv_out.bias.data.fill_(float("nan"))
    with pytest.raises(Rejected, match="NaN"):
        painter.make(_still(VIEW), tmp_path / "nan.png", bench)
    painter._pipe.vae.decoder.conv_out.weight.data.fill_(0)
    painter._pipe.vae.decoder.conv_out.bias.data.fill_(-1)
    with pytest.raises(Rejected, match="black"):
        painter.make(_still(VIEW), tmp_path / "black.png", bench)
    painter._pipe.vae.decoder.conv_out.bias.data.copy_(torch.tensor([0.1, 0.1, 0.1]))
    with pytest.raises(Rejected, match="empty"):
        painter.make(_still(VIEW), tmp_path / "flat.png", bench)
    assert not list(tmp_path.glob("[nbf]*.png"))


def test_missing_weights_are_told(bench: tiny.Bench, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    tiny.need("diffusers")
    monkeypatch.setenv("HF_HUB_CACHE", str(tmp_path))
    for settings in ({"path": str(tmp_path / "none")}, {"revision": "0" * 40}):
        painter = Painter(Painter.Settings(**settings), Placement(device="cpu"))  # type: ignore[arg-type]
        with pytest.raises(Missing):
            painter.make(_still(VIEW), tmp_path / "out.png", bench)


def test_the_credit_holds_settings_but_no_places() -> None:
    plain = Painter(Painter.Settings(), Placement())
    elsewhere = Painter(Painter.Settings(path="/somewhere"), Placement(device="cuda:3", workers=2))
    assert plain.credit == elsewhere.credit
    assert "steps=4" in plain.credit
    assert Painter(Painter.Settings(steps=5), Placement()).credit != plain.credit


def test_sizes() -> None:
    tiny.need("PIL.Image")
    assert render_size(1280, 720, 0.92) == (1280, 720)
    assert render_size(832, 480, 0.92) == (1264, 736)
    assert render_size(832, 480, 0) == (832, 480)
    for columns, rows in ((1280, 720), (2000, 2000), (70, 300), (40, 40)):
        width, height = reference(np.zeros((rows, columns, 3), np.uint8)).size
        assert width % 16 == height % 16 == 0
        assert min(width, height) >= 64
        assert width * height <= 1024 * 1024


def test_cover_crops_and_never_stretches() -> None:
    picture = np.zeros((400, 600, 3), np.uint8)
    cv2.circle(picture, (300, 200), 100, (255, 255, 255), -1)
    for width, height in ((832, 480), (480, 832), (96, 96)):
        cut = tensors.cover(picture, width, height)
        assert cut.shape == (height, width, 3)
        white = cut[:, :, 0] > 128
        across, down = white.any(axis=0).sum(), white.any(axis=1).sum()
        assert abs(int(across) - int(down)) <= 2
