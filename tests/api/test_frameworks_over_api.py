"""What a seat, or whoever runs the server, can read up about measures, norms and services."""

from __future__ import annotations

import pytest

from simengine.scenario import frameworks
from simengine_api.client.connection import ApiError
from support.service import Server


def test_anybody_signed_in_reads_sets_with_source_licence_and_marks(server: Server) -> None:
    seat = server.seat(server.trainer(), "ALD.cert_analyst")
    assert [entry.id for entry in seat.frameworks()] == list(frameworks.SETS)
    sim3 = seat.framework("sim3")
    assert (sim3.titles, sim3.checked, sim3.own_proposals) == (45, 1, 0)
    assert "Nothing here is an assessment by SIM3" in sim3.licence_note
    assert {item.standing for item in sim3.items} == {"checked", "general_knowledge"}
    assert server.host().framework("osce-cbm").voluntary


def test_an_unknown_set_is_told_with_the_nearest(server: Server) -> None:
    host = server.host()
    with pytest.raises(ApiError) as told:
        host.framework("osce-cmb")
    assert (told.value.code, told.value.problem.status) == ("service-framework-unknown", 404)
    assert told.value.problem.params["nearest"] == "osce-cbm, oas-cbm"


def test_the_handbook_says_what_each_channel_follows_and_how_well_it_is_known(server: Server) -> None:
    handbook = server.seat(server.trainer(), "ALD.cert_analyst").handbook()
    known = frameworks.references()
    for channel in handbook.channels:
        assert [named.id for named in channel.maps_to] == list(
            frameworks.channel_kinds()[channel.kind].maps_to
        )
        for named in channel.maps_to:
            assert (named.title, named.standing) == (known[named.id].title, known[named.id].standing)
