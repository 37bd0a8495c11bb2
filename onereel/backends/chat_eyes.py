"""What a model that looks at a take may answer, and the verdict in it."""

from __future__ import annotations

from pydantic import Field

from onereel.backends.chat_answer import Flawed, Json, plain_schema
from onereel.orders import Box, Fault, FaultSlug, Note, Ratings, Span, Verdict, Witness
from onereel.planfile import Value


class Sight(Value):
    """One thing the eyes see wrong."""

    fault: FaultSlug
    detail: str = Field(max_length=400)
    where: Box | None = Field(default=None, description="Sides as parts of width and height, 0 to 1.")
    when: Span | None = Field(default=None, description="Seconds from the take's beginning.")
    confidence: float = Field(ge=0, le=1)


class Answer(Value):
    """What the eyes answer."""

    ratings: Ratings
    notes: tuple[Sight, ...] = Field(default=(), max_length=10)
    remark: str = Field(default="", max_length=600)


def schema(faults: tuple[Fault, ...]) -> Json:
    """The schema of an answer; the faults asked for are the only ones it may name."""
    tree = plain_schema(Answer)
    tree["properties"]["notes"]["items"]["properties"]["fault"]["enum"] = [fault.slug for fault in faults]
    return tree


def verdict_of(tree: Json, faults: tuple[Fault, ...]) -> Verdict:
    """The verdict in an answer. Raises Flawed or ValidationError."""
    answer = Answer.model_validate(tree)
    asked = [fault.slug for fault in faults]
    if unknown := [note.fault for note in answer.notes if note.fault not in asked]:
        raise Flawed(f"notes: no fault “{unknown[0]}”; known: {', '.join(asked)}.")
    notes = tuple(Note(**dict(sight), seen_by=(Witness.EYES,)) for sight in answer.notes)
    return Verdict(ratings=answer.ratings, notes=notes, remark=answer.remark)
