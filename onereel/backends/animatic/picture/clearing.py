"""Keeps the view free: near flats that would hide the subject are left out of a shot."""

from __future__ import annotations

from dataclasses import replace

from onereel.backends.animatic.picture.camera import Lens, Pose
from onereel.backends.animatic.picture.players import SECONDS
from onereel.backends.animatic.picture.staging import Staged
from onereel.backends.animatic.sets.api import Flat, Set


def tidied(place: Set, blocked: Staged, poses: list[Pose], lens: Lens) -> Set:
    """The set without the near flats that would stand before the subject."""
    kept = []
    for flat in place.flats:
        if (
            not flat.side
            and blocked.players
            and flat.z < blocked.players[0].z
            and _hides(flat, blocked, poses, lens)
        ):
            continue
        kept.append(flat)
    return replace(place, flats=tuple(kept))


def _hides(flat: Flat, blocked: Staged, poses: list[Pose], lens: Lens) -> bool:
    """Whether a near flat covers more than a little of the subject at any time."""
    for i, pose in enumerate(poses):
        if flat.z - pose.z < 0.35:
            continue
        t = SECONDS * i / (len(poses) - 1)
        for p in blocked.players:
            half = p.puppet.width * 0.5
            k = (flat.z - pose.z) / (p.z - pose.z)
            px = pose.x + (p.at(t) - pose.x) * k
            top, foot = (pose.y + (y - pose.y) * k for y in (p.y + p.puppet.height, p.y + 0.05))
            x0, x1 = (px - half * k - flat.x) * flat.ppm, (px + half * k - flat.x) * flat.ppm
            h = flat.art.shape[0]
            y0, y1 = h - (top - flat.y) * flat.ppm, h - (foot - flat.y) * flat.ppm
            part = flat.art[max(0, int(y0)) : max(0, int(y1)), max(0, int(x0)) : max(0, int(x1)), 3]
            if (
                part.size
                and float(part.mean()) > 255 * 0.03 * max(1.0, (x1 - x0) * (y1 - y0) / part.size) * 0.5
            ):
                return True
    return False
