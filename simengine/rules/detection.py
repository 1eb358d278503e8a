"""What draws a nation's attention: sensors, users who notice, and alerts with nothing behind them.

A compromised asset is a hazard clock: an alert is raised when the accumulated rate reaches a threshold
drawn once per asset, campaign, compromise and stage. More monitoring or another indicator held moves the
alert earlier in the very same draw, never at random.
"""

from __future__ import annotations

from simengine.domain import events as ev
from simengine.domain.draws import Draws
from simengine.domain.numeric import ms_from_hours
from simengine.domain.time import MS_PER_DAY
from simengine.domain.views import Belief
from simengine.rules.intrusion import stage_of
from simengine.world.campaigns import CLEAN
from simengine.world.state import World

SENSOR = "sensor"
USERS = "users"
REPORT = "report"


def rate_per_hour(world: World, place: int, row: int) -> float:
    """How fast campaign number ``place`` gives itself away on an asset; 0 when it is not there or the asset's
    team has confirmed it already.

    trace x monitoring x (1 + lift x indicators held of the stages passed) x what operators who were told
    to look add, or the rate at which users report a visible stage, times their attention, when that is
    higher. An indicator out of use betrays only what came before.
    """
    state = world.campaigns[place]
    stage = state.stage[row]
    if stage == CLEAN:
        return 0.0
    nation = world.nations[world.static.nation_of[row]]
    table = world.scenario.region.assets
    if nation.picture.assets[table.ids[row]].belief is Belief.CONFIRMED:
        return 0.0
    known = 0
    for indicator in nation.picture.indicators:
        owner, since = world.static.stage_of_indicator[indicator]
        known += owner == place and since < stage and indicator not in state.burnt
    spec = stage_of(state, row)
    lift = 1.0 + world.scenario.assumptions.indicator_detection_lift_permille / 1000 * known
    rate = spec.trace_per_hour_permille / 1000 * (table.monitoring_permille[row] / 1000) * lift
    if row in world.undercurrent.noticed:
        rate *= 1.0 + world.scenario.actions["NotifyConstituents"].helped_permille / 1000
    if spec.visible:
        reports = world.scenario.assumptions.visible_report_per_hour_permille / 1000
        return max(rate, reports * (nation.attention_permille / 1000))
    return rate


def _cause(world: World, place: int, row: int) -> tuple[str | int, ...]:
    state = world.campaigns[place]
    asset, campaign = world.scenario.region.assets.ids[row], state.campaign.id
    return (asset, campaign, state.ordinal[row], state.visits[row], stage_of(state, row).id)


def threshold(world: World, draws: Draws, place: int, row: int) -> float:
    """The accumulated hazard at which an alert is raised in the asset's present stage."""
    return draws.exponential(1.0, "detect", *_cause(world, place, row))


def alert(world: World, draws: Draws, row: int, source: str, *cause: str | int) -> ev.AlertRaised:
    """An alert on an asset, its id keyed by what caused it. The id is opaque: a count or a telling name would
    give the truth away. (Whoever knows the seed knows all; live exercises need seeds that nobody can guess.)
    """
    asset = world.scenario.region.assets.ids[row]
    ident = f"{draws.key('alert', asset, *cause):016x}"[:12]
    genuine = world.assets.compromised[row] > 0
    return ev.AlertRaised(ident, asset, world.static.nation_of[row], source, genuine)


def next_false_alert_ms(world: World, draws: Draws, nation: str) -> int | None:
    """When the nation's next false alert comes; None when it has none, or nothing that one could be about."""
    state = world.nations[nation]
    per_day = float(state.nation.false_alerts_per_day)
    if not per_day or not world.static.assets_of[nation]:
        return None
    per_day = per_day * (state.attention_permille / 1000)
    days = draws.exponential(1.0 / per_day, "false-alert", nation, state.false_alerts + 1)
    return world.now_ms + ms_from_hours(days * (MS_PER_DAY / 3_600_000))


def detected(world: World, draws: Draws, place: int, row: int) -> ev.AlertRaised:
    """The alert of a compromised asset whose detection clock has run out: users call when the stage is
    visible, sensors tell otherwise."""
    source = USERS if stage_of(world.campaigns[place], row).visible else SENSOR
    return alert(world, draws, row, source, "detected", *_cause(world, place, row)[1:])


def false_alert(world: World, draws: Draws, nation: str, nth: int) -> ev.AlertRaised:
    """A false alert falls on an asset by chance; if that one is compromised after all, so much the better.

    A share of them are calls of users who take something harmless for an attack.
    """
    rows = world.static.assets_of[nation]
    row = rows[draws.choice_index(len(rows), "false-alert-asset", nation, nth)]
    calls = world.scenario.assumptions.false_alerts_by_users_permille / 1000
    source = USERS if draws.chance(calls, "false-alert-source", nation, nth) else SENSOR
    return alert(world, draws, row, source, "false", nation, nth)
