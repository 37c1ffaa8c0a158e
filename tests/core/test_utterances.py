from collections.abc import Iterator, Sequence
from itertools import chain, pairwise

import numpy as np
import numpy.typing as npt
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from interviewer.core import utterances
from interviewer.core.audio import Block, Samples, sample_at, seconds
from interviewer.core.spans import Span
from interviewer.core.speech import FRAME_SAMPLES, FRAME_SECONDS, SpeechFinder
from interviewer.core.utterances import MARGIN_SECONDS, PAUSE_SECONDS, Utterance, UtteranceCutter
from tests.toy_language import blocks

LONGEST, SEARCHED = 4.0, 1.2
LONGEST_BLOCK = 40_000
MARGIN = sample_at(MARGIN_SECONDS)


@pytest.fixture(autouse=True)
def short_utterances(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(utterances, "LONGEST_SECONDS", LONGEST)
    monkeypatch.setattr(utterances, "SHORTER_PAUSES", ((3.0, 0.2), (2.0, 0.3)))
    monkeypatch.setattr(utterances, "SEARCHED_SECONDS", SEARCHED)


class Room:
    """A cutter behind a voice activity that knows how likely each frame is voiced."""

    def __init__(self, voiced: Sequence[bool], first: int = 0) -> None:
        self.cutter, self._finder = UtteranceCutter(), SpeechFinder()
        self._voiced, self._first, self._told = voiced, first, 0
        self.speech: list[Span] = []

    def hear(self, block: Block) -> list[Utterance]:
        frames = (block.end - self._first) // FRAME_SAMPLES
        ended = self._ended(self._finder.feed(self._voiced[self._told : frames]))
        self._told = frames
        since, hushed_at = self._later(self._finder.open_since), self._later(self._finder.hushed_at)
        return self.cutter.hear(block, ended, since, hushed_at)

    def _later(self, time: float | None) -> float | None:
        return None if time is None else time + seconds(self._first)

    def close(self) -> list[Utterance]:
        rest = self._finder.feed(self._voiced[self._told :])
        return self.cutter.close(self._ended([*rest, *self._finder.close()]))

    def _ended(self, spans: Sequence[Span]) -> list[Span]:
        late = seconds(self._first)
        moved = [Span(span.start + late, span.end + late) for span in spans]
        self.speech += moved
        return moved

    def all(self, sound: Iterator[Block]) -> list[Utterance]:
        heard = [utterance for block in sound for utterance in self.hear(block)]
        return heard + self.close()


def numbered(frames: int, rest: int = 0) -> Samples:
    """Sound in which no two samples near each other are alike, some of it quieter."""
    numbers = np.arange(frames * FRAME_SAMPLES + rest, dtype=np.float32)
    return ((numbers % 9973 + 1) / 9973 * (1.5 + np.sin(numbers / 4000))).astype(np.float32)


# Runs of frames: clicks, stretches, gaps inside an utterance, pauses, and stretches longer than any utterance.
voices = st.lists(
    st.tuples(
        st.one_of(st.integers(1, 6), st.integers(4, 60), st.integers(60, 400)),
        st.one_of(st.integers(1, 8), st.integers(6, 15), st.integers(10, 60)),
    ),
    max_size=10,
).map(lambda runs: list(chain.from_iterable([True] * voice + [False] * gap for voice, gap in runs)))
block_lengths = st.lists(
    st.one_of(st.integers(200, 2000), st.integers(200, LONGEST_BLOCK), st.just(10_000_000)), min_size=1, max_size=5
)
rests = st.integers(0, FRAME_SAMPLES - 1)


def given_by(voiced: list[bool], rest: int, lengths: Sequence[int]) -> tuple[list[Utterance], list[Span], Samples]:
    sound = numbered(len(voiced), rest)
    room = Room([*voiced, voiced[-1]] if voiced and rest else voiced)
    return room.all(blocks(sound, lengths)), room.speech, sound


def alike(one: Sequence[Utterance], other: Sequence[Utterance]) -> bool:
    return [(u.first, u.samples.tobytes(), u.seamless) for u in one] == [
        (u.first, u.samples.tobytes(), u.seamless) for u in other
    ]


@given(voices, rests, block_lengths)
@settings(max_examples=60, deadline=None)
def test_any_cut_into_blocks_gives_the_same_utterances(voiced: list[bool], rest: int, lengths: list[int]) -> None:
    assert alike(given_by(voiced, rest, lengths)[0], given_by(voiced, rest, [FRAME_SAMPLES])[0])


@given(voices, rests, block_lengths)
@settings(max_examples=60, deadline=None)
def test_every_voiced_sample_is_given_once_as_it_was(voiced: list[bool], rest: int, lengths: list[int]) -> None:
    heard, speech, sound = given_by(voiced, rest, lengths)
    times = np.zeros(len(sound), dtype=int)
    for utterance in heard:
        assert np.array_equal(utterance.samples, sound[utterance.first :][: len(utterance.samples)])
        times[utterance.first :][: len(utterance.samples)] += 1
    assert times.max(initial=0) <= 1
    for span in speech:
        assert times[sample_at(span.start) : sample_at(span.end)].all()


@given(voices, rests, block_lengths)
@settings(max_examples=60, deadline=None)
def test_utterances_are_in_order_apart_and_not_long(voiced: list[bool], rest: int, lengths: list[int]) -> None:
    heard, _, _ = given_by(voiced, rest, lengths)
    assert all(0 < len(utterance.samples) <= sample_at(LONGEST) + 2 * MARGIN for utterance in heard)
    assert not any(utterance.seamless for utterance in heard[:1])
    for before, after in pairwise(heard):
        end = before.first + len(before.samples)
        assert end == after.first if after.seamless else end <= after.first


@given(voices, rests, block_lengths)
@settings(max_examples=60, deadline=None)
def test_an_utterance_holds_whole_stretches_less_than_a_pause_apart(
    voiced: list[bool], rest: int, lengths: list[int]
) -> None:
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(utterances, "SHORTER_PAUSES", ())
        heard, speech, sound = given_by(voiced, rest, lengths)
    ends_by_force = {after.first for after in heard if after.seamless}
    for utterance in heard:
        end = utterance.first + len(utterance.samples)
        inside = [span for span in speech if sample_at(span.start) < end and sample_at(span.end) > utterance.first]
        assert inside
        assert all(after.start - before.end < PAUSE_SECONDS for before, after in pairwise(inside))
        if end not in ends_by_force:
            assert end == min(sample_at(inside[-1].end) + MARGIN, len(sound))
        if not utterance.seamless:
            assert sample_at(inside[0].start) - MARGIN <= utterance.first <= sample_at(inside[0].start)
    starts = [utterance.first for utterance in heard if not utterance.seamless]
    assert len(starts) == len(speech[:1]) + sum(b.start - a.end >= PAUSE_SECONDS for a, b in pairwise(speech))


@given(voices, block_lengths)
@settings(max_examples=60, deadline=None)
def test_the_open_one_is_what_an_utterance_begins_with(voiced: list[bool], lengths: list[int]) -> None:
    voiced = [*voiced, *[False] * 20]
    sound = numbered(len(voiced))
    room, seen = Room(voiced), list[Utterance]()
    heard: list[Utterance] = []
    for block in blocks(sound, lengths):
        heard += room.hear(block)
        assert held(room.cutter) <= 2 * (LONGEST + 1 + 2 * seconds(max(lengths)))
        if room.cutter.open is not None:
            seen.append(room.cutter.open)
    assert room.cutter.open is None
    for guess in seen:
        assert np.array_equal(guess.samples, sound[guess.first :][: len(guess.samples)])
        assert len(guess.samples) <= sample_at(LONGEST) + 2 * MARGIN + sample_at(0.5) + max(lengths)
    # What is open twice is the same utterance unless one was given between, or a click was taken back.
    given_firsts = {utterance.first for utterance in heard}
    spoken = [guess for guess in seen if len(guess.samples) > MARGIN + sample_at(utterances.SURE_SECONDS) + 512]
    assert all(guess.first in given_firsts for guess in spoken)


# --- by example: 20 s, as in life


@pytest.fixture
def as_in_life(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.undo()


def frames_of(*runs: float) -> list[bool]:
    """Frames of silence and voice in turn, from lengths in seconds."""
    return [bool(turn % 2) for turn, length in enumerate(runs) for _ in range(round(length / FRAME_SECONDS))]


def edges(heard: Sequence[Utterance]) -> list[float]:
    return [edge for utterance in heard for edge in (utterance.start, utterance.end)]


def test_margins_lie_on_both_sides() -> None:
    (utterance,) = Room(frames_of(0.96, 0.96, 3.2)).all(blocks(numbered(160), [800]))
    assert (utterance.start, utterance.end) == (0.71, 2.17)


def test_the_margin_at_the_edges_of_the_sound_is_what_there_is() -> None:
    (utterance,) = Room(frames_of(0.096, 0.96, 0.096)).all(blocks(numbered(36), [800]))
    assert (utterance.start, utterance.end) == (0.0, 1.152)


def test_a_gap_is_kept_and_a_pause_divides() -> None:
    heard = Room(frames_of(0.96, 0.96, 0.384, 0.96, 0.416, 0.96, 1.92)).all(blocks(numbered(240), [800]))
    assert edges(heard) == pytest.approx([0.71, 3.514, 3.514, 4.89])
    assert [utterance.seamless for utterance in heard] == [False, False]


def test_a_wide_pause_is_left_out() -> None:
    heard = Room(frames_of(0.96, 0.96, 0.96, 0.96, 0.96)).all(blocks(numbered(200), [800]))
    assert edges(heard) == pytest.approx([0.71, 2.17, 2.63, 4.09])


def told_at(voiced: list[bool], block: int = 160) -> list[float]:
    room = Room(voiced)
    return [seconds(b.end) for b in blocks(numbered(len(voiced)), [block]) for _ in room.hear(b)]


def test_it_is_complete_as_soon_as_the_pause_is_sure() -> None:
    (at,) = told_at(frames_of(0.96, 0.96, 3.2))
    assert 1.92 + PAUSE_SECONDS <= at <= 1.92 + PAUSE_SECONDS + FRAME_SECONDS + 0.01


def test_a_click_in_the_pause_delays_it_and_changes_nothing() -> None:
    clicked = frames_of(0.96, 0.96, 0.32, 0.064, 3.2)
    (at,) = told_at(clicked)
    assert 2.32 < at < 1.92 + 0.32 + 0.064 + 0.3
    (utterance,) = Room(clicked).all(blocks(numbered(len(clicked)), [800]))
    assert (utterance.start, utterance.end) == (0.71, 2.17)


def test_the_open_one_grows_then_waits_with_its_margin_then_is_gone() -> None:
    room = Room(frames_of(0.96, 1.92, 3.2))
    ends = []
    for block in blocks(numbered(180), [1600]):
        room.hear(block)
        ends.append(room.cutter.open and room.cutter.open.end)
    # From 1.0 s on the voice is known of; to 3.1 s it may still go on; at 3.3 s the pause is sure.
    assert ends[:9] == [None] * 9
    assert ends[9:32] == pytest.approx([number / 10 for number in range(10, 31)] + [3.1, 3.13])
    assert ends[32:36] == [pytest.approx(3.13), None, None, None]


def test_a_breath_is_what_the_utterance_will_be_if_it_is_its_end() -> None:
    room = Room(frames_of(0.96, 0.96, 0.32, 0.96, 3.2))
    breaths, heard = [], list[Utterance]()
    for block in blocks(numbered(200), [160]):
        heard += room.hear(block)
        breaths += [room.cutter.breath] if room.cutter.breath else []
    first, last = ([breath for breath in breaths if (breath.end < 2.3) is early] for early in (True, False))
    # Known of 0.13 s after the voice, until the next is heard or the pause is sure.
    assert [first[0].end, first[-1].end] == pytest.approx([1.92 + 0.13, 1.92 + 0.25])
    assert len(first) == pytest.approx(23, abs=2)
    assert np.array_equal(last[-1].samples, heard[0].samples)


def test_a_click_opens_one_that_is_taken_back() -> None:
    room = Room(frames_of(0.96, 0.064, 3.2))
    opened = []
    for block in blocks(numbered(120), [1600]):
        assert room.hear(block) == []
        opened.append(room.cutter.open is not None)
    assert opened.count(True) == 3
    assert room.close() == []


@pytest.mark.usefixtures("as_in_life")
def test_the_longer_it_has_become_the_shorter_a_pause_ends_it() -> None:
    # Gaps of 0.32 s after 6.08 s of speech and after 8 s, then of 0.256 s.
    early = frames_of(0.96, 6.08, 0.32, 1.6, 0.32, 3.2, 0.256, 1.6, 3.2)
    heard = Room(early).all(blocks(numbered(len(early)), [800]))
    assert [u.end for u in heard] == pytest.approx([0.96 + 8.0 + 0.25, 0.96 + 8.32 + 5.056 + 0.25])
    # Of 0.256 s after 9.6 s, and after 11.456 s.
    late = frames_of(0.96, 9.6, 0.256, 1.6, 0.256, 1.6, 3.2)
    heard = Room(late).all(blocks(numbered(len(late)), [800]))
    assert [u.end for u in heard] == pytest.approx([0.96 + 11.456 + 0.2, 0.96 + 11.456 + 0.256 + 1.6 + 0.25])
    assert not any(u.seamless for u in heard)


@pytest.mark.usefixtures("as_in_life")
def test_exactly_the_longest_is_not_cut() -> None:
    (utterance,) = Room(frames_of(0.96, 16.0, 3.2)).all(blocks(numbered(635), [800]))
    assert utterance.end - utterance.start == pytest.approx(16.45)


@pytest.mark.usefixtures("as_in_life")
@pytest.mark.parametrize("quiet_at", [15.5, 16.0, 16.7])
def test_without_a_gap_it_is_cut_where_it_is_quietest(quiet_at: float) -> None:
    voiced = frames_of(0.96, 25.6, 3.2)
    sound = np.ones(len(voiced) * FRAME_SAMPLES, dtype=np.float32)
    # A quieter place too early to be taken, and the place itself.
    sound[sample_at(10) : sample_at(10.2)] = 0
    sound[sample_at(quiet_at - 0.06) : sample_at(quiet_at + 0.06)] = 0.5
    first, second = Room(voiced).all(blocks(sound, [800]))
    assert first.end == second.start == pytest.approx(quiet_at, abs=0.011)
    assert second.seamless


@pytest.mark.usefixtures("as_in_life")
@pytest.mark.parametrize("broken", [np.nan, np.inf])
def test_what_a_broken_device_gives_is_cut_too(broken: float) -> None:
    voiced = frames_of(0.96, 25.6, 3.2)
    sound = np.full(len(voiced) * FRAME_SAMPLES, broken, dtype=np.float32)
    assert len(Room(voiced).all(blocks(sound, [800]))) == 2


@pytest.mark.usefixtures("as_in_life")
def test_speech_that_goes_on_is_cut_as_often_as_it_must_be_at_once() -> None:
    # Where all is alike it is cut 14.5 s on, where the search begins.
    (block,) = steady(72, 72)
    assert [u.end for u in UtteranceCutter().hear(block, [], 0.0)] == pytest.approx([14.55, 29.1, 43.65, 58.2])


@pytest.mark.usefixtures("as_in_life")
def test_a_stretch_ends_with_the_sound() -> None:
    cutter = UtteranceCutter()
    cutter.hear(Block(0, numbered(500)), [], 0.0)
    (utterance,) = cutter.close([Span(0.0, 16.032)])
    assert (utterance.start, utterance.end) == (0.0, 16.0)
    assert cutter.open is None


def test_a_silence_of_exactly_a_pause_divides() -> None:
    heard = UtteranceCutter().hear(Block(0, numbered(200)), [Span(1, 2), Span(2.4, 3), Span(3.39, 4)], None)
    assert edges(heard) == [0.75, 2.25, 2.25, 4.25]


def test_a_round_that_is_taken_up_again_goes_on_at_its_number() -> None:
    sound, late = numbered(160), 1_000_003
    room = Room(frames_of(0.064, 0.96, 3.2), first=late)
    heard = room.all(Block(late + block.first, block.samples) for block in blocks(sound, [800]))
    assert [(u.first, len(u.samples)) for u in heard] == [(late, sample_at(0.064 + 0.96 + 0.25))]
    assert heard[0].start == pytest.approx(seconds(late))


def test_a_hole_between_blocks_is_an_error() -> None:
    cutter = UtteranceCutter()
    cutter.hear(Block(0, numbered(1)), [], None)
    with pytest.raises(ValueError, match="broadcast"):
        cutter.hear(Block(5000, numbered(1)), [], None)


def held(cutter: UtteranceCutter) -> float:
    return seconds(len(cutter._tape._room))


def steady(length: float, block: float) -> Iterator[Block]:
    samples: npt.NDArray[np.float32] = np.zeros(sample_at(block), dtype=np.float32)
    for number in range(round(length / block)):
        yield Block(number * len(samples), samples)


def test_an_hour_of_silence_is_let_go() -> None:
    cutter = UtteranceCutter()
    for block in steady(3600, 0.05):
        assert cutter.hear(block, [], None) == []
        assert held(cutter) <= 2 * (2 * MARGIN_SECONDS + 0.1)


@pytest.mark.usefixtures("as_in_life")
def test_an_hour_without_a_gap_is_cut_again_and_again() -> None:
    cutter, ends = UtteranceCutter(), [0.0]
    for block in steady(3600, 0.05):
        for utterance in cutter.hear(block, [], 0.0):
            assert utterance.start == ends[-1]
            ends.append(utterance.end)
            # A copy: what is given holds no more than its own sound.
            assert utterance.samples.base is None
        assert held(cutter) <= 2 * (20 + 2)
        assert cutter.breath is None
    (last,) = cutter.close([Span(0.0, 3600.0)])
    assert (last.start, last.end) == (ends[-1], 3600.0)
    assert 3600 / 20 <= len(ends) <= 3600 / 14 + 1


@pytest.mark.usefixtures("as_in_life")
def test_ten_minutes_of_talk_without_a_pause_are_let_go() -> None:
    room = Room(frames_of(*[0.32, 0.96] * 470))
    for block in steady(600, 0.05):
        room.hear(block)
        assert held(room.cutter) <= 2 * (20 + 2)
        assert len(room.cutter._stretches) <= 20


def test_what_was_seen_open_is_not_written_over() -> None:
    voiced = frames_of(0.96, 3.2, 0.96, 3.2, 0.96)
    sound = numbered(len(voiced))
    room, seen = Room(voiced), list[Utterance]()
    for block in blocks(sound, [777]):
        room.hear(block)
        seen += [room.cutter.open] if room.cutter.open else []
    assert len(seen) > 100
    assert all(np.array_equal(u.samples, sound[u.first :][: len(u.samples)]) for u in seen)
