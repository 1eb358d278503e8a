"""What actions cost and what channels ask for: data from framework files and packs, as types."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
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


FieldKind = Literal[
    "rsit", "time", "code", "indicators", "text", "actions", "severity", "product", "asset", "term"
]


@dataclass(frozen=True, slots=True)
class FieldSpec:
    """A field that a channel's form asks for.

    ``rsit``: a class that the pack's taxonomy knows; ``time``: ms since STARTEX, not in the future for
    facts; ``code``: one of ``options``; ``indicators``: ``listed`` (or nothing) when indicators are
    attached; ``actions``: space-separated names of kinds of action, each once; ``severity``: 0 to 5;
    ``product``, ``asset``: an id of the region; ``term``: a term whose meaning States agree on; ``text``: a
    commitment, or ``template`` when an automated seat uses the channel's template. All but ``text`` also
    take ``none-yet``: not known yet, or nothing yet. Nothing else is kept.

    Only ``required`` fields count for completeness. Of a code's options, ``urgent`` ones claim urgency,
    ``confidential`` ones ask the receiver to keep the message to itself, and ``asks`` says of which level
    an option asks something.
    """

    name: str
    kind: FieldKind
    options: tuple[str, ...] = ()
    required: bool = True
    urgent: frozenset[str] = frozenset()
    confidential: frozenset[str] = frozenset()
    asks: Mapping[str, Level] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class AnswerLaw:
    """How an automated partner's house answers over a channel: the chance that it does at all, before trust,
    and a lognormal time. Saying that something arrived takes ``ack_median_ms``, an answer ``median_ms``."""

    base_permille: int
    median_ms: int
    sigma_permille: int
    ack_median_ms: int


Reach = Literal["one", "all", "world"]
ChannelEffect = Literal["none", "forewarns", "tells_flaw", "defines_terms"]

FIRST_SEEN = "first_seen"
"""The field of kind time that states a fact: all others of that kind set a date."""

EVERY_MEMBER = "all"
"""In place of a nation: all members of a channel. Never a nation's id, which is in capitals."""


@dataclass(frozen=True, slots=True)
class ChannelSpec:
    """A route between seats of nations.

    ``levels`` may use it; ``purposes`` it is meant for, and ``bent_to`` those that it can be used for
    though it is not meant for them; ``fields`` beyond the base fields of every message.
    Transport takes a lognormal time; outside the receiving nation's office hours a channel that is
    not ``always_staffed`` takes ``hours_factor_permille`` of it. ``legal_basis`` must be held by both
    nations when set; ``missing_pairs`` are pairs (ids in alphabetical order) with no such link;
    ``members`` are the nations that take part (None: all).

    ``desk`` is the level that answers at the other end, ``directory`` the entry of the directory of
    contacts that a message goes by. One message reaches ``one`` nation, ``all`` members, or the
    ``world``: then no messages go over it, but the public ``acts``. A ``protected`` channel cannot be
    overheard. An end takes up ``capacity_per_hour`` messages (0: any number). An incident below
    ``min_severity`` does not belong on it. ``effect`` names what a message on it brings about besides.
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
    bent_to: frozenset[Purpose] = frozenset()
    members: frozenset[str] | None = None
    desk: Level = Level.TECHNICAL
    directory: ContactKind | None = None
    reach: Reach = "one"
    acts: frozenset[str] = frozenset()
    protected: bool = False
    capacity_per_hour: int = 0
    min_severity: int = 0
    effect: ChannelEffect = "none"
    answer: AnswerLaw = AnswerLaw(0, 0, 0, 0)

    def asked(self, name: str) -> FieldSpec | None:
        """The field of this name, if the form has one."""
        return next((spec for spec in self.fields if spec.name == name), None)


@dataclass(frozen=True, slots=True)
class MessageRules:
    """Numbers of messages between nations that are ours: each stands in ``docs/model.md``.

    ``weights_permille`` are those of the misuse catalogue (0: shown, never scored). A message on a bent
    purpose or below a channel's severity has ``bent_fit_permille`` of its quality; beyond a marking
    ``marking_permille``; on a contested term ``misread_permille``; terms come up by purpose (``terms``).
    A statement of time is right within ``time_tolerance_ms`` and wrong by as much again; a plain "not known
    yet" counts ``not_known_permille``. A warning of services halves their loss by at most
    ``forewarned_permille``. The adversary reads a sensitive message with ``overheard_permille``.
    ``repeats`` without new facts are a flood, for messages of ``facts_matter`` purposes.
    Within ``confidence_ms`` of a confidential message, speaking in public may give it away.
    ``false_below_permille``: a field less right than this may be a false statement.
    """

    weights_permille: Mapping[str, int]
    terms: Mapping[Purpose, frozenset[str]]
    facts_matter: frozenset[Purpose]
    bent_fit_permille: int
    marking_permille: int
    misread_permille: int
    not_known_permille: int
    severity_step_permille: int
    time_tolerance_ms: int
    forewarned_permille: int
    overheard_permille: int
    false_below_permille: int
    urgent_above_severity: int
    repeats: int
    confidence_ms: int
    max_indicators: int
    max_fields: int


@dataclass(frozen=True, slots=True)
class Assumptions:
    """Numbers of the model that are ours: each stands in ``docs/model.md`` with what it means.

    ``indicator_detection_lift_permille``: added to a sensor's rate per held indicator of the stage.
    ``visible_report_per_hour_permille``: rate at which users report a visible stage.
    ``assistance_people`` and ``assistance_ms``: what a granted request for assistance lends.
    ``false_alerts_by_users_permille``: the share of false alerts that are calls of users.
    ``buffer_refill_permille``: time of buffer gained per time in which the needed service is all there.
    ``auto_block_permille``: share of an indicator's effect that networks get from a public advisory alone.
    ``evidence_per_lead``, ``evidence_per_trace`` and ``evidence_ceiling``: percent of confidence that a
    nation's own evidence supports.
    ``attention_`` numbers: how much people report after a statement, by its tone; ``disbelieved`` after a
    reassuring one while more than ``credible_loss_permille`` of the nation's service is lost.
    ``fleet_uptake_permille``: the share of a fleet's owners that do what they are asked to;
    ``fleet_sample_assets``: how many assets of a fleet a search looks at.
    Clearance by an automated seat takes a lognormal time, ``clearance_briefed_permille`` of it within
    ``briefing_lasts_ms`` of a briefing; deputies may act after ``deputy_after_ms``.
    """

    indicator_detection_lift_permille: int
    visible_report_per_hour_permille: int
    assistance_people: int
    assistance_ms: int
    restore_without_backup_factor_permille: int
    false_alerts_by_users_permille: int
    buffer_refill_permille: int
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
    fleet_uptake_permille: int
    fleet_sample_assets: int
