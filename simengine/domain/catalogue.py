"""What actions cost and what channels ask for: data from framework files and packs, as types."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from simengine.domain.actions import Action, Purpose
from simengine.domain.contacts import ContactKind
from simengine.domain.markings import Tlp
from simengine.domain.region import Pool
from simengine.domain.seats import Level, Role


@dataclass(frozen=True, slots=True)
class Clearance:
    """Who has to clear an action of policy level before it takes effect.

    Every seat of a role in ``concur`` concurs; of those in ``authorise`` the first that the nation has
    authorises, the others are its deputies. ``purposes``, ``levels`` and ``markings`` narrow it down to
    messages of a purpose, drafters of a level, publications under a marking; empty means any.
    """

    concur: tuple[Role, ...]
    authorise: tuple[Role, ...]
    purposes: frozenset[Purpose] = frozenset()
    levels: frozenset[Level] = frozenset()
    markings: frozenset[Tlp] = frozenset()

    def is_for(self, action: Action, level: Level) -> bool:
        """Whether this very action, drafted at ``level``, needs clearing."""
        return (
            (not self.purposes or getattr(action, "purpose", None) in self.purposes)
            and (not self.levels or level in self.levels)
            and (not self.markings or getattr(action, "tlp", None) in self.markings)
        )


@dataclass(frozen=True, slots=True)
class ActionSpec:
    """One kind of action: who may, whom it occupies, how long it takes.

    ``pool`` is None for prompt actions. ``median_ms`` and ``sigma_permille`` give the lognormal law
    of the work. ``effect_permille`` is the strength of the action where it has one: the chance that
    a hunt finds a hit asset without indicators, the share of susceptibility left after hardening.
    ``helped_permille`` is the chance of a hunt with indicators. ``side_permille`` is the strength of its
    side effect and ``lasts_ms`` how long that lasts. ``follow_median_ms`` and ``follow_sigma_permille``
    give the lognormal law of what others do after the work. ``docs/model.md`` says what each kind makes
    of its numbers. ``clearance`` is None for what needs none. ``skill`` is the skill area that the work
    needs: it takes the less time the more of it somebody has. None: anybody does it alike.
    """

    kind: str
    roles: frozenset[Role]
    pool: Pool | None
    median_ms: int
    sigma_permille: int
    effect_permille: int
    helped_permille: int
    side_permille: int = 0
    lasts_ms: int = 0
    follow_median_ms: int = 0
    follow_sigma_permille: int = 0
    clearance: Clearance | None = None
    skill: str | None = None


FieldKind = Literal["rsit", "time", "code", "indicators", "text", "actions"]


@dataclass(frozen=True, slots=True)
class FieldSpec:
    """A field that a channel's form asks for.

    ``rsit``: a class that the pack's taxonomy knows; ``time``: ms since STARTEX, not in the future for
    facts; ``code``: one of ``options``; ``indicators``: ``listed`` (or nothing) when indicators are
    attached, or ``none-yet``; ``actions``: space-separated names of kinds of action, each once, or
    ``none-yet``; ``text``: a commitment, or ``template`` when an automated seat uses the channel's
    template. Nothing else is kept.
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
    nations when set; ``missing_pairs`` are pairs (ids in alphabetical order) with no such link. ``directory``
    is the contact by which it reaches a nation, None when it does not go by the directory.
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
    directory: ContactKind | None = None


@dataclass(frozen=True, slots=True)
class Assumptions:
    """Numbers of the model that are ours: each stands in ``docs/model.md`` with what it means.

    ``indicator_detection_lift_permille``: added to a sensor's rate per held indicator of the stage.
    ``visible_report_per_hour_permille``: rate at which users report a visible stage.
    ``assistance_people`` and ``assistance_ms``: what a granted request for assistance lends.
    Tension equations: ``tension_rise_permille`` per confirmed asset hit from an unexplaining nation,
    ``consult_relief_permille`` per answered consultation and ``warning_relief_permille`` per unasked
    warning, both at full quality; ``attribution_rise_permille`` per public attribution made with full
    confidence and no evidence.
    ``false_alerts_by_users_permille``: the share of false alerts that are calls of users.
    ``buffer_refill_permille``: time of buffer gained per time in which the needed service is all there.
    ``auto_block_permille``: share of an indicator's effect that networks get from a public advisory alone.
    ``evidence_per_lead``, ``evidence_per_trace`` and ``evidence_ceiling``: percent of confidence that a
    nation's own evidence supports.
    ``attention_`` numbers: how much people report after a statement, by its tone; ``disbelieved`` after a
    reassuring one while more than ``credible_loss_permille`` of the nation's service is lost.
    Clearance by an automated seat takes a lognormal time, ``clearance_briefed_permille`` of it within
    ``briefing_lasts_ms`` of a briefing; deputies may act after ``deputy_after_ms``.
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
    buffer_refill_permille: int
    attribution_rise_permille: int
    auto_block_permille: int
    evidence_per_lead: int
    evidence_per_trace: int
    evidence_ceiling: int
    attention_reassuring_permille: int
    attention_factual_permille: int
    attention_warning_permille: int
    attention_disbelieved_permille: int
    credible_loss_permille: int
    clearance_median_ms: int
    clearance_sigma_permille: int
    clearance_briefed_permille: int
    briefing_lasts_ms: int
    deputy_after_ms: int
