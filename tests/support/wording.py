"""What people may try to write where no words belong, and where in a record it would show."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import fields
from enum import Enum
from typing import Any, get_args, get_type_hints

from hypothesis import strategies as st

from simengine.domain.actions import ACTIONS, Action
from simengine.domain.views import SeatView

MARK = "zqx"
"""Stands in everything that is tried, and nowhere else."""

_AROUND = st.one_of(
    st.text(max_size=12),
    st.from_regex(r"[a-z_]{0,12}", fullmatch=True),
    st.from_regex(r"[A-Za-z0-9_./:+=\"-]{0,20}", fullmatch=True),
    st.sampled_from(
        ["sha256:", "template", "none-yet", "listed", "unknown", "TriageAlert ", "ALD/", "TLP:", " "]
    ),
)
WORDINGS = st.builds(lambda before, after: f"{before}{MARK}{after}", _AROUND, _AROUND)
"""Any text, and text that looks like an id, a field's name, a code or a commitment, with the mark in it."""


def strings_of(value: object) -> Iterator[str]:
    """Every string in a value of a record, keys too."""
    if isinstance(value, str):
        yield value
    elif isinstance(value, Mapping):
        for key, item in value.items():
            yield from strings_of(key)
            yield from strings_of(item)
    elif isinstance(value, list | tuple):
        for item in value:
            yield from strings_of(item)


def plausible(kind: str, view: SeatView) -> dict[str, Any]:
    """Values for all fields of a kind of action, taken from what a seat sees, so that its ids are known."""
    other = next(nation for nation in view.nations if nation != view.nation)
    asset = next(iter(view.assets.values()))
    known: dict[str, Any] = {
        "alert": next(iter(view.alerts), "none"),
        "at_ms": 0,
        "check": next(iter(view.contacts.checks), "none"),
        "asset": next((a.id for a in view.assets.values() if a.belief.value == "confirmed"), asset.id),
        "channel": next(iter(view.channels)),
        "confidence": 50,
        "counterpart": other,
        "draft": next((d.id for d in view.drafts.values() if d.state == "open"), "none"),
        "fields": {},
        "incident": next(iter(view.incidents), "none"),
        "in_reply_to": None,
        "indicator": next(iter(view.indicators), "none"),
        "indicators": tuple(view.indicators)[:2],
        "message": next((m.id for m in view.inbox.values() if not m.answered), "none"),
        "named": other,
        "priority": 3,
        "product": asset.products[0],
        "rsit": 'rsit:malicious-code="infected-system"',
        "sector": asset.sector,
        "severity": 3,
        "task": next(iter(view.tasks), "none"),
        "text": None,
        "to_deputy": False,
        "to_nation": other,
        "trust": 3,
        "within_minutes": 30,
    }
    if kind in ("ConfirmOralContact", "DenyOralContact"):
        known["contact"] = next(iter(view.contacts.oral), "none")
    hints = get_type_hints(ACTIONS[kind])
    return {
        f.name: known[f.name] if f.name in known else _first(hints[f.name]) for f in fields(ACTIONS[kind])
    }


def _first(hint: Any) -> Enum:
    enum = next(one for one in (hint, *get_args(hint)) if isinstance(one, type) and issubclass(one, Enum))
    return next(iter(enum))


def worded(kind: str, view: SeatView, form: tuple[str, ...], text: str) -> Iterator[dict[str, Any]]:
    """The values of an action of this kind with the text in each of its fields in turn, in every shape that
    the field could have; ``form`` are the fields of a channel."""
    sound = plausible(kind, view)
    for name, value in sound.items():
        if name == "fields":
            others = dict.fromkeys(form, text)
            shapes: list[Any] = [others, {text: 0}, {text: text}, *({field: text} for field in form)]
            yield sound | {"fields": others, "indicators": ()}
        elif isinstance(value, tuple):
            shapes = [(text,), (*value, text), text]
        else:
            shapes = [text]
        for shape in shapes:
            yield sound | {name: shape}
    yield {name: text if isinstance(value, str) else value for name, value in sound.items()}


def action_of(kind: str, values: Mapping[str, Any]) -> Action:
    """The action with these values, whether or not they are of the declared types."""
    return ACTIONS[kind](**values)
