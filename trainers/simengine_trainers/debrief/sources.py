"""What the report quotes of other organisations, how well each title is known, and on what terms."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from simengine.scenario.frameworks import sets_of


def sources_of(report: Mapping[str, Any]) -> list[dict[str, Any]]:
    """The sets that a report quotes, each once with the titles quoted.

    Only what this form of the report shows counts: a nation's form does not tell by its sources what the
    others did.
    """
    return [
        {
            "id": chosen.id,
            "name": chosen.name,
            "issuer": chosen.issuer,
            "year": chosen.year,
            "source": chosen.source,
            "voluntary": chosen.voluntary,
            "licence_note": chosen.licence_note,
            "titles": [
                {"id": item.id, "title": item.title, "issuer": item.issuer, "standing": item.standing.value}
                for item in quoted
            ],
        }
        for chosen, quoted in sets_of(_quoted(report))
    ]


def _quoted(report: Mapping[str, Any]) -> Iterator[str]:
    """Every id that the report quotes, some more than once."""
    yield report["marking"]
    yield report["exercise"]["marking"]
    for message in report["messages"]:
        yield message["tlp"]
    for mapped in (*report["channels"], *report["opportunities"]):
        yield from mapped["maps_to"]
    for sheet in report["scores"]["nations"]:
        for name in ("incident_management", "channel_use"):
            yield f"HSEEP-{sheet[name]['rating']}"
        for measure in sheet["measures"]:
            yield from measure["maps_to"]
            yield f"HSEEP-{measure['rating']}"
            for piece in measure["evidence"]:
                yield str(piece["params"].get("rsit", ""))
