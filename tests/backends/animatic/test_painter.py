"""The painter and the animator as makers: the keyframe is the take's first picture."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import numpy as np
import pytest

from onereel.backends.animatic.animator import Animator, AnimatorSettings
from onereel.backends.animatic.edition import DRAWING
from onereel.backends.animatic.painter import Painter, PainterSettings
from onereel.backends.edition import edition
from onereel.crew import Placement
from onereel.media import frames, video
from onereel.orders import Media, Moment, Motion, Plate, Sitting, Still, View, World
from onereel.planfile import Character, Move, Size, TimeOfDay, Weather
from tests.benches import Bench

WORLD = World(
    place="Tamanrasset, Algeria",
    setting="the desert",
    time_of_day=TimeOfDay.AFTERNOON,
    weather=Weather.CLEAR,
    season=None,
    look="warm light",
    seed=5,
)
ANA = Character(key="ana", name="Ana", portrait="A tall young woman with short black hair and a red coat.")
VIEW = View(
    world=WORLD,
    size=Size.WIDE,
    move=Move.PAN_RIGHT,
    cast=(ANA,),
    subject="Ana",
    action="Ana walks over the sand",
    ambient="dust",
    boundary="Nothing else changes.",
)
FIRST = Media(digest="0" * 64, suffix=".png")


def painted(out: Path, scene: Sitting | Plate | View, moment: Moment = Moment.FIRST) -> frames.Picture:
    painter = Painter(PainterSettings(), Placement())
    bench = Bench(out.parent)
    painter.make(Still(scene=scene, prompt="", moment=moment, width=320, height=176, seed=1), out, bench)
    assert bench.ticks[-1] == 1.0
    assert bench.asked == [], "the animatic draws its own pictures"
    return frames.read(out)


@pytest.fixture(scope="module")
def take(tmp_path_factory: pytest.TempPathFactory) -> list[frames.Picture]:
    """The first and the last picture of a take of VIEW, drawn once."""
    out = tmp_path_factory.mktemp("take") / "take.mp4"
    order = Motion(view=VIEW, prompt="", first=FIRST, hero=False, width=320, height=176, seed=1)
    bench = Bench(out.parent)
    Animator(AnimatorSettings(crf=8), Placement()).make(order, out, bench)
    assert bench.asked == [], "the animatic draws its own pictures"
    return list(video.frames(out, only=(0, order.frames - 1)))


@pytest.mark.parametrize("name", ["sitting", "plate", "view"])
def test_every_kind_of_still_is_painted_the_same_twice(name: str, tmp_path: Path) -> None:
    scenes: dict[str, Callable[[], Sitting | Plate | View]] = {
        "sitting": lambda: Sitting(character=ANA, world=WORLD),
        "plate": lambda: Plate(world=WORLD),
        "view": lambda: VIEW,
    }
    one, two = (painted(tmp_path / f"{i}.png", scenes[name]()) for i in (1, 2))
    assert one.shape == (176, 320, 3)
    assert one.std() > 12
    assert np.array_equal(one, two)


def test_the_keyframe_is_the_first_picture_of_the_take(tmp_path: Path, take: list[frames.Picture]) -> None:
    keyframe = painted(tmp_path / "key.png", VIEW)
    assert np.abs(keyframe.astype(int) - take[0].astype(int)).mean() < 4


def test_a_continued_keyframe_is_the_last_picture_of_the_shot_before(
    tmp_path: Path, take: list[frames.Picture]
) -> None:
    onward = VIEW.model_copy(update={"continues": VIEW, "move": Move.STATIC, "action": "Ana waves"})
    keyframe = painted(tmp_path / "key.png", onward)
    assert np.abs(keyframe.astype(int) - take[-1].astype(int)).mean() < 4


def test_what_a_remedy_tells_models_is_not_staged(tmp_path: Path) -> None:
    told = VIEW.model_copy(update={"direction": "The hands stay below the edge; nobody kisses the horse."})
    assert np.array_equal(painted(tmp_path / "a.png", VIEW), painted(tmp_path / "b.png", told))


def test_an_end_keyframe_is_the_last_picture_of_the_take(tmp_path: Path, take: list[frames.Picture]) -> None:
    end = painted(tmp_path / "end.png", VIEW, Moment.LAST)
    assert np.abs(end.astype(int) - take[-1].astype(int)).mean() < 4


def test_the_credit_covers_every_source_that_draws() -> None:
    """A module that draws and is not in the edition would change pictures under an old credit."""
    code = (
        "import sys\n"
        "from onereel.backends.animatic import breakdown, sets\n"
        "from onereel.backends.animatic.picture import portrait, shot\n"
        "print(*sorted(m for m in sys.modules if m.startswith('onereel.backends.animatic.')))"
    )
    asked = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    parts = {module.split(".")[3] for module in asked.stdout.split()}
    assert parts - {part.removesuffix(".py") for part in DRAWING} == set()
    home = "onereel.backends.animatic"
    assert edition(home, "picture") != edition(home, "figures")
