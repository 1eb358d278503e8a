"""The parts of a picture: mappings that know when they change, so that a seat that looks again is shown what
it was shown before without a copy being made."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from copy import deepcopy
from typing import Any, TypeVar

from simengine.domain.frozen import Frozen

K = TypeVar("K")
V = TypeVar("V")


class Watched(dict[K, V]):
    """A mapping that is changed in place and shown as frozen copies, a new one only after a change."""

    __slots__ = ("_lasting", "_shown", "changes")

    def __init__(self, values: Mapping[K, V] | Iterable[tuple[K, V]] = ()) -> None:
        super().__init__(values)
        self._shown: Frozen[K, V] | None = None
        self._lasting: dict[object, Any] = {}
        self.changes = [0]
        """How often it has changed, and what else counts in the same place."""

    def shown(self) -> Frozen[K, V]:
        """What it holds now, for good; the same object until something changes."""
        if self._shown is None:
            self._shown = Frozen(self, None, self._lasting)
        return self._shown

    def __setitem__(self, key: K, value: V) -> None:
        self._shown = None
        self.changes[0] += 1
        if key not in self:
            self._lasting = {}
        super().__setitem__(key, value)

    def __delitem__(self, key: K) -> None:
        self._shown = None
        self.changes[0] += 1
        self._lasting = {}
        super().__delitem__(key)

    def setdefault(self, key: K, default: V) -> V:
        if key not in self:
            self[key] = default
        return self[key]

    def update(self, *values: Any, **more: V) -> None:
        for key, value in dict(*values, **more).items():
            self[key] = value

    def pop(self, key: K, *default: Any) -> Any:
        if key not in self:
            return super().pop(key, *default)
        value = self[key]
        del self[key]
        return value

    def clear(self) -> None:
        for key in list(self):
            del self[key]

    def popitem(self) -> tuple[K, V]:
        key = next(reversed(self))
        return key, self.pop(key)

    def __ior__(self, other: Any) -> Watched[K, V]:  # type: ignore[override,misc]
        self.update(other)
        return self

    def __deepcopy__(self, memo: dict[int, Any]) -> Watched[K, V]:
        twin = type(self)({key: deepcopy(value, memo) for key, value in self.items()})
        twin.changes = deepcopy(self.changes, memo)
        return twin

    def __reduce__(self) -> tuple[type[Watched[K, V]], tuple[dict[K, V]]]:
        return (type(self), (dict(self),))


class WatchedOpen(Watched[K, V]):
    """One that also keeps apart those of its values that are open, in its own order."""

    __slots__ = ("_open", "_reopened")

    def __init__(self, values: Mapping[K, V] | Iterable[tuple[K, V]] = ()) -> None:
        super().__init__(values)
        self._open: dict[K, V] = {key: value for key, value in self.items() if _is_open(value)}
        self._reopened = False

    def shown(self) -> Frozen[K, V]:
        """As above, with those that are open."""
        if self._shown is None:
            if self._reopened:
                self._open = {key: value for key, value in self.items() if key in self._open}
                self._reopened = False
            self._shown = Frozen(self, Frozen(self._open), self._lasting)
        return self._shown

    def __setitem__(self, key: K, value: V) -> None:
        if not _is_open(value):
            self._open.pop(key, None)
        elif key in self._open or key not in self:
            self._open[key] = value
        else:  # it stands further up among all than at the end, where it is added here
            self._open[key] = value
            self._reopened = True
        super().__setitem__(key, value)

    def __delitem__(self, key: K) -> None:
        self._open.pop(key, None)
        super().__delitem__(key)


def _is_open(value: Any) -> bool:
    return bool(value.is_open)
