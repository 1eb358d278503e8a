"""The envelope of everything recorded."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal

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
