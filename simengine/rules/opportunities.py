"""Which opportunities open: a rule's condition over pairs of nations, asked where it can have become true.

Of a condition that joins several by ``and``, what rests on the map alone is settled once, what rests on one
nation alone is asked once for all its pairs, and only the rest pair by pair.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import permutations
from weakref import WeakKeyDictionary

from simengine.domain import events as ev
from simengine.domain.conditions import FUNCTIONS, And, Call, Condition, Now, Topic, terms
from simengine.domain.plan import OpportunityRule
from simengine.rules.conditions import Test, compiled
from simengine.world.state import Static, World

Changed = frozenset[tuple[Topic, str]]
_Meant = tuple[tuple[str, ...], tuple[str, ...], bool]


def _names_other(condition: Condition) -> bool:
    return any(isinstance(term, Call) and "other" in term.arguments for term in terms(condition))


def _is_fixed(condition: Condition) -> bool:
    """Whether nothing that happens can change it."""
    return not any(
        isinstance(term, Now) or (isinstance(term, Call) and FUNCTIONS[term.name].topic is not Topic.REGION)
        for term in terms(condition)
    )


_HIT_FROM = Call("belief.hit_from", ("self", "other"))
"""Holds for few partners, and the picture lists them."""


class _Look:
    """A rule taken apart. ``partners`` are, by nation, those for which what rests on the map alone holds."""

    def __init__(self, world: World, rule: OpportunityRule) -> None:
        parts = rule.when.operands if isinstance(rule.when, And) else (rule.when,)
        fixed = [compiled(part) for part in parts if _is_fixed(part)]
        changing = [part for part in parts if not _is_fixed(part)]
        self.rule = rule
        self.of_one: tuple[Test, ...] = tuple(compiled(p) for p in changing if not _names_other(p))
        self.of_pair: tuple[Test, ...] = tuple(compiled(p) for p in changing if _names_other(p))
        self.meant: dict[Changed, _Meant] = {}
        self.only_hit_from = _HIT_FROM in changing
        self.partners: dict[str, list[str]] = {nation: [] for nation in world.static.nation_ids}
        nations = [one.id for one in world.scenario.region.nations if not one.organisation]
        for own, other in permutations(nations, 2):
            if all(test(world, own, other) for test in fixed):
                self.partners[own].append(other)


_LOOKS: WeakKeyDictionary[Static, tuple[_Look, ...]] = WeakKeyDictionary()
"""Worked out once for each region; nothing in it changes."""


def opportunities(world: World, changed: Changed) -> Iterator[ev.OpportunityRaised]:
    """Opportunities that open now, by rule and then in the order of nations. Each rule opens at most once per
    pair of nations."""
    looks = _LOOKS.get(world.static)
    if looks is None:
        looks = _LOOKS[world.static] = tuple(_Look(world, rule) for rule in world.scenario.opportunities)
    for look in looks:
        for own, other in _candidates(world, look, changed):
            if all(test(world, own, other) for test in look.of_pair):
                yield _raise(world, look.rule, own, other)


def _candidates(world: World, look: _Look, changed: Changed) -> Iterator[tuple[str, str]]:
    """The pairs for which a change can have made the rule's condition true, in the order of nations, less
    those for which it has opened before and those of nations that do not meet it by themselves."""
    meant = look.meant.get(changed)
    if meant is None:
        meant = look.meant[changed] = _meant(world, look.rule, changed)
    owns, others, everybody = meant
    if not (everybody or owns or others):
        return
    ident, raised = look.rule.id, world.raised
    for own in world.static.nation_ids if everybody or others else owns:
        partners = look.partners[own]
        if look.only_hit_from:
            hit_from = world.nations[own].picture.hit_from
            partners = [other for other in partners if other in hit_from] if hit_from else []
        if not everybody and own not in owns:
            partners = [other for other in partners if other in others]
        waiting = [other for other in partners if (ident, own, other) not in raised]
        if waiting and all(test(world, own, own) for test in look.of_one):
            for other in waiting:
                yield own, other


def _meant(world: World, rule: OpportunityRule, changed: Changed) -> _Meant:
    """Whom changes concern: nations as ``self``, nations as ``other``, in the order of the region; or all of
    them in any case."""
    concerned = world.static.rule_concerns[rule.id]
    owns: set[str] = set()
    others: set[str] = set()
    for topic, nation in changed:
        names = concerned.get(topic)
        if names is None:
            continue
        if nation == "" or names - _PAIR:
            return (), (), True
        if "self" in names:
            owns.add(nation)
        if "other" in names:
            others.add(nation)
    ids = world.static.nation_ids
    return tuple(n for n in ids if n in owns), tuple(n for n in ids if n in others), False


_PAIR = frozenset({"self", "other"})


def _raise(world: World, rule: OpportunityRule, own: str, other: str) -> ev.OpportunityRaised:
    purposes = tuple(purpose.value for purpose in rule.purposes)
    return ev.OpportunityRaised(rule.id, own, other, purposes, world.now_ms + rule.window_ms)
