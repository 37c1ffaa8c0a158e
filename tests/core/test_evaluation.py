import pytest

from interviewer.core.evaluation import Scores, scores_of
from interviewer.core.labelled import LabelledAnswer, LabelledUnit
from interviewer.core.tags import UNSURE_BELOW, Tagging

TAGS = ("h", "f", "c", "x")


def answer(*units: tuple[str, str, str | None]) -> LabelledAnswer:
    """An answer of units: (text, label, alternative)."""
    return LabelledAnswer("a", "", tuple(LabelledUnit("a", "", "", *unit) for unit in units))


def taggings(*said: tuple[str, float]) -> list[Tagging]:
    return [Tagging(tag, confidence, {}) for tag, confidence in said]


FIRST = (
    answer(
        ("one two three", "h", None), ("four", "h", "f"), ("five six", "f", None), ("seven eight nine ten", "c", "h")
    ),
    taggings(("h", 0.95), ("f", 0.75), ("f", 0.85), ("f", 0.55)),
)
SECOND = (answer(("one", "c", "f"), ("two", "c", "f")), taggings(("c", 0.91), ("h", 0.45)))


@pytest.fixture
def scores() -> Scores:
    return scores_of([FIRST, SECOND], TAGS)


def test_accuracy(scores: Scores) -> None:
    assert (scores.units, scores.accuracy, scores.lenient_accuracy) == pytest.approx((6, 3 / 6, 4 / 6))


def test_f1(scores: Scores) -> None:
    # h: 1 hit, 2 labels, 2 given; f: 1 hit, 1 label, 3 given; c: 1 hit, 3 labels, 1 given; x: neither.
    assert scores.f1 == pytest.approx({"h": 2 / 4, "f": 2 / 4, "c": 2 / 4})
    assert scores.macro_f1 == pytest.approx(0.5)


def test_lenient_f1_takes_the_second_label_where_the_tag_is_that(scores: Scores) -> None:
    # h: 1 hit, 1 label, 2 given; f: 2 hits, 2 labels, 3 given; c: 1 hit, 3 labels, 1 given.
    assert scores.lenient_macro_f1 == pytest.approx((2 / 3 + 4 / 5 + 2 / 4) / 3)


def test_share_error(scores: Scores) -> None:
    # First answer, ten words: h 4 -> 3, f 2 -> 7, c 4 -> 0. Second, two words: c 2 -> 1, h 0 -> 1.
    assert scores.share_errors == pytest.approx(
        {"h": (0.1 + 0.5) / 2, "f": (0.5 + 0.0) / 2, "c": (0.4 + 0.5) / 2, "x": 0.0}
    )
    assert scores.share_error == pytest.approx((0.3 + 0.25 + 0.45 + 0.0) / 4)


def test_errors_that_even_out_leave_the_share_right() -> None:
    even = (answer(("one", "h", None), ("two", "f", None)), taggings(("f", 0.5), ("h", 0.5)))
    assert scores_of([even], TAGS).share_error == 0


def test_calibration(scores: Scores) -> None:
    # Bin of 0.9: two right of confidence 1.86; 0.8: right; 0.7, 0.5 and 0.4: wrong.
    assert scores.calibration_error == pytest.approx((0.14 + 0.15 + 0.75 + 0.55 + 0.45) / 6)


def test_confidence_is_judged_in_ten_bins() -> None:
    # Together they would be off by 0.4 only: too little here, too much there.
    two = (answer(("one", "h", None), ("two", "h", None)), taggings(("h", 0.65), ("f", 0.75)))
    assert scores_of([two], TAGS).calibration_error == pytest.approx((0.35 + 0.75) / 2)


def test_certainty_is_in_the_last_bin() -> None:
    sure = (answer(("one", "h", None), ("two", "h", None)), taggings(("h", 1.0), ("f", 0.9)))
    assert scores_of([sure], TAGS).calibration_error == pytest.approx(0.9 / 2)


def test_confusion(scores: Scores) -> None:
    assert scores.confusion == {
        "h": {"h": 1, "f": 1, "c": 0, "x": 0},
        "f": {"h": 0, "f": 1, "c": 0, "x": 0},
        "c": {"h": 1, "f": 1, "c": 1, "x": 0},
        "x": {"h": 0, "f": 0, "c": 0, "x": 0},
    }


def test_a_tag_never_due_but_given_counts_as_nothing_right() -> None:
    wrong = (answer(("one", "h", None)), taggings(("x", 0.5)))
    assert scores_of([wrong], TAGS).f1 == {"h": 0, "x": 0}


def test_perfect_tags() -> None:
    perfect = scores_of([(FIRST[0], taggings(("h", 1), ("h", 1), ("f", 1), ("c", 1)))], TAGS)
    assert (perfect.accuracy, perfect.macro_f1, perfect.share_error, perfect.calibration_error) == (1, 1, 0, 0)


def test_what_is_unsure_and_how_right_the_rest_is() -> None:
    low, high = UNSURE_BELOW - 0.01, UNSURE_BELOW
    some = scores_of([(FIRST[0], taggings(("h", high), ("f", low), ("h", high), ("c", 1.0)))], TAGS)
    assert (some.unsure_share, some.sure_accuracy) == pytest.approx((1 / 4, 2 / 3))
    none = scores_of([(FIRST[0], taggings(*[("h", low)] * 4))], TAGS)
    assert (none.unsure_share, none.sure_accuracy) == (1, 0)


def test_nothing_to_judge() -> None:
    nothing = scores_of([], TAGS)
    assert (nothing.units, nothing.accuracy, nothing.macro_f1, nothing.share_error) == (0, 0, 0, 0)


def test_one_tagging_a_unit() -> None:
    with pytest.raises(ValueError, match="zip"):
        scores_of([(FIRST[0], taggings(("h", 1.0)))], TAGS)
