"""Text of the condition language to its typed form; see :mod:`simengine.domain.conditions` for the grammar.

A recursive-descent parser: the language is small, its errors must point at a column and suggest the
nearest name, and nothing is ever handed to ``eval``.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Set
from typing import NamedTuple

from simengine.domain.conditions import (
    FUNCTIONS,
    And,
    ArgumentKind,
    Call,
    Comparator,
    Comparison,
    Condition,
    Kind,
    Not,
    Now,
    Number,
    Or,
)
from simengine.domain.errors import ParamValue, SimengineError, error
from simengine.domain.nearest import nearest
from simengine.domain.time import parse_short_duration

MAX_NESTING = 20

_TOKEN = re.compile(
    r"\s*(?:(?P<duration>(?:\d+[dhms])+)(?![\w.])|(?P<integer>\d+)(?![\w.])"
    r"|(?P<name>[A-Za-z][\w.-]*)|(?P<sign><=|>=|==|!=|<|>|\(|\)|,)|(?P<bad>\S))"
)
_COMPARATORS: dict[str, Comparator] = {"<": "<", "<=": "<=", "==": "==", "!=": "!=", ">=": ">=", ">": ">"}

Names = Mapping[ArgumentKind, Set[str]]
"""What an argument of each kind may name."""


class _Token(NamedTuple):
    kind: str
    text: str
    column: int


def parse_condition(text: str, names: Names, *, pairs: bool = False) -> Condition:
    """The condition that ``text`` states. ``pairs`` admits ``self`` and ``other`` for nations.

    Raises a ``pack-condition-...`` or ``pack-reference-unknown`` error.
    """
    return _Parser(text, names, pairs).whole()


class _Parser:
    def __init__(self, text: str, names: Names, pairs: bool) -> None:
        self._tokens = [
            _Token(kind, match.group(kind), match.start(kind) + 1)
            for match in _TOKEN.finditer(text)
            if (kind := match.lastgroup)
        ]
        self._end = _Token("end", "", len(text) + 1)
        self._place = 0
        self._nesting = 0
        self._names = names
        self._pairs = pairs

    def _peek(self) -> _Token:
        return self._tokens[self._place] if self._place < len(self._tokens) else self._end

    def _next(self) -> _Token:
        token = self._peek()
        self._place += 1
        return token

    def _fail(self, expected: str) -> SimengineError:
        return error("pack-condition-syntax", column=self._peek().column, expected=expected)

    def _take(self, text: str) -> bool:
        if self._peek().text == text:
            self._place += 1
            return True
        return False

    def whole(self) -> Condition:
        found = self._either()
        if self._peek().kind != "end":
            raise self._fail("and, or")
        return found

    def _either(self) -> Condition:
        operands = [self._both()]
        while self._take("or"):
            operands.append(self._both())
        return operands[0] if len(operands) == 1 else Or(tuple(operands))

    def _both(self) -> Condition:
        operands = [self._negation()]
        while self._take("and"):
            operands.append(self._negation())
        return operands[0] if len(operands) == 1 else And(tuple(operands))

    def _negation(self) -> Condition:
        self._nesting += 1
        if self._nesting > MAX_NESTING:
            raise self._fail("a simpler condition")
        try:
            if self._take("not"):
                return Not(self._negation())
            if self._take("("):
                found = self._either()
                if not self._take(")"):
                    raise self._fail(")")
                return found
            return self._comparison()
        finally:
            self._nesting -= 1

    def _comparison(self) -> Condition:
        column = self._peek().column
        left, kind = self._term()
        comparator = _COMPARATORS.get(self._peek().text)
        if comparator is None:
            if isinstance(left, Call) and kind == "boolean":
                return left
            raise self._fail(" ".join(_COMPARATORS))
        self._place += 1
        right, other = self._term()
        if kind != other or kind == "boolean":
            raise error("pack-condition-type", column=column)
        return Comparison(left, comparator, right)

    def _term(self) -> tuple[Number | Now | Call, Kind]:
        token = self._next()
        if token.kind == "integer":
            return Number(int(token.text)), "integer"
        if token.kind == "duration":
            span = parse_short_duration(token.text)
            if span is None:
                self._place -= 1
                raise self._fail("2h30m")
            return Number(span, "duration"), "duration"
        if token.text == "time":
            return Now(), "duration"
        if token.kind != "name" or token.text in ("and", "or", "not"):
            self._place -= 1
            raise self._fail("time, a number, a duration, a function")
        return self._call(token)

    def _call(self, token: _Token) -> tuple[Call, Kind]:
        signature = FUNCTIONS.get(token.text)
        if signature is None:
            near = nearest(token.text, FUNCTIONS.keys())
            raise error("pack-condition-function", name=token.text[:80], nearest=near)
        arguments: list[str] = []
        if not self._take("("):
            raise self._fail("(")
        while not self._take(")"):
            if arguments and not self._take(","):
                raise self._fail(", )")
            argument = self._next()
            if argument.kind != "name":
                self._place -= 1
                raise self._fail("a name")
            arguments.append(argument.text)
        if len(arguments) != len(signature.takes):
            wanted = ", ".join(signature.takes)
            raise error("pack-condition-arguments", name=token.text, expected=wanted)
        for kind, argument_name in zip(signature.takes, arguments, strict=True):
            self._check_name(kind, argument_name)
        return Call(token.text, tuple(arguments)), signature.gives

    def _check_name(self, kind: ArgumentKind, name: str) -> None:
        known = set(self._names["nation" if kind == "nations" else kind])
        if kind == "nations":
            known.add("all")
        if kind in ("nation", "nations") and self._pairs:
            known |= {"self", "other"}
        if name not in known:
            params: dict[str, ParamValue] = {
                "kind": "nation" if kind == "nations" else kind,
                "name": name[:80],
                "nearest": nearest(name, known),
            }
            raise error("pack-reference-unknown", **params)
