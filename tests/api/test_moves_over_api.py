"""Moves: the clock stands while people confer, and how long they do makes no difference."""

from __future__ import annotations

from pathlib import Path

import pytest

from simengine.domain.actions import HuntAssets, IsolateAsset, Purpose, SendMessage
from simengine.domain.markings import Tlp
from simengine_api import schemas
from simengine_api.client import ApiError, Client
from support.service import FakeWall, Server, control, running_server


def begin(server: Server, policy: str = "competent") -> tuple[Client, Client, Client]:
    trainer = server.trainer(play="moves")
    trainer.change_settings(schemas.Settings(policy=policy))
    lead, other = server.seat(trainer, "ALD.cert_lead"), server.seat(trainer, "BRV.cert_lead")
    assert trainer.control(control("start")).state == "between-moves"
    return trainer, lead, other


def go_on(trainer: Client, command: str) -> schemas.Status:
    trainer.control(control(command))
    return trainer.wait_until_standing()


def test_work_waits_for_the_sheet_and_messages_flow_at_once(server: Server) -> None:
    trainer, lead, other = begin(server)
    status = go_on(trainer, "open-move")
    assert (status.state, status.move.number if status.move else 0) == ("move", 1)
    receipt = lead.submit(HuntAssets("health"))
    assert receipt.refusal is not None
    assert receipt.refusal.code == "move-waits-for-sheet"
    words = SendMessage("cert-exchange", "BRV", Purpose.INFORM, Tlp.GREEN, text="We hunt.")
    assert lead.submit(words).accepted
    assert [message.text for message in other.view().inbox.values()] == ["We hunt."]
    assert other.view().t_ms == lead.view().t_ms == status.t_ms


def test_a_sheet_is_handed_in_as_it_was_read(server: Server) -> None:
    trainer, lead, other = begin(server)
    go_on(trainer, "open-move")
    analyst = server.seat(trainer, "ALD.cert_analyst")
    read = lead.sheet()
    changed = analyst.propose(HuntAssets("health"))
    assert changed.version > read.version
    with pytest.raises(ApiError) as caught:
        lead.hand_in(read.version)
    assert caught.value.code == "service-sheet-changed"
    assert lead.hand_in(changed.version).accepted
    assert lead.sheet().handed_in == changed.version
    refusal = analyst.hand_in(changed.version).refusal
    assert refusal is not None
    assert refusal.code == "sheet-not-from-lead"
    with pytest.raises(ApiError) as caught:
        analyst.take_off(
            next(item.id for item in lead.propose(HuntAssets("energy")).items if item.seat == lead.me.seat)
        )
    assert caught.value.code == "service-sheet-item-foreign"
    assert other.sheet().items == [item for item in other.sheet().items if item.seat.startswith("BRV.")]


def test_a_sheet_takes_effect_when_the_move_closes(server: Server) -> None:
    trainer, lead, _ = begin(server, policy="idle")
    go_on(trainer, "open-move")
    asset = next(iter(lead.view().assets))
    sheet = lead.propose(IsolateAsset(asset))
    lead.hand_in(sheet.version)
    assert not lead.view().tasks
    status = go_on(trainer, "close-move")
    assert status.state == "between-moves"
    assert status.t_ms > 0
    assert lead.view().assets[asset].isolated
    with pytest.raises(ApiError) as caught:
        lead.propose(HuntAssets("health"))
    assert caught.value.code == "service-sheet-no-move"


def test_a_sheet_that_was_not_handed_in_has_no_effect(server: Server) -> None:
    trainer, lead, _ = begin(server, policy="idle")
    go_on(trainer, "open-move")
    lead.propose(IsolateAsset(next(iter(lead.view().assets))))
    go_on(trainer, "close-move")
    assert not lead.view().tasks


def test_the_clock_of_moves_is_not_run(server: Server) -> None:
    trainer, *_ = begin(server)
    for command in ("resume", "pause"):
        with pytest.raises(ApiError) as caught:
            trainer.control(control(command))
        assert caught.value.code == "service-clock-by-moves"
    go_on(trainer, "open-move")
    for command, code in (("open-move", "exercise-move-open"), ("advance-to", "exercise-move-open")):
        with pytest.raises(ApiError) as caught:
            trainer.control(control(command, **({"t_ms": 10} if command == "advance-to" else {})))
        assert caught.value.code == code


def play(database: Path, minutes: int) -> tuple[bytes, object]:
    """A whole exercise in moves, in which teams take so many real minutes for each move."""
    wall = FakeWall()
    with running_server(database, wall) as server:
        trainer, lead, other = begin(server)
        while go_on(trainer, "open-move").state == "move":
            first, second = (lead, other) if minutes < 10 else (other, lead)
            for seat in (first, second):
                wall.seconds += minutes * 30
                seat.propose(HuntAssets("health"))
                seat.hand_in(seat.sheet().version)
            if go_on(trainer, "close-move").state == "ended":
                break
        return trainer.journal(), trainer.report()["scores"]


def test_sheets_after_one_or_after_twenty_minutes_give_the_same_events_and_scores(tmp_path: Path) -> None:
    quick, quick_scores = play(tmp_path / "quick.db", 1)
    slow, slow_scores = play(tmp_path / "slow.db", 20)
    # Who handed in first is on record; what happened, and what it scored, is the same.
    assert sorted(events(quick)) == sorted(events(slow))
    assert quick_scores_of(quick_scores) == quick_scores_of(slow_scores)


def events(journal: bytes) -> list[str]:
    import json

    found = [json.loads(line) for line in journal.splitlines()]
    return [json.dumps([r["t_ms"], r["type"], r["actor"], r["data"]], sort_keys=True) for r in found]


def quick_scores_of(scores: object) -> list[object]:
    assert isinstance(scores, dict)
    return [
        (
            entry["nation"],
            entry["incident_management"]["score_permille"],
            entry["channel_use"]["score_permille"],
        )
        for entry in scores["nations"]
    ]
