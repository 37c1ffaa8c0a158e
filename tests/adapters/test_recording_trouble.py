"""What cannot be read as sound, or not all of it, is told in one plain line."""

import io
import os
import re
import struct
import subprocess
import sys
from pathlib import Path

import av
import numpy as np
import pytest

from interviewer.adapters.recording import EndsEarlyError, Recording
from interviewer.adapters.recording.careful_file import CarefulFile
from interviewer.core.audio import SAMPLE_RATE, Block
from interviewer.core.trouble import CouldNotError
from tests.adapters.recordings import film, onset, read, spoil, wav
from tests.tones import joined, noise, silence, tone, write


@pytest.mark.parametrize(
    ("name", "rate"), [("talk.wav", 16_000), ("talk.flac", 16_000), ("talk.mp3", 44_100), ("talk.webm", 48_000)]
)
def test_a_file_that_was_cut_off_gives_its_part_and_then_says_so(tmp_path: Path, name: str, rate: int) -> None:
    path = write(tmp_path / name, noise(60), rate)
    path.write_bytes(path.read_bytes()[: path.stat().st_size * 2 // 3])
    given_before: list[Block] = []
    with pytest.raises(EndsEarlyError) as trouble:
        given_before.extend(Recording(path).blocks())
    told = "ends early: 0:40 of the 1:00 it promises can be read. To go on with that part, add --partial."
    assert re.sub("0:(39|4[0-2])", "0:40", str(trouble.value)) == f"{name} {told}"
    assert given_before[-1].end == pytest.approx(40 * SAMPLE_RATE, abs=2 * SAMPLE_RATE)
    assert len(read(path, partial=True)) == given_before[-1].end


def test_a_second_less_than_promised_is_no_news(tmp_path: Path) -> None:
    path = tmp_path / "a.wav"
    path.write_bytes(wav(tone(9.2), 10 * SAMPLE_RATE * 2))
    assert len(read(path)) == round(9.2 * SAMPLE_RATE)


@pytest.mark.parametrize(
    ("name", "rate", "damage"), [("a.mp3", 44_100, 150), ("a.m4a", 48_000, 10), ("a.mka", 48_000, 10)]
)
def test_one_bad_packet_is_passed_over_and_the_clock_kept(tmp_path: Path, name: str, rate: int, damage: int) -> None:
    path = write(tmp_path / name, joined(noise(6), tone(4, 1000)), rate, codec="mp3" if name == "a.mp3" else "aac")
    spoil(path, 0.4, damage)
    sound = read(path)
    assert len(sound) == pytest.approx(10 * SAMPLE_RATE, abs=0.1 * SAMPLE_RATE)
    assert onset(joined(silence(5.5), sound[88_000:] * (np.abs(sound[88_000:]) > 0.2))) == pytest.approx(6, abs=0.08)


@pytest.mark.parametrize(("name", "rate"), [("a.flac", 16_000), ("a.m4a", 48_000), ("a.ogg", 48_000)])
def test_much_damage_in_the_middle_is_silence_and_is_told(tmp_path: Path, name: str, rate: int) -> None:
    path = write(tmp_path / name, noise(20), rate, codec="libopus" if name == "a.ogg" else None)
    spoil(path, 0.5, path.stat().st_size // 5)
    with pytest.raises(
        EndsEarlyError,
        match=r"^a\.\w+ is broken at 0:\d\d: 0:1\d of its 0:20 can be read\. To go on .* add --partial\.$",
    ):
        read(path)
    assert len(read(path, partial=True)) == pytest.approx(20 * SAMPLE_RATE, abs=0.1 * SAMPLE_RATE)


PICTURE = bytes.fromhex(
    "89504e470d0a1a0a0000000d4948445200000001000000010802000000907753de"
    "0000000c4944415408d763f8cfc000000301010018dd8db00000000049454e44ae426082"
)


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("notes.txt", b"Some words\nand more words\n" * 40),
        ("notes.mp3", b"Some words\nand more words\n" * 40),
        ("notes.wav", b"RIFF"),
        ("cues.vtt", b"WEBVTT\n\n00:00.000 --> 00:02.000\nhello\n"),
        ("face.png", PICTURE),
        ("paper.pdf", b"%PDF-1.4\n1 0 obj\n<< /Type /Catalog >>\nendobj\n%%EOF\n" * 20),
        ("list.m3u8", b"#EXTM3U\n#EXT-X-TARGETDURATION:9\n#EXTINF:3.0,\nother.wav\n#EXT-X-ENDLIST\n"),
        ("list.ffconcat", b"ffconcat version 1.0\nfile other.wav\n"),
        ("noise.aac", np.random.default_rng(0).bytes(50_000)),
        ("header.wav", wav(silence(0))),
    ],
)
def test_what_holds_no_sound_is_refused_in_one_line(tmp_path: Path, name: str, content: bytes) -> None:
    write(tmp_path / "other.wav", tone(1))
    (tmp_path / name).write_bytes(content)
    with pytest.raises(CouldNotError, match=rf"^{re.escape(name)} (is not a recording, or|holds no sound)[^\n]*\.$"):
        read(tmp_path / name)


def test_files_that_cannot_be_opened_are_named(tmp_path: Path) -> None:
    with pytest.raises(CouldNotError, match=r"There is no file .*gone\.wav\.$"):
        Recording(tmp_path / "gone.wav")
    with pytest.raises(CouldNotError, match=r"is a folder, not a file\.$"):
        Recording(tmp_path)
    (tmp_path / "a.wav").touch()
    with pytest.raises(CouldNotError, match=r"^a\.wav is empty: 0 bytes\.$"):
        Recording(tmp_path / "a.wav")
    with pytest.raises(CouldNotError, match=r"could not be opened: "):
        Recording(tmp_path / "a.wav" / "b.wav")


def test_a_file_that_may_not_be_read_is_named(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = write(tmp_path / "a.wav", tone(1))

    def refused(*_: object, **__: object) -> None:
        raise PermissionError(13, os.strerror(13))

    monkeypatch.setattr(Path, "open", refused)
    with pytest.raises(CouldNotError, match=r"a\.wav may not be read: you lack the permission\.$"):
        Recording(path)


def test_a_silent_film_is_refused(tmp_path: Path) -> None:
    with pytest.raises(CouldNotError, match=r"^a\.mp4 has no sound track\.$"):
        Recording(film(tmp_path / "a.mp4", ()))


def test_a_kind_of_sound_nobody_knows_is_refused(tmp_path: Path) -> None:
    content = bytearray(wav(tone(1)))
    content[20:22] = b"\x99\x99"
    (tmp_path / "a.wav").write_bytes(content)
    with pytest.raises(CouldNotError, match=r"^a\.wav holds (no )?sound"):
        read(tmp_path / "a.wav")


def test_more_channels_than_can_be_handed_out_are_refused(tmp_path: Path) -> None:
    path = tmp_path / "a.mka"
    with av.open(str(path), "w") as container:
        stream = container.add_stream("libopus", rate=48_000, layout="hexadecagonal", options={"mapping_family": "255"})
        frame = av.AudioFrame.from_ndarray(np.zeros((1, 16 * 48_000), np.float32), "flt", "hexadecagonal")
        frame.sample_rate, frame.pts = 48_000, 0
        container.mux(stream.encode(frame))
        container.mux(stream.encode(None))
    with pytest.raises(CouldNotError, match=r"^a\.mka holds sound of a kind that cannot be read here"):
        Recording(path)


class FailingDisk(io.FileIO):
    """A file whose bytes behind the first 100,000 the disk does not give."""

    def read(self, size: int | None = -1, /) -> bytes:
        if self.tell() >= 100_000:
            raise OSError(5, "Input/output error")
        return super().read(size)


def test_a_disk_that_fails_is_named_after_what_it_gave(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = write(tmp_path / "a.wav", tone(10))
    recording = Recording(path)
    monkeypatch.setattr(Path, "open", lambda path, _: FailingDisk(path))
    given_before: list[Block] = []
    with pytest.raises(CouldNotError, match=r"^a\.wav could not be read to its end: Input/output error\.$"):
        given_before.extend(recording.blocks())
    assert given_before[-1].end >= 50_000


def test_a_file_in_ffmpegs_hands_never_raises(tmp_path: Path) -> None:
    with write(tmp_path / "a.wav", tone(1)).open("rb") as file:
        careful = CarefulFile(file)
        assert careful.read(4) == b"RIFF"
        assert [careful.seek(-1), careful.seek(2**70), careful.seek(0, 99)] == [-1, -1, -1]
        assert careful.tell() == 4


def test_a_rate_that_nobody_uses_is_damage(tmp_path: Path) -> None:
    content = bytearray(wav(tone(1)))
    content[24:28] = struct.pack("<I", 2**31 - 1)
    (tmp_path / "a.wav").write_bytes(content)
    with pytest.raises(CouldNotError, match=r"^a\.wav holds no sound that can be read\.$"):
        read(tmp_path / "a.wav")


def test_nothing_of_ffmpeg_reaches_the_terminal(tmp_path: Path) -> None:
    path = write(tmp_path / "a.mp3", noise(20), 44_100)
    spoil(path, 0.5, 40_000)
    program = (
        "import sys; from pathlib import Path; from interviewer.adapters.recording import Recording\n"
        "print(sum(len(block.samples) for block in Recording(Path(sys.argv[1]), partial=True).blocks()))"
    )
    run = subprocess.run([sys.executable, "-c", program, path], capture_output=True, text=True, check=True)
    assert run.stderr == ""
    assert int(run.stdout) > 15 * SAMPLE_RATE


def test_an_ogg_without_its_last_page_breaks_off(tmp_path: Path) -> None:
    path = write(tmp_path / "talk.ogg", noise(20), 48_000, codec="libopus")
    assert len(read(path)) == pytest.approx(20 * SAMPLE_RATE, abs=SAMPLE_RATE // 10)
    path.write_bytes(path.read_bytes()[: path.stat().st_size // 2])
    with pytest.raises(EndsEarlyError, match="breaks off"):
        list(Recording(path).blocks())
    assert list(Recording(path, partial=True).blocks())
