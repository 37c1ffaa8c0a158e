"""WebVTT and SubRip: the words of cues with the times they were shown or said."""

import pytest

from interviewer.adapters.importers.captions import subrip, webvtt
from interviewer.adapters.importers.transcript import MalformedTranscriptError, Transcript
from interviewer.core.words import Word, text_of


def times(transcript: Transcript) -> list[tuple[str, float, float]]:
    return [(word.text, round(word.start or 0, 3), round(word.end or 0, 3)) for word in transcript.words]


def test_the_words_of_a_cue_share_its_time() -> None:
    transcript = subrip("1\n00:00:01,000 --> 00:00:03,000\nabcd ef\ngh\n\n2\n00:01:04,000 --> 01:00:05,500\nend\n")
    assert times(transcript) == [("abcd", 1, 2), ("ef", 2, 2.5), ("gh", 2.5, 3), ("end", 64, 3605.5)]
    assert (transcript.timing, transcript.duration, transcript.breaks) == ("cues", 3605.5, (3,))


@pytest.mark.parametrize(
    "text",
    [
        "00:00:01.000 --> 00:00:02.000\nHello\n",
        "7\n0:01,000 --> 0:02,000 X1:0 Y1:0\n<i>{\\an8}Hello</i>\n",
        '\n\n\n1\n00:00:01,0 --> 00:00:02,00\n<font color="#fff">Hel</font>lo\n\n\n\n',
    ],
)
def test_subrip_is_read_as_it_is_found_in_the_wild(text: str) -> None:
    assert times(subrip(text)) == [("Hello", 1, 2)]


def test_webvtt_is_read_with_all_that_it_may_hold() -> None:
    transcript = webvtt(
        "WEBVTT - a title\nKind: captions\nLanguage: en\n\n"
        "STYLE\n::cue { color: red }\n\nREGION\nid:bottom\n\nNOTE\nof no meaning\n\nNOTE in one line\n\n"
        "first-cue\n00:01.000 --> 00:02.000 align:start position:0%\n<v.loud Ann Lee>Q&amp;A &lt;now&gt;</v>\n\n"
        "01:00:00.000 --> 01:00:01.000\n<c.yellow><b>x</b></c>&nbsp;<lang en>y</lang> [Music]\n"
    )
    assert times(transcript) == [("Q&A", 1, 1.375), ("<now>", 1.375, 2), ("x", 3600, 3600.5), ("y", 3600.5, 3601)]
    assert (transcript.timing, transcript.breaks) == ("cues", (2,))


def test_inner_stamps_are_the_times_of_words() -> None:
    transcript = webvtt("WEBVTT\n\n00:01.000 --> 00:04.000\none <00:00:02.000>two <00:02.500><c>three</c>\n")
    assert times(transcript) == [("one", 1, 2), ("two", 2, 2.5), ("three", 2.5, 4)]
    assert transcript.timing == "words"


ROLLING = """WEBVTT
Kind: captions
Language: en

00:00:00.160 --> 00:00:02.389 align:start position:0%
\x20
so<00:00:00.480><c> we</c><00:00:00.719><c> begin</c>

00:00:02.389 --> 00:00:02.399 align:start position:0%
so we begin
\x20

00:00:02.399 --> 00:00:04.000 align:start position:0%
so we begin
with<00:00:02.800><c> the</c><00:00:03.000><c> goal</c>

00:00:04.000 --> 00:00:04.010 align:start position:0%
with the goal
\x20

00:00:04.010 --> 00:00:05.000 align:start position:0%
with the goal
yes
"""


def test_rolling_captions_give_every_word_once() -> None:
    transcript = webvtt(ROLLING)
    assert text_of(transcript.words) == "so we begin with the goal yes"
    assert transcript.words[1] == Word("we", 0.48, 0.719, None)
    assert transcript.words[5] == Word("goal", 3.0, 4.0, None)
    assert (transcript.timing, transcript.breaks, transcript.duration) == ("words", (3, 6), 5.0)


def test_rolling_captions_without_inner_stamps_give_every_word_once() -> None:
    transcript = subrip(
        "1\n00:00:00,000 --> 00:00:02,000\nso we begin\n\n"
        "2\n00:00:02,000 --> 00:00:04,000\nso we begin\nwith the goal\n\n"
        "3\n00:00:04,000 --> 00:00:06,000\nwith the goal\nyes\n"
    )
    assert text_of(transcript.words) == "so we begin with the goal yes"
    assert transcript.timing == "cues"


def test_what_was_said_twice_stays_twice() -> None:
    said = subrip(
        "00:00:00,000 --> 00:00:01,000\nno\n\n00:00:01,000 --> 00:00:02,000\nno\n\n"
        "00:00:05,000 --> 00:00:06,000\nno\nreally\n"
    )
    assert text_of(said.words) == "no no no really"


def test_cues_that_overlap_are_cut_where_the_next_begins() -> None:
    transcript = subrip("00:00:00,000 --> 00:00:04,000\nab cd\n\n00:00:02,000 --> 00:00:03,000\nef\n")
    assert times(transcript) == [("ab", 0, 1), ("cd", 1, 2), ("ef", 2, 3)]


TIME = "00:00:01,000 --> 00:00:02,000"


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("1\n00:00:01,000 00:00:02,000\nHello\n", "line 1: no times of a cue stand above it"),
        (f"1\n{TIME}\nHello\n\nand on\n", "line 5: no times of a cue stand above it"),
        (f"1\n{TIME}\nHello\n2\n{TIME}\nyou\n", "line 5: a cue begins without an empty line before it"),
        ("1\n00:00:03,000 --> 00:00:02,000\nHello\n", "line 2: the cue ends before it starts"),
        (f"1\n00:00:03,000 --> 00:00:04,000\nA\n\n2\n{TIME}\nB\n", "line 6: the cue starts before the one above it"),
        ("1\n-00:00:03,000 --> 00:00:04,000\nA\n", "line 2: times that cannot be read: -00:00:03,000 --> 00:00:04,000"),
        ("1\n00:00:03,000 --> soon\nA\n", "line 2: times that cannot be read: 00:00:03,000 --> soon"),
        ("1\n00:61:03,000 --> 00:62:00,000\nA\n", "line 2: there is no time 00:61:03,000"),
        ("1\n00:00:63,000 --> 00:02:00,000\nA\n", "line 2: there is no time 00:00:63,000"),
    ],
)
def test_broken_cues_are_refused_by_their_line(text: str, message: str) -> None:
    with pytest.raises(MalformedTranscriptError) as trouble:
        subrip(text)
    assert str(trouble.value) == message


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("00:01.000 --> 00:02.000\nHello\n", "line 1: does not begin with WEBVTT"),
        ("WEBVTTED\n", "line 1: does not begin with WEBVTT"),
        ("WEBVTT\n00:01.000 --> 00:02.000\nHello\n", "line 2: a cue begins without an empty line before it"),
        ("WEBVTT\n\nHello\n", "line 3: no times of a cue stand above it"),
        (
            "WEBVTT\n\n00:01.000 --> 00:02.000\na <00:00.500>b\n",
            "line 3: the cue's inner times run backwards or out of it",
        ),
        (
            "WEBVTT\n\n00:01.000 --> 00:02.000\na <00:02.500>b\n",
            "line 3: the cue's inner times run backwards or out of it",
        ),
    ],
)
def test_broken_webvtt_is_refused_by_its_line(text: str, message: str) -> None:
    with pytest.raises(MalformedTranscriptError) as trouble:
        webvtt(text)
    assert str(trouble.value) == message
