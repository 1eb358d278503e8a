"""The fields of a channel's form: what parses, and what of it gets into a record."""

from __future__ import annotations

import re

from simengine.domain import actions as act
from simengine.domain.actions import ACTIONS, Term
from simengine.domain.catalogue import FIRST_SEEN, ChannelSpec, FieldSpec
from simengine.domain.seats import Seat
from simengine.world.state import World

COMMITMENT = re.compile(r"sha256:[0-9a-f]{64}")
TEMPLATE = "template"
"""Value of a text field that an automated seat fills with the channel's standard wording."""
NONE_YET = "none-yet"
"""Says plainly that there is nothing to state yet, or that it is not known yet: an honest answer, and a valid
field of every kind but text."""
LISTED = "listed"
"""Says that the indicators stand in the message itself."""
UNKNOWN_FIELD = "unknown"
"""Recorded in place of a field's name that no channel of the pack knows."""
MAX_SEVERITY = 5

_TERMS = frozenset(term.value for term in Term)


def field_is_valid(
    world: World, spec: FieldSpec, value: str | int | None, indicators: tuple[str, ...]
) -> bool:
    """Whether a field is present and parses; only then does it count.

    Every value that parses is a number, a commitment, or made of words that the pack or the rules give:
    nothing that a person worded passes here. That indicators are attached may be left unsaid.
    """
    if spec.kind == "indicators":
        return value == NONE_YET or (bool(indicators) and value in (None, LISTED))
    if value is None:
        return False
    if spec.kind == "text":
        return isinstance(value, str) and (value == TEMPLATE or COMMITMENT.fullmatch(value) is not None)
    if value == NONE_YET:
        return True
    if spec.kind in ("time", "severity"):
        if not isinstance(value, int) or isinstance(value, bool) or value < 0:
            return False
        if spec.kind == "severity":
            return value <= MAX_SEVERITY
        return spec.name != FIRST_SEEN or value <= world.now_ms
    return isinstance(value, str) and _word_is_known(world, spec, value)


def _word_is_known(world: World, spec: FieldSpec, value: str) -> bool:
    if spec.kind == "rsit":
        return value in world.scenario.rsit_types
    if spec.kind == "code":
        return value in spec.options
    if spec.kind == "product":
        return value in world.static.products
    if spec.kind == "asset":
        return value in world.static.index
    if spec.kind == "term":
        return value in _TERMS
    names = value.split(" ")
    return ACTIONS.keys() >= set(names) and len(set(names)) == len(names)


def valid_fields(
    world: World, channel: ChannelSpec, fields: dict[str, str | int], indicators: tuple[str, ...]
) -> dict[str, str | int]:
    """The fields that count. What does not parse is left out, so that no free text gets into a record."""
    specs = {spec.name: spec for spec in channel.fields}
    return {
        name: value
        for name, value in fields.items()
        if name in specs and field_is_valid(world, specs[name], value, indicators)
    }


def missing_fields(
    world: World, channel: ChannelSpec, fields: dict[str, str | int], indicators: tuple[str, ...]
) -> tuple[str, ...]:
    """The required fields that are not there, or do not parse."""
    return tuple(
        spec.name
        for spec in channel.fields
        if spec.required and not field_is_valid(world, spec, fields.get(spec.name), indicators)
    )


def parseable(world: World, action: act.SendMessage | act.AnswerMessage, seat: Seat) -> dict[str, str | int]:
    """The form fields of a message with every value that does not parse left out.

    A field of another channel stays, with 0 for its value, so that the refusal can name it. One that no
    channel has is called ``UNKNOWN_FIELD``: names can be worded too.
    """
    channel_id: str | None
    if isinstance(action, act.SendMessage):
        channel_id = action.channel
    else:
        message = world.nations[seat.nation].picture.inbox.get(action.message)
        channel_id = message.channel if message else None
    channel = world.scenario.channels.get(channel_id) if channel_id else None
    if channel is None:
        return {}
    known = {spec.name for spec in channel.fields}
    anywhere = {spec.name for each in world.scenario.channels.values() for spec in each.fields}
    unknown: dict[str, str | int] = {
        name if name in anywhere else UNKNOWN_FIELD: 0 for name in action.fields if name not in known
    }
    return unknown | valid_fields(world, channel, action.fields, action.indicators)
