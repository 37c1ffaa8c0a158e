"""Numbers given on the command line; what the parser says of a text that is none names the function."""


def count(text: str) -> int:
    """One or more."""
    if (number := int(text)) < 1:
        raise ValueError(text)
    return number


def several(text: str) -> int:
    """Two or more."""
    if (number := int(text)) < 2:
        raise ValueError(text)
    return number


def seed(text: str) -> int:
    """None or more: below, chance takes it for the number without its sign."""
    if (number := int(text)) < 0:
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


def pace(text: str) -> int:
    """Words a minute, as config.toml takes them too."""
    if not 80 <= (number := int(text)) <= 400:
        raise ValueError(text)
    return number


def volume(text: str) -> float:
    """From 0 to 1."""
    # Written so that "nan" is refused too.
    if not 0 <= (number := float(text)) <= 1:
        raise ValueError(text)
    return number


def port(text: str) -> int:
    """Of this computer; 0 is any that is free."""
    if not 0 <= (number := int(text)) <= 65_535:
        raise ValueError(text)
    return number
