import pytest
from hypothesis import given

from interviewer.core.figures.pauses import PauseClass, spread_of
from interviewer.core.spans import Span
from tests.core.spoken import spans, tagged


def lasting(*lengths: float) -> list[Span]:
    """Pauses of these lengths."""
    return [Span(number * 100, number * 100 + length) for number, length in enumerate(lengths)]


def test_pauses_are_told_as_a_distribution() -> None:
    spread = spread_of(lasting(0.125, 0.25, 0.25, 0.5, 0.5, 0.625, 0.75, 1.0, 2.0, 9.0), [])
    assert spread.classes == (
        PauseClass(0.0, 0.2, 1, 0.125),
        PauseClass(0.2, 1.0, 6, 2.875),
        PauseClass(1.0, None, 3, 12.0),
    )
    assert (spread.median, spread.ninetieth) == (0.5625, 2.0)


def test_no_pauses_have_no_median() -> None:
    spread = spread_of([], [])
    assert (spread.median, spread.ninetieth, [one.count for one in spread.classes]) == (None, None, [0, 0, 0])


@pytest.mark.parametrize(
    ("before", "after", "inside"),
    [
        ("I think it is", "the new fee.", True),
        ("I think it fell.", "So I would look.", False),
        ("I think it is,", "I mean, the fee.", True),
        ("I think it is...", "the new fee.", True),
        ("I think it is...", "So I would look.", False),
        ("Is it the fee?", "or is it not.", False),
    ],
)
def test_a_long_pause_inside_a_sentence_is_told_apart(before: str, after: str, inside: bool) -> None:
    segments = tagged((0, 5, "hypothesis", before), (7, 9, "hypothesis", after))
    spread = spread_of([Span(2, 2.5), Span(5, 7)], segments)
    assert (spread.inside, spread.between) == (((Span(5, 7),), ()) if inside else ((), (Span(5, 7),)))


def test_a_pause_with_nothing_beside_it_breaks_nothing_off() -> None:
    assert spread_of([Span(5, 7)], tagged((0, 5, "aside", "I think it is"))).inside == ()
    assert spread_of([Span(5, 7)], tagged((7, 9, "aside", "the fee"))).inside == ()


@given(spans())
def test_every_pause_is_in_one_class_and_every_long_one_on_one_side(pauses: list[Span]) -> None:
    spread = spread_of(pauses, [])
    assert sum(one.count for one in spread.classes) == len(pauses)
    assert sum(one.seconds for one in spread.classes) == pytest.approx(sum(pause.length for pause in pauses))
    assert len(spread.inside) + len(spread.between) == spread.classes[-1].count
