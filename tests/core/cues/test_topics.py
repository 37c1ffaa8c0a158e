import pytest

from interviewer.core.cues.topics import akin, content, stem, stems


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("device", "devices"),
        ("country", "countries"),
        ("change", "changed"),
        ("stop", "stopped"),
        ("launch", "launching"),
        ("release", "releases"),
        ("cancel", "cancelled"),
        ("class", "classes"),
        ("install", "installed"),
    ],
)
def test_endings_do_not_count(one: str, other: str) -> None:
    assert stem(one) == stem(other)


@pytest.mark.parametrize(("one", "other"), [("price", "prize"), ("app", "apply"), ("us", "use")])
def test_words_of_their_own_stay_apart(one: str, other: str) -> None:
    assert stem(one) != stem(other)


def test_content_leaves_out_what_any_sentence_has() -> None:
    assert content("So what would you do about the noise of the teachers?") == {"nois", "teacher"}


def test_hyphens_count_as_a_whole_and_in_parts() -> None:
    assert {"drop-off", "drop", "off"} <= stems("the drop-off")


def test_who_asks_about_one_asks_about_its_kin() -> None:
    assert stem("android") in akin("device")
    assert stem("android") not in akin("country")
    assert akin("noise") == frozenset()


@pytest.mark.parametrize(("one", "other"), [("marketing", "market"), ("meeting", "meet"), ("anything", "anyth")])
def test_what_only_looks_like_another_form(one: str, other: str) -> None:
    assert stem(one) != stem(other)


def test_a_double_letter_before_the_ending() -> None:
    assert stem("quizzes") == stem("quiz")
    assert stem("sizes") == stem("size")
