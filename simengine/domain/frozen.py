"""Mappings that nobody can change: what is handed out as a picture of one instant stays that picture."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any, NoReturn, Protocol, TypeVar

K = TypeVar("K")
V = TypeVar("V")
T = TypeVar("T")


class Openable(Protocol):
    """Something that is open as long as somebody may have to act on it."""

    @property
    def is_open(self) -> bool:
        """Whether it is."""


O = TypeVar("O", bound=Openable)  # noqa: E741 - for openable


class Frozen(dict[K, V]):
    """A mapping that refuses to be changed. What follows from it can be kept with it (:func:`derived`,
    :func:`lasting`), and so can those of its values that are open (:func:`open_of`)."""

    __slots__ = ("_derived", "_lasting", "_open")

    def __init__(
        self,
        values: Mapping[K, V],
        still_open: Frozen[K, V] | None = None,
        lasting: dict[object, Any] | None = None,
    ) -> None:
        super().__init__(values)
        self._open = still_open
        self._derived: dict[object, Any] = {}
        self._lasting: dict[object, Any] = {} if lasting is None else lasting

    def _refuse(self, *_: object, **__: object) -> NoReturn:
        raise TypeError("a picture of one instant is not changed")

    __setitem__ = __delitem__ = __ior__ = _refuse
    clear = pop = popitem = setdefault = update = _refuse

    def kept(self, key: object, work: Callable[[], T]) -> T:
        """What ``work`` makes of this mapping, made once; ``key`` tells several such things apart."""
        found = self._derived
        if key not in found:
            found[key] = work()
        return found[key]  # type: ignore[no-any-return]

    def __deepcopy__(self, memo: object) -> Frozen[K, V]:
        return self  # what it holds is frozen too

    def __reduce__(self) -> tuple[type[dict[K, V]], tuple[dict[K, V]]]:
        return (dict, (dict(self),))


def derived(mapping: Mapping[K, V], work: Callable[[Mapping[K, V]], T]) -> T:
    """What ``work``, a function of the mapping alone, makes of it; made once for each frozen mapping."""
    if not isinstance(mapping, Frozen):
        return work(mapping)
    found = mapping._derived
    if work not in found:
        found[work] = work(mapping)
    return found[work]  # type: ignore[no-any-return]


def lasting(mapping: Mapping[K, V], work: Callable[[Mapping[K, V]], T]) -> T:
    """The same for a function of the keys, and of what never changes about the values: it is made once for as
    long as no key comes or goes."""
    if not isinstance(mapping, Frozen):
        return work(mapping)
    found = mapping._lasting
    if work not in found:
        found[work] = work(mapping)
    return found[work]  # type: ignore[no-any-return]


def open_of(mapping: Mapping[str, O]) -> Mapping[str, O]:
    """Those of the mapping's values that are open, in its order."""
    if isinstance(mapping, Frozen) and mapping._open is not None:
        return mapping._open
    return {key: value for key, value in mapping.items() if value.is_open}
