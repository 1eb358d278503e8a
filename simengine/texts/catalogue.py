"""The message catalogue: every sentence that people read, by key and language, in Fluent files.

English (``en``) is the source and what any other language falls back to. A file's name only says what is
in it; keys are unique over all files of a language.
"""

from __future__ import annotations

import warnings
from collections.abc import Mapping
from functools import cache
from importlib.resources import files

from fluent.runtime import FluentBundle, FluentResource
from fluent.runtime.resolver import Pattern
from fluent.runtime.types import fluent_number
from fluent.syntax import ast

SOURCE_LOCALE = "en"
"""The language that has every text."""

RIGHT_TO_LEFT = frozenset({"ar"})
"""Languages written from right to left."""

Param = str | int
"""A value for a placeable. Whole numbers are shown without grouping unless the text asks for it."""


def locales() -> tuple[str, ...]:
    """The languages that have texts, in alphabetical order."""
    folders = (entry for entry in files(__package__).iterdir() if entry.is_dir())
    return tuple(sorted(f.name for f in folders if any(entry.name.endswith(".ftl") for entry in f.iterdir())))


def negotiate(wanted: str | None) -> str:
    """The language for a wish such as ``en_GB.UTF-8``, ``fr`` or None; English when there is none better."""
    tag = (wanted or "").split(".")[0].split("@")[0].replace("_", "-")
    known = locales()
    for candidate in (tag, tag.split("-")[0]):
        if candidate in known:
            return candidate
    return SOURCE_LOCALE


WEB_AREAS = ("domain", "web")
"""What the pages need of a language: files whose names begin so."""


@cache
def web_texts(locale: str) -> str:
    """The Fluent source of all texts that the pages show, of one language."""
    folder = files(__package__).joinpath(locale)
    names = sorted(entry.name for entry in folder.iterdir() if entry.name.startswith(WEB_AREAS))
    return "\n".join(folder.joinpath(name).read_text(encoding="utf-8") for name in names)


@cache
def _resources(locale: str) -> tuple[tuple[str, ast.Resource], ...]:
    """The parsed files of a language by name. Raises ValueError for a text that is not Fluent."""
    found = []
    folder = files(__package__).joinpath(locale)
    for entry in sorted(folder.iterdir(), key=lambda item: item.name):
        if not entry.name.endswith(".ftl"):
            continue
        resource = FluentResource(entry.read_text(encoding="utf-8"))
        for item in resource.body:
            if isinstance(item, ast.Junk):
                raise ValueError(f"{locale}/{entry.name}: not Fluent: {item.content!r}")
        found.append((entry.name, resource))
    return tuple(found)


def _bundle(locale: str, isolate: bool) -> FluentBundle:
    bundle = FluentBundle([locale], use_isolating=isolate)
    for _, resource in _resources(locale):
        bundle.add_resource(resource)
    return bundle


class Catalogue:
    """The texts of one language, with English behind it.

    ``strict`` raises on a missing key or parameter; otherwise the gap is shown as such and a warning given,
    so that a bare key is never mistaken for a text. ``isolate`` wraps what is put into a text in marks of
    direction: for right-to-left languages; not for terminals.

    Example::

        Catalogue("en").format("error-journal-not-found", path="journal.jsonl")
    """

    def __init__(self, locale: str = SOURCE_LOCALE, *, strict: bool = False, isolate: bool = False) -> None:
        self.locale = locale
        self._strict = strict
        chain = (locale,) if locale == SOURCE_LOCALE else (locale, SOURCE_LOCALE)
        self._bundles = tuple(_bundle(name, isolate) for name in chain)

    def has(self, key: str) -> bool:
        """Whether there is a text under ``key`` (``message`` or ``message.attribute``)."""
        return any(_pattern(bundle, key) is not None for bundle in self._bundles)

    def format(self, key: str, /, **params: Param) -> str:
        """The text under ``key`` (``message`` or ``message.attribute``) with ``params`` put in.

        Strict: KeyError when there is none, ValueError when it asks for a parameter that was not given.
        """
        for bundle in self._bundles:
            pattern = _pattern(bundle, key)
            if pattern is None:
                continue
            value, errors = bundle.format_pattern(pattern, _plain_numbers(params))
            if errors:
                if self._strict:
                    raise ValueError(f"{key}: {errors[0]}")
                warnings.warn(f"text {key}: {errors[0]}", stacklevel=2)
            return str(value)
        if self._strict:
            raise KeyError(key)
        warnings.warn(f"no text for {key}", stacklevel=2)
        return f"[no text: {key}]"

    def message_ids(self) -> frozenset[str]:
        """All keys, those of attributes as ``message.attribute``."""
        found: set[str] = set()
        for name in (self.locale, SOURCE_LOCALE):
            for _, resource in _resources(name):
                for item in resource.body:
                    if isinstance(item, ast.Message):
                        if item.value is not None:
                            found.add(item.id.name)
                        found.update(f"{item.id.name}.{attribute.id.name}" for attribute in item.attributes)
        return frozenset(found)


def _pattern(bundle: FluentBundle, key: str) -> Pattern | None:
    name, _, attribute = key.partition(".")
    if not bundle.has_message(name):
        return None
    message = bundle.get_message(name)
    return message.attributes.get(attribute) if attribute else message.value


def _plain_numbers(params: Mapping[str, Param]) -> dict[str, object]:
    return {
        name: fluent_number(value, useGrouping=False) if isinstance(value, int) else value
        for name, value in params.items()
    }
