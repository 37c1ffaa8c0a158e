"""JSON of Whisper's family and of this program: words with times, made whole where they lack them."""

import json
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from interviewer.adapters.importers.transcript import MalformedTranscriptError, Transcript
from interviewer.adapters.importers.whisper_json import whisper_json
from interviewer.core.words import Word, text_of


def read(top: Any) -> Transcript:
    return whisper_json(json.dumps(top))


def word(text: str, start: float | None = None, end: float | None = None, **rest: Any) -> dict[str, Any]:
    return {
        "word": text,
        **({} if start is None else {"start": start}),
        **({} if end is None else {"end": end}),
        **rest,
    }


def segment(*words: dict[str, Any], start: Any = 0.0, end: Any = 10.0, text: str = "") -> dict[str, Any]:
    return {"start": start, "end": end, "text": text, "words": list(words)}


def test_words_with_times_are_taken_as_they_are() -> None:
    transcript = read(
        {
            "text": " So we go on",
            "segments": [
                segment(word(" So", 0, 0.5, probability=0.9), word(" we", 0.5, 1), end=1.2),
                segment(word(" go", 2, 2.5, score=0.5), word(" on", 2.5, 3, probability=7), start=2, end=3.5),
            ],
        }
    )
    assert transcript.words == (
        Word("So", 0, 0.5, 0.9),
        Word("we", 0.5, 1, None),
        Word("go", 2, 2.5, 0.5),
        Word("on", 2.5, 3, None),
    )
    assert (transcript.timing, transcript.breaks, transcript.duration) == ("words", (2,), 3.5)


def test_segments_without_words_share_their_time() -> None:
    transcript = read(
        {"segments": [{"start": 1, "end": 4, "text": " ab [Music] cd"}, {"start": 3, "end": 5, "text": "e"}]}
    )
    assert transcript.words == (Word("ab", 1, 2, None), Word("cd", 2, 3, None), Word("e", 3, 5, None))
    assert (transcript.timing, transcript.duration) == ("cues", 5)


def test_text_alone_has_no_times() -> None:
    transcript = read({"text": "So we go.\nOn."})
    assert transcript.words[0] == Word("So", None, None, None)
    assert (transcript.timing, transcript.breaks, transcript.duration) == ("none", (3,), None)


def test_what_this_program_wrote_is_read_back() -> None:
    transcript = read({"duration": 9.5, "words": [{"text": "So", "start": 0.5, "end": 1.0, "confidence": 0.8}]})
    assert transcript == Transcript((Word("So", 0.5, 1.0, 0.8),), 9.5, "words")
    untimed = read({"duration": 9.5, "words": [{"text": "So", "start": None, "end": None, "confidence": None}]})
    assert untimed == Transcript((Word("So", None, None, None),), 9.5, "none")


def test_words_beside_segments_that_have_none_are_preferred() -> None:
    transcript = read({"segments": [{"start": 0, "end": 4, "text": "So"}], "words": [word("So", 1, 2)]})
    assert transcript.words == (Word("So", 1, 2, None),)


def test_words_without_times_lie_between_their_neighbours() -> None:
    words = [word("ab"), word("in", 2, 3), word("2"), word("014", None, 4), word("yes", 7, 8), word("end")]
    starts = [(found.text, found.start, found.end) for found in read({"segments": [segment(*words)]}).words]
    assert starts == [("ab", 0, 2), ("in", 2, 3), ("2", 3, 4), ("014", 4, 7), ("yes", 7, 8), ("end", 8, 10)]


def test_a_segment_whose_words_all_lack_times_shares_its_own() -> None:
    transcript = read({"segments": [segment(word("ab"), word("cd"), start=2, end=4)]})
    assert [(found.start, found.end) for found in transcript.words] == [(2, 3), (3, 4)]
    assert transcript.timing == "cues"


@given(st.lists(st.tuples(st.text("abc", min_size=1, max_size=5), st.booleans()), min_size=1, max_size=20))
def test_whichever_words_lack_times_all_are_kept_and_lie_in_order(words: list[tuple[str, bool]]) -> None:
    listed = [word(text, at, at + 1) if has else word(text) for at, (text, has) in enumerate(words)]
    found = read({"segments": [segment(*listed, end=len(words))]}).words
    assert [each.text for each in found] == [text for text, _ in words]
    edges = [edge for each in found for edge in (each.start, each.end) if edge is not None]
    assert len(edges) == 2 * len(words)
    assert edges == sorted(edges)
    assert all(each.start == at for at, (each, (_, has)) in enumerate(zip(found, words, strict=True)) if has)


def test_remarks_spread_over_words_are_left_out() -> None:
    transcript = read(
        {"segments": [segment(word("So", 0, 1), word("[blank", 1, 2), word("audio]", 2, 3), word("two words", 3, 4))]}
    )
    assert text_of(transcript.words) == "So two words"
    assert transcript.words[1] == Word("two", 3, 3.375, None)


@pytest.mark.parametrize("overlap", [0.05, 0.25])
def test_little_overlaps_are_cut(overlap: float) -> None:
    transcript = read({"segments": [segment(word("a", 0, 1), word("b", 1 - overlap, 2))]})
    assert transcript.words == (Word("a", 0, 1 - overlap, None), Word("b", 1 - overlap, 2, None))


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ('{"segments": [\n{"start": 1,,}]}', "line 2: not JSON: Expecting property name enclosed in double quotes"),
        ('["a"]', "segment 1: is not an object"),
        ('{"song": 1}', 'top level: neither "segments" nor "words" nor "text" is in it'),
        ('{"segments": 5}', "top level: segments is not a list"),
        ('{"segments": ["a"]}', "segment 1: is not an object"),
        ('{"segments": [{"text": "a"}]}', "segment 1: has no start or no end"),
        ('{"segments": [{"text": "a", "start": 2, "end": 1}]}', "segment 1: ends before it starts"),
        ('{"segments": [{"text": "a", "start": NaN, "end": 1}]}', "segment 1: start is no time in seconds: nan"),
        ('{"segments": [{"text": "a", "start": -0.5, "end": 1}]}', "segment 1: start is no time in seconds: -0.5"),
        ('{"segments": [{"text": "a", "start": "0", "end": 1}]}', "segment 1: start is no time in seconds: '0'"),
        ('{"segments": [{"text": "a", "start": 0, "end": Infinity}]}', "segment 1: end is no time in seconds: inf"),
        ('{"segments": [{"text": 5, "start": 0, "end": 1}]}', "segment 1: text is no text"),
        (
            '{"segments": [{"text": "a", "start": 3, "end": 4}, {"text": "b", "start": 2, "end": 5}]}',
            "segment 2: starts before the one above it",
        ),
        (
            '{"segments": [{"words": [{"word": "a", "start": 2, "end": 1}]}]}',
            "segment 1, word 1: ends before it starts",
        ),
        ('{"segments": [{"words": [{"word": "a"}], "start": 1}]}', "segment 1: has no start or no end"),
        (
            '{"segments": [{"words": [{"word": "a", "start": 0, "end": 1}, {"word": "b", "start": 0.7, "end": 2}]}]}',
            "segment 1, word 2: starts at 0.7 s, before an earlier one ends",
        ),
        (
            '{"words": [{"text": "a", "start": 3, "end": 4}, {"text": "b", "start": 1, "end": 2}]}',
            "word 2: starts at 1 s, before an earlier one ends",
        ),
        ('{"text": null}', "top level: text is no text"),
        ('{"words": [{"text": "a"}], "duration": true}', "top level: duration is no time in seconds: True"),
    ],
)
def test_broken_json_is_refused_by_its_place(text: str, message: str) -> None:
    with pytest.raises(MalformedTranscriptError) as trouble:
        whisper_json(text)
    assert str(trouble.value) == message
