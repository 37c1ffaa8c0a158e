"""Who said what in the transcripts that other programs write; the files here are made up in their style."""

import json
import re
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from interviewer.adapters.importers import CONVERSATIONS, Conversation, read_conversation
from interviewer.core.trouble import CouldNotError

ZOOM = """WEBVTT

1
00:00:01.000 --> 00:00:03.000
Bob O'Neil (he/him): How would you grow it?

2
00:00:04.000 --> 00:00:06.000
Jane Doe: The plan: first the goal.

3
00:00:06.000 --> 00:00:08.000
Jane Doe: Then users.
"""
TEAMS = """WEBVTT

5b9c1f-0
00:00:04.000 --> 00:00:06.000
<v Jane Doe>The plan: first
the goal.</v>

5b9c1f-1
00:00:01.000 --> 00:00:03.000
<v Bob O&#39;Neil (he/him)>How would you grow it?</v>

5b9c1f-2
00:00:06.000 --> 00:00:08.000
<v.loud Jane Doe>Then users.</v>
"""
SRT = """1
00:00:01,000 --> 00:00:03,000
[SPEAKER_00]: How would you grow it?

2
00:00:04,000 --> 00:00:06,000
[SPEAKER_01]: The plan: first the goal.

3
00:00:06,000 --> 00:00:08,000
[SPEAKER_01]: Then users.
"""
OTTER = """Bob O'Neil  0:01
How would you grow it?

Jane Doe  0:04
The plan: first the goal.
Then users.

Transcribed by https://otter.ai
"""
MEET = """Mock interview (2026-03-01) - Transcript
Attendees

Bob O'Neil: How would you grow it?
00:05:00
Jane Doe: The plan: first the goal.
Then users.
Bob O'Neil: Thanks.
Jane Doe: Bye.
"""
LABELLED = "[00:01] Interviewer: How would you grow it?\n[00:04] Me: The plan: first the goal.\nThen users.\n"
OTTER_JSON = {
    "speech": {
        "speakers": [{"speaker_id": 7, "speaker_name": "Jane Doe"}],
        "transcripts": [
            {
                "transcript": "How would you grow it?",
                "start_offset": 16_000,
                "end_offset": 48_000,
                "speaker_id": None,
                "speaker_model_label": "2",
            },
            {
                "transcript": "First the goal.",
                "start_offset": 64_000,
                "end_offset": 96_000,
                "speaker_id": 7,
                "alignment": [
                    {"word": "First", "start": 4.0, "end": 4.5},
                    {"word": "the", "start": 4.5, "end": 5.0},
                    {"word": "goal.", "start": 5.5, "end": 6.0},
                ],
            },
        ],
    }
}
WHISPERX = {
    "segments": [
        {"start": 1.0, "end": 3.0, "text": " How would you grow it?", "speaker": "SPEAKER_00", "words": []},
        {
            "start": 4.0,
            "end": 6.0,
            "text": " In 2014 users.",
            "words": [
                {"word": "In", "start": 4.0, "end": 4.4, "speaker": "SPEAKER_01"},
                {"word": "2014"},
                {"word": "users.", "start": 5.0, "end": 6.0, "score": 0.9, "speaker": "SPEAKER_01"},
            ],
        },
        {"start": 6.5, "end": 7.0, "text": " Yes."},
    ]
}


def read(folder: Path, name: str, content: str | bytes | dict[str, Any]) -> Conversation:
    text = json.dumps(content) if isinstance(content, dict) else content
    (folder / name).write_bytes(text if isinstance(text, bytes) else text.encode())
    return read_conversation(folder / name)


def spelled(told: Conversation) -> list[tuple[str, str, float | None, float | None]]:
    return [(one.speaker, one.text, one.start, one.end) for one in told.passages]


@pytest.mark.parametrize(
    ("name", "content", "bob", "jane"),
    [
        ("a.vtt", ZOOM, "Bob O'Neil (he/him)", "Jane Doe"),
        ("a.vtt", TEAMS, "Bob O'Neil (he/him)", "Jane Doe"),
        ("a.srt", SRT, "SPEAKER_00", "SPEAKER_01"),
    ],
)
def test_captions_tell_who_speaks_and_when(tmp_path: Path, name: str, content: str, bob: str, jane: str) -> None:
    assert spelled(read(tmp_path, name, content)) == [
        (bob, "How would you grow it?", 1.0, 3.0),
        (jane, "The plan: first the goal.", 4.0, 6.0),
        (jane, "Then users.", 6.0, 8.0),
    ]


def test_several_voices_in_a_cue_share_its_time(tmp_path: Path) -> None:
    told = read(tmp_path, "a.vtt", "WEBVTT\n\n00:00.000 --> 00:04.000\n<v Bob>Why?</v> <v Ann>Why not?</v>\n")
    assert [(one.speaker, one.text) for one in told.passages] == [("Bob", "Why?"), ("Ann", "Why not?")]
    assert 0.0 < (told.passages[0].end or 0.0) <= (told.passages[1].start or 0.0) < 4.0


def test_captions_without_names_are_nobodys(tmp_path: Path) -> None:
    told = read(tmp_path, "a.srt", "00:00:01,000 --> 00:00:02,000\nThe plan is this: go.\n")
    assert spelled(told) == [("", "The plan is this: go.", 1.0, 2.0)]


def test_a_cue_without_a_name_is_the_speakers_before(tmp_path: Path) -> None:
    told = read(tmp_path, "a.vtt", ZOOM.replace("Jane Doe: Then", "Then"))
    assert [one.speaker for one in told.passages][1:] == ["Jane Doe", "Jane Doe"]


def test_people_who_speak_at_once_keep_their_times(tmp_path: Path) -> None:
    told = read(tmp_path, "a.vtt", ZOOM.replace("--> 00:00:03.000", "--> 00:00:05.000"))
    assert [(one.start, one.end) for one in told.passages] == [(1.0, 5.0), (4.0, 6.0), (6.0, 8.0)]


def test_otter_writes_names_and_times_above_what_was_said(tmp_path: Path) -> None:
    bob, jane = spelled(read(tmp_path, "a.txt", OTTER))
    assert bob == ("Bob O'Neil", "How would you grow it?", 1.0, 4.0)
    assert jane[:3] == ("Jane Doe", "The plan: first the goal. Then users.", 4.0)
    # 18 letters in 3 seconds; the last passage, of 31, as fast.
    assert jane[3] == pytest.approx(4.0 + 31 * 3 / 18)


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("Bob   0:01", "Jane   0:04"),
        ("[Bob] 00:00:01", "[Jane] 00:00:04"),
        ("[Bob] 10:00:01 AM", "[Jane] 10:00:04 AM"),
        ("Bob 0:01", "Jane 0:04"),
        ("Bob\t(0:01)", "Jane\t(0:04)"),
        ("Bob (0:01):", "Jane (0:04):"),
        ("0:01 Bob:", "0:04 Jane:"),
        ("**Bob** [0:01]:", "**Jane** [0:04]:"),
    ],
)
def test_a_time_may_stand_in_many_places(tmp_path: Path, first: str, second: str) -> None:
    told = read(tmp_path, "a.txt", f"{first}\nWhy is it so, at 10:30\n\n{second}\nBecause.\n")
    lead = 1.0 if "10:00" not in first else 0.0
    (bob, asked, start, end), (jane, answered, _, _) = spelled(told)
    assert (bob, asked, jane, answered) == ("Bob", "Why is it so, at 10:30", "Jane", "Because.")
    assert (start, end) == (lead, lead + 3.0)


def test_passages_of_the_same_second_share_the_time_to_the_next(tmp_path: Path) -> None:
    told = read(tmp_path, "a.txt", "Bob  0:01\nabcdefghij\n\nAnn  0:01\nabcdefghij\n\nBob  0:05\nabcdefghij\n")
    assert [(one.start, one.end) for one in told.passages] == [(1.0, 3.0), (3.0, 5.0), (5.0, 7.0)]


@pytest.mark.parametrize(
    "content", [MEET, MEET.replace("Jane Doe", "李 雷").replace("Bob O'Neil", "Анна van der Смит")]
)
def test_names_and_colons_without_times(tmp_path: Path, content: str) -> None:
    told = read(tmp_path, "a.txt", content)
    assert not told.timed
    assert len({one.speaker for one in told.passages}) == 2
    assert [one.text for one in told.passages][:2] == [
        "How would you grow it?",
        "The plan: first the goal. Then users.",
    ]


def test_roles_are_names_however_often_they_stand(tmp_path: Path) -> None:
    told = read(tmp_path, "a.txt", LABELLED)
    assert [(one.speaker, one.start) for one in told.passages] == [("Interviewer", 1.0), ("Me", 4.0)]


def test_a_text_of_one_is_nobodys(tmp_path: Path) -> None:
    told = read(tmp_path, "a.txt", "First the goal.\nthen this: users.\n")
    assert spelled(told) == [("", "First the goal. then this: users.", None, None)]


def test_otter_counts_samples(tmp_path: Path) -> None:
    assert spelled(read(tmp_path, "a.json", OTTER_JSON)) == [
        ("Speaker 2", "How would you grow it?", 1.0, 3.0),
        ("Jane Doe", "First the goal.", 4.0, 6.0),
    ]
    assert read(tmp_path, "a.json", OTTER_JSON["speech"]).passages[1].words[2].start == 5.5


def test_whisperx_tells_speakers_by_segment_or_by_word(tmp_path: Path) -> None:
    assert spelled(read(tmp_path, "a.json", WHISPERX)) == [
        ("SPEAKER_00", "How would you grow it?", 1.0, 3.0),
        ("SPEAKER_01", "In 2014 users.", 4.0, 6.0),
        ("SPEAKER_01", "Yes.", 6.5, 7.0),
    ]


def test_whisper_names_nobody(tmp_path: Path) -> None:
    bare = {"segments": [{"start": 1, "end": 2, "text": " So."}]}
    assert spelled(read(tmp_path, "a.json", bare)) == [("", "So.", 1.0, 2.0)]
    assert spelled(read(tmp_path, "a.json", {"text": "So."})) == [("", "So.", None, None)]


def test_who_speaks_once_among_others_is_somebody(tmp_path: Path) -> None:
    told = read(tmp_path, "a.vtt", ZOOM + "\n00:00:09.000 --> 00:00:10.000\nAnn: Why?\n")
    assert told.passages[-1].speaker == "Ann"
    text = "Bob: Why?\nJane: So it is.\nAnd so on,\nas follows.\nGoal: retention.\nThat was it.\nBob: Ah.\nJane: Yes.\n"
    assert {one.speaker for one in read(tmp_path, "a.txt", text + "And on.\n" * 3).passages} == {"Bob", "Jane"}


def test_nothing_steers_a_terminal(tmp_path: Path) -> None:
    evil = "WEBVTT\n\n00:00.000 --> 00:01.000\n<v J\x1b[31mane\u202e>So\x1b]0;x\x07 it\u2066 goes.\n"
    whisper = {"segments": [{"start": 0, "end": 1, "text": "So \u001b[2J", "speaker": "\u001b[31mBob\ud800\n"}]}
    for name, content in (("a.vtt", evil), ("a.json", whisper)):
        for one in read(tmp_path, name, content).passages:
            assert (one.speaker + one.text).isprintable()


@pytest.mark.parametrize(
    ("name", "content", "message"),
    [
        (
            "a.docx",
            "Hello",
            "a.docx is no transcript that can be read: .txt, .vtt, .srt, .sbv and .json are. Save it as one of them.",
        ),
        ("a.txt", "", "a.txt is empty: 0 bytes."),
        ("a.txt", "\n\n", "a.txt holds no words."),
        ("a.txt", b"PK\0\0", "a.txt is not a text file."),
        ("a.vtt", "Bob: Why?", "a.vtt, line 1: does not begin with WEBVTT."),
        ("a.json", '{"speech": {"transcripts": {}}}', "a.json, top level: transcripts is not a list."),
        ("a.json", '{"segments": [', "a.json, line 1: not JSON: Expecting value."),
        ("a.json", "[]", "a.json, top level: is not an object."),
        (
            "a.json",
            '{"segments": [{"start": 0, "end": 1, "text": "a", "speaker": []}]}',
            "a.json, segment 1: speaker is no name.",
        ),
        ("a.txt", "Bob  0:09\nWhy?\nAnn  0:02\nSo.", "a.txt, line 3: its time lies before the one above it."),
    ],
)
def test_what_cannot_be_read_is_refused_in_a_line(
    tmp_path: Path, name: str, content: str | bytes, message: str
) -> None:
    with pytest.raises(CouldNotError) as trouble:
        read(tmp_path, name, content)
    assert str(trouble.value) == message


@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-16", "cp1252"])
def test_any_usual_encoding_is_read(tmp_path: Path, encoding: str) -> None:
    told = read(tmp_path, "a.txt", "Renée: Café?\nBjörn: Nö.\nRenée: Ah.\nBjörn: Ja.\n".encode(encoding))
    assert [one.speaker for one in told.passages][:2] == ["Renée", "Björn"]


def test_a_file_beyond_the_limit_is_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("interviewer.adapters.importers.text_file.LARGEST_MB", 0)
    with pytest.raises(CouldNotError, match=r"^a\.txt is too large for a transcript: at most 0 MB are read\.$"):
        read(tmp_path, "a.txt", "So.")


def test_fifty_thousand_lines_are_read(tmp_path: Path) -> None:
    lines = "".join(f"{who}: Then the goal, number {n}.\n" for n in range(25_000) for who in ("Bob", "Jane"))
    assert len(read(tmp_path, "a.txt", lines).passages) == 50_000


def test_a_line_of_blanks_holds_nobody_up(tmp_path: Path) -> None:
    text = f"0:00:01.000,0:00:02.000\nBob: So.{' ' * 200_000}\n"
    assert len(read(tmp_path, "a.sbv", text).passages) == 1


@pytest.mark.parametrize(
    ("ending", "begin", "cue"),
    [
        ("vtt", "WEBVTT\n", "00:01.000 --> 00:02.000\nBob: So.\n"),
        ("srt", "", "1\n00:00:01,000 --> 00:00:02,000\nBob: So.\n"),
        ("txt", "", "Bob: So.\n"),
    ],
)
def test_two_hundred_thousand_empty_lines_hold_nobody_up(tmp_path: Path, ending: str, begin: str, cue: str) -> None:
    assert len(read(tmp_path, f"a.{ending}", f"{begin}{chr(10) * 200_000}{cue}").passages) == 1


PIECES = st.sampled_from(
    b"00:00:01,000 --> 00:00:02,000|00:02.000 --> 00:01.000|WEBVTT|\n|\n\n|1|word|<v Bob>|Jane: |Bob  0:04\n|[A] 1:02"
    b"|</v>|-->|\xff|0:00:01.000,0:00:02.000\n|0:0:1.5 --> 0:0:2.5\n|<u>|\x1b".split(b"|")
    + b'{"segments":[|{"start":1,"end":2,"text":"So","speaker":|"a"}|]}|{"transcripts":[|{"transcription":[|'
    b'{"utterances":[|{"offsets":{"from":1,"to":2},"text":"So"}|['.split(b"|")
)


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.sampled_from(sorted(CONVERSATIONS)), st.lists(PIECES | st.binary(max_size=4)).map(b"".join))
@example(".json", b"[" * 100_000)
@example(".txt", b"a" * 100_000 + b":")
@example(".txt", b"a. " * 100_000 + b":")
@example(".txt", b" " * 100_000 + b":")
@example(".vtt", b"WEBVTT\n\n00:00.000 --> 00:01.000\n" + b"<v a" * 20_000)
def test_any_bytes_are_passages_or_one_line_of_trouble(tmp_path: Path, suffix: str, content: bytes) -> None:
    try:
        told = read(tmp_path, f"a{suffix}", content)
    except CouldNotError as trouble:
        refusal = str(trouble)
    else:
        refusal = "a.: none"
        assert_shown(told)
    assert re.fullmatch(r"a\..+", refusal)


def assert_shown(told: Conversation) -> None:
    assert told.passages
    assert all(one.words for one in told.passages)
    for one in told.passages:
        assert (one.speaker + one.text).isprintable()
        times = [time for word in one.words for time in (word.start, word.end)]
        assert times == sorted(times, key=lambda time: time or 0.0) if told.timed else set(times) == {None}
