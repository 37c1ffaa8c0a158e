"""`interviewer demo`."""

import argparse
from dataclasses import replace
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING

from interviewer.cli import screens
from interviewer.core.trouble import CouldNotError
from interviewer.tui.places import InRound, Place, Waiting
from interviewer.tui.values import Step, Stopped, TellStep, Wish

if TYPE_CHECKING:
    from interviewer.cli.parts import Parts
    from interviewer.core.simulation.script import Script

MAKING = "A candidate who is made up gets a voice. You will see a round; nothing of it is kept."
OVER = "That was a demonstration: nothing of it is kept. For a round of your own: interviewer"
ONLY_SHOWN = (
    "This is a demonstration, of which nothing is kept. For a round of your own, leave it and start: interviewer"
)


def run(arguments: argparse.Namespace) -> int:
    """Show a round that nobody but a synthetic voice holds."""
    if not screens.watched():
        raise CouldNotError("A demonstration needs a terminal to be shown on. Elsewhere: interviewer simulate")
    from interviewer.bank.scripts import script_named
    from interviewer.cli.parts import opened

    script, parts = _first_answer(script_named(arguments.script)), opened(arguments)
    with TemporaryDirectory(ignore_cleanup_errors=True) as scratch:
        audio = Path(scratch) / "candidate.wav"
        given = _as_practice(arguments, script, parts, audio)
        code = screens.shown(lambda _: _making(arguments, script, parts, audio), given)
    print(OVER)
    return code


def _first_answer(script: "Script") -> "Script":
    return replace(script, answers=script.answers[:1])


def _as_practice(arguments: argparse.Namespace, script: "Script", parts: "Parts", audio: Path) -> argparse.Namespace:
    """The command line of the round, which is kept beside its sound for as long as the screens are there."""
    from interviewer.cli.arguments import parser
    from interviewer.cli.simulated.round import planned

    asked = planned(script.answers[0], parts)
    where = ["--from", str(audio), "--speed", "1", "--sessions", str(audio.parent / "sessions")]
    line = parser().parse_args(["practice", "--question", asked.id or asked.text, "--kind", asked.kind, *where])
    chosen = {"demeanour": arguments.demeanour, "quiet": arguments.quiet, "aloud": not arguments.quiet}
    # Whoever spoke in another round would lose it.
    chosen["only_this"] = ONLY_SHOWN
    return argparse.Namespace(**{**vars(line), **chosen, "home": arguments.home})


def _making(arguments: argparse.Namespace, script: "Script", parts: "Parts", audio: Path) -> Place:
    def make(tell: TellStep, stopped: Stopped) -> None:  # noqa: ARG001  a minute of speech is made in seconds
        from interviewer.cli.simulated.mouth import Mouth
        from interviewer.cli.simulated.tape import record
        from interviewer.cli.simulated.voice import candidates_voice

        tell(Step(None, script.title))
        voice = candidates_voice(parts, arguments.voice, lambda why: tell(Step(None, why)))
        record([script], Mouth(voice), audio)

    return Waiting(MAKING, make, lambda _: InRound(Wish(as_given=True)))
