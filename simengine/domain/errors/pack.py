"""Codes for scenario packs: each names a rule that a file breaks."""

from simengine.domain.errors.model import ErrorCode


def _pack(code: str, *params: str) -> ErrorCode:
    return ErrorCode(code, "pack", params)


CODES = (
    _pack("pack-not-found", "pack", "nearest", "known"),
    _pack("pack-invalid", "pack", "count"),
    _pack("pack-file-missing", "name"),
    _pack("pack-file-too-large", "limit_kib"),
    _pack("pack-not-utf8"),
    _pack("pack-yaml-syntax", "detail"),
    _pack("pack-yaml-duplicate-key", "key"),
    _pack("pack-yaml-alias"),
    _pack("pack-yaml-tag", "tag"),
    _pack("pack-yaml-too-deep", "limit"),
    _pack("pack-field-missing", "name"),
    _pack("pack-field-unknown", "name", "nearest"),
    _pack("pack-value-type", "expected"),
    _pack("pack-value-range", "expected"),
    _pack("pack-value-choice", "expected"),
    _pack("pack-value-format", "expected"),
    _pack("pack-schema-version", "found", "known"),
    _pack("pack-folder-name", "folder", "id"),
    _pack("pack-reference-unknown", "kind", "name", "nearest"),
    _pack("pack-id-duplicate", "kind", "name"),
    _pack("pack-time-zone", "name"),
    _pack("pack-office-hours"),
    _pack("pack-range-reversed", "low", "high"),
    _pack("pack-pair-with-itself", "nation"),
    _pack("pack-selector-empty"),
    _pack("pack-link-empty"),
    _pack("pack-depends-on-itself", "asset"),
    _pack("pack-depends-circle", "circle"),
    _pack("pack-channel-none"),
    _pack("pack-buffer-not-depends"),
    _pack("pack-stage-cycle", "stage"),
    _pack("pack-stage-unreachable", "stage"),
    _pack("pack-wave-without-target", "nation"),
    _pack("pack-time-after-end", "duration"),
    _pack("pack-spread-explodes", "limit"),
    _pack("pack-spread-begins-twice", "edge", "stage"),
    _pack("pack-waits-for-ever", "name"),
    _pack("pack-technique-format", "name"),
    _pack("pack-objective-without-measure", "objective"),
    _pack("pack-brief-missing", "role"),
    _pack("pack-lead-missing", "nation"),
    _pack("pack-address-not-reserved", "address"),
    _pack("pack-word-not-allowed", "word"),
    _pack("pack-condition-syntax", "column", "expected"),
    _pack("pack-condition-function", "name", "nearest"),
    _pack("pack-condition-arguments", "name", "expected"),
    _pack("pack-condition-type", "column"),
    _pack("pack-locale-key-unknown", "key"),
)
