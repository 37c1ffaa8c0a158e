"""The one failure that is told to a person."""


class CouldNotError(Exception):
    """Something asked for could not be done; the message is one line: what happened, what was kept, what to do."""
