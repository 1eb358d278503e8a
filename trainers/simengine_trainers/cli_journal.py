"""``simengine replay`` and ``debrief``: what can be done with a journal."""

from __future__ import annotations

from pathlib import Path

import click

from simengine.domain.errors import error
from simengine.domain.scenario import Scenario
from simengine.exercise import replay as replay_records
from simengine.journal.jsonl import read_journal, require_ended
from simengine.journal.record import Record
from simengine.scenario import find_pack
from simengine.texts import Catalogue
from simengine_trainers import exercise_folder as on_disk
from simengine_trainers.cli_base import Progress, TextCommand, at, load_pack
from simengine_trainers.cli_report import summary_lines, write_report


def replay(texts: Catalogue) -> click.Command:
    """``simengine replay``."""
    return TextCommand(
        texts,
        "cli-replay",
        name="replay",
        params=[
            click.Argument(["journal"], metavar=texts.format("cli-metavar-journal")),
            _pack_option(texts),
        ],
        callback=lambda journal, pack: _replay(texts, journal, pack),
    )


def _pack_option(texts: Catalogue) -> click.Option:
    metavar = texts.format("cli-metavar-pack")
    return click.Option(["--pack"], metavar=metavar, help=texts.format("cli-option-pack"))


def _scenario(journal: Path, pack: str | None) -> tuple[Path, Scenario]:
    """The pack named, or the one beside the journal."""
    path = find_pack(pack) if pack else on_disk.pack_beside(journal)
    return path, load_pack(path)


def _same_pack(first: Record, scenario: Scenario) -> None:
    """Raise ``journal-pack-differs`` unless the scenario is the one that was played."""
    if first.data["pack_hash"] != scenario.pack_hash:
        expected = str(first.data["pack_hash"])
        raise error("journal-pack-differs", found=scenario.pack_hash, expected=expected)


def _replay(texts: Catalogue, journal: str, pack: str | None) -> None:
    path = on_disk.journal_file(Path(journal))
    with at(path):
        recorded = read_journal(path)
    click.echo(texts.format("cli-replay-chain", records=len(recorded), head=recorded[-1].hash[:16]))
    _, scenario = _scenario(path, pack)
    with at(path), Progress(texts, "cli-progress-replay") as progress:
        replay_records(scenario, recorded, progress=progress.update)
    click.echo(texts.format("cli-replay-same", records=len(recorded)))
    with at(path):
        require_ended(recorded)


def debrief(texts: Catalogue) -> click.Command:
    """``simengine debrief``."""
    return TextCommand(
        texts,
        "cli-debrief",
        name="debrief",
        params=[
            click.Argument(["journal"], metavar=texts.format("cli-metavar-journal")),
            _pack_option(texts),
            click.Option(
                ["--out"],
                metavar=texts.format("cli-metavar-folder"),
                help=texts.format("cli-debrief-option-out"),
            ),
        ],
        callback=lambda journal, pack, out: _debrief(texts, journal, pack, out),
    )


def _debrief(texts: Catalogue, journal: str, pack: str | None, out: str | None) -> None:
    path = on_disk.journal_file(Path(journal))
    source, scenario = _scenario(path, pack)
    with at(path):
        recorded = read_journal(path)
        require_ended(recorded)
        _same_pack(recorded[0], scenario)
    folder = Path(out) if out else path.parent
    with on_disk.staged(folder) as stage:
        report = write_report(texts, scenario, source, recorded, stage)
    for line in summary_lines(texts, report, folder):
        click.echo(line)
