"""Frozen domain classes to plain JSON values and back, for the journal. Field names are the form."""

from __future__ import annotations

from dataclasses import fields
from enum import Enum
from types import UnionType
from typing import Any, TypeVar, Union, get_args, get_origin, get_type_hints

from simengine.domain.actions import ACTIONS, Action
from simengine.domain.commands import COMMANDS, Command, SubmitAction
from simengine.domain.events import EVENTS, Event

Plain = None | bool | int | str | list["Plain"] | dict[str, "Plain"]
_T = TypeVar("_T")


def _enums(cls: type) -> dict[str, type[Enum]]:
    """The fields of ``cls`` that hold an enumeration, perhaps optional."""
    found: dict[str, type[Enum]] = {}
    for name, hint in get_type_hints(cls).items():
        for candidate in (hint, *get_args(hint)):
            if isinstance(candidate, type) and issubclass(candidate, Enum):
                found[name] = candidate
    return found


_CLASSES: tuple[type, ...] = (*ACTIONS.values(), *EVENTS.values(), *COMMANDS.values())
_NAMES: dict[type, tuple[str, ...]] = {cls: tuple(f.name for f in fields(cls)) for cls in _CLASSES}
_ENUMS: dict[type, dict[str, type[Enum]]] = {cls: _enums(cls) for cls in _CLASSES}


def _plain(value: Any) -> Plain:
    if isinstance(value, tuple):
        return [_plain(item) for item in value]
    if isinstance(value, dict):
        return {key: _plain(item) for key, item in value.items()}
    if isinstance(value, Enum):
        return str(value.value)
    return value  # type: ignore[no-any-return]


def _typed(value: Any) -> Any:
    if isinstance(value, list):
        return tuple(_typed(item) for item in value)
    if isinstance(value, dict):
        return {key: _typed(item) for key, item in value.items()}
    return value


def _build(cls: type[_T], data: dict[str, Plain]) -> _T:
    enums = _ENUMS[cls]
    values = {}
    for name, value in data.items():
        enum = enums.get(name)
        values[name] = enum(value) if enum is not None and value is not None else _typed(value)
    return cls(**values)


def _fits(value: object, hint: object) -> bool:
    """Whether a value is exactly of the type that a field is declared with."""
    if get_origin(hint) in (Union, UnionType):
        return any(_fits(value, one) for one in get_args(hint))
    if get_origin(hint) is tuple:
        return isinstance(value, tuple) and all(_fits(item, get_args(hint)[0]) for item in value)
    if get_origin(hint) is dict:
        key, item = get_args(hint)
        return isinstance(value, dict) and all(_fits(k, key) and _fits(v, item) for k, v in value.items())
    if hint is int:
        return type(value) is int
    return isinstance(value, hint) and (hint is not str or type(value) is str)  # type: ignore[arg-type]


_HINTS: dict[type, dict[str, object]] = {cls: get_type_hints(cls) for cls in ACTIONS.values()}


def _plain_types(hint: object) -> frozenset[object]:
    """The types that a value of this declaration can have to the letter; others are looked at closely."""
    choices = get_args(hint) if get_origin(hint) in (Union, UnionType) else (hint,)
    return frozenset(choice for choice in choices if isinstance(choice, type) and get_origin(choice) is None)


_PLAIN_TYPES: dict[type, tuple[tuple[str, frozenset[object]], ...]] = {
    cls: tuple((name, _plain_types(hint)) for name, hint in hints.items()) for cls, hints in _HINTS.items()
}


def ill_typed_field(action: Action) -> str | None:
    """The first field of an action whose value is not of its declared type; None when all are."""
    hints = _HINTS[type(action)]
    for name, plain in _PLAIN_TYPES[type(action)]:
        value = getattr(action, name)
        if not (type(value) in plain or _fits(value, hints[name])):
            return name
    return None


_AS_THEY_ARE = frozenset({str, int, bool, type(None)})


def _fields_of(value: Any) -> dict[str, Plain]:
    """The fields of an event, an action or a command as JSON values. On the way of every record: it asks only
    about values that are not plain already."""
    data: dict[str, Plain] = {}
    for name in _NAMES[type(value)]:
        item = getattr(value, name)
        data[name] = item if type(item) in _AS_THEY_ARE else _plain(item)
    return data


def event_data(event: Event) -> dict[str, Plain]:
    """The event's fields as JSON values."""
    return _fields_of(event)


def event_from(type_name: str, data: dict[str, Plain]) -> Event:
    """The event that :func:`event_data` gave; KeyError or TypeError when it is none."""
    return _build(EVENTS[type_name], data)


def action_data(action: Action) -> dict[str, Plain]:
    """The action's fields as JSON values, with its ``kind``."""
    data = _fields_of(action)
    data["kind"] = type(action).__name__
    return data


def action_from(data: dict[str, Plain]) -> Action:
    """The action that :func:`action_data` gave; KeyError, TypeError or ValueError when it is none."""
    rest = dict(data)
    return _build(ACTIONS[str(rest.pop("kind"))], rest)


def command_data(command: Command) -> dict[str, Plain]:
    """The command's fields as JSON values."""
    if isinstance(command, SubmitAction):
        return {"seat": command.seat, "action": action_data(command.action)}
    data: dict[str, Plain] = {}
    for name in _NAMES[type(command)]:
        value = getattr(command, name)
        data[name] = [command_data(item) for item in value] if name == "sheet" else _plain(value)
    return data


def command_from(type_name: str, data: dict[str, Plain]) -> Command:
    """The command that :func:`command_data` gave; KeyError, TypeError or ValueError when it is none."""
    if type_name == "SubmitAction":
        return _submitted(data)
    if type_name == "SubmitSheet":
        sheet = data["sheet"]
        assert isinstance(sheet, list)
        items = tuple(_submitted(item) for item in sheet if isinstance(item, dict))
        return COMMANDS[type_name](seat=str(data["seat"]), sheet=items)  # type: ignore[call-arg]
    return _build(COMMANDS[type_name], data)


def _submitted(data: dict[str, Plain]) -> SubmitAction:
    action = data["action"]
    assert isinstance(action, dict)
    return SubmitAction(seat=str(data["seat"]), action=action_from(action))
