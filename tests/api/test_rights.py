"""Every route as nobody, as a stranger, and as each kind of member."""

from __future__ import annotations

import re
from typing import Any

import pytest

from simengine_api.app import openapi_document
from support.service import Server, control

OPEN = {("get", "/v1/health"), ("get", "/v1/texts/{locale}"), ("post", "/v1/join")}
MAY: dict[tuple[str, str], set[str]] = {
    ("get", "/v1/packs"): {"host"},
    ("get", "/v1/exercises"): {"host"},
    ("post", "/v1/exercises"): {"host"},
    ("get", "/v1/frameworks"): {"host", "trainer", "evaluator", "observer", "seat"},
    ("get", "/v1/frameworks/{framework}"): {"host", "trainer", "evaluator", "observer", "seat"},
    ("get", "/v1/me"): {"host", "trainer", "evaluator", "observer", "seat"},
    ("delete", "/v1/me"): {"host", "trainer", "evaluator", "observer", "seat"},
    ("get", "/links"): {"trainer"},
    ("post", "/links"): {"trainer"},
    ("delete", "/links/{link}"): {"trainer"},
    ("get", ""): {"trainer", "evaluator", "observer", "seat"},
    ("get", "/handbook"): {"trainer", "evaluator", "observer", "seat"},
    ("patch", "/settings"): {"trainer"},
    ("get", "/brief"): {"seat"},
    ("get", "/view"): {"seat"},
    ("get", "/observations"): {"seat"},
    ("post", "/actions"): {"seat"},
    ("get", "/sheet"): {"seat"},
    ("post", "/sheet/items"): {"seat"},
    ("delete", "/sheet/items/{item}"): {"seat"},
    ("post", "/sheet/submission"): {"seat"},
    ("get", "/control"): {"trainer", "evaluator", "observer"},
    ("post", "/control"): {"trainer"},
    ("get", "/records"): {"trainer", "evaluator", "observer"},
    ("get", "/journal"): {"trainer", "evaluator"},
    ("get", "/stream"): {"trainer", "evaluator", "observer", "seat"},
    ("get", "/report"): {"trainer", "evaluator", "seat"},
    ("get", "/report.html"): {"trainer", "evaluator", "seat"},
}
BODIES: dict[str, Any] = {
    "/links": {"member": "observer"},
    "/settings": {},
    "/actions": {"action": {"kind": "TriageAlert", "alert": "x"}},
    "/sheet/items": {"action": {"kind": "TriageAlert", "alert": "x"}},
    "/sheet/submission": {"version": 0},
    "/control": {"control": {"command": "pause"}},
    "/v1/exercises": {"pack": "no-such-pack"},
}
PREFIX = "/v1/exercises/{exercise}"
ROUTES = sorted(
    (method, path)
    for path, operations in openapi_document()["paths"].items()
    for method in operations
    if (method, path) not in OPEN
)


def short(path: str) -> str:
    return path.removeprefix(PREFIX) if path.startswith(PREFIX) else path


def test_the_table_of_rights_names_every_route() -> None:
    assert {(method, short(path)) for method, path in ROUTES} == set(MAY)


def ask(client: Any, method: str, path: str, exercise: str) -> int:
    address = re.sub(r"\{(link|item|framework)\}", "none", path.replace("{exercise}", exercise))
    body = BODIES.get(short(path)) if method in ("post", "patch") else None
    headers = {"idempotency-key": "of-the-rights-test"}
    with client._http.stream(method.upper(), address, json=body, headers=headers) as answer:
        return int(answer.status_code)


@pytest.mark.parametrize(("method", "path"), ROUTES)
def test_a_route_lets_in_whom_it_should_and_nobody_else(server: Server, method: str, path: str) -> None:
    trainer = server.trainer()
    exercise = trainer.me.exercise or ""
    members = {
        "host": server.host(),
        "evaluator": server.member(trainer, "evaluator"),
        "observer": server.member(trainer, "observer"),
        "seat": server.seat(trainer, "ALD.cert_lead"),
        "trainer": trainer,
    }
    stranger = server.seat(server.trainer(), "ALD.cert_lead")
    trainer.control(control("start", speed=1))
    nobody = server.member(trainer, "observer")
    del nobody._http.headers["authorization"]
    assert ask(nobody, method, path, exercise) == 401
    if path.startswith(PREFIX):
        assert ask(stranger, method, path, exercise) == 404
        assert ask(members["host"], method, path, exercise) == 404
    for name, client in members.items():
        status = ask(client, method, path, exercise)
        if name in MAY[method, short(path)]:
            assert status not in (401, 403), name
        elif name != "host" or not path.startswith(PREFIX):
            assert status == 403, name
