"""The API's description is complete, and the pages are built from it."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from simengine.domain.errors import REGISTRY
from simengine_api.app import openapi_document
from simengine_api.errors import STATUS, status_of

ROOT = Path(__file__).resolve().parents[2]
DOCUMENT = openapi_document()
OPERATIONS = [
    pytest.param(operation, id=operation["operationId"])
    for operations in DOCUMENT["paths"].values()
    for operation in operations.values()
]


def test_the_committed_document_is_what_the_code_says() -> None:
    """When this fails: python3 docs/build_reference.py writes it anew."""
    assert json.loads((ROOT / "web" / "openapi.json").read_text(encoding="utf-8")) == DOCUMENT


@pytest.mark.parametrize("operation", OPERATIONS)
def test_an_operation_says_what_it_does_and_how_it_fails(operation: dict[str, object]) -> None:
    assert operation["summary"]
    assert operation["description"]
    responses = operation["responses"]
    assert isinstance(responses, dict)
    if operation["operationId"] != "getHealth":  # it always answers
        failures = {code: answer for code, answer in responses.items() if code.startswith("4")}
        assert failures
        for code, answer in failures.items():
            if code != "422":
                assert "application/problem+json" in answer["content"]


def test_every_status_is_given_to_a_code_that_there_is() -> None:
    assert set(STATUS) <= set(REGISTRY)
    assert all(400 <= status_of(code) < 600 for code in REGISTRY)
