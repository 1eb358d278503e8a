"""The client: one participant's connection to a server."""

from __future__ import annotations

import secrets
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass, fields
from typing import Any, TypeVar

import httpx
from pydantic import TypeAdapter

from simengine.domain.actions import Action
from simengine.domain.encoding import action_data
from simengine.domain.errors import error
from simengine.domain.views import SeatView
from simengine_api import schemas

_T = TypeVar("_T")
TRIES = 5
BACK_OFF_S = 0.2
_SEAT_VIEW = TypeAdapter(SeatView)
_SEAT_VIEW_FIELDS = frozenset(field.name for field in fields(SeatView))


class ApiError(Exception):
    """What the server answered instead: a problem with code, sentence and remedy."""

    def __init__(self, problem: schemas.Problem) -> None:
        super().__init__(f"{problem.code}: {problem.detail} {problem.remedy}")
        self.problem = problem

    @property
    def code(self) -> str:
        """The code, the same as everywhere in the product."""
        return self.problem.code


@dataclass(frozen=True, slots=True)
class StreamEvent:
    """One server-sent event; ``number`` is what to resume from, None for events that have none."""

    event: str
    data: str
    number: int | None


def new_key() -> str:
    """A fresh Idempotency-Key."""
    return secrets.token_urlsafe(16)


class Client:
    """One participant. Commands are repeated under the same key when the connection fails, so that each
    happens once. Raises :class:`ApiError` for what the server refuses, ``service-unreachable`` when it does
    not answer at all."""

    def __init__(self, http: httpx.Client, me: schemas.Me) -> None:
        self._http = http
        self.me = me

    @staticmethod
    def join(address: str, secret: str, *, locale: str = "en") -> Client:
        """Come in by a join link's secret."""
        http = httpx.Client(base_url=address, timeout=60, headers={"accept-language": locale})
        try:
            answer = _asked(lambda: http.post("/v1/join", json={"secret": secret}), address)
        except BaseException:
            http.close()
            raise
        joined = schemas.Joined.model_validate_json(answer.content)
        http.headers["authorization"] = f"Bearer {joined.token}"
        return Client(http, joined.me)

    def close(self) -> None:
        """Close the connection; the token stays valid."""
        self._http.close()

    def __enter__(self) -> Client:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    # asking

    @property
    def _exercise(self) -> str:
        return f"/v1/exercises/{self.me.exercise}"

    def _get(self, path: str, kind: type[_T] | Any, **params: Any) -> _T:
        answer = _asked(lambda: self._http.get(path, params=params), str(self._http.base_url))
        found: _T = TypeAdapter(kind).validate_json(answer.content)
        return found

    def _send(self, method: str, path: str, body: Any, kind: type[_T] | Any, key: str | None = None) -> _T:
        headers = {"idempotency-key": key or new_key()}

        def ask() -> httpx.Response:
            return self._http.request(method, path, json=body, headers=headers)

        found: _T = TypeAdapter(kind).validate_json(_asked(ask, str(self._http.base_url)).content)
        return found

    # everybody

    def exercise(self) -> schemas.ExerciseInfo:
        """The exercise as this participant sees it."""
        return self._get(self._exercise, schemas.ExerciseInfo)

    def handbook(self) -> schemas.Handbook:
        """Actions, channels and names."""
        return self._get(f"{self._exercise}/handbook", schemas.Handbook)

    def stream(self, after: int = 0) -> Iterator[StreamEvent]:
        """Server-sent events from number ``after`` on, until the server ends the stream."""
        headers = {"last-event-id": str(after)}
        with self._http.stream("GET", f"{self._exercise}/stream", headers=headers, timeout=30) as answer:
            if answer.status_code != 200:
                answer.read()
                raise _problem(answer)
            found: dict[str, str] = {}
            for line in answer.iter_lines():
                if line:
                    name, _, value = line.partition(":")
                    found[name] = value.removeprefix(" ")
                elif "event" in found:
                    number = found.get("id")
                    yield StreamEvent(found["event"], found["data"], int(number) if number else None)
                    found = {}
                else:
                    found = {}

    def report(self) -> dict[str, Any]:
        """The after-action report as data."""
        return self._get(f"{self._exercise}/report", dict[str, Any])

    def frameworks(self) -> list[schemas.FrameworkInfo]:
        """The sets of measures, norms, services and labels that things refer to."""
        return self._get("/v1/frameworks", list[schemas.FrameworkInfo])

    def framework(self, framework: str) -> schemas.Framework:
        """A set with its titles, its source, and the terms under which it may be quoted."""
        return self._get(f"/v1/frameworks/{framework}", schemas.Framework)

    # the host

    def packs(self) -> list[schemas.PackInfo]:
        """Packs that can be played."""
        return self._get("/v1/packs", list[schemas.PackInfo])

    def create(self, wanted: schemas.NewExercise) -> schemas.CreatedExercise:
        """Open an exercise."""
        return self._send("POST", "/v1/exercises", wanted.model_dump(mode="json"), schemas.CreatedExercise)

    # seats

    def view(self) -> schemas.View:
        """Everything the seat may know now."""
        return self._get(f"{self._exercise}/view", schemas.View)

    def seat_view(self) -> SeatView:
        """The view in the engine's form, as policies take it."""
        data = self.view().model_dump(mode="python")
        return _SEAT_VIEW.validate_python({name: data[name] for name in _SEAT_VIEW_FIELDS})

    def observations(self, after: int = 0) -> list[schemas.Observation]:
        """What the seat learned after an observation."""
        return self._get(f"{self._exercise}/observations", list[schemas.Observation], after=after, limit=1000)

    def submit(self, action: Action, key: str | None = None) -> schemas.Receipt:
        """Submit an action; when this returns it is on record, accepted or refused."""
        body = {"action": action_data(action)}
        return self._send("POST", f"{self._exercise}/actions", body, schemas.Receipt, key)

    def sheet(self) -> schemas.Sheet:
        """The nation's decision sheet."""
        return self._get(f"{self._exercise}/sheet", schemas.Sheet)

    def propose(self, action: Action, key: str | None = None) -> schemas.Sheet:
        """Put an action on the decision sheet."""
        body = {"action": action_data(action)}
        return self._send("POST", f"{self._exercise}/sheet/items", body, schemas.Sheet, key)

    def take_off(self, item: str) -> schemas.Sheet:
        """Take a line off the decision sheet."""
        return self._send("DELETE", f"{self._exercise}/sheet/items/{item}", None, schemas.Sheet)

    def hand_in(self, version: int, key: str | None = None) -> schemas.Receipt:
        """Hand in the decision sheet as it was read."""
        path = f"{self._exercise}/sheet/submission"
        return self._send("POST", path, {"version": version}, schemas.Receipt, key)

    # the white cell

    def new_link(self, wanted: schemas.NewLink) -> schemas.LinkWithSecret:
        """Make a join link."""
        body = wanted.model_dump(mode="json")
        return self._send("POST", f"{self._exercise}/links", body, schemas.LinkWithSecret)

    def links(self) -> list[schemas.Link]:
        """The join links of the exercise."""
        return self._get(f"{self._exercise}/links", list[schemas.Link])

    def revoke(self, link: str) -> None:
        """Revoke a join link and what came of it."""
        path = f"{self._exercise}/links/{link}"
        _asked(lambda: self._http.delete(path), str(self._http.base_url))

    def change_settings(self, wanted: schemas.Settings) -> schemas.ExerciseInfo:
        """Choose the way to play, before STARTEX."""
        body = wanted.model_dump(mode="json", exclude_none=True)
        return self._send("PATCH", f"{self._exercise}/settings", body, schemas.ExerciseInfo)

    def control(self, order: schemas.Body, key: str | None = None) -> schemas.Status:
        """A command of the white cell."""
        body = {"control": order.model_dump(mode="json")}
        return self._send("POST", f"{self._exercise}/control", body, schemas.Status, key)

    def wait_until_standing(self, within_s: float = 60) -> schemas.Status:
        """Wait while exercise time passes at once. Raises TimeoutError."""
        stop_s = time.monotonic() + within_s
        while time.monotonic() < stop_s:
            status = self.exercise().status
            if status.state != "advancing":
                return status
            time.sleep(0.02)
        raise TimeoutError(f"still advancing after {within_s} s")

    def control_view(self) -> schemas.ControlView:
        """Truth beside belief."""
        return self._get(f"{self._exercise}/control", schemas.ControlView)

    def journal(self) -> bytes:
        """The journal as JSON lines."""
        return _asked(lambda: self._http.get(f"{self._exercise}/journal"), str(self._http.base_url)).content


def _asked(ask: Callable[[], httpx.Response], address: str) -> httpx.Response:
    """The answer, after as many tries as a failing connection or a passing fault takes."""
    for attempt in range(TRIES):
        try:
            answer = ask()
        except httpx.TransportError as problem:
            if attempt == TRIES - 1:
                raise error("service-unreachable", address=address) from problem
        else:
            if answer.is_success:
                return answer
            if answer.status_code not in (429, 503) or attempt == TRIES - 1:
                raise _problem(answer)
        time.sleep(BACK_OFF_S * 2**attempt)
    raise AssertionError


def _problem(answer: httpx.Response) -> ApiError:
    return ApiError(schemas.Problem.model_validate_json(answer.content))
