"""`interviewer import`: interviews that were held elsewhere become rounds."""

import argparse
from collections.abc import Iterable, Sequence
from contextlib import ExitStack, suppress
from datetime import datetime
from hashlib import sha256
from pathlib import Path

from interviewer.adapters.opened_file import opened_file
from interviewer.bank.questions import Question
from interviewer.cli.candidate import candidate_of
from interviewer.cli.corrections import library_of
from interviewer.cli.foreign import Foreign, foreign
from interviewer.cli.import_lines import import_lines
from interviewer.cli.kind_notes import note_guess
from interviewer.cli.output import note
from interviewer.cli.parts import Parts, opened
from interviewer.cli.parts_once import PartsOnce
from interviewer.cli.streams import one_line
from interviewer.core.dialogue import Interview, answer_text, interview_of
from interviewer.core.events import Fact, Planned, RoundImported, RoundPlanned, RoundStarted, SegmentTagged, WordsHeard
from interviewer.core.imported import facts_of_interview
from interviewer.core.kinds import GUESS, guessed
from interviewer.core.tags import SCHEMES
from interviewer.core.trouble import CouldNotError
from interviewer.journal import Journal, read_facts
from interviewer.library import Library


def run(arguments: argparse.Namespace) -> int:
    """Import every file; one that cannot be imported hinders no other."""
    if arguments.transcript and len(arguments.files) > 1:
        raise CouldNotError(
            "--transcript is of one recording: import one file at a time with it. Nothing was imported."
        )
    found = opened(arguments)
    importing = _Importing(PartsOnce(found.home, found.config), library_of(arguments), arguments)
    code = 0
    for file in arguments.files:
        try:
            importing.take(Path(file))
        except CouldNotError as trouble:
            note(str(trouble))
            code = 1
    return code


class _Importing:
    """Takes one file after another."""

    def __init__(self, parts: Parts, library: Library, arguments: argparse.Namespace) -> None:
        self._parts, self._library, self._arguments = parts, library, arguments
        self._question = parts.bank.asked(arguments.question) if arguments.question else None
        self._here = _imported_before(library)

    def take(self, path: Path) -> None:
        """A file, unless it is here already."""
        if path.exists() and not path.is_file() and not path.is_dir():
            raise CouldNotError(f"{path} is a pipe or a device. Save it to a file first.")
        mark = _sha256(path)
        if mark in self._here and not self._arguments.dry_run:
            # Said and passed over: the same command may be given again.
            note(f"{path.name} is here already, as the round {self._here[mark]}.")
            return
        told, candidate, interview, kinds = self._understood(path)
        if self._arguments.dry_run:
            print("\n".join(import_lines(told, candidate, interview, kinds)))
            return
        self._here[mark] = self._keep(told, interview, kinds, mark)

    def _understood(self, path: Path) -> tuple[Foreign, str, Interview, list[str]]:
        if not self._arguments.dry_run:
            # To hear an hour of sound and then find no tagger would waste it.
            for kind in SCHEMES if self._arguments.kind == GUESS else [self._arguments.kind]:
                self._parts.tagger(kind)
        told = foreign(path, self._arguments, self._parts)
        candidate = candidate_of(told.passages, self._arguments.me, path.name)
        interview = interview_of(told.passages, candidate, self._question.text if self._question else "")
        if not interview.topics:
            raise CouldNotError(f"{candidate} answers nothing in {path.name}. Nothing was imported.")
        return told, candidate, interview, self._kinds(interview)

    def _kinds(self, interview: Interview) -> list[str]:
        if self._arguments.kind != GUESS or (self._question and self._question.id):
            known = self._question.kind if self._arguments.kind == GUESS and self._question else self._arguments.kind
            return [known] * len(interview.topics)
        return [guessed(topic.question, [answer_text(topic)]) for topic in interview.topics]

    def _keep(self, told: Foreign, interview: Interview, kinds: Sequence[str], mark: str) -> str:
        """Write the round down, whole or not at all."""
        moment = datetime.fromtimestamp(told.path.stat().st_mtime).astimezone()
        facts = facts_of_interview(interview, kinds, self._parts.tagger, told.sounded)
        with ExitStack() as undo:
            folder = self._library.new_round(moment)
            undo.callback(_remove, self._library, folder)
            started = RoundStarted(folder.name, moment.isoformat(timespec="seconds"), told.path.name)
            planned = RoundPlanned(tuple(_planned(interview, kinds, self._question)), None)
            _write(folder, told, [started, RoundImported(mark), planned, *facts])
            undo.pop_all()
        count = len(interview.topics)
        print(one_line(f"{told.path.name} is the round {folder.name}: {count} question{'' if count == 1 else 's'}"))
        if self._arguments.kind == GUESS and not (self._question and self._question.id):
            note_guess(kinds)
        return folder.name


def _sha256(path: Path) -> str:
    digest = sha256()
    with opened_file(path) as file:
        while part := file.read(2**20):
            digest.update(part)
    return digest.hexdigest()


def _planned(interview: Interview, kinds: Sequence[str], question: Question | None) -> Iterable[Planned]:
    for topic, kind in zip(interview.topics, kinds, strict=True):
        yield Planned(question.id if question else "", topic.question, kind)


def _write(folder: Path, told: Foreign, facts: Iterable[Fact]) -> None:
    try:
        with Journal.create(folder) as journal:
            for block in told.recording.blocks() if told.recording else ():
                journal.keep(block)
            for fact in facts:
                journal.append(fact)
    except CouldNotError as trouble:
        cause = trouble.__cause__
        reason = cause.strerror if isinstance(cause, OSError) else str(trouble)
        raise CouldNotError(f"{told.path.name} could not be imported: {reason}. Nothing of it was kept.") from trouble


def _remove(library: Library, folder: Path) -> None:
    """Leave nothing of a round that was not written to its end."""
    with suppress(CouldNotError):
        library.delete(folder.name)
    with suppress(OSError):
        folder.rmdir()


def _imported_before(library: Library) -> dict[str, str]:
    """The rounds that came from files, by the sha256 of these; a round that cannot be read is passed over."""
    known: dict[str, str] = {}
    for folder in library.folders():
        with suppress(CouldNotError):
            facts = read_facts(folder, without=(WordsHeard, SegmentTagged))
            known |= {fact.sha256: folder.name for fact in facts if isinstance(fact, RoundImported)}
    return known
