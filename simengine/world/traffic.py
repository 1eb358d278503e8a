"""What is true of messages between nations as a whole: ends that are full, facts told, what was overheard."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from simengine.domain.catalogue import FIRST_SEEN, ChannelSpec
from simengine.domain.message_views import ProposalView

FULL_PERMILLE = 1000
Facts = frozenset[tuple[str, str | int]]
Line = tuple[str, str, str, str]
"""Sender, receiver, channel, purpose."""


@dataclass(frozen=True, slots=True)
class Told:
    """The facts that messages of one line have stated, and how many since then stated nothing new."""

    facts: Facts
    repeats: int


@dataclass(slots=True)
class Traffic:
    """Truth, all of it.

    ``taken_up``: when an end of a channel (nation, channel) took up its last messages, or will take up those
    that wait, as many as it takes up in an hour; ``waiting`` are the messages that have such a time.
    ``forewarned``: the share of a loss, in permille, that reaches services of one nation
    from those of another, by (needed, needing). ``overheard``: sensitive messages that the adversary
    read, by the nations that wrote or got them; ``known_indicators`` those it knows to be known.
    """

    taken_up: dict[tuple[str, str], tuple[int, ...]] = field(default_factory=dict)
    waiting: set[str] = field(default_factory=set)
    told: dict[Line, Told] = field(default_factory=dict)
    forewarned: dict[tuple[str, str], int] = field(default_factory=dict)
    overheard: dict[str, int] = field(default_factory=dict)
    overheard_in_all: int = 0
    known_indicators: set[str] = field(default_factory=set)
    proposals: dict[str, ProposalView] = field(default_factory=dict)

    def left_permille(self, needed: str, needing: str) -> int:
        """The share of a loss of services of ``needed`` that reaches those of ``needing``."""
        return self.forewarned.get((needed, needing), FULL_PERMILLE)

    def repeats(self, line: Line, facts: Facts) -> int:
        """Which repeat without new facts a message of these facts would be; 0: it is none."""
        told = self.told.get(line)
        return told.repeats + 1 if told is not None and facts <= told.facts else 0


def facts_of(
    channel: ChannelSpec, incident: str | None, indicators: tuple[str, ...], fields: Mapping[str, str | int]
) -> Facts:
    """What a message states that can be new: not its wording, and not the deadlines that it sets."""
    facts: set[tuple[str, str | int]] = {("indicator", indicator) for indicator in indicators}
    if incident is not None:
        facts.add(("incident", incident))
    for spec in channel.fields:
        if spec.name in fields and spec.kind != "text" and (spec.kind != "time" or spec.name == FIRST_SEEN):
            facts.add((spec.name, fields[spec.name]))
    return frozenset(facts)
