"""Server-sent events: what a seat learns, or what the control room sees, as it becomes durable."""

from __future__ import annotations

from typing import Annotated

from fastapi import APIRouter, Header, Request
from fastapi.responses import StreamingResponse

from simengine_api import auth
from simengine_api.auth import CallerOf
from simengine_api.live.stream import record_events, seat_events
from simengine_api.routes.common import LocaleOf, ServiceOf, problems

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
        events,
        media_type="text/event-stream",
        headers={"cache-control": "no-store", "x-accel-buffering": "no"},
    )
