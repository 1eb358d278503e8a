"""Orders about work that is under way: hand-over, another priority, cancelling. Checks and effects."""

from __future__ import annotations

from simengine.domain import actions as act
from simengine.domain import events as ev
from simengine.domain.draws import Draws
from simengine.domain.errors import Refusal, refuse
from simengine.domain.seats import Seat
from simengine.rules import staffing
from simengine.world.state import NationState, World

Effects = tuple[ev.Event, ...]


def priority_refusal(priority: int) -> Refusal | None:
    """Priorities run from 1 (first) to 5 (last)."""
    return None if 1 <= priority <= 5 else refuse("priority-out-of-range", priority=priority)


def check_hand_over(
    world: World, nation: NationState, seat: Seat, action: act.HandOverShift
) -> Refusal | None:
    """Ordered once is enough, unless people already work beyond their shift."""
    if nation.hand_over and not staffing.handed_over(world, seat.nation):
        return refuse("hand-over-already-ordered")
    return None


def check_open(nation: NationState, task: str) -> Refusal | None:
    """The task is one of the nation's own, and not finished."""
    known = nation.picture.tasks.get(task)
    if known is None:
        return refuse("task-unknown", task=task)
    if known.state == "finished":
        return refuse("task-already-finished", task=task)
    return None


def check_reprioritise(
    world: World, nation: NationState, seat: Seat, action: act.ReprioritiseTask
) -> Refusal | None:
    """Another priority than it has."""
    refusal = priority_refusal(action.priority) or check_open(nation, action.task)
    if refusal is None and nation.picture.tasks[action.task].priority == action.priority:
        return refuse("task-priority-same", task=action.task, priority=action.priority)
    return refusal


def check_cancel(world: World, nation: NationState, seat: Seat, action: act.CancelTask) -> Refusal | None:
    """Only what is not finished."""
    return check_open(nation, action.task)


def hand_over(world: World, draws: Draws, seat: Seat, action: act.HandOverShift, ident: str) -> Effects:
    """At once where people work beyond their shift, else at the shift's end."""
    return staffing.handed_over(world, seat.nation) or (ev.HandOverOrdered(seat.nation),)


def reprioritise(world: World, draws: Draws, seat: Seat, action: act.ReprioritiseTask, ident: str) -> Effects:
    """The task has another priority."""
    return (ev.TaskReprioritised(action.task, seat.nation, action.priority),)


def cancel(world: World, draws: Draws, seat: Seat, action: act.CancelTask, ident: str) -> Effects:
    """The task is given up."""
    return (ev.TaskCancelled(action.task, seat.nation),)
