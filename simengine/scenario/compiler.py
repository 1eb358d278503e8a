"""A checked pack to the scenario that the engine takes."""

from __future__ import annotations

from dataclasses import replace

from simengine.domain.catalogue import ActionSpec, ChannelSpec
from simengine.domain.draws import Draws
from simengine.domain.plan import (
    ContactChange,
    Expectation,
    Inject,
    InjectEffect,
    MeasureSpec,
    Objective,
    OpportunityRule,
    ReportsAsset,
    Rubric,
    StaffAbsence,
    StartsCheck,
)
from simengine.domain.region import Nation, Product, Region
from simengine.domain.scenario import Play, Scenario
from simengine.domain.seats import Role, Seat, seat_id
from simengine.scenario import frameworks
from simengine.scenario.calendars import office_intervals
from simengine.scenario.channels import channels_of
from simengine.scenario.compile_campaign import compile_campaign
from simengine.scenario.condition_parser import Names, parse_condition
from simengine.scenario.contacts import contacts_of
from simengine.scenario.fleets import fleet_edges_of
from simengine.scenario.generate import table_of
from simengine.scenario.layout import Layout
from simengine.scenario.names import names_of
from simengine.scenario.parts import PackParts
from simengine.scenario.people import staff_of
from simengine.scenario.schema import NationModel, RegionFile, ScenarioFile
from simengine.scenario.schema_plan import EffectModel, InjectModel


def compile_parts(parts: PackParts, pack_hash: str) -> Scenario:
    """Compile a pack whose checks found nothing."""
    head, names = parts.scenario, names_of(parts.region, parts.injects, parts.campaigns)
    region, channels = _region(parts.layout, head), channels_of(parts.region)
    return Scenario(
        id=head.id,
        version=head.version,
        pack_hash=pack_hash,
        language=head.language,
        title=head.title,
        marking=head.marking.value,
        starts_at=head.starts_at,
        duration_ms=head.duration,
        default_play=Play(head.play),
        move_times_ms=tuple(sorted(head.moves)),
        region=region,
        campaigns=tuple(
            compile_campaign(campaign, parts.layout, region, names) for campaign in parts.campaigns
        ),
        actions=_actions(parts.region),
        channels=channels,
        injects=tuple(_inject(parts, inject, names) for inject in parts.injects.injects),
        objectives=tuple(Objective(o.id, tuple(o.measures)) for o in head.objectives),
        opportunities=tuple(
            OpportunityRule(
                o.id,
                tuple(o.purposes),
                parse_condition(o.when, names, pairs=True),
                o.window,
                tuple(o.maps_to),
            )
            for o in parts.evaluation.opportunities
        ),
        rubric=_rubric(parts),
        assumptions=frameworks.assumptions(),
        work=frameworks.work(),
        rsit_types=frozenset(frameworks.rsit_types()),
        relations=frameworks.relations(),
        answer_scale_permille=_answer_scale(head, channels),
        messages=frameworks.message_rules(),
        contested_terms=frozenset(term.value for term in parts.region.contested_terms),
        contacts=frameworks.contact_rules(),
    )


def _region(layout: Layout, head: ScenarioFile) -> Region:
    region, rows, fleets = layout.region, layout.rows, layout.fleets
    draws, relations = Draws(region.generator_seed), frameworks.relations()
    return Region(
        name=region.name,
        nations=tuple(_nation(nation, head, draws) for nation in region.nations),
        products=tuple(Product(product.id, product.name) for product in region.products),
        assets=table_of(region, rows),
        edges=layout.links.edges,
        base_tension_ppm=_or(region.base_tension_permille, relations.tension_start_permille) * 1000,
        fleets=fleets,
        fleet_edges=fleet_edges_of(region, rows, fleets),
        tension_ppm={(min(t.between), max(t.between)): t.permille * 1000 for t in region.tensions},
        trust_ppm={
            (r.from_, r.to): r.trust_permille * 1000 for r in region.relations if r.trust_permille is not None
        },
        belief_ppm={
            (r.from_, r.to): r.belief_permille * 1000
            for r in region.relations
            if r.belief_permille is not None
        },
    )


def _answer_scale(head: ScenarioFile, channels: dict[str, ChannelSpec]) -> int:
    """What the pack says, or so that answers over the slowest channel fit into the exercise."""
    if head.answer_scale_permille is not None:
        return head.answer_scale_permille
    slowest = max(channel.answer.median_ms for channel in channels.values())
    share = frameworks.relations().answers.moves_share_permille
    return max(1, min(1000, head.duration * share // slowest))


def _nation(nation: NationModel, head: ScenarioFile, draws: Draws) -> Nation:
    hours = nation.office_hours
    return Nation(
        id=nation.id,
        name=nation.name,
        population=0 if nation.organisation else nation.population,
        time_zone=nation.time_zone,
        office_hours=office_intervals(hours, nation.time_zone, head.starts_at, head.duration),
        staff=staff_of(nation, draws),
        triage_accuracy_permille=nation.triage_accuracy_permille,
        false_alerts_per_day=nation.false_alerts_per_day,
        legal_bases=frozenset(nation.legal_bases),
        memberships=frozenset(nation.memberships),
        seats=tuple(Seat(seat_id(nation.id, role), nation.id, role) for role in nation.seats),
        map_x=nation.map.x,
        map_y=nation.map.y,
        organisation=nation.organisation,
        contacts=contacts_of(nation, head),
    )


def _actions(region: RegionFile) -> dict[str, ActionSpec]:
    specs = dict(frameworks.actions())
    for change in region.actions:
        spec = specs[change.kind]
        specs[change.kind] = replace(
            spec,
            median_ms=spec.median_ms if change.median is None else change.median,
            effect_permille=_or(change.effect_permille, spec.effect_permille),
            helped_permille=_or(change.helped_permille, spec.helped_permille),
        )
    return specs


def _or(value: int | None, default: int) -> int:
    return default if value is None else value


def seats_meant(region: RegionFile, to: list[str]) -> tuple[str, ...]:
    """The seats that an inject's addresses mean, by nation; roles that a nation lacks are skipped."""
    found = []
    for nation in region.nations:
        for role in nation.seats:
            for address in to:
                where, _, who = address.partition(".")
                if where in ("all", nation.id) and who in ("all", role.value):
                    found.append(seat_id(nation.id, role))
                    break
    return tuple(found)


def secretariat_of(region: RegionFile) -> str | None:
    """The organisation that checks the directory by plan: the first with a secretariat."""
    return next((n.id for n in region.nations if n.organisation and Role.FORUM_SECRETARIAT in n.seats), None)


def _effect(effect: EffectModel, region: RegionFile) -> InjectEffect:
    if effect.reports_asset is not None:
        return ReportsAsset(effect.reports_asset.nation, effect.reports_asset.pick)
    if effect.contact_changes is not None:
        change = effect.contact_changes
        return ContactChange(change.nation, change.contact, change.to, change.deputy)
    if effect.comm_check is not None:
        secretariat = secretariat_of(region)
        assert secretariat is not None
        return StartsCheck(secretariat, effect.comm_check.contact, effect.comm_check.within)
    assert effect.staff_absence is not None
    absence = effect.staff_absence
    return StaffAbsence(absence.nation, absence.pool, absence.people, absence.for_)


def _inject(parts: PackParts, inject: InjectModel, names: Names) -> Inject:
    return Inject(
        id=inject.id,
        persona=inject.persona,
        medium=inject.medium,
        to=seats_meant(parts.region, inject.to),
        at_ms=inject.at,
        when=None if inject.when is None else parse_condition(inject.when, names),
        effects=tuple(_effect(effect, parts.region) for effect in inject.effects),
        expects=tuple(
            Expectation(e.id, e.nation, parse_condition(e.condition, names), e.within, e.objective)
            for e in inject.expects
        ),
    )


def _rubric(parts: PackParts) -> Rubric:
    evaluation, defaults = parts.evaluation, frameworks.measures()
    measures: list[MeasureSpec] = []
    for measure in evaluation.measures:
        spec = defaults[measure.id]
        measures.append(
            replace(
                spec,
                weight=measure.weight,
                target=_or(measure.target, spec.target),
                unacceptable=_or(measure.unacceptable, spec.unacceptable),
            )
        )
    return Rubric(
        measures=tuple(measures),
        report_deadlines_ms={stage.value: span for stage, span in evaluation.report_deadlines.items()},
        answer_within_ms=evaluation.answer_within,
        response_norms_ms={purpose.value: span for purpose, span in evaluation.response_norms.items()},
        notice_limit_ms=evaluation.notice_limit,
        rating_p_permille=evaluation.ratings.p_permille,
        rating_s_permille=evaluation.ratings.s_permille,
        rating_m_permille=evaluation.ratings.m_permille,
        area_floor_permille=evaluation.area_floor_permille,
    )
