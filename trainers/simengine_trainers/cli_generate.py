"""``simengine generate``: a pack of invented nations, of any size."""

from __future__ import annotations

import re
from pathlib import Path

import click

from simengine.domain.errors import error
from simengine.domain.nearest import nearest
from simengine.exercise import MAX_SEED
from simengine.scenario.frameworks import campaign_kinds
from simengine.scenario.invent import MAX_ASSETS, MAX_FLEETS, MAX_HOURS, MAX_NATIONS, Size, invent_pack
from simengine.texts import Catalogue
from simengine_trainers.cli_base import TextCommand
from simengine_trainers.cli_run import parse_seed
from simengine_trainers.exercise_folder import staged

_SLUG = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")
MAX_NAME = 60
"""The longest id that a pack can have."""


def command(texts: Catalogue) -> click.Command:
    """The command in the language of ``texts``."""

    def number(name: str, default: int, help_text: str) -> click.Option:
        return click.Option(
            [f"--{name}"],
            default=str(default),
            show_default=True,
            metavar=texts.format("cli-metavar-number"),
            help=help_text,
        )

    return TextCommand(
        texts,
        "cli-generate",
        name="generate",
        params=[
            click.Argument(["folder"], metavar=texts.format("cli-metavar-folder")),
            number("nations", 12, texts.format("cli-generate-option-nations")),
            number("assets", 600, texts.format("cli-generate-option-assets")),
            number("hours", 72, texts.format("cli-generate-option-hours")),
            number("fleets", 0, texts.format("cli-generate-option-fleets")),
            click.Option(
                ["--campaign"],
                default="ransomware",
                show_default=True,
                metavar=texts.format("cli-metavar-kinds"),
                help=texts.format("cli-generate-option-campaign", known=", ".join(campaign_kinds())),
            ),
            number("seed", 1, texts.format("cli-generate-option-seed")),
        ],
        callback=lambda **given: _generate(texts, **given),
    )


def _generate(
    texts: Catalogue,
    folder: str,
    nations: str,
    assets: str,
    hours: str,
    fleets: str,
    campaign: str,
    seed: str,
) -> None:
    count = _whole("--nations", nations, 2, MAX_NATIONS)
    size = Size(
        nations=count,
        assets=_whole("--assets", assets, Size.least_assets(count), MAX_ASSETS),
        hours=_whole("--hours", hours, 1, MAX_HOURS),
        seed=parse_seed(seed),
        fleets=0 if fleets == "0" else _whole("--fleets", fleets, Size.least_fleets(count), MAX_FLEETS),
        kinds=_kinds(campaign),
    )
    if not 0 <= size.seed <= MAX_SEED:
        raise error("exercise-seed-range", seed=size.seed)
    path = Path(folder)
    name = path.resolve().name
    if len(name) > MAX_NAME or not _SLUG.fullmatch(name):
        raise error("usage-pack-name", name=name[:80])
    if path.exists() and (not path.is_dir() or any(path.iterdir())):
        raise error("usage-pack-taken", path=folder)
    with staged(path) as stage:
        invent_pack(stage, size, name)
    everything = size.assets + size.fleets
    click.echo(texts.format("cli-generate-done", folder=folder, nations=count, assets=everything))
    for kind in size.kinds:
        click.echo(texts.format("cli-generate-kind", kind=kind, title=campaign_kinds()[kind].title))
    click.echo(texts.format("cli-generate-next", folder=folder))


def _kinds(text: str) -> tuple[str, ...]:
    """Kinds of campaign, each once. Raises ``usage-campaign-unknown``."""
    known = list(campaign_kinds())
    found = tuple(dict.fromkeys(kind.strip() for kind in text.split(",")))
    for kind in found:
        if kind not in known:
            close = nearest(kind, known, at_least=0.0)
            raise error("usage-campaign-unknown", name=kind[:80], nearest=close, known=", ".join(known))
    return found


def _whole(option: str, text: str, low: int, high: int) -> int:
    """A whole number within bounds. Raises ``usage-number-range``."""
    try:
        value = int(text)
    except ValueError:
        value = low - 1
    if not low <= value <= high:
        raise error("usage-number-range", option=option, value=text[:80], low=low, high=high)
    return value
