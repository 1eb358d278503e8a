"""Scores and after-action report of a journal, written to a folder and summed up for the terminal."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any

from simengine.domain.scenario import Play, Scenario
from simengine.domain.versions import RULES_VERSION
from simengine.journal.record import Record
from simengine.scenario import pack_texts
from simengine.texts import Catalogue, label
from simengine_trainers import exercise_folder as on_disk
from simengine_trainers.cli_base import Progress
from simengine_trainers.debrief import build_report, idle_reference, render_html, report_bytes

IDLE = "idle"


def write_report(
    texts: Catalogue,
    scenario: Scenario,
    pack: Path,
    records: Sequence[Record],
    folder: Path,
    *,
    quiet: bool = False,
) -> Mapping[str, Any]:
    """Write scores and after-action report of ``records`` to ``folder``; give the report as data.

    The same scenario and seed are played with idle teams for comparison, the same way; not when the
    journal was played under other rules, where the two could not be compared.
    """
    references: dict[str, Sequence[Record]] = {}
    started = records[0].data
    if started["rules_version"] == RULES_VERSION:
        seed, play = int(str(started["seed"])), Play(str(started["play"]))
        with Progress(texts, "cli-progress-reference", quiet=quiet) as progress:
            references[IDLE] = list(idle_reference(scenario, seed, play, progress.update).records())
    report = build_report(records, references, scenario, pack_texts(pack))
    scores = json.dumps(report["scores"], sort_keys=True, indent=1, ensure_ascii=False)
    (folder / on_disk.SCORES).write_text(scores + "\n", encoding="utf-8")
    (folder / on_disk.AFTER_ACTION_JSON).write_bytes(report_bytes(report))
    (folder / on_disk.AFTER_ACTION_HTML).write_text(render_html(report, texts), encoding="utf-8")
    return report


def summary_lines(texts: Catalogue, report: Mapping[str, Any], folder: Path) -> Iterator[str]:
    """What is said on the terminal: the loss beside that of idle teams, both scores, where the report is."""
    exercise = report["exercise"]
    yield texts.format("cli-run-title", title=exercise["title"])
    yield texts.format(
        "cli-run-setting",
        seed=exercise["seed"],
        play=label(texts, "play", exercise["play"]),
        teams=_teams(texts, report),
    )
    yield ""
    yield from _table(list(_rows(texts, report)))
    yield ""
    yield texts.format("cli-run-scores-apart")
    yield ""
    yield texts.format("cli-run-report", path=str(folder / on_disk.AFTER_ACTION_HTML))
    journal = folder / on_disk.JOURNAL
    if journal.is_file():
        yield texts.format("cli-run-replay-hint", path=str(journal), folder=str(folder))


def _teams(texts: Catalogue, report: Mapping[str, Any]) -> str:
    """Who held the seats of each nation; in one word when it was the same everywhere."""
    held = {nation["id"]: ", ".join(sorted(set(nation["holders"].values()))) for nation in report["nations"]}
    if len(set(held.values())) == 1:
        everywhere = next(iter(held.values()))
        return texts.format("cli-team-setting", nation=texts.format("cli-team-all"), policy=everywhere)
    return ", ".join(
        texts.format("cli-team-setting", nation=nation, policy=policy) for nation, policy in held.items()
    )


def _rows(texts: Catalogue, report: Mapping[str, Any]) -> Iterator[tuple[str, ...]]:
    columns = ("nation", "loss", "idle", "im", "cu")
    yield tuple(texts.format(f"cli-column-{column}") for column in columns)
    totals = {item["nation"]: item for item in report["scores"]["nations"]}
    for nation in (one for one in report["nations"] if not one["organisation"]):
        scores = totals[nation["id"]]
        yield (
            f"{nation['id']} {nation['name']}",
            *_losses(texts, nation),
            _score(texts, scores["incident_management"]),
            _score(texts, scores["channel_use"]),
        )
    yield (texts.format("cli-region"), *_losses(texts, report["region"]), "", "")


def _losses(texts: Catalogue, place: Mapping[str, Any]) -> tuple[str, str]:
    own, idle = place["loss_person_hours"], place["idle_loss_person_hours"]
    scale = (
        texts.format("cli-not-applicable") if idle is None else texts.format("cli-people-hours", hours=idle)
    )
    return texts.format("cli-people-hours", hours=own), scale


def _score(texts: Catalogue, score: Mapping[str, Any]) -> str:
    value = score["score_permille"]
    if value is None:
        return texts.format("cli-not-applicable")
    return texts.format("cli-score", percent=value // 10)


def _table(rows: Sequence[tuple[str, ...]]) -> Iterator[str]:
    """Columns side by side: the first to the left, figures to the right."""
    widths = [max(len(row[column]) for row in rows) for column in range(len(rows[0]))]
    for row in rows:
        first, *others = (
            text.ljust(width) if column == 0 else text.rjust(width)
            for column, (text, width) in enumerate(zip(row, widths, strict=True))
        )
        yield "   ".join((first, *others)).rstrip()
