"""JSON whose words tell who says them: a segment in which that changes is several people's."""

from pathlib import Path
from typing import Any

import pytest

from interviewer.core.dialogue import interview_of
from tests.adapters.test_conversations import read, spelled

BOB, JANE = "SPEAKER_00", "SPEAKER_01"


def words(text: str, speaker: str | None, start: float) -> list[dict[str, Any]]:
    """Words of half a second each."""
    who = {"speaker": speaker} if speaker else {}
    return [
        {"word": word, "start": start + at / 2, "end": start + at / 2 + 0.5, "score": 0.9} | who
        for at, word in enumerate(text.split())
    ]


def segment(said: list[dict[str, Any]], speaker: str | None) -> dict[str, Any]:
    """A segment of these words; who says most of them is its speaker."""
    times = {"start": said[0].get("start", 0.0), "end": said[-1].get("end", 60.0)}
    text = " ".join(word["word"] for word in said)
    return {"text": f" {text}", "speaker": speaker, "words": said} | times


def told(folder: Path, *segments: dict[str, Any]) -> list[tuple[str, str, float | None, float | None]]:
    return spelled(read(folder, "a.json", {"segments": list(segments)}))


def test_a_question_and_its_answer_in_one_segment_are_two_peoples(tmp_path: Path) -> None:
    both = segment([*words("Why did it fall?", BOB, 0), *words("I think the price did it.", JANE, 3)], JANE)
    assert told(tmp_path, both, segment(words("How so?", BOB, 7), BOB)) == [
        (BOB, "Why did it fall?", 0.0, 2.0),
        (JANE, "I think the price did it.", 3.0, 6.0),
        (BOB, "How so?", 7.0, 8.0),
    ]
    (topic,) = interview_of(read(tmp_path, "a.json", {"segments": [both]}).passages, JANE).topics
    assert (topic.question, topic.words) == ("Why did it fall?", 6)


@pytest.mark.parametrize("speaker", [BOB, JANE, None])
def test_words_of_nobody_are_their_neighbours_in_the_segment(tmp_path: Path, speaker: str | None) -> None:
    bare = {"word": "2014"}
    both = segment([bare, *words("or", BOB, 1), bare, *words("Both.", JANE, 4), bare], speaker)
    assert [one[:2] for one in told(tmp_path, both)] == [(BOB, "2014 or 2014"), (JANE, "Both. 2014")]


def test_words_of_nobody_keep_their_time_where_the_speaker_changes(tmp_path: Path) -> None:
    both = segment([*words("In", BOB, 1), {"word": "2014?"}, *words("Yes.", JANE, 4)], BOB)
    assert told(tmp_path, both) == [(BOB, "In 2014?", 1.0, 4.0), (JANE, "Yes.", 4.0, 4.5)]


def test_where_nobody_is_told_by_a_word_the_segment_tells_it(tmp_path: Path) -> None:
    assert told(tmp_path, segment(words("So it is.", None, 0), JANE)) == [(JANE, "So it is.", 0.0, 1.5)]
    named = read(tmp_path, "a.json", {"segments": [segment(words("So.", "", 0), None)]})
    assert [one.speaker for one in named.passages] == [""]


def test_names_given_to_segments_alone_are_those_of_their_words(tmp_path: Path) -> None:
    both = segment([*words("Why did it fall?", BOB, 6), *words("The price.", JANE, 9)], "Jane Doe")
    ended = segment(words("By how much?", BOB, 11), "Bob Roe")
    assert [one[:2] for one in told(tmp_path, segment(words("Hello there.", JANE, 0), "Jane Doe"), both, ended)] == [
        ("Jane Doe", "Hello there."),
        ("Bob Roe", "Why did it fall?"),
        ("Jane Doe", "The price."),
        ("Bob Roe", "By how much?"),
    ]


def test_somebody_who_speaks_only_in_the_segments_of_others_is_somebody(tmp_path: Path) -> None:
    three = segment([*words("So it is.", JANE, 3), *words("Really?", "SPEAKER_02", 5)], JANE)
    assert [one[0] for one in told(tmp_path, segment(words("Why?", BOB, 0), BOB), three)] == [BOB, JANE, "SPEAKER_02"]


def test_words_without_segments_are_those_who_say_them(tmp_path: Path) -> None:
    said = [*words("Why?", BOB, 0), *words("The price.", JANE, 1)]
    assert spelled(read(tmp_path, "a.json", {"words": said})) == [
        (BOB, "Why?", 0.0, 0.5),
        (JANE, "The price.", 1.0, 2.0),
    ]
