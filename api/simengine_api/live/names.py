"""Names for ids, in a language: so that a sentence says a hospital's name and not its number."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from simengine.domain.actions import ACTIONS
from simengine.domain.commands import IMPROVISED
from simengine.texts import Catalogue, joined, label
from simengine_api.live.pack import Pack

SHORT = 6
"""Digits of a digest that people are shown."""


class Names:
    """Looks names up in the pack and the message catalogue. ``titles`` gives titles of improvised injects."""

    def __init__(self, pack: Pack, texts: Catalogue, titles: Callable[[str], str | None]) -> None:
        scenario, words = pack.scenario, pack.texts
        self._texts = texts
        self._titles = titles
        self._pack = pack
        locale = texts.locale
        table = scenario.region.assets
        known: dict[str, str] = dict(zip(table.ids, table.names, strict=True))
        known |= {fleet.id: fleet.name for fleet in scenario.region.fleets}
        known |= {n.id: words.get("nation", n.id, "name", locale) for n in scenario.region.nations}
        known |= {p.id: words.get("product", p.id, "name", locale) for p in scenario.region.products}
        known |= {c.id: label(texts, "channel", c.kind) for c in scenario.channels.values()}
        known |= {i.id: words.get("inject", i.id, "title", locale) for i in scenario.injects}
        for campaign in scenario.campaigns:
            known[campaign.id] = words.get("campaign", campaign.id, "name", locale)
            known |= {s.id: words.get("stage", s.id, "title", locale) for s in campaign.stages}
            known |= {i.id: words.get("indicator", i.id, "title", locale) for i in campaign.indicators}
            known |= {a.id: words.get("adaptation", a.id, "title", locale) for a in campaign.adaptations}
        known |= {o.id: words.get("opportunity", o.id, "title", locale) for o in scenario.opportunities}
        self._known: Mapping[str, str] = known
        self._seats = {seat.id: seat for nation in scenario.region.nations for seat in nation.seats}

    def seat(self, ident: str) -> str:
        """Nation and role of a seat."""
        seat = self._seats[ident]
        return joined(self._texts, [self._known[seat.nation], label(self._texts, "role", seat.role.value)])

    def __call__(self, field: str, value: str) -> str:
        """The name of what ``value`` stands for; ``value`` itself when it has none."""
        if value in self._known:
            return self._known[value]
        if value in self._seats:
            return self.seat(value)
        if value.startswith(IMPROVISED):
            return self._titles(value) or self._texts.format("inject-improvised")
        head, _, rest = value.partition(":")
        if rest and head in self._known:
            return joined(self._texts, [self._known[head], self(field, rest)])
        parts = value.split("/")
        if len(parts) > 3 and parts[1] in ACTIONS:
            target = self(field, "/".join(parts[2:-1]))
            return f"{label(self._texts, 'action', parts[1])}: {target}"
        asset = next((name for ident, name in self._known.items() if ident in parts), None)
        if len(parts) > 1 and asset is not None:
            return asset
        return value
