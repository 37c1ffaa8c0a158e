import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from interviewer.core.audio import SAMPLE_RATE, Block, sample_at
from interviewer.core.events import (
    AnswerEnded,
    AnswerStarted,
    AnswerTyped,
    Fact,
    InterviewerSpoke,
    QuestionAsked,
    RoundEnded,
    SoundLost,
)
from interviewer.core.glimpses import Guessed, Listening
from interviewer.core.loudness import TOO_LOUD
from interviewer.engine import ARRIVING_SECONDS
from interviewer.inbox import AllTold, Back, Entered, Finish, Gone, Leave, Lost, Message, Noted, Said, Told
from interviewer.saying import ECHO_SECONDS
from tests.room import BLOCK_SECONDS, CTRL_C, FIRST, OVER, SECOND, TAG, UNPLUGGED, WORDS, Room, block, held

# --- a round


def test_a_round_of_two_questions() -> None:
    room = held(Room([0.2, Finish(), 0.3], [0.1, Finish(), 0.3]), FIRST, SECOND)
    assert room.facts == [
        QuestionAsked(0.0, "Why?", "case"),
        AnswerStarted(0.0),
        AnswerEnded(0.5),
        QuestionAsked(0.5, "When did you fail?", "behavioural"),
        AnswerStarted(0.5),
        AnswerEnded(0.9),
        RoundEnded(0.9),
    ]
    assert room.all("begun") == [(0, "Why?", "case"), (8000, "When did you fail?", "behavioural")]


def test_all_sound_is_kept_and_heard_also_while_a_question_is_read_and_an_answer_settles() -> None:
    room = held(Room([0.2, Finish(), 0.3], asked=[0.2], settling=[0.2, AllTold()]))
    assert room.all("kept") == room.all("heard") == [sample_at(BLOCK_SECONDS) * number for number in range(9)]
    assert room.facts[-2:] == [AnswerEnded(0.7), RoundEnded(0.9)]


def test_a_round_without_questions_is_over() -> None:
    room = Room()
    room.engine.hold([])
    assert room.facts == [RoundEnded(0.0)]


def test_what_the_listener_made_of_an_answer_is_on_record_before_its_end() -> None:
    room = held(Room([0.2, Told(WORDS), Finish(), 0.3], settling=[Told(TAG), AllTold()]))
    assert room.facts[1:5] == [AnswerStarted(0.0), WORDS, TAG, AnswerEnded(0.5)]


def test_glimpses_are_told_and_not_written() -> None:
    guessed = Guessed(0.2, 0.1, "be")
    room = held(Room([0.2, Told(guessed), Finish(), 0.3]))
    assert guessed in room.all("told")
    assert guessed not in room.facts


def test_the_listener_hears_of_things_in_the_order_in_which_they_happen() -> None:
    room = held(Room([0.1, Entered("Because."), 0.1, Finish(), 0.3], asked=[0.1]))
    order = [kind for kind, _ in room.seen if kind in ("heard", "begun", "typed", "ended")]
    assert order == ["heard", "begun", "heard", "typed", *["heard"] * 4, "ended"]


# --- facts and glimpses


def is_fact(value: object) -> bool:
    return isinstance(value, Fact)


coming = st.lists(
    st.one_of(
        st.sampled_from([0.1, 0.3]),
        st.sampled_from([Lost(1.0, 2.0), UNPLUGGED, Back("Headset"), Entered("so"), Told(WORDS), Noted("muted")]),
        st.builds(lambda level: Told(Listening(0.5, level)), st.floats(0, 1)),
    ),
    max_size=12,
)
endings = st.sampled_from([Finish(), Leave(), OVER])


@given(st.lists(st.tuples(coming, endings), min_size=1, max_size=3), coming, st.booleans())
def test_facts_are_written_down_before_they_are_told(
    answers: list[tuple[list[Message | float], Message]], asked: list[Message | float], aloud: bool
) -> None:
    scripts = [[*script, ending, 0.5] for script, ending in answers]
    room = held(Room(*scripts, asked=asked, aloud=aloud), *[FIRST] * len(answers))
    facts = [(kind, value) for kind, value in room.seen if is_fact(value) and kind in ("written", "told")]
    assert facts[::2] == [("written", value) for _, value in facts[::2]]
    assert facts[1::2] == [("told", value) for _, value in facts[::2]]
    assert room.all("kept") == room.all("heard")
    answers_held = len(room.all("begun"))
    assert answers_held == len(room.all("ended")) == sum(isinstance(fact, AnswerEnded) for fact in room.facts)
    times = [fact.at for fact in room.facts if isinstance(fact, QuestionAsked | AnswerStarted | AnswerEnded)]
    assert times == sorted(times)


def test_a_fact_that_could_not_be_written_is_not_told() -> None:
    class Full(Room):
        def append(self, fact: Fact) -> None:
            raise OSError(f"no space left for {fact}")

    room = Full()
    with pytest.raises(OSError, match="no space left"):
        room.engine.ask(FIRST)
    assert room.seen == []


def test_the_level_is_that_of_the_loudest_sample() -> None:
    room = Room([block(0, level=0.75), Block(1600, np.zeros(0, np.float32)), UNPLUGGED, Finish()])
    held(room)
    assert [told for told in room.all("told") if isinstance(told, Listening)] == [
        Listening(0.1, 0.75),
        Listening(0.1, 0.0),
    ]


def test_a_broken_device_does_not_end_the_round() -> None:
    room = held(Room([Block(0, np.array([np.nan, -0.5], np.float32)), UNPLUGGED, Finish()]))
    assert Listening(2 / SAMPLE_RATE, 0.5) in room.all("told")


def test_sound_is_kept_before_it_is_shown_and_heard() -> None:
    seen = held(Room([0.1, Finish(), 0.3])).seen
    places = [seen.index(one) for one in (("kept", 0), ("told", Listening(0.1, 0.5)), ("heard", 0))]
    assert places == sorted(places)


def test_lost_sound_is_a_fact() -> None:
    assert SoundLost(3.0, 1.5) in held(Room([Lost(3.0, 1.5), Finish(), 0.3])).facts


def test_a_microphone_that_is_too_loud_is_told_once() -> None:
    loud = [block(sample_at(BLOCK_SECONDS) * number, level=1.0) for number in range(3)]
    told = held(Room([*loud, UNPLUGGED, Finish()])).all("told")
    assert [one for one in told if isinstance(one, Noted)] == [Noted(TOO_LOUD)]


def test_what_the_candidate_should_know_is_told() -> None:
    told = held(Room([Noted("The microphone is muted."), Finish(), 0.3])).all("told")
    assert Noted("The microphone is muted.") in told


# --- the question


def test_a_question_that_is_not_read_aloud_is_answered_at_once() -> None:
    room = held(Room([Finish(), 0.3], asked=[0.4]))
    assert room.facts[:2] == [QuestionAsked(0.0, "Why?", "case"), AnswerStarted(0.4)]


def test_after_a_question_read_aloud_the_answer_starts_when_its_echo_is_over() -> None:
    room = held(Room([1.0, Finish(), 0.3], asked=[2.0], aloud=True))
    assert room.facts[:4] == [
        QuestionAsked(0.0, "Why?", "case"),
        InterviewerSpoke(0.0, 2.0),
        AnswerStarted(2.0 + ECHO_SECONDS),
        AnswerEnded(3.3),
    ]
    assert room.all("begun") == [(sample_at(2.0 + ECHO_SECONDS), "Why?", "case")]


def test_an_answer_that_is_over_before_the_echo_is_has_no_length() -> None:
    room = held(Room([Finish(), 0.3], asked=[1.0], aloud=True))
    assert room.facts[2:4] == [AnswerStarted(1.5), AnswerEnded(1.5)]


def test_the_echo_of_one_question_does_not_delay_the_next_answer() -> None:
    room = held(Room([2.0, Finish(), 0.3], [Finish(), 0.3], asked=[1.0], aloud=True), FIRST, SECOND)
    starts = [fact.at for fact in room.facts if isinstance(fact, AnswerStarted)]
    assert starts == pytest.approx([1.5, 1.0 + 2.3 + 1.0 + ECHO_SECONDS])


class Reading(Room):
    """A room in which the question is read until the voice is hushed."""

    def say(self, text: str) -> None:
        self.seen.append(("said", text))
        self.put(self._asked)

    def hush(self) -> None:
        super().hush()
        self.put([Said(aloud=True)])


def test_enter_hushes_the_question_and_ends_nothing() -> None:
    room = held(Reading([1.0, Finish(), 0.3], asked=[0.5, Finish()]))
    assert room.facts[1:4] == [InterviewerSpoke(0.0, 0.5), AnswerStarted(1.0), AnswerEnded(1.8)]
    assert len(room.all("hushed")) == 1


def test_who_leaves_while_the_question_is_read_is_asked_nothing_more() -> None:
    room = held(Reading(asked=[0.5, Leave()]), FIRST, SECOND)
    assert room.facts == [QuestionAsked(0.0, "Why?", "case"), InterviewerSpoke(0.0, 0.5), RoundEnded(0.5)]


def test_a_question_broken_off_by_ctrl_c_has_no_answer() -> None:
    room = Room(asked=[0.5, CTRL_C])
    with pytest.raises(KeyboardInterrupt):
        held(room)
    assert room.facts == [QuestionAsked(0.0, "Why?", "case")]


# --- typed answers


def test_a_typed_answer_is_a_fact_and_goes_to_the_listener() -> None:
    room = held(Room([0.2, Entered("Because of churn."), 0.1, Entered("Ship it."), Finish(), 0.3]))
    typed = [AnswerTyped(0.2, "Because of churn."), AnswerTyped(0.3, "Ship it.")]
    assert room.facts[2:4] == room.all("typed") == typed


def test_typed_without_any_sound() -> None:
    room = held(Room([UNPLUGGED, Entered("Because."), Finish()]))
    assert room.facts[1:] == [AnswerStarted(0.0), AnswerTyped(0.0, "Because."), AnswerEnded(0.0), RoundEnded(0.0)]


def test_what_is_typed_while_the_question_is_read_hushes_it_and_belongs_to_the_answer() -> None:
    room = held(Reading([0.4, Finish(), 0.3], asked=[0.5, Entered("Because.")]))
    assert len(room.all("hushed")) == 1
    assert room.facts[1:4] == [InterviewerSpoke(0.0, 0.5), AnswerStarted(1.0), AnswerTyped(0.5, "Because.")]
    assert [kind for kind, _ in room.seen if kind in ("begun", "typed", "ended")] == ["begun", "typed", "ended"]


def test_what_is_typed_early_is_taken_before_the_answer_is_ended() -> None:
    # Enter follows at once, and lies in the inbox behind the end of the reading.
    room = held(Room([0.3], asked=[Entered("Because."), Said(aloud=False), Finish()]))
    assert AnswerTyped(0.0, "Because.") in room.facts


def test_what_is_typed_early_counts_also_if_the_candidate_leaves() -> None:
    # As a file on standard input does: it ends as soon as it is read.
    room = held(Room([], asked=[Entered("Because."), Leave()]), FIRST, SECOND)
    assert room.facts[1:] == [AnswerStarted(0.0), AnswerTyped(0.0, "Because."), AnswerEnded(0.0), RoundEnded(0.0)]


def test_what_is_typed_while_the_last_word_arrives_belongs_to_the_answer() -> None:
    room = held(Room([0.2, Finish(), 0.1, Entered("Because."), 0.2]))
    assert AnswerTyped(0.5, "Because.") in room.facts
    assert [kind for kind, _ in room.seen if kind in ("typed", "ended")] == ["typed", "ended"]


# --- the end of an answer


def test_the_last_words_sound_is_waited_for() -> None:
    room = held(Room([1.0, Finish(), 0.2, Finish(), 0.5]))
    assert [fact for fact in room.facts if isinstance(fact, AnswerEnded)] == [AnswerEnded(1.0 + ARRIVING_SECONDS)]


def test_it_is_not_waited_for_where_no_sound_comes() -> None:
    assert held(Room([1.0, UNPLUGGED, Finish()])).facts[-2:] == [AnswerEnded(1.0), RoundEnded(1.0)]
    assert held(Room([1.0, Finish(), 0.1, UNPLUGGED])).facts[-2] == AnswerEnded(1.1)


def test_it_is_waited_for_again_when_the_sound_is_back() -> None:
    assert held(Room([1.0, UNPLUGGED, Back("Headset"), Finish(), 0.3])).facts[-2] == AnswerEnded(1.3)


def test_it_is_not_waited_for_where_the_candidate_leaves() -> None:
    assert held(Room([1.0, Leave()])).facts[-2] == AnswerEnded(1.0)


def test_what_ended_an_answer_twice_does_not_end_the_next() -> None:
    room = held(
        Room([0.2, Finish(), Finish(), 0.3], [0.2, Finish(), 0.3], settling=[Finish(), AllTold()]), FIRST, SECOND
    )
    assert [fact.at for fact in room.facts if isinstance(fact, AnswerEnded)] == pytest.approx([0.5, 1.0])
    assert room.all("hushed") == []


def test_ctrl_c_leaves_an_answer_that_has_ended_with_all_its_facts() -> None:
    room = Room([0.2, Told(WORDS), CTRL_C], settling=[Told(TAG), AllTold()])
    with pytest.raises(KeyboardInterrupt):
        held(room)
    assert room.facts[1:] == [AnswerStarted(0.0), WORDS, TAG, AnswerEnded(0.2)]
    assert room.all("kept") == [0, 1600]


def test_ctrl_c_while_the_last_words_settle_leaves_an_answer_to_be_read_later() -> None:
    room = Room([0.2, Finish(), 0.3], settling=[Told(WORDS), CTRL_C])
    with pytest.raises(KeyboardInterrupt):
        held(room)
    assert room.facts[1:] == [AnswerStarted(0.0), WORDS]


def test_a_disk_that_is_full_leaves_what_could_be_written() -> None:
    class Filling(Room):
        def keep(self, block: Block) -> None:
            if block.first:
                raise OSError("no space left")
            super().keep(block)

    room = Filling([0.3])
    with pytest.raises(OSError, match="no space left"):
        held(room)
    assert room.facts[1:] == [AnswerStarted(0.0)]
    assert room.all("kept") == room.all("heard") == [0]


# --- sound that goes away


def test_a_microphone_that_is_gone_is_told_and_ends_nothing() -> None:
    room = held(Room([0.1, UNPLUGGED, Back("Headset"), 0.2, Finish(), 0.3]))
    assert [told for told in room.all("told") if isinstance(told, Gone | Back)] == [UNPLUGGED, Back("Headset")]
    assert room.facts[-2] == AnswerEnded(0.6)


def test_the_listener_is_woken_when_sound_comes_again_before_it_hears_of_it() -> None:
    room = held(Room([0.1, UNPLUGGED, Back("Headset"), 0.1, Finish(), 0.3]))
    kinds = [kind for kind, _ in room.seen if kind in ("heard", "woken")]
    assert kinds[:3] == ["heard", "woken", "heard"]


def test_when_no_sound_will_come_any_more_answer_and_round_are_over() -> None:
    room = held(Room([0.1, OVER]), FIRST, SECOND)
    assert OVER in room.all("told")
    assert room.facts[1:] == [AnswerStarted(0.0), AnswerEnded(0.1), RoundEnded(0.1)]


def test_who_leaves_in_an_answer_is_asked_nothing_more() -> None:
    room = held(Room([0.1, Leave()]), FIRST, SECOND)
    assert room.facts[1:] == [AnswerStarted(0.0), AnswerEnded(0.1), RoundEnded(0.1)]


# --- a listener that hears nothing more

DEAF = AllTold("Your words cannot be heard any more.")


def test_who_is_not_heard_any_more_goes_on_is_told_once_and_nobody_waits() -> None:
    room = held(Room([0.1, DEAF, 0.2, Finish(), 0.3], [0.1, Finish(), 0.3], settling=[]), FIRST, SECOND)
    assert [told for told in room.all("told") if isinstance(told, AllTold)] == [DEAF]
    assert room.all("heard") == [0]
    assert room.all("kept") == [1600 * number for number in range(10)]
    # What was not heard is not over: it is read from its sound later.
    assert not any(isinstance(fact, AnswerEnded) for fact in room.facts)
    assert [type(fact) for fact in room.facts] == [*[QuestionAsked, AnswerStarted] * 2, RoundEnded]


def test_an_answer_of_which_the_end_was_not_heard_is_not_over() -> None:
    room = held(Room([0.1, Finish(), 0.3], settling=[Told(WORDS), DEAF]))
    assert room.facts[1:] == [AnswerStarted(0.0), WORDS, RoundEnded(0.4)]
    assert DEAF in room.all("told")


# --- the time


def test_when_the_minutes_are_over_no_other_question_follows() -> None:
    room = held(Room([6.0, Finish(), 0.3]), FIRST, SECOND, minutes=0.1)
    assert [fact for fact in room.facts if isinstance(fact, QuestionAsked)] == [QuestionAsked(0.0, "Why?", "case")]
    assert room.facts[-1] == RoundEnded(6.3)


def test_before_the_minutes_are_over_another_follows() -> None:
    room = held(Room([5.5, Finish(), 0.3], [0.1, Finish(), 0.3]), FIRST, SECOND, minutes=0.1)
    assert len(room.all("begun")) == 2


def test_a_round_that_is_taken_up_again_goes_on_at_its_second() -> None:
    room = Room([block(8000), block(9600), UNPLUGGED, Finish()])
    room.samples_kept = 8000
    held(room)
    assert room.facts == [
        QuestionAsked(0.5, "Why?", "case"),
        AnswerStarted(0.5),
        AnswerEnded(0.7),
        RoundEnded(0.7),
    ]
    assert room.all("begun") == [(8000, "Why?", "case")]
