"""`interviewer correct`: the segments of a round by number, and what becomes of one that is corrected."""

from pathlib import Path

import pytest

from interviewer.core.events import CorrectionWithdrawn
from interviewer.journal import FACTS, Journal, read_facts
from tests.cli.conftest import Run
from tests.cli.corrected_rounds import ASKED, FIRST, SAID, WRONG, corrected_to, round_at
from tests.journal.rounds import kept

pytestmark = pytest.mark.usefixtures("fakes")


@pytest.fixture
def folder(home: Path) -> Path:
    return round_at(home, "monday")


def test_the_segments_are_listed_by_number(run: Run, folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    del folder
    monkeypatch.setenv("COLUMNS", "80")
    ran = run("correct", "monday")
    assert (ran.code, ran.err) == (0, "")
    assert ran.out.splitlines() == [
        "Question 1, case: Why did users leave?",
        "   1     0:00  framework         81%  First users, then business, then",
        "                                     technology.",
        "   2     0:35  aside             43%  We sell tea.",
        "   3        -  recommendation    90%  Ship the cheaper plan.",
    ]


def test_a_correction_is_written_down_and_shown(run: Run, folder: Path) -> None:
    ran = run("correct", "monday", "2", "context")
    assert (ran.code, ran.err) == (0, "")
    assert "   2     0:35  context         yours  We sell tea. (the tagger said" in ran.out
    assert "First users" not in ran.out
    assert read_facts(folder) == (*SAID, corrected_to("context"))
    assert "context         yours" in run("correct", "monday").out


def test_the_report_follows(run: Run, folder: Path) -> None:
    run("correct", "monday", "1", "context")
    (answer,) = run("analyze", folder, "--json").json["answers"]
    assert (answer["seconds"]["framework"], answer["seconds"]["context"]) == (0.0, 35.0)
    assert answer["segments"][0]["confidence"] == 1.0
    assert answer["vomit"]["seconds"] == 0


def test_what_was_typed_is_corrected_too(run: Run, folder: Path) -> None:
    run("correct", folder, "3", "hypothesis")
    (answer,) = run("analyze", folder, "--json").json["answers"]
    assert [segment["tag"] for segment in answer["segments"]] == ["framework", "aside", "hypothesis"]


def test_a_correction_is_changed_and_withdrawn(run: Run, folder: Path) -> None:
    run("correct", "monday", "2", "context")
    run("correct", "monday", "2", "hypothesis")
    ran = run("correct", "monday", "2", "--withdraw")
    assert ran.out.splitlines()[1] == "   2     0:35  aside             43%  We sell tea."
    withdrawn = CorrectionWithdrawn(0, WRONG.start, WRONG.text)
    assert read_facts(folder)[len(SAID) :] == (corrected_to("context"), corrected_to("hypothesis"), withdrawn)


def test_a_tag_that_is_right_can_be_confirmed(run: Run, folder: Path) -> None:
    assert "aside           yours  We sell tea. (the tagger said so" in run("correct", "monday", "2", "aside").out
    assert read_facts(folder)[-1] == corrected_to("aside")
    assert "0:35: aside, confirmed" in run("corrections").out


def test_the_document(run: Run, folder: Path) -> None:
    del folder
    run("correct", "monday", "2", "context")
    document = run("correct", "monday", "--json").json
    assert [one["number"] for one in document] == [1, 2, 3]
    assert document[1] == {
        "number": 2,
        "answer": 0,
        "question": ASKED.question,
        "kind": "case",
        "start": 35.0,
        "end": 40.0,
        "text": WRONG.text,
        "tag": "context",
        "was": "aside",
        "confidence": 0.43,
        "corrected": True,
    }
    assert run("correct", "monday", "2", "hypothesis", "--json").json[0]["tag"] == "hypothesis"


def test_rounds_elsewhere_are_named_by_their_folder_or_beside_it(run: Run, tmp_path: Path) -> None:
    folder = kept(tmp_path / "elsewhere" / "tuesday", *SAID)
    for named in ([folder], ["tuesday", "--sessions", tmp_path / "elsewhere"]):
        assert "We sell tea." in run("correct", *named).out


@pytest.mark.parametrize(
    ("arguments", "says"),
    [
        (["tuesday"], "There is no round called 'tuesday' in"),
        (["monday", "4", "context"], "There is no segment 4: the round has 3"),
        (["monday", "2", "result"], "'result' is no tag of a case answer; they are: recommendation, hypothesis,"),
        (["monday", "2"], "A correction needs a tag; they are: recommendation, hypothesis,"),
        (["monday", "2", "--withdraw"], "Segment 2 was not corrected"),
        (["monday", "2", "context", "--withdraw"], "give a tag or --withdraw"),
        (["monday", "--withdraw"], "--withdraw needs the number of a segment"),
    ],
)
def test_what_cannot_be_done_is_told_and_nothing_changed(
    run: Run, folder: Path, arguments: list[str], says: str
) -> None:
    before = (folder / FACTS).read_bytes()
    assert says in run("correct", *arguments).trouble
    assert (folder / FACTS).read_bytes() == before


def test_a_round_without_tags_has_nothing_to_correct(run: Run, home: Path) -> None:
    kept(home / "sessions" / "monday", *SAID[:3])
    assert "The round monday has no tags on record" in run("correct", "monday").trouble


def test_a_kind_of_answer_that_this_version_does_not_know_is_left_alone(run: Run, home: Path) -> None:
    strange = type(ASKED)(0.0, "Why?", "haiku")
    kept(home / "sessions" / "monday", SAID[0], strange, SAID[2], FIRST)
    assert "First users" in run("correct", "monday").out
    assert (
        "'framework' is no tag of a haiku answer; they are: unknown"
        in run("correct", "monday", "1", "framework").trouble
    )


def test_a_round_that_is_being_held_is_left_alone(run: Run, folder: Path) -> None:
    with Journal.resume(folder):
        assert "is open in another program. Nothing was changed" in run("correct", "monday", "2", "context").trouble
    assert read_facts(folder) == SAID


def test_a_line_that_a_crash_tore_is_cut_off_first(run: Run, folder: Path) -> None:
    with (folder / FACTS).open("ab") as facts:
        facts.write(b'{"fact":"TagCorr')
    run("correct", "monday", "2", "context")
    assert read_facts(folder) == (*SAID, corrected_to("context"))


def test_a_round_that_broke_off_can_be_corrected_and_gone_on_with(run: Run, home: Path) -> None:
    folder = kept(home / "sessions" / "monday", *SAID[:-1])
    assert run("correct", "monday", "2", "context").code == 0
    assert "context" in [segment["tag"] for segment in run("analyze", folder, "--json").json["answers"][0]["segments"]]


def test_no_letter_of_a_text_moves_the_cursor(run: Run, home: Path) -> None:
    kept(home / "sessions" / "monday", *SAID[:3], type(FIRST)(None, None, "a\x1b[2Jb", "aside", 0.5))
    assert "a\\x1b[2Jb" in run("correct", "monday").out
