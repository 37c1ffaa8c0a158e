"""A round of one question at the terminal."""

import argparse
import random
import sys
import textwrap
from datetime import datetime
from functools import partial
from pathlib import Path

from interviewer.adapters.microphone import Microphone
from interviewer.adapters.replay import Replay
from interviewer.bank.questions import Question, asked, questions
from interviewer.cli.keyboard import Keyboard
from interviewer.cli.output import clock, columns, note
from interviewer.cli.parts import Parts
from interviewer.cli.rounds import facts_heard
from interviewer.cli.sound import recording_at
from interviewer.core.events import AnswerStarted, Fact, RoundStarted
from interviewer.core.report import Report, report_of
from interviewer.core.trouble import CouldNotError
from interviewer.engine import Engine, Finish, Gone, Inbox, Listening, Lost
from interviewer.exports.plain import report_lines
from interviewer.journal import Journal, read_facts
from interviewer.library import Library

METER_CELLS = 20


def practise(parts: Parts, arguments: argparse.Namespace) -> int:
    """Ask, listen, report; the round stays on disk."""
    question = _chosen(arguments)
    # Everything the report will need is opened first: nobody should speak for minutes and then hear of it.
    tagger, ear = parts.tagger(question.kind), parts.ear(parts.recogniser())
    inbox: Inbox = Inbox()
    source = _source(parts, arguments, inbox)
    moment = datetime.now().astimezone()
    folder = Library(parts.home.sessions).new_round(moment)
    with Journal.create(folder) as journal:
        engine = Engine(journal, inbox, partial(_show, _invitation(arguments)))
        engine.record(RoundStarted(folder.name, moment.isoformat(timespec="seconds"), _named(arguments)))
        keyboard = Keyboard(lambda: inbox.put(Finish()))
        if not arguments.source:
            keyboard.start()
        _ask(engine, question, keyboard, aloud=parts.config.voice.speak and not arguments.quiet)
        _listen(engine, source, folder)
        for fact in facts_heard(folder, read_facts(folder), tagger, ear):
            engine.record(fact)
        engine.end()
    return _told(report_of(read_facts(folder)))


def _told(report: Report) -> int:
    if not any(answer.segments for answer in report.answers):
        raise CouldNotError(
            "No speech was heard in your answer, so there is nothing to report. Try: interviewer doctor"
        )
    print("\n" + "\n".join(report_lines(report, columns())))
    return 0


def _chosen(arguments: argparse.Namespace) -> Question:
    if arguments.question:
        return asked(arguments.question, arguments.kind)
    fitting = [question for question in questions().values() if question.kind == (arguments.kind or "case")]
    return random.choice(fitting)  # noqa: S311  a question is no secret


def _named(arguments: argparse.Namespace) -> str:
    return Path(arguments.source).name if arguments.source else "microphone"


def _source(parts: Parts, arguments: argparse.Namespace, inbox: Inbox) -> Microphone | Replay:
    def gone(why: str) -> None:
        inbox.put(Gone(why))

    if arguments.source:
        return Replay(inbox.put, recording_at(Path(arguments.source), partial=True).blocks(0.1), arguments.speed, gone)
    from interviewer.adapters.portaudio import accepted
    from interviewer.core.audio import SAMPLE_RATE

    device = parts.config.microphone.device or None
    accepted("input", device, SAMPLE_RATE)
    return Microphone(inbox.put, device, lambda at, missing: inbox.put(Lost(at, missing)), gone)


def _ask(engine: Engine, question: Question, keyboard: Keyboard, aloud: bool) -> None:
    print("\n" + textwrap.fill(question.text, columns()) + "\n")
    engine.ask(question.text, question.kind)
    if aloud:
        from interviewer.cli.voice import say

        say(question.text, keyboard.hushed)
    keyboard.question_asked()


def _listen(engine: Engine, source: Microphone | Replay, folder: Path) -> None:
    """Record the answer; say where it is, also when it was interrupted rather than ended."""
    try:
        engine.hear_answer(source)
    except KeyboardInterrupt:
        message = f"Stopped. Your answer is kept; for its report: interviewer analyze {folder}"
        raise CouldNotError(message) from None
    finally:
        _clear_meter()
        print(f"Kept in {folder}")


def _invitation(arguments: argparse.Namespace) -> str:
    return (
        f"Listening to {_named(arguments)}." if arguments.source else "Speak now. Press Enter when you have finished."
    )


def _show(invitation: str, told: Fact | Listening | Gone) -> None:
    if isinstance(told, Listening) and sys.stderr.isatty():
        bar = "▮" * min(METER_CELLS, round(told.level * METER_CELLS * 2))
        print(f"\r  {clock(told.at):>7}  {bar:<{METER_CELLS}}", end="", file=sys.stderr, flush=True)
    elif isinstance(told, AnswerStarted):
        print(invitation, flush=True)
    elif isinstance(told, Gone):
        _clear_meter()
        note(told.why)


def _clear_meter() -> None:
    if sys.stderr.isatty():
        print("\r\033[K", end="", file=sys.stderr, flush=True)
