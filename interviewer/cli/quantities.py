"""Numbers given on the command line; what the parser says of a text that is none names the function."""


def count(text: str) -> int:
    """One or more."""
    if (number := int(text)) < 1:
        raise ValueError(text)
    return number


def minutes(text: str) -> float:
    """A time that is longer than none."""
    # Written so that "nan" is refused too.
    if not 0 < (number := float(text)) < float("inf"):
        raise ValueError(text)
    return number


def speed(text: str) -> float:
    """How fast a recording plays: 1 as in life, 0 as fast as it can be heard."""
    # Written so that "nan" is refused too.
    if not 0 <= (number := float(text)) < float("inf"):
        raise ValueError(text)
    return number
