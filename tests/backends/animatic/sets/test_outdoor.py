"""The outdoor sets: every region has its own, with near, middle and far things; equal scenes are equal."""

from functools import cache

import numpy as np
import pytest

from onereel.backends.animatic import sets
from onereel.backends.animatic.sets.api import Set, Spots
from onereel.backends.animatic.sets.features import FEATURES, feature
from onereel.backends.animatic.sets.sheet import Sheet
from onereel.backends.animatic.sets.sights import SIGHTS, sight
from onereel.backends.animatic.stage import Breakdown, Region, SetKind
from onereel.planfile import Move, Season, Size, TimeOfDay, Weather

KINDS = (
    SetKind.OLD_TOWN, SetKind.ROOFTOP, SetKind.RIVER, SetKind.MOUNTAINS, SetKind.FIELD, SetKind.SNOWFIELD,
    SetKind.VILLAGE, SetKind.MARKET, SetKind.STATION, SetKind.ROAD, SetKind.PARK,
)  # fmt: skip
_NIGHT_RAIN = (TimeOfDay.NIGHT, Weather.RAIN, Season.AUTUMN)
_SNOW = (TimeOfDay.AFTERNOON, Weather.SNOW, Season.WINTER)
_NOON = (TimeOfDay.NOON, Weather.CLEAR, Season.SPRING)


def a_scene(
    kind: SetKind,
    region: Region,
    when: tuple[TimeOfDay, Weather, Season] = _NOON,
    *,
    seed: int = 5,
    landmarks: frozenset[str] = frozenset(),
) -> Breakdown:
    time, weather, season = when
    return Breakdown(
        set_kind=kind,
        region=region,
        time=time,
        weather=weather,
        season=season,
        seed=seed,
        size=Size.WIDE,
        move=Move.STATIC,
        landmarks=landmarks,
    )


@pytest.fixture(autouse=True)
def _rough_paper(monkeypatch: pytest.MonkeyPatch) -> None:
    """Draw at a quarter of the resolution: what stands where is the same, and it is drawn sooner."""
    fine = Sheet.__init__
    monkeypatch.setattr(Sheet, "__init__", lambda self, w, h, ppm: fine(self, w, h, ppm / 4))


def built(scene: Breakdown) -> Set:
    """A set made anew: the package's own cache is not asked."""
    rng = np.random.default_rng([scene.seed, 1])
    return sets.builder_of(scene.set_kind)(scene, sets.light_of(scene), rng)


@cache
def known(kind: SetKind) -> Set:
    """One set of each kind, built once for several tests."""
    return built(a_scene(kind, Region.JAPAN))


def looks(place: Set) -> list[bytes]:
    return [f.art.tobytes() + (b"" if f.glow is None else f.glow.tobytes()) for f in place.flats]


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("region", list(Region)[::4])
def test_every_set_stands_in_every_region(kind: SetKind, region: Region) -> None:
    turn = KINDS.index(kind)
    here = list(Region)[(list(Region).index(region) + turn) % len(Region)]  # four of them a set, in turn
    place = built(a_scene(kind, here, (_NOON, _NIGHT_RAIN, _SNOW)[(turn + list(Region).index(here)) % 3]))
    front = [f for f in place.flats if not f.side]
    assert any(f.z < -0.7 for f in front), "nothing near"
    assert any(1.2 < f.z <= 16 for f in front), "nothing in the middle"
    assert any(f.z > 16 for f in front), "nothing far"
    assert len(place.flats) < 40
    for flat in place.flats:
        assert (flat.art[..., :3] <= flat.art[..., 3:]).all(), "not premultiplied"


@pytest.mark.parametrize("kind", KINDS)
def test_the_room_of_the_actors_is_free(kind: SetKind) -> None:
    place = known(kind)
    x0, x1, z0, z1 = place.stage
    for flat in place.flats:
        if not flat.side and z0 < flat.z < z1:
            assert flat.x > x1 or flat.x + flat.width < x0, f"something stands at z = {flat.z}"


@pytest.mark.parametrize("kind", KINDS)
def test_equal_scenes_are_equal_and_other_regions_and_seeds_are_not(kind: SetKind) -> None:
    first, again = known(kind), built(a_scene(kind, Region.JAPAN))
    assert looks(first) == looks(again)
    assert [(f.x, f.y, f.z) for f in first.flats] == [(f.x, f.y, f.z) for f in again.flats]
    assert looks(first) != looks(built(a_scene(kind, Region.MAGHREB)))
    assert looks(first) != looks(built(a_scene(kind, Region.JAPAN, seed=6)))


@pytest.mark.parametrize("kind", KINDS)
def test_grounds_paint_what_they_promise(kind: SetKind) -> None:
    x, z = np.meshgrid(np.linspace(-9, 9, 24), np.linspace(-8, 60, 20))
    spots = Spots(x=x.astype(np.float32), z=z.astype(np.float32), px=np.full(x.shape, 0.03, np.float32))
    for ground in known(kind).grounds:
        paint = ground.paint(spots)
        assert paint.dtype == np.float32
        assert paint.shape[:2] == x.shape
        assert paint.shape[2] in (3, 4)
        assert np.isfinite(paint).all()
        if paint.shape[2] == 4:
            assert (paint[..., :3] <= paint[..., 3:] * 1.3 + 1e-3).all(), "not premultiplied"


def test_lamps_burn_by_night_only() -> None:
    def bright(when: tuple[TimeOfDay, Weather, Season]) -> float:
        place = built(a_scene(SetKind.MARKET, Region.MEDITERRANEAN, when))
        return float(sum(int(f.glow.sum()) for f in place.flats if f.glow is not None))

    assert bright(_NOON) == 0
    assert bright(_NIGHT_RAIN) > 0
    assert built(a_scene(SetKind.MARKET, Region.MEDITERRANEAN, _NIGHT_RAIN)).lamps


@pytest.mark.parametrize("name", [*sorted(SIGHTS)])
def test_every_sight_fills_its_height(name: str) -> None:
    light = sets.light_of(a_scene(SetKind.FIELD, Region.NOWHERE))
    flat = sight(name, light, np.random.default_rng(1), x=0.0, z=60.0)
    rows = np.flatnonzero(flat.art[..., 3].any(axis=1))
    assert rows[0] < 0.3 * flat.art.shape[0]
    assert abs(flat.x + flat.width / 2) < 0.1


@pytest.mark.parametrize("name", [*sorted(FEATURES)])
def test_every_feature_can_be_asked_for(name: str) -> None:
    light = sets.light_of(a_scene(SetKind.PARK, Region.NOWHERE, _NIGHT_RAIN))
    flat = feature(name, light, np.random.default_rng(1), x=3.0, z=8.0)
    assert flat.art[..., 3].mean() > 8


def test_what_the_words_ask_for_is_there() -> None:
    plain = built(a_scene(SetKind.FIELD, Region.BRAZIL))
    mill = built(a_scene(SetKind.FIELD, Region.BRAZIL, landmarks=frozenset({"windmill"})))
    assert not any(f.life.turn for f in plain.flats)
    assert any(f.life.turn for f in mill.flats)


@pytest.mark.parametrize(
    ("kind", "region", "landmark"),
    [
        (SetKind.SEA, Region.BRITAIN, "deck"),
        (SetKind.RIVER, Region.FRANCE, "on the bridge"),
        (SetKind.RIVER, Region.JAPAN, "on the bridge"),
    ],
)
def test_over_water_there_is_a_floor_a_rail_and_the_water_far_below(
    kind: SetKind, region: Region, landmark: str
) -> None:
    place = built(a_scene(kind, region, landmarks=frozenset({landmark})))
    depths = [f.z for f in place.flats]
    assert min(depths) < -0.7
    assert max(depths) > 16
    rail = [f for f in place.flats if 1.5 < f.z < 2.4 and f.width > 20]
    assert rail, "nothing at the edge"
    assert 0.9 < rail[0].height < 1.4
    water, floor = place.grounds
    assert water.mirror > 0.5
    assert water.level < -2
    assert floor.level == 0
    for flat in place.flats:
        if place.stage[2] < flat.z < place.stage[3]:
            assert flat.x > place.stage[1] or flat.x + flat.width < place.stage[0]
