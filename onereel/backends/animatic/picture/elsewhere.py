"""The light where there is no weather: under water, and where there is no air."""

from __future__ import annotations

from dataclasses import replace

from onereel.backends.animatic.picture.palette import Palette, Sky, mix, palette, times
from onereel.backends.animatic.stage import RGB
from onereel.planfile import Season, TimeOfDay, Weather

_DEEP: RGB = (0.02, 0.16, 0.26)
_SHALLOW: RGB = (0.16, 0.62, 0.72)


def undersea(time: TimeOfDay, weather: Weather, season: Season) -> Palette:
    """Blue-green light from above that does not reach far; at night only what shines by itself."""
    above = palette(time, weather, season)
    day = {TimeOfDay.NIGHT: 0.16, TimeOfDay.DUSK: 0.5, TimeOfDay.DAWN: 0.65}.get(time, 1.0)
    water = times(mix(_DEEP, _SHALLOW, 0.35 + 0.3 * day), 0.35 + 0.65 * day)
    sky = Sky(
        top=times((0.55, 1.05, 1.05), day), middle=times(_SHALLOW, 0.8 * day + 0.1), low=times(water, 0.85),
        stars=0.0, clouds=0.0,
    )  # fmt: skip
    return replace(
        above,
        sky=sky,
        ambient=times((0.30, 0.52, 0.62), 0.45 + 0.55 * day),
        key=times((0.42, 0.72, 0.70), 0.25 + 0.75 * day),
        rim=times((0.75, 1.55, 1.50), 0.35 + 0.65 * day),
        rim_from=(-0.2, -1.0),
        fog=water,
        fog_reach=16.0,
        mist=0.0,
        lamps=1.0 - 0.8 * day,
        wet=0.0,
        snow=0.0,
        wind=0.35,
        leaf=(0.24, 0.52, 0.34),
        grass=(0.30, 0.50, 0.30),
    )


def airless(time: TimeOfDay, weather: Weather, season: Season) -> Palette:
    """Hard light out of a black sky full of stars, whatever the hour."""
    low = time in (TimeOfDay.DAWN, TimeOfDay.SUNSET, TimeOfDay.DUSK, TimeOfDay.NIGHT)
    tint: RGB = (1.0, 0.90, 0.76) if low else (1.0, 0.97, 0.92)
    return replace(
        palette(TimeOfDay.NIGHT, Weather.CLEAR, season),
        time=time,
        weather=weather,
        sky=Sky(
            top=(0.010, 0.012, 0.03), middle=(0.018, 0.020, 0.05), low=(0.03, 0.03, 0.07),
            stars=1.0, clouds=0.0,
        ),
        ambient=(0.17, 0.19, 0.27),
        key=times(tint, 1.05),
        rim=times(tint, 2.0),
        rim_from=(-0.9, -0.35),
        fog=(0.05, 0.05, 0.09),
        fog_reach=600.0,
        mist=0.0,
        lamps=1.0,
        wet=0.0,
        snow=0.0,
        wind=0.0,
        shadow=0.75,
    )  # fmt: skip


def orbital(time: TimeOfDay, weather: Weather, season: Season) -> Palette:
    """Inside a station: even, cool lamps; stars behind the glass, whatever the hour."""
    return replace(
        airless(time, weather, season),
        ambient=(0.44, 0.48, 0.56),
        key=(0.42, 0.45, 0.52),
        rim=(0.7, 1.0, 1.6),
        shadow=0.3,
    )
