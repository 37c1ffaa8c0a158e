from collections.abc import Iterator
from contextlib import contextmanager, nullcontext

import numpy as np
import pytest

from interviewer.core.audio import Block
from interviewer.core.events import AnswerEnded, AnswerStarted, Fact, QuestionAsked, RoundEnded, SoundLost
from interviewer.engine import Engine, Finish, Gone, Inbox, Listening, Lost

Told = Fact | Listening | Gone


class Notebook:
    """A round that is kept in memory, and what was told, in one list."""

    def __init__(self) -> None:
        self.seen: list[tuple[str, object]] = []
        self.samples_kept = 0

    def append(self, fact: Fact) -> None:
        self.seen.append(("written", fact))

    def keep(self, block: Block) -> None:
        self.samples_kept = block.end
        self.seen.append(("kept", block.first))

    def publish(self, told: Told) -> None:
        self.seen.append(("told", told))

    def all(self, what: str) -> list[object]:
        return [value for kind, value in self.seen if kind == what]


def block(first: int, level: float = 0.5) -> Block:
    return Block(first, np.array([0.1, -level] * 800, dtype=np.float32))


def engine_with(*messages: Block | Lost | Gone | Finish) -> tuple[Engine, Notebook]:
    notebook, inbox = Notebook(), Inbox()
    for message in messages:
        inbox.put(message)
    return Engine(notebook, inbox, notebook.publish), notebook


def test_a_round() -> None:
    engine, notebook = engine_with(block(0), block(1600), Finish())
    engine.ask("Why?", "case")
    engine.hear_answer(nullcontext())
    engine.end()
    assert notebook.all("written") == [
        QuestionAsked(0.0, "Why?", "case"),
        AnswerStarted(0.0),
        AnswerEnded(0.2),
        RoundEnded(0.2),
    ]
    assert notebook.all("kept") == [0, 1600]


def test_facts_are_written_down_before_they_are_told() -> None:
    engine, notebook = engine_with(block(0), Lost(0.1, 2.0), Finish())
    engine.ask("Why?", "case")
    engine.hear_answer(nullcontext())
    engine.end()
    facts = [(kind, value) for kind, value in notebook.seen if kind != "kept" and not isinstance(value, Listening)]
    assert facts[::2] == [("written", value) for _, value in facts[::2]]
    assert facts[1::2] == [("told", value) for _, value in facts[::2]]


def test_a_fact_that_could_not_be_written_is_not_told() -> None:
    class Full(Notebook):
        def append(self, fact: Fact) -> None:
            raise OSError(f"no space left for {fact}")

    notebook = Full()
    with pytest.raises(OSError, match="no space left"):
        Engine(notebook, Inbox(), notebook.publish).ask("Why?", "case")
    assert notebook.seen == []


def test_the_level_is_that_of_the_loudest_sample() -> None:
    engine, notebook = engine_with(block(0, level=0.75), Block(1600, np.zeros(0, np.float32)), Finish())
    engine.hear_answer(nullcontext())
    assert [glimpse for glimpse in notebook.all("told") if isinstance(glimpse, Listening)] == [
        Listening(0.1, 0.75),
        Listening(0.1, 0.0),
    ]


def test_sound_is_kept_before_it_is_shown() -> None:
    engine, notebook = engine_with(block(0), Finish())
    engine.hear_answer(nullcontext())
    assert notebook.seen.index(("kept", 0)) < notebook.seen.index(("told", Listening(0.1, 0.5)))


def test_lost_sound_is_a_fact() -> None:
    engine, notebook = engine_with(Lost(3.0, 1.5), Finish())
    engine.hear_answer(nullcontext())
    assert SoundLost(3.0, 1.5) in notebook.all("written")


def test_when_no_more_sound_comes_the_answer_is_over_and_the_reason_told() -> None:
    engine, notebook = engine_with(block(0), Gone("The microphone was unplugged."))
    engine.hear_answer(nullcontext())
    assert Gone("The microphone was unplugged.") in notebook.all("told")
    assert notebook.all("written")[-1] == AnswerEnded(0.1)


def test_what_came_before_the_end_was_seen_is_part_of_the_answer() -> None:
    engine, notebook = engine_with(block(0), Finish(), block(1600), Lost(0.2, 1.0), Finish(), block(3200))
    engine.hear_answer(nullcontext())
    assert notebook.all("kept") == [0, 1600, 3200]
    assert notebook.all("written")[-1] == AnswerEnded(0.3)


@pytest.mark.parametrize("trouble", [KeyboardInterrupt, OSError])
def test_an_interrupted_answer_is_an_answer(trouble: type[BaseException]) -> None:
    notebook, inbox = Notebook(), Inbox()

    def interrupted(told: Told) -> None:
        if isinstance(told, Listening) and told.at == 0.1:
            inbox.put(block(1600))
            raise trouble
        notebook.publish(told)

    inbox.put(block(0))
    with pytest.raises(trouble):
        Engine(notebook, inbox, interrupted).hear_answer(nullcontext())
    assert notebook.all("kept") == [0, 1600]
    assert notebook.all("written")[-1] == AnswerEnded(0.2)


def test_answers_follow_one_another() -> None:
    engine, notebook = engine_with(block(0), Finish())
    engine.hear_answer(nullcontext())
    engine.ask("And?", "case")
    assert notebook.all("written")[-1] == QuestionAsked(0.1, "And?", "case")


def test_what_the_source_delivers_while_it_stops_is_part_of_the_answer() -> None:
    notebook, inbox = Notebook(), Inbox()

    @contextmanager
    def source() -> Iterator[None]:
        assert notebook.seen == []
        inbox.put(block(0))
        inbox.put(Finish())
        yield
        inbox.put(block(1600))

    Engine(notebook, inbox, notebook.publish).hear_answer(source())
    assert notebook.all("kept") == [0, 1600]
    assert notebook.all("written") == [AnswerStarted(0.0), AnswerEnded(0.2)]


def test_a_broken_device_does_not_end_the_round() -> None:
    engine, notebook = engine_with(Block(0, np.array([np.nan, -0.5], np.float32)), Finish())
    engine.hear_answer(nullcontext())
    assert Listening(2 / 16_000, 0.5) in notebook.all("told")
