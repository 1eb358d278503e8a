"""Codes for wrong use of the command line. ``nearest`` is the known name most like the one given."""

from simengine.domain.errors.model import ErrorCode


def _usage(code: str, *params: str) -> ErrorCode:
    return ErrorCode(code, "usage", params)


CODES: tuple[ErrorCode, ...] = (
    _usage("usage-command-unknown", "name", "nearest", "known"),
    _usage("usage-option-unknown", "option", "command"),
    _usage("usage-option-value-missing", "option", "command"),
    _usage("usage-argument-missing", "argument", "command"),
    _usage("usage-arguments-wrong", "command"),
    _usage("usage-seed-not-whole", "value"),
    _usage("usage-number-range", "option", "value", "low", "high"),
    _usage("usage-campaign-unknown", "name", "nearest", "known"),
    _usage("usage-pack-name", "name"),
    _usage("usage-pack-taken", "path"),
    _usage("usage-play-unknown", "value", "known"),
    _usage("usage-locale-unknown", "value", "known"),
    _usage("usage-team-form", "value"),
    _usage("usage-team-twice", "nation"),
    _usage("usage-nation-unknown", "nation", "nearest", "known"),
    _usage("usage-policy-unknown", "policy", "nearest", "known"),
    _usage("usage-framework-unknown", "name", "nearest"),
    _usage("usage-out-taken", "path"),
    _usage("usage-out-not-empty", "path"),
    _usage("usage-out-not-folder", "path"),
    _usage("usage-out-not-writable", "path"),
)
