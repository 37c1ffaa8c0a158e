"""Files of every kind become 16 kHz sound on a true clock."""

import struct
from pathlib import Path

import av
import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from interviewer.adapters.recording import Recording, _cut
from interviewer.core.audio import SAMPLE_RATE
from tests.adapters.recordings import film, onset, read, remuxed, wav
from tests.tones import joined, level_of, noise, pitch_of, silence, tone, write

MIDDLE = slice(SAMPLE_RATE * 5 // 4, SAMPLE_RATE * 7 // 4)


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


def test_tags_in_no_known_alphabet_do_no_harm(tmp_path: Path) -> None:
    path = write(tmp_path / "a.mp3", tone(1), 44_100)
    frame = b"TIT2" + struct.pack(">IH", 5, 0) + b"\x03\xff\xfe\xfd\xff"
    path.write_bytes(b"ID3\x03\x00\x00" + bytes([0, 0, 0, len(frame)]) + frame + path.read_bytes())
    assert len(read(path)) == pytest.approx(SAMPLE_RATE, abs=800)
