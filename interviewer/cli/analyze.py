"""`interviewer analyze`."""

import argparse
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from interviewer.bank.questions import Question
from interviewer.cli.analyze_arguments import DASK, PROCESSES
from interviewer.cli.kind_notes import note_guess
from interviewer.cli.output import document, note
from interviewer.cli.parts import Parts, opened
from interviewer.cli.report_text import report_text
from interviewer.cli.setting import setting_of
from interviewer.core.answers import Heard
from interviewer.core.kinds import GUESS, guessed
from interviewer.core.report import Report, facts_of, report_of, to_json
from interviewer.core.tags import SCHEMES, Tagger
from interviewer.core.trouble import CouldNotError
from interviewer.core.words import Word, text_of
from interviewer.journal import FACTS

TRANSCRIPTS = (".txt", ".vtt", ".srt", ".json")


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
        if arguments.out or arguments.jobs or arguments.scheduler or arguments.backend != PROCESSES:
            raise CouldNotError(f"{path} is one alone: leave out --out, --jobs, --backend and --scheduler.")
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
    """How a recording is read: by which recogniser (None: the configured one), and whether what breaks off is taken."""

    model: str | None = None
    partial: bool = False
    on_guess: Callable[[Sequence[str]], None] = note_guess


def report_of_recording(path: Path, question: Question, wanted: str, reading: Reading, parts: Parts) -> Report:
    """The report of the one answer in a recording or a transcript, of the kind that is wanted."""
    kind = _known_kind(question, wanted)
    if path.suffix.lower() in TRANSCRIPTS:
        taggers: dict[str, Tagger] = {}
        heard, breaks = transcribed(path)
    else:
        from interviewer.cli.sound import heard_in

        # Opened first: to hear minutes of sound and then find no tagger would waste them.
        taggers = {one: parts.tagger(one) for one in ([kind] if kind else SCHEMES)}
        heard, breaks = heard_in(path, parts, reading.model, reading.partial), frozenset()
    kind = kind or _guessed_kind(question, heard, reading)
    facts = facts_of(heard, question.text, kind, taggers.get(kind) or parts.tagger(kind), breaks)
    return report_of(facts, setting_of(parts.bank, (), parts.config.pace))


def _known_kind(question: Question, wanted: str) -> str | None:
    """The kind that was given, or that of a question of ours."""
    if wanted != GUESS:
        return wanted
    return question.kind if question.id else None


def _guessed_kind(question: Question, heard: Heard, reading: Reading) -> str:
    kind = guessed(question.text, [text_of(heard.words)])
    if heard.words:
        reading.on_guess([kind])
    return kind


def _of_round(folder: Path, arguments: argparse.Namespace, parts: Parts) -> Report:
    from interviewer.cli.rounds import report_of_round

    if arguments.question or arguments.kind != GUESS or arguments.model or arguments.partial:
        raise CouldNotError(f"{folder} is a round: it knows its question and its words. Leave those options out.")
    report = report_of_round(folder, parts)
    if not any(answer.segments for answer in report.answers):
        note(f"{folder} holds no answer in which anything was said.")
    return report


def transcribed(path: Path) -> tuple[Heard, frozenset[int]]:
    """What a transcript says, and after which of its words a line ends a thought."""
    from interviewer.adapters.importers import read_transcript

    transcript = read_transcript(path)
    breaks = thought_ends(transcript.words, transcript.breaks)
    heard = Heard.told(transcript.words, transcript.duration)
    if transcript.speech is not None and heard.duration is not None:
        heard = replace(heard, speech=transcript.speech, sound=True)
    return heard, breaks


def thought_ends(words: Sequence[Word], line_breaks: Sequence[int]) -> frozenset[int]:
    """The line breaks that end a thought; one before a small letter is where a line happened to be full."""
    return frozenset(at for at in line_breaks if not words[at].text[:1].islower())
