"""A pack on disk: found, read, checked, compiled; and its texts."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from hashlib import sha256
from importlib import resources
from pathlib import Path
from typing import Any

from pydantic import BaseModel, ValidationError

from simengine.domain.errors import Problem, error
from simengine.domain.nearest import nearest
from simengine.domain.scenario import Scenario
from simengine.domain.versions import PACK_SCHEMA_VERSION
from simengine.scenario import checks_campaign, checks_plan, checks_world
from simengine.scenario.compiler import compile_parts
from simengine.scenario.finder import Finder
from simengine.scenario.layout import Layout
from simengine.scenario.names import names_of
from simengine.scenario.parts import PackParts
from simengine.scenario.region_packs import with_channels, with_opportunities
from simengine.scenario.schema import RegionFile, ScenarioFile
from simengine.scenario.schema_campaign import CampaignFile
from simengine.scenario.schema_plan import EvaluationFile, InjectsFile
from simengine.scenario.texts import PackTexts, read_locales
from simengine.scenario.yaml_source import Path_, Source, read_yaml

CAMPAIGN = "campaign.yaml"
FILES: dict[str, type[BaseModel]] = {
    "scenario.yaml": ScenarioFile,
    "region.yaml": RegionFile,
    CAMPAIGN: CampaignFile,
    "injects.yaml": InjectsFile,
    "evaluation.yaml": EvaluationFile,
}
"""The files of a pack and their forms; beside them stand further campaigns in ``campaigns/``."""


@dataclass(frozen=True, slots=True)
class LoadedPack:
    """A pack as read: its parts when it can be compiled, and everything that is wrong with it."""

    path: Path
    parts: PackParts | None
    texts: PackTexts | None
    problems: tuple[Problem, ...]


def packs_folder() -> Path:
    """Where shipped packs are: inside the installed package, or beside it in a checkout."""
    installed = Path(str(resources.files("simengine"))) / "packs"
    return installed if installed.is_dir() else installed.parents[1] / "scenarios"


def shipped_packs() -> list[str]:
    """Ids of the packs that come with the software."""
    folder = packs_folder()
    return sorted(path.parent.name for path in folder.glob("*/scenario.yaml"))


def find_pack(name_or_path: str | Path) -> Path:
    """The folder of a pack, by its path or by the id of a shipped one. Raises ``pack-not-found``."""
    path = Path(name_or_path)
    if path.is_dir():
        return path
    shipped = packs_folder() / str(name_or_path)
    if re.fullmatch(r"[a-z0-9-]+", str(name_or_path)) and shipped.is_dir():
        return shipped
    known, wanted = shipped_packs(), str(name_or_path)
    close = nearest(path.name, known)
    raise error("pack-not-found", pack=wanted[:200], nearest=close, known=", ".join(known))


def load_pack(path: str | Path) -> LoadedPack:
    """Read and check a pack. Raises only ``pack-not-found``: what is wrong inside stands in ``problems``."""
    folder = find_pack(path)
    forms = dict(FILES) | {f"campaigns/{path.name}": CampaignFile for path in _more_campaigns(folder)}
    sources = _without_campaign({name: read_yaml(folder / name, name) for name in forms}, folder)
    models = _with_region_pack({name: _validate(source, forms[name]) for name, source in sources.items()})
    whole = not any(source.problems for source in sources.values())
    finder = Finder(sources)
    layout = _laid_out(models["region.yaml"])
    _cross_check(models, layout, finder, folder.resolve())
    found = finder.problems if whole else _sure(finder.problems, sources)
    problems = [problem for source in sources.values() for problem in source.problems] + found
    if not whole:
        return LoadedPack(folder, None, None, _sorted(problems))
    head, region, injects, evaluation = (models[name] for name in FILES if name != CAMPAIGN)
    campaigns = tuple(model for model in models.values() if isinstance(model, CampaignFile))
    assert layout is not None
    parts = PackParts(head, region, campaigns, injects, evaluation, layout)
    texts, locale_problems = read_locales(folder, parts)
    problems += locale_problems
    if problems:
        return LoadedPack(folder, None, None, _sorted(problems))
    return LoadedPack(folder, parts, texts, ())


def _without_campaign(sources: dict[str, Source], folder: Path) -> dict[str, Source]:
    """The sources of a pack that says that it has no campaign, less the file that it does not have."""
    head = sources["scenario.yaml"]
    if not isinstance(head.data, dict) or head.data.get("without_campaign") is not True:
        return sources
    if (folder / CAMPAIGN).exists() or _more_campaigns(folder):
        head.problem(("without_campaign",), "pack-campaign-unexpected")
        return sources
    return {name: source for name, source in sources.items() if name != CAMPAIGN}


def _with_region_pack(models: dict[str, Any]) -> dict[str, Any]:
    """The files with what the pack takes from its region pack, behind its own: places in files hold."""
    head, region, evaluation = (models[name] for name in ("scenario.yaml", "region.yaml", "evaluation.yaml"))
    if region is not None:
        models["region.yaml"] = with_channels(head, region)
    if evaluation is not None:
        models["evaluation.yaml"] = with_opportunities(head, evaluation)
    return models


def _laid_out(region: BaseModel | None) -> Layout | None:
    return Layout(region) if isinstance(region, RegionFile) else None


def _cross_check(models: Mapping[str, Any], layout: Layout | None, finder: Finder, folder: Path) -> None:
    """Run every cross-check whose files could be made sense of: one bad line hides nothing elsewhere."""
    head, region, injects, evaluation = (models[name] for name in FILES if name != CAMPAIGN)
    campaigns = [(name, model) for name, model in models.items() if isinstance(model, CampaignFile)]
    names = None if region is None else names_of(region, injects, [campaign for _, campaign in campaigns])
    if layout is not None:
        checks_world.check_region(layout, finder)
    if head is not None and evaluation is not None:
        checks_world.check_scenario(head, evaluation, finder)
    if head is not None and layout is not None:
        checks_plan.check_folder(head, region, finder, folder)
        if names is not None:
            checks_campaign.check_campaigns(head, layout, campaigns, names, finder)
            if injects is not None:
                checks_plan.check_injects(head, region, injects, names, finder)
    if names is not None and injects is not None and evaluation is not None:
        checks_plan.check_evaluation(evaluation, names, finder)
    checks_plan.check_texts(finder)


_NEEDS_EVERYTHING = frozenset(
    {
        "pack-selector-empty",
        "pack-link-empty",
        "pack-depends-circle",
        "pack-stage-unreachable",
        "pack-stage-cycle",
        "pack-wave-without-target",
        "pack-waits-for-ever",
        "pack-objective-without-measure",
        "pack-brief-missing",
    }
)
"""What a cross-check can say only when nothing was set aside."""


def _sure(problems: list[Problem], sources: Mapping[str, Source]) -> list[Problem]:
    """The findings that do not come of items having been set aside as wrong in themselves."""
    gone = {ident for source in sources.values() for ident in source.ids_set_aside}
    return [
        problem
        for problem in problems
        if problem.code not in _NEEDS_EVERYTHING
        and not (problem.code == "pack-reference-unknown" and problem.params["name"] in gone)
    ]


def check_pack(path: str | Path) -> list[Problem]:
    """Everything that is wrong with a pack, by file and line; empty when it can be played."""
    return list(load_pack(path).problems)


def compile_pack(path: str | Path) -> Scenario:
    """The scenario of a pack. Raises ``pack-not-found``, and ``pack-invalid`` when checks find anything."""
    loaded = load_pack(path)
    if loaded.parts is None:
        raise error("pack-invalid", pack=str(path)[:200], count=len(loaded.problems))
    return compile_parts(loaded.parts, pack_hash(loaded.path))


def pack_texts(path: str | Path) -> PackTexts:
    """The texts of a pack. Raises as :func:`compile_pack`."""
    loaded = load_pack(path)
    if loaded.texts is None:
        raise error("pack-invalid", pack=str(path)[:200], count=len(loaded.problems))
    return loaded.texts


def _more_campaigns(folder: Path) -> list[Path]:
    return sorted((folder / "campaigns").glob("*.yaml"))


def content_files(folder: Path) -> list[Path]:
    """The files that make up a pack's content: not its read-me, nor recorded results."""
    found = [folder / name for name in FILES] + _more_campaigns(folder)
    found += sorted((folder / "briefs").glob("*.md")) + sorted((folder / "locales").glob("*.yaml"))
    return [path for path in found if path.is_file()]


def pack_hash(folder: Path) -> str:
    """SHA-256 over the names and bytes of the pack's content files, line ends taken as LF."""
    digest = sha256()
    for path in sorted(content_files(folder)):
        name = path.relative_to(folder).as_posix().encode()
        data = path.read_bytes().replace(b"\r\n", b"\n")
        digest.update(b"%d:%b%d:%b" % (len(name), name, len(data), data))
    return digest.hexdigest()


def _sorted(problems: list[Problem]) -> tuple[Problem, ...]:
    order = {name: place for place, name in enumerate(FILES)}
    return tuple(
        sorted(set_of(problems), key=lambda p: (order.get(p.file, 99), p.file, p.line, p.field, p.code))
    )


def set_of(problems: list[Problem]) -> list[Problem]:
    """The problems without doubles."""
    seen: dict[tuple[str, int, str, str, str], Problem] = {}
    for problem in problems:
        key = (problem.file, problem.line, problem.field, problem.code, str(problem.params))
        seen.setdefault(key, problem)
    return list(seen.values())


def _validate(source: Source, form: type[BaseModel]) -> BaseModel | None:
    if source.problems:
        return None
    if not isinstance(source.data, dict):
        source.problem((), "pack-value-type", expected="mapping")
        return None
    version = source.data.get("schema_version")
    if form is ScenarioFile and isinstance(version, int) and version != PACK_SCHEMA_VERSION:
        source.problem(("schema_version",), "pack-schema-version", found=version, known=PACK_SCHEMA_VERSION)
        return None
    try:
        return form.model_validate(source.data)
    except ValidationError as invalid:
        errors: dict[tuple[Path_, str], Mapping[str, Any]] = {}
        for item in invalid.errors(include_url=False):  # one number that stands for a range is wrong once
            errors.setdefault((_place(item["loc"], source.data), item["type"]), item)
        for (path, _), first in errors.items():
            _note(source, form, path, first)
        return _salvaged(source, form, [path for path, _ in errors])


def _salvaged(source: Source, form: type[BaseModel], wrong: list[Path_]) -> BaseModel | None:
    """What is left of a file when the list items that are wrong in themselves are set aside: it can still be
    cross-checked, so that the author sees all mistakes at once. None when nothing can be set aside."""
    items = set()
    for path in wrong:
        place = next((n for n in range(len(path) - 1, -1, -1) if isinstance(path[n], int)), None)
        if place is None:
            return None
        items.add(path[: place + 1])
    for path in sorted(items, key=lambda p: tuple(str(part).zfill(9) for part in p), reverse=True):
        if any(path[:n] in items for n in range(1, len(path))):
            continue
        holder = source.data
        for part in path[:-1]:
            holder = holder[part]
        gone = holder.pop(path[-1])
        if isinstance(gone, dict):
            source.ids_set_aside.update((gone.get("id"), gone.get("sector")))
        source.set_aside.setdefault(path[:-1], []).append(int(path[-1]))
    try:
        return form.model_validate(source.data)
    except ValidationError:
        return None


def _place(loc: tuple[int | str, ...], data: Any) -> Path_:
    """Where a pydantic error is, without the names of pydantic's own steps, nor the ends of a range that the
    file gives as one value."""
    found: Path_ = ()
    here = data
    for part in loc:
        if part == "[key]" or (isinstance(part, str) and part.startswith("function-")):
            continue
        if isinstance(part, int) and not isinstance(here, list):
            break
        found = (*found, part)
        if isinstance(part, int):
            here = here[part] if part < len(here) else None
        else:
            here = here.get(part) if isinstance(here, dict) else None
    return found


def _note(source: Source, form: type[BaseModel], path: Path_, item: Mapping[str, Any]) -> None:
    """A pydantic error in our words, at the place in the file."""
    kind, context = str(item["type"]), item.get("ctx", {})
    if kind == "missing":
        source.problem(path, "pack-field-missing", name=str(path[-1]))
    elif kind == "extra_forbidden":
        near = nearest(str(path[-1]), _fields_at(form, path[:-1]))
        source.problem(path, "pack-field-unknown", name=str(path[-1])[:80], nearest=near)
    elif kind in ("greater_than_equal", "less_than_equal"):
        bound = f">= {context['ge']}" if "ge" in context else f"<= {context['le']}"
        source.problem(path, "pack-value-range", expected=bound)
    elif kind == "literal_error":
        source.problem(path, "pack-value-choice", expected=str(context["expected"]))
    elif kind == "value_error":
        reason = str(context.get("error", ""))
        if reason.startswith("choice:"):
            source.problem(path, "pack-value-choice", expected=reason.removeprefix("choice:"))
        else:
            source.problem(path, "pack-value-format", expected="PT2H30M, P1D")
    elif kind == "string_pattern_mismatch":
        source.problem(path, "pack-value-format", expected=str(context["pattern"]))
    elif kind in ("too_short", "too_long", "string_too_short", "string_too_long"):
        bound = next(
            f"{name.replace('_', ' ')} {value}" for name, value in context.items() if "length" in name
        )
        source.problem(path, "pack-value-range", expected=bound)
    else:
        source.problem(path, "pack-value-type", expected=kind.removesuffix("_type").removesuffix("_parsing"))


def _fields_at(form: type[BaseModel], path: tuple[Any, ...]) -> set[str]:
    """Names of the fields that the model at ``path`` has."""
    model: Any = form
    for part in path:
        if isinstance(part, int):
            continue
        field = (
            next((f for name, f in model.model_fields.items() if part in (name, f.alias)), None)
            if hasattr(model, "model_fields")
            else None
        )
        if field is None:
            return set()
        model = _model_in(field.annotation)
        if model is None:
            return set()
    return {f.alias or name for name, f in model.model_fields.items()}


def _model_in(annotation: Any) -> Any:
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        return annotation
    for inner in getattr(annotation, "__args__", ()):
        found = _model_in(inner)
        if found is not None:
            return found
    return None
