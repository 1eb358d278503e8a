"""The after-action report as one self-contained page: no script, no other file, nothing from elsewhere.

Everything from the pack or from seats is text and is escaped; the only markup put in as it is are the
plots made here.
"""

from __future__ import annotations

from collections.abc import Mapping
from importlib import resources
from typing import Any

from jinja2 import Environment, PackageLoader, StrictUndefined
from markupsafe import Markup

from simengine.domain.time import MS_PER_MINUTE, clock_label, duration_label
from simengine.texts import RIGHT_TO_LEFT, Catalogue
from simengine_trainers.debrief import plots
from simengine_trainers.debrief.after_action import TELLING

TRUTH_MARKS = ("compromised", "exposed", "impacted", "last_hit")
BELIEF_MARKS = ("alerted", "confirmed", "declared", "isolated", "indicators", "reported", "restored")


def render_html(report: Mapping[str, Any], catalogue: Catalogue) -> str:
    """The report's page in the language of ``catalogue``. The same report gives the same bytes."""

    def t(key: str, **params: str | int) -> str:
        return catalogue.format(f"report-{key}", **params)

    environment = Environment(
        loader=PackageLoader("simengine_trainers.debrief"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    environment.globals.update(
        t=t,
        label=catalogue.format,
        clock=clock_label,
        span=duration_label,
        number=lambda value: t("number", value=value),
        share=lambda permille: f"{permille // 10} %",
        bar=plots.bar,
        raw=_raw(catalogue),
        evidence=_evidence(catalogue),
    )
    template = environment.get_template("after-action.html.j2")
    return template.render(
        report=report,
        exercise=report["exercise"],
        region=report["region"],
        nations=_nations(report),
        scores={entry["nation"]: entry for entry in report["scores"]["nations"]},
        names=report["names"],
        titles={title["id"]: title for source in report["sources"] for title in source["titles"]},
        style=Markup(page_style()),  # noqa: S704 - our own file
        language=catalogue.locale,
        direction="rtl" if catalogue.locale in RIGHT_TO_LEFT else "ltr",
        loss_plot=_loss_plot(report, t),
        spread_plot=_spread_plot(report, t),
        lanes_plot=_lanes_plot(report, t),
        arrows_plot=_arrows_plot(report, catalogue, t),
        has_contacts=any(report["contacts"].values()),
        check_plots=[_check_plot(check, t) for check in report["contacts"]["checks"]],
        truth_marks=TRUTH_MARKS,
        belief_marks=BELIEF_MARKS,
    )


def _nations(report: Mapping[str, Any]) -> list[Mapping[str, Any]]:
    """The nations of the report: organisations have nothing that is measured."""
    return [nation for nation in report["nations"] if not nation["organisation"]]


def page_style() -> str:
    """The page's style sheet, as it stands in the page."""
    return resources.files("simengine_trainers.debrief").joinpath("templates/style.css").read_text("utf-8")


def _raw(catalogue: Catalogue) -> Any:
    """A measure's own value in its unit."""

    def show(measure: Mapping[str, Any]) -> str:
        if measure["raw"] is None:
            return "\N{EN DASH}"
        if measure["unit"] == "minutes":
            return duration_label(measure["raw"] * MS_PER_MINUTE)
        return f"{measure['raw'] / 10:.0f} %"

    return show


def _evidence(catalogue: Catalogue) -> Any:
    """The sentence of a piece of evidence."""

    def show(piece: Mapping[str, Any]) -> str:
        return catalogue.format(f"evidence-{piece['code']}", **piece["params"])

    return show


def _loss_plot(report: Mapping[str, Any], t: Any) -> Markup:
    region = report["region"]
    series = [plots.Series(t("played"), plots.thin(region["loss_rate"]))]
    if region["idle_loss_rate"]:
        series.append(plots.Series(t("idle"), plots.thin(region["idle_loss_rate"]), muted=True))
    return plots.lines(
        series,
        report["exercise"]["end_ms"],
        t(f"loss-title-{report['form']}"),
        t("loss-description"),
        t("hours"),
    )


def _spread_plot(report: Mapping[str, Any], t: Any) -> Markup:
    series = [plots.Series(n["name"], plots.thin(n["compromised"])) for n in _nations(report)]
    end_ms = report["exercise"]["end_ms"]
    return plots.lines(
        series, end_ms, t(f"spread-title-{report['form']}"), t("spread-description"), t("hours")
    )


def _lanes_plot(report: Mapping[str, Any], t: Any) -> Markup:
    def marks(moments: Mapping[str, Any], names: tuple[str, ...]) -> list[plots.Mark]:
        return [
            plots.Mark(
                moments[name]["t_ms"],
                t(f"mark-{name}.letter"),
                f"{clock_label(moments[name]['t_ms'])} {t(f'mark-{name}')}",
            )
            for name in names
            if name in moments
        ]

    rows = [
        plots.Lane(n["id"], marks(n["truth"], TRUTH_MARKS), marks(n["belief"], BELIEF_MARKS))
        for n in _nations(report)
    ]
    labels = {"truth": t("truth"), "belief": t("belief"), "time": t("hours")}
    end_ms = report["exercise"]["end_ms"]
    return plots.lanes(rows, end_ms, t("lanes-title"), t("lanes-description"), labels)


def _check_plot(check: Mapping[str, Any], t: Any) -> Markup:
    """How many had answered after how long."""
    spans = sorted(line["after_ms"] for line in check["lines"] if line["after_ms"] is not None)
    steps = [(span, place) for place, span in enumerate(spans, 1)]
    within_ms = check["until_ms"] - check["began_ms"]
    called = plots.Series(t("check-called"), [(0, len(check["lines"]))], muted=True)
    answered = plots.Series(t("check-answers"), steps)
    return plots.lines(
        [answered, called],
        within_ms,
        t("check-curve"),
        t("check-curve-description"),
        t("minutes"),
        unit_ms=MS_PER_MINUTE,
    )


def _arrows_plot(report: Mapping[str, Any], catalogue: Catalogue, t: Any) -> Markup:
    end_ms = report["exercise"]["end_ms"]
    found = []
    for message in (one for one in report["messages"] if one["came_back_ms"] is None):
        kind = "answer" if message["answer"] else "tell" if message["purpose"] in TELLING else "ask"
        purpose = catalogue.format(f"purpose-{message['purpose']}")
        found.append(
            plots.Arrow(
                message["sent_ms"],
                message["arrived_ms"] if message["arrived_ms"] is not None else end_ms,
                message["from_nation"],
                message["to_nation"],
                kind,
                f"{clock_label(message['sent_ms'])} {message['from_nation']} > "
                f"{message['to_nation']}: {purpose}",
            )
        )
    met = {
        nation for message in report["messages"] for nation in (message["from_nation"], message["to_nation"])
    }
    nations = [nation for nation in report["names"] if report["nation"] is None or nation in met]
    return plots.arrows(nations, found, end_ms, t("told-title"), t("told-description"), t("hours"))
