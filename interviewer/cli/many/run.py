"""`interviewer analyze FOLDER --out DIR`: what is there is kept, what is not is made, all of it is told."""

import argparse
from collections.abc import Sequence
from pathlib import Path

from interviewer.cli.analyze_arguments import DASK
from interviewer.cli.many.finding import Found, found_in
from interviewer.cli.many.known import Many
from interviewer.cli.many.layout import asked, person_and_question
from interviewer.cli.many.making import outcomes_of
from interviewer.cli.many.place import claimed
from interviewer.cli.many.results import Results
from interviewer.cli.many.summary import SILENT, rows_of, write_summary
from interviewer.cli.many.work import Settings, Task, one_thread_each, parts_of, wanted
from interviewer.cli.output import document, note
from interviewer.cli.parts import Parts
from interviewer.core.summary import Row
from interviewer.core.trouble import CouldNotError
from interviewer.exports.summary_blocks import NAMING
from interviewer.exports.summary_rows import summary_json


def run(arguments: argparse.Namespace, parts: Parts) -> int:
    """Analyze all that lies in a folder; 1 where any of it could not be. That nothing was said in it is a result."""
    with claimed(Path(arguments.out), Path(arguments.path)) as out:
        found = _found(Path(arguments.path), out)
        results = Results(out)
        results.tidy()
        settings = _settings(arguments, parts)
        # Told before the first is read: what the bank leaves out.
        tasks = [_task(one, settings, parts, arguments.question) for one in found]
        here = parts_of(settings)
        many = Many({wanted(task, here): one for task, one in zip(tasks, found, strict=True)}, results)
        outcomes = outcomes_of(many, arguments)
        rows = rows_of(found, outcomes, parts.bank, arguments.question)
        page = write_summary(out, rows)
        _part_with(results, found, arguments)
    return _told(rows, page, arguments)


def _found(folder: Path, out: Path) -> list[Found]:
    contents = found_in(folder, out)
    for passed, why in ((contents.again, "that tell an answer again"), (contents.others, "that are no recordings")):
        if passed:
            note(f"Passed over, {why}: {len(passed)}, among them {passed[0]}.")
    if not contents.found:
        raise CouldNotError(f"{folder} holds no recording, transcript or round.")
    return contents.found


def _part_with(results: Results, found: Sequence[Found], arguments: argparse.Namespace) -> None:
    """Tell of reports from before whose recording is not there any more; remove them if that is wanted."""
    old = results.strangers(one.name for one in found)
    if not old:
        return
    told = f"Reports of what is not analyzed any more: {len(old)}, among them {old[0].relative_to(results.folder)}."
    if arguments.prune:
        results.remove(old)
        note(f"{told} They were removed.")
    else:
        note(f"{told} They stay where they are; --prune removes them.")


def _settings(arguments: argparse.Namespace, parts: Parts) -> Settings:
    model = arguments.model
    if model and Path(model).is_dir():
        # A worker may be elsewhere.
        model = str(Path(model).absolute())
    alone = arguments.backend != DASK and arguments.jobs in (None, 1)
    config = parts.config if alone else one_thread_each(parts.config)
    return Settings(parts.home.folder, config, arguments.kind, model, arguments.partial)


def _task(one: Found, settings: Settings, parts: Parts, given: str) -> Task:
    person, label = person_and_question(one.name, one.is_round)
    words = "" if one.is_round else asked(parts.bank, label, given)
    return Task(one.path.absolute(), settings, words, person, one.is_round)


def _told(rows: Sequence[Row], page: Path, arguments: argparse.Namespace) -> int:
    without = [row for row in rows if row.figures is None]
    if arguments.json:
        document(summary_json(rows))
    else:
        count = len(rows) - len(without)
        print(f"{'1 answer is' if count == 1 else f'{count} answers are'} summed up in {page}")
    nameless = {row.file for row in rows if not row.person}
    if nameless:
        note(f"Without a person's name: {len(nameless)}, among them {min(nameless)}. {NAMING}")
    silent = [row.file for row in without if row.trouble == SILENT]
    if silent:
        note(f"Without a word: {len(silent)}, among them {silent[0]}.")
    failed = [row for row in without if row.trouble != SILENT]
    if failed:
        first = f"{failed[0].file}: {failed[0].trouble}"
        note(f"Without a report: {len(failed)}, among them {first} The next run tries again.")
    return 1 if failed else 0
