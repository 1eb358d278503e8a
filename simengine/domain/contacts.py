"""The directory of contacts as a pack gives it: who is to be reached at a nation, and how messages fare.

Nobody's name stands here: an entry is a function and a reserved address.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from simengine.domain.seats import Level


class ContactKind(StrEnum):
    """Which of a nation's contacts."""

    __hash__ = str.__hash__  # of Enum's own, each look-up would call Python code

    TECHNICAL = "technical"
    POLICY = "policy"
    LAW_ENFORCEMENT = "law_enforcement"


class EntryState(StrEnum):
    """How much truth there is in an entry: only life knows."""

    RIGHT = "right"
    STALE = "stale"
    """Still leads to somebody who knows somebody: it takes longer."""
    WRONG = "wrong"
    """Leads nowhere."""


LEVELS_OF_CONTACT: dict[ContactKind, frozenset[Level]] = {
    ContactKind.TECHNICAL: frozenset({Level.TECHNICAL}),
    ContactKind.POLICY: frozenset({Level.POLICY, Level.POLITICAL}),
    ContactKind.LAW_ENFORCEMENT: frozenset({Level.LAW_ENFORCEMENT}),
}
"""The seats that stand behind a contact, by their level."""


@dataclass(frozen=True, slots=True)
class Contact:
    """An entry of the directory at STARTEX.

    ``function`` is empty where the pack leaves its name to the language of whoever reads it. ``deputy`` is
    the state of the deputy's address, None when the nation named none. ``verified_ms`` is when the entry was
    last confirmed, before STARTEX and therefore negative; ``valid_until_ms`` is when it lapses.
    """

    kind: ContactKind
    function: str
    address: str
    state: EntryState
    deputy: EntryState | None
    verified_ms: int
    valid_until_ms: int


@dataclass(frozen=True, slots=True)
class ContactRules:
    """Numbers of the directory that are ours: see ``docs/model.md``, section Contacts.

    A message by way of a stale entry takes ``stale_factor_permille`` of its time. One by way of a wrong
    entry comes back after a lognormal time of ``failure_median_ms`` and ``failure_sigma_permille``. An entry
    that is confirmed or changed is valid for ``valid_ms`` from then on. Checks last from
    ``check_shortest_minutes`` to ``check_longest_minutes``. ``default_verified_ms`` (before STARTEX) and
    ``default_valid_ms`` (from there on) hold for entries of which a pack does not say so.
    """

    stale_factor_permille: int
    failure_median_ms: int
    failure_sigma_permille: int
    valid_ms: int
    check_shortest_minutes: int
    check_longest_minutes: int
    default_verified_ms: int
    default_valid_ms: int
