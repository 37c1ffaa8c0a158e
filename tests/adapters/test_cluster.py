"""What a task on a cluster gave, whatever became of the worker that did it."""

from concurrent.futures import CancelledError
from dataclasses import dataclass
from typing import Any, cast

import pytest

from interviewer.adapters.cluster import _given
from interviewer.core.trouble import CouldNotError


@dataclass
class Coming:
    """A future as the library tells of it; of what is lost it gives the result all the same, done anew."""

    status: str

    def result(self) -> str:
        if self.status == "cancelled":
            raise CancelledError
        return "done"

    def exception(self) -> Exception:
        return ValueError("It fell.\nFar.")


@pytest.mark.parametrize("status", ["finished", "lost", "pending"])
def test_what_a_dead_worker_had_done_is_waited_for(status: str) -> None:
    assert _given(cast("Any", Coming(status))) == "done"


@pytest.mark.parametrize(
    ("status", "told"),
    [
        ("error", "the cluster could not do it: It fell."),
        ("cancelled", "the cluster went away before it was done."),
    ],
)
def test_what_comes_to_nothing_is_told(status: str, told: str) -> None:
    given = _given(cast("Any", Coming(status)))
    assert isinstance(given, CouldNotError)
    assert str(given) == told
