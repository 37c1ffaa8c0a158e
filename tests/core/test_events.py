"""Every fact there is: spelled and read back, and every fault in its spelling named."""

import dataclasses
import json
import typing
from collections.abc import Iterator
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from interviewer.core.events import (
    FACTS,
    AnswerEnded,
    AnswerStarted,
    AnswerTyped,
    CorrectionWithdrawn,
    Fact,
    FilledPausesHeard,
    InterviewerSpoke,
    Planned,
    QuestionAsked,
    RoundEnded,
    RoundPlanned,
    RoundResumed,
    RoundStarted,
    SegmentTagged,
    SoundLost,
    SpeechHeard,
    TagCorrected,
    WordsHeard,
    about,
    from_json,
    to_json,
)
from interviewer.core.fillers import FilledPause
from interviewer.core.judging.objections import DisputeWithdrawn, FindingDisputed
from interviewer.core.spans import Span
from interviewer.core.strict_json import MalformedFactError
from interviewer.core.words import Word
from tests.journal.strategies import facts, values

each_fact = pytest.mark.parametrize("kind", FACTS.values(), ids=FACTS)

# One of each sort that JSON knows; which of them a field refuses depends on the field.
SORTS: list[Any] = [None, True, 7, 0.5, "text", [], {}]


def fields_of(kind: Any, where: str) -> Iterator[tuple[str, list[Any], Any]]:
    """Every field, those inside others too: how messages call it, the way to it, and its type."""
    for name, hint in typing.get_type_hints(kind).items():
        yield f"{where}.{name}", [name], hint
        item = typing.get_args(hint)[0] if typing.get_origin(hint) is tuple else None
        if dataclasses.is_dataclass(item):
            yield f"{where}.{name}[0]", [name, 0], item
            for called, way, inner in fields_of(item, f"{where}.{name}[0]"):
                yield called, [name, 0, *way], inner


FIELDS = [(kind, *field) for kind in FACTS.values() for field in fields_of(kind, kind.__name__)]
each_field = pytest.mark.parametrize(("kind", "called", "way", "hint"), FIELDS, ids=[field[1] for field in FIELDS])
NUMBERS = [field for field in FIELDS if float in (field[3], *typing.get_args(field[3]))]
NAMED = [field for field in FIELDS if isinstance(field[2][-1], str)]


def fits(value: Any, hint: Any) -> bool:
    """Whether JSON may hold that value where a field of that type stands."""
    if typing.get_origin(hint) is tuple:
        return isinstance(value, list)
    if value is None or isinstance(value, bool):
        return value is None and type(None) in typing.get_args(hint)
    kinds = typing.get_args(hint) or (hint,)
    return type(value) in kinds or (float in kinds and type(value) is int)


def full(kind: Any) -> dict[str, Any]:
    """A fact of that kind, as JSON, with something in every list."""

    def example(hint: Any) -> Any:
        if typing.get_origin(hint) is tuple:
            return [example(typing.get_args(hint)[0])]
        if dataclasses.is_dataclass(hint):
            return {name: example(inner) for name, inner in typing.get_type_hints(hint).items()}
        return {str: "text", int: 7}.get(hint, 1.5)

    return {"fact": kind.__name__, **example(kind)}


def changed(spelled: dict[str, Any], way: list[Any], value: Any) -> dict[str, Any]:
    """The same with another value at the end of the way."""
    place: Any = spelled
    for step in way[:-1]:
        place = place[step]
    place[way[-1]] = value
    return spelled


@given(facts())
def test_a_fact_reads_as_it_was_spelled(fact: Fact) -> None:
    assert from_json(json.loads(json.dumps(to_json(fact), allow_nan=False))) == fact


@each_fact
@given(st.data())
def test_each_fact_reads_as_it_was_spelled(kind: type[Fact], data: st.DataObject) -> None:
    fact = data.draw(values(kind))
    again = from_json(json.loads(json.dumps(to_json(fact))))
    assert again == fact
    assert type(again) is kind
    assert hash(again) == hash(fact)


@each_field
def test_a_field_of_another_type_is_refused_by_name(kind: Any, called: str, way: list[Any], hint: Any) -> None:
    wrong = [value for value in SORTS if not fits(value, hint) and not (dataclasses.is_dataclass(hint) and value == {})]
    assert wrong
    for value in wrong:
        with pytest.raises(MalformedFactError) as caught:
            from_json(changed(full(kind), way, value))
        assert f"{called} is not" in str(caught.value)


@each_field
def test_a_field_of_the_right_type_is_taken(kind: Any, called: str, way: list[Any], hint: Any) -> None:
    del called
    for value in SORTS:
        if fits(value, hint):
            assert to_json(from_json(changed(full(kind), way, value)))["fact"] == kind.__name__


@pytest.mark.parametrize(
    "value", [float("nan"), float("inf"), float("-inf"), 10**400], ids=["NaN", "inf", "-inf", "huge"]
)
@pytest.mark.parametrize(("kind", "called", "way", "hint"), NUMBERS, ids=[field[1] for field in NUMBERS])
def test_a_number_no_json_can_hold_is_refused_by_name(
    kind: Any, called: str, way: list[Any], hint: Any, value: float
) -> None:
    del hint
    with pytest.raises(MalformedFactError) as caught:
        from_json(changed(full(kind), way, value))
    assert f"{called} is not a finite number" in str(caught.value)


@pytest.mark.parametrize(("kind", "called", "way", "hint"), NAMED, ids=[field[1] for field in NAMED])
def test_a_missing_field_is_named(kind: Any, called: str, way: list[Any], hint: Any) -> None:
    del called, hint
    spelled = full(kind)
    place: Any = spelled
    for step in way[:-1]:
        place = place[step]
    del place[way[-1]]
    with pytest.raises(MalformedFactError, match=rf"lacks or has besides: {way[-1]}$"):
        from_json(spelled)


@each_fact
def test_a_field_too_many_is_named(kind: type[Fact]) -> None:
    with pytest.raises(MalformedFactError, match=rf"{kind.__name__} lacks or has besides: colour$"):
        from_json({**full(kind), "colour": "red"})


@pytest.mark.parametrize("value", [None, 1, "RoundEnded", [], ["fact"]], ids=repr)
def test_what_is_no_object_is_no_fact(value: Any) -> None:
    with pytest.raises(MalformedFactError, match="is not an object"):
        from_json(value)


@pytest.mark.parametrize("name", ["RoundFolded", "roundended", "", None, 1, [], {}], ids=repr)
def test_a_name_this_version_does_not_know_is_told(name: Any) -> None:
    with pytest.raises(MalformedFactError) as caught:
        from_json({"fact": name, "at": 1.0})
    assert f"names no fact this version knows: {name!r}" in str(caught.value)


def test_an_object_without_a_name_is_no_fact() -> None:
    with pytest.raises(MalformedFactError, match="names no fact this version knows: None"):
        from_json({"at": 1.0})


@pytest.mark.parametrize(
    ("fact", "spelled"),
    [
        (RoundEnded(3.0), {"fact": "RoundEnded", "at": 3.0}),
        (
            QuestionAsked(0.5, "Why?", "case"),
            {"fact": "QuestionAsked", "at": 0.5, "question": "Why?", "kind": "case"},
        ),
        (SpeechHeard((Span(0.0, 1.0),)), {"fact": "SpeechHeard", "spans": [{"start": 0.0, "end": 1.0}]}),
        (
            WordsHeard((Word("um", None, None, None),)),
            {"fact": "WordsHeard", "words": [{"text": "um", "start": None, "end": None, "confidence": None}]},
        ),
        (
            RoundPlanned((Planned("a-b", "Why?", "case"),), None),
            {"fact": "RoundPlanned", "questions": [{"id": "a-b", "text": "Why?", "kind": "case"}], "minutes": None},
        ),
        (
            RoundResumed(1.0, "2026-11-21T09:12:40+01:00"),
            {"fact": "RoundResumed", "at": 1.0, "moment": "2026-11-21T09:12:40+01:00"},
        ),
        (InterviewerSpoke(0.5, 1.0), {"fact": "InterviewerSpoke", "start": 0.5, "end": 1.0}),
        (AnswerTyped(1.0, "One."), {"fact": "AnswerTyped", "at": 1.0, "text": "One."}),
        (
            FilledPausesHeard((FilledPause(0.5, 1.0, 0.9),)),
            {"fact": "FilledPausesHeard", "pauses": [{"start": 0.5, "end": 1.0, "confidence": 0.9}]},
        ),
        (
            SegmentTagged(0.0, 1.0, "One.", "aside", 0.9),
            {"fact": "SegmentTagged", "start": 0.0, "end": 1.0, "text": "One.", "tag": "aside", "confidence": 0.9},
        ),
        (
            TagCorrected(2, 0.5, "One.", "context"),
            {"fact": "TagCorrected", "answer": 2, "start": 0.5, "text": "One.", "tag": "context"},
        ),
        (
            CorrectionWithdrawn(0, None, "One."),
            {"fact": "CorrectionWithdrawn", "answer": 0, "start": None, "text": "One."},
        ),
        (
            FindingDisputed(1, "stake_late", "Said at once."),
            {"fact": "FindingDisputed", "answer": 1, "what": "stake_late", "note": "Said at once."},
        ),
        (
            DisputeWithdrawn(1, "stake_late"),
            {"fact": "DisputeWithdrawn", "answer": 1, "what": "stake_late"},
        ),
    ],
    ids=lambda value: type(value).__name__ if not isinstance(value, dict) else "",
)
def test_the_spelling_stays(fact: Fact, spelled: dict[str, Any]) -> None:
    assert json.loads(json.dumps(to_json(fact))) == spelled


@pytest.mark.parametrize(
    ("fact", "time"),
    [
        (RoundStarted("one", "2026-11-21T09:12:40+01:00", "microphone"), None),
        (RoundPlanned((Planned("a-b", "Why?", "case"),), 45.0), None),
        (RoundResumed(1.5, "2026-11-21T09:32:40+01:00"), 1.5),
        (QuestionAsked(2.0, "Why?", "case"), 2.0),
        (InterviewerSpoke(2.1, 4.2), 4.2),
        (AnswerStarted(4.5), 4.5),
        (SpeechHeard((Span(5.0, 6.0), Span(7.0, 8.0))), 8.0),
        (SpeechHeard(()), None),
        (WordsHeard((Word("One", 5.0, 5.5, 0.9), Word("two.", 5.5, 6.0, None))), 6.0),
        (WordsHeard((Word("Typed.", None, None, None),)), None),
        (WordsHeard(()), None),
        (FilledPausesHeard((FilledPause(5.0, 5.4, 0.8), FilledPause(7.0, 7.5, 0.5))), 7.5),
        (FilledPausesHeard(()), None),
        (AnswerTyped(8.5, "And so on."), 8.5),
        (SegmentTagged(5.0, 6.0, "One two.", "aside", 0.9), 6.0),
        (SegmentTagged(None, None, "And so on.", "aside", 0.9), None),
        (SoundLost(8.6, 2.0), 8.6),
        (AnswerEnded(9.0), 9.0),
        (RoundEnded(10.0), 10.0),
        (TagCorrected(0, 5.0, "One two.", "context"), 5.0),
        (TagCorrected(0, None, "And so on.", "context"), None),
        (CorrectionWithdrawn(0, 5.0, "One two."), 5.0),
        (FindingDisputed(0, "stake_late", ""), None),
        (DisputeWithdrawn(0, "stake_late"), None),
    ],
    ids=lambda value: type(value).__name__,
)
def test_the_time_a_fact_is_about(fact: Fact, time: float | None) -> None:
    assert about(fact) == time


@given(facts())
def test_every_fact_is_about_a_time_of_its_own_or_none(fact: Fact) -> None:
    time = about(fact)
    spelled = json.dumps(to_json(fact))
    assert time is None or json.dumps(time) in spelled


def test_a_whole_number_is_a_time() -> None:
    at = typing.cast("RoundEnded", from_json({"fact": "RoundEnded", "at": 3})).at
    assert at == 3.0
    assert type(at) is float
