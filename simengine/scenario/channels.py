"""Channels of a pack: their cross-checks, and what they become."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from simengine.domain.catalogue import ChannelSpec
from simengine.domain.contacts import ContactKind
from simengine.scenario import frameworks
from simengine.scenario.finder import Finder
from simengine.scenario.frameworks.messages import field_spec
from simengine.scenario.schema import RegionFile
from simengine.scenario.schema_channels import ChannelModel, FieldModel
from simengine.scenario.yaml_source import Path_

REGION = "region.yaml"


def check_channels(finder: Finder, region: RegionFile, nations: set[str]) -> None:
    """Kinds, members, purposes and fields of every channel."""
    kinds = frameworks.channel_kinds()
    if not region.channels:
        finder.add(REGION, ("channels",), "pack-channel-none")
    finder.unique(REGION, ("channels",), "channel", (channel.id for channel in region.channels))
    for place, channel in enumerate(region.channels):
        here: Path_ = ("channels", place)
        known = finder.known(REGION, (*here, "kind"), "channel kind", channel.kind, kinds.keys())
        for number, pair in enumerate(channel.missing_pairs):
            for end, nation in enumerate(pair):
                path = (*here, "missing_pairs", number, end)
                finder.known(REGION, path, "nation", nation, nations)
            if pair[0] == pair[1]:
                finder.add(REGION, (*here, "missing_pairs", number), "pack-pair-with-itself", nation=pair[0])
        _check_members(finder, here, channel, region)
        if known:
            _check_purposes(finder, here, channel, kinds[channel.kind])
        finder.unique(
            REGION, (*here, "fields"), "field", (field.name for field in channel.fields or ()), key="name"
        )
        for number, field in enumerate(channel.fields or ()):
            _check_field(finder, (*here, "fields", number), field)


def _check_members(finder: Finder, here: Path_, channel: ChannelModel, region: RegionFile) -> None:
    nations = {nation.id for nation in region.nations}
    for number, nation in enumerate(channel.members or ()):
        finder.known(REGION, (*here, "members", number), "nation", nation, nations)
    if channel.members is not None and channel.membership is not None:
        finder.add(REGION, (*here, "membership"), "pack-value-choice", expected="members, membership")
        return
    if channel.membership is not None:
        groups = {group for nation in region.nations for group in nation.memberships}
        if not finder.known(REGION, (*here, "membership"), "membership", channel.membership, groups):
            return
    members = _members(channel, region)
    if members is not None and len(members) < 2:
        name = "membership" if channel.members is None else "members"
        finder.add(REGION, (*here, name), "pack-channel-members", channel=channel.id, count=len(members))


def _check_purposes(finder: Finder, here: Path_, channel: ChannelModel, kind: ChannelSpec) -> None:
    """A purpose is meant or bent to, not both; a channel that the pack gives no purposes keeps its kind's."""
    meant = kind.purposes if channel.purposes is None else frozenset(channel.purposes)
    for number, purpose in enumerate(channel.bent_to or ()):
        if purpose in meant:
            path = (*here, "bent_to", number)
            finder.add(REGION, path, "pack-channel-purpose-twice", channel=channel.id, purpose=purpose.value)


def _check_field(finder: Finder, here: Path_, field: FieldModel) -> None:
    if field.kind == "code" and not field.options:
        finder.add(REGION, here, "pack-field-missing", name="options")
    for name, chosen in (("urgent", field.urgent), ("confidential", field.confidential)):
        for number, option in enumerate(chosen):
            finder.known(REGION, (*here, name, number), "option", option, set(field.options))
    for option in field.asks:
        finder.known(REGION, (*here, "asks", option), "option", option, set(field.options))


def _members(channel: ChannelModel, region: RegionFile) -> frozenset[str] | None:
    if channel.members is not None:
        return frozenset(channel.members)
    if channel.membership is None:
        return None
    return frozenset(nation.id for nation in region.nations if channel.membership in nation.memberships)


def channels_of(region: RegionFile) -> dict[str, ChannelSpec]:
    """The channels of a region whose checks found nothing."""
    return {channel.id: _channel(channel, region) for channel in region.channels}


def _channel(channel: ChannelModel, region: RegionFile) -> ChannelSpec:
    kind = frameworks.channel_kinds()[channel.kind]
    changes: dict[str, Any] = {
        "levels": None if channel.levels is None else frozenset(channel.levels),
        "fields": None
        if channel.fields is None
        else tuple(field_spec(field.model_dump()) for field in channel.fields),
        "transport_median_ms": channel.transport_median,
        "timeliness_tau_ms": channel.timeliness,
        "protected": channel.protected,
        "always_staffed": channel.always_staffed,
        "hours_factor_permille": channel.hours_factor_permille,
        "capacity_per_hour": channel.capacity_per_hour,
        "min_severity": channel.min_severity,
    }
    meant = kind.purposes if channel.purposes is None else frozenset(channel.purposes)
    bent = kind.bent_to if channel.bent_to is None else frozenset(channel.bent_to)
    entry = kind.directory if channel.directory is None else channel.directory
    legal = kind.legal_basis if channel.legal_basis is None else channel.legal_basis
    return replace(
        kind,
        id=channel.id,
        purposes=meant,
        bent_to=bent - meant,
        directory=entry if isinstance(entry, ContactKind) else None,
        legal_basis=None if legal == "none" else legal,
        missing_pairs=frozenset((min(pair), max(pair)) for pair in channel.missing_pairs),
        members=_members(channel, region),
        **{name: value for name, value in changes.items() if value is not None},
    )
