"""A typed client of the API, for notebooks, automated teams and tests.

Example::

    trainer = Client.join("http://127.0.0.1:8000", secret)
    trainer.control(Start(command="start", speed=60))
    seat = Client.join("http://127.0.0.1:8000", other_secret)
    receipt = seat.submit(TriageAlert(alert=next(iter(seat.view().alerts))))
"""

from simengine_api.client.connection import ApiError, Client, StreamEvent
from simengine_api.client.teams import AutomatedSeat

__all__ = ["ApiError", "AutomatedSeat", "Client", "StreamEvent"]
