"""Views of the engine as they travel over the API: texts put in for commitments, sentences for events."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Mapping
from dataclasses import asdict
from typing import Any

from simengine.domain import actions as act
from simengine.domain.commands import IMPROVISED
from simengine.domain.encoding import action_data, action_from
from simengine.domain.message_views import HeldIndicatorView
from simengine.domain.views import InjectView, MessageView, SeatView, TruthView
from simengine.domain.views import Observation as Observed
from simengine.exercise import Exercise
from simengine.journal.record import Record
from simengine.rules.messages.fields import COMMITMENT, TEMPLATE
from simengine.texts import RIGHT_TO_LEFT, Catalogue, event_sentence, label
from simengine_api import schemas
from simengine_api.live.names import Names
from simengine_api.live.pack import Pack
from simengine_api.live.texts import StoreTextVault

TextOf = Callable[[str], str | None]


def improvised(text_of: TextOf, ident: str) -> dict[str, str] | None:
    """What an improvised inject says; None for another, and when its text was erased."""
    if not ident.startswith(IMPROVISED):
        return None
    text = text_of("sha256:" + ident.removeprefix(IMPROVISED))
    return None if text is None else json.loads(text)


class Renderer:
    """Renders for one language."""

    def __init__(self, pack: Pack, locale: str, text_of: TextOf) -> None:
        self.texts = Catalogue(locale, isolate=locale in RIGHT_TO_LEFT)
        self._pack = pack
        self._text_of = text_of
        self.names = Names(pack, self.texts, self._title)

    def _title(self, inject: str) -> str | None:
        found = improvised(self._text_of, inject)
        return None if found is None else found["title"]

    # seats

    def view(self, view: SeatView, number: int) -> schemas.View:
        """A seat's whole picture."""
        data: dict[str, Any] = asdict(view)
        for name in ("blocked", "hardened", "flaws_told"):
            data[name] = sorted(data[name])
        for name in ("inbox", "sent"):
            data[name] = {key: self._message(m) for key, m in getattr(view, name).items()}
        data["efforts"]["lessons"] = self._all_written(data["efforts"]["lessons"])
        data["drafts"] = {key: self._draft(draft) for key, draft in data["drafts"].items()}
        for name in ("statements", "attributions", "terms"):
            data[name] = self._all_written(data[name])
        for name in ("advisories", "directory"):
            data[name] = {key: self._with_text(item) for key, item in data[name].items()}
        data["contacts"]["oral"] = {key: self._with_text(o) for key, o in data["contacts"]["oral"].items()}
        data["injects"] = [self.inject(found) for found in view.injects]
        data["marks"] = {key: _held(mark) for key, mark in view.marks.items()}
        titles = {ioc: self.names("indicator", ioc) for ioc in view.indicators}
        return schemas.View(number=number, indicator_titles=titles, **data)

    def inject(self, found: InjectView) -> schemas.InjectText:
        """An inject with its text."""
        said = improvised(self._text_of, found.id)
        if said is not None:
            return schemas.InjectText(id=found.id, t_ms=found.t_ms, from_role="", improvised=True, **said)  # type: ignore[arg-type]
        planned = next((i for i in self._pack.scenario.injects if i.id == found.id), None)
        if planned is None:  # improvised, and its text was erased
            return schemas.InjectText(
                id=found.id,
                t_ms=found.t_ms,
                title=self.texts.format("inject-improvised"),
                body=self.texts.format("inject-erased"),
                medium="chat",  # type: ignore[arg-type]
                from_name="",
                from_role="",
                from_organisation="",
                improvised=True,
            )
        persona = {
            part: self.word("persona", planned.persona, part) for part in ("name", "role", "organisation")
        }
        return schemas.InjectText(
            id=found.id,
            t_ms=found.t_ms,
            title=self.word("inject", planned.id),
            body=self.word("inject", planned.id, "body"),
            medium=planned.medium,
            from_name=persona["name"],
            from_role=persona["role"],
            from_organisation=persona["organisation"],
            improvised=False,
        )

    def word(self, kind: str, ident: str, part: str = "title") -> str:
        """A text of the pack."""
        return self._pack.texts.get(kind, ident, part, self.texts.locale)

    def _message(self, message: MessageView) -> dict[str, Any]:
        data = asdict(message)
        data["text"] = self._written(message.text)
        data["fields"] = {name: self._written(value) for name, value in message.fields.items()}
        return data

    def _with_text(self, data: dict[str, Any]) -> dict[str, Any]:
        return data | {"text": self._written(data["text"])}

    def _all_written(self, items: Iterable[dict[str, Any]]) -> list[dict[str, Any]]:
        return [self._with_text(item) for item in items]

    def _draft(self, draft: dict[str, Any]) -> dict[str, Any]:
        """A draft with what it would say, so that nobody clears it unread."""
        action = dict(draft["action"])
        if "text" in action:
            action["text"] = self._written(action["text"])
        if "fields" in action:
            action["fields"] = {name: self._written(value) for name, value in action["fields"].items()}
        return self._with_text(draft) | {"action": action}

    def _written(self, value: Any) -> Any:
        """The text that a commitment stands for; anything else as it is."""
        if isinstance(value, str) and COMMITMENT.fullmatch(value):
            found = self._text_of(value)
            return self.texts.format("text-erased") if found is None else found
        return value

    def observation(self, seen: Observed) -> schemas.Observation:
        """An observation as a sentence."""
        return schemas.Observation(
            number=seen.number,
            t_ms=seen.t_ms,
            kind=seen.kind,
            sentence=self.sentence(seen.kind, seen.data, observed=True),
        )

    def sentence(self, kind: str, data: Mapping[str, object], *, observed: bool = False) -> str:
        """A sentence for an event; ``observed`` as a team learns of it."""
        return event_sentence(self.texts, kind, data, self.names, observed=observed)

    # the white cell

    def proposals(self, truth: TruthView) -> list[schemas.Proposal]:
        """Misuse that is to be judged, and what was judged of it."""
        return [
            schemas.Proposal(**asdict(one), title=label(self.texts, "misuse", one.misuse))
            for one in truth.proposals
        ]

    def truth(self, truth: TruthView, scores: Mapping[str, schemas.Scores]) -> list[schemas.NationTruth]:
        """Every nation as it is, beside what its team holds."""
        found = []
        for nation in truth.nations:
            data = asdict(nation)
            del data["sheet_move"], data["assets"]
            found.append(
                schemas.NationTruth(
                    **data,
                    name=self.names("nation", nation.id),
                    sheet_handed_in=truth.open_move is not None and nation.sheet_move == truth.open_move,
                    scores=scores.get(nation.id),
                    assets=[
                        schemas.AssetTruth(
                            **asdict(asset),
                            stage_titles=[self.names("stage", stage) for stage in asset.stages],
                        )
                        for asset in nation.assets
                    ],
                )
            )
        return found

    def injects(self, records: list[Record]) -> list[schemas.PlannedInject]:
        """Every inject of the pack and every improvised one; ``records`` are those of InjectReleased."""
        released = {str(record.data["inject"]): record for record in records}
        found = []
        for planned in self._pack.scenario.injects:
            record = released.get(planned.id)
            found.append(
                schemas.PlannedInject(
                    id=planned.id,
                    title=self.word("inject", planned.id),
                    body=self.word("inject", planned.id, "body"),
                    medium=planned.medium,
                    from_name=self.word("persona", planned.persona, "name"),
                    from_organisation=self.word("persona", planned.persona, "organisation"),
                    to=list(planned.to),
                    at_ms=planned.at_ms,
                    when=self._pack.conditions.get(planned.id),
                    released_ms=record.t_ms if record else None,
                    released_by=str(record.data["by"]) if record else None,
                    improvised=False,
                )
            )
        for ident, record in released.items():
            if not ident.startswith(IMPROVISED):
                continue
            text = self.inject(InjectView(ident, record.t_ms))
            to = record.data["to"]
            assert isinstance(to, list)
            found.append(
                schemas.PlannedInject(
                    id=ident,
                    title=text.title,
                    body=text.body,
                    medium=text.medium,
                    from_name=text.from_name,
                    from_organisation=text.from_organisation,
                    to=[str(seat) for seat in to],
                    at_ms=None,
                    when=None,
                    released_ms=record.t_ms,
                    released_by=str(record.data["by"]),
                    improvised=True,
                )
            )
        return found

    def record(self, record: Record) -> schemas.RecordLine:
        """A record as a sentence."""
        nation = record.data.get("nation")
        if record.kind == "event":
            sentence = self.sentence(record.type, record.data)
        else:
            sentence = self._command(record)
        return schemas.RecordLine(
            seq=record.seq,
            t_ms=record.t_ms,
            kind=record.kind,
            type=record.type,
            actor=record.actor,
            nation=str(nation) if nation else record.actor.split(".")[0] if "." in record.actor else None,
            sentence=sentence,
        )

    def _command(self, record: Record) -> str:
        action = record.data.get("action")
        if isinstance(action, dict):
            kind = label(self.texts, "action", str(action["kind"]))
            return self.texts.format("record-seat-asks", seat=self.names.seat(record.actor), action=kind)
        return self.texts.format(f"command-{record.type}")


def _held(mark: HeldIndicatorView) -> dict[str, Any]:
    """A mark with what it permits."""
    return asdict(mark) | {"may_pass_on": mark.may_pass_on, "may_block": mark.may_block}


def action_of(body: schemas.Body, exercise: Exercise, seat: str, vault: StoreTextVault) -> act.Action:
    """The domain's action for what a seat sent; what people wrote is kept under commitments."""
    return _action_from(body.model_dump(mode="json"), exercise, seat, vault)


def _action_from(data: dict[str, Any], exercise: Exercise, seat: str, vault: StoreTextVault) -> act.Action:
    if data["kind"] in ("SendMessage", "AnswerMessage"):
        data["fields"] = _committed_fields(data, exercise, seat, vault)
    if "text" in data:
        data["text"] = vault.keep(data["text"]) if data["text"] else None
    return action_from(data)


def _committed_fields(
    data: dict[str, Any], exercise: Exercise, seat: str, vault: StoreTextVault
) -> dict[str, Any]:
    """Form fields with every text in a text field kept and replaced; empty ones are left out."""
    channel_id = data.get("channel")
    if data["kind"] == "AnswerMessage":
        message = exercise.view(seat).inbox.get(data["message"])
        channel_id = message.channel if message else None
    channel = exercise.scenario.channels.get(channel_id or "")
    texts = {spec.name for spec in channel.fields if spec.kind == "text"} if channel else set()
    found: dict[str, Any] = {}
    for name, value in data["fields"].items():
        if value == "":
            continue
        written = name in texts and isinstance(value, str) and value != TEMPLATE
        found[name] = vault.keep(value) if written else value
    return found


def action_shown(action: act.Action, text_of: TextOf) -> dict[str, Any]:
    """An action of an automated seat as people see it on a sheet."""
    data = dict(action_data(action))
    text = data.get("text")
    if isinstance(text, str):
        data["text"] = text_of(text)
    return data
