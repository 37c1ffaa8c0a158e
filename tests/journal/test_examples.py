"""Rounds that earlier versions wrote; today's reader reads each of them.

A folder here is never changed: a new fact or format gets a new folder beside the others.
"""

import json
import shutil
from pathlib import Path

import pytest

from interviewer.core.events import FACTS as KINDS
from interviewer.core.events import RoundEnded, to_json
from interviewer.core.report import report_of
from interviewer.fact_file import HEADER
from interviewer.journal import FACTS, SOUND, Journal, read_facts, read_sound, samples_in

EXAMPLES = sorted((Path(__file__).parent / "examples").iterdir())
each_example = pytest.mark.parametrize("folder", EXAMPLES, ids=[folder.name for folder in EXAMPLES])


def test_every_fact_there_is_has_an_example() -> None:
    seen = {type(fact).__name__ for folder in EXAMPLES for fact in read_facts(folder)}
    assert seen == {*KINDS}


@each_example
def test_it_lies_in_the_folder_of_its_format(folder: Path) -> None:
    header = json.loads((folder / FACTS).read_text("utf-8").splitlines()[0])
    assert folder.name == f"v{header['journal']}"


@each_example
def test_every_line_is_read_as_it_stands(folder: Path) -> None:
    lines = (folder / FACTS).read_text("utf-8").splitlines()[1:]
    assert [to_json(fact) for fact in read_facts(folder)] == [as_tuples(json.loads(line)) for line in lines]


def as_tuples(value: object) -> object:
    """JSON as the program holds it: lists frozen."""
    if isinstance(value, dict):
        return {key: as_tuples(item) for key, item in value.items()}
    return tuple(as_tuples(item) for item in value) if isinstance(value, list) else value


@each_example
def test_its_sound_is_read(folder: Path) -> None:
    blocks = list(read_sound(folder))
    assert sum(len(block.samples) for block in blocks) == samples_in(folder)
    assert max(abs(block.samples).max() for block in blocks) > 0.1
    assert (folder / SOUND).stat().st_size < 20_000


@each_example
def test_its_report_can_be_folded(folder: Path) -> None:
    report = report_of(read_facts(folder))
    assert report.answers
    assert all(answer.segments for answer in report.answers)


@each_example
def test_it_goes_on(folder: Path, tmp_path: Path) -> None:
    copy = shutil.copytree(folder, tmp_path / "one")
    with Journal.resume(copy) as journal:
        journal.append(RoundEnded(1.0))
    # As long as it is: what an older version can no longer read says so in its first line.
    old = (folder / FACTS).read_bytes()[len(HEADER) :]
    assert (copy / FACTS).read_bytes() == HEADER + old + b'{"fact":"RoundEnded","at":1.0}\n'
    assert (copy / SOUND).read_bytes() == (folder / SOUND).read_bytes()
