"""A round on disk: begun, written, broken off, gone on with."""

import errno
import os
import wave
from pathlib import Path
from unittest.mock import patch

import numpy as np
import pytest

from interviewer.core.audio import Block
from interviewer.core.events import TagCorrected
from interviewer.core.trouble import CouldNotError
from interviewer.fact_file import HEADER, HEADERS, line_of
from interviewer.journal import FACTS, SOUND, Journal, amend, read_facts, read_sound, samples_in
from tests.journal.rounds import ASKED, ENDED, STARTED, kept
from tests.tones import tone

CORRECTED = TagCorrected(0, 0.5, "Größe.", "context")


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
        '{"journal": 5}\n'
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


def test_a_round_that_is_over_is_amended_and_its_sound_left_alone(tmp_path: Path) -> None:
    folder = kept(tmp_path / "one", STARTED, ENDED, seconds=0.1)
    (folder / SOUND).write_bytes(b"OggS")
    amend(folder, [CORRECTED])
    assert read_facts(folder) == (STARTED, ENDED, CORRECTED)
    assert (folder / SOUND).read_bytes() == b"OggS"


def test_what_is_amended_says_that_an_older_version_cannot_read_it(tmp_path: Path) -> None:
    folder = kept(tmp_path / "one", STARTED)
    content = (folder / FACTS).read_bytes()
    (folder / FACTS).write_bytes(HEADERS[0] + content[len(HEADER) :] + b'{"fact":"RoundEn')
    amend(folder, [CORRECTED])
    assert (folder / FACTS).read_bytes() == content + line_of(CORRECTED)


def test_a_round_that_is_being_written_is_not_amended(tmp_path: Path) -> None:
    with Journal.create(tmp_path / "one") as journal:
        journal.append(STARTED)
        with pytest.raises(CouldNotError, match="The round one is open in another program"):
            amend(tmp_path / "one", [CORRECTED])
    assert read_facts(tmp_path / "one") == (STARTED,)
    with pytest.raises(CouldNotError, match="There is no round in"):
        amend(tmp_path / "two", [CORRECTED])


def test_an_amendment_that_cannot_be_written_is_told_and_the_round_let_go(tmp_path: Path) -> None:
    folder = kept(tmp_path / "one", STARTED)
    # To open it takes the first; the second would confirm the correction.
    confirmed = patch.object(os, "fsync", side_effect=[None, OSError(errno.EIO, "Input/output error")])
    with confirmed, pytest.raises(CouldNotError, match=r"could not be written \(Input/output error\).*is kept"):
        amend(folder, [CORRECTED])
    assert read_facts(folder) == (STARTED,)
    amend(folder, [CORRECTED])
    assert read_facts(folder) == (STARTED, CORRECTED)
