"""Server-sent events of an exercise. Each client draws at its own pace from what is durable, so that a slow
one holds up nobody and a lost one resumes where it was."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncGenerator
from contextlib import suppress

from pydantic import BaseModel

from simengine_api.live.room import Room

BATCH = 200
HEARTBEAT_S = 1.0
"""How often the clock is told while it runs; also what tells a client that the line is alive."""
RETRY_MS = 1000


def encode(event: str, data: BaseModel | str, number: int | None = None) -> bytes:
    """One event in the form of the HTML standard's event streams."""
    body = data if isinstance(data, str) else data.model_dump_json()
    head = f"id: {number}\n" if number is not None else ""
    return f"{head}event: {event}\ndata: {body}\n\n".encode()


async def _rings(ring: asyncio.Event) -> None:
    with suppress(TimeoutError):
        await asyncio.wait_for(ring.wait(), HEARTBEAT_S)


async def seat_events(room: Room, seat: str, after: int, locale: str) -> AsyncGenerator[bytes]:
    """What a seat learns, its nation's sheet and the clock, from observation ``after`` on."""
    nation = seat.split(".", maxsplit=1)[0]
    sheet = None
    yield f"retry: {RETRY_MS}\n\n".encode()
    with room.present(seat):
        while not room.bell.closed:
            ring = room.bell.next_ring()
            yield encode("status", room.status())
            found = room.observations(seat, after, BATCH, locale)
            for observation in found:
                after = observation.number
                yield encode("observation", observation, after)
            version = room.live.published.sheets.get(nation)
            if version != sheet:
                sheet = version
                yield encode("sheet", str(version[1] if version else 0))
            if len(found) < BATCH:
                await _rings(ring)


async def record_events(room: Room, after: int, locale: str) -> AsyncGenerator[bytes]:
    """What the control room sees, from record ``after`` on."""
    yield f"retry: {RETRY_MS}\n\n".encode()
    with room.present(None):
        while not room.bell.closed:
            ring = room.bell.next_ring()
            yield encode("status", room.status())
            found = room.record_lines(after, BATCH, locale)
            for line in found:
                after = line.seq
                yield encode("record", line, after)
            if len(found) < BATCH:
                await _rings(ring)
            else:
                await asyncio.sleep(0)
