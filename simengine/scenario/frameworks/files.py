"""The framework files themselves, read once."""

from __future__ import annotations

from functools import cache
from importlib import resources
from typing import Any

from ruamel.yaml import YAML


@cache
def framework_file(name: str) -> Any:
    """The content of ``<name>.yaml`` beside this module; shared, not to be changed."""
    text = resources.files(__package__).joinpath(f"{name}.yaml").read_text(encoding="utf-8")
    return YAML(typ="safe", pure=True).load(text)
