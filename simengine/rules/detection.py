"""What draws a nation's attention: sensors, users who notice, and alerts with nothing behind them.

A compromised asset is a hazard clock: an alert is raised when the accumulated rate reaches a threshold
drawn once per asset, compromise and stage. More monitoring or another indicator held moves the alert
earlier in the very same draw, never at random.
"""

from __future__ import annotations

from simengine.domain import events as ev
from simengine.domain.draws import Draws
from simengine.domain.numeric import ms_from_hours
from simengine.domain.time import MS_PER_DAY
from simengine.domain.views import Belief
from simengine.world.state import CLEAN, World

SENSOR = "sensor"
USERS = "users"
REPORT = "report"


def rate_per_hour(world: World, row: int) -> float:
    """How fast an asset gives itself away now; 0 when it is clean or its team has confirmed it already.

    trace x monitoring x (1 + lift x indicators held of the stages passed) x what operators who were told
    to look add, or the rate at which users report a visible stage, times their attention, when that is
    higher.
    """
    stage = world.assets.stage[row]
    if stage == CLEAN:
        return 0.0
    nation = world.nations[world.static.nation_of[row]]
    table, campaign = world.scenario.region.assets, world.scenario.campaign
    if nation.picture.assets[table.ids[row]].belief is Belief.CONFIRMED:
        return 0.0
    known = sum(1 for i in nation.picture.indicators if world.static.stage_of_indicator[i] < stage)
    lift = 1.0 + world.scenario.assumptions.indicator_detection_lift_permille / 1000 * known
    trace = campaign.stages[stage - 1].trace_per_hour_permille / 1000
    rate = trace * (table.monitoring_permille[row] / 1000) * lift
    if row in world.undercurrent.noticed:
        rate *= 1.0 + world.scenario.actions["NotifyConstituents"].helped_permille / 1000
    if campaign.stages[stage - 1].visible:
        reports = world.scenario.assumptions.visible_report_per_hour_permille / 1000
        return max(rate, reports * (nation.attention_permille / 1000))
    return rate


def threshold(world: World, draws: Draws, row: int) -> float:
    """The accumulated hazard at which an alert is raised in the asset's present stage."""
    asset = world.scenario.region.assets.ids[row]
    stage = world.scenario.campaign.stages[world.assets.stage[row] - 1]
    return draws.exponential(
        1.0, "detect", asset, world.assets.ordinal[row], world.assets.visits[row], stage.id
    )


def source_of(world: World, row: int) -> str:
    """Who notices: users do when the stage is visible, sensors otherwise."""
    visible = world.scenario.campaign.stages[world.assets.stage[row] - 1].visible
    return USERS if visible else SENSOR


def alert(world: World, draws: Draws, row: int, source: str, *cause: str | int) -> ev.AlertRaised:
    """An alert on an asset, its id keyed by what caused it. The id is opaque: a count or a telling name would
    give the truth away. (Whoever knows the seed knows all; live exercises need seeds that nobody can guess.)
    """
    asset = world.scenario.region.assets.ids[row]
    ident = f"{draws.key('alert', asset, *cause):016x}"[:12]
    genuine = world.assets.stage[row] != CLEAN
    return ev.AlertRaised(ident, asset, world.static.nation_of[row], source, genuine)


def next_false_alert_ms(world: World, draws: Draws, nation: str) -> int | None:
    """When the nation's next false alert comes; None when it has none."""
    state = world.nations[nation]
    per_day = float(state.nation.false_alerts_per_day)
    if not per_day:
        return None
    per_day = per_day * (state.attention_permille / 1000)
    days = draws.exponential(1.0 / per_day, "false-alert", nation, state.false_alerts + 1)
    return world.now_ms + ms_from_hours(days * (MS_PER_DAY / 3_600_000))


def detected(world: World, draws: Draws, row: int) -> ev.AlertRaised:
    """The alert of a compromised asset whose detection clock has run out."""
    stage = world.scenario.campaign.stages[world.assets.stage[row] - 1].id
    ordinal, visit = world.assets.ordinal[row], world.assets.visits[row]
    return alert(world, draws, row, source_of(world, row), "detected", ordinal, visit, stage)


def false_alert(world: World, draws: Draws, nation: str, nth: int) -> ev.AlertRaised:
    """A false alert falls on an asset by chance; if that one is compromised after all, so much the better."""
    rows = world.static.assets_of[nation]
    row = rows[draws.choice_index(len(rows), "false-alert-asset", nation, nth)]
    return alert(world, draws, row, SENSOR, "false", nation, nth)
