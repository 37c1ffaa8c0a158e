"""`interviewer analyze FOLDER --out DIR`: what is there is kept, what is not is made, all of it is told."""

import argparse
from collections.abc import Sequence
from pathlib import Path

from interviewer.cli.analyze_arguments import DASK
from interviewer.cli.many.finding import Found, found_in
from interviewer.cli.many.layout import asked, person_and_question
from interviewer.cli.many.making import Many, outcomes_of
from interviewer.cli.many.results import Results
from interviewer.cli.many.summary import rows_of, write_summary
from interviewer.cli.many.work import Settings, Task, one_thread_each, parts_of
from interviewer.cli.output import document, note
from interviewer.cli.parts import Parts
from interviewer.core.summary import Row
from interviewer.core.trouble import CouldNotError
from interviewer.exports.summary_rows import summary_json


def run(arguments: argparse.Namespace, parts: Parts) -> int:
    """Analyze all that lies in a folder; 1 where any of it could not be."""
    folder, out = Path(arguments.path), _out(arguments)
    found, others = found_in(folder, out)
    if others:
        note(f"{len(others)} that are no recordings were passed over, among them {others[0]}.")
    if not found:
        raise CouldNotError(f"{folder} holds no recording, transcript or round.")
    settings = _settings(arguments, parts)
    # Told before the first is read: what the bank leaves out.
    tasks = {_task(one, settings, parts, arguments.question): one for one in found}
    many = Many(tasks, Results(out), parts_of(settings))
    rows = rows_of(found, outcomes_of(many, arguments), parts.bank, arguments.question)
    return _told(rows, write_summary(out, rows), arguments)


def _out(arguments: argparse.Namespace) -> Path:
    out = Path(arguments.out).resolve()
    if out == Path(arguments.path).resolve():
        raise CouldNotError(f"The results cannot lie among the recordings in {out}. Name another folder: --out DIR")
    try:
        out.mkdir(mode=0o700, parents=True, exist_ok=True)
    except OSError as error:
        raise CouldNotError(f"The folder {out} cannot be made: {error.strerror}. Nothing was begun.") from error
    return out


def _settings(arguments: argparse.Namespace, parts: Parts) -> Settings:
    model = arguments.model
    if model and Path(model).is_dir():
        # A worker may be elsewhere.
        model = str(Path(model).absolute())
    alone = arguments.backend != DASK and arguments.jobs in (None, 1)
    config = parts.config if alone else one_thread_each(parts.config)
    return Settings(parts.home.folder, config, arguments.kind, model, arguments.partial)


def _task(one: Found, settings: Settings, parts: Parts, given: str) -> Task:
    _, label = person_and_question(one.name, one.is_round)
    words = "" if one.is_round else asked(parts.bank, label, given)
    return Task(one.path.absolute(), settings, words, one.is_round)


def _told(rows: Sequence[Row], page: Path, arguments: argparse.Namespace) -> int:
    unread = [row for row in rows if row.figures is None]
    if arguments.json:
        document(summary_json(rows))
    else:
        print(f"{len(rows) - len(unread)} answers are summed up in {page}")
    if unread:
        note(f"{len(unread)} could not be read: {unread[0].file}: {unread[0].trouble} The next run tries again.")
    return 1 if unread else 0
