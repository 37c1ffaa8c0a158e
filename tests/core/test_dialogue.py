"""A conversation becomes questions and the turns of their answers."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from interviewer.core.dialogue import LONG_ANSWER_WORDS, Interview, answer_text, interview_of
from interviewer.core.spans import Span
from interviewer.core.speakers import EVERYONE, Passage
from interviewer.core.turn_taking import asks, gist, is_nod
from tests.core.test_speakers import said

TASK = "How would you improve Berlin for cyclists?"
LONG = " ".join(["word"] * (LONG_ANSWER_WORDS - 1)) + " end."


def held(*lines: tuple[str, str], question: str = "") -> Interview:
    """An interview with Jane, in passages that follow one another, a second between them."""
    passages: list[Passage] = []
    for speaker, text in lines:
        start = 1.0 + (passages[-1].end or 0.0) if passages else 0.0
        passages.append(said(speaker, text, start))
    return interview_of(passages, "Jane", question)


def spelled(interview: Interview) -> list[tuple[str, list[tuple[str, str]]]]:
    return [
        (topic.question, [(turn.after, " ".join(word.text for word in turn.words)) for turn in topic.turns])
        for topic in interview.topics
    ]


def test_a_question_and_its_answer() -> None:
    (topic,) = held(("Bob", TASK), ("Jane", "First the goal."), ("Jane", "Then users.")).topics
    assert (topic.question, answer_text(topic)) == (TASK, "First the goal. Then users.")
    assert topic.turns[0].asked == Span(0.0, 3.5)


@pytest.mark.parametrize("nod", ["Mm-hm.", "Right.", "Sure, sure.", "Okay, that makes sense.", "Right?", "On Android."])
def test_a_nod_ends_no_answer(nod: str) -> None:
    (topic,) = held(("Bob", TASK), ("Jane", "First the goal."), ("Bob", nod), ("Jane", "Then users.")).topics
    (turn,) = topic.turns
    assert answer_text(topic) == "First the goal. Then users."
    assert len(turn.nods) == 1


@pytest.mark.parametrize(
    "said_then", ["Why?", "Why so", "Really, why is that so?", "Let us assume it is only on Android."]
)
def test_what_asks_or_says_more_than_a_few_words_ends_the_turn(said_then: str) -> None:
    (topic,) = held(("Bob", TASK), ("Jane", "First the goal."), ("Bob", said_then), ("Jane", "Then users.")).topics
    assert [turn.after for turn in topic.turns] == [TASK, said_then]
    assert [turn.is_reply for turn in topic.turns] == [False, False]


def test_what_follows_a_question_of_the_candidates_is_a_reply() -> None:
    (topic,) = held(
        ("Bob", TASK), ("Jane", "Which riders?"), ("Bob", "Those who ride to work."), ("Jane", "Then safety.")
    ).topics
    assert [turn.is_reply for turn in topic.turns] == [False, True]


def test_a_nod_of_the_candidates_is_no_answer() -> None:
    interview = held(("Bob", "Here is the case."), ("Jane", "Okay."), ("Bob", TASK), ("Jane", "First the goal."))
    assert spelled(interview) == [(f"Here is the case. {TASK}", [(f"Here is the case. {TASK}", "First the goal.")])]


def test_small_talk_belongs_to_no_answer() -> None:
    interview = held(
        ("Bob", "Hi Jane, how are you today?"),
        ("Jane", "I am fine, it is sunny here."),
        ("Bob", TASK),
        ("Jane", "First the goal."),
    )
    assert [topic.question for topic in interview.topics] == [TASK]
    assert (interview.small_talk, interview.before) == (7, [Span(0.0, 3.0)])


@pytest.mark.parametrize(
    "courtesy",
    [
        "Hi Jane, can you hear me?",
        "How are you today?",
        "Hi. How’s it going?",
        "Do you hear me okay?",
        "How do you do?",
    ],
)
def test_a_courtesy_given_back_hides_no_question(courtesy: str) -> None:
    interview = held(
        ("Bob", courtesy),
        ("Jane", "Yes, and what about me?"),
        ("Bob", f"Yes. {TASK}"),
        ("Jane", "First the goal."),
        ("Bob", "How would you measure success for it?"),
        ("Jane", "Rides a week."),
    )
    assert [topic.question for topic in interview.topics] == [TASK]
    assert answer_text(interview.topics[0]) == "First the goal. Rides a week."
    assert interview.small_talk == 5


def test_what_answers_a_question_of_the_candidates_about_the_case_is_no_small_talk() -> None:
    interview = held(
        ("Bob", "Let us talk about Berlin today."),
        ("Jane", "The whole city?"),
        ("Bob", f"Yes. {TASK}"),
        ("Jane", "First the goal."),
        ("Bob", "How would you measure success for it?"),
        ("Jane", "Rides a week."),
    )
    assert " ".join(map(answer_text, interview.topics)) == "The whole city? First the goal. Rides a week."
    assert interview.small_talk == 0


@pytest.mark.parametrize(
    ("then", "count"),
    [(TASK, 2), ("What did you do there?", 1), ("And how many years was that?", 2), ("I see you.", 1)],
)
def test_a_case_does_not_follow_up_on_who_the_candidate_is(then: str, count: int) -> None:
    interview = held(("Bob", "So tell me about yourself."), ("Jane", "I ride."), ("Bob", then), ("Jane", "First."))
    assert len(interview.topics) == count


def test_long_small_talk_is_a_question_of_its_own() -> None:
    interview = held(("Bob", "How are you?"), ("Jane", "word " * 30), ("Bob", TASK), ("Jane", "First the goal."))
    assert [topic.question for topic in interview.topics] == ["How are you?", TASK]


def test_a_short_answer_to_a_real_question_is_no_small_talk() -> None:
    (topic,) = held(
        ("Bob", TASK), ("Jane", "Let me think."), ("Bob", "Shall I say it again?"), ("Jane", "No need now.")
    ).topics
    assert topic.question == TASK


@pytest.mark.parametrize(
    ("answer", "then", "count"),
    [
        ("First the goal.", "Next question: why is the sky blue?", 2),
        ("First the goal.", "Let’s move on. What is your favourite app?", 2),
        ("First the goal.", "Tell me about a time you failed.", 2),
        ("First the goal.", "Let's move on.", 1),
        (LONG, "Why do you begin with those riders and not with some others?", 1),
        (
            LONG,
            "Say we built that, and half a year later the number of rides has fallen. How would you find out why?",
            2,
        ),
        ("First the goal.", "Say we built that, and half a year later rides have fallen. How would you find why?", 1),
        (LONG, "So that is how I would look at it, because we all ride to work every day in this team.", 1),
    ],
)
def test_when_another_question_begins(answer: str, then: str, count: int) -> None:
    interview = held(("Bob", TASK), ("Jane", answer), ("Bob", then), ("Jane", "Yes, then users and so on."))
    assert len(interview.topics) == count
    given_one = held(("Bob", TASK), ("Jane", answer), ("Bob", then), ("Jane", "Yes, then."), question="Why?")
    assert [topic.question for topic in given_one.topics] == ["Why?"]


def test_who_speaks_before_anything_was_asked_answers_an_unknown_question() -> None:
    interview = held(("Jane", LONG), ("Bob", "And why is it that you say so?"), ("Jane", "Because of this."))
    assert [topic.question for topic in interview.topics] == ["", "And why is it that you say so?"]


def test_a_panel_is_one_side() -> None:
    (topic,) = held(
        ("Bob", "Here is the case."), ("Ann", TASK), ("Jane", "Goal."), ("Ann", "Why?"), ("Jane", "So.")
    ).topics
    assert [turn.after for turn in topic.turns] == [f"Here is the case. {TASK}", "Why?"]


def test_the_last_words_of_the_interviewer_close_the_round() -> None:
    closing = held(("Bob", TASK), ("Jane", "Goal."), ("Bob", "Thank you, we will be in touch.")).closing
    assert closing is not None
    assert closing.after == "Thank you, we will be in touch."
    assert held(("Bob", TASK), ("Jane", "Goal."), ("Bob", "Thank you.")).closing is None


def test_everyone_is_one_long_answer() -> None:
    (topic,) = interview_of([said("", "First the goal."), said("Bob", "Then users.")], EVERYONE).topics
    assert (topic.question, answer_text(topic)) == ("", "First the goal. Then users.")


def test_nobody_answers() -> None:
    assert held(("Bob", TASK)).topics == []
    assert held().topics == []


@pytest.mark.parametrize(
    ("text", "does"),
    [
        (TASK, True),
        ("Design a bike for children.", True),
        ("Tell me about a time you failed.", True),
        ("So we met at noon.", False),
        ('He said "why?"', True),
        ("", False),
        ("Hi Bob, how are you?", False),
        ("How are you going to measure it?", True),
        ("Can you hear me? And why so?", True),
        ("Could you hear me?", False),
    ],
)
def test_what_asks(text: str, does: bool) -> None:
    assert asks(text) is does


@pytest.mark.parametrize(
    ("text", "is_one"),
    [("On Android.", False), ("uh huh", True), ("Uh-huh!", True), ("OK — got it.", True), ("", True)],
)
def test_what_is_a_nod(text: str, is_one: bool) -> None:
    assert is_nod(text) is is_one


def test_a_heading_holds_the_last_sentences() -> None:
    assert gist("One two. Three four five. Six?", 4) == "Three four five. Six?"
    assert gist("One two three four five", 3) == "One two three"
    assert gist("Okay, great. Why so?") == "Why so?"
    assert gist("Okay.") == "Okay."
    assert gist("") == ""


LINES = st.lists(
    st.tuples(st.sampled_from(["Jane", "Bob"]), st.sampled_from(["Why?", "Mm-hm.", "First the goal of it.", TASK])),
    max_size=12,
)


@given(LINES)
def test_no_answer_holds_a_word_of_another_and_all_stand_in_order(lines: list[tuple[str, str]]) -> None:
    interview = held(*lines)
    told = " ".join(filter(None, map(answer_text, interview.topics))).split()
    own = " ".join(text for speaker, text in lines if speaker == "Jane").split()
    rest = iter(own)
    assert all(word in rest for word in told)
    assert all(turn.words for topic in interview.topics for turn in topic.turns)
