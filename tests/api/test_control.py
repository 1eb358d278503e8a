"""The white cell: start, clock, injects, seats, ENDEX, debrief; and what it cannot do."""

from __future__ import annotations

import json
import time

import pytest

from simengine.domain.time import MS_PER_HOUR
from simengine.exercise import replay
from simengine.journal.jsonl import read_journal
from simengine.scenario import compile_pack
from simengine_api import schemas
from simengine_api.client import ApiError, Client
from support.service import Server, control


@pytest.fixture
def trainer(server: Server) -> Client:
    found = server.trainer()
    found.change_settings(schemas.Settings(policy="idle"))
    return found


def refused(client: Client, command: str, **fields: object) -> str:
    with pytest.raises(ApiError) as caught:
        client.control(control(command, **fields))
    return caught.value.code


def test_a_second_start_says_that_it_was_started(trainer: Client) -> None:
    assert trainer.control(control("start", speed=1)).state == "running"
    assert refused(trainer, "start") == "service-already-started"


def test_the_clock_runs_at_its_speed_and_stands_when_paused(trainer: Client) -> None:
    trainer.control(control("start", speed=3600))
    time.sleep(0.3)
    passed = trainer.control(control("pause")).t_ms
    assert passed > 0
    time.sleep(0.2)
    status = trainer.exercise().status
    assert (status.state, status.t_ms) == ("paused", passed)
    assert trainer.control(control("set-speed", speed=10)).speed == 10
    assert trainer.control(control("resume")).state == "running"


def test_time_passes_at_once_to_where_the_trainer_wants(trainer: Client) -> None:
    trainer.control(control("start", speed=1))
    trainer.control(control("pause"))
    trainer.control(control("advance-to", t_ms=5 * MS_PER_HOUR))
    status = trainer.wait_until_standing()
    assert (status.state, status.t_ms) == ("paused", 5 * MS_PER_HOUR)
    assert refused(trainer, "advance-to", t_ms=MS_PER_HOUR) == "exercise-time-backwards"


def test_nothing_is_done_before_the_start(server: Server, trainer: Client) -> None:
    seat = server.seat(trainer, "ALD.cert_lead")
    for command in ("pause", "resume", "end", "open-move", "close-move"):
        assert refused(trainer, command) == "service-not-started"
    with pytest.raises(ApiError) as caught:
        seat.view()
    assert caught.value.code == "service-not-started"


def test_an_improvised_inject_reaches_its_seats_and_nobody_else(server: Server, trainer: Client) -> None:
    one, other = server.seat(trainer, "ALD.cert_lead"), server.seat(trainer, "BRV.cert_lead")
    trainer.control(control("start", speed=1))
    said = {
        "medium": "press",
        "title": "A call from the paper",
        "body": "Is it true?",
        "from_name": "I. Osei",
    }
    trainer.control(control("improvise-inject", to=["ALD.cert_lead"], **said))
    found = [inject for inject in one.view().injects if inject.improvised]
    assert [(inject.title, inject.body, inject.medium) for inject in found] == [
        ("A call from the paper", "Is it true?", "press")
    ]
    assert not [inject for inject in other.view().injects if inject.improvised]
    assert "Is it true?" not in trainer.journal().decode()
    planned = [inject for inject in trainer.control_view().injects if inject.improvised]
    assert planned[0].to == ["ALD.cert_lead"]
    assert refused(trainer, "improvise-inject", to=["ALD.nobody"], **said) == "exercise-seat-unknown"


def test_an_inject_is_released_once(trainer: Client) -> None:
    trainer.control(control("start", speed=1))
    waiting = next(i for i in trainer.control_view().injects if i.released_ms is None)
    trainer.control(control("release-inject", inject=waiting.id))
    after = {inject.id: inject for inject in trainer.control_view().injects}
    assert after[waiting.id].released_by == "white_cell"
    assert refused(trainer, "release-inject", inject=waiting.id) == "exercise-inject-released"
    assert refused(trainer, "release-inject", inject="none") == "exercise-inject-unknown"


def test_empty_seats_are_automated_and_people_take_over(server: Server) -> None:
    trainer = server.trainer()
    server.seat(trainer, "ALD.cert_lead")
    trainer.control(control("start", speed=1))

    def holders() -> dict[str, str]:
        return {seat.id: seat.holder for nation in trainer.exercise().nations for seat in nation.seats}

    assert holders()["ALD.cert_lead"] == "person"
    assert holders()["BRV.cert_lead"] == "competent"
    server.seat(trainer, "BRV.cert_lead")
    assert holders()["BRV.cert_lead"] == "person"
    trainer.control(control("assign-seat", seat="BRV.cert_lead", holder="novice"))
    assert holders()["BRV.cert_lead"] == "novice"
    assert refused(trainer, "assign-seat", seat="BRV.cert_lead", holder="wizard") == "exercise-policy-unknown"


def test_a_closed_exercise_takes_nothing_more_and_gives_its_reports(server: Server, trainer: Client) -> None:
    seat = server.seat(trainer, "ALD.cert_lead")
    trainer.control(control("start", speed=1))
    with pytest.raises(ApiError) as caught:
        seat.report()
    assert caught.value.code == "service-not-ended"
    trainer.control(control("pause"))
    trainer.control(control("advance-to", t_ms=6 * MS_PER_HOUR))
    trainer.wait_until_standing()
    assert trainer.control(control("end")).state == "ended"
    for command in ("end", "resume"):
        assert refused(trainer, command) == "exercise-ended"
    own, whole = seat.report(), trainer.report()
    assert [nation["id"] for nation in own["nations"]] == ["ALD"]
    assert {entry["nation"] for entry in own["scores"]["nations"]} == {"ALD"}
    assert len(whole["nations"]) == 3


def test_a_nations_report_says_nothing_about_the_others_results(server: Server, trainer: Client) -> None:
    seat = server.seat(trainer, "BRV.policy_contact")
    trainer.control(control("start", speed=1))
    trainer.control(control("end"))
    own = seat.report()
    others = {"ALD", "ESK"}
    for part in ("opportunities", "improvements"):
        assert not [item for item in own[part] if item["nation"] in others]
    assert not [seat for inject in own["injects"] for seat in inject["to"] if seat[:3] in others]
    page = seat._http.get(f"/v1/exercises/{seat.me.exercise}/report.html")
    assert page.status_code == 200
    assert "white cell: holds the truth" not in page.text


def test_the_journal_replays_on_any_machine(
    server: Server, trainer: Client, tmp_path_factory: pytest.TempPathFactory
) -> None:
    seat = server.seat(trainer, "ALD.cert_lead")
    trainer.control(control("start", speed=1))
    trainer.control(control("pause"))
    said = {"medium": "mail", "title": "T", "body": "B"}
    trainer.control(control("improvise-inject", to=["ALD.cert_lead"], **said))
    trainer.control(control("advance-to", t_ms=8 * MS_PER_HOUR))
    trainer.wait_until_standing()
    assert seat.view().t_ms == 8 * MS_PER_HOUR
    path = tmp_path_factory.mktemp("journal") / "journal.jsonl"
    path.write_bytes(trainer.journal())
    records = read_journal(path)
    from support.service import TINY

    assert len(list(replay(compile_pack(TINY), records).journal.records())) >= len(records)


def test_a_live_seed_cannot_be_guessed(server: Server) -> None:
    seeds = set()
    for _ in range(3):
        trainer = server.trainer(seed=None)
        trainer.control(control("start", speed=1))
        seeds.add(json.loads(trainer.journal().splitlines()[0])["data"]["seed"])
    assert len(seeds) == 3
    assert max(seeds) > 2**40


def test_the_white_cell_sees_relations_and_decides_on_what_is_proposed(trainer: Client) -> None:
    trainer.control(control("start", speed=1))
    seen = trainer.control_view()
    assert {(one.nation, one.other) for one in seen.relations} >= {("ALD", "BRV"), ("BRV", "ALD")}
    assert all(one.simulated for one in seen.relations)
    assert all(0 <= pair.ppm <= 1_000_000 for pair in seen.tension)
    assert seen.escalations == []
    order = {"nation": "ALD", "other": "BRV", "kind": "frozen", "accepted": True}
    assert refused(trainer, "settle-proposal", **order) == "exercise-proposal-unknown"


def test_no_team_is_shown_relations(server: Server, trainer: Client) -> None:
    seat = server.seat(trainer, "ALD.cert_lead")
    trainer.control(control("start", speed=1))
    view = seat.view().model_dump()
    assert view["stances"] == []
    assert not {"relations", "escalations", "tension"} & view.keys()
    with pytest.raises(ApiError):
        seat.control_view()
