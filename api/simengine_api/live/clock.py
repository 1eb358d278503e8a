"""How simulation time follows wall time: paused, running at a speed, or passing at once to an instant."""

from __future__ import annotations

from simengine_api.adapters.wall import Wall

LAG_S = 1.0
"""Wall seconds of work that the engine may be behind before the clock slows down instead of leaping."""


class PlayClock:
    """Says how far time should have come. ``goal_ms`` is set while time passes at once."""

    def __init__(self, wall: Wall, speed: int) -> None:
        self._wall = wall
        self.speed = speed
        self.running = False
        self.behind = False
        self.goal_ms: int | None = None
        self.open_at_goal = False
        """Whether a move opens when the goal is reached."""
        self._since_s = 0.0
        self._from_ms = 0

    def run(self, now_ms: int) -> None:
        """Run from ``now_ms`` on."""
        self.running = True
        self._anchor(now_ms)

    def pause(self) -> None:
        """Stand still."""
        self.running = False
        self.behind = False

    def set_speed(self, speed: int, now_ms: int) -> None:
        """Change the speed from now on."""
        self.speed = speed
        self._anchor(now_ms)

    def pass_to(self, t_ms: int, *, open_there: bool = False) -> None:
        """Let time pass at once to ``t_ms``, and stand there."""
        self.pause()
        self.goal_ms, self.open_at_goal = t_ms, open_there

    def arrived(self) -> None:
        """The goal was reached."""
        self.goal_ms, self.open_at_goal = None, False

    def due_ms(self) -> int | None:
        """How far time should have come by now; None while it stands."""
        if self.goal_ms is not None:
            return self.goal_ms
        if not self.running:
            return None
        return self._from_ms + int((self._wall.monotonic_s() - self._since_s) * 1000 * self.speed)

    def reached(self, now_ms: int) -> None:
        """Tell how far the engine came; when it lags, time goes on from there."""
        due = self.due_ms()
        if self.running and due is not None:
            self.behind = due - now_ms > LAG_S * 1000 * self.speed
            if self.behind:
                self._anchor(now_ms)

    def _anchor(self, now_ms: int) -> None:
        self._since_s, self._from_ms = self._wall.monotonic_s(), now_ms
