"""Collects what cross-checks find, at the right file and line."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Set
from dataclasses import dataclass, field

from simengine.domain.errors import ParamValue, Problem
from simengine.domain.nearest import nearest
from simengine.scenario.yaml_source import Path_, Source


@dataclass(slots=True)
class Finder:
    """Problems of a pack whose files are each valid in themselves."""

    sources: Mapping[str, Source]
    problems: list[Problem] = field(default_factory=list)

    def add(self, file: str, path: Path_, code: str, /, **params: ParamValue) -> None:
        """Note a problem with the value at ``path`` of ``file``."""
        source = self.sources[file]
        text = Source(source.file, lines=source.lines)
        text.problem(source.in_file(path), code, **params)
        self.problems.extend(text.problems)

    def known(self, file: str, path: Path_, kind: str, name: str, known: Set[str]) -> bool:
        """Note a problem unless ``name`` is known; gives whether it is."""
        if name not in known:
            near = nearest(name, known)
            self.add(file, path, "pack-reference-unknown", kind=kind, name=name[:80], nearest=near)
        return name in known

    def unique(self, file: str, where: Path_, kind: str, names: Iterable[str], key: str = "id") -> None:
        """Note every name that was there before."""
        seen: Counter[str] = Counter()
        for place, name in enumerate(names):
            seen[name] += 1
            if seen[name] > 1:
                self.add(file, (*where, place, key), "pack-id-duplicate", kind=kind, name=name)
