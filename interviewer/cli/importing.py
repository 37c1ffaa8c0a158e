"""`interviewer import`: interviews that were held elsewhere become rounds."""

import argparse
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager, nullcontext
from datetime import datetime
from hashlib import sha256
from pathlib import Path

from interviewer.adapters.importers import CONVERSATIONS, read_conversation
from interviewer.adapters.opened_file import opened_file
from interviewer.bank.questions import Question
from interviewer.cli.foreign import Foreign, foreign
from interviewer.cli.import_lines import before_first, import_lines
from interviewer.cli.imported_rounds import ImportedRounds
from interviewer.cli.indexed import sessions_of
from interviewer.cli.kind_notes import note_guess
from interviewer.cli.many.finding import answer_in
from interviewer.cli.output import note
from interviewer.cli.parts import Parts, opened
from interviewer.cli.parts_once import PartsOnce
from interviewer.cli.streams import one_line
from interviewer.core.dialogue import Interview, answer_text, interview_of
from interviewer.core.events import Planned, RoundImported, RoundPlanned, RoundStarted
from interviewer.core.imported import facts_of_interview
from interviewer.core.kinds import GUESS, guessed
from interviewer.core.speakers import speakers_of
from interviewer.core.tags import SCHEMES
from interviewer.core.trouble import CouldNotError


def run(arguments: argparse.Namespace) -> int:
    """Import every file; one that cannot be imported hinders no other."""
    if arguments.transcript and len(arguments.files) > 1:
        raise CouldNotError(
            "--transcript is of one recording: import one file at a time with it. Nothing was imported."
        )
    found = opened(arguments)
    rounds = ImportedRounds(sessions_of(arguments, found.home))
    parts = PartsOnce(found.home, found.config)
    with nullcontext() if arguments.dry_run else rounds.alone():
        return max([_Importing(parts, rounds, how).tried(file) for file, how in _interviews(arguments)])


def _interviews(arguments: argparse.Namespace) -> Iterator[tuple[Path, argparse.Namespace]]:
    """Each file and how it is imported; of those that are one interview, the recording, with what tells who speaks."""
    files = [Path(file) for file in arguments.files]
    transcripts = [file for file in files if file.suffix.lower() in CONVERSATIONS]
    recorded = {answer_in(file): file for file in reversed(files) if file not in transcripts}
    for file in files:
        taken = recorded.get(answer_in(file), file)
        if taken != file:
            note(f"{file.name} and {taken.name} are of one interview: one round comes of both.")
        elif file in transcripts:
            yield file, arguments
        else:
            beside = [one for one in transcripts if answer_in(one) == answer_in(file)]
            told = next((str(one) for one in beside if _tells_who_and_when(one)), arguments.transcript)
            yield file, argparse.Namespace(**{**vars(arguments), "transcript": told})


def _tells_who_and_when(transcript: Path) -> bool:
    try:
        told = read_conversation(transcript)
    except CouldNotError:
        return False
    return told.timed and len(speakers_of(told.passages)) > 1


class _Importing:
    """Takes one file after another."""

    def __init__(self, parts: Parts, rounds: ImportedRounds, arguments: argparse.Namespace) -> None:
        self._parts, self._rounds, self._arguments = parts, rounds, arguments
        self._question = parts.bank.asked(arguments.question) if arguments.question else None

    def tried(self, path: Path) -> int:
        """Import a file; 1 where that could not be, and why it was not is told."""
        try:
            self._take(path)
        except CouldNotError as trouble:
            note(str(trouble))
            return 1
        return 0

    def _take(self, path: Path) -> None:
        if path.exists() and not path.is_file() and not path.is_dir():
            raise CouldNotError(f"{path} is a pipe or a device. Save it to a file first.")
        mark = _sha256(path)
        if self._arguments.dry_run:
            told, interview, kinds = self._understood(path)
            print("\n".join(import_lines(told, interview, kinds)))
            return
        before = self._rounds.of(mark)
        if before and not self._arguments.again:
            # Said and passed over: the same command may be given again.
            note(f"{path.name} is here already, as the round {before[-1]}. To import it anew in its place: --again")
            return
        self._rounds.check_free(before)
        self._keep(*self._understood(path), mark, before)

    def _understood(self, path: Path) -> tuple[Foreign, Interview, list[str]]:
        if not self._arguments.dry_run:
            # To hear an hour of sound and then find no tagger would waste it.
            for kind in SCHEMES if self._arguments.kind == GUESS else [self._arguments.kind]:
                self._parts.tagger(kind)
        told = foreign(path, self._arguments, self._parts)
        interview = interview_of(told.passages, told.candidate, self._question.text if self._question else "")
        if not interview.topics:
            raise CouldNotError(f"{told.candidate} answers nothing in {path.name}. Nothing was imported.")
        return told, interview, self._kinds(interview)

    def _kinds(self, interview: Interview) -> list[str]:
        if not self._are_guessed:
            known = self._question.kind if self._arguments.kind == GUESS and self._question else self._arguments.kind
            return [known] * len(interview.topics)
        return [guessed(topic.question, [answer_text(topic)]) for topic in interview.topics]

    @property
    def _are_guessed(self) -> bool:
        return self._arguments.kind == GUESS and not (self._question and self._question.id)

    def _keep(self, told: Foreign, interview: Interview, kinds: Sequence[str], mark: str, before: list[str]) -> None:
        """Write the round down, in the place of those that came from the same file before."""
        with _told_of(told.path):
            moment = datetime.fromtimestamp(told.path.stat().st_mtime).astimezone()
            facts = facts_of_interview(interview, kinds, self._parts.tagger, told.sounded)
            planned = RoundPlanned(tuple(_planned(interview, kinds, self._question)), None)
            with self._rounds.adding(mark, moment) as journal:
                name = journal.folder.name
                started = RoundStarted(name, moment.isoformat(timespec="seconds"), told.path.name)
                for block in told.recording.blocks() if told.recording else ():
                    journal.keep(block)
                for fact in (started, RoundImported(mark), planned, *facts):
                    journal.append(fact)
                # Once more: what was corrected while an hour was heard would be lost.
                self._rounds.check_free(before)
        self._tell(told, interview, name)
        if self._are_guessed:
            note_guess(kinds, "--again --kind")
        self._replace(mark, before, name)

    def _tell(self, told: Foreign, interview: Interview, name: str) -> None:
        count = len(interview.topics)
        print(one_line(f"{told.path.name} is the round {name}: {count} question{'' if count == 1 else 's'}"))
        for line in before_first(interview):
            note(f"{told.path.name}: {line}")

    def _replace(self, mark: str, before: list[str], name: str) -> None:
        """Delete what a round takes the place of."""
        if not before:
            return
        try:
            others = self._rounds.remove(mark, before)
        except CouldNotError as trouble:
            raise CouldNotError(f"{trouble} The new round {name} is kept beside it.") from trouble
        note(f"It takes the place of the round {' and '.join(before)}, which is deleted.")
        if others:
            note(f"{', '.join(path.name for path in others)} in {others[0].parent} is not the round's own, and stays.")


def _sha256(path: Path) -> str:
    digest = sha256()
    with opened_file(path) as file:
        while part := file.read(2**20):
            digest.update(part)
    return digest.hexdigest()


def _planned(interview: Interview, kinds: Sequence[str], question: Question | None) -> Iterable[Planned]:
    for topic, kind in zip(interview.topics, kinds, strict=True):
        yield Planned(question.id if question else "", topic.question, kind)


@contextmanager
def _told_of(path: Path) -> Iterator[None]:
    """What goes wrong while a round is written, told of the file it came from."""
    try:
        yield
    except (OSError, CouldNotError) as trouble:
        cause = trouble if isinstance(trouble, OSError) else trouble.__cause__
        reason = cause.strerror if isinstance(cause, OSError) else str(trouble)
        raise CouldNotError(f"{path.name} could not be imported: {reason}. Nothing of it was kept.") from trouble
