"""The screens at a terminal: the program without a command, and every command that is shown on them."""

import argparse
import os
import sys
from collections.abc import Callable

from interviewer.cli.parts import opened
from interviewer.tui.desk import Desk
from interviewer.tui.places import AtHome, Place


def run(arguments: argparse.Namespace) -> int:
    """What to do today; where nobody watches, how the program is called."""
    if not watched():
        from interviewer.cli.arguments import parser

        parser().error("the screens need a terminal; elsewhere a command is needed")
    return shown(lambda _: AtHome(), _as_practice(arguments))


def _as_practice(arguments: argparse.Namespace) -> argparse.Namespace:
    """What the command that holds rounds would be given: nothing but where home is."""
    from interviewer.cli.arguments import parser

    return argparse.Namespace(**{**vars(parser().parse_args(["practice"])), "home": arguments.home})


def watched() -> bool:
    """Whether a person sits at a terminal that screens can be drawn on."""
    # In a browser: the library that draws the screens says so.
    if os.environ.get("TEXTUAL_DRIVER"):
        return True
    streams = (sys.stdin, sys.stdout, sys.stderr)
    return all(one is not None and one.isatty() for one in streams) and os.environ.get("TERM") != "dumb"


def wanted(arguments: argparse.Namespace) -> bool:
    """Whether a round is to be held on screens: lines and recordings are for those who ask for them."""
    # A recording that is heard as fast as it can be is over before anybody has seen it.
    is_read = arguments.source and not arguments.speed
    return watched() and not (arguments.plain or arguments.events or is_read)


def shown(place_for: Callable[[Desk], Place], arguments: argparse.Namespace) -> int:
    """Show the screens, from the place that somebody with this desk begins at, until they are left."""
    from interviewer.adapters.portaudio import quiet
    from interviewer.cli.desk.desk import ProgramDesk
    from interviewer.cli.hang_up import on_hang_up
    from interviewer.cli.parts_once import PartsOnce
    from interviewer.tui.app import InterviewerApp
    from interviewer.tui.ways import screen_of

    def notify(line: str) -> None:
        # Asked for nothing, the desk tells nothing: by then the app is there.
        app.notify(line, severity="warning", timeout=12, markup=False)

    parts = opened(arguments)
    desk = ProgramDesk(PartsOnce(parts.home, parts.config, each_once(notify)), arguments)
    with quiet():
        app = InterviewerApp(desk, place_for(desk), screen_of, parts.config.screen.theme)
        on_hang_up(app.leave)
        app.run()
    return app.return_code or 0


def each_once(tell: Callable[[str], None]) -> Callable[[str], None]:
    """Tells a line the first time: home asks anew at each visit, and would hear the same."""
    told: set[str] = set()

    def tell_once(line: str) -> None:
        if line not in told:
            told.add(line)
            tell(line)

    return tell_once
