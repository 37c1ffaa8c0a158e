"""What counts as an answer among the files of a folder: each once."""

from pathlib import Path

import pytest

from interviewer.adapters.importers import READERS
from interviewer.cli.analyze import TRANSCRIPTS
from interviewer.cli.many.finding import ENDINGS, SOUNDS, found_in


@pytest.fixture
def course(tmp_path: Path) -> Path:
    """A folder in which one person gave one answer."""
    put(tmp_path / "course" / "anna" / "one.txt")
    return tmp_path / "course"


@pytest.fixture
def out(tmp_path: Path) -> Path:
    return tmp_path / "out"


def put(path: Path, text: str = "So.") -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, "utf-8")


@pytest.mark.parametrize(
    ("names", "best"),
    [
        (["w.txt", "w.srt", "w.vtt", "w.json"], "w.json"),
        (["w.txt", "w.srt", "w.vtt"], "w.vtt"),
        (["w.m4a", "w.mp4", "w.vtt"], "w.m4a"),
        (["GMT1_Recording.cc.vtt", "GMT1_Recording.transcript.vtt"], "GMT1_Recording.cc.vtt"),
        (["GMT1_Recording.m4a", "GMT1_Recording_1920x1080.mp4", "GMT1_Recording_gallery_640x360.mp4"], None),
        (["audio1234567.m4a", "video1234567.mp4"], None),
    ],
)
def test_files_of_one_answer_are_one(course: Path, out: Path, names: list[str], best: str | None) -> None:
    for name in names:
        put(course / "anna" / name)
        # The same name elsewhere is another answer.
        put(course / "ben" / name)
    found = found_in(course, out)
    best = best or names[0]
    assert [str(one.name) for one in found.found] == sorted([f"anna/{best}", "anna/one.txt", f"ben/{best}"])
    assert len(found.again) == 2 * (len(names) - 1)


def test_a_transcript_that_names_several_people_goes_before_the_sound_of_all(course: Path, out: Path) -> None:
    put(course / "zoom" / "GMT1_Recording.m4a")
    put(course / "zoom" / "GMT1_Recording.cc.vtt", "WEBVTT\n\n00:01.000 --> 00:02.000\nSo.\n")
    talk = "WEBVTT\n\n00:01.000 --> 00:02.000\nBob: Why?\n\n00:03.000 --> 00:04.000\nJane: So.\n"
    put(course / "zoom" / "GMT1_Recording.transcript.vtt", talk)
    found = found_in(course, out)
    assert [one.name.name for one in found.found] == ["one.txt", "GMT1_Recording.transcript.vtt"]
    assert found.again == ["zoom/GMT1_Recording.cc.vtt", "zoom/GMT1_Recording.m4a"]


def test_a_transcript_that_cannot_be_read_leaves_the_sound(course: Path, out: Path) -> None:
    put(course / "ben" / "one.m4a")
    put(course / "ben" / "one.vtt", "no captions at all")
    assert [str(one.name) for one in found_in(course, out).found] == ["anna/one.txt", "ben/one.m4a"]


def test_a_round_goes_before_its_recording(course: Path, out: Path) -> None:
    put(course / "anna" / "two" / "facts.jsonl", '{"journal": 1}\n')
    put(course / "anna" / "two.wav")
    found = found_in(course, out)
    assert [one.name.as_posix() for one in found.found] == ["anna/one.txt", "anna/two"]
    assert found.again == ["anna/two.wav"]


def test_answers_with_other_names_are_others(course: Path, out: Path) -> None:
    for name in ("one 2.txt", "audio1.m4a", "video1.m4a", "one.transcripts.vtt"):
        put(course / "anna" / name)
    assert len(found_in(course, out).found) == 5


def test_every_ending_that_can_be_read_has_its_rank() -> None:
    assert set(ENDINGS) == {*SOUNDS, *TRANSCRIPTS}


def test_what_is_read_as_a_transcript_is_what_can_be() -> None:
    assert set(TRANSCRIPTS) == set(READERS)
