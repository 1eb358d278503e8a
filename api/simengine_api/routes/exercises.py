"""Exercises: opening them, what they are, their handbook and their settings."""

from __future__ import annotations

from fastapi import APIRouter

from simengine_api import auth
from simengine_api.auth import CallerOf
from simengine_api.routes.common import LocaleOf, ServiceOf, problems
from simengine_api.schemas import (
    CreatedExercise,
    ExerciseInfo,
    ExerciseSummary,
    Handbook,
    NewExercise,
    Settings,
)

router = APIRouter(prefix="/v1/exercises", tags=["exercises"])


@router.get(
    "", summary="The exercises on this server", operation_id="listExercises", responses=problems(401, 403)
)
async def list_exercises(caller: CallerOf, service: ServiceOf, locale: LocaleOf) -> list[ExerciseSummary]:
    """For the host: which there are, not what happens in them."""
    auth.require(caller, auth.CREATE)
    return await service.exercises()


@router.post(
    "",
    summary="Open an exercise",
    operation_id="createExercise",
    status_code=201,
    responses=problems(401, 403, 404, 422),
)
async def create(body: NewExercise, caller: CallerOf, service: ServiceOf) -> CreatedExercise:
    """Opens the lobby and gives the trainer's join link, once."""
    auth.require(caller, auth.CREATE)
    return await service.create(body)


@router.get(
    "/{exercise}",
    summary="An exercise as its participants see it",
    operation_id="getExercise",
    responses=problems(401, 403, 404),
)
async def get(exercise: str, caller: CallerOf, service: ServiceOf, locale: LocaleOf) -> ExerciseInfo:
    """Title, nations, seats and the clock."""
    auth.require(caller, auth.READ, exercise)
    room = await service.room(exercise)
    return await room.info(locale, presence=auth.WATCH in caller.may, nation=caller.nation)


@router.get(
    "/{exercise}/handbook",
    summary="Actions, channels and names",
    operation_id="getHandbook",
    responses=problems(401, 403, 404),
)
async def handbook(exercise: str, caller: CallerOf, service: ServiceOf, locale: LocaleOf) -> Handbook:
    """What does not change while the exercise is played."""
    auth.require(caller, auth.READ, exercise)
    return (await service.room(exercise)).handbook(locale)


@router.patch(
    "/{exercise}/settings",
    summary="Choose the way to play before STARTEX",
    operation_id="changeSettings",
    responses=problems(401, 403, 404, 409, 422),
)
async def settings(
    exercise: str, body: Settings, caller: CallerOf, service: ServiceOf, locale: LocaleOf
) -> ExerciseInfo:
    """For trainers, in the lobby."""
    auth.require(caller, auth.CONTROL, exercise)
    room = await service.room(exercise)
    await room.change_settings(body)
    return await room.info(locale, presence=True, nation=None)
