"""Volume earns nothing: however many messages a nation adds, its score of channel use does not rise."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from simengine.scoring import score_exercise
from support.journals import RUBRIC, H, Story, delivered, hit, opened, sent

SPAM = st.lists(
    st.tuples(
        st.integers(0, 47),
        st.sampled_from(["ask-clarification", "consult", "ask-assistance"]),
        st.sampled_from(["BRV", "CEL"]),
        st.integers(0, 1000),
    ),
    max_size=40,
)


def base() -> Story:
    story = Story().at(1 * H, opened(), opened(to="CEL")).at(2 * H, sent(completeness=400, missing=("rsit",)))
    story.at(5 * H, hit("b-1", "BRV"))
    return story.at(3 * H, delivered()).at(4 * H, sent("answer", reply_to="BRV/warn/ALD/1"))


@given(SPAM)
def test_messages_that_meet_no_opportunity_never_raise_channel_use(
    spam: list[tuple[int, str, str, int]],
) -> None:
    before = score_exercise(base().log(), {}, RUBRIC).nations[0].composites["channel_use"].score_permille
    story = base()
    for number, (hour, purpose, to, completeness) in enumerate(spam):
        story.at(hour * H, sent(purpose, to, 100 + number, completeness))
    after = score_exercise(story.log(), {}, RUBRIC).nations[0].composites["channel_use"].score_permille
    assert before is not None
    assert after is not None
    assert after <= before


@given(st.integers(1, 60))
def test_repeating_a_warning_changes_nothing(times: int) -> None:
    story = base()
    for number in range(times):
        story.at(2 * H + number, sent(nth=10 + number))
    lines = score_exercise(base().log(), {}, RUBRIC).nations[0].lines
    again = score_exercise(story.log(), {}, RUBRIC).nations[0].lines
    assert [line.score_permille for line in lines] == [line.score_permille for line in again]
