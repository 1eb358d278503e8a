"""The law of spread for one edge and one stage, in the style that numba compiles: both kernels run this text.

Attempts along an edge are a Poisson process on the clock of its source. The clock is cut into blocks of
``BLOCK`` expected attempts; within a block the gaps are exponential, and each block starts afresh, which an
exponential law does not notice. So a prediction begins at the block in which the clock now stands, however
many attempts went before, and still every attempt is keyed by (edge, compromise of the source, number).
An attempt succeeds when its own uniform number lies below the target's factor at that instant (thinning).

Sources: next-reaction method, Gibson and Bruck (2000); thinning, Lewis and Shedler (1979).
"""

from __future__ import annotations

from simengine.domain.draws import edge_bits, edge_uniform
from simengine.domain.numeric import ceil_ms, exponential, lognormal

NEVER = 1 << 62
"""A time in ms that does not come."""
BLOCK = 4.0
"""Expected attempts in a block of the source's clock."""
PER_BLOCK = 256
"""Numbers kept free for the attempts of one block; more than that has a chance below 1e-300."""
FACTOR_ONE = 1 << 30
"""The factor of a target against which every attempt succeeds; 0: none does."""
BACK = 1.0 - 1e-12
"""Looks for the block a little early, so that rounding never skips an attempt."""

BRANCH = 1 << 32
"""Beyond any number of visits: the draw of a branch is not that of a dwell."""

LASTS = 0
LOGNORMAL = 1
EXPONENTIAL = 2


def first_success(
    gap_key: int,
    success_key: int,
    edge: int,
    weight: float,
    ordinal: int,
    reading: float,
    since_ms: int,
    rate_per_ms: float,
    limit_ms: int,
    now_ms: int,
    factor: int,
) -> int:
    """When the next successful attempt along an edge comes: after ``now_ms``, by ``limit_ms``, or NEVER.

    The source's clock stood at ``reading`` at ``since_ms`` and rises by ``rate_per_ms`` (above 0). The
    time depends on these and the keys alone, not on ``now_ms``, which only says what is past.
    """
    if factor <= 0:
        return NEVER
    length = BLOCK / weight
    span = float(limit_ms - since_ms)
    block = int((reading + rate_per_ms * float(now_ms - since_ms)) * BACK / length)
    while True:
        place = float(block) * length
        if (place - reading) / rate_per_ms > span:
            return NEVER
        end = float(block + 1) * length
        for number in range(PER_BLOCK):
            attempt = block * PER_BLOCK + number
            place = place + exponential(edge_uniform(gap_key, edge, ordinal, attempt), weight)
            if place >= end:
                break
            after_ms = (place - reading) / rate_per_ms
            if after_ms > span:
                return NEVER
            if after_ms <= 0.0:
                continue
            t_ms = since_ms + ceil_ms(after_ms)
            if t_ms > now_ms and (
                factor >= FACTOR_ONE or edge_bits(success_key, edge, ordinal, attempt) < factor
            ):
                return t_ms if t_ms <= limit_ms else NEVER
        block = block + 1


def stage_end_ms(
    key: int,
    node: int,
    ordinal: int,
    visits: int,
    law: int,
    middle_ms: float,
    sigma: float,
    not_before_ms: int,
    now_ms: int,
) -> int:
    """When a stage that a node enters now ends: never for LASTS, else at least 1 ms from now.

    ``middle_ms`` is the median of the lognormal law or the mean of the exponential one.
    """
    if law == LASTS:
        return NEVER
    uniform = edge_uniform(key, node, ordinal, visits)
    if law == LOGNORMAL:
        dwell = lognormal(uniform, middle_ms, sigma)
    else:
        dwell = middle_ms * exponential(uniform, 1.0)
    if dwell > 4.0e15:
        return NEVER
    return max(now_ms + max(1, ceil_ms(dwell)), not_before_ms)


def stage_after(key: int, node: int, ordinal: int, visits: int, usual: int, branch: int, share: int) -> int:
    """The stage that follows: ``branch`` for that share of compromises, in units of 2^-30, else ``usual``.

    Drawn with the key of the time that the stage lasts, beside it; a larger share only adds to those that
    branch off.
    """
    if share > 0 and edge_bits(key, node, ordinal, visits + BRANCH) < share:
        return branch
    return usual
