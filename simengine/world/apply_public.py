"""What follows in the world from what nations say, and from drafts on their way through clearance."""

from __future__ import annotations

from simengine.domain import events as ev
from simengine.domain.conditions import Topic
from simengine.domain.markings import Tlp
from simengine.domain.response_views import (
    AdvisoryView,
    AttributionView,
    DirectoryView,
    LessonView,
    StatementView,
    TermView,
)
from simengine.world import held
from simengine.world.agenda import Due
from simengine.world.apply_contacts import entry_updated
from simengine.world.apply_efforts import set_block_pass
from simengine.world.apply_relations import report_later
from simengine.world.efforts import CLEARED, DECLINED, LAPSED, WITHDRAWN, Draft
from simengine.world.state import World


def advisory_published(world: World, event: ev.AdvisoryPublished, seq: int) -> None:
    """What is public reaches the networks of all by itself, a little; who gains it follows."""
    world.said.advisories[event.advisory] = AdvisoryView(
        event.advisory, event.nation, event.tlp, event.indicators, event.text, world.now_ms
    )
    for nation in world.static.nation_ids:
        if nation != event.nation:
            held.given(world, nation, event.indicators, event.nation, event.tlp)
    world.dirty.topics.add((Topic.MESSAGES, event.nation))
    if event.tlp == Tlp.CLEAR.value:
        world.undercurrent.public.update(event.indicators)
        for nation in world.static.nation_ids:
            set_block_pass(world, nation)


def statement_published(world: World, event: ev.StatementPublished, seq: int) -> None:
    """People there report more, or less, than is usual."""
    world.said.statements.append(
        StatementView(event.statement, event.nation, event.tone, event.text, world.now_ms)
    )
    world.nations[event.nation].attention_permille = event.attention_permille
    world.dirty.detection.update(
        row for row in world.static.assets_of[event.nation] if world.assets.compromised[row]
    )


def attribution_made(world: World, event: ev.AttributionMade, seq: int) -> None:
    """It has been said; what it does to tension follows."""
    world.said.attributions.append(
        AttributionView(
            event.attribution, event.nation, event.named, event.confidence, event.text, world.now_ms
        )
    )
    if event.named:
        report_later(world, "attribution", event.nation, event.named, seq)
        world.dirty.relations.add((event.nation, event.named))


def term_defined(world: World, event: ev.TermDefined, seq: int) -> None:
    """Both sides have it; the second of a pair makes it agreed."""
    key = (event.nation, event.counterpart, event.term)
    world.said.terms[key] = TermView(
        event.nation, event.counterpart, event.term, event.agreed, event.text, world.now_ms
    )


def minister_briefed(world: World, event: ev.MinisterBriefed, seq: int) -> None:
    """The political level knows, for a time."""
    world.nations[event.nation].picture.efforts.briefed_ms = world.now_ms


def directory_updated(world: World, event: ev.DirectoryUpdated, seq: int) -> None:
    """Everybody sees it in the directory."""
    world.said.directory[event.nation] = DirectoryView(
        event.nation, event.status, event.text, world.now_ms, event.contact
    )
    entry_updated(world, event, seq)


def lesson_recorded(world: World, event: ev.LessonRecorded, seq: int) -> None:
    """It stands in the nation's log."""
    lessons = world.nations[event.nation].picture.efforts.lessons
    lessons.append(LessonView(event.incident, event.text, world.now_ms))


def _draft(world: World, nation: str, draft: str) -> Draft:
    world.dirty.topics.add((Topic.ACTIONS, nation))
    return world.nations[nation].picture.efforts.drafts[draft]


def draft_submitted(world: World, event: ev.DraftSubmitted, seq: int) -> None:
    """Those concerned have it before them. The nation has not done it yet, accepted as it is."""
    world.nations[event.nation].done_by_kind[event.kind] -= 1
    world.nations[event.nation].picture.efforts.drafts[event.draft] = Draft(
        event.draft, event.seat, event.kind, event.target, event.action, event.concerned, world.now_ms
    )


def draft_concurred(world: World, event: ev.DraftConcurred, seq: int) -> None:
    """One seat fewer is missing."""
    draft = _draft(world, event.nation, event.draft)
    draft.concurred = (*draft.concurred, event.seat)


def draft_in_clearance(world: World, event: ev.DraftInClearance, seq: int) -> None:
    """A house is at it."""
    draft = _draft(world, event.nation, event.draft)
    draft.in_clearance = event.seat
    draft.clearance_ms = event.due_ms
    world.agenda.add(event.due_ms, Due.FOLLOW, f"clear|{event.draft}|{event.seat}", cause_seq=seq)


def draft_authorised(world: World, event: ev.DraftAuthorised, seq: int) -> None:
    """The authority has said yes."""
    draft = _draft(world, event.nation, event.draft)
    draft.authorised_by = event.seat
    draft.in_clearance = ""
    draft.clearance_ms = None


def draft_cleared(world: World, event: ev.DraftCleared, seq: int) -> None:
    """It takes effect by what follows, and counts from now on."""
    draft = _draft(world, event.nation, event.draft)
    draft.state = CLEARED
    nation = world.nations[event.nation]
    nation.done_by_kind[draft.kind] = nation.done_by_kind.get(draft.kind, 0) + 1
    world.dirty.topics.add((Topic.ACTIONS, event.nation))


def draft_declined(world: World, event: ev.DraftDeclined, seq: int) -> None:
    """It takes no effect."""
    draft = _draft(world, event.nation, event.draft)
    draft.state, draft.reason, draft.text = DECLINED, event.reason, event.text


def draft_withdrawn(world: World, event: ev.DraftWithdrawn, seq: int) -> None:
    """It takes no effect."""
    _draft(world, event.nation, event.draft).state = WITHDRAWN


def draft_lapsed(world: World, event: ev.DraftLapsed, seq: int) -> None:
    """It can no longer be done."""
    _draft(world, event.nation, event.draft).state = LAPSED
