"""The shapes a film can have: arcs of up to ten beats, each with the sizes and moves it may be shot in.

A film of n shots takes the n beats of its arc with the highest rank, in the arc's order; neighbours never
share a size or a move. The first beat is always wide or nearly so: it is the hero shot.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from onereel.backends.animatic.clothing import draw, pick
from onereel.planfile import Move, Size, Style

W, M, C, T, I, O = (  # noqa: E741
    Size.WIDE, Size.MEDIUM, Size.CLOSE_UP, Size.TWO_SHOT, Size.INSERT, Size.OVER_THE_SHOULDER,
)  # fmt: skip
STATIC, TRACK, IN, OUT = Move.STATIC, Move.TRACKING, Move.DOLLY_IN, Move.DOLLY_OUT
LEFT, RIGHT, UP, DOWN = Move.PAN_LEFT, Move.PAN_RIGHT, Move.TILT_UP, Move.TILT_DOWN
LOW, HIGH, CRANE = Move.LOW_ANGLE, Move.HIGH_ANGLE, Move.CRANE_UP


@dataclass(frozen=True, slots=True, kw_only=True)
class Beat:
    """One shot to be: what it is for, who is in it, how it may be shot, and names for it.

    `who`: "hero", "pair", "all", "other", "found" or "none". `rank` 1 is kept longest.
    """

    beat: str
    rank: int
    who: str
    sizes: tuple[Size, ...]
    moves: tuple[Move, ...]
    ids: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Arc:
    """A way to tell it. `fits`: "one", "two", "many", "beast", "machine", "nobody"; `styles` empty is any."""

    name: str
    fits: tuple[str, ...]
    beats: tuple[Beat, ...]
    styles: tuple[Style, ...] = ()


def _beat(beat: str, rank: int, who: str, sizes: str, moves: tuple[Move, ...], *ids: str) -> Beat:
    letters = {"w": W, "m": M, "c": C, "t": T, "i": I, "o": O}
    return Beat(beat=beat, rank=rank, who=who, sizes=tuple(letters[s] for s in sizes), moves=moves, ids=ids)


ARCS: tuple[Arc, ...] = (
    Arc(
        name="quest",
        fits=("one", "beast", "machine"),
        beats=(
            _beat("opening", 1, "hero", "w", (IN, TRACK, CRANE, RIGHT), "arrival", "threshold", "far-off"),
            _beat("setup", 2, "hero", "m", (TRACK, RIGHT, LEFT, LOW), "work", "habit", "alone"),
            _beat("detail", 4, "none", "i", (STATIC, IN, DOWN), "object", "hands", "trace"),
            _beat("want", 7, "hero", "mc", (IN, LOW, UP), "wish", "call", "listening"),
            _beat("obstacle", 8, "hero", "wm", (HIGH, OUT, LEFT), "against", "weight", "wall"),
            _beat("turn", 9, "hero", "m", (RIGHT, LEFT, IN), "turn", "change", "doubt"),
            _beat("climax", 3, "hero", "mw", (IN, TRACK, LOW, CRANE), "all-or-nothing", "now", "height"),
            _beat("face", 5, "hero", "c", (STATIC,), "face", "eyes", "stillness"),
            _beat("release", 10, "hero", "m", (OUT, TRACK), "breath", "after", "ease"),
            _beat("closing", 6, "hero", "w", (OUT, CRANE, STATIC, HIGH), "leaving", "distance", "same-place"),
        ),
    ),
    Arc(
        name="echo",
        fits=("one", "beast"),
        styles=(Style.NARRATIVE, Style.POEM),
        beats=(
            _beat("opening", 1, "hero", "w", (IN, LEFT), "first-light", "before", "waiting"),
            _beat("detail", 3, "none", "i", (STATIC, UP), "token", "thing", "sign"),
            _beat("setup", 2, "hero", "m", (TRACK, LOW), "ritual", "day", "steps"),
            _beat("want", 8, "hero", "c", (IN, STATIC), "longing", "thought"),
            _beat("turn", 7, "hero", "wm", (RIGHT, HIGH), "signal", "news", "crossing"),
            _beat("obstacle", 9, "hero", "m", (LEFT, OUT), "doubt", "pause"),
            _beat("climax", 4, "hero", "mw", (IN, LOW, TRACK), "leap", "burst", "height"),
            _beat("face", 5, "hero", "c", (STATIC,), "face", "eyes"),
            _beat("release", 10, "hero", "m", (OUT, RIGHT), "breath", "laughter"),
            _beat("closing", 6, "hero", "w", (OUT, RIGHT), "first-light-again", "after", "empty-hands"),
        ),
    ),
    Arc(
        name="together",
        fits=("two", "mixed"),
        beats=(
            _beat(
                "opening", 1, "pair", "w", (IN, TRACK, CRANE, RIGHT), "two-figures", "arrival", "side-by-side"
            ),
            _beat("setup", 2, "hero", "m", (LEFT, TRACK, LOW), "one-of-them", "first", "alone"),
            _beat("detail", 4, "none", "i", (STATIC, IN, DOWN), "object", "between-them", "hands"),
            _beat("want", 7, "other", "mo", (RIGHT, IN), "the-other", "answer", "look"),
            _beat("obstacle", 8, "pair", "w", (HIGH, OUT), "apart", "gap"),
            _beat("turn", 9, "other", "c", (STATIC, IN), "doubt", "word"),
            _beat("climax", 3, "pair", "t", (IN, TRACK, LOW), "together", "meeting", "one-breath"),
            _beat("face", 5, "hero", "c", (STATIC,), "face", "eyes", "what-she-sees"),
            _beat("release", 10, "pair", "m", (OUT, LEFT), "laughter", "ease"),
            _beat("closing", 6, "pair", "w", (OUT, CRANE, STATIC), "leaving", "two-again", "distance"),
        ),
    ),
    Arc(
        name="answer",
        fits=("two",),
        styles=(Style.NARRATIVE, Style.DOCUMENTARY, Style.POEM),
        beats=(
            _beat("opening", 1, "hero", "w", (IN, LEFT, CRANE), "waiting", "threshold"),
            _beat("setup", 3, "other", "m", (TRACK, RIGHT, LOW), "the-other", "arrival"),
            _beat("want", 4, "hero", "o", (Move.OVER_THE_SHOULDER, STATIC), "look", "question"),
            _beat("detail", 7, "none", "i", (STATIC, DOWN), "object", "gift", "hands"),
            _beat("obstacle", 8, "pair", "w", (HIGH, OUT), "silence", "distance"),
            _beat("turn", 9, "other", "c", (IN, STATIC), "answer", "nod"),
            _beat("climax", 2, "pair", "t", (IN, LOW, TRACK), "meeting", "together"),
            _beat("face", 5, "other", "c", (STATIC,), "face", "eyes"),
            _beat("release", 10, "pair", "m", (LEFT, OUT), "ease", "walk"),
            _beat("closing", 6, "pair", "w", (OUT, CRANE), "leaving", "no-longer-alone"),
        ),
    ),
    Arc(
        name="troupe",
        fits=("many",),
        beats=(
            _beat("opening", 1, "all", "w", (IN, TRACK, CRANE, RIGHT), "gathering", "arrival", "all-of-them"),
            _beat("setup", 2, "all", "m", (TRACK, LEFT, LOW), "beginning", "side-by-side"),
            _beat("detail", 4, "none", "i", (STATIC, IN, DOWN), "object", "hands", "trace"),
            _beat("want", 7, "hero", "c", (IN, STATIC), "one-of-them", "wish"),
            _beat("obstacle", 8, "all", "w", (HIGH, OUT), "trouble", "against"),
            _beat("turn", 9, "other", "m", (RIGHT, LEFT), "idea", "call"),
            _beat("climax", 3, "all", "mw", (IN, TRACK, LOW), "all-at-once", "now", "together"),
            _beat("face", 5, "hero", "c", (STATIC,), "face", "eyes"),
            _beat("release", 10, "pair", "t", (OUT, LEFT), "laughter", "ease"),
            _beat("closing", 6, "all", "w", (OUT, CRANE, HIGH), "leaving", "distance", "evening"),
        ),
    ),
    Arc(
        name="search",
        fits=("search",),
        beats=(
            _beat("opening", 1, "hero", "w", (IN, TRACK, CRANE), "setting-out", "missing"),
            _beat("setup", 2, "hero", "m", (TRACK, LEFT), "looking", "calling"),
            _beat("detail", 4, "none", "i", (STATIC, DOWN), "trace", "sign"),
            _beat("obstacle", 7, "hero", "w", (HIGH, OUT), "too-wide", "lost"),
            _beat("want", 8, "hero", "c", (IN, STATIC), "hope", "listening"),
            _beat("turn", 9, "found", "w", (RIGHT, LEFT), "there", "far-away"),
            _beat("climax", 3, "found", "m", (IN, TRACK), "found", "together"),
            _beat("face", 5, "hero", "c", (STATIC,), "face", "relief"),
            _beat("release", 10, "found", "m", (OUT,), "ease", "home"),
            _beat("closing", 6, "found", "w", (OUT, CRANE), "two-now", "way-home"),
        ),
    ),
    Arc(
        name="place",
        fits=("nobody", "machine"),
        beats=(
            _beat("opening", 1, "hero", "w", (IN, RIGHT, CRANE, LEFT), "empty", "wide-open", "before"),
            _beat("setup", 2, "hero", "m", (TRACK, LEFT, RIGHT), "closer", "edges", "along"),
            _beat("detail", 3, "none", "i", (STATIC, IN, DOWN), "small-thing", "trace", "surface"),
            _beat("want", 7, "hero", "w", (UP, LOW), "sky", "upward"),
            _beat("obstacle", 8, "hero", "m", (LEFT, OUT), "shadow", "weather"),
            _beat("turn", 9, "hero", "w", (HIGH, DOWN), "from-above", "shift"),
            _beat("climax", 4, "hero", "mw", (IN, CRANE, TRACK), "light", "all-at-once"),
            _beat("face", 5, "hero", "c", (STATIC,), "stillness", "grain", "near"),
            _beat("release", 10, "hero", "m", (OUT, RIGHT), "settling", "after"),
            _beat("closing", 6, "hero", "w", (OUT, CRANE, STATIC), "empty-again", "distance"),
        ),
    ),
    Arc(
        name="report",
        fits=("one", "two", "mixed", "many", "beast", "machine"),
        styles=(Style.DOCUMENTARY,),
        beats=(
            _beat("opening", 1, "all", "w", (RIGHT, LEFT, TRACK), "place", "morning-round"),
            _beat("detail", 3, "none", "i", (STATIC, IN), "tools", "hands", "detail"),
            _beat("setup", 2, "all", "m", (TRACK, STATIC), "at-work", "routine"),
            _beat("want", 7, "hero", "c", (STATIC, IN), "portrait", "what-for"),
            _beat("obstacle", 8, "hero", "w", (HIGH, LEFT), "the-hard-part", "conditions"),
            _beat("turn", 9, "all", "m", (RIGHT, LOW), "others", "help"),
            _beat("climax", 4, "all", "mw", (LOW, TRACK, IN), "the-work-itself", "effort"),
            _beat("face", 5, "hero", "c", (STATIC,), "face", "looking-back"),
            _beat("release", 10, "hero", "m", (OUT, RIGHT), "rest", "done"),
            _beat("closing", 6, "all", "w", (CRANE, OUT, STATIC), "evening-round", "end-of-day"),
        ),
    ),
    Arc(
        name="storm",
        fits=("one", "two", "mixed", "many", "beast", "machine", "nobody"),
        styles=(Style.TRAILER,),
        beats=(
            _beat("opening", 1, "all", "w", (IN, CRANE, LOW), "a-world", "before-it-all"),
            _beat("setup", 2, "hero", "m", (LOW, TRACK), "someone", "unready"),
            _beat("detail", 4, "none", "i", (IN, DOWN), "the-thing", "sign"),
            _beat("turn", 7, "hero", "c", (IN, STATIC), "it-begins", "look-up"),
            _beat("obstacle", 8, "all", "w", (HIGH, OUT), "against", "too-big"),
            _beat("want", 9, "all", "m", (TRACK, RIGHT), "run", "no-way-back"),
            _beat("climax", 3, "all", "wm", (TRACK, CRANE, LOW), "everything", "now"),
            _beat("face", 5, "hero", "c", (STATIC,), "face", "last-look"),
            _beat("release", 10, "hero", "m", (OUT, UP), "after", "silence"),
            _beat("closing", 6, "all", "w", (OUT, CRANE), "title-shot", "horizon"),
        ),
    ),
    Arc(
        name="images",
        fits=("one", "two", "mixed", "beast", "nobody", "machine", "many"),
        styles=(Style.POEM,),
        beats=(
            _beat("opening", 1, "all", "w", (IN, UP, LEFT), "silence", "first-image"),
            _beat("detail", 2, "none", "i", (STATIC, DOWN), "small-thing", "thing"),
            _beat("setup", 4, "all", "m", (TRACK, LEFT), "walking", "as-if"),
            _beat("want", 7, "hero", "c", (IN, STATIC), "breath", "dream"),
            _beat("turn", 8, "hero", "w", (HIGH, RIGHT), "from-above", "turning"),
            _beat("obstacle", 9, "hero", "m", (OUT, LEFT), "shadow", "weight"),
            _beat("climax", 3, "all", "wm", (CRANE, TRACK, IN), "rising", "open"),
            _beat("face", 5, "hero", "c", (STATIC,), "face", "eyes"),
            _beat("release", 10, "hero", "m", (OUT, RIGHT), "letting-go", "soft"),
            _beat("closing", 6, "all", "w", (OUT, STATIC), "last-image", "silence-again"),
        ),
    ),
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Setup:
    """A beat settled: its size, its move, its id, and whether it begins with a cut."""

    beat: Beat
    id: str
    size: Size
    move: Move
    cut: bool = True


def choose(cast: str, style: Style, seed: int) -> Arc:
    """An arc that fits who is there and how it is to be told; arcs made for the style go first."""
    fitting = [arc for arc in ARCS if cast in arc.fits and (not arc.styles or style in arc.styles)]
    own = [arc for arc in fitting if style in arc.styles] if style is not Style.NARRATIVE else []
    pool = own or fitting or [arc for arc in ARCS if arc.name == "quest"]
    name = pick([arc.name for arc in pool], "arc", seed)
    return next(arc for arc in pool if arc.name == name)


def lay_out(arc: Arc, shots: int, seed: int, *, shoulders: bool, deeds: int) -> list[Setup]:
    """The arc as `shots` set-ups: ranked beats in order, neighbours unlike in size and in move.

    `shoulders`: whether there are two people to shoot over the shoulder of one at the other. `deeds`: how
    much there is to tell; with one deed only, another beat may stand where the set-up would tell it twice.
    The last move answers the first.
    """
    kept = _kept(arc, shots, seed, deeds)
    beats = [beat for beat in arc.beats if beat in kept]
    setups: list[Setup] = []
    for number, beat in enumerate(beats):
        before = setups[-1] if setups else None
        sizes = beat.sizes if shoulders else tuple(s for s in beat.sizes if s is not O) or (M,)
        size = _unlike(sizes, before.size if before else None, seed, "size", number)
        moves = beat.moves
        if beat.beat == "closing" and before and (answer := _ANSWERS.get(setups[0].move)) != before.move:
            moves = (answer,) if answer else moves
        move = _unlike(moves, before.move if before else None, seed, "move", number)
        used = {setup.id for setup in setups}
        names = [name for name in beat.ids if name not in used] or [f"{beat.ids[0]}-{number + 1}"]
        setups.append(Setup(beat=beat, id=pick(names, "id", seed, number), size=size, move=move))
    return _continue_one(setups, seed)


_ANSWERS = {IN: OUT, LEFT: RIGHT, RIGHT: LEFT, UP: DOWN, TRACK: STATIC, CRANE: HIGH, LOW: CRANE}


def _kept(arc: Arc, shots: int, seed: int, deeds: int) -> list[Beat]:
    """The beats a film of this length has: by rank, the set-up at times giving way to a harder one."""
    ranked = sorted(arc.beats, key=lambda beat: beat.rank)
    kept = ranked[:shots]
    spare = [beat for beat in ranked[shots:] if beat.beat in ("want", "obstacle", "turn")]
    setup = next((beat for beat in kept if beat.beat == "setup"), None)
    if deeds > 1 or shots < 5 or setup is None or not spare:
        return kept
    names = [beat.beat for beat in spare]
    chosen = pick(["setup", "setup", "setup", *names], "kept", seed)
    if chosen == "setup":
        return kept
    harder = next(beat for beat in spare if beat.beat == chosen)
    return [harder if beat is setup else beat for beat in kept]


_OTHER_SIZES = (M, W, C)
_OTHER_MOVES = (STATIC, TRACK, LEFT, RIGHT)


def _unlike(options: Sequence, before: object, seed: int, *what: object):  # type: ignore[no-untyped-def, type-arg]
    good = [option for option in options if option != before]
    if not good:
        spare = _OTHER_SIZES if isinstance(options[0], Size) else _OTHER_MOVES
        good = [option for option in spare if option != before]
    value = pick([option.value for option in good], seed, *what)
    return next(option for option in good if option.value == value)


_LADDER = (W, M, C)


def _continue_one(setups: list[Setup], seed: int) -> list[Setup]:
    """In two films of three, if it can be, a shot goes on from the one before and moves nearer or farther."""
    pairs = [(n, move) for n in range(1, len(setups)) if (move := _bridge(setups, n))]
    if not pairs or pick(("yes", "yes", "no"), "continue", seed) == "no":
        return setups
    number, move = pairs[draw(len(pairs), "which", seed)]
    bridged = list(setups)
    bridged[number] = replace(setups[number], move=move, cut=False)
    return bridged


def _bridge(setups: list[Setup], number: int) -> Move | None:
    """The move by which a shot comes to its size from that of the one before, if these two can be one."""
    first, second = setups[number - 1], setups[number]
    if first.beat.who != second.beat.who or first.beat.who == "none":
        return None
    if first.size not in _LADDER or second.size not in _LADDER:
        return None
    step = _LADDER.index(second.size) - _LADDER.index(first.size)
    move = {1: IN, -1: OUT}.get(step)
    last = number + 1 == len(setups)  # its move answers the first one's
    around = {first.move, None if last else setups[number + 1].move}
    return move if move not in around and (not last or move is second.move) else None
