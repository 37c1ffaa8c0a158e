import pytest

from interviewer.core.figures.budget import Budget


@pytest.mark.parametrize(("seconds", "share", "over"), [(300, 1.0, False), (447, 1.49, False), (450, 1.5, True)])
def test_an_answer_is_too_long_from_half_as_long_again(seconds: float, share: float, over: bool) -> None:
    budget = Budget(seconds, 300)
    assert (budget.share, budget.over) == (share, over)
