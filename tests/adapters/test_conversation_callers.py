"""People who are called by the telephone they speak from, or by the room they sit in."""

from pathlib import Path

import pytest

from tests.adapters.test_conversations import read

CALLERS = [
    "+49 170 1234567",
    "+1 (425) 555-0123 (Unverified)",
    "+33 6 12 34 56 78 (Guest)",
    "+1 415-***-1234",
    "+49•••••567",
    "+49.170.1234567",
    "(555) 010-9999",
    "1 555 010 9999",
    "Room 3 (Dial-in)",
    "Call-in User 2",
]


def speakers(folder: Path, name: str, content: str) -> list[tuple[str, str]]:
    return [(one.speaker, one.text) for one in read(folder, name, content).passages]


@pytest.mark.parametrize("who", CALLERS)
@pytest.mark.parametrize(
    ("name", "form"),
    [
        ("a.vtt", "WEBVTT\n\n00:01.000 --> 00:03.000\nBob: Why?\n\n00:04.000 --> 00:06.000\n{}: So it is.\n"),
        ("a.vtt", "WEBVTT\n\n00:01.000 --> 00:03.000\n<v Bob>Why?\n\n00:04.000 --> 00:06.000\n<v {}>So it is.\n"),
        ("a.srt", "00:00:01,000 --> 00:00:03,000\nBob: Why?\n\n00:00:04,000 --> 00:00:06,000\n[{}]: So it is.\n"),
        ("a.txt", "Bob: Why?\n{}: So it is.\n"),
        ("a.txt", "0:01 Bob: Why?\n0:04 {}: So it is.\n"),
        ("a.txt", "**Bob** [0:01]: Why?\n**{}** [0:04]: So it is.\n"),
        ("a.txt", "Bob  0:01\nWhy?\n\n{}  0:04\nSo it is.\n"),
        ("a.txt", "Bob 0:01\nWhy?\n\n{} 0:04\nSo it is.\n"),
        ("a.txt", "Bob (0:01):\nWhy?\n\n{} (0:04):\nSo it is.\n"),
        ("a.txt", "0:0:1.0 --> 0:0:3.0\nBob\nWhy?\n0:0:4.0 --> 0:0:6.0\n{}\nSo it is.\n"),
    ],
)
def test_a_caller_is_a_speaker_wherever_a_name_may_stand(tmp_path: Path, name: str, form: str, who: str) -> None:
    assert speakers(tmp_path, name, form.format(who)) == [("Bob", "Why?"), (who, "So it is.")]


@pytest.mark.parametrize("who", CALLERS)
def test_a_caller_among_lines_without_names_is_one_who_comes_again(tmp_path: Path, who: str) -> None:
    lines = f"Interviewer: Why?\nAnd\nso\non?\n{who}: So.\nAnd\nmore.\nInterviewer: Ah.\n{who}: Yes.\nAnd\non.\n"
    assert [one for one, _ in speakers(tmp_path, "a.txt", lines)] == ["Interviewer", who] * 2


@pytest.mark.parametrize(
    "thought",
    [
        *("+20 percent: that is the growth.", "+5: so much.", "(1) Goal: users.", "(laughs): no.", "+ one: more."),
        *("(2 of 3): riders.", "+100 000: so many users.", "(10:30): we met.", "(2024-2025): so far.", "+: a plus."),
        *("+1,250,000: the riders.", "- 3: none."),
    ],
)
@pytest.mark.parametrize("again", [1, 2])
def test_a_number_in_a_thought_is_nobodys_name(tmp_path: Path, thought: str, again: int) -> None:
    lines = f"Bob: Why?\nJane: I see this.\nAnd\nso\non.\n{thought}\n" * again + "Bob: Ah.\nJane: So\nit\nis.\n"
    assert {one for one, _ in speakers(tmp_path, "a.txt", lines)} == {"Bob", "Jane"}


@pytest.mark.parametrize("beginning", ["+", "(", "+1", "+1 ", "*", "•", "+1*", "(1) ", "1-", "+49 170 1234567 "])
def test_a_long_line_that_begins_like_a_caller_is_read(tmp_path: Path, beginning: str) -> None:
    said = " ".join(one for one, _ in speakers(tmp_path, "a.txt", beginning * 50_000 + ": Why?\nBob: So.\n"))
    assert "+49 170" not in said
