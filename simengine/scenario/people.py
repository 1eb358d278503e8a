"""The people of a nation's pools, made from the numbers that a pack gives.

Like assets they are drawn with the region's generator seed, each by nation, pool and number: one person more
in a pool leaves the others as they are, and they are the same in every exercise with the pack.
"""

from __future__ import annotations

from simengine.domain.draws import Draws
from simengine.domain.region import Pool
from simengine.domain.staff import DAY_CREW, Member, PoolStaff, member_id
from simengine.scenario import frameworks
from simengine.scenario.schema import NationModel, Staffing

NOBODY = Staffing(day=0, night=0)


def staff_of(nation: NationModel, draws: Draws) -> dict[Pool, PoolStaff]:
    """The people of every pool: those of the day first, then one crew after the other."""
    return {pool: _pool(nation, pool, nation.staff.get(pool, NOBODY), draws) for pool in Pool}


def _pool(nation: NationModel, pool: Pool, staffing: Staffing, draws: Draws) -> PoolStaff:
    rules = frameworks.work()
    night_crews = staffing.night_crews or rules.night_crews
    mix = {**rules.default_mix_permille[pool], **staffing.skills}
    crews = [DAY_CREW] * staffing.day
    crews += [crew for crew in range(1, night_crews + 1) for _ in range(staffing.night)]
    members = tuple(
        Member(
            id=member_id(nation.id, pool, number),
            number=number,
            crew=crew,
            skill_permille={
                skill: low + draws.choice_index(high - low + 1, "skill", nation.id, pool.value, number, skill)
                for skill, (low, high) in mix.items()
            },
        )
        for number, crew in enumerate(crews, 1)
    )
    return PoolStaff(members, night_crews)
