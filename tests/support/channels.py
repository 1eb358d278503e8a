"""Regions in which every kind of channel is there."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from simengine.domain import actions as act
from simengine.domain.actions import Purpose
from simengine.domain.catalogue import ChannelSpec
from simengine.domain.markings import Tlp
from simengine.domain.scenario import Scenario
from simengine.domain.seats import Level, Role, Seat, seat_id
from simengine.domain.time import MS_PER_MINUTE
from simengine.scenario.frameworks import channel_kinds
from support.bench import Bench

SAMPLE: dict[str, Any] = {
    "text": "template",
    "indicators": "none-yet",
    "actions": "none-yet",
    "term": "severity",
}


def channels_of_every_kind(scenario: Scenario, **changes: dict[str, Any]) -> Scenario:
    """The scenario with one channel of each kind, its id the kind's in small letters; ``changes`` by id, with
    underscores for hyphens. The nations have a ministry and a secretariat too, and one legal basis."""
    channels = {}
    for kind, spec in channel_kinds().items():
        ident = kind.lower()
        quick = {"transport_median_ms": 5 * MS_PER_MINUTE, "always_staffed": True}
        channels[ident] = replace(spec, id=ident, **quick | changes.get(ident.replace("-", "_"), {}))
    nations = tuple(
        replace(
            nation,
            legal_bases=frozenset({"BUDAPEST"}),
            seats=(
                *nation.seats,
                *(
                    Seat(seat_id(nation.id, role), nation.id, role)
                    for role in (Role.MINISTRY, Role.FORUM_SECRETARIAT)
                    if role not in {seat.role for seat in nation.seats}
                ),
            ),
        )
        for nation in scenario.region.nations
    )
    return replace(scenario, channels=channels, region=replace(scenario.region, nations=nations))


ROLE_OF_LEVEL = {
    Level.TECHNICAL: Role.CERT_LEAD,
    Level.POLICY: Role.POLICY_CONTACT,
    Level.POLITICAL: Role.MINISTRY,
    Level.LAW_ENFORCEMENT: Role.LAW_ENFORCEMENT,
    Level.FORUM: Role.FORUM_SECRETARIAT,
}


def filled(bench: Bench, channel: ChannelSpec) -> dict[str, str | int]:
    """A form filled in truthfully, as far as a test can."""
    known = SAMPLE | {
        "rsit": next(iter(sorted(bench.world.scenario.rsit_types))),
        "time": bench.exercise.now_ms,
        "severity": 3,
        "product": bench.world.scenario.region.products[0].id,
        "asset": "none-yet",
    }
    return {
        f.name: next(o for o in f.options if o not in f.urgent) if f.kind == "code" else known[f.kind]
        for f in channel.fields
    }


def send(
    bench: Bench, seat: str, channel: str, to: str, purpose: Purpose, tlp: Tlp = Tlp.GREEN, **more: Any
) -> str:
    """Send a message that is accepted; gives its id (of one copy, when it went to all)."""
    before = set(bench.exercise.view(seat).sent)
    bench.do(seat, act.SendMessage(channel, to, purpose, tlp, **more))
    clear(bench, seat)
    return next(iter(sorted(set(bench.exercise.view(seat).sent) - before)), "")


def clear(bench: Bench, seat: str) -> None:
    """Have every open draft that a seat can see cleared by its nation."""
    for draft in [d for d in bench.exercise.view(seat).drafts.values() if d.state == "open"]:
        for other in draft.waits_for:
            bench.do(other, act.ConcurWithDraft(draft.id))
        if draft.authorisers and bench.exercise.view(seat).drafts[draft.id].state == "open":
            bench.do(draft.authorisers[0], act.AuthoriseDraft(draft.id))
