"""What nations make of each other: truth, shown to no team, which senses it by what others do.

Trust and belief are directed, tension belongs to a pair, credit to a nation; all in millionths. Between two
records tension only fades, by a law of the time passed since the last one: so it makes no difference how
often anybody looks."""

from __future__ import annotations

from dataclasses import dataclass

from simengine.domain.numeric import ceil_ms, log
from simengine.domain.region import Region
from simengine.domain.relations import FULL_PPM, LN2, RelationRules, faded

Pair = tuple[str, str]


def pair_of(one: str, other: str) -> Pair:
    """The two in alphabetical order: whose tension it is."""
    return (one, other) if one < other else (other, one)


@dataclass(frozen=True, slots=True)
class Escalation:
    """One that is on since ``since_ms``; ``proposed`` when it is for the white cell to decide on."""

    nation: str
    other: str
    kind: str
    proposed: bool
    since_ms: int


class Relations:
    """All of one exercise. Values that nobody moved are not kept: they stand where the pack or the framework
    puts them.

    ``escalations`` are those that are on; ``settled`` the proposals on which the white cell has decided: they
    do not come back. ``losses_reported`` counts the thresholds of loss that the press has reported by nation,
    ``stories`` what it reported about a nation, ``asked`` why ministries have asked, ``called`` the needs
    about which operators have called."""

    def __init__(self, region: Region, rules: RelationRules) -> None:
        self._region = region
        self._rules = rules
        self.base_tension_ppm = region.base_tension_ppm
        self._tension: dict[Pair, tuple[int, int]] = {}
        self._trust: dict[Pair, int] = dict(region.trust_ppm)
        self._belief: dict[Pair, int] = dict(region.belief_ppm)
        self.credit_ppm: dict[str, int] = {}
        self.escalations: dict[tuple[str, str, str], Escalation] = {}
        self.settled: set[tuple[str, str, str]] = set()
        self.losses_reported: dict[str, int] = {}
        self.stories: dict[str, int] = {}
        self.asked: set[tuple[str, str]] = set()
        self.called: set[tuple[str, str]] = set()

    @property
    def moved(self) -> frozenset[Pair]:
        """Directed pairs whose trust or belief is not simply the framework's start."""
        return frozenset(self._trust) | frozenset(self._belief)

    def start_of(self, pair: Pair) -> int:
        """The tension of a pair at STARTEX, to which it fades."""
        return self._region.tension_ppm.get(pair, self.base_tension_ppm)

    def tension_ppm(self, one: str, other: str, now_ms: int) -> int:
        """Tension between two nations at an instant not before the last record about it."""
        pair = pair_of(one, other)
        start = self.start_of(pair)
        value, since_ms = self._tension.get(pair, (start, now_ms))
        return faded(value, start, now_ms - since_ms, self._rules.half_life_ms)

    def set_tension(self, pair: Pair, value_ppm: int, now_ms: int) -> None:
        """From now on it fades from here."""
        self._tension[pair] = (value_ppm, now_ms)

    def below_ms(self, pair: Pair, level_ppm: int) -> int | None:
        """When tension will have faded below a level, if nothing moves it before; None when it never will."""
        start = self.start_of(pair)
        value, since_ms = self._tension.get(pair, (start, 0))
        if value < level_ppm:
            return since_ms
        if start >= level_ppm:
            return None
        half_life = self._rules.half_life_ms
        # rounding down fades a little early and never late: the instant of the exact law is not too soon
        return since_ms + ceil_ms(half_life * (log((value - start) / (level_ppm - start)) / LN2)) + 1

    def trust_ppm(self, nation: str, other: str) -> int:
        """How far ``nation`` trusts ``other``."""
        return self._trust.get((nation, other), self._rules.trust_start_permille * 1000)

    def set_trust(self, nation: str, other: str, value_ppm: int) -> None:
        """It changes."""
        self._trust[nation, other] = value_ppm

    def belief_ppm(self, nation: str, other: str) -> int:
        """How far ``nation`` believes that ``other`` is responsible."""
        return self._belief.get((nation, other), self._rules.belief_start_permille * 1000)

    def set_belief(self, nation: str, other: str, value_ppm: int) -> None:
        """It changes."""
        self._belief[nation, other] = value_ppm

    def credit_of(self, nation: str) -> int:
        """What the word *urgent* of a nation counts with others."""
        return self.credit_ppm.get(nation, FULL_PPM)
