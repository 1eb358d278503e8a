"""Why an action around contacts can be refused. Each depends only on what that seat can see."""

from simengine.domain.errors.model import ErrorCode


def _refusal(code: str, *params: str) -> ErrorCode:
    return ErrorCode(code, "refusal", params)


CODES = (
    _refusal("channel-not-to-organisation", "channel", "nation"),
    _refusal("channel-not-by-directory", "channel"),
    _refusal("contact-not-listed", "nation", "contact"),
    _refusal("contact-no-deputy", "nation", "contact"),
    _refusal("check-no-channel"),
    _refusal("check-span-out-of-range", "minutes", "shortest", "longest"),
    _refusal("check-already-running", "contact"),
    _refusal("check-nobody-listed", "contact"),
    _refusal("check-unknown", "check"),
    _refusal("check-already-answered", "check"),
    _refusal("check-is-over", "check"),
    _refusal("oral-not-yet", "at_ms"),
    _refusal("oral-nobody-there", "nation", "level"),
    _refusal("oral-unknown", "contact"),
    _refusal("oral-already-settled", "contact"),
    _refusal("pulse-out-of-range", "trust"),
)
