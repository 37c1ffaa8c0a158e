"""The round as somebody is in it: what is told is shown."""

import pytest
from textual.widgets import Static

from interviewer.core.events import (
    AnswerEnded,
    Reacted,
    Remarked,
    ThinkingAnnounced,
)
from interviewer.core.glimpses import Behind, Countdown, Listening
from interviewer.inbox import (
    AllTold,
    Noted,
    Published,
)
from interviewer.tui.values import Field
from interviewer.tui.widgets.question_view import HIDDEN
from interviewer.tui.widgets.question_view import MORE as QUESTION_MORE
from tests.tui.fake_desk import FakeDesk
from tests.tui.held_rounds import COMPLETION, GOOD, REFERRALS
from tests.tui.holding import ASKED, WISH, YOUR_TURN, Held, hold, shown
from tests.tui.live_script import THIRD, answering, asked, ended, guessed, opening, said


def test_it_holds_what_was_wished(desk: FakeDesk) -> None:
    assert "Getting ready: loading models" in shown(desk)
    assert ("hold", WISH) in desk.asked


def test_the_question_comes_with_its_table(desk: FakeDesk) -> None:
    screen = shown(desk, *ASKED)
    assert COMPLETION in screen
    assert "Completion by week" in screen
    assert "26 %" in screen
    assert "The interviewer asks" in screen
    assert "question 1 of 3" in screen
    assert "0:01 of 45:00" in screen


def test_a_question_without_a_table_has_none(desk: FakeDesk) -> None:
    assert "Completion by week" not in shown(desk, *opening(), *asked(REFERRALS))
    assert "Completion by week" not in shown(FakeDesk(), *ASKED, keys=("d",))


def test_a_question_that_is_to_be_heard_is_hidden_until_a_key_reveals_it(desk: FakeDesk) -> None:
    desk.fields["screen.show_question"] = Field("screen.show_question", "", value=False)
    assert COMPLETION not in shown(desk, *ASKED)
    assert HIDDEN in shown(desk, *ASKED)
    assert COMPLETION in shown(desk, *ASKED, keys=("s",))


LONG = "Completion of courses fell by a fifth since spring, and everybody has a theory of their own. " * 12


def test_a_question_is_whole_at_80_by_24_and_a_longer_one_is_a_key_away(desk: FakeDesk) -> None:
    question = LONG[:270].strip()
    assert QUESTION_MORE not in shown(desk, *opening(), *asked(question), size=(80, 24))
    assert QUESTION_MORE in shown(desk, *opening(), *asked(LONG), size=(80, 24))
    whole = shown(desk, *opening(), *asked(LONG[:800]), keys=("s",), size=(80, 24))
    assert QUESTION_MORE not in whole
    assert HIDDEN not in whole
    assert HIDDEN in shown(desk, *opening(), *asked(LONG[:800]), keys=("s", "s"), size=(80, 24))


def test_a_note_has_two_rows_of_a_low_terminal(desk: FakeDesk) -> None:
    note = Noted("Something that takes a great many words to be said at all. " * 8 + "Last words.")
    assert "Last words." in shown(desk, *YOUR_TURN, note, size=(160, 40))
    low = shown(desk, *YOUR_TURN, note, size=(80, 24))
    assert "Last words." not in low
    assert "…" in low


@pytest.mark.parametrize(
    ("told", "then"),
    [
        (YOUR_TURN, "This answer ends here; home offers to go on with question 2 of 3."),
        (ASKED, "Home offers to go on with question 1 of 3, which is asked again."),
        ((*opening(), *asked(THIRD), *said(GOOD)), "This answer ends here, and no question is left to go on with."),
    ],
)
def test_it_is_said_what_is_left_for_another_day(told: tuple[Published, ...], then: str, desk: FakeDesk) -> None:
    async def script(held: Held) -> None:
        await held.tell(*told)
        await held.press("q")
        assert str(held.app.screen.query_one("#then", Static).render()) == then

    hold(desk, script)


def test_asking_for_it_again_does_not_reveal_it(desk: FakeDesk) -> None:
    desk.fields["screen.show_question"] = Field("screen.show_question", "", value=False)
    again = Reacted(60.0, "reply", "repeat", COMPLETION, "asked for", None, None)
    screen = shown(desk, *YOUR_TURN, again)
    assert COMPLETION not in screen
    assert "The question again." in screen


def test_a_question_that_nobody_reads_aloud_is_shown_whatever_is_set(desk: FakeDesk) -> None:
    desk.fields["screen.show_question"] = Field("screen.show_question", "", value=False)
    desk.fields["voice.speak"] = Field("voice.speak", "", value=False)
    assert COMPLETION in shown(desk, *ASKED)


def test_what_is_settled_has_its_tag_and_the_guess_has_dots(desk: FakeDesk) -> None:
    screen = shown(desk, *answering(), size=(100, 50))
    assert "C  context        Okay, so, um" in screen
    assert "#  interviewer    Which of these would you check first?" in screen
    assert "that I would look at is…" in screen


def test_an_unsure_tag_is_marked(desk: FakeDesk) -> None:
    unsure = ((1.0, 5.0, "segmentation?", "Some invite friends."),)
    assert "S? segmentation   Some invite friends." in shown(desk, *ASKED, *said(unsure), *ended(unsure))


def test_what_the_interviewer_remarks_stands_among_the_lines(desk: FakeDesk) -> None:
    screen = shown(desk, *YOUR_TURN, *ended(GOOD), Remarked(50.0, "Thank you."))
    assert "interviewer    Thank you." in screen
    assert "The interviewer speaks" in screen


def test_a_hint_is_one_quiet_line_and_goes_with_the_turn(desk: FakeDesk) -> None:
    hint = Reacted(30.0, "nudge", "framework", "Which of these matters here?", "a list", None, None)
    assert "Hint  Which of these matters here?" in shown(desk, *YOUR_TURN, hint)
    after = shown(FakeDesk(), *YOUR_TURN, hint, AnswerEnded(50.0), size=(120, 50))
    assert "Hint  Which of these" not in after
    assert "#  hint           Which of these matters here?" in after


@pytest.mark.parametrize(
    ("told", "words"),
    [
        (Noted("The voice cannot speak."), "The voice cannot speak."),
        (AllTold("The recogniser broke. The sound is kept."), "The recogniser broke. The sound is kept."),
        (Behind(40.0, 7.2), "Captions 7 s behind, no sound is lost"),
        (Countdown(50.0, 3), "answer ends in 3 s: speak to go on"),
        (ThinkingAnnounced(50.0), "thinking: you will not be interrupted"),
        (Listening(2701.0, 0.1), "The 45 minutes are over"),
    ],
)
def test_what_goes_on_is_told_in_words(told: Published, words: str, desk: FakeDesk) -> None:
    assert words in " ".join(shown(desk, *YOUR_TURN, told).split())


def test_nothing_of_a_transcript_moves_the_cursor(desk: FakeDesk) -> None:
    nasty = ((1.0, 5.0, "context", "\033[2J[b]bold[/b] \x07 \u202e"),)
    screen = shown(desk, *ASKED, *said(nasty), *ended(nasty), *guessed(12.0, "\033]0;title\007"))
    assert "\033" not in screen
    assert "\x07" not in screen
    assert "[b]bold[/b]" in screen
