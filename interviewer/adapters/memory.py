"""Memory that the models' libraries have let go of: kept for the next use, and given back where it is time."""

import ctypes
import sys
from collections.abc import Callable


def _giver() -> Callable[[], object]:
    try:
        trim = ctypes.CDLL("libc.so.6").malloc_trim if sys.platform == "linux" else None
    except (OSError, AttributeError):
        # Another C library: its own business.
        trim = None
    return (lambda: None) if trim is None else (lambda: trim(0))


# glibc keeps what is let go of for later, in pieces that nothing fits into any more: an hour of utterances of all
# lengths took half as much memory again as its tenth minute without this and the steps of the windows.
give_back = _giver()

# From malloc.h: up to which size memory is not asked of the system by itself, and how much of it is kept.
_TRIM_THRESHOLD, _MMAP_THRESHOLD = -1, -3
# What glibc comes to by itself when a program uses and lets go of much, as models do.
_MOST_KEPT, _LARGEST_KEPT = 64 * 2**20, 32 * 2**20


def keep_let_go() -> None:
    """Have the memory that is let go of kept, until it is given back.

    Dask has its workers give back everything at once: there a model then spent 43 % of the processor time on being
    given the same memory again.
    """
    try:
        tune = ctypes.CDLL("libc.so.6").mallopt if sys.platform == "linux" else None
    except (OSError, AttributeError):
        return
    if tune is not None:
        tune(_MMAP_THRESHOLD, _LARGEST_KEPT)
        tune(_TRIM_THRESHOLD, _MOST_KEPT)
