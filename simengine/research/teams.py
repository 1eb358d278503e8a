"""Who plays which seat: policies by name for nations, objects of one's own for seats."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from simengine.domain.errors import error
from simengine.domain.scenario import Scenario
from simengine.exercise import PERSON
from simengine.play import ALL, policies_by_seat, policies_for
from simengine.policies import CONDUCTS, TeamPolicy
from simengine.scenario import compile_pack, find_pack

Policies = str | Mapping[str, str | TeamPolicy]
"""The name of a policy for everybody; or by nation id, ``ALL`` or seat id: the name of a policy, or for a
seat a policy object of one's own. The more particular goes before the more general; who is not named is
idle."""

Pack = str | Path | Scenario
"""The name of a shipped pack, the path of a folder, or a compiled scenario."""


def scenario_of(pack: Pack) -> Scenario:
    """The compiled scenario. Raises ``pack-not-found``, and what :func:`compile_pack` raises."""
    return pack if isinstance(pack, Scenario) else compile_pack(find_pack(pack))


@dataclass(frozen=True, slots=True)
class Teams:
    """The policies of one run by seat; ``holders`` is what its record 1 says of them."""

    holders: Mapping[str, str]
    own: Mapping[str, TeamPolicy]

    @staticmethod
    def of(scenario: Scenario, policies: Policies) -> Teams:
        """Sort policies as given. Raises ``exercise-nation-unknown``, ``exercise-seat-unknown``,
        ``exercise-policy-unknown`` and ``exercise-own-policy-seat``."""
        given: Mapping[str, str | TeamPolicy] = {ALL: policies} if isinstance(policies, str) else policies
        seats = {seat.id for nation in scenario.region.nations for seat in nation.seats}
        by_nation: dict[str, str] = {}
        by_seat: dict[str, str] = {}
        own: dict[str, TeamPolicy] = {}
        for key, policy in given.items():
            if key not in seats and "." in key:
                raise error("exercise-seat-unknown", seat=key[:200])
            if isinstance(policy, str) and policy not in CONDUCTS:
                raise error("exercise-policy-unknown", policy=policy[:80])
            if key not in seats:
                if not isinstance(policy, str):
                    raise error("exercise-own-policy-seat", nation=key[:200])
                by_nation[key] = policy
            elif isinstance(policy, str):
                by_seat[key] = policy
            else:
                own[key] = policy
        holders = policies_by_seat(scenario, by_nation) | by_seat | dict.fromkeys(own, PERSON)
        return Teams(holders, own)

    def policies(self, scenario: Scenario, seed: int) -> dict[str, TeamPolicy]:
        """The policy of every seat for one seed."""
        named = {seat: name for seat, name in self.holders.items() if seat not in self.own}
        return {**policies_for(scenario, named, seed), **self.own}

    def idle(self) -> bool:
        """Whether nobody does anything."""
        return not self.own and all(not CONDUCTS[name].acts for name in self.holders.values())


def label_of(policies: Policies) -> str:
    """What a set of policies is called when it is given no label."""
    if isinstance(policies, str):
        return policies
    return " ".join(
        f"{key}={policy if isinstance(policy, str) else type(policy).__name__}"
        for key, policy in policies.items()
    )
