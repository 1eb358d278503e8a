"""People and their work in an exercise: who is there, how tired, at what, and what waits.

All quantities are whole numbers and change at a steady rate between events, so that it makes no difference
how often anybody looks. Formulas: ``docs/model.md``, Work.
"""

from __future__ import annotations

from bisect import insort
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from simengine.domain.staff import Member, PoolStaff, Roster, WorkRules, crew_of
from simengine.domain.views import Away, MemberView, PoolView, Tiredness

AT_WORK_PERMILLE = 1000
FOREVER_MS = 1 << 62


@dataclass(slots=True)
class Person:
    """One person. ``load`` is how tired the person was at ``since_ms``, in thousandths of a ms of work.

    ``on_shift``: the own crew is on. ``absent`` is the record of an absence, 0 when there is none;
    ``lent_to`` the nation that borrows the person. ``task`` is what the person works on; ``stays_until_ms``
    when the person goes home at the latest (None: not before the end). ``shown`` is kept by :meth:`look`.
    """

    member: Member
    on_shift: bool
    stays_until_ms: int | None
    load: int = 0
    since_ms: int = 0
    absent: int = 0
    lent_to: str = ""
    task: str = ""
    shown: tuple[MemberView, int] | None = None

    def rate_permille(self, rules: WorkRules) -> int:
        """How fast the person tires now, as a share of the rate at work; negative at rest."""
        if self.task:
            return AT_WORK_PERMILLE
        return rules.standby_permille if self.on_shift and not self.absent else -rules.rest_permille

    def load_at(self, now_ms: int, rules: WorkRules) -> int:
        """How tired the person is at ``now_ms``, between 0 and exhaustion."""
        load = self.load + self.rate_permille(rules) * (now_ms - self.since_ms)
        return min(max(load, 0), AT_WORK_PERMILLE * rules.exhaustion_ms)

    def fatigue_permille(self, now_ms: int, rules: WorkRules) -> int:
        """The same as a share of exhaustion."""
        return self.load_at(now_ms, rules) // rules.exhaustion_ms

    def touch(self, now_ms: int, rules: WorkRules) -> None:
        """Bring the load up to now; to be called before anything about the person changes."""
        self.load = self.load_at(now_ms, rules)
        self.since_ms = now_ms
        self.shown = None

    def look(self, now_ms: int, rules: WorkRules) -> tuple[MemberView, int]:
        """The person as the nation that the person works for sees it, and until when that holds by itself."""
        if self.shown is None or now_ms >= self.shown[1]:
            self.shown = self._look(now_ms, rules)
        return self.shown

    def _look(self, now_ms: int, rules: WorkRules) -> tuple[MemberView, int]:
        if self.absent:
            return MemberView(self.member.id, False, Away.ABSENT, None, None, None), FOREVER_MS
        load, rate = self.load_at(now_ms, rules), self.rate_permille(rules)
        tired = rules.tired_from_permille * rules.exhaustion_ms
        exhausted = rules.exhausted_from_permille * rules.exhaustion_ms
        looks = Tiredness.TIRED if load >= tired else Tiredness.RESTED
        if load >= exhausted:
            looks = Tiredness.EXHAUSTED
        until = FOREVER_MS
        if rate > 0 and load < exhausted:
            until = now_ms - -((tired if load < tired else exhausted) - load) // rate
        elif rate < 0 and load >= tired:
            until = now_ms + (load - (exhausted if load >= exhausted else tired)) // -rate + 1
        stays = self.stays_until_ms if self.on_shift or self.task else None
        return MemberView(self.member.id, self.on_shift, None, self.task or None, looks, stays), until


@dataclass(slots=True)
class TaskWork:
    """What the engine keeps of a task until it is finished.

    ``asked_seq`` is the record that asked for it; the queue goes by it. ``work_ms`` is the whole of the work
    at pace 1, 0 until it is begun, ``left_ms`` what was left at ``since_ms``, when ``person`` took it up at
    ``pace_permille`` until ``due_ms``. ``token`` tells the live entry of the agenda from stale ones.
    """

    asked_seq: int
    work_ms: int = 0
    left_ms: int = 0
    person: Person | None = None
    since_ms: int = 0
    due_ms: int = 0
    pace_permille: int = AT_WORK_PERMILLE
    token: int = 0

    def left_at(self, now_ms: int) -> int:
        """How much of the work is left at ``now_ms``, at pace 1."""
        if self.person is None:
            return self.left_ms
        return max(0, self.left_ms - (now_ms - self.since_ms) * AT_WORK_PERMILLE // self.pace_permille)


@dataclass(slots=True)
class PoolState:
    """A nation's people of one pool, those it has borrowed, and the work that waits for them.

    ``queue`` holds (priority, record that asked, task id) in order. ``on_duty`` and ``busy`` count who is
    there and who is at work (beyond a shift's end, somebody can be at work and not on duty); ``announced`` is
    how many on duty the nation was last told of. ``shown`` is the pool's view until ``shown_until_ms``, kept
    because views are asked for far more often than people change.
    """

    people: dict[str, Person]
    night_crews: int
    guests: dict[str, Person] = field(default_factory=dict)
    on_duty: int = 0
    busy: int = 0
    announced: int = 0
    queue: list[tuple[int, int, str]] = field(default_factory=list)
    shown: PoolView | None = None
    shown_until_ms: int = 0

    @staticmethod
    def at_startex(staff: PoolStaff, roster: Roster, rules: WorkRules) -> PoolState:
        """Everybody rested, the shift of that hour on duty."""
        state = PoolState(
            {member.id: Person(member, False, None) for member in staff.members}, staff.night_crews
        )
        state.begin_shift(0, roster, rules)
        state.announced = state.on_duty
        return state

    def here(self) -> Iterator[Person]:
        """Everybody who works for this nation, on duty or not: own people first."""
        for person in self.people.values():
            if not person.lent_to:
                yield person
        yield from self.guests.values()

    def at_work(self) -> Iterator[Person]:
        """Who is at work for this nation."""
        return (person for person in self.here() if person.task) if self.busy else iter(())

    def by_id(self, member: str) -> Person:
        """Somebody who works for this nation. KeyError when nobody does under that id."""
        return self.people[member] if member in self.people else self.guests[member]

    def recount(self) -> None:
        """Count anew who is on duty."""
        self.on_duty = sum(person.on_shift and not person.absent for person in self.here())
        self.shown = None

    def occupy(self, more: int) -> None:
        """So many more are at work."""
        self.busy += more
        self.shown = None

    def begin_shift(self, now_ms: int, roster: Roster, rules: WorkRules) -> None:
        """Own people come on and go off; who is at work goes on with it."""
        crew = crew_of(roster.turn_at(now_ms), self.night_crews)
        off_ms = roster.off_ms(now_ms, self.night_crews)
        stays_ms = None if off_ms is None else off_ms + rules.overtime_ms
        for person in self.people.values():
            on = person.member.crew == crew
            if on or person.on_shift:
                person.touch(now_ms, rules)
                person.on_shift = on
                if on:
                    person.stays_until_ms = stays_ms
        self.recount()

    def put(self, priority: int, asked_seq: int, task: str) -> None:
        """Let a task wait in its place."""
        insort(self.queue, (priority, asked_seq, task))

    def take(self, priority: int, asked_seq: int, task: str) -> None:
        """Take a task out of the queue."""
        self.queue.remove((priority, asked_seq, task))

    def view(self, now_ms: int, rules: WorkRules) -> PoolView:
        """The pool as the nation's technical seats see it; of people lent out they see that they are."""
        if self.shown is None or now_ms >= self.shown_until_ms:
            people, until_ms = [], FOREVER_MS
            for person in (*self.people.values(), *self.guests.values()):
                away = person.lent_to and person.member.id not in self.guests
                looks, holds_ms = _lent(person) if away else person.look(now_ms, rules)
                people.append(looks)
                until_ms = min(until_ms, holds_ms)
            self.shown_until_ms = until_ms
            self.shown = PoolView(self.on_duty, self.busy, tuple(people))
        return self.shown


def _lent(person: Person) -> tuple[MemberView, int]:
    return MemberView(person.member.id, False, Away.LENT, None, None, None), FOREVER_MS


def members(people: Iterable[Person]) -> tuple[str, ...]:
    """Their ids."""
    return tuple(person.member.id for person in people)
