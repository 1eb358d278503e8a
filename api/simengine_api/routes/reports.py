"""The after-action report, once the exercise has ended: the white cell's form, and each nation's own."""

from __future__ import annotations

from fastapi import APIRouter
from fastapi.responses import HTMLResponse, Response

from simengine_api import auth
from simengine_api.auth import Caller, CallerOf
from simengine_api.routes.common import LocaleOf, ServiceOf, problems

router = APIRouter(prefix="/v1/exercises/{exercise}", tags=["reports"])


def _form(caller: Caller, exercise: str) -> str | None:
    """The nation whose form the caller gets; None for the white cell's."""
    if auth.REPORT_OWN in caller.may:
        auth.require(caller, auth.REPORT_OWN, exercise)
        return caller.nation
    auth.require(caller, auth.REPORT_FULL, exercise)
    return None


@router.get(
    "/report",
    summary="The after-action report as data",
    operation_id="getReport",
    responses=problems(401, 403, 404, 409) | {200: {"content": {"application/json": {}}}},
)
async def report(exercise: str, caller: CallerOf, service: ServiceOf) -> Response:
    """A seat gets its own nation's form, trainers and evaluators the white cell's."""
    nation = _form(caller, exercise)
    data = await (await service.room(exercise)).report_json(nation)
    return Response(data, media_type="application/json")


@router.get(
    "/report.html",
    summary="The after-action report as a page",
    operation_id="getReportPage",
    response_class=HTMLResponse,
    responses=problems(401, 403, 404, 409),
)
async def page(exercise: str, caller: CallerOf, service: ServiceOf, locale: LocaleOf) -> HTMLResponse:
    """One self-contained page without script."""
    nation = _form(caller, exercise)
    return HTMLResponse(await (await service.room(exercise)).report_html(nation, locale))
