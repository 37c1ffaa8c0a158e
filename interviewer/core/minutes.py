"""A time as a player shows it."""


def clock(seconds: float | None) -> str:
    """A time as minutes and seconds, with hours where there are any; a dash where it is unknown."""
    if seconds is None:
        return "-"
    minutes, rest = divmod(int(seconds), 60)
    hours, minutes = divmod(minutes, 60)
    return f"{hours}:{minutes:02}:{rest:02}" if hours else f"{minutes}:{rest:02}"
