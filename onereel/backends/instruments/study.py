"""One take, studied once for all instruments: what they share is worked out when it is first asked for."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property

from onereel.backends.instruments import background, busts, camera, cast, figures, surface
from onereel.backends.instruments.aligned import Aligned, aligned
from onereel.backends.instruments.footage import Bytes, Floats, Footage, lab
from onereel.orders import View
from onereel.planfile import Move

UNTOLD = 0.10
"""Unrest from which the still part of a take and what moves before it cannot be told apart: a tracking
camera's parallax, a subject that fills the picture."""


@dataclass(frozen=True)
class Study:
    """The footage of a take, the view it was ordered with, the portraits of its cast, and the picture that it
    was meant to begin with, at the footage's size (RGB); None: the one it does begin with."""

    footage: Footage
    view: View
    portraits: Sequence[Bytes] = ()
    meant: Bytes | None = None

    @cached_property
    def first(self) -> Floats:
        """The first picture as it should be, L*a*b*: what later ones are compared with."""
        return self.footage.labs[0] if self.meant is None else lab(self.meant)

    @cached_property
    def steps(self) -> tuple[camera.Step, ...]:
        return camera.steps(self.footage)

    @cached_property
    def travel(self) -> camera.Travel:
        return camera.travel(self.footage, self.steps)

    @cached_property
    def backdrop(self) -> background.Backdrop:
        return background.backdrop(self.footage, self.steps)

    @cached_property
    def ways(self) -> list[background.Matrix]:
        """From pixels of the first frame to those of each, by the camera's motion."""
        return background.ways(self.steps, self.footage)

    @property
    def told_apart(self) -> bool:
        """Whether what moves can be told from what stands still."""
        return self.view.move is not Move.TRACKING and self.backdrop.unrest < UNTOLD

    @cached_property
    def movers(self) -> list[background.Mover]:
        return background.movers(self.backdrop)

    @cached_property
    def aligned(self) -> tuple[Aligned, ...]:
        return aligned(self.footage)

    @cached_property
    def lit(self) -> tuple[float, int] | None:
        """The part of the picture that has taken on coloured light, and when: see `surface.lit`."""
        return surface.lit(self.first, self.aligned)

    @cached_property
    def likenesses(self) -> list[cast.Likeness | None]:
        """The portraits, read."""
        return [cast.likeness(portrait) for portrait in self.portraits]

    @cached_property
    def cast(self) -> list[cast.Person]:
        """Who of the cast is found in the first frame."""
        return cast.find(
            self.footage.frames[0] if self.meant is None else self.meant, self.likenesses, self.view.size
        )

    @cached_property
    def heads(self) -> dict[int, busts.Sighting]:
        """Whose head and shoulders, by the portrait, are found in the first frame, and where."""
        out = {}
        for who, path in self.trails:
            known = self.likenesses[who] if who < len(self.likenesses) else None
            if known and (seen := busts.seek(self.first, path[0], known.bust)).fit >= busts.FITS:
                out[who] = seen
        return out

    @cached_property
    def trails(self) -> list[tuple[int, list[figures.Box]]]:
        """Who of the cast is found, and where each goes, frame by frame, as far as can be told."""
        return figures.trails(self)

    @cached_property
    def paths(self) -> list[tuple[int, list[figures.Box]]]:
        """Those of the trails that lead back to where they began: the others were lost on the way."""
        return [(who, path) for who, path in self.trails if figures.returns(self, path)]

    def span(self, first: int, last: int) -> tuple[float, float]:
        """The seconds of two frames."""
        return (self.footage.seconds[first], self.footage.seconds[last])
