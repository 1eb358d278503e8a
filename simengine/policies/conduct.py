"""How well an automated team works, as numbers; each named conduct is a known level of skill."""

from __future__ import annotations

from dataclasses import dataclass, replace

from simengine.domain.time import MS_PER_HOUR, MS_PER_MINUTE


@dataclass(frozen=True, slots=True)
class Conduct:
    """What a team does and how fast.

    ``look_every_ms`` is how often a technical seat looks at its picture, ``policy_look_every_ms`` the
    others. ``tasks_per_look`` bounds how much is asked for at a time. Flags say which habits the team has.
    ``fields_permille`` is the share of a channel's fields that it fills in. ``wider`` are the kinds of
    wider action that it knows (see :mod:`simengine.policies.wider`).
    ``fields_permille`` is the share of a channel's fields that it fills in. ``patience_ms`` is how long it
    waits for indicators before it warns without them, ``news_after_ms`` how long after its last message it
    tells a nation what it has learned since; ``warns_everybody`` is more than the linked nations. ``weighs``
    has its analysts work as :mod:`simengine.policies.expert` says, ``spams`` all seats as
    :mod:`simengine.policies.spammer` says.
    """

    name: str
    acts: bool
    look_every_ms: int
    policy_look_every_ms: int
    tasks_per_look: int
    hunts: bool
    collects_evidence: bool
    blocks: bool
    hardens: bool
    reports: bool
    severity: int
    warns: bool
    answers: bool
    consults: bool
    asks_for_help: bool
    hands_over: bool
    tidies_queue: bool
    fields_permille: int
    wider: frozenset[str] = frozenset()
    patience_ms: int = MS_PER_HOUR
    news_after_ms: int = 3 * MS_PER_HOUR
    warns_everybody: bool = False
    weighs: bool = False
    spams: bool = False


IDLE = Conduct(
    name="idle",
    acts=False,
    look_every_ms=48 * MS_PER_HOUR,
    policy_look_every_ms=48 * MS_PER_HOUR,
    tasks_per_look=0,
    hunts=False,
    collects_evidence=False,
    blocks=False,
    hardens=False,
    reports=False,
    severity=0,
    warns=False,
    answers=False,
    consults=False,
    asks_for_help=False,
    hands_over=False,
    tidies_queue=False,
    fields_permille=0,
)

NOVICE = Conduct(
    name="novice",
    acts=True,
    look_every_ms=60 * MS_PER_MINUTE,
    policy_look_every_ms=3 * MS_PER_HOUR,
    tasks_per_look=4,
    hunts=False,
    collects_evidence=False,
    blocks=False,
    hardens=False,
    reports=True,
    severity=2,
    warns=False,
    answers=True,
    consults=False,
    asks_for_help=False,
    hands_over=False,
    tidies_queue=False,
    fields_permille=500,
    wider=frozenset({"Attribute", "BriefMinister", "ConcurWithDraft", "AuthoriseDraft"}),
)

COMPETENT = Conduct(
    name="competent",
    acts=True,
    look_every_ms=15 * MS_PER_MINUTE,
    policy_look_every_ms=45 * MS_PER_MINUTE,
    tasks_per_look=12,
    hunts=True,
    collects_evidence=True,
    blocks=True,
    hardens=True,
    reports=True,
    severity=4,
    warns=True,
    answers=True,
    consults=True,
    asks_for_help=True,
    hands_over=True,
    tidies_queue=True,
    fields_permille=1000,
    wider=frozenset(
        {
            "AnalyseEvidence",
            "Attribute",
            "AuthoriseDraft",
            "BriefMinister",
            "ConcurWithDraft",
            "NotifyConstituents",
            "NotifyVendor",
            "PatchProduct",
            "PublishStatement",
            "RequestTakedown",
            "ResetCredentials",
        }
    ),
)

SILENT = replace(
    COMPETENT,
    name="silent",
    warns=False,
    answers=False,
    consults=False,
    asks_for_help=False,
    fields_permille=0,
)

SPAMMER = replace(
    IDLE,
    name="spammer",
    acts=True,
    look_every_ms=30 * MS_PER_MINUTE,
    policy_look_every_ms=60 * MS_PER_MINUTE,
    spams=True,
)

EXPERT = replace(
    COMPETENT,
    name="expert",
    look_every_ms=10 * MS_PER_MINUTE,
    policy_look_every_ms=15 * MS_PER_MINUTE,
    tasks_per_look=24,
    patience_ms=0,
    news_after_ms=0,
    warns_everybody=True,
    weighs=True,
)

CONDUCTS: dict[str, Conduct] = {
    conduct.name: conduct for conduct in (IDLE, SPAMMER, NOVICE, SILENT, COMPETENT, EXPERT)
}
"""Named levels of skill, from the least to the most able.

``silent`` is competent in its own house and never contacts another nation; ``spammer`` is busy without
judgement.
"""
