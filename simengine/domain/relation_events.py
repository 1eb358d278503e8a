"""Events of what nations make of each other, and of how those react whom nobody plays."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class TrustChanged:
    """Truth: how far ``nation`` trusts ``other``, in millionths, and why it moved: ``useful_message``,
    ``misuse`` or ``wrong_attribution``."""

    nation: str
    other: str
    trust_ppm: int
    reason: str


@dataclass(frozen=True, slots=True)
class BeliefChanged:
    """Truth: how far ``nation`` believes that ``other`` is responsible for what harms it, in millionths, and
    why it moved: ``trace``, ``planted_trace``, ``analysis`` or ``consultation``."""

    nation: str
    other: str
    belief_ppm: int
    reason: str


@dataclass(frozen=True, slots=True)
class UrgencyCreditChanged:
    """Truth: what the word *urgent* of ``nation`` still counts with others, in millionths, and why it moved:
    ``false_urgency``."""

    nation: str
    credit_ppm: int
    reason: str


@dataclass(frozen=True, slots=True)
class AnswerPrepared:
    """Truth: the house of an automated seat of ``nation`` will be ready to answer a message at ``ready_ms``;
    None when it will not answer it."""

    nation: str
    message: str
    ready_ms: int | None


@dataclass(frozen=True, slots=True)
class AnswersLapsed:
    """Truth: a person has taken over, and what the house of ``nation`` was preparing on these messages counts
    no more."""

    nation: str
    messages: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class EscalationBegan:
    """Truth: a threshold was passed. ``kind`` is ``frozen``, ``counter_accusation``, ``false_flag`` or
    ``suspicion``. ``proposed``: people hold ``nation``, and it is a proposal to the white cell, not an act of
    that State."""

    nation: str
    other: str
    kind: str
    proposed: bool


@dataclass(frozen=True, slots=True)
class EscalationEnded:
    """Truth: it is over, and why: ``eased``, ``handed_over`` (others hold the nation now), ``accepted`` or
    ``dismissed`` (what the white cell made of a proposal)."""

    nation: str
    other: str
    kind: str
    reason: str


@dataclass(frozen=True, slots=True)
class PressReported:
    """The press reports: ``service_loss`` of ``nation``, or an ``attribution``, ``frozen`` co-operation or
    another escalation of ``nation`` towards ``other``. ``tone`` is ``factual`` or ``alarming``."""

    nation: str
    other: str
    story: str
    tone: str


@dataclass(frozen=True, slots=True)
class BriefingRequested:
    """The ministry of ``nation`` asks its people for a briefing: because of ``service_loss`` or ``press``."""

    nation: str
    cause: str


@dataclass(frozen=True, slots=True)
class OperatorCalled:
    """The operator of ``asset`` calls its CERT: ``needs``, an asset of ``needs_nation``, is down."""

    nation: str
    asset: str
    needs: str
    needs_nation: str
