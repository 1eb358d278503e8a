"""The same pack, seed and commands give the same bytes, however time is advanced and however often."""

from __future__ import annotations

from itertools import cycle

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from simengine.domain.encoding import command_from
from simengine.domain.errors import SimengineError
from simengine.domain.events import EVENTS
from simengine.domain.scenario import Play, Scenario
from simengine.exercise import Exercise, replay
from simengine.play import run
from support.wide import wide, widely_played
from support.worlds import content, hashes_of, play_again, records_of

SLICES = st.lists(st.integers(1, 7_200_000), min_size=1, max_size=12)


@pytest.fixture(scope="module", params=["tiny", "crowded"])
def region(request: pytest.FixtureRequest) -> Scenario:
    """A region with one campaign, and one with two and with fleets."""
    scenario: Scenario = request.getfixturevalue(request.param)
    return scenario


@given(slices=SLICES, seed=st.integers(0, 2**53 - 1))
@settings(max_examples=10)
def test_time_in_random_slices_gives_the_same_bytes_as_one_jump(
    region: Scenario, slices: list[int], seed: int
) -> None:
    _assert_same_in_slices(region, run(region, seed=seed, teams={"ALL": "competent"}), slices)


@given(slices=SLICES, seed=st.integers(0, 2**32))
@settings(max_examples=6)
def test_and_so_it_does_when_every_kind_of_action_is_used(
    region: Scenario, slices: list[int], seed: int
) -> None:
    scenario = wide(region)
    recorded = widely_played(scenario, seed)
    _assert_same_in_slices(scenario, recorded, slices)
    assert hashes_of(replay(scenario, records_of(recorded))) == hashes_of(recorded)


def test_an_exercise_in_which_everything_is_tried_holds_every_wider_event(
    tiny: Scenario, crowded: Scenario
) -> None:
    """So that the properties above speak of all of them."""
    played = [*((tiny, seed) for seed in range(12)), *((crowded, seed) for seed in range(12))]
    happened = {
        record.type for scenario, seed in played for record in records_of(widely_played(wide(scenario), seed))
    }
    wider = {
        name for name, cls in EVENTS.items() if cls.__module__.endswith(("response_events", "public_events"))
    }
    assert wider - happened == set()


def _assert_same_in_slices(scenario: Scenario, recorded: Exercise, slices: list[int]) -> None:
    records = records_of(recorded)
    sliced = Exercise.begin(scenario, recorded.started)
    steps = cycle([*slices, 900_000])
    for record in records:
        if record.kind == "command":
            while sliced.now_ms < record.t_ms:
                sliced.advance_to(min(record.t_ms, sliced.now_ms + next(steps)))
            sliced._again(command_from(record.type, dict(record.data)), record.actor)
    while not sliced.ended:
        sliced.advance_to(sliced.now_ms + next(steps))
    assert hashes_of(sliced) == [record.hash for record in records]


@pytest.mark.parametrize("play", list(Play))
@pytest.mark.parametrize("team", ["idle", "novice", "silent", "competent"])
def test_a_replay_equals_the_run_it_replays(region: Scenario, play: Play, team: str) -> None:
    recorded = run(region, seed=11, teams={"ALL": team}, play=play)
    again = replay(region, records_of(recorded))
    assert hashes_of(again) == hashes_of(recorded)


def test_the_plain_and_the_compiled_kernel_give_the_same_journal(
    crowded: Scenario, monkeypatch: pytest.MonkeyPatch
) -> None:
    plain = run(crowded, seed=11, teams={"ALL": "competent"})
    monkeypatch.setattr("simengine.kernel.contagion.COMPILED_FROM_NODES", 1)
    compiled = run(crowded, seed=11, teams={"ALL": "competent"})
    kernels = {
        type(state.spread).__name__
        for exercise in (plain, compiled)
        for state in exercise._engine.world.campaigns
    }
    assert kernels == {"PlainContagion", "CompiledContagion"}
    assert hashes_of(compiled) == hashes_of(plain)


def test_two_runs_of_one_seed_are_identical_and_another_seed_differs(region: Scenario) -> None:
    first, second, other = (run(region, seed=seed, teams={"ALL": "competent"}) for seed in (3, 3, 4))
    assert hashes_of(first) == hashes_of(second)
    assert [content(r) for r in records_of(first)][1:] != [content(r) for r in records_of(other)][1:]


@given(data=st.data())
@settings(max_examples=15)
def test_a_fork_shares_the_past_and_goes_its_own_way(region: Scenario, data: st.DataObject) -> None:
    recorded = run(region, seed=5, teams={"ALL": "competent"})
    records = records_of(recorded)
    seq = data.draw(st.integers(1, len(records)))
    fork = recorded.fork(after_seq=seq)
    assert hashes_of(fork)[:seq] == [record.hash for record in records[:seq]]
    assert fork.now_ms == records[seq - 1].t_ms
    before = len(recorded.journal)
    if not fork.ended:
        fork.end()
    assert len(recorded.journal) == before


def test_a_replay_names_the_first_record_that_differs(region: Scenario) -> None:
    recorded = run(region, seed=11, teams={"ALL": "competent"})
    records = records_of(recorded)
    refusable = next(r.seq for r in records if r.type == "SubmitAction")
    without = play_again(region, records, leave_out=frozenset({refusable}))
    mixed = records[: refusable - 1] + records_of(without)[refusable - 1 :]
    assert mixed[refusable - 1].hash != records[refusable - 1].hash
    tampered = [*records[: refusable - 1], *_without_event(records[refusable - 1 :])]
    with pytest.raises(SimengineError) as caught:
        replay(region, tampered)
    assert caught.value.code == "journal-replay-differs"


def _without_event(records: list) -> list:  # type: ignore[type-arg]
    """The records with the first event dropped, as if somebody had cut it out."""
    place = next(place for place, record in enumerate(records) if record.kind == "event")
    return records[:place] + records[place + 1 :]
