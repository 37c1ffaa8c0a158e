"""What is found in stories, and what is passed by."""

import pytest

from tests.core.findings.tellings import STORY, found

WHOLE = """
S It was in March and the printer of the whole city's ballots had failed two days before the vote was to be held.
T I was the one who had to get forty thousand of them printed and cut and driven out to the schools by Sunday.
A I called three presses in the next town and I drove the plates there myself through the snow in the night.
R All forty thousand were there by six on Sunday.
L Since then I keep a second press under contract.
"""


def without(letter: str, instead: str = "") -> str:
    lines = [line for line in WHOLE.strip().splitlines() if not line.startswith(letter)]
    return "\n".join([*lines, *["S It snowed all night and the roads were white and the wind was cold."] * 3, instead])


@pytest.mark.parametrize(
    ("letter", "what"),
    [
        ("S", "situation_missing"),
        ("T", "task_missing"),
        ("A", "action_missing"),
        ("R", "result_missing"),
        ("L", "learning_missing"),
    ],
)
def test_a_part_that_is_missing(letter: str, what: str) -> None:
    filler = "" if letter != "S" else "a " + "It was a long time ago, and I was young. " * 2
    text = without(letter, filler)
    if letter == "S":
        text = "\n".join(line for line in text.splitlines() if not line.startswith("S"))
    assert what in found(text, "", STORY)
    assert what not in found(WHOLE, "", STORY)


def test_a_learning_can_be_told_at_the_end_in_other_words() -> None:
    assert "learning_missing" not in found(without("L", "a Looking back I would have asked sooner."), "", STORY)


def test_strengths_of_a_story() -> None:
    strengths = found(WHOLE, "", STORY)
    assert strengths["result_measured"].good
    assert strengths["learning_named"].good
    assert "learning_named" not in found(without("L", "L It pays to be kind."), "", STORY)
    assert "result_measured" not in found(without("R", "R They were happy with it."), "", STORY)


def test_a_result_without_a_measure() -> None:
    assert "result_without_metric" in found(without("R", "R They were happy with it."), "", STORY)
    assert "result_without_metric" not in found(WHOLE, "", STORY)


def test_what_the_team_did() -> None:
    ours = "A We called and we drove and we printed and we cut and then we slept."
    assert "team_without_i" in found(f"S Snow.\n{ours}", "", STORY)
    assert "team_without_i" not in found(f"S Snow.\n{ours}\nA I paid and I drove.", "", STORY)


def test_what_is_only_asserted() -> None:
    praise = "A I gave her a lot of support.\nA I really listened to her and was there for her."
    assert "opinion_for_evidence" in found(without("A", praise), "", STORY)
    assert "opinion_for_evidence" not in found(f"{WHOLE}\nA I gave her a lot of support.", "", STORY)


def test_nobody_is_asked_for_a_story_who_was_not() -> None:
    asked = "Why do you want to work here?"
    assert "result_missing" not in found(without("R"), "", asked)
