"""`interviewer corrections`, and the corrections of all rounds for those who learn from them."""

import argparse
import json
from collections.abc import Iterator, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any

from interviewer.cli.output import document, note
from interviewer.cli.parts import opened
from interviewer.cli.streams import one_line
from interviewer.core.corrections import CorrectedAnswer, OnRecord, corrected_answers, on_record, standing
from interviewer.core.events import CorrectionWithdrawn, Fact
from interviewer.core.minutes import clock
from interviewer.core.report import rounded
from interviewer.core.tags import SCHEMES
from interviewer.core.trouble import CouldNotError
from interviewer.journal import FACTS, amend, read_facts
from interviewer.library import Library
from interviewer.owned import put

Rounds = Sequence[tuple[Path, tuple[Fact, ...]]]


def run(arguments: argparse.Namespace) -> int:
    """Show, export or withdraw what was corrected."""
    rounds = _read(library_of(arguments))
    shown = [(folder.name, one) for folder, facts in rounds for one in on_record(facts) if one.correction is not None]
    code = 0
    if arguments.export:
        _export(Path(arguments.export), rounds)
    elif arguments.withdraw_all:
        code = _withdraw(rounds)
    elif not shown:
        note("No tag was corrected. To correct one: interviewer correct ROUND")
    if arguments.json:
        document(rounded([_spelled(name, one) for name, one in shown]))
    elif not arguments.export and not arguments.withdraw_all:
        print("".join(f"{line}\n" for name, one in shown for line in _lines(name, one)), end="")
    return code


def library_of(arguments: argparse.Namespace) -> Library:
    """The rounds at home, or those in the folder that is named."""
    return Library(Path(arguments.sessions).absolute() if arguments.sessions else opened(arguments).home.sessions)


def folder_of(arguments: argparse.Namespace, named: str) -> Path:
    """The round that is named: by its folder, or by its name among the rounds."""
    return Path(named) if (Path(named) / FACTS).exists() else library_of(arguments).find(named)


def lessons(library: Library, kind: str) -> list[CorrectedAnswer]:
    """The answers of a kind with corrections from which a tagger of this version can learn."""
    answers = [one for name, facts in _read(library) for one in corrected_answers(name.name, facts) if one.kind == kind]
    known = [replace(one, corrected=tuple(_learnable(one))) for one in answers]
    return [one for one in known if any(one.corrected)]


def _learnable(one: CorrectedAnswer) -> Iterator[bool]:
    for unit, told in zip(one.answer.units, one.corrected, strict=True):
        yield told and unit.label in SCHEMES[one.kind]


def _read(library: Library) -> Rounds:
    """Every round and its facts; one that cannot be read is told of and passed over."""
    rounds = []
    for folder in library.folders():
        try:
            rounds.append((folder, read_facts(folder)))
        except CouldNotError as trouble:
            note(f"One round is passed over. {trouble}")
    return rounds


def _withdraw(rounds: Rounds) -> int:
    """Take back every correction; 1 where a round did not let go of its own."""
    withdrawn, code = 0, 0
    for folder, places in [(folder, standing(facts)) for folder, facts in rounds]:
        try:
            # A round without corrections is not even opened.
            if places:
                amend(folder, [CorrectionWithdrawn(*place) for place in places])
        except CouldNotError as trouble:
            note(str(trouble))
            code = 1
        else:
            withdrawn += len(places)
    note(f"Corrections withdrawn: {withdrawn}.")
    return code


def _export(path: Path, rounds: Rounds) -> None:
    """Write the answers in which something was corrected, a unit a line."""
    answers = [one for folder, facts in rounds for one in corrected_answers(folder.name, facts)]
    if not answers:
        raise CouldNotError("No tag was corrected, so there is nothing to export. Nothing was written.")
    lines = [json.dumps(line, ensure_ascii=False) + "\n" for one in answers for line in _units(one)]
    try:
        # Half a surrogate pair is no UTF-8, but its escape is what JSON writes for it.
        put(path, "".join(lines).encode("utf-8", "backslashreplace"))
    except OSError as error:
        raise CouldNotError(
            f"The corrections cannot be written to {path}: {error.strerror}. They are kept in their rounds."
        ) from error
    corrected = sum(sum(one.corrected) for one in answers)
    note(f"{corrected} corrected units, {len(lines)} with those around them; written to {path}")


def _units(one: CorrectedAnswer) -> Iterator[dict[str, Any]]:
    units = zip(one.answer.units, one.was, one.corrected, strict=True)
    for position, (unit, was, corrected) in enumerate(units):
        yield {
            "answer": unit.answer,
            "question": unit.question,
            "kind": one.kind,
            "position": position,
            "text": unit.text,
            "label": unit.label,
            "was": was,
            "corrected": corrected,
        }


def _spelled(name: str, one: OnRecord) -> dict[str, Any]:
    return {
        "round": name,
        "answer": one.answer,
        "question": one.question or None,
        "kind": one.kind,
        "start": one.segment.start,
        "text": one.segment.text,
        "was": one.segment.tag,
        "tag": one.tag,
    }


def _lines(name: str, one: OnRecord) -> Iterator[str]:
    said = f"{one.segment.tag} → {one.tag}" if one.tag != one.segment.tag else f"{one.tag}, confirmed"
    yield one_line(f"{name}, question {one.answer + 1}, {clock(one.segment.start)}: {said}")
    yield one_line(f"    {one.segment.text}")
