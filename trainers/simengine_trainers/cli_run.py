"""``simengine run``: a whole exercise with automated teams, from a pack to a report."""

from __future__ import annotations

from collections.abc import Iterable
from contextlib import closing
from pathlib import Path

import click

from simengine.domain.errors import error
from simengine.domain.nearest import nearest
from simengine.domain.scenario import Play
from simengine.journal.jsonl import JsonLinesJournal, read_journal
from simengine.play import ALL, POLICIES, run
from simengine.scenario import find_pack
from simengine.texts import Catalogue
from simengine_trainers import exercise_folder as on_disk
from simengine_trainers.cli_base import Progress, TextCommand, load_pack
from simengine_trainers.cli_report import summary_lines, write_report

DEFAULT_SEED = "7"
DEFAULT_TEAMS = {ALL: "competent"}


def command(texts: Catalogue) -> click.Command:
    """The command in the language of ``texts``."""
    return TextCommand(
        texts,
        "cli-run",
        name="run",
        params=[
            click.Argument(["pack"], metavar=texts.format("cli-metavar-pack")),
            click.Option(
                ["--seed"],
                default=DEFAULT_SEED,
                show_default=True,
                metavar=texts.format("cli-metavar-number"),
                help=texts.format("cli-run-option-seed"),
            ),
            click.Option(
                ["--team", "teams"],
                multiple=True,
                metavar=texts.format("cli-metavar-team"),
                help=texts.format("cli-run-option-team", policies=", ".join(POLICIES)),
            ),
            click.Option(
                ["--play"],
                metavar="|".join(play.value for play in Play),
                help=texts.format("cli-run-option-play"),
            ),
            click.Option(
                ["--out"],
                metavar=texts.format("cli-metavar-folder"),
                help=texts.format("cli-run-option-out"),
            ),
            click.Option(["--force"], is_flag=True, help=texts.format("cli-run-option-force")),
            click.Option(["--quiet"], is_flag=True, help=texts.format("cli-run-option-quiet")),
        ],
        callback=lambda **given: _run(texts, **given),
    )


def _run(
    texts: Catalogue,
    pack: str,
    seed: str,
    teams: tuple[str, ...],
    play: str | None,
    out: str | None,
    force: bool,
    quiet: bool,
) -> None:
    number, way = parse_seed(seed), parse_play(play)
    source = find_pack(pack)
    scenario = load_pack(source)
    chosen = parse_teams(teams, (nation.id for nation in scenario.region.nations))
    folder = Path(out or f"{scenario.id}-seed-{number}")
    on_disk.refuse_foreign(folder, on_disk.Played.of(scenario, number, way, chosen), force=force)
    with on_disk.staged(folder) as stage:
        journal = JsonLinesJournal(stage / on_disk.JOURNAL, durable=False)
        with closing(journal), Progress(texts, "cli-progress-play", quiet=quiet) as progress:
            run(scenario, seed=number, teams=chosen, play=way, journal=journal, progress=progress.update)
        on_disk.copy_pack(source, stage)
        recorded = read_journal(stage / on_disk.JOURNAL)  # what is reported on is what is on disk
        report = write_report(texts, scenario, source, recorded, stage, quiet=quiet)
    if quiet:
        click.echo(str(folder / on_disk.AFTER_ACTION_HTML))
        return
    for line in summary_lines(texts, report, folder):
        click.echo(line)


def parse_seed(text: str) -> int:
    """A seed as given. Raises ``usage-seed-not-whole``; its range is the engine's business."""
    try:
        return int(text)
    except ValueError:
        raise error("usage-seed-not-whole", value=text) from None


def parse_play(text: str | None) -> Play | None:
    """A way to play as given; None is the pack's own. Raises ``usage-play-unknown``."""
    if text is None:
        return None
    try:
        return Play(text)
    except ValueError:
        known = ", ".join(play.value for play in Play)
        raise error("usage-play-unknown", value=text, known=known) from None


def parse_teams(given: Iterable[str], nations: Iterable[str]) -> dict[str, str]:
    """Policies by nation id or ``ALL``, from texts such as ``ALD=silent``; who is not named is competent.

    Raises ``usage-team-form``, ``usage-team-twice``, ``usage-nation-unknown``, ``usage-policy-unknown``.
    """
    known = (*nations, ALL)
    teams: dict[str, str] = {}
    for text in given:
        nation, sign, policy = text.partition("=")
        if not (nation and sign and policy):
            raise error("usage-team-form", value=text)
        if nation not in known:
            close = nearest(nation, known, at_least=0.0)
            raise error("usage-nation-unknown", nation=nation, nearest=close, known=", ".join(known[:-1]))
        if policy not in POLICIES:
            close = nearest(policy, POLICIES, at_least=0.0)
            raise error("usage-policy-unknown", policy=policy, nearest=close, known=", ".join(POLICIES))
        if nation in teams:
            raise error("usage-team-twice", nation=nation)
        teams[nation] = policy
    return DEFAULT_TEAMS | teams
