"""Debrief: from a journal to the after-action report, as data, as JSON and as one self-contained page."""

from simengine_trainers.debrief.after_action import build_report
from simengine_trainers.debrief.html import page_style, render_html
from simengine_trainers.debrief.json_report import report_bytes
from simengine_trainers.debrief.nation_form import nation_form
from simengine_trainers.debrief.references import idle_reference

__all__ = ["build_report", "idle_reference", "nation_form", "page_style", "render_html", "report_bytes"]
