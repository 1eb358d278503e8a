"""How good a message is: completeness x timeliness x accuracy x marking x fit x wording, in permille.

Accuracy compares what a message states with what its sender could know when it was sent, never with the
hidden truth: an honest error costs nothing.
"""

from __future__ import annotations

from dataclasses import dataclass

from simengine.domain import events as ev
from simengine.domain.actions import Purpose
from simengine.domain.catalogue import FIRST_SEEN, ChannelSpec, FieldSpec
from simengine.domain.numeric import exp
from simengine.domain.region import EdgeKind
from simengine.domain.seats import Level
from simengine.domain.views import IncidentView
from simengine.rules.messages.fields import NONE_YET
from simengine.world.picture import MessageState
from simengine.world.state import NationState, World

FULL = 1000
_OF_STATES = frozenset({Level.POLICY, Level.POLITICAL})
"""Levels that speak in terms whose meaning States have to agree on."""


@dataclass(frozen=True, slots=True)
class Content:
    """What a message states, for whoever judges it: ``incident`` is the sender's own, if it names one."""

    channel: ChannelSpec
    purpose: Purpose
    to_nation: str
    fields: dict[str, str | int]
    indicators: tuple[str, ...]
    incident: IncidentView | None

    @property
    def severity(self) -> int | None:
        """The severity that the sender knows of: that of its incident, else the one stated."""
        if self.incident is not None and self.incident.severity is not None:
            return self.incident.severity
        for spec in self.channel.fields:
            value = self.fields.get(spec.name)
            if spec.kind == "severity" and isinstance(value, int):
                return value
        return None


def completeness_permille(channel: ChannelSpec, missing: tuple[str, ...]) -> int:
    """The share of the required fields that are there."""
    required = sum(spec.required for spec in channel.fields)
    return FULL if not required else (required - len(missing)) * FULL // required


def fit_permille(world: World, content: Content) -> int:
    """Less for a purpose that the channel is only bent to, and for an incident known to be too small."""
    severity, channel = content.severity, content.channel
    bent = content.purpose not in channel.purposes
    small = severity is not None and severity < channel.min_severity
    return world.scenario.messages.bent_fit_permille if bent or small else FULL


def accuracies(world: World, nation: NationState, content: Content) -> dict[str, int]:
    """How well each stated field agrees with what the sender could know; only fields that can be compared."""
    found: dict[str, int] = {}
    for spec in content.channel.fields:
        value = content.fields.get(spec.name)
        if value is None:
            continue
        agreement = _agreement(world, nation, content, spec, value)
        if agreement is not None:
            found[spec.name] = agreement
    return found


def accuracy_permille(world: World, nation: NationState, content: Content) -> int:
    """The mean over those fields; full when there is none."""
    found = accuracies(world, nation, content)
    return sum(found.values()) // len(found) if found else FULL


def _agreement(
    world: World, nation: NationState, content: Content, spec: FieldSpec, value: str | int
) -> int | None:
    rules, incident = world.scenario.messages, content.incident
    if spec.kind in ("indicators", "actions"):
        return _of_lists(world, nation, content, spec, value)
    if spec.kind not in ("rsit", "severity", "asset") and spec.name != FIRST_SEEN:
        return None
    if value == NONE_YET:
        return rules.not_known_permille
    if spec.kind == "asset":
        return _of_link(world, nation.nation.id, content.to_nation, str(value))
    if incident is None:
        return None
    if spec.kind == "rsit":
        return None if incident.rsit is None else FULL * (value == incident.rsit)
    if spec.kind == "severity":
        if incident.severity is None:
            return None
        off = abs(int(value) - incident.severity)
        return max(0, FULL - rules.severity_step_permille * off)
    return _of_time(world, nation, incident, int(value))


def _of_lists(world: World, nation: NationState, content: Content, spec: FieldSpec, value: str | int) -> int:
    """Indicators listed are attached. Saying "none" while there are some counts as not knowing; of the
    actions stated, the share that the nation has ordered counts."""
    none_right = world.scenario.messages.not_known_permille
    if spec.kind == "indicators":
        unsaid = value == NONE_YET and not content.indicators and nation.picture.indicators
        return none_right if unsaid else FULL
    if value == NONE_YET:
        finished = {task.kind for task in nation.picture.tasks.values() if task.outcome == "done"}
        return none_right if finished & _OWN_HOUSE else FULL
    done = {kind for kind, count in nation.done_by_kind.items() if count}
    named = str(value).split(" ")
    return sum(name in done for name in named) * FULL // len(named)


_OWN_HOUSE = frozenset(
    {"BlockIndicator", "EradicateAsset", "HardenAssets", "HuntAssets", "IsolateAsset", "RestoreAsset"}
)
"""Actions that others would call actions taken."""


def _of_link(world: World, nation: str, other: str, asset: str) -> int:
    """Whether something of the other nation's needs this asset, or the other way about."""
    static, edges = world.static, world.scenario.region.edges[EdgeKind.DEPENDS]
    row, ends = static.index[asset], {nation, other}
    for source, target in zip(edges.source, edges.target, strict=True):
        if row in (source, target) and {static.nation_of[source], static.nation_of[target]} == ends:
            return FULL
    return 0


def _of_time(world: World, nation: NationState, incident: IncidentView, stated_ms: int) -> int:
    """Right between the first alert on one of the incident's assets and its declaration, give or take."""
    tolerance = world.scenario.messages.time_tolerance_ms
    alerts = (a.raised_ms for a in nation.picture.alerts.values() if a.asset in incident.assets)
    earliest = min((*alerts, incident.declared_ms))
    off = max(earliest - stated_ms, stated_ms - incident.declared_ms) - tolerance
    return FULL if off <= 0 else max(0, FULL - FULL * off // tolerance)


def wording_permille(world: World, message: MessageState) -> int:
    """Less when seats that speak for States use a term that is contested and not agreed between them."""
    rules = world.scenario.messages
    if message.answer is not None or world.static.seats[message.from_seat].level not in _OF_STATES:
        return FULL
    used = rules.terms.get(Purpose(message.purpose), frozenset()) & world.scenario.contested_terms
    one, other, terms = message.from_nation, message.to_nation, world.said.terms
    agreed = {t for t in used if (one, other, t) in terms and (other, one, t) in terms}
    return FULL if used == agreed else rules.misread_permille


def delivered(world: World, message: MessageState) -> ev.MessageDelivered:
    """The message arrives now, as good as it then is."""
    tau_ms = world.scenario.channels[message.channel].timeliness_tau_ms
    parts = {
        "completeness_permille": message.completeness_permille,
        "timeliness_permille": int(FULL * exp(-(world.now_ms - message.facts_ms) / tau_ms)),
        "accuracy_permille": message.accuracy_permille,
        "marking_permille": message.marking_permille,
        "fit_permille": message.fit_permille,
        "wording_permille": wording_permille(world, message),
    }
    quality = FULL
    for part in parts.values():
        quality = quality * part // FULL
    return ev.MessageDelivered(
        message.id,
        message.to_nation,
        message.from_nation,
        message.channel,
        message.purpose,
        quality,
        **parts,
    )
