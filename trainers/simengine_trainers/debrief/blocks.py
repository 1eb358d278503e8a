"""What a report is made of: blocks that know no output, and outputs that know nothing of what the blocks say.

A section is a function from the report's data and a catalogue to a list of blocks. All texts are plain text;
renderers escape them. A figure is SVG made by ``plots``; what it shows stands in a table too, for those who
do not see it.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from markupsafe import Markup


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading; ``level`` 2 begins a section, 3 a part of it. ``anchor`` is an id within the report."""

    text: str
    level: Literal[2, 3, 4] = 2
    anchor: str = ""


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A paragraph; ``records`` are the record numbers that it rests on."""

    text: str
    records: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class Items:
    """A list of short texts."""

    items: tuple[Paragraph, ...]


@dataclass(frozen=True, slots=True)
class Notice:
    """A sentence set apart: a marking, a limit of what is shown, a notice of an owner."""

    text: str
    tone: Literal["plain", "caution"] = "plain"


@dataclass(frozen=True, slots=True)
class KeyFigure:
    """A figure that stands large: its label, the value as text, and a remark below."""

    label: str
    value: str
    remark: str = ""


@dataclass(frozen=True, slots=True)
class KeyFigures:
    """Some key figures side by side."""

    figures: tuple[KeyFigure, ...]


@dataclass(frozen=True, slots=True)
class Cell:
    """A cell of a table. ``value`` is the number behind the text, for spreadsheets; ``share_permille`` draws
    a bar; ``records`` are the record numbers that it rests on."""

    text: str
    value: int | float | None = None
    records: tuple[int, ...] = ()
    share_permille: int | None = None


@dataclass(frozen=True, slots=True)
class Column:
    """A column: its head, and whether it holds figures (set to the end of the line)."""

    head: str
    figures: bool = False


@dataclass(frozen=True, slots=True)
class Table:
    """A table. ``sheet`` names the sheet of the workbook that it goes to; empty for none."""

    caption: str
    columns: tuple[Column, ...]
    rows: tuple[tuple[Cell, ...], ...]
    sheet: str = ""


@dataclass(frozen=True, slots=True)
class Figure:
    """A plot as SVG with its caption, and the same as a table where it can be told in one."""

    caption: str
    svg: Markup
    table: Table | None = None


Block = Heading | Paragraph | Items | Notice | KeyFigures | Table | Figure
