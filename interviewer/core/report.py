"""The report of a round: a fold over its facts, and its one spelling as JSON."""

import dataclasses
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace
from typing import Any

from interviewer.core.answers import Answer, Heard, Said, counted, planned
from interviewer.core.corrections import corrected, numbered
from interviewer.core.events import (
    AnswerEnded,
    AnswerStarted,
    AnswerTyped,
    Fact,
    FilledPausesHeard,
    InterviewerSpoke,
    QuestionAsked,
    Reacted,
    SegmentTagged,
    SoundLost,
    SpeechHeard,
    ThinkingAnnounced,
    WordsHeard,
)
from interviewer.core.figures.round_time import RoundTime, time_of
from interviewer.core.figures.shares import Share, shares_of
from interviewer.core.figures.stripes import summed, within
from interviewer.core.figures.unknowns import unknowns
from interviewer.core.fillers import FilledPause
from interviewer.core.findings import Finding, findings_of
from interviewer.core.judging.disputes import apart
from interviewer.core.judging.drills import OneThing, one_thing
from interviewer.core.judging.verdict import Verdict, verdict_of
from interviewer.core.probes.moves import NUDGE, REPLY
from interviewer.core.segments import untimed_segments
from interviewer.core.setting import UNKNOWN, Setting
from interviewer.core.spans import Span
from interviewer.core.tagging import tagged
from interviewer.core.tags import CASE, Tagger
from interviewer.core.timeline import timed_segments
from interviewer.core.turns import Turn
from interviewer.core.vomit import TaggedSegment
from interviewer.core.words import Word

FORMAT = 1
# Times are measured in samples and frames; digits past the millisecond are noise.
DIGITS = 3


@dataclass(frozen=True)
class Report:
    """Every answer of a round, counted, and what to know about it.

    `shares` hold the whole round against its plan; `unknown` says in sentences what cannot be known of it, and why;
    `disputed` are the findings that were told not to be so. There is a verdict where the round has a rubric.
    """

    answers: tuple[Answer, ...]
    findings: tuple[Finding, ...]
    time: RoundTime = field(default_factory=RoundTime)
    shares: tuple[Share, ...] = ()
    unknown: tuple[str, ...] = ()
    verdict: Verdict | None = None
    one_thing: OneThing | None = None
    disputed: tuple[Finding, ...] = ()


def facts_of(
    heard: Heard, question: str, kind: str, tagger: Tagger, breaks: frozenset[int] = frozenset()
) -> list[Fact]:
    """The facts of one answer that was heard from beginning to end."""
    timed = heard.duration is not None
    segments = timed_segments(heard.words, heard.speech) if timed else untimed_segments(heard.words, breaks)
    return [
        QuestionAsked(0.0, question, kind),
        AnswerStarted(0.0),
        *([SpeechHeard(heard.speech)] if heard.sound else []),
        WordsHeard(heard.words),
        *([FilledPausesHeard(heard.pauses)] if heard.pauses else []),
        *tagged(segments, question, tagger),
        *([AnswerEnded(heard.duration)] if heard.duration is not None else []),
    ]


@dataclass
class _Open:
    """An answer while its facts come in."""

    question: str
    kind: str
    turns: list[Turn] = field(default_factory=list)
    # Of the last turn, the end is not known yet.
    unended: bool = False
    reached: float | None = None
    sound: bool = False
    words: list[Word] = field(default_factory=list)
    pauses: list[FilledPause] = field(default_factory=list)
    lost: list[Span] = field(default_factory=list)
    thinking: list[float] = field(default_factory=list)
    interviewer: list[Span] = field(default_factory=list)
    speech: list[Span] = field(default_factory=list)
    typed_words: int = 0
    segments: list[TaggedSegment] = field(default_factory=list)
    reactions: list[Reacted] = field(default_factory=list)

    def reach(self, times: Iterable[float | None]) -> None:
        self.reached = max((time for time in (self.reached, *times) if time is not None), default=None)

    def begin_turn(self, at: float) -> None:
        self.end_turn(None)
        spoken = [one for one in self.reactions if one.way != NUDGE and self.turns and one.at >= self.turns[-1].start]
        after = spoken[-1] if spoken else None
        prompted = after is not None and after.way != REPLY
        self.turns.append(Turn(at, at, after.text if after else "", prompted))
        self.unended = True

    def end_turn(self, at: float | None) -> None:
        """At that time; one that broke off goes as far as it is known."""
        if self.turns:
            end = at if at is not None else self.reached if self.unended else None
            self.turns[-1] = replace(self.turns[-1], end=max(self.turns[-1].end, end or 0.0))
        self.unended = False

    def closed(self) -> Answer:
        times = self.reached is not None or not self.unended
        self.end_turn(None)
        heard = (self.words, self.sound, self.pauses, self.lost, self.speech)
        said = Said(*heard, self.typed_words, self.thinking, self.interviewer)
        return counted(self.question, self.kind, self.turns if times else [], self.segments, said, self.reactions)


def report_of(facts: Iterable[Fact], setting: Setting = UNKNOWN) -> Report:
    """The fold, in the light of what the bank knows.

    What the candidate corrected counts as corrected; an unended answer up to its last known second.
    """
    told = corrected(facts)
    counted_alone = [one.closed() for one in _gathered(told)]
    time = time_of(told, counted_alone)
    answers = tuple(_placed(planned(answer, setting), time) for answer in counted_alone)
    found = [finding for number, answer in enumerate(answers) for finding in findings_of(answer, number, setting)]
    findings, disputed = apart(found, told)
    whole = (time, _shares(answers, setting), unknowns(told, answers))
    return Report(
        answers, findings, *whole, verdict_of(told, answers, findings, setting), one_thing(findings), disputed
    )


def _placed(answer: Answer, time: RoundTime) -> Answer:
    """The answer with its part of the round's time, which alone knows when the interviewer spoke."""
    known = answer.start is not None and answer.end is not None
    return replace(answer, stripes=within(time.stripes, Span(answer.start or 0.0, answer.end or 0.0)) if known else ())


def _shares(answers: Sequence[Answer], setting: Setting) -> tuple[Share, ...]:
    """The round against its plan: the answers of a kind are held against what is planned for that kind."""
    kinds = dict.fromkeys(answer.kind for answer in answers)
    by_kind = [(kind, summed(one.seconds or {} for one in answers if one.kind == kind)) for kind in kinds]
    return tuple(share for kind, seconds in by_kind for share in shares_of(seconds, kind, setting.sections))


def _gathered(facts: Iterable[Fact]) -> list[_Open]:
    answers: list[_Open] = []
    for number, fact in numbered(facts):
        if number == len(answers):
            answers.append(_Open(fact.question, fact.kind) if isinstance(fact, QuestionAsked) else _Open("", CASE))
        if answers:
            _take(answers[-1], fact)
    return answers


def _take(answer: _Open, fact: Fact) -> None:
    match fact:
        case AnswerStarted(at):
            answer.begin_turn(at)
        case AnswerEnded(at):
            answer.end_turn(at)
        case SoundLost(at, missing):
            answer.lost.append(Span(at, at + missing))
        case ThinkingAnnounced(at):
            answer.thinking.append(at)
        case InterviewerSpoke(start, end):
            answer.interviewer.append(Span(start, end))
        case Reacted():
            answer.reactions.append(fact)
        case _:
            _take_words(answer, fact)


def _take_words(answer: _Open, fact: Fact) -> None:
    """What was said, or typed."""
    match fact:
        case SpeechHeard(spans):
            answer.sound = True
            answer.speech.extend(spans)
            answer.reach(span.end for span in spans)
        case WordsHeard(words):
            answer.words.extend(words)
            answer.reach(word.end for word in words)
        case FilledPausesHeard(pauses):
            answer.pauses.extend(pauses)
            answer.reach(pause.end for pause in pauses)
        case AnswerTyped(text=text):
            answer.typed_words += len(text.split())
        case SegmentTagged(start, end, text, tag, confidence):
            answer.reach([end])
            answer.segments.append(TaggedSegment(start, end, text, tag, confidence))


def to_json(report: Report) -> dict[str, Any]:
    """The report as the stable JSON document."""
    document: dict[str, Any] = rounded(
        {
            "format": FORMAT,
            "answers": [_answer(answer) for answer in report.answers],
            "findings": [dataclasses.asdict(finding) for finding in report.findings],
            "time": dataclasses.asdict(report.time),
            "shares": [dataclasses.asdict(share) for share in report.shares],
            "unknown": list(report.unknown),
            "verdict": dataclasses.asdict(report.verdict) if report.verdict else None,
            "one_thing": dataclasses.asdict(report.one_thing) if report.one_thing else None,
            "disputed": [dataclasses.asdict(finding) for finding in report.disputed],
        }
    )
    return document


def _answer(answer: Answer) -> dict[str, Any]:
    spelled = dataclasses.asdict(answer)
    spelled["question"] = answer.question or None
    spelled["vomit"] = {
        "seconds": answer.vomit_seconds,
        "share": answer.vomit_share,
        "spans": [{**dataclasses.asdict(lost), "text": answer.said_in(lost)} for lost in answer.vomit],
    }
    spelled["rates"]["by_tag"] = dict(answer.rates.by_tag)
    return spelled


def rounded(value: Any) -> Any:
    """A JSON value with its numbers cut to the digits that mean something."""
    if isinstance(value, float):
        return round(value, DIGITS)
    if isinstance(value, dict):
        return {key: rounded(item) for key, item in value.items()}
    if isinstance(value, list | tuple):
        return [rounded(item) for item in value]
    return value
