"""Codes for journals that cannot be read, verified or continued. ``seq`` is the first bad record's number."""

from simengine.domain.errors.model import ErrorCode

CODES = (
    ErrorCode("journal-not-found", "journal", ("path",)),
    ErrorCode("journal-empty", "journal", ("path",)),
    ErrorCode("journal-line-not-json", "journal", ("seq",)),
    ErrorCode("journal-line-not-canonical", "journal", ("seq",)),
    ErrorCode("journal-field-missing", "journal", ("seq", "field")),
    ErrorCode("journal-field-unknown", "journal", ("seq", "field")),
    ErrorCode("journal-field-type", "journal", ("seq", "field")),
    ErrorCode("journal-seq-gap", "journal", ("seq", "found")),
    ErrorCode("journal-chain-broken", "journal", ("seq",)),
    ErrorCode("journal-hash-mismatch", "journal", ("seq",)),
    ErrorCode("journal-time-backwards", "journal", ("seq",)),
    ErrorCode("journal-cut", "journal", ("seq",)),
    ErrorCode("journal-not-ended", "journal", ("seq",)),
    ErrorCode("journal-format-unknown", "journal", ("found", "known")),
    ErrorCode("journal-start-missing", "journal", ()),
    ErrorCode("journal-rules-version", "journal", ("found", "known")),
    ErrorCode("journal-pack-differs", "journal", ("found", "expected")),
    ErrorCode("journal-pack-missing", "journal", ("path",)),
    ErrorCode("journal-replay-differs", "journal", ("seq",)),
)
