"""Codes that actions carry where people would write a word: purposes, answers, reasons, steps of a report."""

from __future__ import annotations

from enum import StrEnum


class Purpose(StrEnum):
    """What a message to another nation is for."""

    __hash__ = str.__hash__  # of Enum's own, each look-up would call Python code

    INFORM = "inform"
    WARN = "warn"
    ASK_CLARIFICATION = "ask-clarification"
    CONSULT = "consult"
    ASK_ASSISTANCE = "ask-assistance"
    PRESERVE_EVIDENCE = "preserve-evidence"
    NOTIFY_VULNERABILITY = "notify-vulnerability"
    DEFINE_TERM = "define-term"
    COMM_CHECK = "comm-check"
    ANSWER = "answer"


TAKEN_NOTE_OF = frozenset({Purpose.INFORM, Purpose.WARN, Purpose.COMM_CHECK, Purpose.NOTIFY_VULNERABILITY})
"""Purposes that ask for nothing but a sign that they arrived."""


class Answer(StrEnum):
    """What an answer says. A reasoned no is an answer like any other."""

    YES = "yes"
    PARTLY = "partly"
    NO = "no"
    RECEIVED = "received"


class Reason(StrEnum):
    """Why a request was declined or a measure was considered and not used."""

    NO_LEGAL_BASIS = "no-legal-basis"
    NO_CAPACITY = "no-capacity"
    NOT_AFFECTED = "not-affected"
    CONFIDENTIAL = "confidential"
    INVESTIGATION = "investigation"
    AWAITS_CLEARANCE = "awaits-clearance"
    COOPERATION_FROZEN = "cooperation-frozen"
    NOTHING_TO_ADD = "nothing-to-add"
    OTHER = "other"


class ReportStage(StrEnum):
    """The steps of reporting an incident to the regulator."""

    EARLY_WARNING = "early_warning"
    NOTIFICATION = "notification"
    FINAL = "final"
