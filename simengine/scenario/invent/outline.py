"""The outline of an invented pack: which nations there are and what each of them owns."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from simengine.domain.draws import Draws
from simengine.domain.seats import Role
from simengine.scenario.frameworks import campaign_kinds
from simengine.scenario.invent.names import invented_nations
from simengine.scenario.invent.write import blueprint

FULL = 1000
LAW_PERMILLE = 800
"""The share of nations that are party to the convention under which police ask each other for evidence."""
PRESS_PERMILLE = 350
"""The share of nations whose press office has a seat."""


@dataclass(frozen=True, slots=True)
class InventedNation:
    """A nation before it is written down: ``assets`` maps templates to how many it has of each, ``fleets``
    fleets to how large they are."""

    id: str
    name: str
    population: int
    assets: dict[str, int]
    fleets: dict[str, int]
    seats: tuple[str, ...]
    is_party: bool


@dataclass(frozen=True, slots=True)
class Outline:
    """What the files of a pack have to agree on. ``fleets`` is how many assets fleets have in all, ``kinds``
    are the campaigns, by kind."""

    nations: tuple[InventedNation, ...]
    assets: int
    fleets: int
    hours: int
    seed: int
    kinds: tuple[str, ...]
    draws: Draws


def outline_of(
    nations: int, assets: int, hours: int, seed: int, fleets: int, kinds: tuple[str, ...]
) -> Outline:
    """Draw the nations and share the assets out among them, those of fleets by population."""
    draws = Draws(seed)
    named = invented_nations(draws, nations)
    weights = [500 + draws.choice_index(1001, "size", ident) for ident, _ in named]
    counts = _shared_out(assets - 1 - 2 * nations, weights)
    people = [
        (count + 2) * (20_000 + draws.choice_index(100_000, "population", ident))
        for count, (ident, _) in zip(counts, named, strict=True)
    ]
    in_fleets = _fleets(fleets, people)
    needs = _needs(kinds)
    found = []
    for place, (ident, name) in enumerate(named):
        # the first two can always reach each other's police, so that evidence abroad can be asked for
        is_party = place < 2 or draws.choice_index(FULL, "party", ident) < LAW_PERMILLE
        seats = [Role.CERT_ANALYST, Role.CERT_LEAD, Role.POLICY_CONTACT]
        seats += [Role.LAW_ENFORCEMENT] if is_party else []
        seats += [Role.PRESS_OFFICE] if draws.choice_index(FULL, "press", ident) < PRESS_PERMILLE else []
        turned = needs[place % len(needs) :] + needs[: place % len(needs)] if needs else []
        owned = _templates_of(counts[place] + 2, turned)
        roles = tuple(role.value for role in seats)
        found.append(InventedNation(ident, name, people[place], owned, in_fleets[place], roles, is_party))
    return Outline(tuple(found), assets, fleets, hours, seed, kinds, draws)


def _shared_out(total: int, weights: Sequence[int]) -> list[int]:
    """Whole numbers in proportion to the weights, ``total`` in sum: the largest remainders get one more."""
    whole = sum(weights)
    counts = [total * weight // whole for weight in weights]
    by_rest = sorted(range(len(weights)), key=lambda place: (-(total * weights[place] % whole), place))
    for place in by_rest[: total - sum(counts)]:
        counts[place] += 1
    return counts


def _fleets(total: int, people: Sequence[int]) -> list[dict[str, int]]:
    """How large each nation's fleets are."""
    forms = blueprint()["region"]["fleets"]
    found: list[dict[str, int]] = [{} for _ in people]
    for form, of_form in zip(forms, _shared_out(total, [form["share"] for form in forms]), strict=True):
        for owned, count in zip(found, _shared_out(of_form, people), strict=True):
            if count:
                owned[form["id"]] = count
    return found


def _needs(kinds: Sequence[str]) -> list[str]:
    """The templates that the kinds of campaign rely on, the first of each kind first."""
    lists: list[list[Any]] = [campaign_kinds()[kind].template.get("needs", []) for kind in kinds]
    longest = max(map(len, lists), default=0)
    return list(dict.fromkeys(needs[n] for n in range(longest) for needs in lists if n < len(needs)))


def _templates_of(count: int, needs: Sequence[str]) -> dict[str, int]:
    """How many of a nation's assets each template makes. The first of the blueprint, by which most campaigns
    enter, always makes one, and one each is kept for what campaigns need, as far as it goes."""
    templates = blueprint()["region"]["templates"]
    kept = needs[: count - 1]
    counts = _shared_out(count - 1 - len(kept), [template["share"] for template in templates])
    counts[0] += 1
    made = {t["id"]: number + (t["id"] in kept) for t, number in zip(templates, counts, strict=True)}
    return {ident: number for ident, number in made.items() if number}
