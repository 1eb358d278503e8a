"""By which way an automated seat reaches a nation: the contact, its deputy when a message came back, and then
another channel."""

from __future__ import annotations

from collections.abc import Mapping
from typing import NamedTuple

from simengine.domain.actions import Purpose
from simengine.domain.catalogue import ChannelSpec
from simengine.domain.frozen import derived
from simengine.domain.views import MessageView, SeatView
from simengine.policies.briefing import Briefing


class Way(NamedTuple):
    """A channel, and whether to write to the directory's deputy."""

    channel: ChannelSpec
    to_deputy: bool = False


def way_to(view: SeatView, briefing: Briefing, purpose: Purpose, nation: str) -> Way | None:
    """The first way, in the order of the pack, that serves the purpose with the nation and has not failed."""
    if not view.contacts.failures:
        channel = derived(view.channels, briefing.routes).get((purpose, nation))
        return None if channel is None else Way(channel)
    for channel in derived(view.channels, briefing.ways).get((purpose, nation), ()):
        failed = _failed(view, channel, nation)
        if False not in failed:
            return Way(channel)
        if True not in failed and _has_deputy(view, channel, nation):
            return Way(channel, to_deputy=True)
    return None


def _failed(view: SeatView, channel: ChannelSpec, nation: str) -> set[bool]:
    """Whether the contact (False) or its deputy (True) has failed on a channel since its entry was last put
    right."""
    entry = view.contacts.entries.get(f"{nation}/{channel.directory}")
    since_ms = entry.confirmed_ms if entry is not None else 0
    return {
        failure.deputy
        for failure in view.contacts.failures
        if failure.to_nation == nation and failure.contact == channel.directory and failure.t_ms > since_ms
    }


def _has_deputy(view: SeatView, channel: ChannelSpec, nation: str) -> bool:
    entry = view.contacts.entries.get(f"{nation}/{channel.directory}")
    return entry is not None and entry.has_deputy


def not_come_back(view: SeatView) -> Mapping[str, MessageView]:
    """The messages sent that, for all the seat knows, have arrived or will."""
    if not view.contacts.failures:
        return view.sent
    back = {failure.message for failure in view.contacts.failures}
    return {ident: message for ident, message in view.sent.items() if ident not in back}
