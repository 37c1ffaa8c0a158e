"""Many answers beside one another: each counts once, and the middle lies between the ends."""

from collections.abc import Sequence

from hypothesis import given
from hypothesis import strategies as st

from interviewer.core.over_time.round_figures import AnswerFigures
from interviewer.core.summary import COLUMNS, Row, by_person, by_question, group_of

NAMES = st.sampled_from(["", "anna", "ben", "cleo"])


def figures(seconds: float | None = 60.0, vomit: float = 0.0, findings: Sequence[str] = ()) -> AnswerFigures:
    return AnswerFigures(
        *("Why?", "case", seconds, {}, vomit, 1.0, 2.0, 3.0, 100, seconds, 2, 3, 1),
        tuple(findings),
    )


ROWS = st.lists(
    st.builds(
        Row,
        st.text(max_size=3),
        NAMES,
        NAMES,
        st.none() | st.builds(figures, st.none() | st.floats(1, 1e4), st.floats(0, 1e3)),
    )
)


@given(ROWS, st.randoms(use_true_random=False))
def test_every_answer_with_a_name_counts_once_and_their_order_means_nothing(rows: list[Row], chance: object) -> None:
    for groups_of, name in ((by_person, "person"), (by_question, "question")):
        groups = groups_of(rows)
        named = [row for row in rows if getattr(row, name)]
        assert sum(group.answers + group.unread for group in groups) == len(named)
        assert [group.name for group in groups] == sorted({getattr(row, name) for row in named})
        shuffled = list(rows)
        chance.shuffle(shuffled)  # type: ignore[attr-defined]
        assert groups_of(shuffled) == groups


@given(ROWS)
def test_a_median_lies_between_the_least_and_the_most_of_what_is_known(rows: list[Row]) -> None:
    group = group_of("All", rows)
    for number, middle in enumerate(group.medians):
        known = [value for row in rows if (value := row.values[number]) is not None]
        assert (middle is None) == (not known)
        assert middle is None or min(known) <= middle <= max(known)


def test_what_was_found_in_most_answers_comes_first_and_counts_an_answer_once() -> None:
    rows = [
        Row("a", "anna", "q", figures(findings=["vague", "vague", "late"])),
        Row("b", "anna", "q", figures(findings=["late"])),
        Row("c", "anna", "q", trouble="gone"),
    ]
    group = group_of("anna", rows)
    assert (group.answers, group.unread, group.findings) == (2, 1, (("late", 2), ("vague", 1)))


def test_the_columns_are_what_an_answer_alone_can_tell() -> None:
    keys = [column.key for column in COLUMNS]
    assert keys[:2] == ["seconds", "vomit_share"]
    assert "lean" not in keys
    told = dict(zip(keys, Row("a", "", "", figures(60.0, 15.0)).values, strict=True))
    assert (told["seconds"], told["vomit_share"], told["words_a_minute"]) == (60.0, 0.25, 100.0)
    assert (told["first_stake"], told["long_pauses"]) == (1.0, 1.0)
