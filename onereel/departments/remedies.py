"""What was wrong with a shot's takes → what its next take changes."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from typing import Protocol

from onereel.departments.clothes import worn
from onereel.faults import Framing, Remedy
from onereel.orders import Note, Tuning, Verdict, View
from onereel.planfile import Retake, Size, Value
from onereel.profile import Profile
from onereel.wishes import wished


class Prescription(Value):
    """All that the next take of a shot changes; `why` and `change` tell it to people.

    `asked`: a person wants this take. `seed` None: a new one, from the take's number.
    """

    why: str = ""
    change: str = ""
    asked: bool = False
    seed: int | None = None
    wish: str = ""
    say: tuple[str, ...] = ()
    boundary: tuple[str, ...] = ()
    avoid: str = ""
    camera_first: bool = False
    repaint: bool = False
    references: int = 0
    lock_end: bool = False
    framing: Framing = Framing.AS_PLANNED
    tuning: Tuning = Tuning()

    def applied_to(self, view: View) -> View:
        """The view as the next take shows it."""
        view = wished(view.model_copy(update={"note": self.wish})).model_copy(update={"note": view.note})
        boundary = [view.boundary, *_filled(self.boundary, view)]
        note = f"{_sentence(view.note)} {self.wish}" if view.note and self.wish else self.wish or view.note
        return view.model_copy(
            update={
                "size": _framed(view.size, self.framing),
                "note": note,
                "direction": " ".join(_filled(self.say, view)),
                "boundary": " ".join(_sentence(words) for words in boundary if words),
            }
        )


NOTHING = Prescription()
"""A first take."""

ASKED = "you asked for it"


def asked_for(retake: Retake, *, first_fixed: bool) -> Prescription:
    """What a person asked for: the wish alone, with the retake's seed, and no remedy. The first picture is
    painted anew, unless it is the last of the shot before (`first_fixed`)."""
    return Prescription(
        why=ASKED,
        change=f"“{retake.note}”" if retake.note else "another seed",
        asked=True,
        seed=retake.seed,
        wish=retake.note,
        repaint=not first_fixed,
    )


class Rated(Protocol):
    """What is looked at of a take."""

    @property
    def verdict(self) -> Verdict | None: ...


def heeded(verdict: Verdict, profile: Profile) -> tuple[Note, ...]:
    """The notes that are acted on, surest first: one a fault, and sure enough; failing that, the surest."""
    known = [note for note in verdict.notes if note.fault in profile.faults]
    notes: dict[str, Note] = {}
    for note in sorted(known, key=lambda note: -note.confidence):
        notes.setdefault(note.fault, note)
    sure = tuple(note for note in notes.values() if note.confidence >= profile.dailies.heed)
    return sure or tuple(notes.values())[:1]


def prescribe(
    takes: Sequence[Rated], profile: Profile, *, first_fixed: bool, last_fixed: bool, lost: str
) -> Prescription:
    """What the next take changes after these: the remedies of every fault seen so far, together.

    A fault that an earlier take cured keeps its remedy, or it would come back; one seen twice gets its
    stronger one. `first_fixed`: the shot goes on from the one before, and its first picture is that
    one's last; `last_fixed`: the next shot goes on from it. `lost`: why the newest take is none.
    """
    watched = [heeded(take.verdict, profile) for take in takes if take.verdict]
    seen = Counter(note.fault for notes in watched for note in notes)
    remedies = [profile.faults[slug].remedy_at(times) for slug, times in seen.items()]
    able = [_within(remedy, first_fixed, last_fixed) for remedy in remedies]
    change = "; ".join(dict.fromkeys(remedy.words for remedy in able)) or "another seed"
    if first_fixed and any(remedy.paints for remedy in remedies):
        change += " (its first picture stays: it is the last of the shot before)"
    newest = takes[-1].verdict if takes else None
    why = lost or _reason(watched[-1] if watched else (), newest, profile)
    return _together(able, why, change)


def _within(remedy: Remedy, first_fixed: bool, last_fixed: bool) -> Remedy:
    """The remedy, less what a shot that is joined to its neighbours cannot change."""
    changes: dict[str, object] = {}
    if (first_fixed or last_fixed) and remedy.framing is not Framing.AS_PLANNED:
        changes |= {"framing": Framing.AS_PLANNED, "say": ""}  # its sentence tells of the other framing
    if first_fixed:
        changes |= {"repaint": False, "references": 0}
    if last_fixed:
        changes |= {"lock_end": False}  # it is, by the next shot's keyframe
    return remedy.model_copy(update=changes)


def _together(remedies: list[Remedy], why: str, change: str) -> Prescription:
    """Several remedies as one: everything said, the tightest framing, the strongest factor each way."""
    order = list(Framing)
    return Prescription(
        why=why,
        change=change,
        say=_each(remedy.say for remedy in remedies),
        boundary=_each(remedy.boundary for remedy in remedies),
        avoid=", ".join(_each(word.strip() for remedy in remedies for word in remedy.avoid.split(","))),
        camera_first=any(remedy.camera_first for remedy in remedies),
        repaint=any(remedy.paints for remedy in remedies),
        references=max((remedy.references for remedy in remedies), default=0),
        lock_end=any(remedy.lock_end for remedy in remedies),
        framing=max((remedy.framing for remedy in remedies), key=order.index, default=Framing.AS_PLANNED),
        tuning=Tuning(
            steps=_farthest(remedy.steps for remedy in remedies),
            shift=_farthest(remedy.shift for remedy in remedies),
            guidance=_farthest(remedy.guidance for remedy in remedies),
        ),
    )


def _each(words: Iterable[str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(word for word in words if word))


def _farthest(factors: Iterable[float]) -> float:
    """The factor that is farthest from leaving things as they are."""
    return max(factors, key=lambda factor: max(factor, 1 / factor), default=1.0)


def _reason(notes: tuple[Note, ...], verdict: Verdict | None, profile: Profile) -> str:
    """What was wrong, in a person's words: “camera was ignored (zoom 0.4 % where a dolly in was asked)”."""
    if notes:
        return "; ".join(told(note, profile) for note in notes)
    if verdict is None:
        return ""
    said = verdict.remark.partition(". ")[0].rstrip(".")[:160]
    return (
        f"rated {verdict.rating}, {said[:1].lower()}{said[1:]}"
        if said
        else f"rated {verdict.rating}, nothing named"
    )


def told(note: Note, profile: Profile) -> str:
    """A note as people read it: the fault's title, and the figure or what was seen."""
    title = profile.faults[note.fault].title if note.fault in profile.faults else note.fault
    about = (note.measured or note.detail).rstrip(".").replace(" (", ", ").replace(")", "")
    return f"{title} ({about})" if about else title


_TIGHTER = {Size.WIDE: Size.MEDIUM, Size.MEDIUM: Size.CLOSE_UP, Size.OVER_THE_SHOULDER: Size.CLOSE_UP}
_FACE = {Size.WIDE: Size.CLOSE_UP, Size.MEDIUM: Size.CLOSE_UP, Size.OVER_THE_SHOULDER: Size.CLOSE_UP}


def _framed(size: Size, framing: Framing) -> Size:
    """A shot's size, tighter; what is tight already, or holds two, stays what it is."""
    match framing:
        case Framing.AS_PLANNED:
            return size
        case Framing.TIGHTER:
            return _TIGHTER.get(size, size)
        case Framing.FACE:
            return _FACE.get(size, size)


def _filled(sentences: Iterable[str], view: View) -> list[str]:
    """The sentences with the shot's own words in them; one whose word the shot has not is left out."""
    words = {
        "who": " and ".join(who.name for who in view.cast) or "the subject",
        "wardrobe": "; ".join(f"{who.name} wears {worn(who.portrait)}" for who in view.cast),
        "heading": heading(view.action),
        "subject": view.subject,
        "light": _sentence(view.world.look),
    }
    lacking = [f"{{{word}}}" for word, value in words.items() if not value]
    return [s.format(**words) for s in sentences if not any(word in s for word in lacking)]


_WAY = re.compile(
    r"\b(?:(?:towards?|away from|into|out of|along|across|through|past|over|up|down|onto|around)"
    r"|to (?=the |a |an |his |her |their |its ))\s*[^,.;:]+",
    re.I,
)


def heading(action: str) -> str:
    """Which way an action goes, in its own words: “up the stairs”; “where they are going” if it says none."""
    way = _WAY.search(action)
    return way[0].strip() if way else "where they are going"


def _sentence(words: str) -> str:
    words = words.strip()
    return words if words.endswith((".", "!", "?")) else words + "."
