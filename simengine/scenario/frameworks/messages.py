"""Kinds of channel and the numbers of messages, from their files into domain types."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from typing import Any

from simengine.domain.actions import Purpose
from simengine.domain.catalogue import AnswerLaw, ChannelSpec, FieldSpec, MessageRules
from simengine.domain.contacts import ContactKind
from simengine.domain.seats import Level
from simengine.domain.time import MS_PER_HOUR, MS_PER_MINUTE
from simengine.scenario.frameworks.files import framework_file


def field_spec(item: Mapping[str, Any]) -> FieldSpec:
    """A field of a form as files write it."""
    return FieldSpec(
        name=item["name"],
        kind=item["kind"],
        options=tuple(item.get("options", ())),
        required=item.get("required", True),
        urgent=frozenset(item.get("urgent", ())),
        confidential=frozenset(item.get("confidential", ())),
        asks={option: Level(level) for option, level in item.get("asks", {}).items()},
    )


def channel_spec(item: Mapping[str, Any]) -> ChannelSpec:
    """A kind of channel as files write it, as a channel whose id is the kind's."""
    law = item.get("answer", {})
    return ChannelSpec(
        id=item["kind"],
        kind=item["kind"],
        levels=frozenset(Level(level) for level in item["levels"]),
        purposes=frozenset(Purpose(purpose) for purpose in item["purposes"]),
        fields=tuple(field_spec(field) for field in item["fields"]),
        transport_median_ms=item["transport_median_minutes"] * MS_PER_MINUTE,
        transport_sigma_permille=item["transport_sigma_permille"],
        always_staffed=item["always_staffed"],
        hours_factor_permille=item.get("hours_factor_permille", 1000),
        timeliness_tau_ms=item["timeliness_tau_minutes"] * MS_PER_MINUTE,
        legal_basis=item.get("legal_basis"),
        missing_pairs=frozenset(),
        maps_to=tuple(item["maps_to"]),
        bent_to=frozenset(Purpose(purpose) for purpose in item.get("bent_to", ())),
        desk=Level(item["desk"]),
        directory=ContactKind(item["directory"]) if "directory" in item else None,
        reach=item.get("reach", "one"),
        acts=frozenset(item.get("acts", ())),
        protected=item.get("protected", False),
        capacity_per_hour=item.get("capacity_per_hour", 0),
        min_severity=item.get("min_severity", 0),
        effect=item.get("effect", "none"),
        answer=AnswerLaw(
            base_permille=law.get("base_permille", 0),
            median_ms=law.get("median_minutes", 0) * MS_PER_MINUTE,
            sigma_permille=law.get("sigma_permille", 0),
            ack_median_ms=law.get("ack_median_minutes", law.get("median_minutes", 0)) * MS_PER_MINUTE,
        ),
    )


@cache
def channel_kinds() -> dict[str, ChannelSpec]:
    """The kinds of channel, each as a channel whose id is the kind's."""
    return {item["kind"]: channel_spec(item) for item in framework_file("channels")["channels"]}


@cache
def message_rules() -> MessageRules:
    """The numbers of messages between nations."""
    numbers = dict(framework_file("messages")["messages"])
    numbers["time_tolerance_ms"] = numbers.pop("time_tolerance_minutes") * MS_PER_MINUTE
    numbers["confidence_ms"] = numbers.pop("confidence_hours") * MS_PER_HOUR
    numbers["facts_matter"] = frozenset(Purpose(purpose) for purpose in numbers["facts_matter"])
    numbers["terms"] = {Purpose(purpose): frozenset(terms) for purpose, terms in numbers["terms"].items()}
    return MessageRules(**numbers)
