"""`interviewer analyze`."""

import argparse
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from interviewer.bank.questions import Question
from interviewer.cli.analyze_arguments import DASK, PROCESSES
from interviewer.cli.kind_notes import note_guess
from interviewer.cli.output import document, note, progress
from interviewer.cli.parts import Parts, opened
from interviewer.cli.report_text import report_text
from interviewer.cli.told import Asked, told_facts
from interviewer.core.events import Fact
from interviewer.core.kinds import GUESS
from interviewer.core.report import Report, facts_of, report_of, to_json
from interviewer.core.tags import SCHEMES
from interviewer.core.trouble import CouldNotError
from interviewer.core.words import text_of
from interviewer.journal import FACTS

if TYPE_CHECKING:
    from interviewer.cli.sound import Watch

TRANSCRIPTS = (".txt", ".vtt", ".srt", ".sbv", ".json")


def run(arguments: argparse.Namespace) -> int:
    """Print the report; of a folder of many, write all of them."""
    if _is_of_many(arguments):
        from interviewer.cli.many.run import run as run_many

        return run_many(arguments, opened(arguments))
    report = _report(arguments, opened(arguments))
    if arguments.json:
        document(to_json(report))
    else:
        print(report_text(report))
    return 0 if any(answer.segments for answer in report.answers) else 1


def _is_of_many(arguments: argparse.Namespace) -> bool:
    """Whether a folder of many is named; options that would do nothing, and those that are missing, are mistakes."""
    path = Path(arguments.path)
    if not path.is_dir() or (path / FACTS).exists():
        if arguments.out or arguments.prune or arguments.jobs or arguments.scheduler or arguments.backend != PROCESSES:
            raise CouldNotError(f"{path} is one alone: leave out --out, --prune, --jobs, --backend and --scheduler.")
        return False
    if not arguments.out:
        raise CouldNotError(f"{path} is no round, so it is a folder of many. Say where the results go: --out DIR")
    if (arguments.backend == DASK) != bool(arguments.scheduler):
        raise CouldNotError("A Dask cluster takes both: --backend dask --scheduler ADDRESS")
    if arguments.jobs and arguments.scheduler:
        raise CouldNotError("How many are read at once is for the cluster to say: leave out --jobs.")
    return True


def _report(arguments: argparse.Namespace, parts: Parts) -> Report:
    path = Path(arguments.path)
    if path.is_dir():
        return _of_round(path, arguments, parts)
    question = parts.bank.asked(arguments.question)
    return report_of_recording(path, question, arguments.kind, Reading(arguments.model, arguments.partial), parts)


@dataclass(frozen=True)
class Reading:
    """How a recording is read: by which recogniser (None: the configured one), and whether what breaks off is taken.

    `person` is the name of whose answers they are, where that is known beforehand; `on_guess` is told the kinds that
    the answers were guessed to be of, `watch` how far the reading has come.
    """

    model: str | None = None
    partial: bool = False
    person: str = ""
    on_guess: Callable[[Sequence[str]], None] = note_guess
    watch: "Watch" = progress


def report_of_recording(path: Path, question: Question, wanted: str, reading: Reading, parts: Parts) -> Report:
    """The report of the answer in a recording or a transcript, or of those in an interview; `wanted` is the kind."""
    return report_of(facts_of_recording(path, question, wanted, reading, parts), parts.setting())


def facts_of_recording(path: Path, question: Question, wanted: str, reading: Reading, parts: Parts) -> list[Fact]:
    """The facts that such a report is of."""
    asked = Asked(question.text, _known_kind(question, wanted), reading.on_guess, reading.person)
    if path.suffix.lower() in TRANSCRIPTS:
        return told_facts(path, asked, parts.tagger)
    return _heard(path, asked, reading, parts)


def _heard(path: Path, asked: Asked, reading: Reading, parts: Parts) -> list[Fact]:
    from interviewer.cli.sound import heard_in

    # Opened first: to hear minutes of sound and then find no tagger would waste them.
    taggers = {one: parts.tagger(one) for one in ([asked.kind] if asked.kind else SCHEMES)}
    heard = heard_in(path, parts, reading.model, reading.partial, reading.watch)
    (kind,) = asked.kinds([(asked.question, text_of(heard.words))])
    return facts_of(heard, asked.question, kind, taggers[kind])


def _known_kind(question: Question, wanted: str) -> str | None:
    """The kind that was given, or that of a question of ours."""
    if wanted != GUESS:
        return wanted
    return question.kind if question.id else None


def _of_round(folder: Path, arguments: argparse.Namespace, parts: Parts) -> Report:
    from interviewer.cli.rounds import report_of_round

    if arguments.question or arguments.kind != GUESS or arguments.model or arguments.partial:
        raise CouldNotError(f"{folder} is a round: it knows its question and its words. Leave those options out.")
    report = report_of_round(folder, parts)
    if not any(answer.segments for answer in report.answers):
        note(f"{folder} holds no answer in which anything was said.")
    return report
