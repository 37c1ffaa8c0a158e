"""Whose answer a file holds and to what."""

from pathlib import PurePosixPath

import pytest

from interviewer.bank.bank import own_bank
from interviewer.cli.many.layout import asked, known, person_and_question

FILES = {
    "anna/city-bikes.wav": ("anna", "city-bikes"),
    "week 1/anna/city-bikes.wav": ("anna", "city-bikes"),
    "Anna Smith - city-bikes.m4a": ("Anna Smith", "city-bikes"),
    "week 1/Anna Smith - city-bikes.m4a": ("Anna Smith", "city-bikes"),
    "ben/take 1 - the first.wav": ("take 1", "the first"),
    "alone.txt": ("", "alone"),
    "anna/ - .wav": ("anna", "-"),
    "anna-bikes.wav": ("", "anna-bikes"),
}
ROUNDS = {
    "anna/round 1": ("anna", ""),
    "anna": ("anna", ""),
    "Anna - second round": ("Anna", ""),
    "2026-11-21-0912": ("", ""),
}


@pytest.mark.parametrize("name", FILES)
def test_of_a_recording(name: str) -> None:
    assert person_and_question(PurePosixPath(name)) == FILES[name]


@pytest.mark.parametrize("name", ROUNDS)
def test_of_a_round(name: str) -> None:
    assert person_and_question(PurePosixPath(name), is_round=True) == ROUNDS[name]


@pytest.mark.parametrize(
    ("label", "question"),
    [
        ("city-bikes", "city-bikes"),
        ("City bikes", "city-bikes"),
        ("city_bikes", "city-bikes"),
        ("take 1", ""),
        ("no-such-question", ""),
        ("Why did sign-ups fall", "Why did sign-ups fall"),
    ],
)
def test_a_label_is_an_id_or_enough_words_or_nothing_that_was_asked(label: str, question: str) -> None:
    bank = own_bank()
    assert asked(bank, label, "") == question
    assert asked(bank, label, "given") == "given"
    assert known(bank, label) == (question if question in bank.questions else "")
    # Whatever stands there, the bank takes it.
    bank.asked(asked(bank, label, ""))
