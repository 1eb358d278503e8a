"""``simengine check``, ``packs`` and ``actions``: what there is to play, and whether it is sound."""

from __future__ import annotations

import json

import click

from simengine.domain.actions import ACTIONS
from simengine.domain.time import duration_label
from simengine.scenario import check_pack, compile_pack, find_pack, frameworks, shipped_packs
from simengine.texts import Catalogue, explain, label
from simengine_trainers.cli_base import WRONG_INPUT, TextCommand, echo_problems, load_pack


def check(texts: Catalogue) -> click.Command:
    """``simengine check``."""
    return TextCommand(
        texts,
        "cli-check",
        name="check",
        params=[
            click.Argument(["pack"], metavar=texts.format("cli-metavar-pack")),
            click.Option(["--json", "as_json"], is_flag=True, help=texts.format("cli-check-option-json")),
        ],
        callback=lambda pack, as_json: _check(texts, pack, as_json=as_json),
    )


def _check(texts: Catalogue, pack: str, *, as_json: bool) -> None:
    path = find_pack(pack)
    problems = check_pack(path)
    if as_json:
        found = []
        for problem in problems:
            words = explain(texts, problem)
            found.append(
                {
                    "file": problem.file,
                    "line": problem.line,
                    "field": problem.field,
                    "code": problem.code,
                    "params": problem.params,
                    "message": words.sentence,
                    "remedy": words.remedy,
                }
            )
        click.echo(json.dumps({"pack": str(path), "problems": found}, indent=2, ensure_ascii=False))
    elif problems:
        echo_problems(texts, str(path), problems)
    else:
        click.echo(texts.format("cli-check-clean", pack=str(path)))
    if problems:
        click.get_current_context().exit(WRONG_INPUT)


def packs(texts: Catalogue) -> click.Command:
    """``simengine packs``."""
    return TextCommand(texts, "cli-packs", name="packs", callback=lambda: _packs(texts))


def _packs(texts: Catalogue) -> None:
    for pack in shipped_packs():
        scenario = compile_pack(find_pack(pack))
        line = texts.format("cli-packs-line", id=scenario.id, version=scenario.version, title=scenario.title)
        about = texts.format(
            "cli-packs-about",
            nations=sum(not nation.organisation for nation in scenario.region.nations),
            assets=len(scenario.region.assets),
            duration=duration_label(scenario.duration_ms),
            marking=scenario.marking,
        )
        click.echo(line)
        click.echo(f"    {about}")


def actions(texts: Catalogue) -> click.Command:
    """``simengine actions``."""
    return TextCommand(
        texts,
        "cli-actions",
        name="actions",
        params=[click.Argument(["pack"], required=False, metavar=texts.format("cli-metavar-pack-optional"))],
        callback=lambda pack: _actions(texts, pack),
    )


def _actions(texts: Catalogue, pack: str | None) -> None:
    specs = load_pack(find_pack(pack)).actions if pack else frameworks.actions()
    for kind in ACTIONS:
        spec = specs[kind]
        roles = ", ".join(label(texts, "role", role) for role in sorted(spec.roles))
        if spec.pool is None:
            cost = texts.format("cli-actions-prompt")
        else:
            pool = label(texts, "pool", spec.pool)
            cost = texts.format("cli-actions-cost", time=duration_label(spec.median_ms), pool=pool)
        key = f"action-{kind}"
        click.echo(f"{texts.format(key)} ({kind})")
        for line in (
            texts.format(f"{key}.does"),
            texts.format("cli-actions-who", roles=roles),
            cost,
            texts.format("cli-actions-side", side=texts.format(f"{key}.side")),
        ):
            click.echo(f"    {line}")
