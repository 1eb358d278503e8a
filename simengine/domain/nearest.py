"""The known name most like one that is not known: the start of a remedy."""

from __future__ import annotations

from collections.abc import Iterable
from difflib import get_close_matches

NONE = "none"
"""Said when nothing is near; messages select on it."""


def nearest(name: str, known: Iterable[str], *, at_least: float = 0.5) -> str:
    """The known name most like ``name``, whatever the case; ``none`` below a likeness ``at_least``."""
    folded = {candidate.casefold(): candidate for candidate in sorted(known)}
    close = get_close_matches(name.casefold(), folded, n=1, cutoff=at_least)
    return folded[close[0]] if close else NONE


def nearest_few(name: str, known: Iterable[str], few: int = 3) -> str:
    """The known names most like ``name``, the likest first, with commas between; ``none`` without any."""
    folded = {candidate.casefold(): candidate for candidate in sorted(known)}
    close = get_close_matches(name.casefold(), folded, n=few)
    return ", ".join(folded[likeness] for likeness in close) or NONE
