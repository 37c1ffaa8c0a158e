"""`interviewer dispute`: what was found by number, and what becomes of it when it is told "not so"."""

from pathlib import Path

import pytest

from interviewer.core.events import AnswerEnded, AnswerStarted, Fact, QuestionAsked, RoundEnded, SegmentTagged
from interviewer.core.judging.objections import DisputeWithdrawn, FindingDisputed
from interviewer.journal import FACTS, Journal, read_facts
from tests.cli.conftest import Run
from tests.cli.named_findings import find_what_is_named
from tests.journal.rounds import STARTED, kept

pytestmark = pytest.mark.usefixtures("fakes")

ONE, TWO = QuestionAsked(0.0, "Who left?", "case"), QuestionAsked(20.0, "And why?", "case")
SAID: tuple[Fact, ...] = (
    STARTED,
    *(ONE, AnswerStarted(0.0)),
    SegmentTagged(0.0, 9.0, "stake_missing 5 of it", "context", 0.9),
    SegmentTagged(9.0, 19.0, "decision_clear", "recommendation", 0.9),
    AnswerEnded(20.0),
    *(TWO, AnswerStarted(20.0)),
    SegmentTagged(61.0, 63.0, "stake_missing 30 again", "context", 0.9),
    *(AnswerEnded(80.0), RoundEnded(80.0)),
)


@pytest.fixture(autouse=True)
def _found(monkeypatch: pytest.MonkeyPatch) -> None:
    find_what_is_named(monkeypatch)


@pytest.fixture
def folder(home: Path) -> Path:
    return kept(home / "sessions" / "monday", *SAID)


def test_what_was_found_is_listed_by_number(run: Run, folder: Path) -> None:
    ran = run("dispute", "monday")
    assert (ran.code, ran.err) == (0, "")
    assert ran.out.splitlines() == [
        "Question 1: Who left?",
        "   1  stake missing (at 0:00). “stake_missing 5 of it”",
        "   2  decision clear, a strength (at 0:09). “decision_clear”",
        "Question 2: And why?",
        "   3  stake missing (at 1:01). “stake_missing 30 again”",
    ]
    assert read_facts(folder) == SAID


def test_a_dispute_is_written_down_and_shown_and_numbers_stay(run: Run, folder: Path) -> None:
    ran = run("dispute", "monday", "1", "--note", "It was the fee.")
    assert (ran.code, ran.err) == (0, "")
    assert "   1  stake missing (at 0:00): not so, you said (It was the fee.)." in ran.out
    assert "decision" not in ran.out
    assert read_facts(folder) == (*SAID, FindingDisputed(0, "stake_missing", "It was the fee."))
    assert run("dispute", folder, "3").code == 0
    assert read_facts(folder)[-1] == FindingDisputed(1, "stake_missing", "")
    listed = run("dispute", "monday", "--json").json
    assert [(one["number"], one["disputed"]) for one in listed] == [(1, True), (2, False), (3, True)]


def test_the_report_leaves_it_out_and_keeps_it(run: Run, folder: Path) -> None:
    run("dispute", "monday", "3")
    told = run("analyze", folder, "--json").json
    assert [(one["answer"], one["what"]) for one in told["findings"]] == [(0, "stake_missing"), (0, "decision_clear")]
    assert [(one["answer"], one["what"]) for one in told["disputed"]] == [(1, "stake_missing")]
    # What cost most is no more the one thing to work on.
    assert told["one_thing"]["finding"]["answer"] == 0


def test_it_is_withdrawn(run: Run, folder: Path) -> None:
    run("dispute", "monday", "1", "--note", "No.")
    assert run("dispute", "monday", "--withdraw", "1").out.splitlines()[1].startswith("   1  stake missing (at 0:00). ")
    assert read_facts(folder)[len(SAID) :] == (
        FindingDisputed(0, "stake_missing", "No."),
        DisputeWithdrawn(0, "stake_missing"),
    )
    assert run("analyze", folder, "--json").json["disputed"] == []


def test_the_document(run: Run, folder: Path) -> None:
    del folder
    assert run("dispute", "monday", "2", "--note", "Luck.", "--json").json == [
        {
            "number": 2,
            "answer": 0,
            "question": "Who left?",
            "what": "decision_clear",
            "good": True,
            "evidence": [{"start": 9.0, "end": 19.0}],
            "quote": "decision_clear",
            "why": "So.",
            "disputed": True,
            "note": "Luck.",
        }
    ]


def test_a_question_that_was_put_twice_counts_in_the_journal_and_not_in_the_report(run: Run, home: Path) -> None:
    # It broke off before a word, and was put again when the round went on.
    folder = kept(home / "sessions" / "monday", STARTED, ONE, AnswerStarted(0.0), *SAID[1:])
    assert run("dispute", "monday", "3").out.startswith("Question 3: And why?")
    assert read_facts(folder)[-1] == FindingDisputed(2, "stake_missing", "")
    told = run("analyze", folder, "--json").json
    assert [one["answer"] for one in told["disputed"]] == [1]
    assert [one["answer"] for one in told["findings"]] == [0, 0]
    assert [one["disputed"] for one in run("dispute", "monday", "--json").json] == [False, False, True]


def test_what_was_disputed_before_a_round_goes_on_stays_so(run: Run, home: Path) -> None:
    disputed = FindingDisputed(0, "stake_missing", "")
    again = (QuestionAsked(20.0, TWO.question, "case"), AnswerStarted(20.0), *SAID[8:])
    folder = kept(home / "sessions" / "monday", *SAID[:8], disputed, *again)
    told = run("analyze", folder, "--json").json
    assert [(one["answer"], one["what"]) for one in told["disputed"]] == [(0, "stake_missing")]


@pytest.mark.parametrize(
    ("arguments", "says"),
    [
        (["tuesday"], "There is no round called 'tuesday' in"),
        (["monday", "4"], "There is no finding 4: the round has 3. Nothing was changed."),
        (["monday", "--withdraw", "4"], "There is no finding 4: the round has 3"),
        (["monday", "--withdraw", "2"], "Finding 2 was not disputed"),
        (["monday", "2", "--withdraw", "2"], "give N or --withdraw N"),
        (["monday", "--note", "Why?"], "--note says why a finding is not so: give its number too"),
        (["monday", "--withdraw", "2", "--note", "Why?"], "give its number too"),
    ],
)
def test_what_cannot_be_done_is_told_and_nothing_changed(
    run: Run, folder: Path, arguments: list[str], says: str
) -> None:
    before = (folder / FACTS).read_bytes()
    assert says in run("dispute", *arguments).trouble
    assert (folder / FACTS).read_bytes() == before


@pytest.mark.parametrize("number", ["0", "-1", "two", "1.5"])
def test_what_is_no_number_is_a_mistake_of_usage(run: Run, folder: Path, number: str) -> None:
    del folder
    ran = run("dispute", "monday", number)
    assert ran.code == 2
    assert "usage: interviewer dispute" in ran.err


def test_where_nothing_was_found_there_is_nothing_to_dispute(run: Run, home: Path) -> None:
    kept(home / "sessions" / "monday", STARTED, ONE)
    assert "Nothing was found in the round monday" in run("dispute", "monday").trouble


def test_a_round_of_a_newer_version_is_left_alone(run: Run, folder: Path) -> None:
    path = folder / FACTS
    newer = path.read_bytes().replace(b'{"journal": ', b'{"journal": 9', 1)
    path.write_bytes(newer)
    assert "was written by a newer version. It was left as it is" in run("dispute", "monday", "1").trouble
    assert path.read_bytes() == newer


@pytest.mark.parametrize("version", [1, 2, 3])
def test_a_round_of_an_older_version_says_afterwards_that_it_is_newer(run: Run, folder: Path, version: int) -> None:
    path = folder / FACTS
    whole = path.read_bytes().split(b"\n", 1)
    path.write_bytes(b'{"journal": %d}\n' % version + whole[1])
    assert run("dispute", "monday", "1").code == 0
    assert path.read_bytes().startswith(whole[0])
    assert read_facts(folder)[-1] == FindingDisputed(0, "stake_missing", "")


def test_a_round_that_is_being_held_is_left_alone(run: Run, folder: Path) -> None:
    with Journal.resume(folder):
        assert "is open in another program" in run("dispute", "monday", "1").trouble
    assert read_facts(folder) == SAID


def test_no_letter_of_a_text_moves_the_cursor(run: Run, home: Path) -> None:
    kept(home / "sessions" / "monday", *SAID[:3], SegmentTagged(None, None, "stake_late 1 a\x1b[2Jb", "context", 0.9))
    told = run("dispute", "monday", "1", "--note", "c\x1b[2Jd").out
    assert "a\\x1b[2Jb" in told
    assert "c\\x1b[2Jd" in told
