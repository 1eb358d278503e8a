"""Why an action of a seat can be refused. Each depends only on what that seat can see."""

from simengine.domain.errors.model import ErrorCode


def _refusal(code: str, *params: str) -> ErrorCode:
    return ErrorCode(code, "refusal", params)


CODES = (
    _refusal("action-not-for-role", "kind", "role"),
    _refusal("move-waits-for-sheet", "kind"),
    _refusal("move-not-open", "kind"),
    _refusal("priority-out-of-range", "priority"),
    _refusal("task-already-pending", "kind", "target"),
    _refusal("task-unknown", "task"),
    _refusal("task-already-finished", "task"),
    _refusal("task-priority-same", "task", "priority"),
    _refusal("hand-over-already-ordered"),
    _refusal("alert-unknown", "alert"),
    _refusal("alert-already-triaged", "alert"),
    _refusal("asset-unknown", "asset"),
    _refusal("asset-not-suspected", "asset"),
    _refusal("asset-already-isolated", "asset"),
    _refusal("asset-not-isolated", "asset"),
    _refusal("asset-not-eradicated", "asset"),
    _refusal("asset-already-examined", "asset"),
    _refusal("sector-unknown", "sector"),
    _refusal("product-unknown", "product"),
    _refusal("product-already-hardened", "product"),
    _refusal("indicator-not-held", "indicator"),
    _refusal("indicator-already-blocked", "indicator"),
    _refusal("incident-unknown", "incident"),
    _refusal("incident-already-declared", "asset"),
    _refusal("rsit-unknown", "rsit"),
    _refusal("severity-out-of-range", "severity"),
    _refusal("report-already-submitted", "stage"),
    _refusal("report-needs-classification", "stage"),
    _refusal("nation-unknown", "nation"),
    _refusal("nation-is-own", "nation"),
    _refusal("channel-unknown", "channel"),
    _refusal("channel-not-for-level", "channel", "level"),
    _refusal("channel-not-for-purpose", "channel", "purpose"),
    _refusal("channel-no-link", "channel", "nation"),
    _refusal("channel-no-legal-basis", "channel", "nation", "basis"),
    _refusal("message-field-unknown", "channel", "field"),
    _refusal("message-unknown", "message"),
    _refusal("message-already-answered", "message"),
    _refusal("message-is-answer", "message"),
    _refusal("answer-needs-reason", "answer"),
    _refusal("purpose-is-answer", "purpose"),
    _refusal("sheet-no-open-move"),
    _refusal("sheet-not-from-lead", "role"),
    _refusal("sheet-foreign-seat", "seat"),
)
