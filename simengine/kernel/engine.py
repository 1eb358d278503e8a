"""The engine of one exercise: takes commands and time, asks the rules, lets events happen, records them.

One writer: every command and event gets its number here, in the order in which it happened. The world
may run ahead of the journal within a call, never beyond it: each call ends with its records appended.
"""

from __future__ import annotations

from collections.abc import Iterable

from simengine.domain import commands as cmd
from simengine.domain import events as ev
from simengine.domain.actions import FLOWS_IN_MOVE
from simengine.domain.conditions import Topic
from simengine.domain.draws import Draws
from simengine.domain.errors import Refusal, refuse
from simengine.domain.scenario import Play
from simengine.domain.seats import ENGINE, WHITE_CELL, Seat
from simengine.journal.port import Journal
from simengine.journal.record import Fact
from simengine.kernel import reactions, stimuli
from simengine.kernel.clock import Clock
from simengine.kernel.spreading import Spreading
from simengine.rules import actions, escalation, partners, plan
from simengine.rules.messages import misuse
from simengine.world import World, apply
from simengine.world.agenda import Due


class Engine:
    """Runs one world. ``seq`` is the number of the last record."""

    def __init__(self, world: World, draws: Draws, journal: Journal) -> None:
        self.world = world
        self.draws = draws
        self.journal = journal
        self.seq = len(journal)
        self.spreading = Spreading(world, draws)
        self.clock = Clock(self._next_due_ms, self._fire, world.now_ms)
        self._facts: list[Fact] = []
        self.broken = False
        """Whether a call failed half-way: the world may then be ahead of the journal for good."""
        self.refusal: Refusal | None = None
        """Why the last command was refused; None when it was not."""

    # recording

    def emit(self, event: ev.Event, cause_seq: int, actor: str = ENGINE) -> int:
        """Let an event happen now and record it; gives its number."""
        self.seq = seq = self.seq + 1
        self._facts.append(Fact(self.world.now_ms, "event", actor, cause_seq, event))
        apply(self.world, event, seq)
        return seq

    def emit_all(self, events: Iterable[ev.Event], cause_seq: int, actor: str = ENGINE) -> None:
        """Let events happen one after the other; the first is the cause of those that follow."""
        cause = cause_seq
        for place, event in enumerate(events):
            seq = self.emit(event, cause, actor)
            if place == 0:
                cause = seq

    def _record_command(self, command: cmd.Command, actor: str) -> int:
        self.seq += 1
        self._facts.append(Fact(self.world.now_ms, "command", actor, 0, command))
        return self.seq

    def flush(self, wall_time_utc: str | None = None) -> None:
        """Append what happened to the journal, in one piece."""
        if self._facts:
            broken, self.broken = self.broken, True
            self.journal.note(self._facts, wall_time_utc)
            self.broken = broken
            self._facts = []

    # time

    def _next_due(self, limit_ms: int) -> tuple[int, int] | None:
        """What is due next, by time and class. What happens to fleets before that, and by ``limit_ms``, is
        let happen: it is counted when its minute is over."""
        while not self.world.ended:
            planned = self.world.agenda.next_due()
            spread_ms = self.spreading.next_ms()
            if spread_ms is None:
                return planned
            spread = (spread_ms, int(Due.SPREAD))
            if planned is not None and planned < spread:
                return planned
            if spread_ms > limit_ms:
                return spread
            bound = limit_ms
            if planned is not None:
                bound = min(limit_ms, planned[0] - (planned[1] < Due.SPREAD))
            if not self.spreading.let_pass(bound):
                return spread
        return None

    def next_due_ms(self) -> int | None:
        """When the next thing happens by itself; None when nothing will."""
        return self._next_due_ms(self.world.now_ms)

    def _next_due_ms(self, limit_ms: int) -> int | None:
        due = self._next_due(limit_ms)
        return None if due is None else due[0]

    def advance(self, t_ms: int) -> None:
        """Let everything due up to and including ``t_ms`` happen."""
        self.clock.advance(t_ms)
        self.world.now_ms = t_ms

    def _fire(self, now_ms: int) -> None:
        self.world.now_ms = now_ms
        self._drain()

    def _drain(self) -> None:
        """Do all that is due now, in order of class and key, until the instant is quiet."""
        world = self.world
        while True:
            due = self._next_due(world.now_ms)
            if due is not None and due[0] <= world.now_ms:
                if due[1] == Due.SPREAD:
                    stimuli.spread(self)
                else:
                    stimuli.HANDLERS[Due(due[1])](self, world.agenda.pop())
                reactions.settle(self)
            elif not reactions.at_quiet(self):
                return

    # commands

    def start(self, event: ev.ExerciseStarted) -> None:
        """Record 1, and everything that is on the agenda from the beginning."""
        self.emit(event, 0)
        stimuli.plan_ahead(self)
        # what holds from the very beginning is looked at too
        self.world.dirty.topics.update((topic, "") for topic in Topic)
        self._drain()

    def execute(self, command: cmd.Command, actor: str) -> int:
        """Record a command and let it take effect now; gives the command's record number."""
        self.broken = True  # until the command has had its effect, whatever is raised on the way
        seq = self._record_command(command, actor)
        self.refusal = None
        if isinstance(command, cmd.SubmitAction):
            self._submit(command, seq)
        elif isinstance(command, cmd.SubmitSheet):
            self._take_sheet(command, seq)
        elif isinstance(command, cmd.ReleaseInject):
            inject = self.world.static.injects[command.inject]
            self.emit_all(plan.release(self.world, self.draws, inject, WHITE_CELL), seq, WHITE_CELL)
        elif isinstance(command, cmd.ImproviseInject):
            ident = cmd.IMPROVISED + command.text.removeprefix("sha256:")
            self.emit(ev.InjectReleased(ident, WHITE_CELL, command.to), seq, WHITE_CELL)
        elif isinstance(command, cmd.AssignSeat):
            nation = self.world.static.seats[command.seat].nation
            assigned = self.emit(ev.SeatAssigned(nation, command.seat, command.holder), seq, WHITE_CELL)
            for event in escalation.handed_over(self.world, nation):
                self.emit(event, assigned)
            for event in partners.handed_over(self.world, self.draws, nation):
                self.emit(event, assigned)
            while freed := actions.drafts_freed(self.world, self.draws, nation):
                self.emit_all(freed, seq, WHITE_CELL)
        elif isinstance(command, cmd.SettleProposal):
            reason = "accepted" if command.accepted else "dismissed"
            ended = ev.EscalationEnded(command.nation, command.other, command.kind, reason)
            self.emit(ended, seq, WHITE_CELL)
        elif isinstance(command, cmd.JudgeMisuse):
            judged = misuse.judged(self.world, command.proposal, confirmed=command.confirmed)
            self.emit(judged, seq, WHITE_CELL)
        elif isinstance(command, cmd.OpenMove):
            self.emit(ev.MoveOpened(command.number), seq, WHITE_CELL)
        elif isinstance(command, cmd.CloseMove):
            self._close_move(command, seq)
        else:
            self.emit(ev.ExerciseEnded("white_cell"), seq, WHITE_CELL)
        reactions.settle(self)
        self._drain()
        self.broken = False
        return seq

    def _submit(self, command: cmd.SubmitAction, seq: int, *, by_sheet: bool = False) -> None:
        seat = self.world.static.seats[command.seat]
        kind = type(command.action).__name__
        waits = None if by_sheet else self._has_to_wait(kind)
        if waits is not None:
            self._refuse(seat, kind, command.action.target, waits, seq)
            return
        events = actions.decide(self.world, self.draws, seat, command.action)
        if isinstance(events, Refusal):
            self._refuse(seat, kind, command.action.target, events, seq)
            return
        self.emit_all(events, seq, command.seat)
        reactions.settle(self)

    def _has_to_wait(self, kind: str) -> Refusal | None:
        """In moves, people act while a move is open: messages at once, work by the decision sheet."""
        if self.world.play is Play.RUNNING:
            return None
        if self.world.open_move is None:
            return refuse("move-not-open", kind=kind)
        return None if kind in FLOWS_IN_MOVE else refuse("move-waits-for-sheet", kind=kind)

    def _refuse(self, seat: Seat, kind: str, target: str, refusal: Refusal, seq: int) -> None:
        event = ev.ActionRefused(seat.nation, seat.id, kind, target, refusal.code, dict(refusal.params))
        self.emit(event, seq, seat.id)
        self.refusal = refusal

    def _take_sheet(self, command: cmd.SubmitSheet, seq: int) -> None:
        seat = self.world.static.seats[command.seat]
        refusal = actions.sheet_refusal(self.world, seat, command.sheet)
        if refusal is not None:
            self._refuse(seat, "SubmitSheet", seat.nation, refusal, seq)
            return
        assert self.world.open_move is not None
        self.world.sheets[seat.nation] = command
        number, count = self.world.open_move, len(command.sheet)
        self.emit(ev.SheetReceived(seat.nation, number, seat.id, count), seq, seat.id)

    def _close_move(self, command: cmd.CloseMove, seq: int) -> None:
        """All sheets take effect at this instant, by nation and then in each sheet's order: who handed in
        first makes no difference."""
        sheets = dict(self.world.sheets)
        closed = self.emit(ev.MoveClosed(command.number), seq, WHITE_CELL)
        for nation in sorted(sheets):
            for item in sheets[nation].sheet:
                self._submit(item, closed, by_sheet=True)
