import pytest
from hypothesis import given
from hypothesis import strategies as st

from interviewer.core.events import Fact
from interviewer.core.figures.stripes import INTERVIEWER, OTHER_SILENCE, SILENCE, UNSETTLED, UNSURE, Stripe
from interviewer.core.report import report_of
from interviewer.core.tags import SCHEMES
from interviewer.exports.strip import LETTERS, PENDING, key, strip
from tests.core.rounds import rounds

STRIPES = (Stripe(10, 30, "context"), Stripe(30, 35, SILENCE), Stripe(35, 50, INTERVIEWER), Stripe(50, 60, "novel"))


@pytest.mark.parametrize(("cells", "letters"), [(10, "CCCC.###oo"), (5, "CC.#o"), (1, "C"), (0, "")])
def test_a_cell_has_the_letter_of_most_of_its_time(cells: int, letters: str) -> None:
    assert strip(STRIPES, cells) == letters


@pytest.mark.parametrize(("seconds", "letters"), [(100.0, "CC.#o     "), (50.0, "CCCC.###oo")])
def test_time_to_come_is_blank(seconds: float, letters: str) -> None:
    assert strip(STRIPES, 10, seconds) == letters


def test_what_has_no_tag_yet_is_no_silence() -> None:
    assert strip((Stripe(0, 5, SILENCE), Stripe(5, 10, UNSETTLED)), 2) == f".{PENDING}"
    assert PENDING not in LETTERS.values()


def test_no_time_no_strip() -> None:
    assert strip((), 10) == ""


def test_the_key_names_the_letters_that_occur() -> None:
    assert " ".join(key("CCCC.###oo").split()) == "C context # interviewer . silence o other"
    assert key("") == ""


def test_every_tag_has_a_letter_of_its_own_and_only_silence_has_one_twice() -> None:
    tags = {tag for scheme in SCHEMES.values() for tag in scheme}
    assert set(LETTERS) == tags | {UNSURE, SILENCE, OTHER_SILENCE, INTERVIEWER}
    assert len(set(LETTERS.values())) == len(LETTERS) - 1
    assert LETTERS[SILENCE] == LETTERS[OTHER_SILENCE] == "."


@given(rounds(), st.integers(1, 120))
def test_a_strip_is_as_long_as_asked(facts: list[Fact], cells: int) -> None:
    stripes = report_of(facts).time.stripes
    assert len(strip(stripes, cells)) == (cells if stripes else 0)
