"""An exercise as data frames. Quantities have their unit in the column's name; times count from STARTEX."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from simengine.domain import events as ev
from simengine.domain.time import MS_PER_HOUR
from simengine.research.words import wanted
from simengine.scoring import ExerciseLog

if TYPE_CHECKING:
    import pandas as pd

    from simengine.research.result import Result

_WHOLE = ("_ms", "_permille", "_person_hours", "seq", "seed", "priority", "indicators", "weight", "raw")
_WHOLE_NAMES = frozenset(
    {
        "assets_hit",
        "records_exposed",
        "incidents_declared",
        "messages_sent",
        "tasks_finished",
        "opportunities",
        "met",
    }
)

EVENTS = ("seq", "t_ms", "t_hours", "type", "actor", "cause_seq", "nation", "data")
MESSAGES = (
    "message",
    "from_nation",
    "to_nation",
    "channel",
    "purpose",
    "tlp",
    "sent_ms",
    "delivered_ms",
    "completeness_permille",
    "quality_permille",
    "indicators",
    "incident",
    "in_reply_to",
    "answer",
    "reason",
)
TASKS = (
    "task",
    "nation",
    "kind",
    "target",
    "pool",
    "priority",
    "queued_ms",
    "started_ms",
    "finished_ms",
    "outcome",
)
SCORES = (
    "nation",
    "score",
    "measure",
    "area",
    "weight",
    "status",
    "raw",
    "unit",
    "score_permille",
    "rating",
    "opportunities",
    "met",
)
LOSS = ("nation", "loss_person_hours", "records_exposed")


@dataclass(frozen=True, slots=True)
class Frames:
    """One exercise as pandas data frames.

    ``events``: one row per event of the journal, with its ``data`` as a dictionary. ``messages``: one row per
    message sent; ``delivered_ms`` and ``quality_permille`` are missing when it did not arrive before ENDEX.
    ``tasks``: one row per piece of work asked for. ``scores``: one row per nation and measure. ``loss``: one
    row per nation.
    """

    events: pd.DataFrame
    messages: pd.DataFrame
    tasks: pd.DataFrame
    scores: pd.DataFrame
    loss: pd.DataFrame


def frame(columns: Sequence[str], rows: Iterable[Sequence[Any]]) -> pd.DataFrame:
    """A data frame in which whole numbers stay whole, and may be missing."""
    pd = wanted("pandas")
    made = pd.DataFrame(list(rows), columns=list(columns))
    return made.astype({name: "Int64" for name in columns if name.endswith(_WHOLE) or name in _WHOLE_NAMES})


def frames_of(result: Result) -> Frames:
    """The frames of one exercise. Raises ``exercise-extra-missing`` where pandas is not installed."""
    log = result.log
    return Frames(
        events=_events(result),
        messages=_messages(log),
        tasks=_tasks(log),
        scores=_scores(result),
        loss=frame(LOSS, ((n, hours, exposed(log, n)) for n, hours in result.loss.items())),
    )


def exposed(log: ExerciseLog, nation: str) -> int:
    """Personal records of a nation that came into the adversary's hands."""
    return sum(event.records for _, event in log.of(ev.DataExposed, nation))


def _events(result: Result) -> pd.DataFrame:
    return frame(
        EVENTS,
        (
            (
                record.seq,
                record.t_ms,
                record.t_ms / MS_PER_HOUR,
                record.type,
                record.actor,
                record.cause_seq,
                record.data.get("nation"),
                dict(record.data),
            )
            for record in result.journal.records()
            if record.kind == "event"
        ),
    )


def _messages(log: ExerciseLog) -> pd.DataFrame:
    arrived = {event.message: (entry.t_ms, event) for entry, event in log.of(ev.MessageDelivered)}

    def row(t_ms: int, sent: ev.MessageSent) -> tuple[Any, ...]:
        delivered_ms, delivered = arrived.get(sent.message, (None, None))
        return (
            sent.message,
            sent.nation,
            sent.to_nation,
            sent.channel,
            sent.purpose,
            sent.tlp,
            t_ms,
            delivered_ms,
            sent.completeness_permille,
            delivered.quality_permille if delivered is not None else None,
            len(sent.indicators),
            sent.incident,
            sent.in_reply_to,
            sent.answer,
            sent.reason,
        )

    return frame(MESSAGES, (row(entry.t_ms, sent) for entry, sent in log.of(ev.MessageSent)))


def _tasks(log: ExerciseLog) -> pd.DataFrame:
    started = {event.task: entry.t_ms for entry, event in reversed(log.of(ev.TaskStarted))}
    finished = {event.task: (entry.t_ms, event.outcome) for entry, event in log.of(ev.TaskFinished)}
    return frame(
        TASKS,
        (
            (
                task.task,
                task.nation,
                task.kind,
                task.target,
                task.pool,
                task.priority,
                entry.t_ms,
                started.get(task.task),
                *finished.get(task.task, (None, None)),
            )
            for entry, task in log.of(ev.TaskQueued)
        ),
    )


def _scores(result: Result) -> pd.DataFrame:
    rows: list[Mapping[str, Any]] = [
        {"nation": nation["nation"], **line}
        for nation in result.sheet.to_data()["nations"]
        for line in nation["measures"]
    ]
    return frame(SCORES, ([row[name] for name in SCORES] for row in rows))
