"""The shapes in which programs write who said what: each is read as it was meant, or refused."""

from pathlib import Path

import pytest

from interviewer.adapters.importers import read_transcript
from interviewer.core.trouble import CouldNotError
from interviewer.core.words import text_of
from tests.adapters.test_conversations import ZOOM, read, spelled

SBV = """0:00:01.000,0:00:03.000
Bob: How would you grow it?

0:00:04.000,0:00:06.000
Jane: The plan: first
the goal.

0:00:06.000,0:00:08.000
Jane: Then users.
"""
# Numbers without noughts: 0:0:2.90 is 2.090 s.
OLD_TEAMS = """0:0:0.0 --> 0:0:1.250
Bob O'Neil
Why?
0:0:2.90 --> 0:0:2.480
Jane Doe
First the goal,
then: users.
0:10:13.520 --> 0:10:15.460
Bob O'Neil
Thanks.
"""
LOOSE_SRT = """1
00:00:01 --> 00:00:03

Bob: How would you grow it?
\x20
2
00:00:04 --> 00:00:06
Jane: supply --> demand
\t
3
00:00:07 --> 00:00:08
Jane: Then users.
"""
HIGHLIGHTED = """1
00:00:00,000 --> 00:00:00,500
<u>So</u> we.

2
00:00:00,500 --> 00:00:00,600
So we.

3
00:00:00,600 --> 00:00:01,000
So <u>we.</u>

4
00:00:01,000 --> 00:00:02,000
<u>No.</u>

5
00:00:02,000 --> 00:00:03,000
<u>No.</u>
"""


@pytest.mark.parametrize("name", ["a.sbv", "a.txt"])
def test_sbv_is_captions_whatever_it_is_called(tmp_path: Path, name: str) -> None:
    assert spelled(read(tmp_path, name, SBV)) == [
        ("Bob", "How would you grow it?", 1.0, 3.0),
        ("Jane", "The plan: first the goal.", 4.0, 6.0),
        ("Jane", "Then users.", 6.0, 8.0),
    ]
    one = read_transcript(tmp_path / name)
    assert (one.duration, one.timing, one.words[0].start) == (8.0, "cues", 1.0)


@pytest.mark.parametrize("content", [ZOOM, SBV.replace(",0", " --> 0"), f"\n\n{ZOOM}"])
def test_captions_may_be_called_text(tmp_path: Path, content: str) -> None:
    assert [one.start for one in read(tmp_path, "a.txt", content).passages] == [1.0, 4.0, 6.0]


def test_older_transcripts_of_teams(tmp_path: Path) -> None:
    assert spelled(read(tmp_path, "a.txt", OLD_TEAMS)) == [
        ("Bob O'Neil", "Why?", 0.0, 1.25),
        ("Jane Doe", "First the goal, then: users.", 2.09, 2.48),
        ("Bob O'Neil", "Thanks.", 613.52, 615.46),
    ]
    tagged = read(tmp_path, "a.vtt", "WEBVTT\n\n0:0:6.90 --> 0:0:6.500\n<v Jane Doe>So.</v>\n")
    assert spelled(tagged) == [("Jane Doe", "So.", 6.09, 6.5)]
    with pytest.raises(CouldNotError, match=r"^a\.txt, line 1: no name stands below the times\.$"):
        read(tmp_path, "a.txt", OLD_TEAMS.replace("Bob O'Neil\n", "", 1))


def test_subrip_written_by_hand(tmp_path: Path) -> None:
    assert spelled(read(tmp_path, "a.srt", LOOSE_SRT)) == [
        ("Bob", "How would you grow it?", 1.0, 3.0),
        ("Jane", "supply demand", 4.0, 6.0),
        ("Jane", "Then users.", 7.0, 8.0),
    ]


@pytest.mark.parametrize("encoding", ["utf-16-le", "utf-16-be"])
def test_utf_16_needs_no_mark_where_it_is_plain(tmp_path: Path, encoding: str) -> None:
    assert len(read(tmp_path, "a.vtt", ZOOM.encode(encoding)).passages) == 3


@pytest.mark.parametrize(
    ("stamps", "starts"),
    [
        (("23:59:03", "23:59:50", "00:00:03"), [0.0, 47.0, 60.0]),
        (("11:59:03 PM", "11:59:50 PM", "12:00:03 AM"), [0.0, 47.0, 60.0]),
        (("12:59:03", "12:59:50", "1:00:03"), [0.0, 47.0, 60.0]),
        # To the minute is no time of words.
        (("10:59 AM", "11:00 AM", "11:01 AM"), [None, None, None]),
    ],
)
def test_a_clock_goes_on_past_midnight(tmp_path: Path, stamps: tuple[str, ...], starts: list[float | None]) -> None:
    text = "\n\n".join(f"[{who}] {stamp}\nSo." for who, stamp in zip(("Jane", "Bob", "Jane"), stamps, strict=True))
    assert [one.start for one in read(tmp_path, "a.txt", text).passages] == starts


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("a.srt", "".join(f"00:00:{at:02} --> 00:00:{at:02}\n{line}\n\n" for at, line in enumerate(
            ("I see three things.", "Goal: engagement.", "Metric: posts.", "And then drafts.")
        ))),
        ("a.txt", "I see three things.\nGoal: engagement.\nAnd then more.\nAnd more.\nGoal: money.\nMore.\n"),
    ],
)  # fmt: skip
def test_a_thought_with_a_colon_is_nobodys_name(tmp_path: Path, name: str, content: str) -> None:
    told = read(tmp_path, name, content)
    assert {one.speaker for one in told.passages} == {""}
    assert "Goal: engagement." in " ".join(one.text for one in told.passages)


def test_in_captions_with_names_those_in_small_letters_and_long_ones_are_names(tmp_path: Path) -> None:
    long = "Bob | Senior Recruiter at Big Corp Ltd"
    told = read(tmp_path, "a.vtt", ZOOM.replace("Jane Doe", "jane").replace("Bob O'Neil (he/him)", long) + ZOOM[6:])
    assert {one.speaker for one in told.passages} == {"jane", "Jane Doe", "Bob O'Neil (he/him)"}
    again = ZOOM.replace("Bob O'Neil (he/him)", long)
    assert long in {one.speaker for one in read(tmp_path, "a.vtt", again + again[6:]).passages}


FEET = """Jane started transcription
Date: May 1
Attendees: Bob, Jane

00:00:00

Bob: Why?
Jane: So.

0:00:05.000,0:00:08.000
Bob: Ah.
Jane: Bye.

Transcription ended after 00:06:01
Meeting ended after 00:06:01 👋
This editable transcript was computer generated and might contain errors. People can also change the text after it.
Bob Ray stopped transcription
(Transcribed by TurboScribe.ai. Upgrade to Unlimited to remove this message.)
"""


def test_what_programs_write_of_themselves_is_nobodys_word(tmp_path: Path) -> None:
    told = read(tmp_path, "a.txt", FEET)
    assert [(one.speaker, one.text) for one in told.passages] == [
        ("Bob", "Why?"),
        ("Jane", "So."),
        ("Bob", "Ah."),
        ("Jane", "Bye."),
    ]
    (tmp_path / "b.txt").write_text("0:00\nso we\n0:03\nbegin\nTranscribed by https://otter.ai\n", "utf-8")
    assert text_of(read_transcript(tmp_path / "b.txt").words) == "so we begin"


def test_what_stands_above_is_not_counted_against_names(tmp_path: Path) -> None:
    told = read(tmp_path, "a.txt", "May 1, 2024\nInterview with Bob - Transcript\n00:00:00\n\nJane: Why?\nBob: So.\n")
    assert [(one.speaker, one.text) for one in told.passages] == [("Jane", "Why?"), ("Bob", "So.")]


def test_descript_and_rev_write_times_in_their_own_places(tmp_path: Path) -> None:
    descript = read(tmp_path, "a.txt", "Jane: [00:00:01] Why?\n\nBob: [00:00:08] So. [00:00:10] On.\n")
    assert [(one.speaker, one.text, one.start) for one in descript.passages] == [
        ("Jane", "Why?", 1.0),
        ("Bob", "So. On.", 8.0),
    ]
    rev = read(tmp_path, "a.txt", "Speaker 1 (00:01):\nWhy?\n\nDr. Jane van der Berg (00:08):\nSo.\n")
    assert [one.speaker for one in rev.passages] == ["Speaker 1", "Dr. Jane van der Berg"]


def test_the_last_passage_does_not_last_like_a_silence(tmp_path: Path) -> None:
    told = read(tmp_path, "a.txt", "Bob  0:01\nWhy?\n\nJane  59:01\nBecause.\n")
    assert (told.passages[-1].end or 0.0) < 59 * 60 + 4


def test_several_people_in_a_cue_by_their_lines(tmp_path: Path) -> None:
    told = read(
        tmp_path,
        "a.srt",
        "00:00:01,000 --> 00:00:05,000\nJANE: Why?\nBOB: So it\nis.\n\n"
        "00:00:06,000 --> 00:00:08,000\n&gt;&gt; JANE: Ah.\n\n00:00:09,000 --> 00:00:10,000\n<b>BOB:</b> Yes.\n",
    )
    assert [(one.speaker, one.text) for one in told.passages] == [
        ("JANE", "Why?"),
        ("BOB", "So it is."),
        ("JANE", "Ah."),
        ("BOB", "Yes."),
    ]


def test_captions_shown_while_the_next_is_said_end_where_it_begins(tmp_path: Path) -> None:
    cues = "00:00:00,000 --> 00:00:04,000\nab cd\n\n00:00:02,000 --> 00:00:06,000\nef\n"
    assert [(one.start, one.end) for one in read(tmp_path, "a.srt", cues).passages] == [(0.0, 2.0), (2.0, 6.0)]


def test_highlighted_words_are_said_once(tmp_path: Path) -> None:
    assert spelled(read(tmp_path, "a.srt", HIGHLIGHTED)) == [
        ("", "So we.", 0.0, 1.0),
        ("", "No.", 1.0, 2.0),
        ("", "No.", 2.0, 3.0),
    ]
    assert text_of(read_transcript(tmp_path / "a.srt").words) == "So we. No. No."
