"""The command line: ``run``, ``check``, ``generate``, ``replay``, ``debrief``, ``packs``, ``actions``,
``frameworks``; and ``serve``, which the service registers.

Every text comes from the catalogue, so the commands are built for a language. Exit codes: 0 done,
1 something unexpected, 2 wrong input.
"""

from __future__ import annotations

import os
import sys
import traceback
from collections.abc import Mapping, Sequence
from importlib.metadata import entry_points
from io import TextIOWrapper

import click

from simengine import __version__
from simengine.domain.errors import SimengineError, error
from simengine.domain.nearest import nearest
from simengine.texts import Catalogue, locales, negotiate
from simengine_trainers import cli_frameworks, cli_generate, cli_journal, cli_packs, cli_run
from simengine_trainers.cli_base import (
    DONE,
    UNEXPECTED,
    WRONG_INPUT,
    InvalidPackError,
    LocatedError,
    echo_error,
    echo_problems,
    help_option,
    write_lines,
)

NAME = "simengine"
COMMANDS = "simengine.commands"
"""Entry points of commands that floors above register: each takes the texts and gives a command."""
STOPPED = 130
"""Exit code after Ctrl-C, as shells have it."""

_LOCALE_OPTION = "--locale"
_LOCALE_VARIABLES = ("SIMENGINE_LOCALE", "LC_ALL", "LC_MESSAGES", "LANG")


class _Commands(click.Group):
    """The group: its epilog says what to do first, and unknown commands get the nearest name."""

    def __init__(self, texts: Catalogue, commands: Sequence[click.Command]) -> None:
        super().__init__(
            NAME,
            {command.name or "": command for command in commands},
            help=texts.format("cli-about"),
            add_help_option=False,
            params=[_version_option(texts), _locale_option(texts), help_option(texts)],
        )
        self._next = texts.format("cli-about-next")

    def list_commands(self, ctx: click.Context) -> list[str]:  # as click calls it
        """The commands in the order in which one meets them."""
        return list(self.commands)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        """The command of that name. Raises ``usage-command-unknown``."""
        command = super().get_command(ctx, cmd_name)
        if command is None and not cmd_name.startswith("-"):
            known = ", ".join(self.commands)
            close = nearest(cmd_name, self.commands, at_least=0.0)
            raise error("usage-command-unknown", name=cmd_name, nearest=close, known=known)
        return command

    def format_epilog(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """Write the first steps as they stand."""
        formatter.write_paragraph()
        write_lines(formatter, self._next)


def _locale_option(texts: Catalogue) -> click.Option:
    return click.Option(
        [_LOCALE_OPTION],
        metavar=texts.format("cli-metavar-language"),
        help=texts.format("cli-option-locale"),
        expose_value=False,
    )


def _version_option(texts: Catalogue) -> click.Option:
    def show(ctx: click.Context, _param: click.Parameter, value: bool) -> None:
        if value and not ctx.resilient_parsing:
            click.echo(texts.format("cli-version", version=__version__))
            ctx.exit()

    return click.Option(
        ["--version"],
        is_flag=True,
        is_eager=True,
        expose_value=False,
        help=texts.format("cli-option-version"),
        callback=show,
    )


def build(texts: Catalogue) -> click.Group:
    """The whole command line in the language of ``texts``."""
    return _Commands(
        texts,
        [
            cli_packs.packs(texts),
            *(entry.load()(texts) for entry in entry_points(group=COMMANDS)),
            cli_run.command(texts),
            cli_journal.debrief(texts),
            cli_journal.replay(texts),
            cli_packs.check(texts),
            cli_generate.command(texts),
            cli_packs.actions(texts),
            cli_frameworks.command(texts),
        ],
    )


def chosen_locale(arguments: Sequence[str], environment: Mapping[str, str]) -> str:
    """The language asked for on the command line, else by the environment, else English.

    Raises ``usage-locale-unknown`` for a language asked for on the command line that has no texts.
    """
    for place, argument in enumerate(arguments):
        name, sign, value = argument.partition("=")
        if name == _LOCALE_OPTION and (sign or place + 1 < len(arguments)):
            wanted = value if sign else arguments[place + 1]
            if wanted not in locales():
                raise error("usage-locale-unknown", value=wanted, known=", ".join(locales()))
            return wanted
    return negotiate(next((environment[name] for name in _LOCALE_VARIABLES if environment.get(name)), None))


def _usage_error(problem: click.UsageError, path: str) -> SimengineError:
    """A wrong use that click found, as an error of ours."""
    if isinstance(problem, click.NoSuchOption):
        return error("usage-option-unknown", option=problem.option_name, command=path)
    if isinstance(problem, click.MissingParameter) and problem.param is not None:
        return error("usage-argument-missing", argument=problem.param.metavar or "", command=path)
    if isinstance(problem, click.BadOptionUsage):
        return error("usage-option-value-missing", option=problem.option_name, command=path)
    return error("usage-arguments-wrong", command=path)


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the command line; gives the exit code."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, TextIOWrapper):
            stream.reconfigure(errors="replace")  # a terminal without a letter still shows the rest
    given = list(sys.argv[1:] if arguments is None else arguments)
    texts = Catalogue()
    try:
        texts = Catalogue(chosen_locale(given, os.environ))
        code = build(texts).main(given or ["--help"], prog_name=NAME, standalone_mode=False)
        return code if isinstance(code, int) else DONE
    except LocatedError as problem:
        echo_error(texts, problem.cause, problem.place)
    except SimengineError as problem:
        echo_error(texts, problem)
    except InvalidPackError as problem:
        echo_problems(texts, problem.pack, problem.problems, err=True)
    except click.UsageError as problem:
        path = problem.ctx.command_path if problem.ctx else NAME
        echo_error(texts, _usage_error(problem, path))
    except (KeyboardInterrupt, click.Abort):
        click.echo(texts.format("cli-stopped"), err=True)
        return STOPPED
    except Exception:
        traceback.print_exc()
        click.echo(texts.format("cli-unexpected"), err=True)
        return UNEXPECTED
    return WRONG_INPUT
