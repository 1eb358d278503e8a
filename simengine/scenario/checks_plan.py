"""Cross-checks of injects.yaml and evaluation.yaml, of texts, briefs and translations."""

from __future__ import annotations

import ipaddress
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from simengine.domain.errors import SimengineError
from simengine.domain.seats import Role
from simengine.scenario import frameworks
from simengine.scenario.checks_contacts import check_effect
from simengine.scenario.condition_parser import Names, parse_condition
from simengine.scenario.finder import Finder
from simengine.scenario.schema import RegionFile, ScenarioFile
from simengine.scenario.schema_plan import EffectModel, EvaluationFile, InjectsFile
from simengine.scenario.yaml_source import Path_

INJECTS, EVALUATION = "injects.yaml", "evaluation.yaml"

_HOST = re.compile(r"(?<![\w@.-])(?:[a-z0-9-]+\.)+[a-z]{2,}(?![\w-])|(?<=@)[\w.-]+", re.IGNORECASE)
_IPV4 = re.compile(r"(?<![\d.])\d{1,3}(?:\.\d{1,3}){3}(?![\d.])")
_IPV6 = re.compile(r"(?<![\w:])[0-9a-f]{1,4}(?::[0-9a-f]{0,4}){2,7}(?![\w:])", re.IGNORECASE)
_RESERVED = ("example", "test", "invalid", "localhost")
_EXAMPLE_DOMAINS = ("example.com", "example.net", "example.org")
_DOCUMENTATION = tuple(
    ipaddress.ip_network(net)
    for net in ("192.0.2.0/24", "198.51.100.0/24", "203.0.113.0/24", "2001:db8::/32")
)
"""RFC 5737 and RFC 3849."""
_FILES = (
    "exe",
    "dll",
    "zip",
    "pdf",
    "docx",
    "xlsx",
    "txt",
    "yaml",
    "md",
    "msi",
    "ps1",
    "log",
    "html",
    "json",
)
_NOT_ALLOWED = re.compile(r"\bviolat\w*", re.IGNORECASE)
"""CBMs and norms are voluntary: no text says that a State violated one."""


def check_condition(
    finder: Finder, file: str, path: Path_, text: str, names: Names, *, pairs: bool = False
) -> None:
    """The condition that a text states parses, and names what there is."""
    try:
        parse_condition(text, names, pairs=pairs)
    except SimengineError as problem:
        finder.add(file, path, problem.code, **problem.params)


def check_injects(
    head: ScenarioFile, region: RegionFile, file: InjectsFile, names: Names, finder: Finder
) -> None:
    """References, times, conditions and effects of injects."""
    nations = {nation.id for nation in region.nations}
    personas = {persona.id for persona in file.personas}
    objectives = {objective.id for objective in head.objectives}
    roles = {role.value for role in Role} | {"all"}
    finder.unique(INJECTS, ("personas",), "persona", (persona.id for persona in file.personas))
    finder.unique(INJECTS, ("injects",), "inject", (inject.id for inject in file.injects))
    seen: set[str] = set()
    for place, inject in enumerate(file.injects):
        here: Path_ = ("injects", place)
        finder.known(INJECTS, (*here, "persona"), "persona", inject.persona, personas)
        for number, address in enumerate(inject.to):
            where, _, who = address.partition(".")
            finder.known(INJECTS, (*here, "to", number), "nation", where, nations | {"all"})
            finder.known(INJECTS, (*here, "to", number), "role", who, roles)
        if inject.at is not None and inject.at >= head.duration:
            hours = f"{head.duration // 3_600_000} h"
            finder.add(INJECTS, (*here, "at"), "pack-time-after-end", duration=hours)
        if inject.when is not None:
            check_condition(finder, INJECTS, (*here, "when"), inject.when, names)
        for number, effect in enumerate(inject.effects):
            path: Path_ = (*here, "effects", number)
            chosen = [name for name in EffectModel.model_fields if getattr(effect, name) is not None]
            if len(chosen) != 1:
                expected = " | ".join(EffectModel.model_fields)
                finder.add(INJECTS, path, "pack-value-choice", expected=expected)
            for item in (effect.reports_asset, effect.staff_absence, effect.contact_changes):
                if item is not None:
                    finder.known(INJECTS, path, "nation", item.nation, nations)
            check_effect(finder, path, effect, region)
        for number, expectation in enumerate(inject.expects):
            path = (*here, "expects", number)
            if expectation.id in seen:
                finder.add(
                    INJECTS, (*path, "id"), "pack-id-duplicate", kind="expectation", name=expectation.id
                )
            seen.add(expectation.id)
            finder.known(INJECTS, (*path, "nation"), "nation", expectation.nation, nations)
            finder.known(INJECTS, (*path, "objective"), "objective", expectation.objective, objectives)
            check_condition(finder, INJECTS, (*path, "condition"), expectation.condition, names)


def check_evaluation(file: EvaluationFile, names: Names, finder: Finder) -> None:
    """Measures, opportunities, ratings."""
    finder.unique(EVALUATION, ("opportunities",), "opportunity", (o.id for o in file.opportunities))
    finder.unique(EVALUATION, ("measures",), "measure", (measure.id for measure in file.measures))
    for place, measure in enumerate(file.measures):
        finder.known(
            EVALUATION, ("measures", place, "id"), "measure", measure.id, frameworks.measures().keys()
        )
    for place, rule in enumerate(file.opportunities):
        path: Path_ = ("opportunities", place)
        check_condition(finder, EVALUATION, (*path, "when"), rule.when, names, pairs=True)
        for number, name in enumerate(rule.maps_to):
            known = frameworks.references().keys()
            finder.known(EVALUATION, (*path, "maps_to", number), "reference", name, known)
    ratings = file.ratings
    for low, high in (
        (ratings.m_permille, ratings.s_permille),
        (ratings.s_permille, ratings.p_permille),
    ):
        if low > high:
            finder.add(EVALUATION, ("ratings",), "pack-range-reversed", low=low, high=high)


def texts_in(value: Any, path: Path_ = ()) -> Iterator[tuple[Path_, str]]:
    """Every text in a file's plain values, with its place."""
    if isinstance(value, str):
        yield path, value
    elif isinstance(value, dict):
        for key, item in value.items():
            yield from texts_in(item, (*path, key))
    elif isinstance(value, list):
        for place, item in enumerate(value):
            yield from texts_in(item, (*path, place))


def addresses_not_reserved(text: str) -> Iterator[str]:
    """Host names and addresses in a text that could belong to somebody."""
    for match in (*_IPV4.finditer(text), *_IPV6.finditer(text)):
        try:
            address = ipaddress.ip_address(match.group())
        except ValueError:
            continue
        if not any(address in net for net in _DOCUMENTATION):
            yield match.group()
    for match in _HOST.finditer(text):
        host = match.group().lower().rstrip(".")
        last = host.rpartition(".")[2]
        reserved = last in _RESERVED or any(
            host == domain or host.endswith("." + domain) for domain in _EXAMPLE_DOMAINS
        )
        if not reserved and last not in _FILES and "." in host:
            yield match.group()


_NOT_TEXTS = frozenset({"when", "condition", "time_zone", "technique", "version", "to"})


def check_texts(finder: Finder) -> None:
    """No text names an address that could be real, and none says that a State violated something."""
    for file, source in finder.sources.items():
        for path, text in texts_in(source.data):
            if not _NOT_TEXTS.isdisjoint(path):
                continue
            for address in addresses_not_reserved(text):
                finder.add(file, path, "pack-address-not-reserved", address=address[:80])
            for match in _NOT_ALLOWED.finditer(text):
                finder.add(file, path, "pack-word-not-allowed", word=match.group())


def check_folder(head: ScenarioFile, region: RegionFile, finder: Finder, folder: Path) -> None:
    """The folder bears the pack's id and holds a brief for every role that somebody plays."""
    if folder.name != head.id:
        finder.add("scenario.yaml", ("id",), "pack-folder-name", folder=folder.name[:80], id=head.id)
    for role in sorted({role.value for nation in region.nations for role in nation.seats}):
        if not (folder / "briefs" / f"{role}.md").is_file():
            finder.add("region.yaml", ("nations",), "pack-brief-missing", role=role)
