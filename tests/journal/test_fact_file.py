"""Facts in a file: cut anywhere they are a prefix, and nothing else is taken for one."""

import os
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from itertools import accumulate
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from interviewer.core.events import Fact, QuestionAsked, RoundEnded, SpeechHeard
from interviewer.core.spans import Span
from interviewer.core.strict_json import MalformedFactError
from interviewer.core.trouble import CouldNotError
from interviewer.fact_file import HEADER, HEADERS, FactFile, line_of, lines_of
from interviewer.growing_file import GrowingFile
from tests.journal.failing import FullDisk, StubbornDisk, unconfirmed
from tests.journal.strategies import facts

NOWHERE = Path("round/facts.jsonl")
ONE, TWO = RoundEnded(1.0), RoundEnded(2.0)


def spelled(all_facts: list[Fact]) -> bytes:
    return HEADER + b"".join(map(line_of, all_facts))


@contextmanager
def written(content: bytes) -> Iterator[Path]:
    """A file that holds that; Hypothesis would share one temporary folder among all its examples."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "facts.jsonl"
        path.write_bytes(content)
        yield path


@given(st.lists(facts(), max_size=5))
def test_cut_at_any_byte_it_reads_as_a_prefix(all_facts: list[Fact]) -> None:
    content = spelled(all_facts)
    ends = list(accumulate((len(line_of(fact)) for fact in all_facts), initial=len(HEADER)))
    for cut in range(len(content) + 1):
        lines = lines_of(content[:cut], NOWHERE)
        whole = sum(end <= cut for end in ends)
        assert lines.facts == tuple(all_facts[: max(0, whole - 1)])
        assert lines.length == (ends[whole - 1] if whole else 0)


# The folder is the example's own; the fixture only keeps the disk out of it.
@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.lists(facts(), max_size=4), facts(), st.data())
def test_cut_at_any_byte_it_goes_on(without_sync: None, all_facts: list[Fact], new: Fact, data: st.DataObject) -> None:
    del without_sync
    content = spelled(all_facts)
    cut = content[: data.draw(st.integers(0, len(content)))]
    kept = lines_of(cut, NOWHERE).facts
    with written(cut) as path:
        file = FactFile.resume(path)
        file.append(new)
        file.close()
        assert path.read_bytes() == spelled([*kept, new])
        assert lines_of(path.read_bytes(), path).facts == (*kept, new)


def test_every_cut_of_one_round_goes_on(without_sync: None, tmp_path: Path) -> None:
    del without_sync
    all_facts: list[Fact] = [QuestionAsked(0.0, "Größe?\n“¿”", "case"), SpeechHeard((Span(0.0, 1.5),)), ONE]
    content, path = spelled(all_facts), tmp_path / "facts.jsonl"
    for cut in range(len(content) + 1):
        path.write_bytes(content[:cut])
        file = FactFile.resume(path)
        file.append(TWO)
        file.close()
        assert path.read_bytes() == spelled([*lines_of(content[:cut], path).facts, TWO])


@given(facts())
def test_a_fact_is_one_compact_line(fact: Fact) -> None:
    line = line_of(fact)
    assert line.count(b"\n") == 1
    assert line.endswith(b"}\n")
    assert b'": ' not in line_of(ONE)


def test_text_is_written_as_it_is_read() -> None:
    assert "Größe “¿”".encode() in line_of(QuestionAsked(0.0, "Größe “¿”", "case"))


def test_half_a_surrogate_pair_is_kept() -> None:
    fact = QuestionAsked(0.0, "a file called \udcff", "case")
    assert lines_of(spelled([fact]), NOWHERE).facts == (fact,)


def test_what_could_not_be_read_back_is_not_written(tmp_path: Path) -> None:
    file = FactFile.create(tmp_path / "facts.jsonl")
    with pytest.raises(MalformedFactError, match=r"RoundEnded\.at is not a finite number"):
        file.append(RoundEnded(float("nan")))
    file.append(ONE)
    file.close()
    assert (tmp_path / "facts.jsonl").read_bytes() == spelled([ONE])


@pytest.mark.parametrize(
    "last", [b"\0\0\0\0\n", b'{"fact":"RoundEnd\0\0\0\n', b"\xff\xfe\n", b"\n", b"[" * 100_000 + b"\n"]
)
def test_a_last_line_that_is_no_json_is_dropped(last: bytes) -> None:
    lines = lines_of(spelled([ONE]) + last, NOWHERE)
    assert lines.facts == (ONE,)
    assert lines.length == len(spelled([ONE]))


BAD = {
    b"\0\0\0\0": "is not JSON",
    b"": "is not JSON",
    b"\xff": "is not JSON",
    b"[" * 100_000: "is not JSON",
    b"[]": "is not an object",
    b'{"fact":"RoundFolded","at":1.0}': "names no fact this version knows: 'RoundFolded'",
    b'{"fact":"RoundEnded","at":"late"}': "RoundEnded.at is not a number",
    b'{"fact":"RoundEnded","at":NaN}': "RoundEnded.at is not a finite number",
    b'{"fact":"RoundEnded","at":1.0} {}': "is not JSON",
}


@pytest.mark.parametrize(("bad", "why"), BAD.items(), ids=[line[:12].hex() for line in BAD])
def test_any_other_bad_line_is_told_with_its_number(bad: bytes, why: str) -> None:
    for rest in (line_of(TWO), b"torn"):
        with pytest.raises(CouldNotError) as caught:
            lines_of(spelled([ONE]) + bad + b"\n" + rest, NOWHERE)
        assert str(caught.value).startswith(f"{NOWHERE}, line 3: {why}")


def test_a_fact_of_a_later_version_is_told_even_at_the_end() -> None:
    with pytest.raises(CouldNotError, match="line 3: names no fact this version knows: 'RoundFolded'"):
        lines_of(spelled([ONE]) + b'{"fact":"RoundFolded"}\n', NOWHERE)


@pytest.mark.parametrize(
    "first", [b"hello", b"hello\n", b"[1]\n", b"{}\n", b'{"journal":"1"}\n', b'{"journal":true}\n']
)
def test_a_file_that_is_no_journal_is_left_alone(first: bytes) -> None:
    with written(first) as path:
        with pytest.raises(CouldNotError, match="line 1: this is no journal"):
            FactFile.resume(path)
        assert path.read_bytes() == first


@pytest.mark.parametrize(
    "first", [b'{"journal": 6}\n', b'{"journal":6,"sound":"flac"}\n{"fact":"New"}\n', b'{"journal": 6}']
)
def test_a_newer_format_asks_for_an_update(first: bytes) -> None:
    with written(first) as path:
        with pytest.raises(CouldNotError, match=r"written by a newer version.*update interviewer"):
            FactFile.resume(path)
        assert path.read_bytes() == first


@pytest.mark.parametrize("header", HEADERS)
def test_a_file_of_an_older_format_becomes_one_of_this(header: bytes, without_sync: None) -> None:
    del without_sync
    content = header + line_of(ONE)
    for cut in range(len(content) + 1):
        with written(content[:cut]) as path:
            kept = lines_of(content[:cut], path).facts
            file = FactFile.resume(path)
            file.append(TWO)
            file.close()
            assert path.read_bytes() == spelled([*kept, TWO])


def test_a_header_in_other_words_is_left_as_it_stands() -> None:
    first = b'{"journal":1,"by":"hand"}\n'
    with written(first + line_of(ONE)) as path:
        file = FactFile.resume(path)
        file.append(TWO)
        file.close()
        assert path.read_bytes() == first + line_of(ONE) + line_of(TWO)


def test_the_formats_are_told_apart_by_one_byte() -> None:
    assert HEADER == HEADERS[-1] == b'{"journal": 5}\n'
    assert {len(header) for header in HEADERS} == {len(HEADER)}


def test_windows_line_ends_do_no_harm() -> None:
    assert lines_of(spelled([ONE, TWO]).replace(b"\n", b"\r\n"), NOWHERE).facts == (ONE, TWO)


def test_a_fact_is_on_the_disk_when_append_returns(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path, synced = tmp_path / "facts.jsonl", []
    monkeypatch.setattr(os, "fsync", lambda _: synced.append(path.read_bytes()))
    file = FactFile.create(path)
    assert synced[0] == HEADER
    for number in range(3):
        file.append(RoundEnded(float(number)))
        assert synced[-1] == path.read_bytes() == spelled([RoundEnded(float(n)) for n in range(number + 1)])
    file.close()


@pytest.mark.parametrize("room", range(len(line_of(ONE))))
def test_a_full_disk_leaves_no_part_of_a_fact(tmp_path: Path, room: int) -> None:
    path = tmp_path / "facts.jsonl"
    path.write_bytes(spelled([ONE]))
    disk = FullDisk(path, room)
    file = FactFile(GrowingFile(disk))
    with pytest.raises(OSError, match="No space"):
        file.append(TWO)
    assert path.read_bytes() == spelled([ONE])
    disk.room = 1000
    file.append(TWO)
    file.close()
    assert path.read_bytes() == spelled([ONE, TWO])


def test_a_part_that_cannot_be_cut_off_reads_as_torn_and_is_cut_before_the_next(tmp_path: Path) -> None:
    path = tmp_path / "facts.jsonl"
    path.write_bytes(spelled([ONE]))
    # More than the next fact takes: what is left of this one must not follow that.
    disk = StubbornDisk(path, 45)
    file = FactFile(GrowingFile(disk))
    with pytest.raises(OSError, match="No space"):
        file.append(QuestionAsked(0.0, "Why is this one so long?", "case"))
    assert len(path.read_bytes()) == len(spelled([ONE])) + 45
    assert lines_of(path.read_bytes(), path).facts == (ONE,)
    disk.room = 1000
    file.append(TWO)
    file.close()
    assert path.read_bytes() == spelled([ONE, TWO])


def test_a_fact_the_disk_did_not_confirm_is_taken_back(tmp_path: Path) -> None:
    path = tmp_path / "facts.jsonl"
    file = FactFile.create(path)
    with unconfirmed(), pytest.raises(OSError, match="Input/output"):
        file.append(ONE)
    assert path.read_bytes() == HEADER
    file.append(TWO)
    file.close()
    assert path.read_bytes() == spelled([TWO])


def test_an_interrupt_leaves_no_part_of_a_fact(tmp_path: Path) -> None:
    path = tmp_path / "facts.jsonl"
    file = FactFile.create(path)
    with unconfirmed(KeyboardInterrupt()), pytest.raises(KeyboardInterrupt):
        file.append(ONE)
    file.close()
    assert path.read_bytes() == HEADER


def test_a_file_that_cannot_be_begun_is_not_left(tmp_path: Path) -> None:
    with unconfirmed(), pytest.raises(OSError, match="Input/output"):
        FactFile.create(tmp_path / "facts.jsonl")
    assert list(tmp_path.iterdir()) == []
