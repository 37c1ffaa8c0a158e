from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from interviewer.core.spans import Span
from interviewer.core.speech import (
    FRAME_SECONDS,
    SHORTEST_GAP_SECONDS,
    SHORTEST_SPEECH_SECONDS,
    SpeechFinder,
    pauses,
)

# Long runs of alike frames, so that pauses and stretches of every length come up; around both thresholds.
probabilities = st.lists(
    st.tuples(st.sampled_from([0.0, 0.34, 0.36, 0.49, 0.51, 1.0]), st.integers(1, 12)), max_size=40
).map(lambda runs: [probability for probability, length in runs for _ in range(length)])


def found(frames: list[float], cuts: list[int]) -> list[Span]:
    finder = SpeechFinder()
    edges = [0, *sorted(cut % (len(frames) + 1) for cut in cuts), len(frames)]
    spans = [span for one, other in pairwise(edges) for span in finder.feed(frames[one:other])]
    return spans + finder.close()


@given(probabilities, st.lists(st.integers(0, 500)))
def test_any_chunks_of_the_same_frames_give_the_same_stretches(frames: list[float], cuts: list[int]) -> None:
    assert found(frames, cuts) == found(frames, [])


@given(probabilities)
def test_stretches_are_long_enough_and_apart(frames: list[float]) -> None:
    spans = found(frames, [])
    assert all(span.length >= SHORTEST_SPEECH_SECONDS for span in spans)
    assert all(other.start - one.end >= SHORTEST_GAP_SECONDS - 1e-9 for one, other in pairwise(spans))
    assert all(span.start >= 0 and span.end <= len(frames) * FRAME_SECONDS for span in spans)


@given(probabilities)
def test_a_long_run_of_sure_frames_is_always_inside_a_stretch(frames: list[float]) -> None:
    spans = found([*frames, *[1.0] * 10], [])
    assert spans[-1].end == (len(frames) + 10) * FRAME_SECONDS
    assert spans[-1].start <= len(frames) * FRAME_SECONDS


def frames_of(*runs: tuple[float, int]) -> list[float]:
    return [probability for probability, length in runs for _ in range(length)]


def test_a_voice_begins_at_the_higher_and_goes_on_above_the_lower_threshold() -> None:
    assert found(frames_of((0.49, 10), (0.5, 5), (0.35, 5), (0.34, 10)), []) == [
        Span(10 * FRAME_SECONDS, 20 * FRAME_SECONDS)
    ]


def test_a_gap_of_six_frames_is_bridged_and_one_of_seven_divides() -> None:
    assert len(found(frames_of((1, 5), (0, 6), (1, 5)), [])) == 1
    assert len(found(frames_of((1, 5), (0, 7), (1, 5)), [])) == 2


def test_a_click_is_no_speech() -> None:
    assert found(frames_of((0, 5), (1, 3), (0, 9)), []) == []
    assert len(found(frames_of((0, 5), (1, 4), (0, 9)), [])) == 1


def test_open_since_tells_of_the_stretch_that_goes_on() -> None:
    finder = SpeechFinder()
    opened = []
    for frames in (frames_of((0, 3)), frames_of((1, 2)), frames_of((0, 6)), frames_of((0, 1))):
        finder.feed(frames)
        opened.append(finder.open_since)
    assert opened == [None, 3 * FRAME_SECONDS, 3 * FRAME_SECONDS, None]


def test_a_hush_is_known_of_after_four_frames_and_over_with_the_next_voice() -> None:
    finder = SpeechFinder()
    hushes = []
    for frames in (
        frames_of((1, 5), (0, 3)),
        frames_of((0, 1)),
        frames_of((1, 1)),
        frames_of((0, 6)),
        frames_of((0, 1)),
    ):
        finder.feed(frames)
        hushes.append(finder.hushed_at)
    assert hushes == [None, 5 * FRAME_SECONDS, None, 10 * FRAME_SECONDS, None]


def test_pauses_lie_between_stretches_and_are_long_enough() -> None:
    speech = [Span(1, 2), Span(2.2, 3), Span(4, 5), Span(5.5, 6)]
    assert pauses(speech) == [Span(3, 4), Span(5, 5.5)]
    assert pauses(speech, shortest=0.1) == [Span(2, 2.2), Span(3, 4), Span(5, 5.5)]
    assert pauses([]) == pauses([Span(3, 4)]) == []


def test_a_pause_of_exactly_the_shortest_length_counts() -> None:
    assert pauses([Span(0, 1), Span(1.5, 2)], shortest=0.5) == [Span(1, 1.5)]
    assert pauses([Span(0, 1), Span(1.5, 2)], shortest=0.51) == []
