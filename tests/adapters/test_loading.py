"""What is told of a model that does not open."""

from pathlib import Path

import pytest

from interviewer.adapters.loading import loading
from interviewer.core.trouble import CouldNotError


@pytest.mark.parametrize(
    "error", [MemoryError(), RuntimeError("mkl_malloc: failed to allocate memory"), MemoryError("x")]
)
def test_where_memory_runs_out_the_files_are_not_to_blame(error: Exception) -> None:
    with pytest.raises(CouldNotError, match=r"not enough memory.*close other programs"), loading(Path("base")):
        raise error


def test_a_damaged_file_is_to_be_looked_at() -> None:
    with (
        pytest.raises(CouldNotError, match=r"base cannot be loaded: bad magic\. .*models verify"),
        loading(Path("base")),
    ):
        raise RuntimeError("bad magic.\nat 0x1")


def test_a_fault_of_ours_is_no_fault_of_a_model() -> None:
    with pytest.raises(TypeError), loading(Path("base")):
        raise TypeError("no")
