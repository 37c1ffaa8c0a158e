"""Rounds as facts, made by hand, and any there could be."""

from hypothesis import strategies as st

from interviewer.core.events import (
    AnswerEnded,
    AnswerStarted,
    AnswerTyped,
    Fact,
    FilledPausesHeard,
    InterviewerSpoke,
    QuestionAsked,
    Reacted,
    RoundEnded,
    RoundResumed,
    RoundStarted,
    SegmentTagged,
    SoundLost,
    SpeechHeard,
    WordsHeard,
)
from interviewer.core.fillers import FilledPause
from interviewer.core.spans import Span
from interviewer.core.tags import SCHEMES
from interviewer.core.words import Word
from tests.core.spoken import SURE, UNSURE

STARTED = RoundStarted("r", "2031-01-01T10:00:00+00:00", "microphone")
NOW = "2031-01-01T10:20:00+00:00"
KINDS = tuple(SCHEMES)


class _Teller:
    """Draws a round as it can happen, one thing after the other."""

    def __init__(self, draw: st.DrawFn) -> None:
        self._draw, self._now = draw, 0.0
        self.facts: list[Fact] = [STARTED]

    def tell(self) -> list[Fact]:
        for number in range(self._draw(st.integers(0, 3))):
            self._question(f"Why {number}?", self._draw(st.sampled_from(KINDS)))
        if self._draw(st.booleans()):
            self.facts.append(RoundEnded(self._later()))
        return self.facts

    def _later(self, most: float = 9.0) -> float:
        self._now = round(self._now + self._draw(st.integers(0, round(most * 100))) / 100, 2)
        return self._now

    def _question(self, text: str, kind: str) -> None:
        self.facts.append(QuestionAsked(self._later(), text, kind))
        self._speak()
        for turn in range(self._draw(st.integers(0, 3))):
            if turn:
                self.facts.append(Reacted(self._now, "follow_up", "any", "Why?", "So.", None, None))
                self._speak()
            self._turn(kind)

    def _speak(self) -> None:
        if self._draw(st.booleans()):
            start = self._now
            self.facts.append(InterviewerSpoke(start, self._later()))

    def _turn(self, kind: str) -> None:
        self.facts.append(AnswerStarted(self._later()))
        tagged = [self._say(kind) for _ in range(self._draw(st.integers(0, 4)))]
        self.facts += self._draw(st.sampled_from([tagged, []]))
        way = self._draw(st.sampled_from(["ended", "broke off", "typed"]))
        if way == "typed":
            self.facts += [AnswerTyped(self._later(), "It fell."), SegmentTagged(None, None, "It fell.", "aside", SURE)]
        self.facts.append(RoundResumed(self._later(), NOW) if way == "broke off" else AnswerEnded(self._later()))

    def _say(self, kind: str) -> SegmentTagged:
        start, end = self._later(), self._later()
        words = (Word("It", start, (start + end) / 2, 0.9), Word("fell.", (start + end) / 2, end, 0.9))
        self.facts += [WordsHeard(words), SpeechHeard((Span(start, end),))]
        if self._draw(st.booleans()):
            lost, um = self._now, self._later()
            self.facts += [FilledPausesHeard((FilledPause(lost, um, 0.9),)), SoundLost(lost, um - lost)]
        tag, confidence = self._draw(st.sampled_from(SCHEMES[kind])), self._draw(st.sampled_from([SURE, UNSURE]))
        return SegmentTagged(start, end, "It fell.", tag, confidence)


@st.composite
def rounds(draw: st.DrawFn) -> list[Fact]:
    """A round that was asked, answered, typed, resumed and broken off anywhere."""
    facts = _Teller(draw).tell()
    return facts[: draw(st.integers(1, len(facts)))] if draw(st.booleans()) else facts


def _seconds() -> st.SearchStrategy[float]:
    return st.integers(-100, 9000).map(lambda tenths: tenths / 10)


def wild_facts() -> st.SearchStrategy[list[Fact]]:
    """Facts in an order in which nothing happens, with times that cannot be."""
    at, words = _seconds(), st.sampled_from(["It fell.", "", "I guess", "um"])
    span = st.builds(Span, at, at)
    return st.lists(
        st.one_of(
            st.builds(QuestionAsked, at, words, st.sampled_from([*KINDS, "novel"])),
            st.builds(AnswerStarted, at),
            st.builds(AnswerEnded, at),
            st.builds(RoundEnded, at),
            st.builds(RoundResumed, at, st.just(NOW)),
            st.builds(InterviewerSpoke, at, at),
            st.builds(AnswerTyped, at, words),
            st.builds(SoundLost, at, at),
            st.builds(SpeechHeard, st.lists(span, max_size=3).map(tuple)),
            st.builds(WordsHeard, st.lists(st.builds(Word, words, at, at, st.none()), max_size=3).map(tuple)),
            st.builds(
                SegmentTagged,
                at,
                at,
                words,
                st.sampled_from(["framework", "aside", "new"]),
                st.sampled_from([0.1, 1.0]),
            ),
        ),
        max_size=30,
    )
