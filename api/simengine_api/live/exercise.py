"""One exercise and the one thread that may touch it.

Jobs are taken in turns: all that have come in are done, time passes for a slice, everything new is committed
in one transaction, and only then is anybody answered. So nothing that an answer, a stream or a view shows can
be lost. When a commit fails, or the engine breaks, the exercise in memory is thrown away and built again from
the store; whoever was waiting is told that nothing was recorded.
"""

from __future__ import annotations

import logging
import secrets
import threading
import time
from collections.abc import Callable, Mapping
from concurrent.futures import Future
from dataclasses import dataclass, replace
from queue import Empty, SimpleQueue
from typing import Any, Literal

from sqlalchemy import Connection

from simengine.domain.errors import SimengineError, error
from simengine.domain.scenario import Play, Scenario
from simengine.exercise import MAX_SEED, PERSON, Exercise, rerun
from simengine.play import policies_by_seat
from simengine_api.adapters import store
from simengine_api.adapters.database import Database
from simengine_api.adapters.wall import Wall
from simengine_api.live.autopilot import Autopilot
from simengine_api.live.bell import Bell
from simengine_api.live.clock import PlayClock
from simengine_api.live.journal import StoreJournal
from simengine_api.live.sheets import Drafts
from simengine_api.live.texts import StoreTextVault

log = logging.getLogger(__name__)

TICK_S = 0.05
"""How often a running clock is looked at."""
SLICE_S = 0.02
"""How long the engine may work before jobs get their turn again."""
WATERMARK_S = 2.0
"""How often the time is made durable while nothing else happens."""

State = Literal["lobby", "running", "paused", "advancing", "move", "between-moves", "ended"]


@dataclass(frozen=True, slots=True)
class Once:
    """A command that must not happen twice: whose, under which key, and a digest of what is asked."""

    participant: str
    key: str
    asked: str


@dataclass(frozen=True, slots=True)
class Settings:
    """What is chosen before STARTEX. ``policy`` plays seats that nobody holds, ``policies`` by nation."""

    play: Play
    seed: int | None
    policy: str
    policies: Mapping[str, str]

    @staticmethod
    def of(stored: Mapping[str, Any]) -> Settings:
        """From the form in which they are stored."""
        return Settings(Play(stored["play"]), stored["seed"], stored["policy"], stored["policies"])

    def data(self) -> dict[str, Any]:
        """The form in which they are stored."""
        return {
            "play": self.play.value,
            "seed": self.seed,
            "policy": self.policy,
            "policies": dict(self.policies),
        }


@dataclass(frozen=True, slots=True)
class Published:
    """What may be shown: everything up to the last commit. ``observations`` counts those of each seat."""

    state: State
    t_ms: int
    speed: int
    behind: bool
    play: Play
    move: int
    next_move_ms: int | None
    seq: int
    observations: Mapping[str, int]
    holders: Mapping[str, str]
    sheets: Mapping[str, tuple[int, int, int | None]]

    def same_but_time(self, other: Published) -> bool:
        """Whether nothing but the clock differs."""
        return replace(self, t_ms=0) == replace(other, t_ms=0)


class LiveExercise:
    """Runs one exercise. Public methods may be called from any thread and give futures."""

    def __init__(self, ident: str, scenario: Scenario, database: Database, wall: Wall, bell: Bell) -> None:
        self.id = ident
        self.scenario = scenario
        self.bell = bell
        self._database = database
        self._wall = wall
        self._jobs: SimpleQueue[tuple[Callable[[], Any], Future[Any]] | None] = SimpleQueue()
        self.stored_state: str
        self.settings: Settings
        self.clock: PlayClock
        self.texts: StoreTextVault
        self.drafts: Drafts
        self.journal: StoreJournal
        self.exercise: Exercise | None
        self.autopilot: Autopilot
        self.published: Published
        self._watermark_ms: int
        self._answers: dict[tuple[str, str], tuple[str, Any]] = {}
        self._new_answers: list[tuple[str, str, str, Any]] = []
        self._changes: dict[str, Any] = {}
        self._durable_s = 0.0
        self._load()
        self._thread = threading.Thread(target=self._run, name=f"exercise-{ident}", daemon=True)
        self._thread.start()

    # asking

    def do(self, job: Callable[[], Any]) -> Future[Any]:
        """Have ``job`` done on the exercise's thread; its result comes once everything before is durable."""
        future: Future[Any] = Future()
        self._jobs.put((job, future))
        return future

    def do_once(self, once: Once, job: Callable[[], Any]) -> Future[Any]:
        """As :meth:`do` for a command: the same key again gives the same answer and nothing happens.

        ``job`` gives JSON. Raises ``service-key-reused`` when the key was used for something else.
        """
        return self.do(lambda: self._once(once, job))

    def close(self) -> None:
        """Finish the turn under way, then stop."""
        self._jobs.put(None)
        self._thread.join()

    # on the thread

    def _run(self) -> None:
        while True:
            jobs, stop = self._take()
            self._turn(jobs)
            if stop:
                return

    def _take(self) -> tuple[list[tuple[Callable[[], Any], Future[Any]]], bool]:
        """All jobs that wait, after waiting for one for as long as the clock allows; and whether to stop."""
        jobs: list[tuple[Callable[[], Any], Future[Any]]] = []
        passing = self.clock.goal_ms is not None
        try:
            item = self._jobs.get(timeout=0 if passing else TICK_S if self.clock.running else None)
            while item is not None:
                jobs.append(item)
                item = self._jobs.get_nowait()
        except Empty:
            return jobs, False
        return jobs, True

    def _turn(self, jobs: list[tuple[Callable[[], Any], Future[Any]]]) -> None:
        outcomes: list[tuple[Future[Any], Any, SimengineError | None]] = []
        try:
            for job, future in jobs:
                try:
                    outcomes.append((future, job(), None))
                except SimengineError as problem:
                    if problem.code == "exercise-broken":
                        raise
                    outcomes.append((future, None, problem))
            self._pass_time()
            self._commit()
        except Exception:
            log.exception("exercise %s: the turn failed and is taken back", self.id)
            self._recover()
            for _, future in jobs:
                future.set_exception(error("service-not-recorded"))
            return
        self._publish()
        for future, result, refused in outcomes:
            if refused is None:
                future.set_result(result)
            else:
                future.set_exception(refused)

    def _once(self, once: Once, job: Callable[[], Any]) -> Any:
        place = (once.participant, once.key)
        known = self._answers.get(place)
        if known is None:
            with self._database.read() as connection:
                known = store.answer(connection, *place)
        if known is not None:
            if known[0] != once.asked:
                raise error("service-key-reused")
            return known[1]
        said = job()
        self._answers[place] = (once.asked, said)
        self._new_answers.append((*place, once.asked, said))
        return said

    def _pass_time(self) -> None:
        """Let time pass as far as the clock says, for one slice of work at most."""
        exercise, due = self.exercise, self.clock.due_ms()
        if exercise is None or due is None or exercise.ended:
            return
        due = min(due, self.scenario.duration_ms)
        stop_s = time.perf_counter() + SLICE_S
        while exercise.now_ms < due and not exercise.ended and time.perf_counter() < stop_s:
            steps = [due, exercise.next_due_ms()]
            if self.settings.play is Play.RUNNING:
                steps.append(self.autopilot.next_look_ms())
            exercise.advance_to(max(exercise.now_ms, min(t_ms for t_ms in steps if t_ms is not None)))
            if self.settings.play is Play.RUNNING and not exercise.ended:
                self.autopilot.look()
        self.clock.reached(exercise.now_ms)
        if exercise.ended:
            self.clock.pause()
            self.clock.arrived()
        elif self.clock.goal_ms is not None and exercise.now_ms >= due:
            opens = self.clock.open_at_goal
            self.clock.arrived()
            if opens:
                self._open_move_here()

    def _commit(self) -> None:
        """Make everything new durable, in one transaction. Does nothing when there is nothing."""
        exercise = self.exercise
        journal, texts = self.journal, self.texts
        changes = dict(self._changes)
        if exercise is not None:
            if exercise.ended and self.stored_state != "ended":
                changes["state"] = "ended"
            stale = exercise.now_ms != self._watermark_ms and (
                self._wall.monotonic_s() - self._durable_s > WATERMARK_S
            )
            if journal.pending or changes or stale:
                changes |= {"watermark_ms": exercise.now_ms, "speed": self.clock.speed}
        if not (journal.pending or changes or texts.pending or self._new_answers or self.drafts.changed):
            return
        utc = self._wall.utc()
        sheets = [self.drafts.of(nation).row() for nation in sorted(self.drafts.changed)]

        def work(connection: Connection) -> None:
            store.add_records(connection, self.id, journal.pending, utc)
            store.add_texts(connection, self.id, texts.pending)
            store.add_answers(connection, self.id, self._new_answers)
            for sheet in sheets:
                store.put_sheet(connection, self.id, sheet)
            if changes:
                store.change_exercise(connection, self.id, **changes)

        self._database.write(work).result()
        journal.settled()
        texts.settled()
        self.drafts.changed.clear()
        self._new_answers = []
        self._answers = {}
        self._changes = {}
        self.stored_state = changes.get("state", self.stored_state)
        if "watermark_ms" in changes:
            self._watermark_ms, self._durable_s = changes["watermark_ms"], self._wall.monotonic_s()

    # from the store

    def _load(self) -> None:
        """Build the exercise from what is durable: it resumes paused, at the later of its last record and its
        last durable time."""
        with self._database.read() as connection:
            row = store.exercise(connection, self.id)
            assert row is not None
            records = store.records(connection, self.id)
            texts = store.texts(connection, self.id)
            sheets = store.sheets(connection, self.id)
        self.stored_state = row.state
        self.settings = Settings.of(row.settings)
        self.clock = PlayClock(self._wall, row.speed)
        self.texts = StoreTextVault(texts)
        nations = [nation.id for nation in self.scenario.region.nations]
        self.drafts = Drafts({nation: sheets.get(nation) for nation in nations})
        self.journal = StoreJournal(records)
        self.exercise = None
        self._watermark_ms = row.watermark_ms
        if records:
            self.exercise = rerun(self.scenario, records, self.journal)
            if self.exercise.move is None and row.watermark_ms > self.exercise.now_ms:
                self.exercise.advance_to(row.watermark_ms)
            self.autopilot = Autopilot(self.exercise)
        self.published = self._now()

    def _recover(self) -> None:
        """Forget what is not durable."""
        self._answers, self._new_answers, self._changes = {}, [], {}
        while True:
            try:
                self._load()
                break
            except Exception:  # the store is away: nothing can be done until it is back
                log.exception("exercise %s cannot be read from the store; trying again", self.id)
                time.sleep(1)
        self.bell.ring()

    def _publish(self) -> None:
        before, self.published = self.published, self._now()
        if not self.published.same_but_time(before):
            self.bell.ring()

    def _now(self) -> Published:
        exercise = self.exercise
        world_counts: Mapping[str, int] = {}
        if exercise is not None:
            world_counts = {seat: exercise.observation_count(seat) for seat in exercise.seats}
        return Published(
            state=self.state,
            t_ms=0 if exercise is None else exercise.now_ms,
            speed=self.clock.speed,
            behind=self.clock.behind,
            play=self.settings.play,
            move=0 if exercise is None else exercise.moves_opened,
            next_move_ms=self.next_move_ms(),
            seq=len(self.journal),
            observations=world_counts,
            holders={} if exercise is None else dict(exercise.holders),
            sheets=self.drafts.versions(),
        )

    # state

    @property
    def state(self) -> State:
        """How the exercise stands."""
        exercise = self.exercise
        if exercise is None:
            return "lobby"
        if exercise.ended:
            return "ended"
        if self.clock.goal_ms is not None:
            return "advancing"
        if self.settings.play is Play.RUNNING:
            return "running" if self.clock.running else "paused"
        return "between-moves" if exercise.move is None else "move"

    def playing(self) -> Exercise:
        """The exercise. Raises ``service-not-started``."""
        if self.exercise is None:
            raise error("service-not-started")
        return self.exercise

    def next_move_ms(self) -> int | None:
        """When the next move opens by the plan; None when there is none, or in running play."""
        if self.settings.play is not Play.MOVES:
            return None
        times = [t_ms for t_ms in self.scenario.move_times_ms if t_ms < self.scenario.duration_ms]
        opened = 0 if self.exercise is None else self.exercise.moves_opened
        return times[opened] if opened < len(times) else None

    # what the white cell does (on the thread)

    def change_settings(self, settings: Settings) -> None:
        """Raises ``service-already-started``, and what the policies' names raise."""
        if self.exercise is not None:
            raise error("service-already-started")
        policies_by_seat(self.scenario, settings.policies | {"ALL": settings.policy})  # type: ignore[operator]
        self.settings = settings
        self._changes["settings"] = settings.data()

    def start(self, speed: int, people: frozenset[str]) -> None:
        """STARTEX. Seats that ``people`` hold are theirs, all others automated. Raises
        ``service-already-started``."""
        if self.exercise is not None:
            raise error("service-already-started")
        chosen = self.settings
        automated = policies_by_seat(self.scenario, {**chosen.policies, "ALL": chosen.policy})
        seed = secrets.randbelow(MAX_SEED + 1) if chosen.seed is None else chosen.seed
        holders = {seat: PERSON if seat in people else who for seat, who in automated.items()}
        self.exercise = Exercise.start(
            self.scenario, seed=seed, play=chosen.play, holders=holders, journal=self.journal
        )
        self.autopilot = Autopilot(self.exercise)
        self.clock.speed = speed
        self._changes |= {"state": "live"}
        if chosen.play is Play.RUNNING:
            self.clock.run(0)

    def assign(self, seat: str, holder: str) -> None:
        """Give a seat to a person or a policy; nothing happens when it is so already."""
        exercise = self.playing()
        if exercise.holders.get(seat) != holder:
            exercise.assign(seat, holder)
            self.autopilot.seats_changed()

    def pause(self) -> None:
        """Stop the clock. Raises ``service-clock-by-moves``."""
        self._require_running_play().clock.pause()

    def resume(self) -> None:
        """Let the clock run. Raises ``service-clock-by-moves``, ``service-advancing``, ``exercise-ended``."""
        self._require_running_play()
        if self.clock.goal_ms is not None:
            raise error("service-advancing")
        if self.playing().ended:
            raise error("exercise-ended")
        if not self.clock.running:
            self.clock.run(self.playing().now_ms)

    def set_speed(self, speed: int) -> None:
        """Change the speed; nothing recorded depends on it."""
        self.clock.set_speed(speed, self.playing().now_ms)
        self._changes["speed"] = speed

    def advance_to(self, t_ms: int) -> None:
        """Let time pass at once. Raises as :meth:`Exercise.advance_to`, and ``service-advancing``."""
        exercise = self.playing()
        if exercise.ended:
            raise error("exercise-ended")
        if self.clock.goal_ms is not None:
            raise error("service-advancing")
        if exercise.move is not None:
            raise error("exercise-move-open", number=exercise.move)
        if t_ms < exercise.now_ms:
            raise error("exercise-time-backwards", now_ms=exercise.now_ms, asked_ms=t_ms)
        self.clock.pass_to(min(t_ms, self.scenario.duration_ms))

    def open_move(self) -> None:
        """Open the next move, where the plan has it. Raises as :meth:`Exercise.open_move`."""
        exercise = self.playing()
        if self.clock.goal_ms is not None:
            raise error("service-advancing")
        planned = self.next_move_ms()
        if exercise.move is None and planned is not None and planned > exercise.now_ms:
            self.clock.pass_to(planned, open_there=True)
        else:
            self._open_move_here()

    def _open_move_here(self) -> None:
        exercise = self.playing()
        exercise.open_move()
        self.drafts.open(exercise.moves_opened)
        self.autopilot.confer(self.propose)

    def close_move(self) -> None:
        """Automated leads hand in; the sheets take effect; time passes to the next move, or to ENDEX."""
        exercise = self.playing()
        if exercise.move is None:
            raise error("exercise-move-not-open", number=exercise.moves_opened)
        for nation in self.scenario.region.nations:
            for seat in nation.seats:
                if seat.role.value == "cert_lead" and self.autopilot.is_automated(seat.id):
                    self.hand_in(seat.id, None)
        exercise.close_move()
        if not exercise.ended:
            goal = self.next_move_ms()
            self.clock.pass_to(self.scenario.duration_ms if goal is None else max(goal, exercise.now_ms))

    def end(self) -> None:
        """ENDEX now."""
        self.playing().end()
        self.clock.pause()
        self.clock.arrived()

    def _require_running_play(self) -> LiveExercise:
        self.playing()
        if self.settings.play is not Play.RUNNING:
            raise error("service-clock-by-moves")
        return self

    # sheets (on the thread); how an action looks to people is the room's business

    encode: Callable[[Any], dict[str, Any]]
    """An action as people see it; set by the room."""
    decode: Callable[[dict[str, Any]], Any]
    """The action of a line of a sheet, with texts kept under commitments; set by the room."""

    def propose(self, seat: str, action: Any) -> None:
        """Put an automated seat's action on its nation's sheet."""
        self.drafts.add(self.playing().seats[seat].nation, seat, self.encode(action))

    def hand_in(self, seat: str, version: int | None) -> Any:
        """Hand in a nation's sheet; ``version`` is what the lead has read (None: whatever there is)."""
        exercise = self.playing()
        draft = self.drafts.of(exercise.seats[seat].nation)
        if version is not None and version != draft.version:
            raise error("service-sheet-changed", version=version, actual=draft.version)
        lines = [(item["seat"], self.decode(item)) for item in draft.items]
        receipt = exercise.submit_sheet(seat, lines)
        if receipt.accepted:
            self.drafts.hand_in(draft.nation, draft.version)
        return receipt
