"""A round as it stands on the terminal."""

import contextlib
import io
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from interviewer.cli.captions import INDENT, TYPE, Captions
from interviewer.core.events import (
    AnswerEnded,
    AnswerStarted,
    QuestionAsked,
    Reacted,
    Remarked,
    SegmentTagged,
    SpeechHeard,
    WordsHeard,
)
from interviewer.core.glimpses import Behind, Countdown, Guessed, Listening, Sketched
from interviewer.core.sketch import Sketch
from interviewer.core.spans import Span
from interviewer.core.tags import UNSURE_BELOW
from interviewer.core.vomit import TaggedSegment
from interviewer.core.words import Word
from interviewer.inbox import AllTold, Back, Gone, Noted, Published
from tests.cli.terminal import watched
from tests.toy_language import ToyTagger

QUESTION = QuestionAsked(0.0, "How many bicycles does a city of one million people need?", "case")
ASKED = (QUESTION, AnswerStarted(0.5))
FIRST = TaggedSegment(1.0, 2.0, "I would count the riders.", "segmentation", 0.9)
SECOND = TaggedSegment(2.5, 4.0, "Then I would double it.", "recommendation", 0.9)

SPOKEN = (
    "so",
    "I",
    "think",
    "and",
    "but",
    "users",
    "leave",
    "first,",
    "is",
    "that,",
    "um",
    "we.",
    "it?",
    "Then",
    "so...",
)

# What could move the cursor, ring, clear the screen or take another colour.
CONTROLS = "".join(map(chr, [*range(32), 127, *range(128, 160), 0x200E, 0x202E, 0x2028, 0xD800, 0xDFFF]))


def shown(*told: Published, minutes: float | None = None) -> Captions:
    captions = Captions("Speak now.", minutes)
    for one in told:
        captions.show(one)
    return captions


def words(text: str) -> WordsHeard:
    return WordsHeard(tuple(Word(word, 0.0, 1.0, 0.9) for word in text.split()))


def tagged(segment: TaggedSegment) -> SegmentTagged:
    return SegmentTagged(segment.start, segment.end, segment.text, segment.tag, segment.confidence)


def test_a_question_and_then_the_invitation(monkeypatch: pytest.MonkeyPatch) -> None:
    screen = watched(monkeypatch)
    shown(*ASKED)
    assert screen.above.split("\n") == [QUESTION.question, "", "Speak now."]


def test_what_is_guessed_stands_at_the_foot_until_it_is_settled(monkeypatch: pytest.MonkeyPatch) -> None:
    screen = watched(monkeypatch)
    captions = shown(*ASKED, Listening(2.0, 0.3), Guessed(2.0, 1.0, "so I count"))
    assert screen.foot.split() == ["0:02", "▮▮▮▮▮", "so", "I", "count…"]
    captions.show(Guessed(2.4, 1.0, "so I would count the"))
    assert screen.foot.endswith("so I would count the…")
    captions.show(words("So I would count the riders."))
    assert screen.foot.endswith("  So I would count the riders.")
    captions.show(Guessed(4.0, 3.0, "and then"))
    assert screen.foot.endswith("  So I would count the riders. and then…")
    assert "count" not in screen.above


def test_a_sentence_is_printed_when_the_next_has_begun_and_never_again(monkeypatch: pytest.MonkeyPatch) -> None:
    screen = watched(monkeypatch)
    captions = shown(*ASKED, words(FIRST.text), Sketched(2.0, (FIRST,)))
    assert "segmentation" not in screen.above
    captions.show(Sketched(4.0, (FIRST, SECOND)))
    assert screen.above.split("\n")[-1] == "   0:01  segmentation    I would count the riders."
    assert screen.foot.endswith("Then I would double it.")
    captions.show(Sketched(4.5, (FIRST, SECOND)))
    for segment in (FIRST, SECOND):
        captions.show(tagged(segment))
    captions.show(AnswerEnded(5.0))
    assert screen.above.count("I would count") == 1
    assert screen.above.split("\n")[-1] == "   0:02  recommendation  Then I would double it."
    assert screen.foot.split() == ["0:00"]


def test_what_was_typed_is_printed_without_a_time(monkeypatch: pytest.MonkeyPatch) -> None:
    screen = watched(monkeypatch)
    shown(*ASKED, SegmentTagged(None, None, "I would ship it.", "recommendation", 0.9))
    assert screen.above.split("\n")[-1] == "         recommendation  I would ship it."


def test_a_tag_that_is_unsure_is_marked(monkeypatch: pytest.MonkeyPatch) -> None:
    screen = watched(monkeypatch)
    first, second = (replace(one, confidence=UNSURE_BELOW - 0.01) for one in (FIRST, SECOND))
    captions = shown(*ASKED, Sketched(4.0, (first, second)))
    assert screen.above.split("\n")[-1] == "   0:01  segmentation?   I would count the riders."
    captions.show(tagged(second))
    assert screen.above.split("\n")[-1] == "   0:02  recommendation? Then I would double it."


def test_the_countdown_is_shown_and_taken_back(monkeypatch: pytest.MonkeyPatch) -> None:
    screen = watched(monkeypatch)
    captions = shown(*ASKED, Countdown(9.0, 3))
    assert "over in 3 s" in screen.foot
    captions.show(Countdown(9.5, None))
    assert "over" not in screen.foot
    captions.show(Countdown(9.9, 1))
    captions.show(AnswerEnded(10.0))
    assert "over" not in screen.foot


def test_the_silence_of_a_microphone_that_is_gone_is_not_counted_down(monkeypatch: pytest.MonkeyPatch) -> None:
    screen = watched(monkeypatch)
    shown(*ASKED, Gone("The microphone stopped.", for_good=False), Countdown(9.0, 3))
    assert "over" not in screen.foot


def test_the_time_is_told_once(monkeypatch: pytest.MonkeyPatch) -> None:
    screen = watched(monkeypatch)
    shown(*ASKED, *(Listening(at / 2, 0.0) for at in range(110, 140)), minutes=1)
    assert screen.above.count("The 1 minutes are over") == 1


@pytest.mark.parametrize(
    ("told", "line"),
    [
        (Gone("The microphone stopped.", for_good=False), "The microphone stopped."),
        (Back("Headset"), "Listening again to Headset."),
        (Back(""), "Listening again."),
        (Noted("It is muted."), "It is muted."),
        (AllTold("Nothing can be heard."), "Nothing can be heard."),
        (Behind(9.0, 7.4), "Captions 7 s behind, no sound is lost: this computer is slow."),
    ],
)
def test_what_the_candidate_should_know_is_one_line(
    monkeypatch: pytest.MonkeyPatch, told: Published, line: str
) -> None:
    screen = watched(monkeypatch)
    shown(*ASKED, Guessed(2.0, 1.0, "so"), told)
    assert "".join(screen.above.split("\n")[3:]) == f"interviewer: {line}"
    assert screen.foot.endswith("so…")


def test_where_no_sound_comes_the_candidate_is_asked_to_type(monkeypatch: pytest.MonkeyPatch) -> None:
    screen = watched(monkeypatch)
    captions = shown(Gone("No microphone was found.", for_good=False), *ASKED)
    assert screen.above.endswith(TYPE)
    for told in (AnswerEnded(1.0), Back("Headset"), *ASKED):
        captions.show(told)
    assert screen.above.endswith("Speak now.")


@pytest.mark.parametrize("size", [(40, 10), (80, 24), (200, 60)])
def test_no_line_is_wrapped_by_the_terminal(size: tuple[int, int], monkeypatch: pytest.MonkeyPatch) -> None:
    screen = watched(monkeypatch, *size)
    long = TaggedSegment(754.0, 760.0, "and this goes on and on for a while " * 4, "recommendation", 0.9)
    shown(*ASKED, Countdown(1.0, 4), Guessed(1.0, 0.0, " is what I said" * 30), tagged(long))
    assert not screen.wrapped
    assert "".join(screen.above.split("\n")[-3:]).split()[-2:] == ["a", "while"]
    assert screen.foot.endswith("what I said…")


@given(st.text(st.sampled_from(CONTROLS + "ab 声"), max_size=40))
def test_no_text_from_outside_moves_the_cursor(text: str) -> None:
    with pytest.MonkeyPatch.context() as patch:
        screen = watched(patch)
        captions = Captions(f"Listening to {text}.")
        segment = TaggedSegment(1.0, 2.0, text, "aside", 0.9)
        for told in (
            QuestionAsked(0.0, f"Why {text}?", "case"),
            AnswerStarted(0.0),
            Guessed(1.0, 0.0, f"{text} b"),
            WordsHeard((Word(f"a{text}", 0.0, 1.0, 0.9),)),
            Sketched(1.0, (segment, SECOND)),
            SegmentTagged(None, None, text, "aside", 0.9),
            Gone(text, for_good=False),
            Noted(text),
            Back(text),
            AllTold(text),
            AnswerEnded(2.0),
        ):
            # The terminal refuses any letter that is none.
            captions.show(told)
        captions.close()
        assert screen.foot == ""


def test_in_a_file_there_are_only_the_lines(capsys: pytest.CaptureFixture[str]) -> None:
    told = (Listening(1.0, 0.5), Guessed(2.0, 1.0, "so"), Sketched(4.0, (FIRST, SECOND)), AnswerEnded(5.0))
    shown(*ASKED, *told).close()
    out, err = capsys.readouterr()
    assert err == ""
    assert out.split("\n")[-2] == "   0:01  segmentation    I would count the riders."
    assert "\033" not in out
    assert "\r" not in out


@given(
    st.lists(st.lists(st.sampled_from(SPOKEN), min_size=1, max_size=20), min_size=1, max_size=6),
    st.lists(st.sampled_from([0.4, 1.0, 3.0]), min_size=6, max_size=6),
)
def test_however_an_answer_grows_each_of_its_words_is_printed_once(said: list[list[str]], pauses: list[float]) -> None:
    sketch, at, told = Sketch("Why?", ToyTagger()), 0.0, io.StringIO()
    with contextlib.redirect_stdout(told):
        captions = Captions("Speak now.")
        for texts, pause in zip(said, pauses, strict=False):
            heard = tuple(Word(text, at + number / 4, at + (number + 1) / 4, 0.9) for number, text in enumerate(texts))
            for fact in (WordsHeard(heard), SpeechHeard((Span(at, at + len(heard) / 4),))):
                sketch.take(fact)
                captions.show(fact)
            captions.show(Sketched(at, sketch.segments()))
            at += len(heard) / 4 + pause
        for tagged_ in sketch.facts():
            captions.show(tagged_)
    printed = [word for line in told.getvalue().splitlines() for word in line[INDENT:].split()]
    assert printed == [text for texts in said for text in texts]


def test_a_microphone_that_gives_nothing_is_told_once_in_the_candidates_turn(
    capsys: pytest.CaptureFixture[str],
) -> None:
    shown(QUESTION, *(Listening(float(at), 0.0) for at in range(30)))
    assert capsys.readouterr().err == ""
    shown(QUESTION, AnswerStarted(1.0), *(Listening(float(at), 0.0) for at in range(30)))
    assert capsys.readouterr().err.count("Is it muted? To test it: interviewer doctor") == 1
    shown(QUESTION, AnswerStarted(1.0), *(Listening(float(at), 0.1) for at in range(30)))
    assert capsys.readouterr().err == ""


def test_a_hint_is_a_line_and_what_the_interviewer_says_stands_free(capsys: pytest.CaptureFixture[str]) -> None:
    hint = Reacted(3.0, "nudge", "no_stake", "What is at stake?", "", None, None)
    shown(*ASKED, hint)
    assert capsys.readouterr().out.endswith("\n         Hint: What is at stake?\n")
    shown(
        *ASKED, Reacted(3.0, "interruption", "vomit", "Why\x1b[2J those?", "", None, None), Remarked(9.0, "Thank you.")
    )
    out = capsys.readouterr().out
    assert "\x1b" not in out
    assert out.endswith("those?\n\n\nThank you.\n")
