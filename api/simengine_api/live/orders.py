"""What each command of the white cell does."""

from __future__ import annotations

import json

from simengine.domain.errors import error
from simengine_api import schemas
from simengine_api.live.exercise import LiveExercise


def carry_out(live: LiveExercise, order: schemas.Body, people: frozenset[str]) -> None:
    """Do it, on the exercise's thread. ``people`` are the seats that somebody has joined."""
    if isinstance(order, schemas.Start):
        live.start(order.speed, people)
    elif isinstance(order, schemas.Pause):
        live.pause()
    elif isinstance(order, schemas.Resume):
        live.resume()
    elif isinstance(order, schemas.SetSpeed):
        live.set_speed(order.speed)
    elif isinstance(order, schemas.AdvanceTo):
        live.advance_to(order.t_ms)
    elif isinstance(order, schemas.ReleaseInject):
        live.playing().release(order.inject)
    elif isinstance(order, schemas.ImproviseInject):
        _improvise(live, order)
    elif isinstance(order, schemas.OpenMove):
        live.open_move()
    elif isinstance(order, schemas.CloseMove):
        live.close_move()
    elif isinstance(order, schemas.AssignSeat):
        live.assign(order.seat, order.holder)
    elif isinstance(order, schemas.SettleProposal):
        live.playing().settle_proposal(order.nation, order.other, order.kind, accepted=order.accepted)
    elif isinstance(order, schemas.JudgeMisuse):
        live.playing().judge_misuse(order.proposal, confirmed=order.confirmed)
    elif isinstance(order, schemas.End):
        live.end()
    else:
        raise TypeError(order)


def _improvise(live: LiveExercise, order: schemas.ImproviseInject) -> None:
    exercise = live.playing()
    for seat in order.to:
        if seat not in exercise.seats:
            raise error("exercise-seat-unknown", seat=seat)
    said = {
        "title": order.title,
        "body": order.body,
        "medium": order.medium.value,
        "from_name": order.from_name,
        "from_organisation": order.from_organisation,
    }
    exercise.improvise(order.to, live.texts.keep(json.dumps(said, ensure_ascii=False)))
