"""Commands: what people and automated seats ask of an exercise; with pack and seed, the truth.

Each is recorded before anything follows from it; recovery, replay and fork feed the recorded ones back.
"""

from __future__ import annotations

from dataclasses import dataclass

from simengine.domain.actions import Action


@dataclass(frozen=True, slots=True)
class SubmitAction:
    """A seat submits an action."""

    seat: str
    action: Action


@dataclass(frozen=True, slots=True)
class SubmitSheet:
    """A nation's lead hands in the decision sheet of the open move: actions in order, each with its seat."""

    seat: str
    sheet: tuple[SubmitAction, ...]


@dataclass(frozen=True, slots=True)
class ReleaseInject:
    """The white cell releases an inject by hand."""

    inject: str


@dataclass(frozen=True, slots=True)
class ImproviseInject:
    """The white cell sends seats an inject that the pack does not have. ``text`` is a commitment to what it
    says (see :mod:`simengine.journal.texts`)."""

    to: tuple[str, ...]
    text: str


@dataclass(frozen=True, slots=True)
class AssignSeat:
    """The white cell says who holds a seat from now on: a person, or a policy by its name."""

    seat: str
    holder: str


@dataclass(frozen=True, slots=True)
class SettleProposal:
    """The white cell takes up or dismisses what the model proposes for a nation held by people: an escalation
    of ``kind`` towards ``other``. It changes nothing but that the proposal is gone: what becomes of it, the
    white cell says by injects."""

    nation: str
    other: str
    kind: str
    accepted: bool


@dataclass(frozen=True, slots=True)
class JudgeMisuse:
    """The white cell says whether a proposed misuse was one."""

    proposal: str
    confirmed: bool


@dataclass(frozen=True, slots=True)
class OpenMove:
    """The white cell opens a move: the clock stands."""

    number: int


@dataclass(frozen=True, slots=True)
class CloseMove:
    """The white cell closes the open move: the sheets take effect at once, in the order of nations."""

    number: int


@dataclass(frozen=True, slots=True)
class EndExercise:
    """The white cell ends the exercise before its time."""


Command = (
    SubmitAction
    | SubmitSheet
    | ReleaseInject
    | ImproviseInject
    | AssignSeat
    | SettleProposal
    | JudgeMisuse
    | OpenMove
    | CloseMove
    | EndExercise
)

IMPROVISED = "improvised/"
"""How the id of an improvised inject begins; the rest is the digest that its text is committed to by."""

COMMANDS: dict[str, type[Command]] = {cls.__name__: cls for cls in Command.__args__}
"""Every kind of command, by its name."""
