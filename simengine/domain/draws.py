"""Chance: counter-based random numbers, each keyed by its cause.

A draw is a pure function of (seed, purpose, parts). Nothing is drawn in sequence, so that taking one
action away leaves every draw that it did not cause as it was: two runs can be compared decision by
decision (common random numbers). Salmon et al. (2011), Parallel random numbers: as easy as 1, 2, 3.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from hashlib import blake2b
from operator import index

from simengine.domain import numeric

MASK = (1 << 64) - 1
MAX_SEED = (1 << 63) - 1
_UNIT = 2.0**-53

# Odd constants for Weyl sequences. Golden ratio: Steele, Lea, Flood (2014), Fast splittable pseudorandom
# number generators; the others are odd 64-bit numbers of ours, without further meaning.
EDGE = 0x9E3779B97F4A7C15
ORDINAL = 0xD1342543DE82EF95
ATTEMPT = 0xA24BAED4963EE407


def mix64(z: int) -> int:
    """The finaliser of SplitMix64 (Steele, Lea, Flood 2014): a bijection of 64 bits."""
    z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9 & MASK
    z = (z ^ (z >> 27)) * 0x94D049BB133111EB & MASK
    return z ^ (z >> 31)


def _to_unit(bits: int) -> float:
    """A number strictly between 0 and 1 from the upper 53 of 64 bits."""
    return ((bits >> 11) + 0.5) * _UNIT


def _edge_word(base: int, edge: int, ordinal: int, attempt: int) -> int:
    z = mix64((base + ordinal * ORDINAL) & MASK)
    z = mix64((z + attempt * ATTEMPT) & MASK)
    return mix64((z + edge * EDGE) & MASK)


def edge_uniform(base: int, edge: int, ordinal: int, attempt: int) -> float:
    """A uniform number in (0, 1) for attempt number ``attempt`` along ``edge`` in the source's compromise
    ``ordinal``. ``base`` is a 64-bit key from :meth:`Draws.key`. Integer arithmetic only, fit for compiling;
    the edge comes last, so that all edges of a source are one mixing away from one word.
    """
    return _to_unit(_edge_word(base, edge, ordinal, attempt))


def edge_bits(base: int, edge: int, ordinal: int, attempt: int) -> int:
    """The same as 30 bits: a whole number from 0 to 2^30 - 1."""
    return _edge_word(base, edge, ordinal, attempt) >> 34


def _encode(part: str | int) -> bytes:
    """Tagged and with its length, so that no two lists of parts read the same."""
    if isinstance(part, str):
        data = part.encode()
        return b"s%d:%b" % (len(data), data)
    # %d alone would cut a float short, and two causes would share their draws.
    return b"i%d;" % index(part)


@lru_cache(maxsize=1024)
def _beginning(seed: int, purpose: str) -> bytes:
    """What all draws of an exercise for one purpose begin with."""
    return _encode(seed) + _encode(purpose)


@dataclass(frozen=True, slots=True)
class Draws:
    """All chance of one exercise, from its ``seed``: 0 to 2^63 - 1, ValueError otherwise."""

    seed: int

    def __post_init__(self) -> None:
        if not 0 <= self.seed <= MAX_SEED:
            raise ValueError(f"seed {self.seed} is not within 0 and {MAX_SEED}")

    def key(self, purpose: str, *parts: str | int) -> int:
        """64 bits that depend on the seed, the purpose and every part, and on nothing else.

        Raises TypeError for a part that is neither text nor a whole number.
        """
        encoded = b"".join((_beginning(self.seed, purpose), *map(_encode, parts)))
        return int.from_bytes(blake2b(encoded, digest_size=8).digest(), "big")

    def uniform(self, purpose: str, *parts: str | int) -> float:
        """A uniform number strictly between 0 and 1."""
        return _to_unit(self.key(purpose, *parts))

    def chance(self, probability: float, purpose: str, *parts: str | int) -> bool:
        """True with ``probability``. Raising it only ever turns False into True."""
        return self.uniform(purpose, *parts) < probability

    def choice_index(self, count: int, purpose: str, *parts: str | int) -> int:
        """A whole number from 0 to ``count`` - 1, each alike. ValueError when there is nothing to choose."""
        if count < 1:
            raise ValueError("nothing to choose from")
        return self.key(purpose, *parts) * count >> 64

    def exponential(self, mean: float, purpose: str, *parts: str | int) -> float:
        """An exponential number of the given mean, in its unit."""
        return mean * numeric.exponential(self.uniform(purpose, *parts), 1.0)

    def lognormal(self, median: float, sigma: float, purpose: str, *parts: str | int) -> float:
        """A lognormal number of the given median, in its unit; ``sigma`` is that of the logarithm."""
        return numeric.lognormal(self.uniform(purpose, *parts), median, sigma)
