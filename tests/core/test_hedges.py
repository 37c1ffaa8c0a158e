import pytest

from interviewer.core.figures.hedges import Hedge, hedges
from interviewer.core.fillers import fillers
from tests.core.spoken import words_of


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("I guess it is the fee, maybe.", ["i guess", "maybe"]),
        ("It's kind of slow, sort of.", ["kind of", "sort of"]),
        ("Perhaps we test it, or something.", ["perhaps", "or something"]),
        ("I’m not sure. Possibly.", ["i'm not sure", "possibly"]),
        ("kinda", ["kinda"]),
        ("I feel like it fell, I suppose", ["i feel like", "i suppose"]),
        ("What kind of user, this sort of thing, a kind of fee.", []),
        ("I don't know how many there are, I'm not sure whether it fell.", []),
        ("Price or something else. My guess is the fee. I think so.", []),
        ("I", []),
        ("", []),
    ],
)
def test_what_takes_back_what_is_said(text: str, found: list[str]) -> None:
    assert [hedge.text for hedge in hedges(words_of(text))] == found


def test_each_has_its_time() -> None:
    assert hedges(words_of("so I guess", 1.0, 0.25, 0.25)) == [Hedge("i guess", 1.5, 2.25)]


def test_what_counts_as_a_filler_is_no_hedge() -> None:
    words = words_of("it is, kind of, slow and kind of new", 1.0)
    assert [filler.text for filler in fillers(words)] == ["kind of"]
    assert len(hedges(words)) == 2
    assert len(hedges(words, fillers(words))) == 1
