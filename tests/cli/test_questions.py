"""`interviewer questions`: all that can be asked."""

import typing

from interviewer.bank.questions import questions
from interviewer.bank.rounds import rounds
from tests.cli.conftest import Run


def test_for_scripts_it_is_one_document(run: Run) -> None:
    told = run("questions", "--json").json
    assert list(told) == ["questions", "rounds"]
    assert [question["id"] for question in told["questions"]] == list(questions())
    assert all(set(question) == {"id", "text", "kind", "type"} for question in told["questions"])
    drill = next(one for one in told["rounds"] if one["id"] == "drill")
    assert drill == {"id": "drill", "title": "Drill", "minutes": 10, "types": ["case"], "questions": 1}


def test_for_people_each_is_a_line_that_begins_with_its_id(run: Run) -> None:
    lines = run("questions").out.splitlines()
    for name, entry in [*questions().items(), *rounds().items()]:
        (line,) = (line for line in lines if line.startswith(f"{name} "))
        assert (typing.cast("typing.Any", entry).text if name in questions() else "minutes") in line
