"""Strict YAML 1.2 with positions: every value knows its line, and nothing clever is let in.

No aliases, no tags, no duplicate keys; bounded in size and depth. In YAML 1.2 ``NO`` is a text, which the
id of a nation may well be. All problems of a file are collected, so that an author mends them in one go.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from ruamel.yaml import YAML
from ruamel.yaml.error import YAMLError
from ruamel.yaml.nodes import MappingNode, Node, ScalarNode, SequenceNode

from simengine.domain.errors import ParamValue, Problem

MAX_BYTES = 2 * 1024 * 1024
MAX_DEPTH = 20

_PLAIN_TAGS = {
    "tag:yaml.org,2002:str",
    "tag:yaml.org,2002:int",
    "tag:yaml.org,2002:bool",
    "tag:yaml.org,2002:null",
    "tag:yaml.org,2002:float",
    "tag:yaml.org,2002:timestamp",
    "tag:yaml.org,2002:map",
    "tag:yaml.org,2002:seq",
    "tag:yaml.org,2002:value",
    "tag:yaml.org,2002:merge",
}
_TRUE = {"true", "True", "TRUE"}

Path_ = tuple[str | int, ...]
"""Where a value stands in a file: keys and places."""


def dotted(path: Path_) -> str:
    """A path for people: ``nations[2].time_zone``."""
    text = ""
    for part in path:
        text += f"[{part}]" if isinstance(part, int) else f".{part}" if text else str(part)
    return text


@dataclass(slots=True)
class Source:
    """A file's plain values, the line of each, and what is wrong with it.

    ``set_aside`` names list items that were taken out of ``data`` because they are wrong in themselves, by
    the list's place: places in what is left are counted without them.
    """

    file: str
    data: Any = None
    lines: dict[Path_, int] = field(default_factory=dict)
    problems: list[Problem] = field(default_factory=list)
    set_aside: dict[Path_, list[int]] = field(default_factory=dict)
    ids_set_aside: set[Any] = field(default_factory=set)

    def in_file(self, path: Path_) -> Path_:
        """The place in the file of a place in what is left of it."""
        found: Path_ = ()
        for part in path:
            if isinstance(part, int):
                for gone in sorted(self.set_aside.get(found, ())):
                    part += part >= gone  # noqa: PLW2901 - counting back in what was taken out before it
            found = (*found, part)
        return found

    def line(self, path: Path_) -> int:
        """The line of the value at ``path``, or of the nearest value around it; 0 when there is none."""
        while path and path not in self.lines:
            path = path[:-1]
        return self.lines.get(path, 0)

    def problem(self, path: Path_, code: str, /, **params: ParamValue) -> None:
        """Note a problem with the value at ``path``."""
        self.problems.append(Problem(self.file, self.line(path), dotted(path), code, params))


def read_yaml(path: Path, name: str) -> Source:
    """Read one file of a pack. Never raises for what the file holds: see ``problems``."""
    source = Source(name)
    if not path.is_file():
        source.problem((), "pack-file-missing", name=name)
        return source
    if path.stat().st_size > MAX_BYTES:
        source.problem((), "pack-file-too-large", limit_kib=MAX_BYTES // 1024)
        return source
    try:
        text = path.read_bytes().decode("utf-8-sig")
    except UnicodeDecodeError:
        source.problem((), "pack-not-utf8")
        return source
    if not _scan_for_aliases(text, source):
        return source
    yaml = YAML(typ="safe", pure=True)
    try:
        node = yaml.compose(text)
    except YAMLError as problem:
        mark = getattr(problem, "problem_mark", None)
        source.lines[()] = mark.line + 1 if mark is not None else 0
        detail = str(getattr(problem, "problem", None) or problem).splitlines()[0][:120]
        source.problem((), "pack-yaml-syntax", detail=detail)
        return source
    except RecursionError:
        source.problem((), "pack-yaml-too-deep", limit=MAX_DEPTH)
        return source
    source.data = _plain(node, (), source) if node is not None else {}
    return source


def _scan_for_aliases(text: str, source: Source) -> bool:
    """Look for anchors and aliases before anything is built, so that an alias bomb never goes off."""
    try:
        for token in YAML(typ="safe", pure=True).scan(text):
            if type(token).__name__ in ("AnchorToken", "AliasToken"):
                source.lines[()] = token.start_mark.line + 1
                source.problem((), "pack-yaml-alias")
                return False
    except (YAMLError, RecursionError):
        return True  # compose says better what is wrong
    return True


def _plain(node: Node, path: Path_, source: Source) -> Any:
    source.lines[path] = node.start_mark.line + 1
    if len(path) > MAX_DEPTH:
        source.problem(path, "pack-yaml-too-deep", limit=MAX_DEPTH)
        return None
    tag = str(node.tag)
    if tag not in _PLAIN_TAGS:
        source.problem(path, "pack-yaml-tag", tag=tag[:80])
        return None
    if isinstance(node, MappingNode):
        return _mapping(node, path, source)
    if isinstance(node, SequenceNode):
        return [_plain(item, (*path, place), source) for place, item in enumerate(node.value)]
    assert isinstance(node, ScalarNode)
    return _scalar(tag.rpartition(":")[2], node.value)


def _mapping(node: MappingNode, path: Path_, source: Source) -> dict[str, Any]:
    found: dict[str, Any] = {}
    for key_node, value_node in node.value:
        key = str(key_node.value)
        here = (*path, key)
        if key in found:
            source.lines[here] = key_node.start_mark.line + 1
            source.problem(here, "pack-yaml-duplicate-key", key=key[:80])
            continue
        found[key] = _plain(value_node, here, source)
        source.lines[here] = key_node.start_mark.line + 1
    return found


def _scalar(kind: str, text: str) -> Any:
    """Numbers, true and false, nothing, or text; dates stay text, for the schema to judge."""
    if kind == "int":
        try:
            # 010 is ten in YAML 1.2; only 0x and 0o say otherwise
            return int(text, 0 if text.lstrip("+-")[:2] in ("0x", "0o") else 10)
        except ValueError:
            return text
    if kind == "float":
        return float(text.replace("_", "")) if text.strip("+-.").lower() not in ("inf", "nan") else text
    if kind == "bool":
        return text in _TRUE
    return None if kind == "null" else text
