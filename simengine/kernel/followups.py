"""What follows some time after an action: an agenda item whose key says what, and to whom or what."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from simengine.domain import events as ev
from simengine.rules import actions, contacts, escalation, response, third_parties
from simengine.world.agenda import Item

if TYPE_CHECKING:
    from simengine.kernel.engine import Engine

FOLLOWING: dict[str, Callable[..., tuple[ev.Event, ...]]] = {
    "back": response.given_back,
    "call": contacts.call_arrives,
    "calm": escalation.faded_away,
    "check-over": contacts.check_over,
    "clear": actions.clearance_done,
    "fix": response.fix_out,
    "lapse": contacts.lapsed,
    "look": response.operator_looked,
    "message-back": contacts.message_back,
    "no-call": contacts.call_fails,
    "patch": response.patched,
    "press": third_parties.told,
    "takedown": response.takedown_answered,
}
"""By the first word of the item's key; the other words are what it takes."""


def follow(engine: Engine, item: Item) -> None:
    """Let it happen."""
    what, *words = item.key.split("|")
    engine.emit_all(FOLLOWING[what](engine.world, engine.draws, *words), item.cause_seq)
