"""Traffic Light Protocol 2.0 (FIRST, August 2022): how far what is shared may travel."""

from __future__ import annotations

from enum import StrEnum


class Tlp(StrEnum):
    """A TLP 2.0 label; labels are never translated."""

    CLEAR = "TLP:CLEAR"
    GREEN = "TLP:GREEN"
    AMBER = "TLP:AMBER"
    AMBER_STRICT = "TLP:AMBER+STRICT"
    RED = "TLP:RED"

    @property
    def rank(self) -> int:
        """0 for CLEAR up to 4 for RED: the higher, the narrower the audience."""
        return list(Tlp).index(self)


PAP = ("PAP:CLEAR", "PAP:GREEN", "PAP:AMBER", "PAP:RED")
"""Permissible Actions Protocol (MISP taxonomy): what a receiver may do, the most first."""

BLOCKING_NOT_ALLOWED = frozenset({"PAP:AMBER", "PAP:RED"})
"""Under these nothing may be done that the adversary could notice, blocking among it."""
