"""What people write never enters the journal, wherever in a request they write it."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any

import pytest
from hypothesis import given, settings

from simengine.domain.actions import ACTIONS, FLOWS_IN_MOVE
from simengine.domain.views import SeatView
from simengine_api import schemas
from simengine_api.client import Client
from simengine_api.client.connection import new_key
from support.service import Server, control
from support.wording import MARK, WORDINGS, strings_of, worded

FORM = ("rsit", "first_seen", "indicators", "pap", "actions_taken", "question")
SEATS = ("ALD.cert_lead", "ALD.policy_contact")


class Room:
    """An exercise with somebody in two seats of a nation."""

    def __init__(self, server: Server, play: str) -> None:
        self.trainer = server.trainer(play=play)
        self.seats = [server.seat(self.trainer, seat) for seat in SEATS]
        self.trainer.change_settings(schemas.Settings(policy="idle"))
        self.trainer.control(control("start", speed=1))
        self.trainer.control(control("pause") if play == "running" else control("open-move"))

    def nothing_worded_is_on_record(self) -> None:
        for line in self.trainer.journal().decode().splitlines():
            assert not any(MARK in string for string in strings_of(json.loads(line))), line


def post(client: Client, path: str, body: Any) -> int:
    """Send a request as no well-behaved client would; gives the status."""
    address = f"/v1/exercises/{client.me.exercise}/{path}"
    return client._http.post(address, json=body, headers={"idempotency-key": new_key()}).status_code


@pytest.fixture(scope="module")
def running(server: Server) -> Room:
    return Room(server, "running")


@pytest.fixture(scope="module")
def moves(server: Server) -> Room:
    return Room(server, "moves")


@pytest.fixture(scope="module")
def views(running: Room) -> Iterator[list[SeatView]]:
    yield [seat.seat_view() for seat in running.seats]


@pytest.mark.parametrize("kind", sorted(ACTIONS))
@given(text=WORDINGS)
@settings(max_examples=2)
def test_no_wording_gets_into_a_record_by_an_action(
    running: Room, views: list[SeatView], kind: str, text: str
) -> None:
    place = 1 if kind in ("Attribute", "AuthoriseDraft") else 0
    for values in worded(kind, views[place], FORM, text):
        assert post(running.seats[place], "actions", {"action": {"kind": kind, **values}}) in (200, 422)
    running.nothing_worded_is_on_record()


def test_nor_by_a_decision_sheet(moves: Room, views: list[SeatView]) -> None:
    """With a wording that has the form of an id, because a sheet with a malformed one is not taken at all."""
    for kind in sorted(ACTIONS.keys() - FLOWS_IN_MOVE):
        for seat, view in zip(moves.seats, views, strict=True):
            for values in worded(kind, view, FORM, MARK):
                assert post(seat, "sheet/items", {"action": {"kind": kind, **values}}) in (200, 422)
    lead = moves.seats[0]
    assert lead.hand_in(lead.sheet().version).accepted
    moves.nothing_worded_is_on_record()


@given(text=WORDINGS)
@settings(max_examples=5)
def test_nor_by_what_the_white_cell_says(running: Room, text: str) -> None:
    said = {"title": text, "body": text, "medium": "mail", "from_name": text, "from_organisation": text}
    for order in (
        {"command": "improvise-inject", "to": ["ALD.cert_lead"], **said},
        {"command": "improvise-inject", "to": [text], **said},
        {"command": "release-inject", "inject": text},
        {"command": "assign-seat", "seat": "BRV.cert_lead", "holder": text},
        {"command": "assign-seat", "seat": text, "holder": "person"},
    ):
        assert post(running.trainer, "control", {"control": order}) in (200, 404, 409, 422)
    running.nothing_worded_is_on_record()
