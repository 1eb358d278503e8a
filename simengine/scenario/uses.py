"""What refers to a title of a framework: channels, measures, region packs, and a scenario's plan."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, fields

from simengine.domain.catalogue import ChannelSpec
from simengine.domain.plan import MeasureSpec
from simengine.domain.scenario import Scenario
from simengine.scenario import frameworks
from simengine.scenario.region_packs import RegionPackFile, region_packs


@dataclass(frozen=True, slots=True)
class Uses:
    """Who refers to one title. ``channels`` are kinds, or the channels of a scenario; all others are ids.

    ``opportunities``, ``injects`` and ``campaigns`` are of the scenario and empty without one: rules
    mapped to the title, injects with an expectation that serves an objective shown by one of
    ``measures``, campaigns with this classification.
    """

    channels: tuple[ChannelSpec, ...]
    measures: tuple[str, ...]
    region_packs: tuple[str, ...]
    opportunities: tuple[str, ...] = ()
    injects: tuple[str, ...] = ()
    campaigns: tuple[str, ...] = ()

    @property
    def is_nothing(self) -> bool:
        """Whether nothing refers to it."""
        return not any(getattr(self, field.name) for field in fields(self))


def uses_of(ident: str, scenario: Scenario | None = None) -> Uses:
    """What refers to the title of that id, by default or in ``scenario``."""
    packs = tuple(pack.id for pack in region_packs().values() if _is_after(pack, ident))
    if scenario is None:
        kinds, defaults = frameworks.channel_kinds(), frameworks.measures()
        return Uses(_channels(ident, kinds.values()), _measures(ident, defaults.values()), packs)
    measures = _measures(ident, scenario.rubric.measures)
    served = {o.id for o in scenario.objectives if not set(measures).isdisjoint(o.measures)}
    return Uses(
        channels=_channels(ident, scenario.channels.values()),
        measures=measures,
        region_packs=packs,
        opportunities=tuple(rule.id for rule in scenario.opportunities if ident in rule.maps_to),
        injects=tuple(
            inject.id
            for inject in scenario.injects
            if any(expectation.objective in served for expectation in inject.expects)
        ),
        campaigns=tuple(campaign.id for campaign in scenario.campaigns if ident in campaign.rsit_types),
    )


def _channels(ident: str, specs: Iterable[ChannelSpec]) -> tuple[ChannelSpec, ...]:
    return tuple(spec for spec in specs if ident in spec.maps_to)


def _measures(ident: str, specs: Iterable[MeasureSpec]) -> tuple[str, ...]:
    return tuple(spec.id for spec in specs if ident in spec.maps_to)


def _is_after(pack: RegionPackFile, ident: str) -> bool:
    return ident in pack.quotes or any(ident in rule.maps_to for rule in pack.opportunities)
