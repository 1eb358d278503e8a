"""What every participant is told before STARTEX, automated or not."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from simengine.domain.catalogue import ActionSpec, ChannelSpec
from simengine.domain.scenario import Scenario


@dataclass(frozen=True, slots=True)
class Briefing:
    """The catalogue of actions and the forms of the channels: no word about the campaign."""

    actions: Mapping[str, ActionSpec]
    channels: Mapping[str, ChannelSpec]

    @staticmethod
    def of(scenario: Scenario) -> Briefing:
        """The briefing of a scenario."""
        return Briefing(scenario.actions, scenario.channels)
