"""What was there before a round, and what Python looks through while it is held."""

import gc
import weakref
from contextlib import suppress

from interviewer.cli.undisturbed import undisturbed


class Ring:
    """Goes only when it is looked for."""

    def __init__(self) -> None:
        self.itself = self


def test_what_is_there_is_looked_through_no_more() -> None:
    held = [object() for _ in range(3)]
    with undisturbed():
        assert not any(one is held for one in gc.get_objects())
    assert any(one is held for one in gc.get_objects())


def test_what_can_go_goes_before() -> None:
    gone = weakref.ref(Ring())
    with undisturbed():
        assert gone() is None


def test_what_is_new_is_still_thrown_away() -> None:
    with undisturbed():
        gone = weakref.ref(Ring())
        gc.collect()
        assert gone() is None


def test_a_round_that_begins_before_another_is_over_leaves_all_as_it_was() -> None:
    usual = gc.get_threshold()
    first, second = undisturbed(), undisturbed()
    for one in (first, second):
        one.__enter__()
    for one in (first, second):
        one.__exit__(None, None, None)
    assert (gc.get_threshold(), gc.get_freeze_count()) == (usual, 0)


def test_a_round_that_goes_on_stays_undisturbed_when_the_one_before_it_is_over() -> None:
    usual = gc.get_threshold()
    first, second = undisturbed(), undisturbed()
    for one in (first, second):
        one.__enter__()
    quiet = gc.get_threshold()
    first.__exit__(None, None, None)
    still = gc.get_threshold(), gc.get_freeze_count() > 0
    second.__exit__(None, None, None)
    assert still == (quiet, True)
    assert quiet != usual


def test_afterwards_all_is_as_before() -> None:
    usual = gc.get_threshold()
    with suppress(RuntimeError), undisturbed():
        assert gc.get_threshold() != usual
        raise RuntimeError
    assert (gc.get_threshold(), gc.get_freeze_count()) == (usual, 0)
