"""Automated teams that play a whole exercise over the API leave the journal that they leave in the engine."""

from __future__ import annotations

from simengine.domain.scenario import Play, Scenario
from simengine.exercise import Exercise
from simengine.journal.codec import encode_line
from simengine.play import play_out, policies_by_seat, policies_for, run
from simengine_api import schemas
from simengine_api.client import AutomatedSeat, Client
from support.service import TINY, Server, control

SEED = 7


def seats_of(server: Server, trainer: Client, scenario: Scenario) -> dict[str, AutomatedSeat]:
    names = policies_by_seat(scenario, {"ALL": "competent"})
    policies = policies_for(scenario, names, SEED)
    return {seat: AutomatedSeat(server.seat(trainer, seat), policy) for seat, policy in policies.items()}


def without_holders(lines: list[bytes]) -> list[str]:
    """What the records say, without who held the seats, and so without the hashes that hold it too."""
    import json

    found = []
    for line in lines:
        record = json.loads(line)
        record["data"].pop("holders", None)
        found.append(
            json.dumps([record[k] for k in ("seq", "t_ms", "kind", "type", "actor", "cause_seq", "data")])
        )
    return found


def test_a_running_exercise_played_over_the_api_is_the_same(server: Server, tiny: Scenario) -> None:
    # whoever joins over the API is a person to the engine, whatever thinks for them
    expected = Exercise.start(tiny, seed=SEED, play=Play.RUNNING)
    play_out(expected, policies_for(tiny, policies_by_seat(tiny, {"ALL": "competent"}), SEED))
    trainer = server.trainer(play="running", seed=SEED)
    seats = seats_of(server, trainer, tiny)
    trainer.control(control("start", speed=1))
    trainer.control(control("pause"))
    looks = {name: look for name, seat in seats.items() if (look := seat.next_look_ms(0)) is not None}
    now = trainer.exercise().status.t_ms
    assert min(looks.values()) >= now
    while looks and min(looks.values()) <= tiny.duration_ms:
        name = min(looks, key=lambda seat: (looks[seat], seat))
        if looks[name] > now:
            now = looks[name]
            trainer.control(control("advance-to", t_ms=now))
            if trainer.wait_until_standing().state == "ended":
                break
        seats[name].look()
        following = seats[name].next_look_ms(now)
        assert following is not None
        looks[name] = following
    trainer.control(control("advance-to", t_ms=tiny.duration_ms))
    assert trainer.wait_until_standing().state == "ended"
    recorded = trainer.journal().splitlines(keepends=True)
    assert without_holders(recorded) == without_holders([encode_line(r) for r in expected.journal.records()])


def test_moves_played_by_the_service_are_those_of_the_engine(server: Server, tiny: Scenario) -> None:
    expected = run(tiny, seed=SEED, teams={"ALL": "competent"}, play=Play.MOVES)
    trainer = server.trainer(play="moves", seed=SEED)
    trainer.change_settings(schemas.Settings(policy="competent"))
    trainer.control(control("start"))
    while trainer.exercise().status.state != "ended":
        trainer.control(control("open-move"))
        trainer.wait_until_standing()
        trainer.control(control("close-move"))
        trainer.wait_until_standing()
    recorded = trainer.journal().splitlines(keepends=True)
    assert recorded == [encode_line(record) for record in expected.journal.records()]
    assert TINY.name == tiny.id


def test_a_running_exercise_of_empty_seats_is_that_of_the_engine(server: Server, tiny: Scenario) -> None:
    expected = run(tiny, seed=SEED, teams={"ALL": "competent"}, play=Play.RUNNING)
    trainer = server.trainer(play="running", seed=SEED)
    trainer.control(control("start", speed=3600))
    trainer.control(control("pause"))
    trainer.control(control("advance-to", t_ms=tiny.duration_ms))
    assert trainer.wait_until_standing().state == "ended"
    recorded = trainer.journal().splitlines(keepends=True)
    assert recorded == [encode_line(record) for record in expected.journal.records()]
