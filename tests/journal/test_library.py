"""All rounds on disk: named, listed, deleted, and never hidden by one that is broken."""

import os
from datetime import UTC, datetime, timedelta, timezone
from pathlib import Path

import pytest

from interviewer.core.events import Fact, QuestionAsked, RoundEnded, RoundResumed, RoundStarted
from interviewer.core.over_time.round_figures import RoundFigures
from interviewer.core.trouble import CouldNotError
from interviewer.index import Index
from interviewer.journal import FACTS, SOUND, Journal, read_facts
from interviewer.library import Library, RoundSummary
from tests.journal.rounds import kept

NINE = datetime(2026, 11, 21, 9, 12, 40, tzinfo=timezone(timedelta(hours=1)))
ASKED = QuestionAsked(0.0, "Why?", "case")


def started(moment: datetime) -> RoundStarted:
    return RoundStarted("any", moment.isoformat(), "microphone")


def names(library: Library) -> list[str]:
    return [summary.name for summary in library.rounds()]


def test_rounds_are_named_after_their_minute(tmp_path: Path) -> None:
    library = Library(tmp_path / "my" / "sessions")
    folders = [library.new_round(NINE) for _ in range(3)]
    assert [folder.name for folder in folders] == ["2026-11-21-0912", "2026-11-21-0912-2", "2026-11-21-0912-3"]
    assert all(folder.parent == tmp_path / "my" / "sessions" and folder.is_dir() for folder in folders)
    assert library.rounds() == []


def test_a_round_is_summed_up(tmp_path: Path) -> None:
    library = Library(tmp_path)
    kept(library.new_round(NINE), started(NINE), ASKED, ASKED, RoundEnded(1.5), seconds=1.5)
    assert library.rounds() == [RoundSummary("2026-11-21-0912", NINE, 1.5, 2, ended=True)]


def test_a_round_that_was_broken_off_is_not_ended(tmp_path: Path) -> None:
    library = Library(tmp_path)
    folder = kept(library.new_round(NINE), started(NINE), ASKED)
    with (folder / FACTS).open("ab") as facts:
        facts.write(b'{"fact":"RoundEn')
    assert library.rounds() == [RoundSummary("2026-11-21-0912", NINE, 0.0, 1, ended=False)]


def test_the_newest_comes_first(tmp_path: Path) -> None:
    library = Library(tmp_path)
    # Nine o'clock here is eight elsewhere, whatever the names say.
    kept(tmp_path / "early", started(NINE))
    kept(tmp_path / "a-later", started(NINE.astimezone(UTC) + timedelta(minutes=1)))
    kept(tmp_path / "latest", started(NINE + timedelta(days=1)))
    kept(tmp_path / "undated")
    assert names(library) == ["latest", "a-later", "early", "undated"]


def test_what_broke_off_is_unfinished_the_newest_first(tmp_path: Path) -> None:
    library = Library(tmp_path)
    assert library.unfinished() == []
    for minutes, facts in enumerate([(ASKED,), (ASKED, RoundEnded(1.0)), ()]):
        moment = NINE + timedelta(minutes=minutes)
        kept(library.new_round(moment), started(moment), *facts)
    for bad in ("2026-11-21-0920", "2026-11-21-0921"):
        (tmp_path / bad).mkdir()
    (tmp_path / "2026-11-21-0920" / FACTS).write_bytes(b"hello\n")
    assert [(one.name, one.questions) for one in library.unfinished()] == [
        ("2026-11-21-0914", 0),
        ("2026-11-21-0912", 1),
    ]


def test_a_round_taken_up_again_is_unfinished_until_it_ends(tmp_path: Path) -> None:
    library = Library(tmp_path)
    folder = kept(library.new_round(NINE), started(NINE), ASKED)
    with Journal.resume(folder) as journal:
        journal.append(RoundResumed(0.0, NINE.isoformat()))
        assert [one.name for one in library.unfinished()] == [folder.name]
        journal.append(RoundEnded(0.0))
    assert library.unfinished() == []


def test_the_newest_that_broke_off_goes_on_nowhere_and_is_looked_for_as_far_as_wanted(tmp_path: Path) -> None:
    library = Library(tmp_path)
    assert library.newest_unfinished() is None
    older = asking(library, 0, "Why?")
    newer = asking(library, 1, "Why?")
    kept(library.new_round(NINE + timedelta(minutes=2)), started(NINE), RoundEnded(0.0))
    newest = [library.newest_unfinished(among) for among in (None, 3, 2, 1)]
    assert [one and one.name for one in newest] == [newer.name, newer.name, newer.name, None]
    with Journal.resume(newer):
        assert [one and one.name for one in (library.newest_unfinished(),)] == [older.name]
        assert library.newest_unfinished(2) is None


def asking(library: Library, minutes: int, *texts: str) -> Path:
    moment = NINE + timedelta(minutes=minutes)
    return kept(library.new_round(moment), started(moment), *(QuestionAsked(0.0, text, "case") for text in texts))


def test_the_example_is_listed_and_is_nobodys_own(tmp_path: Path) -> None:
    library = Library(tmp_path)
    asking(library, 0, "One?")
    asking(library, 1, "Two?")
    first, second = library.folders()
    second.rename(tmp_path / "example")
    assert (len(library.rounds()), library.own()) == (2, [first])
    assert library.lately_asked() == ["One?"]


def test_the_questions_asked_lately_come_the_latest_first(tmp_path: Path) -> None:
    library = Library(tmp_path)
    assert library.lately_asked() == []
    asking(library, 0, "One?", "Two?")
    asking(library, 2, "Five?")
    asking(library, 1, "Three?", "Four?", "One?")
    asking(library, 1)
    assert library.lately_asked() == ["Five?", "One?", "Four?", "Three?", "Two?", "One?"]
    assert library.lately_asked(3) == ["Five?", "One?", "Four?"]
    assert library.lately_asked(0) == []
    asking(library, 3, *(f"{number}?" for number in range(30)))
    assert library.lately_asked() == [f"{number}?" for number in range(29, 9, -1)]


def test_no_more_rounds_are_read_than_it_takes(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    library, read = Library(tmp_path), []
    for minutes in range(4):
        asking(library, minutes, "One?", "Two?")

    def counted(folder: Path) -> tuple[Fact, ...]:
        read.append(folder.name)
        return read_facts(folder)

    monkeypatch.setattr("interviewer.library.read_facts", counted)
    assert len(library.lately_asked(3)) == 3
    assert read == ["2026-11-21-0915", "2026-11-21-0914"]


def test_what_cannot_be_read_is_passed_over(tmp_path: Path) -> None:
    library = Library(tmp_path)
    asking(library, 0, "One?")
    for minutes, content in {1: b"hello\n", 2: b'{"journal": 5}\n', 3: b""}.items():
        (asking(library, minutes) / FACTS).write_bytes(content)
    (tmp_path / "odd" / FACTS).mkdir(parents=True)
    kept(tmp_path / "named-otherwise", QuestionAsked(0.0, "Two?", "case"))
    assert library.lately_asked() == ["One?", "Two?"]


def test_rounds_of_one_moment_come_in_the_order_of_their_numbers(tmp_path: Path) -> None:
    library = Library(tmp_path)
    for _ in range(11):
        kept(library.new_round(NINE), started(NINE))
    assert names(library)[:3] == ["2026-11-21-0912-11", "2026-11-21-0912-10", "2026-11-21-0912-9"]
    assert names(library)[-1] == "2026-11-21-0912"


@pytest.mark.parametrize("told", [[], [RoundStarted("x", "yesterday", "x")]])
def test_where_no_moment_is_told_the_name_says_it(tmp_path: Path, told: list[Fact]) -> None:
    kept(tmp_path / "2026-11-21-0912-3", *told)
    assert Library(tmp_path).rounds()[0].moment == datetime(2026, 11, 21, 9, 12).astimezone()


@pytest.mark.parametrize("far", ["0001-01-01T00:00:00+14:00", "9999-12-31T23:59:59-12:00"])
def test_a_year_far_away_hides_no_round(tmp_path: Path, far: str) -> None:
    kept(tmp_path / "far", RoundStarted("far", far, "x"))
    kept(tmp_path / "one", started(NINE))
    assert sorted(names(Library(tmp_path))) == ["far", "one"]


def test_a_moment_without_offset_stands_beside_others(tmp_path: Path) -> None:
    kept(tmp_path / "one", RoundStarted("one", "2020-01-01T10:00:00", "x"))
    kept(tmp_path / "two", started(NINE))
    assert names(Library(tmp_path)) == ["two", "one"]


def test_a_broken_round_is_listed_with_its_reason_and_hides_no_other(tmp_path: Path) -> None:
    library = Library(tmp_path)
    good = kept(library.new_round(NINE), started(NINE), RoundEnded(0.0))
    for name, content in {"2026-11-22-0800": b"hello\n", "2026-11-20-0800": b'{"journal": 6}\n'}.items():
        (tmp_path / name).mkdir()
        (tmp_path / name / FACTS).write_bytes(content)
    rounds = {summary.name: summary for summary in library.rounds()}
    assert [*rounds] == ["2026-11-22-0800", good.name, "2026-11-20-0800"]
    assert "line 1: this is no journal" in rounds["2026-11-22-0800"].trouble
    assert "update interviewer" in rounds["2026-11-20-0800"].trouble
    assert rounds[good.name] == RoundSummary(good.name, NINE, 0.0, 0, ended=True)


def test_a_round_whose_sound_is_another_file_is_broken(tmp_path: Path) -> None:
    kept(tmp_path / "one", started(NINE), ASKED)
    (tmp_path / "one" / SOUND).write_bytes(b"OggS")
    (told,) = Library(tmp_path).rounds()
    assert "not the sound" in told.trouble
    assert (told.moment, told.questions) == (NINE, 1)
    assert Library(tmp_path).unfinished() == []


def test_a_round_that_cannot_be_read_is_broken(tmp_path: Path) -> None:
    # A folder where the file should be: even an administrator cannot read it as one.
    (tmp_path / "odd" / FACTS).mkdir(parents=True)
    kept(tmp_path / "one", started(NINE))
    one, odd = Library(tmp_path).rounds()
    assert (one.name, one.trouble) == ("one", "")
    assert "The round odd could not be opened" in odd.trouble


def test_a_folder_that_cannot_be_looked_into_is_broken(tmp_path: Path) -> None:
    kept(tmp_path / "shut").chmod(0o000)
    if os.access(tmp_path / "shut", os.X_OK):
        pytest.skip("every folder is open to this user")
    kept(tmp_path / "one", started(NINE))
    _, shut = Library(tmp_path).rounds()
    (tmp_path / "shut").chmod(0o700)
    assert "Permission denied" in shut.trouble


def test_the_folders_of_all_rounds_come_by_name(tmp_path: Path) -> None:
    assert Library(tmp_path / "none").folders() == []
    folders = [kept(tmp_path / name) for name in ("two", "one", ".hidden/three")]
    (tmp_path / "one" / FACTS).write_bytes(b"hello\n")
    assert Library(tmp_path).folders() == [folders[1], folders[0]]


def test_other_things_are_no_rounds(tmp_path: Path) -> None:
    (tmp_path / "notes").mkdir()
    (tmp_path / "notes" / "sound.wav").write_bytes(b"")
    (tmp_path / "facts.jsonl").write_text("")
    assert Library(tmp_path).rounds() == []
    assert Library(tmp_path / "none").rounds() == []


def test_where_no_folder_can_be_it_says_so(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    library = Library(tmp_path / "file")
    with pytest.raises(CouldNotError, match="could not be changed"):
        library.new_round(NINE)
    with pytest.raises(CouldNotError, match="cannot be listed"):
        library.rounds()


def test_a_deleted_round_is_gone_with_all_that_was_known_of_it(tmp_path: Path) -> None:
    library = Library(tmp_path)
    one, two = (kept(library.new_round(NINE), started(NINE), seconds=0.5) for _ in range(2))
    for name in ("facts-2.jsonl", "facts-3.jsonl.reverted", ".facts-4.jsonl.part"):
        (one / name).write_bytes(b"words")
    Index(tmp_path, "a").rounds(lambda folder: RoundFigures(folder.name, None))
    files = [".facts-4.jsonl.part", "facts-2.jsonl", "facts-3.jsonl.reverted", "facts.jsonl", "sound.wav"]
    assert sorted(file.path.name for file in library.files_of(one.name)) == files
    # Broken off in the middle, it is still a round, which can be deleted.
    assert library.files_of(one.name)[-1].path.name == FACTS
    assert sum(file.bytes for file in library.files_of(one.name)) > 16_000
    assert library.delete(one.name) == []
    assert sorted(path.name for path in tmp_path.iterdir()) == [".index", two.name]
    assert one.name + '"' not in (tmp_path / ".index").read_text()


def test_what_is_not_the_rounds_own_stays(tmp_path: Path) -> None:
    library = Library(tmp_path)
    one = kept(library.new_round(NINE), started(NINE))
    (one / "my notes.txt").write_text("mine")
    assert library.delete(one.name) == [one / "my notes.txt"]
    assert [path.name for path in one.iterdir()] == ["my notes.txt"]
    assert names(library) == []


def test_a_link_to_a_round_goes_with_it(tmp_path: Path) -> None:
    elsewhere = kept(tmp_path / "elsewhere" / "one", started(NINE))
    library = Library(tmp_path / "sessions")
    library.new_round(NINE).rmdir()
    (tmp_path / "sessions" / "linked").symlink_to(elsewhere)
    assert library.delete("linked") == []
    assert list((tmp_path / "sessions").iterdir()) == []
    assert not (elsewhere / FACTS).exists()


def test_a_round_that_is_being_written_is_known(tmp_path: Path) -> None:
    library = Library(tmp_path)
    with Journal.create(library.new_round(NINE)):
        assert library.going_on("2026-11-21-0912")
    assert not library.going_on("2026-11-21-0912")


def test_a_broken_round_can_be_deleted(tmp_path: Path) -> None:
    (tmp_path / "bad").mkdir()
    (tmp_path / "bad" / FACTS).write_bytes(b"hello\n")
    Library(tmp_path).delete("bad")
    assert Library(tmp_path).rounds() == []


def test_a_round_that_is_being_written_is_not_deleted(tmp_path: Path) -> None:
    library = Library(tmp_path)
    with Journal.create(library.new_round(NINE)) as journal:
        with pytest.raises(CouldNotError, match="open in another program"):
            library.delete("2026-11-21-0912")
        journal.append(started(NINE))
    assert names(library) == ["2026-11-21-0912"]


@pytest.mark.parametrize("name", ["", ".", "..", "../one", "one/", "./one", "one/..", ".hidden", "two", "a\\b", "\0"])
def test_a_name_leads_nowhere_else(tmp_path: Path, name: str) -> None:
    folder = tmp_path / "sessions"
    kept(tmp_path / "one", started(NINE))
    kept(folder / "one", started(NINE))
    for use in (Library(folder).delete, Library(folder).find):
        with pytest.raises(CouldNotError, match="There is no round called"):
            use(name)
    assert names(Library(folder)) == ["one"]
    assert read_facts(tmp_path / "one") == (started(NINE),)


def test_a_round_is_found_by_its_name(tmp_path: Path) -> None:
    assert Library(tmp_path).find(kept(tmp_path / "one").name) == tmp_path / "one"
