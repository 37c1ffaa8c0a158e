"""A round on disk: begun, written, broken off, gone on with; and what a person is told when it cannot be written."""

import contextlib
import io
import os
import sys
import wave
from collections.abc import Iterator
from functools import partial
from pathlib import Path

import numpy as np
import pytest

from interviewer.core.audio import Block
from interviewer.core.events import Fact, QuestionAsked, RoundEnded, RoundStarted
from interviewer.core.trouble import CouldNotError
from interviewer.fact_file import FactFile
from interviewer.growing_file import GrowingFile
from interviewer.journal import FACTS, SOUND, Journal, read_facts, read_sound, samples_in
from interviewer.sound_file import SoundFile
from tests.journal.failing import FullDisk, unconfirmed
from tests.tones import silence, tone

STARTED = RoundStarted("one", "2026-11-21T09:12:00+01:00", "microphone")
ASKED = QuestionAsked(0.0, "Größe?", "case")
ENDED = RoundEnded(2.5)


def kept(folder: Path, *facts: Fact, seconds: float = 0.0) -> Path:
    """A round with these facts and so much sound."""
    with Journal.create(folder) as journal:
        for fact in facts:
            journal.append(fact)
        if seconds:
            journal.keep(Block(0, tone(seconds)))
    return folder


def test_a_round_reads_as_it_was_written(tmp_path: Path) -> None:
    folder, sound = tmp_path / "sessions" / "one", tone(2.5)
    with Journal.create(folder) as journal:
        journal.append(STARTED)
        journal.keep(Block(0, sound[:30_000]))
        journal.append(ASKED)
        journal.keep(Block(30_000, sound[30_000:]))
        assert journal.samples_kept == 40_000
        journal.append(ENDED)
    assert read_facts(folder) == (STARTED, ASKED, ENDED)
    assert samples_in(folder) == 40_000
    blocks = list(read_sound(folder))
    assert [(block.first, len(block.samples)) for block in blocks] == [(0, 16_000), (16_000, 16_000), (32_000, 8_000)]
    np.testing.assert_allclose(np.concatenate([block.samples for block in blocks]), sound, atol=1 / 32_768)


def test_the_folder_holds_what_it_says(tmp_path: Path) -> None:
    folder = kept(tmp_path / "one", STARTED, ASKED, seconds=0.1)
    assert sorted(path.name for path in folder.iterdir()) == [FACTS, SOUND]
    assert (folder / FACTS).read_text("utf-8") == (
        '{"journal": 1}\n'
        '{"fact":"RoundStarted","name":"one","moment":"2026-11-21T09:12:00+01:00","source":"microphone"}\n'
        '{"fact":"QuestionAsked","at":0.0,"question":"Größe?","kind":"case"}\n'
    )


def test_a_round_goes_on_where_it_stopped(tmp_path: Path) -> None:
    folder = kept(tmp_path / "one", STARTED, seconds=1.0)
    with Journal.resume(folder) as journal:
        assert journal.samples_kept == 16_000
        journal.append(ASKED)
        journal.keep(Block(20_000, tone(0.5)))
    assert read_facts(folder) == (STARTED, ASKED)
    assert samples_in(folder) == 28_000


def test_what_a_crash_tore_is_cut_off(tmp_path: Path) -> None:
    folder = kept(tmp_path / "one", STARTED, seconds=1.0)
    with (folder / FACTS).open("ab") as facts, (folder / SOUND).open("ab") as sound:
        facts.write(b'{"fact":"QuestionAs')
        sound.write(b"\0\0\0")
    assert read_facts(folder) == (STARTED,)
    with Journal.resume(folder) as journal:
        assert journal.samples_kept == 16_001
        journal.append(ASKED)
    assert read_facts(folder) == (STARTED, ASKED)
    with wave.open(str(folder / SOUND)) as wav:
        assert wav.getnframes() == 16_001


def test_a_round_without_sound_has_no_file_of_it(tmp_path: Path) -> None:
    folder = kept(tmp_path / "one", STARTED)
    assert not (folder / SOUND).exists()
    assert list(read_sound(folder)) == []
    assert samples_in(folder) == 0
    with Journal.resume(folder) as journal:
        assert journal.samples_kept == 0
        journal.keep(Block(0, tone(0.5)))
    assert samples_in(folder) == 8_000


def test_a_round_can_be_read_while_it_is_written(tmp_path: Path) -> None:
    with Journal.create(tmp_path) as journal:
        journal.append(STARTED)
        journal.keep(Block(0, tone(1.25)))
        assert read_facts(tmp_path) == (STARTED,)
        assert sum(len(block.samples) for block in read_sound(tmp_path)) == 20_000
        journal.append(ASKED)
        assert read_facts(tmp_path) == (STARTED, ASKED)


def test_a_round_is_never_begun_over_another(tmp_path: Path) -> None:
    folder = kept(tmp_path / "one", STARTED)
    with pytest.raises(CouldNotError, match="is taken already"):
        Journal.create(folder)
    assert read_facts(folder) == (STARTED,)


def test_one_round_has_one_writer(tmp_path: Path) -> None:
    with Journal.create(tmp_path / "one") as journal:
        journal.append(STARTED)
        with pytest.raises(CouldNotError, match=r"The round one is open in another program.*close it there"):
            Journal.resume(tmp_path / "one")
        # A reader that comes and goes does not give the lock away.
        assert read_facts(tmp_path / "one") == (STARTED,)
        with pytest.raises(CouldNotError, match="open in another program"):
            Journal.resume(tmp_path / "one")
        journal.append(ASKED)
    with Journal.resume(tmp_path / "one") as journal:
        journal.append(ENDED)
    assert read_facts(tmp_path / "one") == (STARTED, ASKED, ENDED)


def test_a_round_that_cannot_be_gone_on_with_is_let_go(tmp_path: Path) -> None:
    folder = kept(tmp_path / "one", STARTED)
    (folder / SOUND).write_bytes(b"OggS")
    for _ in range(2):
        with pytest.raises(CouldNotError, match="not the sound"):
            Journal.resume(folder)
    (folder / SOUND).unlink()
    Journal.resume(folder).close()


def test_closing_twice_is_closing(tmp_path: Path) -> None:
    journal = Journal.create(tmp_path)
    journal.keep(Block(0, tone(0.1)))
    journal.close()
    journal.close()
    with pytest.raises(ValueError, match="closed"):
        journal.append(ENDED)


def test_where_no_round_is_it_says_so(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    for folder in (tmp_path, tmp_path / "none", tmp_path / "file"):
        for open_round in (Journal.resume, read_facts):
            with pytest.raises(CouldNotError, match="There is no round in"):
                open_round(folder)


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
            "It is kept up to 12:31; free some space on the disk, then go on."
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


def test_a_round_below_a_file_is_told(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    with pytest.raises(CouldNotError, match="The round one could not be opened"):
        Journal.create(tmp_path / "file" / "one")
    with pytest.raises(CouldNotError, match="is taken already"):
        Journal.create(tmp_path / "file")
