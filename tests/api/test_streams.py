"""Streams: nothing lost and nothing twice, from wherever a client was."""

from __future__ import annotations

import json

import pytest

from simengine.domain.time import MS_PER_HOUR
from simengine_api import schemas
from simengine_api.client import Client, StreamEvent
from support.service import Server, control


def take(client: Client, after: int, count: int, kind: str) -> list[StreamEvent]:
    """The first events of a kind from a stream; then the line is cut."""
    found: list[StreamEvent] = []
    for event in client.stream(after):
        if event.event == kind:
            found.append(event)
            if len(found) == count:
                return found
    return found


@pytest.fixture
def played(server: Server) -> tuple[Client, Client]:
    trainer = server.trainer()
    seat = server.seat(trainer, "ALD.cert_lead")
    trainer.control(control("start", speed=1))
    trainer.control(control("pause"))
    trainer.control(control("advance-to", t_ms=6 * MS_PER_HOUR))
    trainer.wait_until_standing()
    return trainer, seat


def test_a_lost_line_is_resumed_where_it_was(played: tuple[Client, Client]) -> None:
    _, seat = played
    whole = seat.observations()
    assert len(whole) > 10
    first = take(seat, 0, 4, "observation")
    rest = take(seat, first[-1].number or 0, len(whole) - 4, "observation")
    assert [event.number for event in first + rest] == [seen.number for seen in whole]
    assert [json.loads(event.data)["sentence"] for event in first + rest] == [seen.sentence for seen in whole]


def test_the_control_room_is_told_every_record(played: tuple[Client, Client]) -> None:
    trainer, _ = played
    last = trainer.control_view().seq
    assert [event.number for event in take(trainer, 0, last, "record")] == list(range(1, last + 1))


def test_what_happens_now_comes_by_itself(played: tuple[Client, Client]) -> None:
    trainer, seat = played
    stream = seat.stream(seat.view().number)
    states: list[str] = []
    said = {"medium": "mail", "title": "Now", "body": "."}
    for event in stream:
        if event.event == "status" and not states:
            states.append(schemas.Status.model_validate_json(event.data).state)
            trainer.control(control("improvise-inject", to=["ALD.cert_lead"], **said))
        if event.event == "observation":
            assert json.loads(event.data)["sentence"] == "Has reached you: Now."
            break
    assert states == ["paused"]


def test_who_is_connected_shows_in_the_control_room(played: tuple[Client, Client]) -> None:
    trainer, seat = played

    def connected() -> int:
        seats = [one for nation in trainer.exercise().nations for one in nation.seats]
        return next(one.connected for one in seats if one.id == "ALD.cert_lead")

    assert connected() == 0
    for _ in seat.stream():
        assert connected() == 1
        break


def test_an_open_line_ends_when_the_link_is_revoked(server: Server, played: tuple[Client, Client]) -> None:
    trainer, _ = played
    link = trainer.new_link(schemas.NewLink(member="seat", seat="ALD.cert_lead"))
    with Client.join(server.address, link.secret) as guest:
        for heard, _ in enumerate(guest.stream()):  # ends by itself: the server closes the line
            if heard == 0:
                trainer.revoke(link.id)
            assert heard < 1000
