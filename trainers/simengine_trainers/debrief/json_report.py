"""The after-action report as JSON: sorted keys, stable bytes; the same journal gives the same file."""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import Any


def report_bytes(report: Mapping[str, Any]) -> bytes:
    """The report in UTF-8, readable, with a newline at the end."""
    text = json.dumps(report, sort_keys=True, indent=1, ensure_ascii=False, allow_nan=False)
    return text.encode("utf-8") + b"\n"
