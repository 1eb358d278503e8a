"""A scenario as the engine takes it: compiled from a pack, immutable, the same for every seed."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from simengine.domain.campaign import Campaign
from simengine.domain.catalogue import ActionSpec, Assumptions, ChannelSpec, MessageRules
from simengine.domain.contacts import ContactRules
from simengine.domain.plan import Inject, Objective, OpportunityRule, Rubric
from simengine.domain.region import Region
from simengine.domain.relations import RelationRules
from simengine.domain.staff import WorkRules


class Play(StrEnum):
    """The two ways to play."""

    MOVES = "moves"
    """The clock stands while people confer, and advances between moves."""
    RUNNING = "running"
    """The clock runs, in real time or accelerated."""


@dataclass(frozen=True, slots=True, eq=False)
class Scenario:
    """The definition of an exercise. ``pack_hash`` is the SHA-256 of the pack's files.

    ``starts_at`` is the fictitious date and time of STARTEX, ISO 8601 with offset. ``move_times_ms`` are the
    instants at which moves open when the exercise is played in moves. ``rsit_types`` are the classes that the
    pack's taxonomy knows. ``answer_scale_permille`` is how much of their usual time automated partners take
    to answer in moves. ``contested_terms`` are those whose meaning its nations do not share.
    """

    id: str
    version: str
    pack_hash: str
    language: str
    title: str
    marking: str
    starts_at: str
    duration_ms: int
    default_play: Play
    move_times_ms: tuple[int, ...]
    region: Region
    campaigns: tuple[Campaign, ...]
    actions: dict[str, ActionSpec]
    channels: dict[str, ChannelSpec]
    injects: tuple[Inject, ...]
    objectives: tuple[Objective, ...]
    opportunities: tuple[OpportunityRule, ...]
    rubric: Rubric
    assumptions: Assumptions
    work: WorkRules
    rsit_types: frozenset[str]
    contacts: ContactRules
    messages: MessageRules
    contested_terms: frozenset[str]
    relations: RelationRules
    answer_scale_permille: int = 1000
