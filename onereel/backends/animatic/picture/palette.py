"""The light of a scene: what time, weather and season do to every colour in it.

Colours are RGB, display-referred, linear enough to add up, and may exceed 1 (HDR); the tone curve of
`finish` brings them home once. `palette(time, weather, season)` is a table blended with rules: seven times
of day, each then bent by the weather.
"""

from __future__ import annotations

from dataclasses import dataclass, replace

from onereel.backends.animatic.stage import RGB
from onereel.planfile import Season, TimeOfDay, Weather


def mix(a: RGB, b: RGB, w: float) -> RGB:
    """`a` at w = 0, `b` at w = 1."""
    return (a[0] + (b[0] - a[0]) * w, a[1] + (b[1] - a[1]) * w, a[2] + (b[2] - a[2]) * w)


def times(a: RGB, b: RGB | float) -> RGB:
    """A colour seen under a light, or made stronger."""
    r, g, c = b if isinstance(b, tuple) else (b, b, b)
    return (a[0] * r, a[1] * g, a[2] * c)


def luma(a: RGB) -> float:
    """How bright a colour is (ITU-R BT.709)."""
    return 0.2126 * a[0] + 0.7152 * a[1] + 0.0722 * a[2]


@dataclass(frozen=True, slots=True, kw_only=True)
class Sky:
    """What is above the horizon. Angles are degrees: azimuth 0 straight ahead and growing to the right
    (±23 is the edge of a 16:9 picture), elevation 0 at the horizon (about 15 is the upper edge)."""

    top: RGB
    middle: RGB
    low: RGB
    orb: RGB | None = None  # the sun's or moon's own light; None: not to be seen
    orb_at: tuple[float, float] = (-8.0, 5.0)
    orb_size: float = 1.3  # radius, degrees
    moon: bool = False
    halo: RGB = (0.0, 0.0, 0.0)  # what the orb adds to the sky around it
    stars: float = 0.0
    clouds: float = 0.3  # 0 none … 1 closed
    cloud_lit: RGB = (1.0, 1.0, 1.0)
    cloud_shade: RGB = (0.6, 0.6, 0.7)


@dataclass(frozen=True, slots=True, kw_only=True)
class Palette:
    """The light of one scene.

    `ambient` + `key` × (0…1) is what multiplies the albedo of paper; `rim` and `rim_from` (picture
    direction the light comes from, x right, y down) edge the figures; `fog` is what distance turns into,
    most of it within `fog_reach` metres; `lamps` is how many windows and lamps are lit (0…1); `wet`,
    `snow` and `wind` are 0…1.
    """

    time: TimeOfDay
    weather: Weather
    season: Season
    sky: Sky
    ambient: RGB
    key: RGB
    rim: RGB
    rim_from: tuple[float, float]
    fog: RGB
    fog_reach: float
    mist: float = 0.0
    lamps: float = 0.0
    wet: float = 0.0
    snow: float = 0.0
    wind: float = 0.15
    leaf: RGB = (0.23, 0.42, 0.20)
    grass: RGB = (0.34, 0.46, 0.20)
    shadow: float = 0.35  # how dark a cast shadow is

    @property
    def night(self) -> bool:
        return self.time is TimeOfDay.NIGHT

    @property
    def dark(self) -> bool:
        """Lamps are on: night, dusk, a storm."""
        return self.lamps >= 0.5

    def under(self, albedo: RGB, lit: float = 0.5) -> RGB:
        """How paper of this colour looks here, `lit` by the key from 0 (turned away) to 1."""
        k = (self.ambient[i] + self.key[i] * lit for i in range(3))
        r, g, b = k
        return (albedo[0] * r, albedo[1] * g, albedo[2] * b)


_AMBER: RGB = (1.0, 0.72, 0.36)

_TIMES: dict[TimeOfDay, Palette] = {
    TimeOfDay.DAWN: Palette(
        time=TimeOfDay.DAWN, weather=Weather.CLEAR, season=Season.SUMMER,
        sky=Sky(
            top=(0.27, 0.31, 0.62), middle=(0.80, 0.56, 0.70), low=(1.22, 0.86, 0.58),
            orb=(9.0, 7.2, 4.6), orb_at=(-8.5, 2.6), orb_size=1.45, halo=(1.15, 0.66, 0.28),
            stars=0.10, clouds=0.38, cloud_lit=(1.25, 0.80, 0.62), cloud_shade=(0.56, 0.44, 0.62),
        ),
        ambient=(0.52, 0.47, 0.60), key=(0.85, 0.58, 0.38), rim=(2.1, 1.35, 0.72), rim_from=(-0.85, -0.5),
        fog=(0.98, 0.70, 0.62), fog_reach=95.0, mist=0.35, lamps=0.30,
    ),
    TimeOfDay.MORNING: Palette(
        time=TimeOfDay.MORNING, weather=Weather.CLEAR, season=Season.SUMMER,
        sky=Sky(
            top=(0.25, 0.50, 0.86), middle=(0.56, 0.77, 0.95), low=(0.96, 0.92, 0.82),
            orb=(9.0, 8.2, 6.4), orb_at=(-15.0, 11.5), orb_size=1.2, halo=(0.42, 0.34, 0.20),
            clouds=0.34, cloud_lit=(1.18, 1.10, 1.0), cloud_shade=(0.72, 0.78, 0.90),
        ),
        ambient=(0.58, 0.64, 0.72), key=(0.74, 0.62, 0.44), rim=(1.55, 1.32, 0.95), rim_from=(-0.8, -0.6),
        fog=(0.82, 0.88, 0.94), fog_reach=170.0, mist=0.10,
    ),
    TimeOfDay.NOON: Palette(
        time=TimeOfDay.NOON, weather=Weather.CLEAR, season=Season.SUMMER,
        sky=Sky(
            top=(0.14, 0.42, 0.86), middle=(0.40, 0.70, 0.98), low=(0.86, 0.96, 1.02),
            orb=(9.0, 8.8, 8.0), orb_at=(11.0, 24.0), orb_size=1.2, halo=(0.36, 0.34, 0.28),
            clouds=0.36, cloud_lit=(1.22, 1.20, 1.16), cloud_shade=(0.70, 0.80, 0.94),
        ),
        ambient=(0.66, 0.72, 0.80), key=(0.76, 0.70, 0.58), rim=(1.35, 1.28, 1.12), rim_from=(0.35, -0.94),
        fog=(0.78, 0.88, 0.98), fog_reach=260.0,
    ),
    TimeOfDay.AFTERNOON: Palette(
        time=TimeOfDay.AFTERNOON, weather=Weather.CLEAR, season=Season.SUMMER,
        sky=Sky(
            top=(0.24, 0.46, 0.78), middle=(0.62, 0.74, 0.84), low=(1.04, 0.90, 0.68),
            orb=(9.0, 7.8, 5.2), orb_at=(14.0, 9.5), orb_size=1.25, halo=(0.70, 0.48, 0.20),
            clouds=0.32, cloud_lit=(1.26, 1.12, 0.92), cloud_shade=(0.74, 0.72, 0.80),
        ),
        ambient=(0.60, 0.59, 0.63), key=(0.92, 0.70, 0.42), rim=(1.85, 1.42, 0.82), rim_from=(0.85, -0.52),
        fog=(0.98, 0.86, 0.68), fog_reach=160.0, mist=0.06,
    ),
    TimeOfDay.SUNSET: Palette(
        time=TimeOfDay.SUNSET, weather=Weather.CLEAR, season=Season.SUMMER,
        sky=Sky(
            top=(0.25, 0.16, 0.40), middle=(0.92, 0.30, 0.40), low=(1.36, 0.80, 0.34),
            orb=(10.0, 7.4, 3.6), orb_at=(-6.5, 1.6), orb_size=1.6, halo=(1.35, 0.66, 0.14),
            clouds=0.42, cloud_lit=(1.42, 0.66, 0.40), cloud_shade=(0.50, 0.22, 0.40),
        ),
        ambient=(0.52, 0.44, 0.58), key=(0.95, 0.56, 0.32), rim=(2.5, 1.35, 0.55), rim_from=(-0.88, -0.42),
        fog=(0.90, 0.54, 0.50), fog_reach=140.0, mist=0.12, lamps=0.35,
    ),
    TimeOfDay.DUSK: Palette(
        time=TimeOfDay.DUSK, weather=Weather.CLEAR, season=Season.SUMMER,
        sky=Sky(
            top=(0.07, 0.09, 0.27), middle=(0.27, 0.24, 0.52), low=(0.92, 0.52, 0.48),
            halo=(0.20, 0.09, 0.06), orb_at=(-10.0, -3.0), stars=0.35, clouds=0.36,
            cloud_lit=(0.72, 0.42, 0.52), cloud_shade=(0.18, 0.17, 0.36),
        ),
        ambient=(0.33, 0.33, 0.54), key=(0.38, 0.26, 0.34), rim=(1.05, 0.78, 0.86), rim_from=(-0.8, -0.6),
        fog=(0.42, 0.33, 0.52), fog_reach=95.0, mist=0.22, lamps=0.85,
    ),
    TimeOfDay.NIGHT: Palette(
        time=TimeOfDay.NIGHT, weather=Weather.CLEAR, season=Season.SUMMER,
        sky=Sky(
            top=(0.024, 0.046, 0.150), middle=(0.082, 0.122, 0.310), low=(0.230, 0.265, 0.490),
            orb=(2.9, 3.0, 3.1), orb_at=(10.5, 10.5), orb_size=1.5, moon=True, halo=(0.16, 0.20, 0.32),
            stars=1.0, clouds=0.22, cloud_lit=(0.26, 0.30, 0.46), cloud_shade=(0.07, 0.09, 0.20),
        ),
        ambient=(0.285, 0.330, 0.540), key=(0.28, 0.35, 0.50), rim=(0.90, 1.10, 1.40), rim_from=(0.75, -0.66),
        fog=(0.180, 0.218, 0.415), fog_reach=85.0, mist=0.22, lamps=1.0,
    ),
}  # fmt: skip


def palette(time: TimeOfDay, weather: Weather, season: Season) -> Palette:
    """The light outdoors at this time, in this weather, in this season."""
    base = replace(_TIMES[time], weather=weather, season=season)
    return _SEASONS[season](_WEATHERS[weather](base))


def _grey(colour: RGB, by: float, tint: RGB) -> RGB:
    y = luma(colour)
    return mix(colour, times(tint, y), by)


def _closed(p: Palette, *, cover: float, grey: float, dim: float, tint: RGB) -> Palette:
    """The sky closed by cloud: the sun is gone, colours meet in the middle, light comes from all over."""
    sky = p.sky
    seen = cover < 0.75
    dim += (1.12 - dim) * 0.75 * max(0.0, p.lamps - 0.25)  # clouds over a dark land glow, they do not dim

    def flat(c: RGB, by: float = grey) -> RGB:
        return times(_grey(c, by, tint), dim)

    return replace(
        p,
        sky=replace(
            sky,
            top=flat(mix(sky.top, sky.middle, 0.35)),
            middle=flat(mix(sky.middle, sky.low, 0.25)),
            low=flat(sky.low),
            orb=sky.orb if seen else None,
            halo=times(flat(sky.halo), 0.8 if seen else 0.45),
            stars=sky.stars * max(0.0, 1 - cover * 1.3),
            clouds=cover,
            cloud_lit=flat(sky.cloud_lit),
            cloud_shade=flat(sky.cloud_shade),
        ),
        ambient=_grey(times(p.ambient, 1.02), grey * 0.6, tint),
        key=times(_grey(p.key, grey, tint), 0.45 if not seen else 0.8),
        rim=times(_grey(p.rim, grey * 0.6, tint), 0.72),
        fog=flat(p.fog),
        shadow=p.shadow * (0.45 if not seen else 0.8),
    )


_SEEN = 0.62  # ambient and half the key: under it a set is not told apart on a laptop in daylight
_HANGING = 0.38  # how bright fog and driving rain are at least, lit from inside by all the lamps there are


def _at_least(colour: RGB, level: float) -> RGB:
    """A colour, brighter where it is darker than this."""
    y = luma(colour)
    return times(colour, max(1.0, level / max(y, 1e-3)))


def _readable(p: Palette, air: float) -> Palette:
    """Bad weather after dark, bright enough to see who goes there, the air not darker than `air`."""
    k = max(1.0, _SEEN / (luma(p.ambient) + 0.5 * luma(p.key)))
    sky = p.sky
    low = max(1.0, air / max(luma(sky.low), 1e-3))
    lifted = replace(
        sky,
        top=times(sky.top, low),
        middle=times(sky.middle, low),
        low=times(sky.low, low),
        cloud_lit=times(sky.cloud_lit, low),
        cloud_shade=times(sky.cloud_shade, low),
    )
    return replace(
        p, sky=lifted, ambient=times(p.ambient, k), key=times(p.key, k), fog=_at_least(p.fog, air * 0.9)
    )


def _clear(p: Palette) -> Palette:
    return p


def _cloudy(p: Palette) -> Palette:
    return _readable(_closed(p, cover=0.78, grey=0.34, dim=0.88, tint=(0.98, 1.0, 1.05)), 0.26)


def _rain(p: Palette) -> Palette:
    q = _closed(p, cover=0.95, grey=0.48, dim=0.66, tint=(0.92, 0.99, 1.14))
    q = replace(q, ambient=times(q.ambient, (0.86, 0.89, 0.97)))
    return replace(
        _readable(q, 0.36),
        fog_reach=p.fog_reach * 0.55,
        mist=0.42,
        wet=1.0,
        wind=0.3,
        lamps=min(1.0, p.lamps + 0.45),
    )


def _storm(p: Palette) -> Palette:
    q = _closed(p, cover=0.92, grey=0.55, dim=0.74, tint=(0.86, 0.98, 1.18))
    q = replace(q, ambient=times(q.ambient, (0.92, 1.0, 1.14)))
    return replace(
        _readable(q, 0.38),
        fog_reach=p.fog_reach * 0.6,
        mist=0.4,
        wet=1.0,
        wind=1.0,
        lamps=min(1.0, p.lamps + 0.65),
    )


def _snow(p: Palette) -> Palette:
    q = _closed(p, cover=0.9, grey=0.42, dim=0.92, tint=(0.98, 1.0, 1.10))
    q = _readable(q, 0.28)
    return replace(q, fog_reach=p.fog_reach * 0.5, mist=0.3, snow=1.0, lamps=min(1.0, p.lamps + 0.25))


def _fog(p: Palette) -> Palette:
    q = _readable(_closed(p, cover=0.97, grey=0.40, dim=0.86, tint=(0.98, 1.0, 1.04)), _HANGING)
    haze = mix(q.fog, q.sky.low, 0.5)
    sky = replace(
        q.sky, top=mix(q.sky.top, haze, 0.65), middle=mix(q.sky.middle, haze, 0.8), low=haze, stars=0.0
    )
    return replace(q, sky=sky, fog=haze, fog_reach=24.0, mist=0.9, lamps=min(1.0, p.lamps + 0.35), wind=0.05)


def _wind(p: Palette) -> Palette:
    return replace(p, sky=replace(p.sky, clouds=min(0.6, p.sky.clouds + 0.2)), wind=0.85)


_WEATHERS = {
    Weather.CLEAR: _clear,
    Weather.CLOUDY: _cloudy,
    Weather.RAIN: _rain,
    Weather.STORM: _storm,
    Weather.SNOW: _snow,
    Weather.FOG: _fog,
    Weather.WIND: _wind,
}


def _spring(p: Palette) -> Palette:
    return replace(p, leaf=(0.44, 0.62, 0.28), grass=(0.42, 0.60, 0.24))


def _summer(p: Palette) -> Palette:
    return replace(p, leaf=(0.20, 0.44, 0.20), grass=(0.36, 0.52, 0.20))


def _autumn(p: Palette) -> Palette:
    return replace(p, leaf=(0.80, 0.40, 0.13), grass=(0.56, 0.47, 0.21))


def _winter(p: Palette) -> Palette:
    return replace(p, leaf=(0.30, 0.33, 0.30), grass=(0.48, 0.46, 0.34))


_SEASONS = {Season.SPRING: _spring, Season.SUMMER: _summer, Season.AUTUMN: _autumn, Season.WINTER: _winter}


def indoors(time: TimeOfDay, weather: Weather, season: Season) -> Palette:
    """The light inside: what comes through the windows, dim; lamps of the set do the rest."""
    out = palette(time, weather, season)
    day = min(1.0, luma(out.ambient) * 1.5)
    warm: RGB = (0.40, 0.31, 0.27)
    ambient = mix(times(warm, 0.95), times(mix(out.ambient, (0.66, 0.60, 0.54), 0.4), 1.12), day)
    return replace(
        out,
        ambient=ambient,
        key=times(mix(out.key, _AMBER, 0.4), 0.45 * day + 0.2),
        rim=mix(times(_AMBER, 1.3), out.rim, 0.55 * day),
        fog=times(mix(out.fog, warm, 0.6), 0.7),
        fog_reach=90.0,
        mist=0.0,
        wet=0.0,
        snow=0.0,
        wind=0.03,
        lamps=max(0.35, out.lamps),
        shadow=0.3,
    )
