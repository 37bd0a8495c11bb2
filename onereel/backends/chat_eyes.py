"""What a model that looks at a take may answer, and the verdict in it."""

from __future__ import annotations

from pydantic import Field

from onereel.backends.chat_answer import Flawed, Json, plain_schema
from onereel.orders import Box, Fault, FaultSlug, Note, Ratings, Span, Verdict, Witness
from onereel.planfile import Value


class Sides(Value):
    """Where it is; a model that mixes up left and right is understood all the same."""

    left: float = Field(ge=0, le=1)
    top: float = Field(ge=0, le=1)
    right: float = Field(ge=0, le=1)
    bottom: float = Field(ge=0, le=1)

    def box(self) -> Box | None:
        """The box, its sides in order; None without an area."""
        across, down = sorted((self.left, self.right)), sorted((self.top, self.bottom))
        if across[0] == across[1] or down[0] == down[1]:
            return None
        return Box(left=across[0], top=down[0], right=across[1], bottom=down[1])


class Seconds(Value):
    """When it is, in either order."""

    start: float = Field(ge=0)
    end: float = Field(ge=0)

    def span(self) -> Span:
        """The span, forwards."""
        return Span(start=min(self.start, self.end), end=max(self.start, self.end))


class Sight(Value):
    """One thing the eyes see wrong."""

    fault: FaultSlug
    detail: str = Field(max_length=400)
    where: Sides | None = Field(default=None, description="Sides as parts of width and height, 0 to 1.")
    when: Seconds | None = Field(default=None, description="Seconds from the take's beginning.")
    confidence: float = Field(ge=0, le=1)

    def note(self) -> Note:
        """What is noted of it."""
        return Note(
            fault=self.fault,
            detail=self.detail,
            where=self.where.box() if self.where else None,
            when=self.when.span() if self.when else None,
            confidence=self.confidence,
            seen_by=(Witness.EYES,),
        )


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
    notes = tuple(sight.note() for sight in answer.notes)
    return Verdict(ratings=answer.ratings, notes=notes, remark=answer.remark)
