import json

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from interviewer.core import events
from interviewer.core.answers import Heard
from interviewer.core.events import (
    AnswerEnded,
    AnswerStarted,
    Fact,
    InterviewerSpoke,
    QuestionAsked,
    Reacted,
    SegmentTagged,
    SpeechHeard,
    WordsHeard,
)
from interviewer.core.figures.stripes import SILENCE
from interviewer.core.report import Report, facts_of, report_of, to_json
from interviewer.core.spans import Span
from interviewer.core.turns import Turn
from interviewer.core.words import Word
from tests.core.spoken import LONGEST_ANSWER_SECONDS, spans, timed_words, words_of
from tests.journal.strategies import facts as any_facts
from tests.toy_language import ToyTagger

durations = st.floats(LONGEST_ANSWER_SECONDS, 2 * LONGEST_ANSWER_SECONDS)


def heard_from(drawn: tuple[list[Word], list[Span], float]) -> Heard:
    words, speech, duration = drawn
    return Heard(duration, tuple(words), tuple(speech), sound=True)


def without_times(words: list[Word]) -> Heard:
    return Heard.told([Word(word.text, None, None, None) for word in words], None)


# Sound that holds words holds speech; a transcript may say too short a duration or none.
from_sound = st.tuples(timed_words(), spans().filter(bool), durations).map(heard_from)
from_captions = st.tuples(timed_words(), st.floats(0, 200)).map(lambda drawn: Heard.told(*drawn))
from_text = timed_words().map(without_times)
anything_heard = st.one_of(from_sound, from_captions, from_text)


def facts(heard: Heard) -> list[Fact]:
    return facts_of(heard, "Why?", "case", ToyTagger())


@given(st.one_of(from_sound, from_captions))
def test_the_seconds_are_the_whole_answer_also_as_json(heard: Heard) -> None:
    (answer,) = report_of(facts(heard)).answers
    assert answer.seconds is not None
    assert heard.duration is not None
    assert sum(answer.seconds.values()) == pytest.approx(heard.duration, abs=1e-6)
    (written,) = to_json(report_of(facts(heard)))["answers"]
    assert sum(written["seconds"].values()) == pytest.approx(heard.duration, abs=0.01)


@given(from_sound)
def test_every_word_is_in_one_segment_of_the_report(heard: Heard) -> None:
    (answer,) = report_of(facts(heard)).answers
    assert " ".join(s.text for s in answer.segments).split() == [word.text for word in heard.words]
    edges = [edge for segment in answer.segments for edge in (segment.start, segment.end)]
    assert edges == sorted(edges)  # type: ignore[type-var]
    assert all(0 <= edge <= heard.duration for edge in edges)  # type: ignore[operator]


@given(anything_heard, st.integers(0, 99))
def test_any_prefix_of_the_facts_is_a_report(heard: Heard, length: int) -> None:
    document = to_json(report_of(facts(heard)[:length]))
    assert json.loads(json.dumps(document, allow_nan=False)) == document


@given(anything_heard)
def test_facts_read_again_give_the_same_report(heard: Heard) -> None:
    written = [json.loads(json.dumps(events.to_json(fact))) for fact in facts(heard)]
    assert report_of(events.from_json(line) for line in written) == report_of(facts(heard))


@given(st.lists(any_facts()))
@settings(max_examples=50)
def test_any_facts_at_all_are_a_report(drawn: list[Fact]) -> None:
    asked = sum(isinstance(fact, QuestionAsked) for fact in drawn)
    assert len(report_of(drawn).answers) in (asked, asked + 1)


def test_no_facts_no_answers() -> None:
    assert report_of([]) == Report((), (), unknown=("No question was put, so there is nothing to judge.",))


HEARD = Heard(
    9.0,
    (*words_of("We look at buyers.", 1.0), *words_of("I think because", 5.0), *words_of("of the price", 7.4)),
    (Span(1.0, 2.5), Span(5.0, 6.1), Span(7.4, 8.5)),
    sound=True,
)


def test_the_facts_of_an_answer() -> None:
    said = facts(HEARD)
    assert said[:4] == [
        QuestionAsked(0.0, "Why?", "case"),
        AnswerStarted(0.0),
        SpeechHeard(HEARD.speech),
        WordsHeard(HEARD.words),
    ]
    assert said[-1] == AnswerEnded(9.0)
    assert said[4:-1] == [
        SegmentTagged(1.0, 2.5, "We look at buyers.", "aside", 0.9),
        SegmentTagged(5.0, 6.1, "I think because", "hypothesis", 0.9),
        SegmentTagged(7.4, 8.5, "of the price", "hypothesis", 0.9),
    ]


def test_a_sentence_that_a_pause_divides_is_tagged_whole() -> None:
    tagger = ToyTagger()
    facts_of(HEARD, "Why?", "case", tagger)
    assert tagger.units == ["We look at buyers.", "I think because of the price"]


def test_captions_tell_no_speech_and_text_no_end() -> None:
    captions = facts(Heard.told(HEARD.words, 9.0))
    assert not any(isinstance(fact, SpeechHeard) for fact in captions)
    assert captions[-1] == AnswerEnded(9.0)
    text = facts(without_times(list(HEARD.words)))
    assert not any(isinstance(fact, SpeechHeard | AnswerEnded) for fact in text)
    assert report_of(text).answers[0].seconds is None


def test_lines_of_a_transcript_without_times_divide() -> None:
    heard = Heard.told(words_of("We look We ask"), None)
    said = facts_of(heard, "", "case", ToyTagger(), frozenset({2}))
    assert [fact.text for fact in said if isinstance(fact, SegmentTagged)] == ["We look", "We ask"]


@pytest.mark.parametrize(("kept", "last"), [(3, 8.5), (4, 8.5), (99, 9.0)])
def test_an_answer_that_never_ended_counts_up_to_its_last_known_second(kept: int, last: float) -> None:
    (answer,) = report_of(facts(HEARD)[:kept]).answers
    assert answer.end == pytest.approx(last)
    assert answer.seconds is not None
    assert sum(answer.seconds.values()) == pytest.approx(last)


def test_captions_that_never_ended_count_up_to_their_last_word() -> None:
    said = [fact for fact in facts(Heard.told(HEARD.words, 9.0)) if not isinstance(fact, AnswerEnded)]
    assert report_of(said).answers[0].end == HEARD.words[-1].end
    assert report_of(said[:3]).answers[0].end == HEARD.words[-1].end
    assert report_of(said[:2]).answers[0].seconds is None


def test_a_segment_may_go_on_after_its_last_word() -> None:
    said: list[Fact] = [
        AnswerStarted(0.0),
        WordsHeard(HEARD.words),
        SegmentTagged(7.4, 8.9, "of the price", "aside", 0.9),
    ]
    assert report_of(said).answers[0].end == 8.9


def test_an_answer_ends_where_it_was_ended_even_if_its_speech_is_heard_later() -> None:
    first, *rest = [fact for fact in facts(HEARD) if not isinstance(fact, AnswerEnded)]
    (answer,) = report_of([first, AnswerStarted(0.0), AnswerEnded(8.0), *rest[1:]]).answers
    assert answer.end == 8.0
    assert answer.seconds is not None
    assert sum(answer.seconds.values()) == pytest.approx(8.0)


def test_an_answer_to_no_question_is_a_case() -> None:
    (answer,) = report_of([AnswerStarted(1.0), AnswerEnded(4.0)]).answers
    assert (answer.question, answer.kind, answer.start, answer.end) == ("", "case", 1.0, 4.0)


def test_every_question_has_its_answer() -> None:
    report = report_of(
        [*facts(HEARD), QuestionAsked(10.0, "And?", "behavioural"), AnswerStarted(10.0), AnswerEnded(40)]
    )
    assert [answer.question for answer in report.answers] == ["Why?", "And?"]
    assert report.answers[1].seconds is not None
    assert report.answers[1].seconds[SILENCE] == 30
    assert {finding.answer for finding in report.findings} <= {0, 1}


def test_the_document() -> None:
    document = to_json(report_of(facts(HEARD)))
    assert {"format", "answers", "findings", "time", "shares", "unknown"} <= set(document)
    assert set(document["answers"][0]) == {
        *("question", "kind", "start", "end", "segments", "seconds", "vomit", "pace", "pauses", "fillers"),
        *("unsure", "turns", "reactions", "stripes", "milestones", "quiet", "silences", "spread", "rates"),
        *("hedges", "repeats"),
        *("pronouns", "typed_words", "shares", "structure", "budget"),
    }
    assert document["answers"][0]["turns"] == [{"start": 0.0, "end": 9.0, "after": "", "prompted": False}]
    assert document["answers"][0]["vomit"] == {"seconds": 0, "share": 0, "spans": []}
    assert document["answers"][0]["segments"][0] == {
        "start": 1.0,
        "end": 2.5,
        "text": "We look at buyers.",
        "tag": "aside",
        "confidence": 0.9,
        "unsure": False,
    }
    assert document["answers"][0]["unsure"] == {"segments": 0, "words": 0, "share": 0.0}


ASKED: list[Fact] = [QuestionAsked(0.0, "Why?", "case"), InterviewerSpoke(0.0, 1.0), AnswerStarted(1.5)]
NUDGED = Reacted(9.0, "nudge", "no_stake", "What is at stake?", "No stake was named in 30 s.", None, None)


def reacted(at: float, way: str) -> Reacted:
    return Reacted(at, way, "any", "Why them?", "There is a reason.", 2.0, 9.0)


def test_an_answer_goes_on_after_the_interviewer_broke_in() -> None:
    first: list[Fact] = [SegmentTagged(2.0, 9.0, "Buyers, sellers, couriers.", "segmentation", 0.9), AnswerEnded(10.0)]
    second: list[Fact] = [
        AnswerStarted(14.0),
        SegmentTagged(15.0, 18.0, "The fee.", "hypothesis", 0.9),
        AnswerEnded(20.0),
    ]
    broken_in: list[Fact] = [
        SpeechHeard((Span(2.0, 9.0),)),
        reacted(10.0, "interruption"),
        *first,
        InterviewerSpoke(10.0, 13.5),
        *second,
    ]
    (answer,) = report_of([*ASKED, NUDGED, *broken_in]).answers
    assert answer.turns == (Turn(1.5, 10.0), Turn(14.0, 20.0, "Why them?", prompted=True))
    assert answer.reactions == (NUDGED, reacted(10.0, "interruption"))
    assert (answer.start, answer.end) == (1.5, 20.0)
    # The interviewer's seconds are nobody's: neither silence, nor a pause, nor a stretch of the answer.
    assert answer.seconds is not None
    assert sum(answer.seconds.values()) == pytest.approx(14.5)
    assert answer.pauses.count == 0


def test_a_reply_asks_for_nothing() -> None:
    facts = [*ASKED, AnswerEnded(5.0), reacted(5.0, "reply"), AnswerStarted(9.0), AnswerEnded(12.0)]
    (answer,) = report_of(facts).answers
    assert answer.turns == (Turn(1.5, 5.0), Turn(9.0, 12.0, "Why them?", prompted=False))


def test_a_turn_that_broke_off_ends_where_it_is_known_to_end() -> None:
    heard = [SpeechHeard((Span(10.0, 12.0),))]
    (answer,) = report_of([*ASKED, AnswerEnded(5.0), reacted(5.0, "follow_up"), AnswerStarted(9.0), *heard]).answers
    assert answer.turns == (Turn(1.5, 5.0), Turn(9.0, 12.0, "Why them?", prompted=True))
