"""The texts of a pack, in its own language and in those it was translated into."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from simengine.domain.errors import Problem
from simengine.scenario.parts import PackParts
from simengine.scenario.yaml_source import Source, read_yaml

Key = tuple[str, str, str]
"""Kind of thing, its id, and which text of it: ``("inject", "inj-01", "body")``."""


@dataclass(frozen=True, slots=True)
class PackTexts:
    """Titles, bodies, names and briefs of a pack; what is not translated comes in the pack's language."""

    language: str
    texts: Mapping[Key, str]
    translations: Mapping[str, Mapping[Key, str]]
    briefs: Mapping[str, str]

    def get(self, kind: str, ident: str, part: str = "title", locale: str | None = None) -> str:
        """A text, such as ``get("inject", "inj-01", "body", "ar")``. Raises KeyError when there is none."""
        key = (kind, ident, part)
        translated = self.translations.get(locale or self.language, {})
        return translated.get(key) or self.texts[key]


def source_texts(parts: PackParts) -> dict[Key, str]:
    """Every text that a translation may replace."""
    head, region = parts.scenario, parts.region
    texts: dict[Key, str] = {
        ("scenario", head.id, "title"): head.title,
        ("scenario", head.id, "summary"): head.summary,
        ("region", head.id, "name"): region.name,
    }
    texts |= {("objective", o.id, "title"): o.title for o in head.objectives}
    texts |= {("nation", n.id, "name"): n.name for n in region.nations}
    texts |= {("product", p.id, "name"): p.name for p in region.products}
    for campaign in parts.campaigns:
        texts[("campaign", campaign.id, "name")] = campaign.name
        texts |= {("stage", s.id, "title"): s.title for s in campaign.stages}
        texts |= {("indicator", i.id, "title"): i.title for i in campaign.indicators}
        texts |= {("adaptation", a.id, "title"): a.title for a in campaign.adaptations}
    texts |= {("opportunity", o.id, "title"): o.title for o in parts.evaluation.opportunities}
    for persona in parts.injects.personas:
        texts |= {
            ("persona", persona.id, part): getattr(persona, part) for part in ("name", "role", "organisation")
        }
    for inject in parts.injects.injects:
        texts |= {("inject", inject.id, "title"): inject.title, ("inject", inject.id, "body"): inject.body}
    return texts


def read_locales(folder: Path, parts: PackParts) -> tuple[PackTexts, list[Problem]]:
    """The pack's texts with its translations (``locales/<language>.yaml``: kind -> id -> part -> text)."""
    texts = source_texts(parts)
    translations: dict[str, dict[Key, str]] = {}
    problems: list[Problem] = []
    for path in sorted((folder / "locales").glob("*.yaml")):
        source = read_yaml(path, f"locales/{path.name}")
        translations[path.stem] = _translated(source, texts)
        problems.extend(source.problems)
    briefs = {
        path.stem: path.read_text(encoding="utf-8") for path in sorted((folder / "briefs").glob("*.md"))
    }
    return PackTexts(parts.scenario.language, texts, translations, briefs), problems


def _translated(source: Source, texts: Mapping[Key, str]) -> dict[Key, str]:
    found: dict[Key, str] = {}
    data = source.data if isinstance(source.data, dict) else {}
    for kind, items in data.items():
        for ident, pieces in (items if isinstance(items, dict) else {}).items():
            for part, text in (pieces if isinstance(pieces, dict) else {}).items():
                key = (kind, ident, part)
                if key in texts and isinstance(text, str):
                    found[key] = text
                else:
                    source.problem(key, "pack-locale-key-unknown", key=".".join(key)[:120])
    return found
