"""A seat: its brief, its view, its observations, its actions and its nation's decision sheet."""

from __future__ import annotations

from typing import Annotated

from fastapi import APIRouter, Path, Query, Request

from simengine_api import auth
from simengine_api.auth import CallerOf, seat_of
from simengine_api.routes.common import IdempotencyKey, LocaleOf, ServiceOf, once, problems
from simengine_api.schemas import Brief, HandIn, Observation, Receipt, Sheet, SubmitAction, View

router = APIRouter(prefix="/v1/exercises/{exercise}", tags=["seats"])


@router.get("/brief", summary="My role brief", operation_id="getBrief", responses=problems(401, 403, 404))
async def brief(exercise: str, caller: CallerOf, service: ServiceOf, locale: LocaleOf) -> Brief:
    """What the seat is there for, from the pack."""
    auth.require(caller, auth.ACT, exercise)
    return (await service.room(exercise)).brief(seat_of(caller))


@router.get(
    "/view",
    summary="Everything my seat may know now",
    operation_id="getView",
    responses=problems(401, 403, 404, 409),
)
async def view(exercise: str, caller: CallerOf, service: ServiceOf, locale: LocaleOf) -> View:
    """Read it again when the number of the last observation has changed."""
    auth.require(caller, auth.ACT, exercise)
    return await (await service.room(exercise)).view(seat_of(caller), locale)


@router.get(
    "/observations",
    summary="What my seat learned, one by one",
    operation_id="listObservations",
    responses=problems(401, 403, 404, 409),
)
async def observations(
    exercise: str,
    caller: CallerOf,
    service: ServiceOf,
    locale: LocaleOf,
    after: Annotated[int, Query(ge=0)] = 0,
    limit: Annotated[int, Query(ge=1, le=1000)] = 200,
) -> list[Observation]:
    """The log of the seat, after observation ``after``."""
    auth.require(caller, auth.ACT, exercise)
    return (await service.room(exercise)).observations(seat_of(caller), after, limit, locale)


@router.post(
    "/actions",
    summary="Submit an action",
    operation_id="submitAction",
    responses=problems(401, 403, 404, 409, 413, 422, 429, 503),
)
async def submit(
    exercise: str,
    body: SubmitAction,
    key: IdempotencyKey,
    request: Request,
    caller: CallerOf,
    service: ServiceOf,
    locale: LocaleOf,
) -> Receipt:
    """When this answers, the action is on record for good, accepted or refused."""
    auth.require(caller, auth.ACT, exercise)
    room = await service.room(exercise)
    return await room.submit(
        seat_of(caller), body.action, once(caller.participant, key, request, body), locale
    )


@router.get(
    "/sheet",
    summary="My nation's decision sheet",
    operation_id="getSheet",
    responses=problems(401, 403, 404, 409),
)
async def sheet(exercise: str, caller: CallerOf, service: ServiceOf) -> Sheet:
    """Of the open move. Any seat of the nation may read it and put actions on it."""
    auth.require(caller, auth.ACT, exercise)
    return await (await service.room(exercise)).sheet(seat_of(caller))


@router.post(
    "/sheet/items",
    summary="Put an action on the decision sheet",
    operation_id="addSheetItem",
    responses=problems(401, 403, 404, 409, 413, 422, 429, 503),
)
async def add_item(
    exercise: str,
    body: SubmitAction,
    key: IdempotencyKey,
    request: Request,
    caller: CallerOf,
    service: ServiceOf,
) -> Sheet:
    """It takes effect when the lead has handed the sheet in and the move is closed."""
    auth.require(caller, auth.ACT, exercise)
    room = await service.room(exercise)
    return await room.add_item(seat_of(caller), body.action, once(caller.participant, key, request, body))


@router.delete(
    "/sheet/items/{item}",
    summary="Take an action off the decision sheet",
    operation_id="removeSheetItem",
    responses=problems(401, 403, 404, 409, 503),
)
async def remove_item(
    exercise: str, item: Annotated[str, Path(max_length=80)], caller: CallerOf, service: ServiceOf
) -> Sheet:
    """The lead may take off any line, others their own."""
    auth.require(caller, auth.ACT, exercise)
    return await (await service.room(exercise)).remove_item(seat_of(caller), item)


@router.post(
    "/sheet/submission",
    summary="Hand in the decision sheet",
    operation_id="handInSheet",
    responses=problems(401, 403, 404, 409, 422, 429, 503),
)
async def hand_in(
    exercise: str,
    body: HandIn,
    key: IdempotencyKey,
    request: Request,
    caller: CallerOf,
    service: ServiceOf,
    locale: LocaleOf,
) -> Receipt:
    """By the nation's lead. A later one replaces it until the move is closed."""
    auth.require(caller, auth.ACT, exercise)
    room = await service.room(exercise)
    return await room.hand_in(
        seat_of(caller), body.version, once(caller.participant, key, request, body), locale
    )
