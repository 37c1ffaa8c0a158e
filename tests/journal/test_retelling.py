"""A round told again: the newest telling counts, the first stays as it was, and what comes later follows."""

from pathlib import Path

import pytest

from interviewer.core.events import Fact, RoundEnded, SegmentTagged, TagCorrected, WordsHeard
from interviewer.core.trouble import CouldNotError
from interviewer.fact_file import line_of
from interviewer.journal import FACTS, Journal, amend, first_told, read_facts, retell, take_back
from interviewer.library import Library
from interviewer.retelling import Made
from tests.journal.rounds import ASKED, ENDED, STARTED, kept

MADE = Made("2026-11-22T09:12:00+01:00", "0.1.0", "base", "abc")
FIRST = SegmentTagged(0.0, 1.0, "We sell tea.", "aside", 0.4)
AGAIN = SegmentTagged(0.0, 1.0, "We sell tea.", "context", 0.9)
TOLD: tuple[Fact, ...] = (STARTED, ASKED, FIRST, ENDED)
RETOLD: tuple[Fact, ...] = (STARTED, ASKED, AGAIN, ENDED)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return kept(tmp_path / "one", *TOLD)


def again(folder: Path, *facts: Fact) -> Path:
    return retell(folder, first_told(folder), facts, MADE)


def test_the_newest_counts_and_the_first_is_as_it_was(folder: Path) -> None:
    before = (folder / FACTS).read_bytes()
    assert again(folder, *RETOLD).name == "facts-2.jsonl"
    assert read_facts(folder) == RETOLD
    assert again(folder, *RETOLD, RoundEnded(3.0)).name == "facts-3.jsonl"
    assert read_facts(folder)[-1] == RoundEnded(3.0)
    assert first_told(folder).facts == TOLD
    assert (folder / FACTS).read_bytes() == before


def test_the_header_says_what_read_it(folder: Path) -> None:
    head = again(folder, *RETOLD).read_text().splitlines()[0]
    assert all(part in head for part in ('"recogniser": "base"', '"taggers": "abc"', '"program": "0.1.0"'))


def test_ten_is_newer_than_nine(folder: Path) -> None:
    for number in range(2, 12):
        again(folder, STARTED, RoundEnded(float(number)))
    assert read_facts(folder) == (STARTED, RoundEnded(11.0))


def test_what_is_written_down_later_follows(folder: Path) -> None:
    again(folder, *RETOLD)
    correction = TagCorrected(0, 0.0, "We sell tea.", "hypothesis")
    amend(folder, [correction])
    assert read_facts(folder) == (*RETOLD, correction)
    assert first_told(folder).facts == (*TOLD, correction)
    again(folder, *RETOLD)
    assert read_facts(folder) == RETOLD


def test_some_facts_can_be_left_out(folder: Path) -> None:
    again(folder, STARTED, WordsHeard(()), ENDED)
    assert read_facts(folder, without=(WordsHeard,)) == (STARTED, ENDED)


def test_it_is_taken_back_step_by_step_and_kept(folder: Path) -> None:
    again(folder, *RETOLD)
    again(folder, STARTED)
    for name, facts in {"facts-3.jsonl.reverted": RETOLD, "facts-2.jsonl.reverted": TOLD}.items():
        taken = take_back(folder)
        assert taken is not None
        assert taken.name == name
        assert taken.exists()
        assert read_facts(folder) == facts
    assert take_back(folder) is None
    # A number is used once.
    assert again(folder, *RETOLD).name == "facts-4.jsonl"


@pytest.mark.parametrize(
    "content",
    [
        b"",
        b"{",
        b"hello\n",
        b"[]\n",
        b'{"journal": 5}\n',
        b'{"journal": 5, "retells": "x"}\n',
        b'{"journal": 5, "retells": 3}\n',
    ],
)
def test_one_that_is_damaged_is_told_and_can_be_taken_back(folder: Path, content: bytes) -> None:
    (folder / "facts-2.jsonl").write_bytes(content)
    with pytest.raises(CouldNotError, match=r"facts-2\.jsonl.*reanalyze one --revert") as caught:
        read_facts(folder)
    assert "\n" not in str(caught.value)
    assert take_back(folder) is not None
    assert read_facts(folder) == TOLD


def test_one_of_a_newer_version_is_told(folder: Path) -> None:
    (folder / "facts-2.jsonl").write_bytes(b'{"journal": 99, "retells": 15}\n')
    with pytest.raises(CouldNotError, match=r"newer version.*--revert"):
        read_facts(folder)


def test_the_first_file_may_be_damaged_where_it_was_told_again(folder: Path) -> None:
    again(folder, *RETOLD)
    content = (folder / FACTS).read_bytes()
    (folder / FACTS).write_bytes(content.replace(b"SegmentTagged", b"SegmentTugged"))
    assert read_facts(folder) == RETOLD


def test_a_damaged_line_behind_it_is_told_with_its_number_in_the_file(folder: Path) -> None:
    again(folder, *RETOLD)
    with (folder / FACTS).open("ab") as facts:
        facts.write(line_of(ENDED) + b"rotten\n" + line_of(ENDED))
    lines = (folder / FACTS).read_bytes().splitlines()
    with pytest.raises(CouldNotError, match=rf"facts\.jsonl, line {lines.index(b'rotten') + 1}: is not JSON"):
        read_facts(folder)


@pytest.mark.parametrize("head", [b'{"journal":1,"by":"hand"}\n', b'{"journal": 5}\r\n'])
def test_what_follows_a_head_in_other_words_is_read_too(folder: Path, head: bytes) -> None:
    (folder / FACTS).write_bytes(head + b"".join(map(line_of, TOLD)))
    again(folder, *RETOLD)
    correction = TagCorrected(0, 0.0, "We sell tea.", "hypothesis")
    amend(folder, [correction])
    assert read_facts(folder) == (*RETOLD, correction)


def test_while_another_program_writes_it_is_not_told_again(folder: Path) -> None:
    with Journal.resume(folder), pytest.raises(CouldNotError, match="open in another program"):
        again(folder, *RETOLD)
    assert [path.name for path in folder.iterdir()] == [FACTS]


def test_where_it_cannot_be_written_nothing_is_left(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(_: int) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("os.fsync", full)
    with pytest.raises(CouldNotError, match="No space left"):
        again(folder, *RETOLD)
    assert [path.name for path in folder.iterdir()] == [FACTS]
    assert read_facts(folder) == TOLD


def test_other_files_are_no_retellings(folder: Path) -> None:
    for name in ("facts-x.jsonl", "facts-2.jsonl.bak", ".facts-2.jsonl.part", "facts.jsonl.bak", "facts-2.json"):
        (folder / name).write_text("hello")
    assert read_facts(folder) == TOLD


def test_it_goes_with_its_round(tmp_path: Path, folder: Path) -> None:
    again(folder, *RETOLD)
    assert Library(tmp_path).delete("one") == []
    assert not folder.exists()
