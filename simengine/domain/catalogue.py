"""What actions cost and what channels ask for: data from framework files and packs, as types."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from simengine.domain.actions import Purpose
from simengine.domain.region import Pool
from simengine.domain.seats import Level, Role


@dataclass(frozen=True, slots=True)
class ActionSpec:
    """One kind of action: who may, whom it occupies, how long it takes.

    ``pool`` is None for prompt actions. ``median_ms`` and ``sigma_permille`` give the lognormal law
    of the work. ``effect_permille`` is the strength of the action where it has one: the chance that
    a hunt finds a hit asset without indicators, the share of susceptibility left after hardening.
    ``helped_permille`` is the chance of a hunt with indicators. ``skill`` is the skill area that the work
    needs: it takes the less time the more of it somebody has. None: anybody does it alike.
    """

    kind: str
    roles: frozenset[Role]
    pool: Pool | None
    median_ms: int
    sigma_permille: int
    effect_permille: int
    helped_permille: int
    skill: str | None = None


FieldKind = Literal["rsit", "time", "code", "indicators", "text", "actions"]


@dataclass(frozen=True, slots=True)
class FieldSpec:
    """A field that a channel's form asks for.

    ``rsit``: a class that the pack's taxonomy knows; ``time``: ms since STARTEX, not in the future for
    facts; ``code``: one of ``options``; ``indicators``: at least one indicator or the code ``none-yet``;
    ``actions``: space-separated names of kinds of action, or ``none-yet``; ``text``: a commitment, or
    ``template`` when an automated seat uses the channel's template.
    """

    name: str
    kind: FieldKind
    options: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class ChannelSpec:
    """A route between seats of nations.

    ``levels`` may use it; ``purposes`` it serves; ``fields`` beyond the base fields of every message.
    Transport takes a lognormal time; outside the receiving nation's office hours a channel that is
    not ``always_staffed`` takes ``hours_factor_permille`` of it. ``legal_basis`` must be held by both
    nations when set; ``missing_pairs`` are pairs (ids in alphabetical order) with no such link.
    """

    id: str
    kind: str
    levels: frozenset[Level]
    purposes: frozenset[Purpose]
    fields: tuple[FieldSpec, ...]
    transport_median_ms: int
    transport_sigma_permille: int
    always_staffed: bool
    hours_factor_permille: int
    timeliness_tau_ms: int
    legal_basis: str | None
    missing_pairs: frozenset[tuple[str, str]]
    maps_to: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Assumptions:
    """Numbers of the model that are ours: each stands in ``docs/model.md`` with what it means.

    ``indicator_detection_lift_permille``: added to a sensor's rate per held indicator of the stage.
    ``visible_report_per_hour_permille``: rate at which users report a visible stage.
    ``assistance_people`` and ``assistance_ms``: what a granted request for assistance lends.
    Tension equations: ``tension_rise_permille`` per confirmed asset hit from an unexplaining nation,
    ``consult_relief_permille`` per answered consultation and ``warning_relief_permille`` per unasked
    warning, both at full quality.
    ``false_alerts_by_users_permille``: the share of false alerts that are calls of users.
    """

    indicator_detection_lift_permille: int
    visible_report_per_hour_permille: int
    assistance_people: int
    assistance_ms: int
    tension_rise_permille: int
    consult_relief_permille: int
    warning_relief_permille: int
    restore_without_backup_factor_permille: int
    false_alerts_by_users_permille: int
