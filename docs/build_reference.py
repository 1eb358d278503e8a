"""Write ``docs/reference/`` from the code and the message catalogue, and what commands print into the README.

``python3 docs/build_reference.py`` writes; with ``--check`` it only says whether something is out of date.
"""

from __future__ import annotations

import json
import re
import sys
from contextlib import chdir, redirect_stdout
from dataclasses import fields
from io import StringIO
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import get_type_hints

import click

from simengine.domain.actions import ACTIONS, STAFFED
from simengine.domain.catalogue import Clearance
from simengine.domain.errors import REGISTRY
from simengine.domain.events import EVENTS
from simengine.domain.time import duration_label
from simengine.scenario import frameworks
from simengine.scenario.region_packs import region_packs
from simengine.scoring import MEASURES
from simengine.texts import Catalogue, label
from simengine_api.app import openapi_document
from simengine_trainers.cli import NAME, build, main

ROOT = Path(__file__).resolve().parents[1]
FOLDER = ROOT / "docs" / "reference"
OPENAPI = ROOT / "web" / "openapi.json"
README = ROOT / "README.md"
NOTE = "<!-- Written by docs/build_reference.py from the code and the message catalogue. Do not edit. -->\n"
TEXTS = Catalogue("en", strict=True)
SPECS = frameworks.actions()
MODULES = (
    "simengine.domain.actions.",
    "simengine.domain.action_codes.",
    "simengine.domain.public_actions.",
    "simengine.domain.markings.",
    "typing.",
)
"""Where types of fields live: not what a reader of the reference looks for."""


def first_paragraph(cls: type) -> str:
    """The first paragraph of a docstring on one line."""
    text = (cls.__doc__ or "").strip().split("\n\n")[0]
    return " ".join(text.replace("``", "`").split())


def type_name(hint: object) -> str:
    """A field's type as people read it."""
    name = getattr(hint, "__name__", None) if isinstance(hint, type) else None
    text = name if name is not None and "[" not in str(hint) else str(hint)
    for prefix in MODULES:
        text = text.replace(prefix, "")
    return text.replace("|", "or")


def field_table(cls: type) -> list[str]:
    """A table of a dataclass's fields and types."""
    hints = get_type_hints(cls)
    rows = [f"| `{f.name}` | {type_name(hints[f.name])} |" for f in fields(cls)]
    return ["| field | type |", "|---|---|", *rows, ""] if rows else []


def cleared_by(rule: Clearance | None) -> list[str]:
    """Who clears an action, as a paragraph; nothing when nobody does."""
    if rule is None:
        return []
    only = [*sorted(rule.markings), *sorted(rule.purposes), *sorted(rule.levels)]
    when = f" (when {', '.join(only)})" if only else ""
    concur = ", ".join(label(TEXTS, "role", role) for role in rule.concur)
    first, *deputies = (label(TEXTS, "role", role) for role in rule.authorise)
    behind = f", deputies: {', '.join(deputies)}" if deputies else ""
    return [f"Clearance{when}: {concur} to concur; {first} to authorise{behind}.", ""]


def actions() -> str:
    """The page of actions."""
    lines = [
        "# Actions",
        "",
        NOTE,
        "What a team can do. Staffed actions occupy people for a time and become tasks; the others take",
        "effect when they are accepted. Who may do each, and what it costs, is data: here the defaults of",
        "the frameworks; `simengine actions PACK` shows those of a pack.",
        "",
    ]
    for kind, cls in ACTIONS.items():
        key, spec = f"action-{kind}", SPECS[kind]
        roles = ", ".join(label(TEXTS, "role", role) for role in sorted(spec.roles))
        cost = "No staff time."
        if spec.pool is not None:
            cost = f"{duration_label(spec.median_ms)} (median) of {label(TEXTS, 'pool', spec.pool)}."
        lines += [
            f"## {kind}",
            "",
            f"*{TEXTS.format(key)}*{', staffed' if kind in STAFFED else ''}. {TEXTS.format(f'{key}.does')}",
            "",
            f"Who: {roles}. {cost}",
            "",
            f"Side effect: {TEXTS.format(f'{key}.side')}",
            "",
            *cleared_by(spec.clearance),
            *field_table(cls),
        ]
    return "\n".join(lines)


def events() -> str:
    """The page of events."""
    lines = [
        "# Events",
        "",
        NOTE,
        "What has happened, as the journal holds it. Fields ending in `_ms` are milliseconds: of simulation",
        "time since STARTEX, or a span. `_permille` is thousandths, `_ppm` millionths.",
        "",
    ]
    for kind, cls in EVENTS.items():
        lines += [f"## {kind}", "", first_paragraph(cls), "", *field_table(cls)]
    return "\n".join(lines)


def measures() -> str:
    """The page of measures."""
    specs = frameworks.measures()
    lines = [
        "# Measures",
        "",
        NOTE,
        "What the two scores are made of: incident management (IM) and channel use (CB), side by side, never",
        "added. Full marks at the target, none at the unacceptable value, in proportion between; a pack may",
        "set both. A measure without an opportunity is not applicable, never 0 or 1.",
        "",
    ]
    for ident in MEASURES:
        key, spec = f"measure-{ident}", specs[ident]
        lines += [
            f"## {ident} {TEXTS.format(key)}",
            "",
            TEXTS.format(f"{key}.formula"),
            "",
            f"Why: {TEXTS.format(f'{key}.why')}",
            "",
            f"Source: {TEXTS.format(f'{key}.source')} Target: {spec.target}, unacceptable:"
            f" {spec.unacceptable} ({spec.unit}).",
            "",
        ]
    return "\n".join(lines)


def errors() -> str:
    """The page of error codes."""
    headings = {
        "usage": "Using the command line",
        "service": "The service",
        "pack": "Packs",
        "journal": "Journals",
        "refusal": "Refused actions",
        "exercise": "Exercises",
    }
    lines = ["# Error codes", "", NOTE, "Words in capitals stand for what the error is about.", ""]
    for area, heading in headings.items():
        lines += [f"## {heading}", "", "| code | what is wrong | what to do |", "|---|---|---|"]
        for code in REGISTRY.values():
            if code.area == area:
                params = {name: name.upper() for name in code.params}
                sentence = TEXTS.format(f"error-{code.code}", **params)
                remedy = TEXTS.format(f"error-{code.code}.remedy", **params)
                lines.append(f"| `{code.code}` | {cell(sentence)} | {cell(remedy)} |")
        lines.append("")
    return "\n".join(lines)


def cell(text: str) -> str:
    """A text as a table cell."""
    return " ".join(text.replace("|", "\\|").split())


def command_line() -> str:
    """The page of commands: their help as it is shown."""
    group = build(TEXTS)
    top = click.Context(group, info_name=NAME, terminal_width=100, max_content_width=100)
    lines = ["# Command line", "", NOTE, "```", group.get_help(top).rstrip(), "```", ""]
    for name in group.list_commands(top):
        command = group.get_command(top, name)
        assert command is not None
        context = click.Context(command, info_name=name, parent=top, terminal_width=100)
        lines += [f"## {NAME} {name}", "", "```", command.get_help(context).rstrip(), "```", ""]
    return "\n".join(lines)


def campaign_kinds() -> str:
    """The page of kinds of campaign."""
    known = frameworks.techniques()
    lines = [
        "# Kinds of campaign",
        "",
        NOTE,
        "What an adversary can be, with the template that `simengine generate --campaign KIND` makes one of.",
        "All numbers of the templates (`simengine/scenario/frameworks/campaign_kinds.yaml`) are assumptions.",
        "",
    ]
    for kind in frameworks.campaign_kinds().values():
        plan = kind.template["campaign"]
        lines += [f"## {kind.id}", "", f"*{kind.title}.* {kind.practises}", ""]
        lines += ["| ways in and stages | ATT&CK technique |", "|---|---|"]
        for entry in plan["entries"]:
            lines.append(f"| way in: `{entry['id']}` | {_technique(known[entry['technique']])} |")
        for stage in plan["stages"]:
            lines.append(f"| {cell(stage['title'])} | {_technique(known[stage['technique']])} |")
        lines += ["", "How it adapts:", ""]
        lines += [f"- {adaptation['title']}" for adaptation in plan["adaptations"]]
        lines.append("")
    lines += ["## Techniques", "", "What stages and ways in of a campaign may name.", ""]
    lines += ["| id | name | tactics |", "|---|---|---|"]
    lines += [f"| {t.id} | {t.name} | {', '.join(t.tactics)} |" for t in known.values()]
    lines += ["", frameworks.attack_notice(), ""]
    return "\n".join(lines)


def _technique(technique: frameworks.Technique) -> str:
    return f"{technique.id} {technique.name}"


def framework_sets() -> str:
    """The page of frameworks: every set with its terms, every title with how well it is known."""
    lines = [
        "# Frameworks",
        "",
        NOTE,
        "Measures, norms, services, titles and labels of other organisations that channels, measures and",
        "packs are mapped to (`maps_to`). Ids and short titles are carried over; every sentence is this",
        "project's own wording. Measures and norms are voluntary: what is said of conduct in an exercise",
        "judges nobody.",
        "`simengine frameworks ID` explains each and says what refers to it.",
        "",
    ]
    for set_id in frameworks.SETS:
        chosen = frameworks.framework_set(set_id)
        lines += [
            f"## {set_id}: {chosen.name}",
            "",
            f"{chosen.issuer}, {chosen.year}. Source: {chosen.source}.",
            "",
            f"Licence: {chosen.licence_note}",
            "",
            *(f"- {note}" for note in chosen.notes),
            "",
            "| id | title | summary | how well it is known |",
            "|---|---|---|---|",
        ]
        for item in chosen.items:
            standing = label(TEXTS, "standing", item.standing)
            row = (f"`{item.id}`", cell(item.title), cell(item.summary), standing)
            lines.append(f"| {' | '.join(row)} |")
        lines += ["", "Checked against:", "", *(f"- {text}" for text in chosen.verified_against), ""]
    return "\n".join(lines)


def region_pack_page() -> str:
    """The page of region packs: what each forum has, side by side, and then one by one."""
    packs, kinds = region_packs(), frameworks.channel_kinds()
    lines = [
        "# Region packs",
        "",
        NOTE,
        "Channels, response norms and opportunities of a forum. A pack names one in",
    ]
    lines += ["`scenario.yaml` (`region_pack`); what it lists itself under the same id takes its place.", ""]
    lines += [f"| kind of channel | {' | '.join(packs)} |", "|---|" + "---|" * len(packs)]
    for kind in kinds:
        count = [sum(channel.kind == kind for channel in pack.channels) for pack in packs.values()]
        marks = ["no" if not n else "yes" if n == 1 else str(n) for n in count]
        lines.append(f"| {label(TEXTS, 'channel', kind)} (`{kind}`) | {' | '.join(marks)} |")
    for pack in packs.values():
        lines += ["", f"## {pack.id}: {pack.title}", "", pack.summary.strip(), ""]
        lines += [f"Made after: {', '.join(f'`{name}`' for name in pack.quotes)}.", ""]
        norms = (
            f"{label(TEXTS, 'purpose', p.value)} {duration_label(s)}" for p, s in pack.response_norms.items()
        )
        lines += [f"An answer is expected within: {', '.join(norms)}.", ""]
        own = [channel.id for channel in pack.channels if channel.fields or channel.levels]
        if own:
            lines += [f"Forms or levels of its own: {', '.join(f'`{name}`' for name in own)}.", ""]
        lines += ["| opportunity | purposes | when | window | mapped to |", "|---|---|---|---|---|"]
        for rule in pack.opportunities:
            purposes = ", ".join(label(TEXTS, "purpose", purpose.value) for purpose in rule.purposes)
            row = (cell(rule.title), purposes, f"`{rule.when}`", duration_label(rule.window))
            lines.append(f"| {' | '.join(row)} | {', '.join(rule.maps_to)} |")
    return "\n".join([*lines, ""])


PAGES = {
    "region-packs.md": region_pack_page,
    "campaign-kinds.md": campaign_kinds,
    "frameworks.md": framework_sets,
    "actions.md": actions,
    "events.md": events,
    "measures.md": measures,
    "errors.md": errors,
    "command-line.md": command_line,
}


def shown_readme() -> str:
    """The README with what each command in it prints now: ``<!-- shown: ... -->`` and the block after it."""

    def show(match: re.Match[str]) -> str:
        said = StringIO()
        with redirect_stdout(said):
            main(match[1].split())
        return f"<!-- shown: {match[1]} -->\n```\n$ {NAME} {match[1]}\n{said.getvalue().rstrip()}\n```\n"

    text = README.read_text(encoding="utf-8")
    with TemporaryDirectory() as folder, chdir(folder):
        return re.sub(r"<!-- shown: (.*?) -->\n```\n.*?```\n", show, text, flags=re.DOTALL)


def contents() -> dict[Path, str]:
    """What every page written here says now."""
    return {FOLDER / name: page() + "\n" for name, page in PAGES.items()} | {
        README: shown_readme(),
        OPENAPI: json.dumps(openapi_document(), indent=1, sort_keys=True) + "\n",
    }


def stale() -> list[str]:
    """The pages that differ from what the code says now."""
    return [
        str(path.relative_to(ROOT))
        for path, text in contents().items()
        if not path.is_file() or path.read_text(encoding="utf-8") != text
    ]


def build_pages(arguments: list[str]) -> int:
    """Write the pages, or with ``--check`` name those that are out of date (exit code 1)."""
    if "--check" in arguments:
        names = stale()
        for name in names:
            sys.stderr.write(f"{name} is out of date: run python3 docs/build_reference.py\n")
        return 1 if names else 0
    FOLDER.mkdir(exist_ok=True)
    for path, text in contents().items():
        path.write_text(text, encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(build_pages(sys.argv[1:]))
