"""Codes for the service: who may come in, what it can do as things stand, what could not be taken."""

from simengine.domain.errors.model import ErrorCode


def _service(code: str, *params: str) -> ErrorCode:
    return ErrorCode(code, "service", params)


CODES = (
    _service("service-token-missing"),
    _service("service-token-unknown"),
    _service("service-not-permitted", "member", "permission"),
    _service("service-exercise-unknown"),
    _service("service-link-unknown"),
    _service("service-link-expired"),
    _service("service-link-revoked"),
    _service("service-link-used-up", "uses"),
    _service("service-link-needs-seat"),
    _service("service-locale-unknown", "locale", "known"),
    _service("service-framework-unknown", "framework", "nearest"),
    _service("service-already-started"),
    _service("service-not-started"),
    _service("service-not-ended"),
    _service("service-clock-by-moves"),
    _service("service-advancing"),
    _service("service-sheet-no-move"),
    _service("service-sheet-changed", "version", "actual"),
    _service("service-sheet-item-unknown", "item"),
    _service("service-sheet-item-foreign", "seat"),
    _service("service-key-reused"),
    _service("service-not-recorded"),
    _service("service-body-invalid", "count"),
    _service("service-body-too-large", "limit_kib"),
    _service("service-too-many-requests", "seconds"),
    _service("service-route-unknown", "path"),
    _service("service-method-unknown", "method"),
    _service("service-unexpected"),
    _service("service-database-unusable", "detail"),
    _service("service-address-taken", "host", "port"),
    _service("service-unreachable", "address"),
)
