"""Coming in by a join link, who one is, and the links that a trainer hands out."""

from __future__ import annotations

from typing import Annotated

from fastapi import APIRouter, Path

from simengine_api import auth
from simengine_api.auth import CallerOf
from simengine_api.routes.common import ServiceOf, problems
from simengine_api.schemas import Joined, JoinRequest, Link, LinkWithSecret, Me, NewLink

router = APIRouter(prefix="/v1", tags=["participants"])


@router.post(
    "/join",
    summary="Exchange a join link for a token",
    operation_id="join",
    responses=problems(404, 410, 422),
)
async def join(body: JoinRequest, service: ServiceOf) -> Joined:
    """The link's secret is used up a little with each call; the token is what to go on with."""
    return await service.people.join(body.secret)


@router.get("/me", summary="Who I am and what I may do", operation_id="getMe", responses=problems(401))
async def me(caller: CallerOf, service: ServiceOf) -> Me:
    """The member behind the token."""
    return service.people.me(caller)


@router.delete(
    "/me",
    summary="Leave: the token is void from now on",
    operation_id="leave",
    status_code=204,
    responses=problems(401),
)
async def leave(caller: CallerOf, service: ServiceOf) -> None:
    """What the seat did stays; the link can be used again."""
    await service.people.leave(caller)


@router.get(
    "/exercises/{exercise}/links",
    summary="The join links of an exercise, without their secrets",
    operation_id="listLinks",
    responses=problems(401, 403, 404),
)
async def links(exercise: str, caller: CallerOf, service: ServiceOf) -> list[Link]:
    """For trainers."""
    auth.require(caller, auth.LINKS, exercise)
    return await service.people.links(exercise)


@router.post(
    "/exercises/{exercise}/links",
    summary="Make a join link",
    operation_id="createLink",
    status_code=201,
    responses=problems(401, 403, 404, 422),
)
async def create_link(exercise: str, body: NewLink, caller: CallerOf, service: ServiceOf) -> LinkWithSecret:
    """The secret is shown here and never again."""
    auth.require(caller, auth.LINKS, exercise)
    return await service.new_link(exercise, body)


@router.delete(
    "/exercises/{exercise}/links/{link}",
    summary="Revoke a join link and every token that came of it",
    operation_id="revokeLink",
    status_code=204,
    responses=problems(401, 403, 404),
)
async def revoke(
    exercise: str, link: Annotated[str, Path(max_length=80)], caller: CallerOf, service: ServiceOf
) -> None:
    """Who came by it has to join anew by another link."""
    auth.require(caller, auth.LINKS, exercise)
    await service.people.revoke(exercise, link)
