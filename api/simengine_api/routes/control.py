"""The control room: truth beside belief, and everything that the white cell does."""

from __future__ import annotations

from typing import Annotated

from fastapi import APIRouter, Query, Request
from fastapi.responses import Response

from simengine_api import auth
from simengine_api.auth import CallerOf
from simengine_api.routes.common import IdempotencyKey, LocaleOf, ServiceOf, once, problems
from simengine_api.schemas import ControlRequest, ControlView, RecordLine, Status

router = APIRouter(prefix="/v1/exercises/{exercise}", tags=["control"])


@router.get(
    "/control",
    summary="Truth, teams and injects",
    operation_id="getControl",
    responses=problems(401, 403, 404),
)
async def control_view(exercise: str, caller: CallerOf, service: ServiceOf, locale: LocaleOf) -> ControlView:
    """For trainers, evaluators and observers."""
    auth.require(caller, auth.WATCH, exercise)
    return await (await service.room(exercise)).control_view(locale)


@router.post(
    "/control",
    summary="Start, pause, advance, release, improvise, open and close moves, end",
    operation_id="control",
    responses=problems(401, 403, 404, 409, 413, 422, 429, 503),
)
async def control(
    exercise: str,
    body: ControlRequest,
    key: IdempotencyKey,
    request: Request,
    caller: CallerOf,
    service: ServiceOf,
) -> Status:
    """For trainers. Gives the clock as it stands after the command."""
    auth.require(caller, auth.CONTROL, exercise)
    room = await service.room(exercise)
    return await room.control(body.control, once(caller.participant, key, request, body))


@router.get(
    "/records",
    summary="The journal as sentences",
    operation_id="listRecords",
    responses=problems(401, 403, 404, 409),
)
async def records(
    exercise: str,
    caller: CallerOf,
    service: ServiceOf,
    locale: LocaleOf,
    after: Annotated[int, Query(ge=0)] = 0,
    limit: Annotated[int, Query(ge=1, le=1000)] = 200,
) -> list[RecordLine]:
    """For trainers, evaluators and observers: records after number ``after``."""
    auth.require(caller, auth.WATCH, exercise)
    return (await service.room(exercise)).record_lines(after, limit, locale)


@router.get(
    "/journal",
    summary="The journal as JSON lines",
    operation_id="getJournal",
    responses=problems(401, 403, 404, 409) | {200: {"content": {"application/jsonl": {}}}},
)
async def journal(exercise: str, caller: CallerOf, service: ServiceOf) -> Response:
    """Every record, hash-chained; ``simengine replay`` verifies it and plays it again."""
    auth.require(caller, auth.JOURNAL, exercise)
    data = await (await service.room(exercise)).journal_bytes()
    name = f'attachment; filename="journal-{exercise}.jsonl"'
    return Response(data, media_type="application/jsonl", headers={"content-disposition": name})
