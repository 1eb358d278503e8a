"""Server-sent events: what a seat learns, or what the control room sees, as it becomes durable."""

from __future__ import annotations

from collections.abc import AsyncGenerator
from contextlib import aclosing
from typing import Annotated

from fastapi import APIRouter, Header, Request
from fastapi.responses import StreamingResponse

from simengine_api import auth
from simengine_api.auth import CallerOf, bearer, digest
from simengine_api.live.stream import record_events, seat_events
from simengine_api.routes.common import LocaleOf, ServiceOf, problems
from simengine_api.service import Service

router = APIRouter(prefix="/v1/exercises/{exercise}", tags=["stream"])


@router.get(
    "/stream",
    summary="Server-sent events",
    operation_id="stream",
    responses=problems(401, 403, 404) | {200: {"content": {"text/event-stream": {}}}},
)
async def stream(
    exercise: str,
    request: Request,
    caller: CallerOf,
    service: ServiceOf,
    locale: LocaleOf,
    last_event_id: Annotated[int, Header(ge=0)] = 0,
) -> StreamingResponse:
    """Events ``status`` (a Status; on every change and every second), ``sheet`` (the version of the nation's
    sheet), and with a number to resume from by ``Last-Event-ID``: ``observation`` for seats, ``record`` for
    the control room."""
    auth.require(caller, auth.READ, exercise)
    room = await service.room(exercise)
    if caller.seat is not None:
        events = seat_events(room, caller.seat, last_event_id, locale)
    else:
        auth.require(caller, auth.WATCH, exercise)
        events = record_events(room, last_event_id, locale)
    return StreamingResponse(
        _while_valid(events, service, digest(bearer(request))),
        media_type="text/event-stream",
        headers={"cache-control": "no-store", "x-accel-buffering": "no"},
    )


async def _while_valid(
    events: AsyncGenerator[bytes], service: Service, token_sha256: str
) -> AsyncGenerator[bytes]:
    """The events until the token is revoked, left or expired: an open line outlives no right."""
    async with aclosing(events):
        async for event in events:
            if await service.people.caller(token_sha256) is None:
                return
            yield event
