"""What to do today, the best first: each with its key, why, and where it is done."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from interviewer.core.over_time.round_figures import RoundFigures
from interviewer.exports.wording import listed, plain_name
from interviewer.tui.places import CheckingSound, ChoosingRound, InRound, Place, Waiting
from interviewer.tui.values import BrokenOff, Habit, Stopped, TellStep, Today, Wish

FETCH, CONTINUE, CLOSE, DRILL, ROUND, QUESTION, SOUND = "f", "g", "x", "d", "r", "a", "m"

Fetch = Callable[[TellStep, Stopped], object]


@dataclass(frozen=True)
class NextStep:
    """Something to do now: its key, what it is, why (in a few words), and where it is done (None: at home itself).

    What has no key is being done already.
    """

    key: str
    title: str
    note: str
    place: Place | None


CLOSING = NextStep("", "Closing the round", "its last words are heard; this takes a while", None)


def next_steps(
    today: Today | None, rounds: Sequence[RoundFigures] | None, fetch: Fetch, closes: bool = False
) -> list[NextStep]:
    """What is known to be worth doing; None is what nobody has told yet.

    `closes` tells that the round that broke off is being closed.
    """
    steps = list(_missing(today, fetch))
    if rounds is not None and not rounds and not (today and today.broken_off):
        return [*steps, *_first_time()]
    if today and today.broken_off:
        steps += [CLOSING] if closes else _broken_off(today.broken_off)
    if today and today.habit:
        steps.append(_habit(today.habit))
    return [
        *steps,
        NextStep(ROUND, "A full round", "with plan and verdict", ChoosingRound()),
        NextStep(QUESTION, "One question", "one not had lately", InRound(Wish())),
    ]


def _missing(today: Today | None, fetch: Fetch) -> Iterator[NextStep]:
    if today and today.missing:
        # Back at home it is asked anew what is missing.
        place = Waiting("Fetching the models", fetch, lambda _: None)
        yield NextStep(FETCH, "Fetch the models", f"{listed(today.missing)}: without, nothing is heard", place)


def _first_time() -> Iterator[NextStep]:
    yield NextStep(SOUND, "Check your sound", "are you heard, and understood?", CheckingSound())
    yield NextStep(QUESTION, "Answer a first question", "ten minutes, and then a debrief", InRound(Wish()))
    yield NextStep(ROUND, "Look at the rounds", "what is asked, and for how long", ChoosingRound())


def _broken_off(one: BrokenOff) -> Iterator[NextStep]:
    if not one.left:
        yield NextStep(CLOSE, "Close the round that broke off", f"nothing is left to ask, {one.began}", None)
        return
    left = f"{one.left} question{'' if one.left == 1 else 's'} left"
    yield NextStep(CONTINUE, "Go on with the round", f"{left}, {one.began}", InRound(Wish(resume=True)))
    yield NextStep(CLOSE, "Close that round", "with what was said in it", None)


def _habit(one: Habit) -> NextStep:
    note = f"in {one.found} of {one.answers} answers, {one.minutes:g} min"
    return NextStep(DRILL, f"Drill: {plain_name(one.what)}", note, InRound(Wish(drill=one.what)))
