"""`interviewer demo`: what is shown, and that nothing of it counts."""

import argparse
from collections.abc import Callable
from pathlib import Path

import pytest

from interviewer.cli import screens
from interviewer.cli.demo import ONLY_SHOWN, OVER
from interviewer.cli.desk.wishes import as_arguments
from interviewer.core.trouble import CouldNotError
from interviewer.tui.desk import Desk
from interviewer.tui.places import InRound, Place, Waiting
from interviewer.tui.values import Step, Wish
from tests.cli.conftest import Run
from tests.cli.toy_voice import ToyVoice

Shown = list[argparse.Namespace]


@pytest.fixture
def shown(monkeypatch: pytest.MonkeyPatch) -> Shown:
    """In the place of the screens: does what is waited for, and goes where that leads."""
    given: Shown = []

    def show(place_for: Callable[[Desk | None], Place], arguments: argparse.Namespace) -> int:
        place = place_for(None)
        assert isinstance(place, Waiting)
        steps: list[Step] = []
        place.work(steps.append, lambda: False)
        assert steps
        assert place.then(None) == InRound(Wish(as_given=True))
        assert Path(arguments.source).stat().st_size > 16_000
        given.append(arguments)
        return 0

    monkeypatch.setattr(screens, "watched", lambda: True)
    monkeypatch.setattr(screens, "shown", show)
    monkeypatch.setattr("interviewer.cli.simulated.voice.chosen", lambda *_: [ToyVoice()])
    return given


def test_a_round_is_held_as_in_life_and_nothing_of_it_is_left(run: Run, home: Path, shown: Shown) -> None:
    ran = run("demo", "--demeanour", "tough")
    assert (ran.code, ran.out) == (0, f"{OVER}\n")
    (given,) = shown
    assert (given.question, given.kind, given.speed, given.demeanour) == ("city-bikes", "case", 1.0, "tough")
    assert (given.quiet, given.aloud) == (False, True)
    assert Path(given.sessions).parent == Path(given.source).parent
    assert not Path(given.source).parent.exists()
    assert not (home / "sessions").exists()


def test_of_a_script_with_two_answers_the_first_is_given(run: Run, shown: Shown) -> None:
    assert run("demo", "story", "--quiet").code == 0
    assert shown[0].question.startswith("Tell me about a time")
    assert (shown[0].kind, shown[0].aloud) == ("behavioural", False)


def test_another_round_is_not_held_where_it_would_be_lost(run: Run, shown: Shown) -> None:
    run("demo")
    assert as_arguments(Wish(as_given=True), shown[0]) is shown[0]
    for wish in (Wish(), Wish(round="metrics")):
        with pytest.raises(CouldNotError, match="nothing is kept") as refused:
            as_arguments(wish, shown[0])
        assert str(refused.value) == ONLY_SHOWN


def test_where_nobody_watches_it_says_what_to_do_instead(run: Run) -> None:
    assert "interviewer simulate" in run("demo").trouble
