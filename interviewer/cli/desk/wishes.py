"""What a screen wishes for, in the words of the command line."""

import argparse

from interviewer.cli.arguments import parser
from interviewer.core.trouble import CouldNotError
from interviewer.tui.values import Wish


def as_arguments(wish: Wish, given: argparse.Namespace) -> argparse.Namespace:
    """The command line of the round that is wished for; where it is kept and what hears it is as it was given."""
    if wish.as_given:
        return given
    if getattr(given, "only_this", ""):
        raise CouldNotError(given.only_this)
    line = parser().parse_args(["drill", wish.drill] if wish.drill else ["practice"])
    wished = {
        "round": wish.round or None,
        "question": wish.question or None,
        "types": wish.types or None,
        "minutes": wish.minutes,
        "demeanour": wish.demeanour or None,
        "resume": wish.resume,
    }
    kept = {name: getattr(given, name, None) for name in ("home", "sessions", "model")}
    quiet = getattr(given, "quiet", False)
    return argparse.Namespace(**{**vars(line), **wished, **kept, "quiet": quiet})
