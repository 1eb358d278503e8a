"""The facade: one exercise, from STARTEX to ENDEX, as a service, a notebook or a test drives it.

Example::

    scenario = compile_pack("scenarios/hospital-ransomware")
    exercise = Exercise.start(scenario, seed=7)
    exercise.advance_to(2 * MS_PER_HOUR)
    view = exercise.view("ALD.cert_lead")
    receipt = exercise.submit("ALD.cert_lead", TriageAlert(alert=next(iter(view.alerts))))
    what_if = exercise.fork(after_seq=receipt.seq)

An exercise has one writer at a time. Nothing here reads a clock or does I/O but the journal's.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, fields, replace
from enum import Enum

from simengine.domain import commands as cmd
from simengine.domain import events as ev
from simengine.domain import seats as roles_and_seats
from simengine.domain.actions import ACTIONS, Action, AnswerMessage, SendMessage
from simengine.domain.draws import Draws
from simengine.domain.encoding import command_from, event_from, ill_typed_field
from simengine.domain.errors import ParamValue, error
from simengine.domain.region import Region
from simengine.domain.scenario import Play, Scenario
from simengine.domain.seats import WHITE_CELL, Seat
from simengine.domain.time import Intervals
from simengine.domain.versions import ENGINE_VERSION, FORMAT_VERSION, RULES_VERSION
from simengine.domain.views import Observation, SeatView, TruthView
from simengine.journal.codec import MAX_INTEGER, canonical_bytes
from simengine.journal.deferred import DeferredJournal
from simengine.journal.port import Journal
from simengine.journal.record import Record
from simengine.kernel.engine import Engine
from simengine.policies import CONDUCTS
from simengine.rules.messages.fields import COMMITMENT, parseable
from simengine.world import Glance, World, glance_for, observations_of, truth_of, view_for

MAX_SEED = 2**53 - 1
"""Seeds stand in the journal as JSON integers."""

_ID = re.compile(r"[A-Za-z0-9_./:+=\"-]{1,200}")
_FIELD_NAME = re.compile(r"[a-z][a-z_]{0,39}")
_FIELDS = {
    cls: tuple(field.name for field in fields(cls) if field.name not in ("text", "fields"))
    for cls in ACTIONS.values()
}
"""What may stand in each kind of action beside free text."""
UNKNOWN = "unknown"
"""Recorded in place of an id that does not exist for the seat that used it."""
PERSON = roles_and_seats.PERSON
"""Holder of a seat that an automated policy does not hold."""


@dataclass(frozen=True, slots=True)
class Receipt:
    """What became of a submission. ``seq`` is the command's record, for the white cell only; the seat's own
    ``observation`` counter is what it may be shown. ``code`` and ``params`` are set when it was refused."""

    seq: int
    observation: int
    accepted: bool
    code: str | None
    params: Mapping[str, ParamValue]


class Exercise:
    """One seeded run of a scenario. Use :meth:`start`, or :func:`replay` for a recorded one."""

    def __init__(self, engine: Engine, seed: int, started: ev.ExerciseStarted) -> None:
        self._engine = engine
        self.seed = seed
        self.started = started

    @staticmethod
    def start(
        scenario: Scenario,
        *,
        seed: int,
        play: Play | None = None,
        holders: Mapping[str, str] | None = None,
        journal: Journal | None = None,
    ) -> Exercise:
        """Begin an exercise at time 0.

        ``holders`` names what holds each seat (a policy's name, or ``person``, the default, never anybody's
        own name); it is recorded and changes nothing in the engine. Raises ``exercise-seed-range``,
        ``exercise-seat-unknown``, and ``exercise-malformed`` for a holder that is no such name.
        """
        if not 0 <= seed <= MAX_SEED:
            raise error("exercise-seed-range", seed=seed)
        if journal is not None and len(journal):
            raise error("exercise-journal-not-empty", records=len(journal))
        chosen = play or scenario.default_play
        seats = [seat.id for nation in scenario.region.nations for seat in nation.seats]
        for seat in holders or {}:
            if seat not in seats:
                raise error("exercise-seat-unknown", seat=seat[:200])
            if (holders or {})[seat] not in (PERSON, *CONDUCTS):
                raise error("exercise-malformed", field="holders")
        started = ev.ExerciseStarted(
            format_version=FORMAT_VERSION,
            rules_version=RULES_VERSION,
            engine_version=ENGINE_VERSION,
            pack=scenario.id,
            pack_version=scenario.version,
            pack_hash=scenario.pack_hash,
            seed=seed,
            play=chosen.value,
            duration_ms=scenario.duration_ms,
            calendars={nation.id: nation.office_hours.bounds for nation in scenario.region.nations},
            organisations=tuple(nation.id for nation in scenario.region.nations if nation.organisation),
            holders={seat: (holders or {}).get(seat, PERSON) for seat in seats},
        )
        return Exercise.begin(scenario, started, journal)

    @staticmethod
    def begin(scenario: Scenario, started: ev.ExerciseStarted, journal: Journal | None = None) -> Exercise:
        """Begin an exercise exactly as record 1 of a journal says, with the calendars it holds."""
        world = World(with_calendars(scenario, started.calendars), Play(started.play))
        engine = Engine(world, Draws(started.seed), DeferredJournal() if journal is None else journal)
        engine.start(started)
        engine.flush()
        return Exercise(engine, started.seed, started)

    # looking

    @property
    def scenario(self) -> Scenario:
        """The scenario, with the calendars of this exercise."""
        return self._engine.world.scenario

    @property
    def journal(self) -> Journal:
        """The record of everything that happened."""
        return self._engine.journal

    @property
    def now_ms(self) -> int:
        """Simulation time now."""
        return self._engine.world.now_ms

    @property
    def ended(self) -> bool:
        """Whether ENDEX was reached."""
        return self._engine.world.ended

    @property
    def move(self) -> int | None:
        """The number of the open move, None while the clock may run."""
        return self._engine.world.open_move

    @property
    def moves_opened(self) -> int:
        """How many moves were opened so far."""
        return self._engine.world.moves_opened

    @property
    def seats(self) -> Mapping[str, Seat]:
        """All seats by id."""
        return self._engine.world.static.seats

    @property
    def holders(self) -> Mapping[str, str]:
        """Who holds each seat now: ``person`` or a policy's name."""
        return self._engine.world.holders

    def truth(self) -> TruthView:
        """What is true, beside what each nation holds: for the white cell alone."""
        return truth_of(self._engine.world)

    def next_due_ms(self) -> int | None:
        """When something happens next by itself: the white cell's *jump to next event*."""
        return self._engine.next_due_ms()

    def view(self, seat: str) -> SeatView:
        """What the seat may see now. Raises ``exercise-seat-unknown``."""
        return view_for(self._engine.world, self._seat(seat).id)

    def glance(self, seat: str) -> Glance:
        """The same for automated seats, made part by part as it is read, and only until time or a command
        moves the exercise on. Raises ``exercise-seat-unknown``."""
        return glance_for(self._engine.world, self._seat(seat).id)

    def observations(self, seat: str, after: int = 0) -> Sequence[Observation]:
        """What the seat learned since its observation number ``after``. Raises ``exercise-seat-unknown``."""
        return observations_of(self._engine.world, self._seat(seat).id, after)

    def observation_count(self, seat: str) -> int:
        """How many observations the seat has: the number of its last one."""
        return len(self._engine.world.observations[self._seat(seat).id])

    # acting

    def submit(self, seat: str, action: Action) -> Receipt:
        """A seat submits an action; it takes effect now or is refused, and either is recorded.

        While a move is open only messages, answers and recorded decisions flow; the rest waits for the
        sheet. Raises ``exercise-ended``, ``exercise-seat-unknown``, and ``exercise-malformed`` when an id
        in the action is none, in which case nothing is recorded.
        """
        self._running()
        holder = self._seat(seat)
        return self._execute(cmd.SubmitAction(seat, self._tidy(holder, action)), holder)

    def submit_sheet(self, seat: str, actions: Iterable[tuple[str, Action]]) -> Receipt:
        """The lead hands in the nation's decision sheet of the open move: (seat, action) in order.

        A later sheet replaces it until the move closes. Refused unless a move is open, ``seat`` is the
        nation's CERT lead and all seats on the sheet are of that nation. Raises as :meth:`submit`.
        """
        self._running()
        lead = self._seat(seat)
        items = [(self._seat(who), what) for who, what in actions]
        sheet = tuple(cmd.SubmitAction(who.id, self._tidy(who, what)) for who, what in items)
        return self._execute(cmd.SubmitSheet(seat, sheet), lead)

    def advance_to(self, t_ms: int) -> None:
        """Let simulation time pass to ``t_ms``; past ENDEX it stops there.

        How it is sliced makes no difference to anything recorded. Raises ``exercise-time-backwards``,
        and ``exercise-move-open`` while a move is open. After ENDEX it does nothing.
        """
        if isinstance(t_ms, bool) or not isinstance(t_ms, int):
            raise error("exercise-malformed", field="t_ms")
        if self._engine.broken:
            raise error("exercise-broken")
        if self.ended or t_ms == self.now_ms:
            return
        if t_ms < self.now_ms:
            raise error("exercise-time-backwards", now_ms=self.now_ms, asked_ms=t_ms)
        if self.move is not None:
            raise error("exercise-move-open", number=self.move)
        self._engine.advance(min(t_ms, self.scenario.duration_ms))
        self._engine.flush()

    def release(self, inject: str) -> int:
        """The white cell releases an inject by hand; gives the command's record number.

        Raises ``exercise-ended``, ``exercise-inject-unknown``, ``exercise-inject-released``.
        """
        self._running()
        if inject not in self._engine.world.static.injects:
            raise error("exercise-inject-unknown", inject=inject[:200])
        if inject in self._engine.world.released:
            raise error("exercise-inject-released", inject=inject)
        return self._control(cmd.ReleaseInject(inject))

    def improvise(self, to: Iterable[str], text: str) -> int:
        """The white cell sends seats an inject of its own; ``text`` is a commitment to what it says.

        Gives the command's record number. Raises ``exercise-ended``, ``exercise-seat-unknown``, and
        ``exercise-malformed`` when there is no seat, ``text`` is no commitment or was used before.
        """
        self._running()
        seats = tuple(dict.fromkeys(self._seat(seat).id for seat in to))
        if not seats:
            raise error("exercise-malformed", field="to")
        if not COMMITMENT.fullmatch(text):
            raise error("exercise-malformed", field="text")
        if cmd.IMPROVISED + text.removeprefix("sha256:") in self._engine.world.released:
            raise error("exercise-malformed", field="text")
        return self._control(cmd.ImproviseInject(seats, text))

    def assign(self, seat: str, holder: str) -> int:
        """The white cell says who holds a seat: ``person`` or a policy's name.

        Changes nothing in the engine; whoever drives the exercise acts on it. Gives the command's record
        number. Raises ``exercise-ended``, ``exercise-seat-unknown``, ``exercise-policy-unknown``.
        """
        self._running()
        found = self._seat(seat)
        if holder not in (PERSON, *CONDUCTS):
            raise error("exercise-policy-unknown", policy=holder[:80])
        return self._control(cmd.AssignSeat(found.id, holder))

    def settle_proposal(self, nation: str, other: str, kind: str, *, accepted: bool) -> int:
        """The white cell takes up or dismisses a proposed escalation; it does not come back.

        Gives the command's record number. Raises ``exercise-ended``, ``exercise-proposal-unknown``.
        """
        self._running()
        found = self._engine.world.relations.escalations.get((nation, other, kind))
        if found is None or not found.proposed:
            raise error("exercise-proposal-unknown", nation=nation[:80], other=other[:80], kind=kind[:80])
        return self._control(cmd.SettleProposal(nation, other, kind, accepted))

    def judge_misuse(self, proposal: str, *, confirmed: bool) -> int:
        """The white cell says whether a proposed misuse was one; gives the command's record number.

        Raises ``exercise-ended``, ``exercise-misuse-unknown``, ``exercise-misuse-judged``.
        """
        self._running()
        found = self._engine.world.traffic.proposals.get(proposal)
        if found is None:
            raise error("exercise-misuse-unknown", proposal=proposal[:200])
        if found.confirmed is not None:
            raise error("exercise-misuse-judged", proposal=proposal)
        return self._control(cmd.JudgeMisuse(proposal, confirmed))

    def open_move(self) -> int:
        """The white cell opens the next move: the clock stands. Gives the command's record number.

        Raises ``exercise-ended``, ``exercise-not-in-moves``, ``exercise-move-open``.
        """
        self._running()
        world = self._engine.world
        if world.play is not Play.MOVES:
            raise error("exercise-not-in-moves")
        if world.open_move is not None:
            raise error("exercise-move-open", number=world.open_move)
        return self._control(cmd.OpenMove(world.moves_opened + 1))

    def close_move(self) -> int:
        """The white cell closes the open move: all decision sheets take effect at this instant.

        Gives the command's record number. Raises ``exercise-ended``, ``exercise-move-not-open``.
        """
        self._running()
        world = self._engine.world
        if world.open_move is None:
            raise error("exercise-move-not-open", number=world.moves_opened)
        return self._control(cmd.CloseMove(world.open_move))

    def end(self) -> int:
        """The white cell ends the exercise now; gives the record number. Raises ``exercise-ended``."""
        self._running()
        return self._control(cmd.EndExercise())

    def fork(self, after_seq: int | None = None) -> Exercise:
        """An independent exercise with the same past up to record ``after_seq`` (default: all of it).

        The fork's commands and time are those of the records up to there; it goes on from the time of
        that record, once all that is due at that instant has happened. Raises ``exercise-seq-unknown``.
        """
        last = len(self.journal)
        after_seq = last if after_seq is None else after_seq
        if not 1 <= after_seq <= last:
            raise error("exercise-seq-unknown", seq=after_seq, last=last)
        records = [record for record in self.journal.records() if record.seq <= after_seq]
        twin = rerun(self.scenario, records)
        if after_seq == last:
            twin.advance_to(self.now_ms)
        return twin

    # inside

    def _again(self, command: cmd.Command, actor: str) -> None:
        self._engine.execute(command, actor)
        self._engine.flush()

    def _running(self) -> None:
        if self.ended:
            raise error("exercise-ended")
        if self._engine.broken:
            raise error("exercise-broken")

    def _seat(self, seat: str) -> Seat:
        found = self.seats.get(seat)
        if found is None:
            raise error("exercise-seat-unknown", seat=seat[:200])
        return found

    def _control(self, command: cmd.Command) -> int:
        seq = self._engine.execute(command, WHITE_CELL)
        self._engine.flush()
        return seq

    def _execute(self, command: cmd.Command, seat: Seat) -> Receipt:
        seq = self._engine.execute(command, seat.id)
        self._engine.flush()
        refusal = self._engine.refusal
        counter = len(self._engine.world.observations[seat.id])
        if refusal is None:
            return Receipt(seq, counter, True, None, {})
        return Receipt(seq, counter, False, refusal.code, refusal.params)

    def _tidy(self, seat: Seat, action: Action) -> Action:
        """Make sure that a record can hold the action, and that no free text gets into it.

        Ids that this seat could not have from anywhere are recorded as ``unknown``; form fields that do not
        parse are left out (the seat is told which are missing).
        """
        wrong = ill_typed_field(action)
        if wrong is not None:
            raise error("exercise-malformed", field=wrong)
        text = getattr(action, "text", None)
        if text is not None and not COMMITMENT.fullmatch(text):
            raise error("exercise-malformed", field="text")
        changes: dict[str, object] = {}
        for name in _FIELDS[type(action)]:
            value = getattr(action, name)
            if isinstance(value, Enum):
                continue
            if isinstance(value, str):
                known: object = self._known_id(seat, name, value)
            elif isinstance(value, tuple):
                known = tuple(self._known_id(seat, name, item) for item in value)
            elif isinstance(value, int) and abs(value) > MAX_INTEGER:
                raise error("exercise-malformed", field="action")
            else:
                continue
            if known != value:
                changes[name] = known
        if isinstance(action, SendMessage | AnswerMessage):
            if any(not _FIELD_NAME.fullmatch(name) for name in action.fields):
                raise error("exercise-malformed", field="fields")
            changes["fields"] = found = parseable(self._engine.world, action, seat)
            try:
                canonical_bytes(found)
            except TypeError:
                raise error("exercise-malformed", field="action") from None
        return replace(action, **changes) if changes else action  # type: ignore[arg-type]

    def _known_id(self, seat: Seat, field: str, value: str) -> str:
        if not _ID.fullmatch(value):
            raise error("exercise-malformed", field=field)
        world = self._engine.world
        picture = world.nations[seat.nation].picture
        known = (
            value in world.static.public_ids
            or value in picture.alerts
            or value in picture.incidents
            or value in picture.tasks
            or value in picture.inbox
            or value in picture.sent
            or value in picture.efforts.drafts
            or value in world.scenario.rsit_types
            or world.contacts.knows(seat.nation, value)
        )
        return value if known else UNKNOWN


def with_calendars(scenario: Scenario, calendars: Mapping[str, tuple[int, ...]]) -> Scenario:
    """The scenario with office hours as an exercise recorded them: zone data differs between machines."""
    nations = tuple(
        replace(nation, office_hours=Intervals(tuple(calendars[nation.id])))
        for nation in scenario.region.nations
    )
    region: Region = replace(scenario.region, nations=nations)
    return replace(scenario, region=region)


Progress = Callable[[int, int], None]
"""Called now and then with simulation time reached and simulation time in all, both in ms."""


def rerun(
    scenario: Scenario,
    records: Sequence[Record],
    journal: Journal | None = None,
    progress: Progress | None = None,
) -> Exercise:
    """Play the commands of ``records`` again, up to the time of the last one."""
    first = records[0]
    started = event_from(first.type, dict(first.data))
    assert isinstance(started, ev.ExerciseStarted)
    exercise = Exercise.begin(scenario, started, journal)
    for record in records:
        if record.kind == "command":
            exercise.advance_to(record.t_ms)
            exercise._again(_command_of(record), record.actor)
            if progress is not None:
                progress(record.t_ms, records[-1].t_ms)
    if exercise.move is None:
        exercise.advance_to(records[-1].t_ms)
    return exercise


def _command_of(record: Record) -> cmd.Command:
    try:
        return command_from(record.type, dict(record.data))
    except (KeyError, TypeError, ValueError, AssertionError):
        raise error("journal-field-type", seq=record.seq, field="data") from None


def replay(
    scenario: Scenario,
    records: Sequence[Record],
    journal: Journal | None = None,
    progress: Progress | None = None,
) -> Exercise:
    """Play a recorded exercise again and compare every record, byte for byte (by their chained hashes).

    ``records`` come from :func:`simengine.journal.jsonl.read_journal` and may end before ENDEX. Raises
    ``journal-rules-version``, ``journal-pack-differs``, and ``journal-replay-differs`` with the number
    of the first record that is not the same.
    """
    started = event_from(records[0].type, dict(records[0].data))
    assert isinstance(started, ev.ExerciseStarted)
    if started.rules_version != RULES_VERSION:
        raise error("journal-rules-version", found=started.rules_version, known=RULES_VERSION)
    if started.pack_hash != scenario.pack_hash:
        raise error("journal-pack-differs", found=scenario.pack_hash, expected=started.pack_hash)
    exercise = rerun(scenario, records, journal, progress)
    again = exercise.journal.records()
    for record in records:
        if next(again, None) != record:
            raise error("journal-replay-differs", seq=record.seq)
    return exercise
