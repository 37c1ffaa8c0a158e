"""Who speaks, and who of them is the candidate."""

import pytest

from interviewer.core.speakers import (
    Passage,
    Speaker,
    filled_in,
    is_everyone,
    joined_up,
    named,
    plainly_candidate,
    speakers_of,
    spelled_alike,
)
from interviewer.core.words import Word


def said(speaker: str, text: str, start: float | None = None) -> Passage:
    """A passage whose words take half a second each."""
    times = [None if start is None else start + at / 2 for at in range(len(text.split()) + 1)]
    words = zip(text.split(), times, times[1:], strict=False)
    return Passage(speaker, tuple(Word(word, one, other, None) for word, one, other in words))


def people(*names: str) -> list[Speaker]:
    return [Speaker(name, 9, None, "So.") for name in names]


def test_how_much_everyone_said_is_counted_in_the_order_of_their_first_words() -> None:
    passages = [said("Bob", "Why so?", 0), said("Jane", "Because of that.", 2), said("Bob", "Ah.", 4)]
    assert speakers_of(passages) == [Speaker("Bob", 3, 1.5, "Why so?"), Speaker("Jane", 3, 1.5, "Because of that.")]
    assert speakers_of([said("Bob", "Why so?")]) == [Speaker("Bob", 2, None, "Why so?")]
    assert speakers_of([]) == []


@pytest.mark.parametrize(
    ("wanted", "found"),
    [
        ("Jane Doe", "Jane Doe"),
        ("  jane   DOE ", "Jane Doe"),
        ("jane", "Jane Doe"),
        ("Doe", "Jane Doe"),
        ("Jan", None),
        ("Smith", None),
        ("Ann", "Ann"),
        ("Lee", None),
        ("", None),
    ],
)
def test_a_name_or_a_part_of_it_that_only_one_has_is_enough(wanted: str, found: str | None) -> None:
    assert named(people("Jane Doe", "Ann", "Ann Lee", "Bob Lee"), wanted) == found


@pytest.mark.parametrize(
    ("names", "found"),
    [
        (("Interviewer", "Candidate"), "Candidate"),
        (("Bob", "You", "Ann"), "You"),
        (("Interviewer 1", "Interviewer 2", "Jane"), "Jane"),
        (("Bob", "Jane"), None),
        (("Me", "You"), None),
        (("Jane",), "Jane"),
        (("Q", "A"), "A"),
        (("Interviewer", "I"), "I"),
        (("I", "R"), None),
        (("A", "B"), None),
        (("I 1", "Bob", "Ann"), None),
        ((), None),
    ],
)
def test_roles_tell_who_is_the_candidate(names: tuple[str, ...], found: str | None) -> None:
    assert plainly_candidate(people(*names)) == found


def test_what_has_no_name_is_the_speakers_before() -> None:
    passages = [said("", "Hi."), said("Bob", "Why?"), said("", "And how?"), said("Jane", "So.")]
    assert [one.speaker for one in filled_in(passages)] == ["Bob", "Bob", "Bob", "Jane"]
    assert [one.is_filled_in for one in filled_in(passages)] == [True, False, True, False]
    (alone,) = filled_in([said("", "Hi.")])
    assert (alone.speaker, alone.is_filled_in) == ("", False)


def test_names_that_differ_in_their_capitals_are_one_persons() -> None:
    passages = [
        said("Bob", "Why?"),
        said("JANE  Doe", "So."),
        said("bob", "And?"),
        said("Jane Doe", "So."),
        said("", ""),
    ]
    assert [one.speaker for one in spelled_alike(passages)] == ["Bob", "JANE  Doe", "Bob", "JANE  Doe", ""]


@pytest.mark.parametrize(
    ("wanted", "does"), [(" Everyone ", True), ("everyone", True), ("every", False), (None, False)]
)
def test_everyone_is_meant_however_it_is_written(wanted: str | None, does: bool) -> None:
    assert is_everyone(wanted) is does


def test_neighbours_of_one_speaker_are_one_passage() -> None:
    joined = joined_up([said("Bob", "Why"), said("Bob", "so?"), said("Jane", "So.")])
    assert [(one.speaker, one.text) for one in joined] == [("Bob", "Why so?"), ("Jane", "So.")]
