"""What the commands share: help from the catalogue, progress, and errors that say where."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from time import monotonic
from types import TracebackType

import click

from simengine.domain.errors import Problem, SimengineError
from simengine.domain.scenario import Scenario
from simengine.scenario import check_pack, compile_pack
from simengine.texts import Catalogue, Coded, explain, problem_lines

DONE, UNEXPECTED, WRONG_INPUT = 0, 1, 2
"""Exit codes."""

SHOW_PROGRESS_AFTER_S = 0.5


class TextCommand(click.Command):
    """A command whose help ends with examples, shown as they stand."""

    def __init__(self, texts: Catalogue, key: str, **attributes: object) -> None:
        super().__init__(
            help=texts.format(key),
            short_help=texts.format(f"{key}-short"),
            add_help_option=False,
            **attributes,  # type: ignore[arg-type]
        )
        self.params.append(help_option(texts))
        self._heading = texts.format("cli-examples-heading")
        self._examples = texts.format(f"{key}-examples")

    def format_epilog(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """Write the examples, unwrapped."""
        with formatter.section(self._heading):
            write_lines(formatter, self._examples)


def write_lines(formatter: click.HelpFormatter, text: str) -> None:
    """Write ``text`` line by line at the present indent, without wrapping it."""
    for line in text.splitlines():
        formatter.write(f"{'':>{formatter.current_indent}}{line}".rstrip() + "\n")


def help_option(texts: Catalogue) -> click.Option:
    """``--help`` and ``-h``."""

    def show(ctx: click.Context, _param: click.Parameter, value: bool) -> None:
        if value and not ctx.resilient_parsing:
            click.echo(ctx.get_help())
            ctx.exit()

    return click.Option(
        ["-h", "--help"],
        is_flag=True,
        is_eager=True,
        expose_value=False,
        help=texts.format("cli-option-help"),
        callback=show,
    )


class LocatedError(Exception):
    """An error in something that the user named: ``place`` is that file or folder."""

    def __init__(self, place: str, cause: SimengineError) -> None:
        super().__init__(place, cause)
        self.place = place
        self.cause = cause


class InvalidPackError(Exception):
    """A pack with problems was to be played."""

    def __init__(self, pack: str, problems: list[Problem]) -> None:
        super().__init__(pack)
        self.pack = pack
        self.problems = problems


@contextmanager
def at(place: Path) -> Iterator[None]:
    """Errors raised within name ``place``."""
    try:
        yield
    except SimengineError as problem:
        raise LocatedError(str(place), problem) from problem


def echo_error(texts: Catalogue, problem: Coded, place: str | None = None) -> None:
    """What is wrong, where, the code, and the remedy below, on stderr."""
    words = explain(texts, problem)
    if place is None:
        click.echo(texts.format("cli-error", sentence=words.sentence, code=words.code), err=True)
    else:
        line = texts.format("cli-error-at", place=place, sentence=words.sentence, code=words.code)
        click.echo(line, err=True)
    click.echo(f"    {words.remedy}", err=True)


def echo_problems(texts: Catalogue, pack: str, problems: list[Problem], *, err: bool = False) -> None:
    """All problems of a pack with their remedies, and how many there are; on stderr with ``err``."""
    for line in problem_lines(texts, problems):
        click.echo(line, err=err)
    click.echo(texts.format("cli-check-count", pack=pack, count=len(problems)), err=err)


def load_pack(path: Path) -> Scenario:
    """The scenario of a pack. Raises :class:`InvalidPackError` when it has problems."""
    try:
        return compile_pack(path)
    except SimengineError as problem:
        if problem.code != "pack-invalid":
            raise
        raise InvalidPackError(str(path), check_pack(path)) from problem


class Progress:
    """A line on stderr for what takes long; silent when stderr is not a terminal.

    Use as a context manager; call :meth:`update` with how much is done of how much.
    """

    def __init__(self, texts: Catalogue, label: str, *, quiet: bool = False) -> None:
        self._texts = texts
        self._label = texts.format(label)
        self._live = sys.stderr.isatty() and not quiet
        self._since = monotonic()
        self._shown = ""

    def __enter__(self) -> Progress:
        return self

    def update(self, done: int, total: int) -> None:
        """Show how far it has come."""
        if not self._live or monotonic() - self._since < SHOW_PROGRESS_AFTER_S:
            return
        percent = 100 * done // total if total else 100
        line = self._texts.format("cli-progress", label=self._label, percent=percent)
        if line != self._shown:
            click.echo(f"\r{line:<{len(self._shown)}}", nl=False, err=True)
            self._shown = line

    def __exit__(
        self, kind: type[BaseException] | None, value: BaseException | None, trace: TracebackType | None
    ) -> None:
        if self._shown:
            click.echo(f"\r{'':<{len(self._shown)}}\r", nl=False, err=True)
