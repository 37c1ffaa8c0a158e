"""What is true of the sound of a candidate who is made up."""

from interviewer.core.simulation.truth import TrueSegment, segments
from interviewer.core.spans import Span
from tests.core.simulation.made_up import answer


def test_both_sides_share_a_breath_and_a_long_pause_is_nobodys() -> None:
    said = answer(
        ("context", "It fell.", 1.0, 2.0), ("hypothesis", "I guess so.", 2.4, 3.0), ("hypothesis", "Yes.", 5.0, 6.0)
    )
    assert segments(said) == [
        TrueSegment(Span(1.0, 2.2), "It fell.", "context"),
        TrueSegment(Span(2.2, 3.0), "I guess so.", "hypothesis"),
        TrueSegment(Span(5.0, 6.0), "Yes.", "hypothesis"),
    ]


def test_an_um_belongs_to_the_sentence_around_it() -> None:
    said = answer(("context", "It", 0.0, 0.5), ("context", "um", 0.6, 0.9), ("context", "fell.", 1.0, 1.5))
    assert segments(said) == [TrueSegment(Span(0.0, 1.5), "It um fell.", "context")]
    assert said.fillers == [Span(0.6, 0.9)]


def test_a_long_pause_divides_a_sentence() -> None:
    said = answer(("context", "It", 0.0, 0.5), ("context", "fell.", 1.5, 2.0))
    assert [one.span for one in segments(said)] == [Span(0.0, 0.5), Span(1.5, 2.0)]


def test_words_lie_where_they_would_if_each_letter_took_as_long() -> None:
    said = answer(("context", "It fell so.", 1.0, 2.0), ("aside", "Um.", 3.0, 3.3))
    words = [(word.text, word.start, word.end, tag) for word, tag in said.words]
    assert [(text, tag) for text, _, _, tag in words] == [
        ("It", "context"), ("fell", "context"), ("so.", "context"), ("Um.", "aside")
    ]  # fmt: skip
    assert words[0][1] == 1.0
    assert words[0][2] == words[1][1] == 1.0 + 2 / 9
    assert words[2][2] == 2.0


def test_what_is_said_of_nothing_is_nothing() -> None:
    said = answer(("context", "So.", 0.0, 1.0))
    nothing = type(said)(said.script, (), (), 2.0)
    assert (segments(nothing), nothing.words, nothing.speech, nothing.quiet) == ([], [], [], [])
