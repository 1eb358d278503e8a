"""Codes for calls that an exercise cannot carry out as it stands. Nothing is recorded."""

from simengine.domain.errors.model import ErrorCode


def _state(code: str, *params: str) -> ErrorCode:
    return ErrorCode(code, "exercise", params)


CODES = (
    _state("exercise-ended"),
    _state("exercise-time-backwards", "now_ms", "asked_ms"),
    _state("exercise-seat-unknown", "seat"),
    _state("exercise-malformed", "field"),
    _state("exercise-broken"),
    _state("exercise-journal-not-empty", "records"),
    _state("exercise-inject-unknown", "inject"),
    _state("exercise-inject-released", "inject"),
    _state("exercise-proposal-unknown", "nation", "other", "kind"),
    _state("exercise-not-in-moves"),
    _state("exercise-move-open", "number"),
    _state("exercise-move-not-open", "number"),
    _state("exercise-seed-range", "seed"),
    _state("exercise-seq-unknown", "seq", "last"),
    _state("exercise-policy-unknown", "policy"),
    _state("exercise-misuse-unknown", "proposal"),
    _state("exercise-misuse-judged", "proposal"),
    _state("exercise-nation-unknown", "nation"),
    _state("exercise-look-not-later", "seat", "now_ms"),
    _state("exercise-own-policy-seat", "nation"),
    _state("exercise-label-twice", "label"),
    _state("exercise-extra-missing", "package", "extra"),
)
