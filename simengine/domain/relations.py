"""The numbers of what nations make of each other: trust, tension, belief, credit, and what follows from them.

All are assumptions of ours from ``scenario/frameworks/relations.yaml``; formulas: ``docs/model.md``,
Relations."""

from __future__ import annotations

from dataclasses import dataclass

from simengine.domain.numeric import LN2_HI, LN2_LO, exp

LN2 = LN2_HI + LN2_LO
FULL_PPM = 1_000_000
"""A whole, in millionths: the unit in which relations are kept."""

FROZEN = "frozen"
"""Kind of escalation: a nation refuses what another asks of it."""
COUNTER_ACCUSATION = "counter_accusation"
"""Kind of escalation: a nation accused in public accuses back."""
FALSE_FLAG = "false_flag"
"""Kind of escalation: a nation is convinced of what a planted trail says."""
SUSPICION = "suspicion"
"""Kind of escalation: a nation is convinced that another is responsible, on traces that nobody planted."""

ACCUSING = "accusing"
"""Stance of a nation that holds another responsible in public."""
STANCES = {FROZEN: FROZEN, COUNTER_ACCUSATION: ACCUSING, FALSE_FLAG: ACCUSING, SUSPICION: ACCUSING}
"""What a kind of escalation makes the seats of an automated nation do. That a trail is planted shows in
none."""


@dataclass(frozen=True, slots=True)
class Threshold:
    """An escalation begins at ``begins_permille`` and ends below ``ends_permille``, which is lower: so that
    it does not flicker."""

    begins_permille: int
    ends_permille: int


@dataclass(frozen=True, slots=True)
class AnswerRules:
    """How likely and how fast the house of an automated partner is ready to answer.

    chance = base x (``trust_floor`` + rest x trust) x (``completeness_floor`` + rest x completeness) x (1 -
    ``tension_weight`` x tension) x credit, between ``least`` and ``most``. Time = the channel's law x
    (``slowest`` - trust) x ``closed`` outside office hours x (1 + ``per_open`` for each message that waits,
    up to ``load_ceiling``) x (1 + ``fatigue`` x how tired the analysts are). In moves the pack scales it;
    without a number of the pack the slowest channel's median becomes ``moves_share`` of the exercise at most.
    """

    trust_floor_permille: int
    completeness_floor_permille: int
    tension_weight_permille: int
    least_permille: int
    most_permille: int
    slowest_permille: int
    closed_permille: int
    per_open_permille: int
    load_ceiling_permille: int
    fatigue_permille: int
    moves_share_permille: int


@dataclass(frozen=True, slots=True)
class ThirdPartyRules:
    """What press, ministries and operators react to.

    The press reports when a nation's loss of service first reaches each of ``press_loss_permille``, and what
    nations say and do to each other after ``press_delay_ms``; in an alarming tone from ``alarming_permille``
    of tension on. A ministry asks for a briefing from ``brief_loss_permille`` of loss, or ``brief_stories``
    press stories about its nation, on. Operators call when what they need from another nation is at
    ``call_level_permille`` or less."""

    press_loss_permille: tuple[int, ...]
    press_delay_ms: int
    alarming_permille: int
    brief_loss_permille: int
    brief_stories: int
    call_level_permille: int


@dataclass(frozen=True, slots=True)
class RelationRules:
    """The numbers of trust, tension, belief and credit; shares in permille.

    ``trust_start``, ``tension_start`` and ``belief_start`` hold where a pack says nothing. A useful message
    at full quality gains ``trust_gain`` of the trust that is missing; misuse of weight 1 loses ``trust_loss``
    of what is there, and false urgency leaves ``credit_kept`` of the credit. Harm raises tension by
    ``tension_rise`` x the share of service lost (at least ``least_harm``) x belief (``neutral_belief`` for a
    nation held by people) x what is not explained: a notice explains ``explained_by_notice``, an answered
    consultation ``explained_by_answer``. ``consult_relief`` and ``warning_relief`` ease it; ``half_life_ms``
    is how fast it fades. A trace raises belief by ``trace_belief`` of what is missing, an analysis by
    ``lead_belief``, a planted trace by the pack's weight or ``flag_weight``. A public attribution raises
    tension by ``attribution_rise`` x the confidence beyond the evidence, by ``attribution_after_silence``
    when a consultation was opened first and stayed unanswered for ``reply_window_ms``;
    ``wrong_attribution_weight`` weighs the trust that others lose when it is taken back."""

    trust_start_permille: int
    tension_start_permille: int
    belief_start_permille: int
    trust_gain_permille: int
    trust_loss_permille: int
    credit_kept_permille: int
    tension_rise_permille: int
    least_harm_permille: int
    neutral_belief_permille: int
    explained_by_notice_permille: int
    explained_by_answer_permille: int
    consult_relief_permille: int
    warning_relief_permille: int
    half_life_ms: int
    trace_belief_permille: int
    lead_belief_permille: int
    flag_weight_permille: int
    attribution_rise_permille: int
    attribution_after_silence_permille: int
    reply_window_ms: int
    wrong_attribution_weight_permille: int
    escalations: dict[str, Threshold]
    answers: AnswerRules
    third_parties: ThirdPartyRules


def faded(value_ppm: int, floor_ppm: int, span_ms: int, half_life_ms: int) -> int:
    """What is left of tension after a time: of what lies above the floor, half after each half-life. What
    lies below stays: what was eased does not come back by itself. Rounded down."""
    if value_ppm <= floor_ppm:
        return value_ppm
    whole, rest = divmod(span_ms, half_life_ms)
    above = (value_ppm - floor_ppm) >> whole
    return floor_ppm + int(above * exp(-LN2 * rest / half_life_ms))
