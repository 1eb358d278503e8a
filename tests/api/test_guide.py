"""The program in the guide to the API runs as shown."""

from __future__ import annotations

import re
import threading
from pathlib import Path

from simengine.domain.time import MS_PER_HOUR
from simengine_api import schemas
from support.service import Server, control

GUIDE = Path(__file__).parents[2] / "docs" / "howto" / "api.md"
ADDRESS, SECRET = "http://127.0.0.1:8000", "the part of a join link behind the #"


def test_the_program_of_the_guide_takes_part(server: Server) -> None:
    trainer = server.trainer()
    link = trainer.new_link(schemas.NewLink(member="seat", seat="ALD.cert_analyst"))
    server.join(link.secret)  # before STARTEX, so that no automated team plays the seat
    trainer.control(control("start", speed=1))
    trainer.control(control("pause"))
    trainer.control(control("advance-to", t_ms=6 * MS_PER_HOUR))
    trainer.wait_until_standing()
    (code,) = re.findall(
        r"^```python over-the-network\n(.*?)^```$", GUIDE.read_text(), re.DOTALL | re.MULTILINE
    )
    assert ADDRESS in code
    assert SECRET in code
    shown: list[tuple[object, ...]] = []
    follows = threading.Event()

    def show(*words: object) -> None:
        shown.append(words)
        if len(words) == 2:  # what the stream brings; before that it acts, and must not be cut off
            follows.set()

    def end() -> None:
        follows.wait(60)
        trainer.control(control("end"))

    ending = threading.Thread(target=end)
    ending.start()
    exec(
        compile(code.replace(ADDRESS, server.address).replace(SECRET, link.secret), GUIDE.name, "exec"),
        {"print": show},
    )
    ending.join()
    triaged = [words for words in shown if len(words) == 3]
    assert triaged
    assert all(accepted for _, accepted, _ in triaged)
