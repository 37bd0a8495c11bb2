"""A film's plan: read it, change it, and see what a change would cost before it is made."""

from __future__ import annotations

from typing import Annotated, Any

from fastapi import APIRouter, Header, HTTPException, Request, Response
from fastapi.responses import JSONResponse
from starlette.concurrency import run_in_threadpool

from onereel.doors import estimate as estimating
from onereel.doors.server.house import SECURITY, FilmId, House, In
from onereel.doors.server.prices import price
from onereel.doors.server.problems import problem
from onereel.doors.server.views import pieces_of
from onereel.making import stand
from onereel.planfile import Plan
from onereel.planreading import mistakes, tree_of
from onereel.wire import Checked, PlanCheck, Problem

router = APIRouter(prefix="/v1/films/{film_id}/plan", tags=["plan"], dependencies=SECURITY)

_BODY = {
    "required": True,
    "content": {"application/json": {"schema": {"$ref": "#/components/schemas/Plan"}}},
}
"""Read as a file would be, so that every mistake is told by its shot and field."""


@router.get("", response_model=Plan)
def read(film_id: FilmId, house: In) -> Response:
    """The plan as it stands; its `ETag` is wanted for changing it."""
    plan, version = house.desk.plan(film_id)
    return _answer(plan, version)


@router.put("", response_model=Plan, openapi_extra={"requestBody": _BODY})
async def write(
    film_id: FilmId,
    house: In,
    request: Request,
    if_match: Annotated[str | None, Header(max_length=200)] = None,
) -> Response:
    """Replace the plan. `If-Match` is the `ETag` it was read with; a plan changed meanwhile is a 409.

    Nothing is made: say continue for that. 422 names every mistake by its shot and field.
    """
    if if_match is None:
        raise HTTPException(428, "Say with If-Match which plan you have read: the ETag of GET.")
    tree = _parsed(await request.body())
    return await run_in_threadpool(_write, house, film_id, tree, if_match.strip().strip('"'))


@router.post("/check")
def check(film_id: FilmId, said: PlanCheck, house: In) -> Checked:
    """What a plan would make anew and what that would cost, without making anything."""
    if found := mistakes(said.plan):
        return Checked(valid=False, problems=_problems(found), stale=(), estimate=None)
    plan = Plan.model_validate(said.plan, by_name=False, by_alias=True)
    film = house.desk.film(film_id)
    booking = film.booking()
    forecast = estimating.of_plan(plan, film, booking)
    stale = pieces_of(stand(film, plan, booking).stale)
    return Checked(valid=True, problems=(), stale=stale, estimate=price(forecast))


def _write(house: House, film_id: str, tree: Any, version: str) -> Response:
    house.desk.film(film_id)
    if found := mistakes(tree):
        told = [{"path": one.path, "message": one.message} for one in _problems(found)]
        detail = f"{found[0][0]}: {found[0][1]}" if found[0][0] else found[0][1]
        return problem(422, detail, "bad-plan", problems=told)
    plan = Plan.model_validate(tree, by_name=False, by_alias=True)
    return _answer(plan, house.desk.write_plan(film_id, plan, version))


def _answer(plan: Plan, version: str) -> Response:
    return JSONResponse(plan.model_dump(mode="json", by_alias=True), headers={"ETag": f'"{version}"'})


def _problems(found: list[tuple[str, str]]) -> tuple[Problem, ...]:
    return tuple(Problem(path=path, message=message) for path, message in found)


def _parsed(body: bytes) -> Any:
    try:
        return tree_of(body)
    except (ValueError, RecursionError) as error:
        raise HTTPException(422, f"The body is not JSON: {error}.") from error
