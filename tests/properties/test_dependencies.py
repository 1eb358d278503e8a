"""Whatever needs what: time makes no difference, levels stay in bounds, and the plainest reckoning agrees."""

from __future__ import annotations

from dataclasses import dataclass, replace
from fractions import Fraction
from itertools import cycle

from hypothesis import given, settings
from hypothesis import strategies as st

from simengine.domain.encoding import command_from
from simengine.domain.region import EdgeKind
from simengine.domain.scenario import Scenario
from simengine.domain.time import MS_PER_HOUR as H
from simengine.exercise import Exercise
from simengine.play import run
from simengine.rules.impact import own_level_permille, scarcest
from simengine.scoring import ExerciseLog, loss_person_hours
from simengine.world import World
from support.services import Services
from support.worlds import Need, hashes_of, needs_csr, records_of, services_only

COUNT = 7


@st.composite
def graphs(draw: st.DrawFn, count: int = COUNT) -> list[Need]:
    """Graphs without circles: each asset may need those before it."""
    pairs = [(source, target) for target in range(count) for source in range(target)]
    chosen = draw(st.lists(st.sampled_from(pairs), unique=True, max_size=12))
    return [
        (source, target, draw(st.integers(1, 1000)), draw(st.integers(0, 6 * H))) for source, target in chosen
    ]


def with_needs(scenario: Scenario, needs: list[Need]) -> Scenario:
    edges = {
        **scenario.region.edges,
        EdgeKind.DEPENDS: needs_csr(len(scenario.region.assets), needs),
    }
    return replace(scenario, region=replace(scenario.region, edges=edges))


def check_levels(world: World) -> None:
    """Every level is what the formula says of the present state, and within bounds."""
    csr = world.scenario.region.edges[EdgeKind.DEPENDS]
    for row in range(len(world.assets.level_permille)):
        if not world.static.people[row] and not world.static.is_needed(row):
            continue
        own, (least, _) = own_level_permille(world, row), scarcest(world, row)
        level = world.assets.level_permille[row]
        assert level == own * least // 1000
        assert 0 <= level <= own <= 1000
        assert world.needs.lost_permille[row] == own - level
    for edge in range(len(csr)):
        assert 0 <= world.needs.content_at(csr, edge, world.now_ms) <= 1000 * csr.buffer_ms[edge]


@given(
    slices=st.lists(st.integers(1, 7_200_000), min_size=1, max_size=12),
    seed=st.integers(0, 2**53 - 1),
    needs=graphs(17),
)
@settings(max_examples=10)
def test_time_in_slices_gives_the_same_bytes_as_one_jump_when_services_need_others(
    tiny: Scenario, slices: list[int], seed: int, needs: list[Need]
) -> None:
    scenario = with_needs(tiny, needs)
    recorded = run(scenario, seed=seed, teams={"ALL": "competent"})
    records = records_of(recorded)
    sliced = Exercise.begin(scenario, recorded.started)
    steps = cycle([*slices, 900_000])
    for record in records:
        if record.kind == "command":
            while sliced.now_ms < record.t_ms:
                sliced.advance_to(min(record.t_ms, sliced.now_ms + next(steps)))
                check_levels(sliced._engine.world)
            sliced._again(command_from(record.type, dict(record.data)), record.actor)
    while not sliced.ended:
        sliced.advance_to(sliced.now_ms + next(steps))
    assert hashes_of(sliced) == [record.hash for record in records]


@given(seed=st.integers(0, 2**53 - 1), needs=graphs(17))
@settings(max_examples=15)
def test_needs_carry_no_infection_and_never_lessen_the_loss(
    tiny: Scenario, seed: int, needs: list[Need]
) -> None:
    """With nobody acting, what the adversary does is the same to the last draw, and no less is lost."""
    adversary = ("AssetCompromised", "StageEntered", "DataExposed")
    plain, needy = (
        records_of(run(scenario, seed=seed, teams={"ALL": "idle"}))
        for scenario in (tiny, with_needs(tiny, needs))
    )
    steps = [[(r.t_ms, dict(r.data)) for r in records if r.type in adversary] for records in (plain, needy)]
    assert steps[0] == steps[1]
    lost = [loss_person_hours(ExerciseLog.from_records(records)) for records in (plain, needy)]
    assert lost[0] <= lost[1]


def test_where_nothing_needs_anything_all_loss_is_a_service_s_own(tiny: Scenario) -> None:
    records = records_of(run(tiny, seed=4, teams={"ALL": "competent"}))
    levels = [record.data for record in records if record.type == "ServiceLevelChanged"]
    assert levels
    assert all(data["needs_lost_permille"] == 0 and data["short_of"] == "" for data in levels)
    assert not any(record.type == "NeededServiceChanged" for record in records)


@dataclass
class Reckoner:
    """The plainest reckoning: all levels, from the first asset to the last, whenever anything may change;
    stores as fractions, and no rounding of times."""

    needs: list[Need]
    now: Fraction = Fraction(0)

    def __post_init__(self) -> None:
        self.own = [1000] * COUNT
        self.level = [1000] * COUNT
        self.store = {(s, t): Fraction(buffer) for s, t, _, buffer in self.needs}

    def reckon(self) -> None:
        for row in range(COUNT):
            left = [
                (1_000_000 - share * (1000 - self.level[source])) // 1000
                for source, target, share, _ in self.needs
                if target == row and not self.store[source, target]
            ]
            self.level[row] = self.own[row] * min(left, default=1000) // 1000

    def until(self, t_ms: int) -> None:
        while self.now < t_ms:
            rates = {(s, t): Fraction(1000 - self.level[s], 1000) for s, t, _, _ in self.needs}
            ends = [self.now + self.store[k] / rate for k, rate in rates.items() if rate and self.store[k]]
            step = min([Fraction(t_ms), *ends]) - self.now
            for source, target, _, buffer in self.needs:
                key = (source, target)
                change = -rates[key] * step if rates[key] else step / 2
                self.store[key] = max(Fraction(0), min(Fraction(buffer), self.store[key] + change))
            self.now += step
            self.reckon()


@given(
    needs=graphs(),
    moves=st.lists(
        st.tuples(st.integers(1, 4 * H), st.integers(0, COUNT - 1), st.sampled_from([1000, 500, 200, 0])),
        max_size=8,
    ),
)
@settings(max_examples=60)
def test_the_engine_agrees_with_the_plainest_reckoning(
    tiny: Scenario, needs: list[Need], moves: list[tuple[int, int, int]]
) -> None:
    """Compared away from the instants at which something changes: the engine rounds those up to whole ms."""
    services, plain = Services(services_only(tiny, COUNT, needs)), Reckoner(needs)
    for wait, row, share in moves:
        t_ms = services.world.now_ms + wait
        if t_ms >= services.world.scenario.duration_ms:
            break
        services.at(t_ms)
        plain.until(t_ms)
        if share == 0:
            services.restore(row)
            plain.own[row] = 1000
        else:
            services.lose(row, share=share)
            plain.own[row] = min(plain.own[row], 1000 - share)
        plain.reckon()
    csr = services.world.scenario.region.edges[EdgeKind.DEPENDS]
    end = services.world.scenario.duration_ms
    for t_ms in range(services.world.now_ms + 1000, end, H // 2 + 17):
        services.at(t_ms)
        plain.until(t_ms)
        stores = {
            (csr.source[e], csr.target[e]): services.world.needs.content_at(csr, e, t_ms)
            for e in range(len(csr))
        }
        for pair, store in plain.store.items():
            assert abs(stores[pair] - 1000 * store) <= 1000 * COUNT
        if all(bool(stores[pair]) == bool(store) for pair, store in plain.store.items()):
            assert list(services.world.assets.level_permille) == plain.level
