"""Decision sheets while a nation still works on them: one for each nation and move."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Any

from simengine.domain.errors import error
from simengine_api.adapters.store import SheetRow


@dataclass(slots=True)
class Draft:
    """A nation's sheet: its lines (id, seat, action as people see it), and the version handed in last."""

    nation: str
    move: int
    version: int = 0
    handed_in: int | None = None
    items: list[dict[str, Any]] = field(default_factory=list)
    next_item: int = 1

    def row(self) -> SheetRow:
        """The sheet as it is stored."""
        return SheetRow(self.nation, self.move, self.version, self.handed_in, [dict(i) for i in self.items])


class Drafts:
    """All nations' sheets. ``changed`` names those that the next commit writes."""

    def __init__(self, nations: Mapping[str, SheetRow | None]) -> None:
        self._drafts: dict[str, Draft] = {}
        self.changed: set[str] = set()
        for nation, row in nations.items():
            if row is None:
                self._drafts[nation] = Draft(nation, 0)
            else:
                numbers = [int(item["id"]) for item in row.items]
                self._drafts[nation] = Draft(
                    nation, row.move, row.version, row.handed_in, list(row.items), max(numbers, default=0) + 1
                )

    def open(self, move: int) -> None:
        """A new move: every nation begins with an empty sheet."""
        for nation in self._drafts:
            self._drafts[nation] = Draft(nation, move)
            self.changed.add(nation)

    def of(self, nation: str) -> Draft:
        """A nation's sheet."""
        return self._drafts[nation]

    def versions(self) -> dict[str, tuple[int, int, int | None]]:
        """Move, version and version handed in of every sheet: tells whether one has changed."""
        return {nation: (d.move, d.version, d.handed_in) for nation, d in self._drafts.items()}

    def add(self, nation: str, seat: str, action: dict[str, Any]) -> None:
        """A new line at the end."""
        draft = self._drafts[nation]
        draft.items.append({"id": str(draft.next_item), "seat": seat, "action": action})
        draft.next_item += 1
        self._change(draft)

    def remove(self, nation: str, item: str, may: Callable[[str], bool]) -> None:
        """Take a line off, if whoever asks may take off lines of its seat.

        Raises ``service-sheet-item-unknown`` and ``service-sheet-item-foreign``.
        """
        draft = self._drafts[nation]
        found = next((line for line in draft.items if line["id"] == item), None)
        if found is None:
            raise error("service-sheet-item-unknown", item=item)
        if not may(found["seat"]):
            raise error("service-sheet-item-foreign", seat=found["seat"])
        draft.items.remove(found)
        self._change(draft)

    def hand_in(self, nation: str, version: int) -> None:
        """Note which version the lead handed in."""
        self._drafts[nation].handed_in = version
        self.changed.add(nation)

    def _change(self, draft: Draft) -> None:
        draft.version += 1
        self.changed.add(draft.nation)
