"""`interviewer analyze`."""

import argparse
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

from interviewer.bank.questions import Question
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

TRANSCRIPTS = (".txt", ".vtt", ".srt", ".json")


def run(arguments: argparse.Namespace) -> int:
    """Print the report."""
    report = _report(arguments, opened(arguments))
    if arguments.json:
        document(to_json(report))
    else:
        print(report_text(report))
    return 0 if any(answer.segments for answer in report.answers) else 1


def _report(arguments: argparse.Namespace, parts: Parts) -> Report:
    path = Path(arguments.path)
    if path.is_dir():
        return _of_round(path, arguments, parts)
    question = parts.bank.asked(arguments.question)
    kind = _known_kind(question, arguments.kind)
    if path.suffix.lower() in TRANSCRIPTS:
        taggers: dict[str, Tagger] = {}
        heard, breaks = _told(path)
    else:
        from interviewer.cli.sound import heard_in

        # Opened first: to hear minutes of sound and then find no tagger would waste them.
        taggers = {one: parts.tagger(one) for one in ([kind] if kind else SCHEMES)}
        heard, breaks = heard_in(path, parts, arguments.model, arguments.partial), frozenset()
    kind = kind or _guessed_kind(question, heard)
    facts = facts_of(heard, question.text, kind, taggers.get(kind) or parts.tagger(kind), breaks)
    return report_of(facts, setting_of(parts.bank, (), parts.config.pace))


def _known_kind(question: Question, wanted: str) -> str | None:
    """The kind that was given, or that of a question of ours."""
    if wanted != GUESS:
        return wanted
    return question.kind if question.id else None


def _guessed_kind(question: Question, heard: Heard) -> str:
    kind = guessed(question.text, [text_of(heard.words)])
    if heard.words:
        note_guess([kind])
    return kind


def _of_round(folder: Path, arguments: argparse.Namespace, parts: Parts) -> Report:
    from interviewer.cli.rounds import report_of_round

    if arguments.question or arguments.kind != GUESS or arguments.model or arguments.partial:
        raise CouldNotError(f"{folder} is a round: it knows its question and its words. Leave those options out.")
    report = report_of_round(folder, parts)
    if not any(answer.segments for answer in report.answers):
        note(f"{folder} holds no answer in which anything was said.")
    return report


def _told(path: Path) -> tuple[Heard, frozenset[int]]:
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
