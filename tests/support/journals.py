"""Journals made by hand, for measures that are worked out by hand."""

from __future__ import annotations

from simengine.domain import events as ev
from simengine.domain.encoding import event_data
from simengine.domain.plan import MeasureSpec, Rubric
from simengine.domain.time import MS_PER_HOUR, MS_PER_MINUTE
from simengine.journal.memory import MemoryJournal
from simengine.journal.record import Draft
from simengine.scenario import frameworks
from simengine.scoring import MEASURES, ExerciseLog
from simengine.scoring.measured import Case, Measured

H, M = MS_PER_HOUR, MS_PER_MINUTE
RSIT = 'rsit:malicious-code="infected-system"'
OTHER_TYPE = 'rsit:malicious-code="c2-server"'
OTHER_CLASS = 'rsit:availability="outage"'

RUBRIC = Rubric(
    measures=tuple(frameworks.measures().values()),
    report_deadlines_ms={"early_warning": 6 * H, "notification": 24 * H},
    answer_within_ms=6 * H,
    response_norms_ms={},
    notice_limit_ms=2 * H,
    rating_p_permille=850,
    rating_s_permille=650,
    rating_m_permille=400,
    area_floor_permille=50,
)


class Story:
    """Events in order of time, from STARTEX of three nations to ENDEX."""

    def __init__(self, hours: int = 48, holders: dict[str, str] | None = None) -> None:
        self.end_ms = hours * H
        self.holders = holders or {}
        self.events: list[tuple[int, ev.Event]] = []

    def at(self, t_ms: int, *events: ev.Event) -> Story:
        """Let these happen at ``t_ms``."""
        self.events.extend((t_ms, event) for event in events)
        return self

    def log(self) -> ExerciseLog:
        """The journal of the story, as scoring reads it."""
        start = ev.ExerciseStarted(
            format_version=1,
            rules_version=1,
            engine_version="0",
            pack="story",
            pack_version="1",
            pack_hash="0" * 64,
            seed=1,
            play="running",
            duration_ms=self.end_ms,
            calendars={"ALD": (), "BRV": (), "CEL": ()},
            holders=self.holders,
        )
        ordered = sorted(self.events, key=lambda item: item[0])
        told = [(0, start), *ordered, (self.end_ms, ev.ExerciseEnded("time"))]
        journal = MemoryJournal()
        journal.append([Draft(t, "event", type(e).__name__, "engine", 0, event_data(e)) for t, e in told])
        return ExerciseLog.from_records(list(journal.records()))

    def measure(self, ident: str, nation: str = "ALD", idle: Story | None = None) -> Measured:
        """What a measure finds for a nation."""
        references = {} if idle is None else {"idle": idle.log()}
        return MEASURES[ident](Case(self.log(), references, RUBRIC, spec(ident), nation))


def spec(ident: str) -> MeasureSpec:
    """A measure with its default scale."""
    return frameworks.measures()[ident]


def began() -> ev.CampaignBegan:
    """The campaign's truth."""
    return ev.CampaignBegan("c", (RSIT,), 4)


def hit(asset: str = "a-1", nation: str = "ALD") -> ev.AssetCompromised:
    """An asset is compromised."""
    return ev.AssetCompromised(asset, nation, "c", "foothold", "trusts", "x", "CEL", 1)


def declared(asset: str = "a-1", nation: str = "ALD") -> ev.IncidentDeclared:
    """An incident is declared."""
    return ev.IncidentDeclared(f"{nation}/DeclareIncident/{asset}/1", nation, asset)


def classified(rsit: str, nation: str = "ALD") -> ev.IncidentClassified:
    """The nation's incident is classified."""
    return ev.IncidentClassified(f"{nation}/DeclareIncident/a-1/1", nation, rsit, 4)


def reported(stage: str, nation: str = "ALD") -> ev.IncidentReportSubmitted:
    """A step of the report is handed in."""
    return ev.IncidentReportSubmitted(f"{nation}/DeclareIncident/a-1/1", nation, stage)


def opened(
    purposes: tuple[str, ...] = ("warn", "inform"), to: str = "BRV", until_ms: int = 4 * H, rule: str = "warn"
) -> ev.OpportunityRaised:
    """An opportunity for ALD opens."""
    return ev.OpportunityRaised(rule, "ALD", to, purposes, until_ms)


def sent(
    purpose: str = "warn",
    to: str = "BRV",
    nth: int = 1,
    completeness: int = 1000,
    missing: tuple[str, ...] = (),
    reply_to: str | None = None,
    nation: str = "ALD",
    channel: str = "cert",
) -> ev.MessageSent:
    """A message leaves."""
    return ev.MessageSent(
        message=f"{nation}/{purpose}/{to}/{nth}",
        nation=nation,
        seat=f"{nation}.cert_lead",
        to_nation=to,
        channel=channel,
        purpose=purpose,
        tlp="TLP:AMBER",
        incident=None if reply_to else f"{nation}/DeclareIncident/a-1/1",
        indicators=(),
        completeness_permille=completeness,
        missing_fields=missing,
        deliver_ms=0,
        in_reply_to=reply_to,
        answer="yes" if reply_to else None,
    )


def delivered(purpose: str = "warn", sender: str = "BRV", nth: int = 1) -> ev.MessageDelivered:
    """A message arrives at ALD."""
    return ev.MessageDelivered(f"{sender}/{purpose}/ALD/{nth}", "ALD", sender, "cert", purpose, 1000)


def level(asset: str, permille: int, people: int, nation: str = "ALD") -> ev.ServiceLevelChanged:
    """A service changes."""
    return ev.ServiceLevelChanged(asset, nation, permille, people)
