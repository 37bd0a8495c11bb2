"""Takes → verdicts, and what each fault changes in the next take."""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import partial

from onereel.departments import stage
from onereel.errors import CannotMake
from onereel.events import Kind, Stage, TakeRated
from onereel.orders import Fault, Media, Review, Verdict, View
from onereel.planfile import Value
from onereel.studio import Studio


class Remedy(Value):
    """What changes in the next take: words to say, words to avoid, a new keyframe."""

    say: str = ""
    avoid: str = ""
    repaint: bool = False


REMEDIES: dict[Fault, Remedy] = {
    Fault.CAMERA_IGNORED: Remedy(say="The camera move is clear and steady from beginning to end."),
    Fault.ACTION_MISSING: Remedy(say="The action begins at once and is easy to read."),
    Fault.IDENTITY_DRIFT: Remedy(repaint=True, avoid="changing face, different person"),
    Fault.WARDROBE_CHANGED: Remedy(repaint=True, avoid="changing clothes, wrong colours"),
    Fault.EXTRA_PEOPLE: Remedy(repaint=True, avoid="extra people, crowd, duplicated person"),
    Fault.BROKEN_ANATOMY: Remedy(avoid="deformed hands, extra limbs, broken body"),
    Fault.FROZEN: Remedy(
        say="Everything in the picture is in constant natural motion.", avoid="still picture"
    ),
    Fault.FLICKER: Remedy(avoid="flicker, jitter, strobing light"),
    Fault.WRONG_LIGHT: Remedy(repaint=True, avoid="wrong time of day, wrong weather"),
    Fault.SOFT_PICTURE: Remedy(avoid="blur, haze, compression artefacts"),
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Take:
    """One attempt at a shot. `verdict` None: it could not be assessed, neither a pass nor a fail."""

    shot: str
    number: int
    clip: Media
    keyframe: Media
    view: View
    prompt: str
    verdict: Verdict | None = None

    def passes(self, rating: float) -> bool:
        return self.verdict is not None and self.verdict.rating >= rating


def watch(takes: list[Take], portraits: dict[str, tuple[Media, ...]], studio: Studio) -> list[Take]:
    """The same takes, rated: all of them in one go, so the critic is loaded once a round."""
    with stage(studio, Stage.DAILIES, len(takes)):
        futures = [studio.aside(partial(_rate, take, portraits[take.shot], studio)) for take in takes]
        return [future.result() for future in futures]


def _rate(take: Take, portraits: tuple[Media, ...], studio: Studio) -> Take:
    order = Review(
        take=take.clip, keyframe=take.keyframe, portraits=portraits, view=take.view, prompt=take.prompt
    )
    try:
        media = studio.make(Kind.VERDICT, f"{take.shot} take {take.number}", order)
        verdict = studio.verdict(media)
    except CannotMake:
        verdict = None  # told by the studio as WorkFailed; the take stays unrated
    rated = replace(take, verdict=verdict)
    studio.emit(
        TakeRated(
            shot=take.shot,
            take=take.number,
            rating=verdict.rating if verdict else None,
            passed=rated.passes(studio.profile.format.pass_rating),
        )
    )
    return rated


def remedy_for(verdict: Verdict) -> Remedy:
    """All that the notes of a failed take ask for, as one remedy."""
    remedies = [REMEDIES[note.fault] for note in verdict.notes]
    return Remedy(
        say=" ".join(dict.fromkeys(r.say for r in remedies if r.say)),
        avoid=", ".join(dict.fromkeys(r.avoid for r in remedies if r.avoid)),
        repaint=any(r.repaint for r in remedies),
    )


def best_of(takes: list[Take]) -> Take:
    """The take to keep: the highest rating; among equals, and among unrated ones, the earliest."""
    return max(takes, key=lambda take: (take.verdict.rating if take.verdict else 0.0, -take.number))
