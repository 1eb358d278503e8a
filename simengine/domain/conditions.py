"""The one condition language of injects, opportunities and expectations: its typed form.

Text such as ``time >= 2h and belief.confirmed(ALD) >= 1 and not told(ALD, BRV)`` is parsed and
type-checked by :mod:`simengine.scenario.condition_parser` and evaluated by
:mod:`simengine.rules.conditions`; nothing is ever handed to ``eval``. The grammar::

    condition  := conjunct ("or" conjunct)*
    conjunct   := negation ("and" negation)*
    negation   := "not" negation | "(" condition ")" | comparison | predicate
    comparison := term ("<" | "<=" | "==" | "!=" | ">=" | ">") term
    term       := INTEGER | DURATION | "time" | function
    predicate  := function                       (one that gives true or false)
    function   := NAME "(" [argument ("," argument)*] ")"
    argument   := NAME                           (a nation, self, other, all, an action, ...)
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import Literal


class Topic(StrEnum):
    """What a condition looks at; it is evaluated anew only when one of its topics has changed."""

    __hash__ = str.__hash__  # of Enum's own, each look-up would call Python code

    TIME = "time"
    TRUTH = "truth"
    BELIEF = "belief"
    BACKLOG = "backlog"
    ACTIONS = "actions"
    MESSAGES = "messages"
    INJECTS = "injects"
    REGION = "region"


Kind = Literal["integer", "duration", "boolean"]
ArgumentKind = Literal[
    "nation",
    "nations",
    "action",
    "channel",
    "purpose",
    "inject",
    "product",
    "sector",
    "campaign",
    "stage",
    "indicator",
]
"""``nation`` is one nation (or ``self``, ``other``); ``nations`` also takes ``all``."""


@dataclass(frozen=True, slots=True)
class Signature:
    """A function of the language: what it takes, what it gives, what it looks at."""

    gives: Kind
    takes: tuple[ArgumentKind, ...]
    topic: Topic


FUNCTIONS: dict[str, Signature] = {
    # truth: what only the white cell knows
    "truth.compromised": Signature("integer", ("nations",), Topic.TRUTH),
    "truth.impacted": Signature("integer", ("nations",), Topic.TRUTH),
    "truth.loss_permille": Signature("integer", ("nations",), Topic.TRUTH),
    "truth.in_stage": Signature("integer", ("nations", "stage"), Topic.TRUTH),
    "truth.began": Signature("boolean", ("campaign",), Topic.TRUTH),
    "indicator.blocked_by": Signature("integer", ("indicator",), Topic.BELIEF),
    "indicator.held_by": Signature("integer", ("indicator",), Topic.BELIEF),
    "indicator.public": Signature("boolean", ("indicator",), Topic.MESSAGES),
    # belief: what the nation's team holds
    "belief.suspected": Signature("integer", ("nation",), Topic.BELIEF),
    "belief.confirmed": Signature("integer", ("nation",), Topic.BELIEF),
    "belief.incidents": Signature("integer", ("nation",), Topic.BELIEF),
    "belief.indicators": Signature("integer", ("nation",), Topic.BELIEF),
    "belief.backlog": Signature("integer", ("nation",), Topic.BACKLOG),
    "indicator.overheard": Signature("boolean", ("indicator",), Topic.MESSAGES),
    "adversary.overheard": Signature("integer", ("nations",), Topic.MESSAGES),
    # actions and messages
    "actions.count": Signature("integer", ("nation", "action"), Topic.ACTIONS),
    "messages.sent": Signature("integer", ("nation", "nation", "purpose"), Topic.MESSAGES),
    "told": Signature("boolean", ("nation", "nation"), Topic.MESSAGES),
    # the plan and the map
    "inject.released": Signature("boolean", ("inject",), Topic.INJECTS),
    "region.linked": Signature("boolean", ("nation", "nation"), Topic.REGION),
    "region.needs": Signature("boolean", ("nation", "nation"), Topic.REGION),
    "region.hosts_command_server": Signature("boolean", ("nation",), Topic.REGION),
    "belief.hit_from": Signature("boolean", ("nation", "nation"), Topic.BELIEF),
    # relations: what nations make of each other, which only the white cell knows
    "relations.tension": Signature("integer", ("nation", "nation"), Topic.TRUTH),
    "relations.trust": Signature("integer", ("nation", "nation"), Topic.TRUTH),
    "relations.escalated": Signature("boolean", ("nation", "nation"), Topic.TRUTH),
}
"""Every function of the language. ``docs/howto/conditions.md`` explains each."""

Comparator = Literal["<", "<=", "==", "!=", ">=", ">"]


@dataclass(frozen=True, slots=True)
class Number:
    """An integer, or a duration in ms when ``kind`` is ``duration``."""

    value: int
    kind: Kind = "integer"


@dataclass(frozen=True, slots=True)
class Now:
    """``time``: simulation time since STARTEX, a duration."""


@dataclass(frozen=True, slots=True)
class Call:
    """A function with its arguments, as written."""

    name: str
    arguments: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Comparison:
    """Two terms of one kind, compared."""

    left: Number | Now | Call
    comparator: Comparator
    right: Number | Now | Call


@dataclass(frozen=True, slots=True)
class Not:
    """True when ``operand`` is false."""

    operand: Condition


@dataclass(frozen=True, slots=True)
class And:
    """True when all of ``operands`` are."""

    operands: tuple[Condition, ...]


@dataclass(frozen=True, slots=True)
class Or:
    """True when one of ``operands`` is."""

    operands: tuple[Condition, ...]


Condition = Comparison | Call | Not | And | Or


def topics(condition: Condition) -> frozenset[Topic]:
    """What ``condition`` looks at."""
    found: set[Topic] = set()
    for term in terms(condition):
        if isinstance(term, Now):
            found.add(Topic.TIME)
        elif isinstance(term, Call):
            found.add(FUNCTIONS[term.name].topic)
    return frozenset(found)


def concerns(condition: Condition) -> dict[Topic, frozenset[str]]:
    """For each topic, the nations whose change can change ``condition``, as they are named in it.

    Of a function's arguments the first names the nation whose state it is; ``all`` stands for every one.
    """
    found: dict[Topic, set[str]] = {}
    for term in terms(condition):
        if isinstance(term, Call):
            names = found.setdefault(FUNCTIONS[term.name].topic, set())
            of_a_nation = FUNCTIONS[term.name].takes[:1] in (("nation",), ("nations",))
            names.update(term.arguments[:1] if of_a_nation else ("all",))
        elif isinstance(term, Now):
            found.setdefault(Topic.TIME, set()).add("all")
    return {topic: frozenset(names) for topic, names in found.items()}


def time_thresholds_ms(condition: Condition) -> tuple[int, ...]:
    """The instants at which a comparison with ``time`` may change: for each duration d, d and d + 1 ms."""
    spans = {t.value for t in terms(condition) if isinstance(t, Number) and t.kind == "duration"}
    return tuple(sorted({instant for span in spans for instant in (span, span + 1)}))


def looks_at_tension(condition: Condition) -> bool:
    """Whether a condition can change because tension fades."""
    return any(isinstance(term, Call) and term.name == "relations.tension" for term in terms(condition))


def terms(condition: Condition) -> list[Number | Now | Call]:
    """All terms and predicates of ``condition``, left to right."""
    if isinstance(condition, Comparison):
        return [condition.left, condition.right]
    if isinstance(condition, Call):
        return [condition]
    if isinstance(condition, Not):
        return terms(condition.operand)
    return [term for operand in condition.operands for term in terms(operand)]
