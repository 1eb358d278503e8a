"""Texts for people: the message catalogue and what turns codes and facts into sentences.

Nothing else in the engine writes prose; other floors pass keys and parameters.
"""

from simengine.texts.catalogue import (
    RIGHT_TO_LEFT,
    SOURCE_LOCALE,
    Catalogue,
    Param,
    locales,
    negotiate,
    web_texts,
)
from simengine.texts.explain import (
    Coded,
    Explanation,
    event_sentence,
    explain,
    joined,
    label,
    problem_lines,
)

__all__ = [
    "RIGHT_TO_LEFT",
    "SOURCE_LOCALE",
    "Catalogue",
    "Coded",
    "Explanation",
    "Param",
    "event_sentence",
    "explain",
    "joined",
    "label",
    "locales",
    "negotiate",
    "problem_lines",
    "web_texts",
]
