"""A server for the tests of the API: one for all, each test opening exercises of its own."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from support.service import Server, running_server


@pytest.fixture(scope="session")
def server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    with running_server(tmp_path_factory.mktemp("store") / "test.db") as found:
        yield found
