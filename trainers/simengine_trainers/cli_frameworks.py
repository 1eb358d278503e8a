"""``simengine frameworks``: what this product refers to, how well it is known, and what refers to it."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from dataclasses import asdict
from typing import Any

import click

from simengine.domain.errors import error
from simengine.domain.nearest import nearest_few
from simengine.domain.scenario import Scenario
from simengine.scenario import PackTexts, find_pack, frameworks, pack_texts
from simengine.scenario.frameworks import FrameworkSet, Reference, Standing
from simengine.scenario.uses import Uses, uses_of
from simengine.texts import Catalogue, label
from simengine_trainers.cli_base import TextCommand, load_pack


def command(texts: Catalogue) -> click.Command:
    """``simengine frameworks``."""
    return TextCommand(
        texts,
        "cli-frameworks",
        name="frameworks",
        params=[
            click.Argument(["ident"], required=False, metavar=texts.format("cli-metavar-framework")),
            click.Option(
                ["--pack"],
                metavar=texts.format("cli-metavar-pack"),
                help=texts.format("cli-frameworks-option-pack"),
            ),
            click.Option(
                ["--json", "as_json"], is_flag=True, help=texts.format("cli-frameworks-option-json")
            ),
        ],
        callback=lambda ident, pack, as_json: _frameworks(texts, ident, pack, as_json=as_json),
    )


def _frameworks(texts: Catalogue, ident: str | None, pack: str | None, *, as_json: bool) -> None:
    found = _found(ident)
    if pack and not isinstance(found, Reference):
        raise click.UsageError("a pack goes with a title", click.get_current_context())
    if found is None:
        sets = [frameworks.framework_set(set_id) for set_id in frameworks.SETS]
        _say(as_json, [_outline(chosen) for chosen in sets], _listed(texts, sets))
        return
    if isinstance(found, FrameworkSet):
        _say(as_json, asdict(found), _set_explained(texts, found))
        return
    path = find_pack(pack) if pack else None
    scenario = load_pack(path) if path else None
    uses = uses_of(found.id, scenario)
    lines = _explained(texts, found, uses, scenario, pack_texts(path) if path else None)
    _say(as_json, _item_data(found, uses), lines)


def _found(ident: str | None) -> FrameworkSet | Reference | None:
    """What the id given names; None without an id. Raises ``usage-framework-unknown``."""
    if ident is None:
        return None
    found = frameworks.named(ident)
    if found is None:
        near = nearest_few(ident, frameworks.all_ids())
        raise error("usage-framework-unknown", name=ident, nearest=near)
    return found


def _say(as_json: bool, data: Any, lines: Iterable[str]) -> None:
    if as_json:
        click.echo(json.dumps(data, indent=2, ensure_ascii=False))
        return
    for line in lines:
        click.echo(line)


def _outline(chosen: FrameworkSet) -> dict[str, Any]:
    """A set without what is in it."""
    data = asdict(chosen)
    del data["items"]
    return data | {"titles": len(chosen.items)} | {s.value: chosen.count(s) for s in Standing}


def _item_data(item: Reference, uses: Uses) -> dict[str, Any]:
    used = asdict(uses) | {"channels": [channel.id for channel in uses.channels]}
    return asdict(item) | {"standing": item.standing.value, "uses": used}


def _titles(texts: Catalogue, chosen: FrameworkSet) -> str:
    """How many titles a set has, and how well they are known."""
    counts = [
        texts.format(f"cli-frameworks-{standing.value}", count=chosen.count(standing))
        for standing in Standing
        if chosen.count(standing)
    ]
    return texts.format("cli-frameworks-titles", titles=len(chosen.items), standings=", ".join(counts))


def _listed(texts: Catalogue, sets: Iterable[FrameworkSet]) -> Iterator[str]:
    for chosen in sets:
        yield texts.format("cli-frameworks-line", id=chosen.id, name=chosen.name)
        about = texts.format(
            "cli-frameworks-about", issuer=chosen.issuer, year=chosen.year, titles=_titles(texts, chosen)
        )
        yield f"    {about}"
    yield ""
    yield texts.format("cli-frameworks-more")


def _set_explained(texts: Catalogue, chosen: FrameworkSet) -> Iterator[str]:
    yield texts.format("cli-frameworks-line", id=chosen.id, name=chosen.name)
    for line in (
        texts.format(
            "cli-frameworks-about", issuer=chosen.issuer, year=chosen.year, titles=_titles(texts, chosen)
        ),
        texts.format("cli-frameworks-source", source=chosen.source),
        *([texts.format("cli-frameworks-voluntary")] if chosen.voluntary else []),
        texts.format("cli-frameworks-licence", licence=chosen.licence_note),
        *(texts.format("cli-frameworks-note", note=note) for note in chosen.notes),
        *(texts.format("cli-frameworks-verified-against", text=text) for text in chosen.verified_against),
    ):
        yield f"    {line}"
    yield ""
    for item in chosen.items:
        if item.standing is Standing.CHECKED:
            yield texts.format("cli-frameworks-item", id=item.id, title=item.title)
        else:
            standing = label(texts, "standing", item.standing)
            yield texts.format(
                "cli-frameworks-item-standing", id=item.id, title=item.title, standing=standing
            )


def _explained(
    texts: Catalogue, item: Reference, uses: Uses, scenario: Scenario | None, names: PackTexts | None
) -> Iterator[str]:
    chosen = frameworks.framework_set(item.set_id)
    yield texts.format("cli-frameworks-title", id=item.id, title=item.title)
    for line in (
        *([item.summary] if item.summary else []),
        texts.format("cli-frameworks-standing", standing=label(texts, "standing", item.standing)),
        texts.format("cli-frameworks-issuer", issuer=item.issuer),
        texts.format("cli-frameworks-set", name=chosen.name, id=chosen.id, year=chosen.year),
        texts.format("cli-frameworks-source", source=chosen.source),
        *_details(texts, item),
        *([texts.format("cli-frameworks-voluntary")] if chosen.voluntary else []),
        texts.format("cli-frameworks-licence", licence=chosen.licence_note),
        *_used(texts, uses, scenario, names),
    ):
        yield f"    {line}"


def _details(texts: Catalogue, item: Reference) -> Iterator[str]:
    """What this set tells of this title and others do not."""
    known = frameworks.references()
    if item.parent:
        parent = known[item.parent]
        yield texts.format("cli-frameworks-part-of", id=parent.id, title=parent.title)
    related = [other for other in known.values() if other.id in item.maps_to or item.id in other.maps_to]
    if related:
        titles = "; ".join(f"{other.id} {other.title}" for other in related)
        yield texts.format("cli-frameworks-related", titles=titles)
    if item.exercisable:
        yield texts.format("cli-frameworks-exercisable", when=item.exercisable)
    if item.who_may_use:
        levels = ", ".join(texts.format(f"cli-frameworks-who-{level}") for level in item.who_may_use)
        yield texts.format("cli-frameworks-who", levels=levels)
    if item.deadline_hours is not None:
        yield texts.format("cli-frameworks-deadline", hours=item.deadline_hours)
    if item.typical_use:
        yield texts.format("cli-frameworks-typical", use=item.typical_use)
    if item.information_needed:
        yield texts.format("cli-frameworks-needs", fields=", ".join(item.information_needed))
    if item.guidance:
        key = "cli-frameworks-guidance" if item.guidance_verified else "cli-frameworks-guidance-unchecked"
        yield texts.format(key, guidance=item.guidance)
    if item.unchecked:
        yield texts.format("cli-frameworks-unchecked", detail=item.unchecked)
    if item.note:
        yield texts.format("cli-frameworks-note", note=item.note)


def _used(texts: Catalogue, uses: Uses, scenario: Scenario | None, names: PackTexts | None) -> Iterator[str]:
    """What refers to the title; of the pack with titles, when one was named."""
    if uses.is_nothing:
        yield texts.format("cli-frameworks-used-nowhere")
        return
    channels = [f"{label(texts, 'channel', channel.kind)} ({channel.id})" for channel in uses.channels]
    measures = [f"{measure} {texts.format(f'measure-{measure}')}" for measure in uses.measures]
    for key, found in (
        ("channels", channels),
        ("measures", measures),
        ("region-packs", uses.region_packs),
    ):
        if found:
            yield texts.format(f"cli-frameworks-used-{key}", names="; ".join(found))
    if scenario is None or names is None:
        return
    for key, kind, part, ids in (
        ("opportunities", "opportunity", "title", uses.opportunities),
        ("injects", "inject", "title", uses.injects),
        ("campaigns", "campaign", "name", uses.campaigns),
    ):
        if ids:
            titles = "; ".join(names.get(kind, ident, part) for ident in ids)
            yield texts.format(f"cli-frameworks-used-{key}", pack=scenario.id, names=titles)
