"""Plain text: words, remarks left out, and of two people the candidate's part."""

import pytest

from interviewer.adapters.importers.plain import plain
from interviewer.adapters.importers.spoken import spoken
from interviewer.core.words import Word, text_of


def test_lines_are_words_without_times_and_breaks_between_them() -> None:
    transcript = plain("First, the goal.\n\n  Then users.\n")
    assert transcript.words[0] == Word("First,", None, None, None)
    assert text_of(transcript.words) == "First, the goal. Then users."
    assert (transcript.duration, transcript.timing, transcript.breaks, transcript.speaker) == (None, "none", (3,), None)


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("well - you know — yes", "well you know yes"),
        ("♪ [Music] hello [BLANK_AUDIO] ♪", "hello"),
        ("so (laughs) we (Clears throat.) went (upbeat music playing) on", "so we went on"),
        ("(speaking in foreign language) and *coughs* so", "and so"),
        (
            "the app (B2B, generally speaking) and (the music app) stay",
            "the app (B2B, generally speaking) and (the music app) stay",
        ),
        (">> Hello ... there", "Hello there"),
        ("5 - 3 = 2 & more", "5 3 = 2 & more"),
        ("half[noise]word", "half word"),
        ("an open [ bracket (and", "an open [ bracket (and"),
    ],
)
def test_remarks_and_lone_marks_are_no_words(text: str, words: str) -> None:
    assert " ".join(spoken(text)) == words


@pytest.mark.parametrize(
    ("text", "said", "speaker"),
    [
        (
            "Interviewer: How?\nCandidate: So.\nAnd then: more.\nInterviewer: Why?\nCandidate: Yes.",
            "So. And then: more. Yes.",
            "Candidate",
        ),
        ("INTERVIEWER: How?\nME: So.", "So.", "ME"),
        ("**Interviewer:** How?\n\n**Jane Doe:** So.\n", "So.", "Jane Doe"),
        ("Q: How?\nA: So.", "So.", "A"),
        (
            "[00:01] Interviewer 1: How?\n[00:05] Me: So.\n[00:09] Interviewer 2: Why?\n[00:12] Me: Yes.",
            "So. Yes.",
            "Me",
        ),
        ("Hiring manager (0:01): How?\nJane (0:05): So.\nJane (0:09): Yes.", "So. Yes.", "Jane"),
        ("Mock interview of May\nInterviewer:\nHow?\nCandidate:\nSo.", "So.", "Candidate"),
    ],
)
def test_of_an_interviewer_and_a_candidate_the_candidate_is_kept(text: str, said: str, speaker: str) -> None:
    transcript = plain(text)
    assert (text_of(transcript.words), transcript.speaker) == (said, speaker)


@pytest.mark.parametrize(
    "text",
    [
        "Goal: retention.\nMetric: weekly users.",
        "Candidate: So.\nCandidate: Yes.",
        "Interviewer: So I begin.",
        "Interviewer: How?\nAnn: So.\nBob: Yes.\nAnn: And.\nBob: Or.",
        "Question: how to grow?\nGoal: retention.\nUsers: parents.",
        "The plan is this: first, see http://example.org at 10:30.",
    ],
)
def test_without_two_clear_sides_every_word_is_kept(text: str) -> None:
    transcript = plain(text)
    assert (text_of(transcript.words).split(), transcript.speaker) == (text.split(), None)
