"""The things an insert shot looks at and hands hold: `thing` draws any noun, in metres, standing on y = 0."""

from __future__ import annotations

import math
from collections.abc import Callable

from onereel.backends.animatic.figures.paper import Paper
from onereel.backends.animatic.figures.things import (
    desk,
    finds,
    house,
    music,
    outdoors,
    papers,
    plain,
    play,
    rooms,
    table,
    tools,
)
from onereel.backends.animatic.figures.things.words import ALSO, kind_of
from onereel.backends.animatic.figures.vehicles.road import bicycle
from onereel.backends.animatic.stage import RGB

Drawer = Callable[[Paper, RGB, float], None]


def _bicycle(p: Paper, c: RGB, t: float) -> None:
    one = Paper()
    bicycle(one, c, t, 0.0)
    p.paste(one, size=1 / 1.02)


# noun → how it is drawn, and how high the real thing is, in metres.
THINGS: dict[str, tuple[Drawer, float]] = {
    "letter": (papers.letter, 0.26),
    "envelope": (papers.envelope, 0.12),
    "photograph": (papers.photograph, 0.15),
    "book": (papers.book, 0.20),
    "closed book": (papers.closed_book, 0.24),
    "map": (papers.map_, 0.40),
    "clock": (papers.clock, 0.22),
    "pocket watch": (papers.pocket_watch, 0.07),
    "key": (papers.key, 0.09),
    "ring": (papers.ring, 0.03),
    "compass": (papers.compass, 0.08),
    "telescope": (papers.telescope, 0.16),
    "camera": (desk.camera, 0.11),
    "phone": (desk.phone, 0.15),
    "radio": (desk.radio, 0.22),
    "record player": (desk.record_player, 0.30),
    "typewriter": (desk.typewriter, 0.30),
    "telephone": (desk.telephone, 0.17),
    "lamp": (desk.lamp, 0.45),
    "candle": (desk.candle, 0.20),
    "lantern": (desk.lantern, 0.30),
    "mirror": (desk.mirror, 0.28),
    "paintbrush": (desk.paintbrush, 0.24),
    "canvas": (desk.canvas, 1.30),
    "sewing machine": (desk.sewing_machine, 0.32),
    "cup": (table.cup, 0.12),
    "teapot": (table.teapot, 0.18),
    "flower": (house.flower, 0.35),
    "rose": (house.rose, 0.40),
    "flowers": (house.flowers, 0.36),
    "apple": (table.apple, 0.09),
    "bread": (table.bread, 0.14),
    "fish": (table.fish, 0.10),
    "knife": (table.knife, 0.26),
    "bowl": (table.bowl, 0.10),
    "noodles": (table.noodles, 0.13),
    "chopsticks": (table.chopsticks, 0.12),
    "cake": (table.cake, 0.26),
    "bottle": (table.bottle, 0.30),
    "message in a bottle": (table.message_bottle, 0.16),
    "feather": (house.feather, 0.16),
    "egg": (table.egg, 0.065),
    "shell": (house.shell, 0.09),
    "stone": (house.stone, 0.08),
    "star": (house.star, 0.20),
    "leaf": (house.leaf, 0.12),
    "seed": (house.seed, 0.10),
    "plant pot": (house.plant_pot, 0.40),
    "umbrella": (house.umbrella, 0.85),
    "suitcase": (house.suitcase, 0.48),
    "bag": (house.bag, 0.34),
    "basket": (house.basket, 0.36),
    "shoe": (house.shoe, 0.12),
    "ballet shoes": (house.ballet_shoes, 0.36),
    "hat": (house.hat, 0.15),
    "glove": (house.glove, 0.22),
    "hands": (finds.hands, 0.30),
    "doll": (house.doll, 0.34),
    "bell": (house.bell, 0.16),
    "violin": (music.violin, 0.60),
    "cello": (music.cello, 1.25),
    "guitar": (music.guitar, 1.00),
    "drum": (music.drum, 0.40),
    "trumpet": (music.trumpet, 0.20),
    "saxophone": (music.saxophone, 0.70),
    "flute": (music.flute, 0.17),
    "accordion": (music.accordion, 0.38),
    "piano": (music.piano, 0.24),
    "chess piece": (play.chess_piece, 0.09),
    "dice": (play.dice, 0.035),
    "toy boat": (play.toy_boat, 0.24),
    "paper boat": (play.paper_boat, 0.10),
    "toy train": (play.toy_train, 0.16),
    "kite": (play.kite, 0.90),
    "balloon": (play.balloon, 0.80),
    "helmet": (play.helmet, 0.34),
    "robot hand": (play.robot_hand, 0.24),
    "microscope": (play.microscope, 0.38),
    "flask": (play.flask, 0.22),
    "mask": (play.mask, 0.26),
    "crown": (play.crown, 0.16),
    "wave": (outdoors.wave, 1.10),
    "sword": (play.sword, 0.95),
    "coin": (play.coin, 0.028),
    "broom": (play.broom, 1.35),
    "cane": (play.cane, 0.88),
    "chair": (rooms.chair, 0.95),
    "sofa": (rooms.sofa, 0.85),
    "table": (rooms.table, 0.75),
    "bed": (rooms.bed, 0.90),
    "door": (rooms.door, 2.10),
    "window": (rooms.window, 1.30),
    "chest": (rooms.chest, 0.60),
    "music box": (rooms.music_box, 0.20),
    "hourglass": (tools.hourglass, 0.24),
    "television": (rooms.television, 0.60),
    "computer": (rooms.computer, 0.30),
    "gear": (tools.gear, 0.20),
    "wheel": (tools.wheel, 0.70),
    "hammer": (tools.hammer, 0.32),
    "scissors": (tools.scissors, 0.20),
    "pen": (tools.pen, 0.14),
    "newspaper": (rooms.newspaper, 0.42),
    "spectacles": (tools.spectacles, 0.05),
    "ladder": (tools.ladder, 2.20),
    "bucket": (tools.bucket, 0.36),
    "vase": (rooms.vase, 0.34),
    "globe": (rooms.globe, 0.40),
    "wine glass": (rooms.wine_glass, 0.22),
    "microphone": (tools.microphone, 0.34),
    "tree": (outdoors.tree, 4.50),
    "pine": (outdoors.pine, 5.00),
    "palm": (outdoors.palm, 5.00),
    "mushroom": (finds.mushroom, 0.14),
    "cactus": (outdoors.cactus, 1.40),
    "fire": (outdoors.fire, 0.80),
    "moon": (outdoors.moon, 1.00),
    "planet": (outdoors.planet, 1.00),
    "sun": (outdoors.sun, 1.00),
    "cloud": (outdoors.cloud, 1.20),
    "anchor": (outdoors.anchor, 1.10),
    "flag": (outdoors.flag, 1.80),
    "tent": (outdoors.tent, 1.50),
    "cross": (outdoors.stone_cross, 1.00),
    "gravestone": (outdoors.gravestone, 0.90),
    "statue": (outdoors.statue, 2.20),
    "snow globe": (finds.snow_globe, 0.16),
    "snowflake": (outdoors.snowflake, 0.10),
    "fireworks": (outdoors.fireworks, 4.00),
    "ice cream": (finds.ice_cream, 0.22),
    "fruit": (finds.fruit, 0.09),
    "grapes": (finds.grapes, 0.18),
    "pumpkin": (finds.pumpkin, 0.30),
    "ball": (finds.ball, 0.22),
    "teddy bear": (finds.teddy, 0.36),
    "sign": (finds.sign, 1.60),
    "birdcage": (finds.bird_cage, 0.50),
    "harp": (finds.harp, 1.60),
    "goblet": (finds.vessel, 0.24),
    "spade": (finds.spade, 1.05),
    "rope": (finds.rope, 0.24),
    "bicycle": (_bicycle, 1.02),
    "parcel": (play.parcel, 0.25),
    "cloth": (plain.cloth, 0.16),
    "device": (plain.device, 0.26),
    "implement": (plain.tool, 0.24),
    "small box": (plain.small_box, 0.16),
}

# How far over y = 0 those are drawn that do not stand.
_AIR = {"telescope": 0.14, "trumpet": 0.14, "message in a bottle": -0.05}


def known(kind: str) -> str:
    """The noun it is drawn as: itself, a synonym's, its last word's, its kind's, or a small box."""
    noun = kind.strip().lower()
    for word in (noun, noun.rstrip("s"), noun.split(" ")[-1], noun.split(" ")[-1].rstrip("s")):
        if word in THINGS:
            return word
        if word in ALSO:
            return ALSO[word]
    return kind_of(noun.split(" ")[-1]) or "small box"


def height_of(kind: str) -> float:
    """How high the real thing is, in metres."""
    return THINGS[known(kind)][1]


_FLAT = -math.pi / 2
LIES = {
    "sword": _FLAT, "cane": _FLAT, "broom": _FLAT, "spade": _FLAT, "umbrella": _FLAT, "key": _FLAT,
    "feather": -0.85, "paintbrush": -1.10, "hammer": -1.82,
}  # fmt: skip
"""What does not stand by itself lies when it is on its own: turned by so much, in radians."""


def lying(kind: str, colour: RGB, t: float) -> Paper:
    """The thing as it lies on a table or the ground, in the middle of x = 0."""
    paper = Paper()
    paper.paste(thing(kind, colour, t), turn=LIES[known(kind)])
    left, bottom, right, _ = paper.bounds()
    flat = Paper()
    flat.paste(paper, (-(left + right) / 2, -bottom))
    return flat


def thing(kind: str, colour: RGB, t: float, size: float | None = None) -> Paper:
    """The thing on y = 0 in the middle of x = 0, `size` metres high, or as high as it really is."""
    name = known(kind)
    drawer = THINGS[name][0]
    one = Paper()
    drawer(one, colour, t)
    paper = Paper()
    k = size if size is not None else height_of(kind)
    paper.paste(one, (0.0, -k * _AIR.get(name, 0.0)), size=k)
    return paper
