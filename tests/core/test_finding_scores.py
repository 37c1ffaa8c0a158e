"""How findings are held against what careful readers found."""

from interviewer.core.finding_scores import ReadAnswer, finding_scores


def read(right: str, doubtful: str, found: str) -> ReadAnswer:
    return ReadAnswer(frozenset(right), frozenset(doubtful), frozenset(found))


def test_right_wrong_and_missed() -> None:
    answers = [read("ab", "", "a"), read("a", "", "ab"), read("", "", "a")]
    scores = finding_scores(answers, "ab", "x")
    a, b = scores.each["a"], scores.each["b"]
    assert (a.right, a.wrong, a.missed, a.precision, a.recall) == (2, 1, 0, 2 / 3, 1.0)
    assert (b.right, b.wrong, b.missed, b.precision, b.recall) == (0, 1, 1, 0.0, 0.0)
    assert (scores.faults.micro.precision, scores.faults.micro.recall) == (0.5, 2 / 3)
    assert (scores.faults.macro_precision, scores.faults.macro_recall) == (1 / 3, 0.5)


def test_what_is_doubtful_counts_neither_way() -> None:
    scores = finding_scores([read("", "a", "a"), read("a", "a", ""), read("a", "", "a")], "a", "")
    assert (scores.each["a"].right, scores.each["a"].wrong, scores.each["a"].missed) == (1, 0, 0)


def test_faults_and_strengths_apart_and_nothing_out_of_nothing() -> None:
    scores = finding_scores([read("x", "", "x")], "a", "x")
    assert (scores.strengths.micro.precision, scores.faults.micro.precision) == (1.0, None)
    assert (scores.faults.macro_recall, list(scores.each)) == (None, ["x"])
