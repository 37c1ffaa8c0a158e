"""What is typed of a name, gone on with as far as there is no choice."""

from collections.abc import Sequence
from itertools import takewhile


def completed(typed: str, offered: Sequence[str]) -> str:
    """The beginning that all have which are offered; what was typed, where none is or they do not go on from it."""
    if not offered:
        return typed
    alike = takewhile(lambda letters: len(set(letters)) == 1, zip(*offered, strict=False))
    beginning = "".join(letters[0] for letters in alike)
    return beginning if beginning.startswith(typed) else typed
