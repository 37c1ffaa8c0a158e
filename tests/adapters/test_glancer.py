import pytest

from interviewer.adapters.glancer import SHORTEST_WINDOW_SECONDS, Glancer
from interviewer.core.readings import MOST_PIECES_A_SECOND, PIECES_BESIDES
from tests.adapters.fake_whisper import Asked, FakeWhisper, read
from tests.adapters.real_whisper import errors, real_whisper, said_between, sound_between
from tests.tones import silence

SECONDS = 2.0
MOST = int(MOST_PIECES_A_SECOND * SECONDS) + PIECES_BESIDES


def test_it_reads_once_and_quickly() -> None:
    whisper = FakeWhisper(read("so I think"))
    assert Glancer(whisper).read(silence(SECONDS)) == "so I think"
    assert whisper.asked == [Asked(SECONDS, SHORTEST_WINDOW_SECONDS, "", 1, 0.0, MOST)]
    assert whisper.aligned == []


@pytest.mark.parametrize(("tokens", "text"), [(MOST - 1, "so"), (MOST, None)])
def test_what_goes_round_in_circles_is_not_shown(tokens: int, text: str | None) -> None:
    assert Glancer(FakeWhisper(read("so", tokens=tokens))).read(silence(SECONDS)) == text


def test_nothing_said_is_an_empty_text() -> None:
    assert Glancer(FakeWhisper(read(""))).read(silence(SECONDS)) == ""


@pytest.mark.models
def test_what_is_being_said_is_seen_as_it_grows() -> None:
    glancer = Glancer(real_whisper("tiny.en"))
    for end in (23.0, 25.0, 27.25):
        text = glancer.read(sound_between(21.7, end))
        assert text
        # The word at the edge may be cut through.
        assert errors(said_between(21.7, end), text) <= 0.35 if end < 27 else 0.1
