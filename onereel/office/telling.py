"""How a film stands, its plan and what is in its folder → the film as the API tells it. Pure."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from urllib.parse import quote

from onereel.departments.dailies import number_kept
from onereel.departments.remedies import ASKED
from onereel.events import STAGE_OF, Kind, TakeRated
from onereel.film import Booking
from onereel.office.folding import Standing, parse_take, take_label
from onereel.orders import CLIP_SECONDS, Outcome, Verdict
from onereel.planfile import Plan, Shot
from onereel.wire import (
    CharacterView,
    Download,
    FilmCard,
    FilmView,
    NoteView,
    Options,
    Piece,
    ShotView,
    StageView,
    State,
    TakeView,
    Until,
)

USUAL_SECONDS = {
    Kind.PLAN: 1.0,
    Kind.PORTRAIT: 2.0,
    Kind.PLATE: 2.0,
    Kind.KEYFRAME: 2.0,
    Kind.TAKE: 10.0,
    Kind.VERDICT: 2.0,
    Kind.LINE: 1.0,
    Kind.SCORE: 5.0,
    Kind.REEL: 6.0,
}
"""What one of a kind weighs until this film has made one: the animatic's own figures, rounded."""

PRIOR_SECONDS = 10.0
"""So much work at the usual pace is taken for seen: a first second spent on starting up is no pace yet."""

DOWNLOADS = (
    "reel.mp4",
    "poster.jpg",
    "board.jpg",
    "reel.srt",
    "reel.vtt",
    "report.html",
    "credits.json",
    "plan.json",
)
"""What lies in a film's folder for people."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Evidence:
    """What was read from the film's folder and store."""

    things: Mapping[tuple[Kind, str], tuple[str, str]] = field(default_factory=dict)
    """Name and version of everything made that is still in the store."""
    verdicts: Mapping[tuple[str, int], Verdict] = field(default_factory=dict)
    lines: Mapping[str, float] = field(default_factory=dict)
    """Seconds of each spoken line."""
    files: Mapping[str, tuple[int, str]] = field(default_factory=dict)
    """Bytes and version of what lies in the folder, by name."""
    stale: tuple[Piece, ...] = ()
    lead: float = 0.0
    queue_position: int | None = None


def card(
    film_id: str, booking: Booking, plan: Plan | None, film: Standing, seen: Evidence, now: float
) -> FilmCard:
    """A film on the wall."""
    done, left = progress(plan, film, now)
    return FilmCard(
        id=film_id,
        sentence=booking.brief.sentence,
        title=plan.title if plan else booking.brief.sentence,
        state=film.state,
        until=Until.of(film.until),
        created=film.created,
        updated=film.updated,
        public=film.public,
        poster=_file(film_id, "poster.jpg", seen),
        progress=done,
        seconds_left=left,
        error=film.error,
    )


def tell(
    film_id: str, booking: Booking, plan: Plan | None, film: Standing, seen: Evidence, now: float
) -> FilmView:
    """The whole film. URLs end in a version, so that what they name never changes under a reader."""
    brief = booking.brief
    urls = _Urls(film_id, seen)
    facts = card(film_id, booking, plan, film, seen, now)
    return FilmView(
        **facts.model_dump(),
        options=Options(
            language=brief.language,
            aspect=brief.aspect,
            style=brief.style,
            shots=brief.shots,
            seed=brief.seed,
            profile=booking.profile,
            quality=booking.quality,
            takes=booking.takes,
            budget_minutes=booking.budget,
        ),
        profile=booking.profile,
        quality=booking.quality,
        language=plan.language.value if plan else None,
        stage=film.stage,
        stages=tuple(
            StageView(stage=stage, state=p.state, done=p.done, total=p.total, seconds=p.seconds)
            for stage, p in film.stages.items()
        ),
        last_event=film.last_event,
        queue_position=seen.queue_position,
        remarks=(*film.remarks, *film.taken_away),
        characters=tuple(
            CharacterView(
                key=who.key,
                name=who.name,
                portrait_text=who.portrait,
                portrait=urls.of(Kind.PORTRAIT, who.key),
            )
            for who in (plan.characters if plan else ())
        ),
        plate=urls.of(Kind.PLATE, "plate"),
        shots=_shots(plan, film, seen, urls) if plan else (),
        score=urls.of(Kind.SCORE, "score"),
        reel=_file(film_id, "reel.mp4", seen),
        subtitles=_file(film_id, "reel.vtt", seen),
        report=_file(film_id, "report.html", seen),
        seconds=film.wrapped.seconds if film.wrapped else None,
        lufs=film.wrapped.lufs if film.wrapped else None,
        downloads=tuple(
            Download(name=name, url=str(_file(film_id, name, seen)), bytes=seen.files[name][0])
            for name in DOWNLOADS
            if name in seen.files
        ),
        stale=seen.stale,
    )


def progress(plan: Plan | None, film: Standing, now: float) -> tuple[float, float | None]:
    """How much of what was asked for is done, 0 to 1, and the seconds that are left, if that can be told."""
    if film.state in (State.DONE, State.PAUSED):
        return 1.0, 0.0
    weights = _weights(film)
    wanted = _wanted(plan, film)
    have = [thing for thing in wanted if thing in film.made]
    whole = sum(weights[kind] for kind, _ in wanted) or 1.0
    part = sum(weights[kind] for kind, _ in have)
    done = min(part / whole, 0.99)
    if film.state is not State.RUNNING or not film.fresh:
        return round(done, 3), None
    worked = sum(weights[kind] for kind, _ in film.fresh)
    pace = (PRIOR_SECONDS + now - film.opened) / (PRIOR_SECONDS + worked)
    return round(done, 3), round(max(0.0, (whole - part) * pace), 1)


def _weights(film: Standing) -> dict[Kind, float]:
    seconds = defaultdict(list)
    for kind, took in film.fresh:
        seconds[kind].append(took)
    return {
        kind: sum(seconds[kind]) / len(seconds[kind]) if seconds.get(kind) else usual
        for kind, usual in USUAL_SECONDS.items()
    }


def _wanted(plan: Plan | None, film: Standing) -> list[tuple[Kind, str]]:
    """What a run as far as `until` makes, one take a shot and the retakes; without a plan, six shots."""
    shots = [shot.id for shot in plan.shots] if plan else [f"?{number}" for number in range(6)]
    people = [who.key for who in plan.characters] if plan else ["?"]
    spoken = [shot.id for shot in plan.shots if shot.line.strip()] if plan else shots
    things = [(Kind.PLAN, "plan"), *((Kind.PORTRAIT, key) for key in people), (Kind.PLATE, "plate")]
    things += [(Kind.KEYFRAME, shot) for shot in shots]
    takes = [take_label(shot, 1) for shot in shots]
    takes += [take_label(shot.id, one.take) for shot in (plan.shots if plan else ()) for one in shot.retakes]
    things += [(kind, take) for take in takes for kind in (Kind.TAKE, Kind.VERDICT)]
    things += [(Kind.SCORE, "score"), *((Kind.LINE, shot) for shot in spoken), (Kind.REEL, "reel")]
    reached = {"plan": 1, "storyboard": 4, "takes": 6, "reel": 9}[Until.of(film.until)]
    kinds = list(USUAL_SECONDS)[:reached]
    return [(kind, label) for kind, label in things if kind in kinds]


class _Urls:
    """Where the things of a film are read, each with the first digits of its key."""

    def __init__(self, film_id: str, seen: Evidence) -> None:
        self._id, self._things = film_id, seen.things

    def of(self, kind: Kind, label: str) -> str | None:
        """The URL of a thing, if it was ever made."""
        thing = self._things.get((kind, label))
        return artifact_url(self._id, *thing) if thing else None


def artifact_url(film_id: str, name: str, version: str) -> str:
    """Where an artifact is read."""
    return f"/v1/films/{film_id}/artifacts/{quote(name)}?v={version}"


def _file(film_id: str, name: str, seen: Evidence) -> str | None:
    return artifact_url(film_id, name, seen.files[name][1]) if name in seen.files else None


def _shots(plan: Plan, film: Standing, seen: Evidence, urls: _Urls) -> tuple[ShotView, ...]:
    takes = _takes(plan, film)
    return tuple(
        ShotView(
            id=shot.id,
            size=shot.size,
            move=shot.move,
            subject=shot.subject,
            action=shot.action,
            line=shot.line,
            hero=shot.hero,
            cut=shot.cut,
            state=_state(shot, takes[shot.id], film),
            keyframe=urls.of(Kind.KEYFRAME, shot.id),
            line_audio=urls.of(Kind.LINE, shot.id),
            line_start=round(number * CLIP_SECONDS + seen.lead, 4),
            line_seconds=seen.lines.get(shot.id, 0.0),
            takes=_take_views(shot, takes[shot.id], film, seen, urls),
        )
        for number, shot in enumerate(plan.shots)
    )


def _takes(plan: Plan, film: Standing) -> dict[str, list[int]]:
    takes: dict[str, list[int]] = {shot.id: [] for shot in plan.shots}
    for kind, label in film.made:
        named = parse_take(label) if kind is Kind.TAKE else None
        if named and named[0] in takes:
            takes[named[0]].append(named[1])
    return {shot: sorted(numbers) for shot, numbers in takes.items()}


def _state(shot: Shot, takes: Iterable[int], film: Standing) -> str:
    """What is happening to a shot now, or what happened last."""
    hand = {STAGE_OF[kind].value for kind, label in film.in_hand if label.split(" take ")[0] == shot.id}
    for stage, word in (("shooting", "shooting"), ("dailies", "watching"), ("storyboard", "painting")):
        if stage in hand:
            return word
    if any((shot.id, number) in film.rated for number in takes):
        return "rated"
    if (Kind.KEYFRAME, shot.id) in film.made:
        return "painted"
    return "waiting"


def _take_views(
    shot: Shot, numbers: list[int], film: Standing, seen: Evidence, urls: _Urls
) -> tuple[TakeView, ...]:
    kept = _kept(shot, numbers, film)
    return tuple(_take_view(shot, number, number == kept, film, seen, urls) for number in numbers)


def _take_view(shot: Shot, number: int, kept: bool, film: Standing, seen: Evidence, urls: _Urls) -> TakeView:
    label = take_label(shot.id, number)
    rated, verdict = film.rated.get((shot.id, number)), seen.verdicts.get((shot.id, number))
    retake = shot.retake(number)
    after = next(n for n in shot.numbers() if n > number)
    better = None if retake else film.ordered.get((shot.id, after))
    return TakeView(
        number=number,
        clip=urls.of(Kind.TAKE, label),
        keyframe=urls.of(Kind.KEYFRAME, label) or urls.of(Kind.KEYFRAME, shot.id),
        rating=rated.rating if rated else None,
        passed=rated is not None and rated.outcome is Outcome.PASSED,
        kept=kept,
        assessed=rated is not None and rated.outcome is not Outcome.NOT_ASSESSABLE,
        axes={axis.value: value for axis, value in verdict.ratings.judged().items()} if verdict else {},
        notes=_notes(rated) if rated else (),
        asked=": ".join(filter(None, (ASKED, retake.note))) if retake else "",
        remedy=(better.change,) if better else (),
        remark=rated.remark if rated else "",
    )


def _kept(shot: Shot, numbers: list[int], film: Standing) -> int | None:
    """The take that stays, out of those that were watched; the one a person chose stays unwatched, too."""
    rated = {number: film.rated.get((shot.id, number)) for number in numbers}
    return number_kept(
        shot, {n: one.rating if one else None for n, one in rated.items() if one or n == shot.keep}
    )


def _notes(rated: TakeRated) -> tuple[NoteView, ...]:
    return tuple(
        NoteView(
            fault=note.fault,
            words=words,
            detail=note.detail or note.measured,
            confidence=note.confidence,
            seen_by=tuple(witness.value for witness in note.seen_by),
        )
        for note, words in zip(rated.notes, rated.told, strict=True)
    )
