"""Who takes up which task, how fast, and who is taken off it again.

The size of a task is drawn once, keyed by the task's id (team, kind, target, nth), so that another task more
or less in the queue leaves it as it is; how long it takes follows from who works on it, and how tired.
"""

from __future__ import annotations

from collections.abc import Iterable

from simengine.domain import events as ev
from simengine.domain.draws import Draws
from simengine.domain.numeric import ms_from_hours
from simengine.domain.region import Pool
from simengine.domain.staff import WorkRules
from simengine.domain.time import MS_PER_HOUR
from simengine.domain.views import TaskView
from simengine.world.staff import Person, PoolState, members
from simengine.world.state import World

PREEMPTED = "preempted"
HANDED_OVER = "handed_over"
SHIFT_OVER = "shift_over"
ABSENT = "absent"
LOAN_OVER = "loan_over"

KEEPS_ALL = frozenset({PREEMPTED, HANDED_OVER})
"""Interruptions by which nothing of the work done is lost."""


def next_step(
    world: World, draws: Draws, nation_id: str, pool: Pool
) -> ev.TaskStarted | ev.TaskInterrupted | None:
    """The first task of the queue starts when somebody is free; when nobody is, it may take somebody off less
    urgent work. None when neither is so, or nothing waits."""
    nation = world.nations[nation_id]
    state = nation.pools[pool]
    if not state.queue:
        return None
    priority, _, task_id = state.queue[0]
    task = nation.picture.tasks[task_id]
    skill = world.scenario.actions[task.kind].skill
    person = _best(world, state, skill)
    if person is not None:
        return _start(world, draws, task, skill, person)
    if priority > world.scenario.work.preempting_priority:
        return None
    return _preempted(world, nation_id, state)


def _best(world: World, pool: PoolState, skill: str | None) -> Person | None:
    """The free person on duty who fits best: by grade of skill, then the least tired, then by id."""
    rules, now_ms = world.scenario.work, world.now_ms
    best: list[Person] = []
    highest = -1
    for person in pool.here():
        if person.on_shift and not person.task and not person.absent:
            grade = _skill(person, skill) // rules.skill_grade_permille
            if grade > highest:
                best, highest = [person], grade
            elif grade == highest:
                best.append(person)
    if len(best) < 2:
        return best[0] if best else None
    return min(best, key=lambda p: (p.load_at(now_ms, rules), p.member.id))


def _skill(person: Person, skill: str | None) -> int:
    return 0 if skill is None else person.member.skill_permille.get(skill, 0)


def pace_permille(person: Person, skill: str | None, now_ms: int, rules: WorkRules) -> int:
    """How many times as long as at pace 1 the person takes: less with more skill, more when tired."""
    span = rules.unskilled_pace_permille - rules.expert_pace_permille
    by_skill = 1000 if skill is None else rules.unskilled_pace_permille - span * _skill(person, skill) // 1000
    fatigue = person.fatigue_permille(now_ms, rules)
    by_fatigue = 1000 + (rules.exhausted_pace_permille - 1000) * fatigue // 1000
    return by_skill * by_fatigue // 1000


def failure_chance(person: Person, now_ms: int, rules: WorkRules) -> float:
    """The chance that work fails which this person finishes now."""
    more = rules.exhausted_failure_permille - rules.failure_permille
    return (rules.failure_permille + more * person.fatigue_permille(now_ms, rules) / 1000) / 1000


def _start(world: World, draws: Draws, task: TaskView, skill: str | None, person: Person) -> ev.TaskStarted:
    nation_id = task.id.split("/", 1)[0]
    work = world.nations[nation_id].work[task.id]
    work_ms = work.work_ms or _size_ms(world, draws, task)
    left_ms = work.left_ms or work_ms
    pace = pace_permille(person, skill, world.now_ms, world.scenario.work)
    due_ms = world.now_ms + -(-left_ms * pace // 1000)
    return ev.TaskStarted(task.id, nation_id, person.member.id, due_ms, work_ms, left_ms, pace)


def _size_ms(world: World, draws: Draws, task: TaskView) -> int:
    """How long the task takes at pace 1."""
    spec = world.scenario.actions[task.kind]
    hours = draws.lognormal(spec.median_ms / MS_PER_HOUR, spec.sigma_permille / 1000, "work", task.id)
    if task.kind == "RestoreAsset":
        hours = hours * _restore_factor(world, task.target)
    return max(1, ms_from_hours(hours))


def _restore_factor(world: World, asset: str) -> float:
    """1 with perfect backups, up to the assumed factor with none."""
    row = world.static.index[asset]
    backup = world.scenario.region.assets.backup_permille[row] / 1000
    without = world.scenario.assumptions.restore_without_backup_factor_permille / 1000
    return 1.0 + (without - 1.0) * (1.0 - backup)


def _preempted(world: World, nation_id: str, pool: PoolState) -> ev.TaskInterrupted | None:
    """Of the work that may be put aside, the one that would come last in the queue."""
    nation, rules = world.nations[nation_id], world.scenario.work
    worst: tuple[int, int] | None = None
    victim: Person | None = None
    for person in pool.at_work():
        priority = nation.picture.tasks[person.task].priority
        rank = (priority, nation.work[person.task].asked_seq)
        may = person.on_shift and priority >= rules.preemptible_priority and _goes_on(world, person)
        if may and (worst is None or rank > worst):
            worst, victim = rank, person
    return None if victim is None else interruption(world, victim, PREEMPTED)


def _goes_on(world: World, person: Person) -> bool:
    """Whether the person is at work and not done at this very instant."""
    if not person.task:
        return False
    nation_id = person.task.split("/", 1)[0]
    return world.nations[nation_id].work[person.task].due_ms > world.now_ms


def interruption(world: World, person: Person, reason: str) -> ev.TaskInterrupted:
    """The person stops working. Unless work is put aside or handed over, a share of its progress is lost."""
    nation_id = person.task.split("/", 1)[0]
    work = world.nations[nation_id].work[person.task]
    left_ms = work.left_at(world.now_ms)
    share = 0 if reason in KEEPS_ALL else world.scenario.work.passing_loss_permille
    lost_ms = (work.work_ms - left_ms) * share // 1000
    return ev.TaskInterrupted(person.task, nation_id, person.member.id, reason, left_ms + lost_ms, lost_ms)


def handed_over(world: World, nation_id: str) -> tuple[ev.TaskInterrupted, ...]:
    """The work of everybody who works for the nation beyond the end of the own shift passes on."""
    return tuple(
        interruption(world, person, HANDED_OVER)
        for pool in world.nations[nation_id].pools.values()
        for person in pool.at_work()
        if not person.on_shift and _goes_on(world, person)
    )


def gone_home(world: World, nation_id: str) -> tuple[ev.TaskInterrupted, ...]:
    """A nation's people who have worked beyond their shift as long as they stay go home."""
    return tuple(
        interruption(world, person, SHIFT_OVER)
        for pool in world.nations[nation_id].pools.values()
        for person in pool.people.values()
        if _goes_on(world, person)
        and not person.on_shift
        and person.stays_until_ms is not None
        and person.stays_until_ms <= world.now_ms
    )


def absence(
    world: World, nation_id: str, pool: Pool, people: int, taken: Iterable[str] = ()
) -> tuple[Person, ...]:
    """Who is away when so many are: first those on duty, the free before those at work (least urgent first),
    then those off duty, in order; nobody who is away or ``taken`` already."""
    nation, gone = world.nations[nation_id], frozenset(taken)

    def rank(person: Person) -> tuple[bool, bool, int, int]:
        priority = nation.picture.tasks[person.task].priority if person.task else 0
        return (not person.on_shift, bool(person.task), -priority, person.member.number)

    here = [
        person
        for person in nation.pools[pool].people.values()
        if not person.absent and not person.lent_to and person.member.id not in gone
    ]
    return tuple(sorted(here, key=rank)[:people])


def absent(
    world: World, nation_id: str, pool: Pool, people: tuple[Person, ...], until_ms: int, inject: str
) -> tuple[ev.Event, ...]:
    """These people are away from now on, and their work passes to others."""
    if not people:
        return ()
    stopped = tuple(interruption(world, person, ABSENT) for person in people if person.task)
    who = members(people)
    return (*stopped, ev.StaffAbsent(nation_id, pool.value, len(who), who, until_ms, inject))


def lendable(world: World, nation_id: str, pool: Pool, people: int) -> tuple[str, ...]:
    """Who is lent when so many are asked for: own people on duty and free, the least tired first."""
    rules, now_ms = world.scenario.work, world.now_ms
    free = [
        person
        for person in world.nations[nation_id].pools[pool].people.values()
        if person.on_shift and not person.task and not person.absent and not person.lent_to
    ]
    free.sort(key=lambda person: (person.load_at(now_ms, rules), person.member.number))
    return members(free[:people])


def loan_over(world: World, loan: ev.AssistanceStarted) -> tuple[ev.Event, ...]:
    """People who were lent go back; what they were at passes to others."""
    guests = world.nations[loan.to_nation].pools[Pool(loan.pool)].guests
    stopped = tuple(
        interruption(world, guests[member], LOAN_OVER) for member in loan.members if guests[member].task
    )
    ended = ev.AssistanceEnded(
        loan.nation, loan.to_nation, loan.pool, loan.people, loan.members, loan.message
    )
    return (*stopped, ended)


def staff_change(world: World, nation_id: str, pool: Pool) -> ev.StaffChanged | None:
    """The event when more or fewer people of a pool are on duty than was last announced."""
    people = world.nations[nation_id].pools[pool]
    if people.on_duty == people.announced:
        return None
    return ev.StaffChanged(nation_id, pool.value, people.on_duty)
