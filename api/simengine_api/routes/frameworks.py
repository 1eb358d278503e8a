"""The sets of measures, norms, services and labels that things refer to: the same for every exercise."""

from __future__ import annotations

from fastapi import APIRouter

from simengine.domain.errors import error
from simengine.domain.nearest import nearest_few
from simengine.scenario.frameworks import SETS, FrameworkSet, Standing, framework_set
from simengine_api import auth
from simengine_api.auth import CallerOf
from simengine_api.routes.common import problems
from simengine_api.schemas import Framework, FrameworkInfo, TitleInfo

MAX_SAID = 40
"""How much of an unknown id is said back."""

router = APIRouter(prefix="/v1/frameworks", tags=["catalogue"])


@router.get(
    "",
    summary="Sets of measures, norms, services and labels",
    operation_id="listFrameworks",
    responses=problems(401, 403),
)
async def listed(caller: CallerOf) -> list[FrameworkInfo]:
    """For everybody: each set with how many of its titles were checked."""
    auth.require(caller, auth.FRAMEWORKS)
    return [_outline(framework_set(set_id)) for set_id in SETS]


@router.get(
    "/{framework}",
    summary="A set with its titles, its source and its licence",
    operation_id="getFramework",
    responses=problems(401, 403, 404),
)
async def explained(framework: str, caller: CallerOf) -> Framework:
    """For everybody. Titles are in English, as their issuers have them or in this project's words."""
    auth.require(caller, auth.FRAMEWORKS)
    if framework not in SETS:
        said = framework[:MAX_SAID]
        raise error("service-framework-unknown", framework=said, nearest=nearest_few(said, SETS))
    found = framework_set(framework)
    return Framework(
        **_outline(found).model_dump(),
        source=found.source,
        licence_note=found.licence_note,
        notes=list(found.notes),
        verified_against=list(found.verified_against),
        items=[TitleInfo.model_validate(item) for item in found.items],
    )


def _outline(found: FrameworkSet) -> FrameworkInfo:
    return FrameworkInfo(
        id=found.id,
        name=found.name,
        issuer=found.issuer,
        year=found.year,
        kind=found.kind,
        voluntary=found.voluntary,
        titles=len(found.items),
        checked=found.count(Standing.CHECKED),
        own_proposals=found.count(Standing.OWN_PROPOSAL),
    )
