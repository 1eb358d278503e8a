"""How able teams handle what is swamped rather than broken, from what their picture shows."""

from __future__ import annotations

from dataclasses import replace

import pytest

from simengine.domain.actions import BlockIndicator, CollectEvidence, EradicateAsset, IsolateAsset
from simengine.domain.message_views import HeldIndicatorView
from simengine.domain.region import Pool
from simengine.domain.scenario import Scenario
from simengine.domain.views import AssetView, Belief, SeatView, TaskView
from simengine.exercise import Exercise
from simengine.policies import CONDUCTS, floods, technical

ANALYST = "ALD.cert_analyst"


@pytest.fixture
def view(hospital: Scenario) -> SeatView:
    return Exercise.start(hospital, seed=1).view(ANALYST)


def attacked(view: SeatView, **changes: object) -> tuple[SeatView, AssetView]:
    """The view with one of its assets confirmed, and otherwise as told."""
    asset = next(asset for asset in view.assets.values() if asset.people_served)
    shown: AssetView = replace(asset, belief=Belief.CONFIRMED, **changes)  # type: ignore[arg-type]
    return replace(view, assets={**view.assets, shown.id: shown}), shown


def wishes(view: SeatView, team: str, target: str) -> list[type]:
    return [type(action) for action in technical.wishes(view, CONDUCTS[team]) if action.target == target]


@pytest.mark.parametrize("team", ["competent", "silent", "expert"])
def test_a_swamped_service_is_examined_and_filtered_and_stays_on_the_network(
    view: SeatView, team: str
) -> None:
    shown, asset = attacked(view, service_level_permille=250)
    assert floods.is_swamped(asset)
    assert wishes(shown, team, asset.id)[:1] == [CollectEvidence]
    assert not {IsolateAsset, EradicateAsset} & set(wishes(shown, team, asset.id))
    held = HeldIndicatorView("ioc-sources", "[x]", own=True, tlp="", pap="", givers=())
    knows = replace(shown, indicators={"ioc-sources": 0}, marks={"ioc-sources": held})
    assert BlockIndicator in wishes(knows, team, "ioc-sources")


@pytest.mark.parametrize("team", ["competent", "expert"])
def test_once_a_flood_is_filtered_or_over_what_was_left_on_is_not_cut_off_after_all(
    view: SeatView, team: str
) -> None:
    filtered, asset = attacked(view, service_level_permille=760, evidence_collected=True)
    assert not {IsolateAsset, EradicateAsset} & set(wishes(filtered, team, asset.id))
    more, asset = attacked(view, service_level_permille=850, evidence_collected=True)
    assert IsolateAsset not in wishes(more, team, asset.id)
    over, asset = attacked(view, service_level_permille=990, evidence_collected=True)
    assert EradicateAsset in wishes(over, team, asset.id)
    assert IsolateAsset not in wishes(over, team, asset.id)


def test_what_is_broken_or_only_lacks_what_it_needs_is_no_flood(view: SeatView) -> None:
    broken, asset = attacked(view, service_level_permille=150, service_lost_permille=850)
    assert not floods.is_swamped(asset)
    assert IsolateAsset in wishes(broken, "competent", asset.id)
    lacking, asset = attacked(view, service_level_permille=400, needs_lost_permille=600)
    assert not floods.is_swamped(asset)
    assert IsolateAsset in wishes(lacking, "competent", asset.id)


def test_what_was_asked_to_be_cut_off_is_asked_again_until_it_is_put_back(view: SeatView) -> None:
    shown, asset = attacked(view, evidence_collected=True)

    def asked(*kinds: str) -> bool:
        tasks = {
            str(n): TaskView(str(n), kind, asset.id, Pool.RESPONDERS, 1, "finished", n, None, "failed")
            for n, kind in enumerate(kinds)
        }
        return not floods.is_left_on(replace(shown, tasks=tasks), asset)

    assert asked("IsolateAsset")
    assert asked("IsolateAsset", "ReconnectAsset", "IsolateAsset")
    assert not asked("IsolateAsset", "ReconnectAsset")
    assert not asked("IsolateAsset", "RestoreAsset")


def test_a_novice_knows_no_better(view: SeatView) -> None:
    shown, asset = attacked(view, service_level_permille=250)
    assert IsolateAsset in wishes(shown, "novice", asset.id)
