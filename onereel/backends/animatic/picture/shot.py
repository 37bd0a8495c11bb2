"""A shot, ready to be printed: picture 0 … 80 of it as RGB bytes."""

from __future__ import annotations

from dataclasses import replace

import cv2
import numpy as np
from numpy.typing import NDArray

from onereel.backends.animatic.picture import bake, lighting, melt, surface
from onereel.backends.animatic.picture.camera import Lens, Pose
from onereel.backends.animatic.picture.clearing import tidied
from onereel.backends.animatic.picture.crowd import Crowd, Seen
from onereel.backends.animatic.picture.finish import Finish
from onereel.backends.animatic.picture.layer import (
    HALF,
    HORIZON_ROWS,
    Layer,
    flicker,
    home,
    lay,
    reach,
    restless,
    travel,
)
from onereel.backends.animatic.picture.lighting import Air
from onereel.backends.animatic.picture.palette import luma, times
from onereel.backends.animatic.picture.players import SECONDS, Player, seed_of
from onereel.backends.animatic.picture.props import table_layer
from onereel.backends.animatic.picture.staging import Staged, staged
from onereel.backends.animatic.picture.touches import Figure, brighten, darken, paste, shine
from onereel.backends.animatic.picture.weather import Falling, Mist, Storm
from onereel.backends.animatic.sets import light_of
from onereel.backends.animatic.sets.api import Life
from onereel.backends.animatic.stage import Breakdown, Light
from onereel.orders import CLIP_FRAMES, FPS
from onereel.planfile import Size, Weather

Bytes = NDArray[np.uint8]
Floats = NDArray[np.float32]

_SOFT = 2.6  # pixels out of focus: half the size shows all there is
_JOIN = 6  # pictures over which an uncut shot's own bake takes over from the one before


class Shot:
    """One shot of a film at one size. Building it bakes the set; `picture(i)` prints a frame.

    Where the scene continues another, picture 0 is byte for byte picture 80 of that one.
    """

    def __init__(self, scene: Breakdown, width: int, height: int) -> None:
        self.lens = Lens(width=width, height=height)
        self.staged = staged(scene, self.lens)
        self._stage = Stage(self.staged, self.lens)
        self._before: Stage | None = None
        if scene.continues is not None:
            self._before = Stage(staged(scene.continues, self.lens), self.lens)

    def picture(self, index: int) -> Bytes:
        """Picture `index` (0 … 80), (height, width, 3) RGB."""
        t = float(index / FPS)
        if self._before is None:
            return self._stage.picture(self.staged, t)
        if index == 0:
            return self._before.picture(self._before.blocked, SECONDS)
        if index >= _JOIN:
            self._before = None if index == CLIP_FRAMES - 1 else self._before
            return self._stage.picture(self.staged, t)
        old = self._before.picture(self.staged, t)
        new = self._stage.picture(self.staged, t)
        return np.asarray(cv2.addWeighted(new, index / _JOIN, old, 1 - index / _JOIN, 0), np.uint8)


class Stage:
    """A set baked for the poses of one shot. It can print any moment near those poses."""

    def __init__(self, blocked: Staged, lens: Lens) -> None:
        scene = blocked.scene
        self.blocked, self.lens = blocked, lens
        place = blocked.place
        palette = light_of(scene)
        self._seed = seed_of(scene, scene.set_kind.value)
        poses = [blocked.path.at(SECONDS * k / 4) for k in range(5)]
        ref = poses[2]
        self._poses = poses
        self._air = Air(
            lens=lens,
            pose=ref,
            palette=palette,
            place=tidied(place, blocked, poses, lens),
            focus=max(blocked.focus - ref.z, 0.3),
            aperture=blocked.aperture,
        )
        self._build(poses)
        self._falling = Falling(lens, palette, place, self._seed)
        self._mist = Mist(lens, palette, place, self._seed)
        stormy = place.weather and scene.weather is Weather.STORM
        self._storm = Storm(lens, self._seed) if stormy else None
        self._finish = Finish(lens.width, lens.height)
        if scene.muted:
            self._finish = replace(self._finish, bloom=0.3, streak=0.05, muted=0.3)
        self._wind = palette.wind if place.weather else 0.12
        self._lights: dict[str, Light] = {}
        self._crowd = Crowd(scene, lens, self._air, poses, self._seed)
        self._frame: Floats = np.zeros((lens.height, lens.width, 3), np.float32)
        self._half: Floats = np.zeros((lens.height // 2, lens.width // 2, 3), np.float32)
        self._far = self._out_of_focus()
        # A back that is not solid shows what lies below, and NaN in memory multiplied by 0 is NaN.
        back = self._order[0] if self._order else None
        self._backed = isinstance(back, Layer) and back.solid and back.z >= bake.FAR - 1

    # -- once a shot ---------------------------------------------------------------------------------------

    def _build(self, poses: list[Pose]) -> None:
        air, place = self._air, self._air.place
        self._surfaces = [
            s for g in place.grounds if (s := surface.bake_ground(g, air, poses, self._seed)) is not None
        ]
        mirrors = [s for s in self._surfaces if s.mirror is not None]
        level = mirrors[0].ground.level if mirrors else None
        layers = bake.sky_layer(air, poses, self._seed, level)
        for flat in place.flats:
            made = bake.flat_layer(flat, air, poses, level)
            if made is not None:
                layers.append(made)
        if self.blocked.table is not None:
            layers.append(table_layer(self.blocked, air))
        layers.sort(key=lambda x: -x.z)
        glass = [x.mirror for x in layers if x.mirror is not None]
        calm = [replace(x, life=Life()) if x.life.rooted else x for x in glass]
        self._mirror = surface.Mirror(self.lens, air.pose, self._melt(calm, 2.5)) if mirrors else None
        layers = [replace(x, mirror=None) for x in layers]
        self._order = self._melt_around(layers)

    def _melt(self, layers: list[Layer], tolerance: float = 0.6) -> list[Layer]:
        return melt.melted(layers, self.lens, self._air.pose, self._poses, tolerance, 8)

    def _melt_around(self, layers: list[Layer]) -> list[Layer | surface.Surface]:
        """Layers and surfaces in the order of drawing; neighbours melted between players' depths."""
        cuts = {p.z for p in self._everyone()} | ({4.0, 8.0} if self.blocked.scene.crowd else set())
        items: list[tuple[float, Layer | surface.Surface]] = [(x.z, x) for x in layers]
        items += [(surface.far_edge(s.ground) - 0.5, s) for s in self._surfaces]
        items.sort(key=lambda i: -i[0])
        out: list[Layer | surface.Surface] = []
        run: list[Layer] = []

        def close() -> None:
            out.extend(piece for layer in self._melt(run) for piece in melt.parted(layer))
            run.clear()

        for z, item in items:
            if isinstance(item, surface.Surface):
                if item.mirror is None:
                    run.append(replace(item.layer, z=z))
                    continue
                close()
                out.append(item)
                continue
            if run and any(item.z < c <= run[-1].z for c in cuts):
                close()
            run.append(item)
        close()
        return out

    def _out_of_focus(self) -> int:
        """How many of the farthest things are so far out of focus that half the size shows all there is."""
        farthest = max([p.z for p in self._everyone()] + [8.0] * bool(self.blocked.scene.crowd), default=0.0)
        count = 0
        for item in self._order:
            layer = _layer_of(item)
            if layer.soft < _SOFT or layer.z <= farthest:
                break
            count += 1
        return count if count > 2 and self._storm is None else 0

    def _everyone(self) -> list[Player]:
        extra = [self.blocked.shoulder] if self.blocked.shoulder else []
        return [*self.blocked.players, *extra]

    # -- every frame ---------------------------------------------------------------------------------------

    def picture(self, blocked: Staged, t: float) -> Bytes:
        """The picture t seconds into a shot that plays on this stage."""
        pose = blocked.path.at(t)
        now = blocked.begins + t
        frame = self._frame
        sprites = self._sprites(blocked, pose, t)
        world = self._reflection(sprites, pose, now)
        flash = self._storm.flash(now) if self._storm else 0.0
        waiting: list[Figure | Seen] = sorted([*sprites, *self._crowd.seen(pose, now)], key=lambda s: -s.z)
        order = list(zip(self._order, self._uncovered(pose), strict=True))
        if self._far:
            if not self._backed:
                self._half.fill(0)
            for item, rows in order[: self._far]:
                self._draw(self._half, item, -(-rows // 2), world, pose, now)
            cv2.resize(self._half, (self.lens.width, self.lens.height), dst=frame)
        elif not self._backed:
            frame.fill(0)
        for item, rows in order[self._far :]:
            layer = _layer_of(item)
            while waiting and waiting[0].z > layer.z:
                self._put(frame, waiting.pop(0), pose)
            self._draw(frame, item, rows, world, pose, now)
            if item is layer and layer.z >= bake.FAR - 1 and self._storm and flash > 0:
                self._storm.bolt(frame, pose, now)
        for sprite in waiting:
            self._put(frame, sprite, pose)
        self._mist.over(frame, pose, now)
        if flash > 0:
            cv2.addWeighted(frame, 1 + 1.5 * flash, frame, 0, 0.10 * flash, dst=frame)
        index = round(now * float(FPS))
        out = self._finish.print(frame, index)
        if self._surfaces and self.blocked.scene.size not in (Size.INSERT, Size.CLOSE_UP):
            self._falling.splashes(out, pose, now)
        self._falling.over(out, pose, now)
        return out

    def _uncovered(self, pose: Pose) -> list[int]:
        """For everything in the order of drawing: how many rows a solid ground before it leaves open."""
        w, h = self.lens.width, self.lens.height
        left, found = h, []
        for item in reversed(self._order):
            found.append(left)
            layer = _layer_of(item)
            if layer.solid and layer.plane.level:
                m = travel(self.lens, layer.plane, self._air.pose, pose) @ layer.window.onto()
                x0, y0, x1, y1 = reach(m, layer.window.width, layer.window.height, w, h) or (w, h, 0, 0)
                if (x0, x1, y1) == (0, w, h):
                    left = min(left, y0 + HORIZON_ROWS)
        return found[::-1]

    def _draw(
        self,
        frame: Floats,
        item: Layer | surface.Surface,
        rows: int,
        world: Floats | None,
        pose: Pose,
        now: float,
    ) -> None:
        """A layer or a surface on as many rows of the frame, which may be of half the picture's size."""
        layer = _layer_of(item)
        self._lay(frame[:rows], layer, pose, now)
        if world is not None and isinstance(item, surface.Surface):
            surface.answer(frame, item, world, self._air, pose, now, self._seed)

    def _lay(self, frame: Floats, layer: Layer, pose: Pose, now: float) -> None:
        m = self._moved(layer, pose, now) @ layer.window.onto()
        if frame.shape[1] < self.lens.width:
            m = HALF @ m
        lay(frame, layer.rgba, m, solid=layer.solid, gain=flicker(layer.life, now))

    def _moved(self, layer: Layer, pose: Pose, now: float) -> NDArray[np.float64]:
        to, back = layer.plane.matrix(self.lens.matrix(pose)), home(self.lens, layer.plane, self._air.pose)
        if layer.still:
            made: NDArray[np.float64] = to @ back
            return made
        alive = restless(layer.life, layer.base, layer.height, now, self._wind)
        living: NDArray[np.float64] = to @ alive @ back
        return living

    # -- figures -------------------------------------------------------------------------------------------

    def _sprites(self, blocked: Staged, pose: Pose, t: float) -> list[Figure]:
        out = [self._drawn(p, pose, t) for p in blocked.players]
        if blocked.shoulder is not None:
            out.append(self._drawn(blocked.shoulder, pose, t, dark=True))
        return out

    def _drawn(self, p: Player, pose: Pose, t: float, *, dark: bool = False) -> Figure:
        z = p.depth_at(t)
        ppm = self.lens.scale(pose, z)
        x, y = self.lens.place(pose, p.at(t), p.height_at(t), z)
        ix, iy = int(np.floor(x)), int(np.floor(y))
        light = self._light(p, t, dark=dark)
        radius = self._air.blur(z - pose.z) if abs(z - self.blocked.focus) > 0.35 else 0.0
        m = int(radius * 1.5) + 4
        clip = (-ix - m, -iy - m, self.lens.width - ix + m, self.lens.height - iy + m)
        scale = 4 if radius > 12 else 2 if radius > 5 else 1
        small = tuple(int(c / scale) for c in clip)
        at = ((x - ix) / scale, (y - iy) / scale) if scale == 1 else (0.0, 0.0)
        s = p.puppet.draw(p.clock_at(t), ppm / scale, light, blend=p.blend_at(t), clip=small, at=at)  # type: ignore[arg-type]
        return Figure(sprite=s, x=x, y=y, z=p.z, ppm=ppm, scale=scale, radius=radius, player=p, dark=dark)

    def _light(self, p: Player, t: float, *, dark: bool) -> Light:
        key = f"{p.puppet.actor.figure.key}{dark}"
        if key not in self._lights:
            made = lighting.on_figure(self._air, p.at(SECONDS / 2), p.z, p.y + p.puppet.height)
            if dark:
                made = replace(
                    made,
                    ambient=times(made.ambient, 0.42),
                    key=times(made.key, 0.28),
                    rim=times(made.rim, 0.45),
                )
            self._lights[key] = made
        return self._lights[key]

    def _put(self, frame: Floats, figure: Figure | Seen, pose: Pose) -> None:
        """Shadow, then the figure, then the light it carries."""
        if isinstance(figure, Seen):
            lay(frame, figure.rgba, figure.matrix)
            return
        if not figure.dark:
            self._shadow(frame, figure)
        for lamp in figure.sprite.lamps:
            self._pool(frame, figure, lamp.x, lamp.y, lamp.rgb, lamp.radius)
        rgba = figure.sprite.rgba
        x = figure.x - figure.sprite.anchor[0] * figure.scale
        y = figure.y - figure.sprite.anchor[1] * figure.scale
        if figure.scale == 1 and figure.radius < 0.6:
            paste(frame, rgba, round(x), round(y))
            return
        if figure.radius >= 0.6:
            r = figure.radius / figure.scale
            pad = int(r * 1.3) + 2
            rgba = cv2.copyMakeBorder(rgba, pad, pad, pad, pad, cv2.BORDER_CONSTANT, value=(0, 0, 0, 0))  # type: ignore[assignment]
            rgba = lighting.defocus(np.asarray(rgba, np.float32), r)
            x, y = x - pad * figure.scale, y - pad * figure.scale
        s, o = figure.scale, (figure.scale - 1) / 2
        lay(frame, rgba, np.array([[s, 0, x + o], [0, s, y + o], [0, 0, 1.0]]))

    def _shadow(self, frame: Floats, figure: Figure) -> None:
        """A soft pool of shade under the feet and a longer one away from the light."""
        p = figure.player
        if p.y > 0.9:
            return
        dark = self._air.palette.shadow * (0.75 if self.blocked.table is None else 0.9)
        wide = min(p.puppet.width * 0.42, 1.3) * figure.ppm
        fall = -self._air.palette.rim_from[0]
        darken(frame, figure.x, figure.y, wide, wide * 0.16, dark * 1.15)
        darken(
            frame, figure.x + fall * wide * 1.1, figure.y + wide * 0.05, wide * 2.1, wide * 0.20, dark * 0.6
        )

    def _pool(
        self,
        frame: Floats,
        figure: Figure,
        lx: float,
        ly: float,
        rgb: tuple[float, float, float],
        radius: float,
    ) -> None:
        """The light of a carried lamp on the ground and in the air about it."""
        k = figure.ppm
        x, ground = figure.x + lx * k, figure.y
        dim = 1.0 / (0.6 + 2.2 * luma(self._air.palette.ambient))
        brighten(frame, x, ground, radius * k * 0.9, radius * k * 0.20, rgb, 0.75 * dim)
        shine(frame, x, figure.y - ly * k, radius * k * 0.42, rgb, 0.16 * dim)

    def _reflection(self, sprites: list[Figure], pose: Pose, now: float) -> Floats | None:
        if self._mirror is None:
            return None
        world = self._mirror.reflect(pose, now, self._wind)
        level = next(s.ground.level for s in self._surfaces if s.mirror is not None)
        for f in sorted(sprites, key=lambda s: -s.z):
            if f.dark or self.blocked.table is not None:
                continue
            foot = self.lens.place(pose, 0.0, level, f.z)[1]
            k = f.scale / 4.0
            rgba = f.sprite.rgba
            size = (max(1, round(rgba.shape[1] * k)), max(1, round(rgba.shape[0] * k)))
            small = cv2.resize(rgba, size, interpolation=cv2.INTER_AREA)
            left = (f.x - f.sprite.anchor[0] * f.scale) / 4
            top = (f.y - f.sprite.anchor[1] * f.scale) / 4
            m = np.array([[1, 0, left], [0, -1, 2 * foot / 4 - top - 1], [0, 0, 1.0]])
            lay(world, np.asarray(small, np.float32), m)
        return world


def _layer_of(item: Layer | surface.Surface) -> Layer:
    return item.layer if isinstance(item, surface.Surface) else item
