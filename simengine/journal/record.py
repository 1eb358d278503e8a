"""The envelope of everything recorded."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal, NamedTuple

from simengine.domain.commands import Command
from simengine.domain.encoding import command_data, event_data
from simengine.domain.events import Event

JsonValue = None | bool | int | str | list["JsonValue"] | dict[str, "JsonValue"]
"""What a record may hold. No floats: they differ between platforms in their last bit, and units are clearer
in whole numbers (``loss_permille``, ``due_ms``)."""

Kind = Literal["command", "event"]


@dataclass(frozen=True, slots=True)
class Draft:
    """A record before it has its place in the chain."""

    t_ms: int
    kind: Kind
    type: str
    actor: str
    cause_seq: int
    data: Mapping[str, JsonValue]


class Fact(NamedTuple):
    """A command or an event as the engine hands it to its journal: encoded when the journal comes to it.

    Whoever hands it over changes nothing in it any more.
    """

    t_ms: int
    kind: Kind
    actor: str
    cause_seq: int
    content: Command | Event

    def draft(self) -> Draft:
        """The same in plain values."""
        content = self.content
        data = command_data(content) if self.kind == "command" else event_data(content)  # type: ignore[arg-type]
        return Draft(self.t_ms, self.kind, type(content).__name__, self.actor, self.cause_seq, data)


@dataclass(frozen=True, slots=True)
class Record:
    """One fact or command: the ``seq``-th of its exercise, at ``t_ms`` of simulation time.

    ``type`` names the command or event class, ``data`` its fields. ``actor`` is a seat, ``white_cell`` or
    ``engine``. ``cause_seq`` is the record that brought it about, 0 for none. ``prev_hash`` chains it to
    the record before; ``hash`` is the SHA-256 of all other fields in canonical form, in hex.
    """

    seq: int
    t_ms: int
    kind: Kind
    type: str
    actor: str
    cause_seq: int
    data: Mapping[str, JsonValue]
    prev_hash: str
    hash: str
