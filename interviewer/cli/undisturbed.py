"""While a round is held, what was there before it is not looked through again and again for what could go.

Every thread stands still while Python looks, the one that draws the screen too: with all models loaded for more than
an eighth of a second, about once a second.
"""

import gc
from collections.abc import Iterator
from contextlib import contextmanager

# After how many new things the newest are looked at; after how many such looks those before them, and at last all.
LOOKS = (2_000, 10, 40)
USUAL = gc.get_threshold()
# One entry a round that is held: one may still be written down while the next begins. As with the thresholds, there is
# but one such list for the whole program.
_ROUNDS: list[None] = []


@contextmanager
def undisturbed() -> Iterator[None]:
    """Look once, now, and from then on only at what is new, until no round is held any more."""
    _ROUNDS.append(None)
    try:
        gc.collect()
        gc.freeze()
        gc.set_threshold(*LOOKS)
        yield
    finally:
        _ROUNDS.pop()
        if not _ROUNDS:
            gc.set_threshold(*USUAL)
            gc.unfreeze()
