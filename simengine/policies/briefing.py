"""What every participant is told before STARTEX, automated or not."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from simengine.domain.actions import Purpose
from simengine.domain.catalogue import ActionSpec, ChannelSpec
from simengine.domain.scenario import Scenario
from simengine.domain.seats import Role


@dataclass(frozen=True, slots=True)
class Briefing:
    """The catalogue of actions, the forms of the channels, the nations that have a press office: no word
    about the campaign."""

    actions: Mapping[str, ActionSpec]
    channels: Mapping[str, ChannelSpec]
    press_offices: frozenset[str]

    def routes(self, reachable: Mapping[str, tuple[str, ...]]) -> dict[tuple[Purpose, str], ChannelSpec]:
        """By purpose and nation, the first channel that serves for it, of those over which a seat reaches
        nations. One that reaches all members serves for no single one."""
        found: dict[tuple[Purpose, str], ChannelSpec] = {}
        for name, nations in reachable.items():
            if self.channels[name].reach != "one":
                continue
            for purpose in self.channels[name].purposes:
                for nation in nations:
                    found.setdefault((purpose, nation), self.channels[name])
        return found

    def ways(self, reachable: Mapping[str, tuple[str, ...]]) -> dict[tuple[Purpose, str], list[ChannelSpec]]:
        """The same with every channel that serves, for when the first leads nowhere."""
        found: dict[tuple[Purpose, str], list[ChannelSpec]] = {}
        for name, nations in reachable.items():
            for purpose in self.channels[name].purposes:
                for nation in nations:
                    found.setdefault((purpose, nation), []).append(self.channels[name])
        return found

    @staticmethod
    def of(scenario: Scenario) -> Briefing:
        """The briefing of a scenario."""
        seats = (seat for nation in scenario.region.nations for seat in nation.seats)
        speaking = frozenset(seat.nation for seat in seats if seat.role is Role.PRESS_OFFICE)
        return Briefing(scenario.actions, scenario.channels, speaking)
