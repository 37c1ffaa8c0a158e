"""The level of a microphone as the lit cells of a meter."""

# A voice at arm's length reaches half of what fits into a sample; more is rarely good.
_FULL_AT = 0.5


def lit(level: float, cells: int) -> int:
    """How many of the cells are lit by a level (0 to 1)."""
    return max(0, min(cells, round(level / _FULL_AT * cells)))
