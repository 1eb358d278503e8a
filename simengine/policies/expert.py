"""What a very able team does in its own house beyond what :mod:`simengine.policies.technical` does.

It searches before anything is confirmed while it has free hands, deals first with what the most people
depend on, and weighs isolation, which costs the people served: an asset that still works is examined and
cleaned at once where hands are free, and cut off where it would have to wait or serves nobody.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator

from simengine.domain.actions import (
    BlockIndicator,
    CollectEvidence,
    EradicateAsset,
    HardenAssets,
    HuntAssets,
    IsolateAsset,
    ReconnectAsset,
    RestoreAsset,
    StaffedAction,
)
from simengine.domain.region import Pool
from simengine.domain.time import MS_PER_HOUR
from simengine.domain.views import AssetView, Belief, SeatView
from simengine.policies import floods

SEARCH_AGAIN_MS = 3 * MS_PER_HOUR
"""How long after a search a sector is searched again."""
FIRST, SOON = 1, 2
"""Priorities of work."""


def weight(asset: AssetView) -> int:
    """People who depend on an asset, by how much they do."""
    return asset.criticality_permille * asset.people_served


def wishes(view: SeatView, incident: str | None) -> Iterator[StaffedAction]:
    """What the team wants done before all else, the most pressing first."""
    assets = sorted(view.assets.values(), key=lambda asset: (-weight(asset), asset.id))
    bad = [asset for asset in assets if asset.belief is Belief.CONFIRMED]
    for asset in assets:
        if not asset.isolated and must_isolate(view, asset):
            yield IsolateAsset(asset.id, incident, FIRST)
    for indicator in sorted(view.indicators):
        if indicator not in view.blocked and view.marks[indicator].may_block:
            yield BlockIndicator(indicator, incident, FIRST)
    for asset in bad:
        if not asset.evidence_collected:
            yield CollectEvidence(asset.id, incident, FIRST)
        elif not floods.is_swamped(asset):
            yield EradicateAsset(asset.id, incident, FIRST)
    for asset in assets:
        if asset.belief is Belief.CLEARED and asset.eradicated and asset.service_lost_permille:
            yield RestoreAsset(asset.id, incident, FIRST)
        elif asset.belief is Belief.CLEARED and asset.isolated:
            yield ReconnectAsset(asset.id, incident, FIRST)
    if bad or view.indicators or view.inbox:
        for product in _products(assets, bad):
            if product not in view.hardened:
                yield HardenAssets(product, incident, SOON)
    yield from _searches(view, assets, bad, incident)


def must_isolate(view: SeatView, asset: AssetView) -> bool:
    """Whether an asset is to be cut off now.

    What has stopped working spreads and has little left to lose, even when nobody has confirmed it yet. What
    is held to be compromised and still works is cut off when nobody depends on it or when those who would
    clean it are busy. What is swamped stays: cutting it off is what the flood wants.
    """
    if asset.belief is Belief.SUSPECTED:
        return asset.service_lost_permille > 0
    if asset.belief is not Belief.CONFIRMED:
        return False
    if floods.is_swamped(asset):
        return False
    return asset.service_lost_permille > 0 or weight(asset) == 0 or _must_wait(view, asset)


def _must_wait(view: SeatView, asset: AssetView) -> bool:
    """Whether more work waits for the analysts than those on duty can begin next."""
    analysts = view.pools[Pool.ANALYSTS]
    ahead = sum(
        1 for task in view.tasks.values() if task.kind == "CollectEvidence" and task.state != "finished"
    )
    return not asset.evidence_collected and ahead > analysts.on_duty


def _products(assets: list[AssetView], bad: list[AssetView]) -> list[str]:
    """Products, those on assets known to be compromised first, then by how many people depend on them."""
    hit: dict[str, int] = defaultdict(int)
    people: dict[str, int] = defaultdict(int)
    for asset in assets:
        for product in asset.products:
            people[product] += weight(asset)
            hit[product] += asset in bad
    return sorted(people, key=lambda product: (-hit[product], -people[product], product))


def _searches(
    view: SeatView, assets: list[AssetView], bad: list[AssetView], incident: str | None
) -> Iterator[StaffedAction]:
    """With indicators or something found, every sector is searched; without, where hands are free."""
    analysts = view.pools[Pool.ANALYSTS]
    free = analysts.on_duty - analysts.at_work > 1
    if not (bad or view.indicators or free):
        return
    people: dict[str, int] = defaultdict(int)
    for asset in assets:
        people[asset.sector] += weight(asset)
    last: dict[str, int] = {}
    for task in view.tasks.values():
        if task.kind == "HuntAssets":
            last[task.target] = max(last.get(task.target, 0), task.queued_ms)
    for sector in sorted(people, key=lambda sector: (-people[sector], sector)):
        if sector not in last or view.reached(last[sector] + SEARCH_AGAIN_MS):
            yield HuntAssets(sector, incident, SOON)
