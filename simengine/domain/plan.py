"""The planners' side as data: injects, objectives, expectations, opportunities, the rubric."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import Literal

from simengine.domain.actions import Purpose
from simengine.domain.conditions import Condition
from simengine.domain.contacts import ContactKind, EntryState
from simengine.domain.region import Pool


class Medium(StrEnum):
    """How an inject reaches a seat."""

    MAIL = "mail"
    CALL = "call"
    CHAT = "chat"
    PRESS = "press"
    SOCIAL = "social"
    TICKET = "ticket"
    SENSOR = "sensor"


@dataclass(frozen=True, slots=True)
class ReportsAsset:
    """The inject makes a nation suspect one of its assets.

    ``pick`` chooses among the nation's assets in the truth: one that is ``impacted``, one that is
    ``compromised`` and not yet noticed, or a ``clean`` one (a false report). When there is none, the
    inject brings only its text.
    """

    nation: str
    pick: Literal["impacted", "compromised", "clean"]


@dataclass(frozen=True, slots=True)
class StaffAbsence:
    """People of a pool are away for a time."""

    nation: str
    pool: Pool
    people: int
    span_ms: int


@dataclass(frozen=True, slots=True)
class ContactChange:
    """Staff or numbers change: an entry of the directory, or its deputy, is ``to`` no longer right."""

    nation: str
    contact: ContactKind
    to: EntryState
    deputy: bool


@dataclass(frozen=True, slots=True)
class StartsCheck:
    """The forum's secretariat, ``nation``, checks the directory without notice."""

    nation: str
    contact: ContactKind
    within_ms: int


InjectEffect = ReportsAsset | StaffAbsence | ContactChange | StartsCheck


@dataclass(frozen=True, slots=True)
class Expectation:
    """What a trained team is expected to do after an inject: a condition that holds within a time."""

    id: str
    nation: str
    condition: Condition
    within_ms: int
    objective: str


@dataclass(frozen=True, slots=True)
class Inject:
    """The planners' stimulus. It is due when ``at_ms`` has passed (if set) and ``when`` holds (if set);
    with neither, only the white cell releases it. ``to`` are seat ids. Texts stand in the pack's locales
    under the inject's id."""

    id: str
    persona: str
    medium: Medium
    to: tuple[str, ...]
    at_ms: int | None
    when: Condition | None
    effects: tuple[InjectEffect, ...]
    expects: tuple[Expectation, ...]


@dataclass(frozen=True, slots=True)
class Objective:
    """What the exercise is to practise, and the measures that show it."""

    id: str
    measures: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class OpportunityRule:
    """When contacting ``other`` would help ``self``: raised once per pair while ``when`` holds.

    Used when ``self`` sends ``other`` a message with one of ``purposes`` within ``window_ms``, or
    records a reasoned decision not to. ``maps_to`` names measures such as ``OSCE-CBM-3``.
    """

    id: str
    purposes: tuple[Purpose, ...]
    when: Condition
    window_ms: int
    maps_to: tuple[str, ...]


ScoreName = Literal["incident_management", "channel_use"]


@dataclass(frozen=True, slots=True)
class MeasureSpec:
    """A measure as the rubric sets it: where full marks and none lie, and what it counts for.

    ``target`` and ``unacceptable`` are in the measure's ``unit``: minutes for times, permille for shares.
    ``area`` is a FIRST service area for incident management. ``limit_ms`` is how long may pass where the
    measure asks whether something was done in time.
    """

    id: str
    score: ScoreName
    area: str
    weight: int
    unit: Literal["minutes", "permille"]
    target: int
    unacceptable: int
    maps_to: tuple[str, ...]
    limit_ms: int = 0


@dataclass(frozen=True, slots=True)
class Rubric:
    """How an exercise is scored. ``report_deadlines_ms`` maps report stages to time after declaration;
    ``answer_within_ms`` is how long an answer may take, ``response_norms_ms`` the same by purpose where a
    forum says otherwise; ``notice_limit_ms`` how soon after its own
    confirmation a nation tells others for it to count as timely; ratings are permille thresholds."""

    measures: tuple[MeasureSpec, ...]
    report_deadlines_ms: dict[str, int]
    answer_within_ms: int
    response_norms_ms: dict[str, int]
    notice_limit_ms: int
    rating_p_permille: int
    rating_s_permille: int
    rating_m_permille: int
    area_floor_permille: int

    def answer_limit_ms(self, purpose: str) -> int:
        """How long an answer to a message of this purpose may take."""
        return self.response_norms_ms.get(purpose, self.answer_within_ms)
