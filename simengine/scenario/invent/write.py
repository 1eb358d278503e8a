"""Plain values as the YAML of a pack: readable, in a fixed order, the same bytes for the same values."""

from __future__ import annotations

import json
from collections.abc import Mapping
from functools import cache
from importlib import resources
from typing import Any

from ruamel.yaml import YAML


@cache
def blueprint() -> Any:
    """What every invented pack has in common. Shared: copy before changing."""
    text = resources.files(__package__).joinpath("blueprint.yaml").read_text(encoding="utf-8")
    return YAML(typ="safe", pure=True).load(text)


def minutes(count: int) -> str:
    """A duration as packs write it."""
    return f"PT{count}M"


def yaml_text(content: Mapping[str, Any]) -> str:
    """A mapping with one key a line and one item of a list a line; what lies deeper stands in flow form."""
    lines: list[str] = []
    for key, value in content.items():
        if isinstance(value, list) and value and isinstance(value[0], dict):
            lines.append(f"{key}:")
            lines.extend(f"  - {_flow(item)}" for item in value)
        else:
            lines.append(f"{key}: {_flow(value)}")
    return "\n".join(lines) + "\n"


def _flow(value: Any) -> str:
    """JSON with its keys unquoted, which YAML reads the same and people more easily."""
    if isinstance(value, dict):
        return "{" + ", ".join(f"{key}: {_flow(item)}" for key, item in value.items()) + "}"
    if isinstance(value, list | tuple):
        return "[" + ", ".join(map(_flow, value)) + "]"
    return json.dumps(value, ensure_ascii=False)
