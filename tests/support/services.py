"""An exercise in which services fall and come back when a test says so."""

from __future__ import annotations

from simengine.domain import events as ev
from simengine.domain.encoding import event_from
from simengine.domain.scenario import Scenario
from simengine.exercise import Exercise
from simengine.kernel import reactions
from support.worlds import records_of


class Services:
    """Assets by number. What a test arranges comes about through events, as in the engine itself."""

    def __init__(self, scenario: Scenario) -> None:
        self.exercise = Exercise.start(scenario, seed=1)
        self.engine = self.exercise._engine
        self.world = self.engine.world
        self.ids = scenario.region.assets.ids

    def _let(self, *events: ev.Event) -> None:
        for event in events:
            self.engine.emit(event, self.engine.seq)
        reactions.settle(self.engine)
        self.engine._drain()
        self.engine.flush()

    def at(self, t_ms: int) -> Services:
        """Let time pass."""
        self.exercise.advance_to(t_ms)
        return self

    def lose(self, *rows: int, share: int = 1000) -> Services:
        """The adversary takes a share of the services of some assets, at once."""
        nation = self.world.static.nation_of
        self._let(
            *(
                ev.AssetCompromised(
                    self.ids[row],
                    nation[row],
                    self.world.campaigns[0].campaign.id,
                    f"lost-{share}",
                    "trusts",
                    self.ids[row],
                    nation[row],
                    self.world.campaigns[0].ordinal[row] + 1,
                )
                for row in rows
            )
        )
        return self

    def restore(self, row: int) -> Services:
        """All of the service is back."""
        asset, nation = self.ids[row], self.world.static.nation_of[row]
        removed = (self.world.campaigns[0].campaign.id,)
        self._let(ev.AssetEradicated(asset, nation, True, removed), ev.AssetRestored(asset, nation))
        return self

    def isolate(self, row: int) -> Services:
        """The asset is cut off: half of its service is lost."""
        self._let(ev.AssetIsolated(self.ids[row], self.world.static.nation_of[row]))
        return self

    def reconnect(self, row: int) -> Services:
        """The asset is back on the network."""
        self._let(ev.AssetReconnected(self.ids[row], self.world.static.nation_of[row]))
        return self

    def told(self) -> list[tuple[int, int, int, int]]:
        """All changes of service: (time, asset, level, of it lost for want of a needed service)."""
        return [
            (t_ms, self.ids.index(event.asset), event.level_permille, event.needs_lost_permille)
            for t_ms, event in self.changes()
        ]

    def changes(self) -> list[tuple[int, ev.ServiceLevelChanged]]:
        """All changes of service with their times."""
        found = []
        for record in records_of(self.exercise):
            if record.kind == "event":
                event = event_from(record.type, dict(record.data))
                if isinstance(event, ev.ServiceLevelChanged):
                    found.append((record.t_ms, event))
        return found
