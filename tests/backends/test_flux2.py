from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest

from onereel.backends.flux2 import Painter, reference, reference_prompt, render_size
from onereel.backends.gpu import card
from onereel.crew import Placement
from onereel.errors import CannotMake, Missing, Rejected
from onereel.media import frames
from onereel.orders import Plate, Sitting, Still, View, World
from onereel.planfile import Character, Move, Size, TimeOfDay, Weather
from tests.backends import tiny
from tests.benches import Bench

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


def _still(scene: Sitting | Plate | View, **more: object) -> Still:
    return Still(scene=scene, prompt="A keeper in the rain.", width=96, height=64, seed=7, **more)  # type: ignore[arg-type]


@pytest.mark.parametrize("scene", [Sitting(character=MARA, world=WORLD), Plate(world=WORLD)])
def test_portraits_and_plates_are_painted_from_words(
    painter: Painter, bench: Bench, tmp_path: Path, scene: Sitting | Plate
) -> None:
    order = _still(scene)
    painter.make(order, tmp_path / "a.draft", bench)
    card("cpu").clear()
    painter.make(order, tmp_path / "b.draft", bench)
    first, again = ((tmp_path / f"{name}.draft").read_bytes() for name in "ab")
    assert first == again, "also after leaving the card"
    assert len({tick for tick in bench.ticks if 0.05 < tick < 1}) == 4  # one a step


def test_every_reference_counts(painter: Painter, bench: Bench, tmp_path: Path) -> None:
    media = [bench.picture(n, 96 + 32 * n, 80) for n in range(4)]
    results = set()
    for references in ([], media[:1], media[:2], media[:3], media, media[::-1]):
        painter.make(_still(VIEW, references=tuple(references)), tmp_path / "out.png", bench)
        results.add((tmp_path / "out.png").read_bytes())
    assert len(results) == 6
    five = _still(VIEW, references=(*media, media[0]))
    with pytest.raises(CannotMake, match="4 references at most, not 5"):
        painter.make(five, tmp_path / "five.png", bench)


def test_the_prompt_says_which_picture_shows_whom(bench: Bench) -> None:
    face, place = bench.picture(1, 64, 64), bench.picture(2, 64, 64)
    assert reference_prompt(_still(VIEW)) == "A keeper in the rain."
    told = reference_prompt(_still(VIEW, references=(face, place)))
    assert "Mara is the person in image 1," in told
    assert "the place and its light are those of image 2" in told
    told = reference_prompt(_still(VIEW, references=(face, place, face)))
    assert "Mara is the person in images 1 and 3," in told
    assert "the place and its light are those of image 2" in told
    assert "the place" not in reference_prompt(_still(VIEW, references=(face, face)))


def test_equals_the_pipeline_itself(painter: Painter, weights: Path, bench: Bench, tmp_path: Path) -> None:
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
    assert np.array_equal(frames.read(tmp_path / "out.png"), np.asarray(want))


def test_out_of_memory_is_retried_with_tiles(
    painter: Painter, bench: Bench, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
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


def test_broken_pictures_are_rejected(painter: Painter, bench: Bench, tmp_path: Path) -> None:
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


def test_missing_weights_are_told(bench: Bench, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    tiny.need("diffusers")
    monkeypatch.setenv("HF_HUB_CACHE", str(tmp_path))
    for settings in ({"path": str(tmp_path / "none")}, {"revision": "0" * 40}):
        painter = Painter(Painter.Settings(**settings), Placement(device="cpu"))  # type: ignore[arg-type]
        with pytest.raises(Missing):
            painter.make(_still(VIEW), tmp_path / "out.png", bench)


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
