"""Guards that many checks begin with: is what an action names known to the team, by its own picture?"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import Any

from simengine.domain.errors import Refusal, refuse
from simengine.domain.seats import Seat
from simengine.domain.views import AssetView
from simengine.world.state import NationState, World

Check = Callable[[World, NationState, Seat, Any], Refusal | None]
"""Why an action of one kind is refused, if it is."""


def on_asset(check: Callable[[NationState, AssetView], Refusal | None]) -> Check:
    """A check of an action on one of the nation's assets, given as the team holds it."""

    def guarded(world: World, nation: NationState, seat: Seat, action: Any) -> Refusal | None:
        shown = nation.picture.assets.get(action.asset)
        if shown is None:
            return refuse("asset-unknown", asset=action.asset)
        return check(nation, shown)

    return guarded


def in_sector(check: Callable[[World, NationState, Any], Refusal | None]) -> Check:
    """A check of an action in a sector in which the nation has something."""

    def guarded(world: World, nation: NationState, seat: Seat, action: Any) -> Refusal | None:
        if action.sector not in world.static.sectors[nation.nation.id]:
            return refuse("sector-unknown", sector=action.sector)
        return check(world, nation, action)

    return guarded


def about_product(check: Callable[[World, NationState, Any], Refusal | None]) -> Check:
    """A check of an action about a product that there is in the region."""

    def guarded(world: World, nation: NationState, seat: Seat, action: Any) -> Refusal | None:
        if action.product not in world.static.products:
            return refuse("product-unknown", product=action.product)
        return check(world, nation, action)

    return guarded


def not_held(nation: NationState, indicators: Iterable[str]) -> Refusal | None:
    """Refused for the first of the indicators that the team does not hold."""
    for indicator in indicators:
        if indicator not in nation.picture.indicators:
            return refuse("indicator-not-held", indicator=indicator)
    return None


def not_another(world: World, seat: Seat, nation: str) -> Refusal | None:
    """Refused unless ``nation`` is another nation of the region."""
    if nation not in world.nations:
        return refuse("nation-unknown", nation=nation)
    if nation == seat.nation:
        return refuse("nation-is-own", nation=nation)
    return None
