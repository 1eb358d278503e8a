"""The environment for learning agents."""

from __future__ import annotations

import subprocess
import sys

import numpy as np
import pytest
from pettingzoo.test import parallel_api_test

from simengine.agents import ACTIONS, OBSERVATIONS, SeatsEnv, observe, parallel_env
from simengine.domain.errors import SimengineError
from simengine.domain.scenario import Scenario
from support.worlds import hashes_of

SEATS = ["ALD.cert_lead", "BRV.policy_contact"]


def play(env: SeatsEnv, seed: int, choose: np.random.Generator) -> list[float]:
    """Random choices among what there is to do; the rewards of the first agent."""
    _, infos = env.reset(seed=seed)
    rewards = []
    while env.agents:
        actions = {
            seat: int(choose.choice(np.flatnonzero(infos[seat]["action_mask"]))) for seat in env.agents
        }
        observed, gained, _, _, infos = env.step(actions)
        rewards.append(gained[SEATS[0]])
        for seat, numbers in observed.items():
            assert env.observation_space(seat).contains(numbers)
    return rewards


@pytest.mark.parametrize("seats", [None, SEATS, ["ALD.cert_analyst", "BRV.law_enforcement"]])
def test_it_passes_the_test_of_pettingzoo(tiny: Scenario, seats: list[str] | None) -> None:
    chosen = None if seats is None else [s for s in seats if s in _all_seats(tiny)]
    parallel_api_test(parallel_env(tiny, chosen, step_minutes=60), 200)


def _all_seats(scenario: Scenario) -> set[str]:
    return {seat.id for nation in scenario.region.nations for seat in nation.seats}


def test_the_same_seed_and_choices_give_the_same_journal(tiny: Scenario) -> None:
    journals = []
    for _ in range(2):
        env = parallel_env(tiny, SEATS, step_minutes=60)
        play(env, 5, np.random.default_rng(1))
        assert env.exercise is not None
        assert env.exercise.ended
        journals.append(hashes_of(env.exercise))
    assert journals[0] == journals[1]


def test_without_a_seed_each_reset_plays_the_next(tiny: Scenario) -> None:
    env = parallel_env(tiny, SEATS, seed=8)
    seeds = []
    for given in (None, None, 3, None):
        env.reset(seed=given)
        assert env.exercise is not None
        seeds.append(env.exercise.seed)
    assert seeds == [8, 9, 3, 4]


def test_an_agent_observes_its_view_and_nothing_else(tiny: Scenario) -> None:
    env = parallel_env(tiny, SEATS, others="competent", step_minutes=120)
    env.reset(seed=5)
    assert env.exercise is not None
    for _ in range(2):
        observed, *_ = env.step(dict.fromkeys(env.agents, 0))
    assert env.agents == SEATS
    for seat in env.agents:
        numbers = observe(env.exercise.view(seat), tiny.duration_ms)
        assert np.allclose(observed[seat], numbers)
        assert len(numbers) == len(OBSERVATIONS)


def test_the_reward_is_the_share_of_own_service_lost(tiny: Scenario) -> None:
    env = parallel_env(tiny, SEATS, others="idle", step_minutes=60)
    rewards = []
    env.reset(seed=5)
    while env.agents:
        observed, gained, _, _, _ = env.step(dict.fromkeys(env.agents, 0))
        if observed:
            assert -gained[SEATS[0]] == pytest.approx(
                observed[SEATS[0]][OBSERVATIONS.index("service_lost")], abs=1e-6
            )
        rewards.append(gained[SEATS[0]])
    assert max(rewards) <= 0
    assert min(rewards) < 0


def test_what_is_masked_does_nothing_and_what_is_offered_is_accepted(tiny: Scenario) -> None:
    env = parallel_env(tiny, SEATS, step_minutes=60)
    play(env, 5, np.random.default_rng(2))
    assert env.exercise is not None
    refused = [r for r in env.exercise.journal.records() if r.type == "ActionRefused"]
    assert [r.data["seat"] for r in refused if r.data["seat"] in SEATS] == []
    taken = {r.data["kind"] for r in env.exercise.journal.records() if r.type == "ActionAccepted"}
    assert taken & set(ACTIONS)


def test_shaping_adds_nothing_over_a_whole_exercise_but_the_change_of_its_potential(tiny: Scenario) -> None:
    plain = play(parallel_env(tiny, SEATS, step_minutes=60), 5, np.random.default_rng(1))
    env = parallel_env(tiny, SEATS, step_minutes=60, shaping=2.0)
    shaped = play(env, 5, np.random.default_rng(1))
    assert sum(shaped) - sum(plain) == pytest.approx(2.0 * env._potential[SEATS[0]])


def test_a_seat_that_there_is_not_is_refused(tiny: Scenario) -> None:
    with pytest.raises(SimengineError, match="exercise-seat-unknown"):
        parallel_env(tiny, ["ALD.nobody"])


def test_without_the_extra_it_says_what_to_install() -> None:
    code = (
        "import sys; sys.modules['pettingzoo'] = None\n"
        "try: import simengine.agents\n"
        "except Exception as e: print(e.code, e.__notes__)\n"
    )
    done = subprocess.run([sys.executable, "-c", code], check=True, capture_output=True, text=True)
    assert 'pip install "simengine[agents]"' in done.stdout
