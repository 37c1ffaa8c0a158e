"""What a person is told when a round cannot be written, and what is kept of it."""

import contextlib
import io
import os
import shutil
import sys
import wave
from collections.abc import Iterator
from functools import partial
from pathlib import Path

import pytest

from interviewer.core.audio import Block
from interviewer.core.events import QuestionAsked
from interviewer.core.trouble import CouldNotError
from interviewer.fact_file import FactFile, line_of
from interviewer.growing_file import GrowingFile
from interviewer.journal import FACTS, SOUND, Journal, first_told, legible_facts, read_facts, retell, samples_in
from interviewer.retelling import Made
from interviewer.sound_file import SoundFile
from tests.journal.failing import FullDisk, unconfirmed
from tests.journal.rounds import ASKED, ENDED, STARTED, kept
from tests.tones import silence, tone


def on_disk(folder: Path, room: int) -> tuple[Journal, FullDisk, FullDisk]:
    """The round in a folder, on disks with room for so many bytes more."""
    facts, sound = FullDisk(folder / FACTS, room), FullDisk(folder / SOUND, room)
    return Journal(folder, FactFile(GrowingFile(facts)), SoundFile(GrowingFile(sound))), facts, sound


def test_a_full_disk_is_told_with_what_was_kept(tmp_path: Path) -> None:
    folder = kept(tmp_path / "one", STARTED)
    with Journal.resume(folder) as journal:
        journal.keep(Block(751 * 16_000, tone(0.5)))
    journal, facts, sound = on_disk(folder, 30)
    writes = partial(journal.append, ASKED), partial(journal.keep, Block(751 * 16_000 + 8_000, tone(0.5)))
    for write in writes:
        with pytest.raises(CouldNotError) as caught:
            write()
        assert str(caught.value) == (
            "The round one could not be written (No space left on device). "
            "It is kept up to 12:31; free some space on the disk, then go on: interviewer practice --resume"
        )
    assert read_facts(folder) == (STARTED,)
    assert samples_in(folder) == 751 * 16_000 + 8_000
    facts.room = sound.room = 100_000
    journal.append(ASKED)
    journal.keep(Block(752 * 16_000, tone(0.5)))
    journal.close()
    assert read_facts(folder) == (STARTED, ASKED)
    assert samples_in(folder) == 752 * 16_000 + 8_000


def test_hours_are_told_as_hours(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    journal = Journal.create(tmp_path / "one")
    monkeypatch.setattr(Journal, "samples_kept", (3600 + 2 * 60 + 3) * 16_000)
    with unconfirmed(), pytest.raises(CouldNotError, match=r"kept up to 1:02:03; check the disk"):
        journal.append(STARTED)
    journal.close()


def test_a_disk_that_fails_at_the_end_is_told(tmp_path: Path) -> None:
    journal = Journal.create(tmp_path / "one")
    journal.keep(Block(0, tone(0.25)))
    with unconfirmed(), pytest.raises(CouldNotError, match=r"Input/output.*kept up to 0:00"):
        journal.close()
    # The round is free again all the same.
    with Journal.resume(tmp_path / "one") as again:
        assert again.samples_kept == 4_000


@pytest.mark.skipif(sys.platform == "win32", reason="POSIX limits the size of a process's files")
def test_a_file_at_its_limit_keeps_all_that_was_told(tmp_path: Path) -> None:
    told: list[float] = []
    with Journal.create(tmp_path) as journal:
        with limited(20_000), pytest.raises(CouldNotError, match="free some space on the disk"):
            tell_without_end(journal, told)
        with limited(20_000), pytest.raises(CouldNotError, match="kept up to 0:00; free some space"):
            keep_without_end(journal)
        kept_sound = journal.samples_kept
        assert len(told) > 40
        assert [fact.at for fact in read_facts(tmp_path) if isinstance(fact, QuestionAsked)] == told
        with wave.open(str(tmp_path / SOUND)) as wav:
            assert wav.getnframes() == kept_sound == 9_600
        journal.append(ENDED)
        journal.keep(Block(kept_sound, silence(0.5)))
    assert read_facts(tmp_path)[-1] == ENDED
    assert samples_in(tmp_path) == kept_sound + 8_000


def tell_without_end(journal: Journal, told: list[float]) -> None:
    while True:
        journal.append(QuestionAsked(float(len(told)), "Why?" * 100, "case"))
        told.append(float(len(told)))


def keep_without_end(journal: Journal) -> None:
    while True:
        journal.keep(Block(journal.samples_kept, tone(0.1)))


@contextlib.contextmanager
def limited(size: int) -> Iterator[None]:
    """No file of this process may grow beyond so many bytes: the kernel takes a part, then nothing."""
    import resource

    soft, hard = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (size, hard))
    try:
        yield
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, (soft, hard))


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="a device of Linux")
def test_a_device_that_is_always_full_is_told(tmp_path: Path) -> None:
    device = SoundFile(GrowingFile(io.FileIO("/dev/full", "r+b")))
    with contextlib.closing(FactFile.create(tmp_path / FACTS)) as facts:
        journal = Journal(tmp_path, facts, device)
        with pytest.raises(CouldNotError, match=r"No space left on device\). It is kept up to 0:00; free some space"):
            journal.keep(Block(0, tone(0.1)))
    assert device.samples == 0
    with pytest.raises(CouldNotError, match="could not be written"):
        # What is no file cannot be synced either; it is closed all the same.
        journal.close()


def test_a_folder_that_cannot_be_written_is_told(tmp_path: Path) -> None:
    folder = kept(tmp_path / "one", STARTED)
    (folder / FACTS).chmod(0o400)
    if os.access(folder / FACTS, os.W_OK):
        pytest.skip("nothing is read-only to this user")
    with pytest.raises(CouldNotError, match=r"could not be opened \(Permission denied\).*make its folder writable"):
        Journal.resume(folder)
    folder.chmod(0o500)
    with pytest.raises(CouldNotError, match=r"The round two could not be opened \(Permission denied\)"):
        Journal.create(folder / "two")
    folder.chmod(0o700)


@pytest.mark.skipif(sys.platform == "win32", reason="there nobody can take away a folder in which files are open")
@pytest.mark.parametrize("how", ["deleted", "moved", "replaced"])
def test_a_folder_that_was_taken_away_is_told_with_the_next_fact_or_half_a_second_of_sound(
    tmp_path: Path, how: str
) -> None:
    journal = Journal.create(tmp_path / "one")
    journal.keep(Block(0, tone(0.25)))
    shutil.rmtree(tmp_path / "one") if how == "deleted" else (tmp_path / "one").rename(tmp_path / "elsewhere")
    if how == "replaced":
        kept(tmp_path / "one", STARTED, seconds=0.5)
    for write in partial(journal.append, STARTED), partial(journal.keep, Block(4_000, tone(0.5))), journal.close:
        with pytest.raises(CouldNotError) as caught:
            write()
        assert str(caught.value) == (
            f"The round one is not in {tmp_path} any more: it was moved or deleted while it went on. Where it was "
            "moved, it is kept up to 0:00. To begin another: interviewer practice"
        )
    assert how == "deleted" or samples_in(tmp_path / "elsewhere") == 4_000


def test_a_round_below_a_file_is_told(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    with pytest.raises(CouldNotError, match="The round one could not be opened"):
        Journal.create(tmp_path / "file" / "one")
    with pytest.raises(CouldNotError, match="is taken already"):
        Journal.create(tmp_path / "file")


def test_what_stands_before_a_line_that_is_no_fact_can_be_read(tmp_path: Path) -> None:
    folder = kept(tmp_path / "one", STARTED, ASKED, ENDED)
    assert legible_facts(folder) == ((STARTED, ASKED, ENDED), "")
    lines = (folder / FACTS).read_bytes().splitlines(keepends=True)
    (folder / FACTS).write_bytes(b"".join([*lines[:2], b"rotten\n", *lines[3:]]))
    facts, trouble = legible_facts(folder)
    assert facts == (STARTED,)
    assert "line 3: is not JSON" in trouble
    assert trouble.endswith("to see what stands before that line: interviewer report one")
    with pytest.raises(CouldNotError, match="line 3"):
        read_facts(folder)


def test_behind_a_retelling_too(tmp_path: Path) -> None:
    folder = kept(tmp_path / "one", STARTED, ASKED)
    retell(folder, first_told(folder), [STARTED], Made("", "", "", ""))
    with (folder / FACTS).open("ab") as facts:
        facts.write(b"rotten\n" + line_of(ENDED))
    assert legible_facts(folder)[0] == (STARTED,)
