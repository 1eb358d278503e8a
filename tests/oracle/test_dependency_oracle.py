"""Services that need others, worked out by hand: chains, buffers, partial levels, ties, borders."""

from __future__ import annotations

from array import array

import pytest

from simengine.domain import events as ev
from simengine.domain.actions import ReconnectAsset
from simengine.domain.needs import circles, depths, needs_of
from simengine.domain.region import Csr
from simengine.domain.scenario import Scenario
from simengine.domain.time import MS_PER_HOUR as H
from simengine.rules.conditions import _loss_permille
from support.services import Services
from support.worlds import csr, records_of, services_only

A, B, C, D = range(4)


def chain(tiny: Scenario) -> Services:
    """B needs A (store for 2 h, then all is lost), C needs B (store for 1 h, then half is lost)."""
    return Services(services_only(tiny, 3, [(A, B, 1000, 2 * H), (B, C, 500, H)]))


def test_a_loss_goes_down_a_chain_as_the_stores_run_out(tiny: Scenario) -> None:
    services = chain(tiny).at(H).lose(A).at(12 * H)
    assert services.told() == [
        (1 * H, A, 0, 0),
        (3 * H, B, 0, 1000),
        (4 * H, C, 500, 500),
    ]


def test_a_loss_shorter_than_the_store_is_felt_by_nobody_behind_it(tiny: Scenario) -> None:
    services = chain(tiny).at(H).lose(A).at(3 * H - 1).restore(A).at(12 * H)
    assert services.told() == [(H, A, 0, 0), (3 * H - 1, A, 1000, 0)]


def test_service_is_back_all_along_the_chain_in_the_instant_in_which_the_need_is_met(tiny: Scenario) -> None:
    services = chain(tiny).at(H).lose(A).at(6 * H).restore(A).at(12 * H)
    assert services.told()[3:] == [(6 * H, A, 1000, 0), (6 * H, B, 1000, 0), (6 * H, C, 1000, 0)]


def test_a_store_fills_at_half_the_speed_of_time_and_no_further_than_to_the_brim(tiny: Scenario) -> None:
    """Empty at 3 h; back from 4 h to 5 h gives half an hour of store; 20 h give the whole two hours."""
    services = chain(tiny).at(H).lose(A).at(4 * H).restore(A).at(5 * H).lose(A)
    services.at(6 * H).restore(A).at(26 * H)
    assert (5 * H + H // 2, B, 0, 1000) in services.told()
    again = Services(services_only(tiny, 2, [(A, B, 1000, 2 * H)])).lose(A).at(3 * H).restore(A).at(11 * H)
    again.lose(A).at(12 * H)
    assert (2 * H, B, 0, 1000) in again.told()
    assert again.told()[-1] == (11 * H, A, 0, 0), "the store is full again, not fuller"


def test_a_store_drains_at_the_rate_of_the_share_that_is_missing(tiny: Scenario) -> None:
    """A fifth is missing: two hours of store last ten; then a fifth of what the need is worth is lost."""
    services = Services(services_only(tiny, 2, [(A, B, 600, 2 * H)])).lose(A, share=200).at(12 * H)
    assert services.told() == [(0, A, 800, 0), (10 * H, B, 880, 120)]


def test_a_store_used_in_part_lasts_as_long_as_what_is_left_of_it(tiny: Scenario) -> None:
    """Half missing for 2 h uses 1 h of 2; then all is missing and the rest lasts 1 h."""
    services = Services(services_only(tiny, 2, [(A, B, 1000, 2 * H)])).lose(A, share=500).at(2 * H)
    services.lose(A).at(12 * H)
    assert (3 * H, B, 0, 1000) in services.told()
    assert len(services.told()) == 3


def test_the_least_share_takes_the_longest_time_to_the_millisecond(tiny: Scenario) -> None:
    """One thousandth missing: 7 ms of store last 7 s. With 1 ms of it gone at that rate and then all
    missing, 6.999 ms are left, rounded up to the next whole ms."""
    slow = Services(services_only(tiny, 2, [(A, B, 1000, 7)])).lose(A, share=1).at(H)
    assert (7000, B, 999, 1) in slow.told()
    both = Services(services_only(tiny, 2, [(A, B, 1000, 7)])).lose(A, share=1).at(1).lose(A).at(H)
    assert (1 + 7, B, 0, 1000) in both.told()


def test_without_a_store_the_loss_is_there_at_once(tiny: Scenario) -> None:
    services = Services(services_only(tiny, 3, [(A, B, 1000, 0), (B, C, 1000, 0)])).at(H).lose(A)
    assert services.told() == [(H, A, 0, 0), (H, B, 0, 1000), (H, C, 0, 1000)]


def test_what_reaches_a_service_on_two_ways_is_lost_once(tiny: Scenario) -> None:
    """A diamond: D needs B and C, which both need A; each is looked at once in the instant."""
    needs = [(A, B, 500, 0), (A, C, 400, 0), (B, D, 1000, 0), (C, D, 1000, 0)]
    services = Services(services_only(tiny, 4, needs)).at(H).lose(A)
    assert services.told() == [(H, A, 0, 0), (H, B, 500, 500), (H, C, 600, 400), (H, D, 500, 500)]
    assert services.changes()[-1][1].short_of == services.ids[B]


def test_of_two_needs_that_limit_alike_the_first_of_the_region_is_named(tiny: Scenario) -> None:
    services = Services(services_only(tiny, 3, [(A, C, 500, 0), (B, C, 500, 0)])).lose(A, B)
    assert [event.short_of for _, event in services.changes()] == ["", "", services.ids[A]]
    services.at(H).restore(A)
    assert services.changes()[-1][1].short_of == services.ids[B], (
        "as much is lost as before, for want of another"
    )
    assert services.told()[-1] == (H, C, 500, 500)


def test_own_loss_and_loss_for_want_of_a_need_multiply_and_are_told_apart(tiny: Scenario) -> None:
    """Own level 500; the need leaves 500 of that: 250, of which 250 is for want of the need."""
    services = Services(services_only(tiny, 2, [(A, B, 500, 0)])).lose(B, share=500).at(H).lose(A)
    assert services.told() == [(0, B, 500, 0), (H, A, 0, 0), (H, B, 250, 250)]
    services.at(2 * H).restore(B)
    assert services.told()[-1] == (2 * H, B, 500, 500)


def test_isolating_an_asset_is_felt_where_it_is_needed(tiny: Scenario) -> None:
    services = Services(services_only(tiny, 2, [(A, B, 1000, H)])).isolate(A).at(4 * H).reconnect(A)
    assert services.told() == [(0, A, 500, 0), (2 * H, B, 500, 500), (4 * H, A, 1000, 0), (4 * H, B, 1000, 0)]


def test_a_need_met_in_the_instant_in_which_the_store_runs_out_costs_nothing(tiny: Scenario) -> None:
    """Work that ends at an instant comes before stores that end at it; a ms less of store is felt."""
    lead, asset = "ALD.cert_lead", "a-000"

    def reconnected(store_ms: int, late_ms: int) -> Services:
        services = Services(services_only(tiny, 2, [(A, B, 1000, store_ms)])).isolate(A).at(late_ms)
        assert services.exercise.submit(lead, ReconnectAsset(asset)).accepted
        return services

    (task,) = reconnected(0, 0).exercise.view(lead).tasks.values()
    assert task.due_ms is not None
    late = task.due_ms % 2
    store = (task.due_ms + late) // 2  # half of the service is missing: a store lasts twice its time
    met = reconnected(store, late).at(12 * H).told()
    assert met == [(0, A, 500, 0), (task.due_ms + late, A, 1000, 0)]
    missed = reconnected(store - 1, late).at(12 * H).told()
    assert (task.due_ms + late - 2, B, 500, 500) in missed


def test_a_loss_crosses_a_border_and_names_where_it_comes_from(tiny: Scenario) -> None:
    services = Services(services_only(tiny, 2, [(A, B, 1000, H)], nations=[0, 2])).lose(A).at(2 * H)
    assert [n.id for n in tiny.region.nations][::2] == ["ALD", "ESK"]
    event = services.changes()[-1][1]
    assert (event.nation, event.short_of, event.short_of_nation) == ("ESK", services.ids[A], "ALD")
    assert services.world.static.linked["ESK"] == ("ALD",)


def test_a_service_that_only_other_services_use_passes_its_loss_on(tiny: Scenario) -> None:
    """Nobody is served by A itself, so nothing is lost there; what needs it feels it all the same."""
    services = Services(services_only(tiny, 3, [(A, B, 1000, 0)], people=[0, 100, 0])).lose(A, C)
    assert services.told() == [(0, A, 0, 0), (0, B, 0, 1000)]
    assert services.changes()[0][1].people == 0


def test_the_loss_that_conditions_see_counts_what_is_lost_for_want_of_a_need(tiny: Scenario) -> None:
    services = chain(tiny).lose(A).at(H)
    assert _loss_permille(services.world, "ALD") == 333
    assert _loss_permille(services.at(4 * H).world, "ALD") == 833
    assert _loss_permille(services.restore(A).world, "ALD") == 0


THIRD_PARTIES = frozenset({"PressReported", "BriefingRequested", "OperatorCalled"})
"""What is said about a loss by others, beside what operators themselves are told."""


def test_operators_are_told_at_once_and_only_those_who_need_the_service(tiny: Scenario) -> None:
    services = Services(services_only(tiny, 3, [(A, B, 700, 2 * H)], nations=[0, 2, 1])).at(H).lose(A)
    (need,) = services.exercise.view("ESK.cert_lead").assets[services.ids[B]].needs
    assert (need.asset, need.nation, need.loss_permille) == (services.ids[A], "ALD", 700)
    assert (need.level_permille, need.buffer_ms, need.until_ms, need.changed_ms) == (0, 2 * H, 3 * H, H)
    services.at(4 * H)
    shown = services.exercise.view("ESK.cert_lead").assets[services.ids[B]]
    assert (shown.service_level_permille, shown.needs_lost_permille) == (300, 700)
    assert (shown.service_lost_permille, shown.short_of) == (0, services.ids[A])
    kinds = {
        seat: [o.kind for o in services.exercise.observations(seat) if o.kind not in THIRD_PARTIES]
        for seat in ("ESK.policy_contact", "ALD.policy_contact", "BRV.policy_contact")
    }
    assert kinds["ESK.policy_contact"] == ["NeededServiceChanged", "ServiceLevelChanged"]
    assert kinds["ALD.policy_contact"] == ["ServiceLevelChanged"]
    assert kinds["BRV.policy_contact"] == []


def test_each_record_names_the_one_that_caused_it(tiny: Scenario) -> None:
    services = chain(tiny).at(H).lose(A).at(12 * H)
    records = {record.seq: record for record in records_of(services.exercise)}
    told = [record for record in records.values() if record.type == "ServiceLevelChanged"]
    for record in told[1:]:
        cause = records[record.cause_seq]
        assert cause.type == "NeededServiceChanged"
        assert cause.data["asset"] == record.data["asset"]
        assert records[cause.cause_seq].type == "ServiceLevelChanged"
        assert records[cause.cause_seq].data["asset"] == cause.data["needs"]


def test_order_of_depth_puts_what_is_needed_first() -> None:
    edges = csr(6, [(0, 1), (1, 2), (0, 2), (2, 3), (4, 3)])
    assert list(depths(edges)) == [0, 1, 2, 3, 0, 0]
    row, back = needs_of(edges)
    assert [edges.source[e] for e in back[row[3] : row[4]]] == [2, 4]
    assert not len(back[row[5] : row[6]])


def test_circles_are_found_and_a_graph_without_one_has_none() -> None:
    straight = csr(5, [(0, 1), (0, 2), (1, 3), (2, 3), (3, 4)])
    assert circles(straight, range(len(straight))) == []
    round_ = csr(5, [(0, 1), (1, 2), (2, 0), (3, 4), (4, 3)])
    assert [circle for _, circle in circles(round_, range(5))] == [[0, 1, 2], [3, 4]]
    assert len(circles(round_, [7] * 5)) == 1, "one for each rule that makes them"


@pytest.mark.parametrize("closed", [False, True])
def test_a_chain_of_a_million_services_is_no_deeper_than_the_stack_allows(closed: bool) -> None:
    count = 1_000_000
    last = 0 if closed else count - 1
    edges = count - 1 + closed
    ring = Csr(
        row=array("i", [*range(count), edges]),
        source=array("i", range(edges)),
        target=array("i", [*range(1, count), *([last] if closed else [])]),
        weight_permille=array("i", [1000]) * edges,
    )
    found = circles(ring, bytes(edges))
    assert bool(found) == closed
    if closed:
        assert len(found[0][1]) == count
    else:
        assert depths(ring)[-1] == count - 1


def test_a_need_is_told_of_as_long_as_it_matters(tiny: Scenario) -> None:
    """One fall, one return: two notices, and the second says that nothing is missing any more."""
    services = chain(tiny).lose(A).at(H).restore(A).at(2 * H)
    told = [r.data for r in records_of(services.exercise) if r.type == ev.NeededServiceChanged.__name__]
    assert [(d["level_permille"], d["buffer_ms"], d["until_ms"]) for d in told] == [
        (0, 2 * H, 2 * H),
        (1000, H, None),
    ]
