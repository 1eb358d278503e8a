"""Floor 3: automated teams. A policy sees a :class:`SeatView` and gives actions, as a person would.

Policies keep no memory of their own: what they do follows from the view, the time and keyed draws. So a
seat can pass between a person and a policy at any time, and recovery needs nothing of them.
"""

from simengine.policies.briefing import Briefing
from simengine.policies.conduct import CONDUCTS, Conduct
from simengine.policies.policy import Policy, TeamPolicy, policy_for

__all__ = ["CONDUCTS", "Briefing", "Conduct", "Policy", "TeamPolicy", "policy_for"]
