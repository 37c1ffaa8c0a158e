"""Files of every kind become 16 kHz sound on a true clock, and trouble becomes one plain line."""

import os
import re
import struct
import subprocess
import sys
from collections.abc import Callable
from fractions import Fraction
from pathlib import Path

import av
import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from interviewer.adapters.recording import EndsEarlyError, Recording, _cut
from interviewer.core.audio import SAMPLE_RATE, Block, Samples
from interviewer.core.trouble import CouldNotError
from tests.tones import joined, level_of, noise, pitch_of, silence, tone, write

MIDDLE = slice(SAMPLE_RATE * 5 // 4, SAMPLE_RATE * 7 // 4)


def read(path: Path, *, partial: bool = False) -> Samples:
    return joined(*(block.samples for block in Recording(path, partial=partial).blocks(0.3)))


def onset(sound: Samples) -> float:
    return float(np.flatnonzero(np.abs(sound) > 0.1)[0]) / SAMPLE_RATE


def wav(sound: Samples, size: int | None = None) -> bytes:
    """A 16-bit WAV file whose header claims so many bytes of sound."""
    body = (sound * 32767).astype("<i2").tobytes()
    size = len(body) if size is None else size
    form = struct.pack("<4sIHHIIHH", b"fmt ", 16, 1, 1, SAMPLE_RATE, SAMPLE_RATE * 2, 2, 16)
    return (
        struct.pack("<4sI4s", b"RIFF", min(36 + size, 2**32 - 1), b"WAVE")
        + form
        + struct.pack("<4sI", b"data", size)
        + body
    )


def remuxed(source: Path, target: Path, keeps: Callable[[float], bool], late: float = 0.0) -> Path:
    """The packets of a file that are kept by their time, their stamps moved."""
    with av.open(str(source)) as old, av.open(str(target), "w") as new:
        track = old.streams.audio[0]
        stream = new.add_stream_from_template(track)
        for packet in old.demux(track):
            if packet.dts is None or packet.pts is None or packet.time_base is None:
                continue
            if keeps(float(packet.pts * packet.time_base)):
                packet.pts += round(late / packet.time_base)
                packet.dts += round(late / packet.time_base)
                packet.stream = stream
                new.mux(packet)
    return target


def film(path: Path, sounds: tuple[Samples, ...]) -> Path:
    """A black film of two seconds with any number of sound tracks."""
    with av.open(str(path), "w") as container:
        video = container.add_stream("mpeg4", rate=5)
        video.width = video.height = 32
        video.pix_fmt = "yuv420p"
        tracks = [container.add_stream("aac", rate=SAMPLE_RATE, layout="mono") for _ in sounds]
        for number in range(10):
            picture = av.VideoFrame.from_ndarray(np.zeros((32, 32, 3), np.uint8)).reformat(format="yuv420p")
            picture.pts, picture.time_base = number, Fraction(1, 5)
            container.mux(video.encode(picture))
        container.mux(video.encode(None))
        for track, sound in zip(tracks, sounds, strict=True):
            frame = av.AudioFrame.from_ndarray(sound[np.newaxis], "fltp", "mono")
            frame.sample_rate, frame.pts = SAMPLE_RATE, 0
            container.mux(track.encode(frame))
            container.mux(track.encode(None))
    return path


@pytest.mark.parametrize(
    ("name", "rate", "layout", "codec"),
    [
        ("a.wav", 8_000, "mono", None),
        ("a.wav", 8_000, "mono", "pcm_u8"),
        ("a.WAV", 44_100, "5.1", "pcm_s24le"),
        ("a.wav", 192_000, "stereo", "pcm_f32le"),
        ("a.wav", 16_000, "mono", "pcm_f64le"),
        ("a.flac", 192_000, "5.1", None),
        ("a.mp3", 44_100, "stereo", None),
        ("a.mp3", 8_000, "mono", None),
        ("a.m4a", 48_000, "5.1", None),
        ("a.ogg", 48_000, "stereo", "libopus"),
        ("a.webm", 48_000, "mono", None),
        ("a.mkv", 48_000, "5.1", "ac3"),
        ("a.m4a", 48_000, "7.1", None),
        ("a.aiff", 44_100, "mono", None),
    ],
)
def test_any_format_rate_and_layout_is_heard_at_its_time(
    tmp_path: Path, name: str, rate: int, layout: str, codec: str | None
) -> None:
    path = write(tmp_path / name, joined(silence(1), tone(1, 440)), rate, layout, codec)
    sound = read(path)
    assert sound.dtype == np.float32
    assert len(sound) == pytest.approx(2 * SAMPLE_RATE, abs=0.05 * SAMPLE_RATE)
    assert onset(sound) == pytest.approx(1.0, abs=0.005)
    assert pitch_of(sound[MIDDLE]) == pytest.approx(440, abs=3)
    assert level_of(sound[MIDDLE]) == pytest.approx(0.5, abs=0.05)
    assert Recording(path).promised == pytest.approx(2.0, abs=0.05)


def test_blocks_are_numbered_from_the_first_sample_and_can_be_read_again(tmp_path: Path) -> None:
    recording = Recording(write(tmp_path / "a.wav", tone(2.5)))
    for _ in range(2):
        blocks = list(recording.blocks())
        assert [block.first for block in blocks] == [0, 16_000, 32_000]
        assert [len(block.samples) for block in blocks] == [16_000, 16_000, 8_000]


@given(st.lists(st.integers(0, 50), max_size=20), st.integers(1, 30))
def test_blocks_hold_every_sample_once(runs: list[int], length: int) -> None:
    sound = np.arange(sum(runs), dtype=np.float32)
    blocks = list(_cut(np.split(sound, np.cumsum(runs)[:-1]) if runs else [], length))
    assert [block.first for block in blocks] == list(range(0, len(sound), length))
    assert all(len(block.samples) == length for block in blocks[:-1])
    np.testing.assert_array_equal(joined(*(block.samples for block in blocks)), sound)


@pytest.mark.parametrize(
    ("layout", "channel", "least"),
    [("stereo", 0, 0.4), ("stereo", 1, 0.4), ("5.1", 2, 0.3), ("5.1", 0, 0.15), ("7.1", 2, 0.25), ("7.1", 7, 0.05)],
)
def test_a_voice_in_one_channel_is_heard(tmp_path: Path, layout: str, channel: int, least: float) -> None:
    voice = tone(2, level=0.8)
    rows = np.zeros((av.AudioLayout(layout).nb_channels, len(voice)), np.float32)
    rows[channel] = voice
    assert level_of(read(write(tmp_path / "a.wav", rows, 48_000, layout))[MIDDLE]) >= least


@pytest.mark.parametrize("layout", ["mono", "stereo", "5.1"])
def test_the_loudest_sound_does_not_clip(tmp_path: Path, layout: str) -> None:
    loud = np.sign(tone(2, 300)).astype(np.float32)
    sound = read(write(tmp_path / "a.wav", loud, 44_100, layout, "pcm_f32le"))
    assert np.max(np.abs(sound)) <= 1.0
    assert level_of(sound[MIDDLE]) > 1.2


def test_what_is_no_number_is_silent_and_what_is_too_loud_is_cut(tmp_path: Path) -> None:
    path = write(tmp_path / "a.wav", np.tile(np.array([np.nan, np.inf, -7, 0.5], np.float32), 1000), codec="pcm_f32le")
    assert read(path)[:4].tolist() == [0.0, 1.0, -1.0, 0.5]


@pytest.mark.parametrize("channels", [3, 6, 16])
def test_channels_without_places_are_all_heard(tmp_path: Path, channels: int) -> None:
    mono = wav(tone(1, 440))
    form = struct.pack("<HHIIHH", 1, channels, SAMPLE_RATE, SAMPLE_RATE * 2 * channels, 2 * channels, 16)
    body = np.tile(np.frombuffer(mono[44:], "<i2")[:, np.newaxis], (1, channels)).tobytes()
    path = tmp_path / "a.wav"
    path.write_bytes(mono[:20] + form + struct.pack("<4sI", b"data", len(body)) + body)
    assert level_of(read(path)) == pytest.approx(0.5, abs=0.01)


def test_only_the_first_of_several_sound_tracks_is_read(tmp_path: Path) -> None:
    path = film(tmp_path / "a.mp4", (tone(2, 440), tone(2, 1000)))
    assert Recording(path).tracks == 2
    assert pitch_of(read(path)[MIDDLE]) == pytest.approx(440, abs=3)


def test_rate_and_layout_may_change_on_the_way(tmp_path: Path) -> None:
    one = write(tmp_path / "1.mp3", tone(2, 440), 44_100, "mono").read_bytes()
    other = write(tmp_path / "2.mp3", tone(2, 1000), 48_000, "stereo").read_bytes()
    path = tmp_path / "a.mp3"
    path.write_bytes(one + other)
    sound = read(path, partial=True)
    assert len(sound) == pytest.approx(4 * SAMPLE_RATE, abs=0.2 * SAMPLE_RATE)
    assert pitch_of(sound[16_000:24_000]) == pytest.approx(440, abs=3)
    assert pitch_of(sound[48_000:56_000]) == pytest.approx(1000, abs=3)


def test_packets_that_are_missing_from_a_webm_leave_silence_in_their_place(tmp_path: Path) -> None:
    whole = write(tmp_path / "whole.webm", joined(tone(4, 440), tone(2, 1000)), 48_000)
    sound = read(remuxed(whole, tmp_path / "a.webm", lambda time: not 1 <= time < 3))
    assert len(sound) == pytest.approx(6 * SAMPLE_RATE, abs=0.05 * SAMPLE_RATE)
    assert level_of(sound[17_000:47_000]) < 0.01
    assert pitch_of(sound[50_000:62_000]) == pytest.approx(440, abs=3)
    assert pitch_of(sound[66_000:94_000]) == pytest.approx(1000, abs=3)


@pytest.mark.parametrize("name", ["a.webm", "a.mka"])
def test_a_first_stamp_later_than_nought_is_silence_before_the_sound(tmp_path: Path, name: str) -> None:
    whole = write(tmp_path / "whole.webm", tone(2), 48_000)
    assert onset(read(remuxed(whole, tmp_path / name, lambda _: True, late=1.5))) == pytest.approx(1.5, abs=0.02)


def test_a_piece_of_a_stream_begins_at_its_own_beginning(tmp_path: Path) -> None:
    whole = write(tmp_path / "whole.ts", tone(2), 48_000)
    assert onset(read(remuxed(whole, tmp_path / "a.ts", lambda _: True, late=5000))) < 0.05


@pytest.mark.parametrize("size", [0, 0xFFFF_FFFF, 0x7FFF_F000, 0x8000_0000])
def test_a_wav_that_was_streamed_promises_nothing_and_is_read_to_its_end(tmp_path: Path, size: int) -> None:
    path = tmp_path / "a.wav"
    path.write_bytes(wav(tone(2), size))
    assert Recording(path).promised is None
    assert len(read(path)) == 2 * SAMPLE_RATE


def test_a_length_guessed_from_the_bit_rate_is_no_promise(tmp_path: Path) -> None:
    assert Recording(write(tmp_path / "a.aac", noise(2), 44_100)).promised is None
    tagged = write(tmp_path / "a.mp3", noise(2), 44_100).read_bytes()
    assert Recording(tmp_path / "a.mp3").promised == pytest.approx(2.0, abs=0.01)
    (tmp_path / "b.mp3").write_bytes(tagged.replace(b"Info", b"\0\0\0\0").replace(b"Xing", b"\0\0\0\0"))
    assert Recording(tmp_path / "b.mp3").promised is None


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


def spoil(path: Path, share: float, length: int) -> None:
    """Write rubbish over a stretch of a file."""
    content = bytearray(path.read_bytes())
    start = int(len(content) * share)
    content[start : start + length] = np.random.default_rng(3).bytes(length)
    path.write_bytes(content)


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


def test_tags_in_no_known_alphabet_do_no_harm(tmp_path: Path) -> None:
    path = write(tmp_path / "a.mp3", tone(1), 44_100)
    frame = b"TIT2" + struct.pack(">IH", 5, 0) + b"\x03\xff\xfe\xfd\xff"
    path.write_bytes(b"ID3\x03\x00\x00" + bytes([0, 0, 0, len(frame)]) + frame + path.read_bytes())
    assert len(read(path)) == pytest.approx(SAMPLE_RATE, abs=800)


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
